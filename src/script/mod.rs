//! The script language: a session as text, one move a line.
//!
//! ```text
//! # The textbook ladder
//! seed 7
//! prepare research quality-office
//! prepare lower price=0.80            # or worth=12000
//! prepare aspiration price=0.92
//! prepare upper price=1.02 payment=30
//! prepare style analyst
//! prepare red NAME                    # and white NAME
//! prepare estimate 0.86 0.92 sure=0.8
//! prepare priorities price payment
//! prepare step price=1.00 [final]     # one line for each planned offer
//! sit                                 # comes by itself before the first move
//! tone red | white | neutral
//! probe TOPIC [@member]
//! argue ID [@member]
//! offer price=0.98 payment=30 [final]
//! hold
//! consult ID
//! recess
//! accept
//! walk
//! expect agreement | no-agreement | buyer-walked | counter
//! expect technique >= 70              # or worth, or a rule such as high_start
//! ```
//!
//! Issues that an offer does not name stay as in the last offer; in a first
//! offer they come from the plan's upper limit where that is a package, else
//! they are as usual. Every keyword has a Chinese form as well, full-width
//! signs and digits are read as the plain ones, and `prepare` may be left out.
//! The same lines are what a rep types in the terminal and what session files
//! keep.

mod deal;
mod keywords;
mod language;
mod lexer;
mod parse;
mod prepare;
mod problem;
mod reader;
mod run;
mod terms;
mod write;

pub use deal::{DealLine, Saying};
pub use keywords::language_words;
pub use language::{
    Comparison, Expectation, Measure, Preparation, Script, ScriptAction, ScriptEntry, ScriptLine,
};
pub use problem::{Noun, ScriptError, ScriptProblem};
pub use run::{CheckResult, NextAction, Played, Runner, Skipped, Unmet};
pub use write::{line_of, line_of_research, offered_terms, terms_of};
pub(crate) use write::{number_of, term_of};
