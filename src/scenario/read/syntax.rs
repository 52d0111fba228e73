//! What the RON reader would report late, in a wrong place, or not at all:
//! strings and brackets that are not closed, full-width punctuation, keys
//! given twice, numbers that are not finite.

use std::{collections::BTreeMap, ops::RangeInclusive};

use super::{
    Bytes, Findings,
    outline::{Misfit, Node, Outline},
    scan::{Token, TokenKind},
};
use crate::scenario::Code;

/// Full-width punctuation, as Chinese input methods type it, and what RON
/// wants instead.
const FULL_WIDTH: [(char, &str); 22] = [
    ('，', ","),
    ('、', ","),
    ('：', ":"),
    ('；', ","),
    ('（', "("),
    ('）', ")"),
    ('［', "["),
    ('］', "]"),
    ('【', "["),
    ('】', "]"),
    ('｛', "{"),
    ('｝', "}"),
    ('“', "\""),
    ('”', "\""),
    ('＂', "\""),
    ('「', "\""),
    ('」', "\""),
    ('。', "."),
    ('．', "."),
    ('＋', "+"),
    ('－', "-"),
    ('／', "/"),
];

/// No figure of a deal is larger, so that no sum of them leaves what can be
/// counted exactly.
const LARGEST: f64 = 1e12;

/// Notes what keeps the text from being RON at all. Where it finds something,
/// the RON reader would only repeat it in other words.
pub(super) fn check_form(outline: &Outline<'_>, findings: &mut Findings) {
    let unclosed = outline.tokens.iter().enumerate().find(|(index, token)| {
        is_unclosed_string(outline, **token, outline.tokens.get(index + 1))
            || token.kind == TokenKind::OpenComment
    });
    // Past an unclosed string nothing is what it seems.
    let limit = unclosed.map_or(usize::MAX, |(_, token)| token.bytes.start);
    let mut numbers_end = 0;
    for (index, token) in outline.tokens.iter().enumerate() {
        if token.bytes.start >= limit || token.bytes.start < numbers_end {
            continue;
        }
        if let Some(number) = wide_number(outline, &outline.tokens[index..]) {
            numbers_end = number.end;
            let found = outline.slice(number);
            findings
                .error(number, Code::FullWidthNumber)
                .help("check-write")
                .with("found", found)
                .with("wanted", found.chars().map(narrow).collect::<String>());
        } else if let TokenKind::Stray(found) = token.kind
            && let Some((_, wanted)) = FULL_WIDTH.iter().find(|(wide, _)| *wide == found)
        {
            findings
                .error(token.bytes, Code::FullWidthPunctuation)
                .help("check-write")
                .with("found", found)
                .with("wanted", wanted);
        }
    }
    let is_sound = !findings.has_errors();
    if let Some((_, token)) = unclosed {
        report_unclosed(outline, *token, findings);
    } else if is_sound && let Some(misfit) = outline.misfits.first() {
        report_misfit(outline, *misfit, findings);
    }
}

/// The number at the beginning of some tokens, where it has full-width digits
/// or a full-width point in it.
fn wide_number(outline: &Outline<'_>, tokens: &[Token]) -> Option<Bytes> {
    let first = tokens.first()?.bytes;
    let mut number = Bytes {
        start: first.start,
        end: first.start,
    };
    for token in tokens {
        let is_part = matches!(token.kind, TokenKind::Word | TokenKind::Stray(_))
            && outline
                .slice(token.bytes)
                .chars()
                .all(|c| matches!(narrow(c), '0'..='9' | '.' | '-' | '+' | '_'));
        if !is_part || token.bytes.start != number.end {
            break;
        }
        number.end = token.bytes.end;
    }
    let text = outline.slice(number);
    let is_number = text.chars().any(|c| narrow(c).is_ascii_digit());
    (is_number && !text.is_ascii()).then_some(number)
}

/// The character that a full-width digit, point or sign stands for.
fn narrow(wide: char) -> char {
    match wide {
        '０'..='９' => char::from_u32(u32::from(wide) - u32::from('０') + u32::from('0')),
        '。' | '．' => Some('.'),
        '－' => Some('-'),
        '＋' => Some('+'),
        _ => None,
    }
    .unwrap_or(wide)
}

/// A string that never ends, or that ends at the next string's first quote,
/// lines later, so that something that cannot follow a string follows.
fn is_unclosed_string(outline: &Outline<'_>, token: Token, next: Option<&Token>) -> bool {
    match token.kind {
        TokenKind::Quoted { closed: false } => true,
        TokenKind::Quoted { closed: true } => {
            outline.slice(token.bytes).contains('\n')
                && next.is_some_and(|next| {
                    !matches!(
                        next.kind,
                        TokenKind::Comma | TokenKind::Colon | TokenKind::Close(_)
                    )
                })
        }
        _ => false,
    }
}

fn report_unclosed(outline: &Outline<'_>, token: Token, findings: &mut Findings) {
    let text = outline.slice(token.bytes);
    let first_line = text.lines().next().unwrap_or_default();
    let bytes = Bytes {
        start: token.bytes.start,
        end: token.bytes.start + first_line.trim_end().len(),
    };
    if token.kind == TokenKind::OpenComment {
        findings
            .error(bytes, Code::UnclosedComment)
            .help("check-unclosed-comment-help");
    } else if let Some(words) = words_before(outline, bytes) {
        findings
            .error(words, Code::UnclosedString)
            .says("check-unclosed-string-opening")
            .help("check-write")
            .with("wanted", format!("\"{}\"", outline.slice(words)));
    } else {
        findings
            .error(bytes, Code::UnclosedString)
            .help("check-unclosed-string-help");
    }
}

/// The words that touch an opening quote: it was meant to close them.
fn words_before(outline: &Outline<'_>, string: Bytes) -> Option<Bytes> {
    let before = outline.token_before(string.start)?;
    (before.kind == TokenKind::Word && before.bytes.end == string.start).then_some(before.bytes)
}

fn report_misfit(outline: &Outline<'_>, misfit: Misfit, findings: &mut Findings) {
    let line = |bytes: Bytes| outline.line(bytes.start);
    let closing = |open: Bytes| match outline.slice(open) {
        "(" => ')',
        "[" => ']',
        _ => '}',
    };
    match misfit {
        Misfit::Unopened(bytes) => {
            findings
                .error(bytes, Code::UnopenedBracket)
                .help("check-unopened-bracket-help")
                .with("found", outline.slice(bytes));
        }
        Misfit::Unclosed {
            open,
            found: Some(found),
        } => {
            findings
                .error(found, Code::MismatchedBracket)
                .help("check-mismatched-bracket-help")
                .with("wanted", closing(open))
                .with("found", outline.slice(found))
                .with("open", outline.slice(open))
                .with("line", line(open));
        }
        Misfit::Unclosed { open, found: None } => {
            findings
                .error(open, Code::UnclosedBracket)
                .help("check-unclosed-bracket-help")
                .with("open", outline.slice(open))
                .with("wanted", closing(open));
        }
    }
}

/// Notes a version of the file's format that this program does not read. The
/// rest of such a file would be misread.
pub(super) fn check_format(
    outline: &Outline<'_>,
    known: &RangeInclusive<u32>,
    findings: &mut Findings,
) {
    let bytes = outline.place().field("format").bytes();
    let Ok(found) = outline.slice(bytes).parse::<u32>() else {
        // Missing, or no number: the RON reader says so.
        return;
    };
    if !known.contains(&found) {
        let newest = *known.end();
        findings
            .error(bytes, Code::UnknownFormat)
            .help(if found > newest {
                "check-unknown-format-newer"
            } else {
                "check-unknown-format-older"
            })
            .with("found", found)
            .with("known", newest);
    }
}

/// Notes keys that are given twice and numbers that are not finite: RON takes
/// both without a word.
pub(super) fn check_values(outline: &Outline<'_>, findings: &mut Findings) {
    for node in outline.nodes() {
        check_keys(outline, node, findings);
        if node.open.is_none() {
            check_number(outline, node.bytes, findings);
        }
    }
}

fn check_keys(outline: &Outline<'_>, node: &Node, findings: &mut Findings) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for child in &node.children {
        let Some(key) = outline.nodes()[*child].key else {
            continue;
        };
        let name = outline.key_text(key);
        if let Some(first) = seen.get(name) {
            let line = outline.line(*first);
            findings
                .error(key, Code::DuplicateKey)
                .help("check-duplicate-key-help")
                .with("name", name)
                .with("line", line);
        } else {
            seen.insert(name, key.start);
        }
    }
}

fn check_number(outline: &Outline<'_>, bytes: Bytes, findings: &mut Findings) {
    let text = outline.slice(bytes);
    let bare = text.trim_start_matches(['+', '-']);
    let is_number = matches!(bare, "inf" | "NaN") || bare.starts_with(|c: char| c.is_ascii_digit());
    if !is_number {
        return;
    }
    let number = bare.replace('_', "").parse::<f64>().unwrap_or_default();
    if matches!(bare, "inf" | "NaN") || !number.is_finite() {
        findings.error(bytes, Code::NotFinite).with("found", text);
    } else if number > LARGEST {
        findings
            .error(bytes, Code::AbsurdNumber)
            .help("check-absurd-number-help")
            .with("found", text);
    }
}
