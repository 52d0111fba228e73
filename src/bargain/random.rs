//! The one source of chance: a named, portable generator with a seed.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A stream of random numbers, the same on every machine for the same seed.
#[derive(Debug, Clone)]
pub struct Random(ChaCha8Rng);

impl Random {
    /// Normal numbers are cut at so many standard deviations.
    pub(super) const REACH: f64 = 2.5;

    /// The stream of a seed. Streams with other numbers are independent, so
    /// that a draw more in one purpose never shifts the draws of another.
    #[must_use]
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(stream);
        Self(generator)
    }

    /// The seed of another stream.
    pub fn seed(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number in 0..1, each multiple of 2⁻⁵³ equally likely.
    pub fn uniform(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
        let bits = (self.0.next_u64() >> 11) as f64;
        bits * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A number between two others.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// A standard normal number, cut at ±2.5 by drawing again (Marsaglia's
    /// polar method: no trigonometry).
    pub fn normal(&mut self) -> f64 {
        loop {
            let x = 2.0 * self.uniform() - 1.0;
            let y = 2.0 * self.uniform() - 1.0;
            let s = x * x + y * y;
            if s > 0.0 && s < 1.0 {
                let z = x * libm::sqrt(-2.0 * libm::log(s) / s);
                if libm::fabs(z) <= Self::REACH {
                    return z;
                }
            }
        }
    }

    /// A whole number below `count`; 0 for a count of 0.
    pub fn below(&mut self, count: usize) -> usize {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "counts of lines and the like are far below 2⁵³"
        )]
        let index = (self.uniform() * count as f64) as usize;
        index.min(count.saturating_sub(1))
    }
}
