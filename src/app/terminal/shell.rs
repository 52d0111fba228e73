//! Reading and printing lines, and talking to the game loop.

use std::io::{self, BufRead, Write};

use bevy::prelude::*;

use super::advice::Memory;

use crate::{
    app::{
        practice::{Occurred, OpenPractice, Practice, Rejected, Request, Screen, Trouble},
        settings::Kept,
    },
    bargain::{Event, Phase},
    scenario::nearest_name,
    script::ScriptLine,
    text::{Language, wrap},
    views::Talk,
    words::{Arguments, Phrases, examples, illegal},
};

/// Columns that a line may take: one less than the narrowest terminal has, so
/// that no terminal breaks it again.
const COLUMNS: usize = 79;

/// What the rep types into and reads from: input, output and the loop behind.
pub(super) struct Shell<'a> {
    app: App,
    phrases: Phrases,
    echo: bool,
    input: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
    conversation: Option<Talk>,
    reopened: bool,
    /// The search for advice that is going on, and what was found.
    pub advice: Memory,
}

impl<'a> Shell<'a> {
    pub fn new(
        app: App,
        language: Language,
        echo: bool,
        input: &'a mut dyn BufRead,
        out: &'a mut dyn Write,
    ) -> Self {
        let mut shell = Self {
            app,
            phrases: Phrases::new(language),
            echo,
            input,
            out,
            conversation: None,
            reopened: false,
            advice: Memory::default(),
        };
        shell.app.update();
        shell
    }

    pub const fn phrases(&self) -> Phrases {
        self.phrases
    }

    /// Speaks the other language from now on, at the next start too.
    pub fn switch_language(&mut self) -> io::Result<()> {
        let language = self.phrases.language().other();
        self.phrases = Phrases::new(language);
        let mut kept = self.app.world_mut().resource_mut::<Kept>();
        match kept.change(|settings| settings.language = Some(language)) {
            Ok(()) => Ok(()),
            Err(error) => self.say_with(
                "settings-not-kept",
                &Arguments::new().with("reason", error.to_string()),
            ),
        }
    }

    pub fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    pub fn world(&self) -> &World {
        self.app.world()
    }

    pub fn world_mut(&mut self) -> &mut World {
        self.app.world_mut()
    }

    /// The open session.
    pub fn practice(&self) -> Option<&Practice> {
        self.app
            .world()
            .get_resource::<OpenPractice>()
            .map(|open| &**open)
    }

    /// Prints a line, broken where it is too long.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        for line in wrap(text, COLUMNS) {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }

    pub fn lines(&mut self, lines: &[String]) -> io::Result<()> {
        lines.iter().try_for_each(|line| self.line(line))
    }

    pub fn blank(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// Prints a phrase.
    pub fn say(&mut self, id: &str) -> io::Result<()> {
        self.line(&self.phrases.say(id))
    }

    /// Prints a phrase with its gaps filled.
    pub fn say_with(&mut self, id: &str, arguments: &Arguments<'_>) -> io::Result<()> {
        self.line(&self.phrases.say_with(id, arguments))
    }

    /// Prints a phrase of several lines, with examples from the open session
    /// where there is one.
    pub fn paragraphs(&mut self, id: &str) -> io::Result<()> {
        let examples = self.practice().map_or_else(Arguments::new, |practice| {
            examples(practice.scenario(), practice.session().book())
        });
        let text = self.phrases.say_with(id, &examples);
        text.lines().try_for_each(|line| self.line(line))
    }

    /// Asks and waits for a line; `None` at the end of the input.
    pub fn ask(&mut self, prompt: &str) -> io::Result<Option<String>> {
        write!(self.out, "{prompt} ")?;
        self.out.flush()?;
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            writeln!(self.out)?;
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes).trim().to_owned();
        if self.echo {
            writeln!(self.out, "{line}")?;
        }
        Ok(Some(line))
    }

    /// Asks a question of yes or no; `None` at the end of the input.
    pub fn confirm(&mut self, id: &str) -> io::Result<Option<bool>> {
        let answer = self.ask(&self.phrases.say(id))?;
        Ok(answer.map(|answer| super::command::is_yes(&answer)))
    }

    /// Sends a request to the loop, runs it once, and tells what came of it.
    /// Returns the events.
    pub fn send(&mut self, request: Request) -> io::Result<Vec<Event>> {
        let opens = matches!(
            request,
            Request::Open { .. }
                | Request::Again { .. }
                | Request::NextDeal
                | Request::Resume(_)
                | Request::PlayOn { .. }
                | Request::Leave
        );
        if request == Request::SitDown {
            // The limits may have changed since research was told.
            self.conversation = None;
        }
        self.app.world_mut().write_message(request);
        self.app.update();
        let troubles: Vec<Trouble> = drain(&mut self.app);
        let rejections: Vec<Rejected> = drain(&mut self.app);
        let events: Vec<Event> = drain::<Occurred>(&mut self.app)
            .into_iter()
            .map(|occurred| occurred.0)
            .collect();
        if opens && troubles.is_empty() {
            self.advice = Memory::default();
            self.conversation = None;
            self.reopened = true;
        }
        self.tell(&events)?;
        for trouble in troubles {
            self.line(&trouble.text(self.phrases))?;
        }
        for Rejected(reason) in rejections {
            if let Some(practice) = self.practice() {
                let words = illegal(&reason, practice.scenario(), self.phrases);
                self.line(&words)?;
            }
        }
        Ok(events)
    }

    /// Whether another session was opened since this was asked last.
    pub const fn take_reopened(&mut self) -> bool {
        let reopened = self.reopened;
        self.reopened = false;
        reopened
    }

    /// Tells events that the conversation goes on with.
    fn tell(&mut self, events: &[Event]) -> io::Result<()> {
        let phrases = self.phrases;
        let Some(practice) = self.app.world().get_resource::<OpenPractice>() else {
            return Ok(());
        };
        if events.is_empty() {
            return Ok(());
        }
        let (scenario, book) = (practice.scenario(), practice.session().book());
        let conversation = self
            .conversation
            .get_or_insert_with(|| Talk::new(scenario, book, practice.plan()));
        let lines = conversation.lines(scenario, book, events, phrases);
        self.lines(&lines)
    }

    /// Tells everything that has happened so far, as after a resumption.
    pub fn tell_all(&mut self) -> io::Result<()> {
        let Some(practice) = self.practice() else {
            return Ok(());
        };
        let events = practice.session().events().to_vec();
        let (scenario, book) = (practice.scenario(), practice.session().book());
        let conversation = Talk::new(scenario, book, practice.plan());
        self.conversation = Some(conversation);
        self.tell(&events)
    }

    /// Whether the conversation has been told from its start.
    pub const fn has_told(&self) -> bool {
        self.conversation.is_some()
    }

    /// Reads a line of the script language; what is wrong with it is said, and
    /// the nearest command where the first word is none.
    pub fn read(&mut self, line: &str, commands: &[&str]) -> io::Result<Option<ScriptLine>> {
        let phrases = self.phrases;
        let Some(practice) = self.practice() else {
            return Ok(None);
        };
        match ScriptLine::parse(line, practice.scenario()) {
            Ok(read) => Ok(read),
            Err(errors) => {
                let (word, _) = super::command::split(line);
                let is_command = errors.iter().any(|error| {
                    matches!(
                        error.problem,
                        crate::script::ScriptProblem::Unknown {
                            noun: crate::script::Noun::Command,
                            ..
                        }
                    )
                });
                if is_command {
                    self.unknown(word, commands)?;
                    return Ok(None);
                }
                for error in errors {
                    self.line(&error.problem.text(phrases))?;
                }
                Ok(None)
            }
        }
    }

    /// Says that a word is no command, with the nearest that is.
    pub fn unknown(&mut self, word: &str, commands: &[&str]) -> io::Result<()> {
        let arguments = Arguments::new().with("word", word);
        match nearest_name(word, commands.iter().copied()) {
            Some(known) => self.say_with(
                "terminal-unknown-nearest",
                &arguments.with("nearest", known),
            ),
            None => self.say_with("terminal-unknown", &arguments),
        }
    }

    /// Says goodbye, and how to go on with a session that is not over.
    pub fn farewell(&mut self) -> io::Result<()> {
        let open = self.practice().and_then(|practice| {
            let is_over = practice.session().phase() == Phase::Over;
            Some((is_over, practice.file()?.display().to_string()))
        });
        match open {
            Some((false, path)) => {
                self.say_with(
                    "terminal-resume-later",
                    &Arguments::new().with("path", path),
                )?;
            }
            Some((true, path)) => {
                self.say_with("report-kept", &Arguments::new().with("path", path))?;
            }
            None => {}
        }
        self.say("terminal-goodbye")?;
        self.out.flush()
    }
}

/// The messages of a kind that are waiting.
fn drain<M: Message>(app: &mut App) -> Vec<M> {
    app.world_mut()
        .resource_mut::<Messages<M>>()
        .drain()
        .collect()
}
