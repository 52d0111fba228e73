//! What can be wrong with a line of a script, in words.

use std::fmt;

use crate::text::{Arguments, Language, Phrases};

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

impl Noun {
    const fn phrase(self) -> &'static str {
        match self {
            Self::Command => "script-noun-command",
            Self::Preparation => "script-noun-preparation",
            Self::Time => "script-noun-time",
            Self::Research => "script-noun-research",
            Self::Issue => "script-noun-issue",
            Self::Option => "script-noun-option",
            Self::Style => "script-noun-style",
            Self::Person => "script-noun-person",
            Self::Member => "script-noun-member",
            Self::Probe => "script-noun-probe",
            Self::Argument => "script-noun-argument",
            Self::Colleague => "script-noun-colleague",
            Self::Tone => "script-noun-tone",
            Self::Expectation => "script-noun-expectation",
            Self::Number => "script-noun-number",
        }
    }
}

impl ScriptProblem {
    /// The problem in words, without its place.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        match self {
            Self::Unknown {
                noun,
                found,
                nearest,
                known,
            } => unknown(*noun, found, nearest.as_deref(), known, phrases),
            Self::Missing { noun, known } => {
                let arguments = Arguments::new()
                    .with("noun", phrases.say(noun.phrase()))
                    .with("known", list(known, phrases));
                let id = if known.is_empty() {
                    "script-missing"
                } else {
                    "script-missing-one-of"
                };
                phrases.say_with(id, &arguments)
            }
            Self::NotANumber { found } => with_found("script-not-a-number", found, phrases),
            Self::NotAShare { found } => with_found("script-not-a-share", found, phrases),
            Self::Superfluous { found } => with_found("script-superfluous", found, phrases),
            Self::OffGrid {
                issue,
                found,
                min,
                max,
                tick,
                nearest,
            } => phrases.say_with(
                "script-off-grid",
                &Arguments::new()
                    .with("issue", issue.as_str())
                    .with("found", found.as_str())
                    .with("min", min.as_str())
                    .with("max", max.as_str())
                    .with("tick", tick.as_str())
                    .with("nearest", nearest.as_str()),
            ),
            Self::Twice { issue } => phrases.say_with(
                "script-twice",
                &Arguments::new().with("issue", issue.as_str()),
            ),
            Self::Reversed => phrases.say("script-reversed"),
            Self::TooLate => phrases.say("script-too-late"),
            Self::AfterTheEnd { line } => phrases.say_with(
                "script-after-the-end",
                &Arguments::new().with("line", line.to_string()),
            ),
        }
    }
}

fn unknown(
    noun: Noun,
    found: &str,
    nearest: Option<&str>,
    known: &[String],
    phrases: Phrases,
) -> String {
    let arguments = Arguments::new()
        .with("noun", phrases.say(noun.phrase()))
        .with("found", found)
        .with("nearest", nearest.unwrap_or_default())
        .with("known", list(known, phrases));
    let id = match nearest {
        Some(_) => "script-unknown-nearest",
        None => "script-unknown",
    };
    phrases.say_with(id, &arguments)
}

fn with_found(id: &str, found: &str, phrases: Phrases) -> String {
    phrases.say_with(id, &Arguments::new().with("found", found))
}

fn list(known: &[String], phrases: Phrases) -> String {
    known.join(&phrases.say("script-list-comma"))
}

impl ScriptError {
    /// The place and the problem: `line 3, column 7: ...`.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        phrases.say_with(
            "script-at",
            &Arguments::new()
                .with("line", self.line.to_string())
                .with("column", self.column.to_string())
                .with("problem", self.problem.text(phrases)),
        )
    }
}

impl fmt::Display for ScriptError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text(Phrases::new(Language::English)))
    }
}

impl std::error::Error for ScriptError {}
