//! Tests of the game loop and the screens.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]

mod advice;
mod beside;
mod deal;
mod debrief;
mod hands;
mod look_back;
mod pictures;
mod planning;
mod points;
mod practice;
mod prepare;
mod screens;
mod settings;
mod table;
mod terminal;
mod terminal_planning;
