//! What the buyer believes each issue to be worth to the seller.
//!
//! The price is money to both sides. For every other issue the buyer starts
//! from its own stake, as people do who take the pie as fixed, and asks how
//! much more or less it may matter to the seller: a set of supposed factors,
//! each weighed by how well it explains the packages that the seller offered
//! (small concessions are expected, gains for the seller hardly).

use crate::bargain::{Random, package::PerIssue};

/// How many sets of factors are kept.
const SUPPOSITIONS: usize = 64;
/// Factors lie between 1/SPREAD and SPREAD.
const SPREAD: f64 = 3.0;
const EXPECTED_CONCESSION: f64 = 0.05;
const NOISE: f64 = 0.06;
const NOISE_OF_EQUALS: f64 = 0.04;

/// A number for each set of factors.
type Sets = [f64; SUPPOSITIONS];

/// The sets of factors that every buyer of a scenario weighs: an issue is a
/// row over all sets. They are the same in every session, so that what a buyer
/// concludes depends on the offers alone.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::bargain) struct Suppositions(Vec<Sets>);

impl Suppositions {
    /// Suppositions for so many issues, factors even on average.
    pub fn new(issues: usize) -> Self {
        let mut random = Random::new(0, 0);
        let mut rows = vec![[0.0; SUPPOSITIONS]; issues];
        for set in 0..SUPPOSITIONS {
            for row in &mut rows {
                row[set] = libm::pow(SPREAD, random.between(-1.0, 1.0));
            }
        }
        for row in &mut rows {
            let mean = row.iter().sum::<f64>() / SUPPOSITIONS as f64;
            for factor in row {
                *factor /= mean;
            }
        }
        Self(rows)
    }
}

/// How much each supposition is believed.
#[derive(Debug, Clone)]
pub(super) struct Priorities {
    weights: Sets,
}

impl Priorities {
    /// Every supposition as likely as any other.
    pub const fn new() -> Self {
        Self {
            weights: [1.0 / SUPPOSITIONS as f64; SUPPOSITIONS],
        }
    }

    /// Learns from a new package of the seller: the price's change (what the
    /// seller lost by it) and the buyer's own gain on each issue, all in scale
    /// units.
    pub fn learn(&mut self, suppositions: &Suppositions, price_given: f64, gains: &[f64]) {
        let mut conceded = [price_given - EXPECTED_CONCESSION; SUPPOSITIONS];
        for (gain, row) in gains.iter().zip(&suppositions.0) {
            if *gain != 0.0 {
                for (conceded, factor) in conceded.iter_mut().zip(row) {
                    *conceded += gain * factor;
                }
            }
        }
        self.weigh(&conceded.map(|off| {
            let z = off / NOISE;
            // A package that gains for the seller is hardly expected.
            if off < -EXPECTED_CONCESSION {
                1.5 * z
            } else {
                z
            }
        }));
    }

    /// Learns from two packages offered at the same time: they are worth about
    /// the same to the seller.
    pub fn learn_equal(&mut self, suppositions: &Suppositions, price_given: f64, gains: &[f64]) {
        let mut difference = [price_given; SUPPOSITIONS];
        for (gain, row) in gains.iter().zip(&suppositions.0) {
            for (difference, factor) in difference.iter_mut().zip(row) {
                *difference += gain * factor;
            }
        }
        self.weigh(&difference.map(|off| off / NOISE_OF_EQUALS));
    }

    /// Multiplies each weight by a Student-t kernel (3 degrees) of its error.
    fn weigh(&mut self, errors: &Sets) {
        let mut total = 0.0;
        for (weight, z) in self.weights.iter_mut().zip(errors) {
            let spread = 1.0 + z * z / 3.0;
            *weight /= spread * spread;
            total += *weight;
        }
        for weight in &mut self.weights {
            *weight /= total;
        }
    }

    /// The believed factor of each issue.
    pub fn factors(&self, suppositions: &Suppositions) -> PerIssue {
        suppositions
            .0
            .iter()
            .map(|row| {
                row.iter()
                    .zip(&self.weights)
                    .map(|(factor, weight)| weight * factor)
                    .sum()
            })
            .collect()
    }
}
