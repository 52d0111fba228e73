//! The table for people.

use std::io;

use super::{super::Console, Found};
use crate::{
    lab::{
        Laboratory,
        evidence::{Panel, RowStanding, Tabled},
    },
    text::{pad, wrap},
    words::{
        Arguments, Phrases,
        evidence::{
            across_words, at_words, claim_words, figure, finding_of, interval, line_words,
            mark_words, measure_words, name_of, situation_of, source_words, trade_off_of,
        },
    },
};

/// The width that fits a terminal.
const COLUMNS: usize = 80;

/// Prints every row; claims that do not hold always, the others and all cells
/// with `details`.
pub(super) fn print(
    found: &[Found],
    laboratory: &Laboratory,
    details: bool,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let head = Arguments::new().count("sessions", laboratory.sessions);
    say(console, 0, &phrases.say_with("evidence-head", &head))?;
    if let Some(part) = laboratory.without {
        let words = Arguments::new().with("part", part.code());
        say(console, 0, &phrases.say_with("evidence-without", &words))?;
    }
    for it in found {
        console.result("")?;
        print_row(it, details, phrases, console)?;
    }
    console.result("")?;
    let count = |standing| found.iter().filter(|it| it.standing() == standing).count();
    let tabled: Vec<&Tabled> = found.iter().filter_map(|it| it.tabled.as_ref()).collect();
    let counts = Arguments::new()
        .count("agree", count(RowStanding::Agrees))
        .count("rows", found.len())
        .count("declared", count(RowStanding::NotReached))
        .count("differ", count(RowStanding::Differs))
        .count("tabled", tabled.len())
        .count("alike", tabled.iter().filter(|it| it.agrees).count());
    say(console, 0, &phrases.say_with("evidence-summary", &counts))
}

fn print_row(
    found: &Found,
    details: bool,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let (row, effect) = (found.row, &found.effect);
    let figures = format!(
        "{} {}",
        figure(&effect.simulated),
        interval(&effect.simulated)
    );
    console.result(&format!(
        "{} {} {}",
        pad(row.id, 24),
        pad(&figures, 26),
        phrases.say(found.standing().phrase())
    ))?;
    print_table_column(found, details, phrases, console)?;
    let finding = Arguments::new()
        .with("name", name_of(row.id, phrases))
        .with("finding", finding_of(row.id, phrases))
        .with("source", source_words(row.source, phrases));
    say(console, 2, &phrases.say_with("evidence-finding", &finding))?;
    for claim in &effect.claims {
        if details || !claim.holds {
            let id = if claim.holds {
                "evidence-holds"
            } else {
                "evidence-fails"
            };
            let words = Arguments::new().with("claim", claim_words(claim.claim, phrases));
            say(console, 2, &phrases.say_with(id, &words))?;
        }
    }
    if found.standing() == RowStanding::NotReached {
        say(console, 2, &trade_off_of(row.id, phrases))?;
    }
    if details {
        for panel in &effect.panels {
            print_panel(panel, phrases, console)?;
        }
    }
    Ok(())
}

/// The same experiment at the tables, under the laboratory's figure.
fn print_table_column(
    found: &Found,
    details: bool,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let label = format!("  {}", phrases.say("evidence-at-table"));
    let note = situation_of(found.row.at_table, phrases);
    let Some(tabled) = &found.tabled else {
        let why = format!("{}: {}", label.trim(), note.unwrap_or_default());
        return say(console, 2, &why);
    };
    let verdict = if tabled.agrees {
        "evidence-agrees"
    } else {
        "evidence-differs"
    };
    let figures = format!("{} {}", figure(&tabled.figure), interval(&tabled.figure));
    console.result(&format!(
        "{} {} {}",
        pad(&label, 24),
        pad(&figures, 26),
        phrases.say(verdict)
    ))?;
    if details {
        for (scenario, effect) in &tabled.scenarios {
            console.result(&format!(
                "    {} {} {}",
                pad(scenario, 20),
                figure(&effect.simulated),
                interval(&effect.simulated)
            ))?;
        }
    }
    match note {
        Some(note) if details || !tabled.agrees => say(console, 4, &note),
        _ => Ok(()),
    }
}

fn print_panel(panel: &Panel, phrases: Phrases, console: &mut Console) -> io::Result<()> {
    let head = Arguments::new()
        .with("measure", measure_words(panel.measure, phrases))
        .with("across", across_words(panel.across, phrases));
    say(console, 2, &phrases.say_with("evidence-panel", &head))?;
    for line in &panel.lines {
        if let Some(name) = line.name {
            say(console, 4, &line_words(name, phrases))?;
        }
        for point in &line.points {
            console.result(&format!(
                "    {} {} {}",
                pad(&at_words(&point.at, phrases), 42),
                figure(&point.estimate),
                interval(&point.estimate)
            ))?;
        }
    }
    for mark in &panel.published {
        console.result(&format!(
            "    {} {:.3}",
            pad(&mark_words(mark.name, phrases), 42),
            mark.figure
        ))?;
    }
    Ok(())
}

fn say(console: &mut Console, indent: usize, words: &str) -> io::Result<()> {
    for line in wrap(&format!("{}{words}", " ".repeat(indent)), COLUMNS) {
        console.result(&line)?;
    }
    Ok(())
}
