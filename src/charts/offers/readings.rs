//! What could be read of the other side's limit: an upright line over its
//! interval, with a ring where the limit was expected.

use super::{LimitReading, Offers, page::ChartPage};
use crate::{
    bargain::Concessions,
    charts::drawing::{Area, Ink},
    scenario::Price,
    score::Signals,
    text::money,
    words::{Arguments, Phrases},
};

/// The radius of the ring.
const RING: f32 = 4.0;

impl Offers {
    /// Adds what could be read of the other side's limit after each round, or,
    /// while the meeting runs, after the last one alone.
    pub fn read_signals(&mut self, signals: &Signals, only_last: bool, phrases: Phrases) {
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
            let amount = |worth| money(worth, &self.currency);
            let ends = Arguments::new()
                .with("limit", amount(last.limit))
                .with("low", amount(last.low))
                .with("high", amount(last.high));
            let words = phrases.say_with("signal-chart-description", &ends);
            self.description.push_str(&words);
        }
    }
}

impl ChartPage<'_> {
    pub(super) fn draw_readings(&mut self) {
        let offers = self.offers;
        for read in &offers.readings {
            let x = self.middle(read.round);
            let (top, bottom) = (self.y(read.high), self.y(read.low));
            self.drawing
                .line((x, top), (x, bottom), 2.0, Ink::Reading, None);
            let at = (x, self.y(read.limit));
            self.drawing.ring(at, RING, Ink::Reading);
            self.labels
                .keep_clear(Area::new(x - RING, top, x + RING, bottom));
        }
        let ends = offers.readings.first().zip(offers.readings.last());
        if let (Some(truth), Some((first, last))) = (offers.read_truth, ends) {
            let y = self.y(truth);
            let (from, to) = (self.edge(first.round), self.edge(last.round + 1));
            let dash = Some((2.0, 2.0));
            self.drawing
                .line((from, y), (to, y), 1.0, Ink::Reading, dash);
        }
    }
}
