//! Two time-dependent sides against each other, fast: for searches and tables
//! that need millions of sessions.
//!
//! It plays by the same rule as [`super::Negotiator`] with [`super::Aim::Time`]
//! on both sides, offer by offer, but takes no memory: what depends on the
//! clock alone is worked out beforehand ([`Schedule`]), and what is left of a
//! turn is a multiplication, a comparison and a search in a sorted table.

use super::{OutcomeNumber, TimeDependent, UtilityTable, relative_time};

/// The shares of its range that a tactic asks for, round by round.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    shares: Vec<f64>,
    tolerance: f64,
}

impl Schedule {
    /// The schedule of a tactic over so many rounds.
    #[must_use]
    pub fn new(tactic: &TimeDependent, rounds: u32) -> Self {
        Self {
            shares: (0..rounds)
                .map(|round| tactic.aspiration(relative_time(round, rounds)))
                .collect(),
            tolerance: tactic.tolerance,
        }
    }

    /// How many rounds it is for.
    #[must_use]
    pub fn rounds(&self) -> usize {
        self.shares.len()
    }
}

/// One side of a duel.
#[derive(Debug, Clone, Copy)]
pub struct Duellist<'a> {
    /// What outcomes are worth to it.
    pub table: &'a UtilityTable,
    /// How it concedes.
    pub schedule: &'a Schedule,
    /// What no agreement is worth to it, instead of the table's.
    pub reservation: f64,
}

impl Duellist<'_> {
    /// The utility asked for in a round, as [`TimeDependent::threshold`].
    fn asks(&self, low: f64, high: f64, round: usize) -> f64 {
        let asked = (high - low) * self.schedule.shares[round] + low - self.schedule.tolerance;
        asked.min(high).max(low)
    }
}

/// Plays until one side accepts; the round, counted from 0, and what was agreed
/// on. `None` when the rounds run out; the shorter schedule says how many there
/// are. Both tables are over the same outcomes; `first` makes the first offer.
#[must_use]
pub fn duel(first: &Duellist<'_>, second: &Duellist<'_>) -> Option<(usize, OutcomeNumber)> {
    let range = |side: &Duellist<'_>| {
        let low = side.table.lowest().max(side.reservation);
        (low, side.table.highest())
    };
    let ((low1, high1), (low2, high2)) = (range(first), range(second));
    let mut standing: Option<OutcomeNumber> = None;
    for round in 0..first.schedule.rounds().min(second.schedule.rounds()) {
        let wanted = first.asks(low1, high1, round);
        if let Some(offer) = standing
            && first.table.utility(offer) >= wanted
        {
            return Some((round, offer));
        }
        let offer = first.table.worst_at_least(wanted);
        let wanted = second.asks(low2, high2, round);
        if second.table.utility(offer) >= wanted {
            return Some((round, offer));
        }
        standing = Some(second.table.worst_at_least(wanted));
    }
    None
}
