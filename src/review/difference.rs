//! A difference in expectation, with how sure it is.

use crate::scenario::Worth;

/// Differences further from nothing than so many standard errors are clear.
const CLEAR: f64 = 2.0;

/// What one way is worth more than another, in expectation over the buyers
/// that it could have been: both ways played against each of them with the same
/// random numbers, the weighted mean of the differences.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanDifference {
    /// The mean, in own worth.
    pub mean: Worth,
    /// Its standard error, in own worth.
    pub error: Worth,
    /// How many buyers of equal weight it rests on.
    pub buyers: f64,
}

impl MeanDifference {
    /// No difference at all: both ways are the same.
    pub(super) const fn none(buyers: f64) -> Self {
        Self {
            mean: Worth::ZERO,
            error: Worth::ZERO,
            buyers,
        }
    }

    /// The mean of weighted differences (weight, difference); `None` where
    /// there are fewer than `least` buyers of equal weight.
    pub(super) fn of(differences: &[(f64, f64)], least: f64) -> Option<Self> {
        let total: f64 = differences.iter().map(|(weight, _)| weight).sum();
        if total <= 0.0 {
            return None;
        }
        let share = |weight: f64| weight / total;
        let mean: f64 = differences
            .iter()
            .map(|(weight, difference)| share(*weight) * difference)
            .sum();
        // The variance of a self-normalised weighted mean.
        let variance: f64 = differences
            .iter()
            .map(|(weight, difference)| {
                let part = share(*weight) * (difference - mean);
                part * part
            })
            .sum();
        let squares: f64 = differences
            .iter()
            .map(|(weight, _)| share(*weight) * share(*weight))
            .sum();
        let buyers = 1.0 / squares;
        (buyers >= least).then_some(Self {
            mean: Worth::of(mean),
            error: Worth::of(libm::sqrt(variance)),
            buyers,
        })
    }

    /// Whether it is clearly more than nothing.
    #[must_use]
    pub fn is_clear_gain(&self) -> bool {
        self.mean > Worth::ZERO && self.mean.get() > CLEAR * self.error.get()
    }

    /// Whether it is clearly less than nothing.
    #[must_use]
    pub fn is_clear_loss(&self) -> bool {
        self.mean < Worth::ZERO && -self.mean.get() > CLEAR * self.error.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_the_weighted_mean_with_its_error() {
        let found = MeanDifference::of(&[(1.0, 2.0), (1.0, 4.0), (2.0, 6.0)], 1.0);
        let found = found.expect("three buyers are enough");
        assert!((found.mean.get() - 4.5).abs() < 1e-12);
        let error = libm::sqrt((2.5 * 2.5 + 0.5 * 0.5) / 16.0 + 0.25 * 1.5 * 1.5);
        assert!((found.error.get() - error).abs() < 1e-12);
        assert!((found.buyers - 16.0 / 6.0).abs() < 1e-12);
    }

    #[test]
    fn too_few_buyers_are_not_enough_to_judge() {
        assert_eq!(MeanDifference::of(&[(1.0, 2.0)], 15.0), None);
        assert_eq!(MeanDifference::of(&[], 0.0), None);
    }
}
