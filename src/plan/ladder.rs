//! The ladder: the planned offers from the opening downwards, each with what
//! it asks in return.

mod care;
mod packages;

use serde::{Deserialize, Serialize};

use super::When;
use crate::{
    bargain::{Finding, Package, SellerBook, Terms},
    scenario::{Issue, IssueId, Scenario, Worth},
};

/// One planned offer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The whole package, as issue ids and values.
    pub offer: Terms,
    /// To be marked final.
    #[serde(default, skip_serializing_if = "is_not_set")]
    pub is_final: bool,
    /// When it may be made.
    #[serde(default, skip_serializing_if = "is_not_set")]
    pub when: When,
}

/// Whether a value is what it is when nobody sets it: left out of files.
fn is_not_set<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A concession at most this share of the one before shrinks enough to be
/// seen: the rule `shrinking`.
pub const SHRINK: f64 = 0.9;

/// What is given with the opening costs at most this share of all that there is
/// to ask for.
const CHEAP: f64 = 0.1;

/// A ladder has so many offers where it can: fewer show no shrinking.
pub const FEWEST: usize = 4;

/// The largest concession that is seen to shrink after one of `before`, where
/// `smallest` is the smallest that can be made: nine tenths of the one before,
/// or one smallest step less where a tenth is less than that, and a smallest
/// step at any rate, since no smaller one can be asked of anybody.
#[must_use]
pub fn most_after(before: Worth, smallest: Worth) -> Worth {
    Worth::of(SHRINK * before.get())
        .max(before - smallest)
        .max(smallest)
}

/// An offer within this share of a price tick of its place in the series is
/// near enough.
const CLOSE: f64 = 0.35;

/// The series of own worths that a ladder follows:
/// offer(k) = target + (opening − target) · ratio^(k−1).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Series {
    /// What the first offer is worth.
    pub opening: Worth,
    /// What the offers approach; no offer is worth less than the BATNA.
    pub target: Worth,
    /// How many offers, the opening included.
    pub steps: usize,
    /// Each concession as a share of the one before, held within 0.05..=0.95.
    pub ratio: f64,
}

impl Series {
    /// The ratio that is followed: a number, neither 0 nor 1.
    fn ratio_held(&self) -> f64 {
        if self.ratio.is_finite() {
            self.ratio.clamp(0.05, 0.95)
        } else {
            0.7
        }
    }
}

/// A ladder whose own worths follow
/// offer(k) = target + (opening − target) · ratio^(k−1), `steps` offers with
/// the opening.
///
/// With a price the opening has the other issues as usual, but for a notch given
/// where somebody is known to care much and it costs the rep little, and the
/// price that makes it worth `opening`; where the highest price is not enough, it asks for
/// better terms as well. Every later offer lowers the price and asks for a notch
/// more on another issue, in turn, what nobody across the table is known to care
/// much for first, never an option that needs a colleague's consent, never for
/// more than the step gives. The price is the one that brings the offer nearest
/// to its place in the series while the concession stays within nine tenths of
/// the one before.
///
/// Without a price every issue is there to give on and to ask on: the offers
/// have worths that packages have, the opening none above `opening`, and of the
/// packages with such a worth each is the one that gives what is cheap to the
/// rep, or what somebody is known to care for, and asks for something back.
///
/// Where the steps that there are leave no room for so many that shrink by a
/// tenth, they shrink by as much as they can, down to steps as small as there
/// are ([`most_after`]); a ladder has fewer offers only where the BATNA leaves
/// no room for more.
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
    let series = Series {
        opening,
        target,
        steps,
        ratio,
    };
    shape_at_least(scenario, book, findings, &series, steps)
}

/// As [`shape`], but a ladder of `least` offers may end where the next step
/// would not shrink by a tenth, or would go below the target.
#[must_use]
pub fn shape_at_least(
    scenario: &Scenario,
    book: &SellerBook,
    findings: &[&Finding],
    series: &Series,
    least: usize,
) -> Vec<Step> {
    let least = least.min(series.steps);
    if book.price_issue().is_none() {
        let asking = packages::OfferManner { is_asking: true };
        let packages = packages::follow(scenario, book, findings, series, least, asking);
        return as_steps(scenario, &packages);
    }
    let asks = || Asks::new(scenario, book, findings);
    let mut packages = follow(series, asks(), Shrinking::ByTenths);
    let enough = Series {
        steps: least,
        ..*series
    };
    for is_asking in [true, false] {
        if packages.len() >= least {
            break;
        }
        let mut asks = asks();
        if !is_asking {
            asks.turns.clear();
        }
        let more = follow(&enough, asks, Shrinking::AsCanBe);
        if more.len() > packages.len() {
            packages = more;
        }
    }
    as_steps(scenario, &packages)
}

/// The same series with offers that ask for nothing: by price alone; without a
/// price by packages that only give, as far as there are such.
#[must_use]
pub fn shape_without_asks(scenario: &Scenario, book: &SellerBook, series: &Series) -> Vec<Step> {
    if book.price_issue().is_none() {
        let silent = packages::OfferManner { is_asking: false };
        let packages = packages::follow(scenario, book, &[], series, FEWEST, silent);
        return as_steps(scenario, &packages);
    }
    let mut asks = Asks::new(scenario, book, &[]);
    asks.turns.clear();
    as_steps(scenario, &follow(series, asks, Shrinking::ByTenths))
}

/// How a concession shrinks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shrinking {
    /// By a tenth at least.
    ByTenths,
    /// As the rule `shrinking` sees it at best.
    AsCanBe,
}

fn as_steps(scenario: &Scenario, packages: &[Package]) -> Vec<Step> {
    packages
        .iter()
        .map(|package| Step {
            offer: package.terms(scenario),
            ..Step::default()
        })
        .collect()
}

fn follow(series: &Series, mut asks: Asks<'_>, shrinking: Shrinking) -> Vec<Package> {
    if series.steps == 0 {
        return Vec::new();
    }
    let book = asks.book;
    let first = asks.open(series.opening);
    let target = series
        .target
        .max(book.reservation())
        .min(book.worth(&first))
        .get();
    let ratio = series.ratio_held();
    let height = book.worth(&first).get() - target;
    let mut packages = vec![first];
    let mut last_concession = f64::INFINITY;
    let mut share = 1.0;
    for _ in 1..series.steps {
        share *= ratio;
        let Some(last) = packages.last() else { break };
        let last_worth = book.worth(last).get();
        let tick = asks.tick(last);
        let in_series = target + height * share;
        let (wanted, most) = match shrinking {
            Shrinking::ByTenths => (in_series, SHRINK * last_concession),
            Shrinking::AsCanBe if last_concession.is_finite() => {
                let before = Worth::of(last_concession);
                let most = most_after(before, Worth::of(tick)).get();
                (in_series.min(last_worth - tick), most)
            }
            Shrinking::AsCanBe => (in_series.min(last_worth - tick), f64::INFINITY),
        };
        let place = Place {
            wanted,
            least: (last_worth - most).max(book.reservation().get()),
        };
        let Some(next) = asks.step(last, &place) else {
            break;
        };
        last_concession = last_worth - book.worth(&next).get();
        packages.push(next);
    }
    packages
}

/// Where an offer should lie, in own worth.
struct Place {
    /// Its place in the series.
    wanted: f64,
    /// It must not be worth less: the concession would not shrink, or the
    /// BATNA would be better.
    least: f64,
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
    issue: IssueId,
    /// 0 known to be little, 1 unknown or as usual, 2 somebody cares much.
    care: u8,
    /// When it was asked for last, 0 never.
    last: usize,
}

impl<'a> Asks<'a> {
    fn new(scenario: &'a Scenario, book: &'a SellerBook, findings: &[&Finding]) -> Self {
        let turns = book
            .other_issues()
            .map(|issue| Turn {
                issue,
                care: care::rank(findings, issue),
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

    /// The opening: as usual but for the price and for what is cheap to give to
    /// somebody who is known to care for it; better terms where no price is high
    /// enough.
    fn open(&mut self, worth: Worth) -> Package {
        let mut package = self.with_gifts(worth);
        loop {
            if let Some(priced) = self.book.at_worth(&package, worth) {
                return priced;
            }
            if let Some(better) = self.ask(&package) {
                package = better;
            } else {
                return self.book.dearest(&package);
            }
        }
    }

    /// The usual terms, with a notch given on each issue for which somebody is
    /// known to care much, where it is cheap and nobody has to consent: it is
    /// dear to them, and the price pays for it. It is not asked back.
    fn with_gifts(&mut self, opening: Worth) -> Package {
        let usual = Package::usual(self.scenario);
        let now = self.book.worth(&usual);
        let cheap = CHEAP * (opening - self.book.reservation()).get();
        let mut package = usual.clone();
        let cared_for: Vec<IssueId> = self.cared_for().collect();
        for issue in cared_for {
            let options = issue.get(self.scenario).map_or(0, Issue::options);
            let cost = |option: u32| (now - self.book.worth(&usual.with(issue, option))).get();
            let given = (0..options)
                .filter(|option| !needs_consent(self.scenario, issue, *option))
                .filter(|option| cost(*option) > self.book.rounding() && cost(*option) <= cheap)
                .min_by(|a, b| cost(*a).total_cmp(&cost(*b)));
            if let Some(option) = given {
                package.set(issue, option);
                self.turns.retain(|turn| turn.issue != issue);
            }
        }
        package
    }

    /// The issues that somebody is known to care much for.
    fn cared_for(&self) -> impl Iterator<Item = IssueId> + '_ {
        let much = self.turns.iter().filter(|turn| turn.care == 2);
        much.map(|turn| turn.issue)
    }

    /// One notch more on the next issue, with the price as it is.
    fn ask(&mut self, package: &Package) -> Option<Package> {
        for index in self.order() {
            let notches = self.notches(package, self.turns[index].issue, f64::INFINITY);
            if let Some(asking) = notches.into_iter().next_back() {
                self.remember(index);
                return Some(asking);
            }
        }
        None
    }

    fn remember(&mut self, index: usize) {
        self.asked += 1;
        self.turns[index].last = self.asked;
    }

    /// The next offer after `last`: with the ask that is due where one fits the
    /// place in the series, otherwise with the ask that comes nearest to it,
    /// otherwise with a lower price alone.
    fn step(&mut self, last: &Package, place: &Place) -> Option<Package> {
        let concession = self.book.worth(last).get() - place.wanted;
        let mut nearest: Option<(f64, usize, Package)> = None;
        for index in self.order() {
            for asking in self.notches(last, self.turns[index].issue, concession) {
                let Some(next) = self.priced(&asking, last, place) else {
                    continue;
                };
                let miss = libm::fabs(self.book.worth(&next).get() - place.wanted);
                if miss <= CLOSE * self.tick(&next) {
                    self.remember(index);
                    return Some(next);
                }
                if nearest.as_ref().is_none_or(|(least, ..)| miss < *least) {
                    nearest = Some((miss, index, next));
                }
            }
        }
        if let Some((_, index, next)) = nearest {
            self.remember(index);
            return Some(next);
        }
        self.priced(last, last, place)
    }

    /// The terms of `asking` at the price nearest to the place in the series;
    /// `None` where that is no smaller offer than `last`, or takes a colleague's
    /// consent that a lower price alone would not.
    fn priced(&self, asking: &Package, last: &Package, place: &Place) -> Option<Package> {
        let lowest = (place.wanted - 0.5 * self.tick(asking)).max(place.least);
        let next = self.book.at_worth(asking, Worth::of(lowest))?;
        let is_step = self.book.worth(&next) < self.book.worth(last)
            && self.book.price(&next) < self.book.price(last);
        let is_free = asking == last || !self.is_below_authority(&next);
        (is_step && is_free).then_some(next)
    }

    /// What one price tick is worth on the whole order.
    fn tick(&self, package: &Package) -> f64 {
        self.book.price_step(package).get()
    }

    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.turns.len()).collect();
        order.sort_by_key(|index| {
            let turn = &self.turns[*index];
            (turn.care, turn.last, turn.issue)
        });
        order
    }

    /// The packages with up to a notch more of an issue in the rep's favour,
    /// each worth at most `at_most` more, the largest ask first, so that the
    /// ask stays in proportion to what is given for it.
    fn notches(&self, package: &Package, issue: IssueId, at_most: f64) -> Vec<Package> {
        let now = self.book.worth(package);
        let gain = |option: u32| (self.book.worth(&package.with(issue, option)) - now).get();
        let options = issue.get(self.scenario).map_or(0, Issue::options);
        let mut better: Vec<u32> = (0..options)
            .filter(|option| !needs_consent(self.scenario, issue, *option))
            .filter(|option| gain(*option) > 0.0)
            .collect();
        better.sort_by(|a, b| gain(*a).total_cmp(&gain(*b)));
        better
            .into_iter()
            .take(notch_size(options))
            .filter(|option| gain(*option) <= at_most)
            .rev()
            .map(|option| package.with(issue, option))
            .collect()
    }

    fn price_issue(&self) -> Option<&Issue> {
        self.book.price_issue()?.get(self.scenario)
    }

    /// Whether the price is for a colleague to allow.
    fn is_below_authority(&self, package: &Package) -> bool {
        let Some(Issue::Price(price)) = self.price_issue() else {
            return false;
        };
        price
            .authority
            .as_ref()
            .is_some_and(|authority| self.book.price(package) < authority.floor)
    }
}

/// How many options one notch covers: an issue with many (pieces, days) is
/// asked for in tenths of its range.
fn notch_size(options: u32) -> usize {
    (options as usize / 10).max(1)
}

fn needs_consent(scenario: &Scenario, issue: IssueId, option: u32) -> bool {
    match issue.get(scenario) {
        Some(Issue::Choice(choice)) => choice
            .options
            .get(option as usize)
            .is_some_and(|option| option.needs.is_some()),
        _ => false,
    }
}
