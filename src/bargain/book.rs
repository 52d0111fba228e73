//! What every option is worth to the seller, made ready for quick sums.

mod worths;

use std::ops::Range;

use super::{Package, by_worth::ByWorth, package_search::PackageSearch};
use crate::scenario::{Issue, IssueId, NumberWorth, Price, Scenario, Worth};

/// What packages are worth to the rep, in the scenario's currency for the
/// whole order: (price − unit cost) × quantity, plus the worth of every other
/// option counted from the usual one.
#[derive(Debug, Clone, PartialEq)]
pub struct SellerBook {
    layout: Layout,
    unit_cost: f64,
    batna: Worth,
    search: PackageSearch,
    by_worth: ByWorth,
}

/// What rounding may take from a worth in points.
const ROUNDING: f64 = 1e-9;

impl SellerBook {
    /// The book of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self {
            layout: Layout::new(scenario, Side::Seller, |_| 1.0),
            unit_cost: scenario.unit_cost().get(),
            batna: scenario.seller.batna.worth,
            search: PackageSearch::new(scenario.issues.iter().map(Issue::options)),
            by_worth: ByWorth::default(),
        }
    }

    /// What a package is worth to the rep.
    #[must_use]
    pub fn worth(&self, package: &Package) -> Worth {
        let price = self.layout.price_of(package);
        let quantity = self.layout.quantity(package);
        Worth::of((price - self.unit_cost) * quantity + self.layout.other_terms(package))
    }

    /// What the rep has without this deal, on the same scale: below it no
    /// package is worth taking.
    #[must_use]
    pub const fn reservation(&self) -> Worth {
        self.batna
    }

    /// Every issue, in the scenario's order.
    pub fn issues(&self) -> impl ExactSizeIterator<Item = IssueId> + Clone + use<> {
        self.layout.issues()
    }

    /// Every issue but the price, in the scenario's order.
    pub fn other_issues(&self) -> impl Iterator<Item = IssueId> + Clone + use<> {
        self.layout.other_issues()
    }

    /// How many options an issue has; 0 for one that is not there.
    #[must_use]
    pub fn options(&self, issue: IssueId) -> u32 {
        u32::try_from(self.layout.options(issue)).unwrap_or(u32::MAX)
    }

    /// What one step of the price is worth on the whole order of a package:
    /// the finest difference that an offer can be told apart by.
    #[must_use]
    pub fn price_step(&self, package: &Package) -> Worth {
        let Some(issue) = self.price_issue() else {
            let range = self.highest() - self.lowest();
            return Worth::of(range.get() * self.search.fineness());
        };
        let option = package.option(issue);
        let beside = if option > 0 { option - 1 } else { option + 1 };
        let change = self.worth(package) - self.worth(&package.with(issue, beside));
        change.max(-change)
    }

    /// Differences of worth below this are rounding: half a unit of currency,
    /// and next to nothing where worths are points.
    #[must_use]
    pub const fn rounding(&self) -> f64 {
        if self.price_issue().is_some() {
            0.5
        } else {
            ROUNDING
        }
    }

    /// The price among the issues; `None` in a scenario without.
    #[must_use]
    pub const fn price_issue(&self) -> Option<IssueId> {
        self.layout.price_issue
    }

    /// The price of a package; without a price its worth stands for it here and
    /// wherever a price is spoken of.
    #[must_use]
    pub fn price(&self, package: &Package) -> Price {
        if self.price_issue().is_none() {
            return Price::of(self.worth(package).get());
        }
        Price::of(self.layout.price_of(package))
    }

    /// The package with the same terms at the highest price; without a price
    /// the package that is worth the most.
    #[must_use]
    pub fn dearest(&self, package: &Package) -> Package {
        match self.price_issue() {
            Some(issue) => package.with(issue, self.options(issue).saturating_sub(1)),
            None => self.layout.extreme(f64::gt),
        }
    }

    /// A scale for worths where there is no price: lowest, highest and a step
    /// that is fine enough for a hand.
    #[must_use]
    pub fn worth_scale(&self) -> (f64, f64, f64) {
        let round = |worth: Worth, to: fn(f64) -> f64| to(worth.get() * 100.0) / 100.0;
        (
            round(self.lowest(), libm::floor),
            round(self.highest(), libm::ceil),
            0.005,
        )
    }

    /// The most that a package is worth, without a price.
    fn highest(&self) -> Worth {
        self.worth(&self.layout.extreme(f64::gt))
    }

    fn lowest(&self) -> Worth {
        self.worth(&self.layout.extreme(f64::lt))
    }

    /// What a package would be worth at another price, which need not lie on
    /// the scale of prices.
    #[must_use]
    pub fn worth_at_price(&self, package: &Package, price: Price) -> Worth {
        if self.price_issue().is_none() {
            return Worth::of(price.get());
        }
        let margin = price.get() - self.unit_cost;
        Worth::of(margin * self.layout.quantity(package) + self.layout.other_terms(package))
    }

    /// The price at which a package with these terms would be worth `worth`,
    /// wherever that lies.
    #[must_use]
    pub fn price_for(&self, package: &Package, worth: Worth) -> Price {
        if self.price_issue().is_none() {
            return Price::of(worth.get());
        }
        let rest = self.layout.other_terms(package);
        Price::of((worth.get() - rest) / self.layout.quantity(package) + self.unit_cost)
    }

    /// The package with the same terms and the lowest price at which it is
    /// worth at least `worth`; `None` where no price on the scale is enough.
    /// Without a price: of the packages worth at least that much the one worth
    /// the least, and of those the one that changes the fewest terms.
    #[must_use]
    pub fn at_worth(&self, package: &Package, worth: Worth) -> Option<Package> {
        let Some(price_issue) = self.price_issue() else {
            return self.closest(package, worth);
        };
        let rest = self.layout.other_terms(package);
        let price = (worth.get() - rest) / self.layout.quantity(package) + self.unit_cost;
        let option = self.layout.option_at_least(price)?;
        Some(package.with(price_issue, option))
    }

    /// The packages worth at least as much as `package` and at most `more`
    /// beyond it, without it, in the order of their number; at most `most`.
    pub(super) fn level_with(&self, package: &Package, more: Worth, most: usize) -> Vec<Package> {
        let worth = self.worth(package).get() - ROUNDING;
        let beyond = worth + more.get() + 2.0 * ROUNDING;
        let mut found: Vec<Package> = Vec::new();
        while found.len() < most {
            let next = self.search.best(|candidate| {
                let own = self.worth(candidate).get();
                let is_level = own >= worth && own <= beyond;
                let is_new = candidate != package && !found.contains(candidate);
                (is_level && is_new).then_some([worth - own, 0.0])
            });
            let own = self.worth(&next).get();
            let is_level = own >= worth && own <= beyond;
            if !is_level || next == *package || found.contains(&next) {
                break;
            }
            found.push(next);
        }
        found
    }

    /// What one option of an issue other than the price is worth by itself.
    pub(super) fn term(&self, issue: IssueId, option: u32) -> f64 {
        self.layout.term(issue, option)
    }

    /// What one piece costs to make.
    pub(super) const fn unit_cost(&self) -> f64 {
        self.unit_cost
    }

    /// What changes for the rep between two packages, issue by issue.
    #[must_use]
    pub fn exchange(&self, from: &Package, to: &Package) -> Exchange {
        let per_issue = self
            .issues()
            .map(|issue| self.change(from, to, issue))
            .collect();
        Exchange { per_issue }
    }

    /// The change in own worth that one issue brings. Price and quantity are a
    /// product: each gets the average of changing first and changing last.
    fn change(&self, from: &Package, to: &Package, issue: IssueId) -> Worth {
        let (p0, p1) = (
            self.layout.price_of(from) - self.unit_cost,
            self.layout.price_of(to) - self.unit_cost,
        );
        let (q0, q1) = (self.layout.quantity(from), self.layout.quantity(to));
        let mut change = 0.0;
        if Some(issue) == self.layout.price_issue {
            change += (p1 - p0) * f64::midpoint(q0, q1);
        } else {
            if Some(issue) == self.layout.quantity_issue {
                change += (q1 - q0) * f64::midpoint(p0, p1);
            }
            change += self.layout.term(issue, to.option(issue))
                - self.layout.term(issue, from.option(issue));
        }
        Worth::of(change)
    }
}

/// What one package gives up and gains against another, in own worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Exchange {
    /// The change that each issue brings, in the scenario's order; they add up
    /// to the difference of the packages' worths.
    pub per_issue: Vec<Worth>,
}

impl Exchange {
    /// Each issue with the change that it brings, in the scenario's order.
    pub fn changes(&self) -> impl Iterator<Item = (IssueId, Worth)> {
        (0..).map(IssueId::new).zip(self.per_issue.iter().copied())
    }

    /// Everything given up, 0 or more.
    #[must_use]
    pub fn give(&self) -> Worth {
        self.per_issue
            .iter()
            .map(|change| (-*change).max(Worth::ZERO))
            .sum()
    }

    /// Everything gained, 0 or more.
    #[must_use]
    pub fn take(&self) -> Worth {
        self.per_issue
            .iter()
            .map(|change| change.max(Worth::ZERO))
            .sum()
    }

    /// The concession: what is given up less what is gained; below 0 for a
    /// package that takes more than it gives.
    #[must_use]
    pub fn concession(&self) -> Worth {
        self.give() - self.take()
    }

    /// A trade gives on one issue and takes on another.
    #[must_use]
    pub fn is_trade(&self) -> bool {
        self.give() > Worth::ZERO && self.take() > Worth::ZERO
    }
}

/// Whose worth a layout holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Seller,
    Buyer,
}

/// Prices, quantities and the worth of each option, in tables.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    pub(super) price_issue: Option<IssueId>,
    pub(super) quantity_issue: Option<IssueId>,
    prices: Vec<f64>,
    quantities: Vec<f64>,
    terms: Vec<Vec<f64>>,
}

impl Layout {
    /// The tables of one side; `cares` multiplies the worth of an issue.
    pub(super) fn new(scenario: &Scenario, side: Side, cares: impl Fn(&str) -> f64) -> Self {
        let issues = &scenario.issues;
        let price_issue =
            IssueId::all(scenario).find(|issue| matches!(issues[*issue], Issue::Price(_)));
        let per = scenario.issues.iter().find_map(|issue| match issue {
            Issue::Price(price) => price.per.clone(),
            _ => None,
        });
        let quantity_issue = per.and_then(|id| {
            IssueId::all(scenario).find(|issue| {
                let issue = &issues[*issue];
                issue.id() == id && matches!(issue, Issue::Number(_))
            })
        });
        let numbers = |issue: Option<&Issue>| -> Vec<f64> {
            issue.map_or_else(Vec::new, |issue| {
                (0..issue.options())
                    .filter_map(|option| issue.number(option))
                    .collect()
            })
        };
        Self {
            price_issue,
            quantity_issue,
            prices: numbers(price_issue.and_then(|issue| issue.get(scenario))),
            quantities: numbers(quantity_issue.and_then(|issue| issue.get(scenario))),
            terms: scenario
                .issues
                .iter()
                .map(|issue| {
                    let weight = cares(issue.id());
                    option_worths(issue, side, price_issue.is_some())
                        .into_iter()
                        .map(|worth| worth * weight)
                        .collect()
                })
                .collect(),
        }
    }

    /// Every issue, in the scenario's order.
    pub(super) fn issues(&self) -> impl ExactSizeIterator<Item = IssueId> + Clone + use<> {
        (0..self.terms.len()).map(IssueId::new)
    }

    /// Every issue but the price, in the scenario's order.
    pub(super) fn other_issues(&self) -> impl Iterator<Item = IssueId> + Clone + use<> {
        let price = self.price_issue;
        self.issues().filter(move |issue| Some(*issue) != price)
    }

    /// The price among the issues.
    pub(super) const fn price_issue(&self) -> Option<IssueId> {
        self.price_issue
    }

    /// The price of a package; 0 where there is none.
    pub(super) fn price_of(&self, package: &Package) -> f64 {
        self.price_issue
            .map_or(0.0, |issue| self.price(package.option(issue)))
    }

    /// For each issue the option that is worth the most (or, by another
    /// comparison, the least), the first of equals, without regard to a price.
    pub(super) fn extreme(&self, is_beyond: fn(&f64, &f64) -> bool) -> Package {
        Package::new(self.terms.iter().map(|worths| {
            let mut best = (0_u32, worths.first().copied().unwrap_or_default());
            for (option, worth) in (0_u32..).zip(worths) {
                if is_beyond(worth, &best.1) {
                    best = (option, *worth);
                }
            }
            best.0
        }))
    }

    /// How many options an issue has.
    pub(super) fn options(&self, issue: IssueId) -> usize {
        if Some(issue) == self.price_issue {
            self.prices.len()
        } else {
            self.terms.get(issue.index()).map_or(0, Vec::len)
        }
    }

    /// The numbers of an issue's options.
    pub(super) fn option_numbers(&self, issue: IssueId) -> Range<u32> {
        0..u32::try_from(self.options(issue)).unwrap_or(u32::MAX)
    }

    pub(super) fn price(&self, option: u32) -> f64 {
        self.prices
            .get(option as usize)
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn quantity(&self, package: &Package) -> f64 {
        self.quantity_issue
            .and_then(|issue| self.quantities.get(package.option(issue) as usize))
            .copied()
            .unwrap_or(1.0)
    }

    /// The worth of one option of an issue that is not the price, without the
    /// product of price and quantity.
    pub(super) fn term(&self, issue: IssueId, option: u32) -> f64 {
        self.terms
            .get(issue.index())
            .and_then(|worths| worths.get(option as usize))
            .copied()
            .unwrap_or_default()
    }

    /// The worth of every option of a package together, without the price.
    pub(super) fn other_terms(&self, package: &Package) -> f64 {
        self.issues()
            .map(|issue| self.term(issue, package.option(issue)))
            .sum()
    }

    /// The lowest option whose price is at least `price`.
    pub(super) fn option_at_least(&self, price: f64) -> Option<u32> {
        let index = self
            .prices
            .partition_point(|candidate| *candidate < price - 1e-9);
        (index < self.prices.len()).then(|| u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The highest option whose price is at most `price`.
    pub(super) fn option_at_most(&self, price: f64) -> Option<u32> {
        let index = self
            .prices
            .partition_point(|candidate| *candidate <= price + 1e-9);
        index
            .checked_sub(1)
            .map(|index| u32::try_from(index).unwrap_or(u32::MAX))
    }
}

/// The worth of every option of an issue: counted from the usual one, or, where
/// there is no price that the other terms are compared with, as it is written.
fn option_worths(issue: &Issue, side: Side, from_usual: bool) -> Vec<f64> {
    match issue {
        Issue::Price(_) => Vec::new(),
        Issue::Number(number) => {
            let worth: &NumberWorth = match side {
                Side::Seller => &number.seller,
                Side::Buyer => &number.buyer,
            };
            (0..issue.options())
                .filter_map(|option| issue.number(option))
                .map(|value| {
                    if from_usual {
                        worth.at(value, number.usual).get()
                    } else {
                        worth.as_written(value).get()
                    }
                })
                .collect()
        }
        Issue::Choice(choice) => {
            let of = |index: usize| match side {
                Side::Seller => choice.options[index].seller.get(),
                Side::Buyer => choice.options[index].buyer.get(),
            };
            let usual = choice
                .index_of(&choice.usual)
                .filter(|_| from_usual)
                .map_or(0.0, |index| of(index as usize));
            (0..choice.options.len())
                .map(|index| of(index) - usual)
                .collect()
        }
    }
}
