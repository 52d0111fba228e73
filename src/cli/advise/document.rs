//! Advice for programs.

use std::io;

use serde_json::{Value, json};

use super::{Found, Ladders};
use crate::{
    advise::{AdvisedChange, PlanChoice, TrialResults, Unruled},
    cli::{Console, prepared::Prepared},
    plan::{Plan, Step},
    rehearse::{Judged, statistics::Estimated},
    words::advice::AdviceWording,
};

pub(super) fn print(
    case: &Prepared,
    found: &Found,
    wording: &AdviceWording<'_>,
    console: &mut Console,
) -> io::Result<()> {
    let advice = &found.advice;
    let scenario = wording.scenario;
    let mean =
        |judged: fn(&(Judged, Judged)) -> Option<f64>| found.judged.as_ref().and_then(judged);
    let changes = advice.changes.iter().map(|it| change(it, wording));
    let frontier = advice.frontier.iter();
    let document = json!({
        "scenario": scenario.id,
        "plan": if case.is_textbook { "textbook" } else { "own" },
        "currency": scenario.currency,
        "is_better": advice.is_better(),
        "meetings": advice.fared.meetings,
        "meetings_played": advice.played,
        "own": fared(&advice.own_fared, mean(|(own, _)| own.mean)),
        "advised": fared(&advice.fared, mean(|(_, advised)| advised.mean)),
        // The advised plan less the rep's, in the same meetings.
        "gain": estimated(&advice.gain),
        "ladder": ladder(&advice.plan),
        "changes": changes.collect::<Vec<_>>(),
        "consents": wording.consents(&advice.plan),
        "rules": {
            "text": wording.rules(advice.unruled.as_ref()),
            "broken": advice.unruled.as_ref().map(unruled),
        },
        "frontier": frontier.map(|it| choice(it, wording)).collect::<Vec<_>>(),
        "geometric_ladders": found.ladders.as_ref().map(ladders),
    });
    console.result(&serde_json::to_string_pretty(&document).map_err(io::Error::other)?)
}

fn estimated(estimated: &Estimated) -> Value {
    json!({
        "mean": estimated.mean,
        "error": estimated.error,
        "interval95": estimated.interval95(),
        "interval99": estimated.interval99(),
    })
}

fn fared(fared: &TrialResults, technique: Option<f64>) -> Value {
    json!({
        // Above having no deal, for the whole order; no agreement counts 0.
        "worth": estimated(&fared.gain),
        "agreement_rate": fared.agreement_rate,
        "technique": technique,
    })
}

fn ladder(plan: &Plan) -> Vec<Value> {
    let step =
        |step: &Step| json!({ "offer": step.offer, "final": step.is_final, "when": step.when });
    plan.ladder.iter().map(step).collect()
}

fn change(change: &AdvisedChange, wording: &AdviceWording<'_>) -> Value {
    json!({
        "text": wording.change(change),
        "why": wording.reason(change),
        "adds": estimated(&change.adds),
        "agreements": change.agreements,
        "worth_of_agreement": change.worth_of_agreement,
    })
}

fn unruled(unruled: &Unruled) -> Value {
    let offends = unruled.offends.iter();
    json!({
        "gain": estimated(&unruled.gain),
        "agreement_rate": unruled.fared.agreement_rate,
        "offends": offends.map(|(rule, score)| json!({ "rule": rule.code(), "score": score }))
            .collect::<Vec<_>>(),
    })
}

fn choice(choice: &PlanChoice, wording: &AdviceWording<'_>) -> Value {
    json!({
        "text": wording.choice(choice),
        "worth": estimated(&choice.fared.gain),
        "agreement_rate": choice.fared.agreement_rate,
        "is_advised": choice.is_advised,
        "ladder": ladder(&choice.plan),
    })
}

fn ladders(ladders: &Ladders) -> Value {
    json!({
        "count": ladders.count,
        "best": fared(&ladders.fared, None),
        // The advised plan less the best ladder, in the same fresh meetings.
        "gain": estimated(&ladders.gain),
    })
}
