//! The worths that packages have, and the steps between them.

use super::{ROUNDING, SellerBook};
use crate::{
    bargain::{Package, by_worth::WorthLookup},
    scenario::Worth,
};

impl SellerBook {
    /// The package worth the least of those worth at least `worth`; of those the
    /// one that keeps the most terms.
    pub(super) fn closest(&self, package: &Package, worth: Worth) -> Option<Package> {
        let wanted = worth.get() - ROUNDING;
        let kept = |candidate: &Package| {
            let pairs = candidate.options().iter().zip(package.options());
            pairs.filter(|(own, other)| own == other).count()
        };
        if let Some(look) = self.look() {
            let least = look.between(wanted, f64::INFINITY);
            let mut candidate = self.search.first();
            let mut nearest: Option<f64> = None;
            let mut best: Option<(usize, u32)> = None;
            for number in least {
                self.search.set_number(&mut candidate, number);
                // Rounded, so that equal worths are equal.
                let excess = libm::round((self.worth(&candidate).get() - wanted) / ROUNDING);
                if nearest.is_some_and(|nearest| excess > nearest) {
                    break;
                }
                nearest = Some(excess);
                let kept = kept(&candidate);
                if best.is_none_or(|(most, first)| kept > most || (kept == most && number < first))
                {
                    best = Some((kept, number));
                }
            }
            self.search.set_number(&mut candidate, best?.1);
            return Some(candidate);
        }
        let found = self.search.best(|candidate| {
            let excess = self.worth(candidate).get() - wanted;
            if excess >= 0.0 {
                let nearness = -libm::round(excess / ROUNDING);
                Some([nearness, kept(candidate) as f64])
            } else {
                Some([-1e18 + excess, 0.0])
            }
        });
        (self.worth(&found).get() >= wanted).then_some(found)
    }

    fn look(&self) -> Option<WorthLookup<'_>> {
        self.by_worth
            .look(&self.search, |package| self.worth(package).get())
    }

    /// Without a price: the highest worth below `worth` that a package has, or
    /// the least above it; `None` where there is none, or a price.
    #[must_use]
    pub fn next_worth(&self, worth: Worth, is_above: bool) -> Option<Worth> {
        if self.price_issue().is_some() {
            return None;
        }
        let sign = if is_above { 1.0 } else { -1.0 };
        let past = worth.get() + sign * ROUNDING;
        let found = if let Some(look) = self.look() {
            if is_above {
                look.above(past)
            } else {
                look.below(past)
            }
        } else {
            let found = self.search.best(|package| {
                let beyond = sign * (self.worth(package).get() - past);
                Some(if beyond > 0.0 {
                    [1.0, -beyond]
                } else {
                    [0.0, beyond]
                })
            });
            let found = self.worth(&found).get();
            (sign * (found - past) > 0.0).then_some(found)
        };
        found.map(Worth::of)
    }

    /// The smallest concession that can be made from a package: one step of the
    /// price; without a price the way down to the next worth that a package
    /// has. From the package that is worth the least it is the way up instead.
    #[must_use]
    pub fn smallest_step(&self, package: &Package) -> Worth {
        let worth = self.worth(package);
        let below = self.next_worth(worth, false).map(|below| worth - below);
        below
            .or_else(|| Some(self.next_worth(worth, true)? - worth))
            .unwrap_or_else(|| self.price_step(package))
    }

    /// The largest concession of at most `at_most` that can be made from a
    /// package: by the price; without a price to any other package. `None` where
    /// every concession is larger.
    #[must_use]
    pub fn step_at_most(&self, package: &Package, at_most: Worth) -> Option<Worth> {
        let worth = self.worth(package);
        let next = self.at_worth(package, worth - at_most)?;
        let step = worth - self.worth(&next);
        (step.get() > self.rounding()).then_some(step)
    }

    /// What to ask for with an offer in return for `at_most`: the most that one
    /// better term but the price brings without being worth more than that, or
    /// the least that one brings; `None` where no term can be better.
    #[must_use]
    pub fn ask_near(&self, package: &Package, at_most: Worth) -> Option<Worth> {
        let worth = self.worth(package);
        let issues = self.other_issues();
        let gains = issues.flat_map(|issue| {
            let options = 0..self.options(issue);
            options.map(move |option| self.worth(&package.with(issue, option)) - worth)
        });
        let limit = at_most.get() + self.rounding();
        gains
            .filter(|gain| gain.get() > self.rounding())
            .reduce(|kept, gain| {
                let is_closer = if kept.get() <= limit {
                    gain > kept && gain.get() <= limit
                } else {
                    gain < kept
                };
                if is_closer { gain } else { kept }
            })
    }

    /// Without a price: of the packages worth at least `low` and at most `high`
    /// the one with the highest score, the first of equals; packages without a
    /// score are left out. `None` where no package is left, or where there is a
    /// price.
    #[must_use]
    pub fn best_between(
        &self,
        (low, high): (Worth, Worth),
        score: impl Fn(&Package) -> Option<f64>,
    ) -> Option<Package> {
        if self.price_issue().is_some() {
            return None;
        }
        let (low, high) = (low.get() - ROUNDING, high.get() + ROUNDING);
        if let Some(look) = self.look() {
            let mut candidate = self.search.first();
            let mut best: Option<(f64, u32)> = None;
            for number in look.between(low, high) {
                self.search.set_number(&mut candidate, number);
                let Some(own) = score(&candidate) else {
                    continue;
                };
                if best.is_none_or(|(most, _)| own > most) {
                    best = Some((own, number));
                }
            }
            self.search.set_number(&mut candidate, best?.1);
            return Some(candidate);
        }
        let found = self.search.best(|package| {
            let own = self.worth(package).get();
            let outside = (low - own).max(own - high);
            if outside > 0.0 {
                Some([0.0, -outside])
            } else {
                Some([1.0, score(package)?])
            }
        });
        let own = self.worth(&found).get();
        (own >= low && own <= high && score(&found).is_some()).then_some(found)
    }
}
