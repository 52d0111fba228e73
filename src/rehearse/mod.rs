//! Playing without a rep at the keyboard.
//!
//! A [`Script`] is a rep's session written down beforehand, one move a line.

pub mod panel;
pub mod player;
mod script;
pub mod sellers;

pub use script::{
    Action, Entry, Expectation, Found, Line, Measure, Noun, Played, Preparation, Relation, Runner,
    Script, ScriptError, ScriptProblem, Skipped, Step, Unmet, language_words, line_of,
    line_of_research, nearest, terms_of,
};
