//! The table: what is said and done there, and the plan beside the next move.

mod standing;
mod talk;
mod told;

pub use standing::{StepWords, accept_remark, plan_over, standing_line, step_state};
pub use talk::{Talk, other_lines, outcome_line};
pub use told::{Speaker, Told, ToldOffer, Topic};
