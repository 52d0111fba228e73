//! `haggle play --script`, `haggle replay` and `haggle score`.

use std::{fs, path::Path};

use assert_cmd::Command;
use haggle::scenario::RuleId;
use predicates::{prelude::PredicateBooleanExt, str::contains};
use serde_json::Value;

use super::program;

/// A script in a folder of its own.
fn script(text: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.play");
    fs::write(&path, text).unwrap();
    (folder, path)
}

/// A command about one file, such as `replay FILE`.
fn of(command: &str, path: &Path) -> Command {
    let mut program = program();
    program.arg(command).arg(path);
    program
}

/// `play --script FILE`, with the scenario that the script names.
fn play_by_itself(path: &Path) -> Command {
    let mut program = program();
    program.args(["play", "--script"]).arg(path);
    program
}

/// `play --resume SESSION --script FILE`.
fn go_on(session: &Path, path: &Path) -> Command {
    let mut program = program();
    program.args(["play", "--resume"]).arg(session);
    program.arg("--script").arg(path);
    program
}

const SHORT: &str = "\
prepare research quality-office
prepare lower price=0.80
prepare aspiration price=0.89
prepare upper price=0.97
argue zinc @zhou
offer price=0.97
offer price=0.95 payment=30
walk
expect no-agreement
expect worth >= 0
";

fn play(path: &Path) -> Command {
    let mut command = program();
    command.args(["play", "zip-spring-reorder", "--seed", "42", "--script"]);
    command.arg(path);
    command
}

#[test]
fn a_script_prints_the_conversation_and_then_the_debrief() {
    let (_folder, path) = script(SHORT);
    let said = play(&path).assert().code(0);
    let said = String::from_utf8(said.get_output().stdout.clone()).unwrap();
    let places: Vec<usize> = [
        "Call their quality office",
        "The meeting begins.",
        "Round 1",
        "Round 2",
        "You walked away in round 2.",
        "Technique:",
        "Result:",
        "The cards on the table",
    ]
    .iter()
    .map(|words| {
        said.find(words)
            .unwrap_or_else(|| panic!("{words} in {said}"))
    })
    .collect();
    assert!(places.is_sorted(), "{said}");
}

#[test]
fn a_script_speaks_the_language_of_the_environment_or_the_one_asked_for() {
    let (_folder, path) = script(SHORT);
    play(&path)
        .env("LANG", "zh_CN.UTF-8")
        .assert()
        .code(0)
        .stdout(contains("谈判开始。"));
    play(&path)
        .env("LANG", "zh_CN.UTF-8")
        .args(["--language", "en"])
        .assert()
        .stdout(contains("The meeting begins."));
    play(&path)
        .args(["--language", "fr"])
        .assert()
        .code(2)
        .stderr(contains("unknown language \"fr\""));
}

#[test]
fn the_same_seed_and_moves_give_the_same_words() {
    let (_folder, path) = script(SHORT);
    let once = play(&path).output().unwrap().stdout;
    let twice = play(&path).output().unwrap().stdout;
    assert!(!once.is_empty());
    assert_eq!(once, twice);
}

#[test]
fn json_is_one_document_with_technique_and_result() {
    let (_folder, path) = script(SHORT);
    let output = play(&path).args(["--format", "json"]).output().unwrap();
    let document: Value = serde_json::from_slice(&output.stdout).unwrap();
    let rules = document["technique"]["rules"].as_object().unwrap();
    assert_eq!(rules.len(), RuleId::ALL.len());
    for rule in rules.values() {
        assert!(rule["score"].is_null() || (0.0..=1.0).contains(&rule["score"].as_f64().unwrap()));
        assert!(rule["weight"].is_number());
        assert!(rule["evidence"].is_array());
        assert!(rule["advice"].is_array());
    }
    assert_eq!(document["result"]["outcome"], "rep_walked");
    for figure in ["worth", "zopa_share", "pareto_distance", "relationship"] {
        assert!(document["result"].get(figure).is_some(), "{figure}");
    }
}

#[test]
fn an_expectation_that_fails_is_said_and_ends_with_status_1() {
    let (_folder, path) =
        script("offer price=0.97\nwalk\nexpect agreement\nexpect worth >= 99000\n");
    play(&path).assert().code(1).stderr(
        contains("line 3: \"expect agreement\" failed: it ended without an agreement").and(
            contains("line 4: \"expect worth >= 99000\" failed: it was 0"),
        ),
    );
}

#[test]
fn everything_wrong_with_a_script_is_said_at_once_with_its_place() {
    let (_folder, path) = script("ofer price=0.97\nhold\nargue zink\n");
    let name = path.display().to_string();
    play(&path).assert().code(1).stdout("").stderr(
        contains(format!(
            "error: {name}:1:1: there is no command \"ofer\"; did you mean \"offer\"?"
        ))
        .and(contains(format!(
            "error: {name}:3:7: there is no argument \"zink\""
        ))),
    );
}

#[test]
fn an_illegal_line_is_said_with_its_reason() {
    let (_folder, path) = script("accept\n");
    play(&path).assert().code(1).stderr(contains(
        "line 1: \"accept\" can't be done: There is no counter-offer to accept yet.",
    ));
}

#[test]
fn a_script_finds_its_scenario_by_its_heading_or_its_name() {
    let (folder, path) = script(&format!("scenario zip-spring-reorder\nseed 42\n{SHORT}"));
    play_by_itself(&path).assert().code(0);
    let named = folder.path().join("zip-spring-reorder.mine.play");
    fs::write(&named, SHORT).unwrap();
    play_by_itself(&named).assert().code(0);
    let nameless = folder.path().join("nothing.play");
    fs::write(&nameless, SHORT).unwrap();
    play_by_itself(&nameless)
        .assert()
        .code(1)
        .stderr(contains("there is no scenario \"nothing\""));
}

#[test]
fn a_script_can_come_from_standard_input() {
    program()
        .args([
            "play",
            "zip-spring-reorder",
            "--seed",
            "42",
            "--script",
            "-",
        ])
        .write_stdin(SHORT)
        .assert()
        .code(0)
        .stdout(contains("Round 2"));
}

#[test]
fn an_unknown_scenario_is_answered_with_the_nearest() {
    let (_folder, path) = script("hold\n");
    program()
        .args(["play", "zip-spring-reordr", "--script"])
        .arg(&path)
        .assert()
        .code(1)
        .stderr(contains("did you mean \"zip-spring-reorder\"?"));
}

#[test]
fn json_without_a_script_is_wrong_usage() {
    program()
        .args(["play", "zip-spring-reorder", "--format", "json"])
        .assert()
        .code(2);
}

/// A session that was kept, in its folder.
fn kept(text: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let (folder, path) = script(text);
    let session = folder.path().join("mine.session.ron");
    play(&path).arg("--session").arg(&session).output().unwrap();
    (folder, session)
}

#[test]
fn a_kept_session_is_verified_and_shown_again() {
    let (_folder, session) = kept(SHORT);
    of("replay", &session)
        .assert()
        .code(0)
        .stdout(contains("Round 2").and(contains("Technique:")))
        .stderr(contains("verified, 6 moves"));
    let replayed = of("replay", &session).args(["--format", "json"]).output();
    let scored = of("score", &session).args(["--format", "json"]).output();
    let document = |stdout: &[u8]| serde_json::from_slice::<Value>(stdout).unwrap();
    let replayed = document(&replayed.unwrap().stdout);
    let mut scored = document(&scored.unwrap().stdout);
    // What the other sessions of the folder tell is not in a replay.
    let calibration = scored.as_object_mut().unwrap().remove("calibration");
    assert!(calibration.is_some_and(|it| it["guesses"].is_u64()));
    assert!(replayed == scored, "the scores differ");
}

#[test]
fn a_session_file_that_was_changed_is_found_out() {
    let (_folder, session) = kept(SHORT);
    let text = fs::read_to_string(&session).unwrap();
    let changed = text
        .replacen("Angry", "Warm", 1)
        .replacen("Tense", "Warm", 1)
        .replacen("worth: 0", "worth: 1", 1);
    assert_ne!(changed, text);
    fs::write(&session, changed).unwrap();
    of("replay", &session)
        .assert()
        .code(1)
        .stderr(contains("differs"));
}

#[test]
fn a_session_file_is_never_overwritten() {
    let (folder, session) = kept(SHORT);
    let before = fs::read(&session).unwrap();
    let path = folder.path().join("mine.play");
    play(&path)
        .arg("--session")
        .arg(&session)
        .assert()
        .code(1)
        .stderr(contains("is there already"));
    assert_eq!(fs::read(&session).unwrap(), before);
}

#[test]
fn a_broken_session_file_is_an_error_and_no_panic() {
    let (folder, session) = kept(SHORT);
    let text = fs::read_to_string(&session).unwrap();
    let cut = folder.path().join("cut.session.ron");
    fs::write(&cut, &text[..text.len() / 2]).unwrap();
    for command in ["replay", "score"] {
        of(command, &cut)
            .assert()
            .code(1)
            .stderr(contains("this is not a whole session file"));
        program()
            .arg(command)
            .arg(folder.path().join("nowhere"))
            .assert()
            .code(1);
    }
    let newer = text.replacen("format: 1", "format: 9", 1);
    fs::write(&cut, newer).unwrap();
    of("replay", &cut).assert().code(1).stderr(contains(
        "this session file has format 9, this program reads format 1",
    ));
}

#[test]
fn an_interrupted_session_goes_on_by_script() {
    let (folder, session) = kept("offer price=0.97\n");
    of("score", &session)
        .assert()
        .code(1)
        .stderr(contains("not over yet"));
    let rest = folder.path().join("rest.play");
    fs::write(&rest, "walk\nexpect no-agreement\n").unwrap();
    go_on(&session, &rest).assert().code(0);
    of("replay", &session).assert().code(0);
    go_on(&session, &rest)
        .assert()
        .code(1)
        .stderr(contains("this session is over"));
}

#[test]
fn a_scenario_of_ones_own_is_played_from_its_path_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = folder.path().join("small.scenario.ron");
    fs::write(&scenario, include_str!("../engine/small.scenario.ron")).unwrap();
    let moves = folder.path().join("walk.play");
    fs::write(&moves, "sit\nwalk\n").unwrap();
    let session = folder.path().join("own.session.ron");
    program()
        .arg("play")
        .arg(&scenario)
        .arg("--script")
        .arg(&moves)
        .arg("--session")
        .arg(&session)
        .assert()
        .code(0);
    of("replay", &session).assert().code(0);
    let text = fs::read_to_string(&scenario).unwrap();
    fs::write(&scenario, text + "\n// a remark\n").unwrap();
    of("replay", &session)
        .assert()
        .code(1)
        .stderr(contains("has changed since this session was played"));
}

#[cfg(not(feature = "terminal"))]
#[test]
fn without_the_game_loop_only_scripts_are_played() {
    for arguments in [vec![], vec!["play"], vec!["play", "--terminal"]] {
        program()
            .args(&arguments)
            .assert()
            .code(2)
            .stderr(contains("built without its game loop"));
    }
}

#[test]
fn a_broken_plan_is_said_to_be_broken_as_check_says_it() {
    let (folder, path) = script(SHORT);
    let plan = folder.path().join("mine.plan.ron");
    let text = "PlanFile(format: 1, scenario: \"zip-spring-reorder\", plan: (\n    lower: Worth(36000)\n    style: Partner,\n))\n";
    fs::write(&plan, text).unwrap();
    play(&path)
        .args(["--language", "zh-Hans", "--plan"])
        .arg(&plan)
        .assert()
        .code(1)
        .stderr(contains("mine.plan.ron:2:24: “style”前面缺少逗号"));
}
