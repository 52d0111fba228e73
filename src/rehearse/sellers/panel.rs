//! How the reference sellers fare against each kind of buyer: what sets the
//! personas apart at the table.

use std::sync::Arc;

use super::{Seller, play};
use crate::{
    bargain::{Illegal, Outcome},
    rehearse::statistics::Estimated,
    scenario::{Scenario, Traits},
};

/// How a seller fared against many buyers of one persona.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fared {
    /// The share of meetings that ended in an agreement, 0..=1.
    pub agreement_rate: f64,
    /// What a meeting brought above having no deal, an impasse counting as
    /// nothing.
    pub worth: Estimated,
    /// How the relationship stood afterwards, on average, 0..=1.
    pub relationship_mean: f64,
    /// Rounds to the end, on average.
    pub rounds_mean: f64,
}

/// The same scenario with a buyer of another persona, as the persona is,
/// without traits of the scenario's own.
#[must_use]
pub fn against(scenario: &Scenario, persona: &str) -> Arc<Scenario> {
    let mut scenario = scenario.clone();
    persona.clone_into(&mut scenario.buyer.persona);
    scenario.buyer.traits = Traits::default();
    Arc::new(scenario)
}

/// A seller plays the buyers of `runs` seeds from `first_seed` on.
///
/// # Errors
/// As [`play`].
pub fn fare(
    seller: Seller,
    scenario: &Arc<Scenario>,
    first_seed: u64,
    runs: u32,
) -> Result<Fared, Illegal> {
    let (mut agreements, mut worths) = (0_u32, Vec::new());
    let (mut relationship, mut rounds) = (0.0, 0.0);
    for seed in (first_seed..).take(runs as usize) {
        let rehearsed = play(seller, scenario, seed)?;
        let session = &rehearsed.session;
        let book = session.book();
        let agreement = session.outcome().and_then(Outcome::agreement);
        agreements += u32::from(agreement.is_some());
        worths.push(agreement.map_or(0.0, |package| {
            (book.worth(package) - book.reservation()).get()
        }));
        relationship += session.reveal().map_or(0.5, |cards| cards.relationship);
        rounds += f64::from(session.round());
    }
    let n = f64::from(runs.max(1));
    Ok(Fared {
        agreement_rate: f64::from(agreements) / n,
        worth: Estimated::of(worths.into_iter()),
        relationship_mean: relationship / n,
        rounds_mean: rounds / n,
    })
}
