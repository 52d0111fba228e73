//! After the meeting, in words: plan against play, what would have been worth
//! changing, two ways side by side, other sellers.

mod lines;
mod moves;
mod sellers;
mod sentences;

pub use lines::{Way, way_words, ways_lines};
pub use moves::{move_words, moves_words};
pub use sellers::{above_words, outcome_words, seller_name, sellers_lines, technique_words};
pub use sentences::{
    cost_here_words, cost_words, deviation_lines, deviation_short, deviation_words, gain_words,
    here_words, kind_words, proposal_lines, reason_here_words, reason_lines, reason_title,
    reason_words, when_words,
};
