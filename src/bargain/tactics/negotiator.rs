//! A side that plays a tactic, and the clock of alternating offers.

use super::{Aim, AimView, Micro, NaiveTitForTat, OutcomeNumber, UtilityTable};

/// The relative time of a round counted from 0: (round + 1) / (rounds + 1), the
/// same for both sides, so that it is never 0 and never 1.
#[must_use]
pub fn relative_time(round: u32, rounds: u32) -> f64 {
    (f64::from(round) + 1.0) / (f64::from(rounds) + 1.0)
}

/// What a side does on its turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Takes the standing offer.
    Accept,
    /// Offers one of these, all the same to the tactic; the first where none
    /// is drawn. Empty: it has nothing to offer that is better than no
    /// agreement.
    Offer(Vec<OutcomeNumber>),
}

/// How a side plays.
#[derive(Debug, Clone, PartialEq)]
pub enum Tactic {
    /// Names a utility: accepts what is worth that much and offers the worst
    /// outcome that is.
    Aim(Aim),
    /// `MiCRO`.
    Micro,
    /// Naive tit for tat.
    NaiveTitForTat,
}

/// One side at the table: its utilities, its tactic and what was said.
#[derive(Debug, Clone)]
pub struct Negotiator {
    table: UtilityTable,
    mind: Mind,
    standing: Option<OutcomeNumber>,
}

#[derive(Debug, Clone)]
enum Mind {
    Aim {
        aim: Aim,
        own: Vec<f64>,
        theirs: Vec<f64>,
    },
    Micro(Micro),
    Naive(NaiveTitForTat),
}

impl Negotiator {
    /// A side that has said and heard nothing yet.
    #[must_use]
    pub fn new(table: UtilityTable, tactic: Tactic) -> Self {
        let mind = match tactic {
            Tactic::Aim(aim) => Mind::Aim {
                aim,
                own: Vec::new(),
                theirs: Vec::new(),
            },
            Tactic::Micro => Mind::Micro(Micro::default()),
            Tactic::NaiveTitForTat => Mind::Naive(NaiveTitForTat::default()),
        };
        Self {
            table,
            mind,
            standing: None,
        }
    }

    /// What outcomes are worth to this side.
    #[must_use]
    pub const fn table(&self) -> &UtilityTable {
        &self.table
    }

    /// Hears an offer of the other side, which stands from now on.
    pub fn hear(&mut self, offer: OutcomeNumber) {
        self.standing = Some(offer);
        match &mut self.mind {
            Mind::Aim { theirs, .. } => theirs.push(self.table.utility(offer)),
            Mind::Micro(micro) => micro.hear(offer),
            Mind::Naive(_) => {}
        }
    }

    /// What this side does in round `round` of `rounds`, counted from 0: the
    /// standing offer is judged first, by what would be offered now.
    pub fn act(&mut self, round: u32, rounds: u32) -> Action {
        let table = &self.table;
        match &mut self.mind {
            Mind::Aim { aim, own, theirs } => {
                let wanted = aim.target(&AimView {
                    time: relative_time(round, rounds),
                    own,
                    theirs,
                    floor: table.lowest(),
                    low: table.least(),
                    high: table.highest(),
                });
                if self
                    .standing
                    .is_some_and(|offer| table.utility(offer) >= wanted)
                {
                    return Action::Accept;
                }
                let offer = table.worst_at_least(wanted);
                own.push(table.utility(offer));
                Action::Offer(vec![offer])
            }
            Mind::Micro(micro) => {
                if self
                    .standing
                    .is_some_and(|offer| micro.accepts(table, offer))
                {
                    return Action::Accept;
                }
                Action::Offer(micro.offers(table))
            }
            Mind::Naive(naive) => {
                if self
                    .standing
                    .is_some_and(|offer| naive.accepts(table, round, offer))
                {
                    return Action::Accept;
                }
                Action::Offer(vec![naive.offer(table, round, self.standing)])
            }
        }
    }
}
