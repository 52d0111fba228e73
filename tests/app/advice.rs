//! Advice in the preparation: found in the background, chosen from, used, taken
//! back, broken off.

use std::{thread, time::Duration};

use haggle::{
    advise::Thoroughness,
    app::{
        jobs::SearchExtent,
        practice::{Request, Screen},
    },
    plan::Plan,
    play::Extent,
};

use super::hands::Hands;

/// A search that takes a moment.
const SMALL: Extent = Extent {
    searched: 30,
    fresh: 120,
    judged: 5,
    thoroughness: Thoroughness::Quick,
};

/// The preparation of the zip reorder with the sensible plan.
fn with_plan(extent: Extent) -> Hands {
    let mut hands = Hands::new();
    hands.app.insert_resource(SearchExtent(extent));
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    assert_eq!(hands.screen(), Screen::Prepare);
    hands.key('s');
    hands
}

fn plan(hands: &Hands) -> Plan {
    hands.practice().plan().clone()
}

/// Waits until the search has ended.
fn wait_for_answer(hands: &mut Hands) {
    for _ in 0..2_000 {
        hands.wait();
        if hands.control("advice.use").is_some() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("no answer");
}

#[test]
fn the_rep_chooses_a_plan_by_key_uses_it_and_takes_it_back() {
    let mut hands = with_plan(SMALL);
    // A plan that opens where it should end: easily bettered.
    let mut poor = plan(&hands);
    poor.ladder = poor.ladder.split_off(poor.ladder.len() - 3);
    hands.app.world_mut().write_message(Request::SetPlan(poor));
    hands.wait();
    let own = plan(&hands);
    assert_eq!(own.ladder.len(), 3);
    hands.click("Find a better plan");
    assert!(hands.reads("drawn from what you can know"));
    wait_for_answer(&mut hands);
    assert_eq!(plan(&hands), own, "nothing changes by itself");
    assert!(hands.reads("Against your plan") || hands.reads("keep your plan"));
    let last = (0..9)
        .rev()
        .find(|index| hands.control(&format!("advice.choice.{index}")).is_some())
        .expect("a plan to choose");
    let number = last + 1;
    hands.key(char::from_digit(number, 10).expect("a digit"));
    assert!(hands.find(&format!("Use plan {number}")).is_some());
    hands.enter();
    assert_ne!(plan(&hands), own);
    assert!(
        hands.control("advice.use").is_none(),
        "the dialog is closed"
    );
    // What was found still holds and is shown at once.
    hands.key('a');
    assert!(hands.control("advice.use").is_some());
    hands.escape();
    hands.key('u');
    assert_eq!(plan(&hands), own);
    assert!(hands.control("prepare.advice.undo").is_none());
}

#[test]
fn the_rep_chooses_a_plan_by_a_click_in_the_chart() {
    let mut hands = with_plan(SMALL);
    hands.key('a');
    wait_for_answer(&mut hands);
    hands.wait();
    let last = (0..9)
        .rev()
        .find_map(|index| Some((index, hands.control(&format!("advice.spot.{index}"))?)));
    let (index, spot) = last.expect("a mark in the chart");
    let (at, _) = hands.place(spot);
    hands.click_at(at);
    assert!(hands.find(&format!("Use plan {}", index + 1)).is_some());
}

#[test]
fn a_search_that_is_closed_changes_nothing() {
    let mut hands = with_plan(Extent::default());
    let own = plan(&hands);
    hands.key('a');
    assert!(hands.reads("Looking for a better plan"));
    hands.escape();
    for _ in 0..10 {
        hands.wait();
    }
    assert!(!hands.reads("drawn from what you can know"));
    assert!(hands.control("advice.use").is_none());
    assert_eq!(plan(&hands), own);
}
