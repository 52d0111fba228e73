//! Changing a ladder by hand, one planned offer at a time.

use super::{Step, ladder::SHRINK};
use crate::{
    bargain::{Package, SellerBook},
    scenario::{Scenario, Worth},
};

/// A step added to a ladder of one goes this share of the way down.
const FIRST_STEP: f64 = 0.3;

/// A ladder while it is changed by hand. Steps are counted from 0; one that is
/// not there is left alone.
#[derive(Debug, Clone)]
pub struct Draft<'a> {
    scenario: &'a Scenario,
    book: &'a SellerBook,
    offers: Vec<(Package, bool)>,
}

impl<'a> Draft<'a> {
    /// The steps of `ladder` that fit the scenario: those that scores and
    /// charts count.
    #[must_use]
    pub fn of(scenario: &'a Scenario, book: &'a SellerBook, ladder: &[Step]) -> Self {
        let usual = Package::usual(scenario);
        let offers = ladder
            .iter()
            .filter_map(|step| {
                let package = usual.with_terms(scenario, &step.offer).ok()?;
                Some((package, step.is_final))
            })
            .collect();
        Self {
            scenario,
            book,
            offers,
        }
    }

    /// The packages, the opening first.
    pub fn packages(&self) -> impl Iterator<Item = &Package> {
        self.offers.iter().map(|(package, _)| package)
    }

    /// The changed ladder.
    #[must_use]
    pub fn into_steps(self) -> Vec<Step> {
        self.offers
            .iter()
            .map(|(package, is_final)| Step {
                offer: package.terms(self.scenario),
                is_final: *is_final,
            })
            .collect()
    }

    /// Gives one issue of a step another option.
    pub fn set_term(&mut self, step: usize, issue: usize, option: u32) {
        if let Some((package, _)) = self.offers.get_mut(step) {
            *package = package.with(issue, option);
        }
    }

    /// Gives a step the price of the scale that is nearest.
    pub fn set_price(&mut self, step: usize, price: f64) {
        let Some(issue) = self.book.price_issue() else {
            self.set_package_worth(step, Worth::of(price));
            return;
        };
        let option = self
            .scenario
            .issues
            .get(issue)
            .and_then(|issue| issue.nearest(price));
        if let Some(option) = option {
            self.set_term(step, issue, option);
        }
    }

    /// Gives a step the package nearest to it that is worth `worth`, where there
    /// is no price to change.
    fn set_package_worth(&mut self, step: usize, worth: Worth) {
        if let Some((package, _)) = self.offers.get_mut(step) {
            *package = self
                .book
                .at_worth(package, worth)
                .unwrap_or_else(|| self.book.dearest(package));
        }
    }

    /// Gives a step the price at which it is worth as near to `worth` as a
    /// price of the scale allows; its other terms stay.
    pub fn set_worth(&mut self, step: usize, worth: Worth) {
        if let Some((package, _)) = self.offers.get(step) {
            let price = self.book.price_for(package, worth);
            self.set_price(step, price.get());
        }
    }

    /// Marks a step final, or not.
    pub fn set_final(&mut self, step: usize, is_final: bool) {
        if let Some((_, mark)) = self.offers.get_mut(step) {
            *mark = is_final;
        }
    }

    /// Takes a step out.
    pub fn remove(&mut self, step: usize) {
        if step < self.offers.len() {
            self.offers.remove(step);
        }
    }

    /// Puts a first step into an empty ladder: as usual, at the price that
    /// makes it worth `opening`, or at the usual price.
    pub fn open(&mut self, opening: Option<Worth>) {
        if self.offers.is_empty() {
            self.offers.push((Package::usual(self.scenario), false));
            if let Some(worth) = opening {
                self.set_worth(0, worth);
            }
        }
    }

    /// Puts a step after another with the same terms: half way to the next,
    /// or, after the last, nine tenths of the concession before it lower, but
    /// never below `floor`.
    pub fn add_after(&mut self, step: usize, floor: Worth) {
        let Some((before, _)) = self.offers.get(step) else {
            return;
        };
        let worth = |index: usize| {
            let (package, _) = self.offers.get(index)?;
            Some(self.book.worth(package).get())
        };
        let here = self.book.worth(before).get();
        let wanted = match (worth(step + 1), step.checked_sub(1).and_then(worth)) {
            (Some(next), _) => f64::midpoint(here, next),
            (None, Some(last)) => here - SHRINK * (last - here).max(0.0),
            (None, None) => here - FIRST_STEP * (here - floor.get()).max(0.0),
        };
        let wanted = Worth::of(wanted.max(floor.get().min(here)));
        let before = before.clone();
        self.offers.insert(step + 1, (before.clone(), false));
        self.set_worth(step + 1, wanted);
        let Some(price) = self.book.price_issue() else {
            return;
        };
        if self.offers[step + 1].0.option(price) >= before.option(price) {
            // A step as small as a tick is still a step.
            self.set_term(step + 1, price, before.option(price).saturating_sub(1));
        }
    }
}
