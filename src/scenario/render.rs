//! Diagnostics as text, with the part of the source that is meant underlined.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity};

/// One diagnostic with its place in `source`, the text of the file that is
/// called `name`. Wide characters are aligned as a terminal shows them.
#[must_use]
pub fn render(diagnostic: &Diagnostic, source: &str, name: &str, is_coloured: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
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
        .primary_title(&diagnostic.message)
        .id(diagnostic.code)
        .element(snippet);
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    let renderer = if is_coloured {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}
