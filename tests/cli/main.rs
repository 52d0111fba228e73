//! Tests of the commands, run as a person runs them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as it should be"
)]

mod advise;
mod analyse;
mod check;
mod companion;
mod evidence;
mod import;
mod plan;
mod play;
mod rehearse;
mod replay;
#[cfg(feature = "terminal")]
mod settings;
#[cfg(feature = "terminal")]
mod terminal;
#[cfg(not(feature = "window"))]
mod tour;
mod trace;

use assert_cmd::Command;

/// The program with an English environment, and without the settings of
/// whoever runs the tests.
pub(crate) fn program() -> Command {
    let mut command = Command::cargo_bin("haggle").unwrap();
    command
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8")
        .env(
            "HAGGLE_CONFIG_DIR",
            concat!(env!("CARGO_TARGET_TMPDIR"), "/no-settings"),
        );
    command
}
