//! What could be read of the other side's limit: an upright line over its
//! interval, with a ring where the limit was expected.

use bevy::math::{Rect, Vec2};

use super::{
    drawing::{Ink, Mark},
    offers::{LimitReading, Offers},
    page::ChartPage,
};
use crate::{app::window::Speech, bargain::Concessions, scenario::Price, score::Signals};

/// The radius of the ring.
const RING: f32 = 4.0;

impl Offers {
    /// Adds what could be read of the other side's limit after each round, or,
    /// while the meeting runs, after the last one alone.
    pub fn read_signals(&mut self, signals: &Signals, only_last: bool, speech: Speech) {
        let worth = |price: f64| signals.worth_of(Price::of(price)).get();
        let reading = |(round, read): &(u32, Concessions)| LimitReading {
            round: (*round).max(1),
            limit: worth(read.limit.limit),
            low: worth(read.limit.low),
            high: worth(read.limit.high),
        };
        let by_round = signals.theirs_by_round();
        let first = if only_last {
            by_round.len().saturating_sub(1)
        } else {
            0
        };
        self.readings = by_round[first..].iter().map(reading).collect();
        if let Some(last) = self.readings.last() {
            let amount = |worth| crate::text::money(worth, &self.currency);
            let words = speech.with(
                "signal-chart-description",
                &[
                    ("limit", &amount(last.limit)),
                    ("low", &amount(last.low)),
                    ("high", &amount(last.high)),
                ],
            );
            self.description.push_str(&words);
        }
    }
}

impl ChartPage {
    pub(super) fn draw_readings(&mut self, offers: &Offers) {
        for read in &offers.readings {
            let x = self.middle(read.round);
            let (top, bottom) = (self.scale.y(read.high), self.scale.y(read.low));
            self.upright(x, top, bottom, 2.0, Ink::Reading, None);
            self.drawing.marks.push(Mark::Dot {
                at: Vec2::new(x, self.scale.y(read.limit)),
                radius: RING,
                ink: Ink::Reading,
                filled: false,
                words: String::new(),
            });
            self.labels
                .keep_clear(Rect::new(x - RING, top, x + RING, bottom));
        }
        if let (Some(truth), Some(first), Some(last)) = (
            offers.read_truth,
            offers.readings.first(),
            offers.readings.last(),
        ) {
            let (from, to) = (self.edge(first.round), self.edge(last.round + 1));
            let y = self.scale.y(truth);
            self.level(y, from, to, 1.0, Ink::Reading, Some((2.0, 2.0)));
        }
    }
}
