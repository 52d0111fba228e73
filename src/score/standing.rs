//! Where the rep stands on the own plan: which step of the ladder comes next,
//! what it gives and asks, and whether the plan lets it be made yet.
//!
//! The table does not always go by the plan: an offer may skip steps, undercut
//! them, or lie between two. A step counts as over when its very package was
//! offered, or when an offer came to it in worth (a price tick of difference
//! makes no step of its own: a package of the same worth is the same step in
//! other terms). What is over stays over, also when a later offer takes
//! something back.

use super::{Case, Course, Point, rules::steps};
use crate::{
    bargain::{Package, Party, SellerBook},
    plan::{Planned, When},
    scenario::Worth,
};

/// Less than this share of a unit is no movement.
const ROUNDING: f64 = 1e-9;

/// How far a step of the ladder has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Its package was offered.
    Played,
    /// An offer in other terms came to it in worth, or went past it.
    Passed,
    /// It comes next.
    Next,
    /// It comes later.
    Later,
}

/// Whether the plan lets the next step be made now, and else what it waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// It may be made.
    Now,
    /// They have not answered the last own offer.
    Answer,
    /// They stood still: a round is held first.
    Hold,
    /// Until they come closer.
    Movement,
    /// Until this round.
    Round(u32),
}

impl Due {
    /// The name in phrases.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Answer => "answer",
            Self::Hold => "hold",
            Self::Movement => "movement",
            Self::Round(_) => "round",
        }
    }
}

/// The step that comes next.
#[derive(Debug, Clone, PartialEq)]
pub struct NextStep {
    /// Which, from 1, the opening.
    pub number: usize,
    /// The planned offer.
    pub planned: Planned,
    /// Own worth that it gives up against the last own offer, 0 or more; 0 for
    /// an opening.
    pub gives: Worth,
    /// Own worth that it asks for in return, 0 or more.
    pub asks: Worth,
    /// Whether it may be made now.
    pub due: Due,
}

/// Where the rep stands on the own ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Every planned step, the opening first; empty without a ladder.
    pub steps: Vec<StepState>,
    /// The step that comes next; `None` without a ladder, or after its end.
    pub next: Option<NextStep>,
}

impl Standing {
    /// Where the rep stands after what has happened so far.
    #[must_use]
    pub fn of(case: &Case<'_>, course: &Course) -> Self {
        let mut progress = Progress::new(&course.planned, case.book);
        for point in course.of_party(Party::Seller) {
            progress.offer(&point.package, point.worth);
        }
        let next = course.planned.get(progress.over).map(|planned| {
            let (gives, asks) = course.last(Party::Seller).map_or_else(
                || (Worth::ZERO, Worth::ZERO),
                |last| {
                    let exchange = case.book.exchange(&last.package, &planned.package);
                    (exchange.give(), exchange.take())
                },
            );
            NextStep {
                number: progress.over + 1,
                planned: planned.clone(),
                gives,
                asks,
                due: due(planned.when, case, course),
            }
        });
        Self {
            steps: progress.states(),
            next,
        }
    }

    /// How many steps are left after an offer of `package` as the next own one.
    #[must_use]
    pub fn left_after(&self, case: &Case<'_>, course: &Course, package: &Package) -> usize {
        let mut progress = Progress::new(&course.planned, case.book);
        progress.over = self
            .next
            .as_ref()
            .map_or(self.steps.len(), |next| next.number - 1);
        progress.offer(package, case.book.worth(package));
        self.steps.len() - progress.over
    }
}

/// The package that the rep's next offer starts from, wherever it is put
/// together: the last one, before the first the opening of the plan, without a
/// ladder the usual terms. Never the rep's own maximum.
#[must_use]
pub fn next_offer_from(case: &Case<'_>) -> Package {
    let course = Course::of(case);
    if let Some(last) = course.last(Party::Seller) {
        return last.package.clone();
    }
    let opening = course.planned.into_iter().next();
    opening.map_or_else(|| Package::usual(case.scenario), |step| step.package)
}

/// How far down the ladder the offers have come.
struct Progress<'a> {
    planned: &'a [Planned],
    book: &'a SellerBook,
    /// How many steps are over.
    over: usize,
    /// Those of them whose very package was offered.
    played: Vec<bool>,
}

impl<'a> Progress<'a> {
    fn new(planned: &'a [Planned], book: &'a SellerBook) -> Self {
        Self {
            planned,
            book,
            over: 0,
            played: vec![false; planned.len()],
        }
    }

    fn offer(&mut self, package: &Package, worth: Worth) {
        let ahead = &self.planned[self.over..];
        if let Some(found) = ahead.iter().position(|step| step.package == *package) {
            self.played[self.over + found] = true;
            self.over += found + 1;
            return;
        }
        let reached = ahead
            .iter()
            .take_while(|step| comes_to(self.book, worth, step))
            .count();
        self.over += reached;
    }

    fn states(&self) -> Vec<StepState> {
        let state = |index: usize| {
            if self.played[index] {
                StepState::Played
            } else if index < self.over {
                StepState::Passed
            } else if index == self.over {
                StepState::Next
            } else {
                StepState::Later
            }
        };
        (0..self.planned.len()).map(state).collect()
    }
}

/// Whether an offer of this worth gives as much as a step, less than a price
/// tick aside.
fn comes_to(book: &SellerBook, worth: Worth, step: &Planned) -> bool {
    let tick = book.price_step(&step.package);
    (worth - step.worth).get() < (tick.get() - ROUNDING).max(ROUNDING)
}

/// Whether an offer of this worth gives more than a step, by a price tick or
/// more.
pub(super) fn goes_past(book: &SellerBook, worth: Worth, step: &Planned) -> bool {
    let tick = book.price_step(&step.package);
    (step.worth - worth).get() >= (tick.get() - ROUNDING).max(ROUNDING)
}

/// Whether a step may be made now. The opening waits for nothing.
fn due(when: When, case: &Case<'_>, course: &Course) -> Due {
    let Some(last) = course.last(Party::Seller) else {
        return Due::Now;
    };
    match when {
        When::Ready if steps::is_silent(&case.events[last.event..]) => Due::Answer,
        When::Ready if has_stood_still(course) && !course.has_held() => Due::Hold,
        When::Moved if !has_moved(course, last) => Due::Movement,
        // The offer would open the round after those that are over.
        When::Round(round) if course.rounds + 1 < round => Due::Round(round),
        When::AtOnce | When::Ready | When::Moved | When::Round(_) => Due::Now,
    }
}

/// Whether the buyer's last counter-offer was the one before.
fn has_stood_still(course: &Course) -> bool {
    let counters: Vec<&Point> = course.of_party(Party::Buyer).collect();
    matches!(counters.as_slice(), [.., before, last] if before.package == last.package)
}

/// Whether the buyer has come closer since the rep's last offer.
fn has_moved(course: &Course, last: &Point) -> bool {
    let before = course
        .of_party(Party::Buyer)
        .filter(|point| point.event < last.event)
        .last();
    let Some(now) = course.last(Party::Buyer) else {
        return false;
    };
    before.is_none_or(|before| now.worth.get() > before.worth.get() + ROUNDING)
}
