//! What each side can have for what the other has, where no price says it.

use super::{Space, Spot};
use crate::bargain::{SellerBook, buyer::View};

/// The Pareto frontier as a rate of exchange between the two sides' worths.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::bargain) struct ExchangeCurve {
    /// The best for the seller first.
    spots: Vec<Spot>,
}

impl ExchangeCurve {
    /// The curve of a scenario without a price, worths in points.
    pub fn new(book: &SellerBook, company: &View) -> Self {
        let space = Space::new(book, company, 0.0);
        let spots = space
            .frontier()
            .points()
            .iter()
            .map(|point| Spot {
                package: space.package(point.number),
                seller: point.seller,
                buyer: point.buyer,
            })
            .collect();
        Self { spots }
    }

    /// The package worth the most to the seller among those worth at least
    /// `buyer` to the buyer.
    pub fn best_for_seller(&self, buyer: f64) -> Option<&Spot> {
        let at = self.spots.partition_point(|spot| spot.buyer < buyer - 1e-9);
        self.spots.get(at)
    }

    /// What the seller's best package leaves the buyer, 0 where there is none.
    pub fn left_by_sellers_best(&self) -> f64 {
        self.spots.first().map_or(0.0, |spot| spot.buyer)
    }

    /// The most that the buyer can have where the seller has at least
    /// `seller`; beyond the seller's best package the frontier is thought to go
    /// on as it does on the whole.
    pub fn most_for_buyer(&self, seller: f64) -> f64 {
        if let (Some(first), Some(last)) = (self.spots.first(), self.spots.last())
            && seller > first.seller
        {
            let range = (first.seller - last.seller).max(1e-9);
            let slope = (last.buyer - first.buyer) / range;
            return first.buyer - slope * (seller - first.seller);
        }
        let after = self
            .spots
            .partition_point(|spot| spot.seller >= seller - 1e-9);
        self.spots
            .get(after.saturating_sub(1))
            .map_or(0.0, |spot| spot.buyer)
    }

    /// The most that the seller can have where the buyer has at least `buyer`;
    /// what it has in the buyer's best package where that is not enough either.
    pub fn most_for_seller(&self, buyer: f64) -> f64 {
        self.best_for_seller(buyer)
            .or_else(|| self.spots.last())
            .map_or(0.0, |spot| spot.seller)
    }
}
