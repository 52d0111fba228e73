//! Checks one file: reading it, and what needs to know how packages are worth.

use std::{path::Path, sync::Arc};

use super::{plan, scenario};
use crate::{
    bargain::persona_names,
    plan::PLAN_SUFFIX,
    scenario::{Diagnostic, Library, Scenario, SourceText, library::SCENARIO_SUFFIX},
};

/// What checking a file gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The text that the diagnostics point into.
    pub source: String,
    /// Everything that is wrong, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks a scenario or plan file. A plan is checked against the scenario that
/// it names: a shipped one, or one that lies in the same folder.
#[must_use]
pub fn check_file(path: &Path) -> Checked {
    let text = SourceText::load(path);
    if let Some(problem) = text.problem {
        return Checked {
            source: text.text,
            diagnostics: vec![problem],
        };
    }
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let diagnostics = check_text(&name, &text.text, |id| {
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        let folder = if folder.as_os_str().is_empty() {
            ".".into()
        } else {
            folder
        };
        let library = Library::load(&[folder], &persona_names());
        library.get(id)?.scenario.clone().ok()
    });
    Checked {
        source: text.text,
        diagnostics,
    }
}

/// Checks the text of a file called `name`, which says whether it is a plan;
/// `find` brings the scenario of an id.
#[must_use]
pub fn check_text(
    name: &str,
    source: &str,
    find: impl FnOnce(&str) -> Option<Arc<Scenario>>,
) -> Vec<Diagnostic> {
    if name.ends_with(PLAN_SUFFIX) {
        plan::check(source, find)
    } else {
        scenario::check(source, name.strip_suffix(SCENARIO_SUFFIX))
    }
}
