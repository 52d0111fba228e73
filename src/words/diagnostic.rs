//! Diagnostics as text, with the part of the source that is meant underlined.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::{
    scenario::{Diagnostic, ProblemParameter, Severity, Wording},
    text::Language,
    words::{Arguments, Phrases},
};

/// One diagnostic with its place in `source`, the text of the file that is
/// called `name`, in `language`. Wide characters are aligned as a terminal
/// shows them.
#[must_use]
pub fn render(
    diagnostic: &Diagnostic,
    source: &str,
    name: &str,
    language: Language,
    is_coloured: bool,
) -> String {
    let phrases = Phrases::new(language);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(phrases.say("check-level-error")),
        Severity::Warning => Level::WARNING.with_name(phrases.say("check-level-warning")),
    };
    // A byte order mark would shift the columns of the first line.
    let body = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    let mark = source.len() - body.len();
    let span = diagnostic.span;
    let (start, end) = (span.start.max(mark) - mark, span.end.max(mark) - mark);
    let snippet = Snippet::source(body)
        .path(name)
        .annotation(AnnotationKind::Primary.span(start..end));
    let mut group: Group<'_> = level
        .primary_title(diagnostic.message(language))
        .id(diagnostic.code.word())
        .element(snippet);
    if let Some(help) = diagnostic.help(language) {
        let level = Level::HELP.with_name(phrases.say("check-level-help"));
        group = group.element(level.message(help));
    }
    let renderer = if is_coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}

impl ProblemParameter {
    fn fill<'a>(
        &self,
        name: &'static str,
        arguments: Arguments<'a>,
        phrases: Phrases,
    ) -> Arguments<'a> {
        match self {
            Self::Plain(words) => arguments.with(name, words),
            Self::Count(count) => arguments.count(name, *count),
            Self::Quoted(words) => arguments.with(name, quoted(words, phrases)),
            Self::List(listed) => {
                let listed: Vec<String> = listed.iter().map(|it| quoted(it, phrases)).collect();
                arguments.with(name, listed.join(&phrases.say("check-between-names")))
            }
            Self::Phrase(id) => arguments.with(name, phrases.say(id)),
            Self::Words(text) => arguments.with(name, text.get(phrases.language())),
        }
    }
}

fn quoted(words: &str, phrases: Phrases) -> String {
    let id = if words.starts_with('"') {
        "check-quoted-string"
    } else {
        "check-quoted"
    };
    phrases.say_with(id, &Arguments::new().with("words", words))
}

impl Wording {
    pub(super) fn message(&self, language: Language) -> String {
        self.phrase(self.message, language)
    }

    pub(super) fn help_in(&self, language: Language) -> Option<String> {
        self.help.map(|help| self.phrase(help, language))
    }

    fn phrase(&self, id: &str, language: Language) -> String {
        let phrases = Phrases::new(language);
        let arguments = self
            .parameters
            .iter()
            .fold(Arguments::new(), |arguments, (name, parameter)| {
                parameter.fill(name, arguments, phrases)
            });
        phrases.say_with(id, &arguments)
    }
}

impl Diagnostic {
    /// What is wrong, one sentence without a full stop.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.wording.message(language)
    }

    /// What was expected, or what to do.
    #[must_use]
    pub fn help(&self, language: Language) -> Option<String> {
        self.wording.help_in(language)
    }
}
