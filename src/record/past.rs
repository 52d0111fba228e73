//! What was played before: the meeting that was interrupted last, and the best
//! result of each scenario.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{SUFFIX, SessionFile};

/// Earlier sessions, as far as a library shows them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Past {
    /// The file of the interrupted session, and its scenario's id.
    pub interrupted: Option<(PathBuf, String)>,
    /// The highest technique, 0 to 100, and the worth that it brought above the
    /// alternative, in currency; by scenario id.
    pub best: BTreeMap<String, (f64, f64)>,
}

impl Past {
    /// Of the session files in a folder. A file that can't be read is left out:
    /// `haggle replay` says what is wrong with it.
    #[must_use]
    pub fn of_folder(folder: &Path) -> Self {
        let mut found = Self::default();
        let mut newest = None;
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if !path.to_string_lossy().ends_with(SUFFIX) {
                continue;
            }
            let Ok(file) = SessionFile::load(&path) else {
                continue;
            };
            let written = entry.metadata().and_then(|it| it.modified()).ok();
            match &file.scores {
                None if written >= newest => {
                    newest = written;
                    found.interrupted = Some((path, file.scenario.id));
                }
                None => {}
                Some(scores) => {
                    let Some(technique) = scores.technique else {
                        continue;
                    };
                    let now = (technique, scores.worth);
                    let best = found.best.entry(file.scenario.id).or_insert(now);
                    if technique > best.0 {
                        *best = now;
                    }
                }
            }
        }
        found
    }
}
