//! What the buyer hears in an offer: what it gives and takes against the one
//! before, what it makes a condition of, what it tells of the seller's
//! priorities.

use super::Buyer;
use crate::{bargain::Package, scenario::IssueId};

/// An offer as the buyer takes it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct HeardOffer<'a> {
    /// How precise the price sounds, 0..=1.
    pub precision: f64,
    pub is_final: bool,
    pub on: &'a [IssueId],
    /// How much it asks for as a multiple of what it gives.
    pub asked: f64,
    pub condition: Condition,
    /// How much less it leaves the buyer than the offer before, where it only
    /// takes, in scale units.
    pub taken_back: f64,
    pub is_hold: bool,
}

/// What the words "only if" make of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Condition {
    /// They are not said.
    #[default]
    None,
    /// They name what stands already, or what costs the buyer nothing.
    Empty,
    /// They name something that it costs the buyer to grant.
    Real,
}

/// What one package gives and takes against another, each 0 or more, in scale
/// units of the buyer's worth.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct HeardExchange {
    given: f64,
    taken: f64,
}

impl HeardExchange {
    /// How much it asks for, as a multiple of what it gives; 0 for one that
    /// only gives or only takes.
    pub fn asked(self) -> f64 {
        if self.given > 0.0 {
            self.taken / self.given
        } else {
            0.0
        }
    }

    /// How much it takes back, giving nothing; 0 otherwise.
    pub fn taken_back(self) -> f64 {
        if self.given > 0.0 { 0.0 } else { self.taken }
    }
}

impl Buyer {
    /// What the new packages tell of the seller's priorities.
    pub(super) fn learn(&mut self, before: Option<&Package>, best: &Package, all: &[Package]) {
        let brief = &self.brief;
        if let Some(last) = before {
            let gains = brief.gains(last, best);
            let given = self.price_given(last, best);
            self.priorities.learn(&brief.suppositions, given, &gains);
        }
        for (index, first) in all.iter().enumerate() {
            for second in &all[index + 1..] {
                let gains = brief.gains(first, second);
                let given = self.price_given(first, second);
                self.priorities
                    .learn_equal(&brief.suppositions, given, &gains);
            }
        }
    }

    /// How much lower the price of `to` is than that of `from`, in scale units.
    fn price_given(&self, from: &Package, to: &Package) -> f64 {
        let layout = &self.brief.company.layout;
        self.brief
            .scale
            .difference(layout.price_of(from) - layout.price_of(to))
    }

    /// What a new package gives and takes against another, as it is worth to
    /// the buyer.
    pub(super) fn exchange(&self, from: &Package, to: &Package) -> HeardExchange {
        let mut changes = self.brief.gains(from, to);
        if let Some(issue) = self.brief.company.layout.price_issue() {
            changes[issue.index()] = self.price_given(from, to);
        }
        let mut exchange = HeardExchange::default();
        for change in changes {
            if change > 0.0 {
                exchange.given += change;
            } else {
                exchange.taken -= change;
            }
        }
        exchange
    }

    /// What it is worth to say that the rest depends on the terms of `on`. What
    /// stands already is what the buyer offers itself, else what the seller
    /// offered before, else what is usual.
    pub(super) fn condition(
        &self,
        on: &[IssueId],
        demanded: &Package,
        before: Option<&Package>,
    ) -> Condition {
        if on.is_empty() {
            return Condition::None;
        }
        let layout = &self.brief.company.layout;
        let stands = self
            .counter
            .as_ref()
            .or(before)
            .unwrap_or(&self.brief.usual);
        let costs = |issue: IssueId| {
            if Some(issue) == layout.price_issue() {
                return layout.price_of(demanded) - layout.price_of(stands);
            }
            layout.term(issue, stands.option(issue)) - layout.term(issue, demanded.option(issue))
        };
        if on.iter().any(|issue| costs(*issue) > 0.0) {
            Condition::Real
        } else {
            Condition::Empty
        }
    }
}
