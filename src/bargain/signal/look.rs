//! How the rep's own offers look from the other side.

use super::Ground;
use crate::{
    bargain::{Package, buyer::TypicalListener, meeting::precision_of},
    scenario::Price,
};

/// What a typical counterpart makes of the rep's offers: the reading of
/// concessions that every buyer at the table has, with the market's prices and
/// the middle of the default population in place of a buyer's own numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Where it believes the rep's limit to lie, as a price with usual terms.
    pub limit: Price,
    /// How much it expects the next offer to give, 0 or more.
    pub next_concession: Price,
}

impl Ground {
    /// How a series of own offers looks, each with whether it was marked
    /// final, in the order in which they were made; of several packages at
    /// once the one that leaves the rep least. `None` without any.
    #[must_use]
    pub fn look_of<'a>(
        &self,
        offers: impl IntoIterator<Item = (&'a Package, bool)>,
    ) -> Option<Look> {
        let mut listener = TypicalListener::new(&self.market);
        for (package, is_final) in offers {
            let precision = self.decimals.map_or(0.0, |decimals| {
                precision_of(self.book.price(package), decimals)
            });
            listener.hear(self.level(package), precision, is_final);
        }
        Some(Look {
            limit: listener.limit()?,
            next_concession: listener.next_concession()?,
        })
    }
}
