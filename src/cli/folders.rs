//! Where files of one's own are.

use std::path::PathBuf;

use directories::ProjectDirs;

use crate::{author::persona_names, scenario::Library};

fn data() -> Option<PathBuf> {
    ProjectDirs::from("", "", "haggle").map(|folders| folders.data_dir().to_owned())
}

/// Where sessions are kept; `None` where the platform has no place for data.
#[cfg(feature = "app")]
pub(super) fn sessions() -> Option<PathBuf> {
    data().map(|data| data.join("sessions"))
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
