//! Plan against play and what would have been worth changing, in lines.

use super::{
    moves::{move_words, moves_words},
    sellers::above_words,
};
use crate::{
    bargain::SellerBook,
    review::{BetterMove, ChangeKind, Compared, Deviation, MeanDifference, Reason, Review},
    scenario::{Scenario, Worth},
    text::money,
    words::{Arguments, Phrases},
};

/// "Give or take" is so many standard errors: 19 times of 20.
const GIVE_OR_TAKE: f64 = 1.96;
/// Less than so much of a unit is nothing.
const NOTHING: f64 = 0.005;

/// Every deviation from the plan with what it cost.
#[must_use]
pub fn deviation_lines(
    review: &Review,
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> Vec<String> {
    let mut lines = vec![phrases.say("after-plan-heading")];
    if !review.has_plan {
        lines.push(phrases.say("after-no-plan"));
        return lines;
    }
    let is_deviation = |compared: &&Compared| compared.deviation != Deviation::Followed;
    if review.compared.iter().filter(is_deviation).count() == 0 {
        lines.push(phrases.say("after-all-followed"));
        return lines;
    }
    lines.push(phrases.say("after-plan-how"));
    for compared in &review.compared {
        let when = when_words(review, compared.round, phrases);
        let when = Arguments::new().with("when", when);
        if compared.deviation == Deviation::Followed {
            lines.push(phrases.say_with("after-followed", &when));
            continue;
        }
        let how = deviation_words(compared.deviation, phrases);
        lines.push(phrases.say_with("after-deviation", &when.with("how", how)));
        for (id, chosen) in [
            ("after-planned", &compared.planned),
            ("after-made", &compared.made),
        ] {
            let words = move_words(chosen, scenario, book, phrases);
            let line = phrases.say_with(id, &Arguments::new().with("move", words));
            lines.push(format!("  {line}"));
        }
        lines.push(format!("  {}", cost_words(compared, scenario, phrases)));
        if let Some(here) = cost_here_words(compared, scenario, phrases) {
            lines.push(format!("  {here}"));
        }
    }
    lines
}

/// When a move was made: "Round 3", or "At the end" for what comes after the
/// last round.
#[must_use]
pub fn when_words(review: &Review, round: u32, phrases: Phrases) -> String {
    if round > review.rounds {
        return phrases.say("after-end");
    }
    phrases.say_with(
        "after-round",
        &Arguments::new().count("round", round as usize),
    )
}

/// How a move differs from the plan's, as a sentence.
#[must_use]
pub fn deviation_words(deviation: Deviation, phrases: Phrases) -> String {
    phrases.say(&message("how", deviation.code()))
}

/// How a move differs from the plan's, in a few words.
#[must_use]
pub fn deviation_short(deviation: Deviation, phrases: Phrases) -> String {
    phrases.say(&message("short", deviation.code()))
}

/// What a change is, in a few words.
#[must_use]
pub fn kind_words(kind: ChangeKind, phrases: Phrases) -> String {
    phrases.say(&message("kind", kind.code()))
}

fn message(kind: &str, code: &str) -> String {
    format!("after-{kind}-{}", code.replace('_', "-"))
}

/// What a deviation cost by what was known then.
#[must_use]
pub fn cost_words(compared: &Compared, scenario: &Scenario, phrases: Phrases) -> String {
    let Some(cost) = compared.cost else {
        return phrases.say("after-cost-not-judged");
    };
    let (id, mean) = if cost.is_clear_gain() {
        ("after-cost", cost.mean)
    } else if cost.is_clear_loss() {
        ("after-cost-gain", -cost.mean)
    } else {
        ("after-cost-unclear", -cost.mean)
    };
    phrases.say_with(id, &with_error("mean", mean, cost, scenario))
}

/// What a deviation cost with the buyer that really sat there; `None` where it
/// can't be told.
#[must_use]
pub fn cost_here_words(
    compared: &Compared,
    scenario: &Scenario,
    phrases: Phrases,
) -> Option<String> {
    let cost = compared.cost_here?.get();
    let id = match cost {
        cost if cost > NOTHING => "after-cost-here",
        cost if cost < -NOTHING => "after-cost-here-gain",
        _ => "after-cost-here-same",
    };
    let amount = money(libm::fabs(cost), &scenario.currency);
    Some(phrases.say_with(id, &Arguments::new().with("cost", amount)))
}

fn with_error<'a>(
    name: &'static str,
    mean: Worth,
    difference: MeanDifference,
    scenario: &Scenario,
) -> Arguments<'a> {
    let error = GIVE_OR_TAKE * difference.error.get();
    let unit = sensible_unit(error);
    let rounded = |figure: f64| money(libm::round(figure / unit) * unit, &scenario.currency);
    Arguments::new()
        .with(name, rounded(mean.get()))
        .with("error", rounded(error))
}

/// What an uncertain figure is rounded to: a power of ten of which the
/// uncertainty holds at least two.
fn sensible_unit(error: f64) -> f64 {
    if error <= 0.0 {
        return 0.01;
    }
    libm::pow(10.0, libm::floor(libm::log10(0.5 * error)))
}

/// What each reason that was brought was worth; nothing where none was.
#[must_use]
pub fn reason_lines(
    review: &Review,
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> Vec<String> {
    if review.reasons.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![
        phrases.say("after-reasons-heading"),
        phrases.say("after-reasons-how"),
    ];
    for reason in &review.reasons {
        lines.push(reason_title(reason, scenario, book, phrases));
        lines.push(format!("  {}", reason_words(reason, scenario, phrases)));
        if let Some(here) = reason_here_words(reason, scenario, phrases) {
            lines.push(format!("  {here}"));
        }
    }
    lines
}

/// What was brought, and when: "Before round 3: bring an argument: ...".
#[must_use]
pub fn reason_title(
    reason: &Reason,
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> String {
    let words = move_words(&reason.made, scenario, book, phrases);
    let arguments = Arguments::new()
        .count("round", reason.round as usize)
        .with("move", words);
    phrases.say_with("after-reason", &arguments)
}

/// What a reason was worth by what was known then.
#[must_use]
pub fn reason_words(reason: &Reason, scenario: &Scenario, phrases: Phrases) -> String {
    let Some(gain) = reason.gain else {
        return phrases.say("after-reason-not-judged");
    };
    let (id, mean) = if gain.is_clear_gain() {
        ("after-reason-gain", gain.mean)
    } else if gain.is_clear_loss() {
        ("after-reason-loss", -gain.mean)
    } else {
        ("after-reason-unclear", gain.mean)
    };
    phrases.say_with(id, &with_error("mean", mean, gain, scenario))
}

/// What a reason was worth with the buyer that really sat there; `None` where
/// it can't be told.
#[must_use]
pub fn reason_here_words(reason: &Reason, scenario: &Scenario, phrases: Phrases) -> Option<String> {
    let more = reason.here?.get();
    let id = match more {
        more if more > NOTHING => "after-reason-here-gain",
        more if more < -NOTHING => "after-reason-here-loss",
        _ => "after-reason-here-same",
    };
    let amount = money(libm::fabs(more), &scenario.currency);
    Some(phrases.say_with(id, &Arguments::new().with("worth", amount)))
}

/// The changes that would have been worth the most.
#[must_use]
pub fn proposal_lines(
    review: &Review,
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> Vec<String> {
    let mut lines = vec![phrases.say("after-what-ifs-heading")];
    if review.proposals.is_empty() {
        lines.push(phrases.say("after-no-what-ifs"));
    }
    for (index, proposal) in review.proposals.iter().enumerate() {
        let words = moves_words(&proposal.change.moves, scenario, book, phrases);
        lines.push(
            phrases.say_with(
                "after-what-if",
                &Arguments::new()
                    .count("number", index + 1)
                    .with("when", when_words(review, proposal.round, phrases))
                    .with("move", words),
            ),
        );
        lines.push(format!("  {}", gain_words(proposal, scenario, phrases)));
        let here = here_words(proposal, review.got, scenario, phrases);
        lines.push(format!("  {here}"));
    }
    lines
}

/// What a change is worth by what was known then.
#[must_use]
pub fn gain_words(proposal: &BetterMove, scenario: &Scenario, phrases: Phrases) -> String {
    let gain = proposal.gain;
    phrases.say_with(
        "after-what-if-gain",
        &with_error("gain", gain.mean, gain, scenario),
    )
}

/// What a change brings with the buyer that really sat there.
#[must_use]
pub fn here_words(
    proposal: &BetterMove,
    got: Worth,
    scenario: &Scenario,
    phrases: Phrases,
) -> String {
    phrases.say_with(
        "after-what-if-here",
        &Arguments::new()
            .with("here", above_words(proposal.here, scenario, phrases))
            .with("got", above_words(got, scenario, phrases)),
    )
}
