//! What is kept: session files, real deals, and a person's settings.
//!
//! A session file, `NAME.session.ron`, holds what it takes to play a session
//! again: which scenario (id and digest), the seed, the plan and the moves as
//! script lines, with the events that each move brought and the scores at the
//! end. While a session runs, a [`Recorder`] writes the whole file anew after
//! every finished move, so that a cut at any moment leaves it whole up to the
//! last one. [`replay()`] plays a file again and compares every event and
//! score; [`resume()`] brings an interrupted session back, and [`branch()`] one
//! that is over, to play on from an earlier round.
//!
//! A running session's file holds nothing that the rep has not seen.

mod branch;
mod calibration;
pub mod companion;
mod file;
mod mismatch;
mod past;
mod plans;
mod recorder;
mod replay;
mod settings;
pub mod whole;

pub use branch::{Branch, Branched, branch};
pub use calibration::{Calibration, CalibrationVerdict, ENOUGH_GUESSES, Guess, Sureness};
pub use file::{FORMAT, FileError, Recorded, SUFFIX, ScenarioReference, Scores, SessionFile};
pub use mismatch::Mismatch;
pub use past::Past;
pub use plans::{SavedPlan, save_plan, saved_plans, write_page, write_plan};
pub use recorder::{Destination, Recorder};
pub use replay::{
    FoundScenario, Referenced, Replayed, find_referenced, find_scenario, play_again, replay, resume,
};
pub use settings::{SETTINGS_FILE, Settings, TextSize};
