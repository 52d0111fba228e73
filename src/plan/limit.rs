//! Limits: where to open, what to aim at, where to walk away.

use serde::{Deserialize, Serialize};

use super::Plan;
use crate::{
    bargain::{Package, SellerBook, TermError, Terms},
    scenario::{Scenario, Worth},
};

/// A limit: a worth, or the worth of a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Limit {
    /// In currency for the whole order.
    Worth(Worth),
    /// Terms; issues that are not named are as usual.
    Package(Terms),
}

impl Limit {
    /// The limit's worth to the rep.
    ///
    /// # Errors
    /// Terms that do not fit the scenario.
    pub fn worth(&self, scenario: &Scenario, book: &SellerBook) -> Result<Worth, TermError> {
        match self {
            Self::Worth(worth) => Ok(*worth),
            Self::Package(terms) => Package::usual(scenario)
                .with_terms(scenario, terms)
                .map(|package| book.worth(&package)),
        }
    }
}

/// The worth below which a rep has nothing to gain: the lower limit, but never
/// less than what there is without a deal.
#[must_use]
pub fn floor(lower: Option<Worth>, batna: Worth) -> Worth {
    lower.map_or(batna, |lower| lower.max(batna))
}

impl Plan {
    /// The [`floor`] of this plan; a lower limit that does not fit the scenario is
    /// as none.
    #[must_use]
    pub fn floor(&self, scenario: &Scenario, book: &SellerBook) -> Worth {
        let lower = self.lower.as_ref();
        let lower = lower.and_then(|limit| limit.worth(scenario, book).ok());
        floor(lower, book.reservation())
    }
}
