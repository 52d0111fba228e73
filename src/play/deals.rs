//! Real deals in the front ends: where they are kept, and opening them by what
//! a person names.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    author::{check_text, open_plan},
    bargain::persona_names,
    plan::{PLAN_SUFFIX, Plan, scenario_of_plan},
    record::companion::{self, COMPANION_SUFFIX, Companion, CompanionError},
    scenario::{Diagnostic, Library, Scenario, SourceText, library::Entry},
    words::{Arguments, Phrases},
};

/// The folder that real deals are kept in; `None` keeps them nowhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deals(pub Option<PathBuf>);

/// A deal that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownDeal {
    /// What opens it: see [`Deals::open`].
    pub what: String,
    /// Its name.
    pub name: String,
    /// How much was said so far; `None` for a plan by which none was begun.
    pub said: Option<usize>,
    /// It is the one that is called after the scenario itself.
    pub is_of_scenario: bool,
}

impl Deals {
    /// The file of a deal that is called after a plan file or a scenario.
    fn file_of(&self, what: &str) -> Option<PathBuf> {
        let folder = self.0.as_ref()?;
        Some(folder.join(companion::file_name(what)))
    }

    /// What can be gone on with for a scenario: the deals that are kept.
    #[must_use]
    pub fn known(&self, key: &str) -> Vec<KnownDeal> {
        let Some(folder) = &self.0 else {
            return Vec::new();
        };
        let own = companion::file_name(key);
        companion::kept_deals(folder, key)
            .into_iter()
            .map(|kept| KnownDeal {
                is_of_scenario: kept.path.ends_with(&own),
                what: kept.path.display().to_string(),
                name: kept.name,
                said: Some(kept.said),
            })
            .collect()
    }

    /// Opens what is named: a companion file, a plan file, or a scenario's key.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn open(&self, what: &str, library: &Library) -> Result<Companion, DealTrouble> {
        if what.ends_with(COMPANION_SUFFIX) {
            return Companion::resume(Path::new(what), library, &persona_names())
                .map_err(|error| DealTrouble::NotResumed(what.to_owned(), Arc::new(error)));
        }
        let (key, plan) = if what.ends_with(PLAN_SUFFIX) {
            let (key, plan) = read_plan(what, library)?;
            (key, Some(plan))
        } else {
            (what.to_owned(), None)
        };
        let (entry, scenario) = find(&key, library)?;
        let plan = plan.map(|plan| (plan, Path::new(what)));
        companion::open(entry, scenario, plan, self.file_of(what), library)
            .map_err(|error| DealTrouble::NotOpened(Arc::new(error)))
    }
}

/// Why a real deal can't be opened.
#[derive(Debug, Clone)]
pub enum DealTrouble {
    /// No scenario of this key can be gone by.
    NoScenario(String),
    /// The deal's file, and what is wrong with it.
    NotResumed(String, Arc<CompanionError>),
    /// The deal that is kept can't be gone on with.
    NotOpened(Arc<CompanionError>),
    /// The plan's file, and what is wrong with it.
    BadPlan(String, Vec<Diagnostic>),
}

impl DealTrouble {
    /// The trouble in words, a line for each thing that is wrong.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        match self {
            Self::NoScenario(key) => phrases.say_with(
                "word-trouble-no-scenario",
                &Arguments::new().with("key", key),
            ),
            Self::NotResumed(path, error) => format!("{path}: {}", error.text(phrases)),
            Self::NotOpened(error) => error.text(phrases),
            Self::BadPlan(path, wrong) => {
                let language = phrases.language();
                let lines: Vec<String> = wrong
                    .iter()
                    .map(|problem| {
                        let (line, message) = (problem.span.from.line, problem.message(language));
                        format!("{path}:{line}: {message}")
                    })
                    .collect();
                lines.join("\n")
            }
        }
    }
}

fn find<'a>(
    key: &str,
    library: &'a Library,
) -> Result<(&'a Entry, &'a Arc<Scenario>), DealTrouble> {
    let entry = library.get(key);
    entry
        .and_then(|entry| Some((entry, entry.scenario.as_ref().ok()?)))
        .ok_or_else(|| DealTrouble::NoScenario(key.to_owned()))
}

/// A plan file's scenario and plan.
fn read_plan(path: &str, library: &Library) -> Result<(String, Plan), DealTrouble> {
    let bad = |mut wrong: Vec<Diagnostic>| {
        wrong.retain(Diagnostic::is_error);
        DealTrouble::BadPlan(path.to_owned(), wrong)
    };
    let source = SourceText::load(Path::new(path));
    if let Some(problem) = source.problem {
        return Err(bad(vec![problem]));
    }
    let Some(key) = scenario_of_plan(&source.text) else {
        return Err(bad(check_text(PLAN_SUFFIX, &source.text, |_| None)));
    };
    let (_, scenario) = find(&key, library)?;
    let opened = open_plan(&source.text, scenario);
    let is_sound = opened.is_sound();
    match opened.plan {
        Some(plan) if is_sound => Ok((key, plan)),
        _ => Err(bad(opened.diagnostics)),
    }
}
