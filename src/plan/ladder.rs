//! The ladder: the planned offers from the opening downwards, each with what
//! it asks in return.

use serde::{Deserialize, Serialize};

use crate::{
    bargain::{Finding, Package, SellerBook, Terms},
    scenario::{Issue, Scenario, Worth},
};

/// One planned offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The whole package, as issue ids and values.
    pub offer: Terms,
    /// To be marked final.
    #[serde(default)]
    pub is_final: bool,
}

/// A concession at most this share of the one before shrinks enough to be
/// seen: the rule `shrinking`.
pub const SHRINK: f64 = 0.9;

/// An issue of which somebody across the table is known to care more than
/// this (1 is as much as the company) is asked for last.
const CARES_MUCH: f64 = 1.1;
/// ... and less than this, first.
const CARES_LITTLE: f64 = 0.9;

/// A ladder of `steps` offers (the opening included) whose own worths follow
/// offer(k) = target + (opening − target) · ratio^(k−1).
///
/// The opening has every other issue as usual and the price that makes it
/// worth `opening`; where the highest price is not enough, it asks for better
/// terms as well. Every later offer lowers the price and asks for one notch
/// more on another issue, in turn, what nobody across the table is known to
/// care for first, never an option that needs a colleague's consent. The price
/// is the lowest at which the offer is worth at least its place in the series
/// and the concession at most nine tenths of the one before. Where a price
/// tick is too coarse for a smaller step the ladder ends early.
///
/// `ratio` is held within 0.05..=0.95 and no offer is worth less than the
/// BATNA.
#[must_use]
pub fn shape(
    scenario: &Scenario,
    book: &SellerBook,
    findings: &[&Finding],
    opening: Worth,
    target: Worth,
    steps: usize,
    ratio: f64,
) -> Vec<Step> {
    shape_packages(scenario, book, findings, opening, target, steps, ratio)
        .iter()
        .map(|package| Step {
            offer: package.terms(scenario),
            is_final: false,
        })
        .collect()
}

fn shape_packages(
    scenario: &Scenario,
    book: &SellerBook,
    findings: &[&Finding],
    opening: Worth,
    target: Worth,
    steps: usize,
    ratio: f64,
) -> Vec<Package> {
    if steps == 0 {
        return Vec::new();
    }
    let mut asks = Asks::new(scenario, book, findings);
    let first = open(scenario, book, &mut asks, opening);
    let target = target.max(book.reservation()).min(book.worth(&first)).get();
    let ratio = if ratio.is_finite() {
        ratio.clamp(0.05, 0.95)
    } else {
        0.7
    };
    let height = book.worth(&first).get() - target;
    let mut packages = vec![first];
    let mut last_concession = f64::INFINITY;
    let mut share = 1.0;
    for _ in 1..steps {
        share *= ratio;
        let Some(last) = packages.last() else { break };
        let last_worth = book.worth(last).get();
        let wanted = (target + height * share).max(last_worth - SHRINK * last_concession);
        let Some(next) = asks.step(last, Worth::of(wanted)) else {
            break;
        };
        last_concession = last_worth - book.worth(&next).get();
        packages.push(next);
    }
    packages
}

/// The opening: as usual but for the price; better terms where no price is
/// high enough.
fn open(scenario: &Scenario, book: &SellerBook, asks: &mut Asks<'_>, worth: Worth) -> Package {
    let mut package = Package::usual(scenario);
    loop {
        if let Some(priced) = book.at_worth(&package, worth) {
            return priced;
        }
        match asks.next(&package, Worth::of(f64::INFINITY)) {
            Some(better) => package = better,
            None => {
                let highest = scenario.issues[book.price_issue()]
                    .options()
                    .saturating_sub(1);
                return package.with(book.price_issue(), highest);
            }
        }
    }
}

/// What can be asked for, and what was asked for last.
struct Asks<'a> {
    scenario: &'a Scenario,
    book: &'a SellerBook,
    /// Issues in the order in which they are asked for; one that was asked for
    /// goes to the end of those that are cared for as much.
    turns: Vec<Turn>,
    /// Counts asks.
    asked: usize,
}

struct Turn {
    issue: usize,
    /// 0 little or nothing known, 1 unknown, 2 somebody cares much.
    care: u8,
    /// When it was asked for last, 0 never.
    last: usize,
}

impl<'a> Asks<'a> {
    fn new(scenario: &'a Scenario, book: &'a SellerBook, findings: &[&Finding]) -> Self {
        let turns = (0..scenario.issues.len())
            .filter(|issue| *issue != book.price_issue())
            .map(|issue| Turn {
                issue,
                care: care(findings, issue),
                last: 0,
            })
            .collect();
        Self {
            scenario,
            book,
            turns,
            asked: 0,
        }
    }

    /// The next offer after `last`, worth at least `wanted` and less than
    /// `last`: with an ask where one fits, otherwise with a lower price alone.
    fn step(&mut self, last: &Package, wanted: Worth) -> Option<Package> {
        let last_worth = self.book.worth(last);
        let concession = last_worth - wanted;
        let priced = |package: &Package| {
            let next = self.book.at_worth(package, wanted)?;
            let is_step = self.book.worth(&next) < last_worth
                && self.book.price(&next) < self.book.price(last)
                && self.is_allowed(&next, last);
            is_step.then_some(next)
        };
        for index in self.order() {
            let issue = self.turns[index].issue;
            let Some(asking) = self.notch(last, issue, concession) else {
                continue;
            };
            if let Some(next) = priced(&asking) {
                self.asked += 1;
                self.turns[index].last = self.asked;
                return Some(next);
            }
        }
        priced(last)
    }

    /// One notch more on the next issue, with the price as it is.
    fn next(&mut self, package: &Package, at_most: Worth) -> Option<Package> {
        for index in self.order() {
            if let Some(asking) = self.notch(package, self.turns[index].issue, at_most) {
                self.asked += 1;
                self.turns[index].last = self.asked;
                return Some(asking);
            }
        }
        None
    }

    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.turns.len()).collect();
        order.sort_by_key(|index| {
            let turn = &self.turns[*index];
            (turn.care, turn.last, turn.issue)
        });
        order
    }

    /// The package with one notch more of an issue in the rep's favour, worth
    /// at most `at_most` more, so that the ask stays in proportion to what is
    /// given for it.
    fn notch(&self, package: &Package, issue: usize, at_most: Worth) -> Option<Package> {
        let now = self.book.worth(package);
        let gain = |option: u32| self.book.worth(&package.with(issue, option)) - now;
        let free = |option: &u32| !needs_consent(self.scenario, issue, *option);
        let options = self.scenario.issues.get(issue)?.options();
        let mut better: Vec<u32> = (0..options)
            .filter(free)
            .filter(|option| gain(*option) > Worth::ZERO)
            .collect();
        better.sort_by(|a, b| gain(*a).get().total_cmp(&gain(*b).get()));
        let coarse = notch_size(options);
        let fitting = better
            .iter()
            .take(coarse)
            .filter(|option| gain(**option) <= at_most)
            .last()?;
        Some(package.with(issue, *fitting))
    }

    /// Whether the rep may offer the price alone, or had to ask before.
    fn is_allowed(&self, next: &Package, last: &Package) -> bool {
        let Some(Issue::Price(price)) = self.scenario.issues.get(self.book.price_issue()) else {
            return true;
        };
        price.authority.as_ref().is_none_or(|authority| {
            let asks = next.options().iter().zip(last.options());
            let trades = asks
                .enumerate()
                .any(|(issue, (a, b))| issue != self.book.price_issue() && a != b);
            !trades || self.book.price(next) >= authority.floor
        })
    }
}

/// How much somebody across the table is known to care for an issue.
fn care(findings: &[&Finding], wanted: usize) -> u8 {
    let known = findings
        .iter()
        .filter_map(|finding| match finding {
            Finding::Cares { issue, weight, .. } if *issue == wanted => Some(*weight),
            _ => None,
        })
        .reduce(f64::max);
    match known {
        Some(weight) if weight > CARES_MUCH => 2,
        Some(weight) if weight < CARES_LITTLE => 0,
        _ => 1,
    }
}

/// How many options one notch covers: an issue with many (pieces, days) is
/// asked for in tenths of its range.
fn notch_size(options: u32) -> usize {
    (options as usize / 10).max(1)
}

fn needs_consent(scenario: &Scenario, issue: usize, option: u32) -> bool {
    match scenario.issues.get(issue) {
        Some(Issue::Choice(choice)) => choice
            .options
            .get(option as usize)
            .is_some_and(|option| option.needs.is_some()),
        _ => false,
    }
}
