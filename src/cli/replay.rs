//! `haggle replay`: verify a session file and show what happened.

use std::{io, path::PathBuf};

use clap::Args;

use super::{
    Console, Format, Status,
    case::load_session,
    language::LanguageArgument,
    script::{print_conversation, print_debrief, print_scores},
};
use crate::{
    record,
    text::{Arguments, Phrases},
};

/// Play a session file again and verify every event and every score
#[derive(Debug, Args)]
pub(super) struct ReplayArguments {
    /// A *.session.ron file
    #[arg(value_name = "FILE")]
    file: PathBuf,
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
    let case = replayed.case();
    match arguments.format {
        Format::Human => {
            print_conversation(&case, phrases, console)?;
            if !print_debrief(&replayed.session, &case, phrases, console)? {
                console.message(&phrases.say("report-session-unfinished"))?;
            }
        }
        Format::Json => print_scores(&replayed.session, &case, phrases, console)?,
    }
    console.message(
        &phrases.say_with(
            "report-verified",
            &Arguments::new()
                .with("path", name.to_string())
                .count("moves", moves)
                .count("events", replayed.session.events().len()),
        ),
    )?;
    Ok(Status::Done)
}
