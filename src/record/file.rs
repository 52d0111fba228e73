//! Session files: what stands in them, reading and writing their text.

use std::{collections::BTreeMap, fmt, path::Path};

use ron::{Options, error::SpannedError, extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize};

use super::Branch;
use crate::{
    bargain::{Event, Revealed},
    plan::Plan,
    scenario::{Diagnostic, SourceText, library::Origin, read::problem_of},
    score::{self, Case, EstimateCheck},
};

/// The version of the session format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// How the names of session files end.
pub const SUFFIX: &str = ".session.ron";

/// A session file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Session", deny_unknown_fields)]
pub struct SessionFile {
    /// The version of the format, [`FORMAT`].
    pub format: u32,
    /// Which scenario was played.
    pub scenario: ScenarioReference,
    /// The seed that the buyer was drawn with.
    pub seed: u64,
    /// How an earlier deal left the relationship, 0..=1, where the buyer
    /// remembers one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remembers: Option<f64>,
    /// The plan as it stood at the last move.
    pub plan: Plan,
    /// What the rep did, from the first hour of research.
    pub moves: Vec<Recorded>,
    /// The scores; `None` while the meeting is not over.
    pub scores: Option<Scores>,
    /// Where it was branched from; `None` for a session played from its start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<Branch>,
}

/// Which scenario was played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioReference {
    /// The scenario's id.
    pub id: String,
    /// SHA-256 of its file in hexadecimal.
    pub digest: String,
    /// Where it came from: a path, or `None` for a shipped one.
    pub path: Option<String>,
}

impl ScenarioReference {
    /// The reference to a scenario of the library.
    #[must_use]
    pub fn new(id: &str, digest: &str, origin: &Origin) -> Self {
        Self {
            id: id.to_owned(),
            digest: digest.to_owned(),
            path: match origin {
                Origin::Shipped(_) => None,
                Origin::File(path) => Some(absolute(path)),
            },
        }
    }
}

/// The path from the root, so that it is found from another folder.
fn absolute(path: &Path) -> String {
    std::path::absolute(path)
        .unwrap_or_else(|_| path.to_owned())
        .display()
        .to_string()
}

/// One move and what it brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// The move as a script line.
    pub line: String,
    /// The events that it brought, in order.
    pub events: Vec<Event>,
}

/// The scores at the end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    /// The technique, 0..=100; `None` where nothing could be judged.
    pub technique: Option<f64>,
    /// Each rule's score, 0..=1; `None` where it could not be judged.
    pub rules: BTreeMap<String, Option<f64>>,
    /// How it ended.
    pub outcome: String,
    /// The result's worth, in currency.
    pub worth: f64,
    /// The share of what was there, 0..=1.
    pub zopa_share: Option<f64>,
    /// Money left at equal worth to the buyer, in currency.
    pub pareto_distance: Option<f64>,
    /// How the relationship stands, 0..=1.
    pub relationship: f64,
    /// Whether the buyer's limit lay within the rep's guess; `None` where the
    /// rep made none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess_held: Option<bool>,
}

impl Scores {
    /// The scores of a case that is over.
    #[must_use]
    pub fn of(case: &Case<'_>, revealed: &Revealed) -> Self {
        let technique = score::technique(case);
        let result = score::result(case, revealed);
        Self {
            technique: technique.total,
            rules: technique
                .rules
                .iter()
                .map(|rule| (rule.rule.code().to_owned(), rule.score))
                .collect(),
            outcome: result
                .outcome
                .map_or_else(String::new, |outcome| outcome.code().to_owned()),
            worth: result.worth.get(),
            zopa_share: result.zopa_share,
            pareto_distance: result.pareto_distance.map(crate::scenario::Worth::get),
            relationship: result.relationship,
            guess_held: case
                .plan
                .estimate
                .map(|estimate| EstimateCheck::of(&estimate, revealed, case.scenario).is_right()),
        }
    }
}

/// Why a session file can't be read or written.
#[derive(Debug)]
pub enum FileError {
    /// The file can't be opened, or is no text.
    Unreadable(Box<Diagnostic>),
    /// Broken, cut off, or no session file.
    Syntax(Box<Diagnostic>),
    /// Written by another version of the program.
    Format {
        /// The file's version.
        found: u32,
    },
    /// The session can't be expressed in RON.
    Inexpressible(String),
    /// The file or its folder can't be written.
    Unwritable {
        /// The file or folder.
        path: String,
        /// Why.
        error: std::io::Error,
    },
    /// There is a file of that name.
    Exists(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for FileError {}

/// Only the version, so that a newer file is refused for what it is.
#[derive(Deserialize)]
#[serde(rename = "Session")]
struct Header {
    format: u32,
}

impl SessionFile {
    /// Reads a file's text.
    ///
    /// # Errors
    /// A syntax mistake, an unknown field, a wrong type, a number that is not
    /// finite, or another version of the format.
    pub fn parse(text: &str) -> Result<Self, FileError> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let header: Header = options()
            .from_str(text)
            .map_err(|error| syntax(text, &error))?;
        if header.format != FORMAT {
            return Err(FileError::Format {
                found: header.format,
            });
        }
        options()
            .from_str(text)
            .map_err(|error| syntax(text, &error))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When it can't be opened, or as [`SessionFile::parse`].
    pub fn load(path: &Path) -> Result<Self, FileError> {
        let source = SourceText::load(path);
        match source.problem {
            Some(problem) => Err(FileError::Unreadable(Box::new(problem))),
            None => Self::parse(&source.text),
        }
    }

    /// The file's text.
    ///
    /// # Errors
    /// [`FileError::Inexpressible`] where RON can't express the session.
    pub fn text(&self) -> Result<String, FileError> {
        let pretty = PrettyConfig::new().struct_names(false).depth_limit(4);
        options()
            .to_string_pretty(self, pretty)
            .map(|text| {
                format!("// A session of Haggle: `haggle replay` plays it again.\n{text}\n")
            })
            .map_err(|error| FileError::Inexpressible(error.to_string()))
    }
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn syntax(text: &str, error: &SpannedError) -> FileError {
    FileError::Syntax(Box::new(problem_of(text, error)))
}
