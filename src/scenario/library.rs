//! The scenarios there are: the shipped ones, which the program carries, and
//! those in folders of one's own.

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use include_dir::{Dir, include_dir};

use super::{Diagnostic, Scenario, SourceText, read::read};

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// How the names of scenario files end.
pub const SCENARIO_SUFFIX: &str = ".scenario.ron";

/// Where a scenario comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Carried by the program; the file's name.
    Shipped(String),
    /// A file.
    File(PathBuf),
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shipped(name) => write!(formatter, "{name} (shipped)"),
            Self::File(path) => write!(formatter, "{}", path.display()),
        }
    }
}

/// One scenario of the library, or a file that should be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What commands and session files call it: the scenario's id, or the
    /// file's name without its ending where the file cannot be read.
    pub key: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The text of the file; what could not be read as text is replaced.
    pub source: String,
    /// [`SourceText::digest`] of the file.
    pub digest: String,
    /// The scenario, or what is wrong with the file.
    pub scenario: Result<Arc<Scenario>, Vec<Diagnostic>>,
    /// Warnings about a scenario that can be used.
    pub warnings: Vec<Diagnostic>,
    /// What it stands in front of: an entry of the same key from the program
    /// or from an earlier folder.
    pub hides: Option<Origin>,
}

impl Entry {
    fn new(origin: Origin, stem: &str, text: SourceText, personas: &[&str]) -> Self {
        let (scenario, warnings) = if let Some(problem) = text.problem {
            (Err(vec![problem]), Vec::new())
        } else {
            let reading = read(&text.text, personas);
            match reading.scenario {
                Some(scenario) => (Ok(scenario), reading.diagnostics),
                None => (Err(reading.diagnostics), Vec::new()),
            }
        };
        Self {
            key: scenario
                .as_ref()
                .map_or_else(|_| stem.to_owned(), |scenario| scenario.id.clone()),
            origin,
            source: text.text,
            digest: text.digest,
            scenario,
            warnings,
            hides: None,
        }
    }

    /// Reads one file by itself, outside the library's folders.
    #[must_use]
    pub fn open(path: &Path, personas: &[&str]) -> Self {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        Self::new(
            Origin::File(path.to_owned()),
            stem(&name),
            SourceText::load(path),
            personas,
        )
    }
}

/// All scenarios there are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Library {
    entries: BTreeMap<String, Entry>,
}

impl Library {
    /// The shipped scenarios and those of `folders`, of which a later one
    /// stands in front of an earlier one. A folder that does not exist is
    /// empty. `personas` are the names that a buyer's `persona` can have.
    #[must_use]
    pub fn load(folders: &[PathBuf], personas: &[&str]) -> Self {
        let mut library = Self::default();
        for (name, contents) in shipped() {
            let origin = Origin::Shipped(name.to_owned());
            let text = SourceText::from_bytes(contents);
            library.add(Entry::new(origin, stem(name), text, personas));
        }
        for folder in folders {
            for path in scenario_files(folder) {
                library.add(Entry::open(&path, personas));
            }
        }
        library
    }

    /// Puts an entry into the library, in front of one of the same key.
    pub fn add(&mut self, mut entry: Entry) {
        entry.hides = self
            .entries
            .get(&entry.key)
            .map(|hidden| hidden.origin.clone());
        self.entries.insert(entry.key.clone(), entry);
    }

    /// The entries, sorted by key.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// The entry called `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.get(key)
    }
}

/// The names and contents of the shipped scenario files, sorted by name.
#[must_use]
pub fn shipped() -> Vec<(&'static str, &'static [u8])> {
    let mut files: Vec<_> = SHIPPED
        .files()
        .filter_map(|file| Some((file.path().to_str()?, file.contents())))
        .filter(|(name, _)| name.ends_with(SCENARIO_SUFFIX))
        .collect();
    files.sort_unstable();
    files
}

fn stem(name: &str) -> &str {
    name.strip_suffix(SCENARIO_SUFFIX).unwrap_or(name)
}

fn scenario_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(listing) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = listing
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().ends_with(SCENARIO_SUFFIX))
        })
        .collect();
    paths.sort();
    paths
}
