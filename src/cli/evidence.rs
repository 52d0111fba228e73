//! `haggle evidence`: published findings on bargaining, simulated.

mod document;
mod gaming;
mod personas;
mod table;

use std::{
    fs,
    io::{self, IsTerminal},
    num::NonZeroUsize,
    path::{Path, PathBuf},
    thread,
};

use clap::{Args, builder::PossibleValuesParser, builder::TypedValueParser};

use super::{Console, Format, Status, language::LanguageArgument};
use crate::{
    bargain::ModelPart,
    charts::{evidence_page, svg},
    lab::{
        Laboratory,
        evidence::{ROWS, Row, RowEffect, RowStanding, Tabled, tabled},
    },
    words::{Arguments, Phrases, evidence::name_of},
};

/// Sessions in a cell where none are asked for.
const SESSIONS: u32 = 6_000;
/// The same for the panel of sellers.
const PANEL_SESSIONS: u32 = 1_000;
/// The same for the search of each scenario.
const GAMING_SESSIONS: u32 = 10_000_000;
/// From so many sessions on a row that differs is a verdict, not bad luck.
const VERDICT_SESSIONS: usize = 2_000;

/// A row and what was found, in the laboratory and at the tables.
struct Found {
    row: &'static Row,
    effect: RowEffect,
    /// `None` where the row has no meaning at a table.
    tabled: Option<Tabled>,
}

impl Found {
    fn of(row: &'static Row, laboratory: &Laboratory) -> Self {
        let effect = row.simulate(laboratory);
        let tabled = tabled(row, laboratory, &effect);
        Self {
            row,
            effect,
            tabled,
        }
    }

    fn standing(&self) -> RowStanding {
        RowStanding::of(self.row, &self.effect)
    }
}

/// Simulate published findings on how people bargain, on the program's buyer
///
/// Each row is a small experiment: the same simulated buyers meet sellers that
/// differ in one thing only. Figures come with 99 % confidence intervals; a
/// row agrees when everything that the finding claims holds. The same
/// experiments at the tables of scenarios, with packages, teams and a rep's
/// moves, stand in a column of their own.
///
/// Exit status 3: with 2,000 sessions or more and the whole model, a row
/// differs that does not say beforehand that it cannot be reached.
#[derive(Debug, Args)]
pub(super) struct EvidenceArguments {
    /// Sessions in each cell of an experiment [default: 6000; 1000 with
    /// --personas; ten million for each scenario with --gaming]
    #[arg(long, value_name = "N",
          value_parser = clap::value_parser!(u32).range(2..=1_000_000_000))]
    sessions: Option<u32>,
    /// Show how the reference sellers fare against each persona instead
    #[arg(long, conflicts_with_all = ["only", "without", "out", "details"])]
    personas: bool,
    /// Search each scenario for the policy that earns the highest technique
    /// with the lowest worth instead, and rank known ways of selling; fails
    /// where technique can be had without dealing
    #[arg(long, conflicts_with_all = ["personas", "only", "without", "out", "details"])]
    gaming: bool,
    /// With --gaming: only these scenarios; all shipped ones otherwise
    #[arg(value_name = "SCENARIO", requires = "gaming")]
    scenarios: Vec<String>,
    /// Only these rows, by id
    #[arg(long, value_name = "ID", value_delimiter = ',', value_parser = row_ids())]
    only: Vec<&'static Row>,
    /// Switch a part of the buyer model off, to see which rows then fail
    #[arg(long, value_name = "PART", value_parser = parts())]
    without: Option<ModelPart>,
    /// Threads to use; all processors otherwise, with the same results
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Write a chart of each row, an SVG file, into this folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Print every claim and every cell
    #[arg(long)]
    details: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

fn row_ids() -> impl TypedValueParser<Value = &'static Row> {
    PossibleValuesParser::new(ROWS.iter().map(|row| row.id))
        .map(|id| ROWS.iter().find(|row| row.id == id).unwrap_or(&ROWS[0]))
}

fn parts() -> impl TypedValueParser<Value = ModelPart> {
    PossibleValuesParser::new(ModelPart::ALL.map(ModelPart::code)).map(|code| {
        ModelPart::ALL
            .into_iter()
            .find(|part| part.code() == code)
            .unwrap_or(ModelPart::Anchor)
    })
}

pub(super) fn run(arguments: &EvidenceArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let available = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let threads = arguments.threads.unwrap_or(available);
    if arguments.personas {
        let runs = arguments.sessions.unwrap_or(PANEL_SESSIONS);
        return personas::run(runs, threads, arguments.format, phrases, console);
    }
    if arguments.gaming {
        let search = gaming::GamingSearch {
            scenarios: &arguments.scenarios,
            sessions: arguments.sessions.unwrap_or(GAMING_SESSIONS),
            threads,
            format: arguments.format,
        };
        return gaming::run(&search, phrases, console);
    }
    let laboratory = Laboratory {
        threads,
        without: arguments.without,
        ..Laboratory::new(arguments.sessions.unwrap_or(SESSIONS) as usize)
    };
    let rows: Vec<&'static Row> = if arguments.only.is_empty() {
        ROWS.iter().collect()
    } else {
        arguments.only.clone()
    };
    let shows_progress = io::stderr().is_terminal();
    let mut found: Vec<Found> = Vec::new();
    for row in &rows {
        if shows_progress {
            let line = phrases.say_with(
                "evidence-progress",
                &Arguments::new()
                    .count("done", found.len())
                    .count("all", rows.len())
                    .with("name", name_of(row.id, phrases)),
            );
            console.message(&line)?;
        }
        found.push(Found::of(row, &laboratory));
    }
    if let Some(folder) = &arguments.out
        && let Err(error) = draw(folder, &found, phrases)
    {
        console.message(&format!("error: {}: {error}", folder.display()))?;
        return Ok(Status::WrongInput);
    }
    match arguments.format {
        Format::Human => {
            table::print(&found, &laboratory, arguments.details, phrases, console)?;
        }
        Format::Json => document::print(&found, &laboratory, phrases, console)?,
    }
    if let Some(folder) = &arguments.out {
        let words = Arguments::new()
            .count("count", found.len())
            .with("path", folder.display().to_string());
        console.message(&phrases.say_with("evidence-drawn", &words))?;
    }
    let is_verdict = laboratory.sessions >= VERDICT_SESSIONS && laboratory.without.is_none();
    let differs = found.iter().any(|it| it.standing() == RowStanding::Differs);
    Ok(if is_verdict && differs {
        Status::Differs
    } else {
        Status::Done
    })
}

/// Writes one chart for each row.
fn draw(folder: &Path, found: &[Found], phrases: Phrases) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for it in found {
        let file = folder.join(format!("{}.svg", it.row.id));
        let page = evidence_page(it.row, &it.effect, it.tabled.as_ref(), phrases);
        fs::write(file, svg(&page))?;
    }
    Ok(())
}
