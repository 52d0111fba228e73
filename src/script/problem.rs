//! What can be wrong with a line of a script, in words.

use std::fmt;

/// Something wrong with one line.
#[derive(Debug, Clone, PartialEq)]
pub struct ScriptError {
    /// The line, from 1.
    pub line: usize,
    /// The first character, from 1.
    pub column: usize,
    /// The character after the last.
    pub end_column: usize,
    /// What is wrong.
    pub problem: ScriptProblem,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ScriptProblem {
    /// A word that is none of those that can stand there.
    Unknown {
        /// What should stand there.
        noun: Noun,
        /// What does.
        found: String,
        /// The nearest of the words that can.
        nearest: Option<String>,
        /// All that can.
        known: Vec<String>,
    },
    /// Nothing stands where something must.
    Missing {
        /// What.
        noun: Noun,
        /// All that can.
        known: Vec<String>,
    },
    /// Not a number.
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// A number that the issue does not have.
    OffGrid {
        /// The issue's id.
        issue: String,
        /// What was given.
        found: String,
        /// The lowest.
        min: String,
        /// The highest.
        max: String,
        /// The step.
        tick: String,
        /// The nearest that it has.
        nearest: String,
    },
    /// More words than the line can take.
    Superfluous {
        /// The first of them.
        found: String,
    },
    /// An issue that is named twice.
    Twice {
        /// Its id.
        issue: String,
    },
    /// A share that is not between 0 and 1.
    NotAShare {
        /// What was given.
        found: String,
    },
    /// A range whose lower end is above its upper end.
    Reversed,
    /// Preparation after the meeting has begun.
    TooLate,
    /// A move after the one that ends the meeting.
    AfterTheEnd {
        /// The line that ends it.
        line: usize,
    },
}

/// What should stand at some place of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// The first word of a line.
    Command,
    /// What to prepare.
    Preparation,
    /// A piece of research.
    Research,
    /// An issue.
    Issue,
    /// An option of an issue.
    Option,
    /// A style.
    Style,
    /// A person of the seller's team.
    Person,
    /// A member of the purchasing team.
    Member,
    /// A question.
    Probe,
    /// An argument.
    Argument,
    /// A colleague.
    Colleague,
    /// A tone.
    Tone,
    /// An expectation.
    Expectation,
    /// A number.
    Number,
    /// When a step may be played.
    Time,
}

impl fmt::Display for ScriptError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for ScriptError {}
