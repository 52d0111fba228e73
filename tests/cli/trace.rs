//! `haggle trace` as a person or a program runs it.

use std::fs;

use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::{Value, json};

use crate::program;

/// One price, a buyer who waits and a seller who concedes at once.
fn case(last: &Value) -> Value {
    json!({"cases": [{
        "id": "one", "n_steps": 3,
        "issues": [{"name": "price", "values": [1, 2, 3]}],
        "seller": {
            "strategy": "conceder", "tables": {"price": [[1, 0.0], [2, 0.5], [3, 1.0]]},
            "weights": {"price": 1.0}, "reserved_value": 0.0,
        },
        "buyer": {
            "strategy": "time_dependent", "params": {"exponent": 6.0},
            "tables": {"price": [[1, 1.0], [2, 0.5], [3, 0.0]]},
            "weights": {"price": 1.0}, "reserved_value": 0.0,
        },
        "starts": "seller",
        "trace": [
            {"round": 0, "actor": "seller", "action": "offer", "offer": [2]},
            {"round": 0, "actor": "buyer", "action": "offer", "offer": [1]},
            {"round": 1, "actor": "seller", "action": "offer", "offer": [2]},
            {"round": 1, "actor": "buyer", "action": "offer", "offer": [1]},
            {"round": 2, "actor": "seller", "action": "offer", "offer": [2]},
            {"round": 2, "actor": "buyer", "action": "offer", "offer": last},
        ],
    }]})
}

fn run(file: &Value) -> assert_cmd::assert::Assert {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.json");
    fs::write(&path, file.to_string()).unwrap();
    program()
        .args(["trace", "--format", "json"])
        .arg(&path)
        .assert()
}

#[test]
fn a_trace_that_agrees_is_counted_in_full() {
    let done = run(&case(&json!([1]))).success();
    let report: Value = serde_json::from_slice(&done.get_output().stdout).unwrap();
    let one = &report["cases"][0];
    assert_eq!((&one["id"], &one["actions"]), (&json!("one"), &json!(6)));
    assert_eq!(one["agree"], 6);
    assert_eq!(one["first_difference"], Value::Null);
}

#[test]
fn a_difference_is_named_and_the_exit_status_is_one() {
    let failed = run(&case(&json!([3]))).code(1);
    let report: Value = serde_json::from_slice(&failed.get_output().stdout).unwrap();
    assert_eq!(report["cases"][0]["agree"], 5);
    assert_eq!(report["cases"][0]["first_difference"]["action"], 5);
}

#[test]
fn a_file_that_is_no_trace_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.json");
    fs::write(&path, "{\"cases\": [\n  {\"id\": 3}\n]}").unwrap();
    program()
        .args(["trace", "--language", "en"])
        .arg(&path)
        .assert()
        .code(1)
        .stderr(contains("line 2, column").and(contains("cases[0].id")));
}
