//! What differs between the scenario that a plan was made for and the scenario
//! as it is, and how it is said.

use super::WhichLimit;
use crate::{bargain::TermValue, scenario::Worth};

/// A part of a plan that holds terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A limit that is a package.
    Limit(WhichLimit),
    /// A step of the ladder; they count from 1, the opening.
    Step(usize),
}

/// A figure of the scenario that a rep plans with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// What the rep has without the deal, in own worth.
    Batna,
    /// The market's lowest price.
    MarketLow,
    /// The market's most ambitious credible opening.
    MarketHigh,
    /// The opening that half of all buyers take as an insult.
    MarketInsult,
    /// What one piece costs.
    UnitCost,
    /// How many rounds such a meeting usually goes.
    Rounds,
}

impl Amount {
    /// The field of [`super::MadeFor`] that records it, and the field around
    /// that one; the unit cost stands with its issue.
    #[must_use]
    pub const fn field(self) -> (Option<&'static str>, &'static str) {
        match self {
            Self::Batna => (None, "batna"),
            Self::MarketLow => (Some("market"), "low"),
            Self::MarketHigh => (Some("market"), "high"),
            Self::MarketInsult => (Some("market"), "insult"),
            Self::UnitCost => (None, "issues"),
            Self::Rounds => (None, "rounds"),
        }
    }
}

/// One thing that differs, or that was changed in the plan because of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// An issue is gone.
    IssueGone(String),
    /// An issue is new.
    IssueNew(String),
    /// An issue is of another kind: a number became a choice, say.
    IssueKind(String),
    /// An option is gone.
    OptionGone {
        /// The issue's id.
        issue: String,
        /// The option's id.
        option: String,
    },
    /// An option is new.
    OptionNew {
        /// The issue's id.
        issue: String,
        /// The option's id.
        option: String,
    },
    /// An option is worth something else to the rep.
    OptionWorth {
        /// The issue's id.
        issue: String,
        /// The option's id.
        option: String,
        /// What it was worth.
        was: Worth,
        /// What it is worth.
        now: Worth,
    },
    /// A number is worth something else to the rep.
    NumberWorth(String),
    /// A number goes from and to other ends.
    Range {
        /// The issue's id.
        issue: String,
        /// The ends before.
        was: (f64, f64),
        /// The ends now.
        now: (f64, f64),
    },
    /// A number goes in other steps.
    Tick {
        /// The issue's id.
        issue: String,
        /// The step before.
        was: f64,
        /// The step now.
        now: f64,
    },
    /// Something else is usual: what a plan does not name is as usual.
    Usual {
        /// The issue's id.
        issue: String,
        /// What was usual.
        was: TermValue,
        /// What is usual.
        now: TermValue,
    },
    /// A figure is another.
    Amount {
        /// Which.
        amount: Amount,
        /// What it was.
        was: f64,
        /// What it is.
        now: f64,
    },
    /// A term of the plan moved to the nearest that can be offered.
    TermMoved {
        /// Where.
        part: Part,
        /// The issue's id.
        issue: String,
        /// What was planned.
        was: f64,
        /// What is planned now.
        now: f64,
    },
    /// A term of the plan is as usual now, because its option is gone.
    TermAsUsual {
        /// Where.
        part: Part,
        /// The issue's id.
        issue: String,
        /// What was planned.
        was: TermValue,
    },
    /// A term of the plan is left out, because its issue is gone.
    TermGone {
        /// Where.
        part: Part,
        /// The issue's id.
        issue: String,
    },
    /// An argument of the plan is left out, because it is gone.
    ArgumentGone(String),
    /// A face of the plan has nobody now, because the person is gone.
    PersonGone(String),
}

impl Difference {
    /// Whether the plan was changed, and not the scenario alone.
    #[must_use]
    pub const fn is_of_plan(&self) -> bool {
        matches!(
            self,
            Self::TermMoved { .. }
                | Self::TermAsUsual { .. }
                | Self::TermGone { .. }
                | Self::ArgumentGone(_)
                | Self::PersonGone(_)
        )
    }
}
