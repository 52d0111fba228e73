//! Time-dependent tactics.

/// A polynomial time-dependent tactic: the share of its range that a side asks
/// for at relative time t is `opening × (1 − t^exponent)`.
///
/// With one over beta as the exponent this is the polynomial of Faratin, Sierra
/// & Jennings (1998), section 4.2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeDependent {
    /// How it concedes: above 1 late, 1 evenly, below 1 early; more than 0.
    pub exponent: f64,
    /// The share of the range asked for at the start, usually 1.
    pub opening: f64,
    /// How much less than the curve is still good enough, in utility, 0 or
    /// more.
    pub tolerance: f64,
}

impl TimeDependent {
    /// Concedes late: exponent 4.
    pub const BOULWARE: Self = Self::with_exponent(4.0);
    /// Concedes evenly: exponent 1.
    pub const LINEAR: Self = Self::with_exponent(1.0);
    /// Concedes early: exponent 1/4.
    pub const CONCEDER: Self = Self::with_exponent(0.25);

    /// Any exponent, opening at the best outcome, with the usual tolerance of
    /// a ten-thousandth.
    #[must_use]
    pub const fn with_exponent(exponent: f64) -> Self {
        Self {
            exponent,
            opening: 1.0,
            tolerance: 1e-4,
        }
    }

    /// The share of the range asked for at relative time `time`, 0..=1.
    #[must_use]
    pub fn aspiration(&self, time: f64) -> f64 {
        self.opening * (1.0 - libm::pow(time, self.exponent))
    }

    /// The utility asked for at relative time `time`, in the range from `low`
    /// to `high`.
    #[must_use]
    pub fn threshold(&self, time: f64, low: f64, high: f64) -> f64 {
        let asked = (high - low) * self.aspiration(time) + low - self.tolerance;
        asked.min(high).max(low)
    }
}
