//! Scenarios without a price, whose worths are points.

use super::Price;
use super::{Issue, Scenario};

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
}

/// The decimals with which a price is told.
#[must_use]
pub fn told_decimals(scenario: &Scenario) -> usize {
    let mut issues = scenario.issues.iter();
    let price = issues.find(|issue| matches!(issue, Issue::Price(_)));
    price.map_or(3, Issue::decimals)
}

/// A price as it is told, as a number.
#[must_use]
pub fn price_as_told(scenario: &Scenario, price: Price) -> Price {
    let scale = libm::pow(10.0, told_decimals(scenario) as f64);
    Price::of(libm::round(price.get() * scale) / scale)
}
