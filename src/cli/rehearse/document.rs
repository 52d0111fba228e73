//! A rehearsal for programs.

use std::{collections::BTreeMap, io};

use serde_json::{Value, json};

use super::{Found, RehearseArguments};
use crate::{
    cli::{Console, prepared::Prepared},
    rehearse::{BreakOff, Ended, Fragile, Judged, RuleMean, Spread, WeakPoint},
    scenario::Scenario,
    words::Phrases,
};

pub(super) fn print(
    case: &Prepared,
    found: &Found,
    arguments: &RehearseArguments,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let scenario = case.deal.scenario();
    let rehearsal = &found.rehearsal;
    let problems = found.problems.iter();
    let fragile = rehearsal.fragile.iter();
    let break_offs = rehearsal.break_offs.iter();
    let document = json!({
        "scenario": scenario.id,
        "plan": if case.is_textbook { "textbook" } else { "own" },
        "currency": scenario.currency,
        "runs": rehearsal.runs,
        "seed": arguments.seed,
        "sample": {
            "wanted": found.sample.wanted(),
            "found": found.sample.buyers().len(),
            // The share of the scenario's buyers whom the research leaves.
            "fitting": found.sample.fitting(),
        },
        "agreement_rate": rehearsal.agreement.rate,
        "agreement_interval": [rehearsal.agreement.low, rehearsal.agreement.high],
        // Above having no deal, for the whole order; no agreement counts 0.
        "worth": spread(&rehearsal.worth),
        // The same over the agreements alone.
        "worth_of_agreements": rehearsal.agreed.as_ref().map(spread),
        "histogram": {
            "from": rehearsal.bars.from,
            "width": rehearsal.bars.width,
            "counts": rehearsal.bars.counts,
        },
        "technique": technique(&found.judged, scenario, phrases),
        "outcomes": rehearsal.outcomes,
        "break_offs": break_offs.map(|it| break_off(it, rehearsal.runs)).collect::<Vec<_>>(),
        "rounds_mean": rehearsal.rounds,
        "without_overlap": rehearsal.without_overlap,
        "problems": problems.map(|it| it.text(scenario, phrases)).collect::<Vec<_>>(),
        "fragile": fragile.map(|it| point(it, scenario, phrases)).collect::<Vec<_>>(),
    });
    console.result(&serde_json::to_string_pretty(&document).map_err(io::Error::other)?)
}

fn spread(spread: &Spread) -> Value {
    json!({
        "mean": spread.mean,
        "mean_error": spread.mean_error,
        "sd": spread.sd,
        "p10": spread.p10,
        "p50": spread.p50,
        "p90": spread.p90,
    })
}

fn technique(judged: &Judged, scenario: &Scenario, phrases: Phrases) -> Value {
    let rule = |rule: &RuleMean| {
        let advice = rule.advice.as_ref().map(|(advice, count)| {
            json!({
                "code": advice.code.code(),
                "text": advice.text(scenario, phrases),
                "runs": count,
            })
        });
        json!({
            "mean": rule.mean,
            "judged": rule.judged,
            "weight": rule.weight,
            "advice": advice,
        })
    };
    let rules = judged.rules.iter();
    let rules: BTreeMap<&str, Value> = rules.map(|it| (it.rule.code(), rule(it))).collect();
    let offended = judged.offended().into_iter().map(|it| it.rule.code());
    json!({
        "mean": judged.mean,
        "runs": judged.runs,
        "rules": rules,
        "offended": offended.collect::<Vec<_>>(),
    })
}

fn break_off(it: &BreakOff, runs: usize) -> Value {
    json!({
        "after": it.after,
        "outcome": it.ended.code(),
        "reason": it.ended.reason(),
        "count": it.count,
        "share": it.count as f64 / runs.max(1) as f64,
    })
}

fn point(fragile: &Fragile, scenario: &Scenario, phrases: Phrases) -> Value {
    let ended = |ended: Ended| json!({ "outcome": ended.code(), "reason": ended.reason() });
    let parameters = match fragile.point {
        WeakPoint::Step { after, mostly } => json!({ "after": after, "mostly": ended(mostly) }),
        WeakPoint::BelowEstimate { limit } | WeakPoint::LowLimit { limit } => {
            json!({ "limit": limit.get() })
        }
        WeakPoint::Impatient { rounds } => json!({ "rounds": rounds }),
        WeakPoint::Strong { power } => json!({ "power": power }),
        WeakPoint::HotTempered { temper } => json!({ "temper": temper }),
        WeakPoint::WellInformed { information } => json!({ "information": information }),
    };
    json!({
        "point": fragile.point.code(),
        "parameters": parameters,
        "cost": fragile.cost.get(),
        "share": fragile.share,
        "breaks": fragile.breaks,
        "breaks_elsewhere": fragile.breaks_elsewhere,
        "text": fragile.text(scenario, phrases),
    })
}
