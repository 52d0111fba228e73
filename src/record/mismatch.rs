//! How a session file can differ from what happens when it is played again.

use std::{fmt, sync::Arc};

use crate::{
    bargain::{Event, Illegal},
    scenario::Scenario,
    script::ScriptProblem,
};

/// The first difference that was found. Moves count from 1.
#[derive(Debug, Clone, PartialEq)]
pub enum Mismatch {
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
        /// The scenario, which has the names for it.
        scenario: Arc<Scenario>,
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

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for Mismatch {}
