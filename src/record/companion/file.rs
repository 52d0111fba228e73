//! Companion files: what stands in them, reading and writing their text.

use std::{fmt, path::Path};

use ron::{Options, error::SpannedError, extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize};

use super::{RealDeal, Refusal};
use crate::{
    plan::Plan,
    record::{Mismatch, ScenarioReference},
    scenario::{Diagnostic, SourceText, read::problem_of},
    script::{DealLine, ScriptError},
};

/// The version of the companion format that this program writes and reads.
pub const COMPANION_FORMAT: u32 = 1;

/// How the names of companion files end.
pub const COMPANION_SUFFIX: &str = ".companion.ron";

/// A companion file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Companion", deny_unknown_fields)]
pub struct CompanionFile {
    /// The version of the format, [`COMPANION_FORMAT`].
    pub format: u32,
    /// The scenario that describes the deal.
    pub scenario: ScenarioReference,
    /// The plan as it stood at the last entry.
    pub plan: Plan,
    /// The file that the plan came from, where it came from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_path: Option<String>,
    /// What was said, a line each.
    pub entries: Vec<String>,
}

/// Why a companion file can't be read or written, or an entry not made.
#[derive(Debug)]
pub enum CompanionError {
    /// The file can't be opened, or is no text.
    Unreadable(Box<Diagnostic>),
    /// Broken, cut off, or no companion file.
    Syntax(Box<Diagnostic>),
    /// Written by another version of the program.
    Format {
        /// The file's version.
        found: u32,
    },
    /// The scenario is not there or can't be read.
    Scenario(Box<Mismatch>),
    /// An entry does not fit the scenario.
    Entry {
        /// Which, from 1.
        number: usize,
        /// The line.
        line: String,
        /// What is wrong.
        error: Box<ScriptError>,
    },
    /// A line that is no entry.
    NoEntry {
        /// Which, from 1.
        number: usize,
        /// The line.
        line: String,
    },
    /// It can't have been said.
    Refused(Refusal),
    /// An entry of the file can't follow those before it.
    RefusedEntry {
        /// Which, from 1.
        number: usize,
        /// The line.
        line: String,
        /// Why.
        refusal: Refusal,
    },
    /// The deal can't be expressed in RON.
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
    /// The file is about another scenario.
    OtherScenario {
        /// The file.
        path: String,
        /// Its scenario's id.
        other: String,
        /// The id of the one that was meant.
        scenario: String,
    },
    /// The file goes by the plan of another file.
    OtherPlan {
        /// The file.
        path: String,
        /// The plan's file.
        other: String,
    },
}

impl fmt::Display for CompanionError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for CompanionError {}

/// Only the version, so that a newer file is refused for what it is.
#[derive(Deserialize)]
#[serde(rename = "Companion")]
struct Header {
    format: u32,
}

impl CompanionFile {
    /// Reads a file's text.
    ///
    /// # Errors
    /// A syntax mistake, an unknown field, a wrong type, a number that is not
    /// finite, or another version of the format.
    pub fn parse(text: &str) -> Result<Self, CompanionError> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let header: Header = options()
            .from_str(text)
            .map_err(|error| syntax(text, &error))?;
        if header.format != COMPANION_FORMAT {
            return Err(CompanionError::Format {
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
    /// When it can't be opened, or as [`CompanionFile::parse`].
    pub fn load(path: &Path) -> Result<Self, CompanionError> {
        let source = SourceText::load(path);
        match source.problem {
            Some(problem) => Err(CompanionError::Unreadable(Box::new(problem))),
            None => Self::parse(&source.text),
        }
    }

    /// The file's text.
    ///
    /// # Errors
    /// [`CompanionError::Inexpressible`] where RON can't express the deal.
    pub fn text(&self) -> Result<String, CompanionError> {
        let pretty = PrettyConfig::new().struct_names(false).depth_limit(4);
        options()
            .to_string_pretty(self, pretty)
            .map(|text| {
                format!(
                    "// A real deal kept by Haggle: `haggle companion` goes on with it.\n{text}\n"
                )
            })
            .map_err(|error| CompanionError::Inexpressible(error.to_string()))
    }

    /// Enters everything that the file holds into a deal.
    ///
    /// # Errors
    /// The first entry that does not fit.
    pub fn enter_into(&self, deal: &mut RealDeal) -> Result<(), CompanionError> {
        for (line, number) in self.entries.iter().zip(1..) {
            let read = DealLine::parse(line, deal.scenario())
                .map_err(|errors| first_error(number, line, errors))?;
            let Some(DealLine::Said(party, saying)) = read else {
                return Err(CompanionError::NoEntry {
                    number,
                    line: line.clone(),
                });
            };
            deal.say(party, &saying)
                .map_err(|refusal| CompanionError::RefusedEntry {
                    number,
                    line: line.clone(),
                    refusal,
                })?;
        }
        Ok(())
    }
}

fn first_error(number: usize, line: &str, errors: Vec<ScriptError>) -> CompanionError {
    let line = line.to_owned();
    match errors.into_iter().next() {
        Some(error) => CompanionError::Entry {
            number,
            line,
            error: Box::new(error),
        },
        None => CompanionError::NoEntry { number, line },
    }
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn syntax(text: &str, error: &SpannedError) -> CompanionError {
    CompanionError::Syntax(Box::new(problem_of(text, error)))
}
