//! Plan files: `NAME.plan.ron`.
//!
//! ```ron
//! PlanFile(
//!     format: 1,
//!     scenario: "zip-spring-reorder",
//!     plan: (
//!         upper: Package({"price": 1.02}),
//!         aspiration: Worth(61000),
//!         lower: Worth(41000),
//!         ladder: [(offer: {"price": 1.02, "payment": "30"})],
//!         white: "zhao",
//!         style: Partner,
//!         estimate: (low: 0.86, high: 0.92, sure: 0.8),
//!     ),
//! )
//! ```

use ron::{
    Options,
    extensions::Extensions,
    ser::{PrettyConfig, to_string_pretty},
};
use serde::{Deserialize, Serialize};

use super::Plan;

/// The version of the plan format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// A plan file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// The version of the format, [`FORMAT`].
    pub format: u32,
    /// The id of the scenario that the plan is for.
    pub scenario: String,
    /// The plan.
    pub plan: Plan,
}

/// Only the version, so that a newer file is refused for what it is.
#[derive(Deserialize)]
#[serde(rename = "PlanFile")]
struct Header {
    format: u32,
}

/// Why a plan file can't be read or written.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PlanFileError {
    /// Not a plan file, or a mistake in it.
    #[error("line {line}, column {column}: {what}")]
    Syntax {
        /// From 1.
        line: usize,
        /// In characters from 1.
        column: usize,
        /// What is wrong.
        what: String,
    },
    /// Written by a newer program.
    #[error("the plan has format {found}, this program reads format {FORMAT}")]
    Format {
        /// The file's version.
        found: u32,
    },
    /// The plan could not be written.
    #[error("the plan can't be written: {0}")]
    Write(String),
}

/// Reads a plan file's text.
///
/// # Errors
/// A syntax mistake, an unknown field, a wrong type, a number that is not
/// finite, or another version of the format.
pub fn read(source: &str) -> Result<PlanFile, PlanFileError> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let header: Header = options.from_str(source).map_err(|error| syntax(&error))?;
    if header.format != FORMAT {
        return Err(PlanFileError::Format {
            found: header.format,
        });
    }
    options.from_str(source).map_err(|error| syntax(&error))
}

fn syntax(error: &ron::error::SpannedError) -> PlanFileError {
    PlanFileError::Syntax {
        line: error.span.start.line,
        column: error.span.start.col,
        what: error.code.to_string(),
    }
}

/// Writes a plan as a file's text.
///
/// # Errors
/// [`PlanFileError::Write`] where the plan can't be expressed in RON.
pub fn write(scenario: &str, plan: &Plan) -> Result<String, PlanFileError> {
    let file = PlanFile {
        format: FORMAT,
        scenario: scenario.to_owned(),
        plan: plan.clone(),
    };
    let pretty = PrettyConfig::new()
        .struct_names(false)
        .extensions(Extensions::IMPLICIT_SOME);
    to_string_pretty(&file, pretty)
        .map(|text| text + "\n")
        .map_err(|error| PlanFileError::Write(error.to_string()))
}
