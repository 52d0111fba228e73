//! Naive tit for tat as `NegMAS` plays it.

use super::{OutcomeNumber, UtilityTable};

/// The rounds from this one on answer with what the other side offers; before
/// it the smallest concession is made.
const ANSWERS_FROM: u32 = 3;

/// How much more than the smallest concession is made, so that rounding does
/// not undo it.
const SLACK: f64 = 1e-12;

/// The tactic of `NegMAS`' `NaiveTitForTatNegotiator` with its defaults,
/// restated from its published behaviour (version 0.16).
///
/// It knows nothing of the other side and takes the talk for a zero-sum game:
/// what an offer is worth to itself is how far the other side has come. In the
/// first round it asks for everything. In the second and third it concedes one
/// gap between outcomes that lie beside each other in its order, the next pair
/// down each time it looks at it. From the fourth on it concedes as large a
/// share of its range as the standing offer gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NaiveTitForTat {
    /// How many outcomes of its order it has looked at, from the best down.
    looked: usize,
}

impl NaiveTitForTat {
    /// Whether it accepts an offer in round `round`, counted from 0.
    pub fn accepts(&mut self, table: &UtilityTable, round: u32, offer: OutcomeNumber) -> bool {
        let share = table.share(table.utility(offer));
        let concession = self.concession(table, round, Some(offer));
        share >= 1.0 - concession
    }

    /// What it offers in round `round`, where `heard` stands.
    pub fn offer(
        &mut self,
        table: &UtilityTable,
        round: u32,
        heard: Option<OutcomeNumber>,
    ) -> OutcomeNumber {
        let wanted = 1.0 - self.concession(table, round, heard);
        let (low, high) = (table.lowest(), table.highest());
        if high - low < 1e-6 {
            return table.worst_at_least(0.0);
        }
        table.worst_at_least(wanted * (high - low) + low)
    }

    /// The share of its range that it concedes now, 0..=1.
    fn concession(
        &mut self,
        table: &UtilityTable,
        round: u32,
        heard: Option<OutcomeNumber>,
    ) -> f64 {
        if round == 0 {
            return 0.0;
        }
        let concession = if round >= ANSWERS_FROM {
            // The other side's concession is one less its own share, which in
            // a zero-sum game is one less ours.
            let theirs = heard.map_or(1.0, |offer| 1.0 - table.share(table.utility(offer)));
            (1.0 - theirs).max(0.0)
        } else {
            self.next_gap(table)
        };
        if (-1e-6..=1.000_000_1).contains(&concession) {
            concession
        } else {
            0.0
        }
    }

    /// The gap between the next two outcomes of its order, as a share of its
    /// range.
    fn next_gap(&mut self, table: &UtilityTable) -> f64 {
        let mut next = || {
            let outcome = table.ranked(self.looked);
            self.looked += usize::from(outcome.is_some());
            outcome.map_or(table.reservation(), |outcome| table.utility(outcome))
        };
        let (better, worse) = (next(), next());
        (better - worse + SLACK) / (table.highest() - table.lowest())
    }
}
