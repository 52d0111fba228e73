//! The offer chart: rounds across, worth to the rep up.

use bevy::math::{Rect, Vec2};

use super::{
    drawing::{Anchor, Drawing, Ink, Mark},
    labels::{LABEL_HEIGHT, LabelSpec, Labels},
    scale::Scale,
};
use crate::text::money;

/// An offer: the round it was made in (from 1) and its worth to the rep.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The round.
    pub round: u32,
    /// The worth to the rep, in currency.
    pub worth: f64,
}

/// A level that the chart names: a limit, the aim.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The worth to the rep.
    pub worth: f64,
    /// What stands on it.
    pub words: String,
}

/// A fault, marked with its number on the step where it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The round.
    pub round: u32,
    /// What is written in the mark.
    pub number: String,
}

/// The numbers of an offer chart. Every part may be missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Offers {
    /// The currency of all worths.
    pub currency: String,
    /// How many rounds the chart has room for.
    pub rounds: u32,
    /// The round that is being played.
    pub current: Option<u32>,
    /// The rep's offers, by round.
    pub own: Vec<Point>,
    /// The buyer's offers, by round.
    pub theirs: Vec<Point>,
    /// The planned offers, the first for round 1.
    pub plan: Vec<f64>,
    /// The rep's upper limit.
    pub upper: Option<Line>,
    /// The rep's aim.
    pub aim: Option<Line>,
    /// The rep's lower limit.
    pub lower: Option<Line>,
    /// The best that the buyer would have accepted; only after the end.
    pub their_limit: Option<Line>,
    /// What the buyer believed the rep's limit to be, by round; only after
    /// the end.
    pub belief: Vec<Point>,
    /// What stands on the belief.
    pub belief_words: String,
    /// The agreement.
    pub agreement: Option<Point>,
    /// What stands at the agreement.
    pub agreement_words: String,
    /// Faults of the rep.
    pub faults: Vec<Fault>,
    /// Rings on the planned steps instead of a ghost of them: the chart of a
    /// plan, not of a meeting.
    pub planning: bool,
    /// Pixels kept free at the right for the words of the last offers.
    pub room_at_right: f32,
    /// The chart in words.
    pub description: String,
}

/// Room beside the columns.
const LEFT: f32 = 64.0;
const RIGHT: f32 = 12.0;
const TOP: f32 = 12.0;
const BOTTOM: f32 = 26.0;

impl Offers {
    /// The chart at a size in pixels.
    #[must_use]
    pub fn drawing(&self, size: Vec2) -> Drawing {
        let mut page = Page::new(self, size);
        page.reserve(self);
        page.draw_room(self);
        page.draw_axis(self);
        page.label_agreement(self);
        page.label_end(&self.own, Ink::Yours, self);
        page.label_end(&self.theirs, Ink::Theirs, self);
        page.reserve_plan(self);
        page.draw_levels(self);
        page.draw_belief(self);
        page.draw_plan(self);
        page.draw_steps(&self.theirs, Ink::Theirs, self);
        page.draw_steps(&self.own, Ink::Yours, self);
        page.draw_agreement(self);
        page.draw_faults(self);
        page.finish(self)
    }

    fn worths(&self) -> impl Iterator<Item = f64> + '_ {
        let lines = [&self.upper, &self.aim, &self.lower, &self.their_limit];
        lines
            .into_iter()
            .flatten()
            .map(|line| line.worth)
            .chain(self.own.iter().map(|point| point.worth))
            .chain(self.theirs.iter().map(|point| point.worth))
            .chain(self.belief.iter().map(|point| point.worth))
            .chain(self.agreement.iter().map(|point| point.worth))
            .chain(self.plan.iter().copied())
    }

    fn columns(&self) -> u32 {
        let last = |points: &[Point]| points.iter().map(|point| point.round).max().unwrap_or(0);
        let played = last(&self.own)
            .max(last(&self.theirs))
            .max(self.agreement.map_or(0, |point| point.round))
            .max(self.current.unwrap_or(0));
        let planned = u32::try_from(self.plan.len()).unwrap_or(0);
        self.rounds.max(played).max(planned).max(1)
    }
}

/// Whether an offer is what was agreed on, which has words of its own.
fn is_agreed(point: &Point, offers: &Offers) -> bool {
    offers
        .agreement
        .is_some_and(|agreement| (agreement.worth - point.worth).abs() < 0.5)
}

/// The planned offers, one a round.
fn planned_points(offers: &Offers) -> Vec<Point> {
    offers
        .plan
        .iter()
        .zip(1..)
        .map(|(worth, round)| Point {
            round,
            worth: *worth,
        })
        .collect()
}

/// A chart while it is being drawn.
struct Page {
    size: Vec2,
    scale: Scale,
    columns: u32,
    room_at_right: f32,
    drawing: Drawing,
    labels: Labels,
}

impl Page {
    fn new(offers: &Offers, size: Vec2) -> Self {
        Self {
            size,
            scale: Scale::showing(offers.worths(), TOP, (size.y - BOTTOM).max(TOP + 1.0)),
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

    /// Keeps labels off the lines and dots that are drawn later.
    fn reserve(&mut self, offers: &Offers) {
        let levels = [
            &offers.upper,
            &offers.aim,
            &offers.lower,
            &offers.their_limit,
        ];
        for line in levels.into_iter().flatten() {
            let y = self.scale.y(line.worth);
            self.labels
                .keep_clear(Rect::new(LEFT, y - 1.0, self.right(), y + 1.0));
        }
        let plan = if offers.planning {
            planned_points(offers)
        } else {
            Vec::new()
        };
        for points in [&offers.own, &offers.theirs, &plan, &offers.belief] {
            for (index, point) in points.iter().enumerate() {
                let y = self.scale.y(point.worth);
                let next = points.get(index + 1);
                let from = self.edge(point.round);
                let to = self.edge(next.map_or(point.round + 1, |next| next.round));
                self.labels
                    .keep_clear(Rect::new(from, y - 4.0, to, y + 4.0));
                if let Some(next) = next {
                    let other = self.scale.y(next.worth);
                    let (top, bottom) = (y.min(other), y.max(other));
                    self.labels
                        .keep_clear(Rect::new(to - 2.0, top, to + 2.0, bottom));
                }
            }
        }
        let ends = [
            offers.own.last(),
            offers.theirs.last(),
            offers.agreement.as_ref(),
        ];
        for point in ends.into_iter().flatten() {
            let at = Vec2::new(self.edge(point.round + 1), self.scale.y(point.worth));
            self.labels
                .keep_clear(Rect::from_center_size(at, Vec2::splat(16.0)));
        }
    }

    /// The ghost of the plan gives way to the words of the last offers, not to
    /// those of the limits.
    fn reserve_plan(&mut self, offers: &Offers) {
        if offers.planning {
            return;
        }
        for point in planned_points(offers) {
            let y = self.scale.y(point.worth);
            let (from, to) = (self.edge(point.round), self.edge(point.round + 1));
            self.labels
                .keep_clear(Rect::new(from, y - 1.0, to, y + 1.0));
        }
    }

    fn right(&self) -> f32 {
        self.size.x - RIGHT
    }

    /// The left edge of a round's column; that of the round after the last is
    /// the right edge of the chart.
    fn edge(&self, round: u32) -> f32 {
        let wide = (self.right() - self.room_at_right - LEFT) / self.columns as f32;
        LEFT + wide * (round.clamp(1, self.columns + 1) - 1) as f32
    }

    fn middle(&self, round: u32) -> f32 {
        f32::midpoint(self.edge(round), self.edge(round + 1))
    }

    fn level(
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

    fn upright(
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
    fn draw_room(&mut self, offers: &Offers) {
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

    fn draw_axis(&mut self, offers: &Offers) {
        let bottom = self.size.y - BOTTOM;
        self.upright(LEFT, TOP, bottom, 1.0, Ink::Axis, None);
        self.level(bottom, LEFT, self.right(), 1.0, Ink::Axis, None);
        self.labels
            .keep_clear(Rect::new(LEFT, bottom - 1.0, self.right(), self.size.y));
        if offers.worths().next().is_some() {
            for tick in self.scale.ticks(40.0) {
                let at = Vec2::new(LEFT - 8.0, self.scale.y(tick));
                self.drawing.marks.push(Mark::Label {
                    at,
                    anchor: Anchor::Right,
                    words: money(tick, &offers.currency),
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
                anchor: Anchor::Centre,
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

    /// Limits and aim: each with its words, in its own kind of line.
    fn draw_levels(&mut self, offers: &Offers) {
        let levels = [
            (&offers.lower, Ink::Limit, 2.0, None),
            (&offers.aim, Ink::Aim, 1.5, Some((7.0, 4.0))),
            (&offers.upper, Ink::Upper, 1.5, Some((2.0, 3.0))),
            (&offers.their_limit, Ink::Theirs, 1.5, Some((7.0, 4.0))),
        ];
        for (line, ink, thick, dash) in levels {
            let Some(line) = line else { continue };
            let y = self.scale.y(line.worth);
            self.level(y, LEFT, self.right(), thick, ink, dash);
            let (above, below) = (y - LABEL_HEIGHT * 0.6, y + LABEL_HEIGHT * 0.6);
            let right = self.right() - 4.0;
            let middle = f32::midpoint(LEFT, right);
            let mut places = vec![
                (Vec2::new(right, above), Anchor::Right),
                (Vec2::new(right, below), Anchor::Right),
                (Vec2::new(LEFT + 6.0, above), Anchor::Left),
                (Vec2::new(LEFT + 6.0, below), Anchor::Left),
                (Vec2::new(middle, above), Anchor::Centre),
                (Vec2::new(middle, below), Anchor::Centre),
            ];
            if ink == Ink::Limit {
                places.swap(0, 1);
                places.swap(2, 3);
            }
            self.labels.put(
                self.size,
                LabelSpec {
                    places,
                    words: line.words.clone(),
                    ink,
                    strong: false,
                    optional: false,
                },
            );
        }
    }

    fn draw_belief(&mut self, offers: &Offers) {
        if offers.belief.is_empty() {
            return;
        }
        let dash = Some((3.0, 3.0));
        self.staircase(&offers.belief, Ink::Belief, 1.5, dash);
        if let Some(last) = offers.belief.last() {
            let (x, y) = (self.edge(last.round + 1), self.scale.y(last.worth));
            let first = &offers.belief[0];
            let (left, start) = (self.edge(first.round) + 4.0, self.scale.y(first.worth));
            self.labels.put(
                self.size,
                LabelSpec {
                    places: vec![
                        (Vec2::new(left, start - 13.0), Anchor::Left),
                        (Vec2::new(left, start + 13.0), Anchor::Left),
                        (Vec2::new(x, y + 13.0), Anchor::Right),
                        (Vec2::new(x, y - 13.0), Anchor::Right),
                    ],
                    words: offers.belief_words.clone(),
                    ink: Ink::Belief,
                    strong: false,
                    optional: true,
                },
            );
        }
    }

    fn draw_plan(&mut self, offers: &Offers) {
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

    fn draw_steps(&mut self, points: &[Point], ink: Ink, offers: &Offers) {
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

    /// The worth of a party's last offer, unless it is what was agreed on.
    fn label_end(&mut self, points: &[Point], ink: Ink, offers: &Offers) {
        let Some(last) = points.last().filter(|last| !is_agreed(last, offers)) else {
            return;
        };
        let at = Vec2::new(self.edge(last.round + 1), self.scale.y(last.worth));
        let (above, below) = (at.y - 13.0, at.y + 13.0);
        let (first, second) = if ink == Ink::Yours {
            (above, below)
        } else {
            (below, above)
        };
        self.labels.put(
            self.size,
            LabelSpec {
                places: vec![
                    (Vec2::new(at.x + 11.0, at.y), Anchor::Left),
                    (Vec2::new(at.x + 6.0, first), Anchor::Left),
                    (Vec2::new(at.x - 8.0, first), Anchor::Right),
                    (Vec2::new(at.x - 8.0, second), Anchor::Right),
                ],
                words: money(last.worth, &offers.currency),
                ink,
                strong: true,
                optional: false,
            },
        );
    }

    /// What each step down gave up, beside it.
    fn label_drops(&mut self, points: &[Point], currency: &str, ink: Ink) {
        for pair in points.windows(2) {
            let change = pair[1].worth - pair[0].worth;
            if change.abs() < 0.5 {
                continue;
            }
            let x = self.edge(pair[1].round);
            let (from, to) = (self.scale.y(pair[0].worth), self.scale.y(pair[1].worth));
            let middle = f32::midpoint(from, to);
            self.labels.put(
                self.size,
                LabelSpec {
                    places: vec![
                        (Vec2::new(x + 6.0, middle), Anchor::Left),
                        (Vec2::new(x + 8.0, to - 12.0), Anchor::Left),
                        (Vec2::new(x + 8.0, from + 12.0), Anchor::Left),
                        (Vec2::new(x - 6.0, to + 12.0), Anchor::Right),
                    ],
                    words: crate::text::signed_money(change, currency),
                    ink,
                    strong: false,
                    optional: true,
                },
            );
        }
    }

    /// Level from a round to the next offer, upright where it changes.
    fn staircase(&mut self, points: &[Point], ink: Ink, thick: f32, dash: Option<(f32, f32)>) {
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

    /// The agreement's words come before those of the offers: they matter
    /// more.
    fn label_agreement(&mut self, offers: &Offers) {
        let Some(point) = offers.agreement else {
            return;
        };
        let at = Vec2::new(self.edge(point.round + 1), self.scale.y(point.worth));
        self.labels.put(
            self.size,
            LabelSpec {
                places: vec![
                    (Vec2::new(at.x + 13.0, at.y), Anchor::Left),
                    (Vec2::new(at.x - 12.0, at.y + 13.0), Anchor::Right),
                    (Vec2::new(at.x - 12.0, at.y - 13.0), Anchor::Right),
                    (Vec2::new(at.x - 12.0, at.y + 26.0), Anchor::Right),
                ],
                words: offers.agreement_words.clone(),
                ink: Ink::Agreement,
                strong: true,
                optional: false,
            },
        );
    }

    fn draw_agreement(&mut self, offers: &Offers) {
        let Some(point) = offers.agreement else {
            return;
        };
        let at = Vec2::new(self.edge(point.round + 1), self.scale.y(point.worth));
        self.drawing.marks.push(Mark::Dot {
            at,
            radius: 8.0,
            ink: Ink::Agreement,
            filled: true,
            words: String::new(),
        });
    }

    fn draw_faults(&mut self, offers: &Offers) {
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

    fn finish(mut self, _: &Offers) -> Drawing {
        self.labels.finish(&mut self.drawing);
        self.drawing
    }
}

#[cfg(test)]
#[path = "offers_tests.rs"]
mod tests;
