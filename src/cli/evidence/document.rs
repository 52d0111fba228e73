//! The JSON document, whose names others rely on.

use std::io;

use serde::Serialize;

use super::super::Console;
use crate::{
    bargain::ModelPart,
    lab::{
        Estimate, Laboratory,
        evidence::{At, Effect, Row},
        wording::{
            at_words, claim_words, finding_of, line_words, mark_words, name_of, source_words,
        },
    },
    text::Phrases,
};

#[derive(Debug, Serialize)]
struct Document {
    sessions_a_cell: usize,
    confidence: f64,
    /// The part of the buyer model that was switched off.
    without: Option<&'static str>,
    effects: Vec<Entry>,
    agree: usize,
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
    claims: Vec<ClaimEntry>,
    cells: Vec<Cell>,
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
    found: &[(&'static Row, Effect)],
    laboratory: &Laboratory,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let document = Document {
        sessions_a_cell: laboratory.sessions,
        confidence: 0.99,
        without: laboratory.without.map(ModelPart::code),
        effects: found
            .iter()
            .map(|(row, effect)| entry(row, effect, phrases))
            .collect(),
        agree: found.iter().filter(|(_, effect)| effect.agrees()).count(),
    };
    let json = serde_json::to_string_pretty(&document).map_err(io::Error::other)?;
    console.result(&json)
}

fn entry(row: &Row, effect: &Effect, phrases: Phrases) -> Entry {
    let Estimate {
        mean, low, high, ..
    } = effect.simulated;
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

fn cells(effect: &Effect, phrases: Phrases) -> Vec<Cell> {
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
