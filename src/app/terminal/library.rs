//! Choosing a scenario.

use std::{io, path::PathBuf};

use super::{
    Next,
    command::{CommandNames, find, split},
    desk::Shell,
};
use crate::{
    app::practice::{Loop, Request},
    scenario::library,
    words::{Arguments, relationship, rule_name},
};

const COMMANDS: &[CommandNames] = &[
    ("resume", &["继续"]),
    ("open", &["打开"]),
    ("deal", &["真实"]),
];

pub(super) fn prompt(desk: &Shell<'_>) -> String {
    desk.phrases().say("terminal-prompt-library")
}

fn entries(desk: &Shell<'_>) -> Vec<library::Entry> {
    let game = desk.world().resource::<Loop>();
    game.library.entries().cloned().collect()
}

pub(super) fn show(desk: &mut Shell<'_>) -> io::Result<()> {
    let phrases = desk.phrases();
    let language = phrases.language();
    let entries = entries(desk);
    if entries.is_empty() {
        return desk.say("terminal-library-empty");
    }
    desk.say("terminal-library")?;
    for (index, entry) in entries.iter().enumerate() {
        let arguments = Arguments::new().with("number", (index + 1).to_string());
        match &entry.scenario {
            Ok(scenario) => {
                let rules: Vec<String> = scenario
                    .teaches
                    .iter()
                    .map(|rule| rule_name(*rule, phrases))
                    .collect();
                desk.say_with(
                    "terminal-library-entry",
                    &arguments
                        .with("title", scenario.title.get(language))
                        .with("company", scenario.buyer.company.get(language))
                        .with("relationship", relationship(scenario.relationship, phrases))
                        .with("rules", rules.join(&phrases.say("word-comma"))),
                )?;
            }
            Err(problems) => {
                let message = problems
                    .first()
                    .map_or_else(String::new, |first| first.message(language));
                desk.say_with(
                    "terminal-library-broken",
                    &arguments
                        .with("key", entry.key.as_str())
                        .with("message", message),
                )?;
            }
        }
    }
    desk.say("terminal-library-next")
}

pub(super) fn answer(desk: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let (word, rest) = split(line);
    match find(COMMANDS, word) {
        Some("resume") if rest.is_empty() => desk.say("terminal-resume-what")?,
        Some("resume") => {
            desk.send(Request::Resume(PathBuf::from(rest)))?;
        }
        Some("open") => open(desk, rest)?,
        Some("deal") if rest.is_empty() => desk.say("companion-deal-what")?,
        Some("deal") => {
            let named = entries(desk);
            let number = rest.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
            let key = number.and_then(|index| Some(named.get(index)?.key.clone()));
            let what = key.unwrap_or_else(|| rest.to_owned());
            desk.send(Request::OpenDeal(what))?;
        }
        _ if word.is_empty() => show(desk)?,
        _ => open(desk, line)?,
    }
    Ok(Next::Ask)
}

/// `NUMBER or KEY [[seed] N]`.
fn open(desk: &mut Shell<'_>, line: &str) -> io::Result<()> {
    let entries = entries(desk);
    let (name, rest) = split(line);
    let entry = match name.parse::<usize>() {
        Ok(number) => number.checked_sub(1).and_then(|index| entries.get(index)),
        Err(_) => entries.iter().find(|entry| entry.key == name),
    };
    let Some(entry) = entry else {
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        return desk.unknown(name, &keys);
    };
    if let Err(problems) = &entry.scenario {
        let message = problems.first().map_or_else(String::new, |first| {
            first.message(desk.phrases().language())
        });
        return desk.say_with(
            "terminal-library-cant-open",
            &Arguments::new()
                .with("key", entry.key.as_str())
                .with("message", message)
                .with("origin", entry.origin.to_string()),
        );
    }
    let number = rest
        .trim_start_matches("seed")
        .trim_start_matches("种子")
        .trim();
    let seed = match number {
        "" => None,
        number => match number.parse() {
            Ok(seed) => Some(seed),
            Err(_) => {
                return desk.say_with(
                    "terminal-not-a-seed",
                    &Arguments::new().with("word", number),
                );
            }
        },
    };
    desk.send(Request::Open {
        key: entry.key.clone(),
        seed,
    })?;
    Ok(())
}
