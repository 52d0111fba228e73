//! Figures with their 99 per cent confidence intervals.

/// The 99.5 per cent quantile of the standard normal distribution.
const Z: f64 = 2.575_829_303_548_901;

/// A figure found in a number of sessions, with its 99 per cent interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub mean: f64,
    /// The lower end of the interval; minus infinity with too few sessions.
    pub low: f64,
    /// The upper end of the interval; infinity with too few sessions.
    pub high: f64,
    /// How many sessions it was found in.
    pub count: usize,
}

impl Estimate {
    /// The mean of numbers, with a normal interval.
    #[must_use]
    pub fn of_mean(numbers: &[f64]) -> Self {
        let count = numbers.len();
        let n = count as f64;
        let mean = numbers.iter().sum::<f64>() / n.max(1.0);
        if count < 2 {
            return Self::unknown(mean, count);
        }
        let squares: f64 = numbers.iter().map(|x| (x - mean) * (x - mean)).sum();
        let half = Z * libm::sqrt(squares / (n - 1.0) / n);
        Self {
            mean,
            low: mean - half,
            high: mean + half,
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
        let n = count as f64;
        let share = yes / n;
        let shrink = 1.0 + Z * Z / n;
        let middle = (share + Z * Z / (2.0 * n)) / shrink;
        let half = Z * libm::sqrt(share * (1.0 - share) / n + Z * Z / (4.0 * n * n)) / shrink;
        Self {
            mean: share,
            low: (middle - half).max(0.0).min(share),
            high: (middle + half).min(1.0).max(share),
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

    /// How much larger the first correlation is than the second, with the
    /// interval of independent samples (too wide rather than too narrow when
    /// the same buyers stand behind both).
    #[must_use]
    pub fn of_correlation_difference(first: &[(f64, f64)], second: &[(f64, f64)]) -> Self {
        let (a, b) = (correlation(first), correlation(second));
        let count = first.len().min(second.len());
        if count < 4 {
            return Self::unknown(a - b, count);
        }
        let (_, half_a) = fisher(a, first.len());
        let (_, half_b) = fisher(b, second.len());
        // On Fisher's scale a step of dz is one of (1 − r²)·dz in r.
        let spread = |r: f64, half: f64| (1.0 - r * r) * half;
        let (a_half, b_half) = (spread(a, half_a), spread(b, half_b));
        let half = libm::sqrt(a_half * a_half + b_half * b_half);
        Self {
            mean: a - b,
            low: a - b - half,
            high: a - b + half,
            count,
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

fn fisher(r: f64, count: usize) -> (f64, f64) {
    let r = r.clamp(-0.999_999, 0.999_999);
    (libm::atanh(r), Z / libm::sqrt(count as f64 - 3.0))
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
        let found = Estimate::of_mean(&[1.0, 2.0, 3.0, 4.0]);
        let half = Z * libm::sqrt(5.0 / 3.0 / 4.0);
        assert!((found.mean - 2.5).abs() < 1e-12);
        assert!((found.high - 2.5 - half).abs() < 1e-12);
        assert!((found.low - 2.5 + half).abs() < 1e-12);
    }

    #[test]
    fn one_session_proves_nothing() {
        let found = Estimate::of_mean(&[5.0]);
        assert!(!found.is_above(0.0) && !found.is_below(9.0));
    }

    #[test]
    fn a_share_that_never_happened_may_still_happen() {
        let found = Estimate::of_share(std::iter::repeat_n(false, 100));
        assert!(found.mean.abs() < 1e-12 && found.low.abs() < 1e-12);
        assert!(found.high > 0.03 && found.high < 0.08, "{}", found.high);
    }

    #[test]
    fn a_straight_line_correlates_fully() {
        let pairs: Vec<(f64, f64)> = (0..10)
            .map(|x| (f64::from(x), 3.0 - f64::from(x)))
            .collect();
        assert!((Estimate::of_correlation(&pairs).mean + 1.0).abs() < 1e-12);
    }
}
