//! What the buyer believes about the seller's limit.
//!
//! A posterior over a grid of (seller's limit r, concession ratio q): under a
//! hypothesis the seller's next offer is expected at r + q·(last − r). The
//! opening sets the prior (anchoring, Galinsky & Mussweiler 2001), each later
//! offer updates it, and so shrinking steps make the buyer believe the limit
//! to be near (Tey, Schaerer, Madan & Swaab 2021). The update uses only the
//! four operations and square roots, which are the same on every machine.

use super::parameters::Parameters;

const LIMITS: usize = 40;
const RATIOS: usize = 9;

/// What the prior is made from, prices in scale units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    /// The opening offer.
    pub opening: f64,
    /// The buyer's reading of the seller's limit before it heard anything.
    pub reading: f64,
    /// How well the buyer knows the seller, 0..=1.
    pub information: f64,
    /// How much it looks at its own target instead, 0..=1.
    pub target_focus: f64,
    /// How precise the opening sounds, 0..=1.
    pub precision: f64,
    /// How credible arguments have made it, 1 without any.
    pub credibility: f64,
}

/// The posterior.
#[derive(Debug, Clone)]
pub(super) struct Belief {
    limits: [f64; LIMITS],
    ratio_prior: [f64; RATIOS],
    weights: [[f64; RATIOS]; LIMITS],
    last: f64,
    /// Multiplies the noise: above 1 once a "final" offer was not final.
    doubt: f64,
    estimate: f64,
    next_concession: f64,
}

fn normal_density(x: f64, mean: f64, sd: f64) -> f64 {
    let z = (x - mean) / sd;
    libm::exp(-0.5 * z * z) / sd
}

fn ratio(index: usize) -> f64 {
    (index as f64 + 0.5) / RATIOS as f64
}

impl Belief {
    /// The belief on hearing the opening.
    pub fn new(parameters: &Parameters, anchor: &Anchor) -> Self {
        let p = parameters;
        let low = f64::min(anchor.reading - 0.35, anchor.opening - 0.2);
        let cell = (anchor.opening - low) / LIMITS as f64;
        let alpha = (p.anchor_weight
            * (1.0 - p.anchor_information * anchor.information)
            * (1.0 - anchor.target_focus)
            * (1.0 + p.precise_weight * anchor.precision)
            * anchor.credibility)
            .clamp(0.0, 0.95);
        let pulled = anchor.reading
            + p.anchor_cap
                * libm::tanh((anchor.opening - p.typical_room - anchor.reading) / p.anchor_cap);
        let market_sd = p.market_spread * (1.0 - 0.75 * anchor.information);
        let anchored_sd = p.anchored_spread * (1.0 - p.precise_spread * anchor.precision);

        let mut limits = [0.0; LIMITS];
        let mut ratio_prior = [0.0; RATIOS];
        let mut weights = [[0.0; RATIOS]; LIMITS];
        for (index, prior) in ratio_prior.iter_mut().enumerate() {
            let z = (ratio(index) - p.ratio_middle) / p.ratio_spread;
            *prior = p.ratio_floor + libm::exp(-0.5 * z * z);
        }
        ratio_prior[RATIOS - 1] += p.ratio_hold;
        let sum: f64 = ratio_prior.iter().sum();
        for prior in &mut ratio_prior {
            *prior /= sum;
        }
        for (index, limit) in limits.iter_mut().enumerate() {
            *limit = low + (index as f64 + 0.5) * cell;
            let mass = (1.0 - alpha) * normal_density(*limit, anchor.reading, market_sd)
                + alpha * normal_density(*limit, pulled, anchored_sd);
            for (weight, prior) in weights[index].iter_mut().zip(&ratio_prior) {
                *weight = mass * prior;
            }
        }
        let mut belief = Self {
            limits,
            ratio_prior,
            weights,
            last: anchor.opening,
            doubt: 1.0,
            estimate: 0.0,
            next_concession: 0.0,
        };
        belief.normalise();
        belief
    }

    /// Hears a later offer.
    pub fn update(&mut self, parameters: &Parameters, offer: f64) {
        let p = parameters;
        let step = libm::fabs(self.last - offer);
        let base = p.noise_step * step;
        let base = base * base + p.smallest_step * p.smallest_step;
        for (limit, row) in self.limits.iter().zip(&mut self.weights) {
            let gap = self.last - limit;
            let room = self.doubt * p.noise_room * gap.max(0.0);
            let variance = base + room * room;
            // A quarter of the usual Gaussian normaliser, (1/σ²)^(1/8): with
            // all of it "the limit is just here" wins on every small step,
            // with none a published 10 : 1 series says almost nothing.
            let mut factor = libm::sqrt(libm::sqrt(libm::sqrt(1.0 / variance)));
            if offer < *limit {
                let beyond = (limit - offer) / p.smallest_step;
                factor *= p.over.max(0.3 / (1.0 + beyond * beyond));
            }
            let mut mass = 0.0;
            for (index, weight) in row.iter_mut().enumerate() {
                let error = offer - limit - ratio(index) * gap;
                let z = error * error / variance;
                let kernel = 1.0 / (1.0 + z / 3.0);
                *weight *= factor * kernel * kernel;
                mass += *weight;
            }
            for (weight, prior) in row.iter_mut().zip(&self.ratio_prior) {
                *weight = (1.0 - p.leak) * *weight + p.leak * mass * prior;
            }
        }
        self.last = offer;
        self.normalise();
    }

    /// Hears that the offer on the table is the last: limits just there become
    /// three times as likely.
    pub fn hear_final(&mut self, parameters: &Parameters) {
        for (limit, row) in self.limits.iter().zip(&mut self.weights) {
            if libm::fabs(limit - self.last) <= parameters.smallest_step {
                for weight in row {
                    *weight *= 3.0;
                }
            }
        }
        self.normalise();
    }

    /// A "final" offer was not final: from now on the offers say less.
    pub const fn lose_faith(&mut self) {
        self.doubt = 2.0;
    }

    fn normalise(&mut self) {
        let total: f64 = self.weights.iter().flatten().sum();
        if total > 0.0 && total.is_finite() {
            self.scale(1.0 / total);
        } else {
            // Every hypothesis is refuted: start again from the shape alone.
            for row in &mut self.weights {
                *row = self.ratio_prior;
            }
            self.scale(1.0 / LIMITS as f64);
        }
        let mut mean = 0.0;
        let mut concession = 0.0;
        for (limit, row) in self.limits.iter().zip(&self.weights) {
            let (mut mass, mut kept) = (0.0, 0.0);
            for (index, weight) in row.iter().enumerate() {
                mass += weight;
                kept += weight * ratio(index);
            }
            mean += mass * limit;
            concession += (mass - kept) * (self.last - limit).max(0.0);
        }
        self.estimate = mean.min(self.last);
        self.next_concession = concession;
    }

    fn scale(&mut self, factor: f64) {
        for weight in self.weights.iter_mut().flatten() {
            *weight *= factor;
        }
    }

    /// The believed limit, at most the last offer.
    pub const fn estimate(&self) -> f64 {
        self.estimate
    }

    /// The believed size of the seller's next concession, 0 or more.
    pub const fn next_concession(&self) -> f64 {
        self.next_concession
    }
}
