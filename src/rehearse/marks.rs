//! A plan's limits as a rehearsal measures: above having no deal.

use crate::{
    bargain::SellerBook,
    plan::{Limit, Plan},
    scenario::{Scenario, Worth},
};

/// A plan's limits above having no deal, where they are set and fit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Marks {
    /// The lower limit.
    pub limit: Option<Worth>,
    /// The aim.
    pub aim: Option<Worth>,
}

impl Marks {
    /// The marks of a plan.
    #[must_use]
    pub fn of(plan: &Plan, scenario: &Scenario, book: &SellerBook) -> Self {
        let above = |limit: &Option<Limit>| {
            let worth = limit.as_ref()?.worth(scenario, book).ok()?;
            Some(worth - book.reservation())
        };
        Self {
            limit: above(&plan.lower),
            aim: above(&plan.aspiration),
        }
    }
}
