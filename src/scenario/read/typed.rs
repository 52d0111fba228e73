//! The errors of the RON reader in words that a trainer can act on, and at the
//! place that is meant.

use ron::error::{Error, SpannedError};

use super::{Bytes, Findings, outline::Outline, scan::TokenKind, site::Site};
use crate::{
    scenario::{Code, ProblemParameter},
    text::Language,
};

/// Notes what made the RON reader give up.
pub(super) fn report(outline: &Outline<'_>, error: &SpannedError, findings: &mut Findings) {
    let site = Site::of(outline, error);
    match &error.code {
        Error::MissingStructField { field, .. } => site.missing_field(field, findings),
        Error::NoSuchStructField {
            expected, found, ..
        } => {
            findings
                .error(site.word(found), Code::UnknownField)
                .with("found", found)
                .suggest(found, expected.iter().copied());
        }
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            findings
                .error(site.word(found), Code::UnknownName)
                .with("found", found)
                .suggest(found, expected.iter().copied());
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            findings
                .error(site.word(found), Code::UnknownName)
                .says("check-unknown-name-struct")
                .help("check-unknown-name-struct-help")
                .with("wanted", expected)
                .with("found", found);
        }
        // Found before, each at its own place.
        Error::DuplicateStructField { .. } if findings.has_errors() => {}
        Error::Message(message) if is_repeated(message) && findings.has_errors() => {}
        Error::Message(message) => site.refused(message, findings),
        Error::Eof => {
            findings
                .error(site.here(), Code::Syntax)
                .says("check-syntax-cut");
        }
        Error::ExpectedComma => site.expected_comma(findings),
        Error::TrailingCharacters => {
            findings
                .error(site.next(), Code::Syntax)
                .says("check-syntax-trailing");
        }
        code => site.other(code, findings),
    }
}

fn is_repeated(message: &str) -> bool {
    message.contains("is given twice") || message.contains("is not a finite")
}

impl Site<'_, '_> {
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
            .error(bytes, Code::MissingField)
            .help("check-missing-field-help")
            .with("field", field);
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
                .error(self.before(quoted).unwrap_or(bytes), Code::UnknownLanguage)
                .with("found", found)
                .suggest(found, Language::ALL.map(Language::tag));
            return;
        }
        let wording = findings.error(bytes, Code::WrongValue);
        if message.ends_with("a share between 0 and 1") {
            wording
                .says("check-wrong-value-share")
                .help("check-wrong-value-share-help")
                .with("found", self.outline.slice(bytes));
        } else if message.contains("at least one language") {
            wording
                .says("check-wrong-value-no-language")
                .help("check-wrong-value-no-language-help");
        } else {
            wording.with("message", message);
        }
    }

    fn expected_comma(&self, findings: &mut Findings) {
        let next = self.outline.token_at(self.start);
        if let Some(token) = next
            && let TokenKind::Stray(found) = token.kind
        {
            stray(token.bytes, found, findings);
            return;
        }
        if let Some(token) = next
            && let Some(previous) = self.outline.token_before(token.bytes.start)
            && token.bytes.start == previous.bytes.end
            && matches!(
                (token.kind, previous.kind),
                (TokenKind::Word, TokenKind::Word)
            )
        {
            self.expected(phrase("check-a-comma"), Code::Syntax, token.bytes, findings);
            return;
        }
        if let Some(token) = next
            && token.bytes.start < self.start
        {
            self.half_read(token.bytes, findings);
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
        let found = next.map_or(Bytes::default(), |token| token.bytes);
        findings
            .error(gap, Code::MissingComma)
            .help("check-missing-comma-help")
            .fill("found", self.found(found));
    }

    fn other(&self, code: &Error, findings: &mut Findings) {
        let next = self.next();
        let mut wrong_type = |wanted: ProblemParameter| {
            self.expected(wanted, Code::WrongType, next, findings);
        };
        match code {
            Error::InvalidValueForType { expected, .. }
            | Error::ExpectedDifferentLength { expected, .. } => {
                let wanted = wanted(expected);
                self.expected(wanted, Code::WrongType, self.refused_value(), findings);
            }
            Error::UnexpectedChar(_) => wrong_type(phrase("check-a-text")),
            Error::ExpectedString | Error::ExpectedStringEnd => {
                if !self.comma_in_number(findings) {
                    self.string(next, findings);
                }
            }
            Error::ExpectedFloat => self.number(next, findings),
            Error::ExpectedInteger
            | Error::IntegerOutOfBounds
            | Error::InvalidIntegerDigit { .. } => wrong_type(phrase("check-a-count")),
            Error::ExpectedBoolean => wrong_type(phrase("check-true-or-false")),
            Error::ExpectedArray => self.list(next, findings),
            Error::ExpectedMap => {
                self.expected(phrase("check-a-map"), Code::WrongType, next, findings)
                    .help("check-a-map-help");
            }
            Error::ExpectedNamedStructLike(_) | Error::ExpectedStructLike => {
                wrong_type(quoted("(...)"));
            }
            Error::ExpectedMapColon => self.sign(":", next, findings),
            Error::ExpectedArrayEnd => self.sign("]", next, findings),
            Error::ExpectedMapEnd => self.sign("}", next, findings),
            Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
                self.sign(")", next, findings);
            }
            Error::ExpectedIdentifier
            | Error::SuggestRawIdentifier(_)
            | Error::InvalidIdentifier(_) => self.identifier(next, findings),
            Error::UnderscoreAtBeginning | Error::FloatUnderscore => {
                wrong_type(phrase("check-a-number"));
            }
            Error::InvalidEscape(_) => self.escape(findings),
            other => {
                findings
                    .error(next, Code::Syntax)
                    .says("check-syntax-other")
                    .with("message", other);
            }
        }
    }

    fn kind(&self, at: Bytes) -> Option<TokenKind> {
        self.outline.token_at(at.start).map(|token| token.kind)
    }

    /// Something else where a string must stand; a word can be put in quotes.
    fn string(&self, next: Bytes, findings: &mut Findings) {
        let wording = self.expected(phrase("check-a-string"), Code::WrongType, next, findings);
        if self.kind(next) == Some(TokenKind::Word) {
            let wanted = format!("\"{}\"", self.outline.slice(next));
            wording.help("check-write").with("wanted", wanted);
        }
    }

    /// Something else where a number must stand, perhaps one in quotes.
    fn number(&self, next: Bytes, findings: &mut Findings) {
        let wording = self.expected(phrase("check-a-number"), Code::WrongType, next, findings);
        let bare = self.outline.key_text(next);
        if bare.parse::<f64>().is_ok() && bare.len() < next.end - next.start {
            wording.help("check-a-name-help").with("name", bare);
        }
    }

    /// Something else where a list must stand: one value, or several in other
    /// brackets.
    fn list(&self, next: Bytes, findings: &mut Findings) {
        const LONGEST: usize = 60;
        let wording = self.expected(phrase("check-a-list"), Code::WrongType, next, findings);
        let inside = match self.kind(next) {
            Some(TokenKind::Word | TokenKind::Quoted { closed: true }) => {
                Some(self.outline.slice(next))
            }
            Some(TokenKind::Open(_)) => self.outline.inside(next.start),
            _ => None,
        };
        if let Some(inside) = inside.filter(|inside| inside.len() <= LONGEST) {
            wording
                .help("check-write")
                .with("wanted", format!("[{inside}]"));
        }
    }

    fn sign(&self, sign: &str, bytes: Bytes, findings: &mut Findings) {
        self.expected(quoted(sign), Code::Syntax, bytes, findings);
    }

    /// Something else where a name must stand: that of a field, or one of a
    /// few that a value can have.
    fn identifier(&self, next: Bytes, findings: &mut Findings) {
        if self.comma_in_number(findings) {
            return;
        }
        if let Some(TokenKind::Stray(found)) = self.kind(next) {
            stray(next, found, findings);
            return;
        }
        let around = self.outline.enclosing(next.start);
        let bracket = around.and_then(|node| node.open).map(|(open, _)| open);
        let before = self.outline.token_before(next.start).map(|it| it.kind);
        if before == Some(TokenKind::Colon) || bracket != Some('(') {
            let is_string = matches!(self.kind(next), Some(TokenKind::Quoted { .. }));
            let wording = self.expected(phrase("check-a-name"), Code::WrongType, next, findings);
            if is_string {
                wording
                    .help("check-a-name-help")
                    .with("name", self.outline.key_text(next));
            }
            return;
        }
        let name = around.and_then(|node| node.name);
        let is_some = name.is_some_and(|name| self.outline.slice(name) == "Some");
        let found = self.outline.slice(next);
        let wording = self.expected(phrase("check-a-field"), Code::Syntax, next, findings);
        if self.kind(next) == Some(TokenKind::Word) && found.contains('-') {
            let wanted = found.replace('-', "_");
            wording.help("check-write").with("wanted", wanted);
            return;
        }
        wording.help(if is_some {
            "check-some-help"
        } else {
            "check-a-field-help"
        });
    }

    fn escape(&self, findings: &mut Findings) {
        let here = self.here();
        let text = self.outline.slice(here);
        let bytes = Bytes {
            start: here.start + text.rfind('\\').unwrap_or_default(),
            end: here.end,
        };
        findings
            .error(bytes, Code::Syntax)
            .says("check-syntax-escape")
            .help("check-syntax-escape-help");
    }
}

fn stray(bytes: Bytes, found: char, findings: &mut Findings) {
    let wording = findings
        .error(bytes, Code::Syntax)
        .says("check-syntax-stray")
        .with("found", found);
    match found {
        ';' => wording.help("check-write").with("wanted", ","),
        '#' => wording.help("check-syntax-stray-comment"),
        _ => wording,
    };
}

fn phrase(id: &'static str) -> ProblemParameter {
    ProblemParameter::Phrase(id)
}

fn quoted(text: &str) -> ProblemParameter {
    ProblemParameter::Quoted(text.to_owned())
}

/// What serde calls a type, in words.
fn wanted(expected: &str) -> ProblemParameter {
    if expected.contains("map from language") {
        phrase("check-a-text")
    } else if expected.contains("tuple") {
        // Ranges and the points of curves.
        phrase("check-two-numbers")
    } else if expected.contains("string") {
        phrase("check-a-string")
    } else {
        ProblemParameter::Plain(expected.to_owned())
    }
}
