//! What is wrong with a plan file.

use std::sync::Arc;

use crate::{
    bargain::SellerBook,
    plan::{self, Problem, file::PlanFile},
    scenario::{
        Diagnostic, Scenario,
        read::{Findings, Outline, Place, parse},
    },
    text::{Language, Phrases},
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
                    .warning(
                        root.field("scenario").bytes(),
                        "unknown-scenario",
                        format!(
                            "there is no scenario `{}` to check the plan against",
                            file.scenario
                        ),
                    )
                    .help("put the plan into the scenario's folder");
            }
        }
    }
    findings.into_diagnostics(source)
}

fn note(problem: &Problem, scenario: &Scenario, plan: &Place<'_>, findings: &mut Findings) {
    let (code, place) = place_of(problem, plan);
    let message = problem.text(scenario, Phrases::new(Language::English));
    let message = message.trim_end_matches('.');
    if problem.is_error() {
        findings.error(place.bytes(), code, message);
    } else {
        findings.warning(place.bytes(), code, message);
    }
}

/// The code of a problem, and what it is about.
fn place_of<'s>(problem: &Problem, plan: &Place<'s>) -> (&'static str, Place<'s>) {
    let step = |step: usize| plan.field("ladder").item(step.saturating_sub(1));
    match problem {
        Problem::Missing(_) => ("missing-limit", plan.key("plan")),
        Problem::LimitDoesNotFit(which, _) => ("unfit-terms", plan.field(which.code())),
        Problem::OutOfOrder(_, below) => ("limits-order", plan.field(below.code())),
        Problem::BelowBatna { .. } => ("below-batna", plan.field("lower")),
        Problem::NoLadder => ("no-ladder", plan.field("ladder")),
        Problem::StepDoesNotFit { step: number, .. } => ("unfit-terms", step(*number)),
        Problem::StepBelowLimit { step: number, .. } => ("step-below-limit", step(*number)),
        Problem::StepTooLarge { step: number, .. } => ("step-too-large", step(*number)),
        Problem::StepTakesBack { step: number } => ("step-takes-back", step(*number)),
        Problem::StepNeedsConsent { step: number, .. } => ("needs-consent", step(*number)),
        Problem::FinalTooEarly { step: number } => ("final-too-early", step(*number)),
        Problem::UnknownPerson(id) => ("unknown-person", face(id, plan)),
        Problem::SamePerson(id) => ("same-person", face(id, plan)),
        Problem::UnknownIssue(id) | Problem::IssueTwice(id) => {
            let code = match problem {
                Problem::UnknownIssue(_) => "unknown-issue",
                _ => "duplicate-issue",
            };
            (code, plan.field("priorities").containing(id))
        }
        Problem::EstimateReversed => ("estimate-order", plan.field("estimate")),
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
