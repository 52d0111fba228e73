//! What the buyer believes about the seller's limit.
//!
//! A posterior over a grid of (seller's limit r, concession ratio q): under a
//! hypothesis the seller's next offer is expected at r + q·(last − r). The
//! opening sets the prior (anchoring, Galinsky & Mussweiler 2001), each later
//! offer updates it, and so shrinking steps make the buyer believe the limit
//! to be near (Tey, Schaerer, Madan & Swaab 2021). The update uses only the
//! four operations and square roots, which are the same on every machine.

use super::parameters::ModelParameters;

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

impl Anchor {
    /// How much the precision of the opening adds to its pull: for amateurs as
    /// much as there is; experts find a figure too precise to be known, unless
    /// a reason comes with it, and from some point on it pulls less than a
    /// round one (Loschelder, Friese, Schaerer & Galinsky 2016).
    fn heeded_precision(&self, p: &ModelParameters) -> f64 {
        let expertise =
            ((self.information - p.precise_expert_from) / p.precise_expert_range).clamp(0.0, 1.0);
        let reason = (p.precise_reason * (self.credibility - 1.0)).clamp(0.0, 1.0);
        let doubt = p.precise_doubt * expertise * (1.0 - reason);
        self.precision * (1.0 - doubt * self.precision)
    }
}

/// A number for each limit on the grid.
type Limits = [f64; LIMITS];

/// The posterior.
///
/// Weights are kept ratio by ratio, each a row over all limits, so that the
/// update is the same few operations on whole rows: that is what a processor's
/// vector lanes are good at. The leak and the normalisation of one update are
/// done while the next one reads the weights.
#[derive(Debug, Clone)]
pub(super) struct Belief {
    limits: Limits,
    ratio_prior: [f64; RATIOS],
    /// Not normalised, and before the leak of the last update.
    weights: [Limits; RATIOS],
    /// The sum of the weights of each limit.
    mass: Limits,
    /// What the weights have to be multiplied by to add up to 1.
    norm: f64,
    /// The share of each limit's mass that the last update's leak gives back
    /// to the prior over ratios.
    leak: f64,
    last: f64,
    /// Multiplies the noise: above 1 once a "final" offer was not final.
    doubt: f64,
    estimate: f64,
    next_concession: f64,
}

fn ratio(index: usize) -> f64 {
    (index as f64 + 0.5) / RATIOS as f64
}

/// A sum in four lanes, always in the same order.
fn sum(numbers: &Limits) -> f64 {
    let mut lanes = [0.0; 4];
    for four in numbers.chunks_exact(4) {
        for (lane, number) in lanes.iter_mut().zip(four) {
            *lane += number;
        }
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}

/// Adds `share` of a normal density to each limit of an even grid.
///
/// Along an even grid a normal density is a product of steady ratios: from the
/// limit nearest to the mean outwards it needs three exponentials in all
/// instead of one for each limit.
fn add_normal(masses: &mut Limits, low: f64, cell: f64, mean: f64, sd: f64, share: f64) {
    let at = |index: usize| (low + (index as f64 + 0.5) * cell - mean) / sd;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the grid first"
    )]
    let nearest = ((mean - low) / cell).clamp(0.0, LIMITS as f64 - 1.0) as usize;
    let (z, step) = (at(nearest), cell / sd);
    let peak = share * libm::exp(-0.5 * z * z) / sd;
    let shrink = libm::exp(-step * step);
    let half = libm::exp(-0.5 * step * step);
    let slope = libm::exp(-z * step);
    let mut density = peak;
    let mut ratio = half * slope;
    for mass in &mut masses[nearest..] {
        *mass += density;
        density *= ratio;
        ratio *= shrink;
    }
    density = peak;
    ratio = half / slope;
    for mass in masses[..nearest].iter_mut().rev() {
        density *= ratio;
        ratio *= shrink;
        *mass += density;
    }
}

impl Belief {
    /// The belief on hearing the opening.
    pub fn new(parameters: &ModelParameters, anchor: &Anchor) -> Self {
        let p = parameters;
        let low = f64::min(anchor.reading - 0.35, anchor.opening - 0.2);
        let cell = (anchor.opening - low) / LIMITS as f64;
        let precision = anchor.heeded_precision(p);
        let alpha = (p.anchor_weight
            * (1.0 - p.anchor_information * anchor.information)
            * (1.0 - anchor.target_focus)
            * (1.0 + p.precise_weight * precision)
            * anchor.credibility)
            .clamp(0.0, 0.95);
        let pulled = anchor.reading
            + p.anchor_cap
                * libm::tanh((anchor.opening - p.typical_room - anchor.reading) / p.anchor_cap);
        let market_sd = p.market_spread * (1.0 - 0.75 * anchor.information);
        let anchored_sd = p.anchored_spread * (1.0 - p.precise_spread * precision);

        let ratio_prior = ratio_prior(p);
        let mut limits = [0.0; LIMITS];
        for (index, limit) in limits.iter_mut().enumerate() {
            *limit = low + (index as f64 + 0.5) * cell;
        }
        let mut mass = [0.0; LIMITS];
        add_normal(&mut mass, low, cell, anchor.reading, market_sd, 1.0 - alpha);
        add_normal(&mut mass, low, cell, pulled, anchored_sd, alpha);
        let mut weights = [[0.0; LIMITS]; RATIOS];
        let mut mean_ratio = 0.0;
        for (index, (row, prior)) in weights.iter_mut().zip(&ratio_prior).enumerate() {
            mean_ratio += prior * ratio(index);
            for (weight, mass) in row.iter_mut().zip(&mass) {
                *weight = mass * prior;
            }
        }
        let mut belief = Self {
            limits,
            ratio_prior,
            weights,
            mass,
            norm: 1.0,
            leak: 0.0,
            last: anchor.opening,
            doubt: 1.0,
            estimate: 0.0,
            next_concession: 0.0,
        };
        let kept = mass.map(|mass| mass * mean_ratio);
        belief.read_off(&kept);
        belief
    }

    /// Hears a later offer.
    pub fn update(&mut self, parameters: &ModelParameters, offer: f64) {
        let p = parameters;
        let step = libm::fabs(self.last - offer);
        let base = p.noise_step * step;
        let base = base * base + p.smallest_step * p.smallest_step;
        let noise_room = self.doubt * p.noise_room;
        let (last, norm, leak) = (self.last, self.norm, self.leak);
        let per_noticed = 1.0 / p.smallest_step;
        let mut gaps = [0.0; LIMITS];
        let mut thirds = [0.0; LIMITS];
        let mut factors = [0.0; LIMITS];
        let mut leaks = [0.0; LIMITS];
        for index in 0..LIMITS {
            let limit = self.limits[index];
            let gap = last - limit;
            let room = noise_room * gap.max(0.0);
            let inverse = 1.0 / (base + room * room);
            // A quarter of the usual Gaussian normaliser, (1/σ²)^(1/8): with
            // all of it "the limit is just here" wins on every small step,
            // with none a published 10 : 1 series says almost nothing.
            let factor = libm::sqrt(libm::sqrt(libm::sqrt(inverse)));
            // An offer below the supposed limit refutes it.
            let beyond = ((limit - offer) * per_noticed).max(0.0);
            let refuted = p.over.max(0.3 / (1.0 + beyond * beyond));
            let refuted = if beyond > 0.0 { refuted } else { 1.0 };
            gaps[index] = gap;
            thirds[index] = inverse * (1.0 / 3.0);
            factors[index] = norm * factor * refuted;
            leaks[index] = leak * self.mass[index];
        }
        let mut mass = [0.0; LIMITS];
        let mut kept = [0.0; LIMITS];
        for (number, (row, prior)) in self.weights.iter_mut().zip(&self.ratio_prior).enumerate() {
            let (ratio, prior, stays) = (ratio(number), *prior, 1.0 - leak);
            for index in 0..LIMITS {
                let error = offer - self.limits[index] - ratio * gaps[index];
                let spread = 1.0 + error * error * thirds[index];
                let leaked = stays * row[index] + leaks[index] * prior;
                let weight = leaked * factors[index] / (spread * spread);
                row[index] = weight;
                mass[index] += weight;
                kept[index] += weight * ratio;
            }
        }
        // What the leak will do to the mean ratio of each limit; the mass of
        // each limit is the same before and after it.
        let mean_ratio = self.mean_prior_ratio();
        for (kept, mass) in kept.iter_mut().zip(&mass) {
            *kept = (1.0 - p.leak) * *kept + p.leak * mean_ratio * mass;
        }
        self.mass = mass;
        self.leak = p.leak;
        self.last = offer;
        self.read_off(&kept);
    }

    fn mean_prior_ratio(&self) -> f64 {
        self.ratio_prior
            .iter()
            .enumerate()
            .map(|(index, prior)| prior * ratio(index))
            .sum()
    }

    /// Hears that the offer on the table is the last: limits just there become
    /// three times as likely.
    pub fn hear_final(&mut self, parameters: &ModelParameters) {
        let near: Limits = self.limits.map(|limit| {
            if libm::fabs(limit - self.last) <= parameters.smallest_step {
                3.0
            } else {
                1.0
            }
        });
        let mut kept = [0.0; LIMITS];
        for (number, row) in self.weights.iter_mut().enumerate() {
            let (prior, stays) = (self.ratio_prior[number], 1.0 - self.leak);
            for index in 0..LIMITS {
                row[index] *= near[index];
                let weight =
                    stays * row[index] + self.leak * self.mass[index] * near[index] * prior;
                kept[index] += weight * ratio(number);
            }
        }
        for (mass, near) in self.mass.iter_mut().zip(&near) {
            *mass *= near;
        }
        self.read_off(&kept);
    }

    /// A "final" offer was not final: from now on the offers say less.
    pub const fn lose_faith(&mut self) {
        self.doubt = 2.0;
    }

    /// Takes the means; `kept` is each limit's mass times its mean ratio.
    fn read_off(&mut self, kept: &Limits) {
        let total = sum(&self.mass);
        if !(total > 0.0 && total.is_finite()) {
            self.start_again();
            return;
        }
        let mut means = [0.0; LIMITS];
        let mut concessions = [0.0; LIMITS];
        for index in 0..LIMITS {
            let (limit, mass) = (self.limits[index], self.mass[index]);
            means[index] = mass * limit;
            concessions[index] = (mass - kept[index]) * (self.last - limit).max(0.0);
        }
        self.norm = 1.0 / total;
        self.estimate = (sum(&means) * self.norm).min(self.last);
        self.next_concession = sum(&concessions) * self.norm;
    }

    /// Every hypothesis is refuted: starts again from the shape alone.
    fn start_again(&mut self) {
        for (row, prior) in self.weights.iter_mut().zip(&self.ratio_prior) {
            *row = [*prior; LIMITS];
        }
        self.mass = [1.0; LIMITS];
        self.leak = 0.0;
        let mean_ratio = self.mean_prior_ratio();
        self.read_off(&[mean_ratio; LIMITS]);
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

/// What concession ratios people expect before they have seen a concession,
/// with a little mass on "just holds".
fn ratio_prior(p: &ModelParameters) -> [f64; RATIOS] {
    let mut priors = [0.0; RATIOS];
    for (index, prior) in priors.iter_mut().enumerate() {
        let z = (ratio(index) - p.ratio_middle) / p.ratio_spread;
        *prior = p.ratio_floor + libm::exp(-0.5 * z * z);
    }
    priors[RATIOS - 1] += p.ratio_hold;
    let total: f64 = priors.iter().sum();
    priors.map(|prior| prior / total)
}
