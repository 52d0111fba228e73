//! What a planned step asks for and gives, in words.

use super::View;
use crate::{
    app::window::Speech,
    bargain::Package,
    plan::When,
    scenario::Worth,
    views::when_words,
    words::{describe_package, named_term},
};

/// When a step may be played, where it is not simply after their answer; the
/// opening is always made at once.
pub(super) fn when_shown(step: usize, when: When, speech: Speech) -> String {
    if step == 0 || when == When::Ready {
        return String::new();
    }
    format!(" · {}", when_words(when, speech.0))
}

/// The opening's terms where they are not as usual.
pub(super) fn opening_words(package: &Package, view: View<'_>) -> String {
    let scenario = view.practice.scenario();
    let price = view.practice.session().book().price_issue();
    let usual = Package::usual(scenario);
    let is_usual = price.is_some_and(|price| package.with(price, usual.option(price)) == usual);
    if is_usual {
        view.speech.say("prepare-screen-step-usual")
    } else {
        describe_package(scenario, package, view.speech.language())
    }
}

/// What a step asks in return for what it gives; what else than the price it
/// gives.
pub(super) fn asks_words(before: &Package, after: &Package, view: View<'_>) -> String {
    let (speech, scenario) = (view.speech, view.practice.scenario());
    let book = view.practice.session().book();
    let exchange = book.exchange(before, after);
    let named = |wanted: fn(Worth) -> bool| {
        let words: Vec<String> = exchange
            .changes()
            .filter(|(issue, change)| Some(*issue) != book.price_issue() && wanted(*change))
            .map(|(issue, _)| named_term(scenario, issue, after.option(issue), speech.language()))
            .collect();
        words.join(&speech.say("word-comma"))
    };
    let asks = named(|change| change > Worth::ZERO);
    let gives = named(|change| change < Worth::ZERO);
    let mut parts = Vec::new();
    if !asks.is_empty() {
        parts.push(asks);
    }
    if !gives.is_empty() {
        parts.push(speech.with("prepare-screen-step-also-gives", &[("terms", &gives)]));
    }
    if parts.is_empty() {
        return speech.say("prepare-screen-step-nothing");
    }
    parts.join(" · ")
}
