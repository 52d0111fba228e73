//! What a rehearsal comes to: how likely an agreement is, what it brings, and
//! where talks break off.

use std::collections::BTreeMap;

use super::{
    fragile::{self, Fragile},
    run::{Ended, Run},
    sample::Sample,
    spread::{Bars, Share, Spread},
};
use crate::{
    bargain::{Deal, Imagined},
    plan::Plan,
};

/// So many bars show a distribution.
const BARS: usize = 18;

/// The figures of a plan that was played against many buyers. All worths are
/// the rep's, above having no deal, in the scenario's currency for the whole
/// order.
#[derive(Debug, Clone, PartialEq)]
pub struct Rehearsal {
    /// How many meetings were played.
    pub runs: usize,
    /// How many ended in an agreement.
    pub agreement: Share,
    /// What a meeting is worth, an impasse counting as 0: the rep then has its
    /// BATNA.
    pub worth: Spread,
    /// What an agreement is worth; `None` where there was none.
    pub agreed: Option<Spread>,
    /// The agreements' worths as bars.
    pub bars: Bars,
    /// How many meetings ended so, by the outcome's name; every outcome is
    /// named.
    pub outcomes: BTreeMap<&'static str, usize>,
    /// Where talks broke off, in the order of the ladder.
    pub break_offs: Vec<BreakOff>,
    /// Rounds to the end, on average.
    pub rounds: f64,
    /// The share of buyers with whom no deal at the usual terms is better than
    /// none for both, 0..=1: there the plan can lose nothing.
    pub without_overlap: f64,
    /// The points at which the plan loses most, the costliest first, at most
    /// three.
    pub fragile: Vec<Fragile>,
}

/// Talks that broke off at the same place in the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakOff {
    /// How many of the planned offers had been made: 0 before the opening, 1
    /// after it.
    pub after: usize,
    /// Who left and why; never an agreement.
    pub ended: Ended,
    /// How many meetings.
    pub count: usize,
}

impl Rehearsal {
    /// Sums up runs, which stand in the order of the sample's buyers and may be
    /// fewer.
    #[must_use]
    pub fn of(deal: &Deal, plan: &Plan, sample: &Sample, runs: &[Run]) -> Self {
        let buyers: &[Imagined] = sample.part(0..runs.len());
        let agreements = runs.iter().filter(|run| run.ended.is_agreement());
        let mut agreed: Vec<f64> = agreements.map(|run| run.worth.get()).collect();
        let mut worths: Vec<f64> = runs.iter().map(|run| run.worth.get()).collect();
        let n = runs.len().max(1) as f64;
        let rounds: f64 = runs.iter().map(|run| f64::from(run.rounds)).sum();
        let overlaps = fragile::overlaps(deal, buyers);
        let without = overlaps.iter().filter(|overlap| **overlap <= 0.0).count();
        let agreed_spread = Spread::of(&mut agreed);
        Self {
            runs: runs.len(),
            agreement: Share::of(agreed.len(), runs.len()),
            worth: Spread::of(&mut worths).unwrap_or_default(),
            bars: Bars::of(&agreed, BARS),
            agreed: agreed_spread,
            outcomes: outcomes(runs),
            break_offs: break_offs(runs),
            rounds: rounds / n,
            without_overlap: without as f64 / n,
            fragile: fragile::points(plan, buyers, &overlaps, runs),
        }
    }

    /// The share of meetings that broke off after so many planned offers,
    /// whoever left, 0..=1.
    #[must_use]
    pub fn broke_off_after(&self, offers: usize) -> f64 {
        let there = self.break_offs.iter().filter(|it| it.after == offers);
        let count: usize = there.map(|it| it.count).sum();
        count as f64 / self.runs.max(1) as f64
    }

    /// After how many planned offers talks broke off, in order, each once.
    #[must_use]
    pub fn breaking_points(&self) -> Vec<usize> {
        let mut points: Vec<usize> = self.break_offs.iter().map(|it| it.after).collect();
        points.dedup();
        points
    }
}

fn outcomes(runs: &[Run]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::from([("agreement", 0), ("rep_walked", 0), ("buyer_walked", 0)]);
    for run in runs {
        *counts.entry(run.ended.code()).or_default() += 1;
    }
    counts
}

fn break_offs(runs: &[Run]) -> Vec<BreakOff> {
    let mut counts: BTreeMap<(usize, Ended), usize> = BTreeMap::new();
    for run in runs.iter().filter(|run| !run.ended.is_agreement()) {
        *counts.entry((run.offers, run.ended)).or_default() += 1;
    }
    let places = counts.into_iter();
    places
        .map(|((after, ended), count)| BreakOff {
            after,
            ended,
            count,
        })
        .collect()
}

impl Rehearsal {
    /// The ways in which talks broke off after so many planned offers, the
    /// most frequent first.
    #[must_use]
    pub fn ways_after(&self, offers: usize) -> Vec<&BreakOff> {
        let there = self.break_offs.iter().filter(|it| it.after == offers);
        let mut ways: Vec<&BreakOff> = there.collect();
        ways.sort_by_key(|way| std::cmp::Reverse(way.count));
        ways
    }
}
