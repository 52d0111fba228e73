//! All packages of a scenario as points: what each is worth to either side.

use super::frontier::{Frontier, FrontierPoint};
use crate::{
    bargain::{Package, Random, SellerBook, buyer::View},
    scenario::IssueId,
};

/// Counting walks over at most so many combinations of the terms other than
/// the price; beyond it the share is estimated from [`DRAWS`] of them.
pub(super) const MOST_WALKED: u128 = 50_000_000;
/// How many combinations are drawn for an estimate.
const DRAWS: u32 = 1_000_000;
/// The seed of the drawing, so that the same scenario gives the same estimate.
const SEED: u64 = 1998;
/// What rounding may take from a worth.
const ROUNDING: f64 = 1e-9;

/// What one option adds: to the seller, to the buyer.
type Pair = (f64, f64);

/// The packages of a scenario. Worth is a sum over the issues, but for price
/// and quantity, which are a product: with the quantity fixed, it is a sum
/// again.
pub(super) struct Space<'a> {
    book: &'a SellerBook,
    view: &'a View,
    /// What the buyer's worth is counted from, as a price.
    reservation: f64,
    /// The number of options of every issue.
    options: Vec<usize>,
    /// The issues that only add something, and what each option adds.
    additive: Vec<(IssueId, Vec<Pair>)>,
}

/// How many packages both sides could accept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Count {
    pub packages: u128,
    /// Half the width of the 99 % interval; 0 where they were counted.
    pub error: f64,
}

/// The packages with one quantity, which the price is multiplied by.
struct Layer {
    /// The option of the quantity.
    quantity: u32,
    /// What it adds at a price of 0, the usual worths included.
    base: Pair,
    /// What a price of 1 adds.
    slope: Pair,
}

impl<'a> Space<'a> {
    pub fn new(book: &'a SellerBook, view: &'a View, reservation: f64) -> Self {
        let layout = &view.layout;
        let options: Vec<usize> = layout.issues().map(|issue| layout.options(issue)).collect();
        let additive = layout
            .issues()
            .filter(|issue| !is_special(view, *issue))
            .map(|issue| {
                let pairs = layout
                    .option_numbers(issue)
                    .map(|option| (book.term(issue, option), layout.term(issue, option)))
                    .collect();
                (issue, pairs)
            })
            .collect();
        Self {
            book,
            view,
            reservation,
            options,
            additive,
        }
    }

    /// How many packages there are; `None` for more than can be counted.
    pub fn packages(&self) -> Option<u128> {
        self.options.iter().try_fold(1_u128, |product, options| {
            product.checked_mul(*options as u128)
        })
    }

    /// The package of a number.
    pub fn package(&self, mut number: u128) -> Package {
        let mut options: Vec<u32> = self
            .options
            .iter()
            .rev()
            .map(|count| {
                let option = number % (*count as u128);
                number /= *count as u128;
                u32::try_from(option).unwrap_or(u32::MAX)
            })
            .collect();
        options.reverse();
        Package::new(options)
    }

    /// What a package is worth to both, as the rest of the program sums it.
    pub fn worth(&self, package: &Package) -> Pair {
        (
            self.book.worth(package).get(),
            self.view.worth(package, self.reservation),
        )
    }

    /// The packages that no other is better than for one side and as good for
    /// the other, the best for the seller first.
    ///
    /// The frontier of a sum is among the sums of the frontiers, so it is built
    /// issue by issue and what is dominated is dropped on the way: the work
    /// grows with the frontier, not with the number of packages.
    pub fn frontier(&self) -> Frontier {
        let terms = self
            .additive
            .iter()
            .fold(Frontier::origin(), |front, (issue, pairs)| {
                front.plus(&self.steps(*issue, pairs))
            });
        let mut whole = Frontier::default();
        for layer in self.layers() {
            let number = self.weight_of_quantity() * u128::from(layer.quantity);
            let moved = terms.moved(layer.base, number);
            match self.view.layout.price_issue() {
                None => whole.take_in(moved),
                Some(issue) => {
                    let prices: Vec<Pair> = self
                        .view
                        .layout
                        .option_numbers(issue)
                        .map(|option| {
                            let price = self.view.layout.price(option);
                            (price * layer.slope.0, price * layer.slope.1)
                        })
                        .collect();
                    whole.take_in(moved.plus(&self.steps(issue, &prices)));
                }
            }
        }
        whole.settle(|number| self.worth(&self.package(number)))
    }

    /// What the options of an issue add, with their share of the package's
    /// number.
    fn steps(&self, issue: IssueId, pairs: &[Pair]) -> Vec<FrontierPoint> {
        let weight = self.weight(issue);
        pairs
            .iter()
            .zip(0_u128..)
            .map(|((seller, buyer), option)| FrontierPoint {
                seller: *seller,
                buyer: *buyer,
                number: weight * option,
            })
            .collect()
    }

    /// What an option counts for in a package's number; the last issue counts
    /// up first.
    fn weight(&self, issue: IssueId) -> u128 {
        self.options
            .iter()
            .skip(issue.index() + 1)
            .map(|count| *count as u128)
            .product()
    }

    fn weight_of_quantity(&self) -> u128 {
        self.view
            .layout
            .quantity_issue
            .map_or(0, |issue| self.weight(issue))
    }

    fn layers(&self) -> Vec<Layer> {
        let layout = &self.view.layout;
        let usual = Package::new(self.options.iter().map(|_| 0));
        let quantities = layout
            .quantity_issue
            .map_or(0..1, |issue| layout.option_numbers(issue));
        quantities
            .map(|quantity| {
                let package = match layout.quantity_issue {
                    Some(issue) => usual.with(issue, quantity),
                    None => usual.clone(),
                };
                // Everything but the additive terms, at a price of 0.
                let pieces = layout.quantity(&package);
                let care = self.view.price_care;
                let added = layout.quantity_issue.map_or((0.0, 0.0), |issue| {
                    (
                        self.book.term(issue, quantity),
                        layout.term(issue, quantity),
                    )
                });
                Layer {
                    quantity,
                    base: (
                        added.0 - self.book.unit_cost() * pieces,
                        added.1 + self.reservation * pieces * care,
                    ),
                    slope: (pieces, -pieces * care),
                }
            })
            .collect()
    }

    /// How many packages are worth at least `least` to either side.
    pub fn count(&self, least: Pair) -> Count {
        let layers = self.layers();
        let combinations = self
            .additive
            .iter()
            .fold(layers.len() as u128, |product, (_, pairs)| {
                product.saturating_mul(pairs.len() as u128)
            });
        if combinations <= MOST_WALKED {
            let packages = layers
                .iter()
                .map(|layer| self.walk(layer, 0, layer.base, least))
                .sum();
            return Count {
                packages,
                error: 0.0,
            };
        }
        self.estimate(&layers, combinations, least)
    }

    /// Counts over the additive issues from `depth` on.
    fn walk(&self, layer: &Layer, depth: usize, so_far: Pair, least: Pair) -> u128 {
        match self.additive.get(depth) {
            None => self.prices_between(layer, so_far, least),
            Some((_, pairs)) => pairs
                .iter()
                .map(|(seller, buyer)| {
                    let next = (so_far.0 + seller, so_far.1 + buyer);
                    self.walk(layer, depth + 1, next, least)
                })
                .sum(),
        }
    }

    /// How many prices leave both sides enough; without a price, 1 or 0.
    fn prices_between(&self, layer: &Layer, at_zero: Pair, least: Pair) -> u128 {
        let is_enough = |worth: f64, least: f64| worth >= least - ROUNDING * (1.0 + least.abs());
        let layout = &self.view.layout;
        let Some(issue) = layout.price_issue() else {
            let both = is_enough(at_zero.0, least.0) && is_enough(at_zero.1, least.1);
            return u128::from(both);
        };
        let worth = |option: u32| {
            let price = layout.price(option);
            (
                at_zero.0 + price * layer.slope.0,
                at_zero.1 + price * layer.slope.1,
            )
        };
        // Prices rise with their options: the seller's worth rises with them,
        // the buyer's falls.
        let numbers = layout.option_numbers(issue);
        let first = partition(&numbers, |option| !is_enough(worth(option).0, least.0));
        let after = partition(&numbers, |option| is_enough(worth(option).1, least.1));
        u128::from(after.saturating_sub(first))
    }

    fn estimate(&self, layers: &[Layer], combinations: u128, least: Pair) -> Count {
        let mut chance = Random::new(SEED, 0);
        let (mut sum, mut squares) = (0.0, 0.0);
        for _ in 0..DRAWS {
            let layer = &layers[chance.below(layers.len())];
            let at_zero = self.additive.iter().fold(layer.base, |so_far, (_, pairs)| {
                let (seller, buyer) = pairs[chance.below(pairs.len())];
                (so_far.0 + seller, so_far.1 + buyer)
            });
            let found = self.prices_between(layer, at_zero, least) as f64;
            sum += found;
            squares += found * found;
        }
        let draws = f64::from(DRAWS);
        let mean = sum / draws;
        let variance = (squares / draws - mean * mean).max(0.0);
        let all = combinations as f64;
        Count {
            packages: whole(mean * all),
            error: 2.576 * libm::sqrt(variance / draws) * all,
        }
    }
}

fn is_special(view: &View, issue: IssueId) -> bool {
    view.layout.price_issue() == Some(issue) || view.layout.quantity_issue == Some(issue)
}

/// The first option for which `is_before` is false, or the end.
fn partition(numbers: &std::ops::Range<u32>, is_before: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (numbers.start, numbers.end);
    while low < high {
        let middle = u32::midpoint(low, high);
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count is not negative, and a cast from a float saturates"
)]
fn whole(count: f64) -> u128 {
    libm::round(count.max(0.0)) as u128
}
