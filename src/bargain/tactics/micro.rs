//! `MiCRO`: concede one outcome for every new offer heard.

use std::collections::BTreeSet;

use super::{OutcomeNumber, UtilityTable};

/// The minimal concession tactic of de Jonge, "An Analysis of the Linear
/// Bilateral ANAC Domains Using the `MiCRO` Benchmark Strategy" (2022): the own
/// outcomes are offered from the best downwards, a new one only while the
/// other side has made at least as many different offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Micro {
    /// How many different outcomes were offered.
    offered: usize,
    heard: BTreeSet<OutcomeNumber>,
}

impl Micro {
    /// Hears an offer of the other side.
    pub fn hear(&mut self, offer: OutcomeNumber) {
        self.heard.insert(offer);
    }

    fn may_concede(&self) -> bool {
        self.offered <= self.heard.len()
    }

    /// The next outcome down, if it is still better than no agreement.
    fn next(&self, table: &UtilityTable) -> Option<OutcomeNumber> {
        table
            .ranked(self.offered)
            .filter(|outcome| table.utility(*outcome) >= table.reservation())
    }

    /// Whether an offer is as good as the own next one (the last one, while it
    /// is not the own turn to concede), and better than no agreement.
    #[must_use]
    pub fn accepts(&self, table: &UtilityTable, offer: OutcomeNumber) -> bool {
        let own = if self.may_concede() {
            self.next(table)
        } else {
            self.offered
                .checked_sub(1)
                .and_then(|rank| table.ranked(rank))
        };
        let wanted = own.map_or(table.reservation(), |own| table.utility(own));
        table.utility(offer) >= wanted.max(table.reservation())
    }

    /// The outcomes that may be offered now: the next one down, or, when it is
    /// not the own turn to concede, any that was offered before (the paper
    /// draws one at random). None where nothing is better than no agreement.
    pub fn offers(&mut self, table: &UtilityTable) -> Vec<OutcomeNumber> {
        if self.may_concede()
            && let Some(next) = self.next(table)
        {
            self.offered += 1;
            return vec![next];
        }
        (0..self.offered)
            .rev()
            .filter_map(|rank| table.ranked(rank))
            .collect()
    }
}
