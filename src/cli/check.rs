//! `haggle check`: what is wrong with scenario files.

use std::{io, path::PathBuf};

use clap::Args;

use super::{Console, Status};
use crate::scenario::{SourceText, read};

/// Check scenario files and say everything that is wrong with them.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Files, or folders to search for *.scenario.ron.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

pub(super) fn run(arguments: &CheckArguments, console: &mut Console) -> io::Result<Status> {
    let mut status = Status::Done;
    for path in &arguments.paths {
        let source = SourceText::load(path);
        let problems = source.problem.map_or_else(
            || read(&source.text, &[]).diagnostics,
            |problem| vec![problem],
        );
        for problem in problems {
            status = Status::WrongInput;
            console.result(&format!("{}: {}", path.display(), problem.message))?;
        }
    }
    Ok(status)
}
