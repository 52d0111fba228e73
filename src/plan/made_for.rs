//! What a plan was made for: as much of its scenario as a rep could plan with,
//! so that a later version of the scenario is met with open eyes.
//!
//! Nothing of the buyer stands here: a plan file may be shown to anybody.

use serde::{Deserialize, Serialize};

use crate::{
    bargain::TermValue,
    scenario::{Issue, Market, NumberWorth, Price, Scenario, Worth},
    text::Currency,
};

/// A scenario as it was when a plan for it was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeFor {
    /// SHA-256 of the scenario's file in hexadecimal.
    pub digest: String,
    /// The currency of every amount in the plan.
    pub currency: Currency,
    /// How many rounds such a meeting usually goes.
    pub rounds: u32,
    /// What the rep has without the deal.
    pub batna: Worth,
    /// What prices are usual.
    pub market: Market,
    /// The terms that can be planned with.
    pub issues: Vec<KnownIssue>,
    /// The ids of the arguments that can be brought.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// The ids of the people on the rep's side.
    #[serde(default)]
    pub people: Vec<String>,
}

/// An issue as a plan knows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum KnownIssue {
    /// The price.
    Price {
        /// The issue's id.
        id: String,
        /// Lowest.
        min: Price,
        /// Highest.
        max: Price,
        /// Smallest step.
        tick: Price,
        /// What is usual.
        usual: Price,
        /// What one piece costs the seller to make.
        unit_cost: Price,
    },
    /// A number such as pieces or days.
    Number {
        /// The issue's id.
        id: String,
        /// Lowest.
        min: f64,
        /// Highest.
        max: f64,
        /// Smallest step.
        tick: f64,
        /// What is usual.
        usual: f64,
        /// What it is worth to the seller.
        seller: NumberWorth,
    },
    /// One of a few named options.
    Choice {
        /// The issue's id.
        id: String,
        /// The option that is usual.
        usual: String,
        /// The options' ids, each with its worth to the seller.
        options: Vec<(String, Worth)>,
    },
}

/// The numbers that an issue can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grid {
    pub min: f64,
    pub max: f64,
    pub tick: f64,
    pub usual: f64,
}

impl Grid {
    /// The grid of an issue of a scenario; `None` for a choice.
    pub fn of(issue: &Issue) -> Option<Self> {
        match issue {
            Issue::Price(price) => Some(Self {
                min: price.min.get(),
                max: price.max.get(),
                tick: price.tick.get(),
                usual: price.usual.get(),
            }),
            Issue::Number(number) => Some(Self {
                min: number.min,
                max: number.max,
                tick: number.tick,
                usual: number.usual,
            }),
            Issue::Choice(_) => None,
        }
    }

    fn fits(&self, number: f64) -> bool {
        let slack = 1e-6 * self.tick.abs();
        let steps = (number - self.min) / self.tick;
        let off = libm::fabs(steps - libm::round(steps)) * self.tick.abs();
        number >= self.min - slack && number <= self.max + slack && off <= slack
    }
}

impl MadeFor {
    /// The record of a scenario whose file has this SHA-256.
    #[must_use]
    pub fn of(scenario: &Scenario, digest: &str) -> Self {
        Self {
            digest: digest.to_owned(),
            currency: scenario.currency.clone(),
            rounds: scenario.rounds,
            batna: scenario.seller.batna.worth,
            market: scenario.market,
            issues: scenario.issues.iter().map(KnownIssue::of).collect(),
            arguments: ids(scenario.arguments.iter().map(|it| &it.id)),
            people: ids(scenario.seller.team.iter().map(|it| &it.id)),
        }
    }

    /// The issue called `id`, as it was.
    #[must_use]
    pub fn issue(&self, id: &str) -> Option<&KnownIssue> {
        self.issues.iter().find(|issue| issue.id() == id)
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    ids.cloned().collect()
}

impl KnownIssue {
    fn of(issue: &Issue) -> Self {
        match issue {
            Issue::Price(price) => Self::Price {
                id: price.id.clone(),
                min: price.min,
                max: price.max,
                tick: price.tick,
                usual: price.usual,
                unit_cost: price.unit_cost,
            },
            Issue::Number(number) => Self::Number {
                id: number.id.clone(),
                min: number.min,
                max: number.max,
                tick: number.tick,
                usual: number.usual,
                seller: number.seller.clone(),
            },
            Issue::Choice(choice) => Self::Choice {
                id: choice.id.clone(),
                usual: choice.usual.clone(),
                options: choice
                    .options
                    .iter()
                    .map(|option| (option.id.clone(), option.seller))
                    .collect(),
            },
        }
    }

    /// The issue's id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Price { id, .. } | Self::Number { id, .. } | Self::Choice { id, .. } => id,
        }
    }

    pub(super) fn grid(&self) -> Option<Grid> {
        match *self {
            Self::Price {
                min,
                max,
                tick,
                usual,
                ..
            } => Some(Grid {
                min: min.get(),
                max: max.get(),
                tick: tick.get(),
                usual: usual.get(),
            }),
            Self::Number {
                min,
                max,
                tick,
                usual,
                ..
            } => Some(Grid {
                min,
                max,
                tick,
                usual,
            }),
            Self::Choice { .. } => None,
        }
    }

    /// Whether a term was one of the issue's values then: what was wrong from
    /// the beginning is a mistake, not a change.
    pub(super) fn allowed(&self, term: &TermValue) -> bool {
        match (self, term) {
            (Self::Choice { options, .. }, term) => {
                let id = match term {
                    TermValue::Option(id) => id.clone(),
                    TermValue::Number(number) => number.to_string(),
                };
                options.iter().any(|(option, _)| *option == id)
            }
            (_, TermValue::Number(number)) => self.grid().is_some_and(|grid| grid.fits(*number)),
            (_, TermValue::Option(_)) => false,
        }
    }
}
