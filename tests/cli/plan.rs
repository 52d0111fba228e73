//! `haggle plan`.

use std::{fs, path::PathBuf};

use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;
use tempfile::TempDir;

use super::program;

/// A folder with the textbook plan of the zips, changed by `change`.
fn planned(change: impl Fn(&str) -> String) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.plan.ron");
    program()
        .args(["plan", "zip-spring-reorder", "-o"])
        .arg(&file)
        .assert()
        .code(0)
        .stdout("");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, change(&text)).unwrap();
    (folder, file)
}

fn as_written(text: &str) -> String {
    text.to_owned()
}

fn with_alternatives(text: &str) -> String {
    text.replace(
        "alternatives: []",
        "alternatives: [(text: \"<b>Sell</b> & \\\"rent\\\"\", chance: 0.5, worth: 46000)]",
    )
    .replace(
        "arguments: [],\n        white",
        "arguments: [\"zinc\"],\n        white",
    )
}

#[test]
fn a_plan_to_begin_with_passes_the_check_and_can_be_played() {
    let (_folder, file) = planned(as_written);
    program()
        .arg("check")
        .arg(&file)
        .assert()
        .code(0)
        .stdout("1 file checked: 0 errors, 0 warnings\n");
    let script = file.with_file_name("zip-spring-reorder.play");
    fs::write(&script, "walk\n").unwrap();
    program()
        .args(["play", "--plan"])
        .arg(&file)
        .arg("--script")
        .arg(&script)
        .assert()
        .code(0);
}

#[test]
fn a_plan_file_that_is_there_is_not_replaced() {
    let (_folder, file) = planned(as_written);
    let before = fs::read_to_string(&file).unwrap();
    program()
        .args(["plan", "button-tender", "-o"])
        .arg(&file)
        .assert()
        .code(1);
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn the_page_is_one_file_with_nothing_to_run_or_to_fetch() {
    let (_folder, file) = planned(with_alternatives);
    for (language, ladder) in [("en", "The ladder"), ("zh-Hans", "让步阶梯")] {
        let page = file.with_file_name("plan.html");
        program()
            .args(["plan", "--language", language, "--out"])
            .arg(&page)
            .arg(&file)
            .assert()
            .code(0);
        let html = fs::read_to_string(&page).unwrap();
        assert!(html.contains(ladder) && html.contains("<svg"));
        assert!(html.contains("&lt;b&gt;Sell&lt;/b&gt; &amp; &quot;rent&quot;"));
        assert!(!html.contains("<b>") && !html.contains("<script"));
        // The only address is the name of SVG itself.
        let rest = html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assert!(!rest.contains("http:") && !rest.contains("https:") && !rest.contains("url("));
    }
}

#[test]
fn json_has_the_worksheet_and_the_ladder_in_figures() {
    let (_folder, file) = planned(with_alternatives);
    let output = program()
        .args(["plan", "--format", "json"])
        .arg(&file)
        .output()
        .unwrap();
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    // 0.5 · 46,000 + 0.5 · 36,000
    assert_eq!(document["batna"]["worth"], 41_000.0);
    assert_eq!(document["limits"]["upper"]["terms"]["price"], 0.975);
    let ladder = document["ladder"].as_array().unwrap();
    assert!(ladder.len() > 3);
    for pair in ladder.windows(2) {
        let figure = |step: &Value, name: &str| step[name].as_f64().unwrap();
        let change = figure(&pair[1], "worth") - figure(&pair[0], "worth");
        let traded = figure(&pair[1], "asks") - figure(&pair[1], "gives");
        assert!((change - traded).abs() < 1e-6);
    }
    assert_eq!(document["arguments"][0], "zinc");
}

#[test]
fn a_plan_of_another_version_is_used_and_each_difference_said() {
    let (_folder, file) = planned(|text| text.replace("batna: 36000", "batna: 30000"));
    program()
        .arg("plan")
        .arg(&file)
        .assert()
        .code(0)
        .stdout(contains("The ladder"))
        .stderr(contains("you now have ¥36,000, before ¥30,000"));
}

#[test]
fn a_plan_for_another_scenario_is_refused_where_it_says_so() {
    let (_folder, file) = planned(as_written);
    program()
        .args(["play", "button-tender", "--script", "-", "--plan"])
        .arg(&file)
        .write_stdin("walk\n")
        .assert()
        .code(1)
        .stderr(contains("mine.plan.ron:5:15").and(contains("not for `button-tender`")));
}

#[test]
fn an_impossible_limit_is_shown_where_it_stands() {
    let (_folder, file) = planned(|text| text.replace("lower: Worth(36000", "lower: Worth(66000"));
    program()
        .arg("check")
        .arg(&file)
        .assert()
        .code(1)
        .stdout(contains("limits-order").and(contains("lower: Worth(66000.0)")));
}

#[test]
fn what_is_written_is_a_page_or_a_plan() {
    program()
        .args(["plan", "zip-spring-reorder", "--out", "plan.txt"])
        .assert()
        .code(1)
        .stderr(contains(".html").and(contains(".plan.ron")));
}
