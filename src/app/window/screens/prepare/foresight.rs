//! What the rules would say if the ladder were offered step by step and each
//! step were answered.

use crate::{
    app::practice::Practice,
    bargain::{Event, Tone},
    plan::Plan,
    scenario::RuleId,
    score::{Case, Course, RuleScore, technique},
};

/// The rules that a plan can be judged by before anybody has answered it.
const JUDGED: [RuleId; 5] = [
    RuleId::HighStart,
    RuleId::Slow,
    RuleId::Shrinking,
    RuleId::Limits,
    RuleId::Prepared,
];

/// The rules' judgement of the plan. What it takes a buyer for (returns,
/// questions that open somebody up) is not in it.
pub(super) fn foresee(practice: &Practice) -> Vec<RuleScore> {
    let case = practice.case();
    let mut events: Vec<Event> = case.events.to_vec();
    events.push(Event::SatDown);
    for (step, round) in Course::of(&case).planned.into_iter().zip(1..) {
        events.push(Event::Offered {
            round,
            package: step.package,
            is_final: step.is_final,
            tone: Tone::default(),
            on: Vec::new(),
            others: Vec::new(),
        });
        // Somebody answers, so that no step is a concession to silence.
        events.push(Event::Objected {
            round,
            member: 0,
            issue: 0,
        });
    }
    let judged = technique(&Case {
        events: &events,
        ..case
    });
    JUDGED
        .into_iter()
        .filter_map(|rule| judged.rule(rule).cloned())
        .map(|judged| RuleScore {
            score: judged.score.filter(|_| has_begun(judged.rule, practice)),
            ..judged
        })
        .collect()
}

/// Whether anything was done that the rule could judge: an empty sheet is not
/// a bad plan.
fn has_begun(rule: RuleId, practice: &Practice) -> bool {
    let plan = practice.plan();
    match rule {
        RuleId::Limits => plan.upper.is_some() || plan.aspiration.is_some() || plan.lower.is_some(),
        RuleId::Prepared => *plan != Plan::default() || !practice.session().events().is_empty(),
        _ => true,
    }
}

/// What the ladder gives and asks, in own worth, over all its steps.
pub(super) fn exchange(practice: &Practice) -> (f64, f64) {
    let book = practice.session().book();
    let planned = Course::of(&practice.case()).planned;
    planned.windows(2).fold((0.0, 0.0), |(give, ask), pair| {
        let change = book.exchange(&pair[0].package, &pair[1].package);
        (give + change.give().get(), ask + change.take().get())
    })
}
