//! The JSON document, whose names others rely on.

use std::io;

use serde::Serialize;

use super::{super::Console, Found};
use crate::{
    bargain::ModelPart,
    lab::{
        Laboratory, MeanEstimate,
        evidence::{At, RowEffect, RowStanding, Tabled},
    },
    words::{
        Phrases,
        evidence::{
            at_words, claim_words, finding_of, line_words, mark_words, name_of, situation_of,
            source_words, trade_off_of,
        },
    },
};

#[derive(Debug, Serialize)]
struct Document {
    sessions_a_cell: usize,
    confidence: f64,
    /// The part of the buyer model that was switched off.
    without: Option<&'static str>,
    effects: Vec<Entry>,
    agree: usize,
    /// Rows that say beforehand that they cannot be reached with the others.
    not_reached: usize,
    /// Rows that should agree and do not.
    differ: usize,
    table_agree: usize,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: &'static str,
    name: String,
    source: String,
    /// The finding in words.
    published: String,
    /// Its figure, where it has one that `simulated` can be held against.
    published_figure: Option<f64>,
    simulated: f64,
    ci_low: f64,
    ci_high: f64,
    agrees: bool,
    /// `agrees`, `not-reached` or `differs`.
    standing: &'static str,
    /// What reaching it would cost, where it is not reached.
    trade_off: Option<String>,
    /// The mean over the tables of scenarios; null where it has no meaning.
    table: Option<f64>,
    table_ci_low: Option<f64>,
    table_ci_high: Option<f64>,
    table_agrees: Option<bool>,
    /// How the situation at a table differs, or why there is none.
    table_note: Option<String>,
    table_scenarios: Vec<TableEntry>,
    claims: Vec<ClaimEntry>,
    cells: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct TableEntry {
    scenario: &'static str,
    simulated: f64,
    ci_low: f64,
    ci_high: f64,
    sessions: usize,
    /// The row's claims that hold there, by id.
    holds: Vec<&'static str>,
    fails: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct ClaimEntry {
    id: &'static str,
    claim: String,
    holds: bool,
}

#[derive(Debug, Serialize)]
struct Cell {
    measure: &'static str,
    line: Option<String>,
    across: &'static str,
    at: String,
    /// The number on the axis, where `at` is one.
    number: Option<f64>,
    simulated: f64,
    ci_low: f64,
    ci_high: f64,
    sessions: usize,
    /// Published figures for the same measure, by whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    published: Vec<PublishedFigure>,
}

#[derive(Debug, Clone, Serialize)]
struct PublishedFigure {
    by: String,
    figure: f64,
}

/// Prints the document.
pub(super) fn print(
    found: &[Found],
    laboratory: &Laboratory,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let document = Document {
        sessions_a_cell: laboratory.sessions,
        confidence: 0.99,
        without: laboratory.without.map(ModelPart::code),
        effects: found.iter().map(|it| entry(it, phrases)).collect(),
        agree: count(found, RowStanding::Agrees),
        not_reached: count(found, RowStanding::NotReached),
        differ: count(found, RowStanding::Differs),
        table_agree: found
            .iter()
            .filter(|it| it.tabled.as_ref().is_some_and(|tabled| tabled.agrees))
            .count(),
    };
    let json = serde_json::to_string_pretty(&document).map_err(io::Error::other)?;
    console.result(&json)
}

fn count(found: &[Found], standing: RowStanding) -> usize {
    found.iter().filter(|it| it.standing() == standing).count()
}

fn table_entries(tabled: &Tabled) -> Vec<TableEntry> {
    let ids = |effect: &RowEffect, holds: bool| -> Vec<&'static str> {
        let claims = effect.claims.iter().filter(|claim| claim.holds == holds);
        claims.map(|claim| claim.claim).collect()
    };
    let scenarios = tabled.scenarios.iter();
    scenarios
        .map(|(scenario, effect)| TableEntry {
            scenario,
            simulated: effect.simulated.mean,
            ci_low: effect.simulated.low,
            ci_high: effect.simulated.high,
            sessions: effect.simulated.count,
            holds: ids(effect, true),
            fails: ids(effect, false),
        })
        .collect()
}

fn entry(found: &Found, phrases: Phrases) -> Entry {
    let Found {
        row,
        effect,
        tabled,
    } = found;
    let MeanEstimate {
        mean, low, high, ..
    } = effect.simulated;
    let standing = found.standing();
    let tabled = tabled.as_ref();
    Entry {
        id: row.id,
        name: name_of(row.id, phrases),
        source: source_words(row.source, phrases),
        published: finding_of(row.id, phrases),
        published_figure: row.published,
        simulated: mean,
        ci_low: low,
        ci_high: high,
        agrees: effect.agrees(),
        standing: standing.code(),
        trade_off: (standing == RowStanding::NotReached).then(|| trade_off_of(row.id, phrases)),
        table: tabled.map(|it| it.figure.mean),
        table_ci_low: tabled.map(|it| it.figure.low),
        table_ci_high: tabled.map(|it| it.figure.high),
        table_agrees: tabled.map(|it| it.agrees),
        table_note: situation_of(row.at_table, phrases),
        table_scenarios: tabled.map(table_entries).unwrap_or_default(),
        claims: effect
            .claims
            .iter()
            .map(|claim| ClaimEntry {
                id: claim.claim,
                claim: claim_words(claim.claim, phrases),
                holds: claim.holds,
            })
            .collect(),
        cells: cells(effect, phrases),
    }
}

fn cells(effect: &RowEffect, phrases: Phrases) -> Vec<Cell> {
    let mut cells = Vec::new();
    for panel in &effect.panels {
        let published: Vec<PublishedFigure> = panel
            .published
            .iter()
            .map(|mark| PublishedFigure {
                by: mark_words(mark.name, phrases),
                figure: mark.figure,
            })
            .collect();
        for line in &panel.lines {
            for point in &line.points {
                cells.push(Cell {
                    measure: panel.measure,
                    line: line.name.map(|name| line_words(name, phrases)),
                    across: panel.across,
                    at: at_words(&point.at, phrases),
                    number: match point.at {
                        At::Number(number) => Some(number),
                        _ => None,
                    },
                    simulated: point.estimate.mean,
                    ci_low: point.estimate.low,
                    ci_high: point.estimate.high,
                    sessions: point.estimate.count,
                    published: published.clone(),
                });
            }
        }
    }
    cells
}
