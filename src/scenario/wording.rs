//! What is said about a problem, before a language is chosen.

use std::collections::BTreeMap;

use super::{Code, read::nearest_name};
use crate::text::Text;

/// What fills a gap of a problem's phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemParameter {
    /// The same in every language: a figure, an id, a name of the file.
    Plain(String),
    /// A figure that also chooses plural forms.
    Count(usize),
    /// What stands in the file or should stand there, set apart by the
    /// quotation marks of the language.
    Quoted(String),
    /// Several of these.
    List(Vec<String>),
    /// A phrase of the program, by its id.
    Phrase(&'static str),
    /// Words that exist in every language.
    Words(Text),
}

/// The phrases of `check.ftl` that say what is wrong and what to do, and what
/// fills their gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wording {
    pub(crate) message: &'static str,
    pub(crate) help: Option<&'static str>,
    pub(crate) parameters: BTreeMap<&'static str, ProblemParameter>,
}

impl Wording {
    /// The phrase of a code, without help.
    pub(super) const fn of(code: Code) -> Self {
        Self {
            message: code.phrase(),
            help: None,
            parameters: BTreeMap::new(),
        }
    }

    /// Says it by another phrase than the code's own.
    pub(crate) fn says(&mut self, message: &'static str) -> &mut Self {
        self.message = message;
        self
    }

    /// Adds the phrase that says what was expected, or what to do.
    pub(crate) fn help(&mut self, help: &'static str) -> &mut Self {
        self.help = Some(help);
        self
    }

    /// Fills `{ $name }` with what is the same in every language.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "what is told is written where it is told, not borrowed first"
    )]
    pub(crate) fn with(&mut self, name: &'static str, words: impl ToString) -> &mut Self {
        self.fill(name, ProblemParameter::Plain(words.to_string()))
    }

    /// Fills `{ $name }`.
    pub(crate) fn fill(&mut self, name: &'static str, parameter: ProblemParameter) -> &mut Self {
        self.parameters.insert(name, parameter);
        self
    }

    /// Adds "did you mean ...?", or what could stand there.
    pub(crate) fn suggest<'n>(
        &mut self,
        found: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> &mut Self {
        const LISTED: usize = 12;
        let mut known: Vec<&str> = known.into_iter().collect();
        known.dedup();
        if let Some(name) = nearest_name(found, known.iter().copied()) {
            return self.help("check-help-nearest").with("nearest", name);
        }
        let help = match known.len() {
            0 => return self,
            1 => "check-help-only",
            2..=LISTED => "check-help-one-of",
            _ => "check-help-one-of-many",
        };
        let listed = known.iter().take(LISTED).map(|name| (*name).to_owned());
        self.help(help)
            .fill("known", ProblemParameter::List(listed.collect()))
    }
}
