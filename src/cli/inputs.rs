//! What a command is given: a scenario, a script, a plan, a session file.

use std::{
    io::{self, Read, Write},
    path::Path,
};

use super::folders;
use crate::{
    author::{check_text, open_plan},
    bargain::persona_names,
    plan::{PLAN_SUFFIX, Plan, scenario_of_plan},
    record::{self, SessionFile},
    scenario::{
        Diagnostic, Library, Scenario, SourceText,
        library::{Entry, SCENARIO_SUFFIX},
        nearest_name,
    },
    script::{Script, ScriptError},
    words::{Arguments, Phrases},
};

/// What is wrong with the name of a picture to be written: it replaces an older
/// picture, and nothing else.
pub(super) fn wrong_picture(path: Option<&Path>, phrases: Phrases) -> Option<String> {
    let path = path?;
    let is_picture = path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("svg"));
    (!is_picture).then(|| {
        let path = Arguments::new().with("path", path.display().to_string());
        phrases.say_with("picture-file-ending", &path)
    })
}

/// The library, and the key of the scenario that is meant.
pub(super) struct ChosenScenario {
    pub library: Library,
    pub key: String,
}

impl ChosenScenario {
    /// The scenario that is meant.
    ///
    /// # Errors
    /// When it is broken.
    pub fn scenario(&self, phrases: Phrases) -> Result<&Scenario, String> {
        let Some(entry) = self.library.get(&self.key) else {
            return Err(unknown(&self.library, &self.key, phrases));
        };
        match &entry.scenario {
            Ok(scenario) => Ok(scenario),
            Err(problems) => {
                let problem = problems
                    .first()
                    .map_or_else(String::new, |problem| problem.message(phrases.language()));
                Err(phrases.say_with(
                    "play-broken-scenario",
                    &Arguments::new()
                        .with("origin", entry.origin.to_string())
                        .with("problem", problem),
                ))
            }
        }
    }
}

/// Finds a scenario by its key or by the path of its file.
pub(super) fn choose_scenario(name: &str, phrases: Phrases) -> Result<ChosenScenario, String> {
    let mut library = folders::library();
    if library.get(name).is_none() && is_path(name) {
        let path = Path::new(name);
        if !path.exists() {
            return Err(phrases.say_with("play-no-file", &Arguments::new().with("path", name)));
        }
        let entry = Entry::open(path, &persona_names());
        let key = entry.key.clone();
        library.add(entry);
        return Ok(ChosenScenario { library, key });
    }
    if library.get(name).is_none() {
        return Err(unknown(&library, name, phrases));
    }
    Ok(ChosenScenario {
        library,
        key: name.to_owned(),
    })
}

fn is_path(name: &str) -> bool {
    name.ends_with(SCENARIO_SUFFIX) || name.contains(['/', '\\']) || Path::new(name).is_file()
}

fn unknown(library: &Library, name: &str, phrases: Phrases) -> String {
    let keys: Vec<&str> = library.entries().map(|entry| entry.key.as_str()).collect();
    let arguments = Arguments::new()
        .with("name", name)
        .with("known", keys.join(", "));
    match nearest_name(name, keys.iter().copied()) {
        Some(key) => phrases.say_with("play-no-scenario-nearest", &arguments.with("nearest", key)),
        None => phrases.say_with("play-no-scenario", &arguments),
    }
}

/// A script's text, from a file or from standard input (`-`).
pub(super) struct ScriptSource {
    pub name: String,
    pub text: String,
}

impl ScriptSource {
    pub fn load(path: &Path, phrases: Phrases) -> Result<Self, String> {
        let name = path.display().to_string();
        if name == "-" {
            let mut text = String::new();
            return match io::stdin().read_to_string(&mut text) {
                Ok(_) => Ok(Self { name, text }),
                Err(error) => Err(phrases.say_with(
                    "play-no-input",
                    &Arguments::new().with("reason", error.to_string()),
                )),
            };
        }
        let source = SourceText::load(path);
        match source.problem {
            Some(problem) => Err(format!("{name}: {}", problem.message(phrases.language()))),
            None => Ok(Self {
                name,
                text: source.text,
            }),
        }
    }

    /// The scenario that the script is for: what it says itself, or what its
    /// file is called after.
    pub fn scenario(&self) -> Option<String> {
        let (said, _) = Script::heading(&self.text);
        said.or_else(|| {
            let name = Path::new(&self.name).file_name()?.to_str()?;
            let stem = name.strip_suffix(".play")?.split('.').next()?;
            Some(stem.to_owned())
        })
    }

    /// The seed that the script says it is for.
    pub fn seed(&self) -> Option<u64> {
        Script::heading(&self.text).1
    }

    /// Reads it against its scenario; everything wrong, a line each.
    pub fn parse(&self, scenario: &Scenario, phrases: Phrases) -> Result<Script, String> {
        Script::parse(&self.text, scenario).map_err(|errors| {
            let lines: Vec<String> = errors
                .iter()
                .map(|error: &ScriptError| {
                    let problem = error.problem.text(phrases);
                    format!("{}:{}:{}: {problem}", self.name, error.line, error.column)
                })
                .collect();
            lines.join("\n")
        })
    }
}

/// A plan from its file, brought to the scenario as it is now. What differs
/// from the scenario that it was made for is said on standard error.
pub(super) fn load_plan(
    path: &Path,
    scenario: &Scenario,
    phrases: Phrases,
) -> Result<Plan, String> {
    let source = SourceText::load(path);
    let name = path.display();
    if let Some(problem) = source.problem {
        return Err(format!("{name}: {}", problem.message(phrases.language())));
    }
    let opened = open_plan(&source.text, scenario);
    let is_sound = opened.is_sound();
    match opened.plan {
        Some(plan) if is_sound => {
            for difference in &opened.differences {
                // Who can't be told can still play.
                let _ = writeln!(
                    io::stderr(),
                    "{name}: {}",
                    difference.text(scenario, phrases)
                );
            }
            Ok(plan)
        }
        _ => Err(errors_of(&name.to_string(), &opened.diagnostics, phrases)),
    }
}

/// A plan file and the scenario that it is for.
pub(super) struct PlanAndScenario {
    pub plan: Plan,
    pub chosen: ChosenScenario,
}

/// Loads a plan file and looks for its scenario: the one that is named, or the
/// one that the file names, in the library or beside the file.
pub(super) fn load_plan_and_scenario(
    path: &Path,
    scenario: Option<&str>,
    phrases: Phrases,
) -> Result<PlanAndScenario, String> {
    let source = SourceText::load(path);
    let name = path.display();
    if let Some(problem) = source.problem {
        return Err(format!("{name}: {}", problem.message(phrases.language())));
    }
    let chosen = match (scenario, scenario_of_plan(&source.text)) {
        (Some(scenario), _) => choose_scenario(scenario, phrases)?,
        (None, None) => {
            let said = check_text(PLAN_SUFFIX, &source.text, |_| None);
            return Err(errors_of(&name.to_string(), &said, phrases));
        }
        (None, Some(id)) => choose_beside(path, &id, phrases)?,
    };
    let plan = load_plan(path, chosen.scenario(phrases)?, phrases)?;
    Ok(PlanAndScenario { plan, chosen })
}

/// The scenario of an id from the library, or from the folder of a file.
fn choose_beside(path: &Path, id: &str, phrases: Phrases) -> Result<ChosenScenario, String> {
    let mut library = folders::library();
    if library.get(id).is_none() {
        let file = path.with_file_name(format!("{id}{SCENARIO_SUFFIX}"));
        if file.is_file() {
            library.add(Entry::open(&file, &persona_names()));
        }
    }
    match library.get(id) {
        Some(_) => Ok(ChosenScenario {
            library,
            key: id.to_owned(),
        }),
        None => Err(unknown(&library, id, phrases)),
    }
}

/// A line for each error.
pub(super) fn errors_of(name: &str, diagnostics: &[Diagnostic], phrases: Phrases) -> String {
    let lines: Vec<String> = diagnostics
        .iter()
        .filter(|problem| problem.is_error())
        .map(|problem| {
            let (from, message) = (problem.span.from, problem.message(phrases.language()));
            format!("{name}:{}:{}: {message}", from.line, from.column)
        })
        .collect();
    lines.join("\n")
}

/// A session file and its scenario.
pub(super) struct OpenedSession {
    pub file: SessionFile,
    pub found: record::FoundScenario,
}

/// Loads a session file and looks for its scenario.
pub(super) fn load_session(path: &Path, phrases: Phrases) -> Result<OpenedSession, String> {
    let name = path.display();
    let file =
        SessionFile::load(path).map_err(|error| format!("{name}: {}", error.text(phrases)))?;
    let found = record::find_scenario(&file, &folders::library(), &persona_names())
        .map_err(|difference| format!("{name}: {}", difference.text(phrases)))?;
    Ok(OpenedSession { file, found })
}
