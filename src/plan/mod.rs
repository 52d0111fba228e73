//! What a rep prepares: limits, ladder, roles, style, an estimate of the other
//! side.
//!
//! A [`Plan`] is data. [`check()`] says what is wrong with it, [`ladder`] fills
//! its ladder, [`edit`] changes single steps of it, [`Worksheet`] works out
//! what the alternatives are worth, [`pairs`] asks for the order of the issues,
//! [`textbook()`] writes a whole sensible plan, [`file`](mod@file) reads and
//! writes it, and [`adapt()`] brings it to a later version of its scenario.

mod adapt;
mod batna;
mod check;
mod difference;
pub mod edit;
mod estimate;
pub mod file;
pub mod ladder;
mod limit;
mod made_for;
mod open;
pub mod pairs;
mod planned;
mod problem;
mod starting;
mod style;
mod textbook;
mod when;

use serde::{Deserialize, Serialize};

pub use adapt::{Adapted, adapt};
pub use batna::{Alternative, Tried, Worksheet};
pub use check::check;
pub use difference::{Amount, Difference, Part};
pub use estimate::{Estimate, known_estimate};
pub use file::{PLAN_SUFFIX, scenario_of_plan};
pub use ladder::{Series, Step};
pub use limit::{Limit, floor};
pub use made_for::{KnownIssue, MadeFor};
pub use open::Decision;
pub use planned::{Planned, planned};
pub use problem::{Problem, WhichLimit};
pub use starting::starting_price;
pub use style::Style;
pub use textbook::{textbook, textbook_series};
pub use when::When;

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
    /// What the rep could do instead: the BATNA worksheet.
    pub alternatives: Vec<Alternative>,
    /// The planned offers, the opening first.
    pub ladder: Vec<Step>,
    /// What is said before the opening: ids of the scenario's arguments, in
    /// order.
    pub arguments: Vec<String>,
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
