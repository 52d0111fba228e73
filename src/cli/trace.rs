//! `haggle trace`: replay published traces of tactics.

use std::{
    fs, io,
    io::Read,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use super::{Console, Format, Status, language::LanguageArgument};
use crate::{
    lab::trace::{Deed, ReplayedCase, TraceCase, TraceFile},
    words::{Arguments, Phrases},
};

/// Replay published traces of tactics and compare, action by action
///
/// The exit status is 0 when every action agrees and 1 when one does not or the
/// file cannot be read.
#[derive(Debug, Args)]
pub(super) struct TraceArguments {
    /// A JSON file with `cases`, as published for the tactics
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

/// The JSON document, whose names others rely on.
#[derive(Serialize)]
struct Report {
    cases: Vec<ReplayedCase>,
}

pub(super) fn run(arguments: &TraceArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let read = load(&arguments.file, phrases)
        .and_then(|text| TraceFile::read(&text).map_err(|problem| problem.text(phrases)));
    let file = match read {
        Ok(file) => file,
        Err(problem) => {
            let name = arguments.file.display();
            console.message(&format!("error: {name}: {problem}"))?;
            return Ok(Status::WrongInput);
        }
    };
    let report = Report {
        cases: file.cases.iter().map(TraceCase::replay).collect(),
    };
    match arguments.format {
        Format::Human => print(&report, phrases, console)?,
        Format::Json => {
            let json = serde_json::to_string_pretty(&report).map_err(io::Error::other)?;
            console.result(&json)?;
        }
    }
    let all_agree = report.cases.iter().all(|case| case.agree == case.actions);
    Ok(if all_agree {
        Status::Done
    } else {
        Status::WrongInput
    })
}

/// Traces are written by programs and are larger than what a person writes.
const LARGEST_TRACE: u64 = 256 * 1024 * 1024;

fn load(path: &Path, phrases: Phrases) -> Result<String, String> {
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(LARGEST_TRACE + 1).read_to_end(&mut bytes))
        .map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LARGEST_TRACE {
        return Err(phrases.say("trace-too-large"));
    }
    String::from_utf8(bytes).map_err(|_| phrases.say("trace-not-text"))
}

fn print(report: &Report, phrases: Phrases, console: &mut Console) -> io::Result<()> {
    for case in &report.cases {
        let gaps = Arguments::new()
            .with("id", case.id.as_str())
            .with("agree", case.agree.to_string())
            .with("actions", case.actions.to_string());
        console.result(&phrases.say_with("trace-case", &gaps))?;
        if let Some(difference) = &case.first_difference {
            let gaps = Arguments::new()
                .with("action", (difference.action + 1).to_string())
                .with("round", (difference.round + 1).to_string())
                .with("actor", phrases.say(&format!("trace-{}", difference.actor)))
                .with("expected", words(&difference.expected, phrases))
                .with("found", words(&difference.found, phrases));
            console.result(&phrases.say_with("trace-difference", &gaps))?;
        }
        if case.breaks_off {
            console.result(&phrases.say("trace-breaks-off"))?;
        }
    }
    let exact = report
        .cases
        .iter()
        .filter(|case| case.agree == case.actions)
        .count();
    console.result(
        &phrases.say_with(
            "trace-summary",
            &Arguments::new()
                .with("exact", exact.to_string())
                .with("cases", report.cases.len().to_string()),
        ),
    )
}

fn words(deed: &Deed, phrases: Phrases) -> String {
    match deed {
        Deed::Accept => phrases.say("trace-accepts"),
        Deed::Nothing => phrases.say("trace-nothing"),
        Deed::OutOfTurn => phrases.say("trace-out-of-turn"),
        Deed::Offer { offer } => {
            let values: Vec<String> = offer.iter().map(ToString::to_string).collect();
            phrases.say_with(
                "trace-offers",
                &Arguments::new().with("offer", values.join(", ")),
            )
        }
    }
}
