//! How a seller's offers look to a typical counterpart.
//!
//! The same belief that every buyer at the table holds, with what a rep can
//! know put in place of a buyer's own numbers: the market's prices, and the
//! middle of the default population. No hidden number has a way in.

use super::{
    belief::{Anchor, Belief},
    brief::Scale,
    parameters::PARAMETERS,
    persona::personas,
};
use crate::scenario::{Market, Price, Range};

/// A counterpart that listens to a seller's offers.
#[derive(Debug, Clone)]
pub(in crate::bargain) struct TypicalListener {
    scale: Scale,
    /// Where it expects sellers' limits before it hears anything.
    reading: f64,
    information: f64,
    target_focus: f64,
    belief: Option<Belief>,
    /// The best offer so far.
    best: f64,
}

/// The middle of a range of the default population.
fn middle(range: Option<Range>) -> f64 {
    range.map_or(0.0, |Range(low, high)| f64::midpoint(low, high))
}

impl TypicalListener {
    /// A counterpart that knows the market and has heard nothing yet.
    pub fn new(market: &Market) -> Self {
        let scale = Scale::of_market(market);
        let traits = personas()
            .first()
            .map(|persona| persona.traits)
            .unwrap_or_default();
        Self {
            reading: scale.of(market.low.get()),
            scale,
            information: middle(traits.information),
            target_focus: middle(traits.target_focus),
            belief: None,
            best: f64::INFINITY,
        }
    }

    /// Hears an offer: the price that it comes to with usual terms. `precision`
    /// is how precise the price sounds, 0..=1; it counts in the opening.
    pub fn hear(&mut self, price: Price, precision: f64, is_final: bool) {
        let offer = self.scale.of(price.get());
        // As at the table: an offer that takes back is no other offer.
        self.best = self.best.min(offer);
        let anchor = Anchor {
            opening: self.best,
            reading: self.reading,
            information: self.information,
            target_focus: self.target_focus,
            precision,
            credibility: 1.0,
        };
        if let Some(belief) = &mut self.belief {
            belief.update(&PARAMETERS, self.best);
        }
        let belief = self
            .belief
            .get_or_insert_with(|| Belief::new(&PARAMETERS, &anchor));
        if is_final {
            belief.hear_final(&PARAMETERS);
        }
    }

    /// Where it believes the seller's limit to lie; `None` before any offer.
    pub fn limit(&self) -> Option<Price> {
        let belief = self.belief.as_ref()?;
        let focus = self.target_focus;
        let believed = (1.0 - focus) * belief.estimate() + focus * self.reading.min(self.best);
        Some(Price::of(self.scale.price(believed)))
    }

    /// How much lower it expects the next offer, 0 or more.
    pub fn next_concession(&self) -> Option<Price> {
        let belief = self.belief.as_ref()?;
        let step = belief.next_concession() * self.scale.unit();
        Some(Price::of(step))
    }
}
