//! An offer chart while it is being drawn: where rounds and worths lie, and the
//! lines, bands and dots. What it names is in the file `words`.

use super::{OfferPoint, Offers};
use crate::{
    charts::{
        axis::Axis,
        drawing::{Area, ChartPoint, Drawing, Ink, LabelAnchor, Mark, SMALL},
        labels::{LABEL_HEIGHT, Labels},
    },
    text::money,
};

/// Room beside the columns.
pub(super) const LEFT: f32 = 64.0;
const RIGHT: f32 = 12.0;
const TOP: f32 = 12.0;
const BOTTOM: f32 = 26.0;
/// Between the highest and the lowest figure and the ends of the chart; where
/// steps are named, two names have room below the lowest.
const INSET: f32 = 9.0;

/// A chart while it is being drawn.
pub(super) struct ChartPage<'a> {
    pub(super) offers: &'a Offers,
    size: ChartPoint,
    up: Axis,
    columns: u32,
    pub(super) drawing: Drawing,
    pub(super) labels: Labels,
}

impl<'a> ChartPage<'a> {
    pub(super) fn new(offers: &'a Offers, size: ChartPoint) -> Self {
        let below = if offers.names_steps {
            2.2 * LABEL_HEIGHT
        } else {
            INSET
        };
        let (top, bottom) = (TOP + INSET, size.y - BOTTOM - below);
        Self {
            offers,
            size,
            up: Axis::within(offers.worths(), bottom.max(top + 1.0), top, 26.0),
            columns: offers.columns(),
            drawing: Drawing {
                size,
                description: offers.description.clone(),
                ..Drawing::default()
            },
            labels: Labels::inside(Area::whole(size)),
        }
    }

    /// The height of a worth: smaller is further up.
    pub(super) fn y(&self, worth: f64) -> f32 {
        self.up.place(worth)
    }

    /// How much worth a pixel of height stands for.
    pub(super) fn worth_of_pixel(&self) -> f64 {
        self.up.of_pixel()
    }

    pub(super) fn right(&self) -> f32 {
        self.size.x - RIGHT
    }

    /// The left edge of a round's column; that of the round after the last is
    /// the right edge of the chart.
    pub(super) fn edge(&self, round: u32) -> f32 {
        let wide = (self.right() - self.offers.room_at_right - LEFT) / self.columns as f32;
        LEFT + wide * (round.clamp(1, self.columns + 1) - 1) as f32
    }

    pub(super) fn middle(&self, round: u32) -> f32 {
        f32::midpoint(self.edge(round), self.edge(round + 1))
    }

    /// Where the line of an offer ends when none follows.
    pub(super) fn end(&self, point: OfferPoint) -> ChartPoint {
        ChartPoint::new(self.edge(point.round + 1), self.y(point.worth))
    }

    pub(super) fn level(&mut self, y: f32, thick: f32, ink: Ink, dash: Option<(f32, f32)>) {
        let (from, to) = ((LEFT, y), (self.right(), y));
        self.drawing.line(from, to, thick, ink, dash);
    }

    /// The room between the limits, as a band.
    pub(super) fn draw_room(&mut self) {
        let level = |ink| self.offers.level(ink);
        if let (Some(upper), Some(lower)) = (level(Ink::Upper), level(Ink::Limit))
            && upper > lower
        {
            let area = Area::new(LEFT, self.y(upper), self.right(), self.y(lower));
            self.drawing.band(area, Ink::Room);
        }
    }

    pub(super) fn draw_axis(&mut self) {
        let (offers, bottom) = (self.offers, self.size.y - BOTTOM);
        let (corner, right) = ((LEFT, bottom), self.right());
        self.drawing.line((LEFT, TOP), corner, 1.0, Ink::Axis, None);
        self.level(bottom, 1.0, Ink::Axis, None);
        let below = Area::new(LEFT, bottom - 1.0, right, self.size.y);
        self.labels.keep_clear(below);
        self.labels
            .keep_clear(Area::new(0.0, 0.0, LEFT, self.size.y));
        if offers.worths().next().is_some() {
            let amount = |worth| money(worth, &offers.currency);
            self.up.draw_up(&mut self.drawing, (LEFT, LEFT), amount);
        }
        let every = (self.columns / 16).max(1);
        for round in (1..=self.columns).filter(|round| (round - 1).is_multiple_of(every)) {
            let is_current = offers.current == Some(round);
            self.drawing.marks.push(Mark::Label {
                at: ChartPoint::new(self.middle(round), bottom + 13.0),
                anchor: LabelAnchor::Centre,
                words: round.to_string(),
                size: SMALL,
                ink: if is_current { Ink::Yours } else { Ink::Muted },
                strong: is_current,
            });
        }
    }

    pub(super) fn draw_plan(&mut self) {
        let points = self.offers.planned_points();
        if !self.offers.planning {
            self.staircase(&points, Ink::Plan, 1.5, Some((4.0, 4.0)));
            return;
        }
        self.staircase(&points, Ink::Yours, 3.0, None);
        for point in &points {
            let at = (self.edge(point.round), self.y(point.worth));
            self.drawing.ring(at, 6.0, Ink::Yours);
        }
        if !self.offers.names_steps {
            self.label_drops(&points);
        }
    }

    /// The earlier meeting: pale and dashed, under everything else.
    pub(super) fn draw_before(&mut self) {
        let (offers, dash) = (self.offers, Some((7.0, 4.0)));
        self.staircase(&offers.theirs_before, Ink::TheirsBefore, 2.5, dash);
        self.staircase(&offers.own_before, Ink::YoursBefore, 2.5, dash);
    }

    pub(super) fn draw_steps(&mut self, points: &[OfferPoint], ink: Ink) {
        self.staircase(points, ink, 3.0, None);
        if ink == Ink::Yours {
            self.label_drops(points);
        }
        if let Some(last) = points.last() {
            self.drawing.dot(self.end(*last), 7.0, ink);
        }
    }

    /// Level from a round to the next offer, upright where it changes.
    pub(super) fn staircase(
        &mut self,
        points: &[OfferPoint],
        ink: Ink,
        thick: f32,
        dash: Option<(f32, f32)>,
    ) {
        for stair in self.stairs(points) {
            let (from, to) = ((stair.from, stair.y), (stair.to, stair.y));
            self.drawing.line(from, to, thick, ink, dash);
            if let Some(next) = stair.next {
                let (top, bottom) = ((stair.to, stair.y.min(next)), stair.y.max(next));
                let foot = (stair.to, bottom);
                self.drawing.line(top, foot, thick, ink, dash);
            }
        }
    }

    /// Keeps labels off a staircase that is drawn later.
    pub(super) fn keep_off(&mut self, points: &[OfferPoint], far: f32) {
        for stair in self.stairs(points) {
            let (y, to) = (stair.y, stair.to);
            self.labels
                .keep_clear(Area::new(stair.from, y - far, to, y + far));
            if let Some(next) = stair.next {
                let area = Area::new(to - 2.0, y.min(next), to + 2.0, y.max(next));
                self.labels.keep_clear(area);
            }
        }
    }

    fn stairs(&self, points: &[OfferPoint]) -> Vec<Stair> {
        let nexts = points.iter().skip(1).map(Some).chain([None]);
        let stair = |(point, next): (&OfferPoint, Option<&OfferPoint>)| Stair {
            from: self.edge(point.round),
            to: self.edge(next.map_or(point.round + 1, |next| next.round)),
            y: self.y(point.worth),
            next: next.map(|next| self.y(next.worth)),
        };
        points.iter().zip(nexts).map(stair).collect()
    }

    pub(super) fn draw_agreement(&mut self) {
        if let Some(point) = self.offers.agreement {
            let (at, ink) = (self.end(point), self.offers.agreement_ink());
            self.drawing.dot(at, 8.0, ink);
        }
    }

    pub(super) fn draw_faults(&mut self) {
        for (round, number) in &self.offers.faults {
            let mut offers = self.offers.own.iter().rev();
            let Some(point) = offers.find(|point| point.round <= *round) else {
                continue;
            };
            let at = ChartPoint::new(self.edge(*round), self.y(point.worth));
            self.labels.keep_clear(Area::around(at, 10.0));
            self.drawing
                .marked(at, 10.0, Ink::Limit, number.to_string());
        }
    }

    pub(super) fn finish(mut self) -> Drawing {
        self.labels.finish(&mut self.drawing);
        self.drawing
    }
}

/// An offer's level line, and the height at which the next one goes on.
struct Stair {
    from: f32,
    to: f32,
    y: f32,
    next: Option<f32>,
}
