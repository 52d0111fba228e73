//! What the RON reader would report late, in a wrong place, or not at all:
//! strings and brackets that are not closed, full-width punctuation, keys
//! given twice, numbers that are not finite.

use std::collections::BTreeMap;

use super::{
    Bytes, Findings,
    outline::{Misfit, Node, Outline},
    scan::{Kind, Token},
};

/// Full-width punctuation, as Chinese input methods type it, and what RON
/// wants instead.
const FULL_WIDTH: [(char, &str); 20] = [
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
            || token.kind == Kind::OpenComment
    });
    // Past an unclosed string nothing is what it seems.
    let limit = unclosed.map_or(usize::MAX, |(_, token)| token.bytes.start);
    let mut is_sound = true;
    for token in &outline.tokens {
        if let Kind::Stray(found) = token.kind
            && token.bytes.start < limit
            && let Some((_, wanted)) = FULL_WIDTH.iter().find(|(wide, _)| *wide == found)
        {
            is_sound = false;
            findings
                .error(
                    token.bytes,
                    "full-width-punctuation",
                    format!("`{found}` is full-width punctuation, which RON does not know"),
                )
                .help(format!("write `{wanted}`"));
        }
    }
    if let Some((_, token)) = unclosed {
        report_unclosed(outline, *token, findings);
    } else if is_sound && let Some(misfit) = outline.misfits.first() {
        report_misfit(outline, *misfit, findings);
    }
}

/// A string that never ends, or that ends at the next string's first quote,
/// lines later, so that something that cannot follow a string follows.
fn is_unclosed_string(outline: &Outline<'_>, token: Token, next: Option<&Token>) -> bool {
    match token.kind {
        Kind::Quoted { closed: false } => true,
        Kind::Quoted { closed: true } => {
            outline.slice(token.bytes).contains('\n')
                && next.is_some_and(|next| {
                    !matches!(next.kind, Kind::Comma | Kind::Colon | Kind::Close(_))
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
    if token.kind == Kind::OpenComment {
        findings
            .error(bytes, "unclosed-comment", "this comment is never closed")
            .help("close it with `*/`");
    } else {
        findings
            .error(bytes, "unclosed-string", "this string has no closing quote")
            .help("close it with `\"` on this line");
    }
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
            let found = outline.slice(bytes);
            findings.error(
                bytes,
                "unopened-bracket",
                format!("this `{found}` closes nothing"),
            );
        }
        Misfit::Unclosed {
            open,
            found: Some(found),
        } => {
            findings
                .error(
                    found,
                    "mismatched-bracket",
                    format!(
                        "expected `{}`, found `{}`",
                        closing(open),
                        outline.slice(found)
                    ),
                )
                .help(format!(
                    "`{}` of line {} is still open here",
                    outline.slice(open),
                    line(open)
                ));
        }
        Misfit::Unclosed { open, found: None } => {
            findings
                .error(
                    open,
                    "unclosed-bracket",
                    format!("this `{}` is never closed", outline.slice(open)),
                )
                .help(format!("close it with `{}`", closing(open)));
        }
    }
}

/// Notes a version of the file's format that this program does not read. The
/// rest of such a file would be misread.
pub(super) fn check_format(outline: &Outline<'_>, known: u32, findings: &mut Findings) {
    let bytes = outline.place().field("format").bytes();
    let Ok(found) = outline.slice(bytes).parse::<u32>() else {
        // Missing, or no number: the RON reader says so.
        return;
    };
    if found != known {
        findings
            .error(
                bytes,
                "unknown-format",
                format!("this file is of format {found}, and this program reads format {known}"),
            )
            .help(if found > known {
                "a newer Haggle can read it"
            } else {
                "no Haggle has written this format"
            });
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
                .error(
                    key,
                    "duplicate-key",
                    format!("`{name}` is given twice here"),
                )
                .help(format!("it is given on line {line} already"));
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
        findings.error(
            bytes,
            "not-finite",
            format!("{text} is not a finite number"),
        );
    } else if number > LARGEST {
        findings
            .error(bytes, "absurd-number", format!("{text} is absurdly large"))
            .help("no figure of a deal is above 1,000,000,000,000");
    }
}
