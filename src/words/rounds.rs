//! The rounds of a meeting that is over, each in a line, to choose one from.

use crate::{
    bargain::{Outcome, Party},
    scenario::{Scenario, Worth},
    score::Course,
    text::money,
    words::{Arguments, Phrases},
};

/// A round to play on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundLine {
    /// The round, from 1; one more than there were for the move that ended the
    /// meeting after the last.
    pub round: u32,
    /// What was done in it, in words and money.
    pub text: String,
}

/// Every round with the rep's move that opened it and the buyer's answer, and
/// the rep's last word where it ended the meeting.
#[must_use]
pub fn round_lines(course: &Course, scenario: &Scenario, phrases: Phrases) -> Vec<RoundLine> {
    let mut lines: Vec<RoundLine> = course
        .round_starts
        .iter()
        .map(|(round, _)| RoundLine {
            round: *round,
            text: round_text(course, *round, scenario, phrases),
        })
        .collect();
    let last_word = match &course.outcome {
        Some(Outcome::RepWalked { .. }) => Some("report-round-walked"),
        Some(Outcome::Agreement {
            accepted_by: Party::Seller,
            ..
        }) => Some("report-round-accepted"),
        _ => None,
    };
    lines.extend(last_word.map(|id| RoundLine {
        round: course.rounds + 1,
        text: phrases.say(id),
    }));
    lines
}

fn round_text(course: &Course, round: u32, scenario: &Scenario, phrases: Phrases) -> String {
    let offered = |party| {
        course
            .of_party(party)
            .filter(|point| point.round == round)
            .last()
            .map(|point| point.worth)
    };
    let say = |id: &str, worth: Worth| {
        phrases.say_with(
            id,
            &Arguments::new()
                .count("round", round as usize)
                .with("worth", money(worth.get(), &scenario.currency)),
        )
    };
    let own = match offered(Party::Seller) {
        Some(worth) => say("report-round-offered", worth),
        None => say("report-round-held", Worth::ZERO),
    };
    match offered(Party::Buyer) {
        Some(worth) => format!("{own}{}", say("report-round-answered", worth)),
        None => own,
    }
}
