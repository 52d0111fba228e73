//! Whether a plan is one that the course would teach: what the rules say of it
//! before it is played, from the same code that scores.

use super::SearchGround;
use crate::{
    plan::Plan,
    scenario::RuleId,
    score::{Case, Foresight, foresee, foresight},
};

/// From this score on a rule counts as followed.
const FOLLOWED: f64 = 0.8;

/// The rules that a plan offends, with their scores, 0..=1.
pub(super) fn offended(plan: &Plan, ground: &SearchGround<'_>) -> Vec<(RuleId, f64)> {
    let technique = foresee(&Case {
        scenario: ground.scenario(),
        book: ground.book(),
        plan,
        events: &[],
    });
    // The limits need no judging: no offer below the floor is ever made.
    let of_ladder = technique
        .rules
        .iter()
        .filter(|rule| foresight(rule.rule) == Some(Foresight::Ladder));
    of_ladder
        .filter_map(|rule| Some((rule.rule, rule.score?)))
        .filter(|(_, score)| *score < FOLLOWED)
        .collect()
}

/// By how much a plan falls short of following the rules: 0 where it follows
/// them all.
pub(super) fn shortfall(plan: &Plan, ground: &SearchGround<'_>) -> f64 {
    let offended = offended(plan, ground);
    offended.iter().map(|(_, score)| FOLLOWED - score).sum()
}
