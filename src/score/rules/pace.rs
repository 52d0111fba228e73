//! How fast one may concede.
//!
//! With W the way from the opening down to the sensible target, T the usual
//! number of rounds, and in round k of time t = (k − 1) / T:
//!
//! ```text
//! allowed = 1.1 · W · (1 − 0.04^t), the whole room at most     k ≤ T
//!           the whole room                                     k > T
//! ```
//!
//! 1 − 0.04^t is the pace of a ladder that makes each step seven tenths of the
//! one before, from the opening on (with nine rounds 0.04^(1/9) = 0.7; without a
//! price its steps shrink faster: 0.006 instead of 0.04), and a tenth more is no fault. The sensible target is where such a ladder ends: two
//! thirds of the way from the lowest price of this market (or the BATNA) up to
//! where buyers' limits usually are (see `plan::textbook_series`), or to the
//! middle of what the rep had found out when the meeting began, where that is
//! lower; W is at least a quarter of the room. Below the target there is time
//! when the usual rounds are over.
//!
//! What can be expected of the rep by then is the same without the tenth, and
//! with the higher of the two targets: whoever found out that they can pay more
//! is not stingy for it.

use crate::{
    bargain::{Event, Finding},
    plan::textbook_series,
    scenario::Worth,
    score::{Case, Course},
};

/// What a ladder whose steps shrink by three tenths has left of its way at the
/// usual end, and one of packages without a price, whose steps shrink by four.
const LEFT_OF_WAY: f64 = 0.04;
const LEFT_OF_PACKAGES: f64 = 0.006;
/// So many times what such a ladder gives is no fault.
const LENIENT: f64 = 1.1;
/// The way is at least this share of the room.
const SHORTEST_WAY: f64 = 0.25;

/// What may be given by a round, in own worth.
pub(in crate::score) struct PaceLimit {
    opening: f64,
    /// From the opening down to the lower target.
    way: f64,
    /// From the opening down to the higher target.
    due: f64,
    room: f64,
    /// What a sensible ladder has left of its way at the usual end.
    left: f64,
    expected_rounds: u32,
}

impl PaceLimit {
    /// The pace of a meeting with a room of so much; `None` before the opening.
    pub(in crate::score) fn of(case: &Case<'_>, course: &Course, room: f64) -> Option<Self> {
        let opening = course.opening()?.worth.get();
        let before = case.events.iter();
        let before = before.take_while(|event| !matches!(event, Event::SatDown));
        let findings: Vec<&Finding> = before.flat_map(Event::findings).collect();
        let way = |findings: &[&Finding]| {
            let target = textbook_series(case.scenario, case.book, findings).target;
            (opening - target.get()).max(SHORTEST_WAY * room)
        };
        let (usual, found) = (way(&[]), way(&findings));
        Some(Self {
            opening,
            way: usual.max(found),
            due: usual.min(found),
            room,
            left: if case.scenario.has_price() {
                LEFT_OF_WAY
            } else {
                LEFT_OF_PACKAGES
            },
            expected_rounds: course.expected_rounds,
        })
    }

    /// The room that it was made for.
    pub(super) const fn room(&self) -> f64 {
        self.room
    }

    /// From the opening down to the higher target.
    pub(super) const fn due_way(&self) -> f64 {
        self.due
    }

    /// The lower target.
    pub(super) fn target(&self) -> Worth {
        Worth::of(self.opening - self.way)
    }

    /// The most that may be given by a round.
    pub(super) fn allowed(&self, round: u32) -> f64 {
        if round > self.expected_rounds {
            return self.room;
        }
        (LENIENT * self.way * self.share(round)).min(self.room)
    }

    /// What can be expected to be given by a round.
    pub(in crate::score) fn due(&self, round: u32) -> f64 {
        self.due * self.share(round)
    }

    fn share(&self, round: u32) -> f64 {
        let t = f64::from(round.saturating_sub(1)) / f64::from(self.expected_rounds);
        1.0 - libm::pow(self.left, t)
    }
}
