//! Personas: named populations of buyers, and one buyer drawn from them.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{
    bargain::Random,
    scenario::{BuyerSide, Distribution, Range, Traits},
};

/// A named population of buyers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// The name that scenarios use.
    pub name: String,
    /// What sets it apart from the default population.
    pub traits: Traits,
}

static PERSONAS: LazyLock<Vec<Persona>> = LazyLock::new(|| {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(include_str!("../../../assets/personas.ron"))
        .unwrap_or_default()
});

/// The built-in personas, the default population first.
#[must_use]
pub fn personas() -> &'static [Persona] {
    &PERSONAS
}

/// The buyers that one scenario draws from: every trait's range, resolved, and
/// the distribution of the highest price.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::bargain) struct Population {
    reservation: Distribution,
    information: Range,
    patience: Range,
    power: Range,
    temper: Range,
    reciprocity: Range,
    target_focus: Range,
    trust: Range,
    exponent: Range,
    ambition: Range,
    consensus: Range,
    bluff: Range,
}

impl Population {
    /// The scenario's own traits first, then the persona's, then the default
    /// population's.
    pub fn of(buyer: &BuyerSide) -> Self {
        let fallback = personas()
            .first()
            .map(|persona| persona.traits)
            .unwrap_or_default();
        let own = personas()
            .iter()
            .find(|persona| persona.name == buyer.persona)
            .map_or(fallback, |persona| persona.traits);
        let pick = |of: fn(&Traits) -> Option<Range>, last_resort: f64| {
            of(&buyer.traits)
                .or(of(&own))
                .or(of(&fallback))
                .unwrap_or(Range(last_resort, last_resort))
        };
        Self {
            reservation: buyer.reservation,
            information: pick(|t| t.information, 0.3),
            patience: pick(|t| t.patience, 10.0),
            power: pick(|t| t.power, 0.5),
            temper: pick(|t| t.temper, 1.0),
            reciprocity: pick(|t| t.reciprocity, 0.4),
            target_focus: pick(|t| t.target_focus, 0.1),
            trust: pick(|t| t.trust, 0.2),
            exponent: pick(|t| t.exponent, 2.0),
            ambition: pick(|t| t.ambition, 1.0),
            consensus: pick(|t| t.consensus, 0.0),
            bluff: pick(|t| t.bluff, 0.0),
        }
    }
}

/// What kind of bargainer one buyer is, drawn once for a session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::bargain) struct Character {
    /// The highest price it would pay, other issues as usual.
    pub reservation_price: f64,
    pub information: f64,
    /// Its misreading of the seller's limit, a standard normal number.
    pub misreading: f64,
    /// Rounds it expects to take.
    pub patience: f64,
    pub power: f64,
    pub temper: f64,
    pub reciprocity: f64,
    pub target_focus: f64,
    pub trust: f64,
    pub exponent: f64,
    pub ambition: f64,
    /// How far the team decides together, 0..=1.
    pub consensus: f64,
    /// How readily it bluffs, 0..=1.
    pub bluff: f64,
}

impl Character {
    /// Draws a character. Every number is drawn in one fixed order, whatever
    /// the ranges, so that sessions with the same seed stay comparable.
    pub fn draw(population: &Population, random: &mut Random) -> Self {
        let of = population;
        let mut pick = |Range(low, high): Range| random.between(low, high);
        let information = pick(of.information);
        let patience = libm::round(pick(of.patience));
        let power = pick(of.power);
        let temper = pick(of.temper);
        let reciprocity = pick(of.reciprocity);
        let target_focus = pick(of.target_focus);
        let trust = pick(of.trust);
        let exponent = pick(of.exponent);
        let ambition = pick(of.ambition);
        let misreading = random.normal();
        let reservation_price = draw_price(&population.reservation, random);
        let Range(low, high) = of.consensus;
        let consensus = random.between(low, high);
        let Range(low, high) = of.bluff;
        let bluff = random.between(low, high);
        Self {
            reservation_price,
            information,
            misreading,
            patience: patience.max(2.0),
            power,
            temper,
            reciprocity,
            target_focus,
            trust,
            exponent,
            ambition,
            consensus,
            bluff,
        }
    }

    /// Where it takes the seller's limit to lie before any offer, in scale
    /// units: between the mean of sellers, `market`, and the `truth`, as far as
    /// it is informed, with an error that shrinks as it is. `spread` is the
    /// standard deviation of sellers' limits.
    pub fn reading(&self, market: f64, spread: f64, truth: f64) -> f64 {
        market
            + self.information * (truth - market)
            + 0.7 * spread * (1.0 - self.information) * self.misreading
    }

    /// Rounds it expects to take, as a count.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped first"
    )]
    pub fn patience_rounds(&self) -> u32 {
        libm::round(self.patience.clamp(0.0, 1e6)) as u32
    }
}

fn draw_price(distribution: &Distribution, random: &mut Random) -> f64 {
    match distribution {
        Distribution::Normal { mean, sd } => mean.get() + sd.get() * random.normal(),
        Distribution::Uniform { low, high } => random.between(low.get(), high.get()),
    }
}

/// The names that a buyer's `persona` can have.
#[must_use]
pub fn persona_names() -> Vec<&'static str> {
    personas()
        .iter()
        .map(|persona| persona.name.as_str())
        .collect()
}
