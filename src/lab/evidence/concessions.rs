//! Timing, size and labels of concessions, and the precision of an opening.

use super::{
    super::{
        Afterwards, Laboratory, MeanEstimate, MeetingCourse, ScriptedSeller, Setting,
        laboratory::fixed,
    },
    compare::{falls, impasse, impasse_share, mean, paired, price},
    effect::{Panel, RowEffect},
};
use crate::scenario::Traits;

/// Satisfaction after an agreement at the last price of a script that
/// everybody hears to its end.
fn satisfied(laboratory: &Laboratory, setting: &Setting, offers: [f64; 4]) -> Vec<f64> {
    let room = laboratory.room(&setting.clone().staying_until(u32::MAX));
    laboratory.each(|seed| {
        let seller = ScriptedSeller::script(&offers, Afterwards::Holds);
        seller.settle(room.buyer(seller.limit, seed))
    })
}

fn difference(first: &[f64], second: &[f64]) -> MeanEstimate {
    let differences: Vec<f64> = first.iter().zip(second).map(|(a, b)| a - b).collect();
    MeanEstimate::of_mean(&differences)
}

/// An immediate concession satisfies less than a gradual one.
pub(super) fn timing(laboratory: &Laboratory) -> RowEffect {
    let gradual = [0.9, 0.8, 0.7, 0.6];
    let immediate = [0.9, 0.6, 0.6, 0.6];
    let late = [0.9, 0.9, 0.9, 0.6];
    let trusting = Setting::with(&Traits {
        trust: fixed(0.9),
        ..Traits::default()
    });
    let everybody = Setting::everybody();
    let at = |setting: &Setting, offers| satisfied(laboratory, setting, offers);
    let all = at(&everybody, gradual);
    let over_immediate = difference(&all, &at(&everybody, immediate));
    let over_late = difference(&all, &at(&everybody, late));
    let with_trust = difference(&at(&trusting, gradual), &at(&trusting, immediate));
    RowEffect::new("concession_timing", over_immediate)
        .claim("gradual-satisfies", over_immediate.is_above(0.0))
        .claim(
            "not-the-trusting",
            over_immediate.is_above(0.0) && libm::fabs(with_trust.mean) < 0.1 * over_immediate.low,
        )
        .panel(Panel::conditions(
            "satisfaction-gain",
            "series",
            &[
                ("gradual-immediate", over_immediate),
                ("gradual-late", over_late),
                ("gradual-immediate-trusting", with_trust),
            ],
        ))
}

const TOTALS: [f64; 4] = [0.05, 0.10, 0.15, 0.20];
const STIFF_OPENING: f64 = 0.80;
const STIFF_STEPS: usize = 8;

/// The same way, but every two rounds' offers are averaged into one: the same
/// total at the same mean pace, with nothing in return in every other round.
fn in_lumps(smooth: &ScriptedSeller) -> ScriptedSeller {
    let mut offers = smooth.offers.clone();
    for pair in offers[1..].chunks_exact_mut(2) {
        let middle = f64::midpoint(pair[0], pair[1]);
        pair.fill(middle);
    }
    offers.push(smooth.offers[smooth.offers.len() - 1]);
    ScriptedSeller::script(&offers, Afterwards::Holds)
}

/// Impasse comes from little conceded, more than from broken reciprocity.
pub(super) fn stinginess(laboratory: &Laboratory) -> RowEffect {
    let setting = Setting::everybody().with_limit_at_least(0.76);
    let smooth = TOTALS.map(|total| {
        ScriptedSeller::steps(STIFF_OPENING, total, 0.8, STIFF_STEPS, Afterwards::Holds)
    });
    let even: Vec<Vec<MeetingCourse>> = smooth
        .iter()
        .map(|seller| laboratory.meet(&setting, seller))
        .collect();
    let lumpy: Vec<Vec<MeetingCourse>> = smooth
        .iter()
        .map(|seller| laboratory.meet(&setting, &in_lumps(seller)))
        .collect();
    let by_total = paired(&even[0], &even[3], impasse);
    let by_breach: Vec<(f64, MeanEstimate)> = TOTALS
        .iter()
        .zip(even.iter().zip(&lumpy))
        .map(|(total, (even, lumpy))| (*total, paired(lumpy, even, impasse)))
        .collect();
    // The smaller effect, buyer by buyer, wherever the breach does the most.
    let is_smaller = even.iter().zip(&lumpy).all(|(smooth, lumps)| {
        let differences: Vec<f64> = (0..smooth.len())
            .filter_map(|buyer| {
                let total = impasse(&even[0][buyer])? - impasse(&even[3][buyer])?;
                Some(total - (impasse(&lumps[buyer])? - impasse(&smooth[buyer])?))
            })
            .collect();
        MeanEstimate::of_mean(&differences).is_above(0.0)
    });
    let shares = |cells: &[Vec<MeetingCourse>]| -> Vec<(f64, MeanEstimate)> {
        TOTALS
            .iter()
            .zip(cells)
            .map(|(total, courses)| (*total, impasse_share(courses)))
            .collect()
    };
    RowEffect::new("stinginess_impasse", by_total)
        .claim("impasse-falls-with-total", falls(&even, impasse))
        .claim("breach-does-less", is_smaller)
        .panel(Panel::lines(
            "impasse",
            "total",
            &[("even", shares(&even)), ("lumps", shares(&lumpy))],
        ))
        .panel(Panel::numbers("impasse-gain", "total", &by_breach))
}

/// The buyer's movement from the counter-offer before to that of a round.
fn movement(course: &MeetingCourse, round: usize) -> Option<f64> {
    Some(course.counter_to(round)? - course.counter_to(round - 1)?)
}

/// A labelled concession draws a larger return than a silent one.
pub(super) fn contingent(laboratory: &Laboratory) -> RowEffect {
    let setting = Setting::everybody().staying_until(4);
    let meet = |labelled: &[usize]| {
        let seller =
            ScriptedSeller::script(&[0.90, 0.82, 0.77], Afterwards::Holds).labelling(labelled);
        laboratory.meet(&setting, &seller)
    };
    let (silent, labelled) = (meet(&[]), meet(&[2]));
    let gain = paired(&labelled, &silent, |course| movement(course, 2));
    let after_gift = paired(&silent, &labelled, |course| movement(course, 3));
    let returned = |courses: &[MeetingCourse]| mean(courses, |course| movement(course, 2));
    RowEffect::new("contingent", gain)
        .claim("label-draws-more", gain.is_above(0.0))
        .claim("gift-lowers-next", after_gift.is_below(0.0))
        .panel(Panel::conditions(
            "return",
            "concession",
            &[
                ("labelled", returned(&labelled)),
                ("silent", returned(&silent)),
                ("labelled-silent", gain),
                ("next-after-gift", after_gift),
            ],
        ))
}

const ROUND_PRICE: f64 = 1.0;
const PRECISE_PRICE: f64 = 0.9875;

/// A precise opening anchors harder: 19,875 against 20,000.
pub(super) fn precise_opening(laboratory: &Laboratory) -> RowEffect {
    let everybody = Setting::everybody();
    let meet = |opening: f64| {
        let mut seller = ScriptedSeller::ladder(ROUND_PRICE, 0.7, 0.52);
        seller.offers[0] = opening;
        laboratory.meet(&everybody, &seller)
    };
    let (precise, round) = (meet(PRECISE_PRICE), meet(ROUND_PRICE));
    let counter = paired(&precise, &round, |course| course.counter_to(1));
    let settled = paired(&precise, &round, price);
    let lower = MeanEstimate {
        mean: PRECISE_PRICE - ROUND_PRICE - counter.mean,
        low: PRECISE_PRICE - ROUND_PRICE - counter.high,
        high: PRECISE_PRICE - ROUND_PRICE - counter.low,
        count: counter.count,
    };
    RowEffect::new("precise_opening", lower)
        .claim("adjustment-falls", lower.is_below(0.0))
        .claim(
            "adjustment-falls-beyond-opening",
            lower.is_below(PRECISE_PRICE - ROUND_PRICE),
        )
        .claim("effect-is-small", counter.is_within(-0.03, 0.03))
        .panel(Panel::conditions(
            "difference",
            "outcome",
            &[
                ("counter-adjustment", lower),
                ("first-counter", counter),
                ("price", settled),
            ],
        ))
}
