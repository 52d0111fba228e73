//! Playing a case against its trace.

use serde::Serialize;

use super::file::{TraceCase, TraceSide};
use crate::bargain::tactics::{Action, Negotiator, OutcomeNumber};

/// How a case went.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReplayedCase {
    /// What the file calls the case.
    pub id: String,
    /// How many actions its trace has.
    pub actions: usize,
    /// How many of them the tactics would have made.
    pub agree: usize,
    /// The first that they would not have made.
    pub first_difference: Option<ActionMismatch>,
    /// Whether the trace ends before its last round without an agreement.
    pub breaks_off: bool,
}

/// An action that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActionMismatch {
    /// Which action, counted from 0.
    pub action: usize,
    /// The round, counted from 0 as in the file.
    pub round: u32,
    /// Whose turn it is: `seller` or `buyer`.
    pub actor: &'static str,
    /// What the file says.
    pub expected: Deed,
    /// What the tactic does.
    pub found: Deed,
}

/// What one side does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "action", rename_all = "lowercase")]
pub enum Deed {
    /// Accepts.
    Accept,
    /// Offers.
    Offer {
        /// The values, in the order of the issues.
        offer: Vec<serde_json::Value>,
    },
    /// Nothing: the tactic has nothing to offer that is better than no
    /// agreement.
    Nothing,
    /// Nothing: it is the other side's turn, or another round.
    #[serde(rename = "out_of_turn")]
    OutOfTurn,
}

impl TraceCase {
    /// Plays the case against its trace.
    ///
    /// Each side hears what the trace says was offered, so that one difference
    /// does not make all that follows differ. What a trace goes on to say after
    /// an agreement or its last round, or out of turn, agrees with nothing.
    #[must_use]
    pub fn replay(&self) -> ReplayedCase {
        let mut sides: Vec<(TraceSide, Negotiator)> = self
            .sides
            .iter()
            .map(|(side, (table, tactic))| (*side, Negotiator::new(table.clone(), tactic.clone())))
            .collect();
        let mut result = ReplayedCase {
            id: self.id.clone(),
            actions: self.steps.len(),
            agree: 0,
            first_difference: None,
            breaks_off: false,
        };
        let mut is_over = false;
        for (index, step) in self.steps.iter().enumerate() {
            let (round, turn) = self.turn(index);
            let is_turn =
                !is_over && step.round == round && step.actor == turn && round < self.rounds;
            let found = if is_turn {
                act(&mut sides, step.actor, step.round, self.rounds)
            } else {
                None
            };
            let agrees = match (&found, step.offer) {
                (Some(Action::Accept), None) => true,
                (Some(Action::Offer(any)), Some(offer)) => any.contains(&offer),
                _ => false,
            };
            if agrees {
                result.agree += 1;
            } else if result.first_difference.is_none() {
                result.first_difference = Some(ActionMismatch {
                    action: index,
                    round: step.round,
                    actor: step.actor.name(),
                    expected: self.deed(step.offer),
                    found: self.found(found.as_ref()),
                });
            }
            is_over |= step.offer.is_none();
            if let Some(offer) = step.offer {
                for (side, negotiator) in &mut sides {
                    if *side != step.actor {
                        negotiator.hear(offer);
                    }
                }
            }
        }
        result.breaks_off = !is_over && self.turn(self.steps.len()).0 < self.rounds;
        result
    }

    /// Whose turn the action of this number is, and in which round.
    fn turn(&self, action: usize) -> (u32, TraceSide) {
        let round = u32::try_from(action / 2).unwrap_or(u32::MAX);
        let side = if action.is_multiple_of(2) {
            self.starts
        } else {
            self.starts.other()
        };
        (round, side)
    }

    fn deed(&self, offer: Option<OutcomeNumber>) -> Deed {
        offer.map_or(Deed::Accept, |offer| Deed::Offer {
            offer: self.values(offer),
        })
    }

    fn found(&self, action: Option<&Action>) -> Deed {
        match action {
            None => Deed::OutOfTurn,
            Some(Action::Accept) => Deed::Accept,
            Some(Action::Offer(any)) => any
                .first()
                .map_or(Deed::Nothing, |offer| self.deed(Some(*offer))),
        }
    }

    /// The values of an outcome.
    fn values(&self, outcome: OutcomeNumber) -> Vec<serde_json::Value> {
        let mut rest = outcome as usize;
        let mut values: Vec<serde_json::Value> = self
            .issues
            .iter()
            .rev()
            .map(|issue| {
                let at = rest % issue.values.len();
                rest /= issue.values.len();
                issue.values[at].json()
            })
            .collect();
        values.reverse();
        values
    }
}

fn act(
    sides: &mut [(TraceSide, Negotiator)],
    actor: TraceSide,
    round: u32,
    rounds: u32,
) -> Option<Action> {
    sides
        .iter_mut()
        .find(|(side, _)| *side == actor)
        .map(|(_, negotiator)| negotiator.act(round, rounds))
}

impl TraceSide {
    const fn other(self) -> Self {
        match self {
            Self::Seller => Self::Buyer,
            Self::Buyer => Self::Seller,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Seller => "seller",
            Self::Buyer => "buyer",
        }
    }
}
