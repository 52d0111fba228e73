//! What a rep prepares: limits, ladder, roles, style, an estimate of the other
//! side.

use serde::{Deserialize, Serialize};

use crate::{
    bargain::{Package, SellerBook, TermError, Terms},
    scenario::{Price, Probability, Scenario, Worth},
};

/// A rep's plan for one scenario. Every part may still be missing.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// The most ambitious package or worth that can be defended: the opening.
    pub upper: Option<Limit>,
    /// What the rep aims at.
    pub aspiration: Option<Limit>,
    /// Where the rep walks away.
    pub lower: Option<Limit>,
    /// The planned offers, the opening first.
    pub ladder: Vec<Step>,
    /// Who plays the white face (hard): an id of the seller's team.
    pub white: Option<String>,
    /// Who plays the red face (warm): an id of the seller's team.
    pub red: Option<String>,
    /// The declared style.
    pub style: Option<Style>,
    /// What the rep believes the buyer's limit to be.
    pub estimate: Option<Estimate>,
    /// The issues by importance to the rep, ids, the most important first.
    pub priorities: Vec<String>,
}

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

/// One planned offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The whole package, as issue ids and values.
    pub offer: Terms,
    /// To be marked final.
    #[serde(default)]
    pub is_final: bool,
}

/// How the rep wants to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Style {
    /// Few, small concessions; says no plainly.
    Firm,
    /// Reasons with figures; asks before it moves.
    Analyst,
    /// Warm, trades, looks for what serves both.
    Partner,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 3] = [Self::Firm, Self::Analyst, Self::Partner];

    /// The id in scripts and phrase names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Analyst => "analyst",
            Self::Partner => "partner",
        }
    }
}

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
