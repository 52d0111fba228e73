//! An offer chart while it is being drawn: where rounds and worths lie, and the
//! lines, bands and dots. What it names is in the file `words`.

use bevy::math::{Rect, Vec2};

use super::{
    drawing::{Drawing, Ink, LabelAnchor, Mark},
    labels::{LABEL_HEIGHT, Labels},
    offers::{OfferPoint, Offers},
    scale::WorthScale,
};
use crate::text::money;

/// Room beside the columns.
pub(super) const LEFT: f32 = 64.0;
pub(super) const RIGHT: f32 = 12.0;
pub(super) const TOP: f32 = 12.0;
pub(super) const BOTTOM: f32 = 26.0;

/// The planned offers, one a round.
pub(super) fn planned_points(offers: &Offers) -> Vec<OfferPoint> {
    offers
        .plan
        .iter()
        .zip(1..)
        .map(|(worth, round)| OfferPoint {
            round,
            worth: *worth,
        })
        .collect()
}

/// A chart while it is being drawn.
pub(super) struct ChartPage {
    pub(super) size: Vec2,
    pub(super) scale: WorthScale,
    columns: u32,
    room_at_right: f32,
    pub(super) drawing: Drawing,
    pub(super) labels: Labels,
}

impl ChartPage {
    pub(super) fn new(offers: &Offers, size: Vec2) -> Self {
        Self {
            size,
            scale: WorthScale::showing(offers.worths(), TOP, (size.y - BOTTOM).max(TOP + 1.0)),
            columns: offers.columns(),
            room_at_right: offers.room_at_right,
            drawing: Drawing {
                size,
                marks: Vec::new(),
                description: offers.description.clone(),
            },
            labels: Labels::default(),
        }
    }

    pub(super) fn right(&self) -> f32 {
        self.size.x - RIGHT
    }

    /// The left edge of a round's column; that of the round after the last is
    /// the right edge of the chart.
    pub(super) fn edge(&self, round: u32) -> f32 {
        let wide = (self.right() - self.room_at_right - LEFT) / self.columns as f32;
        LEFT + wide * (round.clamp(1, self.columns + 1) - 1) as f32
    }

    pub(super) fn middle(&self, round: u32) -> f32 {
        f32::midpoint(self.edge(round), self.edge(round + 1))
    }

    pub(super) fn level(
        &mut self,
        y: f32,
        from: f32,
        to: f32,
        thick: f32,
        ink: Ink,
        dash: Option<(f32, f32)>,
    ) {
        self.drawing.marks.push(Mark::Line {
            from: Vec2::new(from, y),
            to: Vec2::new(to, y),
            thick,
            ink,
            dash,
        });
    }

    pub(super) fn upright(
        &mut self,
        x: f32,
        from: f32,
        to: f32,
        thick: f32,
        ink: Ink,
        dash: Option<(f32, f32)>,
    ) {
        self.drawing.marks.push(Mark::Line {
            from: Vec2::new(x, from.min(to)),
            to: Vec2::new(x, from.max(to)),
            thick,
            ink,
            dash,
        });
    }

    /// The room between the limits, as a band.
    pub(super) fn draw_room(&mut self, offers: &Offers) {
        let (Some(upper), Some(lower)) = (&offers.upper, &offers.lower) else {
            return;
        };
        if upper.worth > lower.worth {
            let rect = Rect::new(
                LEFT,
                self.scale.y(upper.worth),
                self.right(),
                self.scale.y(lower.worth),
            );
            self.drawing.marks.push(Mark::Band {
                rect,
                ink: Ink::Room,
            });
        }
    }

    pub(super) fn draw_axis(&mut self, offers: &Offers) {
        let bottom = self.size.y - BOTTOM;
        self.upright(LEFT, TOP, bottom, 1.0, Ink::Axis, None);
        self.level(bottom, LEFT, self.right(), 1.0, Ink::Axis, None);
        self.labels
            .keep_clear(Rect::new(LEFT, bottom - 1.0, self.right(), self.size.y));
        if offers.worths().next().is_some() {
            let mut before = String::new();
            for tick in self.scale.ticks(40.0) {
                let words = money(tick, &offers.currency);
                if words == before {
                    continue;
                }
                before.clone_from(&words);
                let at = Vec2::new(LEFT - 8.0, self.scale.y(tick));
                let half = LABEL_HEIGHT / 2.0;
                self.labels
                    .keep_clear(Rect::new(0.0, at.y - half, LEFT, at.y + half));
                self.drawing.marks.push(Mark::Label {
                    at,
                    anchor: LabelAnchor::Right,
                    words,
                    ink: Ink::Muted,
                    strong: false,
                });
            }
        }
        let every = (self.columns / 16).max(1);
        for round in (1..=self.columns).filter(|round| (round - 1).is_multiple_of(every)) {
            let at = Vec2::new(self.middle(round), bottom + 13.0);
            self.drawing.marks.push(Mark::Label {
                at,
                anchor: LabelAnchor::Centre,
                words: round.to_string(),
                ink: if offers.current == Some(round) {
                    Ink::Yours
                } else {
                    Ink::Muted
                },
                strong: offers.current == Some(round),
            });
        }
    }

    pub(super) fn draw_plan(&mut self, offers: &Offers) {
        let points = planned_points(offers);
        if !offers.planning {
            self.staircase(&points, Ink::Plan, 1.5, Some((4.0, 4.0)));
            return;
        }
        self.staircase(&points, Ink::Yours, 3.0, None);
        for point in &points {
            let at = Vec2::new(self.edge(point.round), self.scale.y(point.worth));
            self.drawing.marks.push(Mark::Dot {
                at,
                radius: 6.0,
                ink: Ink::Yours,
                filled: false,
                words: String::new(),
            });
        }
        self.label_drops(&points, &offers.currency, Ink::Muted);
    }

    /// The earlier meeting: pale and dashed, under everything else.
    pub(super) fn draw_before(&mut self, offers: &Offers) {
        let dash = Some((7.0, 4.0));
        self.staircase(&offers.theirs_before, Ink::TheirsBefore, 2.5, dash);
        self.staircase(&offers.own_before, Ink::YoursBefore, 2.5, dash);
    }

    pub(super) fn draw_steps(&mut self, points: &[OfferPoint], ink: Ink, offers: &Offers) {
        self.staircase(points, ink, 3.0, None);
        if ink == Ink::Yours {
            self.label_drops(points, &offers.currency, Ink::Muted);
        }
        if let Some(last) = points.last() {
            let at = Vec2::new(self.edge(last.round + 1), self.scale.y(last.worth));
            self.drawing.marks.push(Mark::Dot {
                at,
                radius: 7.0,
                ink,
                filled: true,
                words: String::new(),
            });
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
        for (index, point) in points.iter().enumerate() {
            let y = self.scale.y(point.worth);
            let from = self.edge(point.round);
            let next = points.get(index + 1);
            let to = self.edge(next.map_or(point.round + 1, |next| next.round));
            self.level(y, from, to, thick, ink, dash);
            self.labels
                .keep_clear(Rect::new(from, y - 4.0, to, y + 4.0));
            if let Some(next) = next {
                self.upright(to, y, self.scale.y(next.worth), thick, ink, dash);
            }
        }
    }

    pub(super) fn draw_agreement(&mut self, offers: &Offers) {
        let Some(point) = offers.agreement else {
            return;
        };
        let at = Vec2::new(self.edge(point.round + 1), self.scale.y(point.worth));
        self.drawing.marks.push(Mark::Dot {
            at,
            radius: 8.0,
            ink: offers.agreement_ink(),
            filled: true,
            words: String::new(),
        });
    }

    pub(super) fn draw_faults(&mut self, offers: &Offers) {
        for fault in &offers.faults {
            let Some(point) = offers
                .own
                .iter()
                .rev()
                .find(|point| point.round <= fault.round)
            else {
                continue;
            };
            let at = Vec2::new(self.edge(fault.round), self.scale.y(point.worth));
            self.labels
                .keep_clear(Rect::from_center_size(at, Vec2::splat(20.0)));
            self.drawing.marks.push(Mark::Dot {
                at,
                radius: 10.0,
                ink: Ink::Limit,
                filled: true,
                words: fault.number.clone(),
            });
        }
    }

    pub(super) fn finish(mut self) -> Drawing {
        self.labels.finish(&mut self.drawing);
        self.drawing
    }
}
