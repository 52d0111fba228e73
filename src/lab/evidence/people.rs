//! What people do in price talks: even splits, the size of concessions, and
//! talks that fail although both could have gained.

use super::{
    super::{Afterwards, Laboratory, MeanEstimate, MeetingCourse, ScriptedSeller, Setting},
    effect::{Panel, RowEffect},
    pairs,
};

/// Offers before the one that splits the difference.
const BEFORE: [f64; 4] = [0.90, 0.80, 0.74, 0.70];
/// The same after an opening that offends, so that there is a reason to leave.
const HARSH: [f64; 4] = [1.10, 0.80, 0.74, 0.70];
const SPLIT: usize = BEFORE.len() + 1;
/// The share of the gap that the fifth offer gives: the middles of the windows
/// .40 to .48, .48 to .52 and .52 to .60.
const SHARES: [f64; 3] = [0.44, 0.50, 0.56];
/// Published: how often people take an offer in each window (buyers).
const TAKEN: [f64; 3] = [0.24, 0.53, 0.42];
/// The windows in which counter-offers are counted.
const WINDOWS: [(f64, f64); 3] = [(0.44, 0.48), (0.48, 0.52), (0.52, 0.56)];

fn taken(course: &MeetingCourse) -> f64 {
    f64::from(u8::from(course.accepted(SPLIT)))
}

fn left(course: &MeetingCourse) -> f64 {
    f64::from(u8::from(course.has_left && course.offers.len() == SPLIT))
}

/// How much more something is in the middle cell than in the mean of the two
/// beside it, buyer by buyer.
fn spike(cells: &[Vec<MeetingCourse>; 3], of: fn(&MeetingCourse) -> f64) -> MeanEstimate {
    let [below, even, above] = cells;
    let differences: Vec<f64> = even
        .iter()
        .zip(below.iter().zip(above))
        .map(|(even, (below, above))| of(even) - f64::midpoint(of(below), of(above)))
        .collect();
    MeanEstimate::of_mean(&differences)
}

/// Even splits are offered more, accepted more, and followed by less exit.
pub(super) fn split_difference(laboratory: &Laboratory) -> RowEffect {
    let waiting = u32::try_from(SPLIT).unwrap_or(u32::MAX);
    let setting = Setting::everybody().staying_until(waiting);
    let after = |offers: [f64; 4]| {
        SHARES.map(|share| {
            let seller = ScriptedSeller::script(&offers, Afterwards::Approaches(share));
            laboratory.meet(&setting, &seller)
        })
    };
    let cells = after(BEFORE);
    let accepted = spike(&cells, taken);
    let exit = spike(&after(HARSH), left);
    let counters = counters_in_windows(laboratory);
    let offered = counters[1].mean - f64::midpoint(counters[0].high, counters[2].high);
    let line: Vec<(f64, MeanEstimate)> = SHARES
        .iter()
        .zip(&cells)
        .map(|(share, courses)| {
            let hits = courses.iter().map(|course| course.accepted(SPLIT));
            (*share, MeanEstimate::of_share(hits))
        })
        .collect();
    let mut panel = Panel::numbers("accepted-at-once", "share-closed", &line);
    for (name, figure) in ["below-half", "half", "above-half"].iter().zip(TAKEN) {
        panel = panel.published(name, figure);
    }
    RowEffect::new("split_difference", accepted)
        .claim("even-split-taken-more", accepted.is_above(0.0))
        .claim("even-split-less-exit", exit.is_below(0.0))
        .claim("even-split-offered-more", offered > 0.0)
        .panel(panel)
        .panel(Panel::conditions(
            "split-gain",
            "outcome",
            &[("taken", accepted), ("left", exit)],
        ))
        .panel(
            Panel::conditions(
                "counter-share",
                "share-closed",
                &[
                    ("below-half", counters[0]),
                    ("half", counters[1]),
                    ("above-half", counters[2]),
                ],
            )
            .published("half", 0.16),
        )
}

fn courses_of_people(laboratory: &Laboratory) -> Vec<MeetingCourse> {
    let room = laboratory.room(&Setting::everybody());
    laboratory.each(|seed| {
        let seller = pairs::person(seed);
        seller.meet(room.buyer(seller.limit, seed))
    })
}

/// The share of counter-offers that fall into each window.
fn counters_in_windows(laboratory: &Laboratory) -> [MeanEstimate; 3] {
    let courses = courses_of_people(laboratory);
    let shares: Vec<f64> = courses
        .iter()
        .flat_map(MeetingCourse::shares_closed)
        .collect();
    WINDOWS.map(|(low, high)| {
        MeanEstimate::of_share(shares.iter().map(|share| (low..high).contains(share)))
    })
}

/// Published: the share of the gap that people's counter-offers close.
const CLOSED: f64 = 0.40;

/// How much of the gap a counter-offer closes.
pub(super) fn concession_size(laboratory: &Laboratory) -> RowEffect {
    let courses = courses_of_people(laboratory);
    // One mean for each talk: the counter-offers of one are not independent.
    let means: Vec<f64> = courses
        .iter()
        .filter_map(|course| {
            let shares: Vec<f64> = course.shares_closed().collect();
            (!shares.is_empty()).then(|| shares.iter().sum::<f64>() / shares.len() as f64)
        })
        .collect();
    let closed = MeanEstimate::of_mean(&means);
    RowEffect::new("concession_size", closed)
        .claim("closes-as-much-as-people", closed.is_within(0.30, 0.50))
        .panel(
            Panel::conditions("gap-closed", "buyers", &[("everybody", closed)])
                .published("people", CLOSED),
        )
}

/// Published: 17 to 24 per cent of pairs with gains from trade fail.
const FAIL: (f64, f64) = (0.17, 0.24);

/// Talks that fail although both could have gained.
pub(super) fn impasse_with_gains(laboratory: &Laboratory) -> RowEffect {
    let room = laboratory.room(&Setting::everybody());
    let pairs: Vec<Option<bool>> = laboratory.each(|seed| {
        let seller = pairs::person(seed);
        let course = seller.meet(room.buyer(seller.limit, seed));
        (course.limit > seller.limit).then_some(course.price.is_none())
    });
    let fail = MeanEstimate::of_share(pairs.into_iter().flatten());
    let is_between = (FAIL.0..=FAIL.1).contains(&fail.mean);
    RowEffect::new("impasse_with_gains", fail)
        .claim("as-many-fail", is_between && fail.high < 1.0)
        .panel(
            Panel::conditions("impasse", "buyers", &[("with-gains", fail)])
                .published("fail-least", FAIL.0)
                .published("fail-most", FAIL.1),
        )
}
