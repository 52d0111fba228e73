//! The plan beside the move, at the table of the window.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use haggle::{
    app::practice::Screen,
    bargain::{Event, Package},
};

use super::hands::Hands;

/// At the table of the zip reorder with the sensible plan, the opening made.
fn after_the_opening() -> Hands {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    hands.key('s');
    hands.click("Go to the table");
    assert_eq!(hands.screen(), Screen::Table);
    hands.key('p');
    hands
}

fn offers(hands: &Hands) -> Vec<Package> {
    let events = hands.practice().session().events();
    let offered = events.iter().filter_map(|event| match event {
        Event::Offered { package, .. } => Some(package.clone()),
        _ => None,
    });
    offered.collect()
}

fn next_step(hands: &Hands) -> Package {
    let next = hands.practice().standing().next.expect("a step is left");
    next.planned.package
}

#[test]
fn the_opening_stands_in_the_form_and_one_key_makes_it() {
    let hands = after_the_opening();
    assert_eq!(offers(&hands).len(), 1);
    assert_eq!(hands.practice().standing().next.unwrap().number, 2);
}

#[test]
fn the_key_of_the_plan_puts_the_next_step_into_the_form_and_then_makes_it() {
    let mut hands = after_the_opening();
    let step = next_step(&hands);
    assert!(hands.find("Take step 2").is_some());
    hands.key('p');
    assert_eq!(offers(&hands).len(), 1, "it is only shown");
    assert!(hands.find("Make step 2").is_some());
    hands.key('p');
    assert_eq!(offers(&hands).last(), Some(&step));
}

#[test]
fn the_strip_says_what_the_next_step_gives_and_which_steps_are_behind() {
    let mut hands = after_the_opening();
    assert!(hands.reads("Next: step 2 of"));
    assert!(hands.reads("worth"));
    let world = hands.app.world_mut();
    let mut labels = world.query::<&AccessibleLabel>();
    for wanted in ["step 1: played", "step 2: next", "step 3: later"] {
        assert!(labels.iter(world).any(|it| it.0 == wanted), "{wanted}");
    }
}

#[test]
fn an_offer_ahead_of_the_plan_is_told_beside_the_button_and_still_goes_out() {
    let mut hands = after_the_opening();
    hands.key('p');
    assert!(!hands.reads("Mind:"), "the plan itself is in order");
    for _ in 0..2 {
        hands.press(KeyCode::ArrowDown, Key::ArrowDown);
        for _ in 0..4 {
            hands.press(KeyCode::ArrowLeft, Key::ArrowLeft);
        }
    }
    assert!(hands.reads("Mind: Gives"));
    assert!(
        hands.find("Take step 2").is_some(),
        "the form shows another offer now"
    );
    hands.enter();
    assert_eq!(
        offers(&hands).len(),
        2,
        "nothing is forbidden, nothing asked"
    );
}

#[test]
fn accepting_less_than_the_next_step_says_so_on_the_button() {
    let mut hands = after_the_opening();
    let below = ["below your limit", "below step 2"];
    assert!(below.iter().any(|words| hands.reads(words)));
}
