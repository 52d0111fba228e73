//! Playing scripts on the engine.

use haggle::{
    bargain::{Illegal, Phase, Session},
    plan::Plan,
    script::{CheckResult, Played, Script},
};

use crate::shelf::zips;

fn play(source: &str, seed: u64) -> (Session, Plan, Played) {
    let scenario = zips();
    let script = Script::parse(source, &scenario).unwrap();
    let mut session = Session::new(scenario, seed);
    let mut plan = Plan::default();
    let played = script.play(&mut session, &mut plan);
    (session, plan, played)
}

#[test]
fn a_first_offer_takes_what_it_does_not_name_from_the_opening_of_the_plan() {
    let (session, ..) = play(
        "prepare upper price=0.99 payment=deposit\nprepare step price=0.98 payment=30\n\
         offer lead_time=35\n",
        1,
    );
    let zips = zips();
    let terms = session.own_offer().unwrap().terms(&zips);
    let written = format!("{terms:?}");
    assert!(written.contains("\"price\": Number(0.98)"), "{written}");
    assert!(written.contains("\"payment\": Option(\"30\")"), "{written}");
    assert!(written.contains("\"lead_time\": Number(35.0)"), "{written}");
    assert!(
        written.contains("\"inspection\": Option(\"aql25\")"),
        "{written}"
    );
}

#[test]
fn without_a_ladder_a_first_offer_starts_from_what_is_usual() {
    for upper in ["worth=80000", "price=0.99 payment=30"] {
        let (session, ..) = play(&format!("prepare upper {upper}\noffer price=0.97\n"), 1);
        let zips = zips();
        let terms = session.own_offer().unwrap().terms(&zips);
        assert!(format!("{terms:?}").contains("\"payment\": Option(\"60\")"));
    }
}

#[test]
fn a_later_offer_keeps_what_it_does_not_name() {
    let (session, ..) = play("offer price=0.98 payment=30\noffer price=0.96\n", 1);
    let zips = zips();
    let terms = session.own_offer().unwrap().terms(&zips);
    assert!(format!("{terms:?}").contains("\"payment\": Option(\"30\")"));
}

#[test]
fn the_meeting_begins_by_itself_before_the_first_move() {
    let (session, _, played) = play("prepare research quality-office\ntone red\n", 1);
    assert_eq!(session.phase(), Phase::Table);
    assert!(played.is_well());
}

#[test]
fn an_illegal_line_stops_the_script_and_is_named() {
    let (session, _, played) = play("offer price=0.98\n\nconsult boss\nconsult boss\nwalk\n", 1);
    let (entry, illegal) = played.refused.unwrap();
    assert_eq!((entry.number, illegal), (4, Illegal::ConsultedBefore));
    assert_eq!(session.phase(), Phase::Table);
}

#[test]
fn lines_after_the_end_are_skipped_and_checks_still_made() {
    // Nobody sits through thirty rounds without a step.
    let holds = "hold\n".repeat(30);
    let checks = "expect no-agreement\nexpect agreement\nexpect worth >= 0\nexpect worth > 0\n";
    let (session, _, played) = play(&format!("offer price=0.98\n{holds}{checks}"), 1);
    assert_eq!(session.phase(), Phase::Over);
    assert!(!played.skipped.is_empty());
    assert_eq!(played.skipped.last().unwrap().number, 31);
    let unmet: Vec<usize> = played.unmet.iter().map(|unmet| unmet.number).collect();
    assert_eq!(unmet, [33, 35]);
    assert_eq!(played.unmet[1].found, CheckResult::Figure(0.0));
}

#[test]
fn an_expectation_about_the_end_fails_while_the_meeting_runs() {
    let (_, _, played) = play(
        "offer price=0.98\nexpect counter\nexpect worth >= 1\nexpect agreement\n",
        1,
    );
    let found: Vec<&CheckResult> = played.unmet.iter().map(|unmet| &unmet.found).collect();
    assert_eq!(
        found,
        [&CheckResult::StillRunning, &CheckResult::StillRunning]
    );
}

#[test]
fn the_worth_that_a_script_checks_is_the_worth_of_the_result() {
    let shipped = include_str!("../../scenarios/zip-spring-reorder.play");
    let (session, plan, played) = play(&format!("{shipped}\nexpect worth < 0\n"), 14);
    assert!(session.outcome().unwrap().agreement().is_some());
    let revealed = session.reveal().unwrap();
    let result = haggle::score::result(&haggle::score::Case::of(&session, &plan), revealed);
    let unmet = played.unmet.last().unwrap();
    assert_eq!(unmet.found, CheckResult::Figure(result.worth.get()));
}
