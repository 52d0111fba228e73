//! Where in a plan file a problem stands, and what could stand there instead.

use crate::{
    bargain::TermError,
    plan::{Difference, MadeFor, Part, Problem},
    scenario::{
        Code, Issue, Scenario, Wording,
        read::{Bytes, Place},
    },
    text::grouped,
};

/// The code of a problem, and what it is about.
pub(super) fn place_of(problem: &Problem, plan: &Place<'_>) -> (Code, Bytes) {
    let ladder = plan.field("ladder");
    let step = |number: usize| ladder.item(number.saturating_sub(1));
    let (code, place) = match problem {
        Problem::Missing(_) => (Code::MissingLimit, plan.key("plan")),
        Problem::LimitDoesNotFit(which, error) => {
            let terms = plan.field(which.code()).item(0);
            return (Code::UnfitTerms, term(&terms, error));
        }
        Problem::OutOfOrder(_, below) => (Code::LimitsOrder, plan.field(below.code())),
        Problem::BelowBatna { .. } => (Code::BelowBatna, plan.field("lower")),
        Problem::BelowAlternatives { .. } => (Code::BelowAlternatives, plan.field("lower")),
        Problem::NamelessAlternative { number } => {
            let alternative = plan.field("alternatives").item(number.saturating_sub(1));
            (Code::EmptyText, alternative.field("text"))
        }
        Problem::NoLadder => (Code::NoLadder, ladder),
        Problem::StepDoesNotFit {
            step: number,
            error,
        } => {
            let terms = step(*number).field("offer");
            return (Code::UnfitTerms, term(&terms, error));
        }
        Problem::StepBelowLimit { step: number, .. } => (Code::StepBelowLimit, step(*number)),
        Problem::StepTooLarge { step: number, .. } => (Code::StepTooLarge, step(*number)),
        Problem::StepTakesBack { step: number } => (Code::StepTakesBack, step(*number)),
        Problem::StepNeedsConsent { step: number, .. } => (Code::NeedsConsent, step(*number)),
        Problem::FinalTooEarly { step: number } => (Code::FinalTooEarly, step(*number)),
        Problem::RoundZero { step: number } => (Code::RoundZero, step(*number).field("when")),
        Problem::OpeningWaits => (Code::OpeningWaits, step(1).field("when")),
        Problem::WaitsTooLong { step: number, .. } => {
            (Code::WaitsTooLong, step(*number).field("when"))
        }
        Problem::UnknownArgument(id) => {
            let place = plan.field("arguments").containing(id);
            (Code::UnknownArgument, place)
        }
        Problem::ArgumentTwice(id) => {
            let place = plan.field("arguments").containing(id);
            (Code::DuplicateArgument, place)
        }
        Problem::UnknownPerson(id) => (Code::UnknownPerson, face(id, plan)),
        Problem::SamePerson(id) => (Code::SamePerson, face(id, plan)),
        Problem::UnknownIssue(id) => (Code::UnknownIssue, plan.field("priorities").containing(id)),
        Problem::IssueTwice(id) => (
            Code::DuplicateIssue,
            plan.field("priorities").containing(id),
        ),
        Problem::EstimateReversed => (Code::EstimateOrder, plan.field("estimate")),
    };
    (code, place.bytes())
}

/// A term that does not fit: its name where the issue is unknown, otherwise
/// its value.
fn term(terms: &Place<'_>, error: &TermError) -> Bytes {
    match error {
        TermError::UnknownIssue(issue) => terms.key(issue).bytes(),
        _ => terms.field(error.issue()).bytes(),
    }
}

/// The face that `id` is to play; the red one where it is to play both.
fn face<'s>(id: &str, plan: &Place<'s>) -> Place<'s> {
    let red = plan.field("red");
    if red.text().contains(id) {
        red
    } else {
        plan.field("white")
    }
}

/// Adds the nearest thing that could stand there.
pub(super) fn suggest(problem: &Problem, scenario: &Scenario, wording: &mut Wording) {
    match problem {
        Problem::LimitDoesNotFit(_, error) | Problem::StepDoesNotFit { error, .. } => {
            suggest_term(error, scenario, wording);
        }
        Problem::UnknownIssue(id) => {
            let known = scenario.issues.iter().map(Issue::id);
            wording.with("id", id).suggest(id, known);
        }
        Problem::UnknownArgument(id) => {
            let arguments = scenario.arguments.iter();
            wording.suggest(id, arguments.map(|argument| argument.id.as_str()));
        }
        Problem::UnknownPerson(id) => {
            let team = scenario.seller.team.iter();
            wording.suggest(id, team.map(|person| person.id.as_str()));
        }
        _ => {}
    }
}

fn suggest_term(error: &TermError, scenario: &Scenario, wording: &mut Wording) {
    let issue = scenario
        .issues
        .iter()
        .find(|issue| issue.id() == error.issue());
    match (error, issue) {
        (TermError::UnknownIssue(id), _) => {
            wording.suggest(id, scenario.issues.iter().map(Issue::id));
        }
        (TermError::UnknownOption { option, .. }, Some(Issue::Choice(choice))) => {
            let known = choice.options.iter().map(|option| option.id.as_str());
            wording.suggest(option, known);
        }
        (TermError::OffGrid { found, .. }, Some(issue)) => {
            let nearest = issue
                .nearest(*found)
                .and_then(|option| issue.number(option));
            if let Some(nearest) = nearest {
                wording
                    .help("check-nearest-value")
                    .with("nearest", grouped(nearest, issue.decimals()));
            }
        }
        _ => {}
    }
}

/// What a difference is about: the record of what was, or the part of the plan
/// that was changed.
pub(super) fn place_of_difference<'s>(
    difference: &Difference,
    made_for: &MadeFor,
    root: &Place<'s>,
) -> Place<'s> {
    let record = root.field("made_for");
    let plan = root.field("plan");
    let known = |id: &str| {
        let issues = record.field("issues");
        match made_for.issues.iter().position(|issue| issue.id() == id) {
            Some(index) => issues.item(index).name(),
            None => record.key("issues"),
        }
    };
    let term = |part: &Part, issue: &str| match part {
        Part::Limit(which) => plan.field(which.code()).item(0).field(issue),
        Part::Step(number) => plan
            .field("ladder")
            .item(number.saturating_sub(1))
            .field("offer")
            .field(issue),
    };
    match difference {
        Difference::IssueGone(issue)
        | Difference::IssueNew(issue)
        | Difference::IssueKind(issue)
        | Difference::OptionGone { issue, .. }
        | Difference::OptionNew { issue, .. }
        | Difference::OptionWorth { issue, .. }
        | Difference::NumberWorth(issue)
        | Difference::Range { issue, .. }
        | Difference::Tick { issue, .. }
        | Difference::Usual { issue, .. } => known(issue),
        Difference::Amount { amount, .. } => match amount.field() {
            (Some(outer), field) => record.field(outer).field(field),
            (None, field) => record.field(field),
        },
        Difference::TermMoved { part, issue, .. }
        | Difference::TermAsUsual { part, issue, .. }
        | Difference::TermGone { part, issue } => term(part, issue),
        Difference::ArgumentGone(id) => plan.field("arguments").containing(id),
        Difference::PersonGone(id) => face(id, &plan),
    }
}
