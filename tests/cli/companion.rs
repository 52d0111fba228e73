//! `haggle companion`.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use predicates::str::contains;
use serde_json::Value;

use super::program;

const PLAN: &str = r#"PlanFile(
    format: 1,
    scenario: "zip-spring-reorder",
    plan: (
        upper: Package({"price": 1.02}),
        aspiration: Package({"price": 0.93}),
        lower: Package({"price": 0.86}),
        ladder: [(offer: {"price": 1.02}), (offer: {"price": 0.98}), (offer: {"price": 0.96})],
    ),
)
"#;

const TALK: &str = "\
# the real table
me price=1.02
them price=0.84 payment=60
me price=0.98
them price=0.88
them price=0.90
what if me price=0.96
";

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        fs::write(folder.at("haina.plan.ron"), PLAN).unwrap();
        fs::write(folder.at("talk.txt"), TALK).unwrap();
        folder
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The command in this folder, with a data folder of its own.
    fn companion(&self, arguments: &[&str]) -> assert_cmd::Command {
        let mut command = program();
        command
            .current_dir(self.0.path())
            .env("XDG_DATA_HOME", self.at("data"))
            .env("HOME", self.0.path())
            .arg("companion")
            .args(arguments);
        command
    }
}

#[test]
fn a_script_gives_figures_for_programs_and_keeps_nothing_unasked() {
    let folder = Folder::new();
    let arguments = ["haina.plan.ron", "--script", "talk.txt", "--format", "json"];
    let said = folder.companion(&arguments).assert().code(0);
    let whole: Value = serde_json::from_slice(&said.get_output().stdout).unwrap();
    assert_eq!(whole["history"].as_array().unwrap().len(), 5);
    assert_eq!(whole["theirs"]["manner"], "shrinking");
    assert_eq!(whole["next_step"]["number"], 3);
    assert_eq!(whole["what_if"].as_array().unwrap().len(), 1);
    assert!(whole["what_if"][0]["look"]["limit"].is_f64());
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 2);
}

#[test]
fn a_script_tells_people_what_was_said_and_where_it_leads() {
    let folder = Folder::new();
    let arguments = [
        "haina.plan.ron",
        "--script",
        "talk.txt",
        "--file",
        "a.companion.ron",
    ];
    folder
        .companion(&arguments)
        .assert()
        .code(0)
        .stdout(contains("5. They: ¥0.900 a piece"))
        .stdout(contains("Their limit seems to lie near"));
    // The same command goes on with it.
    fs::write(folder.at("talk.txt"), "them price=0.905\n").unwrap();
    folder
        .companion(&arguments)
        .assert()
        .code(0)
        .stdout(contains("6. They: ¥0.905 a piece"));
    folder
        .companion(&[
            "a.companion.ron",
            "--script",
            "talk.txt",
            "--language",
            "zh-Hans",
        ])
        .assert()
        .code(0)
        .stdout(contains("7. 对方：单价¥0.905"));
}

#[test]
fn what_is_wrong_with_a_script_is_said_with_its_places_and_nothing_is_entered() {
    let folder = Folder::new();
    fs::write(
        folder.at("talk.txt"),
        "me price=1.02\nthem prise=0.9\nthey price=1\n",
    )
    .unwrap();
    folder
        .companion(&[
            "haina.plan.ron",
            "--script",
            "talk.txt",
            "--file",
            "a.companion.ron",
        ])
        .assert()
        .code(1)
        .stderr(contains("talk.txt:2:6: there is no issue \"prise\""))
        .stderr(contains("talk.txt:3:1: there is no command \"they\""));
    assert!(!folder.at("a.companion.ron").exists());
    fs::write(folder.at("talk.txt"), "me price=1.02\nme accept\n").unwrap();
    folder
        .companion(&["haina.plan.ron", "--script", "talk.txt"])
        .assert()
        .code(1)
        .stderr(contains("line 2: They have made no offer to accept."));
}

#[test]
fn a_plan_that_is_not_there_or_broken_is_refused() {
    let folder = Folder::new();
    folder
        .companion(&["gone.plan.ron"])
        .assert()
        .code(1)
        .stderr(contains("gone.plan.ron"));
    fs::write(folder.at("haina.plan.ron"), PLAN.replace("upper", "uper")).unwrap();
    folder
        .companion(&["haina.plan.ron"])
        .assert()
        .code(1)
        .stderr(contains("haina.plan.ron:"));
    fs::write(folder.at("a.companion.ron"), "(format: 7)").unwrap();
    folder
        .companion(&["a.companion.ron"])
        .assert()
        .code(1)
        .stderr(contains("format 7"));
}

#[test]
fn a_conversation_is_kept_among_ones_own_files_under_the_plans_name() {
    let folder = Folder::new();
    folder
        .companion(&["haina.plan.ron"])
        .write_stdin("them price=0.84\nsave\nquit\n")
        .assert()
        .code(0)
        .stdout(contains("A real deal: Spring zip reorder"))
        .stdout(contains("haina.companion.ron"));
    folder
        .companion(&["haina.plan.ron"])
        .write_stdin("show\n")
        .assert()
        .code(0)
        .stdout(contains("1. They: ¥0.840 a piece"));
    // A plan of the same name somewhere else is another deal.
    fs::create_dir(folder.at("other")).unwrap();
    fs::write(folder.at("other/haina.plan.ron"), PLAN).unwrap();
    folder
        .companion(&["other/haina.plan.ron"])
        .assert()
        .code(1)
        .stderr(contains("--file"));
}

/// Waits until the file holds so many entries.
fn wait_for(path: &Path, line: &str) {
    let began = Instant::now();
    while !fs::read_to_string(path).is_ok_and(|text| text.contains(line)) {
        assert!(
            began.elapsed() < Duration::from_mins(1),
            "{line} never came"
        );
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn after_a_kill_the_deal_goes_on_with_every_entry_that_was_made() {
    let folder = Folder::new();
    let path = folder.at("a.companion.ron");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("haggle"))
        .args(["companion", "haina.plan.ron", "--file", "a.companion.ron"])
        .current_dir(folder.0.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    for (line, kept) in [
        ("me price=1.02", "me price=1.020"),
        ("them price=0.84", "them price=0.840"),
    ] {
        writeln!(input, "{line}").unwrap();
        input.flush().unwrap();
        wait_for(&path, kept);
    }
    write!(input, "them price=0.8").unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    folder
        .companion(&["a.companion.ron"])
        .write_stdin("show\nquit\n")
        .assert()
        .code(0)
        .stdout(contains("1. You: ¥1.020"))
        .stdout(contains("2. They: ¥0.840"));
}
