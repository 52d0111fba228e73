//! The language that is kept from one start to the next.

use std::{fs, path::Path};

use predicates::{prelude::PredicateBooleanExt, str::contains};

use super::program;

/// What the terminal says when it is started with these settings and hears
/// these lines.
fn said(settings: &Path, arguments: &[&str], lines: &str) -> String {
    let assert = program()
        .env("HAGGLE_CONFIG_DIR", settings)
        .env("XDG_DATA_HOME", settings)
        .args(["play", "--terminal"])
        .args(arguments)
        .write_stdin(lines.to_owned())
        .assert()
        .code(0);
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

#[test]
fn the_language_chosen_in_the_terminal_is_spoken_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("haggle");
    assert!(said(&settings, &[], "quit\n").contains("Goodbye."));
    assert!(
        !settings.join("settings.ron").exists(),
        "nothing was chosen"
    );
    said(&settings, &[], "language\nquit\n");
    assert!(said(&settings, &[], "quit\n").contains("再见。"));
    program()
        .env("HAGGLE_CONFIG_DIR", &settings)
        .args(["score", "nowhere.session.ron"])
        .assert()
        .stderr(contains("nowhere.session.ron").and(contains("没有这个文件")));
}

#[test]
fn the_language_of_the_command_line_wins_and_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let chinese = ["--language", "zh-Hans"];
    assert!(said(folder.path(), &chinese, "quit\n").contains("再见。"));
    assert!(said(folder.path(), &[], "quit\n").contains("Goodbye."));
}

#[test]
fn a_broken_settings_file_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.ron");
    fs::write(&file, "(language: 7").unwrap();
    assert!(said(folder.path(), &[], "quit\n").contains("Goodbye."));
    said(folder.path(), &[], "language\nquit\n");
    assert!(said(folder.path(), &[], "quit\n").contains("再见。"));
}

#[test]
fn settings_that_can_not_be_kept_count_until_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let taken = folder.path().join("a-file");
    fs::write(&taken, "").unwrap();
    let talk = said(&taken, &[], "language\nquit\n");
    assert!(talk.contains("再见。"), "{talk}");
    assert!(talk.contains("无法保存"), "{talk}");
}
