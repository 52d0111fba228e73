//! Tests of the commands, run as a person runs them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]

mod check;
mod play;
#[cfg(feature = "app")]
mod terminal;
