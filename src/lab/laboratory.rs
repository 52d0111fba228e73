//! Many buyers, the same ones in every condition.

use std::{num::NonZeroUsize, thread};

use super::{Course, Seller};
use crate::{
    bargain::{ModelPart, ScaleBuyer, ScaleMarket, ScalePopulation},
    scenario::{Distribution, Price, Range, Traits},
};

/// The conditions under which experiments run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Laboratory {
    /// Sessions in each cell of an experiment.
    pub sessions: usize,
    /// Threads to use; the results are the same bits with any number.
    pub threads: NonZeroUsize,
    /// The seed of the first session; the others follow.
    pub first_seed: u64,
    /// A part of the buyer model to do without.
    pub without: Option<ModelPart>,
}

impl Laboratory {
    /// So many sessions a cell on one thread, the shipped model.
    #[must_use]
    pub const fn new(sessions: usize) -> Self {
        Self {
            sessions,
            threads: NonZeroUsize::MIN,
            first_seed: 1_000_000,
            without: None,
        }
    }

    /// Runs something for the seed of each session; results in the order of
    /// the seeds.
    pub fn each<T: Send>(&self, session: impl Fn(u64) -> T + Sync) -> Vec<T> {
        let seeds: Vec<u64> = (self.first_seed..).take(self.sessions).collect();
        let share = seeds.len().div_ceil(self.threads.get()).max(1);
        if self.threads.get() == 1 {
            return seeds.into_iter().map(session).collect();
        }
        let mut results = Vec::with_capacity(seeds.len());
        thread::scope(|scope| {
            let workers: Vec<_> = seeds
                .chunks(share)
                .map(|seeds| {
                    let session = &session;
                    scope.spawn(move || seeds.iter().map(|seed| session(*seed)).collect::<Vec<T>>())
                })
                .collect();
            for worker in workers {
                match worker.join() {
                    Ok(part) => results.extend(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        results
    }

    /// The buyer of a seed in a setting.
    #[must_use]
    pub fn buyer(&self, setting: &Setting, seller_limit: f64, seed: u64) -> ScaleBuyer {
        let market = ScaleMarket::default();
        let buyer = ScaleBuyer::draw(&setting.population, &market, seller_limit, seed)
            .staying_until(setting.stays_until);
        let buyer = match setting.limit_at_least {
            Some(limit) => buyer.with_limit_at_least(limit),
            None => buyer,
        };
        match setting.without.or(self.without) {
            Some(part) => buyer.without(part),
            None => buyer,
        }
    }

    /// A seller meets every buyer.
    #[must_use]
    pub fn meet(&self, setting: &Setting, seller: &Seller) -> Vec<Course> {
        self.each(|seed| seller.meet(self.buyer(setting, seller.limit, seed)))
    }
}

/// Which buyers take part, and what is asked of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    population: ScalePopulation,
    stays_until: u32,
    limit_at_least: Option<f64>,
    without: Option<ModelPart>,
}

impl Setting {
    /// The default population.
    #[must_use]
    pub fn everybody() -> Self {
        Self::of("default", &Traits::default())
    }

    /// A persona.
    #[must_use]
    pub fn persona(name: &str) -> Self {
        Self::of(name, &Traits::default())
    }

    /// The default population with some traits fixed.
    #[must_use]
    pub fn with(traits: &Traits) -> Self {
        Self::of("default", traits)
    }

    fn of(persona: &str, traits: &Traits) -> Self {
        let limits = Distribution::Normal {
            mean: Price::of(0.70),
            sd: Price::of(0.07),
        };
        Self {
            population: ScalePopulation::new(persona, *traits, limits),
            stays_until: 0,
            limit_at_least: None,
            without: None,
        }
    }

    /// Nobody accepts or leaves before a round.
    #[must_use]
    pub const fn staying_until(mut self, round: u32) -> Self {
        self.stays_until = round;
        self
    }

    /// Every buyer's limit is at least this.
    #[must_use]
    pub const fn with_limit_at_least(mut self, limit: f64) -> Self {
        self.limit_at_least = Some(limit);
        self
    }

    /// A part of the model is switched off: a control.
    #[must_use]
    pub const fn without(mut self, part: ModelPart) -> Self {
        self.without = Some(part);
        self
    }
}

/// A trait with one value for everybody.
#[expect(
    clippy::unnecessary_wraps,
    reason = "traits are optional in a scenario"
)]
pub(super) const fn fixed(value: f64) -> Option<Range> {
    Some(Range(value, value))
}
