//! Tactics that name a utility to ask for.

use super::TimeDependent;

/// What such a tactic looks at. All utilities are the own side's.
#[derive(Debug, Clone, Copy)]
pub struct AimView<'a> {
    /// Relative time, above 0 and below 1.
    pub time: f64,
    /// What the own offers so far were worth, oldest first.
    pub own: &'a [f64],
    /// What the other side's offers so far were worth, oldest first.
    pub theirs: &'a [f64],
    /// The worst outcome of all: where utilities are measured from.
    pub floor: f64,
    /// The least that the own side would agree to.
    pub low: f64,
    /// The best outcome.
    pub high: f64,
}

/// A tactic that names the utility that the own side asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Aim {
    /// By the time alone.
    Time(TimeDependent),
    /// Answers in proportion to one step of the other side, `window` steps
    /// back (1: its latest step): the own last offer times the ratio of the
    /// two offers of that step (Faratin, Sierra & Jennings 1998, section 4.4,
    /// relative tit for tat).
    RelativeTitForTat {
        /// How many steps back, 1 or more.
        window: usize,
    },
    /// Answers in proportion to the other side's last `window` steps together
    /// (the same section, averaged tit for tat).
    AveragedTitForTat {
        /// How many steps, 1 or more.
        window: usize,
    },
    /// The weighted mean of what several tactics ask for (the same paper,
    /// section 4.5). Weights are 0 or more; all 0 count the same.
    Mixture(Vec<(f64, Aim)>),
}

impl Aim {
    /// The utility asked for now, from `low` to `high`.
    #[must_use]
    pub fn target(&self, moment: &AimView<'_>) -> f64 {
        let asked = match self {
            Self::Time(tactic) => tactic.threshold(moment.time, moment.low, moment.high),
            Self::RelativeTitForTat { window } => imitate(moment, *window, window.checked_sub(1)),
            Self::AveragedTitForTat { window } => imitate(moment, *window, Some(0)),
            Self::Mixture(parts) => mixture(parts, moment),
        };
        asked.min(moment.high).max(moment.low)
    }
}

/// The own last offer times the ratio of two of the other side's offers,
/// `older` and `newer` steps back. The formula is one for positive values, so
/// utilities are measured from the worst outcome; before there are enough
/// offers, and where one of them is worth nothing, the own last offer stands
/// (the best outcome at the start).
fn imitate(moment: &AimView<'_>, older: usize, newer: Option<usize>) -> f64 {
    let last = moment.own.last().copied().unwrap_or(moment.high);
    let back = |steps: usize| {
        let at = moment.theirs.len().checked_sub(steps + 1)?;
        Some(moment.theirs.get(at)? - moment.floor)
    };
    let (Some(older), Some(newer)) = (back(older), newer.and_then(back)) else {
        return last;
    };
    if older <= 0.0 || newer <= 0.0 {
        return last;
    }
    moment.floor + older / newer * (last - moment.floor)
}

fn mixture(parts: &[(f64, Aim)], moment: &AimView<'_>) -> f64 {
    let total: f64 = parts.iter().map(|(weight, _)| weight.max(0.0)).sum();
    if parts.is_empty() {
        return moment.high;
    }
    let each = 1.0 / parts.len() as f64;
    parts
        .iter()
        .map(|(weight, aim)| {
            let share = if total > 0.0 {
                weight.max(0.0) / total
            } else {
                each
            };
            share * aim.target(moment)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment<'a>(own: &'a [f64], theirs: &'a [f64]) -> AimView<'a> {
        AimView {
            time: 0.5,
            own,
            theirs,
            floor: 0.0,
            low: 0.2,
            high: 1.0,
        }
    }

    #[test]
    fn relative_tit_for_tat_gives_in_proportion_to_the_step_it_looks_at() {
        let heard = moment(&[1.0, 0.9], &[0.2, 0.3, 0.32]);
        let latest = Aim::RelativeTitForTat { window: 1 }.target(&heard);
        assert!((latest - 0.9 * 0.30 / 0.32).abs() < 1e-12);
        let before = Aim::RelativeTitForTat { window: 2 }.target(&heard);
        assert!((before - 0.9 * 0.2 / 0.3).abs() < 1e-12);
    }

    #[test]
    fn averaged_tit_for_tat_answers_the_whole_window() {
        let heard = moment(&[1.0, 0.9], &[0.2, 0.3, 0.32]);
        let asked = Aim::AveragedTitForTat { window: 2 }.target(&heard);
        assert!((asked - 0.9 * 0.2 / 0.32).abs() < 1e-12);
    }

    #[test]
    fn tit_for_tat_asks_for_the_best_until_it_has_heard_enough() {
        let aim = Aim::RelativeTitForTat { window: 2 };
        assert!((aim.target(&moment(&[], &[0.1, 0.2])) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_mixture_asks_for_the_weighted_mean() {
        let heard = moment(&[0.8], &[0.2, 0.4]);
        let mixed = Aim::Mixture(vec![
            (3.0, Aim::Time(TimeDependent::LINEAR)),
            (1.0, Aim::RelativeTitForTat { window: 1 }),
        ]);
        let linear = 0.8 * 0.5 + 0.2 - 1e-4;
        let expected = 0.75 * linear + 0.25 * 0.4;
        assert!((mixed.target(&heard) - expected).abs() < 1e-12);
    }

    #[test]
    fn no_tactic_asks_for_less_than_its_limit() {
        let heard = moment(&[0.5], &[0.1, 0.9]);
        let asked = Aim::RelativeTitForTat { window: 1 }.target(&heard);
        assert!((asked - 0.2).abs() < 1e-12);
    }
}
