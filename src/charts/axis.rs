//! Where figures lie in a chart, and the round numbers beside it.

use super::drawing::{Drawing, Ink, LabelAnchor, SMALL};
use crate::{
    scenario::Worth,
    text::{Currency, money},
    words::{Arguments, Phrases},
};

/// A figure that a chart names: a limit, the aim.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// The figure.
    pub at: f64,
    /// What stands on it.
    pub words: String,
    /// What it stands for.
    pub ink: Ink,
}

impl Level {
    /// A worth, called by the phrase `id` with its amount in the gap `worth`.
    #[must_use]
    pub fn new(id: &str, worth: Worth, ink: Ink, currency: &Currency, phrases: Phrases) -> Self {
        let amount = Arguments::new().with("worth", money(worth.get(), currency));
        Self {
            at: worth.get(),
            words: phrases.say_with(id, &amount),
            ink,
        }
    }
}

/// Maps figures to places between two ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    from: f32,
    to: f32,
    step: f64,
    decimals: usize,
}

/// Equal figures stand on an axis that shows this share of them.
const EQUAL: f64 = 0.1;

impl Axis {
    /// An axis from one place to another that shows all figures, with round
    /// numbers at its ends and at least `apart` pixels from each other. Figures
    /// that are not finite are left out.
    pub(super) fn over(
        figures: impl IntoIterator<Item = f64>,
        from: f32,
        to: f32,
        apart: f32,
    ) -> Self {
        Self::new(figures, (from, to), apart, true)
    }

    /// The same with the lowest and the highest figure at its ends.
    pub(super) fn within(
        figures: impl IntoIterator<Item = f64>,
        from: f32,
        to: f32,
        apart: f32,
    ) -> Self {
        Self::new(figures, (from, to), apart, false)
    }

    fn new(
        figures: impl IntoIterator<Item = f64>,
        (from, to): (f32, f32),
        apart: f32,
        is_round: bool,
    ) -> Self {
        let finite = figures.into_iter().filter(|figure| figure.is_finite());
        let (mut low, high) = finite
            .fold(None, |ends: Option<(f64, f64)>, figure| {
                let (low, high) = ends.unwrap_or((figure, figure));
                Some((low.min(figure), high.max(figure)))
            })
            .unwrap_or((0.0, 1.0));
        let size = libm::fabs(high).max(libm::fabs(low));
        if high - low <= size * 1e-3 {
            low = high - if size > 1e-9 { EQUAL * size } else { 1.0 };
        }
        let most = f64::from((to - from).abs() / apart).max(2.0);
        let ends = |step: f64| {
            if !is_round {
                return (low / step, high / step);
            }
            let first = libm::floor(low / step + 1e-9);
            (first, libm::ceil(high / step - 1e-9).max(first + 1.0))
        };
        let (step, decimals) = round_steps()
            .find(|(step, _)| ends(*step).1 - ends(*step).0 <= most)
            .unwrap_or((high - low, 0));
        let (first, last) = ends(step);
        Self {
            low: first * step,
            high: last * step,
            from,
            to,
            step,
            decimals,
        }
    }

    /// The place of a figure; the nearer end for one beyond the axis.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub(super) fn place(&self, figure: f64) -> f32 {
        let share = ((figure - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.from + share as f32 * (self.to - self.from)
    }

    /// How much a pixel stands for.
    pub(super) fn of_pixel(&self) -> f64 {
        (self.high - self.low) / f64::from((self.to - self.from).abs().max(1.0))
    }

    /// A round number as it is written on this axis.
    pub(super) fn plain(&self, tick: f64) -> String {
        // No minus before zero.
        let tick = if libm::fabs(tick) < 1e-12 { 0.0 } else { tick };
        format!("{tick:.*}", self.decimals)
    }

    /// The round numbers in words, and their places; one of several that read
    /// alike.
    pub(super) fn ticks(&self, words: impl Fn(f64) -> String) -> Vec<(f32, String)> {
        let first = libm::ceil(self.low / self.step - 1e-9);
        let mut ticks: Vec<(f32, String)> = (0..1_000)
            .map(|index| (first + f64::from(index)) * self.step)
            .take_while(|tick| *tick <= self.high + 1e-9 * self.step)
            .map(|tick| (self.place(tick), words(tick)))
            .collect();
        ticks.dedup_by(|next, before| next.1 == before.1);
        ticks
    }

    /// Level lines, each with its figure at the left.
    pub(super) fn draw_up(
        &self,
        drawing: &mut Drawing,
        (left, right): (f32, f32),
        words: impl Fn(f64) -> String,
    ) {
        for (y, words) in self.ticks(words) {
            drawing.line((left, y), (right, y), 1.0, Ink::Axis, None);
            let at = (left - 8.0, y);
            drawing.words(at, LabelAnchor::Right, SMALL, Ink::Muted, words);
        }
    }

    /// Upright lines, each with its figure below.
    pub(super) fn draw_across(
        &self,
        drawing: &mut Drawing,
        (top, bottom): (f32, f32),
        words: impl Fn(f64) -> String,
    ) {
        for (x, words) in self.ticks(words) {
            drawing.line((x, top), (x, bottom), 1.0, Ink::Axis, None);
            let at = (x, bottom + 11.0);
            drawing.words(at, LabelAnchor::Centre, SMALL, Ink::Muted, words);
        }
    }
}

/// The steps of 1, 2 and 5 times a power of ten, the smallest first, and the
/// decimals that they need.
fn round_steps() -> impl Iterator<Item = (f64, usize)> {
    (-9_i32..=15).flat_map(|power| {
        let decimals = usize::try_from(-power).unwrap_or(0);
        let one = libm::pow(10.0, f64::from(power));
        [1.0, 2.0, 5.0].map(|factor| (factor * one, decimals))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_shows_every_figure_between_round_numbers_that_are_apart() {
        let axis = Axis::over([0.13, 0.47], 0.0, 100.0, 20.0);
        assert!(axis.place(0.13) >= 0.0 && axis.place(0.47) <= 100.0);
        assert!(axis.place(0.13) < axis.place(0.47));
        let words: Vec<String> = axis
            .ticks(|tick| axis.plain(tick))
            .into_iter()
            .map(|tick| tick.1)
            .collect();
        assert_eq!(words, ["0.1", "0.2", "0.3", "0.4", "0.5"]);
        for wide in [60.0, 150.0, 333.0, 900.0] {
            let axis = Axis::over([41_000.0, 97_500.0], 0.0, wide, 44.0);
            let ticks = axis.ticks(|tick| axis.plain(tick));
            let apart = ticks.windows(2).map(|pair| pair[1].0 - pair[0].0);
            assert!(wide < 88.0 || apart.clone().all(|apart| apart > 43.9));
            assert!(apart.count() > 0, "{ticks:?}");
        }
    }

    #[test]
    fn an_axis_of_one_figure_or_none_is_still_one() {
        for figures in [vec![], vec![0.0], vec![f64::INFINITY, 2.0]] {
            let axis = Axis::over(figures, 0.0, 1.0, 5.0);
            assert!(axis.place(2.0).is_finite() && axis.ticks(|it| axis.plain(it)).len() >= 2);
        }
    }

    #[test]
    fn equal_worths_have_ticks_that_read_differently() {
        for (worths, currency) in [
            ([48_000.0, 48_000.0], "CNY"),
            ([96_000.0, 96_000.3], "CNY"),
            ([55.0, 55.0], "CNY"),
            ([0.88, 0.88], "points"),
        ] {
            let axis = Axis::within(worths, 300.0, 0.0, 40.0);
            let ticks = axis.ticks(|tick| money(tick, &currency.into()));
            assert!(ticks.len() >= 3, "{worths:?}: {ticks:?}");
        }
    }
}
