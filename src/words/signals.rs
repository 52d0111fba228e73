//! What offers signal, in words: theirs about their limit, the rep's own about
//! the rep's.

use crate::{
    bargain::{Concessions, FEWEST_OFFERS, Look, Package, Revealed},
    scenario::{Price, Scenario},
    score::{NextLook, Signals},
    words::{Arguments, Phrases, describe_price, price_figure},
};

/// Steps that are named at most, the last ones.
const STEPS: usize = 5;

/// How their steps go and where their limit seems to lie, a sentence each; that
/// there is not enough to judge where that is so.
#[must_use]
pub fn their_signal_lines(signals: &Signals, scenario: &Scenario, phrases: Phrases) -> Vec<String> {
    match signals.theirs() {
        None => vec![too_few(signals, phrases)],
        Some(read) => vec![
            manner(&read, scenario, phrases),
            limit(&read, "signal-limit", scenario, phrases),
        ],
    }
}

/// Where their limit seems to lie, in a line short enough to stand beside
/// other figures.
#[must_use]
pub fn their_limit_line(signals: &Signals, scenario: &Scenario, phrases: Phrases) -> String {
    signals.theirs().map_or_else(
        || phrases.say("signal-short-few"),
        |read| limit(&read, "signal-short", scenario, phrases),
    )
}

/// Where their limit could be read to lie after each round with enough offers,
/// against where it lay: for after the meeting. That there was never enough to
/// judge where that is so.
#[must_use]
pub fn reading_lines(
    signals: &Signals,
    revealed: &Revealed,
    scenario: &Scenario,
    phrases: Phrases,
) -> Vec<String> {
    let by_round = signals.theirs_by_round();
    if by_round.is_empty() {
        return vec![phrases.say("signal-readings-none")];
    }
    let truth = revealed.reservation_price;
    let figure = |price: f64| price_figure(scenario, Price::of(price));
    let heading = Arguments::new().with("truth", price_figure(scenario, truth));
    let mut lines = vec![phrases.say_with(&scenario.phrase("signal-readings", phrases), &heading)];
    lines.extend(by_round.iter().map(|(round, read)| {
        let limit = &read.limit;
        let id = if truth.get() < limit.low {
            "signal-reading-high"
        } else if truth.get() > limit.high {
            "signal-reading-low"
        } else {
            "signal-reading-right"
        };
        phrases.say_with(
            id,
            &Arguments::new()
                .count("round", *round as usize)
                .with("limit", figure(limit.limit))
                .with("low", figure(limit.low))
                .with("high", figure(limit.high)),
        )
    }));
    lines
}

/// How the offers would look to a typical counterpart with one more, in a line
/// short enough to stand beside other figures.
#[must_use]
pub fn next_look_line(
    signals: &Signals,
    next: &Package,
    is_final: bool,
    scenario: &Scenario,
    phrases: Phrases,
) -> Option<String> {
    let look = signals.own_with(next, is_final)?;
    let arguments = Arguments::new().with("then", price_figure(scenario, look.then.limit));
    Some(match look.now {
        None => phrases.say_with(
            &scenario.phrase("signal-short-opening", phrases),
            &arguments,
        ),
        Some(now) => {
            let arguments = arguments.with("now", price_figure(scenario, now.limit));
            phrases.say_with(&scenario.phrase("signal-short-next", phrases), &arguments)
        }
    })
}

fn too_few(signals: &Signals, phrases: Phrases) -> String {
    phrases.say_with(
        "signal-few",
        &Arguments::new()
            .count("offers", signals.offers_of_theirs())
            .count("needed", FEWEST_OFFERS),
    )
}

fn manner(read: &Concessions, scenario: &Scenario, phrases: Phrases) -> String {
    let first = read.steps.len().saturating_sub(STEPS);
    let steps: Vec<String> = read.steps[first..]
        .iter()
        .map(|step| price_figure(scenario, *step))
        .collect();
    phrases.say_with(
        &format!("signal-manner-{}", read.manner.code()),
        &Arguments::new().with("steps", phrases.list(&steps)),
    )
}

/// `id`, or what is said instead where there is no price.
fn limit(read: &Concessions, id: &str, scenario: &Scenario, phrases: Phrases) -> String {
    let figure = |price: f64| price_figure(scenario, Price::of(price));
    let id = scenario.phrase(id, phrases);
    phrases.say_with(
        &id,
        &Arguments::new()
            .with("limit", figure(read.limit.limit))
            .with("low", figure(read.limit.low))
            .with("high", figure(read.limit.high)),
    )
}

/// How the rep's offers so far look to a typical counterpart; `None` before
/// the first.
#[must_use]
pub fn own_look_line(signals: &Signals, scenario: &Scenario, phrases: Phrases) -> Option<String> {
    let look = signals.own()?;
    let limit = describe_price(scenario, look.limit, phrases.language());
    let id = scenario.phrase("signal-own", phrases);
    Some(phrases.say_with(&id, &Arguments::new().with("limit", limit)))
}

/// How the offers would look to a typical counterpart with one more, and how
/// that lies to the plan's lower limit.
#[must_use]
pub fn next_look_lines(
    signals: &Signals,
    next: &Package,
    is_final: bool,
    scenario: &Scenario,
    phrases: Phrases,
) -> Vec<String> {
    let Some(look) = signals.own_with(next, is_final) else {
        return Vec::new();
    };
    let mut lines = vec![next_look(&look, scenario, phrases)];
    lines.extend(
        signals
            .lower()
            .map(|lower| against(&look.then, lower, scenario, phrases)),
    );
    lines
}

fn next_look(look: &NextLook, scenario: &Scenario, phrases: Phrases) -> String {
    let figure = |price: Price| price_figure(scenario, price);
    let arguments = Arguments::new()
        .with("then", figure(look.then.limit))
        .with("expect", figure(look.then.next_concession));
    match look.now {
        None => phrases.say_with(&scenario.phrase("signal-opening", phrases), &arguments),
        Some(now) => {
            let arguments = arguments.with("now", figure(now.limit));
            phrases.say_with(&scenario.phrase("signal-next", phrases), &arguments)
        }
    }
}

fn against(look: &Look, lower: Price, scenario: &Scenario, phrases: Phrases) -> String {
    let apart = look.limit.get() - lower.get();
    let id = if apart >= 0.0 {
        "signal-above-lower"
    } else {
        "signal-below-lower"
    };
    phrases.say_with(
        id,
        &Arguments::new()
            .with("lower", price_figure(scenario, lower))
            .with(
                "apart",
                price_figure(scenario, Price::of(libm::fabs(apart))),
            ),
    )
}
