//! Reading a limit from a series of offers, as well as it can be read.
//!
//! The buyer at the table reads concessions as people do, with their biases
//! (see the buyer's belief). This reader has none: charts and advice use it to
//! say what a counterpart's offers tell.
//!
//! It supposes that offers go from an opening towards a limit along one of
//! many shapes: after a part of the way s(k), offer k is expected at
//! limit + (opening − limit)·s(k), with normal noise. The shapes are
//!
//! - curves over time, s = 1 − tᵉ with exponents e from 0.15 (gives early) to
//!   6.5 (gives late), as in Faratin, Sierra & Jennings 1998;
//! - equal steps, e = 1 exactly, which one in ten curves is supposed to be,
//!   because it is what people do who have no plan. This supposition matters:
//!   without it a linear series is read half-way with a mean error of about
//!   0.067 instead of 0.050;
//! - ladders, s = q^(k−1), each step q times the one before, q from 0.2 to 1.
//!
//! Three quarters of the prior are curves, one quarter ladders. The limit
//! itself has a normal prior, what is known of the market, cut at the ends of
//! what is possible. Along one shape the expected offers are linear in the
//! limit, so its posterior is a cut normal again, in closed form: three sums
//! for each shape are all that is kept, and no grid of limits is needed.

/// What is known of the limit before any offer: a normal distribution, cut at
/// both ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarketPrior {
    /// Where the limit is expected.
    pub mean: f64,
    /// How much limits spread, above 0.
    pub sd: f64,
    /// The lowest that is possible.
    pub lowest: f64,
    /// The highest that is possible.
    pub highest: f64,
}

/// What the offers tell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The expected limit.
    pub limit: f64,
    /// With a chance of one in ten the limit lies below this.
    pub low: f64,
    /// With a chance of one in ten the limit lies above this.
    pub high: f64,
}

/// Exponents of curves beside the linear one.
const CURVES: usize = 24;
const LADDERS: usize = 26;
const LADDER_SHARE: f64 = 0.25;
/// The share of curves that are equal steps.
const LINEAR_SHARE: f64 = 0.10;
const EXPONENTS: (f64, f64) = (0.15, 6.5);
/// How far exponents spread around 1, in their logarithm.
const EXPONENT_SPREAD: f64 = 1.2;
const RATIOS: (f64, f64) = (0.2, 0.98);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Manner {
    Curve(f64),
    Ladder(f64),
}

/// A supposed shape and how well it explains the offers.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shape {
    manner: Manner,
    prior: f64,
    // Sums over the offers, in units of the noise: with w = 1 − s and
    // d = offer − opening·s, the squared errors add up to
    // limit²·ww − 2·limit·wd + dd.
    ww: f64,
    wd: f64,
    dd: f64,
}

/// The posterior of the limit along one shape.
struct Along {
    weight: f64,
    mean: f64,
    sd: f64,
}

/// Reads a limit from offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Reader {
    opening: f64,
    prior: MarketPrior,
    noise: f64,
    shapes: Vec<Shape>,
}

impl Reader {
    /// A reader who knows from where the offers start and how far (a standard
    /// deviation, above 0) they stray from their way. Prices may rise or fall
    /// towards the limit, in any unit.
    #[must_use]
    pub fn new(opening: f64, prior: MarketPrior, noise: f64) -> Self {
        let shape = |manner, prior| Shape {
            manner,
            prior,
            ww: 0.0,
            wd: 0.0,
            dd: 0.0,
        };
        let (from, to) = (libm::log(EXPONENTS.0), libm::log(EXPONENTS.1));
        let logs: Vec<f64> = (0..CURVES)
            .map(|index| from + (to - from) * index as f64 / (CURVES - 1) as f64)
            .collect();
        let bell = |log: f64| {
            let z = log / EXPONENT_SPREAD;
            libm::exp(-0.5 * z * z)
        };
        let total: f64 = logs.iter().map(|log| bell(*log)).sum();
        let curves = (1.0 - LADDER_SHARE) * (1.0 - LINEAR_SHARE);
        let mut shapes: Vec<Shape> = logs
            .iter()
            .map(|log| shape(Manner::Curve(libm::exp(*log)), curves * bell(*log) / total))
            .collect();
        shapes.push(shape(
            Manner::Curve(1.0),
            (1.0 - LADDER_SHARE) * LINEAR_SHARE,
        ));
        shapes.extend((0..LADDERS).map(|index| {
            let part = (index as f64 + 0.5) / LADDERS as f64;
            let ratio = RATIOS.0 + (RATIOS.1 - RATIOS.0) * part;
            shape(Manner::Ladder(ratio), LADDER_SHARE / LADDERS as f64)
        }));
        Self {
            opening,
            prior,
            noise: noise.max(f64::MIN_POSITIVE),
            shapes,
        }
    }

    /// Hears an offer: the share of the time that has gone, 0..=1, and how
    /// many steps the offer lies after the opening.
    pub fn hear(&mut self, time: f64, steps: u32, offer: f64) {
        let time = time.clamp(0.0, 1.0);
        for shape in &mut self.shapes {
            let remaining = match shape.manner {
                Manner::Curve(exponent) => 1.0 - libm::pow(time, exponent),
                Manner::Ladder(ratio) => libm::pow(ratio, f64::from(steps)),
            };
            let weight = (1.0 - remaining) / self.noise;
            let distance = (offer - self.opening * remaining) / self.noise;
            shape.ww += weight * weight;
            shape.wd += weight * distance;
            shape.dd += distance * distance;
        }
    }

    /// The expected limit after the offers so far; before any, what the market
    /// tells.
    #[must_use]
    pub fn limit(&self) -> f64 {
        self.expected(&self.posterior())
    }

    /// The expected limit and how sure it is. Takes some forty times as long
    /// as [`Reader::limit`].
    #[must_use]
    pub fn read(&self) -> Reading {
        let along = self.posterior();
        Reading {
            limit: self.expected(&along),
            low: self.quantile(&along, 0.1),
            high: self.quantile(&along, 0.9),
        }
    }

    fn expected(&self, along: &[Along]) -> f64 {
        let total: f64 = along.iter().map(|shape| shape.weight).sum();
        let prior = &self.prior;
        if !(total > 0.0 && total.is_finite()) {
            return prior.mean.clamp(prior.lowest, prior.highest);
        }
        let limit: f64 = along
            .iter()
            .map(|shape| shape.weight * self.cut_mean(shape))
            .sum();
        limit / total
    }

    /// The posterior along each shape. Weights are relative to the best one.
    fn posterior(&self) -> Vec<Along> {
        let prior = &self.prior;
        let certainty = 1.0 / (prior.sd * prior.sd);
        let mut along: Vec<Along> = self
            .shapes
            .iter()
            .map(|shape| {
                let precision = shape.ww + certainty;
                let mean = (shape.wd + prior.mean * certainty) / precision;
                let misfit =
                    shape.dd + prior.mean * prior.mean * certainty - mean * mean * precision;
                Along {
                    weight: libm::log(shape.prior) - 0.5 * misfit - 0.5 * libm::log(precision),
                    mean,
                    sd: 1.0 / libm::sqrt(precision),
                }
            })
            .collect();
        let best = along
            .iter()
            .fold(f64::NEG_INFINITY, |best, shape| best.max(shape.weight));
        for shape in &mut along {
            shape.weight = libm::exp(shape.weight - best) * self.mass(shape, prior.highest);
        }
        along
    }

    /// The uncut posterior's mass between the lowest possible limit and `to`.
    fn mass(&self, shape: &Along, to: f64) -> f64 {
        let z = |limit: f64| (limit - shape.mean) / shape.sd;
        (below(z(to)) - below(z(self.prior.lowest))).max(0.0)
    }

    fn cut_mean(&self, shape: &Along) -> f64 {
        let prior = &self.prior;
        let z = |limit: f64| (limit - shape.mean) / shape.sd;
        let density = |z: f64| libm::exp(-0.5 * z * z) * 0.398_942_280_401_432_7;
        let mass = self.mass(shape, prior.highest);
        if mass <= 0.0 {
            return shape.mean.clamp(prior.lowest, prior.highest);
        }
        let (low, high) = (z(prior.lowest), z(prior.highest));
        let mean = shape.mean + shape.sd * (density(low) - density(high)) / mass;
        mean.clamp(prior.lowest, prior.highest)
    }

    /// The limit below which `share` of the posterior lies, by halving.
    fn quantile(&self, along: &[Along], share: f64) -> f64 {
        let total: f64 = along.iter().map(|shape| shape.weight).sum();
        let (mut low, mut high) = (self.prior.lowest, self.prior.highest);
        for _ in 0..40 {
            let middle = f64::midpoint(low, high);
            let under: f64 = along
                .iter()
                .map(|shape| {
                    let whole = self.mass(shape, self.prior.highest);
                    if whole > 0.0 {
                        shape.weight * self.mass(shape, middle) / whole
                    } else {
                        0.0
                    }
                })
                .sum();
            if under < share * total {
                low = middle;
            } else {
                high = middle;
            }
        }
        f64::midpoint(low, high)
    }
}

/// The standard normal distribution function.
fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKET: MarketPrior = MarketPrior {
        mean: 0.30,
        sd: 0.15,
        lowest: 0.0,
        highest: 1.0,
    };

    /// Reads the first `count` of 20 offers along a way from 1 to a limit.
    fn read(count: u32, limit: f64, remaining: impl Fn(f64, u32) -> f64) -> Reading {
        let mut reader = Reader::new(1.0, MARKET, 0.03);
        for round in 1..=count {
            let time = f64::from(round) / 21.0;
            let offer = limit + (1.0 - limit) * remaining(time, round - 1);
            reader.hear(time, round - 1, offer);
        }
        reader.read()
    }

    fn ladder(_: f64, steps: u32) -> f64 {
        libm::pow(0.6, f64::from(steps))
    }

    #[test]
    fn before_any_offer_the_market_speaks() {
        let reading = Reader::new(1.0, MARKET, 0.03).read();
        assert!((reading.limit - 0.30).abs() < 0.01, "{reading:?}");
        assert!(reading.low < 0.13 && reading.high > 0.47, "{reading:?}");
    }

    #[test]
    fn a_shrinking_series_shows_its_limit() {
        let reading = read(8, 0.45, ladder);
        assert!((reading.limit - 0.45).abs() < 0.02, "{reading:?}");
        assert!(reading.low < 0.45 && 0.45 < reading.high, "{reading:?}");
    }

    #[test]
    fn the_interval_narrows_as_offers_come() {
        let width = |count| {
            let reading = read(count, 0.45, ladder);
            reading.high - reading.low
        };
        assert!(width(9) < width(6) && width(6) < width(3) && width(3) < width(1));
    }

    #[test]
    fn who_gives_late_tells_little_at_half_way() {
        let reading = read(10, 0.45, |time, _| 1.0 - libm::pow(time, 4.0));
        assert!(reading.high - reading.low > 0.25, "{reading:?}");
    }

    #[test]
    fn rising_offers_are_read_like_falling_ones() {
        // A buyer that starts at 0 and has a limit of 0.7: the mirror image.
        let market = MarketPrior {
            mean: 0.70,
            ..MARKET
        };
        let mut reader = Reader::new(0.0, market, 0.03);
        for steps in 0..8 {
            let offer = 0.55 * (1.0 - ladder(0.0, steps));
            reader.hear(f64::from(steps + 1) / 21.0, steps, offer);
        }
        let (rising, falling) = (reader.read(), read(8, 0.45, ladder));
        assert!((rising.limit - (1.0 - falling.limit)).abs() < 1e-9);
    }
}
