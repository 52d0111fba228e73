//! The package finder: other packages worth about as much to the rep, to vary
//! an offer without giving.
//!
//! It is handed the rep's own book and nothing else, so that the buyer's
//! numbers can't play a part: which of the packages the buyer likes better is
//! for the rep to ask.

use super::{Package, SellerBook};
use crate::scenario::Worth;

/// How many trades of two terms are shown at most.
const TRADES: usize = 6;
/// A term with many options moves by this share of them at a time.
const NOTCHES: u32 = 10;

/// Packages worth no less to the rep than `own`, and more by less than a step
/// of the price. First those with one term moved one notch either way and the
/// price to match, in the order of the issues; then trades of two terms at an
/// unchanged price, the closest in worth first. Only packages that
/// `may_offer` are there, each once.
#[must_use]
pub fn same_worth(
    book: &SellerBook,
    own: &Package,
    may_offer: impl Fn(&Package) -> bool,
) -> Vec<Package> {
    let mut found: Vec<Package> = neighbours(book, own)
        .into_iter()
        .filter_map(|(_, moved)| book.at_worth(&moved, book.worth(own)))
        .filter(|package| package != own && may_offer(package))
        .collect();
    let mut trades: Vec<(Worth, Package)> = neighbours(book, own)
        .into_iter()
        .flat_map(|(issue, moved)| balanced(book, own, issue, &moved))
        .filter(|(_, package)| may_offer(package))
        .collect();
    trades.sort_by(|a, b| a.0.get().total_cmp(&b.0.get()).then_with(|| a.1.cmp(&b.1)));
    trades.dedup();
    for (_, package) in trades.into_iter().take(TRADES) {
        if !found.contains(&package) {
            found.push(package);
        }
    }
    found
}

/// `own` with each term but the price one notch lower and one higher, where
/// the issue goes so far.
fn neighbours(book: &SellerBook, own: &Package) -> Vec<(usize, Package)> {
    other_issues(book)
        .flat_map(|issue| {
            let last = book.options(issue);
            let notch = (last / NOTCHES).max(1);
            let now = own.option(issue);
            [now.checked_sub(notch), now.checked_add(notch)]
                .into_iter()
                .flatten()
                .filter(move |option| *option < last)
                .map(move |option| (issue, own.with(issue, option)))
        })
        .collect()
}

fn other_issues(book: &SellerBook) -> impl Iterator<Item = usize> {
    (0..book.issues()).filter(|issue| *issue != book.price_issue())
}

/// The packages in which one more term makes up for the one that was moved:
/// for each other issue the option that comes closest without falling short,
/// with what it brings beyond `own`.
fn balanced(
    book: &SellerBook,
    own: &Package,
    issue: usize,
    moved: &Package,
) -> Vec<(Worth, Package)> {
    let worth = book.worth(own);
    let step = book.price_step(own);
    other_issues(book)
        .filter(|other| *other != issue)
        .filter_map(|other| {
            (0..book.options(other))
                .filter(|option| *option != own.option(other))
                .map(|option| moved.with(other, option))
                .map(|package| (book.worth(&package) - worth, package))
                .filter(|(beyond, _)| *beyond >= Worth::ZERO && *beyond < step)
                .min_by(|a, b| a.0.get().total_cmp(&b.0.get()))
        })
        .collect()
}
