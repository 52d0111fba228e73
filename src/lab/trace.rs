//! Published traces of tactics, replayed and compared action by action.
//!
//! A trace file is JSON: `cases`, each with the issues, both sides' utilities
//! and tactics, and what they did (`trace`). [`TraceFile::read`] reads one,
//! [`TraceCase::replay`] plays it: at every action the side whose turn it is has
//! heard what the file says was offered before, and what it would do is
//! compared with what the file says it did.

mod file;
mod problem;
mod replay;
mod strategy;

pub use file::{TraceCase, TraceFile};
pub use problem::{TraceFault, TraceProblem};
pub use replay::{ActionMismatch, Deed, ReplayedCase};
