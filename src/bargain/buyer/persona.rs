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
}

impl Character {
    /// Draws a character. Every number is drawn in one fixed order, whatever
    /// the ranges, so that sessions with the same seed stay comparable.
    pub fn draw(buyer: &BuyerSide, random: &mut Random) -> Self {
        let fallback = personas()
            .first()
            .map(|persona| persona.traits)
            .unwrap_or_default();
        let own = personas()
            .iter()
            .find(|persona| persona.name == buyer.persona)
            .map_or(fallback, |persona| persona.traits);
        let traits = &buyer.traits;
        let mut pick = |of: fn(&Traits) -> Option<Range>, last_resort: f64| {
            let Range(low, high) = of(traits)
                .or(of(&own))
                .or(of(&fallback))
                .unwrap_or(Range(last_resort, last_resort));
            random.between(low, high)
        };
        let information = pick(|t| t.information, 0.3);
        let patience = libm::round(pick(|t| t.patience, 10.0));
        let power = pick(|t| t.power, 0.5);
        let temper = pick(|t| t.temper, 1.0);
        let reciprocity = pick(|t| t.reciprocity, 0.4);
        let target_focus = pick(|t| t.target_focus, 0.1);
        let trust = pick(|t| t.trust, 0.2);
        let exponent = pick(|t| t.exponent, 2.0);
        let ambition = pick(|t| t.ambition, 1.0);
        let misreading = random.normal();
        let reservation_price = draw_price(&buyer.reservation, random);
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
        }
    }
}

impl Character {
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
