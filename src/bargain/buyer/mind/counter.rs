//! What the buyer is ready for, what it offers, and what it takes.

use super::{Mind, above, clamp01};
use crate::bargain::buyer::parameters::ModelParameters;

impl Mind {
    /// The price that the buyer is ready to go to now.
    pub(super) fn find_end_point(&mut self, p: &ModelParameters, is_choice: bool) -> f64 {
        let t = self.bargained();
        let believed = self.believed_limit();
        let share = clamp01(
            p.share_start + p.share_rise * t * t
                - p.share_power * (self.character.power - 0.5)
                + p.relief * self.relief
                + self.yields_to_pressure(p)
                - p.resentment * self.resentment
                - p.share_stinginess * self.stinginess
                // Assumed, not measured: an old wrong that nobody owned up to
                // makes the buyer want to keep more.
                - 0.15 * self.grievance
                + p.share_credit * self.reciprocity() * (self.returns.credit / 0.3).min(1.5)
                + if is_choice { p.share_choice } else { 0.0 },
        );
        let furthest = self.furthest();
        self.end_point = if believed < furthest {
            believed + share * (furthest - believed)
        } else {
            furthest
        };
        self.end_point
    }

    /// The most that it may have to give up: its limit, or all that there is
    /// to ask for where that is less.
    pub fn furthest(&self) -> f64 {
        self.limit.min(self.most_asked)
    }

    /// The counter-offer: a step towards its own limit, a share of what is left
    /// of the way. So its steps shrink as its limit comes near, and whoever
    /// watches them can tell.
    ///
    /// The share is larger the more the seller gives of what the buyer believes
    /// it to have left (a small step of somebody who seems to have little room
    /// is answered like a large one of somebody who has much), and smaller the
    /// more the buyer still hopes for. Who answers little goes its own pace.
    /// People's counters shrink, with a median ratio of about two thirds, and
    /// hardly mirror the size of the other side's steps (the `CraigslistBargain` talks).
    pub(super) fn next_counter(&self, p: &ModelParameters, end_point: f64) -> f64 {
        let believed = self.believed_limit();
        let Some(&first) = self.counters.first() else {
            return end_point.min(believed - p.spread * self.character.ambition);
        };
        let last = self.counters.last().copied().unwrap_or(first);
        let offer = self.offers.last().copied().unwrap_or(last);
        let furthest = self.furthest();
        let ahead = if believed < furthest {
            believed + p.reach * (furthest - believed)
        } else {
            furthest
        };
        let left = ahead - last;
        if left <= 0.0 {
            return last;
        }
        let (given, _) = self.last_concessions();
        let room = above(offer + given - believed) + p.answer_room;
        let answer = (p.answer * self.returns.fresh / room).min(p.largest_answer);
        let hope = above(offer - believed) / p.usual_hope;
        let eager = 1.0 + p.hope * (1.0 - self.character.target_focus) * (1.0 - hope);
        let pace = p.pace
            * libm::pow(self.character.exponent, -p.pace_exponent)
            * eager.max(0.2)
            * (p.pace_own + self.reciprocity() * answer);
        let step = left * (1.0 - libm::exp(-pace));
        last + step.min(p.largest_step * above(offer - last))
    }

    pub(super) fn is_good_enough(
        &self,
        p: &ModelParameters,
        offer: f64,
        counter: f64,
        end_point: f64,
    ) -> bool {
        let t = self.bargained();
        let gain =
            (1.0 - self.character.target_focus) * self.believed_next_concession() * (1.0 - t)
                + (offer - end_point);
        // Half-way looks fair: an even split is taken where a little less than
        // that is not (Backus, Blake, Larsen & Tadelis 2020).
        offer <= counter
            || gain < p.cost_start + p.cost_rise * t * t + p.split_accept * self.evenness
    }
}
