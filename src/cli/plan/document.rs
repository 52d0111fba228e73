//! A plan as a JSON document, whose names others rely on.

use serde::Serialize;

use crate::{
    bargain::Terms,
    plan::{Estimate, Limit, Style, When, WhichLimit},
    text::Currency,
    views::{PlanSheet, Rung},
};

/// The whole document. Worths are in the scenario's currency for the whole
/// order.
#[derive(Serialize)]
pub(super) struct PlanDocument<'a> {
    scenario: &'a str,
    currency: &'a Currency,
    limits: Limits<'a>,
    batna: Batna<'a>,
    ladder: Vec<PlannedStep>,
    arguments: &'a [String],
    white: Option<&'a String>,
    red: Option<&'a String>,
    style: Option<&'static str>,
    estimate: Option<Guess>,
    priorities: &'a [String],
    problems: Vec<Said>,
}

#[derive(Serialize)]
struct Limits<'a> {
    upper: Option<OneLimit<'a>>,
    aspiration: Option<OneLimit<'a>>,
    lower: Option<OneLimit<'a>>,
}

#[derive(Serialize)]
struct OneLimit<'a> {
    worth: Option<f64>,
    terms: Option<&'a Terms>,
}

#[derive(Serialize)]
struct Batna<'a> {
    /// What the scenario says the rep has without the deal.
    anyway: f64,
    /// What that and the alternatives are worth together.
    worth: f64,
    /// How likely it is that every alternative fails.
    left: f64,
    alternatives: Vec<Choice<'a>>,
}

#[derive(Serialize)]
struct Choice<'a> {
    text: &'a str,
    chance: f64,
    worth: f64,
    reached: f64,
    adds: f64,
}

#[derive(Serialize)]
struct PlannedStep {
    step: usize,
    package: Terms,
    worth: f64,
    gives: f64,
    asks: f64,
    is_final: bool,
    when: &'static str,
    round: Option<u32>,
}

#[derive(Serialize)]
struct Guess {
    low: f64,
    high: f64,
    sure: f64,
}

#[derive(Serialize)]
struct Said {
    error: bool,
    text: String,
}

impl<'a> PlanDocument<'a> {
    pub(super) fn new(sheet: &'a PlanSheet<'_>) -> Self {
        let (scenario, plan) = (sheet.scenario(), sheet.plan());
        let limit = |which| {
            sheet.limit(which).map(|limit| OneLimit {
                worth: sheet.limit_worth(which).map(crate::scenario::Worth::get),
                terms: match limit {
                    Limit::Package(terms) => Some(terms),
                    Limit::Worth(_) => None,
                },
            })
        };
        Self {
            scenario: &scenario.id,
            currency: &scenario.currency,
            limits: Limits {
                upper: limit(WhichLimit::Upper),
                aspiration: limit(WhichLimit::Aspiration),
                lower: limit(WhichLimit::Lower),
            },
            batna: batna(sheet),
            ladder: sheet.ladder.iter().map(|rung| step(rung, sheet)).collect(),
            arguments: &plan.arguments,
            white: plan.white.as_ref(),
            red: plan.red.as_ref(),
            style: plan.style.map(Style::code),
            estimate: plan.estimate.as_ref().map(guess),
            priorities: &plan.priorities,
            problems: said(sheet),
        }
    }
}

fn batna<'a>(sheet: &'a PlanSheet<'_>) -> Batna<'a> {
    let tried = sheet.worksheet.tried.iter();
    Batna {
        anyway: sheet.scenario().seller.batna.worth.get(),
        worth: sheet.worksheet.worth.get(),
        left: sheet.worksheet.left,
        alternatives: tried
            .filter_map(|tried| {
                let alternative = sheet.plan().alternatives.get(tried.index)?;
                Some(Choice {
                    text: &alternative.text,
                    chance: alternative.chance.get(),
                    worth: alternative.worth.get(),
                    reached: tried.reached,
                    adds: tried.adds.get(),
                })
            })
            .collect(),
    }
}

fn step(rung: &Rung, sheet: &PlanSheet<'_>) -> PlannedStep {
    PlannedStep {
        step: rung.number,
        package: rung.package.terms(sheet.scenario()),
        worth: rung.worth.get(),
        gives: rung.give.get(),
        asks: rung.ask.get(),
        is_final: rung.is_final,
        when: rung.when.code(),
        round: match rung.when {
            When::Round(round) => Some(round),
            _ => None,
        },
    }
}

fn guess(estimate: &Estimate) -> Guess {
    Guess {
        low: estimate.low.get(),
        high: estimate.high.get(),
        sure: estimate.sure.get(),
    }
}

fn said(sheet: &PlanSheet<'_>) -> Vec<Said> {
    let texts = sheet.problem_texts();
    sheet
        .problems
        .iter()
        .zip(texts)
        .map(|(problem, text)| Said {
            error: problem.is_error(),
            text,
        })
        .collect()
}
