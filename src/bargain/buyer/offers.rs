//! Turning a point on the buyer's scale into a package.

use super::{brief::Brief, priorities::Priorities};
use crate::bargain::Package;

/// How much the buyer prefers to leave a term as the seller proposed it, in
/// scale units: without a reason there is nothing to change.
const FAMILIAR: f64 = 0.012;

/// The package that gives up at most `position` of the buyer's worth and is
/// believed to be worth the most to the seller.
///
/// Given the quantity, the price follows from how much the other terms leave,
/// so that each other issue can be chosen by itself: the search is as long as
/// the sum of the options, not their product.
pub(super) fn best_package(
    brief: &Brief,
    priorities: &Priorities,
    open: &[Vec<bool>],
    proposed: &Package,
    position: f64,
    reservation: f64,
) -> Package {
    let layout = &brief.company.layout;
    let care = brief.company.price_care;
    let usual = brief.usual_quantity;
    // The worth that the buyer insists on.
    let insists = (brief.scale.of(reservation) - position) * brief.unit_worth();
    let factors = priorities.factors();
    let familiar = FAMILIAR * brief.unit_worth() / care;
    let quantities: Vec<Option<u32>> = match layout.quantity_issue {
        // More pieces than anybody spoke of would pay the buyer at any low
        // price; it stays between what is usual and what was proposed.
        Some(issue) => {
            let (usual, proposed) = (brief.usual.option(issue), proposed.option(issue));
            open_options(open, issue)
                .filter(|option| (usual.min(proposed)..=usual.max(proposed)).contains(option))
                .map(Some)
                .collect()
        }
        None => vec![None],
    };
    let mut best: Option<(f64, Package)> = None;
    let mut kindest: Option<(f64, Package)> = None;
    for quantity_option in quantities {
        let mut package = proposed.clone();
        if let (Some(issue), Some(option)) = (layout.quantity_issue, quantity_option) {
            package.set(issue, option);
        }
        let quantity = layout.quantity(&package).max(f64::MIN_POSITIVE);
        let appeal = |issue: usize, option: u32| {
            let term = layout.term(issue, option) / care;
            let same = if proposed.option(issue) == option {
                familiar
            } else {
                0.0
            };
            term * usual / quantity - factors[issue] * term + same
        };
        let mut believed = 0.0;
        for issue in (0..layout.issues()).filter(|issue| *issue != layout.price_issue) {
            if Some(issue) != layout.quantity_issue
                && let Some(option) = pick(open, issue, |option| appeal(issue, option))
            {
                package.set(issue, option);
            }
            believed += appeal(issue, package.option(issue));
        }
        believed -= insists * usual / (quantity * care);
        let price = reservation - (insists - layout.other_terms(&package)) / (quantity * care);
        if let Some(option) = layout.option_at_most(price) {
            package.set(layout.price_issue, option);
            if best.as_ref().is_none_or(|(most, _)| believed > *most) {
                best = Some((believed, package));
            }
        } else if best.is_none() {
            // Even the lowest price leaves too little: the terms that serve
            // the buyer best, at the lowest price.
            for issue in (0..layout.issues()).filter(|issue| *issue != layout.price_issue) {
                if Some(issue) != layout.quantity_issue
                    && let Some(option) = pick(open, issue, |option| layout.term(issue, option))
                {
                    package.set(issue, option);
                }
            }
            let rest = layout.other_terms(&package);
            let price = reservation - (insists - rest) / (quantity * care);
            package.set(
                layout.price_issue,
                layout.option_at_most(price).unwrap_or(0),
            );
            let worth = brief.company.worth(&package, reservation);
            if kindest.as_ref().is_none_or(|(most, _)| worth > *most) {
                kindest = Some((worth, package));
            }
        }
    }
    best.or(kindest)
        .map_or_else(|| proposed.clone(), |(_, package)| package)
}

fn open_options(open: &[Vec<bool>], issue: usize) -> impl Iterator<Item = u32> {
    open.get(issue)
        .into_iter()
        .flatten()
        .zip(0_u32..)
        .filter_map(|(is_open, option)| is_open.then_some(option))
}

/// The open option with the highest appeal, the first of equals.
fn pick(open: &[Vec<bool>], issue: usize, appeal: impl Fn(u32) -> f64) -> Option<u32> {
    let mut best: Option<(f64, u32)> = None;
    for option in open_options(open, issue) {
        let appeal = appeal(option);
        if best.is_none_or(|(most, _)| appeal > most) {
            best = Some((appeal, option));
        }
    }
    best.map(|(_, option)| option)
}
