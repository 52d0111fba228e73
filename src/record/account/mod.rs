//! What happened, in words: plain lines for the terminal, for scripts and for
//! reports. One thought a line, nothing that only a shape or a colour tells.

pub mod after;
mod beside;
mod conversation;
mod debrief;
mod exchange;
mod rehearsal;
mod rounds;
mod signals;
mod words;

pub use beside::{StepWords, accept_remark, plan_over, standing_line, step_state};
pub use conversation::{Conversation, counter_line, other_lines, outcome_line};
pub use debrief::{
    card_lines, debrief_lines, formula_lines, ice_lines, moment_part, next_line, next_sentence,
    overview_lines, rule_lines, why_left,
};
pub use exchange::{Change, change_line, changes};
pub use rehearsal::RehearsalSheet;
pub use rounds::{RoundLine, round_lines};
pub use signals::{
    next_look_line, next_look_lines, own_look_line, reading_lines, their_limit_line,
    their_signal_lines,
};
pub use words::{
    Band, band, finding, illegal, limit_words, mood, relationship, remembers, role, share,
    strength, style, tone,
};
