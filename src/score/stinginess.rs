//! Giving too little for the time and the gap: the other side of pace.
//!
//! People expect the larger concessions first: by time t of the usual length
//! 0.9 · (1 − (1 − t)²) of the way (Collabra: Psychology 2023), and each side
//! to go half of it. The way that the rep can see is the opening gap, from the
//! own opening down to their first counter-offer (or to the ground, where that
//! is higher: the own lower limit, but no higher than the lowest price that this
//! market pays, so that nobody is generous by a limit of fancy). With s the share of it that the own offers have
//! closed, and `open` the share between the own standing offer and theirs (or
//! the ground) when the rep moves in round k:
//!
//! ```text
//! expected(t) = 0.45 · (1 − (1 − t)²)          (0.45 after the usual length)
//! short       = min(expected − s, open) − 0.2
//! loss        = the largest short / 0.2
//! ```
//!
//! 0.2 lets everybody hold once or twice to read an answer. Who is near the
//! ground, or near what they offer, has nothing left to be stingy with. An
//! offer that they accept was enough, and before their first counter-offer
//! there is no gap to see.

use super::{Case, Course, Point};
use crate::bargain::{Outcome, Package, Party};

/// The share of the gap that is expected of one side at the end.
pub(super) const EXPECTED: f64 = 0.45;
/// So much of the gap less than expected is forgiven.
pub(super) const FORGIVEN: f64 = 0.2;
/// So much of the gap beyond that makes the score 0.
pub(super) const TOO_LITTLE: f64 = 0.2;

/// A round in which the rep had given too little.
pub(super) struct Shortfall {
    pub(super) round: u32,
    /// The opening gap in own worth.
    pub(super) gap: f64,
    /// The share of it that the own offers had closed, 0..=1.
    pub(super) closed: f64,
    /// The share that could be expected by then.
    pub(super) expected: f64,
    /// The share that was still open.
    pub(super) open: f64,
    /// What it costs of the score of the rule `slow`.
    pub(super) loss: f64,
}

/// The share of the gap that one side is expected to have closed by time `t`.
pub(super) fn expected(t: f64) -> f64 {
    let left = 1.0 - t.clamp(0.0, 1.0);
    EXPECTED * (1.0 - left * left)
}

/// The worth down to which there is room to move: the lower limit, but no more
/// than the usual terms at the lowest price that this market pays, and no less
/// than the BATNA.
pub(super) fn ground(case: &Case<'_>, course: &Course) -> f64 {
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
    let moves = course.round_starts.iter();
    moves
        .filter(|(round, event)| *event > first.event && Some(*round) != accepted)
        .map(|(round, event)| {
            let own = best(course, Party::Seller, *event, f64::min).unwrap_or(opening);
            let theirs = best(course, Party::Buyer, *event, f64::max).unwrap_or(floor);
            let closed = (opening - own) / gap;
            let open = ((own - theirs.max(floor)) / gap).max(0.0);
            let expected = expected(course.time(*round));
            Shortfall {
                round: *round,
                gap,
                closed,
                expected,
                open,
                loss: ((expected - closed).min(open) - FORGIVEN) / TOO_LITTLE,
            }
        })
        .filter(|shortfall| shortfall.loss > 0.0)
        .max_by(|a, b| a.loss.total_cmp(&b.loss).then(b.round.cmp(&a.round)))
}

/// The best offer of a party up to an event, in own worth.
fn best(course: &Course, party: Party, until: usize, better: fn(f64, f64) -> f64) -> Option<f64> {
    course
        .of_party(party)
        .filter(|point: &&Point| point.event <= until)
        .map(|point| point.worth.get())
        .reduce(better)
}
