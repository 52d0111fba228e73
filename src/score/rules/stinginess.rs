//! Giving too little for the time and the gap: the other side of pace.
//!
//! People expect the larger concessions first: by time t of the usual length
//! 0.9 · (1 − (1 − t)²) of the way (Collabra: Psychology 2023), and each side
//! to go half of it. The way that the rep can see is the opening gap, from the
//! own opening down to their first counter-offer (or to the ground, where that
//! is higher: the own lower limit, but no higher than the lowest price that this
//! market pays, so that nobody is generous by a limit of fancy). With s the share of it that the own offers have
//! closed, and `open` the share between the own standing offer and theirs (or
//! 85 % of the way of `pace`, where that is higher) when the rep moves in
//! round k, or when the talk ends without an agreement:
//!
//! ```text
//! t           = (k + breaks after the first) / usual rounds
//! expected(t) = 0.45 · (1 − (1 − t)²)                       t ≤ 1
//!               0.45 + 1.1 · (t − 1), 1 at most             t > 1
//! forgiven(t) = 0.2, from t = 1 on 0.2 − 0.4 · (t − 1)      (0 at least)
//! short       = min(expected − s, open) − forgiven
//! loss        = the largest short / 0.1
//! ```
//!
//! 0.2 lets everybody hold once or twice to read an answer; once the usual
//! rounds are over there is nothing more to read, and whoever still waits gives
//! or takes what there is: there t counts as 1.5 where the talk ends without an
//! agreement. Whoever they refused to bargain with, and who looked for the
//! reason, owes them no more patience: there t is 1 at most. Who is near the
//! target, or near what they offer, has nothing to be stingy with. An
//! offer that they accept was enough, and before their first counter-offer
//! there is no gap to see.

use super::pace::PaceLimit;
use crate::{
    bargain::{Event, Outcome, Package, Party},
    score::{Case, Course, Point, talk::has_looked_at_refusal},
};

/// The share of the gap that is expected of one side by the usual end.
const EXPECTED: f64 = 0.45;
/// So much of the gap less than expected is forgiven until then.
const FORGIVEN: f64 = 0.2;
/// So much of the gap beyond that makes the score 0.
const TOO_LITTLE: f64 = 0.1;
/// Who has gone this share of the sensible way has given enough.
const ENOUGH: f64 = 0.85;
/// After this part of the usual time more, the whole gap is expected and
/// nothing is forgiven.
const PATIENCE: f64 = 0.5;

/// A round in which the rep had given too little.
pub(super) struct Shortfall {
    pub(super) round: u32,
    /// Breaks after the first until then.
    pub(super) breaks: u32,
    /// The opening gap in own worth.
    pub(super) gap: f64,
    /// The share of it that the own offers had closed, 0..=1.
    pub(super) closed: f64,
    /// The share that could be expected by then.
    pub(super) expected: f64,
    /// How much less than that was forgiven.
    pub(super) forgiven: f64,
    /// The worth of an own offer below which nobody is stingy.
    pub(super) enough: f64,
    /// The share that was still open.
    pub(super) open: f64,
    /// What it costs of the score of the rule `slow`.
    pub(super) loss: f64,
}

/// The share of the gap that one side is expected to have closed by time `t`.
fn expected(t: f64) -> f64 {
    let left = 1.0 - t.clamp(0.0, 1.0);
    EXPECTED * (1.0 - left * left) + (1.0 - EXPECTED) * overtime(t)
}

/// The share of the gap less than expected that is forgiven at time `t`.
fn forgiven(t: f64) -> f64 {
    FORGIVEN * (1.0 - overtime(t))
}

/// How far the time after the usual end has come, 0..=1.
fn overtime(t: f64) -> f64 {
    ((t - 1.0) / PATIENCE).clamp(0.0, 1.0)
}

/// The worth down to which there is room to move: the lower limit, but no more
/// than the usual terms at the lowest price that this market pays, and no less
/// than the BATNA.
pub(in crate::score) fn ground(case: &Case<'_>, course: &Course) -> f64 {
    let usual = Package::usual(case.scenario);
    let low = case.book.worth_at_price(&usual, case.scenario.market.low);
    let limit = course.limits.floor().get();
    limit.min(low.get()).max(course.limits.batna.get())
}

/// The round in which the rep was stingiest; `None` where it never was.
pub(super) fn stingiest(case: &Case<'_>, course: &Course) -> Option<Shortfall> {
    let opening = course.opening()?.worth.get();
    let floor = ground(case, course);
    let first = course.of_party(Party::Buyer).next()?;
    let gap = opening - first.worth.get().max(floor);
    if gap <= case.book.rounding() {
        return None;
    }
    let accepted = match course.outcome {
        Some(Outcome::Agreement {
            accepted_by: Party::Buyer,
            round,
            ..
        }) => Some(round),
        _ => None,
    };
    let is_lost = matches!(
        course.outcome,
        Some(Outcome::BuyerWalked { .. } | Outcome::RepWalked { .. })
    );
    let pace = PaceLimit::of(case, course, opening - floor)?;
    let enough = (opening - ENOUGH * pace.due_way()).max(floor);
    // Who asked why they would not bargain owes them no patience.
    let is_excused = has_looked_at_refusal(case.events);
    let end = is_lost.then_some((course.rounds, case.events.len()));
    let starts = course.round_starts.iter().copied();
    starts
        .chain(end)
        .filter(|(round, event)| *event > first.event && Some(*round) != accepted)
        .map(|(round, event)| {
            let own = best(course, Party::Seller, event, f64::min).unwrap_or(opening);
            let theirs = best(course, Party::Buyer, event, f64::max).unwrap_or(floor);
            let closed = (opening - own) / gap;
            let open = ((own - theirs.max(enough)) / gap).max(0.0);
            let breaks = breaks_after_the_first(case, event);
            let time = course.time(round + breaks);
            // What is lost after the usual time can't wait any longer.
            let ends_here = is_lost && event == case.events.len() && time >= 1.0;
            let time = if is_excused {
                time.min(1.0)
            } else if ends_here {
                1.0 + PATIENCE
            } else {
                time
            };
            let expected = expected(time);
            Shortfall {
                round,
                breaks,
                gap,
                closed,
                expected,
                forgiven: forgiven(time),
                enough,
                open,
                loss: ((expected - closed).min(open) - forgiven(time)) / TOO_LITTLE,
            }
        })
        .filter(|shortfall| shortfall.loss > 0.0)
        .max_by(|a, b| a.loss.total_cmp(&b.loss).then(b.round.cmp(&a.round)))
}

/// The first break is a pause to think; each one more is time that passes.
pub(super) fn breaks_after_the_first(case: &Case<'_>, until: usize) -> u32 {
    let events = &case.events[..until.min(case.events.len())];
    let breaks = events.iter().filter(|it| matches!(it, Event::Recessed));
    u32::try_from(breaks.count().saturating_sub(1)).unwrap_or(u32::MAX)
}

/// The best offer of a party up to an event, in own worth.
fn best(course: &Course, party: Party, until: usize, better: fn(f64, f64) -> f64) -> Option<f64> {
    course
        .of_party(party)
        .filter(|point: &&Point| point.event <= until)
        .map(|point| point.worth.get())
        .reduce(better)
}
