//! A plan taken apart into what can be changed by itself: the worth of each
//! offer, its other terms, its time, the final mark, the arguments.

use super::SearchGround;
use crate::{
    bargain::Package,
    plan::{
        Plan, Step, When,
        ladder::{SHRINK, most_after},
    },
    scenario::Worth,
};

/// A ladder in parts. Offers count from 0, the opening.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parts {
    /// The offers.
    pub offers: Vec<OfferParts>,
    /// The last offer is marked final.
    pub is_final: bool,
    /// What is said before the opening: ids of arguments.
    pub arguments: Vec<String>,
}

/// One offer in parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OfferParts {
    /// What it is worth to the rep, as near as prices allow.
    pub worth: f64,
    /// Its terms; the price follows from the worth.
    pub terms: Package,
    /// When it may be made.
    pub when: When,
}

impl Parts {
    /// The parts of a plan: those steps that fit the scenario.
    pub fn of(plan: &Plan, ground: &SearchGround<'_>) -> Self {
        let planned = plan.planned(ground.scenario(), ground.book());
        let offers = planned.into_iter().map(|step| OfferParts {
            worth: step.worth.get(),
            terms: step.package,
            when: step.when,
        });
        Self {
            offers: offers.collect(),
            is_final: plan.ladder.last().is_some_and(|step| step.is_final),
            arguments: plan.arguments.clone(),
        }
    }

    /// The packages that the parts come to: none below the floor, each worth
    /// less than the one before, and, where the rules are kept, each concession
    /// at most nine tenths of the one before. An offer for which no price is
    /// left is left out.
    pub fn packages(&self, ground: &SearchGround<'_>, keeps_rules: bool) -> Vec<(Package, When)> {
        let book = ground.book();
        let mut made: Vec<(Package, When)> = Vec::new();
        let mut last = f64::INFINITY;
        let mut allowed = f64::INFINITY;
        for part in &self.offers {
            let half_tick = 0.5 * book.price_step(&part.terms).get();
            let mut lowest = (part.worth - half_tick).max(ground.floor);
            if keeps_rules {
                lowest = lowest.max(last - allowed);
            }
            let package = book
                .at_worth(&part.terms, Worth::of(lowest))
                .unwrap_or_else(|| book.dearest(&part.terms));
            let worth = book.worth(&package).get();
            if worth >= last || worth < ground.floor {
                continue;
            }
            if last.is_finite() {
                allowed = SHRINK * (last - worth);
                if book.price_issue().is_none() {
                    // No price to make a step as small as wanted.
                    let given = Worth::of(last - worth);
                    allowed = most_after(given, book.smallest_step(&package)).get();
                }
            }
            last = worth;
            // Nothing comes before the opening that it could wait for.
            let when = if made.is_empty() {
                When::default()
            } else {
                part.when
            };
            made.push((package, when));
        }
        made
    }

    /// The plan with these parts in the place of its own.
    pub fn plan(&self, ground: &SearchGround<'_>, keeps_rules: bool) -> Plan {
        let packages = self.packages(ground, keeps_rules);
        let last = packages.len().saturating_sub(1);
        let ladder = packages
            .iter()
            .enumerate()
            .map(|(index, (package, when))| Step {
                offer: package.terms(ground.scenario()),
                is_final: self.is_final && index == last,
                when: *when,
            })
            .collect();
        Plan {
            ladder,
            arguments: self.arguments.clone(),
            ..ground.base.clone()
        }
    }

    /// The worth of the first and of the last offer.
    pub fn ends(&self) -> Option<(f64, f64)> {
        Some((self.offers.first()?.worth, self.offers.last()?.worth))
    }

    /// The same with another first and last worth: the offers between keep
    /// their place between the two.
    pub fn stretched(&self, opening: f64, last: f64) -> Self {
        let mut parts = self.clone();
        let Some((first, end)) = self.ends() else {
            return parts;
        };
        let height = first - end;
        for part in &mut parts.offers {
            let above = if height > 0.0 {
                (part.worth - end) / height
            } else {
                0.0
            };
            part.worth = last + above * (opening - last);
        }
        parts
    }

    /// Which offer stands at the same place in a ladder of `of` offers as the
    /// one with number `index` in this one.
    pub fn counterpart(&self, index: usize, of: usize) -> usize {
        let steps = self.offers.len().saturating_sub(1);
        let other = of.saturating_sub(1);
        if steps == 0 {
            return 0;
        }
        // Rounded half up.
        (2 * index * other + steps) / (2 * steps)
    }

    /// The same with as many offers as `count`, along the same line.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the number of the offer at or before a place on the line"
    )]
    pub fn resampled(&self, count: usize) -> Self {
        let steps = count.saturating_sub(1).max(1) as f64;
        let own = self.offers.len().saturating_sub(1);
        let offers = (0..count)
            .filter_map(|index| {
                let place = index as f64 / steps * own as f64;
                let before = (libm::floor(place) as usize).min(own);
                let after = (before + 1).min(own);
                let (before, after) = (self.offers.get(before)?, self.offers.get(after)?);
                let share = place - libm::floor(place);
                let nearer = if share < 0.5 { before } else { after };
                Some(OfferParts {
                    worth: before.worth + share * (after.worth - before.worth),
                    ..nearer.clone()
                })
            })
            .collect();
        Self {
            offers,
            ..self.clone()
        }
    }
}
