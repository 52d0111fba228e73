//! Every concession earns an equal return 每一次让步都必须获得对等的回报.
//!
//! For each own offer after the opening, in own worth:
//! - give: what it gives up against one's last offer, issue by issue, without
//!   what it asks for in the same breath;
//! - return: by how much the buyer's standing counter-offer became better for
//!   the rep from before the offer to before one's next offer, asked-for terms
//!   that it granted included. Where the meeting ends in an agreement, the rise
//!   from the last counter-offer to the agreement counts.
//!
//! ```text
//! score = Σ min(give, return) / Σ give
//! ```
//!
//! Waiting, asking or arguing after a concession until something comes back
//! therefore counts as getting it back. An offer made before the buyer had any
//! counter-offer on the table can't be measured and is left out, unless the
//! buyer still had none afterwards. Without any giving there is nothing to
//! judge.

use super::{
    Advice, Case, Course, Evidence, Parameter, Point, course::tick_worth, technique::Finding,
};
use crate::{
    bargain::{Event, Outcome, Party},
    scenario::Worth,
};

/// A return of at least this share of what was given is no fault.
const FAIR: f64 = 0.8;

/// What one own offer gave, asked and got.
pub(super) struct Exchange {
    pub(super) round: u32,
    pub(super) give: f64,
    pub(super) ask: f64,
    pub(super) gain: f64,
    /// It was answered by nothing at all: the buyer left.
    pub(super) buyer_left: bool,
    tick: f64,
}

pub(super) fn judge(case: &Case<'_>, course: &Course) -> Finding {
    let exchanges = exchanges(case, course);
    let give: f64 = exchanges.iter().map(|exchange| exchange.give).sum();
    if exchanges.is_empty() || give <= 0.0 {
        return Finding::not_judged("nothing_given");
    }
    let returned: f64 = exchanges
        .iter()
        .map(|exchange| exchange.give.min(exchange.gain))
        .sum();
    let mut finding = Finding {
        score: Some((returned / give).clamp(0.0, 1.0)),
        ..Finding::default()
    };
    finding.evidence.push(
        Evidence::fact("exchange")
            .with("give", Parameter::Money(Worth::of(give)))
            .with("return", Parameter::Money(Worth::of(returned))),
    );
    for exchange in &exchanges {
        note(exchange, give, &mut finding);
    }
    finding
}

fn note(exchange: &Exchange, give: f64, finding: &mut Finding) {
    let missing = exchange.give - exchange.gain;
    if exchange.gain >= FAIR * exchange.give || missing <= exchange.tick {
        return;
    }
    let asked = exchange.ask > exchange.tick.min(0.05 * exchange.give);
    let code = match (exchange.buyer_left, asked) {
        (true, _) => "gave_and_they_left",
        (false, true) => "asked_and_gave_on",
        (false, false) => "gave_for_nothing",
    };
    finding.evidence.push(
        Evidence::fault(code, missing / give)
            .in_round(exchange.round)
            .with("give", Parameter::Money(Worth::of(exchange.give)))
            .with("ask", Parameter::Money(Worth::of(exchange.ask)))
            .with("return", Parameter::Money(Worth::of(exchange.gain))),
    );
    let advice = if asked {
        Advice::new("hold_once").in_round(exchange.round + 1)
    } else {
        Advice::new("ask_return")
            .in_round(exchange.round)
            .with("worth", Parameter::Money(Worth::of(missing)))
    };
    finding.advice.push(advice);
}

/// All own offers after the opening that gave something and could be answered.
pub(super) fn exchanges(case: &Case<'_>, course: &Course) -> Vec<Exchange> {
    let own: Vec<&Point> = course.of_party(Party::Seller).collect();
    own.windows(2)
        .enumerate()
        .filter_map(|(index, pair)| {
            let until = own.get(index + 2).map(|next| next.event);
            exchange(case, course, pair[0], pair[1], until)
        })
        .collect()
}

fn exchange(
    case: &Case<'_>,
    course: &Course,
    last: &Point,
    offer: &Point,
    until: Option<usize>,
) -> Option<Exchange> {
    let change = case.book.exchange(&last.package, &offer.package);
    let give = change.give().get();
    if give <= 0.0 {
        return None;
    }
    let standing = |event: usize| {
        course
            .of_party(Party::Buyer)
            .filter(|point| point.event < event)
            .last()
            .map(|point| point.worth.get())
    };
    let before = standing(offer.event);
    let after = match until {
        Some(event) => standing(event),
        None => ending(course).or_else(|| standing(case.events.len())),
    };
    let gain = match (before, after) {
        (Some(before), Some(after)) => (after - before).max(0.0),
        (None, Some(_)) => return None,
        (_, None) => 0.0,
    };
    let buyer_left = until.is_none()
        && matches!(course.outcome, Some(Outcome::BuyerWalked { .. }))
        && !case.events[offer.event..]
            .iter()
            .any(|event| matches!(event, Event::Countered { .. }));
    Some(Exchange {
        round: offer.round,
        give,
        ask: change.take().get(),
        gain: if buyer_left { 0.0 } else { gain },
        buyer_left,
        tick: tick_worth(case, &offer.package).get(),
    })
}

/// What the agreement is worth to the rep.
fn ending(course: &Course) -> Option<f64> {
    course.agreement.map(Worth::get)
}
