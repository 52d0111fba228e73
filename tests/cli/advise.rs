//! `haggle advise`.

use std::path::Path;

use serde_json::Value;

use crate::program as haggle;

fn quick(arguments: &[&str]) -> Value {
    let output = haggle()
        .args([
            "advise",
            "small-lot-badges",
            "--quick",
            "--runs",
            "200",
            "--format",
            "json",
        ])
        .args(arguments)
        .assert()
        .success();
    serde_json::from_slice(&output.get_output().stdout).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_advised_plan_is_measured_written_and_played() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("better.plan.ron");
    let chart = folder.path().join("frontier.svg");
    let document = quick(&["--out", text(&plan), "--chart", text(&chart)]);
    let (own, advised) = (&document["own"]["worth"], &document["advised"]["worth"]);
    let gain = document["gain"]["mean"].as_f64().unwrap();
    if document["is_better"].as_bool().unwrap() {
        let difference = advised["mean"].as_f64().unwrap() - own["mean"].as_f64().unwrap();
        assert!((gain - difference).abs() < 1e-6 && gain > 0.0);
    }
    assert!(!document["ladder"].as_array().unwrap().is_empty());
    let interval = document["gain"]["interval95"].as_array().unwrap();
    assert!(interval[0].as_f64().unwrap() <= gain && gain <= interval[1].as_f64().unwrap());
    assert!(std::fs::read_to_string(&chart).unwrap().starts_with("<svg"));
    // What is rehearsed then is the plan that was measured, on other buyers.
    let output = haggle()
        .args(["rehearse", "small-lot-badges", "--runs", "2000"])
        .args(["--format", "json", "--plan", text(&plan)])
        .assert()
        .success();
    let rehearsed: Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    let mean = rehearsed["worth"]["mean"].as_f64().unwrap();
    let error = rehearsed["worth"]["mean_error"].as_f64().unwrap();
    assert!((mean - advised["mean"].as_f64().unwrap()).abs() < 5.0 * error);
    // A plan is not written over another.
    haggle()
        .args([
            "advise",
            "small-lot-badges",
            "--quick",
            "--runs",
            "200",
            "--out",
            text(&plan),
        ])
        .assert()
        .code(1)
        .stderr(predicates::str::contains("better.plan.ron"));
}

#[test]
fn a_choice_that_the_frontier_does_not_have_and_a_name_that_no_plan_has_are_wrong_input() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("better.plan.ron");
    haggle()
        .args([
            "advise",
            "small-lot-badges",
            "--quick",
            "--runs",
            "200",
            "--pick",
            "99",
        ])
        .args(["--out", text(&plan)])
        .assert()
        .code(1)
        .stderr(predicates::str::contains("99"));
    assert!(!plan.exists());
    haggle()
        .args(["advise", "small-lot-badges", "--out", "better.txt"])
        .assert()
        .code(1)
        .stderr(predicates::str::contains(".plan.ron"));
    haggle()
        .args(["advise", "small-lot-badges", "--pick", "1"])
        .assert()
        .code(2);
}
