//! Extreme openings: what they earn, whom they drive away, what they cost.

use super::{
    super::{Laboratory, MeanEstimate, MeetingCourse, ScriptedSeller, Setting, laboratory::fixed},
    compare::{falls, impasse, impasse_share, mean, paired, price, relationship, rises, worth},
    effect::{Panel, RowEffect},
};
use crate::scenario::Traits;

const OPENINGS: [f64; 8] = [0.60, 0.70, 0.80, 0.90, 1.00, 1.10, 1.20, 1.35];

/// The same ladder from ever higher openings.
fn ladders(laboratory: &Laboratory) -> Vec<Vec<MeetingCourse>> {
    OPENINGS
        .iter()
        .map(|opening| {
            laboratory.meet(
                &Setting::everybody(),
                &ScriptedSeller::ladder(*opening, 0.7, 0.46),
            )
        })
        .collect()
}

fn over_openings(
    cells: &[Vec<MeetingCourse>],
    of: impl Fn(&[MeetingCourse]) -> MeanEstimate,
) -> Vec<(f64, MeanEstimate)> {
    OPENINGS
        .iter()
        .zip(cells)
        .map(|(opening, courses)| (*opening, of(courses)))
        .collect()
}

/// The cell that earns the most, and whether it lies inside the range and
/// earns more than both ends.
fn has_best_inside(cells: &[Vec<MeetingCourse>]) -> bool {
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else {
        return false;
    };
    let earned = |courses: &[MeetingCourse]| mean(courses, worth).mean;
    cells.iter().enumerate().any(|(index, best)| {
        let is_inside = index > 0 && index + 1 < cells.len();
        is_inside
            && cells.iter().all(|other| earned(other) <= earned(best))
            && paired(best, first, worth).is_above(0.0)
            && paired(best, last, worth).is_above(0.0)
    })
}

/// Buyers of one power hear the same insulting opening.
fn with_power(laboratory: &Laboratory, power: f64) -> Vec<MeetingCourse> {
    let traits = Traits {
        power: fixed(power),
        ..Traits::default()
    };
    laboratory.meet(
        &Setting::with(&traits),
        &ScriptedSeller::ladder(1.10, 0.7, 0.52),
    )
}

#[expect(clippy::unnecessary_wraps, reason = "one measure among others")]
fn left(course: &MeetingCourse) -> Option<f64> {
    Some(f64::from(u8::from(course.has_left)))
}

/// Extreme openings offend; the weak walk.
pub(super) fn opening(laboratory: &Laboratory) -> RowEffect {
    let cells = ladders(laboratory);
    let (weak, strong) = (with_power(laboratory, 0.15), with_power(laboratory, 0.85));
    let offence = |courses: &[MeetingCourse]| mean(courses, |course| Some(course.offence));
    let walk =
        |courses: &[MeetingCourse]| MeanEstimate::of_share(courses.iter().map(|c| c.has_left));
    let offence_differs = paired(&weak, &strong, |course| Some(course.offence));
    let harm = match (cells.first(), cells.last()) {
        (Some(first), Some(last)) => paired(last, first, impasse),
        _ => MeanEstimate::of_mean(&[]),
    };
    RowEffect::new("extreme_opening", harm)
        .claim("impasse-rises", rises(&cells, impasse))
        .claim("price-rises-given-agreement", rises(&cells, price))
        .claim("best-opening-inside", has_best_inside(&cells))
        .claim("weak-walk", paired(&weak, &strong, left).is_above(0.0))
        .claim(
            "offence-without-power",
            libm::fabs(offence_differs.mean) < 1e-9 && offence(&weak).is_above(0.5),
        )
        .panel(Panel::numbers(
            "impasse",
            "opening",
            &over_openings(&cells, impasse_share),
        ))
        .panel(Panel::numbers(
            "price",
            "opening",
            &over_openings(&cells, |courses| mean(courses, price)),
        ))
        .panel(Panel::numbers(
            "worth",
            "opening",
            &over_openings(&cells, |courses| mean(courses, worth)),
        ))
        .panel(Panel::conditions(
            "share",
            "power",
            &[
                ("weak-left", walk(&weak)),
                ("strong-left", walk(&strong)),
                ("weak-offence", offence(&weak)),
                ("strong-offence", offence(&strong)),
            ],
        ))
}

/// A harsh anchor earns now and costs the next deal.
pub(super) fn relationship_after(laboratory: &Laboratory) -> RowEffect {
    let cells = ladders(laboratory);
    let cost = match (cells.first(), cells.last()) {
        (Some(first), Some(last)) => paired(last, first, relationship),
        _ => MeanEstimate::of_mean(&[]),
    };
    RowEffect::new("anchor_relationship", cost)
        .claim("price-rises-given-agreement", rises(&cells, price))
        .claim("relationship-falls", falls(&cells, relationship))
        .panel(Panel::numbers(
            "relationship",
            "opening",
            &over_openings(&cells, |courses| mean(courses, relationship)),
        ))
}
