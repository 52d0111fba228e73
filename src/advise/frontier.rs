//! Between worth and the chance of an agreement: several plans from which the
//! rep picks.

use std::ops::ControlFlow;

use super::{
    Cancelled, Progress, SearchPhase,
    change::{ChangedPart, differences},
    parts::Parts,
    search::{Candidate, Effort, Search},
    trials::{MeetingEnding, TrialResults, gain_difference},
};
use crate::{bargain::Imagined, plan::Plan, rehearse::statistics::Estimated};

/// A plan to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanChoice {
    /// The plan.
    pub plan: Plan,
    /// How it fares on fresh buyers.
    pub fared: TrialResults,
    /// How much more it brings than the rep's, in the same meetings.
    pub gain: Estimated,
    /// What it does otherwise than the rep's.
    pub differences: Vec<ChangedPart>,
    /// It is the one that brings most on average.
    pub is_advised: bool,
}

/// Plans that a search met on its way and to which no other is better in all
/// three: worth, the chance of an agreement, and keeping the rules.
#[derive(Debug, Default)]
pub(super) struct Archive(Vec<Candidate>);

impl Archive {
    /// Takes a plan that was played against all buyers of the search.
    pub fn note(&mut self, candidate: &Candidate) {
        let new = Stand::of(candidate);
        if self.0.iter().any(|kept| Stand::of(kept).is_as_good_as(new)) {
            return;
        }
        self.0.retain(|kept| !new.is_as_good_as(Stand::of(kept)));
        self.0.push(candidate.clone());
    }

    /// The plan that brings most of those that keep the rules as well as
    /// `other`, where it brings more than `other`.
    pub fn better_than(&self, other: &Candidate) -> Option<Candidate> {
        let least = Stand::of(other);
        let taught = self.taught(other.shortfall);
        let better = taught.filter(|(stand, _)| stand.gain > least.gain);
        let best = better.max_by(|(a, _), (b, _)| a.gain.total_cmp(&b.gain));
        best.map(|(_, candidate)| candidate.clone())
    }

    fn taught(&self, shortfall: f64) -> impl Iterator<Item = (Stand, &Candidate)> {
        let stands = self.0.iter().map(|kept| (Stand::of(kept), kept));
        stands.filter(move |(stand, _)| stand.shortfall <= shortfall + 1e-9)
    }

    /// Some plans that come to an agreement more often than `advised`, evenly
    /// spread, the one that does so most often last.
    fn spread(&self, advised: &Candidate) -> Vec<Candidate> {
        let from = Stand::of(advised).agreement_rate;
        let taught = self.taught(advised.shortfall);
        let mut more: Vec<(f64, &Candidate)> = taught
            .filter(|(stand, _)| stand.agreement_rate > from)
            .map(|(stand, candidate)| (stand.agreement_rate, candidate))
            .collect();
        more.sort_by(|a, b| a.0.total_cmp(&b.0));
        let to = more.last().map_or(from, |(rate, _)| *rate);
        let mut chosen: Vec<Candidate> = Vec::new();
        for place in 1..=MOST {
            let wanted = from + (to - from) * place as f64 / MOST as f64;
            let nearest = more
                .iter()
                .min_by(|(a, _), (b, _)| libm::fabs(a - wanted).total_cmp(&libm::fabs(b - wanted)));
            if let Some((_, candidate)) = nearest
                && chosen.last().is_none_or(|last| last.plan != candidate.plan)
            {
                chosen.push((*candidate).clone());
            }
        }
        chosen
    }
}

/// How a plan stands with the buyers of a search.
#[derive(Debug, Clone, Copy)]
struct Stand {
    gain: f64,
    agreement_rate: f64,
    shortfall: f64,
}

impl Stand {
    fn of(candidate: &Candidate) -> Self {
        let fared = TrialResults::of(&candidate.endings);
        Self {
            gain: fared.gain.mean,
            agreement_rate: fared.agreement_rate,
            shortfall: candidate.shortfall,
        }
    }

    fn is_as_good_as(self, other: Self) -> bool {
        self.gain >= other.gain
            && self.agreement_rate >= other.agreement_rate
            && self.shortfall <= other.shortfall
    }
}

/// The rep picks from at most so many plans beside the advised one.
const MOST: usize = 5;
/// What an agreement counts for beside its worth, as a multiple of what an
/// agreement is worth on average: each a direction in which the frontier is
/// looked for.
const DIRECTIONS: [f64; 4] = [0.3, 0.8, 2.0, 6.0];
/// Some of the directions, from the last back.
fn spread(count: usize) -> &'static [f64] {
    &DIRECTIONS[DIRECTIONS.len().saturating_sub(count)..]
}

/// Two plans whose chances differ by less than this are one choice.
const APART: f64 = 0.005;

/// Searches in the directions of more agreements; what is met on the way goes
/// into the search's archive. Where one of these plans brings even more than
/// the best so far, the search goes on from it.
pub(super) fn explore(
    search: &Search<'_>,
    found: Candidate,
    own: &Parts,
    passes: usize,
) -> Result<Candidate, Cancelled> {
    let fared = TrialResults::of(&found.endings);
    let agreement = fared.gain.mean / fared.agreement_rate.max(0.01);
    let directions = spread(search.effort.directions);
    // One more to go on from the best.
    let parts = directions.len() + 1;
    let watch = |index: usize, progress: &Progress| -> ControlFlow<()> {
        (search.watch)(&Progress {
            phase: SearchPhase::Frontier,
            share: (index as f64 + progress.share) / parts as f64,
            best: found.objective,
        })
    };
    let mut last = found.clone();
    for (index, direction) in directions.iter().enumerate() {
        let part = |progress: &Progress| watch(index, progress);
        let leaning = Search {
            agreement_counts: *direction * agreement,
            effort: Effort {
                forms: search.effort.forms.div_ceil(4),
                refined: 1,
                passes,
                ..search.effort
            },
            phase: SearchPhase::Frontier,
            watch: &part,
            ..*search
        };
        // Each direction goes on from where the one before came to, or from
        // the rep's own plan where that agrees more often.
        last = leaning.run(&[last.parts, own.clone()])?;
    }
    let better = search.archive.borrow().better_than(&found);
    let Some(better) = better else {
        return Ok(found);
    };
    let part = |progress: &Progress| watch(directions.len(), progress);
    let again = Search {
        watch: &part,
        ..*search
    };
    again.improve(search.counted(better))
}

/// A plan to choose, with what it was measured by.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    pub choice: PlanChoice,
    pub candidate: Candidate,
    pub endings: Vec<MeetingEnding>,
}

/// The plans on the frontier, the advised one first; `own` is how the rep's
/// plan fared on the fresh buyers.
pub(super) fn choices(
    search: &Search<'_>,
    advised: &Candidate,
    own: &[MeetingEnding],
    fresh: &[Imagined],
) -> Vec<Measured> {
    let others = search.archive.borrow().spread(advised);
    let all = std::iter::once(advised).chain(&others);
    all.enumerate()
        .map(|(index, candidate)| {
            let endings = search.trials.play(&candidate.plan, fresh);
            Measured {
                choice: PlanChoice {
                    plan: candidate.plan.clone(),
                    fared: TrialResults::of(&endings),
                    gain: gain_difference(&endings, own),
                    differences: differences(&candidate.plan, true, search.ground),
                    is_advised: index == 0,
                },
                candidate: candidate.clone(),
                endings,
            }
        })
        .collect()
}

impl PlanChoice {
    /// By how much another brings more and agrees more often.
    fn lead_of(&self, other: &Self) -> (f64, f64) {
        (
            other.fared.gain.mean - self.fared.gain.mean,
            other.fared.agreement_rate - self.fared.agreement_rate,
        )
    }

    /// Another plan is at least as good in everything that is shown and better
    /// in something.
    fn is_worse_than(&self, other: &Self) -> bool {
        let (gains, agrees) = self.lead_of(other);
        other.plan != self.plan && gains >= 0.0 && agrees >= 0.0 && gains + agrees > 0.0
    }
}

/// Advises no plan that is worse in everything than one shown beside it: the
/// better one, if it surely brings more than the rep's own, takes its place,
/// and one that does not is not shown.
pub(super) fn advise_the_best(mut measured: Vec<Measured>) -> Vec<Measured> {
    let best = |measured: &[Measured], advised: usize| {
        let choices = measured.iter().map(|it| &it.choice).enumerate();
        choices
            .filter(|(_, other)| {
                measured[advised].choice.is_worse_than(other) && other.gain.interval95().0 > 0.0
            })
            .max_by(|(_, a), (_, b)| a.fared.gain.mean.total_cmp(&b.fared.gain.mean))
            .map(|(index, _)| index)
    };
    let mut advised = 0;
    while let Some(better) = best(&measured, advised) {
        advised = better;
    }
    for (index, it) in measured.iter_mut().enumerate() {
        it.choice.is_advised = index == advised;
    }
    if let Some(held) = measured.get(advised).map(|it| it.choice.clone()) {
        measured.retain(|it| !held.is_worse_than(&it.choice));
    }
    measured
}

/// Those to which no other is better on both counts, the one that brings most
/// first, the one that comes to an agreement most often last; the advised one
/// stays.
pub(super) fn undominated(choices: &[PlanChoice]) -> Vec<PlanChoice> {
    let is_beaten = |choice: &PlanChoice| {
        choices.iter().any(|other| {
            let (gains, agrees) = choice.lead_of(other);
            other.plan != choice.plan && gains >= 0.0 && agrees > -APART
        })
    };
    let mut kept: Vec<PlanChoice> = choices
        .iter()
        .filter(|choice| choice.is_advised || !is_beaten(choice))
        .cloned()
        .collect();
    kept.dedup_by(|later, earlier| later.plan == earlier.plan);
    kept.sort_by(|a, b| b.fared.gain.mean.total_cmp(&a.fared.gain.mean));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Step;

    /// A plan that opens at a price, with what it brought and how often it
    /// agreed; so much more than the rep's own, give or take 1.
    fn measured(price: f64, brings: f64, agrees: f64, more: f64) -> Measured {
        let plan = Plan {
            ladder: vec![Step {
                offer: [("price".to_owned(), crate::bargain::TermValue::Number(price))].into(),
                ..Step::default()
            }],
            ..Plan::default()
        };
        let mean = |mean| Estimated { mean, error: 1.0 };
        Measured {
            choice: PlanChoice {
                plan: plan.clone(),
                fared: TrialResults {
                    meetings: 100,
                    gain: mean(brings),
                    agreement_rate: agrees,
                },
                gain: mean(more),
                differences: Vec::new(),
                is_advised: false,
            },
            candidate: Candidate {
                parts: Parts {
                    offers: Vec::new(),
                    is_final: false,
                    arguments: Vec::new(),
                },
                plan,
                endings: Vec::new(),
                objective: brings,
                shortfall: 0.0,
            },
            endings: Vec::new(),
        }
    }

    fn advised(all: &[Measured]) -> Vec<f64> {
        let advised = all.iter().filter(|it| it.choice.is_advised);
        advised.map(|it| it.choice.fared.gain.mean).collect()
    }

    #[test]
    fn a_neighbour_that_is_better_in_everything_is_advised_instead() {
        let all = advise_the_best(vec![
            measured(0.97, 22_347.0, 0.897, 5_000.0),
            measured(0.96, 22_419.0, 0.924, 5_072.0),
            measured(0.95, 21_000.0, 0.950, 4_000.0),
        ]);
        assert_eq!(advised(&all), [22_419.0]);
    }

    #[test]
    fn a_neighbour_that_is_not_surely_better_than_the_own_plan_is_not_shown() {
        let all = advise_the_best(vec![
            measured(0.97, 20_000.0, 0.90, 0.0),
            measured(0.96, 20_001.0, 0.91, 1.0),
            measured(0.95, 19_000.0, 0.95, -1_000.0),
        ]);
        assert_eq!(advised(&all), [20_000.0]);
        assert_eq!(all.len(), 2);
    }
}
