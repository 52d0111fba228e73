//! Plans are compared on the same buyers with the same random numbers: what
//! differs between two plans is then the plan, not luck (common random
//! numbers; Law 2015, *Simulation Modeling and Analysis*, section 11.2).

use std::{
    num::NonZeroUsize,
    sync::{Arc, atomic::AtomicBool},
};

use crate::{
    bargain::{Deal, Imagined},
    plan::Plan,
    rehearse::{Run, player::Strategy, run_all, statistics::Estimated},
};

/// How one meeting ended for the rep.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeetingEnding {
    /// Worth above the BATNA, in currency; 0 without an agreement.
    pub gain: f64,
    /// There was an agreement.
    pub is_agreed: bool,
}

/// The table at which plans are tried, on any number of threads with the same
/// results.
#[derive(Debug, Clone, Copy)]
pub struct Trials<'a> {
    /// The deal that is played.
    pub deal: &'a Arc<Deal>,
    /// Threads to use.
    pub threads: NonZeroUsize,
}

impl Trials<'_> {
    /// Plays a plan against some buyers; endings in their order. A plan that
    /// makes a move which a meeting refuses comes to nothing.
    #[must_use]
    pub fn play(&self, plan: &Plan, buyers: &[Imagined]) -> Vec<MeetingEnding> {
        let strategy = Strategy::new(self.deal, plan);
        let never = AtomicBool::new(false);
        let runs = run_all(self.deal, &strategy, buyers, self.threads, &never);
        runs.map_or_else(
            |_| vec![MeetingEnding::default(); buyers.len()],
            |runs| runs.iter().map(MeetingEnding::of).collect(),
        )
    }
}

impl MeetingEnding {
    fn of(run: &Run) -> Self {
        Self {
            gain: run.worth.get(),
            is_agreed: run.ended.is_agreement(),
        }
    }
}

/// How a plan fared against a sample of buyers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrialResults {
    /// How many meetings.
    pub meetings: usize,
    /// Worth above the BATNA on average, an impasse counting as 0.
    pub gain: Estimated,
    /// The share of meetings that ended in an agreement, 0..=1.
    pub agreement_rate: f64,
}

impl TrialResults {
    /// From the endings of a plan's meetings.
    #[must_use]
    pub fn of(endings: &[MeetingEnding]) -> Self {
        let agreed = endings.iter().filter(|ending| ending.is_agreed).count();
        Self {
            meetings: endings.len(),
            gain: Estimated::of(endings.iter().map(|ending| ending.gain)),
            agreement_rate: agreed as f64 / endings.len().max(1) as f64,
        }
    }
}

/// How much more `better` brought than `worse` in the same meetings.
#[must_use]
pub fn gain_difference(better: &[MeetingEnding], worse: &[MeetingEnding]) -> Estimated {
    let pairs = better.iter().zip(worse);
    Estimated::of(pairs.map(|(better, worse)| better.gain - worse.gain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_plans_differ_by_exactly_nothing() {
        let ending = |gain| MeetingEnding {
            gain,
            is_agreed: true,
        };
        let endings = [ending(1.0), ending(5.0), ending(9.0)];
        let difference = gain_difference(&endings, &endings);
        assert_eq!(difference, Estimated::default());
        assert_eq!(difference.interval99(), (0.0, 0.0));
    }

    #[test]
    fn the_error_of_a_mean_is_that_of_the_textbook() {
        // Standard deviation 2 (n − 1), so the error is 2/√4.
        let estimated = Estimated::of([3.0, 5.0, 5.0, 7.0].into_iter());
        assert!((estimated.mean - 5.0).abs() < 1e-12);
        let deviation = (8.0_f64 / 3.0).sqrt();
        assert!((estimated.error - deviation / 2.0).abs() < 1e-12);
    }
}
