//! From the text of a scenario file to a [`Scenario`], with everything that is
//! wrong with it.
//!
//! First come the faults of form that the RON reader would misplace or miss
//! (`syntax`), then the typed value with the RON reader's own error in plain
//! words (`typed`), and last, over the typed value, everything that makes a
//! scenario unsound (`super::check`), all at once. An `Outline` of the text
//! knows where each value stands.

mod figures;
mod findings;
mod lines;
mod nearest;
mod outline;
mod place;
mod scan;
mod site;
mod syntax;
mod typed;

use std::{ops::RangeInclusive, sync::Arc};

use ron::{Options, error::SpannedError, extensions::Extensions};
use serde::de::DeserializeOwned;

use super::{Code, Diagnostic, FORMAT, Scenario, Span, check};

pub(crate) use findings::Findings;
pub use nearest::nearest_name;
pub(crate) use outline::Outline;
pub(crate) use place::Place;

/// A stretch of a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Bytes {
    /// The first.
    pub(crate) start: usize,
    /// The one after the last.
    pub(crate) end: usize,
}

/// What reading a scenario file gave.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioReading {
    /// The scenario; `None` when the file has errors.
    pub scenario: Option<Arc<Scenario>>,
    /// Errors and warnings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the text of a scenario file. `personas` are the names that a buyer's
/// `persona` can have.
#[must_use]
pub fn read(source: &str, personas: &[&str]) -> ScenarioReading {
    read_and(source, personas, |_, _, _| {})
}

/// Reads a scenario, and where it is sound lets `more` be checked.
pub(crate) fn read_and(
    source: &str,
    personas: &[&str],
    more: impl FnOnce(&Scenario, &Place<'_>, &mut Findings),
) -> ScenarioReading {
    let outline = Outline::of(without_mark(source));
    let (scenario, mut findings) = parse::<Scenario>(&outline, FORMAT..=FORMAT);
    if let Some(scenario) = &scenario {
        check::check(scenario, &outline.place(), personas, &mut findings);
        if !findings.has_errors() {
            more(scenario, &outline.place(), &mut findings);
        }
    }
    let is_sound = !findings.has_errors();
    ScenarioReading {
        scenario: scenario.filter(|_| is_sound).map(Arc::new),
        diagnostics: findings.into_diagnostics(source),
    }
}

/// Reads one RON value of one of the versions `formats`, and notes whatever
/// keeps it from being one. The value may be there beside errors, so that more
/// can be checked.
pub(crate) fn parse<T: DeserializeOwned>(
    outline: &Outline<'_>,
    formats: RangeInclusive<u32>,
) -> (Option<T>, Findings) {
    let mut findings = Findings::default();
    if outline.tokens.is_empty() {
        let nowhere = Bytes { start: 0, end: 0 };
        findings.error(nowhere, Code::EmptyFile);
        return (None, findings);
    }
    if outline.is_cut() {
        let start = Bytes { start: 0, end: 0 };
        findings.error(start, Code::TooLong);
        return (None, findings);
    }
    syntax::check_form(outline, &mut findings);
    if findings.has_errors() {
        return (None, findings);
    }
    syntax::check_format(outline, &formats, &mut findings);
    if findings.has_errors() {
        return (None, findings);
    }
    syntax::check_values(outline, &mut findings);
    match options().from_str::<T>(outline.source()) {
        Ok(value) => (Some(value), findings),
        Err(error) => {
            typed::report(outline, &error, &mut findings);
            (None, findings)
        }
    }
}

/// What made the RON reader give up on a text, in words; the first problem
/// where there are several.
pub(crate) fn problem_of(source: &str, error: &SpannedError) -> Diagnostic {
    let outline = Outline::of(source);
    let mut findings = Findings::default();
    if outline.tokens.is_empty() {
        findings.error(Bytes { start: 0, end: 0 }, Code::EmptyFile);
    } else {
        syntax::check_form(&outline, &mut findings);
    }
    if !findings.has_errors() {
        typed::report(&outline, error, &mut findings);
    }
    let mut found = findings.into_diagnostics(source).into_iter();
    found
        .find(Diagnostic::is_error)
        .unwrap_or_else(|| Diagnostic::error(Code::Syntax, Span::of(source, 0, 0)))
}

/// How Haggle's files are written: optional values without `Some(...)`, and
/// the fields of a variant straight in its parentheses: `Price(id: ...)`.
#[must_use]
pub fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// The text without the byte order mark that some editors put first.
fn without_mark(source: &str) -> &str {
    source.strip_prefix('\u{FEFF}').unwrap_or(source)
}
