//! `haggle rehearse`.

use serde_json::Value;

use crate::program as haggle;

fn json(arguments: &[&str]) -> Value {
    let output = haggle()
        .args(["rehearse", "zip-spring-reorder", "--format", "json"])
        .args(arguments)
        .assert()
        .success();
    serde_json::from_slice(&output.get_output().stdout).unwrap()
}

#[test]
fn the_document_has_the_figures_that_others_rely_on() {
    let document = json(&["--runs", "150"]);
    assert_eq!(document["runs"], 150);
    for name in ["mean", "sd", "p10", "p50", "p90"] {
        assert!(document["worth"][name].is_f64(), "{name}");
    }
    let rate = document["agreement_rate"].as_f64().unwrap();
    let agreements = document["outcomes"]["agreement"].as_f64().unwrap();
    assert!((rate - agreements / 150.0).abs() < 1e-9);
    assert!(document["technique"]["mean"].as_f64().unwrap() > 50.0);
    assert_eq!(document["plan"], "textbook");
}

#[test]
fn the_same_figures_come_out_on_any_number_of_threads_and_others_with_another_seed() {
    let one = json(&["--runs", "300", "--threads", "1"]);
    assert_eq!(one, json(&["--runs", "300", "--threads", "5"]));
    let other = json(&["--runs", "300", "--seed", "9"]);
    assert_ne!(one["worth"], other["worth"]);
}

#[test]
fn a_chart_is_written_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for (language, words) in [("en", "break off"), ("zh-Hans", "破裂")] {
        let path = folder.path().join(format!("{language}.svg"));
        haggle()
            .args(["rehearse", "small-lot-badges", "--runs", "100", "--out"])
            .arg(&path)
            .args(["--language", language])
            .assert()
            .success()
            .stdout(predicates::str::contains("%"));
        let svg = std::fs::read_to_string(path).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains(words));
    }
}

#[test]
fn a_plan_that_is_not_there_is_wrong_input() {
    haggle()
        .args([
            "rehearse",
            "zip-spring-reorder",
            "--plan",
            "nowhere.plan.ron",
        ])
        .assert()
        .code(1)
        .stderr(predicates::str::contains("nowhere.plan.ron"));
    haggle()
        .args(["rehearse", "zip-spring-reorder", "--runs", "0"])
        .assert()
        .code(2);
}

/// A picture that is given a plan's name would take the plan's place.
#[test]
fn a_picture_is_written_over_pictures_alone() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("mine.plan.ron");
    std::fs::write(&plan, "an afternoon's work").unwrap();
    for arguments in [
        ["rehearse", "zip-spring-reorder", "--out"],
        ["advise", "zip-spring-reorder", "--chart"],
    ] {
        haggle()
            .args(arguments)
            .arg(&plan)
            .assert()
            .code(1)
            .stderr(predicates::str::contains("a picture's file ends with .svg"));
    }
    assert_eq!(
        std::fs::read_to_string(&plan).unwrap(),
        "an afternoon's work"
    );
}
