//! `haggle replay --from` and `--review`: after the meeting.

use std::{fs, path::PathBuf};

use assert_cmd::Command;
use predicates::str::contains;
use serde_json::Value;

use super::program;

/// A meeting whose second step is much larger than planned.
const GIFT: &str = "\
prepare research past-talks
prepare lower price=0.88
prepare aspiration price=0.93
prepare upper price=0.985
prepare step price=0.985
prepare step price=0.945
prepare step price=0.93
prepare step price=0.925
argue zinc @zhou
offer price=0.985
offer price=0.90
hold
consult boss
accept
";

/// The meeting, kept in a folder of its own.
fn kept() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("gift.play");
    fs::write(&script, GIFT).unwrap();
    let session = folder.path().join("gift.session.ron");
    program()
        .args(["play", "zip-spring-reorder", "--seed", "14", "--script"])
        .arg(&script)
        .arg("--session")
        .arg(&session)
        .assert()
        .code(0);
    (folder, session)
}

fn replay(session: &PathBuf) -> Command {
    let mut command = program();
    command.arg("replay").arg(session);
    command
}

fn document(command: &mut Command) -> Value {
    let output = command.args(["--format", "json"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_same_moves_again_are_the_same_line() {
    let (folder, session) = kept();
    let rest = folder.path().join("rest.play");
    fs::write(&rest, "offer price=0.90\nhold\nconsult boss\naccept\n").unwrap();
    let found = document(
        replay(&session)
            .args(["--from", "2", "--script"])
            .arg(&rest),
    );
    assert_eq!(found["from"], 2);
    assert_eq!(found["as_it_was"], found["instead"]);
    assert_eq!(found["as_it_was"]["result"]["outcome"], "agreement");
}

#[test]
fn the_plan_plays_what_a_script_leaves() {
    let (folder, session) = kept();
    let before = fs::read(&session).unwrap();
    let rest = folder.path().join("rest.play");
    fs::write(&rest, "hold\n").unwrap();
    let found = document(
        replay(&session)
            .args(["--from", "2", "--by-plan", "--script"])
            .arg(&rest),
    );
    let instead = &found["instead"];
    assert!(instead["result"]["worth"].is_number());
    let offers = instead["offers"].as_array().unwrap();
    let second = offers.iter().find(|offer| offer["round"] == 2).unwrap();
    assert_eq!(second["by"], "buyer", "the rep held in round 2");
    assert_eq!(fs::read(&session).unwrap(), before, "the file is only read");
}

#[test]
fn two_ways_are_told_side_by_side() {
    let (_folder, session) = kept();
    replay(&session)
        .args(["--from", "2", "--by-plan"])
        .assert()
        .code(0)
        .stdout(contains("As it was: you"))
        .stdout(contains("Instead: you"))
        .stderr(contains("verified"));
}

#[test]
fn an_unfinished_rest_says_so() {
    let (folder, session) = kept();
    let rest = folder.path().join("rest.play");
    fs::write(&rest, "hold\n").unwrap();
    replay(&session)
        .args(["--from", "2", "--script"])
        .arg(&rest)
        .assert()
        .code(0)
        .stdout(contains("the meeting is not over"))
        .stderr(contains("--by-plan"));
}

#[test]
fn going_back_needs_a_round_that_was_and_a_way_to_play_on() {
    let (_folder, session) = kept();
    replay(&session).args(["--from", "2"]).assert().code(2);
    replay(&session).arg("--by-plan").assert().code(2);
    for round in ["0", "40"] {
        replay(&session)
            .args(["--from", round, "--by-plan"])
            .assert()
            .code(1)
            .stderr(contains("choose 1 to"));
    }
}

#[test]
fn looking_back_compares_with_the_plan_and_with_other_sellers() {
    let (_folder, session) = kept();
    let found = document(replay(&session).arg("--review"));
    let review = &found["review"];
    let deviations = review["deviations"].as_array().unwrap();
    assert_eq!(deviations[0]["deviation"], "followed");
    assert_eq!(deviations[0]["expected_cost"]["mean"], 0.0);
    assert_eq!(deviations[1]["deviation"], "gave_more");
    assert_eq!(deviations[3]["deviation"], "accepted_below_limit");
    assert!(deviations[3]["expected_cost"]["mean"].as_f64().unwrap() > 0.0);
    assert!(review["what_ifs"].as_array().unwrap().len() <= 3);
    let sellers = review["sellers"].as_array().unwrap();
    for wanted in [
        "textbook",
        "soft",
        "hard",
        "split_the_difference",
        "tit_for_tat",
    ] {
        assert!(sellers.iter().any(|seller| seller["seller"] == wanted));
    }
    assert_eq!(found["result"]["worth"], review["worth"]);
    replay(&session)
        .args(["--review", "--language", "zh-Hans"])
        .assert()
        .code(0)
        .stdout(contains("你让得比计划的一步多"));
}
