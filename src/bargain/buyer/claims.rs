//! What the buyer says about itself: that it has rivals to turn to, that its
//! limit is near, that it is about to leave.
//!
//! An honest buyer says so when it is true, once. A bluffer has planned before
//! the meeting which of these it will say although it is not: the words are the
//! same, so nothing at the table tells them apart. The session keeps what was
//! true, and the debrief names the bluffs. No claim names a figure.

use smallvec::SmallVec;

use super::{mind::Mind, persona::Character};
use crate::{bargain::Random, scenario::Intent};

/// Below this much room left, in scale units, the limit is near.
const NEAR: f64 = 0.06;
/// Alternatives at least this strong are rivals to turn to.
const STRONG: f64 = 0.65;
/// With at least this chance to leave in a round, the buyer is about to.
const LEAVING: f64 = 0.2;

/// A claim that was made and was not true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bluff {
    /// The round in which it was made.
    pub round: u32,
    /// What was claimed: [`Intent::ClaimsRivals`], [`Intent::ClaimsLimit`] or
    /// [`Intent::ThreatensToLeave`].
    pub claim: Intent,
}

/// The claims in the order in which they are considered.
const CLAIMS: [Intent; 3] = [
    Intent::ClaimsRivals,
    Intent::ClaimsLimit,
    Intent::ThreatensToLeave,
];

/// What has been claimed and what is planned to be.
#[derive(Debug, Clone)]
pub(super) struct Claims {
    /// In which round each claim is made even if it is not true; 0 for never.
    planned: [u32; CLAIMS.len()],
    made: [bool; CLAIMS.len()],
    bluffs: SmallVec<[Bluff; 3]>,
}

impl Claims {
    /// Plans the bluffs of one session.
    pub fn plan(character: &Character, random: impl FnOnce() -> Random) -> Self {
        let mut planned = [0; CLAIMS.len()];
        if character.bluff > 0.0 {
            let mut random = random();
            for (round, first) in planned.iter_mut().zip([2, 4, 6]) {
                let offset = random.below(2);
                if random.uniform() < character.bluff {
                    *round = first + u32::try_from(offset).unwrap_or(0);
                }
            }
        }
        Self {
            planned,
            made: [false; CLAIMS.len()],
            bluffs: SmallVec::new(),
        }
    }

    /// What is claimed after a round in which the buyer neither accepted nor
    /// left: one claim at most.
    pub fn make(&mut self, mind: &Mind) -> Option<Intent> {
        if mind.round < 2 {
            return None;
        }
        let truths = [
            mind.character.power >= STRONG,
            mind.limit - mind.last_counter().unwrap_or(mind.limit) < NEAR,
            mind.leaving_chance() >= LEAVING,
        ];
        for (index, claim) in CLAIMS.into_iter().enumerate() {
            let is_planned = self.planned[index] != 0 && mind.round >= self.planned[index];
            if self.made[index] || !(truths[index] || is_planned) {
                continue;
            }
            self.made[index] = true;
            if !truths[index] {
                self.bluffs.push(Bluff {
                    round: mind.round,
                    claim,
                });
            }
            return Some(claim);
        }
        None
    }

    /// Whether this round's claim is a bluff: the buyer then does not move, or
    /// nobody would believe it.
    pub fn bluffed_in(&self, round: u32) -> bool {
        self.bluffs.last().is_some_and(|bluff| bluff.round == round)
    }

    /// What was claimed and not true.
    pub fn bluffs(&self) -> &[Bluff] {
        &self.bluffs
    }
}
