//! `haggle analyse` as a person or a program runs it.

use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;

use crate::program;

#[test]
fn the_figures_come_as_one_json_document() {
    let done = program()
        .args(["analyse", "zip-spring-reorder", "--format", "json"])
        .assert()
        .success();
    let report: Value = serde_json::from_slice(&done.get_output().stdout).unwrap();
    assert_eq!(report["packages"], 212_940);
    assert_eq!(report["exact"], true);
    assert!(report["zopa"]["packages"].as_u64().unwrap() > 1000);
    for point in ["nash", "kalai_smorodinsky", "egalitarian", "max_welfare"] {
        assert!(report[point]["seller"].as_f64().unwrap() >= 36_000.0);
        assert!(report[point]["buyer"].as_f64().unwrap() >= 0.0);
        assert!(report[point]["package"]["price"].is_number());
    }
    assert!(report["pareto"].as_array().unwrap().len() > 100);
}

#[test]
fn people_read_it_in_their_language() {
    let of = |language: &str| {
        program()
            .args(["analyse", "zip-spring-reorder", "--language", language])
            .assert()
            .success()
    };
    of("en").stdout(contains("Nash point").and(contains("exact")));
    of("zh-Hans").stdout(contains("纳什点"));
}

#[test]
fn a_scenario_that_is_not_there_is_an_error() {
    program()
        .args(["analyse", "zip-spring-reordr"])
        .assert()
        .code(1)
        .stderr(contains("zip-spring-reorder"));
}
