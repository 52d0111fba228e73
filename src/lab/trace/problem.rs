//! What can be wrong with a trace file.

use crate::{
    bargain::tactics::MOST_OUTCOMES,
    text::{Arguments, Phrases},
};

/// Why a trace file cannot be replayed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TraceProblem {
    /// It is not JSON of the form, counted from 1.
    #[error("{line}:{column}: {place}: {message}")]
    NotInForm {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
        /// The place inside, such as `cases[0].n_steps`.
        place: String,
        /// What the JSON reader says, in English.
        message: String,
    },
    /// A part says something that cannot be.
    #[error("{place}: {fault:?}")]
    Unfit {
        /// The place inside.
        place: String,
        /// What is wrong there.
        fault: Fault,
    },
}

/// What is wrong with a part that is well formed.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// No case at all, no issue, no value.
    Empty,
    /// More outcomes than a table holds.
    TooManyOutcomes,
    /// The same name or value twice.
    Twice(String),
    /// An issue or value that something is missing for.
    Missing(String),
    /// An issue or value that the case does not have.
    Unknown(String),
    /// A tactic that the program does not know.
    UnknownStrategy(String),
    /// A number outside its range.
    OutOfRange(f64),
    /// An offer with too few or too many values.
    WrongLength {
        /// How many values it has.
        found: usize,
        /// How many issues there are.
        expected: usize,
    },
    /// An action that is neither an offer nor an acceptance, an offer without
    /// values, an acceptance of nothing.
    NoSuchAction(String),
}

impl TraceProblem {
    pub(super) fn unfit(place: impl Into<String>, fault: Fault) -> Self {
        Self::Unfit {
            place: place.into(),
            fault,
        }
    }

    /// The problem in words, with its place.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        match self {
            Self::NotInForm {
                line,
                column,
                place,
                message,
            } => phrases.say_with(
                "trace-not-in-form",
                &Arguments::new()
                    .with("line", line.to_string())
                    .with("column", column.to_string())
                    .with("place", place.as_str())
                    .with("message", message.as_str()),
            ),
            Self::Unfit { place, fault } => {
                phrases.say_with(fault.phrase(), &fault.gaps().with("place", place.as_str()))
            }
        }
    }
}

impl Fault {
    const fn phrase(&self) -> &'static str {
        match self {
            Self::Empty => "trace-empty",
            Self::TooManyOutcomes => "trace-too-many-outcomes",
            Self::Twice(_) => "trace-twice",
            Self::Missing(_) => "trace-missing",
            Self::Unknown(_) => "trace-unknown",
            Self::UnknownStrategy(_) => "trace-unknown-strategy",
            Self::OutOfRange(_) => "trace-out-of-range",
            Self::WrongLength { .. } => "trace-wrong-length",
            Self::NoSuchAction(_) => "trace-no-such-action",
        }
    }

    fn gaps(&self) -> Arguments<'static> {
        let gaps = Arguments::new();
        match self {
            Self::Empty => gaps,
            Self::TooManyOutcomes => gaps.with("most", MOST_OUTCOMES.to_string()),
            Self::Twice(name)
            | Self::Missing(name)
            | Self::Unknown(name)
            | Self::UnknownStrategy(name)
            | Self::NoSuchAction(name) => gaps.with("name", name.as_str()),
            Self::OutOfRange(found) => gaps.with("found", found.to_string()),
            Self::WrongLength { found, expected } => gaps
                .with("found", found.to_string())
                .with("expected", expected.to_string()),
        }
    }
}
