//! What is there to be had: the overlap of the two sides, the Pareto frontier
//! and the points on it that theory singles out, and the best package for the
//! rep among those that leave the buyer enough.

mod exchange;
mod frontier;
mod solution;
mod space;

pub(super) use exchange::ExchangeCurve;
use space::Space;

use self::{frontier::FrontierPoint, solution::Rational};
use super::{
    Package, SellerBook,
    buyer::{Brief, limit_of},
};
use crate::scenario::{IssueId, Scenario, Worth};

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
    let reservation = limit_of(scenario, scenario.buyer.reservation.mean());
    let (package, best) = best_for_seller(&book, &brief, reservation, 0.0)?;
    (best >= book.reservation()).then(|| Overlap {
        seller_reservation: book.reservation(),
        best,
        package,
    })
}

/// A package and what it is worth to both.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The package.
    pub package: Package,
    /// What it is worth to the rep.
    pub seller: f64,
    /// What it is worth to the buyer: above its reservation, or, in a scenario
    /// without a price, in its points.
    pub buyer: f64,
}

/// Everything there is to be had, for a buyer at the middle of what is not
/// known.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// How many packages there are.
    pub packages: u128,
    /// Whether every figure is exact; otherwise see `frontier_error` and
    /// `overlap_error`.
    pub exact: bool,
    /// How much more to the rep a package that was left out of the frontier may
    /// be worth than one on it that is as good for the buyer; 0 where it is
    /// whole.
    pub frontier_error: f64,
    /// What the rep has without an agreement.
    pub seller_reservation: f64,
    /// What the buyer has without an agreement.
    pub buyer_reservation: f64,
    /// How many packages both could accept.
    pub overlap: u128,
    /// Half the width of the 99 % interval of `overlap`; 0 where they were
    /// counted.
    pub overlap_error: f64,
    /// The packages that no other is better than for one side and as good for
    /// the other, the best for the rep first; of packages that are equal to
    /// both sides the first.
    pub pareto: Vec<Spot>,
    /// The largest product of the gains over no agreement (Nash 1950).
    pub nash: Option<Spot>,
    /// The largest smaller share of the ideal gain (Kalai & Smorodinsky 1975),
    /// which is taken over the packages that both could accept.
    pub kalai_smorodinsky: Option<Spot>,
    /// The largest smaller gain (Kalai 1977).
    pub egalitarian: Option<Spot>,
    /// The largest sum of worths among the packages both could accept; among
    /// all where there is none.
    pub max_welfare: Option<Spot>,
}

/// There are more packages than numbers for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there are more than 10^38 packages")]
pub struct TooManyPackages;

/// Analyses a scenario, its buyer taken at the mean of its distributions.
///
/// The frontier and its points are exact up to 400,000 points on the way,
/// whatever the number of packages; beyond, it is thinned. The packages that
/// both could accept are counted up to 50 million combinations of the terms
/// other than the price; beyond, the number is estimated from a million drawn
/// with a fixed seed.
///
/// # Errors
/// When there are more packages than can be numbered.
pub fn analyse(scenario: &Scenario) -> Result<Analysis, TooManyPackages> {
    let book = SellerBook::new(scenario);
    let brief = Brief::new(scenario);
    let mean = scenario.buyer.reservation.mean();
    // In money the buyer's worth is counted from indifference, in points from
    // nothing.
    let (counted_from, without) = if scenario.has_price() {
        (mean, 0.0)
    } else {
        (0.0, mean)
    };
    let space = Space::new(&book, &brief.company, counted_from);
    let packages = space.packages().ok_or(TooManyPackages)?;
    let least = (book.reservation().get(), without);
    let frontier = space.frontier();
    let count = space.count(least);
    let rational = Rational::new(frontier.points(), least);
    let spot = |point: &FrontierPoint| Spot {
        package: space.package(point.number),
        seller: point.seller,
        buyer: point.buyer,
    };
    Ok(Analysis {
        packages,
        exact: frontier.error <= 0.0 && count.error <= 0.0,
        frontier_error: frontier.error,
        seller_reservation: least.0,
        buyer_reservation: least.1,
        overlap: count.packages,
        overlap_error: count.error,
        pareto: frontier.points().iter().map(spot).collect(),
        nash: rational.nash().as_ref().map(spot),
        kalai_smorodinsky: rational.kalai_smorodinsky().as_ref().map(spot),
        egalitarian: rational.egalitarian().as_ref().map(spot),
        max_welfare: rational
            .max_welfare()
            .or_else(|| Rational::all(frontier.points()).max_welfare())
            .as_ref()
            .map(spot),
    })
}

/// The package worth most to the rep among those worth at least `insists` to
/// the buyer (in money above indifference); the first of equals. `None` when
/// the buyer can be given that much by no package.
///
/// Walks over every combination of the issues but the price, which follows.
pub(super) fn best_for_seller(
    book: &SellerBook,
    brief: &Brief,
    reservation: f64,
    insists: f64,
) -> Option<(Package, Worth)> {
    let buyer = &brief.company;
    if let Some(exchange) = &brief.exchange {
        let spot = exchange.best_for_seller(insists - reservation)?;
        return Some((spot.package.clone(), Worth::of(spot.seller)));
    }
    let layout = &buyer.layout;
    let price_issue = layout.price_issue()?;
    let mut options = vec![0_u32; layout.issues().len()];
    let mut best: Option<(Package, Worth)> = None;
    loop {
        let mut package = Package::new(options.iter().copied());
        let quantity = layout.quantity(&package) * buyer.price_care;
        let rest = layout.other_terms(&package);
        let price = reservation - (insists - rest) / quantity.max(f64::MIN_POSITIVE);
        if let Some(option) = layout.option_at_most(price) {
            package.set(price_issue, option);
            let worth = book.worth(&package);
            if best.as_ref().is_none_or(|(_, most)| worth > *most) {
                best = Some((package, worth));
            }
        }
        if !advance(&mut options, |issue| {
            if issue == price_issue {
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
fn advance(options: &mut [u32], count: impl Fn(IssueId) -> usize) -> bool {
    for (option, issue) in options.iter_mut().zip((0..).map(IssueId::new)) {
        *option += 1;
        if (*option as usize) < count(issue) {
            return true;
        }
        *option = 0;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bargain::{Random, personas},
        scenario::Library,
    };

    fn shipped(key: &str) -> std::sync::Arc<Scenario> {
        let names: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
        let library = Library::load(&[], &names);
        library.get(key).unwrap().scenario.clone().unwrap()
    }

    #[test]
    fn the_frontier_and_the_overlap_are_those_of_counting_every_package() {
        let scenario = shipped("button-tender");
        let (book, brief) = (SellerBook::new(&scenario), Brief::new(&scenario));
        let mean = scenario.buyer.reservation.mean();
        let space = Space::new(&book, &brief.company, mean);
        let found = analyse(&scenario).unwrap();
        let all: Vec<(f64, f64)> = (0..space.packages().unwrap())
            .map(|number| space.worth(&space.package(number)))
            .collect();
        assert_eq!(found.packages, all.len() as u128);
        let least = (book.reservation().get() - 1e-6, -1e-6);
        let overlap = all.iter().filter(|at| at.0 >= least.0 && at.1 >= least.1);
        assert_eq!(found.overlap, overlap.clone().count() as u128);
        let mut sorted = all.clone();
        sorted.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)));
        let mut kept: Vec<(f64, f64)> = Vec::new();
        for at in sorted {
            if kept.last().is_none_or(|last| at.1 > last.1 + 1e-7) {
                // Worth the same to the seller but for rounding.
                kept.pop_if(|last| last.0 < at.0 + 1e-7);
                kept.push(at);
            }
        }
        assert_eq!(found.pareto.len(), kept.len());
        for (spot, at) in found.pareto.iter().zip(&kept) {
            assert!((spot.seller - at.0).abs() < 1e-6 && (spot.buyer - at.1).abs() < 1e-6);
        }
        let nash = found.nash.unwrap();
        let product = overlap
            .map(|at| (at.0 - book.reservation().get()) * at.1)
            .fold(0.0, f64::max);
        assert!(((nash.seller - book.reservation().get()) * nash.buyer - product).abs() < 1e-3);
    }

    #[test]
    fn no_package_of_the_frontier_is_better_than_another_for_both() {
        let found = analyse(&shipped("factory-after-delay")).unwrap();
        for pair in found.pareto.windows(2) {
            assert!(pair[0].seller > pair[1].seller && pair[0].buyer < pair[1].buyer);
        }
    }

    #[test]
    fn a_thinned_frontier_loses_no_more_than_it_says() {
        let mut chance = Random::new(7, 0);
        let mut whole = frontier::Frontier::default();
        let mut all = Vec::new();
        // A quarter circle: every point is on the frontier.
        for block in 0..9_u128 {
            let points: Vec<FrontierPoint> = (0..50_000)
                .map(|index| {
                    let angle = chance.uniform() * std::f64::consts::FRAC_PI_2;
                    FrontierPoint {
                        seller: libm::cos(angle),
                        buyer: libm::sin(angle),
                        number: block * 50_000 + index,
                    }
                })
                .collect();
            all.extend(points.iter().copied());
            whole.take_in(frontier::Frontier::of(points));
        }
        assert!(whole.error > 0.0 && whole.points().len() <= 400_000);
        for point in all.iter().step_by(997) {
            let at = whole
                .points()
                .partition_point(|kept| kept.buyer < point.buyer);
            assert!(whole.points()[at].seller >= point.seller - whole.error - 1e-12);
        }
    }
}
