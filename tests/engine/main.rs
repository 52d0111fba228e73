//! Tests of the engine: everything but the app, without Bevy.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]

mod advice;
mod advised_figures;
mod after;
mod any_meeting;
mod beside;
mod buyers;
mod calibration;
mod companion;
mod diagnostics;
mod diagnostics_hold;
mod diagnostics_words;
mod duels;
mod evidence;
mod feelings;
mod finder;
mod formulas;
mod gaming;
mod ladders;
mod lines;
mod meeting;
mod phrase_ids;
mod plan_file;
mod plan_order;
mod plans;
mod points;
mod random_domains;
mod record;
mod rehearsal;
mod result;
mod script;
mod script_play;
mod sellers;
mod shelf;
mod shipped;
mod signals;
mod small;
mod source;
mod table;
mod talk;
mod technique;
mod text;
mod totals;
mod trace;
mod true_words;
mod walking_away;
mod words;
