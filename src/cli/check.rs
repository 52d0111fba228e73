//! `haggle check`: everything that is wrong with scenario and plan files.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use super::{Console, Format, Status, language::LanguageArgument};
use crate::{
    author::{Checked, check_file},
    plan::PLAN_SUFFIX,
    scenario::{Diagnostic, Severity, library::SCENARIO_SUFFIX},
    text::Language,
    words::{Arguments, Phrases, render},
};

/// Check scenario and plan files and say everything that is wrong with them
///
/// The exit status is 0 when there are no errors (warnings are allowed) and 1
/// when there are.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Files, or folders to search for *.scenario.ron and *.plan.ron
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

pub(super) fn run(arguments: &CheckArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let mut report = Report::default();
    let mut files = Vec::new();
    for path in &arguments.paths {
        if let Err(problem) = collect(path, &mut files, phrases) {
            console.message(&path_problem(path, &problem, phrases))?;
            report.unfit_paths += 1;
        }
    }
    files.sort();
    files.dedup();
    for file in &files {
        let checked = check_file(file);
        if arguments.format == Format::Human {
            print(file, &checked, phrases.language(), console)?;
        }
        report.add(file, &checked.diagnostics, phrases.language());
    }
    match arguments.format {
        Format::Human => console.result(&report.summary(phrases))?,
        Format::Json => {
            let json = serde_json::to_string_pretty(&report).map_err(io::Error::other)?;
            console.result(&json)?;
        }
    }
    Ok(if report.errors + report.unfit_paths > 0 {
        Status::WrongInput
    } else {
        Status::Done
    })
}

/// What is wrong with a path, as a message.
fn path_problem(path: &Path, problem: &str, phrases: Phrases) -> String {
    phrases.say_with(
        "check-path-problem",
        &Arguments::new()
            .with("level", phrases.say("check-level-error"))
            .with("path", path.display().to_string())
            .with("problem", problem),
    )
}

/// The files that a path means, or why it means none.
fn collect(path: &Path, files: &mut Vec<PathBuf>, phrases: Phrases) -> Result<(), String> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => phrases.say("check-path-missing"),
        _ => error.to_string(),
    })?;
    if !metadata.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let before = files.len();
    search(path, files).map_err(|error| error.to_string())?;
    if files.len() == before {
        return Err(phrases.say("check-path-empty"));
    }
    Ok(())
}

/// Folders inside folders are searched as well; links to folders are not, for
/// they may lead in a circle.
fn search(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            search(&entry.path(), files)?;
        } else if name.ends_with(SCENARIO_SUFFIX) || name.ends_with(PLAN_SUFFIX) {
            files.push(entry.path());
        }
    }
    Ok(())
}

fn print(
    file: &Path,
    checked: &Checked,
    language: Language,
    console: &mut Console,
) -> io::Result<()> {
    let name = file.display().to_string();
    let is_coloured = console.is_terminal();
    for diagnostic in &checked.diagnostics {
        let shown = render(diagnostic, &checked.source, &name, language, is_coloured);
        console.result(&shown)?;
        console.result("")?;
    }
    Ok(())
}

/// The JSON document, whose names others rely on.
#[derive(Debug, Default, Serialize)]
struct Report {
    files: usize,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<Entry>,
    /// Paths that mean no file.
    #[serde(skip)]
    unfit_paths: usize,
}

#[derive(Debug, Serialize)]
struct Entry {
    file: String,
    line: usize,
    column: usize,
    column_utf16: usize,
    end_line: usize,
    end_column: usize,
    end_column_utf16: usize,
    severity: Severity,
    code: &'static str,
    message: String,
    help: Option<String>,
}

impl Report {
    fn add(&mut self, file: &Path, diagnostics: &[Diagnostic], language: Language) {
        self.files += 1;
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
            let (from, to) = (diagnostic.span.from, diagnostic.span.to);
            self.diagnostics.push(Entry {
                file: file.display().to_string(),
                line: from.line,
                column: from.column,
                column_utf16: from.column_utf16,
                end_line: to.line,
                end_column: to.column,
                end_column_utf16: to.column_utf16,
                severity: diagnostic.severity,
                code: diagnostic.code.word(),
                message: diagnostic.message(language),
                help: diagnostic.help(language),
            });
        }
    }

    fn summary(&self, phrases: Phrases) -> String {
        phrases.say_with(
            "check-summary",
            &Arguments::new()
                .count("files", self.files)
                .count("errors", self.errors)
                .count("warnings", self.warnings),
        )
    }
}
