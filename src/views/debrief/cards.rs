//! The cards on the table, what there is to say beside them, and what to practise
//! next.

use crate::{
    bargain::Revealed,
    scenario::{RuleId, Scenario, Worth},
    score::{Case, Debrief, EstimateReading, Note, Relation, rules::high_start},
    text::{is_nothing, money},
    words::{self, Arguments, Phrases, describe_package, describe_price},
};

/// Something that was hidden until now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The sentence.
    pub words: String,
    /// Whether it is well; `None` where it is neither well nor ill.
    pub is_good: Option<bool>,
}

/// A heading and sentences below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// The heading.
    pub heading: String,
    /// The sentences; never empty.
    pub lines: Vec<String>,
}

impl Notes {
    /// The heading, and the sentences indented.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let below = self.lines.iter().map(|line| format!("  {line}"));
        [self.heading.clone()].into_iter().chain(below).collect()
    }
}

/// What was hidden.
pub(super) fn cards(
    case: &Case<'_>,
    debrief: &Debrief,
    revealed: &Revealed,
    phrases: Phrases,
) -> Vec<Card> {
    let (scenario, language) = (case.scenario, phrases.language());
    let amount = |worth: Worth| money(worth.get(), &scenario.currency);
    let plain = |words| Card {
        words,
        is_good: None,
    };
    let limit = describe_price(scenario, revealed.reservation_price, language);
    let mut cards = vec![plain(phrases.say_with(
        &scenario.phrase("report-their-limit", phrases),
        &Arguments::new().with("price", limit),
    ))];
    cards.push(match &debrief.estimate {
        Some(estimate) => Card {
            words: estimate.text(scenario, phrases),
            is_good: match estimate.reading(scenario) {
                EstimateReading::WellRead | EstimateReading::Right => Some(true),
                EstimateReading::Wide => None,
                EstimateReading::Low | EstimateReading::High => Some(false),
            },
        },
        None => plain(phrases.say("report-no-estimate")),
    });
    if case.plan.lower.is_none() {
        cards.push(plain(phrases.say("report-no-lower-limit")));
    }
    cards.push(plain(match &revealed.best {
        Some((package, worth)) if revealed.overlap => phrases.say_with(
            "report-best",
            &Arguments::new()
                .with("worth", amount(*worth))
                .with("terms", describe_package(scenario, package, language)),
        ),
        _ => phrases.say("report-no-overlap"),
    }));
    let unclaimed = &debrief.unclaimed;
    if !is_nothing(unclaimed.money.get(), &scenario.currency) {
        let left = Arguments::new().with("money", amount(unclaimed.money));
        cards.push(plain(phrases.say_with("report-left", &left)));
    }
    if let Some((package, _)) = &unclaimed.better_for_both {
        let better = Arguments::new()
            .with("terms", describe_package(scenario, package, language))
            .with("gain", amount(unclaimed.gain));
        cards.push(plain(phrases.say_with("report-better-for-both", &better)));
    }
    cards.push(plain(phrases.say_with(
        "report-patience",
        &Arguments::new().count("rounds", revealed.patience as usize),
    )));
    let (id, is_good) = match Relation::of(debrief.result.relationship) {
        Relation::Hurt | Relation::Worse => ("report-relationship-worse", Some(false)),
        Relation::Better => ("report-relationship-better", Some(true)),
        Relation::Same => ("report-relationship-same", None),
    };
    cards.push(Card {
        words: phrases.say(id),
        is_good,
    });
    cards
}

/// Those of which there is something to say.
pub(super) fn parts(
    all: &[(&str, &Vec<Note>)],
    scenario: &Scenario,
    phrases: Phrases,
) -> Vec<Notes> {
    let said = all.iter().filter(|(_, notes)| !notes.is_empty());
    said.map(|(id, notes)| Notes {
        heading: phrases.say(id),
        lines: notes
            .iter()
            .map(|note| note.text(scenario, phrases))
            .collect(),
    })
    .collect()
}

/// What to practise next: where one started too high, not that one should start
/// high.
pub(super) fn next_words(debrief: &Debrief, phrases: Phrases) -> String {
    let Some(next) = debrief.next else {
        return phrases.say("report-next-none");
    };
    let is_too_high =
        next == RuleId::HighStart && debrief.technique.shows(high_start::Fact::OpenedInsulting);
    let sentence = if is_too_high {
        phrases.say("report-next-too-high")
    } else {
        words::rule_sentence(next, phrases)
    };
    let next = Arguments::new()
        .with("rule", words::rule_name(next, phrases))
        .with("sentence", sentence);
    phrases.say_with("report-next", &next)
}
