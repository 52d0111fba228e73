//! What a rule can say beforehand: of a plan, and of a move about to be made.

use crate::{bargain::Event, plan::Plan};

/// A move that is about to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ahead {
    /// An offer.
    Offering,
    /// Taking their offer.
    Accepting,
    /// Leaving the table.
    Walking,
}

/// What of a plan a rule can judge before anybody has answered it, in the order
/// in which such judgements are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foresight {
    /// Its ladder.
    Ladder,
    /// Its limits.
    Limits,
    /// All that was prepared.
    Preparation,
}

impl Foresight {
    /// Whether anything is there that could be judged, of a plan and of what
    /// was done for it: an empty sheet is not a bad plan.
    #[must_use]
    pub fn has_begun(self, plan: &Plan, events: &[Event]) -> bool {
        match self {
            Self::Ladder => true,
            Self::Limits => {
                plan.upper.is_some() || plan.aspiration.is_some() || plan.lower.is_some()
            }
            Self::Preparation => *plan != Plan::default() || !events.is_empty(),
        }
    }
}
