//! What is wrong with a file, and where.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Code,
    wording::{ProblemParameter, Wording},
};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used; somebody should look at it.
    Warning,
}

impl Severity {
    /// The word in reports and in JSON.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place between two characters of a source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// Line, from 1. Lines end with a line feed.
    pub line: usize,
    /// Characters before it on its line, plus 1.
    pub column: usize,
    /// UTF-16 code units before it on its line, plus 1: what most editors
    /// count.
    pub column_utf16: usize,
}

/// A stretch of a source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// Where it starts.
    pub from: Position,
    /// Where it ends: the place after the last character.
    pub to: Position,
}

impl Span {
    /// The span of the bytes `start..end` of `source`. Ends that lie outside
    /// the text or inside a character are moved to the nearest place before
    /// them that does not.
    #[must_use]
    pub fn of(source: &str, start: usize, end: usize) -> Self {
        let start = source.floor_char_boundary(start);
        let end = source.floor_char_boundary(end).max(start);
        Self {
            start,
            end,
            from: position(source, start),
            to: position(source, end),
        }
    }
}

fn position(source: &str, byte: usize) -> Position {
    let before = &source[..byte];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = &before[line_start..];
    Position {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: line.chars().count() + 1,
        column_utf16: line.encode_utf16().count() + 1,
    }
}

/// One problem of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What kind of problem it is.
    pub code: Code,
    /// The part of the source that is wrong.
    pub span: Span,
    pub(crate) wording: Wording,
}

impl Diagnostic {
    /// An error at `span`, said by the phrase of its code.
    pub(super) const fn error(code: Code, span: Span) -> Self {
        Self {
            severity: Severity::Error,
            code,
            span,
            wording: Wording::of(code),
        }
    }

    /// What the sentences name, by the names of their gaps.
    #[must_use]
    pub const fn parameters(&self) -> &BTreeMap<&'static str, ProblemParameter> {
        &self.wording.parameters
    }

    /// Whether the file cannot be used because of it.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        matches!(self.severity, Severity::Error)
    }
}
