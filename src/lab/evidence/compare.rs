//! Comparing the same buyers under two conditions.

use super::super::{MeanEstimate, MeetingCourse};

/// How much larger something is in the first condition than in the second,
/// over the sessions in which both have it.
pub(super) fn paired(
    first: &[MeetingCourse],
    second: &[MeetingCourse],
    of: impl Fn(&MeetingCourse) -> Option<f64>,
) -> MeanEstimate {
    let differences: Vec<f64> = first
        .iter()
        .zip(second)
        .filter_map(|(a, b)| Some(of(a)? - of(b)?))
        .collect();
    MeanEstimate::of_mean(&differences)
}

/// The mean over the sessions that have it.
pub(super) fn mean(
    courses: &[MeetingCourse],
    of: impl Fn(&MeetingCourse) -> Option<f64>,
) -> MeanEstimate {
    let numbers: Vec<f64> = courses.iter().filter_map(of).collect();
    MeanEstimate::of_mean(&numbers)
}

/// The price, given an agreement.
pub(super) fn price(course: &MeetingCourse) -> Option<f64> {
    course.price
}

/// The buyer's satisfaction, given an agreement.
pub(super) fn satisfaction(course: &MeetingCourse) -> Option<f64> {
    course.price.map(|_| course.satisfaction)
}

/// The relationship, given an agreement.
pub(super) fn relationship(course: &MeetingCourse) -> Option<f64> {
    course.price.map(|_| course.relationship)
}

/// What the seller earns in a session, with or without an agreement.
#[expect(clippy::unnecessary_wraps, reason = "one measure among others")]
pub(super) fn worth(course: &MeetingCourse) -> Option<f64> {
    Some(course.worth(0.30))
}

/// 1 for an impasse, 0 for an agreement.
#[expect(clippy::unnecessary_wraps, reason = "one measure among others")]
pub(super) fn impasse(course: &MeetingCourse) -> Option<f64> {
    Some(f64::from(u8::from(course.price.is_none())))
}

/// How often there is no agreement.
pub(super) fn impasse_share(courses: &[MeetingCourse]) -> MeanEstimate {
    MeanEstimate::of_share(courses.iter().map(|course| course.price.is_none()))
}

/// From the first cell to the last something rises, and no step between
/// neighbours is a fall.
pub(super) fn rises(
    cells: &[Vec<MeetingCourse>],
    of: impl Fn(&MeetingCourse) -> Option<f64> + Copy,
) -> bool {
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else {
        return false;
    };
    paired(last, first, of).is_above(0.0)
        && cells
            .windows(2)
            .all(|pair| !paired(&pair[1], &pair[0], of).is_below(0.0))
}

/// From the first cell to the last something falls, and no step between
/// neighbours is a rise.
pub(super) fn falls(
    cells: &[Vec<MeetingCourse>],
    of: impl Fn(&MeetingCourse) -> Option<f64> + Copy,
) -> bool {
    rises(cells, |course| of(course).map(|number| -number))
}
