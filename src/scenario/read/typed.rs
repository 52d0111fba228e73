//! The errors of the RON reader in words that a trainer can act on, and at the
//! place that is meant.

use ron::error::{Error, SpannedError};

use super::{Bytes, Findings, findings::Finding, outline::Outline, scan::Kind};

/// Notes what made the RON reader give up.
pub(super) fn report(outline: &Outline<'_>, error: &SpannedError, findings: &mut Findings) {
    let source = outline.source();
    let start = byte_of(source, error.span.start.line, error.span.start.col);
    let end = byte_of(source, error.span.end.line, error.span.end.col);
    let site = Site {
        outline,
        start,
        end,
    };
    match &error.code {
        Error::MissingStructField { field, .. } => site.missing_field(field, findings),
        Error::NoSuchStructField {
            expected, found, ..
        } => {
            findings
                .error(
                    site.word(found),
                    "unknown-field",
                    format!("there is no field `{found}` here"),
                )
                .suggest(found, expected.iter().copied());
        }
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            findings
                .error(
                    site.word(found),
                    "unknown-name",
                    format!("`{found}` is not a name that can stand here"),
                )
                .suggest(found, expected.iter().copied());
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            findings
                .error(
                    site.word(found),
                    "unknown-name",
                    format!("expected `{expected}(...)`, found `{found}`"),
                )
                .help(format!(
                    "write `{expected}(...)`, or leave the name out: `(...)`"
                ));
        }
        // Found before, each at its own place.
        Error::DuplicateStructField { .. } if findings.has_errors() => {}
        Error::Message(message) if is_repeated(message) && findings.has_errors() => {}
        Error::Message(message) => site.refused(message, findings),
        Error::Eof => {
            findings.error(site.here(), "syntax", "the file ends in the middle");
        }
        Error::ExpectedComma => site.expected_comma(findings),
        Error::TrailingCharacters => {
            findings.error(
                site.next(),
                "syntax",
                "nothing can follow after the closing parenthesis",
            );
        }
        Error::ExceededRecursionLimit => {
            findings.error(site.next(), "too-deep", "this is nested too deeply");
        }
        code => site.other(code, findings),
    }
}

fn is_repeated(message: &str) -> bool {
    message.contains("is given twice") || message.contains("is not a finite")
}

/// Where the RON reader stood when it gave up.
struct Site<'o, 's> {
    outline: &'o Outline<'s>,
    start: usize,
    end: usize,
}

impl Site<'_, '_> {
    fn here(&self) -> Bytes {
        Bytes {
            start: self.start,
            end: self.end,
        }
    }

    /// The first token from here on: the reader stops at the white space
    /// before what it cannot take.
    fn next(&self) -> Bytes {
        self.outline
            .token_at(self.start)
            .map_or_else(|| self.here(), |token| token.bytes)
    }

    /// The token `word` at or just before the place.
    fn word(&self, word: &str) -> Bytes {
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

    fn missing_field(&self, field: &str, findings: &mut Findings) {
        let node = self.outline.enclosing(self.end.max(self.start + 1));
        let bytes = node.map_or_else(|| self.here(), |node| self.outline.head(node));
        // `market: (` reads better underlined from its name on.
        let bytes = match node.and_then(|node| node.key) {
            Some(key) if !self.outline.slice(bytes).contains('\n') => Bytes {
                start: key.start,
                end: bytes.end,
            },
            _ => bytes,
        };
        findings
            .error(
                bytes,
                "missing-field",
                format!("the field `{field}` is missing here"),
            )
            .help(format!("add `{field}: ...`"));
    }

    /// A value of the right form that the type refuses.
    fn refused(&self, message: &str, findings: &mut Findings) {
        let token = self.outline.token_before(self.end);
        let bytes = token.map_or_else(|| self.here(), |token| token.bytes);
        // Of a refused `{"fr": "..."}` the key is meant, not the words.
        let language = message
            .strip_prefix("unknown language ")
            .and_then(|rest| rest.split(',').next());
        if let Some(quoted) = language {
            let found = quoted.trim_matches('"');
            findings
                .error(
                    self.before(quoted).unwrap_or(bytes),
                    "unknown-language",
                    format!("`{found}` is not a language that Haggle speaks"),
                )
                .suggest(found, ["en", "zh-Hans"]);
            return;
        }
        findings.error(bytes, "wrong-value", message);
    }

    /// The last token before the place that reads `text`.
    fn before(&self, text: &str) -> Option<Bytes> {
        self.outline
            .tokens
            .iter()
            .rev()
            .map(|token| token.bytes)
            .find(|bytes| bytes.end <= self.end && self.outline.slice(*bytes) == text)
    }

    fn expected_comma(&self, findings: &mut Findings) {
        let next = self.outline.token_at(self.start);
        if let Some(token) = next
            && let Some(previous) = self.outline.token_before(token.bytes.start)
            && token.bytes.start == previous.bytes.end
            && matches!((token.kind, previous.kind), (Kind::Word, Kind::Word))
        {
            self.expected("a comma", "syntax", token.bytes, findings);
            return;
        }
        // A fraction where a whole number is wanted stops the reader at its
        // point, in the middle of the token.
        if let Some(token) = next
            && token.bytes.start < self.start
        {
            self.expected("a whole number", "wrong-type", token.bytes, findings);
            return;
        }
        // The comma belongs after the value, which may end lines before.
        let gap = self
            .outline
            .token_before(self.start)
            .map_or(self.here(), |token| Bytes {
                start: token.bytes.end,
                end: token.bytes.end,
            });
        let found = next.map_or("the end of the file", |token| {
            self.outline.slice(token.bytes)
        });
        let first_line = found.lines().next().unwrap_or_default();
        findings
            .error(
                gap,
                "missing-comma",
                format!("expected a comma before {}", quoted(first_line)),
            )
            .help("put `,` here");
    }

    fn expected<'f>(
        &self,
        expected: &str,
        code: &'static str,
        bytes: Bytes,
        findings: &'f mut Findings,
    ) -> &'f mut Finding {
        let found = self.outline.slice(bytes);
        let first_line = found.lines().next().unwrap_or_default();
        let found = if bytes.start == bytes.end {
            "the end of the file".to_owned()
        } else {
            quoted(first_line)
        };
        findings.error(bytes, code, format!("expected {expected}, found {found}"))
    }

    fn other(&self, code: &Error, findings: &mut Findings) {
        let next = self.next();
        match code {
            Error::InvalidValueForType { expected, .. }
            | Error::ExpectedDifferentLength { expected, .. } => {
                self.expected(expected, "wrong-type", next, findings);
            }
            Error::ExpectedString | Error::ExpectedStringEnd => {
                self.expected("a string in quotes", "wrong-type", next, findings);
            }
            Error::ExpectedFloat => {
                self.expected("a number", "wrong-type", next, findings);
            }
            Error::ExpectedInteger
            | Error::IntegerOutOfBounds
            | Error::InvalidIntegerDigit { .. } => {
                self.expected("a whole number, 0 or more", "wrong-type", next, findings);
            }
            Error::ExpectedBoolean => {
                self.expected("`true` or `false`", "wrong-type", next, findings);
            }
            Error::ExpectedArray => {
                self.expected("a list `[...]`", "wrong-type", next, findings);
            }
            Error::ExpectedMap => {
                self.expected("a map `{...}`", "wrong-type", next, findings);
            }
            Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike => {
                self.expected("`(...)`", "wrong-type", next, findings);
            }
            Error::ExpectedMapColon => {
                self.expected("a colon `:`", "syntax", next, findings);
            }
            Error::ExpectedIdentifier => {
                let around = self.outline.enclosing(next.start);
                let name = around.and_then(|node| node.name);
                let is_some = name.is_some_and(|name| self.outline.slice(name) == "Some");
                self.expected("the name of a field", "syntax", next, findings)
                    .help(if is_some {
                        "leave `Some(...)` out and write what stands inside it"
                    } else {
                        "write the fields straight into the parentheses: `Price(id: ...)`"
                    });
            }
            Error::ExpectedArrayEnd => {
                self.expected("`]`", "syntax", next, findings);
            }
            Error::ExpectedMapEnd => {
                self.expected("`}`", "syntax", next, findings);
            }
            Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
                self.expected("`)`", "syntax", next, findings);
            }
            Error::InvalidEscape(_) => {
                let here = self.here();
                let text = self.outline.slice(here);
                let bytes = Bytes {
                    start: here.start + text.rfind('\\').unwrap_or_default(),
                    end: here.end,
                };
                findings
                    .error(bytes, "syntax", "there is no such escape in a string")
                    .help("write `\\\\` for a backslash");
            }
            other => {
                let message = other.to_string();
                let mut letters = message.chars();
                let message = letters
                    .next()
                    .map(|first| first.to_lowercase().chain(letters).collect::<String>())
                    .unwrap_or_default();
                findings.error(next, "syntax", message);
            }
        }
    }
}

fn quoted(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() > LONGEST {
        let start: String = text.chars().take(LONGEST).collect();
        format!("`{start}...`")
    } else {
        format!("`{text}`")
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
