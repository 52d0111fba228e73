//! Assumed effects that need a whole table: a team that decides together, and
//! offers with a condition.

use super::{
    super::{
        Laboratory, MeanEstimate,
        several::{keeps_term, stakes, table_of, three_terms},
        shipped::{play_ladder, with_consensus, zips},
    },
    effect::{Panel, RowEffect},
};
use crate::bargain::Outcome;

/// How a meeting with a team ended.
#[derive(Clone, Copy)]
struct Ending {
    rounds: f64,
    worse_off: f64,
}

/// A team that decides together takes longer and leaves fewer members behind.
pub(super) fn team_decides(laboratory: &Laboratory) -> RowEffect {
    let scenario = zips();
    let meet = |consensus: f64| -> Vec<Option<Ending>> {
        let Some(scenario) = &scenario else {
            return Vec::new();
        };
        let deal = with_consensus(scenario, consensus);
        laboratory.each(|seed| {
            let session = play_ladder(&deal, seed)?;
            let Some(Outcome::Agreement { round, .. }) = session.outcome() else {
                return None;
            };
            Some(Ending {
                rounds: f64::from(*round),
                worse_off: session.reveal()?.members_worse_off as f64,
            })
        })
    };
    let (together, alone) = (meet(1.0), meet(0.0));
    let gain = |of: fn(&Ending) -> f64| {
        let differences: Vec<f64> = together
            .iter()
            .zip(&alone)
            .filter_map(|(together, alone)| Some(of(together.as_ref()?) - of(alone.as_ref()?)))
            .collect();
        MeanEstimate::of_mean(&differences)
    };
    let mean = |endings: &[Option<Ending>], of: fn(&Ending) -> f64| {
        let numbers: Vec<f64> = endings.iter().flatten().map(of).collect();
        MeanEstimate::of_mean(&numbers)
    };
    let (rounds, worse_off) = (|it: &Ending| it.rounds, |it: &Ending| it.worse_off);
    RowEffect::new("team_decides", gain(worse_off))
        .claim("together-takes-longer", gain(rounds).is_above(0.0))
        .claim("together-leaves-fewer", gain(worse_off).is_below(0.0))
        .panel(Panel::conditions(
            "rounds-to-agreement",
            "team",
            &[
                ("decides-together", mean(&together, rounds)),
                ("decider-decides", mean(&alone, rounds)),
            ],
        ))
        .panel(Panel::conditions(
            "members-worse-off",
            "team",
            &[
                ("decides-together", mean(&together, worse_off)),
                ("decider-decides", mean(&alone, worse_off)),
            ],
        ))
}

/// "This price if you pay earlier" is answered with that term more often than
/// the same package without the "if".
pub(super) fn conditional_terms(laboratory: &Laboratory) -> RowEffect {
    let base = three_terms();
    let meet = |is_conditional: bool| -> Vec<Option<bool>> {
        let Some(base) = &base else {
            return Vec::new();
        };
        laboratory.each(|seed| {
            let deal = table_of(base, &mut stakes(seed));
            keeps_term(&deal, seed, is_conditional)
        })
    };
    let (conditional, plain) = (meet(true), meet(false));
    let number = |granted: bool| f64::from(u8::from(granted));
    let differences: Vec<f64> = conditional
        .iter()
        .zip(&plain)
        .filter_map(|(one, other)| Some(number((*one)?) - number((*other)?)))
        .collect();
    let gain = MeanEstimate::of_mean(&differences);
    let share =
        |granted: &[Option<bool>]| MeanEstimate::of_share(granted.iter().flatten().copied());
    RowEffect::new("conditional_terms", gain)
        .claim("condition-is-granted-more", gain.is_above(0.0))
        .panel(Panel::conditions(
            "term-granted",
            "offer",
            &[
                ("with-if", share(&conditional)),
                ("without-if", share(&plain)),
            ],
        ))
}
