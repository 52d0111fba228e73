//! The table for people.

use std::io;

use super::super::Console;
use crate::{
    lab::{
        Laboratory,
        evidence::{Effect, Panel, Row},
        wording::{
            across_words, at_words, claim_words, figure, finding_of, interval, line_words,
            mark_words, measure_words, name_of, source_words,
        },
    },
    text::{Arguments, Phrases, pad, wrap},
};

/// The width that fits a terminal.
const COLUMNS: usize = 80;

/// Prints every row; claims that do not hold always, the others and all cells
/// with `details`.
pub(super) fn print(
    found: &[(&'static Row, Effect)],
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
    for (row, effect) in found {
        console.result("")?;
        print_row(row, effect, details, phrases, console)?;
    }
    console.result("")?;
    let agree = found.iter().filter(|(_, effect)| effect.agrees()).count();
    let counts = Arguments::new()
        .count("agree", agree)
        .count("rows", found.len());
    say(console, 0, &phrases.say_with("evidence-summary", &counts))
}

fn print_row(
    row: &Row,
    effect: &Effect,
    details: bool,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let verdict = if effect.agrees() {
        "evidence-agrees"
    } else {
        "evidence-differs"
    };
    let figures = format!(
        "{} {}",
        figure(&effect.simulated),
        interval(&effect.simulated)
    );
    console.result(&format!(
        "{} {} {}",
        pad(row.id, 24),
        pad(&figures, 30),
        phrases.say(verdict)
    ))?;
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
    if details {
        for panel in &effect.panels {
            print_panel(panel, phrases, console)?;
        }
    }
    Ok(())
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
