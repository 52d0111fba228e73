//! Choosing a scenario.

use std::{io, path::PathBuf};

use super::{
    Next,
    command::{CommandNames, find, split},
    shell::Shell,
};
use crate::{
    app::practice::{Loop, Request},
    scenario::library,
    views::LibraryView,
    words::Arguments,
};

const COMMANDS: &[CommandNames] = &[
    ("resume", &["继续"]),
    ("open", &["打开"]),
    ("deal", &["真实"]),
];

pub(super) fn prompt(shell: &Shell<'_>) -> String {
    shell.phrases().say("terminal-prompt-library")
}

fn entries(shell: &Shell<'_>) -> Vec<library::Entry> {
    let game = shell.world().resource::<Loop>();
    game.library.entries().cloned().collect()
}

pub(super) fn show(shell: &mut Shell<'_>) -> io::Result<()> {
    let game = shell.world().resource::<Loop>();
    let view = LibraryView::of(&game.library, &game.keeping.past(), shell.phrases());
    if view.cards.is_empty() {
        return shell.say("terminal-library-empty");
    }
    shell.say("terminal-library")?;
    shell.lines(&view.lines())?;
    shell.say("terminal-library-next")
}

pub(super) fn answer(shell: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let (word, rest) = split(line);
    match find(COMMANDS, word) {
        Some("resume") if rest.is_empty() => shell.say("terminal-resume-what")?,
        Some("resume") => {
            shell.send(Request::Resume(PathBuf::from(rest)))?;
        }
        Some("open") => open(shell, rest)?,
        Some("deal") if rest.is_empty() => shell.say("companion-deal-what")?,
        Some("deal") => {
            let named = entries(shell);
            let number = rest.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
            let key = number.and_then(|index| Some(named.get(index)?.key.clone()));
            let what = key.unwrap_or_else(|| rest.to_owned());
            shell.send(Request::OpenDeal(what))?;
        }
        _ if word.is_empty() => show(shell)?,
        _ => open(shell, line)?,
    }
    Ok(Next::Ask)
}

/// `NUMBER or KEY [[seed] N]`.
fn open(shell: &mut Shell<'_>, line: &str) -> io::Result<()> {
    let entries = entries(shell);
    let (name, rest) = split(line);
    let entry = match name.parse::<usize>() {
        Ok(number) => number.checked_sub(1).and_then(|index| entries.get(index)),
        Err(_) => entries.iter().find(|entry| entry.key == name),
    };
    let Some(entry) = entry else {
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        return shell.unknown(name, &keys);
    };
    if let Err(problems) = &entry.scenario {
        let message = problems.first().map_or_else(String::new, |first| {
            first.message(shell.phrases().language())
        });
        return shell.say_with(
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
                return shell.say_with(
                    "terminal-not-a-seed",
                    &Arguments::new().with("word", number),
                );
            }
        },
    };
    shell.send(Request::Open {
        key: entry.key.clone(),
        seed,
    })?;
    Ok(())
}
