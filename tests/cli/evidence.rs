//! `haggle evidence` as a person or a program runs it.

use serde_json::Value;

use crate::program;

fn document(arguments: &[&str]) -> Value {
    let output = program().args(arguments).output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_document_has_the_agreed_names_and_the_same_figures_on_any_number_of_threads() {
    let ask = |threads| {
        document(&[
            "evidence",
            "--sessions",
            "40",
            "--only",
            "anchor_causal,reader_linear",
            "--format",
            "json",
            "--threads",
            threads,
        ])
    };
    let found = ask("1");
    assert_eq!(found, ask("3"));
    let effects = found["effects"].as_array().unwrap();
    assert_eq!(effects.len(), 2);
    for effect in effects {
        for name in ["id", "published"] {
            assert!(effect[name].is_string(), "{name}");
        }
        for name in ["simulated", "ci_low", "ci_high"] {
            assert!(effect[name].is_f64(), "{name}");
        }
        assert!(effect["agrees"].is_boolean());
        if effect["id"] == "anchor_causal" {
            for name in ["table", "table_ci_low", "table_ci_high"] {
                assert!(effect[name].is_f64(), "{name}");
            }
            assert!(effect["table_agrees"].is_boolean());
            assert!(effect["table_scenarios"].as_array().unwrap().len() >= 4);
        } else {
            assert!(effect["table"].is_null() && effect["table_note"].is_string());
        }
        assert!(!effect["cells"].as_array().unwrap().is_empty());
    }
}

#[test]
fn a_chart_of_each_row_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("charts");
    program()
        .args([
            "evidence",
            "--sessions",
            "20",
            "--only",
            "contingent",
            "--out",
        ])
        .arg(&out)
        .assert()
        .success();
    let svg = std::fs::read_to_string(out.join("contingent.svg")).unwrap();
    assert!(svg.starts_with("<svg") && svg.contains("Labelled, conditional concessions"));
}

#[test]
fn the_panel_knows_every_persona_and_every_seller() {
    let found = document(&[
        "evidence",
        "--personas",
        "--sessions",
        "3",
        "--format",
        "json",
    ]);
    let personas = found["personas"].as_array().unwrap();
    assert_eq!(personas.len(), haggle::bargain::personas().len());
    for persona in personas {
        assert_eq!(persona["sellers"].as_array().unwrap().len(), 7);
    }
}

#[test]
fn an_unknown_row_is_wrong_usage() {
    program()
        .args(["evidence", "--only", "telepathy"])
        .assert()
        .code(2);
}

#[test]
fn what_is_declared_as_not_reached_is_told_from_a_regression() {
    let found = document(&[
        "evidence",
        "--sessions",
        "2000",
        "--only",
        "first_offer_sizes",
        "--format",
        "json",
    ]);
    let effect = &found["effects"][0];
    assert_eq!(effect["agrees"], false);
    assert_eq!(effect["standing"], "not-reached");
    assert!(effect["trade_off"].is_string());
    assert_eq!(
        (&found["not_reached"], &found["differ"]),
        (&1.into(), &0.into())
    );
}
