//! Which language a command speaks.

use clap::Args;

use super::folders;
use crate::{record::Settings, text::Language};

/// The option that every command has that speaks to people.
#[derive(Debug, Clone, Copy, Args, Default)]
pub(super) struct LanguageArgument {
    /// The language to speak, en or zh-Hans; otherwise the one chosen in the
    /// window or the terminal, or that of the environment
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
}

impl LanguageArgument {
    /// The language that was asked for, or the one that is kept, or that of
    /// the environment.
    pub(super) fn get(self) -> Language {
        self.language
            .or_else(|| Settings::read(&folders::settings()?).language)
            .unwrap_or_else(language_of_environment)
    }
}

/// The language of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set.
fn language_of_environment() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| value.parse().ok())
        .unwrap_or_default()
}
