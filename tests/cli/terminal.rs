//! The terminal as a process: where it opens, and that a kill at any moment
//! leaves the session file whole.

use std::{
    fs,
    io::Write,
    process::{Command as Process, Stdio},
    thread::sleep,
    time::Duration,
};

use assert_cmd::Command;
use haggle::{
    bargain::persona_names,
    record::{SessionFile, find_scenario, replay, resume},
    scenario::Library,
};
use predicates::{prelude::PredicateBooleanExt, str::contains};

use super::program;

/// The program where nothing can be shown, with a data folder of its own.
fn haggle(folder: &tempfile::TempDir) -> Command {
    let mut command = program();
    command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path());
    command
}

/// Why there is no window, in a build that has one and in one that has none.
#[cfg(target_os = "linux")]
const NO_WINDOW: &str = if cfg!(feature = "window") {
    "No window: there is no display."
} else {
    "No window: this haggle was built without its window (\"cargo build --release\" builds it)."
};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn without_display_and_without_terminal_the_demonstration_is_played() {
    haggle(&folder())
        .write_stdin("")
        .assert()
        .code(0)
        .stdout(contains("The meeting begins.").and(contains("Technique:")))
        .stderr(contains(NO_WINDOW).and(contains("haggle play --terminal")));
}

#[cfg(target_os = "linux")]
#[test]
fn without_display_play_goes_to_the_terminal_and_says_so() {
    haggle(&folder())
        .arg("play")
        .write_stdin("quit\n")
        .assert()
        .code(0)
        .stdout(contains("Scenarios").and(contains("Goodbye.")))
        .stderr(contains(NO_WINDOW));
}

#[test]
fn a_session_in_the_terminal_is_kept_in_the_data_folder() {
    let folder = folder();
    haggle(&folder)
        .args(["play", "zip-spring-reorder", "--terminal", "--seed", "42"])
        .write_stdin("sit\nyes\noffer price=0.97\nyes\n")
        .assert()
        .code(0)
        .stdout(contains(
            "To go on with this session later: haggle play --resume",
        ));
    let session = folder
        .path()
        .join("haggle/sessions/zip-spring-reorder-42.session.ron");
    assert_eq!(SessionFile::load(&session).unwrap().moves.len(), 2);
    haggle(&folder)
        .args(["play", "--terminal", "--resume"])
        .arg(&session)
        .write_stdin("walk\nyes\n\n")
        .assert()
        .code(0)
        .stdout(contains("Round 1").and(contains("Technique:")));
    haggle(&folder).arg("replay").arg(&session).assert().code(0);
}

#[test]
fn a_broken_scenario_of_ones_own_is_shown_as_broken_and_the_rest_goes_on() {
    let folder = folder();
    let own = folder.path().join("haggle/scenarios");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("mine.scenario.ron"), "Scenario(format: 1,").unwrap();
    haggle(&folder)
        .args(["play", "--terminal"])
        .write_stdin("mine\nzip-spring-reorder\n")
        .assert()
        .code(0)
        .stdout(
            contains("Can't be played: 1 problem in the file")
                .and(contains("mine can't be played:"))
                .and(contains("You sell for Yongxin Zipper.")),
        );
}

#[test]
fn a_kill_at_any_moment_leaves_the_file_whole_up_to_the_last_finished_move() {
    let folder = folder();
    let library = Library::load(&[], &persona_names());
    let moves = "tone red\ntone white\n".repeat(500);
    let mut lengths = Vec::new();
    for attempt in 0..8_u64 {
        let path = folder.path().join(format!("killed-{attempt}.session.ron"));
        let mut child = Process::new(env!("CARGO_BIN_EXE_haggle"))
            .args([
                "play",
                "zip-spring-reorder",
                "--terminal",
                "--seed",
                "42",
                "--session",
            ])
            .arg(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(b"sit\nyes\n").unwrap();
        input.write_all(moves.as_bytes()).unwrap();
        while !path.exists() && child.try_wait().unwrap().is_none() {
            sleep(Duration::from_millis(1));
        }
        // Moments that differ from attempt to attempt, in no round proportion
        // to the time that one write takes.
        sleep(Duration::from_micros(attempt * 7_919));
        child.kill().unwrap();
        child.wait().unwrap();

        let file = SessionFile::load(&path).unwrap();
        let found = find_scenario(&file, &library, &persona_names()).unwrap();
        replay(&file, &found.scenario).unwrap();
        resume(&file, &found.scenario).unwrap();
        lengths.push(file.moves.len());
    }
    assert!(lengths.iter().any(|moves| *moves > 1), "{lengths:?}");
}
