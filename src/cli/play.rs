//! `haggle play`: practise, in the window, in the terminal, or by a script.

use std::{io, path::PathBuf};

use clap::Args;

use super::{
    Console, Format, Status, front,
    inputs::{ChosenScenario, ScriptSource, choose_scenario, load_plan, load_session},
    language::LanguageArgument,
    script::{Performance, play_script},
};
use crate::{plan::Plan, words::Phrases};

/// Practise a negotiation
///
/// Opens the window on the scenario, or the terminal where there is no display
/// or with --terminal. With --script the moves come from a text file, one a
/// line, and the debrief is printed at the end.
#[derive(Debug, Args, Default)]
pub(super) struct PlayArguments {
    /// A scenario of the library, or the path of a *.scenario.ron file
    pub scenario: Option<String>,
    /// Play in the terminal
    #[arg(long)]
    pub terminal: bool,
    /// The number that the buyer is drawn with: the same number, the same
    /// buyer
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Play the moves of this file (- is standard input)
    #[arg(long, value_name = "FILE", conflicts_with = "terminal")]
    pub script: Option<PathBuf>,
    /// Start from the plan of this *.plan.ron file
    #[arg(long, value_name = "FILE")]
    pub plan: Option<PathBuf>,
    /// Keep the session in this file, which must not exist yet
    #[arg(long, value_name = "FILE", conflicts_with = "resume")]
    pub session: Option<PathBuf>,
    /// Go on with the interrupted session of this file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "seed", "plan"])]
    pub resume: Option<PathBuf>,
    /// How to print the end of a script
    #[arg(long, value_enum, default_value_t = Format::Human, requires = "script")]
    pub format: Format,
    #[command(flatten)]
    pub language: LanguageArgument,
}

pub(super) fn run(arguments: &PlayArguments, console: &mut Console) -> io::Result<Status> {
    let language = arguments.language.get();
    let phrases = Phrases::new(language);
    let result = match &arguments.script {
        Some(path) => ScriptSource::load(path, phrases)
            .and_then(|source| by_script(arguments, &source, phrases)),
        None => return front::open(arguments, language, console),
    };
    match result {
        Ok(performance) => performance.print(arguments.format, language, console),
        Err(problem) => {
            for line in problem.lines() {
                console.message(&format!("error: {line}"))?;
            }
            Ok(Status::WrongInput)
        }
    }
}

fn by_script(
    arguments: &PlayArguments,
    source: &ScriptSource,
    phrases: Phrases,
) -> Result<Performance, String> {
    if let Some(path) = &arguments.resume {
        let session = load_session(path, phrases)?;
        let script = source.parse(&session.found.scenario, phrases)?;
        return Performance::resume(path, script, phrases);
    }
    let name = arguments
        .scenario
        .clone()
        .or_else(|| source.scenario())
        .ok_or_else(|| phrases.say("play-name-scenario"))?;
    let chosen = choose_scenario(&name, phrases)?;
    let script = source.parse(chosen.scenario(phrases)?, phrases)?;
    let seed = arguments.seed.or_else(|| source.seed()).unwrap_or(1);
    let plan = arguments.plan(&chosen, phrases)?;
    play_script(
        chosen,
        seed,
        plan,
        arguments.session.clone(),
        script,
        phrases,
    )
}

impl PlayArguments {
    /// The plan of `--plan`.
    pub fn plan(&self, chosen: &ChosenScenario, phrases: Phrases) -> Result<Option<Plan>, String> {
        self.plan
            .as_ref()
            .map(|path| load_plan(path, chosen.scenario(phrases)?, phrases))
            .transpose()
    }

    /// The scenario of the command line, where one is named.
    #[cfg(feature = "terminal")]
    pub fn chosen(&self, phrases: Phrases) -> Result<Option<ChosenScenario>, String> {
        let chosen = self
            .scenario
            .as_deref()
            .map(|name| choose_scenario(name, phrases))
            .transpose()?;
        if let Some(chosen) = &chosen {
            chosen.scenario(phrases)?;
        }
        Ok(chosen)
    }
}
