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

/// Plans that come to an agreement more and more often, looked for from `found`
/// on, each direction from where the one before came to.
pub(super) fn leaning(
    search: &Search<'_>,
    found: &Candidate,
    own: &Parts,
    passes: usize,
) -> Result<Vec<Candidate>, Cancelled> {
    let fared = Fared::of(&found.endings);
    let agreement = fared.gain.mean / fared.agreement_rate.max(0.01);
    let mut candidates: Vec<Candidate> = Vec::new();
    let directions = spread(search.effort.directions);
    for (index, direction) in directions.iter().enumerate() {
        let part = |progress: &Progress| -> ControlFlow<()> {
            let share = (index as f64 + progress.share) / directions.len() as f64;
            (search.watch)(&Progress {
                phase: Phase::Frontier,
                share,
                best: found.objective,
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
        // Or from the rep's own plan where that agrees more often.
        let last = candidates.last().unwrap_or(found);
        let starts = [last.parts.clone(), own.clone()];
        let best = leaning.run(&starts)?;
        candidates.push(search.counted(best));
    }
    Ok(candidates)
}

/// What a rep can choose from on fresh buyers: the advised plan and those that
/// lean towards an agreement, the one that brings most first.
pub(super) fn choices(
    search: &Search<'_>,
    advised: &Candidate,
    leaning: &[Candidate],
    fresh: &[Imagined],
) -> Vec<Choice> {
    let candidates = std::iter::once(advised).chain(leaning);
    let choices = candidates.enumerate().map(|(index, candidate)| Choice {
        plan: candidate.plan.clone(),
        fared: Fared::of(&search.trials.play(&candidate.plan, fresh)),
        is_advised: index == 0,
    });
    undominated(choices.collect())
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
