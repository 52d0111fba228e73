//! Where sessions are kept, and where the seeds of new buyers come from.

use std::path::{Path, PathBuf};

use crate::record::{Calibration, Destination, Past};

/// Where session files go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Keeping {
    /// Nothing is written.
    #[default]
    Nowhere,
    /// Into this folder, under a new name for each session.
    Folder(PathBuf),
    /// The first session into this file, which must not exist yet; later ones
    /// beside it under names of their own.
    File(PathBuf),
}

impl Keeping {
    /// The guesses of the sessions that are kept.
    #[must_use]
    pub fn calibration(&self) -> Calibration {
        self.folder()
            .map(Calibration::of_folder)
            .unwrap_or_default()
    }

    /// What was played before, as far as it is kept.
    #[must_use]
    pub fn past(&self) -> Past {
        self.folder().map(Past::of_folder).unwrap_or_default()
    }

    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Nowhere => None,
            Self::Folder(folder) => Some(folder),
            Self::File(file) => file.parent(),
        }
    }

    pub(super) fn place(&self) -> Destination {
        match self {
            Self::Nowhere => Destination::Nowhere,
            Self::Folder(folder) => Destination::Folder(folder.clone()),
            Self::File(file) => Destination::File(file.clone()),
        }
    }

    /// A file that has been written is not for the next session.
    pub(super) fn after(&mut self, written: Option<&Path>) {
        if let (Self::File(file), Some(written)) = (&*self, written)
            && file == written
        {
            *self = Self::Folder(file.parent().unwrap_or(Path::new("")).to_owned());
        }
    }
}

/// Where the seed of a new buyer comes from. The front end starts it from a
/// clock; tests from a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeds(u64);

impl Default for Seeds {
    fn default() -> Self {
        Self(1)
    }
}

impl Seeds {
    /// Seeds that follow from `start`.
    #[must_use]
    pub const fn starting_at(start: u64) -> Self {
        Self(start)
    }

    /// The next seed: a number of at most six digits, so that a rep can pass a
    /// case on by saying it.
    pub const fn take(&mut self) -> u64 {
        // One step of SplitMix64 (Steele, Lea & Flood 2014).
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % 999_999 + 1
    }
}
