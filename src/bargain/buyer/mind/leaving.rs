//! When a buyer has had enough: what pulls it away from the table, and when the
//! sides look too far apart to go on naming packages.

use super::{LAST_ROUND, Mind, above, clamp01};
use crate::bargain::{LeaveReason, Random, buyer::parameters::ModelParameters};

/// The chance that decides in each round, drawn before the meeting so that
/// sessions with the same seed stay comparable, however long they are.
pub(in crate::bargain::buyer) fn leave_draws(random: &mut Random) -> [f64; LAST_ROUND as usize] {
    std::array::from_fn(|_| random.uniform())
}

/// How much somebody minds being given little, by its reciprocity: who does not
/// answer concessions does not count on them either.
fn minds(reciprocity: f64) -> f64 {
    0.2 + 5.0 / 3.0 * reciprocity
}

impl Mind {
    /// Whether it leaves in this round, and the strongest reason. `offer` is the
    /// best so far, `concession` what the seller gave in this round and
    /// `spoken_step` what the buyer itself had given in the round before.
    pub(super) fn wants_to_leave(
        &mut self,
        p: &ModelParameters,
        offer: f64,
        end_point: f64,
        concession: f64,
        spoken_step: f64,
    ) -> Option<LeaveReason> {
        let t = self.time();
        let opening = self.offers.first().copied().unwrap_or(offer);
        let expected = p.expected_share * (1.0 - (1.0 - t) * (1.0 - t));
        let conceded = (opening - offer) / (opening - end_point).max(p.stinginess_room);
        let near = clamp01((offer - end_point + p.stinginess_margin) / 0.10);
        self.stinginess = clamp01((expected - conceded) / p.expected_share) * near;
        self.breach *= 0.5;
        if self.round > 2 {
            self.breach += above(4.0 * (p.breach_share * spoken_step - concession)).min(0.05);
        }
        let believed = self.believed_limit();
        let gap = if believed > self.limit && offer > self.limit {
            ((believed - self.limit) / 0.1).min(2.0) * t
        } else {
            0.0
        };
        let late = above(f64::from(self.round) + self.lost_time - self.character.patience);
        let temper = self.character.temper;
        let weak = temper * libm::exp(-p.leave_power * (self.character.power - 0.5));
        let pulls = [
            (
                weak * p.leave_offence * (self.felt_offence + self.grievance)
                    + temper * p.leave_resentment * self.resentment,
                LeaveReason::Offence,
            ),
            (p.leave_gap * gap, LeaveReason::Gap),
            (
                weak * (p.leave_stinginess * minds(self.character.reciprocity) * self.stinginess
                    + p.leave_breach * self.breach),
                LeaveReason::Stinginess,
            ),
            (p.leave_late * late, LeaveReason::Time),
        ];
        if self.round >= LAST_ROUND {
            return Some(LeaveReason::Time);
        }
        // An even split is a sign of good will, whatever else was wrong (Backus,
        // Blake, Larsen & Tadelis 2020).
        let stays = 1.0 - p.split_stay * self.evenness;
        let hazard: f64 = stays * pulls.iter().map(|(pull, _)| pull).sum::<f64>();
        let draw = self.leave_draws[self.round as usize - 1];
        self.leaving = 1.0 - libm::exp(-hazard);
        if draw >= self.leaving {
            return None;
        }
        pulls
            .iter()
            .fold(
                None,
                |strongest: Option<(f64, LeaveReason)>, &(pull, reason)| match strongest {
                    Some((best, _)) if best >= pull => strongest,
                    _ => Some((pull, reason)),
                },
            )
            .map(|(_, reason)| reason)
    }

    /// The sides look too far apart to bargain: the offer is farther above the
    /// buyer's limit than it bears, or the buyer believes the seller's limit to
    /// lie above its own.
    pub fn sees_gap(&self) -> bool {
        if self.tactic.is_some() {
            return false;
        }
        let offer = self.offers.last().copied().unwrap_or(self.limit);
        let beyond = offer - self.limit;
        beyond > self.bears || (beyond > 0.05 && self.believed_limit() > self.limit + 0.02)
    }

    /// How likely it was to leave in the last round, 0..=1.
    pub const fn leaving_chance(&self) -> f64 {
        self.leaving
    }
}
