//! The offer chart: rounds across, worth to the rep up.

mod course;
mod page;
mod readings;
mod words;

use self::page::ChartPage;
use super::{
    axis::Level,
    drawing::{Area, Chart, ChartPoint, Drawing, Ink},
};
use crate::text::{Currency, is_nothing};

/// An offer: the round it was made in (from 1) and its worth to the rep.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OfferPoint {
    /// The round.
    pub round: u32,
    /// The worth to the rep, in currency.
    pub worth: f64,
}

/// What could be read of the other side's limit after a round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LimitReading {
    /// The round.
    pub round: u32,
    /// Where the limit was expected, as worth to the rep.
    pub limit: f64,
    /// The lower end of its interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The numbers of an offer chart. Every part may be missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Offers {
    /// The currency of all worths.
    pub currency: Currency,
    /// How many rounds the chart has room for.
    pub rounds: u32,
    /// The round that is being played.
    pub current: Option<u32>,
    /// The rep's offers, by round.
    pub own: Vec<OfferPoint>,
    /// The buyer's offers, by round.
    pub theirs: Vec<OfferPoint>,
    /// The rep's offers of an earlier meeting with the same buyer, to compare.
    pub own_before: Vec<OfferPoint>,
    /// The buyer's offers of that meeting.
    pub theirs_before: Vec<OfferPoint>,
    /// The planned offers, the first for round 1.
    pub plan: Vec<f64>,
    /// The plan's limits and the aim; after the end also the best that the
    /// buyer would have accepted. Those that matter most first.
    pub levels: Vec<Level>,
    /// What the buyer believed the rep's limit to be, by round; only after
    /// the end.
    pub belief: Vec<OfferPoint>,
    /// What stands on the belief.
    pub belief_words: String,
    /// What could be read of the buyer's limit from its offers.
    pub readings: Vec<LimitReading>,
    /// Where that limit lay, terms as usual; only after the end.
    pub read_truth: Option<f64>,
    /// The agreement.
    pub agreement: Option<OfferPoint>,
    /// What stands at the agreement.
    pub agreement_words: String,
    /// Faults of the rep, each with its round and number.
    pub faults: Vec<(u32, u32)>,
    /// Rings on the planned steps instead of a ghost of them: the chart of a
    /// plan, not of a meeting.
    pub planning: bool,
    /// The worth of each planned step on it, instead of what it gives up.
    pub names_steps: bool,
    /// Pixels kept free at the right for the words of the last offers.
    pub room_at_right: f32,
    /// The chart in words.
    pub description: String,
}

impl Chart for Offers {
    fn drawing(&self, size: ChartPoint) -> Drawing {
        let mut page = ChartPage::new(self, size);
        page.reserve();
        page.draw_room();
        page.draw_axis();
        page.draw_before();
        page.label_agreement();
        page.label_end(&self.own, Ink::Yours);
        page.label_end(&self.theirs, Ink::Theirs);
        page.label_steps();
        page.draw_levels();
        page.draw_belief();
        page.draw_readings();
        page.draw_plan();
        page.draw_steps(&self.theirs, Ink::Theirs);
        page.draw_steps(&self.own, Ink::Yours);
        page.draw_agreement();
        page.draw_faults();
        page.finish()
    }
}

impl Offers {
    /// The level of this kind.
    #[must_use]
    pub fn level(&self, ink: Ink) -> Option<f64> {
        let level = self.levels.iter().find(|level| level.ink == ink);
        level.map(|level| level.at)
    }

    /// Green praises: an agreement below what bounds the talk is no success.
    fn agreement_ink(&self) -> Ink {
        let ends = self.agreement.zip(self.level(Ink::Limit));
        let is_below = ends.is_some_and(|(agreement, floor)| {
            agreement.worth < floor && !is_nothing(agreement.worth - floor, &self.currency)
        });
        if is_below { Ink::Limit } else { Ink::Agreement }
    }

    /// The planned offers, one a round.
    fn planned_points(&self) -> Vec<OfferPoint> {
        let steps = self.plan.iter().zip(1..);
        steps
            .map(|(worth, round)| OfferPoint {
                round,
                worth: *worth,
            })
            .collect()
    }

    /// Where each planned offer lies on a chart of this size, `reach` pixels
    /// above and below its line.
    #[must_use]
    pub fn planned_places(&self, size: ChartPoint, reach: f32) -> Vec<Area> {
        let page = ChartPage::new(self, size);
        let steps = self.planned_points().into_iter();
        steps
            .map(|point| {
                let y = page.y(point.worth);
                let (from, to) = (page.edge(point.round), page.edge(point.round + 1));
                Area::new(from, y - reach, to, y + reach)
            })
            .collect()
    }

    /// How much worth a pixel of height stands for on a chart of this size.
    #[must_use]
    pub fn worth_of_pixel(&self, size: ChartPoint) -> f64 {
        ChartPage::new(self, size).worth_of_pixel()
    }

    /// All offers of all lines.
    fn points(&self) -> impl Iterator<Item = &OfferPoint> {
        [
            &self.own,
            &self.theirs,
            &self.own_before,
            &self.theirs_before,
            &self.belief,
        ]
        .into_iter()
        .flatten()
        .chain(&self.agreement)
    }

    fn worths(&self) -> impl Iterator<Item = f64> {
        let points = self.points().map(|point| point.worth);
        points
            .chain(self.levels.iter().map(|level| level.at))
            .chain(self.readings.iter().flat_map(|read| [read.low, read.high]))
            .chain(self.read_truth)
            .chain(self.plan.iter().copied())
    }

    fn columns(&self) -> u32 {
        let played = self.points().map(|point| point.round).max().unwrap_or(0);
        let planned = u32::try_from(self.plan.len()).unwrap_or(0);
        let current = self.current.unwrap_or(0);
        self.rounds.max(played).max(planned).max(current).max(1)
    }
}

#[cfg(test)]
mod tests;
