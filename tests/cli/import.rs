//! `haggle import` as a person runs it.

use std::{fs, path::PathBuf};

use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;

use crate::program;

fn domain(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests/engine/domains", name]
        .iter()
        .collect()
}

#[test]
fn a_domain_becomes_a_scenario_that_is_sound_and_can_be_analysed_and_played() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kitchen.scenario.ron");
    program()
        .arg("import")
        .args(["kitchen.xml", "kitchen-joiner.xml", "kitchen-owner.xml"].map(domain))
        .arg("-o")
        .arg(&path)
        .assert()
        .success()
        .stdout(contains("2,727 packages").and(contains("discount")));
    program()
        .arg("check")
        .arg(&path)
        .assert()
        .success()
        .stdout(contains("0 errors, 0 warnings"));
    let done = program()
        .args(["analyse", "--format", "json"])
        .arg(&path)
        .assert()
        .success();
    let report: Value = serde_json::from_slice(&done.get_output().stdout).unwrap();
    assert_eq!(report["zopa"]["buyer_reservation"], 0.3);
    assert_eq!(report["nash"]["package"]["wood"], "oak");
    let script = folder.path().join("kitchen.play");
    fs::write(
        &script,
        "seed 1\noffer wood=oak weeks=9 deposit=0.4\noffer weeks=5\naccept\n",
    )
    .unwrap();
    program()
        .arg("play")
        .arg(&path)
        .arg("--script")
        .arg(&script)
        .assert()
        .success()
        .stdout(contains("Agreement in round"));
}

#[test]
fn nothing_is_written_when_a_profile_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.xml");
    fs::write(&broken, "<utility_space>\n  <objective/>\n</utility_space>").unwrap();
    let path = folder.path().join("kitchen.scenario.ron");
    program()
        .arg("import")
        .args(["kitchen.xml", "kitchen-joiner.xml"].map(domain))
        .arg(&broken)
        .arg("-o")
        .arg(&path)
        .assert()
        .code(1)
        .stderr(contains("broken.xml:2:3").and(contains("Wood")));
    assert!(!path.exists());
}
