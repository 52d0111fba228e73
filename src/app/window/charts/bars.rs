//! How often figures fall where: bars, with the middle of them and what they
//! are compared with.

use bevy::math::{Rect, Vec2};

use super::drawing::{Drawing, Ink, LabelAnchor, Mark};
use crate::{
    charts::axis::Axis,
    text::{Currency, money},
};

/// A level that the chart names.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// The figure.
    pub at: f64,
    /// What stands on it.
    pub words: String,
    /// What it stands for.
    pub ink: Ink,
}

/// The numbers of a chart of bars.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BarChart {
    /// The currency of the figures.
    pub currency: Currency,
    /// Where the first bar begins.
    pub from: f64,
    /// How wide each bar is.
    pub width: f64,
    /// How many figures each bar holds.
    pub counts: Vec<usize>,
    /// Figures that so many of ten lie below: dashed lines.
    pub quantiles: Vec<f64>,
    /// What the figures are compared with, at most two.
    pub levels: Vec<Level>,
    /// The chart in words.
    pub description: String,
}

/// Kept free at both sides, for half a label.
const SIDE: f32 = 26.0;
/// Between the lines of words at the top and the bottom.
const LINE: f32 = 16.0;

impl BarChart {
    /// The chart at a size in pixels.
    #[must_use]
    pub fn drawing(&self, size: Vec2) -> Drawing {
        let top = LINE * self.levels.len() as f32 + 4.0;
        let bottom = size.y - LINE - 6.0;
        let mut marks = Vec::new();
        let across = self.across(size);
        let x = |figure: f64| place(&across, figure);
        let most = self.counts.iter().max().copied().unwrap_or(0).max(1) as f32;
        for (index, count) in self.counts.iter().enumerate() {
            if *count == 0 {
                continue;
            }
            let from = self.from + self.width * index as f64;
            let (left, right) = (x(from) + 1.0, x(from + self.width) - 1.0);
            // The rarest is still seen.
            let height = ((bottom - top) * *count as f32 / most).max(1.0);
            let corner = Vec2::new(left, bottom - height);
            marks.push(Mark::Band {
                rect: Rect::from_corners(corner, Vec2::new(right.max(left + 1.0), bottom)),
                ink: Ink::Yours,
            });
        }
        let line = |from: Vec2, to: Vec2, ink: Ink, dash| Mark::Line {
            from,
            to,
            thick: 1.0,
            ink,
            dash,
        };
        for quantile in &self.quantiles {
            let at = x(*quantile);
            let (from, to) = (Vec2::new(at, top), Vec2::new(at, bottom));
            marks.push(line(from, to, Ink::Muted, Some((4.0, 3.0))));
        }
        let (left, right) = (Vec2::new(SIDE, bottom), Vec2::new(size.x - SIDE, bottom));
        marks.push(line(left, right, Ink::Axis, None));
        for tick in across.ticks() {
            marks.push(Mark::Label {
                at: Vec2::new(x(*tick), bottom + LINE * 0.75),
                anchor: LabelAnchor::Centre,
                words: money(*tick, &self.currency),
                ink: Ink::Muted,
                strong: false,
            });
        }
        for (index, level) in self.levels.iter().enumerate() {
            let at = x(level.at);
            let y = LINE * (index as f32 + 0.5);
            let is_left = at < size.x / 2.0;
            marks.push(line(
                Vec2::new(at, y - LINE * 0.5),
                Vec2::new(at, bottom),
                level.ink,
                None,
            ));
            marks.push(Mark::Label {
                at: Vec2::new(at + if is_left { 5.0 } else { -5.0 }, y),
                anchor: if is_left {
                    LabelAnchor::Left
                } else {
                    LabelAnchor::Right
                },
                words: level.words.clone(),
                ink: level.ink,
                strong: false,
            });
        }
        Drawing {
            size,
            marks,
            description: self.description.clone(),
        }
    }

    fn across(&self, size: Vec2) -> Axis {
        let ends = [self.from, self.from + self.width * self.counts.len() as f64];
        let levels = self.levels.iter().map(|level| level.at);
        let figures = ends.into_iter().chain(levels);
        let (left, right) = (f64::from(SIDE), f64::from(size.x - SIDE));
        // A label takes about seventy pixels.
        let most = if size.x < 360.0 { 3 } else { 6 };
        Axis::over(figures, left, right, most)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn place(across: &Axis, figure: f64) -> f32 {
    across.place(figure) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread() -> BarChart {
        BarChart {
            currency: "CNY".into(),
            from: 10_000.0,
            width: 5_000.0,
            counts: vec![1, 0, 4, 2],
            quantiles: vec![22_000.0],
            levels: vec![Level {
                at: 0.0,
                words: "limit".to_owned(),
                ink: Ink::Limit,
            }],
            description: String::new(),
        }
    }

    fn bars(drawing: &Drawing) -> Vec<Rect> {
        let bands = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Band { rect, .. } => Some(*rect),
            _ => None,
        });
        bands.collect()
    }

    #[test]
    fn bars_are_as_high_as_their_counts_and_stand_where_their_figures_are() {
        let drawing = spread().drawing(Vec2::new(300.0, 150.0));
        let bars = bars(&drawing);
        assert_eq!(bars.len(), 3);
        assert!((bars[1].height() / bars[2].height() - 2.0).abs() < 0.01);
        assert!((bars[1].height() / bars[0].height() - 4.0).abs() < 0.01);
        // An empty place is left where nothing fell.
        let gap = bars[1].min.x - bars[0].max.x;
        assert!(gap > bars[0].width() * 0.9, "{gap}");
        assert!(bars.windows(2).all(|pair| pair[0].max.x <= pair[1].min.x));
    }

    #[test]
    fn limits_and_quantiles_stand_at_their_figures() {
        let drawing = spread().drawing(Vec2::new(300.0, 150.0));
        let upright = |wanted: Ink| {
            drawing.marks.iter().find_map(|mark| match mark {
                Mark::Line { from, to, ink, .. } if *ink == wanted && from.y < to.y => Some(from.x),
                _ => None,
            })
        };
        let (limit, middle) = (upright(Ink::Limit).unwrap(), upright(Ink::Muted).unwrap());
        let bars = bars(&drawing);
        assert!(limit < bars[0].min.x, "the limit is below all figures");
        assert!(bars[1].min.x < middle && middle < bars[1].max.x);
        let label = |words: &str| {
            drawing.marks.iter().find_map(|mark| match mark {
                Mark::Label {
                    at, words: found, ..
                } if found == words => Some(at.x),
                _ => None,
            })
        };
        assert!((label("limit").unwrap() - limit).abs() < 8.0);
        assert!((label("¥0").unwrap() - limit).abs() < 1.0);
    }
}
