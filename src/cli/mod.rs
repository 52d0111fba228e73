//! The command line: one file per command.
//!
//! Results go to standard output, messages to standard error. The exit status
//! is 0 when the work is done, 1 when the input is wrong, 2 for wrong usage.

mod advise;
mod analyse;
mod check;
mod companion;
mod console;
mod evidence;
mod folders;
mod front;
mod import;
mod inputs;
mod language;
mod plan;
mod play;
mod prepared;
mod rehearse;
mod replay;
mod score;
mod script;
mod tour;
mod trace;

use std::{io, process::ExitCode};

use clap::{Parser, Subcommand, ValueEnum};

pub use console::Console;

/// Practise negotiations: high starts and slow, shrinking concessions against
/// buyers that react as people do.
#[derive(Debug, Parser)]
#[command(
    name = "haggle",
    version,
    about,
    args_conflicts_with_subcommands = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    language: language::LanguageArgument,
}

#[derive(Debug, Subcommand)]
enum Command {
    Advise(advise::AdviseArguments),
    Analyse(analyse::AnalyseArguments),
    Plan(plan::PlanArguments),
    Play(Box<play::PlayArguments>),
    Check(check::CheckArguments),
    Companion(companion::CompanionArguments),
    Import(import::ImportArguments),
    Evidence(evidence::EvidenceArguments),
    Rehearse(rehearse::RehearseArguments),
    Replay(replay::ReplayArguments),
    Score(score::ScoreArguments),
    Tour(tour::TourArguments),
    Trace(trace::TraceArguments),
}

/// How to print what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// One JSON document
    Json,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The work is done.
    Done,
    /// The input is wrong.
    WrongInput,
    /// The command was used in a wrong way.
    WrongUsage,
    /// The work is done, and something that should hold does not.
    Differs,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::WrongInput => 1,
            Status::WrongUsage => 2,
            Status::Differs => 3,
        })
    }
}

/// Reads the command line, runs the command, and says how it ended.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // A closed pipe while printing help leaves nothing to be done.
            let _ = error.print();
            return Status::from_clap(&error).into();
        }
    };
    let mut console = Console::standard();
    let status = run(arguments, &mut console).and_then(|status| {
        console.flush()?;
        Ok(status)
    });
    match status {
        Ok(status) => status.into(),
        // The reader has seen enough: `haggle check . | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Done.into(),
        Err(error) => {
            let _ = console.message(&format!("error: {error}"));
            Status::WrongInput.into()
        }
    }
}

fn run(arguments: Arguments, console: &mut Console) -> io::Result<Status> {
    match arguments.command {
        Some(Command::Advise(arguments)) => advise::run(&arguments, console),
        Some(Command::Analyse(arguments)) => analyse::run(&arguments, console),
        Some(Command::Check(arguments)) => check::run(&arguments, console),
        Some(Command::Companion(arguments)) => companion::run(&arguments, console),
        Some(Command::Import(arguments)) => import::run(&arguments, console),
        Some(Command::Evidence(arguments)) => evidence::run(&arguments, console),
        Some(Command::Tour(arguments)) => tour::run(&arguments, console),
        Some(Command::Plan(arguments)) => plan::run(&arguments, console),
        Some(Command::Play(arguments)) => play::run(&arguments, console),
        Some(Command::Rehearse(arguments)) => rehearse::run(&arguments, console),
        Some(Command::Replay(arguments)) => replay::run(&arguments, console),
        Some(Command::Score(arguments)) => score::run(&arguments, console),
        Some(Command::Trace(arguments)) => trace::run(&arguments, console),
        None => front::start(arguments.language.get(), console),
    }
}

impl Status {
    fn from_clap(error: &clap::Error) -> Self {
        if error.use_stderr() {
            Self::WrongUsage
        } else {
            Self::Done
        }
    }
}
