//! What the offers on the table signal, theirs and the rep's own.

use super::dossier::Sheet;
use crate::{
    bargain::Offer,
    score::Signals,
    words::{next_look_lines, own_look_line, reading_lines, their_limit_line, their_signal_lines},
};

fn of(sheet: &Sheet) -> Signals {
    Signals::of(&sheet.practice.case())
}

/// Where their limit seems to lie, in one line.
pub(super) fn their_limit(sheet: &Sheet) -> String {
    their_limit_line(&of(sheet), &sheet.scenario, sheet.phrases)
}

/// How their steps go, where their limit seems to lie, how the rep's own offers
/// look.
pub(super) fn all(sheet: &Sheet) -> Vec<String> {
    let signals = of(sheet);
    let mut lines = their_signal_lines(&signals, &sheet.scenario, sheet.phrases);
    lines.extend(own_look_line(&signals, &sheet.scenario, sheet.phrases));
    lines
}

/// How an offer would look before it is made.
pub(super) fn look(sheet: &Sheet, offer: &Offer) -> Vec<String> {
    let (package, is_final) = (&offer.package, offer.is_final);
    next_look_lines(
        &of(sheet),
        package,
        is_final,
        &sheet.scenario,
        sheet.phrases,
    )
}

/// After the meeting: what could be read of their limit, round by round,
/// against the truth.
pub(super) fn readings(sheet: &Sheet) -> Vec<String> {
    let Some(revealed) = sheet.practice.session().reveal() else {
        return Vec::new();
    };
    reading_lines(&of(sheet), revealed, &sheet.scenario, sheet.phrases)
}
