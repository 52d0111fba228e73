//! A buyer that bargains by a published tactic instead of beliefs.
//!
//! Its utility is what it keeps below its limit, in scale units. It asks for
//! what the tactic names, accepts what is worth as much, and leaves when the
//! rounds that it meant to sit through are over.

use smallvec::SmallVec;

use super::{Mind, Reaction};
use crate::bargain::{
    LeaveReason,
    tactics::{Aim, AimView},
};

impl Mind {
    /// One round by the tactic; `best` is the best offer so far.
    pub(super) fn follow(&mut self, tactic: &Aim, offer: f64, best: f64) -> Reaction {
        let utilities = |positions: &[f64]| -> SmallVec<[f64; 20]> {
            positions.iter().map(|x| self.limit - x).collect()
        };
        let room = self.parameters.spread * self.character.ambition;
        // The best that it hopes for: as far below its first reading of the
        // seller's limit as it would first offer.
        let high = (self.limit - (self.reading - room)).max(0.0);
        let moment = AimView {
            time: f64::from(self.round) / (self.character.patience + 1.0),
            own: &utilities(&self.counters),
            theirs: &utilities(&self.offers),
            floor: self.offers.first().map_or(0.0, |x| self.limit - x).min(0.0),
            low: 0.0,
            high,
        };
        let wanted = self.limit - tactic.target(&moment);
        self.end_point = self.limit;
        if offer <= wanted {
            return Reaction::Accept;
        }
        let counter = self.last_counter().unwrap_or(wanted).max(wanted).min(best);
        self.wanted = counter;
        self.counters.push(counter);
        if f64::from(self.round) >= self.character.patience {
            return Reaction::Leave(LeaveReason::Time);
        }
        Reaction::Counter(counter)
    }
}
