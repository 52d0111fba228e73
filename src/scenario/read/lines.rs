//! Lines and columns of a text.

use super::Bytes;
use crate::scenario::{Position, Span};

/// Where the lines of a text begin.
#[derive(Debug)]
pub(super) struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    pub(super) fn of(source: &'s str) -> Self {
        let starts = std::iter::once(0)
            .chain(source.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self { source, starts }
    }

    /// The span of some bytes, moved on by a byte order mark of `mark` bytes.
    pub(super) fn span(&self, bytes: Bytes, mark: usize) -> Span {
        let start = self.source.floor_char_boundary(bytes.start);
        let end = self.source.floor_char_boundary(bytes.end).max(start);
        Span {
            start: start + mark,
            end: end + mark,
            from: self.position(start),
            to: self.position(end),
        }
    }

    /// The line, from 1, that a byte stands on.
    pub(super) fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).max(1)
    }

    fn position(&self, at: usize) -> Position {
        let line = self.line(at);
        let before = &self.source[self.starts[line - 1]..at];
        Position {
            line,
            column: before.chars().count() + 1,
            column_utf16: before.encode_utf16().count() + 1,
        }
    }
}
