//! How often figures fall where: bars, with the middle of them and what they
//! are compared with.

use super::{
    axis::{Axis, Level},
    drawing::{
        Area, Chart, ChartPoint, Drawing, Ink,
        LabelAnchor::{Centre, Left, Right},
        SMALL,
    },
    labels::{LabelSpec, Labels},
};
use crate::{
    rehearse::{Marks, Rehearsal},
    scenario::{Scenario, Worth},
    text::{Currency, money},
    words::{Arguments, Phrases},
};

/// The numbers of a chart of bars.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SpreadChart {
    /// The currency of the figures.
    pub currency: Currency,
    /// Where the first bar begins.
    pub from: f64,
    /// How wide each bar is.
    pub width: f64,
    /// How many figures each bar holds.
    pub counts: Vec<usize>,
    /// The figures that one, five and nine of ten lie below: dashed lines, with
    /// their words where the chart is high enough.
    pub quantiles: Vec<Level>,
    /// What the figures are compared with, at most two.
    pub levels: Vec<Level>,
    /// The chart in words.
    pub description: String,
}

/// Kept free at both sides, for half a label.
const SIDE: f32 = 26.0;
/// Between the lines of words at the top and the bottom.
const LINE: f32 = 16.0;
/// A lower chart leaves the words of the quantiles to its description.
const HIGH: f32 = 160.0;

impl Chart for SpreadChart {
    fn drawing(&self, size: ChartPoint) -> Drawing {
        let mut drawing = Drawing {
            size,
            description: self.description.clone(),
            ..Drawing::default()
        };
        self.draw(&mut drawing, Area::whole(size));
        drawing
    }
}

impl SpreadChart {
    /// What the agreements of a rehearsal bring; none where there are none.
    #[must_use]
    pub fn of(
        rehearsal: &Rehearsal,
        marks: Marks,
        scenario: &Scenario,
        phrases: Phrases,
    ) -> Option<Self> {
        let (agreed, currency) = (rehearsal.agreed?, &scenario.currency);
        let amount = |worth: f64| money(worth, currency);
        let quantile = |(id, at): (&str, f64)| Level {
            at,
            words: format!("{} {}", phrases.say(id), amount(at)),
            ink: Ink::Muted,
        };
        let quantiles = [
            ("rehearse-chart-one-in-ten", agreed.p10),
            ("rehearse-chart-half", agreed.p50),
            ("rehearse-chart-nine-in-ten", agreed.p90),
        ];
        let words = Arguments::new()
            .with("low", amount(agreed.p10))
            .with("middle", amount(agreed.p50))
            .with("high", amount(agreed.p90));
        let level = |id: &str, worth: Option<Worth>, ink: Ink| {
            Some(Level::new(id, worth?, ink, currency, phrases))
        };
        let levels = [
            level("rehearse-chart-limit", marks.limit, Ink::Limit),
            level("rehearse-chart-aim", marks.aim, Ink::Aim),
        ];
        let bars = &rehearsal.bars;
        Some(Self {
            currency: currency.clone(),
            from: bars.from,
            width: bars.width,
            counts: bars.counts.clone(),
            quantiles: quantiles.map(quantile).to_vec(),
            levels: levels.into_iter().flatten().collect(),
            description: phrases.say_with("rehearse-screen-quantiles", &words),
        })
    }

    /// Draws the chart into a part of a drawing.
    pub(super) fn draw(&self, drawing: &mut Drawing, frame: Area) {
        let names_quantiles = frame.height() > HIGH;
        let named = frame.top + LINE * self.levels.len() as f32;
        let mut top = named + 4.0;
        if names_quantiles {
            top += LINE * self.quantiles.len() as f32;
        }
        let bottom = frame.bottom - LINE - 6.0;
        let across = self.across(frame);
        let x = |figure: f64| across.place(figure);
        let most = self.counts.iter().max().copied().unwrap_or(0).max(1) as f32;
        for (index, count) in self.counts.iter().enumerate() {
            if *count == 0 {
                continue;
            }
            let from = self.from + self.width * index as f64;
            let (left, right) = (x(from) + 1.0, x(from + self.width) - 1.0);
            // The rarest is still seen.
            let height = ((bottom - top) * *count as f32 / most).max(1.0);
            let bar = Area::new(left, bottom - height, right.max(left + 1.0), bottom);
            drawing.band(bar, Ink::Yours);
        }
        let mut labels = Labels::inside(frame);
        for level in &self.levels {
            let at = x(level.at);
            labels.keep_clear(Area::new(at - 1.0, frame.top, at + 1.0, bottom));
        }
        for (index, quantile) in self.quantiles.iter().enumerate() {
            let (at, mut from) = (x(quantile.at), top);
            if names_quantiles {
                // Each a line lower than the one to its left, so that none
                // stands on another's line.
                let y = named + LINE * (index as f32 + 0.5);
                let places = [(at + 3.0, y, Left), (at - 3.0, y, Right), (at, y, Centre)];
                let spec = LabelSpec::new(&quantile.words, quantile.ink);
                labels.put(spec, &places);
                from = y + 0.5 * LINE;
                labels.keep_clear(Area::new(at - 1.0, from, at + 1.0, bottom));
            }
            let foot = (at, bottom);
            drawing.line((at, from), foot, 1.0, quantile.ink, Some((4.0, 3.0)));
        }
        labels.finish(drawing);
        let ends = (frame.left + SIDE, frame.right - SIDE);
        drawing.line((ends.0, bottom), (ends.1, bottom), 1.0, Ink::Axis, None);
        let amount = |figure| money(figure, &self.currency);
        across.draw_across(drawing, (bottom, bottom + 2.0), amount);
        for (index, level) in self.levels.iter().enumerate() {
            let (at, y) = (x(level.at), frame.top + LINE * (index as f32 + 0.5));
            let (beside, anchor) = if at < f32::midpoint(frame.left, frame.right) {
                (5.0, Left)
            } else {
                (-5.0, Right)
            };
            drawing.line((at, y - LINE * 0.5), (at, bottom), 1.5, level.ink, None);
            drawing.words((at + beside, y), anchor, SMALL, level.ink, &level.words);
        }
    }

    fn across(&self, frame: Area) -> Axis {
        let ends = [self.from, self.from + self.width * self.counts.len() as f64];
        let levels = self.levels.iter().map(|level| level.at);
        let (left, right) = (frame.left + SIDE, frame.right - SIDE);
        // A label takes about sixty pixels.
        Axis::over(ends.into_iter().chain(levels), left, right, 62.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::drawing::Mark, *};

    fn spread() -> SpreadChart {
        SpreadChart {
            currency: "CNY".into(),
            from: 10_000.0,
            width: 5_000.0,
            counts: vec![1, 0, 4, 2],
            quantiles: vec![Level {
                at: 22_000.0,
                words: "half".to_owned(),
                ink: Ink::Muted,
            }],
            levels: vec![Level {
                at: 0.0,
                words: "limit".to_owned(),
                ink: Ink::Limit,
            }],
            description: String::new(),
        }
    }

    fn bars(drawing: &Drawing) -> Vec<Area> {
        let bands = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Band { area, .. } => Some(*area),
            _ => None,
        });
        bands.collect()
    }

    #[test]
    fn bars_are_as_high_as_their_counts_and_stand_where_their_figures_are() {
        let drawing = spread().drawing(ChartPoint::new(300.0, 150.0));
        let bars = bars(&drawing);
        assert_eq!(bars.len(), 3);
        assert!((bars[1].height() / bars[2].height() - 2.0).abs() < 0.01);
        assert!((bars[1].height() / bars[0].height() - 4.0).abs() < 0.01);
        // An empty place is left where nothing fell.
        let gap = bars[1].left - bars[0].right;
        assert!(gap > bars[0].width() * 0.9, "{gap}");
        assert!(bars.windows(2).all(|pair| pair[0].right <= pair[1].left));
    }

    #[test]
    fn limits_and_quantiles_stand_at_their_figures() {
        let drawing = spread().drawing(ChartPoint::new(300.0, 150.0));
        let upright = |wanted: Ink| {
            drawing.marks.iter().find_map(|mark| match mark {
                Mark::Line { from, to, ink, .. } if *ink == wanted && from.y < to.y => Some(from.x),
                _ => None,
            })
        };
        let (limit, middle) = (upright(Ink::Limit).unwrap(), upright(Ink::Muted).unwrap());
        let bars = bars(&drawing);
        assert!(limit < bars[0].left, "the limit is below all figures");
        assert!(bars[1].left < middle && middle < bars[1].right);
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
