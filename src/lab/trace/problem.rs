//! What can be wrong with a trace file.

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
        fault: TraceFault,
    },
}

/// What is wrong with a part that is well formed.
#[derive(Debug, Clone, PartialEq)]
pub enum TraceFault {
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
    pub(super) fn unfit(place: impl Into<String>, fault: TraceFault) -> Self {
        Self::Unfit {
            place: place.into(),
            fault,
        }
    }
}
