//! The hard face, white, and the warm face, red.

use super::{
    super::{Course, Faces, Laboratory, Seller, Setting},
    compare::{paired, price, worth},
    effect::{Effect, Panel},
};

/// Hard, then warm, extracts the most.
pub(super) fn bad_then_good(laboratory: &Laboratory) -> Effect {
    let meet = |faces: Faces| -> Vec<Course> {
        let seller = Seller::ladder(0.9, 0.75, 0.50).showing(faces);
        laboratory.meet(&Setting::everybody(), &seller)
    };
    let team = meet(Faces::HardThenWarm);
    let rivals = [
        ("over-reverse", meet(Faces::WarmThenHard)),
        ("over-hard", meet(Faces::Hard)),
        ("over-warm", meet(Faces::Warm)),
        ("over-neutral", meet(Faces::Neutral)),
    ];
    let prices = rivals
        .each_ref()
        .map(|(name, courses)| (*name, paired(&team, courses, price)));
    let worths = rivals
        .each_ref()
        .map(|(name, courses)| (*name, paired(&team, courses, worth)));
    Effect::new("bad_then_good", prices[0].1)
        .claim("above-reverse", prices[0].1.is_above(0.0))
        .claim("above-hard", prices[1].1.is_above(0.0))
        .claim("above-warm", prices[2].1.is_above(0.0))
        .panel(Panel::conditions("price-gain", "faces", &prices))
        .panel(Panel::conditions("worth-gain", "faces", &worths))
}
