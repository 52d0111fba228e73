//! How a session file can differ from what happens when it is played again.

use std::fmt;

use crate::{
    bargain::{Event, Illegal},
    rehearse::ScriptProblem,
    text::{Arguments, Language, Phrases},
};

/// The first difference that was found. Moves count from 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// The scenario is not there.
    NoScenario {
        /// Its id.
        id: String,
        /// Its path, where it had one.
        path: Option<String>,
    },
    /// The scenario is broken.
    BrokenScenario {
        /// Its id.
        id: String,
    },
    /// The scenario has changed since.
    Digest {
        /// Its id.
        id: String,
        /// The digest in the file.
        kept: String,
        /// The scenario's digest now.
        found: String,
    },
    /// A move can't be read.
    Unreadable {
        /// Which move.
        number: usize,
        /// The line.
        line: String,
        /// What is wrong with it.
        problem: Box<ScriptProblem>,
    },
    /// A line that is no move.
    NoMove {
        /// Which move.
        number: usize,
        /// The line.
        line: String,
    },
    /// A move is not legal.
    Illegal {
        /// Which move.
        number: usize,
        /// The line.
        line: String,
        /// Why.
        illegal: Illegal,
    },
    /// A move brings other events.
    Event {
        /// Which move.
        number: usize,
        /// The line.
        line: String,
        /// Which event of the move, from 1.
        event: usize,
        /// The event in the file; `None` where there are fewer.
        kept: Option<Box<Event>>,
        /// The event now; `None` where there are fewer.
        found: Option<Box<Event>>,
    },
    /// A score differs.
    Score {
        /// Which.
        name: String,
        /// In the file.
        kept: String,
        /// Now.
        found: String,
    },
    /// The session is over, and so can't be resumed.
    Over,
}

impl Difference {
    /// The difference as a sentence.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let arguments = Arguments::new();
        let of_move = |number: usize, line: &str| {
            Arguments::new()
                .with("number", number.to_string())
                .with("line", line)
        };
        let (id, arguments) = match self {
            Self::NoScenario { id, path } => (
                "record-no-scenario",
                arguments
                    .with("id", id)
                    .with("path", path.as_deref().unwrap_or_default()),
            ),
            Self::BrokenScenario { id } => ("record-broken-scenario", arguments.with("id", id)),
            Self::Digest { id, kept, found } => (
                "record-digest",
                arguments
                    .with("id", id)
                    .with("kept", kept)
                    .with("found", found),
            ),
            Self::Unreadable {
                number,
                line,
                problem,
            } => (
                "record-unreadable-move",
                of_move(*number, line).with("problem", problem.text(phrases)),
            ),
            Self::NoMove { number, line } => ("record-no-move", of_move(*number, line)),
            Self::Illegal {
                number,
                line,
                illegal,
            } => (
                "record-illegal-move",
                of_move(*number, line).with("reason", illegal.to_string()),
            ),
            Self::Event {
                number,
                line,
                event,
                kept,
                found,
            } => (
                "record-event",
                of_move(*number, line)
                    .with("event", event.to_string())
                    .with("kept", shown(kept.as_deref(), phrases))
                    .with("found", shown(found.as_deref(), phrases)),
            ),
            Self::Score { name, kept, found } => (
                "record-score",
                arguments
                    .with("name", name)
                    .with("kept", kept)
                    .with("found", found),
            ),
            Self::Over => ("record-over", arguments),
        };
        phrases.say_with(id, &arguments)
    }
}

/// An event as the file writes it, nearly.
fn shown(event: Option<&Event>, phrases: Phrases) -> String {
    event.map_or_else(
        || phrases.say("record-nothing"),
        |event| format!("{event:?}"),
    )
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text(Phrases::new(Language::English)))
    }
}

impl std::error::Error for Difference {}
