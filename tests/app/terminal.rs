//! The terminal, driven by what a rep would type.

use std::io::Cursor;

use haggle::{
    advise::Thoroughness,
    app::{
        practice::{Keeping, PlanFolder, Seeds},
        settings::Kept,
        terminal::{TerminalOptions, run},
    },
    bargain::{Session, persona_names},
    play::{Extent, Game},
    scenario::Library,
    text::Language,
};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

const SEED: u64 = 42;

/// A search that takes a moment.
const SMALL_SEARCH: Extent = Extent {
    searched: 30,
    fresh: 120,
    judged: 5,
    thoroughness: Thoroughness::Quick,
};

/// What is printed when these lines are typed.
pub fn talk(language: Language, lines: &[&str]) -> String {
    talk_in(Library::load(&[], &persona_names()), language, lines)
}

/// The same with other scenarios.
pub fn talk_in(library: Library, language: Language, lines: &[&str]) -> String {
    let mut out = Vec::new();
    let options = TerminalOptions {
        language,
        game: Game::new(library, Keeping::Nowhere, Seeds::default()),
        plans: PlanFolder::default(),
        kept: Kept::default(),
        advice: SMALL_SEARCH,
        first: Vec::new(),
        echo: true,
    };
    let typed = lines.join("\n") + "\n";
    run(options, &mut Cursor::new(typed), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_real_deal_is_entered_in_the_terminal_with_the_words_of_the_command() {
    let lines = [
        "deal 9",
        "deal zip-spring-reorder",
        "me price=1.02",
        "them price=0.84",
        "them price=0.88",
        "them price=0.90",
        "thme price=0.91",
        "what if me price=0.98",
        "quit",
        "quit",
    ];
    let said = talk(Language::English, &lines);
    for words in [
        "There is no scenario \"9\"",
        "A real deal: Spring zip reorder",
        "Their steps shrink: ¥0.040, ¥0.020.",
        "did you mean \"them\"?",
        "After this step they would put your limit near",
        "This deal is not kept.",
    ] {
        assert!(said.replace('\n', " ").contains(words), "{words} in {said}");
    }
}

/// A whole game: every screen and every kind of command.
const GAME: &[&str] = &[
    "zip-spring-reorder seed 42",
    "buyer",
    "terms",
    "research",
    "research 1",
    "know",
    "lower price=0.80",
    "aspiration price=0.89",
    "upper price=0.975",
    "style partner",
    "red you",
    "white boss",
    "estimate 0.86 0.95 sure=0.8",
    "priorities price payment",
    "ladder 5 0.65",
    "plan",
    "sit",
    "help",
    "team",
    "ask",
    "1",
    "argue zinc @zhou",
    "tone white",
    "plan",
    "yes",
    "status",
    "chart",
    "history",
    "signals",
    "vary",
    "1",
    "no",
    "offer price=0.94",
    "payment=30",
    "yes",
    "hold",
    "walk",
    "yes",
    "",
    "1",
    "moments",
    "readings",
    "cards",
    "chart",
    "again",
    "quit",
];

#[test]
fn a_whole_game_can_be_played_in_both_languages() {
    let english = talk(Language::English, GAME);
    for words in [
        "Spring zip reorder",
        "Lower limit: ¥0.800 a piece",
        "1. Open with",
        "The meeting begins.",
        "You will say:",
        "It signals:",
        "Round 1",
        "Technique:",
        "Their limit was",
        "Goodbye.",
    ] {
        assert!(english.contains(words), "{words} in {english}");
    }
    let chinese = talk(Language::Chinese, GAME);
    for words in [
        "春季拉链返单",
        "下限",
        "谈判开始。",
        "传出的信号",
        "技巧",
        "再见。",
    ] {
        assert!(chinese.contains(words), "{words} in {chinese}");
    }
    for said in [&english, &chinese] {
        assert!(
            !said.contains("[terminal-") && !said.contains("[word-"),
            "{said}"
        );
        assert!(!said.contains("[report-"), "{said}");
    }
}

#[test]
fn no_line_is_wider_than_a_terminal_of_80_columns() {
    for language in Language::ALL {
        for line in talk(language, GAME).lines() {
            assert!(line.width() <= 80, "{} columns: {line}", line.width());
        }
    }
}

#[test]
fn the_language_can_be_switched_while_running() {
    let said = talk(
        Language::English,
        &["1", "language", "buyer", "language", "buyer"],
    );
    assert!(said.contains("准备") && said.contains("Prepare"));
}

#[test]
fn a_typo_is_answered_with_the_nearest_command() {
    let said = talk(
        Language::English,
        &[
            "3",
            "reserch",
            "lower pric=0.8",
            "sit",
            "yes",
            "ofer price=0.9",
            "hodl",
        ],
    );
    for nearest in ["\"research\"", "\"price\"", "\"offer\"", "\"hold\""] {
        assert!(
            said.contains(&format!("id you mean {nearest}")),
            "{nearest}: {said}"
        );
    }
}

#[test]
fn an_offer_is_shown_whole_before_it_goes_out_and_only_goes_out_on_yes() {
    let said = talk(
        Language::English,
        &[
            "zip-spring-reorder 42",
            "sit",
            "yes",
            "offer price=0.95",
            "no",
            "history",
        ],
    );
    for term in [
        "Price a piece: ¥0.950",
        "Quantity: 200,000 pieces",
        "Payment: 60 days",
        "Lead time: 30 days",
    ] {
        assert!(said.contains(term), "{term}: {said}");
    }
    assert!(said.contains("Worth to you: ¥66,000"), "{said}");
    assert!(said.contains("Nothing yet: here come all offers"), "{said}");
}

#[test]
fn the_buyers_limit_is_not_printed_before_the_end() {
    let scenario = Library::load(&[], &persona_names())
        .get("zip-spring-reorder")
        .unwrap()
        .scenario
        .clone()
        .unwrap();
    let mut session = Session::new(scenario, SEED);
    session.sit_down().unwrap();
    session.apply(&haggle::bargain::Move::Walk).unwrap();
    let truth = format!("{:.3}", session.reveal().unwrap().reservation_price.get());
    let end = GAME.iter().position(|line| *line == "walk").unwrap();
    let running = talk(Language::English, &GAME[..end]);
    assert!(!running.contains("Their limit was"), "{running}");
    let whole = talk(Language::English, GAME);
    let (before, after) = whole.split_once("The meeting is over.").unwrap();
    assert!(after.contains(&truth), "the cards show {truth}: {after}");
    assert!(!before.contains("Their limit was"));
}

#[test]
fn the_end_of_the_input_ends_every_question_cleanly() {
    for end in 0..GAME.len() {
        let said = talk(Language::English, &GAME[..end]);
        assert!(
            said.trim_end().ends_with("Goodbye."),
            "after {:?}: {said}",
            &GAME[..end]
        );
    }
}

#[test]
fn the_form_keeps_what_is_not_changed() {
    let said = talk(
        Language::English,
        &[
            "zip-spring-reorder 42",
            "sit",
            "yes",
            "offer",
            "0.96",
            "",
            "2",
            "",
            "",
            "",
            "yes",
            "history",
        ],
    );
    assert!(
        said.contains("Round 1, you: ¥0.960 a piece, 200,000 pieces, payment 30 days"),
        "{said}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_typing_brings_the_terminal_down(
        picks in proptest::collection::vec(
            prop_oneof![
                (0..GAME.len()).prop_map(|index| GAME[index].to_owned()),
                "[a-z0-9=@. ]{0,12}",
                "\\PC{0,8}",
            ],
            0..30,
        )
    ) {
        let lines: Vec<&str> = picks.iter().map(String::as_str).collect();
        talk(Language::English, &lines);
    }
}

/// What is said when these lines are typed after an opening offer of 0.97.
fn talk_after_an_offer(lines: &[&str]) -> String {
    let opening = [
        "zip-spring-reorder seed 42",
        "sit",
        "yes",
        "offer price=0.97",
        "yes",
    ];
    talk(Language::English, &[&opening, lines].concat())
}

#[test]
fn the_debrief_goes_back_to_a_round_and_plays_on_by_hand() {
    let printed = talk_after_an_offer(&[
        "offer price=0.95",
        "yes",
        "walk",
        "yes",
        "",
        "from 9",
        "from",
        "2",
        "status",
    ]);
    assert!(printed.contains("There is no round 9"), "{printed}");
    assert!(
        printed.contains("3. The end: you walked away."),
        "{printed}"
    );
    let (_, after) = printed
        .split_once("Play on from before which round?")
        .unwrap();
    assert!(after.contains("0.970"), "{after}");
    assert!(
        !after.contains("0.950"),
        "the second offer is taken back: {after}"
    );
    assert!(after.contains("Round 2 of about"), "{after}");
}

#[test]
fn a_conditional_offer_is_shown_with_its_condition_before_it_goes_out() {
    let printed = talk_after_an_offer(&["offer price=0.95 if payment=30", "yes"]);
    assert!(
        printed.contains("Payment: 30 days, was 60 days, your condition"),
        "{printed}"
    );
    assert!(printed.matches("0.950 a piece").count() > 1, "{printed}");
}

#[test]
fn several_packages_are_shown_each_with_its_worth_and_told_with_their_letters() {
    let printed =
        talk_after_an_offer(&["offer price=0.95 | price=0.96 payment=90", "yes", "history"]);
    assert!(
        printed.contains("Your packages, for them to choose from"),
        "{printed}"
    );
    let (_, after) = printed.split_once("Put them down?").unwrap();
    assert!(after.contains("Or B: "), "{after}");
    let (_, history) = after.rsplit_once("> history").unwrap();
    assert!(history.contains("Or B: "), "{history}");
}

#[test]
fn the_preview_of_an_offer_says_what_speaks_against_it_and_lets_it_go_out() {
    let said = talk(
        Language::English,
        &[
            "zip-spring-reorder seed 42",
            "lower price=0.80",
            "aspiration price=0.89",
            "upper price=0.975",
            "ladder 5 0.65",
            "sit",
            "plan",
            "yes",
            "offer price=0.90",
            "yes",
            "quit",
        ],
    );
    assert!(said.contains("Next: step 2 of 5:"), "{said}");
    let mind = said.find("Mind: Gives").expect("a caution");
    assert!(said[mind..].contains("Round 2"), "it goes out all the same");
    assert!(
        !said[..mind].contains("Mind:"),
        "the plan itself is in order"
    );
}

#[test]
fn the_debrief_looks_back_and_plays_a_what_if_by_the_plan() {
    let printed = talk_after_an_offer(&[
        "offer price=0.95",
        "yes",
        "walk",
        "yes",
        "",
        "if 9",
        "if 2",
        "hold",
        "if 2 offer price=0.96",
        "review",
    ]);
    assert!(printed.contains("There is no round 9"), "{printed}");
    let (before, after) = printed.split_once("As it was, and instead").unwrap();
    assert!(before.contains("1. As planned: "), "{before}");
    let (held, offered) = after.split_once("As it was, and instead").unwrap();
    assert!(held.contains("Instead: you wait"), "{held}");
    assert!(offered.contains("Instead: you "), "{offered}");
    assert!(offered.contains("type from 2"), "{offered}");
    let (_, review) = offered.split_once("Playing your meeting again").unwrap();
    assert!(
        review.contains("You had written no planned offers"),
        "{review}"
    );
    assert!(review.contains("Textbook: "), "{review}");
}
