//! Why a file can't be read, written or believed, and what can't be entered.

use crate::{
    bargain::{Event, Party},
    record::{
        FORMAT, FileError, Mismatch,
        companion::{COMPANION_FORMAT, CompanionError, Refusal},
    },
    words::{self, Arguments, Phrases},
};

impl FileError {
    /// The error as a sentence.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let arguments = Arguments::new();
        let (id, arguments) = match self {
            Self::Unreadable(problem) => return problem.message(phrases.language()),
            Self::Syntax(problem) => (
                "record-syntax",
                arguments
                    .with("line", problem.span.from.line.to_string())
                    .with("column", problem.span.from.column.to_string())
                    .with("what", problem.message(phrases.language())),
            ),
            Self::Format { found } => (
                "record-format",
                arguments
                    .with("found", found.to_string())
                    .with("known", FORMAT.to_string()),
            ),
            Self::Inexpressible(reason) => {
                ("record-inexpressible", arguments.with("reason", reason))
            }
            Self::Unwritable { path, error } => (
                "record-unwritable",
                arguments
                    .with("path", path)
                    .with("reason", error.to_string()),
            ),
            Self::Exists(path) => ("record-exists", arguments.with("path", path)),
        };
        phrases.say_with(id, &arguments)
    }
}

impl Mismatch {
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
                scenario,
            } => (
                "record-illegal-move",
                of_move(*number, line).with("reason", words::illegal(illegal, scenario, phrases)),
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

impl Refusal {
    /// The reason as a sentence.
    #[must_use]
    pub fn text(self, phrases: Phrases) -> String {
        phrases.say(match self {
            Self::Over => "companion-over",
            Self::NothingToHold(Party::Seller) => "companion-nothing-to-hold-own",
            Self::NothingToHold(Party::Buyer) => "companion-nothing-to-hold-theirs",
            Self::NothingToAccept(Party::Seller) => "companion-nothing-to-accept-own",
            Self::NothingToAccept(Party::Buyer) => "companion-nothing-to-accept-theirs",
            Self::NotSeveral => "companion-not-several",
            Self::NothingToUndo => "companion-nothing-to-undo",
        })
    }
}

impl CompanionError {
    /// The error as a sentence.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let arguments = Arguments::new();
        let (id, arguments) = match self {
            Self::Unreadable(problem) => return problem.message(phrases.language()),
            Self::Scenario(difference) => return difference.text(phrases),
            Self::Refused(refusal) => return refusal.text(phrases),
            Self::RefusedEntry {
                number,
                line,
                refusal,
            } => (
                "companion-refused-entry",
                arguments
                    .with("number", number.to_string())
                    .with("line", line)
                    .with("reason", refusal.text(phrases)),
            ),
            Self::Syntax(problem) => (
                "companion-syntax",
                arguments
                    .with("line", problem.span.from.line.to_string())
                    .with("column", problem.span.from.column.to_string())
                    .with("what", problem.message(phrases.language())),
            ),
            Self::Format { found } => (
                "companion-format",
                arguments
                    .with("found", found.to_string())
                    .with("known", COMPANION_FORMAT.to_string()),
            ),
            Self::Entry {
                number,
                line,
                error,
            } => (
                "companion-entry",
                arguments
                    .with("number", number.to_string())
                    .with("line", line)
                    .with("problem", error.problem.text(phrases)),
            ),
            Self::NoEntry { number, line } => (
                "companion-no-entry",
                arguments
                    .with("number", number.to_string())
                    .with("line", line),
            ),
            Self::Inexpressible(reason) => {
                ("companion-inexpressible", arguments.with("reason", reason))
            }
            Self::Unwritable { path, error } => (
                "companion-unwritable",
                arguments
                    .with("path", path)
                    .with("reason", error.to_string()),
            ),
            Self::Exists(path) => ("companion-exists", arguments.with("path", path)),
            Self::OtherScenario {
                path,
                other,
                scenario,
            } => (
                "companion-other-scenario",
                arguments
                    .with("path", path)
                    .with("other", other)
                    .with("scenario", scenario),
            ),
            Self::OtherPlan { path, other } => (
                "companion-other-plan",
                arguments.with("path", path).with("other", other),
            ),
        };
        phrases.say_with(id, &arguments)
    }
}
