//! What was there to be had: the overlap of the two sides and the best package
//! for the rep among those that leave the buyer enough.

use super::{
    Package, SellerBook,
    buyer::{Brief, View},
};
use crate::scenario::{Scenario, Worth};

/// What both sides could agree on, at the middle of what is not known.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlap {
    /// The rep's own reservation worth.
    pub seller_reservation: Worth,
    /// The most that a package acceptable to the buyer is worth to the rep.
    pub best: Worth,
    /// That package.
    pub package: Package,
}

/// The overlap for a buyer whose highest price is the mean of the scenario's
/// distribution; `None` when no package is acceptable to both.
#[must_use]
pub fn overlap_at_the_means(scenario: &Scenario) -> Option<Overlap> {
    let book = SellerBook::new(scenario);
    let brief = Brief::new(scenario);
    let reservation = scenario.buyer.reservation.mean();
    let (package, best) = best_for_seller(&book, &brief.company, reservation, 0.0)?;
    (best >= book.reservation()).then(|| Overlap {
        seller_reservation: book.reservation(),
        best,
        package,
    })
}

/// The package worth most to the rep among those worth at least `insists` to
/// the buyer (in money above indifference); the first of equals. `None` when
/// the buyer can be given that much by no package.
///
/// Walks over every combination of the issues but the price, which follows.
pub(super) fn best_for_seller(
    book: &SellerBook,
    buyer: &View,
    reservation: f64,
    insists: f64,
) -> Option<(Package, Worth)> {
    let layout = &buyer.layout;
    let issues = layout.issues();
    let mut options = vec![0_u32; issues];
    let mut best: Option<(Package, Worth)> = None;
    loop {
        let mut package = Package::new(options.iter().copied());
        let quantity = layout.quantity(&package) * buyer.price_care;
        let rest = layout.other_terms(&package);
        let price = reservation - (insists - rest) / quantity.max(f64::MIN_POSITIVE);
        if let Some(option) = layout.option_at_most(price) {
            package.set(layout.price_issue, option);
            let worth = book.worth(&package);
            if best.as_ref().is_none_or(|(_, most)| worth > *most) {
                best = Some((package, worth));
            }
        }
        if !advance(&mut options, |issue| {
            if issue == layout.price_issue {
                1
            } else {
                layout.options(issue)
            }
        }) {
            return best;
        }
    }
}

/// Counts up in mixed digits; `false` once every combination was there.
fn advance(options: &mut [u32], count: impl Fn(usize) -> usize) -> bool {
    for (issue, option) in options.iter_mut().enumerate() {
        *option += 1;
        if (*option as usize) < count(issue) {
            return true;
        }
        *option = 0;
    }
    false
}
