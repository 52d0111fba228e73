//! Buyers as a rep can imagine them before the meeting: drawn from what the
//! scenario leaves open, narrowed by what was found out.
//!
//! Nothing here takes a session or its seed, so the buyer who waits at the
//! table has no way in. Candidates come from a stream of seeds of their own.

use std::sync::Arc;

use super::{
    Deal, Finding, Meeting, Random, Session, Strength,
    buyer::{Character, limit_of, streams},
    findings::EIGHTY_PERCENT,
};
use crate::scenario::{Distribution, Price};

/// A buyer who might sit at the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Imagined {
    /// The seed with which a [`super::Meeting`] draws this buyer.
    pub seed: u64,
    /// The highest price it would pay, other issues as usual; without a price
    /// the most that a deal could then be worth to the rep.
    pub limit: Price,
    /// Rounds it will sit through.
    pub patience: u32,
    /// How strong its alternatives are, 0..=1.
    pub power: f64,
    /// How easily it leaves, 1 is average.
    pub temper: f64,
    /// How well it knows the seller's costs, 0..=1.
    pub information: f64,
    /// How an earlier deal left the relationship, 0..=1 with 0.5 as before it;
    /// `None` where there was none. The rep knows it.
    pub remembers: Option<f64>,
}

impl Imagined {
    fn draw(deal: &Deal, seed: u64) -> Self {
        let brief = deal.brief();
        let mut chance = Random::new(seed, streams::CHARACTER);
        let character = Character::draw(&brief.population, &mut chance);
        Self {
            seed,
            limit: spoken(deal, character.reservation_price),
            patience: character.patience_rounds(),
            power: character.power,
            temper: character.temper,
            information: character.information,
            remembers: None,
        }
    }

    /// A meeting with this buyer.
    #[must_use]
    pub fn meet(&self, deal: &Arc<Deal>) -> Meeting {
        match self.remembers {
            Some(relationship) => Meeting::after(deal, self.seed, relationship),
            None => Meeting::new(deal, self.seed),
        }
    }

    /// A whole session with this buyer, words included.
    #[must_use]
    pub fn session(&self, deal: &Arc<Deal>) -> Session {
        match self.remembers {
            Some(relationship) => Session::of(deal, self.seed).remembering(relationship),
            None => Session::of(deal, self.seed),
        }
    }
}

/// A figure of the scenario's distribution as it is spoken of at the table.
fn spoken(deal: &Deal, drawn: f64) -> Price {
    let limit = limit_of(deal.scenario(), drawn);
    deal.brief().spoken_price(limit)
}

/// What the findings say of the buyer who waits at the table. Who cares for
/// what is the same in every session and narrows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Known {
    /// The readings of the limit taken together: the middle and the standard
    /// deviation of their likelihood.
    limit: Option<(f64, f64)>,
    power: Option<Strength>,
    patience: Option<u32>,
}

impl Known {
    /// Puts findings together. Each reading of the limit is a normal
    /// likelihood whose 80 % interval is the one that was found; several are
    /// multiplied, so that their precisions (1 / variance) add up.
    #[must_use]
    pub fn of(findings: &[&Finding]) -> Self {
        let mut known = Self::default();
        let (mut precision, mut sum) = (0.0, 0.0);
        for finding in findings {
            match finding {
                Finding::Cares { .. } => {}
                Finding::Limit { low, high } => {
                    let sd = (high.get() - low.get()) / (2.0 * EIGHTY_PERCENT);
                    let weight = 1.0 / (sd * sd).max(f64::MIN_POSITIVE);
                    precision += weight;
                    sum += weight * f64::midpoint(low.get(), high.get());
                }
                Finding::Power(strength) => known.power = Some(*strength),
                Finding::Patience(rounds) => known.patience = Some(*rounds),
            }
        }
        known.limit = (precision > 0.0).then(|| (sum / precision, 1.0 / libm::sqrt(precision)));
        known
    }

    /// Draws buyers who fit until there are `wanted` or so many candidates
    /// were tried: who fits, in order, and how many were tried. `pool` names
    /// the stream of candidates; the same pool brings the same candidates
    /// whatever is known, so that samples stay comparable.
    ///
    /// A candidate of the scenario's distributions stays with a chance in
    /// proportion to the likelihood of what was found (rejection sampling), so
    /// those who stay are independent draws from what the rep can know.
    #[must_use]
    pub fn imagine(
        &self,
        deal: &Deal,
        pool: u64,
        wanted: usize,
        most_tried: usize,
    ) -> (Vec<Imagined>, usize) {
        let mut chance = Random::new(pool, streams::IMAGINED);
        let nearest = self.limit.map(|(middle, _)| within(deal, middle));
        let mut fitting = Vec::with_capacity(wanted);
        let mut tried = 0;
        while fitting.len() < wanted && tried < most_tried {
            tried += 1;
            let (seed, stays) = (chance.seed(), chance.uniform());
            let buyer = Imagined::draw(deal, seed);
            if self.admits(&buyer) && stays < self.likelihood(buyer.limit, nearest) {
                fitting.push(buyer);
            }
        }
        (fitting, tried)
    }

    /// What was found exactly is so.
    fn admits(&self, buyer: &Imagined) -> bool {
        let power = self.power.is_none_or(|it| it == Strength::of(buyer.power));
        power && self.patience.is_none_or(|it| it == buyer.patience)
    }

    /// The likelihood of the readings, relative to that of the possible limit
    /// that is `nearest` to their middle: 0..=1.
    fn likelihood(&self, limit: Price, nearest: Option<f64>) -> f64 {
        let (Some((middle, sd)), Some(nearest)) = (self.limit, nearest) else {
            return 1.0;
        };
        let squared = |at: f64| (at - middle) * (at - middle) / (sd * sd);
        libm::exp(0.5 * (squared(nearest) - squared(limit.get())))
    }
}

/// The possible limit that is nearest to a figure.
fn within(deal: &Deal, figure: f64) -> f64 {
    let (low, high) = match &deal.scenario().buyer.reservation {
        Distribution::Normal { mean, sd } => {
            let reach = Random::REACH * sd.get();
            (mean.get() - reach, mean.get() + reach)
        }
        Distribution::Uniform { low, high } => (low.get(), high.get()),
    };
    let (one, other) = (spoken(deal, low).get(), spoken(deal, high).get());
    figure.max(one.min(other)).min(one.max(other))
}
