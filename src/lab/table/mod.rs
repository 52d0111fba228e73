//! The tables at which experiments are repeated: shipped scenarios with their
//! teams, and the laboratory's own, for which nothing was chosen.

use std::sync::{Arc, LazyLock};

use crate::{
    bargain::Deal,
    scenario::{Scenario, Traits, library, options},
};

/// A table: a scenario whose buyers take part in experiments.
#[derive(Debug)]
pub struct Table {
    scenario: Scenario,
}

impl Table {
    /// The scenario's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.scenario.id
    }

    /// The scenario.
    #[must_use]
    pub const fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The scenario made ready with other buyers: a persona instead of its own
    /// traits, and traits instead of either.
    pub(super) fn deal(&self, persona: Option<&str>, traits: &Traits) -> Arc<Deal> {
        let mut scenario = self.scenario.clone();
        let buyer = &mut scenario.buyer;
        if let Some(persona) = persona {
            persona.clone_into(&mut buyer.persona);
            buyer.traits = Traits::default();
        }
        buyer.traits = with_own(traits, &buyer.traits);
        Deal::new(Arc::new(scenario))
    }
}

/// Traits, and others where they say nothing.
fn with_own(traits: &Traits, own: &Traits) -> Traits {
    Traits {
        patience: traits.patience.or(own.patience),
        power: traits.power.or(own.power),
        temper: traits.temper.or(own.temper),
        reciprocity: traits.reciprocity.or(own.reciprocity),
        information: traits.information.or(own.information),
        target_focus: traits.target_focus.or(own.target_focus),
        trust: traits.trust.or(own.trust),
        exponent: traits.exponent.or(own.exponent),
        ambition: traits.ambition.or(own.ambition),
        consensus: traits.consensus.or(own.consensus),
        bluff: traits.bluff.or(own.bluff),
    }
}

/// Every table, in one order.
#[must_use]
pub fn tables() -> &'static [Table] {
    &TABLES
}

static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let shipped = library::shipped();
    let sources = shipped
        .iter()
        .filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok())
        .chain([include_str!(
            "../../../assets/laboratory/three-terms.scenario.ron"
        )]);
    sources
        .filter_map(|source| options().from_str::<Scenario>(source).ok())
        .filter(Scenario::has_price)
        .map(|scenario| Table { scenario })
        .collect()
});
