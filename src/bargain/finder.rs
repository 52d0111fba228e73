//! The package finder: other packages worth about as much to the rep, to vary
//! an offer without giving.
//!
//! It is handed the rep's own book and nothing else, so that the buyer's
//! numbers can't play a part: which of the packages the buyer likes better is
//! for the rep to ask.

use super::{Package, SellerBook};
use crate::scenario::{IssueId, Worth};

/// How many packages are found at most: a list that can be taken in, and a
/// digit for each.
const MOST: usize = 9;
/// A term with many options moves by this share of them at a time.
const NOTCHES: u32 = 10;

/// Packages worth no less to the rep than `own`, and more by less than a step
/// of the price, the closest in worth first: one term moved by a notch with
/// the price to match, or two terms traded at an unchanged price. Only packages
/// that `may_offer` are there, each once, at most nine.
#[must_use]
pub fn same_worth(
    book: &SellerBook,
    own: &Package,
    may_offer: impl Fn(&Package) -> bool,
) -> Vec<Package> {
    if book.price_issue().is_none() {
        // Every trade is one of terms: the packages on the same level.
        let mut level = book.level_with(own, book.price_step(own), MOST);
        level.retain(|package| may_offer(package));
        return level;
    }
    let worth = book.worth(own);
    let mut found: Vec<(Worth, Package)> = Vec::new();
    for (issue, moved) in neighbours(book, own) {
        let at_price = book.at_worth(&moved, worth);
        found.extend(at_price.map(|package| (book.worth(&package) - worth, package)));
        found.extend(balanced(book, own, issue, &moved));
    }
    found.retain(|(_, package)| package != own && may_offer(package));
    found.sort_by(|a, b| a.0.get().total_cmp(&b.0.get()).then_with(|| a.1.cmp(&b.1)));
    found.dedup_by(|a, b| a.1 == b.1);
    found.truncate(MOST);
    found.into_iter().map(|(_, package)| package).collect()
}

/// `own` with each term but the price one notch lower and one higher, where
/// the issue goes so far.
fn neighbours(book: &SellerBook, own: &Package) -> Vec<(IssueId, Package)> {
    book.other_issues()
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

/// The packages in which one more term makes up for the one that was moved:
/// for each other issue the option that comes closest without falling short,
/// with what it brings beyond `own`.
fn balanced(
    book: &SellerBook,
    own: &Package,
    issue: IssueId,
    moved: &Package,
) -> Vec<(Worth, Package)> {
    let worth = book.worth(own);
    let step = book.price_step(own);
    book.other_issues()
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
