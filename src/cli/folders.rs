//! Where files of one's own are.

use std::{env, path::PathBuf};

use directories::ProjectDirs;

use crate::{bargain::persona_names, record::SETTINGS_FILE, scenario::Library};

/// The environment variable that names another folder for the settings.
const CONFIG_FOLDER: &str = "HAGGLE_CONFIG_DIR";

fn own() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "haggle")
}

fn data() -> Option<PathBuf> {
    own().map(|folders| folders.data_dir().to_owned())
}

/// The settings' file, which need not exist; `None` where the platform has no
/// place for settings.
pub(super) fn settings() -> Option<PathBuf> {
    let named = env::var_os(CONFIG_FOLDER).filter(|folder| !folder.is_empty());
    named
        .map(PathBuf::from)
        .or_else(|| own().map(|folders| folders.config_dir().to_owned()))
        .map(|folder| folder.join(SETTINGS_FILE))
}

/// Where sessions are kept; `None` where the platform has no place for data.
#[cfg(feature = "terminal")]
pub(super) fn sessions() -> Option<PathBuf> {
    data().map(|data| data.join("sessions"))
}

/// Where real deals are kept; `None` where the platform has no place for data.
pub(super) fn deals() -> Option<PathBuf> {
    data().map(|data| data.join("deals"))
}

/// Where a person's plans are saved; `None` where the platform has no place for
/// data.
#[cfg(feature = "terminal")]
pub(super) fn plans() -> Option<PathBuf> {
    data().map(|data| data.join("plans"))
}

/// The shipped scenarios, those of the data folder, and those of `scenarios/`
/// in the current folder, the later in front of the earlier.
pub(super) fn library() -> Library {
    let mut folders: Vec<PathBuf> = data()
        .map(|data| data.join("scenarios"))
        .into_iter()
        .collect();
    folders.push(PathBuf::from("scenarios"));
    Library::load(&folders, &persona_names())
}
