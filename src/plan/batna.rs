//! The BATNA worksheet: what the rep could do instead, and what having that
//! choice is worth.
//!
//! Alternatives exclude each other only where they succeed: whoever fails with
//! one can still try the next. So they are tried in turn, the one worth most
//! first, and what the scenario says the rep has anyway is left when all have
//! failed:
//!
//! worth = c₁·w₁ + (1 − c₁)·(c₂·w₂ + (1 − c₂)·( ... (1 − cₙ)·anyway))
//!
//! with w₁ ≥ w₂ ≥ ... ≥ anyway. For independent chances that is the expectation
//! of the best one that succeeds, so no other order is worth more. An
//! alternative that is worth less than what the rep has anyway is never tried.

use serde::{Deserialize, Serialize};

use crate::scenario::{Probability, Worth};

/// Something the rep could do instead of this deal.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// What it is, in the rep's own words.
    pub text: String,
    /// How likely it is to succeed once it is tried.
    pub chance: Probability,
    /// What it is worth when it succeeds, on the scale of a package.
    pub worth: Worth,
}

/// One line of the worked sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tried {
    /// The alternative's place in the plan, from 0.
    pub index: usize,
    /// How likely it is that it is tried at all: that all before it failed;
    /// 0 where it is not worth trying.
    pub reached: f64,
    /// What it adds to the whole: chance to be tried · chance · worth.
    pub adds: Worth,
}

/// The worksheet, worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Worksheet {
    /// The alternatives in the order in which they are tried.
    pub tried: Vec<Tried>,
    /// How likely it is that all fail and only what the rep has anyway is left.
    pub left: f64,
    /// What all of it is worth together: no deal worth less than this should
    /// be made.
    pub worth: Worth,
}

impl Worksheet {
    /// Works the sheet out; `anyway` is what is left when every alternative
    /// has failed: the BATNA that the scenario states.
    #[must_use]
    pub fn of(alternatives: &[Alternative], anyway: Worth) -> Self {
        let mut order: Vec<usize> = (0..alternatives.len()).collect();
        order.sort_by(|a, b| {
            let worth = |index: &usize| alternatives[*index].worth.get();
            worth(b).total_cmp(&worth(a))
        });
        let mut left = 1.0;
        let mut sum = 0.0;
        let tried = order
            .into_iter()
            .map(|index| {
                let alternative = &alternatives[index];
                let is_tried = alternative.worth > anyway;
                let reached = if is_tried { left } else { 0.0 };
                let succeeds = reached * alternative.chance.get();
                let adds = succeeds * alternative.worth.get();
                left -= succeeds;
                sum += adds;
                Tried {
                    index,
                    reached,
                    adds: Worth::of(adds),
                }
            })
            .collect();
        Self {
            tried,
            left,
            worth: Worth::of(sum + left * anyway.get()).max(anyway),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alternative(chance: f64, worth: f64) -> Alternative {
        Alternative {
            text: "another buyer".to_owned(),
            chance: Probability::try_from(chance).unwrap(),
            worth: Worth::of(worth),
        }
    }

    #[test]
    fn without_alternatives_the_rep_has_what_the_scenario_says() {
        let sheet = Worksheet::of(&[], Worth::of(100.0));
        assert_eq!(sheet.worth, Worth::of(100.0));
        assert_eq!(sheet.tried, []);
    }

    #[test]
    fn the_dearest_is_tried_first_and_the_next_when_it_fails() {
        let sheet = Worksheet::of(
            &[
                alternative(0.5, 200.0),
                alternative(0.1, 50.0),
                alternative(0.25, 400.0),
            ],
            Worth::of(100.0),
        );
        // 0.25 · 400 + 0.75 · 0.5 · 200 + 0.375 · 100
        assert_eq!(sheet.worth, Worth::of(212.5));
        let order: Vec<usize> = sheet.tried.iter().map(|tried| tried.index).collect();
        assert_eq!(order, [2, 0, 1]);
        assert!(sheet.tried[2].reached <= 0.0);
        assert!((sheet.left - 0.375).abs() < 1e-12);
    }

    proptest::proptest! {
        #[test]
        fn another_alternative_never_makes_the_rest_worth_less(
            chances in proptest::collection::vec((0.0..=1.0_f64, -1e6..1e6_f64), 1..8),
            anyway in -1e5..1e5_f64,
        ) {
            let all: Vec<Alternative> = chances.iter().map(|(chance, worth)| alternative(*chance, *worth)).collect();
            let anyway = Worth::of(anyway);
            let fewer = Worksheet::of(&all[1..], anyway);
            let sheet = Worksheet::of(&all, anyway);
            proptest::prop_assert!(sheet.worth.get() >= fewer.worth.get() - 1e-6);
            let best = all.iter().fold(anyway, |best, one| best.max(one.worth));
            proptest::prop_assert!(sheet.worth >= anyway && sheet.worth.get() <= best.get() + 1e-6);
        }
    }
}
