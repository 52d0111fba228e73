//! What is wrong with a plan file.

use std::sync::Arc;

use crate::{
    bargain::SellerBook,
    plan::{self, Problem, file::PlanFile},
    scenario::{
        Code, Diagnostic, Issue, Parameter, Scenario,
        read::{Findings, Outline, Place, parse},
    },
    text::{Language, Phrases, Text},
};

/// Everything wrong with the text of a plan file; `find` brings the scenario
/// that it names.
pub(super) fn check(
    source: &str,
    find: impl FnOnce(&str) -> Option<Arc<Scenario>>,
) -> Vec<Diagnostic> {
    let outline = Outline::of(source.strip_prefix('\u{FEFF}').unwrap_or(source));
    let (file, mut findings) = parse::<PlanFile>(&outline, plan::file::FORMAT);
    if let Some(file) = file {
        let root = outline.place();
        match find(&file.scenario) {
            Some(scenario) => {
                let book = SellerBook::new(&scenario);
                for problem in plan::check(&file.plan, &scenario, &book) {
                    note(&problem, &scenario, &root.field("plan"), &mut findings);
                }
            }
            None => {
                findings
                    .warning(root.field("scenario").bytes(), Code::UnknownScenario)
                    .help("check-unknown-scenario-help")
                    .with("id", &file.scenario);
            }
        }
    }
    findings.into_diagnostics(source)
}

fn note(problem: &Problem, scenario: &Scenario, plan: &Place<'_>, findings: &mut Findings) {
    let (code, place) = place_of(problem, plan);
    let wording = if problem.is_error() {
        findings.error(place.bytes(), code)
    } else {
        findings.warning(place.bytes(), code)
    };
    wording.fill("problem", Parameter::Words(sentence(problem, scenario)));
    match problem {
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

/// What the program says while a plan is made, as a part of a sentence: with a
/// small letter first and without the full stop.
fn sentence(problem: &Problem, scenario: &Scenario) -> Text {
    let [english, chinese] = Language::ALL.map(|language| {
        let sentence = problem.text(scenario, Phrases::new(language));
        sentence.trim_end_matches(['.', '。']).to_owned()
    });
    let mut letters = english.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    Text::both(
        first.into_iter().chain(letters).collect::<String>(),
        chinese,
    )
}

/// The code of a problem, and what it is about.
fn place_of<'s>(problem: &Problem, plan: &Place<'s>) -> (Code, Place<'s>) {
    let step = |step: usize| plan.field("ladder").item(step.saturating_sub(1));
    match problem {
        Problem::Missing(_) => (Code::MissingLimit, plan.key("plan")),
        Problem::LimitDoesNotFit(which, _) => (Code::UnfitTerms, plan.field(which.code())),
        Problem::OutOfOrder(_, below) => (Code::LimitsOrder, plan.field(below.code())),
        Problem::BelowBatna { .. } => (Code::BelowBatna, plan.field("lower")),
        Problem::BelowAlternatives { .. } => (Code::BelowAlternatives, plan.field("lower")),
        Problem::NamelessAlternative { number } => (
            Code::EmptyText,
            plan.field("alternatives")
                .item(number.saturating_sub(1))
                .field("text"),
        ),
        Problem::NoLadder => (Code::NoLadder, plan.field("ladder")),
        Problem::StepDoesNotFit { step: number, .. } => (Code::UnfitTerms, step(*number)),
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
        Problem::UnknownIssue(id) | Problem::IssueTwice(id) => {
            let code = match problem {
                Problem::UnknownIssue(_) => Code::UnknownIssue,
                _ => Code::DuplicateIssue,
            };
            (code, plan.field("priorities").containing(id))
        }
        Problem::EstimateReversed => (Code::EstimateOrder, plan.field("estimate")),
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
