//! Where the RON reader stood when it gave up, and what stands there.

use ron::error::SpannedError;

use super::{Bytes, Findings, outline::Outline, scan::TokenKind};
use crate::scenario::{Code, ProblemParameter, Wording};

/// A place in a text that could not be read further.
pub(super) struct Site<'o, 's> {
    pub(super) outline: &'o Outline<'s>,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'o, 's> Site<'o, 's> {
    /// Where an error was met in the text of `outline`.
    pub(super) fn of(outline: &'o Outline<'s>, error: &SpannedError) -> Self {
        let (start, end) = (error.span.start, error.span.end);
        Self {
            outline,
            start: byte_of(outline.source(), start.line, start.col),
            end: byte_of(outline.source(), end.line, end.col),
        }
    }

    pub(super) fn here(&self) -> Bytes {
        Bytes {
            start: self.start,
            end: self.end,
        }
    }

    /// The first token from here on: the reader stops at the white space
    /// before what it cannot take.
    pub(super) fn next(&self) -> Bytes {
        self.outline
            .token_at(self.start)
            .map_or_else(|| self.here(), |token| token.bytes)
    }

    /// The token `word` at or just before the place.
    pub(super) fn word(&self, word: &str) -> Bytes {
        let tokens = [
            self.outline.token_at(self.start),
            self.outline.token_before(self.end),
        ];
        tokens
            .into_iter()
            .flatten()
            .map(|token| token.bytes)
            .find(|bytes| self.outline.slice(*bytes) == word)
            .unwrap_or_else(|| self.next())
    }

    /// The last token before the place that reads `text`.
    pub(super) fn before(&self, text: &str) -> Option<Bytes> {
        self.outline
            .tokens
            .iter()
            .rev()
            .map(|token| token.bytes)
            .find(|bytes| bytes.end <= self.end && self.outline.slice(*bytes) == text)
    }

    /// The value that the reader has read and does not want: it stands before
    /// the place where the reader stopped when only a comma or a bracket
    /// follows.
    pub(super) fn refused_value(&self) -> Bytes {
        let next = self.outline.token_at(self.start);
        match (next, self.outline.token_before(self.start)) {
            (Some(next), Some(before))
                if matches!(next.kind, TokenKind::Comma | TokenKind::Close(_))
                    && before.kind != TokenKind::Colon =>
            {
                self.outline
                    .ending(before.bytes.end)
                    .map_or(before.bytes, |node| self.outline.head(node))
            }
            _ => self.next(),
        }
    }

    /// What stands at a place; nothing stands at the end of the file.
    pub(super) fn found(&self, bytes: Bytes) -> ProblemParameter {
        const LONGEST: usize = 40;
        if bytes.start == bytes.end {
            return ProblemParameter::Phrase("check-end-of-file");
        }
        let text = self.outline.slice(bytes).lines().next().unwrap_or_default();
        let mut shown: String = text.chars().take(LONGEST).collect();
        if shown.len() < text.len() {
            shown.push_str("...");
        }
        ProblemParameter::Quoted(shown)
    }

    /// Whether a comma or a closing bracket stands where a value should.
    fn is_left_out(&self, bytes: Bytes) -> bool {
        let before = self.outline.token_before(bytes.start).map(|it| it.kind);
        let here = self.outline.token_at(bytes.start).map(|it| it.kind);
        before == Some(TokenKind::Colon)
            && matches!(here, Some(TokenKind::Comma | TokenKind::Close(_)))
    }

    /// Both codes are said as "expected ..., found ...".
    pub(super) fn expected<'f>(
        &self,
        expected: ProblemParameter,
        code: Code,
        bytes: Bytes,
        findings: &'f mut Findings,
    ) -> &'f mut Wording {
        let wording = findings
            .error(bytes, code)
            .fill("expected", expected)
            .fill("found", self.found(bytes));
        if code == Code::WrongType && self.is_left_out(bytes) {
            wording.says("check-wrong-type-nothing");
        }
        wording
    }
}

/// The byte that a line and a column, both from 1 and counted in characters,
/// point at.
fn byte_of(source: &str, line: usize, column: usize) -> usize {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(index) => source
            .match_indices('\n')
            .nth(index)
            .map_or(source.len(), |(at, _)| at + 1),
    };
    source[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(source.len(), |(at, _)| start + at)
}
