//! Means and shares, and how sure they are: the one home of both formulas.

/// Standard errors to either side that hold the truth 95 times in 100: the
/// 97.5 per cent quantile of the standard normal distribution.
pub const NINETY_FIVE: f64 = 1.959_963_984_540_054;
/// ... and 99 times.
pub const NINETY_NINE: f64 = 2.575_829_303_548_901;

/// A mean and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Estimated {
    /// The mean of the sample.
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
}

impl Estimated {
    /// The mean of some figures, with its standard error.
    pub fn of(figures: impl Iterator<Item = f64> + Clone) -> Self {
        let count = figures.clone().count().max(1) as f64;
        let mean = figures.clone().sum::<f64>() / count;
        let squares: f64 = figures
            .map(|figure| (figure - mean) * (figure - mean))
            .sum();
        Self {
            mean,
            error: libm::sqrt(squares / (count - 1.0).max(1.0) / count),
        }
    }

    /// The interval that holds the truth 95 times in 100.
    #[must_use]
    pub fn interval95(&self) -> (f64, f64) {
        self.interval(NINETY_FIVE)
    }

    /// The interval that holds the truth 99 times in 100.
    #[must_use]
    pub fn interval99(&self) -> (f64, f64) {
        self.interval(NINETY_NINE)
    }

    fn interval(&self, errors: f64) -> (f64, f64) {
        let half = errors * self.error;
        (self.mean - half, self.mean + half)
    }
}

/// Wilson's interval of a share that was found in `count` cases, at least one:
/// it stays within 0..=1 and does not shrink to nothing at its ends. `errors`
/// as [`NINETY_FIVE`] (Wilson 1927).
#[must_use]
pub fn wilson(share: f64, count: usize, errors: f64) -> (f64, f64) {
    let n = count as f64;
    let shrink = 1.0 + errors * errors / n;
    let middle = (share + errors * errors / (2.0 * n)) / shrink;
    let spread = share * (1.0 - share) / n + errors * errors / (4.0 * n * n);
    let half = errors * libm::sqrt(spread) / shrink;
    let low = (middle - half).max(0.0).min(share);
    let high = (middle + half).min(1.0).max(share);
    (low, high)
}
