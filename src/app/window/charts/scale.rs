//! From worth to height, and the round numbers beside the axis.

/// A level scale of worths on a height in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct WorthScale {
    low: f64,
    high: f64,
    top: f32,
    bottom: f32,
}

/// A scale shows at least this share of the worths on it.
const EQUAL: f64 = 0.1;

impl WorthScale {
    /// The scale that shows all of `worths` between `top` and `bottom`, with a
    /// little room on both sides.
    pub(super) fn showing(worths: impl IntoIterator<Item = f64>, top: f32, bottom: f32) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for worth in worths {
            low = low.min(worth);
            high = high.max(worth);
        }
        if !low.is_finite() || !high.is_finite() {
            (low, high) = (0.0, 1.0);
        }
        // Equal figures, or one alone, stand in the middle of a scale that is
        // wide enough to be read.
        let size = high.abs().max(low.abs());
        let least = if size > 1e-9 { EQUAL * size } else { 1.0 };
        let room = ((high - low) * 0.06).max(0.5 * (least - (high - low)));
        Self {
            low: low - room,
            high: high + room,
            top,
            bottom,
        }
    }

    /// The height of a worth: smaller is further up.
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub(super) fn y(&self, worth: f64) -> f32 {
        let share = (worth - self.low) / (self.high - self.low);
        self.bottom - (self.bottom - self.top) * share as f32
    }

    /// How much worth a pixel stands for.
    pub(super) fn worth_of_pixel(&self) -> f64 {
        (self.high - self.low) / f64::from((self.bottom - self.top).max(1.0))
    }

    /// Round worths inside the scale, at least `apart` pixels from each other.
    pub(super) fn ticks(&self, apart: f32) -> Vec<f64> {
        let span = self.high - self.low;
        let most = f64::from(((self.bottom - self.top) / apart).max(1.0));
        let step = round_step(span / most);
        let first = libm::ceil(self.low / step);
        (0..64)
            .map(|index| (first + f64::from(index)) * step)
            .take_while(|tick| *tick <= self.high)
            .collect()
    }
}

/// The next of 1, 2, 5, 10, 20, ... that is at least `wish`.
fn round_step(wish: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(wish.max(1e-9))));
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= wish * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_worth_is_further_up() {
        let scale = WorthScale::showing([10_000.0, 90_000.0], 0.0, 300.0);
        assert!(scale.y(60_000.0) < scale.y(20_000.0));
        assert!(scale.y(90_000.0) > 0.0);
        assert!(scale.y(10_000.0) < 300.0);
    }

    #[test]
    fn ticks_are_round_and_apart() {
        let scale = WorthScale::showing([41_000.0, 97_500.0], 0.0, 300.0);
        let ticks = scale.ticks(44.0);
        assert_eq!(
            ticks,
            [
                40_000.0, 50_000.0, 60_000.0, 70_000.0, 80_000.0, 90_000.0, 100_000.0
            ]
        );
    }

    #[test]
    fn one_worth_alone_makes_a_scale() {
        let scale = WorthScale::showing([5_000.0], 0.0, 100.0);
        assert!((scale.y(5_000.0) - 50.0).abs() < 1.0);
    }

    #[test]
    fn equal_worths_have_ticks_that_read_differently() {
        for (worths, currency) in [
            ([48_000.0, 48_000.0], "CNY"),
            ([96_000.0, 96_000.3], "CNY"),
            ([55.0, 55.0], "CNY"),
            ([0.88, 0.88], "points"),
        ] {
            let scale = WorthScale::showing(worths, 0.0, 300.0);
            let ticks: Vec<String> = scale
                .ticks(40.0)
                .into_iter()
                .map(|tick| crate::text::money(tick, &currency.into()))
                .collect();
            let mut different = ticks.clone();
            different.dedup();
            assert!(ticks.len() >= 2, "{worths:?}: {ticks:?}");
            assert_eq!(different, ticks, "{worths:?}");
        }
    }
}
