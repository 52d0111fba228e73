//! Many figures in a few: mean, quantiles, bars.

use super::statistics::{NINETY_FIVE, wilson};

/// How often something is so, with its 95 per cent interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The share, 0..=1.
    pub rate: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

impl Share {
    /// So many of so many, with Wilson's interval, which stays within 0..=1;
    /// of none at all everything is possible.
    #[must_use]
    pub fn of(hits: usize, count: usize) -> Self {
        if count == 0 {
            return Self {
                rate: 0.0,
                low: 0.0,
                high: 1.0,
            };
        }
        let rate = hits as f64 / count as f64;
        let (low, high) = wilson(rate, count, NINETY_FIVE);
        Self { rate, low, high }
    }
}

/// How figures spread.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spread {
    /// Their mean.
    pub mean: f64,
    /// Half the width of the mean's 95 per cent interval.
    pub mean_error: f64,
    /// Their standard deviation.
    pub sd: f64,
    /// One in ten is at most this. Quantiles are figures that occurred: the
    /// smallest that enough of them do not exceed.
    pub p10: f64,
    /// Half are at most this.
    pub p50: f64,
    /// Nine in ten are at most this.
    pub p90: f64,
}

impl Spread {
    /// The spread of figures, which are put in order; `None` of none.
    pub fn of(figures: &mut [f64]) -> Option<Self> {
        if figures.is_empty() {
            return None;
        }
        let n = figures.len() as f64;
        let mean = figures.iter().sum::<f64>() / n;
        let squares: f64 = figures.iter().map(|x| (x - mean) * (x - mean)).sum();
        let sd = libm::sqrt(squares / (n - 1.0).max(1.0));
        figures.sort_unstable_by(f64::total_cmp);
        let quantile = |tenths: usize| {
            let rank = (figures.len() * tenths).div_ceil(10).max(1);
            figures[rank - 1]
        };
        Some(Self {
            mean,
            mean_error: NINETY_FIVE * sd / libm::sqrt(n),
            sd,
            p10: quantile(1),
            p50: quantile(5),
            p90: quantile(9),
        })
    }
}

/// How often figures fall between equally distant ends.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    /// Where the first bar begins.
    pub from: f64,
    /// How wide each bar is, above 0 where there is one.
    pub width: f64,
    /// How many figures each bar holds: from its lower end, included, to its
    /// upper end.
    pub counts: Vec<usize>,
}

impl Bars {
    /// Bars of a round width, about `wanted` of them, that hold all figures,
    /// which are in order.
    #[must_use]
    pub fn of(ordered: &[f64], wanted: usize) -> Self {
        let (Some(low), Some(high)) = (ordered.first(), ordered.last()) else {
            return Self::default();
        };
        let least = ((high - low) / wanted.max(1) as f64).max(libm::fabs(*high).max(1e-3) * 1e-3);
        let width = round_up(least);
        let first = libm::floor(low / width);
        let mut counts = Vec::new();
        for figure in ordered {
            // Figures are at most a few bars' worth beyond the wanted count.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and about the wanted count"
            )]
            let bar = (libm::floor(figure / width) - first).max(0.0) as usize;
            if counts.len() <= bar {
                counts.resize(bar + 1, 0);
            }
            counts[bar] += 1;
        }
        Self {
            from: first * width,
            width,
            counts,
        }
    }

    /// Where the last bar ends.
    #[must_use]
    pub fn to(&self) -> f64 {
        self.from + self.width * self.counts.len() as f64
    }
}

/// The next of 1, 2, 2.5 or 5 times a power of ten.
fn round_up(least: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(least)));
    [1.0, 2.0, 2.5, 5.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|width| *width >= least)
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_figures_that_occurred() {
        let mut figures: Vec<f64> = (1..=10).rev().map(f64::from).collect();
        let spread = Spread::of(&mut figures).unwrap_or_default();
        let found = [spread.mean, spread.p10, spread.p50, spread.p90].map(f64::to_bits);
        assert_eq!(found, [5.5, 1.0, 5.0, 9.0].map(f64::to_bits));
        assert_eq!(Spread::of(&mut []), None);
    }

    #[test]
    fn bars_hold_every_figure() {
        let figures = [-3.0, 0.0, 0.1, 9.99, 10.0, 41.0];
        let bars = Bars::of(&figures, 10);
        assert_eq!(bars.counts.iter().sum::<usize>(), figures.len());
        assert!(bars.from <= -3.0 && bars.to() > 41.0);
        assert!((bars.width - 5.0).abs() < 1e-12);
        assert_eq!(Bars::of(&[7.0; 3], 10).counts, [3]);
    }

    #[test]
    fn a_share_of_nothing_is_unknown() {
        assert!(Share::of(0, 0).high > 0.99);
        let all = Share::of(50, 50);
        assert!(all.low < 0.95 && all.high > 0.999 && all.rate > 0.999);
    }
}
