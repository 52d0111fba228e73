//! Collects what is wrong with a file while it is read and checked.

use super::{Bytes, lines::Lines};
use crate::scenario::{Diagnostic, Severity};

/// A file with more problems than this is not worth listing further.
const MOST: usize = 200;

/// What was found, with places as bytes only.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    found: Vec<Finding>,
}

/// One problem.
#[derive(Debug)]
pub(crate) struct Finding {
    severity: Severity,
    code: &'static str,
    message: String,
    help: Option<String>,
    bytes: Bytes,
}

impl Finding {
    /// Adds a word on what was expected or what to do.
    pub(crate) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Adds "did you mean ...?", or what could stand there.
    pub(crate) fn suggest<'n>(
        &mut self,
        found: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> &mut Self {
        self.help = super::suggestion(found, known);
        self
    }
}

impl Findings {
    /// Notes an error.
    pub(crate) fn error(
        &mut self,
        bytes: Bytes,
        code: &'static str,
        message: impl Into<String>,
    ) -> &mut Finding {
        self.add(Severity::Error, bytes, code, message.into())
    }

    /// Notes a warning.
    pub(crate) fn warning(
        &mut self,
        bytes: Bytes,
        code: &'static str,
        message: impl Into<String>,
    ) -> &mut Finding {
        self.add(Severity::Warning, bytes, code, message.into())
    }

    fn add(
        &mut self,
        severity: Severity,
        bytes: Bytes,
        code: &'static str,
        message: String,
    ) -> &mut Finding {
        let index = self.found.len();
        self.found.push(Finding {
            severity,
            code,
            message,
            help: None,
            bytes,
        });
        &mut self.found[index]
    }

    /// Whether anything found so far makes the file unusable.
    pub(crate) fn has_errors(&self) -> bool {
        self.found
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// Everything found, in the order of the file. `source` may begin with a
    /// byte order mark, which the places do not count.
    pub(crate) fn into_diagnostics(mut self, source: &str) -> Vec<Diagnostic> {
        let body = super::without_mark(source);
        let mark = source.len() - body.len();
        self.found
            .sort_by_key(|finding| (finding.bytes.start, finding.severity));
        let rest = self.found.len().saturating_sub(MOST);
        if rest > 0 {
            // Errors first: they decide whether the file can be used.
            self.found.sort_by_key(|finding| finding.severity);
            self.found.truncate(MOST);
            self.found.sort_by_key(|finding| finding.bytes.start);
            let bytes = self.found[MOST - 1].bytes;
            let message = format!("and {rest} more problems that are not listed");
            self.warning(bytes, "more-problems", message);
        }
        let lines = Lines::of(body);
        self.found
            .into_iter()
            .map(|finding| Diagnostic {
                severity: finding.severity,
                code: finding.code,
                message: finding.message,
                help: finding.help,
                span: lines.span(finding.bytes, mark),
            })
            .collect()
    }
}
