//! An axis with round numbers.

/// Maps figures to places in a picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
    ticks: Vec<f64>,
    decimals: usize,
}

impl Axis {
    /// An axis from one place to another that shows all figures, with at most
    /// about `most` round ticks. Figures that are not finite are left out.
    pub(crate) fn over(figures: impl Iterator<Item = f64>, from: f64, to: f64, most: u32) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for figure in figures.filter(|figure| figure.is_finite()) {
            low = low.min(figure);
            high = high.max(figure);
        }
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        let span = (high - low).max(libm::fabs(high).max(1.0) * 1e-6);
        let (step, decimals) = round_step(span / f64::from(most));
        let first = libm::floor(low / step + 1e-9);
        let last = libm::ceil(high / step - 1e-9).max(first + 1.0);
        let mut ticks = Vec::new();
        let mut count = first;
        while count <= last {
            ticks.push(count * step);
            count += 1.0;
        }
        Self {
            low: first * step,
            high: last * step,
            from,
            to,
            ticks,
            decimals,
        }
    }

    /// The place of a figure; the nearer end for one beyond the axis.
    pub(crate) fn place(&self, figure: f64) -> f64 {
        let share = ((figure - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.from + share * (self.to - self.from)
    }

    /// The round numbers to show.
    pub(crate) fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// A round number as it is written on this axis.
    pub(crate) fn label(&self, tick: f64) -> String {
        // No minus before zero.
        let tick = if libm::fabs(tick) < 1e-12 { 0.0 } else { tick };
        format!("{tick:.*}", self.decimals)
    }
}

/// The next step of 1, 2 or 5 times a power of ten, and the decimals that it
/// needs.
fn round_step(least: f64) -> (f64, usize) {
    let mut power = 1.0;
    let mut decimals = 0;
    while power > least && decimals < 9 {
        power /= 10.0;
        decimals += 1;
    }
    while power * 10.0 <= least {
        power *= 10.0;
    }
    for factor in [1.0, 2.0, 5.0] {
        if factor * power >= least {
            return (factor * power, decimals);
        }
    }
    (10.0 * power, decimals.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        let close = |(step, decimals): (f64, usize), wanted: f64, digits: usize| {
            libm::fabs(step - wanted) < 1e-12 && decimals == digits
        };
        assert!(close(round_step(0.013), 0.02, 2));
        assert!(close(round_step(0.06), 0.1, 1));
        assert!(close(round_step(3.0), 5.0, 0));
        assert!(close(round_step(12.0), 20.0, 0));
    }

    #[test]
    fn an_axis_shows_every_figure() {
        let axis = Axis::over([0.13, 0.47].into_iter(), 0.0, 100.0, 5);
        assert!(axis.place(0.13) >= 0.0 && axis.place(0.47) <= 100.0);
        assert!(axis.place(0.13) < axis.place(0.47));
        assert_eq!(axis.label(axis.ticks()[0]), "0.1");
    }

    #[test]
    fn an_axis_of_one_figure_or_none_is_still_one() {
        for figures in [vec![], vec![0.0], vec![f64::INFINITY, 2.0]] {
            let axis = Axis::over(figures.into_iter(), 0.0, 1.0, 5);
            assert!(axis.place(2.0).is_finite() && axis.ticks().len() >= 2);
        }
    }
}
