//! The front end for a terminal: the same loop and the same content as the
//! window, as plain sentences and prompts.
//!
//! It reads whole lines and prints whole lines: nothing moves on the screen,
//! nothing is told by colour or shape alone, so that it works over a slow line
//! and with a screen reader, and fits 80 columns. Every update of the game loop
//! follows a command; while the rep thinks, nothing runs.

mod advice;
mod chart;
mod command;
mod deal;
mod debrief;
mod dossier;
mod library;
mod offer;
mod planning;
mod prepare;
mod priorities;
mod rehearsal;
mod saving;
mod shell;
mod signals;
mod table;
mod what_if;

use std::io::{self, BufRead, Write};

use bevy::{prelude::*, state::app::StatesPlugin};

use self::{command::Common, shell::Shell};
use super::{
    jobs::SearchExtent,
    practice::{Loop, PlanFolder, PracticePlugin, Request, Screen},
    settings::Kept,
};
use crate::{
    play::{Extent, Game},
    text::Language,
};

/// What the terminal starts with.
#[derive(Debug, Clone, Default)]
pub struct TerminalOptions {
    /// The language it speaks at first.
    pub language: Language,
    /// The game: its scenarios, its seeds, where things are kept.
    pub game: Game,
    /// The folder of saved plans.
    pub plans: PlanFolder,
    /// The settings.
    pub kept: Kept,
    /// How long a search for advice takes.
    pub advice: Extent,
    /// What to do at once, such as opening a scenario.
    pub first: Vec<Request>,
    /// Print what is read, where no terminal does so: a session that comes
    /// from a file then reads like one that was typed.
    pub echo: bool,
}

/// What a screen wants after a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The next command.
    Ask,
    /// To end: nobody answers any more.
    End,
}

/// Talks until the rep leaves or the input ends.
///
/// # Errors
/// When the input can't be read or the output can't be written.
pub fn run(
    options: TerminalOptions,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin, PracticePlugin))
        .insert_resource(Loop(options.game))
        .insert_resource(options.plans)
        .insert_resource(options.kept)
        .insert_resource(SearchExtent(options.advice));
    let mut shell = Shell::new(app, options.language, options.echo, input, out);
    shell.say("terminal-welcome")?;
    for request in options.first {
        shell.send(request)?;
    }
    let mut shown = None;
    loop {
        let screen = shell.screen();
        // The same screen may be another session's.
        if shell.take_reopened() || shown != Some(screen) {
            shown = Some(screen);
            show(&mut shell, screen)?;
        }
        let prompt = match screen {
            Screen::Library => library::prompt(&shell),
            Screen::Prepare => prepare::prompt(&shell),
            Screen::Table => table::prompt(&shell),
            Screen::Debrief => debrief::prompt(&shell),
            Screen::Deal => deal::prompt(&shell),
        };
        let Some(line) = shell.ask(&prompt)? else {
            break;
        };
        // A real deal has words of its own for help and for leaving.
        let common = command::common(&line)
            .filter(|common| screen != Screen::Deal || *common == Common::Language);
        match common {
            Some(Common::Quit) => break,
            Some(Common::Help) => shell.paragraphs(match screen {
                Screen::Library => "terminal-help-library",
                Screen::Prepare => "terminal-help-prepare",
                Screen::Table => "terminal-help-table",
                Screen::Debrief | Screen::Deal => "terminal-help-debrief",
            })?,
            Some(Common::Language) => {
                shell.switch_language()?;
                show(&mut shell, screen)?;
            }
            None => {
                let next = match screen {
                    Screen::Library => library::answer(&mut shell, &line)?,
                    Screen::Prepare => prepare::answer(&mut shell, &line)?,
                    Screen::Table => table::answer(&mut shell, &line)?,
                    Screen::Debrief => debrief::answer(&mut shell, &line)?,
                    Screen::Deal => deal::answer(&mut shell, &line)?,
                };
                if next == Next::End {
                    break;
                }
            }
        }
    }
    shell.farewell()
}

fn show(shell: &mut Shell<'_>, screen: Screen) -> io::Result<()> {
    shell.blank()?;
    match screen {
        Screen::Library => library::show(shell),
        Screen::Prepare => prepare::show(shell),
        Screen::Table => table::show(shell),
        Screen::Debrief => debrief::show(shell),
        Screen::Deal => deal::show(shell),
    }
}
