//! Changing a ladder by hand, one planned offer at a time.

use super::{Planned, Step, When, ladder::SHRINK, planned};
use crate::{
    bargain::{Package, SellerBook},
    scenario::{IssueId, Scenario, Worth},
};

/// A step added to a ladder of one goes this share of the way down.
const FIRST_STEP: f64 = 0.3;

/// How many ticks of the scale of worths the next package is looked for.
const FAR_ENOUGH: i32 = 40;

/// A ladder while it is changed by hand. Steps are counted from 0; one that is
/// not there is left alone.
#[derive(Debug, Clone)]
pub struct LadderDraft<'a> {
    scenario: &'a Scenario,
    book: &'a SellerBook,
    offers: Vec<DraftStep>,
}

/// A step while it is changed.
#[derive(Debug, Clone)]
struct DraftStep {
    package: Package,
    is_final: bool,
    when: When,
}

impl DraftStep {
    fn of(planned: Planned) -> Self {
        Self {
            package: planned.package,
            is_final: planned.is_final,
            when: planned.when,
        }
    }

    const fn plain(package: Package) -> Self {
        Self {
            package,
            is_final: false,
            when: When::Ready,
        }
    }
}

impl<'a> LadderDraft<'a> {
    /// The steps of `ladder` that fit the scenario: those that scores and
    /// charts count.
    #[must_use]
    pub fn of(scenario: &'a Scenario, book: &'a SellerBook, ladder: &[Step]) -> Self {
        let offers = planned(ladder, scenario, book).into_iter();
        Self {
            scenario,
            book,
            offers: offers.map(DraftStep::of).collect(),
        }
    }

    /// The packages, the opening first.
    pub fn packages(&self) -> impl Iterator<Item = &Package> {
        self.offers.iter().map(|rung| &rung.package)
    }

    /// The changed ladder.
    #[must_use]
    pub fn into_steps(self) -> Vec<Step> {
        self.offers
            .iter()
            .map(|rung| Step {
                offer: rung.package.terms(self.scenario),
                is_final: rung.is_final,
                when: rung.when,
            })
            .collect()
    }

    /// Gives one issue of a step another option.
    pub fn set_term(&mut self, step: usize, issue: IssueId, option: u32) {
        if let Some(rung) = self.offers.get_mut(step) {
            rung.package = rung.package.with(issue, option);
        }
    }

    /// Gives a step the price of the scale that is nearest.
    pub fn set_price(&mut self, step: usize, price: f64) {
        let Some(issue) = self.book.price_issue() else {
            self.set_package_worth(step, Worth::of(price));
            return;
        };
        let found = issue.get(self.scenario);
        let option = found.and_then(|issue| issue.nearest(price));
        if let Some(option) = option {
            self.set_term(step, issue, option);
        }
    }

    /// Gives a step the package nearest to it that is worth `worth`, where there
    /// is no price to change.
    fn set_package_worth(&mut self, step: usize, worth: Worth) {
        if let Some(rung) = self.offers.get_mut(step) {
            rung.package = self
                .book
                .at_worth(&rung.package, worth)
                .unwrap_or_else(|| self.book.dearest(&rung.package));
        }
    }

    /// Gives a step the price at which it is worth as near to `worth` as a
    /// price of the scale allows; its other terms stay.
    pub fn set_worth(&mut self, step: usize, worth: Worth) {
        if let Some(rung) = self.offers.get(step) {
            let price = self.book.price_for(&rung.package, worth);
            self.set_price(step, price.get());
        }
    }

    /// Moves a step by so many prices of the scale, or, where there is no
    /// price, to the next package that is worth more or less; it stops at the
    /// ends.
    pub fn nudge(&mut self, step: usize, ticks: i32) {
        let Some(rung) = self.offers.get(step) else {
            return;
        };
        if let Some(issue) = self.book.price_issue() {
            let last = self.scenario.issues[issue].options().saturating_sub(1);
            let option = rung.package.option(issue).saturating_add_signed(ticks);
            self.set_term(step, issue, option.min(last));
            return;
        }
        let (_, _, tick) = self.book.worth_scale();
        let before = rung.package.clone();
        let from = self.book.worth(&before).get();
        // A package of the next worth may be several ticks away.
        for further in 0..FAR_ENOUGH {
            let away = f64::from(ticks + ticks.signum() * further) * tick;
            self.set_package_worth(step, Worth::of(from + away));
            if self.offers.get(step).is_some_and(|rung| {
                (self.book.worth(&rung.package).get() - from) * f64::from(ticks) > 0.0
            }) {
                return;
            }
        }
        if let Some(rung) = self.offers.get_mut(step) {
            rung.package = before;
        }
    }

    /// Marks a step final, or not.
    pub fn set_final(&mut self, step: usize, is_final: bool) {
        if let Some(rung) = self.offers.get_mut(step) {
            rung.is_final = is_final;
        }
    }

    /// Says when a step may be played.
    pub fn set_when(&mut self, step: usize, when: When) {
        if let Some(rung) = self.offers.get_mut(step) {
            rung.when = when;
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
            self.offers
                .push(DraftStep::plain(Package::usual(self.scenario)));
            if let Some(worth) = opening {
                self.set_worth(0, worth);
            }
        }
    }

    /// Puts a step after another with the same terms: half way to the next,
    /// or, after the last, nine tenths of the concession before it lower, but
    /// never below `floor`.
    pub fn add_after(&mut self, step: usize, floor: Worth) {
        let Some(before) = self.offers.get(step).map(|rung| rung.package.clone()) else {
            return;
        };
        let worth = |index: usize| {
            let rung = self.offers.get(index)?;
            Some(self.book.worth(&rung.package).get())
        };
        let here = self.book.worth(&before).get();
        let wanted = match (worth(step + 1), step.checked_sub(1).and_then(worth)) {
            (Some(next), _) => f64::midpoint(here, next),
            (None, Some(last)) => here - SHRINK * (last - here).max(0.0),
            (None, None) => here - FIRST_STEP * (here - floor.get()).max(0.0),
        };
        let wanted = Worth::of(wanted.max(floor.get().min(here)));
        self.offers
            .insert(step + 1, DraftStep::plain(before.clone()));
        self.set_worth(step + 1, wanted);
        let Some(price) = self.book.price_issue() else {
            return;
        };
        if self.offers[step + 1].package.option(price) >= before.option(price) {
            // A step as small as a tick is still a step.
            self.set_term(step + 1, price, before.option(price).saturating_sub(1));
        }
    }
}
