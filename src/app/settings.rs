//! The settings while the program runs, and where they are kept.
//!
//! Bevy's own settings are not used: they are read inside an app, in a folder
//! that can't be chosen, while the command line needs the language before
//! there is an app, and tests must never touch a person's own file.

use std::{io, path::PathBuf};

use bevy::prelude::*;

use crate::record::Settings;

/// The settings and the file they are kept in.
#[derive(Resource, Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    settings: Settings,
    file: Option<PathBuf>,
}

impl Kept {
    /// The settings of a file, which need not exist yet; `None` keeps nothing.
    #[must_use]
    pub fn from_file(file: Option<PathBuf>) -> Self {
        Self {
            settings: file.as_deref().map(Settings::read).unwrap_or_default(),
            file,
        }
    }

    /// The settings as they are.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The file, where there is one.
    #[must_use]
    pub const fn file(&self) -> Option<&PathBuf> {
        self.file.as_ref()
    }

    /// Changes the settings and writes them, if that makes a difference.
    ///
    /// # Errors
    /// When the file can't be written; the change counts until the end all the
    /// same.
    pub fn change(&mut self, change: impl FnOnce(&mut Settings)) -> io::Result<()> {
        let before = self.settings.clone();
        change(&mut self.settings);
        match &self.file {
            Some(file) if self.settings != before => self.settings.write(file),
            _ => Ok(()),
        }
    }
}
