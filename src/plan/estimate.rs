//! A guess at the buyer's limit, and what there is to base it on.

use serde::{Deserialize, Serialize};

use crate::{
    bargain::{Finding, USUAL_LIMIT},
    scenario::{Issue, Price, Probability, Scenario},
};

/// A guess at the highest price the buyer would pay.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// The lower end.
    pub low: Price,
    /// The upper end.
    pub high: Price,
    /// How sure the rep is that the truth lies between the two.
    pub sure: Probability,
}

impl Estimate {
    /// The middle of the guess.
    #[must_use]
    pub fn middle(&self) -> Price {
        Price::of(f64::midpoint(self.low.get(), self.high.get()))
    }
}

/// Give or take so much of the market's width, buyers' limits lie at
/// [`USUAL_LIMIT`].
const USUAL_SPREAD: f64 = 0.15;

/// Eight chances in ten lie within so many standard deviations of a normal
/// distribution's middle.
const EIGHTY_PERCENT: f64 = 1.281_6;

/// The best guess from what the rep can know: the market's prices and the
/// readings of the buyer's limit among the findings, each weighted by its
/// precision (1 / variance). The interval holds the truth with a chance of
/// about 80 %.
#[must_use]
pub fn known_estimate(scenario: &Scenario, findings: &[&Finding]) -> Estimate {
    let (low, high) = (scenario.market.low.get(), scenario.market.high.get());
    let width = (high - low).max(1e-6);
    let spread = USUAL_SPREAD * width;
    let mut precision = 1.0 / (spread * spread);
    let mut sum = precision * (low + USUAL_LIMIT * width);
    for finding in findings {
        if let Finding::Limit { low, high } = finding {
            let sd = ((high.get() - low.get()) / (2.0 * EIGHTY_PERCENT)).max(0.01 * width);
            let weight = 1.0 / (sd * sd);
            precision += weight;
            sum += weight * f64::midpoint(low.get(), high.get());
        }
    }
    let middle = sum / precision;
    let half = EIGHTY_PERCENT / libm::sqrt(precision);
    Estimate {
        low: on_tick(scenario, middle - half),
        high: on_tick(scenario, middle + half),
        sure: Probability::try_from(0.8).unwrap_or_default(),
    }
}

/// The price of the scale that is nearest.
fn on_tick(scenario: &Scenario, price: f64) -> Price {
    scenario
        .issues
        .iter()
        .find(|issue| matches!(issue, Issue::Price(_)))
        .and_then(|issue| issue.number(issue.nearest(price)?))
        .map_or(Price::of(price), Price::of)
}
