//! Playing a plan before the meeting.
//!
//! A [`player`] plays a plan as a rep would, [`sellers`] play in other ways. A
//! rehearsal plays a plan against a [`Sample`] of buyers who might sit at the
//! table ([`run_all`]); a [`Rehearsal`] sums the runs up, [`PreparedPlan::judge`]
//! says how the plan fares by the rules. [`gaming`] looks for who cheats them.

mod again;
mod fragile;
pub mod gaming;
mod judged;
mod marks;
pub mod player;
mod rehearsal;
mod run;
mod sample;
pub mod sellers;
mod spread;
pub mod statistics;

pub use again::{anew, plan_to_play};
pub use fragile::{Fragile, WeakPoint};
pub use judged::{Judged, PreparedPlan, RuleMean};
pub use marks::Marks;
pub use rehearsal::{BreakOff, Rehearsal};
pub use run::{Ended, Run, Unfinished, run, run_all};
pub use sample::Sample;
pub use spread::{Bars, Share, Spread};
