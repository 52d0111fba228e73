//! Tests of the game loop and the terminal, and with the feature `window` of
//! the screens.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]

mod points;
mod practice;
mod table;
mod terminal;
mod terminal_planning;

#[cfg(feature = "window")]
mod advice;
#[cfg(feature = "window")]
mod beside;
#[cfg(feature = "window")]
mod deal;
#[cfg(feature = "window")]
mod debrief;
#[cfg(feature = "window")]
mod hands;
#[cfg(feature = "window")]
mod look_back;
#[cfg(feature = "window")]
mod pictures;
#[cfg(feature = "window")]
mod planning;
#[cfg(feature = "window")]
mod points_window;
#[cfg(feature = "window")]
mod prepare;
#[cfg(feature = "window")]
mod screens;
#[cfg(feature = "window")]
mod settings;
#[cfg(feature = "window")]
mod views;
