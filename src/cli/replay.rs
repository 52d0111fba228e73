//! `haggle replay`: verify a session file and show what happened; go back into
//! it and play on in another way; look back at it.

mod review;
mod what_if;

use std::{io, path::PathBuf};

use clap::{ArgGroup, Args};

use super::{
    Console, Format, Status,
    inputs::load_session,
    language::LanguageArgument,
    script::{print_conversation, print_debrief, print_scores},
};
use crate::{
    bargain::Illegal,
    record::{self, Replayed},
    scenario::Scenario,
    words::{self, Arguments, Phrases},
};

/// Play a session file again and verify every event and every score
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("rest").args(["script", "by_plan"]).multiple(true)))]
pub(super) struct ReplayArguments {
    /// A *.session.ron file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What if: go back to before this round and play on in another way, same
    /// buyer, same chance; the file stays as it is
    #[arg(
        long,
        value_name = "ROUND",
        requires = "rest",
        conflicts_with = "review"
    )]
    from: Option<u32>,
    /// With --from: what is done instead, a play script
    #[arg(long, value_name = "FILE", requires = "from")]
    script: Option<PathBuf>,
    /// With --from: the plan plays what the script leaves, or everything
    #[arg(long, requires = "from")]
    by_plan: bool,
    /// Look back: plan against play with what each deviation cost, what would
    /// have been worth changing, other sellers with the same buyer
    #[arg(long)]
    review: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

pub(super) fn run(arguments: &ReplayArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let name = arguments.file.display();
    let replayed = load_session(&arguments.file, phrases).and_then(|loaded| {
        record::replay(&loaded.file, &loaded.found.scenario)
            .map(|replayed| (loaded.file.moves.len(), replayed))
            .map_err(|difference| format!("{name}: {}", difference.text(phrases)))
    });
    let (moves, replayed) = match replayed {
        Ok(replayed) => replayed,
        Err(problem) => {
            console.message(&format!("error: {problem}"))?;
            return Ok(Status::WrongInput);
        }
    };
    let status = show(arguments, &replayed, phrases, console)?;
    console.message(
        &phrases.say_with(
            "report-verified",
            &Arguments::new()
                .with("path", name.to_string())
                .count("moves", moves)
                .count("events", replayed.session.events().len()),
        ),
    )?;
    Ok(status)
}

fn show(
    arguments: &ReplayArguments,
    replayed: &Replayed,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Status> {
    let format = arguments.format;
    if let Some(round) = arguments.from {
        let rest = what_if::Rest {
            round,
            script: arguments.script.as_deref(),
            by_plan: arguments.by_plan,
        };
        return what_if::show(replayed, &rest, format, phrases, console);
    }
    if arguments.review {
        return review::show(replayed, format, phrases, console);
    }
    let case = replayed.case();
    match format {
        Format::Human => {
            print_conversation(&case, phrases, console)?;
            if !print_debrief(&replayed.session, &case, phrases, console)? {
                console.message(&phrases.say("report-session-unfinished"))?;
            }
        }
        Format::Json => print_scores(&replayed.session, &case, None, phrases, console)?,
    }
    Ok(Status::Done)
}

/// Prints that an engine call was refused: a session that was verified plays
/// again, so this says that something is broken.
fn refused(
    illegal: &Illegal,
    scenario: &Scenario,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Status> {
    console.message(&format!(
        "error: {}",
        words::illegal(illegal, scenario, phrases)
    ))?;
    Ok(Status::WrongInput)
}
