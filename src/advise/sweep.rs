//! The shapes that a ladder can have: opening, target, ratio, number of steps,
//! spread evenly over all that there are by a Halton sequence (Halton 1960).

use super::SearchGround;
use crate::{
    plan::{Series, Step, ladder},
    scenario::Worth,
};

/// The shape of a ladder: each figure 0..=1 of what it can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Form {
    /// The opening, from the rep's floor to what this market calls an insult.
    pub opening: f64,
    /// What the offers approach, from the floor to the opening.
    pub target: f64,
    /// The ratio of a concession to the one before.
    pub ratio: f64,
    /// How many steps.
    pub steps: f64,
}

/// The ratios and the numbers of steps that are tried.
const RATIOS: (f64, f64) = (0.35, 0.95);
const STEPS: (f64, f64) = (2.0, 12.0);
/// The bases of the Halton sequence.
const BASES: [u32; 4] = [2, 3, 5, 7];

impl Form {
    pub fn coordinates(&self) -> [f64; 4] {
        [self.opening, self.target, self.ratio, self.steps]
    }

    /// The form nearest to a point.
    pub fn at(point: &[f64]) -> Self {
        let place = |axis: usize| point.get(axis).copied().unwrap_or(0.5).clamp(0.0, 1.0);
        Self {
            opening: place(0),
            target: place(1),
            ratio: place(2),
            steps: place(3),
        }
    }

    /// How far a point lies outside of what can be.
    pub fn outside(point: &[f64]) -> f64 {
        point.iter().map(|x| (x - x.clamp(0.0, 1.0)).abs()).sum()
    }
}

/// So many forms, evenly spread.
pub(super) fn forms(count: usize) -> impl Iterator<Item = Form> {
    (1_u32..).take(count).map(|number| {
        let [opening, target, ratio, steps] = BASES.map(|base| halton(number, base));
        Form {
            // Nobody opens in the lower half.
            opening: 0.4 + 0.6 * opening,
            target: 0.9 * target,
            ratio,
            steps,
        }
    })
}

/// The number's digits in a base, mirrored behind the point.
fn halton(mut number: u32, base: u32) -> f64 {
    let (mut place, mut sum) = (1.0, 0.0);
    while number > 0 {
        place /= f64::from(base);
        sum += place * f64::from(number % base);
        number /= base;
    }
    sum
}

/// The number of steps that a share stands for.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small whole number"
)]
fn steps_of(share: f64) -> usize {
    libm::round(between(STEPS, share)) as usize
}

fn between((low, high): (f64, f64), share: f64) -> f64 {
    low + share * (high - low)
}

/// The ladder of a form, which asks for returns as the textbook does.
pub(super) fn ladder(form: &Form, ground: &SearchGround<'_>) -> Vec<Step> {
    let opening = between((ground.floor, ground.insult()), form.opening);
    let target = between((ground.floor, opening), form.target);
    let series = Series {
        opening: Worth::of(opening),
        target: Worth::of(target),
        steps: steps_of(form.steps),
        ratio: between(RATIOS, form.ratio),
    };
    let (scenario, book) = (ground.scenario(), ground.book());
    ladder::shape_at_least(scenario, book, ground.findings, &series, ladder::FEWEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_spread_evenly() {
        let forms: Vec<Form> = forms(64).collect();
        for quarter in 0..4 {
            let low = f64::from(quarter) * 0.25;
            let inside = |x: f64| x >= low && x < low + 0.25;
            let count = forms.iter().filter(|form| inside(form.ratio)).count();
            assert!((13..=19).contains(&count), "{count} in quarter {quarter}");
        }
    }
}
