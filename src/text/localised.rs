//! [`Text`]: the same words in several languages.

use std::{fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess, Visitor},
    ser::SerializeMap,
};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English, `en`.
    #[default]
    English,
    /// Simplified Chinese, `zh-Hans`.
    Chinese,
}

impl Language {
    /// Every language, in the order in which menus show them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The BCP 47 tag that files use.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
        }
    }

    /// The other language: what a two-way switch goes to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Chinese,
            Self::Chinese => Self::English,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse().map_err(de::Error::custom)
    }
}

/// A language tag that the program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language \"{0}\", expected \"en\" or \"zh-Hans\"")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a tag as files write it; locale forms such as `zh_CN.UTF-8` or
    /// `en-GB` are understood as well.
    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        match tag {
            "en" => return Ok(Self::English),
            "zh-Hans" => return Ok(Self::Chinese),
            _ => {}
        }
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Ok(Self::English),
            "zh" => Ok(Self::Chinese),
            _ => Err(UnknownLanguage(tag.to_owned())),
        }
    }
}

/// Words in one or more languages, as a trainer writes them:
/// `{"en": "Price", "zh-Hans": "单价"}`, or a plain string where the words are
/// the same in every language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// In the order of the file: the first is what a missing language falls
    /// back to.
    words: Vec<(Language, String)>,
    /// Written as one plain string, good for every language.
    plain: bool,
}

impl Text {
    /// The same words in every language.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self {
            words: vec![(Language::English, words.into())],
            plain: true,
        }
    }

    /// Words in English and Chinese.
    #[must_use]
    pub fn both(english: impl Into<String>, chinese: impl Into<String>) -> Self {
        Self {
            words: vec![
                (Language::English, english.into()),
                (Language::Chinese, chinese.into()),
            ],
            plain: false,
        }
    }

    /// The words in `language`, or in the first language that there is; empty
    /// for an empty text.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.words
            .iter()
            .find(|(candidate, _)| *candidate == language)
            .or_else(|| self.words.first())
            .map_or("", |(_, words)| words.as_str())
    }

    /// Whether the words exist in `language`; a plain string exists in all.
    #[must_use]
    pub fn has(&self, language: Language) -> bool {
        self.plain
            || self
                .words
                .iter()
                .any(|(candidate, _)| *candidate == language)
    }

    /// Whether there are no words at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|(_, words)| words.trim().is_empty())
    }

    /// All words with their languages, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.words
            .iter()
            .map(|(language, words)| (*language, words.as_str()))
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.plain {
            return serializer.serialize_str(self.get(Language::English));
        }
        let mut map = serializer.serialize_map(Some(self.words.len()))?;
        for (language, words) in &self.words {
            map.serialize_entry(language.tag(), words)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string, or a map from language to string such as {\"en\": \"Price\", \"zh-Hans\": \"单价\"}")
    }

    fn visit_str<E: de::Error>(self, words: &str) -> Result<Text, E> {
        Ok(Text::plain(words))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut words: Vec<(Language, String)> = Vec::new();
        while let Some((tag, text)) = map.next_entry::<String, String>()? {
            let language = match tag.as_str() {
                "en" => Language::English,
                "zh-Hans" => Language::Chinese,
                _ => return Err(de::Error::custom(UnknownLanguage(tag))),
            };
            if words.iter().any(|(known, _)| *known == language) {
                return Err(de::Error::custom(format!(
                    "language \"{tag}\" is given twice"
                )));
            }
            words.push((language, text));
        }
        if words.is_empty() {
            return Err(de::Error::custom("a text needs at least one language"));
        }
        Ok(Text {
            words,
            plain: false,
        })
    }
}
