//! The language that the window speaks.

use bevy::prelude::*;

use crate::{
    text::Language,
    words::{Arguments, Phrases},
};

/// The phrases of the language that is spoken; every screen is drawn anew
/// when it changes.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speech(pub Phrases);

impl Default for Speech {
    fn default() -> Self {
        Self(Phrases::new(Language::default()))
    }
}

impl Speech {
    /// Speaks `language`.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self(Phrases::new(language))
    }

    /// The language.
    #[must_use]
    pub const fn language(self) -> Language {
        self.0.language()
    }

    /// The phrase `id`.
    #[must_use]
    pub fn say(self, id: &str) -> String {
        self.0.say(id)
    }

    /// The phrase `id` with its gaps filled by words.
    #[must_use]
    pub fn with(self, id: &str, gaps: &[(&'static str, &str)]) -> String {
        let arguments = gaps
            .iter()
            .fold(Arguments::new(), |arguments, (name, words)| {
                arguments.with(name, *words)
            });
        self.0.say_with(id, &arguments)
    }

    /// The phrase `id` with one count in it.
    #[must_use]
    pub fn count(self, id: &str, name: &'static str, count: usize) -> String {
        self.0.say_with(id, &Arguments::new().count(name, count))
    }
}
