//! The hard face, white, and the warm face, red.

use super::{
    super::{Laboratory, MeetingCourse, ScriptedSeller, SellerFaces, Setting},
    compare::{paired, price, worth},
    effect::{Panel, RowEffect},
};

/// Hard, then warm, extracts the most.
pub(super) fn bad_then_good(laboratory: &Laboratory) -> RowEffect {
    let meet = |faces: SellerFaces| -> Vec<MeetingCourse> {
        let seller = ScriptedSeller::ladder(0.9, 0.75, 0.50).showing(faces);
        laboratory.meet(&Setting::everybody(), &seller)
    };
    let team = meet(SellerFaces::HardThenWarm);
    let rivals = [
        ("over-reverse", meet(SellerFaces::WarmThenHard)),
        ("over-hard", meet(SellerFaces::Hard)),
        ("over-warm", meet(SellerFaces::Warm)),
        ("over-neutral", meet(SellerFaces::Neutral)),
    ];
    let prices = rivals
        .each_ref()
        .map(|(name, courses)| (*name, paired(&team, courses, price)));
    let worths = rivals
        .each_ref()
        .map(|(name, courses)| (*name, paired(&team, courses, worth)));
    RowEffect::new("bad_then_good", prices[0].1)
        .claim("above-reverse", prices[0].1.is_above(0.0))
        .claim("above-hard", prices[1].1.is_above(0.0))
        .claim("above-warm", prices[2].1.is_above(0.0))
        .panel(Panel::conditions("price-gain", "faces", &prices))
        .panel(Panel::conditions("worth-gain", "faces", &worths))
}
