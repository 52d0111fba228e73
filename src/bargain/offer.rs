//! The one carrier of an offer: before it goes out, as a move, in a real deal.

use std::iter;

use super::{Package, SellerBook};
use crate::scenario::IssueId;

/// An offer of the rep's: one package, on condition or without, or several at
/// once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The package; of several the one that was put down first.
    pub package: Package,
    /// The other packages, in the order in which they were put down. They
    /// leave the choice to the buyer.
    pub others: Vec<Package>,
    /// The issues on whose terms the rest depends: "this price if you pay
    /// within 30 days".
    pub on: Vec<IssueId>,
    /// "This is my final offer."
    pub is_final: bool,
}

/// More packages at once than this would be a price list, not a choice.
const MOST_AT_ONCE: usize = 4;

impl Offer {
    /// One package without conditions.
    #[must_use]
    pub const fn plain(package: Package) -> Self {
        Self {
            package,
            others: Vec::new(),
            on: Vec::new(),
            is_final: false,
        }
    }

    /// Several packages at once, in the order in which they are put down;
    /// `None` without any.
    #[must_use]
    pub fn several(packages: impl IntoIterator<Item = Package>) -> Option<Self> {
        let mut packages = packages.into_iter();
        let first = Self::plain(packages.next()?);
        Some(Self {
            others: packages.collect(),
            ..first
        })
    }

    /// Whether it leaves the buyer a choice.
    #[must_use]
    pub const fn is_several(&self) -> bool {
        !self.others.is_empty()
    }

    /// Whether its packages are a choice that can be put to a buyer: two to
    /// four, all different, none the last word and nothing asked for them.
    #[must_use]
    pub fn is_choice(&self) -> bool {
        let packages: Vec<&Package> = self.packages().collect();
        let repeats = (1..packages.len()).any(|it| packages[..it].contains(&packages[it]));
        let is_plain = self.on.is_empty() && !self.is_final;
        is_plain && !repeats && (2..=MOST_AT_ONCE).contains(&packages.len())
    }

    /// All packages in the order in which they were put down.
    pub fn packages(&self) -> impl Iterator<Item = &Package> {
        iter::once(&self.package).chain(&self.others)
    }

    /// The package that leaves the rep least: of several it is what the rep is
    /// ready to sell for.
    #[must_use]
    pub fn least(&self, book: &SellerBook) -> &Package {
        self.others.iter().fold(&self.package, |least, next| {
            if book.worth(next) < book.worth(least) {
                next
            } else {
                least
            }
        })
    }

    /// The same with the package that leaves the rep least in front, as it is
    /// recorded and lettered: A, B, ...
    #[must_use]
    pub fn least_first(&self, book: &SellerBook) -> Self {
        let least = self.least(book);
        let others = self.packages().filter(|other| *other != least);
        Self {
            package: least.clone(),
            others: others.cloned().collect(),
            on: self.on.clone(),
            is_final: self.is_final,
        }
    }
}
