//! What the rules would say of a plan if its ladder were offered step by step
//! and each step were answered.

use super::{Case, Course, Foresight, RuleScore, Technique, rules::Rule, technique};
use crate::{
    bargain::{Event, Tone},
    scenario::{ArgumentId, IssueId, MemberId, RuleId},
};

/// What of a plan a rule can judge before anybody has answered it; `None` for a
/// rule that takes an answer.
#[must_use]
pub fn foresight(rule: RuleId) -> Option<Foresight> {
    Rule::of(rule).foresight
}

/// What the rules that can judge it say of a plan that has not been played yet,
/// in the order of [`Foresight`]; without a score where nothing of it is there
/// yet.
#[must_use]
pub fn foreseen(case: &Case<'_>) -> Vec<RuleScore> {
    let judged = foresee(case).rules.into_iter();
    let mut judged: Vec<(Foresight, RuleScore)> = judged
        .filter_map(|rule| Some((foresight(rule.rule)?, rule)))
        .collect();
    judged.sort_by_key(|(foresight, _)| *foresight);
    let scores = judged.into_iter().map(|(foresight, rule)| RuleScore {
        score: rule
            .score
            .filter(|_| foresight.has_begun(case.plan, case.events)),
        ..rule
    });
    scores.collect()
}

/// The rules' judgement of a plan that has not been played yet: the case so far
/// (what was found out beforehand), the arguments that the plan names, then its
/// offers, one a round. What it takes a buyer for (returns, questions that open
/// somebody up) is not in it.
#[must_use]
pub fn foresee(case: &Case<'_>) -> Technique {
    let mut events: Vec<Event> = case.events.to_vec();
    events.push(Event::SatDown);
    for argument in planned_arguments(case) {
        events.push(Event::Argued {
            argument,
            to: None,
            again: false,
            tone: Tone::default(),
        });
    }
    for (step, round) in Course::of(case).planned.into_iter().zip(1..) {
        events.push(Event::offered(round, Tone::default(), step.offer()));
        // Somebody answers, so that no step is a concession to silence.
        events.push(Event::Objected {
            round,
            member: MemberId::new(0),
            issue: IssueId::new(0),
        });
    }
    technique(&Case {
        events: &events,
        ..*case
    })
}

fn planned_arguments(case: &Case<'_>) -> impl Iterator<Item = ArgumentId> {
    let named = case.plan.arguments.iter();
    named.filter_map(|id| ArgumentId::find(case.scenario, id))
}
