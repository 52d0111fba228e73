//! Keeping a real deal's file as it goes.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{COMPANION_FORMAT, CompanionError, CompanionFile, DealEntry, RealDeal};
use crate::{
    bargain::Party,
    plan::Plan,
    record::{ScenarioReference, find_referenced, whole},
    scenario::{Library, Scenario},
    script::Saying,
};

/// A real deal and the file that it is kept in.
#[derive(Debug, Clone)]
pub struct Companion {
    deal: RealDeal,
    scenario: ScenarioReference,
    plan_path: Option<String>,
    /// Where it is kept; nowhere until it is told.
    path: Option<PathBuf>,
    /// Whether the file is there, and this companion's own.
    is_written: bool,
    /// The scenario is not the one that the file was written with.
    has_changed: bool,
}

impl Companion {
    /// A new deal; nothing is written before the first entry. `plan_path` is
    /// the file that the plan came from.
    #[must_use]
    pub fn begin(
        scenario: Arc<Scenario>,
        reference: ScenarioReference,
        plan: Plan,
        plan_path: Option<&Path>,
    ) -> Self {
        Self {
            deal: RealDeal::new(scenario, plan),
            scenario: reference,
            plan_path: plan_path.map(absolute),
            path: None,
            is_written: false,
            has_changed: false,
        }
    }

    /// The same, kept in this file, which must not be there at the first
    /// entry.
    #[must_use]
    pub fn kept_in(mut self, path: PathBuf) -> Self {
        self.path = Some(path);
        self.is_written = false;
        self
    }

    /// Goes on with a deal that was kept. Its scenario is looked for where it
    /// came from and in the library; one that has changed since is taken where
    /// every entry still fits it. `personas` as in [`Library::load`].
    ///
    /// # Errors
    /// A file that can't be read, a scenario that is not there or broken, an
    /// entry that does not fit.
    pub fn resume(
        path: &Path,
        library: &Library,
        personas: &[&str],
    ) -> Result<Self, CompanionError> {
        let file = CompanionFile::load(path)?;
        let found = find_referenced(&file.scenario, library, personas)
            .map_err(|difference| CompanionError::Scenario(Box::new(difference)))?;
        let mut deal = RealDeal::new(found.scenario, file.plan.clone());
        file.enter_into(&mut deal)?;
        Ok(Self {
            deal,
            has_changed: found.reference.digest != file.scenario.digest,
            scenario: found.reference,
            plan_path: file.plan_path,
            path: Some(path.to_owned()),
            is_written: true,
        })
    }

    /// The deal.
    #[must_use]
    pub const fn deal(&self) -> &RealDeal {
        &self.deal
    }

    /// Where it is kept.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The file that the plan came from.
    #[must_use]
    pub fn plan_path(&self) -> Option<&str> {
        self.plan_path.as_deref()
    }

    /// Whether the scenario has changed since the file was written.
    #[must_use]
    pub const fn has_changed(&self) -> bool {
        self.has_changed
    }

    /// Goes on by another plan; it is written with the next entry.
    pub fn set_plan(&mut self, plan: Plan, path: Option<&Path>) {
        self.deal.set_plan(plan);
        self.plan_path = path.map(absolute);
    }

    /// Enters what a side said and writes the file: when this returns, the
    /// entry is on the disk.
    ///
    /// # Errors
    /// Where it can't have been said, and nothing is entered then; or where the
    /// file can't be written, and the entry is kept in memory and written with
    /// the next one.
    pub fn say(&mut self, party: Party, saying: &Saying) -> Result<(), CompanionError> {
        self.deal
            .say(party, saying)
            .map_err(CompanionError::Refused)?;
        self.write()
    }

    /// Takes the last entry back and writes the file.
    ///
    /// # Errors
    /// Without an entry, or where the file can't be written.
    pub fn undo(&mut self) -> Result<DealEntry, CompanionError> {
        let entry = self.deal.undo().map_err(CompanionError::Refused)?;
        self.write()?;
        Ok(entry)
    }

    /// Writes it to another file, which must not be there, and goes on in that
    /// one.
    ///
    /// # Errors
    /// When the file is there or can't be written; it goes on in the old one.
    pub fn save_as(&mut self, path: PathBuf) -> Result<(), CompanionError> {
        let before = (self.path.replace(path), self.is_written);
        self.is_written = false;
        let written = self.write();
        if written.is_err() {
            (self.path, self.is_written) = before;
        }
        written
    }

    fn write(&mut self) -> Result<(), CompanionError> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        let text = self.file().text()?;
        if let Some(folder) = path.parent().filter(|_| !self.is_written) {
            std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
        }
        whole::write(path, &text, !self.is_written).map_err(|error| unwritable(path, error))?;
        self.is_written = true;
        Ok(())
    }

    /// What stands in the file.
    #[must_use]
    pub fn file(&self) -> CompanionFile {
        CompanionFile {
            format: COMPANION_FORMAT,
            scenario: self.scenario.clone(),
            plan: self.deal.plan().clone(),
            plan_path: self.plan_path.clone(),
            entries: self.deal.lines(),
        }
    }
}

fn absolute(path: &Path) -> String {
    std::path::absolute(path)
        .unwrap_or_else(|_| path.to_owned())
        .display()
        .to_string()
}

fn unwritable(path: &Path, error: io::Error) -> CompanionError {
    let path = path.display().to_string();
    if error.kind() == io::ErrorKind::AlreadyExists {
        CompanionError::Exists(path)
    } else {
        CompanionError::Unwritable { path, error }
    }
}
