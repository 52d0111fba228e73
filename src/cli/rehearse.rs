//! `haggle rehearse`: a plan against many buyers who might sit at the table.

mod document;

use std::{
    io::{self, IsTerminal},
    num::NonZeroUsize,
    path::PathBuf,
    sync::atomic::AtomicBool,
    thread,
};

use clap::Args;

use super::{
    Console, Format, Status,
    inputs::wrong_picture,
    language::LanguageArgument,
    prepared::{self, Prepared, PreparedArguments},
};
use crate::{
    charts::{rehearsal_page, svg},
    plan::{Problem, check},
    record::whole,
    rehearse::{
        Judged, Marks, PreparedPlan, Rehearsal, Run, Sample, Unfinished, player::Strategy, run_all,
    },
    text::grouped,
    words::{Arguments, Phrases, RehearsalSheet},
};

/// Between two lines of progress.
const PROGRESS: usize = 5_000;

/// Play a plan against many buyers who might sit at the table
///
/// The buyers are drawn from what the scenario leaves open, narrowed by what
/// research found out in a session. Says how likely an agreement is, what it
/// brings, where talks break off, what the rules say and where the plan is
/// most fragile. Worths are for the whole order, above having no deal.
#[derive(Debug, Args)]
pub(super) struct RehearseArguments {
    #[command(flatten)]
    prepared: PreparedArguments,
    /// How many buyers
    #[arg(long, value_name = "N", default_value_t = 10_000,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    runs: u32,
    /// Another number, other buyers
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// Threads to use; all processors otherwise, with the same results
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// Write a chart, an SVG file
    #[arg(long, value_name = "FILE.svg")]
    out: Option<PathBuf>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

/// What came of it.
struct Found {
    sample: Sample,
    rehearsal: Rehearsal,
    judged: Judged,
    problems: Vec<Problem>,
}

pub(super) fn run(arguments: &RehearseArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let case = match prepared::open(&arguments.prepared, phrases) {
        Ok(case) => case,
        Err(problem) => return refuse(&problem, console),
    };
    if let Some(problem) = wrong_picture(arguments.out.as_deref(), phrases) {
        return refuse(&problem, console);
    }
    if case.is_textbook {
        console.message(&phrases.say("rehearse-says-textbook"))?;
    }
    let found = match rehearse(&case, arguments, phrases, console)? {
        Ok(found) => found,
        Err(error) => {
            let reason = Arguments::new().with("reason", error.to_string());
            return refuse(&phrases.say_with("rehearse-impossible", &reason), console);
        }
    };
    if let Some(warning) = found.sample.warning(phrases) {
        console.message(&warning)?;
    }
    let scenario = case.deal.scenario();
    let title = title(&case, &found, phrases);
    if let Some(path) = &arguments.out {
        let marks = Marks::of(&case.plan, scenario, case.deal.book());
        let page = rehearsal_page(&found.rehearsal, marks, &title, scenario, phrases);
        let written = whole::write(path, &svg(&page), false);
        let path = Arguments::new().with("path", path.display().to_string());
        match written {
            Ok(()) => console.message(&phrases.say_with("rehearse-drawn", &path))?,
            Err(error) => {
                let reason = path.with("reason", error.to_string());
                return refuse(&phrases.say_with("rehearse-unwritable", &reason), console);
            }
        }
    }
    match arguments.format {
        Format::Human => {
            let sheet = RehearsalSheet {
                scenario,
                rehearsal: &found.rehearsal,
                judged: &found.judged,
                problems: &found.problems,
                phrases,
            };
            for line in sheet.lines(&phrases.say(plan_words(&case))) {
                console.result(&line)?;
            }
        }
        Format::Json => document::print(&case, &found, arguments, phrases, console)?,
    }
    Ok(Status::Done)
}

fn refuse(problem: &str, console: &mut Console) -> io::Result<Status> {
    for line in problem.lines() {
        console.message(&format!("error: {line}"))?;
    }
    Ok(Status::WrongInput)
}

/// What is rehearsed.
const fn plan_words(case: &Prepared) -> &'static str {
    if case.is_textbook {
        "rehearse-plan-textbook"
    } else {
        "rehearse-plan-own"
    }
}

fn title(case: &Prepared, found: &Found, phrases: Phrases) -> String {
    let title = case.deal.scenario().title.get(phrases.language());
    let words = Arguments::new()
        .with("title", title)
        .with("plan", phrases.say(plan_words(case)))
        .with("runs", grouped(found.rehearsal.runs as f64, 0));
    phrases.say_with("rehearse-head", &words)
}

/// Plays, judges and sums up, with progress on a terminal.
fn rehearse(
    case: &Prepared,
    arguments: &RehearseArguments,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Result<Found, Unfinished>> {
    let available = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let threads = arguments.threads.unwrap_or(available);
    let wanted = arguments.runs as usize;
    let known = case.findings();
    let mut sample = Sample::draw(&case.deal, &known, wanted, arguments.seed);
    if let Some(relationship) = case.remembers {
        sample = sample.remembering(relationship);
    }
    let strategy = Strategy::new(&case.deal, &case.plan);
    let never = AtomicBool::new(false);
    let shows_progress = io::stderr().is_terminal();
    let mut runs: Vec<Run> = Vec::with_capacity(wanted);
    while runs.len() < sample.buyers().len() {
        if shows_progress && !runs.is_empty() {
            let words = Arguments::new()
                .with("done", grouped(runs.len() as f64, 0))
                .with("all", grouped(sample.buyers().len() as f64, 0));
            console.message(&phrases.say_with("rehearse-progress", &words))?;
        }
        let part = sample.part(runs.len()..runs.len() + PROGRESS);
        match run_all(&case.deal, &strategy, part, threads, &never) {
            Ok(more) => runs.extend(more),
            Err(error) => return Ok(Err(error)),
        }
    }
    let rehearsed = PreparedPlan {
        deal: &case.deal,
        plan: &case.plan,
        strategy: &strategy,
        before: &case.before,
    };
    let judged = match rehearsed.judge(sample.part(0..Judged::ENOUGH), threads, &never) {
        Ok(judged) => judged,
        Err(error) => return Ok(Err(error)),
    };
    let scenario = case.deal.scenario();
    Ok(Ok(Found {
        rehearsal: Rehearsal::of(&case.deal, &case.plan, &sample, &runs),
        judged,
        problems: check(&case.plan, scenario, case.deal.book()),
        sample,
    }))
}
