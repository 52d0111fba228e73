//! Playing without a rep at the keyboard.
//!
//! A [`Script`] is a rep's session written down beforehand, one move a line. A
//! [`player`] plays a plan, [`sellers`] the typical mistakes. After a meeting
//! [`what_if`] goes back into it, [`review`] holds it against the plan and looks
//! for what would have been worth changing, and [`others`] plays other sellers
//! against the same buyer.

pub mod others;
pub mod panel;
pub mod player;
pub mod review;
mod script;
pub mod sellers;
pub mod what_if;

pub use script::{
    Action, DealLine, Entry, Expectation, Found, Line, Measure, Noun, Played, Preparation,
    Relation, Runner, Saying, Script, ScriptError, ScriptProblem, Skipped, Step, Unmet,
    language_words, line_of, line_of_research, nearest, terms_of,
};
