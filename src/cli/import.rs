//! `haggle import`: a scenario from the GENIUS negotiation format.

use std::{
    fs, io,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use clap::Args;

use super::{Console, Status, language::LanguageArgument};
use crate::{
    author::{
        check_text,
        import::{Imported, SourceFile, import},
    },
    bargain::{analyse, persona_names},
    scenario::{library::SCENARIO_SUFFIX, read},
    text::grouped,
    words::{Arguments, Phrases},
};

/// Make a scenario from a negotiation domain in the GENIUS format
///
/// The rep plays the side of the first profile.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// The domain's issues (XML)
    #[arg(value_name = "DOMAIN")]
    domain: PathBuf,
    /// The utility profile of the side that the rep plays (XML)
    #[arg(value_name = "SELLER")]
    seller: PathBuf,
    /// The utility profile of the other side (XML)
    #[arg(value_name = "BUYER")]
    buyer: PathBuf,
    /// The scenario to write, NAME.scenario.ron
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    language: LanguageArgument,
}

/// Domains in use are far smaller.
const LARGEST_MEGABYTES: u64 = 16;

pub(super) fn run(arguments: &ImportArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    match make(arguments, phrases) {
        Ok(lines) => {
            for line in lines {
                console.result(&line)?;
            }
            Ok(Status::Done)
        }
        Err(problem) => {
            console.message(&format!("error: {problem}"))?;
            Ok(Status::WrongInput)
        }
    }
}

fn make(arguments: &ImportArguments, phrases: Phrases) -> Result<Vec<String>, String> {
    let id = arguments
        .out
        .file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_suffix(SCENARIO_SUFFIX))
        .filter(|id| !id.is_empty())
        .ok_or_else(|| phrases.say("import-not-scenario"))?;
    let texts = [&arguments.domain, &arguments.seller, &arguments.buyer]
        .map(|path| load(path, phrases).map(|text| (path.display().to_string(), text)));
    let [domain, seller, buyer] = texts;
    let (domain, seller, buyer) = (domain?, seller?, buyer?);
    let imported = import(source(&domain), source(&seller), source(&buyer), id)
        .map_err(|problem| problem.text(phrases))?;
    let path = &arguments.out;
    let said = path.display().to_string();
    let name = format!("{id}{SCENARIO_SUFFIX}");
    let problem = check_text(&name, &imported.text, |_| None)
        .into_iter()
        .find(crate::scenario::Diagnostic::is_error);
    if let Some(problem) = problem {
        return Err(format!("{said}: {}", problem.message(phrases.language())));
    }
    write(path, &imported.text).map_err(|reason| {
        phrases.say_with(
            "import-write-failed",
            &Arguments::new()
                .with("path", said.as_str())
                .with("reason", reason.to_string()),
        )
    })?;
    Ok(report(&said, &imported, phrases))
}

fn source((name, text): &(String, String)) -> SourceFile<'_> {
    SourceFile { name, text }
}

fn report(path: &str, imported: &Imported, phrases: Phrases) -> Vec<String> {
    let packages = read(&imported.text, &persona_names())
        .scenario
        .and_then(|scenario| analyse(&scenario).ok())
        .map_or(0.0, |analysis| analysis.packages as f64);
    let mut lines = vec![
        phrases.say_with(
            "import-done",
            &Arguments::new()
                .with("path", path)
                .with("title", imported.title.as_str())
                .with("issues", imported.issues.to_string())
                .with("packages", grouped(packages, 0)),
        ),
    ];
    lines.extend(imported.left_out.iter().map(|issue| {
        phrases.say_with(
            "import-left-out",
            &Arguments::new().with("issue", issue.as_str()),
        )
    }));
    lines.extend(imported.cut.iter().map(|(issue, steps)| {
        phrases.say_with(
            "import-cut",
            &Arguments::new()
                .with("issue", issue.as_str())
                .with("steps", steps.to_string()),
        )
    }));
    for (side, discount) in ["import-seller", "import-buyer"]
        .into_iter()
        .zip(imported.discounts)
    {
        if let Some(discount) = discount {
            lines.push(
                phrases.say_with(
                    "import-discount",
                    &Arguments::new()
                        .with("side", phrases.say(side))
                        .with("discount", discount.to_string()),
                ),
            );
        }
    }
    lines
}

fn load(path: &Path, phrases: Phrases) -> Result<String, String> {
    let said = path.display();
    let most = LARGEST_MEGABYTES * 1024 * 1024;
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
        .map_err(|error| {
            let gaps = Arguments::new().with("reason", error.to_string());
            format!("{said}: {}", phrases.say_with("import-read-failed", &gaps))
        })?;
    if bytes.len() as u64 > most {
        let gaps = Arguments::new().with("most", LARGEST_MEGABYTES.to_string());
        return Err(format!(
            "{said}: {}",
            phrases.say_with("import-too-large", &gaps)
        ));
    }
    String::from_utf8(bytes).map_err(|_| format!("{said}: {}", phrases.say("import-not-text")))
}

/// Writes a file whole or not at all.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}
