//! How other sellers fared with the same buyer, a line each.

use crate::{
    bargain::Outcome,
    rehearse::sellers::rivals::{Rival, RivalResult},
    scenario::{Scenario, Worth},
    score::{Case, ResultScore, technique},
    text::{grouped, money},
    words::{Arguments, Phrases},
};

/// The rep's own line and one for each other seller.
#[must_use]
pub fn sellers_lines(
    own: &Case<'_>,
    result: &ResultScore,
    others: &[RivalResult],
    phrases: Phrases,
) -> Vec<String> {
    let scenario = own.scenario;
    let mut lines = vec![
        phrases.say("after-sellers-heading"),
        phrases.say("after-sellers-how"),
    ];
    lines.extend(result.outcome.as_ref().map(|outcome| {
        let name = phrases.say("after-seller-you");
        line(
            name,
            outcome,
            result.worth,
            technique(own).total,
            scenario,
            phrases,
        )
    }));
    lines.extend(others.iter().map(|fared| {
        line(
            seller_name(fared.seller, phrases),
            &fared.outcome,
            fared.worth,
            fared.technique,
            scenario,
            phrases,
        )
    }));
    lines
}

fn line(
    name: String,
    outcome: &Outcome,
    worth: Worth,
    technique: Option<f64>,
    scenario: &Scenario,
    phrases: Phrases,
) -> String {
    phrases.say_with(
        "after-seller",
        &Arguments::new()
            .with("name", name)
            .with("outcome", outcome_words(outcome, phrases))
            .with("worth", above_words(worth, scenario, phrases))
            .with("technique", technique_words(technique, phrases)),
    )
}

/// What an end is worth against having no deal: "¥7,000 above your
/// alternative", or below it.
#[must_use]
pub fn above_words(worth: Worth, scenario: &Scenario, phrases: Phrases) -> String {
    let shown = |worth: f64| money(worth, &scenario.currency);
    let amount = shown(libm::fabs(worth.get()));
    let id = if amount == shown(0.0) {
        "after-even"
    } else if worth > Worth::ZERO {
        "after-above"
    } else {
        "after-below"
    };
    phrases.say_with(id, &Arguments::new().with("worth", amount))
}

/// What a seller is called.
#[must_use]
pub fn seller_name(seller: Rival, phrases: Phrases) -> String {
    phrases.say(&format!("after-seller-{}", seller.code().replace('_', "-")))
}

/// How it ended: "agreement in round 5".
#[must_use]
pub fn outcome_words(outcome: &Outcome, phrases: Phrases) -> String {
    let (id, round) = match outcome {
        Outcome::Agreement { round, .. } => ("after-outcome-agreement", round),
        Outcome::RepWalked { round } => ("after-outcome-rep-walked", round),
        Outcome::BuyerWalked { round, .. } => ("after-outcome-buyer-walked", round),
    };
    phrases.say_with(id, &Arguments::new().count("round", *round as usize))
}

/// A technique of 100: "71", or that there is not enough to judge.
#[must_use]
pub fn technique_words(technique: Option<f64>, phrases: Phrases) -> String {
    technique.map_or_else(
        || phrases.say("after-not-judged"),
        |total| grouped(total, 0),
    )
}
