//! Clicks and keys through every screen, without a graphics adapter.

use bevy::{
    input::keyboard::{Key, KeyCode},
    input_focus::tab_navigation::TabIndex,
    prelude::*,
    ui_widgets::Button,
};
use haggle::{
    app::{
        practice::{Keeping, Loop, Request, Screen},
        window::widgets::ControlId,
    },
    bargain::{Event, Move, Outcome, Phase, Tone, personas},
    scenario::{Library, ResearchId, library::Entry},
    text::Language,
    views::{Talk, Topic},
    words::Phrases,
};

use super::hands::Hands;

/// At the table of the zip reorder with the sensible plan.
fn at_the_table() -> Hands {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    hands.key('s');
    hands.click("Go to the table");
    assert_eq!(hands.screen(), Screen::Table);
    hands
}

fn offers(hands: &Hands) -> usize {
    let events = hands.practice().session().events();
    let is_offer = |event: &&Event| matches!(event, Event::Offered { .. });
    events.iter().filter(is_offer).count()
}

#[test]
fn a_whole_game_can_be_played_with_the_mouse() {
    let mut hands = at_the_table();
    hands.click("Make this offer");
    assert_eq!(offers(&hands), 1);
    hands.click("Hold");
    hands.click("Ask");
    hands.click("Their season");
    let asked = |event: &Event| matches!(event, Event::Probed { .. });
    assert!(hands.practice().session().events().iter().any(asked));
    hands.click("Leave");
    hands.click("Walk away");
    let outcome = hands.practice().session().outcome().cloned();
    assert!(
        matches!(outcome, Some(Outcome::RepWalked { .. })),
        "{outcome:?}"
    );
    hands.click("See the debrief");
    assert_eq!(hands.screen(), Screen::Debrief);
    hands.click("Library");
    assert_eq!(hands.screen(), Screen::Library);
}

#[test]
fn a_whole_game_can_be_played_with_the_keyboard() {
    let mut hands = Hands::new();
    hands.enter();
    assert_eq!(hands.screen(), Screen::Prepare);
    hands.key('s');
    assert!(!hands.practice().plan().ladder.is_empty());
    hands.enter();
    assert_eq!(hands.screen(), Screen::Table);
    hands.key('1');
    assert_eq!(hands.practice().session().tone(), Tone::White);
    hands.key('q');
    hands.key('1');
    hands.key('a');
    hands.key('1');
    hands.enter();
    assert_eq!(offers(&hands), 1);
    hands.key('h');
    hands.key('p');
    hands.enter();
    assert_eq!(offers(&hands), 2);
    if hands.practice().session().phase() == Phase::Table {
        hands.key('w');
        hands.key('y');
    }
    assert_eq!(hands.practice().session().phase(), Phase::Over);
    hands.enter();
    assert_eq!(hands.screen(), Screen::Debrief);
    hands.escape();
    assert_eq!(hands.screen(), Screen::Library);
}

#[test]
fn arrows_choose_an_issue_and_change_it() {
    let mut hands = at_the_table();
    let down = (KeyCode::ArrowDown, Key::ArrowDown);
    let left = (KeyCode::ArrowLeft, Key::ArrowLeft);
    hands.press(down.0, down.1.clone());
    assert_eq!(hands.focused().as_deref(), Some("table.issue.0"));
    hands.press(left.0, left.1.clone());
    hands.press(down.0, down.1);
    hands.press(left.0, left.1);
    hands.enter();
    let session = hands.practice().session();
    let planned = haggle::score::Course::of(&hands.practice().case()).planned[0]
        .package
        .clone();
    let offer = session.own_offer().expect("an offer was made");
    assert_eq!(
        offer.options()[0],
        planned.options()[0] - 1,
        "one tick less"
    );
    assert_eq!(
        offer.options()[1],
        planned.options()[1] - 1,
        "one notch less"
    );
    assert_eq!(offer.options()[2..], planned.options()[2..], "nothing else");
}

#[test]
fn a_slider_can_be_dragged_and_the_figures_follow() {
    let mut hands = at_the_table();
    hands.click("Make this offer");
    let slider = hands.control("table.issue.0").expect("the price's slider");
    let before = hands
        .practice()
        .session()
        .own_offer()
        .cloned()
        .expect("an offer");
    let (middle, size) = hands.place(slider);
    let last = hands.practice().scenario().issues[0].options() - 1;
    let share = before.options()[0] as f32 / last as f32;
    let thumb = Vec2::new(
        middle.x - size.x / 2.0 + 8.0 + share * (size.x - 16.0),
        middle.y,
    );
    hands.drag(thumb, thumb - Vec2::new(20.0, 0.0));
    assert!(
        hands.reads("→"),
        "what is given stands there: {:?}",
        hands.words()
    );
    hands.click("Make this");
    let after = hands
        .practice()
        .session()
        .own_offer()
        .cloned()
        .expect("an offer");
    assert!(
        after.options()[0] < before.options()[0],
        "the price went down"
    );
}

#[test]
fn a_number_that_is_typed_is_taken() {
    let mut hands = at_the_table();
    let field = hands.control("table.number.0").expect("the price's field");
    let (at, _) = hands.place(field);
    hands.click_at(at);
    assert_eq!(hands.focused().as_deref(), Some("table.number.0"));
    for letter in "0.93".chars() {
        hands.key(letter);
    }
    hands.enter();
    assert_eq!(offers(&hands), 0, "Enter in a field only takes the number");
    hands.click("Make this offer");
    let session = hands.practice().session();
    let price = session.book().price(session.own_offer().expect("an offer"));
    assert!((price.get() - 0.93).abs() < 1e-9, "{price:?}");
}

#[test]
fn the_first_tab_stop_is_the_main_action() {
    let mut hands = Hands::new();
    hands.tab();
    assert_eq!(hands.focused().as_deref(), Some("library.open"));
    hands.enter();
    hands.tab();
    assert_eq!(hands.focused().as_deref(), Some("prepare.sit-down"));
    hands.enter();
    hands.tab();
    assert_eq!(hands.focused().as_deref(), Some("table.offer"));
}

#[test]
fn a_key_that_can_do_nothing_says_why() {
    let mut hands = at_the_table();
    hands.key('h');
    assert!(hands.reads("There is no offer of yours to hold yet."));
    assert_eq!(hands.practice().session().round(), 0);
}

#[test]
fn an_open_question_keeps_the_keyboard() {
    let mut hands = at_the_table();
    hands.key('w');
    hands.enter();
    assert_eq!(
        hands.practice().session().phase(),
        Phase::Table,
        "Enter stays"
    );
    hands.key('q');
    hands.key('r');
    let recess = |event: &Event| matches!(event, Event::Recessed);
    assert!(!hands.practice().session().events().iter().any(recess));
    hands.escape();
    hands.key('r');
    assert!(hands.practice().session().events().iter().any(recess));
}

#[test]
fn the_language_changes_while_the_meeting_runs() {
    let mut hands = at_the_table();
    hands.click("Make this offer");
    assert!(hands.reads("CONVERSATION"));
    hands.press(KeyCode::F2, Key::F2);
    assert!(hands.reads("对话"), "{:?}", hands.words());
    assert!(!hands.reads("CONVERSATION"));
    assert_eq!(offers(&hands), 1, "the meeting is as it was");
    hands.press(KeyCode::F2, Key::F2);
    assert!(hands.reads("CONVERSATION"));
}

#[test]
fn the_list_of_keys_names_what_is_on_the_screen() {
    let mut hands = at_the_table();
    hands.press(KeyCode::F1, Key::F1);
    assert!(hands.reads("What the keys do here"));
    for name in ["Hold", "Ask", "Consult", "Previous or next term"] {
        assert!(hands.reads(name), "{name}");
    }
}

#[test]
fn every_control_tells_a_screen_reader_what_it_is() {
    fn unnamed(hands: &mut Hands) -> Vec<String> {
        let world = hands.app.world_mut();
        let mut controls = world.query_filtered::<
            (Option<&AccessibleLabel>, Option<&ControlId>, Has<Button>),
            Or<(With<TabIndex>, With<Button>)>,
        >();
        controls
            .iter(world)
            .filter(|(label, ..)| label.is_none_or(|label| label.0.trim().is_empty()))
            .map(|(_, id, is_button)| format!("{id:?}, button: {is_button}"))
            .collect()
    }
    let mut hands = Hands::new();
    assert_eq!(unnamed(&mut hands), Vec::<String>::new(), "library");
    hands.enter();
    assert_eq!(unnamed(&mut hands), Vec::<String>::new(), "prepare");
    hands.key('s');
    hands.enter();
    assert_eq!(unnamed(&mut hands), Vec::<String>::new(), "table");
    hands.key('w');
    assert_eq!(unnamed(&mut hands), Vec::<String>::new(), "a question");
    hands.key('y');
    hands.enter();
    assert_eq!(hands.screen(), Screen::Debrief);
    assert_eq!(unnamed(&mut hands), Vec::<String>::new(), "debrief");
}

#[test]
fn nothing_reaches_over_the_edge_of_a_small_window() {
    let mut hands = at_the_table();
    for id in [
        "table.offer",
        "table.accept",
        "table.plan",
        "table.walk",
        "table.recess",
        "table.issue.0",
    ] {
        let control = hands.control(id).unwrap_or_else(|| panic!("{id}"));
        let (at, size) = hands.place(control);
        assert!(
            at.x + size.x / 2.0 <= 1280.0 && at.y + size.y / 2.0 <= 800.0,
            "{id} at {at}"
        );
        assert!(size.x > 20.0 && size.y > 12.0, "{id} is {size}");
    }
}

#[test]
fn a_broken_file_is_shown_as_broken_and_the_others_can_be_played() {
    let names: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
    let mut library = Library::load(&[], &names);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("torn.scenario.ron");
    std::fs::write(&file, "Scenario(\n    format: 1,\n    id: 7,\n").expect("written");
    library.add(Entry::open(&file, &names));
    let message = match &library.get("torn").expect("an entry").scenario {
        Err(problems) => problems[0].message(Language::English),
        Ok(_) => panic!("the file is broken"),
    };
    let mut hands = Hands::with(library);
    assert!(hands.reads("Can't be played"));
    hands.click("torn");
    assert!(hands.reads(&message), "{message}");
    hands.click("Spring zip reorder");
    hands.enter();
    assert_eq!(hands.screen(), Screen::Prepare);
}

#[test]
fn an_empty_library_says_what_will_appear_there() {
    let mut hands = Hands::with(Library::default());
    assert!(hands.reads("Here you will see the scenarios"));
}

#[test]
fn a_limit_is_set_by_typing_a_price() {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.enter();
    assert!(
        hands.practice().plan().lower.is_none(),
        "nothing is proposed"
    );
    let field = hands.control("prepare.lower.number").expect("the field");
    let (at, _) = hands.place(field);
    hands.click_at(at);
    for letter in "0.82".chars() {
        hands.key(letter);
    }
    hands.enter();
    let practice = hands.practice();
    let lower = practice.plan().lower.as_ref().expect("a lower limit");
    let worth = lower
        .worth(practice.scenario(), practice.session().book())
        .expect("it fits");
    assert!((worth.get() - 40_000.0).abs() < 1.0, "{worth:?}");
}

#[test]
fn research_uses_hours_and_shows_what_it_found() {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.enter();
    let button = hands
        .control("prepare.research.0")
        .expect("the first research");
    let (at, _) = hands.place(button);
    hands.click_at(at);
    let session = hands.practice().session();
    assert!(session.is_researched(ResearchId::new(0)));
    assert!(hands.reads("of 8 hours used"));
    assert!(hands.reads("He Jing cares much for"), "{:?}", hands.words());
}

#[test]
fn an_interrupted_meeting_goes_on_from_the_library() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = Hands::new();
    let mut game = hands.app.world_mut().resource_mut::<Loop>();
    game.keeping = Keeping::Folder(folder.path().to_owned());
    hands.click("Spring zip reorder");
    hands.enter();
    hands.key('s');
    hands.enter();
    hands.enter();
    assert_eq!(offers(&hands), 1);
    hands.app.world_mut().write_message(Request::Leave);
    hands.wait();
    assert_eq!(hands.screen(), Screen::Library);
    hands.click("Go on with Spring zip reorder");
    assert_eq!(hands.screen(), Screen::Table);
    assert_eq!(offers(&hands), 1, "what was offered still stands");
    hands.key('p');
    hands.enter();
    assert_eq!(
        offers(&hands),
        2,
        "a concession, so that there is technique to judge"
    );
    hands.key('w');
    hands.key('y');
    hands.enter();
    hands.escape();
    assert!(
        hands.find("Go on with").is_none(),
        "nothing is left to go on with"
    );
    assert!(hands.reads("Best so far"), "{:?}", hands.words());
}

#[test]
fn an_empty_chart_says_what_will_stand_there() {
    let mut hands = Hands::new();
    hands.click("Spring zip reorder");
    hands.click("Prepare this meeting");
    hands.click("Go to the table");
    assert!(hands.reads("Here you will see your offers"));
    hands.click("Make this offer");
    assert!(!hands.reads("Here you will see your offers"));
}

#[test]
fn the_package_finder_fills_the_form_with_what_is_worth_as_much() {
    let mut hands = at_the_table();
    hands.enter();
    let own = hands.practice().session().own_offer().cloned();
    let own = own.expect("an offer was made");
    let found = hands.practice().variations(&own);
    hands.key('v');
    assert!(hands.reads("Worth about as much to you"));
    assert_eq!(offers(&hands), 1, "looking is not offering");
    hands.key('2');
    assert!(
        !hands.reads("Worth about as much to you"),
        "the list closes"
    );
    hands.enter();
    let made = hands.practice().session().own_offer().cloned();
    assert_eq!(made.as_ref(), found.get(1));
    let book = hands.practice().session().book();
    assert!(book.worth(&made.expect("a second offer")) >= book.worth(&own));
}

#[test]
fn a_term_that_is_asked_for_can_be_made_the_condition_of_the_offer() {
    let mut hands = at_the_table();
    hands.enter();
    hands.key('p');
    let conditions = |hands: &Hands| {
        let events = hands.practice().session().events();
        let last = events.iter().rev().find_map(|event| match event {
            Event::Offered { on, .. } => Some(on.clone()),
            _ => None,
        });
        last.expect("an offer was made")
    };
    assert!(conditions(&hands).is_empty());
    hands.key('i');
    assert!(
        hands.reads("If you "),
        "the words stand there before it goes out"
    );
    hands.enter();
    let asked = conditions(&hands);
    assert_eq!(asked.len(), 1, "the second planned step asks for something");
}

#[test]
fn two_packages_put_aside_go_out_together() {
    let mut hands = at_the_table();
    hands.enter();
    hands.key('p');
    hands.key('b');
    assert!(hands.reads("Put aside: A."));
    hands.key('v');
    hands.click("Put number 1 aside");
    hands.click("Offer these 2");
    let events = hands.practice().session().events();
    let several = events
        .iter()
        .any(|event| matches!(event, Event::Offered { others, .. } if others.len() == 1));
    assert!(several, "{events:?}");
    assert!(hands.reads("Or B: "), "both stand in the history");
    assert!(
        hands.control("table.tray.0").is_none(),
        "the tray is empty again"
    );
}

#[test]
fn a_package_put_aside_can_be_taken_out_again() {
    let mut hands = at_the_table();
    hands.key('b');
    hands.click("Take out A");
    assert!(hands.control("table.tray.0").is_none());
    hands.enter();
    assert_eq!(offers(&hands), 1);
}

/// What the terminal prints of the talk, but for faces, moods and research.
fn told(hands: &Hands, language: Language) -> Vec<String> {
    let case = hands.practice().case();
    let talk = Talk::of(&case, Phrases::new(language));
    let at_table = talk.into_iter().filter(|told| {
        let elsewhere = [Topic::Research, Topic::Beginning, Topic::Face, Topic::Mood];
        !elsewhere.contains(&told.topic)
    });
    at_table
        .flat_map(|told| {
            let offer = told.offer.map(|offer| [offer.worth, offer.terms]);
            std::iter::once(told.words).chain(offer.into_iter().flatten())
        })
        .filter(|words| !words.is_empty())
        .collect()
}

#[test]
fn the_talk_on_the_screen_is_the_one_that_the_terminal_prints() {
    let mut hands = at_the_table();
    for _ in 0..3 {
        hands.key('p');
        hands.enter();
    }
    hands.key('h');
    for language in Language::ALL {
        let told = told(&hands, language);
        assert!(told.len() > 8, "{told:?}");
        for words in told {
            assert!(hands.reads(&words), "{words}: {:?}", hands.words());
        }
        hands.press(KeyCode::F2, Key::F2);
    }
}

/// Whatever is drawn or pressed on a screen that has just been left: no frame
/// comes between some of these requests, one or two between others.
#[test]
fn a_screen_can_be_left_in_the_frame_after_it_changed() {
    // Parts that lost their screen would lie over all others.
    let strays = |hands: &mut Hands| {
        let world = hands.app.world_mut();
        let mut nodes = world.query_filtered::<(), (With<Node>, Without<ChildOf>)>();
        nodes.iter(world).count()
    };
    let mut hands = Hands::new();
    let before = strays(&mut hands);
    for frames in [1, 0, 2, 1] {
        let requests = [
            Request::Open {
                key: "zip-spring-reorder".to_owned(),
                seed: Some(7),
            },
            Request::SitDown,
            Request::Move(Move::Hold),
            Request::Move(Move::Walk),
            Request::ToDebrief,
            Request::PlayOn { round: 1 },
            Request::Move(Move::Walk),
            Request::ToDebrief,
            Request::Again { same_buyer: true },
            Request::Leave,
            Request::OpenDeal("zip-spring-reorder".to_owned()),
            Request::Leave,
        ];
        for request in requests {
            hands.app.world_mut().write_message(request);
            for _ in 0..frames {
                hands.app.update();
            }
        }
        hands.wait();
        assert_eq!(hands.screen(), Screen::Library);
        assert_eq!(strays(&mut hands), before);
    }
}
