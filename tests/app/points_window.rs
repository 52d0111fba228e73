//! The same scenario without a price in the window.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use haggle::{app::practice::Screen, score::Course, text::Language};

use super::{
    hands::Hands,
    points::{library, speaks_of_a_price},
};

/// Nothing that can be read or heard speaks of a price, in either language.
fn look(hands: &mut Hands) {
    for _ in Language::ALL {
        let mut said = hands.words();
        said.extend(hands.labels());
        let found: Vec<&String> = said.iter().filter(|it| speaks_of_a_price(it)).collect();
        assert_eq!(found, Vec::<&String>::new());
        hands.press(KeyCode::F2, Key::F2);
    }
}

fn preparing() -> Hands {
    let mut hands = Hands::with(library());
    look(&mut hands);
    hands.enter();
    assert_eq!(hands.screen(), Screen::Prepare);
    hands
}

fn worths(hands: &Hands) -> Vec<f64> {
    let planned = Course::of(&hands.practice().case()).planned;
    planned.iter().map(|step| step.worth.get()).collect()
}

#[test]
fn the_window_never_speaks_of_a_price_where_there_is_none() {
    let mut hands = preparing();
    look(&mut hands);
    hands.key('s');
    assert!(!worths(&hands).is_empty());
    look(&mut hands);
    hands.click("Go to the table");
    assert_eq!(hands.screen(), Screen::Table);
    look(&mut hands);
    hands.enter();
    look(&mut hands);
    hands.key('p');
    hands.key('v');
    look(&mut hands);
    hands.escape();
    hands.click("Leave");
    look(&mut hands);
    hands.click("Walk away");
    hands.click("See the debrief");
    assert_eq!(hands.screen(), Screen::Debrief);
    look(&mut hands);
}

#[test]
fn a_step_worth_points_is_dragged_and_moved_by_keys() {
    let mut hands = preparing();
    hands.key('s');
    let before = worths(&hands);
    let handle = hands.control("prepare.chart.step.1").expect("a handle");
    let (at, _) = hands.place(handle);
    hands.drag(at, at + Vec2::new(0.0, 30.0));
    let dragged = worths(&hands);
    assert!(dragged[1] < before[1] - 0.01, "{before:?} {dragged:?}");
    assert_eq!(dragged[2..], before[2..]);
    let (now, _) = hands.place(handle);
    assert!((now.y - at.y - 30.0).abs() < 8.0, "{at} {now}");
    hands.click_at(now);
    hands.press(KeyCode::ArrowUp, Key::ArrowUp);
    let nudged = worths(&hands);
    assert!(
        nudged[1] > dragged[1] && nudged[1] < before[1],
        "{nudged:?}"
    );
    hands.press(KeyCode::ArrowDown, Key::ArrowDown);
    assert!((worths(&hands)[1] - dragged[1]).abs() < 1e-9);
}
