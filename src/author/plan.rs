//! Reading plan files: the one door through which a plan comes in, with what
//! is wrong with it and what differs from the scenario that it was made for.

mod places;

use std::{borrow::Borrow, sync::Arc};

use self::places::{place_of, place_of_difference, suggest};
use crate::{
    bargain::SellerBook,
    plan::{
        self, Adapted, Difference, Plan, Problem,
        file::{FORMAT, OLDEST_FORMAT, PlanFile},
    },
    scenario::{
        Code, Diagnostic, ProblemParameter, Scenario,
        read::{Findings, Outline, Place, parse},
    },
    text::{Language, Text},
    words::Phrases,
};

/// What opening a plan file gave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OpenedPlan {
    /// The plan, brought to the scenario as it is now; `None` where the file
    /// can't be read or is for another scenario. It may still have problems:
    /// see [`OpenedPlan::is_sound`].
    pub plan: Option<Plan>,
    /// What differs from the scenario that it was made for.
    pub differences: Vec<Difference>,
    /// Everything to be said about the file, in its order.
    pub diagnostics: Vec<Diagnostic>,
}

impl OpenedPlan {
    /// Whether there is a plan without errors (it may be unfinished).
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.plan.is_some() && !self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Opens the text of a plan file for a scenario. A plan for another scenario
/// is refused, one for another version of it is adapted, with a message for
/// each difference either way.
#[must_use]
pub fn open_plan(source: &str, scenario: &Scenario) -> OpenedPlan {
    examine(source, |_| Some(scenario))
}

/// Everything wrong with the text of a plan file; `find` brings the scenario
/// that it names.
pub(super) fn check(
    source: &str,
    find: impl FnOnce(&str) -> Option<Arc<Scenario>>,
) -> Vec<Diagnostic> {
    examine(source, find).diagnostics
}

fn examine<S: Borrow<Scenario>>(source: &str, find: impl FnOnce(&str) -> Option<S>) -> OpenedPlan {
    let outline = Outline::of(source.strip_prefix('\u{FEFF}').unwrap_or(source));
    let (file, mut findings) = parse::<PlanFile>(&outline, OLDEST_FORMAT..=FORMAT);
    let mut opened = OpenedPlan::default();
    if let Some(file) = file {
        let root = outline.place();
        match find(&file.scenario) {
            Some(scenario) => {
                let scenario = scenario.borrow();
                let adapted = compare(&file, scenario, &root, &mut findings);
                opened.differences = adapted.differences;
                if !refuse(&file, scenario, &root, &mut findings) {
                    let book = SellerBook::new(scenario);
                    for problem in plan::check(&adapted.plan, scenario, &book) {
                        note(&problem, scenario, &root.field("plan"), &mut findings);
                    }
                    opened.plan = Some(adapted.plan);
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
    opened.diagnostics = findings.into_diagnostics(source);
    opened
}

/// Brings the plan to the scenario and notes each difference.
fn compare(
    file: &PlanFile,
    scenario: &Scenario,
    root: &Place<'_>,
    findings: &mut Findings,
) -> Adapted {
    let Some(made_for) = &file.made_for else {
        return Adapted {
            plan: file.plan.clone(),
            differences: Vec::new(),
        };
    };
    let adapted = plan::adapt(&file.plan, made_for, scenario);
    for difference in &adapted.differences {
        let code = if difference.is_of_plan() {
            Code::PlanAdapted
        } else {
            Code::ScenarioChanged
        };
        let place = place_of_difference(difference, made_for, root);
        let words = clause(|phrases| difference.text(scenario, phrases));
        findings
            .warning(place.bytes(), code)
            .fill("problem", ProblemParameter::Words(words));
    }
    adapted
}

/// Notes that the plan can't be used for this scenario at all, where it can't.
fn refuse(file: &PlanFile, scenario: &Scenario, root: &Place<'_>, findings: &mut Findings) -> bool {
    if file.scenario != scenario.id {
        findings
            .error(root.field("scenario").bytes(), Code::OtherScenario)
            .help("check-other-scenario-help")
            .with("found", &file.scenario)
            .with("wanted", &scenario.id);
        return true;
    }
    let counted_in = file.made_for.as_ref().map(|made_for| &made_for.currency);
    if let Some(currency) = counted_in.filter(|currency| **currency != scenario.currency) {
        let place = root.field("made_for").field("currency");
        findings
            .error(place.bytes(), Code::OtherScenario)
            .says("check-other-scenario-currency")
            .with("found", currency.as_str())
            .with("wanted", scenario.currency.as_str());
        return true;
    }
    false
}

fn note(problem: &Problem, scenario: &Scenario, plan: &Place<'_>, findings: &mut Findings) {
    let (code, bytes) = place_of(problem, plan);
    let wording = if problem.is_error() {
        findings.error(bytes, code)
    } else {
        findings.warning(bytes, code)
    };
    let words = clause(|phrases| problem.text(scenario, phrases));
    wording.fill("problem", ProblemParameter::Words(words));
    suggest(problem, scenario, wording);
}

/// What the program says while a plan is made, as a part of a sentence: with a
/// small letter first and without the full stop.
fn clause(say: impl Fn(Phrases) -> String) -> Text {
    let [english, chinese] = Language::ALL.map(|language| {
        let sentence = say(Phrases::new(language));
        sentence.trim_end_matches(['.', '。']).to_owned()
    });
    let mut letters = english.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    Text::both(
        first.into_iter().chain(letters).collect::<String>(),
        chinese,
    )
}
