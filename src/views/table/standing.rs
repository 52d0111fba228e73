//! The plan beside the move, in words: the step that comes next, and what
//! speaks against a move.

use crate::{
    bargain::Package,
    scenario::{IssueId, Scenario, Worth},
    score::{Bound, Caution, CautionCode, Due, NextStep, Parameter, Standing, StepState},
    text::money,
    words::{Arguments, Phrases, describe_package, describe_terms},
};

/// The next step in words and money, part by part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWords {
    /// "Next: step 3 of 7".
    pub title: String,
    /// The terms that differ from the rep's last offer; all of an opening.
    pub terms: String,
    /// "gives ¥1,800, asks ¥900 back".
    pub exchange: String,
    /// What the whole package is worth to the rep.
    pub worth: String,
    /// That it is said to be final; empty where it is not.
    pub is_final: String,
    /// "Play it once they move."
    pub due: String,
}

impl StepWords {
    /// The next step in words; `last` is the rep's last offer.
    #[must_use]
    pub fn of(
        next: &NextStep,
        steps: usize,
        last: Option<&Package>,
        scenario: &Scenario,
        phrases: Phrases,
    ) -> Self {
        let package = &next.planned.package;
        let numbers = Arguments::new()
            .count("step", next.number)
            .count("steps", steps);
        Self {
            title: phrases.say_with("beside-next", &numbers),
            terms: new_terms(last, package, scenario, phrases),
            exchange: exchange(next, last.is_some(), scenario, phrases),
            worth: money(next.planned.worth.get(), &scenario.currency),
            is_final: if next.planned.is_final {
                phrases.say("beside-final")
            } else {
                String::new()
            },
            due: due(next.due, phrases),
        }
    }
}

/// Where the rep stands on the own plan, in one line: "Next: step 3 of 7:
/// ¥0.955 a piece, payment 30 days. It gives ¥1,800, asks ¥900 back; worth
/// ¥58,400 to you. Play it once they move."
#[must_use]
pub fn standing_line(
    standing: &Standing,
    last: Option<&Package>,
    scenario: &Scenario,
    phrases: Phrases,
) -> String {
    let steps = standing.steps.len();
    let Some(next) = &standing.next else {
        return plan_over(steps, phrases);
    };
    let words = StepWords::of(next, steps, last, scenario, phrases);
    // What may be made now needs no word for it.
    let due = match next.due {
        Due::Now => String::new(),
        _ => words.due,
    };
    let line = phrases.say_with(
        "beside-next-line",
        &Arguments::new()
            .count("step", next.number)
            .count("steps", steps)
            .with("terms", words.terms)
            .with("exchange", words.exchange)
            .with("worth", words.worth)
            .with("final", words.is_final)
            .with("due", due),
    );
    line.trim_end().to_owned()
}

/// Why there is no next step: no ladder, or it is over.
#[must_use]
pub fn plan_over(steps: usize, phrases: Phrases) -> String {
    if steps == 0 {
        phrases.say("beside-none")
    } else {
        phrases.say_with("beside-over", &Arguments::new().count("steps", steps))
    }
}

/// How far a step, counted from 1, has come: "step 2: played".
#[must_use]
pub fn step_state(state: StepState, step: usize, phrases: Phrases) -> String {
    let id = match state {
        StepState::Played => "beside-state-played",
        StepState::Passed => "beside-state-passed",
        StepState::Next => "beside-state-next",
        StepState::Later => "beside-state-later",
    };
    phrases.say_with(id, &Arguments::new().count("step", step))
}

/// What speaks against accepting, in a few words; `None` where nothing does
/// that the limit or the plan says.
#[must_use]
pub fn accept_remark(cautions: &[Caution], phrases: Phrases) -> Option<String> {
    cautions.iter().find_map(|caution| match caution.code {
        CautionCode::AcceptBelowLimit => {
            let bound = match caution.parameters.get("bound") {
                Some(Parameter::Bound(bound)) => *bound,
                _ => Bound::Limit,
            };
            let arguments = Arguments::new().with("bound", bound.code());
            Some(phrases.say_with("beside-accept-below-limit", &arguments))
        }
        CautionCode::AcceptBelowNext => match caution.parameters.get("step") {
            Some(Parameter::Count(step)) => Some(phrases.say_with(
                "beside-accept-below-step",
                &Arguments::new().count("step", *step as usize),
            )),
            _ => None,
        },
        _ => None,
    })
}

fn new_terms(
    last: Option<&Package>,
    package: &Package,
    scenario: &Scenario,
    phrases: Phrases,
) -> String {
    let language = phrases.language();
    let Some(last) = last else {
        return describe_package(scenario, package, language);
    };
    let changed =
        IssueId::all(scenario).filter(|issue| last.option(*issue) != package.option(*issue));
    let terms = describe_terms(scenario, package, changed, language);
    if terms.is_empty() {
        return phrases.say("beside-terms-same");
    }
    terms
}

fn exchange(next: &NextStep, has_offered: bool, scenario: &Scenario, phrases: Phrases) -> String {
    let amount = |worth: Worth| money(worth.get(), &scenario.currency);
    let id = match (next.gives > Worth::ZERO, next.asks > Worth::ZERO) {
        _ if !has_offered => "beside-opening",
        (true, true) => "beside-gives-asks",
        (false, true) => "beside-asks",
        (_, false) => "beside-gives",
    };
    phrases.say_with(
        id,
        &Arguments::new()
            .with("gives", amount(next.gives))
            .with("asks", amount(next.asks)),
    )
}

fn due(due: Due, phrases: Phrases) -> String {
    let round = match due {
        Due::Round(round) => round,
        _ => 0,
    };
    phrases.say_with(
        &format!("beside-due-{}", due.code()),
        &Arguments::new().count("round", round as usize),
    )
}
