//! All prose: what the engine's figures, codes and packages are called in the
//! reader's language.
//!
//! The rooms below know no language but the texts that a scenario's author
//! wrote: they return enums and figures. Here each of them gets its words, once,
//! so that the window, the terminal, the commands and the pages say the same of
//! the same thing. A judgement (above, at or below the limit; better, as before
//! or worse) is never made here: it is made in the room that owns the figure
//! and only named here. Nothing here draws, prints or decides.
//!
//! The phrases themselves are Fluent files under `assets/text/`; [`Phrases`]
//! speaks them.

pub mod advice;
mod calibration;
mod diagnostic;
pub mod evidence;
mod examples;
mod exchange;
mod files;
mod names;
mod phrases;
mod plan_difference;
mod plan_problem;
mod rehearsal;
pub mod review;
mod rounds;
mod score;
mod score_document;
mod script;
mod signals;
mod speech;

pub use diagnostic::render;
pub use examples::examples;
pub use exchange::{TermChange, change_line, changes};
pub use names::{
    finding, illegal, limit_words, mood, relationship, remembers, role, share, strength, style,
    tone,
};
pub use phrases::{Arguments, Phrases, catalogue_problems};
pub use rehearsal::{RehearsalSheet, ended_words, place_words};
pub use rounds::{RoundLine, round_lines};
pub use score::{rule_formula, rule_name, rule_sentence, total_formula};
pub use score_document::{result_document, score_document, technique_document};
pub use signals::{
    next_look_line, next_look_lines, own_look_line, reading_lines, their_limit_line,
    their_signal_lines,
};
pub use speech::{
    SpokenLine, choice_words, condition_words, describe_package, describe_price, describe_term,
    describe_terms, line_for, named_term, offer_words, own_words, price_figure,
};
