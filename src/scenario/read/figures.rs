//! Numbers as people write them and RON does not: with a comma, with a unit.

use super::{
    Bytes, Findings,
    scan::{Token, TokenKind},
    site::Site,
};
use crate::scenario::{Code, ProblemParameter};

impl Site<'_, '_> {
    /// The reader has stopped in the middle of a number: at the point of a
    /// fraction where a whole number is wanted, or at a unit.
    pub(super) fn half_read(&self, bytes: Bytes, findings: &mut Findings) {
        let text = self.outline.slice(bytes);
        let wanted = if text.parse::<f64>().is_ok() {
            "check-a-whole-number"
        } else {
            "check-a-number"
        };
        let wording = self.expected(
            ProblemParameter::Phrase(wanted),
            Code::WrongType,
            bytes,
            findings,
        );
        if let Some(number) = without_unit(text) {
            wording.help("check-write").with("wanted", number);
        }
    }

    /// `30,000` or `0,95` after a colon, which RON takes for two values.
    pub(super) fn comma_in_number(&self, findings: &mut Findings) -> bool {
        let outline = self.outline;
        let Some(second) = outline.token_at(self.start) else {
            return false;
        };
        let before = |token: &Token| outline.token_before(token.bytes.start);
        let (Some(comma), Some(first), Some(colon)) = (
            before(second),
            before(second).and_then(before),
            before(second).and_then(before).and_then(before),
        ) else {
            return false;
        };
        let is_number = |token: &Token| {
            let text = outline.slice(token.bytes);
            text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        };
        let touch = first.bytes.end == comma.bytes.start && comma.bytes.end == second.bytes.start;
        let is_one = (comma.kind, colon.kind) == (TokenKind::Comma, TokenKind::Colon)
            && touch
            && is_number(first)
            && is_number(second);
        if is_one {
            let bytes = Bytes {
                start: first.bytes.start,
                end: second.bytes.end,
            };
            let (whole, rest) = (outline.slice(first.bytes), outline.slice(second.bytes));
            let is_decimal = rest.len() != 3 || whole.trim_start_matches('-') == "0";
            let wanted = format!("{whole}{}{rest}", if is_decimal { "." } else { "" });
            findings
                .error(bytes, Code::Syntax)
                .says("check-syntax-comma-in-number")
                .help("check-write")
                .with("wanted", wanted);
        }
        is_one
    }
}

/// `0.95元` as `0.95`, `30万` as `300000`.
fn without_unit(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii())?;
    let (number, unit) = text.split_at(end);
    let plain = number.replace('_', "").parse::<f64>().ok()?;
    match unit {
        "万" => Some((plain * 10_000.0).to_string()),
        _ if unit.contains(['十', '百', '千', '万', '亿']) => None,
        _ => Some(number.to_owned()),
    }
}
