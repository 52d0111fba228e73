//! Planning by hand: dragging the staircase, the worksheet, what is said before
//! the opening, when a step may be played, and plan files.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use haggle::{
    app::practice::PlanFolder,
    plan::{Limit, When},
    score::Course,
};

use super::hands::Hands;

/// The preparation of the zip reorder with the sensible plan, and a folder for
/// plan files.
fn planning(folder: &std::path::Path) -> Hands {
    let mut hands = Hands::new();
    hands
        .app
        .insert_resource(PlanFolder(Some(folder.to_owned())));
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    hands.key('s');
    assert!(!worths(&hands).is_empty());
    hands
}

fn worths(hands: &Hands) -> Vec<f64> {
    let planned = Course::of(&hands.practice().case()).planned;
    planned.iter().map(|step| step.worth.get()).collect()
}

fn click(hands: &mut Hands, id: &str) {
    let control = hands.control(id).unwrap_or_else(|| panic!("{id}"));
    let (at, _) = hands.place(control);
    hands.click_at(at);
}

fn write(hands: &mut Hands, id: &str, words: &str) {
    click(hands, id);
    for letter in words.chars() {
        hands.key(letter);
    }
}

/// Keeps the plan under a name; the list of plan files stays open.
fn keep(hands: &mut Hands, folder: &std::path::Path) -> std::path::PathBuf {
    hands.key('p');
    write(hands, "plans.name", "spring");
    hands.enter();
    folder.join("spring.plan.ron")
}

#[test]
fn a_step_of_the_staircase_is_dragged_down_and_the_others_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    let before = worths(&hands);
    let handle = hands.control("prepare.chart.step.1").expect("a handle");
    let (at, _) = hands.place(handle);
    hands.drag(at, at + Vec2::new(0.0, 30.0));
    let after = worths(&hands);
    assert!(after[1] < before[1] - 1_000.0, "{before:?} {after:?}");
    assert!((after[0] - before[0]).abs() < 1e-9);
    assert_eq!(after[2..], before[2..]);
    assert_eq!(hands.control("prepare.chart.step.1"), Some(handle));
    let (now, _) = hands.place(handle);
    assert!((now.y - at.y - 30.0).abs() < 6.0, "{at} {now}");
    hands.drag(now, at);
    let (back, _) = hands.place(handle);
    assert!((back.y - at.y).abs() < 6.0, "{at} {back}");
}

#[test]
fn a_step_dragged_too_far_is_answered_by_the_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    assert!(hands.reads("complete and sound"));
    let handle = hands.control("prepare.chart.step.2").expect("a handle");
    let (at, _) = hands.place(handle);
    hands.drag(at, at + Vec2::new(0.0, 60.0));
    assert!(hands.reads("it tells the buyer that there is more"));
}

#[test]
fn the_arrow_keys_move_a_step_by_a_price_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    let before = worths(&hands);
    click(&mut hands, "prepare.chart.step.1");
    assert_eq!(hands.focused().as_deref(), Some("prepare.chart.step.1"));
    hands.press(KeyCode::ArrowDown, Key::ArrowDown);
    let lower = worths(&hands);
    assert!(lower[1] < before[1]);
    assert_eq!(hands.focused().as_deref(), Some("prepare.chart.step.1"));
    hands.press(KeyCode::ArrowUp, Key::ArrowUp);
    assert_eq!(worths(&hands), before);
    hands.press(KeyCode::PageDown, Key::PageDown);
    let tick = before[1] - lower[1];
    let far = before[1] - worths(&hands)[1];
    assert!((far - 10.0 * tick).abs() < 1.0, "{far} {tick}");
}

#[test]
fn the_lower_limit_follows_from_the_worksheet() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    hands.key('b');
    hands.click("Add a way");
    write(&mut hands, "worksheet.0.text", "rent it out");
    write(&mut hands, "worksheet.0.chance", "50");
    write(&mut hands, "worksheet.0.worth", "60000");
    hands.click("Take ");
    let plan = hands.practice().plan();
    assert_eq!(plan.alternatives[0].text, "rent it out");
    let anyway = hands.practice().session().book().reservation().get();
    let Some(Limit::Worth(lower)) = &plan.lower else {
        panic!("a worth, not {:?}", plan.lower);
    };
    assert!((lower.get() - (30_000.0 + anyway / 2.0)).abs() < 1e-6);
    assert!(!hands.reads("What could you do without this deal?"));
}

#[test]
fn arguments_are_said_in_the_order_in_which_they_are_ticked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    let ids: Vec<String> = hands
        .practice()
        .scenario()
        .arguments
        .iter()
        .map(|argument| argument.id.clone())
        .collect();
    for index in [1, 0] {
        let field = hands
            .control(&format!("prepare.argument.{index}"))
            .expect("a box");
        hands
            .app
            .world_mut()
            .resource_mut::<bevy::input_focus::InputFocus>()
            .set(field, bevy::input_focus::FocusCause::Navigated);
        hands.press(KeyCode::Space, Key::Space);
    }
    let wanted = [ids[1].clone(), ids[0].clone()];
    assert_eq!(hands.practice().plan().arguments, wanted);
}

#[test]
fn a_step_waits_until_they_move_when_the_rep_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    click(&mut hands, "prepare.step.2.terms");
    hands.click("Play it: once they move");
    assert_eq!(hands.practice().plan().ladder[2].when, When::Moved);
    hands.click("Play it: from round");
    write(&mut hands, "prepare.terms.round", "6");
    hands.enter();
    assert_eq!(hands.practice().plan().ladder[2].when, When::Round(6));
    click(&mut hands, "dialog.close");
    assert!(hands.reads("from round 6"), "{:?}", hands.words());
}

#[test]
fn a_plan_is_kept_under_a_name_and_brought_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    let kept = hands.practice().plan().clone();
    let file = keep(&mut hands, folder.path());
    assert!(file.exists());
    hands.escape();
    write(&mut hands, "prepare.steps.number", "3");
    hands.enter();
    assert_ne!(*hands.practice().plan(), kept);
    // The keyboard is in the field: a letter would be written there.
    hands.click("Plan files");
    hands.click("Look into the plan spring");
    assert!(hands.reads("It fits this scenario as it is."));
    hands.click("Use this plan");
    assert_eq!(*hands.practice().plan(), kept);
}

#[test]
fn a_plan_of_another_scenario_is_refused_and_the_own_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    let file = keep(&mut hands, folder.path());
    let text = std::fs::read_to_string(&file).expect("a plan");
    let other = text.replacen("zip-spring-reorder", "another-deal", 1);
    std::fs::write(folder.path().join("o.plan.ron"), other).expect("written");
    let own = hands.practice().plan().clone();
    let path = folder.path().join("o.plan.ron").display().to_string();
    write(&mut hands, "plans.path", &path);
    hands.enter();
    assert!(hands.reads("can't be used here"), "{:?}", hands.words());
    assert!(hands.reads("another-deal"), "{:?}", hands.words());
    assert!(hands.control("plans.use").is_none());
    assert_eq!(*hands.practice().plan(), own);
}

#[test]
fn a_plan_of_an_older_version_of_the_scenario_names_what_changed_and_can_be_used() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = planning(folder.path());
    let file = keep(&mut hands, folder.path());
    let text = std::fs::read_to_string(&file).expect("a plan");
    // As if the scenario had had two rounds more and another digest then.
    let rounds = hands.practice().scenario().rounds;
    let now = format!("rounds: {rounds}");
    assert!(text.contains(&now), "{text}");
    let older = text.replacen(&now, &format!("rounds: {}", rounds + 2), 1);
    let older = older.replacen("digest: \"", "digest: \"0", 1);
    std::fs::write(&file, older).expect("written");
    hands.escape();
    let kept = hands.practice().plan().clone();
    write(&mut hands, "prepare.steps.number", "3");
    hands.enter();
    assert_ne!(*hands.practice().plan(), kept);
    hands.click("Plan files");
    hands.click("Look into the plan spring");
    let told = format!("now usually goes {rounds} rounds, before {}", rounds + 2);
    assert!(hands.reads(&told), "{:?}", hands.words());
    hands.click("Use this plan");
    assert_eq!(*hands.practice().plan(), kept);
}
