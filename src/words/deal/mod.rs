//! A real deal in words: what was said, what it signals, what comes next; the
//! answers to typed lines; and the whole as a document for programs.

mod document;
mod lines;
mod talk;

pub use document::document;
pub use lines::{
    entry_lines, history_lines, next_step_lines, offer_lines, standing_lines, variation_lines,
};
pub use talk::{DealReply, answer, answer_text, show, welcome};
