//! `haggle companion`: a real deal, entered as it goes.

use std::{
    io::{self, BufRead, IsTerminal},
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use serde_json::{Value, json};

use super::{
    Console, Format, Status, folders,
    inputs::{self, ChosenScenario, ScriptSource, choose_scenario, load_plan},
    language::LanguageArgument,
};
use crate::{
    author::check_text,
    bargain::persona_names,
    plan::{PLAN_SUFFIX, Plan, scenario_of_plan},
    record::companion::{self, COMPANION_SUFFIX, Companion},
    scenario::SourceText,
    script::DealLine,
    views::customer::{DealReply, answer, answer_text, document, show, welcome},
    words::{Arguments, Phrases},
};

/// Enter a real customer's offers and read what they signal
///
/// Says after every entry what is left to you, what the customer's concessions
/// signal about its limit, how your own offers look, and what your plan says
/// next. Nobody is simulated. Every entry is kept at once; the same command
/// goes on where it stopped.
#[derive(Debug, Args)]
pub(super) struct CompanionArguments {
    /// A *.plan.ron file, a scenario to go by without a plan, or a
    /// *.companion.ron file to go on with
    #[arg(value_name = "PLAN")]
    what: String,
    /// Keep the deal in this file; otherwise in the folder of your own files
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// Take the lines from this file (- is standard input); nothing is kept
    /// then without --file
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// How to print the end of a script
    #[arg(long, value_enum, default_value_t = Format::Human, requires = "script")]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

pub(super) fn run(arguments: &CompanionArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let mut companion = match open(arguments, phrases) {
        Ok(companion) => companion,
        Err(problem) => return refuse(&problem, console),
    };
    match &arguments.script {
        Some(path) => match script(path, &companion, phrases) {
            Ok(lines) => by_script(&mut companion, &lines, arguments.format, phrases, console),
            Err(problem) => refuse(&problem, console),
        },
        None => talk(&mut companion, phrases, console),
    }
}

fn refuse(problem: &str, console: &mut Console) -> io::Result<Status> {
    for line in problem.lines() {
        console.message(&format!("error: {line}"))?;
    }
    Ok(Status::WrongInput)
}

/// The deal that the command line means, new or gone on with.
fn open(arguments: &CompanionArguments, phrases: Phrases) -> Result<Companion, String> {
    let what = arguments.what.as_str();
    if what.ends_with(COMPANION_SUFFIX) {
        let mut companion = resume(Path::new(what), phrases)?;
        if let Some(file) = &arguments.file {
            companion = companion.kept_in(file.clone());
        }
        return Ok(companion);
    }
    let (chosen, plan) = plan_and_scenario(what, phrases)?;
    let scenario = chosen.scenario(phrases)?;
    let Some(entry) = chosen.library.get(&chosen.key) else {
        return Err(phrases.say("play-name-scenario"));
    };
    let scenario = Arc::new(scenario.clone());
    let plan = plan.map(|plan| (plan, Path::new(what)));
    companion::open(
        entry,
        &scenario,
        plan,
        place(arguments, what),
        &chosen.library,
    )
    .map_err(|error| error.text(phrases))
}

fn resume(path: &Path, phrases: Phrases) -> Result<Companion, String> {
    Companion::resume(path, &folders::library(), &persona_names())
        .map_err(|error| format!("{}: {}", path.display(), error.text(phrases)))
}

/// The scenario that is meant, with the plan where a plan is named.
fn plan_and_scenario(
    what: &str,
    phrases: Phrases,
) -> Result<(ChosenScenario, Option<Plan>), String> {
    if !what.ends_with(PLAN_SUFFIX) {
        return Ok((choose_scenario(what, phrases)?, None));
    }
    let path = PathBuf::from(what);
    let source = SourceText::load(&path);
    if let Some(problem) = source.problem {
        return Err(format!("{what}: {}", problem.message(phrases.language())));
    }
    let Some(scenario) = scenario_of_plan(&source.text) else {
        let diagnostics = check_text(PLAN_SUFFIX, &source.text, |_| None);
        return Err(inputs::errors_of(what, &diagnostics, phrases));
    };
    let chosen = choose_scenario(&scenario, phrases)?;
    let plan = load_plan(&path, chosen.scenario(phrases)?, phrases)?;
    Ok((chosen, Some(plan)))
}

/// Where the deal is kept: where it is told; a script nowhere else; otherwise
/// among one's own files under the name of the plan or the scenario.
fn place(arguments: &CompanionArguments, what: &str) -> Option<PathBuf> {
    if arguments.file.is_some() || arguments.script.is_some() {
        return arguments.file.clone();
    }
    Some(folders::deals()?.join(companion::file_name(what)))
}

/// The lines of a script with their numbers; everything wrong with them, a line
/// each.
fn script(
    path: &Path,
    companion: &Companion,
    phrases: Phrases,
) -> Result<Vec<(usize, DealLine)>, String> {
    let source = ScriptSource::load(path, phrases)?;
    let text = source.text.strip_prefix('\u{FEFF}').unwrap_or(&source.text);
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().zip(1..) {
        match DealLine::parse_numbered(number, line, companion.deal().scenario()) {
            Ok(line) => lines.extend(line.map(|line| (number, line))),
            Err(errors) => problems.extend(errors.iter().map(|error| {
                let problem = error.problem.text(phrases);
                format!("{}:{}:{}: {problem}", source.name, error.line, error.column)
            })),
        }
    }
    if problems.is_empty() {
        Ok(lines)
    } else {
        Err(problems.join("\n"))
    }
}

/// Enters the lines of a script and shows where they lead. The first that can't
/// be done ends it.
fn by_script(
    companion: &mut Companion,
    lines: &[(usize, DealLine)],
    format: Format,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Status> {
    let mut what_ifs: Vec<Value> = Vec::new();
    let mut status = Status::Done;
    for (number, line) in lines {
        let given = answer(companion, line, phrases);
        what_ifs.extend(given.what_if);
        let is_entry = matches!(line, DealLine::Said(..) | DealLine::Undo | DealLine::Quit);
        if format == Format::Human && !is_entry {
            print(&given.lines, console)?;
        }
        if let Some(problem) = given.problem {
            let arguments = Arguments::new()
                .with("line", number.to_string())
                .with("problem", problem);
            let stopped = phrases.say_with("companion-stopped", &arguments);
            console.message(&format!("error: {stopped}"))?;
            status = Status::WrongInput;
            break;
        }
        if given.ends {
            break;
        }
    }
    match format {
        Format::Human => print(&show(companion, phrases), console)?,
        Format::Json => {
            let mut whole = document(companion.deal(), phrases);
            whole["what_if"] = json!(what_ifs);
            let text = serde_json::to_string_pretty(&whole).map_err(io::Error::other)?;
            console.result(&text)?;
        }
    }
    Ok(status)
}

/// Asks for line after line until the rep is done or the input ends.
fn talk(companion: &mut Companion, phrases: Phrases, console: &mut Console) -> io::Result<Status> {
    print(&welcome(companion, phrases), console)?;
    let echo = !io::stdin().is_terminal();
    let mut input = io::stdin().lock();
    loop {
        let said = companion.deal().entries().len();
        let prompt = phrases.say_with("companion-prompt", &Arguments::new().count("count", said));
        console.ask(&format!("{prompt}> "))?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            console.result("")?;
            return Ok(Status::Done);
        }
        if echo {
            console.result(line.trim_end())?;
        }
        let DealReply {
            lines,
            problem,
            ends,
            ..
        } = answer_text(companion, &line, phrases);
        print(&lines, console)?;
        if let Some(problem) = problem {
            console.result(&problem)?;
        }
        if ends {
            return Ok(Status::Done);
        }
    }
}

fn print(lines: &[String], console: &mut Console) -> io::Result<()> {
    lines.iter().try_for_each(|line| console.result(line))
}
