//! `haggle score`: score a session file again.

use std::{
    io,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    Console, Format, Status,
    inputs::load_session,
    language::LanguageArgument,
    script::{print_debrief, print_scores},
};
use crate::{
    record::{self, Calibration},
    words::Phrases,
};

/// Score a session file again
///
/// The moves are played again and compared with the file; the scores are
/// computed anew. How well the rep's guesses held is counted over all session
/// files of the folder.
#[derive(Debug, Args)]
pub(super) struct ScoreArguments {
    /// A *.session.ron file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

pub(super) fn run(arguments: &ScoreArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let replayed = load_session(&arguments.file, phrases).and_then(|loaded| {
        record::play_again(&loaded.file, &loaded.found.scenario).map_err(|difference| {
            format!("{}: {}", arguments.file.display(), difference.text(phrases))
        })
    });
    let replayed = match replayed {
        Ok(replayed) => replayed,
        Err(problem) => {
            console.message(&format!("error: {problem}"))?;
            return Ok(Status::WrongInput);
        }
    };
    let case = replayed.case();
    let folder = match arguments.file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let calibration = Calibration::of_folder(folder);
    match arguments.format {
        Format::Json => {
            print_scores(
                &replayed.session,
                &case,
                Some(&calibration),
                phrases,
                console,
            )?;
        }
        Format::Human => {
            if !print_debrief(&replayed.session, &case, phrases, console)? {
                console.message(&phrases.say("report-session-unfinished"))?;
                return Ok(Status::WrongInput);
            }
            if replayed.plan.estimate.is_some() {
                console.result(&calibration.lines(phrases).join("\n"))?;
            }
        }
    }
    Ok(Status::Done)
}
