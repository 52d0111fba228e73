//! The scores as one JSON document, for programs.
//!
//! `technique`: `total` (0..100 or null), `cap` (null, or what held the total
//! below the mean: `most` 0..100, `cause` a rule's id or
//! `left_over_stinginess`, `text`), `rules` (object by rule id: `score`
//! null or 0..1, `weight`, `evidence`, `advice`). `result`: `outcome`,
//! `worth`, `zopa_share`, `pareto_distance`, `relationship`, `verdict`.

use serde_json::{Map, Value, json};

use crate::{
    scenario::Scenario,
    score::{Advice, CapCause, Debrief, Evidence, Parameters, ResultScore, Technique},
    text::figure,
    words::Phrases,
};

/// The whole document: `technique` and `result`.
#[must_use]
pub fn score_document(debrief: &Debrief, scenario: &Scenario, phrases: Phrases) -> Value {
    json!({
        "technique": technique_document(&debrief.technique, scenario, phrases),
        "result": result_document(&debrief.result),
    })
}

/// The technique alone.
#[must_use]
pub fn technique_document(technique: &Technique, scenario: &Scenario, phrases: Phrases) -> Value {
    let rules: Map<String, Value> = technique
        .rules
        .iter()
        .map(|rule| {
            let evidence: Vec<Value> = rule
                .evidence
                .iter()
                .map(|evidence| evidence_json(evidence, scenario, phrases))
                .collect();
            let advice: Vec<Value> = rule
                .advice
                .iter()
                .map(|advice| advice_json(advice, scenario, phrases))
                .collect();
            let value = json!({
                "score": rule.score.map(figure),
                "weight": rule.weight,
                "evidence": evidence,
                "advice": advice,
            });
            (rule.rule.code().to_owned(), value)
        })
        .collect();
    let cap = technique.cap.map(|cap| {
        let cause = match cap.cause {
            CapCause::Rule(rule) => rule.code(),
            CapCause::LeftOverStinginess => "left_over_stinginess",
            CapCause::LeftOffended(_) => "left_offended",
        };
        json!({ "most": figure(cap.most), "cause": cause, "text": cap.text(phrases) })
    });
    json!({ "total": technique.total.map(figure), "cap": cap, "rules": rules })
}

/// The result alone.
#[must_use]
pub fn result_document(result: &ResultScore) -> Value {
    json!({
        "outcome": result.outcome.as_ref().map(crate::bargain::Outcome::code),
        "worth": figure(result.worth.get()),
        "zopa_share": result.zopa_share.map(figure),
        "pareto_distance": result.pareto_distance.map(|worth| figure(worth.get())),
        "relationship": figure(result.relationship),
        "verdict": result.verdict.code(),
    })
}

fn evidence_json(evidence: &Evidence, scenario: &Scenario, phrases: Phrases) -> Value {
    json!({
        "round": evidence.round,
        "fault": evidence.fault,
        "loss": figure(evidence.loss),
        "code": evidence.code.code(),
        "parameters": parameters(&evidence.parameters, scenario),
        "text": evidence.text(scenario, phrases),
    })
}

fn advice_json(advice: &Advice, scenario: &Scenario, phrases: Phrases) -> Value {
    json!({
        "code": advice.code.code(),
        "parameters": parameters(&advice.parameters, scenario),
        "text": advice.text(scenario, phrases),
    })
}

fn parameters(parameters: &Parameters, scenario: &Scenario) -> Value {
    let map: Map<String, Value> = parameters
        .iter()
        .map(|(name, parameter)| ((*name).to_owned(), parameter.json(scenario)))
        .collect();
    Value::Object(map)
}
