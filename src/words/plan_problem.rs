//! What is wrong with a plan, in sentences.

use crate::{
    bargain::TermError,
    plan::{Problem, WhichLimit, ladder::SHRINK},
    scenario::{Issue, Scenario, Worth},
    text::{grouped, money},
    words::{Arguments, Phrases},
};

impl Problem {
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
