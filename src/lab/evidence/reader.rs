//! How well a limit can be read from a series of offers.
//!
//! True limits are uniform in 0.1..0.5, offers go from an opening of 1 towards
//! them over 20 rounds (time k/21 at offer k) with normal noise of 0.03. The
//! reader knows the noise and the market: a normal prior around 0.30 with a
//! standard deviation of 0.15. Errors are mean absolute errors.

use super::{
    super::{Laboratory, MeanEstimate},
    effect::{Panel, RowEffect},
};
use crate::bargain::{MarketPrior, Random, Reader};

/// The stream of chance that draws limits and noise.
const SERIES: u64 = 102;
const ROUNDS: u32 = 20;
const NOISE: f64 = 0.03;
/// The prior that the reader has.
const MARKET: MarketPrior = MarketPrior {
    mean: 0.30,
    sd: 0.15,
    lowest: 0.0,
    highest: 1.0,
};

/// How offers go towards the limit.
#[derive(Clone, Copy)]
enum Way {
    Curve(f64),
    Ladder(f64),
}

impl Way {
    /// The part of the way that remains at an offer, from 1.
    fn remaining(self, offer: u32) -> f64 {
        match self {
            Self::Curve(exponent) => 1.0 - libm::pow(time_at(offer), exponent),
            Self::Ladder(ratio) => libm::pow(ratio, f64::from(offer - 1)),
        }
    }
}

fn time_at(offer: u32) -> f64 {
    f64::from(offer) / f64::from(ROUNDS + 1)
}

/// A standard normal number, not cut (Box & Muller).
fn normal(random: &mut Random) -> f64 {
    let radius = libm::sqrt(-2.0 * libm::log(1.0 - random.uniform()));
    radius * libm::cos(2.0 * std::f64::consts::PI * random.uniform())
}

/// The absolute error after each of some numbers of offers.
fn errors(way: Way, after: &[u32], seed: u64) -> Vec<f64> {
    let mut random = Random::new(seed, SERIES);
    let limit = random.between(0.1, 0.5);
    let mut reader = Reader::new(1.0, MARKET, NOISE);
    let mut errors = Vec::with_capacity(after.len());
    for offer in 1..=ROUNDS {
        let price = limit + (1.0 - limit) * way.remaining(offer) + NOISE * normal(&mut random);
        reader.hear(time_at(offer), offer - 1, price);
        if after.contains(&offer) {
            errors.push(libm::fabs(reader.limit() - limit));
        }
    }
    errors
}

/// The errors of all sessions after one number of offers.
fn error_after(laboratory: &Laboratory, way: Way, offers: u32) -> MeanEstimate {
    let found = laboratory.each(|seed| errors(way, &[offers], seed));
    MeanEstimate::of_mean(&found.concat())
}

const HALF_WAY: u32 = ROUNDS / 2;

/// What anybody could say instead of reading; shown where it does better, too.
#[derive(Clone, Copy)]
enum Rival {
    /// The market's mean, without listening.
    MarketMean,
    /// The last offer.
    LastOffer,
    /// The offers' straight line, by least squares, drawn on to the last round.
    Extrapolation,
}

impl Rival {
    const ALL: [Self; 3] = [Self::MarketMean, Self::LastOffer, Self::Extrapolation];

    /// Its estimate from the offers so far.
    fn says(self, offers: &[f64]) -> f64 {
        match self {
            Self::MarketMean => MARKET.mean,
            Self::LastOffer => offers.last().copied().unwrap_or(MARKET.mean),
            Self::Extrapolation => extrapolate(offers).clamp(MARKET.lowest, MARKET.highest),
        }
    }
}

/// Where the least-squares line through offers 1, 2, ... arrives at the end.
fn extrapolate(offers: &[f64]) -> f64 {
    let n = offers.len() as f64;
    let mean_time = f64::midpoint(1.0, n);
    let mean = offers.iter().sum::<f64>() / n.max(1.0);
    let (mut along, mut squares) = (0.0, 0.0);
    for (index, offer) in offers.iter().enumerate() {
        let time = index as f64 + 1.0 - mean_time;
        along += time * (offer - mean);
        squares += time * time;
    }
    let slope = if squares > 0.0 { along / squares } else { 0.0 };
    mean + slope * (f64::from(ROUNDS + 1) - mean_time)
}

/// The same series as a reader hears half-way, and its limit.
fn series(way: Way, seed: u64) -> (Vec<f64>, f64) {
    let mut random = Random::new(seed, SERIES);
    let limit = random.between(0.1, 0.5);
    let offers = (1..=HALF_WAY)
        .map(|offer| limit + (1.0 - limit) * way.remaining(offer) + NOISE * normal(&mut random))
        .collect();
    (offers, limit)
}

fn rival_error(laboratory: &Laboratory, way: Way, rival: Rival) -> MeanEstimate {
    let errors = laboratory.each(|seed| {
        let (offers, limit) = series(way, seed);
        libm::fabs(rival.says(&offers) - limit)
    });
    MeanEstimate::of_mean(&errors)
}

/// A row: the error half-way, what it may be at most, and what was published
/// for an estimator that infers and for a plain grid.
fn row(
    laboratory: &Laboratory,
    id: &'static str,
    way: Way,
    at_most: f64,
    published: Option<(f64, f64)>,
) -> RowEffect {
    let error = error_after(laboratory, way, HALF_WAY);
    let rivals = Rival::ALL.map(|rival| rival_error(laboratory, way, rival));
    let mut effect = RowEffect::new(id, error).claim("error-at-most-aim", error.is_below(at_most));
    let mut panel = Panel::conditions(
        "error",
        "reader",
        &[
            ("reader", error),
            ("market-mean", rivals[0]),
            ("last-offer", rivals[1]),
            ("extrapolation", rivals[2]),
        ],
    );
    if let Some((bayesian, grid)) = published {
        effect = effect
            .claim("error-below-bayesian", error.is_below(bayesian))
            .claim("error-below-grid", error.is_below(grid));
        panel = panel
            .published("bayesian", bayesian)
            .published("grid", grid);
    }
    effect.panel(panel.published("aim", at_most))
}

pub(super) fn conceder(laboratory: &Laboratory) -> RowEffect {
    let published = Some((0.135, 0.029));
    row(
        laboratory,
        "reader_conceder",
        Way::Curve(0.25),
        0.03,
        published,
    )
}

pub(super) fn linear(laboratory: &Laboratory) -> RowEffect {
    let published = Some((0.064, 0.080));
    row(
        laboratory,
        "reader_linear",
        Way::Curve(1.0),
        0.065,
        published,
    )
}

pub(super) fn boulware(laboratory: &Laboratory) -> RowEffect {
    let published = Some((0.509, 0.278));
    row(
        laboratory,
        "reader_boulware",
        Way::Curve(4.0),
        0.11,
        published,
    )
}

pub(super) fn fast_ladder(laboratory: &Laboratory) -> RowEffect {
    row(laboratory, "reader_ladder_06", Way::Ladder(0.6), 0.07, None)
}

pub(super) fn slow_ladder(laboratory: &Laboratory) -> RowEffect {
    row(laboratory, "reader_ladder_08", Way::Ladder(0.8), 0.07, None)
}

const OFFERS: [u32; 5] = [4, 8, 12, 16, 20];
/// A rise this small is none.
const LEVEL: f64 = 0.002;

/// Errors fall as offers come.
pub(super) fn improves(laboratory: &Laboratory) -> RowEffect {
    let ways = [
        ("conceder", Way::Curve(0.25)),
        ("linear", Way::Curve(1.0)),
        ("boulware", Way::Curve(4.0)),
        ("ladder-06", Way::Ladder(0.6)),
        ("ladder-08", Way::Ladder(0.8)),
    ];
    let mut lines = Vec::new();
    let (mut fall, mut never_rise) = (true, true);
    let mut gains = Vec::new();
    for (name, way) in ways {
        let found = laboratory.each(|seed| errors(way, &OFFERS, seed));
        let at = |index: usize| -> Vec<f64> { found.iter().map(|errors| errors[index]).collect() };
        let change = |from: usize, to: usize| {
            let changes: Vec<f64> = found.iter().map(|it| it[to] - it[from]).collect();
            MeanEstimate::of_mean(&changes)
        };
        fall &= change(0, OFFERS.len() - 1).is_below(0.0);
        never_rise &= (1..OFFERS.len()).all(|to| !change(to - 1, to).is_above(LEVEL));
        gains.extend(found.iter().map(|it| it[OFFERS.len() - 1] - it[0]));
        let line: Vec<(f64, MeanEstimate)> = OFFERS
            .iter()
            .enumerate()
            .map(|(index, offers)| (f64::from(*offers), MeanEstimate::of_mean(&at(index))))
            .collect();
        lines.push((name, line));
    }
    RowEffect::new("reader_improves", MeanEstimate::of_mean(&gains))
        .claim("errors-fall", fall)
        .claim("errors-never-rise", never_rise)
        .panel(Panel::lines("error", "offers", &lines))
}
