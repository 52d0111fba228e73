//! The settings that are kept between runs, as a small RON file.
//!
//! Only what a person changed by hand is written. A file that is missing,
//! broken or from another version never stops the program: what can't be read
//! is as if it had not been set.

use std::{fs, io, path::Path};

use ron::{extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize};

use super::whole;
use crate::text::Language;

/// The name of the file in the settings' folder.
pub const SETTINGS_FILE: &str = "settings.ron";

/// A settings file is a few lines; a larger one is something else.
const LARGEST: u64 = 64 * 1024;

/// How large everything in the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TextSize {
    /// A tenth smaller than usual.
    Small,
    /// As usual.
    #[default]
    Normal,
    /// A tenth larger.
    Large,
    /// A fifth larger.
    Largest,
}

impl TextSize {
    /// Every size, the smallest first.
    pub const ALL: [Self; 4] = [Self::Small, Self::Normal, Self::Large, Self::Largest];

    /// The word that phrases and tests name the size with.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Largest => "largest",
        }
    }

    /// By how much everything is larger than usual: 1 is as usual.
    #[must_use]
    pub const fn factor(self) -> f32 {
        match self {
            Self::Small => 0.9,
            Self::Normal => 1.0,
            Self::Large => 1.1,
            Self::Largest => 1.2,
        }
    }
}

/// What a person has set by hand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language to speak; `None` leaves it to the environment.
    pub language: Option<Language>,
    /// How large everything in the window is.
    pub text_size: TextSize,
}

impl Settings {
    /// Reads the settings of a file; those of a new user where it is missing
    /// or can't be read.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        if !fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() <= LARGEST) {
            return Self::default();
        }
        fs::read_to_string(path)
            .ok()
            .and_then(|text| options().from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Writes the settings into a file, whose folder need not exist yet. A cut
    /// at any moment leaves the old file or the new one.
    ///
    /// # Errors
    /// When the folder can't be made or written to.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let text = options()
            .to_string_pretty(self, PrettyConfig::default())
            .map_err(io::Error::other)?;
        whole::write(path, &format!("{text}\n"), false)
    }
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen() -> Settings {
        Settings {
            language: Some(Language::Chinese),
            text_size: TextSize::Large,
        }
    }

    #[test]
    fn what_was_set_is_there_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("not/there/yet").join(SETTINGS_FILE);
        assert_eq!(Settings::read(&file), Settings::default(), "missing");
        chosen().write(&file).unwrap();
        assert_eq!(Settings::read(&file), chosen());
        let other = Settings {
            text_size: TextSize::Small,
            ..chosen()
        };
        other.write(&file).unwrap();
        assert_eq!(Settings::read(&file), other, "written again");
    }

    #[test]
    fn a_broken_file_is_as_if_nothing_had_been_set() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(SETTINGS_FILE);
        let large = " ".repeat(70_000);
        for text in ["", "(", "(language: \"tlh\")", "(text_size: Huge)", &large] {
            fs::write(&file, text).unwrap();
            assert_eq!(Settings::read(&file), Settings::default(), "{text:.20}");
        }
        fs::write(&file, [0xFF, 0xFE, 0x00]).unwrap();
        assert_eq!(Settings::read(&file), Settings::default(), "no text");
        assert_eq!(Settings::read(folder.path()), Settings::default(), "folder");
        chosen().write(&file).unwrap();
        assert_eq!(Settings::read(&file), chosen(), "it can be replaced");
    }

    #[test]
    fn settings_of_a_later_version_keep_what_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(SETTINGS_FILE);
        fs::write(&file, "(language: \"zh-Hans\", sound: Loud)").unwrap();
        assert_eq!(Settings::read(&file).language, Some(Language::Chinese));
    }
}
