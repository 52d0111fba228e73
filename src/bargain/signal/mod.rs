//! What a series of offers signals, as somebody can see it who sits at the
//! table and knows no hidden number.
//!
//! A [`Ground`] holds all that is known: what packages are worth to the rep,
//! what prices are usual, how long such meetings go. It has no room for the
//! buyer's side. On it, packages with several terms are read as prices: the
//! price that, with usual terms, would leave the rep as much. In a scenario
//! without a price that is what they leave the rep.
//!
//! [`Ground::read_theirs`] reads the counterpart's offers; [`Ground::look_of`]
//! says how the rep's own offers look to a typical counterpart.

mod approach;
mod look;
mod theirs;

pub use look::Look;
pub use theirs::{ConcessionTrend, Concessions, FEWEST_OFFERS};

use super::{MarketPrior, Package, SellerBook, meeting::price_decimals};
use crate::scenario::{Market, Price, Scenario, Worth};

/// What a rep can know when it reads offers.
#[derive(Debug, Clone)]
pub struct Ground {
    book: SellerBook,
    usual: Package,
    market: Market,
    rounds: u32,
    /// Decimals that prices are spoken with; `None` without a price.
    decimals: Option<usize>,
    /// What is known of the buyer's limit before any offer: see
    /// [`Ground::with_prior`].
    prior: MarketPrior,
}

/// Before anything is known of the buyer its limit is expected so far up from
/// the lowest price of the market to the most ambitious credible opening:
/// sellers open higher than most buyers pay in the end, and sell no lower than
/// the market's lowest price. It is where the limits of the buyer model's
/// default population lie (market .30, limits .70, credible openings up to
/// about .88).
pub const USUAL_LIMIT: f64 = 0.70;
/// ... give or take this share of the market's width.
const PRIOR_SPREAD: f64 = 0.18;

impl Ground {
    /// The ground of a scenario: its issues, the rep's own worths, the market's
    /// prices and the usual length. What the scenario says of the buyer is not
    /// looked at.
    #[must_use]
    pub fn new(scenario: &Scenario, book: &SellerBook) -> Self {
        let market = scenario.market;
        let (low, high) = (market.low.get(), market.high.get());
        let width = (high - low).max(1e-6);
        Self {
            book: book.clone(),
            usual: Package::usual(scenario),
            market,
            rounds: scenario.rounds.max(2),
            decimals: price_decimals(scenario),
            prior: MarketPrior {
                mean: low + USUAL_LIMIT * width,
                sd: PRIOR_SPREAD * width,
                lowest: low - width,
                highest: high + width,
            },
        }
    }

    /// The same with what is known of the buyer's limit before any offer: it
    /// is expected at `mean`, give or take the standard deviation `sd`, above
    /// 0, both as prices with usual terms.
    #[must_use]
    pub fn with_prior(mut self, mean: Price, sd: f64) -> Self {
        self.prior.mean = mean.get();
        self.prior.sd = sd.max(1e-6 * self.width());
        self
    }

    /// The same for a meeting that is known to go on for about so many rounds.
    #[must_use]
    pub fn with_rounds(mut self, rounds: u32) -> Self {
        self.rounds = rounds.max(2);
        self
    }

    /// The price that, with every other term as usual, leaves the rep as much
    /// as a package does; without a price what the package leaves it.
    #[must_use]
    pub fn level(&self, package: &Package) -> Price {
        self.level_of(self.book.worth(package))
    }

    /// The price at which, with every other term as usual, a package is worth
    /// so much to the rep; without a price that worth.
    #[must_use]
    pub fn level_of(&self, worth: Worth) -> Price {
        self.book.price_for(&self.usual, worth)
    }

    /// What a level is worth to the rep: the reverse of [`Ground::level_of`].
    #[must_use]
    pub fn worth_of(&self, level: Price) -> Worth {
        self.book.worth_at_price(&self.usual, level)
    }

    /// How far apart the market's lowest price and its most ambitious credible
    /// opening are, above 0.
    fn width(&self) -> f64 {
        (self.market.high.get() - self.market.low.get()).max(1e-6)
    }

    /// Differences below this can't be told from none: half a tick of the price
    /// with usual terms, or what is as small without one.
    fn smallest(&self) -> f64 {
        match self.book.price_issue() {
            Some(issue) => {
                let at = |option| self.book.price(&self.usual.with(issue, option)).get();
                0.5 * libm::fabs(at(1) - at(0))
            }
            None => 0.005 * self.width(),
        }
    }
}
