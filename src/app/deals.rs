//! Real deals in the front ends: where they are kept, and opening them by what
//! a person names.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use crate::{
    author::{check_text, open_plan},
    bargain::persona_names,
    plan::{PLAN_SUFFIX, Plan, scenario_of_plan},
    record::companion::{self, COMPANION_SUFFIX, Companion},
    scenario::{Diagnostic, Library, SourceText, library::Entry},
    words::{Arguments, Phrases},
};

/// The folder that real deals are kept in; `None` keeps them nowhere.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Deals(pub Option<PathBuf>);

/// A deal that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
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
    pub fn known(&self, key: &str) -> Vec<Known> {
        let Some(folder) = &self.0 else {
            return Vec::new();
        };
        let own = companion::file_name(key);
        companion::kept_deals(folder, key)
            .into_iter()
            .map(|kept| Known {
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
    /// What is wrong, in words.
    pub fn open(
        &self,
        what: &str,
        library: &Library,
        phrases: Phrases,
    ) -> Result<Companion, String> {
        if what.ends_with(COMPANION_SUFFIX) {
            return Companion::resume(Path::new(what), library, &persona_names())
                .map_err(|error| format!("{what}: {}", error.text(phrases)));
        }
        let (key, plan) = if what.ends_with(PLAN_SUFFIX) {
            let (key, plan) = read_plan(what, library, phrases)?;
            (key, Some(plan))
        } else {
            (what.to_owned(), None)
        };
        let entry = find(&key, library, phrases)?;
        let Ok(scenario) = &entry.scenario else {
            return Err(no_scenario(&key, phrases));
        };
        let plan = plan.map(|plan| (plan, Path::new(what)));
        companion::open(entry, scenario, plan, self.file_of(what), library)
            .map_err(|error| error.text(phrases))
    }
}

fn find<'a>(key: &str, library: &'a Library, phrases: Phrases) -> Result<&'a Entry, String> {
    library.get(key).ok_or_else(|| no_scenario(key, phrases))
}

fn no_scenario(key: &str, phrases: Phrases) -> String {
    phrases.say_with(
        "word-trouble-no-scenario",
        &Arguments::new().with("key", key),
    )
}

/// A plan file's scenario and plan.
fn read_plan(path: &str, library: &Library, phrases: Phrases) -> Result<(String, Plan), String> {
    let source = SourceText::load(Path::new(path));
    if let Some(problem) = source.problem {
        return Err(format!("{path}: {}", problem.message(phrases.language())));
    }
    let Some(key) = scenario_of_plan(&source.text) else {
        let wrong = check_text(PLAN_SUFFIX, &source.text, |_| None);
        return Err(errors_of(path, &wrong, phrases));
    };
    let entry = find(&key, library, phrases)?;
    let Ok(scenario) = &entry.scenario else {
        return Err(no_scenario(&key, phrases));
    };
    let opened = open_plan(&source.text, scenario);
    let is_sound = opened.is_sound();
    match opened.plan {
        Some(plan) if is_sound => Ok((key, plan)),
        _ => Err(errors_of(path, &opened.diagnostics, phrases)),
    }
}

fn errors_of(path: &str, wrong: &[Diagnostic], phrases: Phrases) -> String {
    let errors = wrong.iter().filter(|problem| problem.is_error());
    let lines: Vec<String> = errors
        .map(|problem| {
            let (line, message) = (problem.span.from.line, problem.message(phrases.language()));
            format!("{path}:{line}: {message}")
        })
        .collect();
    lines.join("\n")
}
