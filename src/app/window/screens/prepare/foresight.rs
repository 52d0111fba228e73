//! What the rules would say if the ladder were offered step by step and each
//! step were answered.

use crate::{
    app::practice::Practice,
    plan::Plan,
    scenario::RuleId,
    score::{self, Course, RuleScore},
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
    let judged = score::foresee(&practice.case());
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
