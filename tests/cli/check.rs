//! `haggle check`.

use std::{
    fs,
    io::Read,
    process::{Command as Process, Stdio},
};

use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;

use super::program;

const SMALL: &str = include_str!("../engine/small.scenario.ron");

/// The program in an environment that asks for no language.
/// A folder with a sound scenario, a broken one in a folder inside, and a
/// plan.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    fs::write(folder.path().join("small.scenario.ron"), SMALL).unwrap();
    let broken = SMALL.replace("\"payment\": 0.8", "\"paymnt\": 0.8");
    fs::write(inner.join("small.scenario.ron"), broken).unwrap();
    folder
}

#[test]
fn a_sound_file_is_done_with() {
    let folder = folder();
    program()
        .arg("check")
        .arg(folder.path().join("small.scenario.ron"))
        .assert()
        .code(0)
        .stdout("1 file checked: 0 errors, 0 warnings\n")
        .stderr("");
}

#[test]
fn folders_are_searched_and_errors_are_shown_with_their_place() {
    program()
        .arg("check")
        .arg(folder().path())
        .assert()
        .code(1)
        .stdout(
            contains("error[unknown-issue]: there is no issue `paymnt`")
                .and(contains("small.scenario.ron:48:"))
                .and(contains("did you mean `payment`?"))
                .and(contains("2 files checked: 1 error, 0 warnings"))
                .and(contains("\u{1b}").not()),
        );
}

#[test]
fn warnings_alone_are_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.scenario.ron");
    fs::write(&path, SMALL).unwrap();
    program()
        .arg("check")
        .arg(&path)
        .assert()
        .code(0)
        .stdout(contains("warning[file-name]").and(contains("0 errors, 1 warning")));
}

#[test]
fn chinese_is_spoken_where_it_is_asked_for() {
    let folder = folder();
    let chinese = || {
        contains("错误[unknown-issue]: 没有“paymnt”这项条款")
            .and(contains("提示: 是不是“payment”？"))
            .and(contains("检查了2个文件：1个错误，0个警告"))
    };
    program()
        .args(["check", "--language", "zh-Hans"])
        .arg(folder.path())
        .assert()
        .code(1)
        .stdout(chinese());
    program()
        .env("LANG", "zh_CN.UTF-8")
        .arg("check")
        .arg(folder.path())
        .assert()
        .code(1)
        .stdout(chinese());
    program()
        .env("LANG", "zh_CN.UTF-8")
        .env("LC_ALL", "C.UTF-8")
        .arg("check")
        .arg(folder.path())
        .assert()
        .code(1)
        .stdout(contains("error[unknown-issue]"));
    program()
        .args([
            "check",
            "--language",
            "zh-Hans",
            "no/such/file.scenario.ron",
        ])
        .assert()
        .code(1)
        .stderr("错误：no/such/file.scenario.ron：没有这个文件或文件夹\n");
}

#[test]
fn json_in_chinese_changes_only_the_sentences() {
    let folder = folder();
    let report = |language: &str| -> Value {
        let output = program()
            .args(["check", "--format", "json", "--language", language])
            .arg(folder.path())
            .output()
            .unwrap();
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let (mut english, chinese) = (report("en"), report("zh-Hans"));
    let found = &mut english["diagnostics"][0];
    assert_eq!(found["help"], "did you mean `payment`?");
    found["message"] = Value::from("没有“paymnt”这项条款");
    found["help"] = Value::from("是不是“payment”？");
    assert_eq!(english, chinese);
}

#[test]
fn json_has_the_names_that_others_rely_on() {
    let folder = folder();
    let output = program()
        .args(["check", "--format", "json"])
        .arg(folder.path())
        .assert()
        .code(1)
        .stderr("")
        .get_output()
        .stdout
        .clone();
    let report: Value = serde_json::from_slice(&output).unwrap();
    assert_eq!(report["files"], 2);
    assert_eq!(report["errors"], 1);
    assert_eq!(report["warnings"], 0);
    let found = &report["diagnostics"][0];
    let file = found["file"].as_str().unwrap();
    assert!(file.ends_with("small.scenario.ron"));
    assert_eq!(found["severity"], "error");
    assert_eq!(found["code"], "unknown-issue");
    assert_eq!(found["message"], "there is no issue `paymnt`");
    assert_eq!(found["help"], "did you mean `payment`?");
    let places: Vec<u64> = [
        "line",
        "column",
        "column_utf16",
        "end_line",
        "end_column",
        "end_column_utf16",
    ]
    .iter()
    .map(|name| found[name].as_u64().unwrap())
    .collect();
    assert_eq!(places, [48, 65, 65, 48, 73, 73]);
}

#[test]
fn json_counts_columns_in_characters_and_in_utf16() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.scenario.ron");
    let source = SMALL.replace("\"林悦\"}, title: {\"en\"", "\"林𪚥\"}, title: {\"em\"");
    fs::write(&path, source).unwrap();
    let output = program()
        .args(["check", "--format", "json"])
        .arg(&path)
        .output()
        .unwrap()
        .stdout;
    let report: Value = serde_json::from_slice(&output).unwrap();
    let found = &report["diagnostics"][0];
    assert_eq!(found["code"], "unknown-language");
    let (column, utf16) = (&found["column"], &found["column_utf16"]);
    assert_eq!(utf16.as_u64().unwrap(), column.as_u64().unwrap() + 1);
}

#[test]
fn a_plan_is_checked_against_the_scenario_beside_it() {
    let folder = folder();
    let path = folder.path().join("mine.plan.ron");
    let plan = "PlanFile(format: 1, scenario: \"small\", plan: (\n    lower: Package({\"prise\": 0.8}),\n    red: \"nobody\",\n))\n";
    fs::write(&path, plan).unwrap();
    program().arg("check").arg(&path).assert().code(1).stdout(
        contains("mine.plan.ron:2:")
            .and(contains("unfit-terms"))
            .and(contains("mine.plan.ron:3:"))
            .and(contains("unknown-person"))
            .and(contains("missing-limit")),
    );
}

#[test]
fn a_path_that_is_not_there_is_wrong_input() {
    program()
        .args(["check", "no/such/file.scenario.ron"])
        .assert()
        .code(1)
        .stderr(contains(
            "no/such/file.scenario.ron: there is no such file or folder",
        ));
}

#[test]
fn a_folder_without_scenarios_is_wrong_input() {
    let folder = tempfile::tempdir().unwrap();
    program()
        .arg("check")
        .arg(folder.path())
        .assert()
        .code(1)
        .stderr(contains("there is no *.scenario.ron"));
}

#[test]
fn wrong_usage_has_its_own_status() {
    program().arg("check").assert().code(2);
    program()
        .args(["check", "x", "--format", "xml"])
        .assert()
        .code(2);
    program()
        .args(["check", "x", "--language", "fr"])
        .assert()
        .code(2)
        .stderr(contains("expected \"en\" or \"zh-Hans\""));
    program().arg("chekc").assert().code(2);
}

#[test]
fn help_and_version_are_results() {
    program()
        .arg("--help")
        .assert()
        .code(0)
        .stdout(contains("check"));
    program()
        .arg("--version")
        .assert()
        .code(0)
        .stdout(contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_leaves_early_is_no_trouble() {
    let folder = tempfile::tempdir().unwrap();
    // Long enough to fill any pipe.
    for index in 0..60 {
        let path = folder.path().join(format!("broken-{index}.scenario.ron"));
        fs::write(path, SMALL.replace(", \"zh-Hans\"", ", \"en\"")).unwrap();
    }
    let mut process = Process::new(assert_cmd::cargo::cargo_bin("haggle"))
        .arg("check")
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(process.stdout.take());
    let mut messages = String::new();
    process
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut messages)
        .unwrap();
    assert!(process.wait().unwrap().success());
    assert_eq!(messages, "");
}
