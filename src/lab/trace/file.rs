//! The form of a trace file, and a case made ready to be played.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    problem::{TraceFault, TraceProblem},
    strategy::{TacticFigures, tactic},
};
use crate::bargain::tactics::{MOST_OUTCOMES, OutcomeNumber, Tactic, UtilityTable};

/// A trace file, read and checked.
#[derive(Debug)]
pub struct TraceFile {
    /// Its cases.
    pub cases: Vec<TraceCase>,
}

/// One negotiation of a trace file.
#[derive(Debug)]
pub struct TraceCase {
    /// What the file calls it.
    pub id: String,
    pub(super) rounds: u32,
    pub(super) issues: Vec<TraceIssue>,
    pub(super) sides: BTreeMap<TraceSide, (UtilityTable, Tactic)>,
    pub(super) starts: TraceSide,
    pub(super) steps: Vec<TraceStep>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename = "Side", rename_all = "lowercase")]
pub(super) enum TraceSide {
    Seller,
    Buyer,
}

#[derive(Debug, Deserialize)]
#[serde(rename = "Issue")]
pub(super) struct TraceIssue {
    pub name: String,
    pub values: Vec<Value>,
}

/// A value of an issue.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub(super) enum Value {
    Truth(bool),
    Number(f64),
    Word(String),
}

/// One action of the trace.
#[derive(Debug)]
pub(super) struct TraceStep {
    pub round: u32,
    pub actor: TraceSide,
    /// The outcome that is offered; none accepts.
    pub offer: Option<OutcomeNumber>,
}

#[derive(Deserialize)]
struct RawFile {
    cases: Vec<RawCase>,
}

#[derive(Deserialize)]
struct RawCase {
    id: String,
    n_steps: u32,
    issues: Vec<TraceIssue>,
    seller: RawSide,
    buyer: RawSide,
    starts: TraceSide,
    trace: Vec<RawStep>,
}

#[derive(Deserialize)]
struct RawSide {
    strategy: String,
    tables: BTreeMap<String, Vec<(Value, f64)>>,
    weights: BTreeMap<String, f64>,
    reserved_value: Option<f64>,
    #[serde(default)]
    params: Option<TacticFigures>,
}

#[derive(Deserialize)]
struct RawStep {
    round: u32,
    actor: TraceSide,
    action: String,
    offer: Option<Vec<Value>>,
}

impl TraceFile {
    /// Reads the text of a trace file and checks every case.
    ///
    /// # Errors
    /// The first problem, with its place in the file. Outcome spaces of more
    /// than [`MOST_OUTCOMES`] are refused.
    pub fn read(text: &str) -> Result<Self, TraceProblem> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let raw: RawFile = serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| not_in_form(error.path().to_string(), error.inner()))?;
        reader
            .end()
            .map_err(|error| not_in_form(".".to_owned(), &error))?;
        if raw.cases.is_empty() {
            return Err(TraceProblem::unfit("cases", TraceFault::Empty));
        }
        let cases: Result<Vec<TraceCase>, TraceProblem> = raw
            .cases
            .into_iter()
            .enumerate()
            .map(|(index, case)| ready(case, &format!("cases[{index}]")))
            .collect();
        cases.map(|cases| Self { cases })
    }
}

fn not_in_form(place: String, error: &serde_json::Error) -> TraceProblem {
    let said = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    TraceProblem::NotInForm {
        line: error.line(),
        column: error.column(),
        place,
        message: said.strip_suffix(&position).unwrap_or(&said).to_owned(),
    }
}

fn ready(case: RawCase, place: &str) -> Result<TraceCase, TraceProblem> {
    check_issues(&case.issues, place)?;
    if case.n_steps == 0 {
        let fault = TraceFault::OutOfRange(0.0);
        return Err(TraceProblem::unfit(format!("{place}.n_steps"), fault));
    }
    let mut sides = BTreeMap::new();
    for (side, raw, name) in [
        (TraceSide::Seller, &case.seller, "seller"),
        (TraceSide::Buyer, &case.buyer, "buyer"),
    ] {
        let place = format!("{place}.{name}");
        let usual = TacticFigures::default();
        let figures = raw.params.as_ref().unwrap_or(&usual);
        let tactic = tactic(&raw.strategy, figures, &place)?;
        sides.insert(side, (table(raw, &case.issues, &place)?, tactic));
    }
    let steps: Result<Vec<TraceStep>, TraceProblem> = case
        .trace
        .iter()
        .enumerate()
        .map(|(index, raw)| step(raw, index, &case.issues, &format!("{place}.trace[{index}]")))
        .collect();
    Ok(TraceCase {
        id: case.id,
        rounds: case.n_steps,
        starts: case.starts,
        steps: steps?,
        issues: case.issues,
        sides,
    })
}

fn check_issues(issues: &[TraceIssue], place: &str) -> Result<(), TraceProblem> {
    let place = format!("{place}.issues");
    let outcomes = issues.iter().try_fold(1_usize, |product, issue| {
        product.checked_mul(issue.values.len())
    });
    if outcomes.is_none_or(|outcomes| outcomes > MOST_OUTCOMES) {
        return Err(TraceProblem::unfit(place, TraceFault::TooManyOutcomes));
    }
    if outcomes == Some(0) || issues.is_empty() {
        return Err(TraceProblem::unfit(place, TraceFault::Empty));
    }
    for (index, issue) in issues.iter().enumerate() {
        let is_twice = issues[..index].iter().any(|other| other.name == issue.name);
        if is_twice {
            return Err(TraceProblem::unfit(
                place,
                TraceFault::Twice(issue.name.clone()),
            ));
        }
        let mut keys: Vec<String> = issue.values.iter().map(Value::key).collect();
        keys.sort();
        if let Some(pair) = keys.windows(2).find(|pair| pair[0] == pair[1]) {
            let place = format!("{place}[{index}].values");
            return Err(TraceProblem::unfit(
                place,
                TraceFault::Twice(pair[0].clone()),
            ));
        }
    }
    Ok(())
}

/// The utilities of one side.
fn table(raw: &RawSide, issues: &[TraceIssue], place: &str) -> Result<UtilityTable, TraceProblem> {
    let unknown = |part: &str, name: &String| {
        TraceProblem::unfit(format!("{place}.{part}"), TraceFault::Unknown(name.clone()))
    };
    let is_issue = |name: &&String| !issues.iter().any(|issue| issue.name == **name);
    if let Some(name) = raw.tables.keys().find(is_issue) {
        return Err(unknown("tables", name));
    }
    if let Some(name) = raw.weights.keys().find(is_issue) {
        return Err(unknown("weights", name));
    }
    let weighted: Result<Vec<Vec<f64>>, TraceProblem> = issues
        .iter()
        .map(|issue| {
            let missing = |part: &str| {
                let fault = TraceFault::Missing(issue.name.clone());
                TraceProblem::unfit(format!("{place}.{part}"), fault)
            };
            let table = raw
                .tables
                .get(&issue.name)
                .ok_or_else(|| missing("tables"))?;
            let weight = raw
                .weights
                .get(&issue.name)
                .ok_or_else(|| missing("weights"))?;
            column(
                issue,
                table,
                *weight,
                &format!("{place}.tables.{}", issue.name),
            )
        })
        .collect();
    UtilityTable::additive(&weighted?, raw.reserved_value).map_err(|_| {
        TraceProblem::unfit(
            format!("{place}.tables"),
            TraceFault::OutOfRange(f64::INFINITY),
        )
    })
}

/// What each value of an issue adds to the utility.
fn column(
    issue: &TraceIssue,
    table: &[(Value, f64)],
    weight: f64,
    place: &str,
) -> Result<Vec<f64>, TraceProblem> {
    let mut worth_of = BTreeMap::new();
    for (value, utility) in table {
        let key = value.key();
        if !issue.values.contains(value) {
            return Err(TraceProblem::unfit(place, TraceFault::Unknown(key)));
        }
        if worth_of.insert(key.clone(), *utility).is_some() {
            return Err(TraceProblem::unfit(place, TraceFault::Twice(key)));
        }
    }
    issue
        .values
        .iter()
        .map(|value| {
            let key = value.key();
            let utility = worth_of
                .get(&key)
                .ok_or_else(|| TraceProblem::unfit(place, TraceFault::Missing(key)))?;
            Ok(weight * utility)
        })
        .collect()
}

fn step(
    raw: &RawStep,
    index: usize,
    issues: &[TraceIssue],
    place: &str,
) -> Result<TraceStep, TraceProblem> {
    let no_such = || {
        let place = format!("{place}.action");
        TraceProblem::unfit(place, TraceFault::NoSuchAction(raw.action.clone()))
    };
    let offer = match (raw.action.to_lowercase().as_str(), &raw.offer) {
        ("offer" | "propose" | "counter" | "reject", Some(values)) => {
            Some(outcome(values, issues, &format!("{place}.offer"))?)
        }
        ("accept", _) if index > 0 => None,
        _ => return Err(no_such()),
    };
    Ok(TraceStep {
        round: raw.round,
        actor: raw.actor,
        offer,
    })
}

/// The number of an outcome in the enumeration, the last issue first.
fn outcome(
    values: &[Value],
    issues: &[TraceIssue],
    place: &str,
) -> Result<OutcomeNumber, TraceProblem> {
    if values.len() != issues.len() {
        let fault = TraceFault::WrongLength {
            found: values.len(),
            expected: issues.len(),
        };
        return Err(TraceProblem::unfit(place, fault));
    }
    let mut number = 0;
    for (value, issue) in values.iter().zip(issues) {
        let at = issue
            .values
            .iter()
            .position(|candidate| candidate == value)
            .ok_or_else(|| TraceProblem::unfit(place, TraceFault::Unknown(value.key())))?;
        number = number * issue.values.len() + at;
    }
    // No table has more outcomes than a number of this kind counts.
    Ok(OutcomeNumber::try_from(number).unwrap_or(OutcomeNumber::MAX))
}

impl Value {
    /// The value in words, which tells numbers from strings.
    pub fn key(&self) -> String {
        match self {
            Self::Truth(truth) => truth.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Word(word) => format!("\"{word}\""),
        }
    }

    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Truth(truth) => (*truth).into(),
            // Whole numbers are written as such.
            Self::Number(number) => number
                .to_string()
                .parse::<i64>()
                .map_or_else(|_| (*number).into(), Into::into),
            Self::Word(word) => word.as_str().into(),
        }
    }
}
