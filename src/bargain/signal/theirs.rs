//! What the counterpart's concessions signal about its limit.

use super::{Ground, approach::Approach};
use crate::{
    bargain::{Package, Reading},
    scenario::{Price, Worth},
};

/// With fewer offers than this there are not two concessions to compare, and
/// so nothing to judge.
pub const FEWEST_OFFERS: usize = 3;

/// How the size of the concessions changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConcessionTrend {
    /// Each is smaller than the one before: the limit seems near.
    Shrinking,
    /// None is larger than the one before, and some are smaller.
    Easing,
    /// About as large each time: how far they go does not show yet.
    Equal,
    /// None is smaller than the one before, and some are larger.
    Swelling,
    /// Each is larger than the one before: there is more.
    Growing,
    /// They did not move at all.
    Still,
    /// Now larger, now smaller.
    Uneven,
    /// One of them took something back.
    Back,
}

impl ConcessionTrend {
    /// Every trend there is.
    pub const ALL: [Self; 8] = [
        Self::Shrinking,
        Self::Easing,
        Self::Equal,
        Self::Swelling,
        Self::Growing,
        Self::Still,
        Self::Uneven,
        Self::Back,
    ];

    /// The name in phrases and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shrinking => "shrinking",
            Self::Easing => "easing",
            Self::Equal => "equal",
            Self::Swelling => "swelling",
            Self::Growing => "growing",
            Self::Still => "still",
            Self::Uneven => "uneven",
            Self::Back => "back",
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
    pub manner: ConcessionTrend,
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
        let heard: Vec<Heard> = offers
            .into_iter()
            .map(|(_, package)| self.hear(package))
            .collect();
        if heard.len() < FEWEST_OFFERS {
            return None;
        }
        let steps: Vec<f64> = heard
            .windows(2)
            .map(|pair| pair[1].level - pair[0].level)
            .collect();
        Some(Concessions {
            manner: manner(&steps, self.smallest()),
            limit: self.limit(&heard),
            levels: heard.iter().map(|it| Price::of(it.level)).collect(),
            steps: steps.into_iter().map(Price::of).collect(),
        })
    }

    fn hear(&self, package: &Package) -> Heard {
        let level = self.level(package).get();
        let Some(price_issue) = self.book.price_issue() else {
            return Heard { level, terms: 0.0 };
        };
        let exchange = self.book.exchange(&self.usual, package);
        let traded = exchange
            .changes()
            .filter(|(issue, _)| *issue != price_issue)
            .map(|(_, change)| change.get().abs())
            .sum();
        let as_price = |worth: f64| self.level_of(Worth::of(worth)).get();
        Heard {
            level,
            terms: as_price(traded) - as_price(0.0),
        }
    }

    fn limit(&self, heard: &[Heard]) -> Reading {
        // Who offers something would take it: the limit lies no lower.
        let best = heard
            .iter()
            .map(Heard::theirs)
            .fold(f64::NEG_INFINITY, f64::max);
        let mut prior = self.prior;
        prior.highest = prior.highest.max(best + self.width());
        let mut approach = Approach::new(&prior, best);
        for pair in heard.windows(2) {
            approach.hear(pair[0].theirs(), pair[1].theirs(), self.smallest());
        }
        let read = approach.read();
        let terms = TERMS_SPREAD * heard.last().map_or(0.0, |last| last.terms);
        let widened = |half: f64| libm::sqrt(half * half + terms * terms);
        Reading {
            low: (read.limit - widened(read.limit - read.low)).max(best),
            high: read.limit + widened(read.high - read.limit),
            ..read
        }
    }
}

/// One of their offers as it is heard.
struct Heard {
    /// The price with usual terms that would leave the rep as much.
    level: f64,
    /// How much is traded on terms other than the price, given and taken added
    /// up, in the same unit, 0 or more.
    terms: f64,
}

/// What is traded is worth more to who gets it than to who gives it: of what
/// terms other than usual are worth to the rep, about so much is what both gain
/// by the trade, and so does not bring them closer to their limit (assumed, and
/// about right at the shipped tables) ...
const TERMS_GAIN: f64 = 0.5;
/// ... give or take this, with a chance of eight in ten.
const TERMS_SPREAD: f64 = 0.4;

impl Heard {
    /// What the offer comes to for them.
    fn theirs(&self) -> f64 {
        self.level - TERMS_GAIN * self.terms
    }
}

/// A step of at most this share of the one before shrinks, as the rule
/// `shrinking` has it.
const SHRINKS: f64 = 0.9;

/// How two neighbouring steps compare.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pair {
    Shrinks,
    Equal,
    Grows,
}

/// How steps change; `smallest` is half a tick. As the rule `shrinking` judges
/// the rep's own: what is smaller by a tick shrinks where a tenth is less than
/// that, and half a tick more is not more yet.
fn manner(steps: &[f64], smallest: f64) -> ConcessionTrend {
    if steps.iter().all(|step| libm::fabs(*step) < smallest) {
        return ConcessionTrend::Still;
    }
    let rounding = 1e-6 * smallest;
    if steps.iter().any(|step| *step <= rounding - smallest) {
        return ConcessionTrend::Back;
    }
    // Twice nothing is neither more nor less.
    let moves = |pair: &&[f64]| pair[0] >= smallest || pair[1] >= smallest;
    let compare = |pair: &[f64]| {
        let (before, after) = (pair[0], pair[1]);
        let most = (SHRINKS * before).max(before - 2.0 * smallest);
        if after <= most + rounding {
            Pair::Shrinks
        } else if after > before + smallest + rounding {
            Pair::Grows
        } else {
            Pair::Equal
        }
    };
    let pairs: Vec<Pair> = steps.windows(2).filter(moves).map(compare).collect();
    let all = |wanted| pairs.iter().all(|pair| *pair == wanted);
    let any = |wanted| pairs.contains(&wanted);
    match (any(Pair::Shrinks), any(Pair::Grows)) {
        (true, true) => ConcessionTrend::Uneven,
        (true, false) if all(Pair::Shrinks) => ConcessionTrend::Shrinking,
        (true, false) => ConcessionTrend::Easing,
        (false, true) if all(Pair::Grows) => ConcessionTrend::Growing,
        (false, true) => ConcessionTrend::Swelling,
        (false, false) => ConcessionTrend::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::{ConcessionTrend, manner};

    #[test]
    fn the_manner_is_that_of_the_steps() {
        let of = |steps: &[f64]| manner(steps, 0.0025);
        assert_eq!(of(&[0.02, 0.01, 0.005]), ConcessionTrend::Shrinking);
        assert_eq!(of(&[0.02, 0.0, 0.0]), ConcessionTrend::Shrinking);
        assert_eq!(of(&[0.01, 0.01, 0.01]), ConcessionTrend::Equal);
        assert_eq!(of(&[0.005, 0.012, 0.02]), ConcessionTrend::Growing);
        assert_eq!(of(&[0.0, 0.0]), ConcessionTrend::Still);
        assert_eq!(of(&[0.01, 0.03, 0.01]), ConcessionTrend::Uneven);
    }

    #[test]
    fn steps_that_come_down_by_a_tick_shrink() {
        let of = |steps: &[f64]| manner(steps, 0.0005);
        assert_eq!(of(&[0.0206, 0.0187, 0.012]), ConcessionTrend::Shrinking);
        assert_eq!(of(&[0.003, 0.002, 0.001]), ConcessionTrend::Shrinking);
    }

    #[test]
    fn steps_of_which_none_is_larger_than_the_one_before_are_not_uneven() {
        let of = |steps: &[f64]| manner(steps, 0.0025);
        assert_eq!(of(&[0.02, 0.02, 0.015]), ConcessionTrend::Easing);
        assert_eq!(of(&[0.05, 0.05, 0.02, 0.005]), ConcessionTrend::Easing);
        assert_eq!(of(&[0.01, 0.01, 0.02]), ConcessionTrend::Swelling);
    }

    #[test]
    fn a_step_that_takes_back_is_no_smaller_step() {
        let of = |steps: &[f64]| manner(steps, 0.0025);
        assert_eq!(of(&[0.02, -0.01]), ConcessionTrend::Back);
        assert_eq!(
            of(&[0.02, -0.001]),
            ConcessionTrend::Shrinking,
            "rounding takes nothing back"
        );
    }
}
