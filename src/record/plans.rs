//! A person's saved plans: one file each, in a folder of their own.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    FileError,
    recorder::{plain_name, unwritable},
    whole,
};
use crate::{
    plan::{PLAN_SUFFIX, Plan, file, scenario_of_plan},
    scenario::{Scenario, SourceText},
};

/// A plan file that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SavedPlan {
    /// The file's name without its ending.
    pub name: String,
    /// The file.
    pub path: PathBuf,
}

/// The saved plans of a scenario in a folder, by name. A file that can't be
/// read so far as to say which scenario it is for is left out, as is a folder
/// that is not there.
#[must_use]
pub fn saved_plans(folder: &Path, scenario: &str) -> Vec<SavedPlan> {
    let Ok(listing) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut plans: Vec<SavedPlan> = listing
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?.strip_suffix(PLAN_SUFFIX)?;
            let text = SourceText::load(&path).text;
            let is_meant = scenario_of_plan(&text).as_deref() == Some(scenario);
            is_meant.then(|| SavedPlan {
                name: name.to_owned(),
                path: path.clone(),
            })
        })
        .collect();
    plans.sort();
    plans
}

/// Saves a plan under a name that a person typed, in place of an earlier one
/// of that name for the same scenario; where the name is another scenario's, this
/// one's id is added to it. `digest` is the SHA-256 of the scenario's file.
/// Returns the file.
///
/// # Errors
/// When the folder can't be made or written to, or the name has no letter or
/// digit in it.
pub fn save_plan(
    folder: &Path,
    name: &str,
    scenario: &Scenario,
    digest: &str,
    plan: &Plan,
) -> Result<PathBuf, FileError> {
    let stem = plain_name(name.trim());
    if !stem.chars().any(char::is_alphanumeric) {
        let error = io::Error::from(io::ErrorKind::InvalidInput);
        return Err(unwritable(&folder.join(name), error));
    }
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
    let mut path = folder.join(format!("{stem}{PLAN_SUFFIX}"));
    if is_of_another(&path, &scenario.id) {
        path = folder.join(format!("{stem}-{}{PLAN_SUFFIX}", scenario.id));
    }
    // What is there in spite of its name is somebody else's.
    let is_strange = is_of_another(&path, &scenario.id);
    write_plan(&path, scenario, digest, plan, is_strange)?;
    Ok(path)
}

/// Whether a file is there and holds something else than a plan of this scenario.
fn is_of_another(path: &Path, scenario: &str) -> bool {
    path.exists() && scenario_of_plan(&SourceText::load(path).text).as_deref() != Some(scenario)
}

/// Writes a plan into a file; with `new` the name must not be taken yet.
///
/// # Errors
/// When the file can't be written, or is there already and must not be.
pub fn write_plan(
    path: &Path,
    scenario: &Scenario,
    digest: &str,
    plan: &Plan,
    new: bool,
) -> Result<(), FileError> {
    let text = file::write(scenario, digest, plan)
        .map_err(|error| FileError::Inexpressible(error.to_string()))?;
    whole::write(path, &text, new).map_err(|error| unwritable(path, error))
}

/// Writes a page for people into a file, in place of an earlier one.
///
/// # Errors
/// When the file can't be written.
pub fn write_page(path: &Path, page: &str) -> Result<(), FileError> {
    whole::write(path, page, false).map_err(|error| unwritable(path, error))
}
