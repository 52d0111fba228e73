//! Where a worth lies among the rep's limits and how good a score is, in one
//! judgement for all who speak of it.

use std::cmp::Ordering;

use super::{Bound, LimitWorths};
use crate::scenario::Worth;

/// Where a worth lies among the plan's limits, as far as there are any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Where no lower limit is above it: less than the rep has without a deal.
    BelowBatna,
    /// Below the lower limit.
    Below,
    /// Where no lower limit is above it: exactly what the rep has without a deal.
    AtBatna,
    /// Exactly at the lower limit.
    AtLimit,
    /// Where no lower limit is above it: more than the rep has without a deal.
    AboveBatna,
    /// Above the lower limit; there is no aim.
    Above,
    /// Between the lower limit and the aim.
    Between,
    /// Exactly at the aim.
    AtAim,
    /// Above the aim.
    AboveAim,
}

/// The band of a worth. What rounding keeps from a limit is at the limit.
#[must_use]
pub fn band(worth: Worth, limits: &LimitWorths) -> Band {
    let to_floor = limits.compare(worth, limits.floor());
    let to_aim = limits.aspiration.map(|aim| limits.compare(worth, aim));
    match (to_floor, limits.bound() == Bound::Limit, to_aim) {
        (Ordering::Less, false, _) => Band::BelowBatna,
        (Ordering::Less, true, _) => Band::Below,
        (_, _, Some(Ordering::Equal)) => Band::AtAim,
        (_, _, Some(Ordering::Greater)) => Band::AboveAim,
        (Ordering::Equal, false, _) => Band::AtBatna,
        (Ordering::Equal, true, _) => Band::AtLimit,
        (Ordering::Greater, false, _) => Band::AboveBatna,
        (Ordering::Greater, true, None) => Band::Above,
        (Ordering::Greater, true, Some(Ordering::Less)) => Band::Between,
    }
}

impl Band {
    /// Whether this is not worth taking.
    #[must_use]
    pub const fn is_below(self) -> bool {
        matches!(self, Self::BelowBatna | Self::Below)
    }
}

/// How good a score is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScoreBand {
    /// Below 50 of 100.
    Weak,
    /// From 50.
    Fair,
    /// From 80.
    Good,
}

impl ScoreBand {
    /// The band of a score from 0 to 1, as it is shown: in whole points.
    #[must_use]
    pub fn of(score: f64) -> Self {
        let points = libm::round(score * 100.0);
        if points >= 80.0 {
            Self::Good
        } else if points >= 50.0 {
            Self::Fair
        } else {
            Self::Weak
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_go_by_the_points_that_are_shown() {
        assert_eq!(ScoreBand::of(1.0), ScoreBand::Good);
        assert_eq!(ScoreBand::of(0.796), ScoreBand::Good, "shown as 80");
        assert_eq!(ScoreBand::of(0.79), ScoreBand::Fair);
        assert_eq!(ScoreBand::of(0.495), ScoreBand::Fair, "shown as 50");
        assert_eq!(ScoreBand::of(0.494), ScoreBand::Weak);
    }
}
