//! A hard line against a soft one.

use super::{
    super::{Afterwards, Laboratory, MeanEstimate, ScriptedSeller, Setting, laboratory::fixed},
    compare::{paired, price, satisfaction, worth},
    effect::{Panel, RowEffect},
};
use crate::{bargain::personas, scenario::Traits};

const RECIPROCITY: [f64; 4] = [0.05, 0.3, 0.6, 0.9];

/// What a soft second offer earns more than a hard one, by how much the buyer
/// reciprocates.
fn gain_of_softness(laboratory: &Laboratory, reciprocity: f64) -> MeanEstimate {
    let traits = Traits {
        reciprocity: fixed(reciprocity),
        ..Traits::default()
    };
    let setting = Setting::with(&traits).staying_until(3);
    let meet = |offers: &[f64]| {
        let seller = ScriptedSeller::script(offers, Afterwards::Approaches(0.15));
        laboratory.meet(&setting, &seller)
    };
    paired(
        &meet(&[0.90, 0.78, 0.75]),
        &meet(&[0.90, 0.88, 0.87]),
        worth,
    )
}

/// A slow conceder earns more per deal and is liked less, with every persona.
pub(super) fn hard_vs_soft(laboratory: &Laboratory) -> RowEffect {
    let (slow, fast) = (
        ScriptedSeller::ladder(0.9, 0.78, 0.50),
        ScriptedSeller::ladder(0.9, 0.40, 0.50),
    );
    let mut prices = Vec::new();
    let mut feelings = Vec::new();
    for persona in personas() {
        let setting = Setting::persona(&persona.name);
        let (slow, fast) = (
            laboratory.meet(&setting, &slow),
            laboratory.meet(&setting, &fast),
        );
        prices.push((persona.name.clone(), paired(&slow, &fast, price)));
        feelings.push((persona.name.clone(), paired(&slow, &fast, satisfaction)));
    }
    let softness: Vec<(f64, MeanEstimate)> = RECIPROCITY
        .iter()
        .map(|reciprocity| (*reciprocity, gain_of_softness(laboratory, *reciprocity)))
        .collect();
    let headline = prices
        .first()
        .map_or_else(|| MeanEstimate::of_mean(&[]), |(_, estimate)| *estimate);
    RowEffect::new("hard_vs_soft", headline)
        .claim(
            "slow-earns-more",
            !prices.is_empty() && prices.iter().all(|(_, price)| price.is_above(0.0)),
        )
        .claim(
            "slow-is-liked-less",
            !feelings.is_empty() && feelings.iter().all(|(_, liked)| liked.is_below(0.0)),
        )
        .claim(
            "softness-costs-without-reciprocity",
            softness[0].1.is_below(0.0),
        )
        .claim(
            "softness-gains-with-reciprocity",
            softness[3].1.is_above(0.0),
        )
        .panel(Panel::personas("price-gain", prices))
        .panel(Panel::personas("satisfaction-gain", feelings))
        .panel(Panel::numbers("softness-gain", "reciprocity", &softness))
}
