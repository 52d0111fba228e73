//! What the counterpart's concessions signal about its limit.

use super::{Ground, approach::Approach};
use crate::{
    bargain::{Package, Reading},
    scenario::Price,
};

/// With fewer offers than this there are not two concessions to compare, and
/// so nothing to judge.
pub const FEWEST_OFFERS: usize = 3;

/// How the size of the concessions changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Each is smaller than the one before: the limit seems near.
    Shrinking,
    /// About as large each time: how far they go does not show yet.
    Equal,
    /// They grow: there is more.
    Growing,
    /// They did not move at all.
    Still,
    /// Now larger, now smaller.
    Uneven,
}

impl Manner {
    /// The name in phrases and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shrinking => "shrinking",
            Self::Equal => "equal",
            Self::Growing => "growing",
            Self::Still => "still",
            Self::Uneven => "uneven",
        }
    }
}

/// What a counterpart's offers tell, all figures as prices with usual terms
/// (see [`Ground::level`]).
#[derive(Debug, Clone, PartialEq)]
pub struct Concessions {
    /// What each offer comes to, in the order in which they were made.
    pub levels: Vec<Price>,
    /// How much each offer after the first gave, below 0 for one that took
    /// back.
    pub steps: Vec<Price>,
    /// How the steps change.
    pub manner: Manner,
    /// Where their limit is expected, and between which prices it lies with a
    /// chance of eight in ten.
    pub limit: Reading,
}

impl Ground {
    /// Reads the counterpart's offers, each with the round that it belongs to,
    /// from 1, in the order in which they were made. `None` where there are
    /// fewer than [`FEWEST_OFFERS`]: not enough to judge.
    #[must_use]
    pub fn read_theirs<'a>(
        &self,
        offers: impl IntoIterator<Item = (u32, &'a Package)>,
    ) -> Option<Concessions> {
        let heard: Vec<(u32, f64)> = offers
            .into_iter()
            .map(|(round, package)| (round, self.level(package).get()))
            .collect();
        if heard.len() < FEWEST_OFFERS {
            return None;
        }
        let steps: Vec<f64> = heard.windows(2).map(|pair| pair[1].1 - pair[0].1).collect();
        Some(Concessions {
            manner: manner(&steps, self.smallest()),
            limit: self.limit(&heard),
            levels: heard.iter().map(|(_, level)| Price::of(*level)).collect(),
            steps: steps.into_iter().map(Price::of).collect(),
        })
    }

    fn limit(&self, heard: &[(u32, f64)]) -> Reading {
        // Who offers something would take it: the limit lies no lower.
        let best = heard
            .iter()
            .fold(f64::NEG_INFINITY, |best, (_, level)| best.max(*level));
        let mut prior = self.prior;
        prior.highest = prior.highest.max(best + self.width());
        let mut approach = Approach::new(&prior, best);
        for pair in heard.windows(2) {
            approach.hear(pair[0].1, pair[1].1, self.smallest());
        }
        approach.read()
    }
}

/// Each later step at most this share of the one before shrinks, at least its
/// inverse grows: the rule `shrinking`.
const SHRINKS: f64 = 0.9;

fn manner(steps: &[f64], smallest: f64) -> Manner {
    if steps.iter().all(|step| libm::fabs(*step) < smallest) {
        return Manner::Still;
    }
    let pairs = || steps.windows(2).map(|pair| (pair[0], pair[1]));
    let shrinks = |(before, after): (f64, f64)| after <= SHRINKS * before + 1e-12;
    let grows = |(before, after): (f64, f64)| before <= SHRINKS * after + 1e-12;
    // Twice nothing is neither.
    let is_nothing =
        |(before, after): (f64, f64)| before.max(after) < smallest && before.min(after) > -smallest;
    if pairs().all(|pair| shrinks(pair) || is_nothing(pair)) {
        Manner::Shrinking
    } else if pairs().all(|pair| grows(pair) || is_nothing(pair)) {
        Manner::Growing
    } else if pairs().all(|pair| !shrinks(pair) && !grows(pair)) {
        Manner::Equal
    } else {
        Manner::Uneven
    }
}

#[cfg(test)]
mod tests {
    use super::{Manner, manner};

    #[test]
    fn the_manner_is_that_of_the_steps() {
        let of = |steps: &[f64]| manner(steps, 0.0025);
        assert_eq!(of(&[0.02, 0.01, 0.005]), Manner::Shrinking);
        assert_eq!(of(&[0.02, 0.0, 0.0]), Manner::Shrinking);
        assert_eq!(of(&[0.01, 0.01, 0.01]), Manner::Equal);
        assert_eq!(of(&[0.005, 0.01, 0.02]), Manner::Growing);
        assert_eq!(of(&[0.0, 0.0]), Manner::Still);
        assert_eq!(of(&[0.01, 0.03, 0.01]), Manner::Uneven);
    }
}
