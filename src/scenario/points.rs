//! Scenarios without a price, whose worths are points.

use std::borrow::Cow;

use super::{Issue, Scenario};
use crate::text::Phrases;

/// The currency of a scenario without a price: worths are points.
pub const POINTS: &str = "points";

impl Scenario {
    /// Whether a price is among the issues. Where there is none, every figure
    /// that would be a price is a worth instead: see
    /// [`Market`](super::Market) and
    /// [`BuyerSide::reservation`](super::BuyerSide::reservation).
    #[must_use]
    pub fn has_price(&self) -> bool {
        self.issues
            .iter()
            .any(|issue| matches!(issue, Issue::Price(_)))
    }

    /// The id under which the phrase `id` is worded for this scenario: where
    /// there is no price and the phrase would speak of one, `ID-points`, which
    /// fills the same gaps.
    #[must_use]
    pub fn phrase<'a>(&self, id: &'a str, phrases: Phrases) -> Cow<'a, str> {
        if self.has_price() {
            return Cow::Borrowed(id);
        }
        let in_points = format!("{id}-points");
        if phrases.has(&in_points) {
            Cow::Owned(in_points)
        } else {
            Cow::Borrowed(id)
        }
    }
}
