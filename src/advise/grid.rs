//! What a search has to beat: the best of 500 geometric ladders.

use std::ops::ControlFlow;

use super::{Cancelled, Progress, SearchGround, SearchKnowledge, SearchPhase, trials::Trials};
use crate::{
    bargain::Deal,
    plan::{Plan, Series, ladder},
    scenario::Worth,
};
use std::{num::NonZeroUsize, sync::Arc};

/// Openings, as shares of the way from the rep's floor (the lower limit, or the
/// BATNA where that is higher) to what this market calls an insult.
const OPENINGS: [f64; 5] = [0.6, 0.7, 0.8, 0.9, 1.0];
/// Targets, as shares of the way from the floor to the opening.
const TARGETS: [f64; 5] = [0.1, 0.25, 0.4, 0.55, 0.7];
/// Each concession as a share of the one before.
const RATIOS: [f64; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];
/// Offers, the opening among them.
const STEPS: [usize; 4] = [3, 5, 7, 9];

/// The 500 geometric ladders, offer(k) = target + (opening − target) · ratio^k,
/// each asking for returns as the textbook does, with the same knowledge; all
/// else as in the rep's plan.
#[must_use]
pub fn plans(deal: &Arc<Deal>, known: &SearchKnowledge<'_>, plan: &Plan) -> Vec<Plan> {
    let ground = SearchGround::new(deal, known.findings, plan);
    let mut plans = Vec::new();
    for opening in OPENINGS {
        for target in TARGETS {
            for ratio in RATIOS {
                for steps in STEPS {
                    let opening = ground.floor + opening * ground.room();
                    let target = ground.floor + target * (opening - ground.floor);
                    let series = Series {
                        opening: Worth::of(opening),
                        target: Worth::of(target),
                        steps,
                        ratio,
                    };
                    let ladder = ladder::shape_at_least(
                        ground.scenario(),
                        ground.book(),
                        ground.findings,
                        &series,
                        ladder::FEWEST.min(steps),
                    );
                    plans.push(Plan {
                        ladder,
                        ..ground.base.clone()
                    });
                }
            }
        }
    }
    plans
}

/// The plan of a grid that brings most on average against the same buyers that
/// a search is made with.
///
/// # Errors
/// When `watch` breaks off.
pub fn best(
    deal: &Arc<Deal>,
    known: &SearchKnowledge<'_>,
    plan: &Plan,
    threads: NonZeroUsize,
    watch: &dyn Fn(&Progress) -> ControlFlow<()>,
) -> Result<Plan, Cancelled> {
    let trials = Trials { deal, threads };
    let plans = plans(deal, known, plan);
    let count = plans.len() as f64;
    let mut best: Option<(f64, Plan)> = None;
    for (index, plan) in plans.into_iter().enumerate() {
        let endings = trials.play(&plan, known.search);
        let mean = endings.iter().map(|it| it.gain).sum::<f64>() / endings.len().max(1) as f64;
        if best.as_ref().is_none_or(|(most, _)| mean > *most) {
            best = Some((mean, plan));
        }
        let progress = Progress {
            phase: SearchPhase::Grid,
            share: index as f64 / count,
            best: best.as_ref().map_or(0.0, |(most, _)| *most),
        };
        if watch(&progress).is_break() {
            return Err(Cancelled);
        }
    }
    best.map(|(_, plan)| plan).ok_or(Cancelled)
}
