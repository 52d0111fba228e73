//! What no study has measured and the table needs all the same: final offers,
//! the size of what is asked, worn labels, the next deal.
//!
//! The rows say that they are assumed; they show that the model does what it
//! assumes, and how much.

use super::{
    super::{Afterwards, Laboratory, MeanEstimate, MeetingCourse, ScriptedSeller, Setting},
    compare::{impasse, mean, paired, price, worth},
    effect::{Panel, RowEffect},
};

/// Offers of the row on broken finals; the third one is called final.
const SERIES: [f64; 5] = [0.90, 0.78, 0.70, 0.66, 0.64];
/// How many offers the seller makes whose last one is final.
const OFFERS: usize = 6;

/// Somebody accepts the last offer at once.
#[expect(clippy::unnecessary_wraps, reason = "one measure among others")]
fn accepts_last(course: &MeetingCourse) -> Option<f64> {
    let is_last = course.price.is_some() && course.counters.len() == OFFERS;
    Some(f64::from(u8::from(is_last)))
}

/// A last offer that is called so, and is the last.
pub(super) fn final_offer(laboratory: &Laboratory) -> RowEffect {
    let offers = OFFERS;
    let setting = Setting::everybody().staying_until(6);
    let ladder = ScriptedSeller::ladder(0.88, 0.7, 0.56);
    let seller = ScriptedSeller::script(&ladder.offers[..offers], Afterwards::Holds);
    let marked = laboratory.meet(&setting, &seller.clone().calling_final(&[offers]));
    let silent = laboratory.meet(&setting, &seller);
    let belief = paired(&marked, &silent, |course| course.believed_after(offers));
    let accepted = paired(&marked, &silent, accepts_last);
    RowEffect::new("final_offer", belief)
        .claim("final-is-believed", belief.is_above(0.0))
        .claim("final-is-taken", accepted.is_above(0.0))
        .panel(Panel::conditions(
            "final-gain",
            "outcome",
            &[
                ("believed-limit", belief),
                ("price", paired(&marked, &silent, price)),
                ("worth-session", paired(&marked, &silent, worth)),
            ],
        ))
        .panel(Panel::conditions(
            "accepted-at-once",
            "offer",
            &[
                ("called-final", mean(&marked, accepts_last)),
                ("not-called-final", mean(&silent, accepts_last)),
            ],
        ))
}

/// A last offer that was not the last.
pub(super) fn broken_final(laboratory: &Laboratory) -> RowEffect {
    let meet = |finals: &[usize], stays: u32| {
        let seller = ScriptedSeller::script(&SERIES, Afterwards::Holds).calling_final(finals);
        laboratory.meet(&Setting::everybody().staying_until(stays), &seller)
    };
    // A later "final" after a broken one, and as the first one.
    let (again, first) = (meet(&[3, 5], 5), meet(&[5], 5));
    let belief = paired(&again, &first, |course| course.believed_after(5));
    let (broken, honest) = (meet(&[3], 4), meet(&[], 4));
    let relation = paired(&broken, &honest, |course| Some(course.relationship));
    let impasses = paired(&broken, &honest, impasse);
    RowEffect::new("broken_final", belief)
        .claim("next-final-is-doubted", belief.is_below(0.0))
        .claim("broken-final-costs-relationship", relation.is_below(0.0))
        .claim("broken-final-costs-deals", impasses.is_above(0.0))
        .panel(Panel::conditions(
            "broken-gain",
            "outcome",
            &[
                ("believed-limit", belief),
                ("relationship", relation),
                ("impasse", impasses),
                ("worth-session", paired(&broken, &honest, worth)),
            ],
        ))
}

/// The buyer's movement from the counter-offer before to that of a round.
fn movement(course: &MeetingCourse, round: usize) -> Option<f64> {
    Some(course.counter_to(round)? - course.counter_to(round - 1)?)
}

const ASKED: [f64; 5] = [0.25, 0.5, 1.0, 2.0, 2.5];

/// How much to ask for a concession.
pub(super) fn return_asked(laboratory: &Laboratory) -> RowEffect {
    let setting = Setting::everybody().staying_until(4);
    let seller = ScriptedSeller::script(&[0.90, 0.82], Afterwards::Holds);
    let silent = laboratory.meet(&setting, &seller);
    let cells =
        ASKED.map(|asked| laboratory.meet(&setting, &seller.clone().labelling(&[2]).asking(asked)));
    let of = |course: &MeetingCourse| movement(course, 2);
    let line: Vec<(f64, MeanEstimate)> = [0.0]
        .iter()
        .chain(&ASKED)
        .zip([&silent].into_iter().chain(&cells))
        .map(|(asked, courses)| (*asked, mean(courses, of)))
        .collect();
    let fair_over_little = paired(&cells[2], &cells[0], of);
    let fair_over_greedy = paired(&cells[2], &cells[4], of);
    RowEffect::new("return_asked", fair_over_greedy)
        .claim("fair-above-little", fair_over_little.is_above(0.0))
        .claim("fair-above-greedy", fair_over_greedy.is_above(0.0))
        .claim(
            "rises-then-falls",
            (1..3).all(|k| paired(&cells[k], &cells[k - 1], of).is_above(0.0))
                && (3..5).all(|k| !paired(&cells[k], &cells[k - 1], of).is_above(0.0)),
        )
        .panel(Panel::numbers("return", "asked", &line))
}

/// Labelled concessions heard before the last one.
const USES: [usize; 3] = [0, 2, 4];

/// What the label of a sixth offer adds to the return, after so many labelled
/// concessions and otherwise held offers.
fn label_adds(laboratory: &Laboratory, uses: usize) -> MeanEstimate {
    let mut offers = vec![0.90];
    for round in 2..=5 {
        let given = if round > 5 - uses { 0.03 } else { 0.0 };
        offers.push(offers[offers.len() - 1] - given);
    }
    offers.push(offers[4] - 0.05);
    let heard: Vec<usize> = (6 - uses..=5).collect();
    let seller = ScriptedSeller::script(&offers, Afterwards::Holds);
    let setting = Setting::everybody().staying_until(7);
    let silent = laboratory.meet(&setting, &seller.clone().labelling(&heard));
    let with_sixth: Vec<usize> = heard.iter().copied().chain([6]).collect();
    let labelled = laboratory.meet(&setting, &seller.labelling(&with_sixth));
    paired(&labelled, &silent, |course| movement(course, 6))
}

/// Labels wear out.
pub(super) fn label_overuse(laboratory: &Laboratory) -> RowEffect {
    let adds = USES.map(|uses| label_adds(laboratory, uses));
    let line: Vec<(f64, MeanEstimate)> = USES
        .iter()
        .zip(&adds)
        .map(|(uses, adds)| (*uses as f64, *adds))
        .collect();
    let falls = adds.windows(2).all(|pair| pair[1].high < pair[0].low);
    RowEffect::new("label_overuse", adds[2])
        .claim("label-wears", falls)
        .claim("worn-label-above-silent", adds[2].is_above(0.0))
        .panel(Panel::numbers("label-gain", "labels-before", &line))
}

/// What one deal does to the next with the same buyer.
pub(super) fn next_deal(laboratory: &Laboratory) -> RowEffect {
    let room = laboratory.room(&Setting::everybody());
    let next = ScriptedSeller::ladder(0.88, 0.7, 0.56);
    let after = |opening: f64| -> Vec<(MeetingCourse, MeetingCourse)> {
        let first = ScriptedSeller::ladder(opening, 0.7, 0.46);
        laboratory.each(|seed| {
            let buyer = || room.buyer(first.limit, seed);
            let before = first.meet(buyer());
            let second = next.meet(buyer().remembering(before.relationship));
            (before, second)
        })
    };
    let (harsh, moderate) = (after(1.10), after(0.85));
    let gain = |of: &dyn Fn(&(MeetingCourse, MeetingCourse)) -> f64| {
        let differences: Vec<f64> = harsh
            .iter()
            .zip(&moderate)
            .map(|(harsh, moderate)| of(harsh) - of(moderate))
            .collect();
        MeanEstimate::of_mean(&differences)
    };
    let relation = gain(&|deals| deals.0.relationship);
    let second = gain(&|deals| deals.1.worth(next.limit));
    RowEffect::new("next_deal", second)
        .claim("harsh-costs-relationship", relation.is_below(0.0))
        .claim("harsh-costs-next-deal", second.is_below(0.0))
        .panel(Panel::conditions(
            "harsh-gain",
            "outcome",
            &[
                ("relationship", relation),
                ("first-deal", gain(&|deals| deals.0.worth(next.limit))),
                ("second-deal", second),
            ],
        ))
}
