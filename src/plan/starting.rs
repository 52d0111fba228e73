//! Where the controls of the limits stand before the rep has set anything.

use super::WhichLimit;
use crate::{
    bargain::{Package, SellerBook},
    scenario::{Price, Scenario, Worth},
};

/// The price at which the control of a limit stands while it is not set, other
/// terms as usual; a worth that packages have where there is no price. It
/// proposes nothing but makes sense together: the upper limit at the highest
/// price that this market finds credible, the aspiration half-way to the lowest
/// (as the rule of high starts assumes it), the lower limit at what there is
/// without this deal. `None` where no price is enough for that.
#[must_use]
pub fn starting_price(scenario: &Scenario, book: &SellerBook, which: WhichLimit) -> Option<Price> {
    let (low, high) = (scenario.market.low.get(), scenario.market.high.get());
    match which {
        WhichLimit::Upper => at_most(scenario, book, high),
        WhichLimit::Aspiration => {
            let lower = lower(scenario, book).map_or(low, Price::get);
            at_most(scenario, book, f64::midpoint(low.max(lower), high))
        }
        WhichLimit::Lower => lower(scenario, book),
    }
}

/// The lowest price that is worth as much as having no deal.
fn lower(scenario: &Scenario, book: &SellerBook) -> Option<Price> {
    let usual = Package::usual(scenario);
    let package = book.at_worth(&usual, book.reservation())?;
    Some(book.price(&package))
}

/// The highest price of the scale that is no higher; the lowest one where all
/// are.
fn at_most(scenario: &Scenario, book: &SellerBook, price: f64) -> Option<Price> {
    let Some(issue) = book.price_issue() else {
        let past = Worth::of(price + 2.0 * book.rounding());
        let below = book.next_worth(past, false);
        let worth = below.or_else(|| book.next_worth(past, true))?;
        return Some(Price::of(worth.get()));
    };
    let issue = issue.get(scenario)?;
    let nearest = issue.nearest(price)?;
    let is_above = issue.number(nearest)? > price + 1e-9;
    let option = nearest.saturating_sub(u32::from(is_above));
    Price::try_from(issue.number(option)?).ok()
}
