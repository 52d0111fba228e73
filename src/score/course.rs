//! The course of a negotiation in figures.

use std::cmp::Ordering;

use super::{Bound, Case};
use crate::{
    bargain::{Event, Outcome, Package, Party, SellerBook, Tone},
    plan::{Limit, Plan, Planned, floor},
    scenario::{Scenario, Worth},
};

/// A negotiation as rules, histories and charts read it. All worths are the
/// rep's own, in the scenario's currency for the whole order.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The plan's limits as worths.
    pub limits: LimitWorths,
    /// The planned offers that fit the scenario, the opening first.
    pub planned: Vec<Planned>,
    /// Offers and counter-offers in the order in which they were made.
    pub points: Vec<Point>,
    /// The rounds in which the rep held.
    pub holds: Vec<u32>,
    /// Each round with the index of the rep's offer or hold that opened it.
    pub round_starts: Vec<(u32, usize)>,
    /// Rounds so far: the rep's offers and holds.
    pub rounds: u32,
    /// How many rounds such a meeting usually goes, at least 1.
    pub expected_rounds: u32,
    /// How it ended; `None` while it runs.
    pub outcome: Option<Outcome>,
    /// What the agreement is worth to the rep, where there is one.
    pub agreement: Option<Worth>,
}

/// The plan's limits as worths; `None` for one that is not set or does not fit
/// the scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitWorths {
    /// The upper limit.
    pub upper: Option<Worth>,
    /// The aspiration.
    pub aspiration: Option<Worth>,
    /// The lower limit.
    pub lower: Option<Worth>,
    /// What the rep has without this deal.
    pub batna: Worth,
    /// Worths that differ by no more than this are the same: what rounding may
    /// take from one, in the scenario's currency.
    pub rounding: f64,
}

impl LimitWorths {
    /// The limits of a plan.
    #[must_use]
    pub fn of(plan: &Plan, scenario: &Scenario, book: &SellerBook) -> Self {
        let worth = |limit: &Option<Limit>| {
            limit
                .as_ref()
                .and_then(|limit| limit.worth(scenario, book).ok())
        };
        Self {
            upper: worth(&plan.upper),
            aspiration: worth(&plan.aspiration),
            lower: worth(&plan.lower),
            batna: book.reservation(),
            rounding: book.rounding(),
        }
    }

    /// The worth below which the rep has nothing to gain: the lower limit, but
    /// never less than the BATNA.
    #[must_use]
    pub fn floor(&self) -> Worth {
        floor(self.lower, self.batna)
    }

    /// What [`LimitWorths::floor`] is.
    #[must_use]
    pub fn bound(&self) -> Bound {
        match self.lower {
            Some(lower) if self.compare(lower, self.batna) != Ordering::Less => Bound::Limit,
            _ => Bound::Batna,
        }
    }

    /// How a worth lies to one of the limits; what differs by rounding is
    /// equal.
    #[must_use]
    pub fn compare(&self, worth: Worth, limit: Worth) -> Ordering {
        let apart = (worth - limit).get();
        if apart > self.rounding {
            Ordering::Greater
        } else if apart < -self.rounding {
            Ordering::Less
        } else {
            Ordering::Equal
        }
    }
}

/// One offer or counter-offer.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The round it opened (the rep's) or answered (the buyer's), from 1.
    pub round: u32,
    /// Whose it is.
    pub party: Party,
    /// The package; of several that were put down at once the one that leaves
    /// the rep least.
    pub package: Package,
    /// The others that were put down with it.
    pub others: Vec<Package>,
    /// What the package is worth to the rep.
    pub worth: Worth,
    /// The change in the rep's worth since the same party's last offer: below
    /// 0 for a concession of the rep, above 0 for one of the buyer; `None` for
    /// the first.
    pub change: Option<Worth>,
    /// Marked final.
    pub is_final: bool,
    /// The face that the rep showed; neutral for the buyer.
    pub tone: Tone,
    /// The index of the event.
    pub event: usize,
}

impl Course {
    /// The course of a case, finished or running.
    #[must_use]
    pub fn of(case: &Case<'_>) -> Self {
        let mut course = Self {
            limits: LimitWorths::of(case.plan, case.scenario, case.book),
            planned: case.plan.planned(case.scenario, case.book),
            points: Vec::new(),
            holds: Vec::new(),
            round_starts: Vec::new(),
            rounds: 0,
            expected_rounds: case.scenario.rounds.max(1),
            outcome: None,
            agreement: None,
        };
        for (index, event) in case.events.iter().enumerate() {
            course.note(case.book, index, event);
        }
        course
    }

    fn note(&mut self, book: &SellerBook, index: usize, event: &Event) {
        match event {
            Event::Offered {
                round,
                package,
                is_final,
                tone,
                others,
                ..
            } => {
                self.open(*round, index);
                self.push(book, index, *round, Party::Seller, package);
                if let Some(point) = self.points.last_mut() {
                    point.is_final = *is_final;
                    point.tone = *tone;
                    point.others.clone_from(others);
                }
            }
            Event::Held { round, .. } => {
                self.open(*round, index);
                self.holds.push(*round);
            }
            Event::Countered { round, package } => {
                self.push(book, index, *round, Party::Buyer, package);
            }
            Event::Ended(outcome) => {
                self.agreement = outcome.agreement().map(|package| book.worth(package));
                self.outcome = Some(outcome.clone());
            }
            _ => {}
        }
    }

    fn open(&mut self, round: u32, event: usize) {
        self.rounds = self.rounds.max(round);
        self.round_starts.push((round, event));
    }

    fn push(
        &mut self,
        book: &SellerBook,
        event: usize,
        round: u32,
        party: Party,
        package: &Package,
    ) {
        let worth = book.worth(package);
        let change = self.last(party).map(|point| worth - point.worth);
        self.points.push(Point {
            round,
            party,
            package: package.clone(),
            others: Vec::new(),
            worth,
            change,
            is_final: false,
            tone: Tone::Neutral,
            event,
        });
    }

    /// A party's last offer.
    #[must_use]
    pub fn last(&self, party: Party) -> Option<&Point> {
        self.points.iter().rev().find(|point| point.party == party)
    }

    /// A party's offers in order.
    pub fn of_party(&self, party: Party) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(move |point| point.party == party)
    }

    /// What the best of the rep's offers so far is worth to the rep: an offer
    /// that takes back is no other offer.
    #[must_use]
    pub fn least_offered(&self) -> Option<Worth> {
        self.of_party(Party::Seller)
            .map(|point| point.worth)
            .reduce(Worth::min)
    }

    /// Whether the rep has held since the last own offer.
    #[must_use]
    pub fn has_held(&self) -> bool {
        self.last(Party::Seller)
            .is_some_and(|last| self.holds.iter().any(|round| *round > last.round))
    }

    /// The rep's opening offer.
    #[must_use]
    pub fn opening(&self) -> Option<&Point> {
        self.of_party(Party::Seller).next()
    }

    /// The room: what the opening is worth above the lower limit (or above the
    /// BATNA where that is higher or no limit is set); `None` before the
    /// opening or where there is none.
    #[must_use]
    pub fn room(&self) -> Option<Worth> {
        let room = self.opening()?.worth - self.limits.floor();
        (room > Worth::ZERO).then_some(room)
    }

    /// Where round `round` stands in a meeting of the usual length: 1 at its
    /// expected end, more after it.
    #[must_use]
    pub fn time(&self, round: u32) -> f64 {
        f64::from(round) / f64::from(self.expected_rounds)
    }
}
