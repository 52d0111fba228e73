//! What is wrong with a line of a script, and what a check found.

use crate::{
    bargain::Outcome,
    script::{CheckResult, Noun, ScriptError, ScriptProblem, Unmet},
    text::grouped,
    words::{Arguments, Phrases},
};

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

impl CheckResult {
    /// What was found, in words.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        match self {
            Self::StillRunning => phrases.say("script-found-running"),
            Self::Ended(outcome) => phrases.say(match outcome {
                Outcome::Agreement { .. } => "script-found-agreement",
                Outcome::RepWalked { .. } => "script-found-rep-walked",
                Outcome::BuyerWalked { .. } => "script-found-buyer-walked",
            }),
            Self::NoCounter => phrases.say("script-found-no-counter"),
            Self::NotJudged => phrases.say("script-found-not-judged"),
            Self::Figure(figure) => {
                let decimals = if libm::fabs(*figure) < 10.0 { 3 } else { 1 };
                phrases.say_with(
                    "script-found-figure",
                    &Arguments::new().with("figure", grouped(*figure, decimals)),
                )
            }
        }
    }
}

impl Unmet {
    /// The check and what was found, in words.
    #[must_use]
    pub fn describe(&self, phrases: Phrases) -> String {
        phrases.say_with(
            "script-unmet",
            &Arguments::new()
                .with("line", self.number.to_string())
                .with("expected", self.text.as_str())
                .with("found", self.found.text(phrases)),
        )
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
