//! `haggle plan`: a plan to begin with, and a plan on a page.

mod document;

use std::{
    io,
    path::{Path, PathBuf},
};

use clap::Args;

use self::document::PlanDocument;
use super::{
    Console, Format, Status,
    inputs::{self, ChosenScenario, PlanAndScenario},
    language::LanguageArgument,
};
use crate::{
    bargain::SellerBook,
    charts::plan_page,
    plan::{PLAN_SUFFIX, textbook},
    record::{write_page, write_plan},
    views::PlanSheet,
    words::{Arguments, Phrases},
};

/// Write a plan to begin with, or print one: in the terminal, or as a page
///
/// Of a scenario it makes the plan that the course would write from what
/// anybody can know. A *.plan.ron file is read, brought to its scenario as it
/// is now, and printed. With --out FILE the plan goes into a file: FILE.html is
/// a page to print and take along, FILE.plan.ron a plan to change and to play.
#[derive(Debug, Args)]
pub(super) struct PlanArguments {
    /// A scenario, or a *.plan.ron file
    #[arg(value_name = "SCENARIO|FILE")]
    what: String,
    /// The scenario of a plan file, where it is neither in the library nor
    /// beside the file
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
    /// Write it into this file: *.html a page, *.plan.ron a plan, which must
    /// not exist yet
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

pub(super) fn run(arguments: &PlanArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    match print(arguments, console, phrases)? {
        Ok(()) => Ok(Status::Done),
        Err(problem) => {
            for line in problem.lines() {
                console.message(&format!("error: {line}"))?;
            }
            Ok(Status::WrongInput)
        }
    }
}

fn print(
    arguments: &PlanArguments,
    console: &mut Console,
    phrases: Phrases,
) -> io::Result<Result<(), String>> {
    let PlanAndScenario { plan, chosen } = match load(arguments, phrases) {
        Ok(loaded) => loaded,
        Err(problem) => return Ok(Err(problem)),
    };
    let scenario = match chosen.scenario(phrases) {
        Ok(scenario) => scenario,
        Err(problem) => return Ok(Err(problem)),
    };
    let book = SellerBook::new(scenario);
    let sheet = PlanSheet::new(&plan, scenario, &book, phrases);
    if let Some(out) = &arguments.out {
        let digest = chosen
            .library
            .get(&chosen.key)
            .map_or("", |entry| entry.digest.as_str());
        let written = if is_page(out) {
            write_page(out, &plan_page(&sheet))
        } else {
            write_plan(out, scenario, digest, &plan, true)
        };
        if let Err(error) = written {
            return Ok(Err(error.text(phrases)));
        }
        let path = Arguments::new().with("path", out.display().to_string());
        console.message(&phrases.say_with("plan-file-written", &path))?;
    }
    match arguments.format {
        Format::Json => {
            let document = PlanDocument::new(&sheet);
            let json = serde_json::to_string_pretty(&document).map_err(io::Error::other)?;
            console.result(&json)?;
        }
        Format::Human if arguments.out.is_none() => {
            for line in sheet.lines() {
                console.result(&line)?;
            }
        }
        Format::Human => {}
    }
    Ok(Ok(()))
}

fn load(arguments: &PlanArguments, phrases: Phrases) -> Result<PlanAndScenario, String> {
    if let Some(out) = &arguments.out
        && !is_page(out)
        && !ends_with(out, PLAN_SUFFIX)
    {
        let path = Arguments::new().with("path", out.display().to_string());
        return Err(phrases.say_with("plan-file-ending", &path));
    }
    let path = Path::new(&arguments.what);
    if ends_with(path, PLAN_SUFFIX) {
        return inputs::load_plan_and_scenario(path, arguments.scenario.as_deref(), phrases);
    }
    let chosen: ChosenScenario = inputs::choose_scenario(&arguments.what, phrases)?;
    let scenario = chosen.scenario(phrases)?;
    let plan = textbook(scenario, &SellerBook::new(scenario), &[]);
    Ok(PlanAndScenario { plan, chosen })
}

fn is_page(path: &Path) -> bool {
    ends_with(path, ".html") || ends_with(path, ".htm")
}

fn ends_with(path: &Path, ending: &str) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().ends_with(ending))
}
