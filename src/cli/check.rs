//! `haggle check`: everything that is wrong with scenario and plan files.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::{Console, Status};
use crate::{
    author::{Checked, PLAN_SUFFIX, check_file},
    scenario::{Diagnostic, Severity, library::SCENARIO_SUFFIX, render},
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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// One JSON document
    Json,
}

pub(super) fn run(arguments: &CheckArguments, console: &mut Console) -> io::Result<Status> {
    let mut report = Report::default();
    let mut files = Vec::new();
    for path in &arguments.paths {
        if let Err(problem) = collect(path, &mut files) {
            console.message(&format!("error: {}: {problem}", path.display()))?;
            report.unfit_paths += 1;
        }
    }
    files.sort();
    files.dedup();
    for file in &files {
        let checked = check_file(file);
        if arguments.format == Format::Human {
            print(file, &checked, console)?;
        }
        report.add(file, &checked.diagnostics);
    }
    match arguments.format {
        Format::Human => console.result(&report.summary())?,
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

/// The files that a path means, or why it means none.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        _ => error.to_string(),
    })?;
    if !metadata.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let before = files.len();
    search(path, files).map_err(|error| error.to_string())?;
    if files.len() == before {
        return Err(format!(
            "there is no *{SCENARIO_SUFFIX} and no *{PLAN_SUFFIX} in this folder"
        ));
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

fn print(file: &Path, checked: &Checked, console: &mut Console) -> io::Result<()> {
    let name = file.display().to_string();
    let is_coloured = console.is_terminal();
    for diagnostic in &checked.diagnostics {
        console.result(&render(diagnostic, &checked.source, &name, is_coloured))?;
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
    fn add(&mut self, file: &Path, diagnostics: &[Diagnostic]) {
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
                code: diagnostic.code,
                message: diagnostic.message.clone(),
                help: diagnostic.help.clone(),
            });
        }
    }

    fn summary(&self) -> String {
        format!(
            "{} checked: {}, {}",
            counted(self.files, "file"),
            counted(self.errors, "error"),
            counted(self.warnings, "warning")
        )
    }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}
