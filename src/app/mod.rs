//! The game loop and its front ends: the only place that knows Bevy. The loop
//! and the terminal stand on Bevy's app, ECS and states alone (feature
//! `terminal`), the window on its renderer too (feature `window`).
//!
//! [`practice`] runs a negotiation without a screen; the window and the
//! terminal are two front ends on top of it. They send a [`practice::Request`]
//! and read what [`practice::Occurred`].

#![allow(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "Bevy's systems take their parameters by value, and these are their interface"
)]

pub mod jobs;
pub mod practice;
pub mod rehearsing;
pub mod settings;
pub mod terminal;
#[cfg(feature = "window")]
pub mod window;
