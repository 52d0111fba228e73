//! What can be wrong with a plan, and how it is said.

use super::ladder::SHRINK;
use crate::{
    bargain::TermError,
    scenario::{Issue, Scenario, Worth},
    text::{Arguments, Phrases, grouped, money},
};

/// One of the three limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhichLimit {
    /// The upper limit.
    Upper,
    /// The aspiration.
    Aspiration,
    /// The lower limit.
    Lower,
}

impl WhichLimit {
    /// The name in phrases.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Upper => "upper",
            Self::Aspiration => "aspiration",
            Self::Lower => "lower",
        }
    }
}

/// Something wrong with a plan. Steps count from 1, the opening.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A limit is not set yet.
    Missing(WhichLimit),
    /// A limit's terms do not fit the scenario.
    LimitDoesNotFit(WhichLimit, TermError),
    /// The first limit should be above the second and is not.
    OutOfOrder(WhichLimit, WhichLimit),
    /// The lower limit is below what the rep has without the deal.
    BelowBatna {
        /// The lower limit.
        lower: Worth,
        /// The BATNA.
        batna: Worth,
    },
    /// The lower limit is below what the BATNA worksheet comes to.
    BelowAlternatives {
        /// The lower limit.
        lower: Worth,
        /// What the alternatives are worth together.
        worth: Worth,
    },
    /// An alternative without words; they count from 1.
    NamelessAlternative {
        /// Which.
        number: usize,
    },
    /// There is no ladder yet.
    NoLadder,
    /// A step's terms do not fit the scenario.
    StepDoesNotFit {
        /// Which.
        step: usize,
        /// Why.
        error: TermError,
    },
    /// A step is worth less than the lower limit.
    StepBelowLimit {
        /// Which.
        step: usize,
        /// What it is worth.
        worth: Worth,
        /// The lower limit.
        lower: Worth,
    },
    /// A step concedes more than nine tenths of the one before.
    StepTooLarge {
        /// Which.
        step: usize,
        /// What it concedes.
        concession: Worth,
        /// What it should concede at most.
        at_most: Worth,
    },
    /// A step is worth more than the one before: it takes something back.
    StepTakesBack {
        /// Which.
        step: usize,
    },
    /// A step is for a colleague to allow first.
    StepNeedsConsent {
        /// Which.
        step: usize,
        /// The colleague's id.
        colleague: String,
    },
    /// A step is marked final and is not the last.
    FinalTooEarly {
        /// Which.
        step: usize,
    },
    /// A step is to wait for a round that is none: the first is 1.
    RoundZero {
        /// Which.
        step: usize,
    },
    /// The opening is to wait, and nothing comes before it.
    OpeningWaits,
    /// A step is to wait for a round that such a meeting seldom reaches.
    WaitsTooLong {
        /// Which.
        step: usize,
        /// Until when it waits.
        round: u32,
        /// How many rounds such a meeting usually goes.
        rounds: u32,
    },
    /// The opening arguments name none of the scenario.
    UnknownArgument(String),
    /// The opening arguments name one twice.
    ArgumentTwice(String),
    /// Nobody of that id is on the rep's side.
    UnknownPerson(String),
    /// One person can't play both faces.
    SamePerson(String),
    /// The priorities name no issue of the scenario.
    UnknownIssue(String),
    /// The priorities name an issue twice.
    IssueTwice(String),
    /// The estimate's lower end is above its upper end.
    EstimateReversed,
}

impl Problem {
    /// Whether the plan can't be meant; otherwise it is only unfinished or
    /// unwise.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        matches!(
            self,
            Self::LimitDoesNotFit(..)
                | Self::OutOfOrder(..)
                | Self::StepDoesNotFit { .. }
                | Self::RoundZero { .. }
                | Self::UnknownArgument(_)
                | Self::ArgumentTwice(_)
                | Self::UnknownPerson(_)
                | Self::UnknownIssue(_)
                | Self::IssueTwice(_)
                | Self::EstimateReversed
        )
    }

    /// The problem as a sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        let amount = |worth: &Worth| money(worth.get(), &scenario.currency);
        let limit = |which: &WhichLimit| phrases.say(&format!("plan-limit-{}", which.code()));
        let arguments = Arguments::new();
        let (id, arguments) = match self {
            Self::Missing(which) => ("missing", arguments.with("limit", limit(which))),
            Self::LimitDoesNotFit(which, error) => (
                "limit-does-not-fit",
                arguments
                    .with("limit", limit(which))
                    .with("why", term_error(error, scenario, phrases)),
            ),
            Self::OutOfOrder(above, below) => (
                "out-of-order",
                arguments
                    .with("above", limit(above))
                    .with("below", limit(below)),
            ),
            Self::BelowBatna { lower, batna } => (
                "below-batna",
                arguments
                    .with("lower", amount(lower))
                    .with("batna", amount(batna)),
            ),
            Self::BelowAlternatives { lower, worth } => (
                "below-alternatives",
                arguments
                    .with("lower", amount(lower))
                    .with("worth", amount(worth)),
            ),
            Self::NamelessAlternative { number } => {
                ("nameless-alternative", arguments.count("number", *number))
            }
            Self::NoLadder => ("no-ladder", arguments),
            Self::StepDoesNotFit { step, error } => (
                "step-does-not-fit",
                arguments
                    .count("step", *step)
                    .with("why", term_error(error, scenario, phrases)),
            ),
            Self::StepBelowLimit { step, worth, lower } => (
                "step-below-limit",
                arguments
                    .count("step", *step)
                    .with("worth", amount(worth))
                    .with("lower", amount(lower)),
            ),
            Self::StepTooLarge {
                step,
                concession,
                at_most,
            } => (
                if concession.get() > at_most.get() / SHRINK {
                    "step-grows"
                } else {
                    "step-too-large"
                },
                arguments
                    .count("step", *step)
                    .with("concession", amount(concession))
                    .with("most", amount(at_most)),
            ),
            Self::StepTakesBack { step } => ("step-takes-back", arguments.count("step", *step)),
            Self::StepNeedsConsent { step, colleague } => (
                "step-needs-consent",
                arguments
                    .count("step", *step)
                    .with("colleague", colleague_name(scenario, colleague, phrases)),
            ),
            Self::FinalTooEarly { step } => ("final-too-early", arguments.count("step", *step)),
            Self::RoundZero { step } => ("round-zero", arguments.count("step", *step)),
            Self::OpeningWaits => ("opening-waits", arguments),
            Self::WaitsTooLong {
                step,
                round,
                rounds,
            } => (
                "waits-too-long",
                arguments
                    .count("step", *step)
                    .count("round", *round as usize)
                    .count("rounds", *rounds as usize),
            ),
            Self::UnknownArgument(id) => ("unknown-argument", arguments.with("id", id)),
            Self::ArgumentTwice(id) => ("argument-twice", arguments.with("id", id)),
            Self::UnknownPerson(id) => ("unknown-person", arguments.with("id", id)),
            Self::SamePerson(id) => ("same-person", arguments.with("id", id)),
            Self::UnknownIssue(id) => ("unknown-issue", arguments.with("id", id)),
            Self::IssueTwice(id) => ("issue-twice", arguments.with("id", id)),
            Self::EstimateReversed => ("estimate-reversed", arguments),
        };
        phrases.say_with(&format!("plan-problem-{id}"), &arguments)
    }
}

/// A term that does not fit, as a sentence.
fn term_error(error: &TermError, scenario: &Scenario, phrases: Phrases) -> String {
    let name = |id: &str| {
        scenario
            .issues
            .iter()
            .find(|issue| issue.id() == id)
            .map_or_else(
                || id.to_owned(),
                |issue| issue.name().get(phrases.language()).to_owned(),
            )
    };
    let arguments = Arguments::new();
    let (id, arguments) = match error {
        TermError::UnknownIssue(issue) => ("unknown-issue", arguments.with("id", issue)),
        TermError::UnknownOption { issue, option } => (
            "unknown-option",
            arguments.with("issue", name(issue)).with("option", option),
        ),
        TermError::OffGrid {
            issue,
            found,
            min,
            max,
            tick,
        } => (
            "off-grid",
            arguments
                .with("issue", name(issue))
                .with("found", found.to_string())
                .with("min", min.to_string())
                .with("max", max.to_string())
                .with("tick", grouped(*tick, decimals(scenario, issue))),
        ),
    };
    phrases.say_with(&format!("plan-term-{id}"), &arguments)
}

fn decimals(scenario: &Scenario, id: &str) -> usize {
    scenario
        .issues
        .iter()
        .find(|issue| issue.id() == id)
        .map_or(2, Issue::decimals)
}

fn colleague_name(scenario: &Scenario, id: &str, phrases: Phrases) -> String {
    scenario
        .colleagues
        .iter()
        .find(|colleague| colleague.id == id)
        .map_or_else(
            || id.to_owned(),
            |colleague| colleague.name.get(phrases.language()).to_owned(),
        )
}
