//! The packages of a scenario without a price in the order of what they are
//! worth to the seller.
//!
//! With a price, the price brings any terms to a wanted worth. Without one the
//! worths that packages have are given, and every question about them (which
//! package is worth about so much, which is the next below) is a look into
//! this list.

use std::sync::{Arc, OnceLock};

use super::{Package, package_search::PackageSearch};

/// Up to so many packages are listed: some 6 MB, made in some 30 ms when the
/// list is first asked for.
const MOST_LISTED: f64 = 400_000.0;

/// One package.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Listed {
    worth: f64,
    number: u32,
}

/// The list, made when it is first looked into.
#[derive(Debug, Clone, Default)]
pub(super) struct ByWorth(OnceLock<Arc<[Listed]>>);

impl PartialEq for ByWorth {
    /// What follows from the rest of a book is no difference between books.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl ByWorth {
    /// The packages and their worths, the least worth first; `None` where
    /// there are too many to list.
    pub fn look(
        &self,
        search: &PackageSearch,
        worth: impl Fn(&Package) -> f64,
    ) -> Option<WorthLookup<'_>> {
        if search.packages() > MOST_LISTED {
            return None;
        }
        let listed = self.0.get_or_init(|| {
            let mut listed = Vec::new();
            search.each(|number, package| {
                listed.push(Listed {
                    worth: worth(package),
                    number,
                });
            });
            listed.sort_by(|a, b| a.worth.total_cmp(&b.worth).then(a.number.cmp(&b.number)));
            listed.into()
        });
        Some(WorthLookup(listed))
    }
}

/// The list, ready to be looked into.
#[derive(Debug, Clone, Copy)]
pub(super) struct WorthLookup<'a>(&'a [Listed]);

impl WorthLookup<'_> {
    /// The least worth above `worth` that a package has.
    pub fn above(&self, worth: f64) -> Option<f64> {
        let at = self.0.partition_point(|listed| listed.worth <= worth);
        self.0.get(at).map(|listed| listed.worth)
    }

    /// The highest worth below `worth` that a package has.
    pub fn below(&self, worth: f64) -> Option<f64> {
        let at = self.0.partition_point(|listed| listed.worth < worth);
        let listed = self.0.get(at.checked_sub(1)?)?;
        Some(listed.worth)
    }

    /// The numbers of the packages worth at least `low` and at most `high`,
    /// the least worth first.
    pub fn between(&self, low: f64, high: f64) -> impl Iterator<Item = u32> {
        let from = self.0.partition_point(|listed| listed.worth < low);
        self.0[from..]
            .iter()
            .take_while(move |listed| listed.worth <= high)
            .map(|listed| listed.number)
    }
}
