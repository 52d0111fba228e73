//! The offer chart: rounds across, worth to the rep up.

use bevy::math::{Rect, Vec2};

use super::{
    drawing::{Drawing, Ink},
    page::{ChartPage, planned_points},
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

/// A level that the chart names: a limit, the aim.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelLine {
    /// The worth to the rep.
    pub worth: f64,
    /// What stands on it.
    pub words: String,
}

/// A fault, marked with its number on the step where it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkedFault {
    /// The round.
    pub round: u32,
    /// What is written in the mark.
    pub number: String,
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
    /// The rep's upper limit.
    pub upper: Option<LevelLine>,
    /// The rep's aim.
    pub aim: Option<LevelLine>,
    /// The rep's lower limit.
    pub lower: Option<LevelLine>,
    /// The best that the buyer would have accepted; only after the end.
    pub their_limit: Option<LevelLine>,
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
    /// Faults of the rep.
    pub faults: Vec<MarkedFault>,
    /// Rings on the planned steps instead of a ghost of them: the chart of a
    /// plan, not of a meeting.
    pub planning: bool,
    /// Pixels kept free at the right for the words of the last offers.
    pub room_at_right: f32,
    /// The chart in words.
    pub description: String,
}

impl Offers {
    /// The chart at a size in pixels.
    #[must_use]
    pub fn drawing(&self, size: Vec2) -> Drawing {
        let mut page = ChartPage::new(self, size);
        page.reserve(self);
        page.draw_room(self);
        page.draw_axis(self);
        page.draw_before(self);
        page.label_agreement(self);
        page.label_end(&self.own, Ink::Yours, self);
        page.label_end(&self.theirs, Ink::Theirs, self);
        page.reserve_plan(self);
        page.draw_levels(self);
        page.draw_belief(self);
        page.draw_readings(self);
        page.draw_plan(self);
        page.draw_steps(&self.theirs, Ink::Theirs, self);
        page.draw_steps(&self.own, Ink::Yours, self);
        page.draw_agreement(self);
        page.draw_faults(self);
        page.finish()
    }

    /// Green praises: an agreement below what bounds the talk is no success.
    pub(super) fn agreement_ink(&self) -> Ink {
        let floor = self.lower.as_ref().map(|line| line.worth);
        let is_below = self.agreement.zip(floor).is_some_and(|(agreement, floor)| {
            agreement.worth < floor && !is_nothing(agreement.worth - floor, &self.currency)
        });
        if is_below { Ink::Limit } else { Ink::Agreement }
    }

    /// Where each planned offer lies on a chart of this size, `reach` pixels
    /// above and below its line.
    #[must_use]
    pub fn planned_places(&self, size: Vec2, reach: f32) -> Vec<Rect> {
        let page = ChartPage::new(self, size);
        planned_points(self)
            .iter()
            .map(|point| {
                let y = page.scale.y(point.worth);
                let (from, to) = (page.edge(point.round), page.edge(point.round + 1));
                Rect::new(from, y - reach, to, y + reach)
            })
            .collect()
    }

    /// How much worth a pixel of height stands for on a chart of this size.
    #[must_use]
    pub fn worth_of_pixel(&self, size: Vec2) -> f64 {
        ChartPage::new(self, size).scale.worth_of_pixel()
    }

    pub(super) fn worths(&self) -> impl Iterator<Item = f64> + '_ {
        let lines = [&self.upper, &self.aim, &self.lower, &self.their_limit];
        lines
            .into_iter()
            .flatten()
            .map(|line| line.worth)
            .chain(self.own.iter().map(|point| point.worth))
            .chain(self.theirs.iter().map(|point| point.worth))
            .chain(self.own_before.iter().map(|point| point.worth))
            .chain(self.theirs_before.iter().map(|point| point.worth))
            .chain(self.belief.iter().map(|point| point.worth))
            .chain(self.readings.iter().flat_map(|read| [read.low, read.high]))
            .chain(self.read_truth)
            .chain(self.agreement.iter().map(|point| point.worth))
            .chain(self.plan.iter().copied())
    }

    pub(super) fn columns(&self) -> u32 {
        let last =
            |points: &[OfferPoint]| points.iter().map(|point| point.round).max().unwrap_or(0);
        let played = last(&self.own)
            .max(last(&self.theirs))
            .max(last(&self.own_before))
            .max(last(&self.theirs_before))
            .max(self.agreement.map_or(0, |point| point.round))
            .max(self.current.unwrap_or(0));
        let planned = u32::try_from(self.plan.len()).unwrap_or(0);
        self.rounds.max(played).max(planned).max(1)
    }
}

#[cfg(test)]
#[path = "offers_tests.rs"]
mod tests;
