//! An offer before it goes out: what it would say, and the move it would be.

use super::{Move, Package, SellerBook};

/// An offer of one package, on condition or without, or of several at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The package; of several the one that leaves the rep least.
    pub package: Package,
    /// The other packages, in the order in which they were put down.
    pub others: Vec<Package>,
    /// The issues on whose terms the rest depends.
    pub on: Vec<usize>,
    /// "This is my final offer."
    pub is_final: bool,
}

impl Proposal {
    /// One package without conditions.
    #[must_use]
    pub const fn plain(package: Package, is_final: bool) -> Self {
        Self {
            package,
            others: Vec::new(),
            on: Vec::new(),
            is_final,
        }
    }

    /// Several packages at once; `None` without any.
    #[must_use]
    pub fn several(book: &SellerBook, packages: &[Package]) -> Option<Self> {
        let least = packages
            .iter()
            .min_by(|a, b| book.worth(a).get().total_cmp(&book.worth(b).get()))?;
        let others = packages.iter().filter(|other| *other != least);
        Some(Self {
            others: others.cloned().collect(),
            ..Self::plain(least.clone(), false)
        })
    }

    /// What a move offers; `None` for a move that is no offer.
    #[must_use]
    pub fn of(book: &SellerBook, chosen: &Move) -> Option<Self> {
        match chosen {
            Move::Offer { package, is_final } => Some(Self::plain(package.clone(), *is_final)),
            Move::OfferIf {
                package,
                on,
                is_final,
            } => Some(Self {
                on: on.clone(),
                ..Self::plain(package.clone(), *is_final)
            }),
            Move::OfferSeveral { packages } => Self::several(book, packages),
            _ => None,
        }
    }

    /// All packages, the one that leaves the rep least first: A, B, ...
    pub fn packages(&self) -> impl Iterator<Item = &Package> {
        std::iter::once(&self.package).chain(&self.others)
    }

    /// The move that makes it.
    #[must_use]
    pub fn to_move(&self) -> Move {
        let package = self.package.clone();
        let is_final = self.is_final;
        if !self.others.is_empty() {
            let packages = self.packages().cloned().collect();
            Move::OfferSeveral { packages }
        } else if self.on.is_empty() {
            Move::Offer { package, is_final }
        } else {
            Move::OfferIf {
                package,
                on: self.on.clone(),
                is_final,
            }
        }
    }
}
