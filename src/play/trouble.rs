//! What can go wrong in the loop, besides a move that is not legal.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::DealTrouble;
use crate::{
    record::{FileError, Mismatch},
    words::{Arguments, Phrases},
};

/// Something that went wrong; the game goes on.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// No scenario of this key can be played.
    NoScenario(String),
    /// The request needs an open session, or another screen.
    OutOfPlace,
    /// The plan can't be changed once the meeting has begun.
    PlanFixed,
    /// The session file can't be written.
    NotKept(Arc<FileError>),
    /// The session's file can't be read.
    NotRead(PathBuf, Arc<FileError>),
    /// The session can't be brought back.
    NotResumed(PathBuf, Mismatch),
    /// The session can't be brought back to an earlier round.
    NotBranched(Mismatch),
    /// The real deal can't be opened.
    NoDeal(DealTrouble),
}

impl Trouble {
    /// The trouble as a sentence.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let with = |id: &str, name: &'static str, words: &str| {
            phrases.say_with(id, &Arguments::new().with(name, words))
        };
        match self {
            Self::NoScenario(key) => with("word-trouble-no-scenario", "key", key),
            Self::NoDeal(trouble) => trouble.text(phrases),
            Self::OutOfPlace => phrases.say("word-trouble-out-of-place"),
            Self::PlanFixed => phrases.say("word-trouble-plan-fixed"),
            Self::NotKept(error) => with("word-trouble-not-kept", "reason", &error.text(phrases)),
            Self::NotRead(path, error) => not_resumed(path, &error.text(phrases), phrases),
            Self::NotResumed(path, difference) => {
                not_resumed(path, &difference.text(phrases), phrases)
            }
            Self::NotBranched(difference) => with(
                "word-trouble-not-branched",
                "reason",
                &difference.text(phrases),
            ),
        }
    }
}

fn not_resumed(path: &Path, reason: &str, phrases: Phrases) -> String {
    phrases.say_with(
        "word-trouble-not-resumed",
        &Arguments::new()
            .with("path", path.display().to_string())
            .with("reason", reason),
    )
}
