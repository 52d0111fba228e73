//! The debrief on the screen: rules, formulas, the same buyer again.

use bevy::input::keyboard::{Key, KeyCode};
use haggle::{
    app::practice::Screen,
    bargain::{Phase, Session},
    scenario::RuleId,
    text::Language,
    words::Phrases,
};

use super::hands::Hands;

/// A meeting of two offers and a walk, and its debrief.
pub fn looking_back() -> Hands {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    hands.key('s');
    hands.click("Go to the table");
    hands.enter();
    hands.key('p');
    hands.enter();
    if hands.practice().session().phase() == Phase::Table {
        hands.key('w');
        hands.key('y');
    }
    hands.enter();
    assert_eq!(hands.screen(), Screen::Debrief);
    hands
}

fn sentence(rule: RuleId) -> String {
    haggle::words::rule_sentence(rule, Phrases::new(Language::English))
}

#[test]
fn the_figures_on_the_screen_are_those_of_the_score() {
    let mut hands = looking_back();
    let debrief = hands.practice().debrief().expect("the meeting is over");
    let total = debrief.technique.total.expect("an offer was judged");
    assert!(hands.reads(&format!("{total:.0}")), "{:?}", hands.words());
    let limit = hands
        .practice()
        .session()
        .reveal()
        .expect("the meeting is over")
        .reservation_price;
    assert!(
        hands.reads(&format!("{:.3}", limit.get())),
        "their limit is laid open"
    );
}

/// Looking back, with a rule clicked on.
fn looking_at(rule: &str) -> Hands {
    let mut hands = looking_back();
    let control = hands
        .control(&format!("debrief.rule.{rule}"))
        .expect("a row for each rule");
    let (at, _) = hands.place(control);
    hands.click_at(at);
    hands
}

#[test]
fn a_rule_is_chosen_with_the_arrows_or_the_mouse_and_explains_itself() {
    let mut hands = looking_at("slow");
    assert!(hands.reads(&sentence(RuleId::Slow)), "{:?}", hands.words());
    hands.press(KeyCode::ArrowDown, Key::ArrowDown);
    assert!(hands.reads(&sentence(RuleId::Reciprocal)));
    assert!(!hands.reads(&sentence(RuleId::Slow)));
    hands.press(KeyCode::ArrowUp, Key::ArrowUp);
    assert!(hands.reads(&sentence(RuleId::Slow)));
}

#[test]
fn the_formula_of_a_rule_is_one_key_away() {
    let mut hands = looking_at("slow");
    let formula = haggle::words::rule_formula(RuleId::Slow, Phrases::new(Language::English));
    assert!(!hands.reads(&formula));
    hands.key('f');
    assert!(hands.reads(&formula), "{:?}", hands.words());
    hands.escape();
    assert!(!hands.reads(&formula));
    assert_eq!(
        hands.screen(),
        Screen::Debrief,
        "Esc closes the formula first"
    );
}

#[test]
fn the_same_buyer_again_is_the_same_and_a_new_one_is_not() {
    let mut hands = looking_back();
    let seed = hands.practice().session().seed();
    hands.enter();
    assert_eq!(hands.screen(), Screen::Prepare);
    assert_eq!(hands.practice().session().seed(), seed);
    assert_eq!(
        hands.practice().session().events(),
        Session::events(&Session::new(
            hands.practice().session().scenario().clone(),
            seed,
        ))
    );
    let mut hands = looking_back();
    let seed = hands.practice().session().seed();
    hands.key('n');
    assert_eq!(hands.screen(), Screen::Prepare);
    assert_ne!(hands.practice().session().seed(), seed);
}

#[test]
fn nothing_hidden_is_on_the_screen_while_the_meeting_runs() {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    hands.key('s');
    hands.click("Go to the table");
    hands.enter();
    let session = hands.practice().session();
    assert_eq!(session.phase(), Phase::Table);
    for hidden in ["Their limit was", "The most that was there"] {
        assert!(!hands.reads(hidden), "{hidden}: {:?}", hands.words());
        assert!(
            looking_back().reads(hidden),
            "{hidden} is laid open afterwards"
        );
    }
}

#[test]
fn a_moment_of_the_debrief_can_be_played_on_from_with_a_click() {
    let mut hands = looking_back();
    let debrief = hands.practice().debrief().expect("the meeting is over");
    let round = debrief.moments.first().expect("one fault at least").round;
    let seed = hands.practice().session().seed();
    hands.click(&format!("Play on from before round {round}"));
    assert_eq!(hands.screen(), Screen::Table);
    assert_eq!(hands.practice().session().seed(), seed);
    assert_eq!(hands.practice().session().round(), round - 1);
    assert_eq!(hands.practice().session().phase(), Phase::Table);
}

#[test]
fn any_round_can_be_chosen_to_play_on_from_with_the_keyboard() {
    let mut hands = looking_back();
    let rounds = hands.practice().session().round();
    hands.key('p');
    assert!(
        hands.reads(&format!("Round {rounds}: you")),
        "{:?}",
        hands.words()
    );
    hands.press(KeyCode::F35, Key::Character(rounds.to_string().into()));
    assert_eq!(hands.screen(), Screen::Debrief, "first it is asked how");
    hands.key('h');
    assert_eq!(hands.screen(), Screen::Table);
    assert_eq!(hands.practice().session().round(), rounds - 1);
}
