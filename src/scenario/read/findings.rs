//! Collects what is wrong with a file while it is read and checked.

use super::{Bytes, lines::Lines};
use crate::scenario::{
    Code, Diagnostic, Severity,
    wording::{ProblemParameter, Wording},
};

/// A file with more problems than this is not worth listing further.
const MOST: usize = 200;

/// What was found, with places as bytes only.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    found: Vec<Finding>,
}

/// One problem.
#[derive(Debug)]
struct Finding {
    severity: Severity,
    code: Code,
    bytes: Bytes,
    wording: Wording,
}

impl Findings {
    /// Notes an error; what is returned can be told what fills the gaps of its
    /// phrase, and what to do about it.
    pub(crate) fn error(&mut self, bytes: Bytes, code: Code) -> &mut Wording {
        self.add(Severity::Error, bytes, code)
    }

    /// Notes a warning in the same way.
    pub(crate) fn warning(&mut self, bytes: Bytes, code: Code) -> &mut Wording {
        self.add(Severity::Warning, bytes, code)
    }

    fn add(&mut self, severity: Severity, bytes: Bytes, code: Code) -> &mut Wording {
        let index = self.found.len();
        self.found.push(Finding {
            severity,
            code,
            bytes,
            wording: Wording::of(code),
        });
        &mut self.found[index].wording
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
            self.warning(bytes, Code::MoreProblems)
                .fill("count", ProblemParameter::Count(rest));
        }
        let lines = Lines::of(body);
        self.found
            .into_iter()
            .map(|finding| Diagnostic {
                severity: finding.severity,
                code: finding.code,
                span: lines.span(finding.bytes, mark),
                wording: finding.wording,
            })
            .collect()
    }
}
