//! The interface's own phrases, from the Fluent files under `assets/text/`.

use std::{
    borrow::{Borrow, Cow},
    collections::BTreeMap,
    sync::LazyLock,
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::{scenario::Scenario, text::Language};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/text");

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(Language::English));
static CHINESE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(Language::Chinese));

/// What fills the gaps of a phrase: names to words or numbers.
#[derive(Debug, Default)]
pub struct Arguments<'a>(FluentArgs<'a>);

impl Arguments<'_> {
    /// No arguments yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Fills `{ $name }` with words that are shown as they are.
    #[must_use]
    pub fn with(mut self, name: &'static str, words: impl Into<String>) -> Self {
        self.0.set(name, FluentValue::from(words.into()));
        self
    }

    /// Fills `{ $name }` with a count, which also selects plural forms.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: usize) -> Self {
        self.0.set(name, FluentValue::from(count));
        self
    }
}

/// Speaks the program's phrases in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrases {
    language: Language,
}

impl Phrases {
    /// Phrases in `language`.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language that is spoken.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// The phrase `id`. An unknown id is spoken as the id itself in brackets,
    /// so that a gap is seen and never fatal.
    #[must_use]
    pub fn say(self, id: &str) -> String {
        self.say_with(id, &Arguments::new())
    }

    /// Names or figures as a list: "price, payment".
    #[must_use]
    pub fn list<S: Borrow<str>>(self, words: &[S]) -> String {
        words.join(&self.say("word-list-separator"))
    }

    /// The phrase `id` with its gaps filled.
    #[must_use]
    pub fn say_with(self, id: &str, arguments: &Arguments<'_>) -> String {
        let bundle = &catalogue(self.language).bundle;
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("[{id}]");
        };
        let mut errors = Vec::new();
        bundle
            .format_pattern(pattern, Some(&arguments.0), &mut errors)
            .into_owned()
    }

    /// Whether there is a phrase `id`.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        catalogue(self.language).bundle.has_message(id)
    }
}

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    problems: Vec<String>,
    /// Message id to the names of its gaps.
    gaps: BTreeMap<String, Vec<String>>,
}

fn catalogue(language: Language) -> &'static Catalogue {
    match language {
        Language::English => &ENGLISH,
        Language::Chinese => &CHINESE,
    }
}

impl Catalogue {
    fn load(language: Language) -> Self {
        // Both tags are well formed; the empty locale would still format.
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks that keep directions apart are for scripts we do not ship,
        // and fonts draw them as boxes.
        bundle.set_use_isolating(false);
        let mut problems = Vec::new();
        let mut gaps = BTreeMap::new();
        let folder = FILES.get_dir(language.tag());
        if folder.is_none() {
            problems.push(format!("no folder {language}"));
        }
        for file in folder.into_iter().flat_map(Dir::files) {
            let name = file.path().display().to_string();
            let Some(source) = file.contents_utf8() else {
                problems.push(format!("{name}: not UTF-8"));
                continue;
            };
            collect_gaps(source, &mut gaps);
            let resource = match FluentResource::try_new(source.replace("\r\n", "\n")) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    problems.extend(errors.iter().map(|error| format!("{name}: {error}")));
                    resource
                }
            };
            if let Err(errors) = bundle.add_resource(resource) {
                problems.extend(errors.iter().map(|error| format!("{name}: {error}")));
            }
        }
        Self {
            bundle,
            problems,
            gaps,
        }
    }
}

/// Notes for each message of a Fluent file which `$names` it mentions.
fn collect_gaps(source: &str, gaps: &mut BTreeMap<String, Vec<String>>) {
    let mut current: Option<String> = None;
    for line in source.lines() {
        let starts_message = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
        if starts_message {
            current = line.split('=').next().map(|id| id.trim().to_owned());
        } else if line.starts_with('#') {
            continue;
        }
        let Some(id) = &current else { continue };
        let entry = gaps.entry(id.clone()).or_default();
        for piece in line.split('$').skip(1) {
            let name: String = piece
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                .collect();
            if !entry.contains(&name) {
                entry.push(name);
            }
        }
    }
    for names in gaps.values_mut() {
        names.sort();
    }
}

/// Everything wrong with the shipped phrases: files that do not parse, phrases
/// that one language lacks, gaps that differ between languages. Empty when all
/// is well.
#[must_use]
pub fn catalogue_problems() -> Vec<String> {
    let mut problems: Vec<String> = Language::ALL
        .iter()
        .flat_map(|language| catalogue(*language).problems.iter().cloned())
        .collect();
    let (english, chinese) = (&ENGLISH.gaps, &CHINESE.gaps);
    for (id, names) in english {
        match chinese.get(id) {
            None => problems.push(format!("{id}: missing in zh-Hans")),
            Some(other) if other != names => {
                problems.push(format!("{id}: gaps {names:?} in en, {other:?} in zh-Hans"));
            }
            Some(_) => {}
        }
    }
    for id in chinese.keys().filter(|id| !english.contains_key(*id)) {
        problems.push(format!("{id}: missing in en"));
    }
    problems
}

impl Scenario {
    /// The id under which the phrase `id` is worded for this scenario: where
    /// there is no price and the phrase would speak of one, `ID-points`, which
    /// fills the same gaps.
    #[must_use]
    pub fn phrase<'a>(&self, id: &'a str, phrases: Phrases) -> Cow<'a, str> {
        if self.has_price() {
            return Cow::Borrowed(id);
        }
        let in_points = format!("{id}-points");
        if phrases.has(&in_points) {
            Cow::Owned(in_points)
        } else {
            Cow::Borrowed(id)
        }
    }
}
