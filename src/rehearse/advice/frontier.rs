//! Between worth and the chance of an agreement: several plans from which the
//! rep picks.

use std::ops::ControlFlow;

use super::{
    Cancelled, Phase, Progress,
    parts::Parts,
    search::{Candidate, Effort, Search},
    trials::Fared,
};
use crate::{bargain::Imagined, plan::Plan};

/// A plan to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The plan.
    pub plan: Plan,
    /// How it fares on fresh buyers.
    pub fared: Fared,
    /// It is the one that brings most on average.
    pub is_advised: bool,
}

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

/// The plans on the frontier, the one that brings most first, the one that
/// comes to an agreement most often last.
pub(super) fn frontier(
    search: &Search<'_>,
    advised: &Candidate,
    own: &Parts,
    passes: usize,
    fresh: &[Imagined],
) -> Result<Vec<Choice>, Cancelled> {
    let fared = Fared::of(&advised.endings);
    let agreement = fared.gain.mean / fared.agreement_rate.max(0.01);
    let mut candidates = vec![advised.clone()];
    let directions = spread(search.effort.directions);
    for (index, direction) in directions.iter().enumerate() {
        let part = |progress: &Progress| -> ControlFlow<()> {
            let share = (index as f64 + progress.share) / directions.len() as f64;
            (search.watch)(&Progress {
                phase: Phase::Frontier,
                share,
                best: advised.objective,
            })
        };
        let leaning = Search {
            agreement_counts: *direction * agreement,
            effort: Effort {
                forms: search.effort.forms.div_ceil(4),
                refined: 1,
                passes,
                ..search.effort
            },
            phase: Phase::Frontier,
            watch: &part,
            ..*search
        };
        // Each direction goes on from where the one before came to, or from
        // the rep's own plan where that agrees more often.
        let Some(last) = candidates.last() else { break };
        let starts = [last.parts.clone(), own.clone()];
        candidates.push(leaning.run(&starts)?);
    }
    let choices = candidates
        .iter()
        .enumerate()
        .map(|(index, candidate)| Choice {
            plan: candidate.plan.clone(),
            fared: Fared::of(&search.trials.play(&candidate.plan, fresh)),
            is_advised: index == 0,
        });
    Ok(undominated(choices.collect()))
}

/// Those to which no other is better on both counts; the advised one stays.
fn undominated(choices: Vec<Choice>) -> Vec<Choice> {
    let is_beaten = |choice: &Choice| {
        choices.iter().any(|other| {
            let gains = other.fared.gain.mean - choice.fared.gain.mean;
            let agrees = other.fared.agreement_rate - choice.fared.agreement_rate;
            other.plan != choice.plan && gains >= 0.0 && agrees > -APART
        })
    };
    let mut kept: Vec<Choice> = choices
        .iter()
        .filter(|choice| choice.is_advised || !is_beaten(choice))
        .cloned()
        .collect();
    kept.dedup_by(|later, earlier| later.plan == earlier.plan);
    kept.sort_by(|a, b| b.fared.gain.mean.total_cmp(&a.fared.gain.mean));
    kept
}
