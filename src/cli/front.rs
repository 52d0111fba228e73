//! Which front end: the window, the terminal where no window can be opened, or
//! the demonstration where nobody can answer.

use std::io;

use super::{Console, Status, play::PlayArguments};
use crate::text::Language;

/// `haggle` without a command.
#[cfg(feature = "terminal")]
pub(super) fn start(language: Language, console: &mut Console) -> io::Result<Status> {
    use std::io::IsTerminal;
    let arguments = PlayArguments::default();
    if !io::stdin().is_terminal() {
        return match window(&arguments, language) {
            Ok(status) => Ok(status),
            Err(NoFront::Wrong(problem)) => wrong(&problem, console),
            Err(NoFront::NoWindow(reason)) => demonstrate(&reason, language, console),
        };
    }
    open(&arguments, language, console)
}

/// `haggle` without a command.
#[cfg(not(feature = "terminal"))]
pub(super) fn start(language: Language, console: &mut Console) -> io::Result<Status> {
    open(&PlayArguments::default(), language, console)
}

/// Built without the game loop, only scripts can be played.
#[cfg(not(feature = "terminal"))]
pub(super) fn open(
    _arguments: &PlayArguments,
    language: Language,
    console: &mut Console,
) -> io::Result<Status> {
    console.message(&crate::words::Phrases::new(language).say("play-no-loop"))?;
    Ok(Status::WrongUsage)
}

#[cfg(feature = "terminal")]
pub(super) use with_loop::open;
#[cfg(feature = "terminal")]
use with_loop::{NoFront, demonstrate, window, wrong};

#[cfg(feature = "terminal")]
mod with_loop {
    use std::{
        io::{self, BufWriter, IsTerminal},
        time::{SystemTime, UNIX_EPOCH},
    };

    use super::super::{
        Console, Format, Status, folders,
        inputs::{ScriptSource, choose_scenario},
        play::PlayArguments,
        script::play_script,
    };
    use crate::{
        app::{
            practice::{PlanFolder, Request},
            settings::Kept,
            terminal,
        },
        play::{Deals, Extent, Game, Keeping, Seeds},
        text::Language,
        words::{Arguments, Phrases},
    };

    /// The scenario that the built-in demonstration plays.
    const DEMONSTRATION: &str = "zip-spring-reorder";
    /// Its moves.
    const DEMONSTRATION_SCRIPT: &str = include_str!("../../scenarios/zip-spring-reorder.play");

    /// Why a front end was not opened.
    pub enum NoFront {
        /// The command line asks for something that is not there.
        Wrong(String),
        /// No window can be opened here.
        NoWindow(String),
    }

    /// What every front end starts with.
    struct Start {
        game: Game,
        kept: Kept,
        first: Vec<Request>,
    }

    impl Start {
        fn new(arguments: &PlayArguments, phrases: Phrases) -> Result<Self, String> {
            let keeping = match (&arguments.session, folders::sessions()) {
                (Some(file), _) => Keeping::File(file.clone()),
                (None, Some(folder)) => Keeping::Folder(folder),
                (None, None) => Keeping::Nowhere,
            };
            let chosen = arguments.chosen(phrases)?;
            let mut first = Vec::new();
            if let Some(file) = &arguments.resume {
                first.push(Request::Resume(file.clone()));
            }
            let library = match chosen {
                None if arguments.plan.is_some() => {
                    return Err(phrases.say("play-plan-needs-scenario"));
                }
                None => folders::library(),
                Some(chosen) => {
                    first.push(Request::Open {
                        key: chosen.key.clone(),
                        seed: arguments.seed,
                    });
                    first.extend(arguments.plan(&chosen, phrases)?.map(Request::SetPlan));
                    chosen.library
                }
            };
            Ok(Self {
                game: Game {
                    deals: Deals(folders::deals()),
                    ..Game::new(library, keeping, Seeds::starting_at(clock()))
                },
                kept: Kept::from_file(folders::settings()),
                first,
            })
        }
    }

    /// A number that differs from start to start.
    fn clock() -> u64 {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(1, |since| since.as_secs() ^ u64::from(since.subsec_nanos()))
    }

    /// The window, or the terminal where none can be opened.
    pub fn open(
        arguments: &PlayArguments,
        language: Language,
        console: &mut Console,
    ) -> io::Result<Status> {
        if !arguments.terminal {
            match window(arguments, language) {
                Ok(status) => return Ok(status),
                Err(NoFront::Wrong(problem)) => return wrong(&problem, console),
                Err(NoFront::NoWindow(reason)) => {
                    let arguments = Arguments::new().with("reason", reason);
                    let phrases = Phrases::new(language);
                    console.message(&phrases.say_with("terminal-instead-of-window", &arguments))?;
                }
            }
        }
        let start = match Start::new(arguments, Phrases::new(language)) {
            Ok(start) => start,
            Err(problem) => return wrong(&problem, console),
        };
        console.flush()?;
        terminal::run(
            terminal::TerminalOptions {
                language,
                game: start.game,
                plans: PlanFolder(folders::plans()),
                kept: start.kept,
                advice: Extent::default(),
                first: start.first,
                echo: !io::stdin().is_terminal(),
            },
            &mut io::stdin().lock(),
            &mut BufWriter::new(io::stdout()),
        )?;
        Ok(Status::Done)
    }

    /// Opens the window and stays until it is closed.
    #[cfg(feature = "window")]
    pub fn window(arguments: &PlayArguments, language: Language) -> Result<Status, NoFront> {
        use crate::app::window;
        use bevy::app::AppExit;
        let start = Start::new(arguments, Phrases::new(language)).map_err(NoFront::Wrong)?;
        let exit = window::run(window::WindowOptions {
            language,
            game: start.game,
            plans: PlanFolder(folders::plans()),
            kept: start.kept,
            first: start.first,
        });
        match exit {
            Ok(AppExit::Success) => Ok(Status::Done),
            Ok(AppExit::Error(_)) => Ok(Status::WrongInput),
            Err(reason) => Err(NoFront::NoWindow(words(&reason, Phrases::new(language)))),
        }
    }

    /// Built without the window, none can be opened.
    #[cfg(not(feature = "window"))]
    pub fn window(arguments: &PlayArguments, language: Language) -> Result<Status, NoFront> {
        let phrases = Phrases::new(language);
        // What the command line asks for wrongly is said first, as with a window.
        Start::new(arguments, phrases).map_err(NoFront::Wrong)?;
        Err(NoFront::NoWindow(phrases.say("terminal-built-without")))
    }

    #[cfg(feature = "window")]
    fn words(reason: &crate::app::window::NoWindow, phrases: Phrases) -> String {
        use crate::app::window::NoWindow;
        match reason {
            NoWindow::NoDisplay => phrases.say("terminal-no-display"),
            NoWindow::NoAdapter => phrases.say("terminal-no-adapter"),
            NoWindow::Refused(why) => phrases.say_with(
                "terminal-window-refused",
                &Arguments::new().with("why", why.as_str()),
            ),
        }
    }

    pub fn wrong(problem: &str, console: &mut Console) -> io::Result<Status> {
        console.message(&format!("error: {problem}"))?;
        Ok(Status::WrongInput)
    }

    /// Plays the built-in demonstration where there is neither a window nor
    /// anybody to ask.
    pub fn demonstrate(
        reason: &str,
        language: Language,
        console: &mut Console,
    ) -> io::Result<Status> {
        let phrases = Phrases::new(language);
        console.message(&phrases.say_with(
            "terminal-demonstration",
            &Arguments::new().with("reason", reason),
        ))?;
        let source = ScriptSource {
            name: format!("{DEMONSTRATION}.play"),
            text: DEMONSTRATION_SCRIPT.to_owned(),
        };
        let seed = source.seed().unwrap_or(1);
        let performance = choose_scenario(DEMONSTRATION, phrases).and_then(|chosen| {
            let script = source.parse(chosen.scenario(phrases)?, phrases)?;
            play_script(chosen, seed, None, None, script, phrases)
        });
        match performance {
            Ok(performance) => {
                let status = performance.print(Format::Human, language, console)?;
                console.message(&phrases.say("terminal-how-to-play"))?;
                Ok(status)
            }
            Err(problem) => wrong(&problem, console),
        }
    }
}
