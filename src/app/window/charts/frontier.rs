//! The chart of plans to choose from: what each brings on average, over how
//! often it comes to an agreement.

use bevy::math::{Rect, Vec2};

use super::{
    drawing::{Drawing, Ink, LabelAnchor, Mark},
    labels::{LabelSpec, Labels},
};
use crate::{
    charts::axis::Axis,
    text::{Currency, money},
};

/// What a plan comes to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stand {
    /// The share of meetings that end in an agreement, 0..=1.
    pub agreement_rate: f64,
    /// Worth above having no deal on average, in currency.
    pub worth: f64,
}

/// What the chart shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FrontierChart {
    /// The currency of the scenario.
    pub currency: Currency,
    /// The plans to choose from, numbered from 1.
    pub plans: Vec<Stand>,
    /// The place of the one that is chosen.
    pub chosen: usize,
    /// The rep's own plan.
    pub own: Stand,
    /// Its name.
    pub own_words: String,
    /// What is measured upwards and across.
    pub axes: [String; 2],
    /// The chart in words.
    pub description: String,
}

/// The radius of a plan's mark, in pixels.
pub const RADIUS: f32 = 10.0;
/// ... and of the one that is chosen.
const CHOSEN: f32 = 13.0;
/// Room around the axes, in pixels.
const LEFT: f32 = 66.0;
const RIGHT: f32 = 24.0;
const TOP: f32 = 34.0;
const BOTTOM: f32 = 44.0;

struct Scales {
    across: Axis,
    up: Axis,
}

impl Scales {
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    fn place(&self, stand: Stand) -> Vec2 {
        Vec2::new(
            self.across.place(100.0 * stand.agreement_rate) as f32,
            self.up.place(stand.worth) as f32,
        )
    }
}

impl FrontierChart {
    fn all(&self) -> impl Iterator<Item = Stand> {
        self.plans.iter().copied().chain([self.own])
    }

    fn scales(&self, size: Vec2) -> Scales {
        let wide = f64::from(size.x);
        let most = if wide > 420.0 { 8 } else { 5 };
        Scales {
            across: Axis::over(
                self.all().map(|stand| 100.0 * stand.agreement_rate),
                f64::from(LEFT + CHOSEN),
                wide - f64::from(RIGHT),
                most,
            ),
            up: Axis::over(
                self.all().map(|stand| stand.worth),
                f64::from(size.y - BOTTOM - CHOSEN),
                f64::from(TOP + CHOSEN),
                5,
            ),
        }
    }

    /// Where each plan lies in a chart of this size, in pixels from the top
    /// left.
    #[must_use]
    pub fn places(&self, size: Vec2) -> Vec<Vec2> {
        let scales = self.scales(size);
        self.plans.iter().map(|plan| scales.place(*plan)).collect()
    }

    /// The chart for a place of this size.
    #[must_use]
    pub fn drawing(&self, size: Vec2) -> Drawing {
        let scales = self.scales(size);
        let mut drawing = Drawing {
            size,
            description: self.description.clone(),
            ..Drawing::default()
        };
        self.draw_axes(&scales, size, &mut drawing);
        let mut labels = Labels::default();
        for (index, at) in self.places(size).into_iter().enumerate() {
            let is_chosen = index == self.chosen;
            labels.keep_clear(Rect::from_center_size(at, Vec2::splat(2.0 * CHOSEN)));
            drawing.marks.push(Mark::Dot {
                at,
                radius: if is_chosen { CHOSEN } else { RADIUS },
                ink: if is_chosen {
                    Ink::Agreement
                } else {
                    Ink::Yours
                },
                filled: true,
                words: (index + 1).to_string(),
            });
        }
        let at = scales.place(self.own);
        drawing.marks.push(Mark::Dot {
            at,
            radius: 6.0,
            ink: Ink::Theirs,
            filled: false,
            words: String::new(),
        });
        let beside = 12.0;
        labels.put(
            size,
            LabelSpec {
                places: vec![
                    (at - Vec2::new(beside, 0.0), LabelAnchor::Right),
                    (at + Vec2::new(beside, 0.0), LabelAnchor::Left),
                    (at + Vec2::new(0.0, 16.0), LabelAnchor::Centre),
                    (at - Vec2::new(0.0, 16.0), LabelAnchor::Centre),
                ],
                words: self.own_words.clone(),
                ink: Ink::Theirs,
                strong: false,
                optional: false,
            },
        );
        labels.finish(&mut drawing);
        drawing
    }

    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    fn draw_axes(&self, scales: &Scales, size: Vec2, drawing: &mut Drawing) {
        let foot = size.y - BOTTOM;
        let line = |from: Vec2, to: Vec2| Mark::Line {
            from,
            to,
            thick: 1.0,
            ink: Ink::Axis,
            dash: None,
        };
        let label = |at: Vec2, anchor: LabelAnchor, words: String| Mark::Label {
            at,
            anchor,
            words,
            ink: Ink::Muted,
            strong: false,
        };
        for tick in scales.up.ticks() {
            let y = scales.up.place(*tick) as f32;
            let marks = [
                line(Vec2::new(LEFT, y), Vec2::new(size.x - RIGHT, y)),
                label(
                    Vec2::new(LEFT - 6.0, y),
                    LabelAnchor::Right,
                    money(*tick, &self.currency),
                ),
            ];
            drawing.marks.extend(marks);
        }
        for tick in scales.across.ticks() {
            let x = scales.across.place(*tick) as f32;
            let words = scales.across.label(*tick);
            let marks = [
                line(Vec2::new(x, foot), Vec2::new(x, foot + 5.0)),
                label(Vec2::new(x, foot + 15.0), LabelAnchor::Centre, words),
            ];
            drawing.marks.extend(marks);
        }
        let [up, across] = self.axes.clone();
        drawing.marks.extend([
            label(Vec2::new(2.0, 10.0), LabelAnchor::Left, up),
            label(
                Vec2::new(size.x - 4.0, size.y - 10.0),
                LabelAnchor::Right,
                across,
            ),
        ]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Vec2 = Vec2::new(480.0, 260.0);

    fn frontier() -> FrontierChart {
        let stand = |agreement_rate, worth| Stand {
            agreement_rate,
            worth,
        };
        FrontierChart {
            currency: "CNY".into(),
            plans: vec![stand(0.91, 21_000.0), stand(0.95, 20_000.0)],
            chosen: 1,
            own: stand(0.93, 17_000.0),
            own_words: "your plan".to_owned(),
            ..FrontierChart::default()
        }
    }

    #[test]
    fn more_agreements_are_further_right_and_more_worth_is_further_up() {
        let places = frontier().places(SIZE);
        assert!(places[0].x < places[1].x);
        assert!(places[0].y < places[1].y);
        assert!(
            places
                .iter()
                .all(|at| Rect::from_corners(Vec2::ZERO, SIZE).contains(*at))
        );
    }

    #[test]
    fn each_plan_has_its_number_where_it_lies_and_the_chosen_one_stands_out() {
        let frontier = frontier();
        let drawing = frontier.drawing(SIZE);
        let dots: Vec<(Vec2, f32, &str)> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Dot {
                    at, radius, words, ..
                } => Some((*at, *radius, words.as_str())),
                _ => None,
            })
            .collect();
        let places = frontier.places(SIZE);
        assert_eq!((dots[0].0, dots[0].2), (places[0], "1"));
        assert_eq!((dots[1].0, dots[1].2), (places[1], "2"));
        assert!(dots[1].1 > dots[0].1);
    }
}
