//! Playing without a rep at the keyboard.
//!
//! A [`Script`] is a rep's session written down beforehand, one move a line. A
//! [`player`] plays a plan, [`sellers`] the typical mistakes. After a meeting
//! [`what_if`] goes back into it, [`review`] holds it against the plan and looks
//! for what would have been worth changing, and [`others`] plays other sellers
//! against the same buyer.
//!
//! Before a meeting a rehearsal plays a plan against a [`Sample`] of buyers who
//! might sit at the table ([`run_all`]); a [`Rehearsal`] sums the runs up,
//! [`Rehearsed::judge`] says how the plan fares by the rules.

pub mod advice;
mod fragile;
pub mod gaming;
mod judged;
mod look_back;
mod marks;
pub mod others;
pub mod panel;
pub mod player;
mod rehearsal;
pub mod review;
mod run;
mod sample;
mod script;
pub mod sellers;
mod spread;
pub mod what_if;

pub use fragile::{Fragile, Point};
pub use judged::{Judged, Rehearsed, RuleMean};
pub use look_back::LookBack;
pub use marks::Marks;
pub use rehearsal::{BreakOff, Rehearsal};
pub use run::{Ended, Run, Unfinished, run, run_all};
pub use sample::Sample;
pub use script::{
    Action, DealLine, Entry, Expectation, Found, Line, Measure, Noun, Played, Preparation,
    Relation, Runner, Saying, Script, ScriptError, ScriptProblem, Skipped, Step, Unmet,
    language_words, line_of, line_of_research, terms_of,
};
pub(crate) use script::{number_of, term_of};
pub use spread::{Bars, Share, Spread};
