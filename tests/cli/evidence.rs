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
