//! What the buyer believes each issue to be worth to the seller.
//!
//! The price is money to both sides. For every other issue the buyer starts
//! from its own stake, as people do who take the pie as fixed, and asks how
//! much more or less it may matter to the seller: a set of supposed factors,
//! each weighed by how well it explains the packages that the seller offered
//! (small concessions are expected, gains for the seller hardly).

use crate::bargain::Random;

/// How many sets of factors are kept.
const SUPPOSITIONS: usize = 64;
/// Factors lie between 1/SPREAD and SPREAD.
const SPREAD: f64 = 3.0;
const EXPECTED_CONCESSION: f64 = 0.05;
const NOISE: f64 = 0.06;

/// The weighed suppositions.
#[derive(Debug, Clone)]
pub(super) struct Priorities {
    factors: Vec<Vec<f64>>,
    weights: Vec<f64>,
}

impl Priorities {
    /// Suppositions for so many issues, factors even on average.
    pub fn new(issues: usize, random: &mut Random) -> Self {
        let mut factors: Vec<Vec<f64>> = (0..SUPPOSITIONS)
            .map(|_| {
                (0..issues)
                    .map(|_| libm::pow(SPREAD, random.between(-1.0, 1.0)))
                    .collect()
            })
            .collect();
        for issue in 0..issues {
            let mean = factors.iter().map(|set| set[issue]).sum::<f64>() / SUPPOSITIONS as f64;
            for set in &mut factors {
                set[issue] /= mean;
            }
        }
        Self {
            factors,
            weights: vec![1.0 / SUPPOSITIONS as f64; SUPPOSITIONS],
        }
    }

    /// Learns from a new package of the seller: the price's change (what the
    /// seller lost by it) and the buyer's own gain on each issue, all in scale
    /// units.
    pub fn learn(&mut self, price_given: f64, gains: &[f64]) {
        for (weight, factors) in self.weights.iter_mut().zip(&self.factors) {
            let given: f64 = gains
                .iter()
                .zip(factors)
                .map(|(gain, factor)| gain * factor)
                .sum();
            let concession = price_given + given;
            let mut z = (concession - EXPECTED_CONCESSION) / NOISE;
            if concession < 0.0 {
                z *= 1.5;
            }
            let kernel = 1.0 / (1.0 + z * z / 3.0);
            *weight *= kernel * kernel;
        }
        let total: f64 = self.weights.iter().sum();
        for weight in &mut self.weights {
            *weight /= total;
        }
    }

    /// The believed factor of each issue.
    pub fn factors(&self) -> Vec<f64> {
        let issues = self.factors.first().map_or(0, Vec::len);
        (0..issues)
            .map(|issue| {
                self.weights
                    .iter()
                    .zip(&self.factors)
                    .map(|(weight, set)| weight * set[issue])
                    .sum()
            })
            .collect()
    }
}
