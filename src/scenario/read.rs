//! From the text of a scenario file to a [`Scenario`], with everything that is
//! wrong with it.

use std::sync::Arc;

use ron::{Options, extensions::Extensions};

use super::{Diagnostic, Scenario, Span};

/// What reading a scenario file gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The scenario; `None` when the file has errors.
    pub scenario: Option<Arc<Scenario>>,
    /// Errors and warnings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the text of a scenario file. `personas` are the names that a buyer's
/// `persona` can have.
#[must_use]
pub fn read(source: &str, personas: &[&str]) -> Reading {
    let _ = personas;
    let options = Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES);
    match options.from_str::<Scenario>(source) {
        Ok(scenario) => Reading {
            scenario: Some(Arc::new(scenario)),
            diagnostics: Vec::new(),
        },
        Err(error) => Reading {
            scenario: None,
            diagnostics: vec![Diagnostic::error(
                "syntax",
                error.to_string(),
                Span::of(source, 0, 0),
            )],
        },
    }
}
