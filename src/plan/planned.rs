//! The ladder resolved: its steps as packages of a scenario.

use super::{Plan, Step, When};
use crate::{
    bargain::{Offer, Package, SellerBook, TermError},
    scenario::{Scenario, Worth},
};

/// A planned offer whose terms fit the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// Its place in the ladder, from 1, the opening; steps that do not fit are
    /// counted.
    pub number: usize,
    /// The package.
    pub package: Package,
    /// What it is worth to the rep.
    pub worth: Worth,
    /// To be marked final.
    pub is_final: bool,
    /// When it may be made.
    pub when: When,
}

impl Planned {
    /// The offer that it is.
    #[must_use]
    pub fn offer(&self) -> Offer {
        Offer {
            is_final: self.is_final,
            ..Offer::plain(self.package.clone())
        }
    }
}

impl Step {
    /// The step as a package; `number` is its place in the ladder, from 1.
    ///
    /// # Errors
    /// The first term that the scenario does not have.
    pub fn planned(
        &self,
        number: usize,
        scenario: &Scenario,
        book: &SellerBook,
    ) -> Result<Planned, TermError> {
        let package = Package::usual(scenario).with_terms(scenario, &self.offer)?;
        Ok(Planned {
            number,
            worth: book.worth(&package),
            package,
            is_final: self.is_final,
            when: self.when,
        })
    }
}

/// The steps of a ladder that fit the scenario, the opening first: those that
/// scores, rehearsals and charts count.
#[must_use]
pub fn planned(ladder: &[Step], scenario: &Scenario, book: &SellerBook) -> Vec<Planned> {
    let steps = (1..).zip(ladder);
    steps
        .filter_map(|(number, step)| step.planned(number, scenario, book).ok())
        .collect()
}

impl Plan {
    /// The steps of its ladder that fit the scenario, the opening first.
    #[must_use]
    pub fn planned(&self, scenario: &Scenario, book: &SellerBook) -> Vec<Planned> {
        planned(&self.ladder, scenario, book)
    }
}
