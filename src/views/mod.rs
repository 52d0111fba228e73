//! What a screen shows, as plain data: built once, drawn by the window, printed by
//! the terminal and written by the commands.
//!
//! A view is words that are ready to be read, in the order in which they are read,
//! with what a screen needs to draw them (a band, a round, whether it is a fault).
//! `lines` are the same words for whoever has nothing but lines. A front end adds
//! buttons, commands and places, and says nothing of its own about the meeting.

mod buyer;
pub mod customer;
mod debrief;
mod library;
mod plan;
mod research;
mod table;

pub use buyer::{BuyerView, PersonView};
pub use customer::{CustomerView, SaidView};
pub use debrief::{Card, DebriefView, Fact, MomentView, Notes, RuleView};
pub use library::{BriefingView, LibraryView, ScenarioCard};
pub use plan::{
    AheadView, PlanSheet, Remark, RemarkKind, RuleAhead, Rung, estimate_words, still_open,
    when_words,
};
pub use research::{ResearchItem, ResearchView};
pub use table::{
    Speaker, StepWords, Talk, Told, ToldOffer, Topic, accept_remark, other_lines, outcome_line,
    plan_over, standing_line, step_state,
};
