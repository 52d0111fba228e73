//! Reading a limit from steps, as people make them at a table.
//!
//! Who bargains towards a limit gives, step after step, a share of what is left
//! up to it. The share differs from person to person and from step to step (it
//! answers what the other side does), and so the limit has to be inferred: for
//! each supposed limit the offers say what shares the steps would have been,
//! and limits are likely under which the shares are alike and usual. Steps that
//! shrink fast show a limit that is near; steps that do not shrink show that it
//! is far, and no more than that.
//!
//! A supposed limit b and a usual share m of this person give each step c, made
//! with r = b − offer left, the density of a log-normal share c / r around m. A
//! step too small to be told from none says that the share was at most that,
//! or that they waited for something (see [`WAITS`]). The posterior is kept on
//! a grid of limits and shares and is the same bits everywhere.

use crate::bargain::{MarketPrior, Reading};

/// Supposed limits.
const LIMITS: usize = 96;
/// Supposed usual shares of a person.
const SHARES: usize = 31;
/// Shares are supposed between these, as logarithms: a twentieth of what is
/// left and nearly all of it.
const SHARES_FROM: f64 = -3.0;
const SHARES_TO: f64 = -0.05;
/// What people usually give of what is left, as a logarithm, and how much that
/// differs between most of them: fitted to buyers at the shipped tables.
const USUAL_SHARE: f64 = -1.55;
const BETWEEN_PEOPLE: f64 = 0.10;
/// So many are like that; the others may give any share.
const USUAL_PEOPLE: f64 = 0.5;
/// How much the share differs between the steps of one person.
const BETWEEN_STEPS: f64 = 0.075;
/// The chance that somebody stands still for a reason of its own: it waits, or
/// claims a limit that is not there.
const WAITS: f64 = 0.15;

/// What offers say about the limit behind them.
#[derive(Debug, Clone)]
pub(super) struct Approach {
    limits: Vec<f64>,
    /// The weight of each limit with each share, not normalised.
    weights: Vec<[f64; SHARES]>,
}

const SHARE_CELL: f64 = (SHARES_TO - SHARES_FROM) / (SHARES - 1) as f64;

fn share_at(index: usize) -> f64 {
    SHARES_FROM + SHARE_CELL * index as f64
}

/// How likely somebody's usual share is, for each supposed one.
fn prior_of_shares() -> [f64; SHARES] {
    let density = 0.398_942_280_401_432_7 * SHARE_CELL / BETWEEN_PEOPLE;
    std::array::from_fn(|index| {
        let z = (share_at(index) - USUAL_SHARE) / BETWEEN_PEOPLE;
        USUAL_PEOPLE * density * bell(z) + (1.0 - USUAL_PEOPLE) / SHARES as f64
    })
}

fn bell(z: f64) -> f64 {
    libm::exp(-0.5 * z * z)
}

impl Approach {
    /// Before any step; nothing below `best` is possible, because who offers
    /// something would take it.
    pub fn new(prior: &MarketPrior, best: f64) -> Self {
        let low = best.max(prior.lowest);
        let cell = (prior.highest.max(low) - low) / LIMITS as f64;
        let limits: Vec<f64> = (0..LIMITS)
            .map(|index| low + (index as f64 + 0.5) * cell)
            .collect();
        let shares = prior_of_shares();
        let weights = limits
            .iter()
            .map(|limit| {
                let weight = bell((limit - prior.mean) / prior.sd);
                shares.map(|share| weight * share)
            })
            .collect();
        let mut approach = Self { limits, weights };
        approach.normalise();
        approach
    }

    /// Hears a step from `before` to `after`; differences below `smallest`
    /// can't be told from none.
    pub fn hear(&mut self, before: f64, after: f64, smallest: f64) {
        let step = after - before;
        let is_step = step > smallest;
        // A step is known to half of what can be told apart.
        let coarse = 0.6 * smallest / step.max(smallest);
        let spread = libm::sqrt(BETWEEN_STEPS * BETWEEN_STEPS + coarse * coarse);
        for (limit, weights) in self.limits.iter().zip(&mut self.weights) {
            let left = (limit - before).max(smallest);
            let share = libm::log(step.max(smallest) / left);
            for (index, weight) in weights.iter_mut().enumerate() {
                let z = (share - share_at(index)) / spread;
                *weight *= if is_step {
                    bell(z)
                } else {
                    WAITS + (1.0 - WAITS) * below(z)
                };
            }
        }
        self.normalise();
    }

    fn normalise(&mut self) {
        let total: f64 = self.weights.iter().flatten().sum();
        if !(total > 0.0 && total.is_finite()) {
            return;
        }
        for weight in self.weights.iter_mut().flatten() {
            *weight /= total;
        }
    }

    /// The expected limit, and the interval that holds it eight times in ten.
    pub fn read(&self) -> Reading {
        let masses: Vec<f64> = self
            .weights
            .iter()
            .map(|weights| weights.iter().sum())
            .collect();
        let mean = self
            .limits
            .iter()
            .zip(&masses)
            .map(|(limit, mass)| limit * mass)
            .sum();
        Reading {
            limit: mean,
            low: self.quantile(&masses, 0.1),
            high: self.quantile(&masses, 0.9),
        }
    }

    fn quantile(&self, masses: &[f64], share: f64) -> f64 {
        let cell = self.limits[1] - self.limits[0];
        let mut under = 0.0;
        for (limit, mass) in self.limits.iter().zip(masses) {
            if under + mass >= share {
                let part = if *mass > 0.0 {
                    (share - under) / mass
                } else {
                    0.5
                };
                return limit + (part - 0.5) * cell;
            }
            under += mass;
        }
        self.limits[LIMITS - 1]
    }
}

/// The standard normal distribution function.
fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}
