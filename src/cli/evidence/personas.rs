//! `haggle evidence --personas`: how the reference sellers fare against each
//! kind of buyer, in the shipped zip scenario.

use std::{io, num::NonZeroUsize, sync::Arc, thread};

use serde::Serialize;

use super::super::{Console, Format, Status};
use crate::{
    bargain::{Illegal, personas},
    rehearse::{
        sellers::{
            Seller,
            panel::{Fared, against, fare},
        },
        statistics::NINETY_NINE,
    },
    scenario::{Scenario, library::Library},
    text::{grouped, pad, wrap},
    words::{self, Arguments, Phrases},
};

/// The scenario that is played.
const SCENARIO: &str = "zip-spring-reorder";
const FIRST_SEED: u64 = 1_000_000;
const COLUMNS: usize = 80;
const NAME: usize = 17;
const COLUMN: usize = 9;

/// Plays the panel and prints it.
pub(super) fn run(
    runs: u32,
    threads: NonZeroUsize,
    format: Format,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Status> {
    let names: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
    let library = Library::load(&[], &names);
    let scenario = library.get(SCENARIO).map(|entry| entry.scenario.as_ref());
    let Some(Ok(scenario)) = scenario else {
        console.message(&format!("error: {SCENARIO}"))?;
        return Ok(Status::WrongInput);
    };
    let panel = match play_all(scenario, &names, runs, threads) {
        Ok(panel) => panel,
        Err(illegal) => {
            console.message(&format!(
                "error: {}",
                words::illegal(&illegal, scenario, phrases)
            ))?;
            return Ok(Status::WrongInput);
        }
    };
    match format {
        Format::Human => print_table(&panel, runs, phrases, console)?,
        Format::Json => print_document(&panel, runs, console)?,
    }
    Ok(Status::Done)
}

/// One persona and how each seller fared.
type Row<'a> = (&'a str, Vec<(Seller, Fared)>);

/// Personas are shared out among the threads; the result is the same with any
/// number of them.
fn play_all<'a>(
    scenario: &Arc<Scenario>,
    names: &[&'a str],
    runs: u32,
    threads: NonZeroUsize,
) -> Result<Vec<Row<'a>>, Illegal> {
    let row = |name: &&'a str| -> Result<Row<'a>, Illegal> {
        let scenario = against(scenario, name);
        let fared = Seller::ALL
            .into_iter()
            .map(|seller| Ok((seller, fare(seller, &scenario, FIRST_SEED, runs)?)))
            .collect::<Result<_, Illegal>>()?;
        Ok((*name, fared))
    };
    let share = names.len().div_ceil(threads.get()).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = names
            .chunks(share)
            .map(|names| scope.spawn(move || names.iter().map(row).collect::<Vec<_>>()))
            .collect();
        let mut panel = Vec::new();
        for worker in workers {
            match worker.join() {
                Ok(rows) => panel.extend(rows),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        panel.into_iter().collect()
    })
}

/// How a seller fared, in one figure.
type Figure<'a> = &'a dyn Fn(&Fared) -> String;

fn print_table(
    panel: &[Row<'_>],
    runs: u32,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let head = Arguments::new().count("sessions", runs as usize);
    for line in wrap(&phrases.say_with("evidence-panel-head", &head), COLUMNS) {
        console.result(&line)?;
    }
    let widest = panel
        .iter()
        .flat_map(|(_, fared)| fared)
        .map(|(_, fared)| NINETY_NINE * fared.worth.error)
        .fold(0.0, f64::max);
    let figures: [(&str, Figure<'_>); 3] = [
        ("evidence-panel-worth", &|fared| {
            grouped(fared.worth.mean, 0)
        }),
        ("evidence-panel-agreements", &|fared| {
            format!("{:.0}%", 100.0 * fared.agreement_rate)
        }),
        ("evidence-panel-relationship", &|fared| {
            format!("{:.2}", fared.relationship_mean)
        }),
    ];
    for (title, figure) in figures {
        let words = Arguments::new().with("error", grouped(widest, 0));
        console.result("")?;
        for line in wrap(&phrases.say_with(title, &words), COLUMNS) {
            console.result(&line)?;
        }
        let sellers = Seller::ALL.map(|seller| {
            let id = format!("evidence-seller-{}", seller.code().replace('_', "-"));
            pad(&phrases.say(&id), COLUMN)
        });
        let header = format!("{}{}", pad("", NAME), sellers.concat());
        console.result(header.trim_end())?;
        for (name, fared) in panel {
            let cells: String = fared
                .iter()
                .map(|(_, fared)| pad(&figure(fared), COLUMN))
                .collect();
            console.result(format!("{}{cells}", pad(name, NAME)).trim_end())?;
        }
    }
    Ok(())
}

#[derive(Debug, Serialize)]
struct Document<'a> {
    scenario: &'static str,
    sessions_a_cell: u32,
    personas: Vec<PersonaEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct PersonaEntry<'a> {
    name: &'a str,
    sellers: Vec<SellerEntry>,
}

#[derive(Debug, Serialize)]
struct SellerEntry {
    name: &'static str,
    agreement_rate: f64,
    worth_mean: f64,
    worth_ci_low: f64,
    worth_ci_high: f64,
    relationship_mean: f64,
    rounds_mean: f64,
}

fn print_document(panel: &[Row<'_>], runs: u32, console: &mut Console) -> io::Result<()> {
    let seller_entry = |(seller, fared): &(Seller, Fared)| SellerEntry {
        name: seller.code(),
        agreement_rate: fared.agreement_rate,
        worth_mean: fared.worth.mean,
        worth_ci_low: fared.worth.interval99().0,
        worth_ci_high: fared.worth.interval99().1,
        relationship_mean: fared.relationship_mean,
        rounds_mean: fared.rounds_mean,
    };
    let document = Document {
        scenario: SCENARIO,
        sessions_a_cell: runs,
        personas: panel
            .iter()
            .map(|(name, fared)| PersonaEntry {
                name,
                sellers: fared.iter().map(seller_entry).collect(),
            })
            .collect(),
    };
    let json = serde_json::to_string_pretty(&document).map_err(io::Error::other)?;
    console.result(&json)
}
