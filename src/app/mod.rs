//! The game loop and its front ends: the only place that knows Bevy.
//!
//! [`practice`] runs a negotiation without a screen; the window and the
//! terminal are two front ends on top of it. They send a [`practice::Request`]
//! and read what [`practice::Occurred`].

pub mod jobs;
pub mod practice;
pub mod rehearsing;
pub mod settings;
pub mod terminal;
pub mod window;
