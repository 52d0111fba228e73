//! The rep's concessions and what it took back, as the rules `slow` and
//! `shrinking` judge them.

use crate::{
    bargain::{Event, Outcome, Package, Party, SellerBook},
    scenario::Worth,
    score::{Case, Course},
};

/// A term that is given is taken to be worth up to this many times its cost to
/// the rep to the other side: otherwise there would be no trade in it.
pub(super) const TERM_GAIN: f64 = 3.0;

/// A concession of the rep: an own offer, or accepting the buyer's. What was
/// given once is not given again: only what goes below the best offer so far
/// counts.
pub(super) struct OwnConcession {
    pub(super) round: u32,
    /// Own worth given up in this move, 0 or more.
    pub(super) given: f64,
    /// Own worth given up since the opening.
    pub(super) total: f64,
    /// One price tick on this package.
    pub(super) tick: f64,
    /// The own offer before it.
    pub(super) from: Package,
    /// The smallest concession that could have been made instead.
    pub(super) smallest: Worth,
    pub(super) accepts: bool,
    /// The buyer had not answered the offer before.
    pub(super) to_silence: bool,
}

/// The rep's steps in order, accepting the buyer's offer included.
pub(super) fn steps(case: &Case<'_>, course: &Course) -> Vec<OwnConcession> {
    let Some(opening) = course.opening() else {
        return Vec::new();
    };
    let opened = opening.worth.get();
    let mut found = Vec::new();
    let (mut lowest, mut last) = (opened, opening);
    for point in course.of_party(Party::Seller).skip(1) {
        let given = (lowest - point.worth.get()).max(0.0);
        lowest -= given;
        found.push(OwnConcession {
            round: point.round,
            given,
            total: opened - lowest,
            tick: case.book.price_step(&point.package).get(),
            from: last.package.clone(),
            smallest: case.book.smallest_step(&last.package),
            accepts: false,
            to_silence: given > 0.0 && is_silent(&case.events[last.event..point.event]),
        });
        last = point;
    }
    if let Some(package) = accepted(course) {
        let given = (lowest - case.book.worth(package).get()).max(0.0);
        found.push(OwnConcession {
            round: course.rounds + 1,
            given,
            total: opened - lowest + given,
            tick: case.book.price_step(package).get(),
            from: last.package.clone(),
            smallest: case.book.smallest_step(&last.package),
            accepts: true,
            to_silence: false,
        });
    }
    found
}

/// The buyer's package that the rep accepted.
fn accepted(course: &Course) -> Option<&Package> {
    match &course.outcome {
        Some(Outcome::Agreement {
            package,
            accepted_by: Party::Seller,
            ..
        }) => Some(package),
        _ => None,
    }
}

/// Whether the buyer neither countered nor objected nor answered anything; a
/// refusal to bargain is an answer too, which the rule `gap` judges.
pub(in crate::score) fn is_silent(between: &[Event]) -> bool {
    !between.iter().any(|event| {
        matches!(
            event,
            Event::Countered { .. }
                | Event::Objected { .. }
                | Event::Refused { .. }
                | Event::Answered { .. }
                | Event::Argued { .. }
        )
    })
}

/// By how much an offer takes back against the one before it, in own worth:
/// more for the rep and nothing near it for the buyer. `None` for a
/// concession, and for a trade, which gives at least a third of what it takes.
pub(super) fn taken_back(book: &SellerBook, from: &Package, to: &Package) -> Option<f64> {
    let change = book.exchange(from, to);
    let (give, take) = (change.give().get(), change.take().get());
    let rounding = book.rounding();
    (take > TERM_GAIN * give + rounding && take - give > rounding).then_some(take - give)
}
