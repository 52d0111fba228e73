//! Beginning a real deal, or going on with the one that is kept.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{COMPANION_SUFFIX, Companion, CompanionError, CompanionFile};
use crate::{
    bargain::persona_names,
    plan::{PLAN_SUFFIX, Plan},
    record::ScenarioReference,
    scenario::{
        Library, Scenario,
        library::{Entry, SCENARIO_SUFFIX},
    },
};

/// The name of the file that the deal of a plan file or a scenario is kept in.
#[must_use]
pub fn file_name(of: &str) -> String {
    let name = Path::new(of)
        .file_name()
        .map_or_else(|| of.to_owned(), |name| name.to_string_lossy().into_owned());
    let stem = name
        .strip_suffix(PLAN_SUFFIX)
        .or_else(|| name.strip_suffix(SCENARIO_SUFFIX))
        .unwrap_or(&name);
    format!("{stem}{COMPANION_SUFFIX}")
}

/// A deal that is kept in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeptDeal {
    /// The file's name without its ending.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// How much was said so far.
    pub said: usize,
}

/// The deals of a scenario that are kept in a folder, by name. A file that
/// can't be read is left out: opening it says what is wrong.
#[must_use]
pub fn kept_deals(folder: &Path, scenario: &str) -> Vec<KeptDeal> {
    let listing = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut deals: Vec<KeptDeal> = listing
        .filter_map(|entry| {
            let path = entry.path();
            let name = path.file_name()?.to_str()?.strip_suffix(COMPANION_SUFFIX)?;
            let file = CompanionFile::load(&path).ok()?;
            (file.scenario.id == scenario).then(|| KeptDeal {
                name: name.to_owned(),
                said: file.entries.len(),
                path: path.clone(),
            })
        })
        .collect();
    deals.sort();
    deals
}

/// Opens the deal of a scenario: the one that is kept in `path`, or a new one
/// that will be. A plan, with its file, takes the place of the one that was
/// kept.
///
/// # Errors
/// As [`Companion::resume`]; where the file is about another scenario, or goes
/// by the plan of another file.
pub fn open(
    entry: &Entry,
    scenario: &Arc<Scenario>,
    plan: Option<(Plan, &Path)>,
    path: Option<PathBuf>,
    library: &Library,
) -> Result<Companion, CompanionError> {
    let Some(path) = path else {
        return Ok(begin(entry, scenario, plan));
    };
    if !path.exists() {
        return Ok(begin(entry, scenario, plan).kept_in(path));
    }
    let mut companion = Companion::resume(&path, library, &persona_names())?;
    let kept = &companion.deal().scenario().id;
    if *kept != scenario.id {
        return Err(CompanionError::OtherScenario {
            path: path.display().to_string(),
            other: kept.clone(),
            scenario: scenario.id.clone(),
        });
    }
    if let Some((plan, file)) = plan {
        let now = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        if let Some(other) = companion.plan_path().filter(|path| Path::new(path) != now) {
            return Err(CompanionError::OtherPlan {
                path: path.display().to_string(),
                other: other.to_owned(),
            });
        }
        companion.set_plan(plan, Some(file));
    }
    Ok(companion)
}

fn begin(entry: &Entry, scenario: &Arc<Scenario>, plan: Option<(Plan, &Path)>) -> Companion {
    let reference = ScenarioReference::new(&entry.key, &entry.digest, &entry.origin);
    let (plan, file) = match plan {
        Some((plan, file)) => (plan, Some(file)),
        None => (Plan::default(), None),
    };
    Companion::begin(Arc::clone(scenario), reference, plan, file)
}
