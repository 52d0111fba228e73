//! A ladder where there is no price: over all packages, with every issue as one
//! to give on and one to ask on.
//!
//! First the worths of the offers are chosen among those that packages have,
//! then a package for each worth.

use super::{SHRINK, Series, care, most_after, needs_consent};
use crate::{
    bargain::{Finding, Package, SellerBook},
    scenario::{Issue, IssueId, Scenario, Worth},
};

/// So many worths to either side of an offer's place in the series are
/// considered.
const AROUND: usize = 5;

/// A step that shrinks by less than a tenth counts as much as missing the series
/// by this share of its height.
const UNSHRUNK: f64 = 0.1;

/// An offer may be worth less by this share of its step for a better package.
const LEEWAY: f64 = 0.15;

/// What asking for something is worth beside what the other side is thought to
/// like, which is 1 for the whole of an issue.
const ASKING: f64 = 0.3;
/// ... and what it costs to ask, for one who asks for nothing.
const SILENT: f64 = 100.0;
/// What is asked for is at least this share of what is given, and at most all
/// of it.
const ASKED: (f64, f64) = (0.1, 1.0);
/// What a term that stays as it is counts for, so that nothing changes without
/// a reason.
const KEPT: f64 = 0.01;

/// How the offers are made.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfferManner {
    /// Each offer asks for something in return where it can; otherwise it asks
    /// for nothing where it can.
    pub is_asking: bool,
}

/// The offers of a ladder over packages, at least `fewest` of them where there
/// are so many worths above the BATNA.
pub(super) fn follow(
    scenario: &Scenario,
    book: &SellerBook,
    findings: &[&Finding],
    series: &Series,
    fewest: usize,
    manner: OfferManner,
) -> Vec<Package> {
    let worths = Worths::new(book, series, fewest).chosen();
    let liking = Liking::new(scenario, book, findings, manner);
    let mut offers: Vec<Package> = Vec::new();
    let usual = Package::usual(scenario);
    while let Some(worth) = worths.get(offers.len()) {
        let window = window(book, &usual, &worths, &offers);
        let last = offers.last();
        let found = book
            .best_between(window, |package| liking.of(book, last, package))
            .or_else(|| book.at_worth(last.unwrap_or(&usual), Worth::of(*worth)));
        let Some(found) = found else { break };
        offers.push(found);
    }
    offers
}

/// Between which worths a package is looked for: never above the worth that the
/// offer should have, so that no step is smaller than it should be before the
/// next.
fn window(
    book: &SellerBook,
    usual: &Package,
    worths: &[f64],
    offers: &[Package],
) -> (Worth, Worth) {
    let index = offers.len();
    let worth = worths[index];
    let made = |back: usize| {
        let at = offers.len().checked_sub(back)?;
        Some(book.worth(&offers[at]).get())
    };
    let after = |further: usize| worths.get(index + further).copied();
    // The steps after this one as they are meant: the next must still be seen
    // to be larger than the one after it.
    let next = after(1).map_or(f64::INFINITY, |next| worth - next);
    let second = after(1).zip(after(2)).map_or(0.0, |(one, two)| one - two);
    let spared = next - second / SHRINK;
    let leeway = match made(1) {
        None => (LEEWAY * next).min(book.price_step(usual).get()),
        Some(before) => {
            let step = before - worth;
            let most = made(2).map_or(f64::INFINITY, |first| SHRINK * (first - before));
            (LEEWAY * step)
                .min(0.5 * next)
                .min(most - step)
                .min(worth - book.reservation().get())
        }
    };
    let leeway = leeway.min(spared);
    (Worth::of(worth - leeway.max(0.0)), Worth::of(worth))
}

/// The worths that offers could have.
struct Worths<'a> {
    book: &'a SellerBook,
    series: &'a Series,
    opening: f64,
    target: f64,
    /// For each offer those near its place.
    near: Vec<Vec<f64>>,
}

impl<'a> Worths<'a> {
    fn new(book: &'a SellerBook, series: &'a Series, least: usize) -> Self {
        let opening = opening(book, series.opening);
        let target = series
            .target
            .get()
            .max(book.reservation().get())
            .min(opening);
        let mut worths = Self {
            book,
            series,
            opening,
            target,
            near: Vec::new(),
        };
        worths.find(least);
        worths
    }

    /// The place of an offer in the series.
    fn place(&self, offer: usize) -> f64 {
        let share = libm::pow(self.series.ratio_held(), offer as f64);
        self.target + (self.opening - self.target) * share
    }

    fn below(&self, worth: f64) -> Option<f64> {
        let below = self.book.next_worth(Worth::of(worth), false)?;
        (below.get() >= self.book.reservation().get() - self.book.rounding()).then(|| below.get())
    }

    /// Goes down the series, at every offer by one worth at least.
    fn find(&mut self, least: usize) {
        if self.series.steps == 0 {
            return;
        }
        self.near.push(vec![self.opening]);
        let mut at = self.opening;
        for offer in 1..self.series.steps {
            let Some(below) = self.below(at) else { return };
            let place = self.place(offer);
            if offer >= least && below < self.target - self.book.rounding() {
                return;
            }
            at = place.min(below);
            let near = self.around(at);
            self.near.push(near);
        }
    }

    /// The worths around a place, below the opening and above the BATNA.
    fn around(&self, place: f64) -> Vec<f64> {
        let rounding = self.book.rounding();
        let mut near = Vec::new();
        let mut at = place + 2.0 * rounding;
        for _ in 0..=AROUND {
            let Some(below) = self.below(at) else { break };
            near.push(below);
            at = below;
        }
        at = near.first().copied().unwrap_or(place);
        for _ in 0..AROUND {
            let Some(above) = self.book.next_worth(Worth::of(at), true) else {
                break;
            };
            if above.get() >= self.opening - rounding {
                break;
            }
            near.push(above.get());
            at = above.get();
        }
        near
    }

    /// Of the sequences that are allowed the longest, and of those the one that
    /// misses the series least: dynamic programming over pairs of neighbours.
    fn chosen(&self) -> Vec<f64> {
        let Some(first) = self.near.first() else {
            return Vec::new();
        };
        // For each offer, by (worth before, worth): the least miss so far and
        // which worth came before the one before.
        let mut tables: Vec<Vec<Option<(f64, usize)>>> = vec![vec![Some((0.0, 0)); first.len()]];
        let mut before = 1;
        for offer in 1..self.near.len() {
            let table = self.extended(offer, &tables[offer - 1], before);
            if table.iter().all(Option::is_none) {
                break;
            }
            before = self.near[offer - 1].len();
            tables.push(table);
        }
        self.traced(&tables)
    }

    /// The table of an offer from the one of the offer before; `earlier` is
    /// how many worths the offer before that could have.
    fn extended(
        &self,
        offer: usize,
        table: &[Option<(f64, usize)>],
        earlier: usize,
    ) -> Vec<Option<(f64, usize)>> {
        let (last, now) = (&self.near[offer - 1], &self.near[offer]);
        let mut next: Vec<Option<(f64, usize)>> = vec![None; last.len() * now.len()];
        for (from, worth_before) in last.iter().enumerate() {
            let smallest = self.below(*worth_before).map(|below| worth_before - below);
            for (to, worth) in now.iter().enumerate() {
                let given = worth_before - worth;
                let miss = (worth - self.place(offer)) / (self.opening - self.target).max(1e-9);
                let mut best: Option<(f64, usize)> = None;
                for first in 0..earlier {
                    let Some((so_far, _)) = table[first * last.len() + from] else {
                        continue;
                    };
                    let given_before = if offer == 1 {
                        f64::INFINITY
                    } else {
                        self.near[offer - 2][first] - worth_before
                    };
                    let Some(unshrunk) = self.allowed(given, given_before, smallest) else {
                        continue;
                    };
                    let total = so_far + miss * miss + unshrunk;
                    if best.is_none_or(|(least, _)| total < least) {
                        best = Some((total, first));
                    }
                }
                next[from * now.len() + to] = best;
            }
        }
        next
    }

    /// Whether a concession may follow another: `None` if not, else what it
    /// counts for beside its miss.
    fn allowed(&self, given: f64, before: f64, smallest: Option<f64>) -> Option<f64> {
        let rounding = self.book.rounding();
        if given <= rounding {
            None
        } else if given <= SHRINK * before + rounding {
            Some(0.0)
        } else {
            let most = most_after(Worth::of(before), Worth::of(smallest?)).get();
            (given <= most + rounding).then_some(UNSHRUNK * UNSHRUNK)
        }
    }

    fn traced(&self, tables: &[Vec<Option<(f64, usize)>>]) -> Vec<f64> {
        let last = tables.len() - 1;
        let best = tables[last]
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| Some((entry.as_ref()?.0, at)))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, mut at)) = best else {
            return Vec::new();
        };
        let mut worths = Vec::new();
        for offer in (0..=last).rev() {
            let count = self.near[offer].len();
            worths.push(self.near[offer][at % count]);
            let Some((_, first)) = tables[offer][at] else {
                break;
            };
            if offer > 0 {
                at = first * self.near[offer - 1].len() + at / count;
            }
        }
        worths.reverse();
        worths
    }
}

/// The highest worth that is no higher than wanted; the lowest above the BATNA
/// where all are higher.
fn opening(book: &SellerBook, wanted: Worth) -> f64 {
    let batna = book.reservation();
    let at_most = Worth::of(wanted.get() + 2.0 * book.rounding());
    book.next_worth(at_most, false)
        .filter(|worth| *worth >= batna)
        .or_else(|| book.next_worth(batna, true))
        .unwrap_or(batna)
        .get()
}

/// What the other side is thought to like: the reverse of what the rep likes,
/// each issue as much as the next unless somebody is known to care for it more
/// or less. So what is cheap to the rep is given first.
struct Liking {
    /// For each issue and option; `None` where a colleague must consent first.
    options: Vec<Vec<Option<f64>>>,
    manner: OfferManner,
}

impl Liking {
    fn new(
        scenario: &Scenario,
        book: &SellerBook,
        findings: &[&Finding],
        manner: OfferManner,
    ) -> Self {
        let usual = Package::usual(scenario);
        let options = IssueId::all(scenario)
            .map(|issue| {
                let worth = |option| book.worth(&usual.with(issue, option)).get();
                let all = 0..issue.get(scenario).map_or(0, Issue::options);
                let low = all.clone().map(worth).fold(f64::INFINITY, f64::min);
                let high = all.clone().map(worth).fold(f64::NEG_INFINITY, f64::max);
                let cares = care::weight(findings, issue).unwrap_or(1.0);
                all.map(|option| {
                    let given = if high > low {
                        (high - worth(option)) / (high - low)
                    } else {
                        0.0
                    };
                    (!needs_consent(scenario, issue, option)).then_some(cares * given)
                })
                .collect()
            })
            .collect();
        Self { options, manner }
    }

    /// How good a package is as the offer after `last`.
    fn of(&self, book: &SellerBook, last: Option<&Package>, package: &Package) -> Option<f64> {
        let mut liked = 0.0;
        for (options, issue) in self.options.iter().zip((0..).map(IssueId::new)) {
            liked += (*options.get(package.option(issue) as usize)?)?;
        }
        let Some(last) = last else { return Some(liked) };
        let pairs = last.options().iter().zip(package.options());
        liked += KEPT * pairs.filter(|(own, other)| own == other).count() as f64;
        let change = book.exchange(last, package);
        let share = change.take().get() / change.give().get().max(f64::MIN_POSITIVE);
        if !self.manner.is_asking {
            if share > 0.0 {
                liked -= SILENT;
            }
        } else if share >= ASKED.0 && share <= ASKED.1 {
            liked += ASKING;
        }
        Some(liked)
    }
}
