//! Writing a session's file as it goes.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{FORMAT, FileError, Recorded, SUFFIX, ScenarioReference, Scores, SessionFile, whole};
use crate::{bargain::Event, plan::Plan};

/// Where a session's file is to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// In this folder, named after scenario and seed.
    Folder(PathBuf),
    /// Here.
    File(PathBuf),
    /// Nowhere: it is kept in memory alone.
    Nowhere,
}

/// Keeps the file of one session.
#[derive(Debug, Clone)]
pub struct Recorder {
    place: Destination,
    /// The file's path, once it has been written.
    path: Option<PathBuf>,
    file: SessionFile,
}

impl Recorder {
    /// For a new session. Nothing is written before the first move.
    #[must_use]
    pub const fn new(
        place: Destination,
        scenario: ScenarioReference,
        seed: u64,
        plan: Plan,
    ) -> Self {
        Self {
            place,
            path: None,
            file: SessionFile {
                format: FORMAT,
                scenario,
                seed,
                remembers: None,
                plan,
                moves: Vec::new(),
                scores: None,
                branch: None,
            },
        }
    }

    /// The buyer remembers an earlier deal, which left the relationship at
    /// `relationship`, 0..=1.
    #[must_use]
    pub const fn remembering(mut self, relationship: Option<f64>) -> Self {
        self.file.remembers = relationship;
        self
    }

    /// For a session that starts with the moves of another. Nothing is written
    /// before the first move of its own.
    #[must_use]
    pub const fn starting_with(place: Destination, file: SessionFile) -> Self {
        Self {
            place,
            path: None,
            file,
        }
    }

    /// Goes on with the file of an interrupted session.
    #[must_use]
    pub const fn resume(path: PathBuf, file: SessionFile) -> Self {
        Self {
            place: Destination::File(PathBuf::new()),
            path: Some(path),
            file,
        }
    }

    /// The file's path, once it has been written.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What stands in the file.
    #[must_use]
    pub const fn file(&self) -> &SessionFile {
        &self.file
    }

    /// Adds a finished move and writes the file: when this returns, the move
    /// is on the disk. `scores` come with the last move.
    ///
    /// # Errors
    /// When the file can't be written, or stands there already. The move is
    /// kept and written with the next one.
    pub fn note(
        &mut self,
        line: String,
        events: &[Event],
        plan: &Plan,
        scores: Option<Scores>,
    ) -> Result<(), FileError> {
        self.file.plan.clone_from(plan);
        self.file.scores = scores;
        self.file.moves.push(Recorded {
            line,
            events: events.to_vec(),
        });
        self.write()
    }

    fn write(&mut self) -> Result<(), FileError> {
        if let Some(path) = &self.path {
            let text = self.file.text()?;
            return whole::write(path, &text, false).map_err(|error| unwritable(path, error));
        }
        let path = match &self.place {
            Destination::File(path) => {
                whole::write(path, &self.file.text()?, true)
                    .map_err(|error| unwritable(path, error))?;
                path.clone()
            }
            Destination::Folder(folder) => self.write_new(folder, &self.file.text()?)?,
            Destination::Nowhere => return Ok(()),
        };
        self.path = Some(path);
        Ok(())
    }

    /// Writes under the first free name: scenario and seed, then a counter.
    fn write_new(&self, folder: &Path, text: &str) -> Result<PathBuf, FileError> {
        std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
        let stem = format!("{}-{}", plain_name(&self.file.scenario.id), self.file.seed);
        let mut counter = 1_u32;
        loop {
            let name = match counter {
                1 => format!("{stem}{SUFFIX}"),
                _ => format!("{stem}-{counter}{SUFFIX}"),
            };
            let path = folder.join(name);
            // Asking first spares the disk a file for every name taken.
            if !path.exists() {
                match whole::write(&path, text, true) {
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                    Err(error) => return Err(unwritable(&path, error)),
                    Ok(()) => return Ok(path),
                }
            }
            counter += 1;
        }
    }
}

/// An id as part of a file's name on every system.
pub(super) fn plain_name(id: &str) -> String {
    id.chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '-' | '_') {
                c
            } else {
                '-'
            }
        })
        .take(80)
        .collect()
}

pub(super) fn unwritable(path: &Path, error: io::Error) -> FileError {
    let path = path.display().to_string();
    if error.kind() == io::ErrorKind::AlreadyExists {
        FileError::Exists(path)
    } else {
        FileError::Unwritable { path, error }
    }
}
