//! Diagnostics as text, with the part of the source that is meant underlined.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::text::{Language, Phrases};

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
