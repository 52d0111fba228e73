//! Figures with their 99 per cent confidence intervals.

use crate::rehearse::statistics::{Estimated, NINETY_NINE as Z, wilson};

/// A figure found in a number of sessions, with its 99 per cent interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanEstimate {
    /// The figure.
    pub mean: f64,
    /// The lower end of the interval; minus infinity with too few sessions.
    pub low: f64,
    /// The upper end of the interval; infinity with too few sessions.
    pub high: f64,
    /// How many sessions it was found in.
    pub count: usize,
}

impl MeanEstimate {
    /// The mean of numbers, with a normal interval.
    #[must_use]
    pub fn of_mean(numbers: &[f64]) -> Self {
        let count = numbers.len();
        let estimated = Estimated::of(numbers.iter().copied());
        let mean = estimated.mean;
        if count < 2 {
            return Self::unknown(mean, count);
        }
        let (low, high) = estimated.interval99();
        Self {
            mean,
            low,
            high,
            count,
        }
    }

    /// How often something is so, with Wilson's interval, which stays within
    /// 0..=1 and does not shrink to nothing at its ends.
    #[must_use]
    pub fn of_share(hits: impl IntoIterator<Item = bool>) -> Self {
        let (mut yes, mut count) = (0.0, 0_usize);
        for hit in hits {
            yes += f64::from(u8::from(hit));
            count += 1;
        }
        if count == 0 {
            return Self::unknown(0.0, 0);
        }
        let share = yes / count as f64;
        let (low, high) = wilson(share, count, Z);
        Self {
            mean: share,
            low,
            high,
            count,
        }
    }

    /// The correlation of pairs, with Fisher's interval.
    #[must_use]
    pub fn of_correlation(pairs: &[(f64, f64)]) -> Self {
        let r = correlation(pairs);
        let count = pairs.len();
        if count < 4 {
            return Self::unknown(r, count);
        }
        let (z, half) = fisher(r, count);
        Self {
            mean: r,
            low: libm::tanh(z - half),
            high: libm::tanh(z + half),
            count,
        }
    }

    /// The standardised difference (Cohen's d, Hedges' g for so many sessions)
    /// of two groups: how many standard deviations of what is common to both
    /// lie between their means. The interval takes the groups for independent.
    #[must_use]
    pub fn of_standardised(first: &[f64], second: &[f64]) -> Self {
        let (a, b) = (Spread::of(first), Spread::of(second));
        let count = first.len() + second.len();
        if first.len() < 2 || second.len() < 2 {
            return Self::unknown(0.0, count);
        }
        let pooled = (a.squares + b.squares) / (a.n + b.n - 2.0);
        let d = (a.mean - b.mean) / libm::sqrt(pooled.max(f64::MIN_POSITIVE));
        let error = libm::sqrt(1.0 / a.n + 1.0 / b.n + d * d / (2.0 * (a.n + b.n)));
        Self {
            mean: d,
            low: d - Z * error,
            high: d + Z * error,
            count,
        }
    }

    /// The standardised difference between two shares: the logarithm of their
    /// odds ratio times √3/π (Hasselblad & Hedges 1995), each cell with half a
    /// case more so that none is empty.
    #[must_use]
    pub fn of_standardised_shares(first: &[bool], second: &[bool]) -> Self {
        let cells = |hits: &[bool]| {
            let yes = hits.iter().filter(|hit| **hit).count() as f64;
            (yes + 0.5, hits.len() as f64 - yes + 0.5)
        };
        let (one, other) = (cells(first), cells(second));
        let factor = libm::sqrt(3.0) / std::f64::consts::PI;
        let g = factor * libm::log(one.0 * other.1 / (one.1 * other.0));
        let spread = 1.0 / one.0 + 1.0 / one.1 + 1.0 / other.0 + 1.0 / other.1;
        let error = factor * libm::sqrt(spread);
        Self {
            mean: g,
            low: g - Z * error,
            high: g + Z * error,
            count: first.len() + second.len(),
        }
    }

    /// The mean of estimates that have nothing in common but what they
    /// estimate, each counting alike.
    #[must_use]
    pub fn of_several(estimates: &[Self]) -> Self {
        let n = estimates.len() as f64;
        let count = estimates.iter().map(|it| it.count).sum();
        let mean = estimates.iter().map(|it| it.mean).sum::<f64>() / n.max(1.0);
        if estimates.is_empty() {
            return Self::unknown(0.0, 0);
        }
        let half = |of: fn(&Self) -> f64| {
            let squares: f64 = estimates.iter().map(|it| of(it) * of(it)).sum();
            libm::sqrt(squares) / n
        };
        Self {
            mean,
            low: mean - half(|it| it.mean - it.low),
            high: mean + half(|it| it.high - it.mean),
            count,
        }
    }

    /// How much larger the first correlation is than the second, when both
    /// come from the same sessions under two conditions (`None` where a
    /// session has no pair). The interval counts what the sessions have in
    /// common: it is that of the differences of their influences on r.
    #[must_use]
    pub fn of_correlation_difference(
        first: &[Option<(f64, f64)>],
        second: &[Option<(f64, f64)>],
    ) -> Self {
        let (r_first, first) = influences(first);
        let (r_second, second) = influences(second);
        let differences: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a - b).collect();
        let spread = Self::of_mean(&differences);
        let difference = r_first - r_second;
        Self {
            mean: difference,
            low: difference + (spread.low - spread.mean),
            high: difference + (spread.high - spread.mean),
            count: spread.count,
        }
    }

    const fn unknown(mean: f64, count: usize) -> Self {
        Self {
            mean,
            low: f64::NEG_INFINITY,
            high: f64::INFINITY,
            count,
        }
    }

    /// The whole interval lies above a number.
    #[must_use]
    pub fn is_above(&self, number: f64) -> bool {
        self.low > number
    }

    /// The whole interval lies below a number.
    #[must_use]
    pub fn is_below(&self, number: f64) -> bool {
        self.high < number
    }

    /// The whole interval lies between two numbers.
    #[must_use]
    pub fn is_within(&self, low: f64, high: f64) -> bool {
        self.low > low && self.high < high
    }

    /// The same figure in another unit.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        let (one, other) = (self.low * factor, self.high * factor);
        Self {
            mean: self.mean * factor,
            low: one.min(other),
            high: one.max(other),
            count: self.count,
        }
    }
}

/// The mean of numbers and the sum of their squared distances from it.
struct Spread {
    n: f64,
    mean: f64,
    squares: f64,
}

impl Spread {
    fn of(numbers: &[f64]) -> Self {
        let n = numbers.len() as f64;
        let mean = numbers.iter().sum::<f64>() / n.max(1.0);
        let squares = numbers.iter().map(|x| (x - mean) * (x - mean)).sum();
        Self { n, mean, squares }
    }
}

fn fisher(r: f64, count: usize) -> (f64, f64) {
    let r = r.clamp(-0.999_999, 0.999_999);
    (libm::atanh(r), Z / libm::sqrt(count as f64 - 3.0))
}

/// The correlation, and each session's influence on it: what a little more of
/// that session would add; 0 for a session without a pair.
fn influences(pairs: &[Option<(f64, f64)>]) -> (f64, Vec<f64>) {
    let present: Vec<(f64, f64)> = pairs.iter().flatten().copied().collect();
    let r = correlation(&present);
    let n = (present.len() as f64).max(1.0);
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| present.iter().map(of).sum::<f64>() / n;
    let (mean_x, mean_y) = (mean(&|pair| pair.0), mean(&|pair| pair.1));
    let variance_x = mean(&|pair| (pair.0 - mean_x) * (pair.0 - mean_x));
    let variance_y = mean(&|pair| (pair.1 - mean_y) * (pair.1 - mean_y));
    let scale = pairs.len() as f64 / n;
    let influence = |(x, y): (f64, f64)| {
        let zx = (x - mean_x) / libm::sqrt(variance_x.max(f64::MIN_POSITIVE));
        let zy = (y - mean_y) / libm::sqrt(variance_y.max(f64::MIN_POSITIVE));
        scale * (zx * zy - 0.5 * r * (zx * zx + zy * zy))
    };
    let influences = pairs
        .iter()
        .map(|pair| pair.map_or(0.0, influence))
        .collect();
    (r, influences)
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let n = (pairs.len() as f64).max(1.0);
    let mean_x = pairs.iter().map(|(x, _)| x).sum::<f64>() / n;
    let mean_y = pairs.iter().map(|(_, y)| y).sum::<f64>() / n;
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        xx += (x - mean_x) * (x - mean_x);
        yy += (y - mean_y) * (y - mean_y);
        xy += (x - mean_x) * (y - mean_y);
    }
    if xx > 0.0 && yy > 0.0 {
        xy / libm::sqrt(xx * yy)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_the_interval_of_its_standard_error() {
        let found = MeanEstimate::of_mean(&[1.0, 2.0, 3.0, 4.0]);
        let half = Z * libm::sqrt(5.0 / 3.0 / 4.0);
        assert!((found.mean - 2.5).abs() < 1e-12);
        assert!((found.high - 2.5 - half).abs() < 1e-12);
        assert!((found.low - 2.5 + half).abs() < 1e-12);
    }

    #[test]
    fn one_session_proves_nothing() {
        let found = MeanEstimate::of_mean(&[5.0]);
        assert!(!found.is_above(0.0) && !found.is_below(9.0));
    }

    #[test]
    fn a_share_that_never_happened_may_still_happen() {
        let found = MeanEstimate::of_share(std::iter::repeat_n(false, 100));
        assert!(found.mean.abs() < 1e-12 && found.low.abs() < 1e-12);
        assert!(found.high > 0.03 && found.high < 0.08, "{}", found.high);
    }

    #[test]
    fn the_same_sessions_differ_in_nothing() {
        let pairs: Vec<Option<(f64, f64)>> = (0..20)
            .map(|x| (x != 7).then(|| (f64::from(x), f64::from(x * x % 7))))
            .collect();
        let found = MeanEstimate::of_correlation_difference(&pairs, &pairs);
        assert!(found.mean.abs() < 1e-12 && found.high.abs() < 1e-12);
    }

    #[test]
    fn the_interval_of_a_correlation_agrees_with_that_of_its_influences() {
        let mut random = crate::bargain::Random::new(1, 0);
        let pairs: Vec<Option<(f64, f64)>> = (0..4_000)
            .map(|_| {
                let x = random.normal();
                Some((x, 0.5 * x + random.normal()))
            })
            .collect();
        let whole: Vec<(f64, f64)> = pairs.iter().flatten().copied().collect();
        let (r, influences) = influences(&pairs);
        let spread = MeanEstimate::of_mean(&influences);
        let fisher = MeanEstimate::of_correlation(&whole);
        let ratio = (spread.high - spread.low) / (fisher.high - fisher.low);
        assert!((r - fisher.mean).abs() < 1e-12);
        assert!((ratio - 1.0).abs() < 0.1, "{ratio}");
    }

    #[test]
    fn a_standard_deviation_apart_is_one() {
        let (low, high) = ([0.0, 1.0, 2.0], [1.0, 2.0, 3.0]);
        let found = MeanEstimate::of_standardised(&high, &low);
        assert!((found.mean - 1.0).abs() < 1e-12 && found.low < 0.0);
    }

    #[test]
    fn even_odds_are_no_difference_and_fewer_deals_are_below_it() {
        let (half, few) = ([true, false, true, false], [true, false, false, false]);
        let none = MeanEstimate::of_standardised_shares(&half, &half);
        assert!(none.mean.abs() < 1e-12);
        assert!(MeanEstimate::of_standardised_shares(&few, &half).mean < 0.0);
    }

    #[test]
    fn the_mean_of_two_tables_is_surer_than_either() {
        let one = MeanEstimate::of_mean(&[1.0, 2.0, 3.0]);
        let both = MeanEstimate::of_several(&[one, one]);
        assert!((both.mean - 2.0).abs() < 1e-12);
        assert!(both.high - both.low < one.high - one.low);
    }

    #[test]
    fn a_straight_line_correlates_fully() {
        let pairs: Vec<(f64, f64)> = (0..10)
            .map(|x| (f64::from(x), 3.0 - f64::from(x)))
            .collect();
        assert!((MeanEstimate::of_correlation(&pairs).mean + 1.0).abs() < 1e-12);
    }
}
