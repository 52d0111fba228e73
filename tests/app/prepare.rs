//! Preparing a meeting by hand: limits, the ladder and its steps, the order of
//! the issues.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use haggle::{
    app::{
        practice::Screen,
        rehearsing::{Nothing, RehearsedFigures, Rehearsing},
        window::charts::ChartBox,
    },
    charts::{Offers, SpreadChart},
    plan::Planned,
    score::Course,
};

use super::hands::Hands;

/// The preparation of the zip reorder, nothing filled in.
fn preparing() -> Hands {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    assert_eq!(hands.screen(), Screen::Prepare);
    hands
}

/// The same with the sensible plan.
fn with_plan() -> Hands {
    let mut hands = preparing();
    hands.key('s');
    assert!(!planned(&hands).is_empty());
    hands
}

fn planned(hands: &Hands) -> Vec<Planned> {
    Course::of(&hands.practice().case()).planned
}

fn worths(hands: &Hands) -> Vec<f64> {
    planned(hands).iter().map(|step| step.worth.get()).collect()
}

/// The steps that the chart draws.
fn charted(hands: &mut Hands) -> Vec<f64> {
    let world = hands.app.world_mut();
    let mut charts = world.query::<&ChartBox<Offers>>();
    charts.single(world).expect("one chart").0.plan.clone()
}

/// Clicks the control of this name in the program.
fn click(hands: &mut Hands, id: &str) {
    let control = hands.control(id).unwrap_or_else(|| panic!("{id}"));
    let (at, _) = hands.place(control);
    hands.click_at(at);
}

/// Types over what stands in a field.
fn write(hands: &mut Hands, id: &str, words: &str) {
    click(hands, id);
    for letter in words.chars() {
        hands.key(letter);
    }
}

fn price(hands: &Hands, step: usize) -> f64 {
    let book = hands.practice().session().book();
    book.price(&planned(hands)[step].package).get()
}

#[test]
fn before_anything_is_set_no_rule_gives_points() {
    let mut hands = preparing();
    assert!(hands.reads("once you set a limit"));
    assert!(hands.reads("once you begin"));
    assert!(!hands.words().iter().any(|words| words == "0"));
    write(&mut hands, "prepare.lower.number", "0.82");
    hands.enter();
    assert!(!hands.reads("once you set a limit"));
    assert!(!hands.reads("once you begin"));
}

#[test]
fn a_limit_is_set_with_its_slider_and_its_field_follows() {
    let mut hands = preparing();
    let slider = hands.control("prepare.upper").expect("the slider");
    let (at, size) = hands.place(slider);
    hands.drag(at, at + Vec2::new(size.x * 0.25, 0.0));
    let practice = hands.practice();
    let upper = practice.plan().upper.as_ref().expect("an upper limit");
    let worth = upper
        .worth(practice.scenario(), practice.session().book())
        .expect("it fits");
    assert!(worth.get() > 60_000.0, "{worth:?}");
    assert!(hands.reads("more than without a deal"));
    assert!(
        hands.practice().plan().lower.is_none(),
        "nothing else is set"
    );
}

#[test]
fn the_ladder_is_shaped_by_numbers_and_the_chart_follows() {
    let mut hands = with_plan();
    write(&mut hands, "prepare.steps.number", "4");
    hands.enter();
    assert_eq!(planned(&hands).len(), 4);
    assert_eq!(charted(&mut hands), worths(&hands));
    write(&mut hands, "prepare.opening.number", "0.95");
    hands.enter();
    assert!((price(&hands, 0) - 0.95).abs() < 1e-9);
    let fast = worths(&hands);
    write(&mut hands, "prepare.ratio.number", "85%");
    hands.enter();
    let slow = worths(&hands);
    assert!(fast[0] - fast[1] > slow[0] - slow[1], "{fast:?} {slow:?}");
    assert_eq!(charted(&mut hands), slow);
}

#[test]
fn one_step_is_given_another_price_and_the_others_stay() {
    let mut hands = with_plan();
    let before = planned(&hands);
    write(&mut hands, "prepare.step.1.price", "0.955");
    hands.enter();
    let after = planned(&hands);
    assert!((price(&hands, 1) - 0.955).abs() < 1e-9);
    let book = hands.practice().session().book();
    let issue = book.price_issue().unwrap();
    assert_eq!(
        after[1].package.with(issue, 0),
        before[1].package.with(issue, 0),
        "its other terms stay"
    );
    assert_eq!(after[2..], before[2..]);
    assert_eq!(charted(&mut hands), worths(&hands));
    assert!(hands.reads("You have changed single steps"));
}

#[test]
fn a_worth_that_is_typed_becomes_the_nearest_price() {
    let mut hands = with_plan();
    write(&mut hands, "prepare.step.2.worth", "60k");
    hands.enter();
    let worth = worths(&hands)[2];
    assert!((worth - 60_000.0).abs() < 600.0, "{worth}");
}

#[test]
fn the_rules_answer_a_step_that_gives_too_much() {
    let mut hands = with_plan();
    assert!(hands.reads("complete and sound"));
    write(&mut hands, "prepare.step.1.price", "0.885");
    hands.enter();
    assert!(!hands.reads("complete and sound"), "{:?}", hands.words());
}

#[test]
fn steps_are_added_and_taken_out() {
    let mut hands = with_plan();
    let before = worths(&hands);
    click(&mut hands, "prepare.step.1.remove");
    let mut without = before.clone();
    without.remove(1);
    assert_eq!(worths(&hands), without);
    hands.click("Add a step");
    let after = worths(&hands);
    assert_eq!(after.len(), before.len());
    assert!(after[after.len() - 1] < after[after.len() - 2]);
}

#[test]
fn an_empty_ladder_can_be_written_step_by_step() {
    let mut hands = preparing();
    hands.click("Add a step");
    hands.click("Add a step");
    let worths = worths(&hands);
    assert_eq!(worths.len(), 2);
    assert!(worths[1] < worths[0]);
}

#[test]
fn the_last_step_is_marked_final() {
    let mut hands = with_plan();
    let last = planned(&hands).len() - 1;
    let id = format!("prepare.step.{last}.final");
    let field = hands.control(&id).expect("the box");
    hands
        .app
        .world_mut()
        .resource_mut::<bevy::input_focus::InputFocus>()
        .set(field, bevy::input_focus::FocusCause::Navigated);
    hands.press(KeyCode::Space, Key::Space);
    assert!(planned(&hands)[last].is_final);
    assert!(planned(&hands)[..last].iter().all(|step| !step.is_final));
}

#[test]
fn all_terms_of_a_step_are_changed_in_its_dialog() {
    let mut hands = with_plan();
    let before = planned(&hands);
    click(&mut hands, "prepare.step.1.terms");
    assert!(hands.reads("Step 2 of your ladder"));
    hands.click("Payment: 30 days");
    let after = planned(&hands);
    assert_ne!(after[1].package, before[1].package);
    assert!(hands.reads("Step 2 of your ladder"), "the dialog stays");
    hands.click("Add a step after it");
    assert_eq!(planned(&hands).len(), before.len() + 1);
    assert!(hands.reads("Step 3 of your ladder"));
    hands.click("Take it out");
    assert_eq!(planned(&hands), after);
    assert!(!hands.reads("of your ladder."));
}

#[test]
fn limits_leave_a_ladder_alone_that_was_changed_by_hand() {
    let mut hands = with_plan();
    write(&mut hands, "prepare.step.1.price", "0.955");
    hands.enter();
    let by_hand = planned(&hands);
    write(&mut hands, "prepare.upper.number", "1.0");
    hands.enter();
    assert_eq!(planned(&hands), by_hand);
    write(&mut hands, "prepare.ratio.number", "60");
    hands.enter();
    assert_ne!(planned(&hands), by_hand, "a control of the shape shapes it");
    assert!(!hands.reads("You have changed single steps"));
}

#[test]
fn tab_goes_on_from_a_field_that_was_typed_into() {
    let mut hands = with_plan();
    write(&mut hands, "prepare.step.1.price", "0.955");
    hands.tab();
    assert_eq!(hands.focused().as_deref(), Some("prepare.step.1.worth"));
    assert!((price(&hands, 1) - 0.955).abs() < 1e-9);
}

#[test]
fn leaving_asks_when_something_would_be_lost() {
    let mut hands = preparing();
    hands.escape();
    assert_eq!(hands.screen(), Screen::Library, "nothing would be lost");
    let mut hands = with_plan();
    hands.escape();
    assert_eq!(hands.screen(), Screen::Prepare);
    assert!(hands.reads("Leave this preparation?"));
    hands.click("Stay");
    assert!(!hands.reads("Leave this preparation?"));
    assert!(!planned(&hands).is_empty(), "the plan is as it was");
    hands.escape();
    click(&mut hands, "prepare.leave.yes");
    assert_eq!(hands.screen(), Screen::Library);
}

#[test]
fn the_first_tab_stop_is_the_way_to_the_table() {
    let mut hands = preparing();
    hands.tab();
    assert_eq!(hands.focused().as_deref(), Some("prepare.sit-down"));
}

/// Answers the open questions with a way to choose between two issues; the
/// order of the issues that comes of it.
fn answer_pairs(hands: &mut Hands, rank: impl Fn(&str) -> usize) -> usize {
    let mut questions = 0;
    while let Some(first) = hands.control("prepare.deals.first") {
        let label = hands
            .app
            .world()
            .get::<AccessibleLabel>(first)
            .expect("a label")
            .0
            .clone();
        questions += 1;
        assert!(questions < 20, "the questions end");
        // The terms of both deals are the same two issues: the first deal is
        // the one with the newer issue at its best.
        let issues: Vec<usize> = issue_names(hands)
            .iter()
            .enumerate()
            .filter(|(_, name)| label.contains(name.as_str()))
            .map(|(index, _)| index)
            .collect();
        let ids: Vec<String> = hands
            .practice()
            .scenario()
            .issues
            .iter()
            .map(|issue| issue.id().to_owned())
            .collect();
        let newer = issues.iter().max().expect("two issues");
        let older = issues.iter().min().expect("two issues");
        let key = if rank(&ids[*newer]) < rank(&ids[*older]) {
            '1'
        } else {
            '2'
        };
        hands.key(key);
    }
    questions
}

fn issue_names(hands: &Hands) -> Vec<String> {
    let issues = &hands.practice().scenario().issues;
    let names = issues.iter();
    names
        .map(|issue| issue.name().get(haggle::text::Language::English).to_owned())
        .collect()
}

#[test]
fn the_order_of_the_issues_comes_from_pairs_of_deals() {
    let mut hands = preparing();
    assert!(hands.practice().plan().priorities.is_empty());
    hands.key('o');
    assert!(hands.reads("Which deal would you rather have?"));
    let mut wanted: Vec<String> = hands
        .practice()
        .scenario()
        .issues
        .iter()
        .map(|issue| issue.id().to_owned())
        .collect();
    wanted.reverse();
    wanted.swap(0, 2);
    let rank = wanted.clone();
    let questions = answer_pairs(&mut hands, |id| {
        rank.iter().position(|it| it == id).expect("a known issue")
    });
    assert_eq!(hands.practice().plan().priorities, wanted);
    assert!(questions <= 11, "{questions}");
    assert!(!hands.reads("Which deal would you rather have?"));
}

#[test]
fn questions_about_deals_can_be_taken_back_and_left() {
    let mut hands = preparing();
    hands.key('o');
    assert!(hands.reads("Question 1 of"));
    click(&mut hands, "prepare.deals.second");
    assert!(hands.reads("Question 2 of"));
    hands.click("Back");
    assert!(hands.reads("Question 1 of"));
    hands.escape();
    assert_eq!(hands.screen(), Screen::Prepare);
    assert!(
        hands.practice().plan().priorities.is_empty(),
        "nothing is set before the last answer"
    );
}

/// Runs the program until the first answer about the plan as it stands is
/// there.
fn rehearsed(hands: &mut Hands, before: Option<&RehearsedFigures>) -> RehearsedFigures {
    for _ in 0..6_000 {
        hands.app.update();
        let rehearsing = hands.app.world().resource::<Rehearsing>();
        match rehearsing.figures() {
            Ok(figures) if before.is_none_or(|it| it.rehearsal != figures.rehearsal) => {
                return figures.clone();
            }
            _ => std::thread::sleep(std::time::Duration::from_millis(10)),
        }
    }
    panic!("no figures came");
}

fn nothing(hands: &Hands) -> Option<Nothing> {
    let rehearsing = hands.app.world().resource::<Rehearsing>();
    rehearsing.figures().err().cloned()
}

#[test]
fn the_plan_is_rehearsed_while_it_changes_and_only_while_somebody_looks() {
    let mut hands = preparing();
    assert_eq!(nothing(&hands), Some(Nothing::Unwatched));
    hands.key('r');
    hands.wait();
    assert_eq!(nothing(&hands), Some(Nothing::NoLadder));
    assert!(hands.reads("Nothing to rehearse yet"));
    hands.key('s');
    let first = rehearsed(&mut hands, None);
    assert!(first.rehearsal.runs >= 1_000);
    hands.wait();
    let rate = format!(
        "{}%",
        haggle::text::per_cent(first.rehearsal.agreement.rate)
    );
    assert!(hands.words().contains(&rate), "{rate}");
    assert!(hands.reads("above having no deal"));
    let world = hands.app.world_mut();
    let mut charts = world.query::<&ChartBox<SpreadChart>>();
    let drawn = &charts.single(world).expect("one chart").0;
    assert_eq!(drawn.counts, first.rehearsal.bars.counts);
    // Another second offer, another rehearsal.
    write(&mut hands, "prepare.step.1.price", "0.955");
    hands.enter();
    let second = rehearsed(&mut hands, Some(&first));
    assert!(second.rehearsal.runs >= 1_000);
    click(&mut hands, "prepare.side.0");
    hands.wait();
    assert_eq!(nothing(&hands), Some(Nothing::Unwatched));
    assert!(hands.reads("THE BUYER"));
}
