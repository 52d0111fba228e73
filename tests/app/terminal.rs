//! The terminal, driven by what a rep would type.

use std::io::Cursor;

use haggle::{
    app::{
        advising::Extent,
        deals::Deals,
        practice::{Keeping, PlanFolder},
        settings::Kept,
        terminal::{Options, run},
    },
    author::persona_names,
    bargain::Session,
    rehearse::advice::Thoroughness,
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
fn talk(language: Language, lines: &[&str]) -> String {
    talk_in(Library::load(&[], &persona_names()), language, lines)
}

/// The same with other scenarios.
pub fn talk_in(library: Library, language: Language, lines: &[&str]) -> String {
    let mut out = Vec::new();
    let options = Options {
        language,
        library,
        keeping: Keeping::Nowhere,
        plans: PlanFolder::default(),
        deals: Deals::default(),
        kept: Kept::default(),
        seeds: 1,
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
        "Lower limit (below it you walk away): ¥0.800 a piece",
        "Step 1:",
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

#[test]
fn the_plan_is_rehearsed_in_the_terminal() {
    let talked = talk(
        Language::English,
        &[
            "zip-spring-reorder seed 42",
            "rehearse",
            "lower price=0.80",
            "aspiration price=0.89",
            "upper price=0.97",
            "ladder 6 0.7",
            "rehearse many",
            "rehearse 150",
            "quit",
        ],
    );
    let (before, after) = talked.split_once("> ladder 6 0.7").unwrap();
    assert!(before.contains("Nothing to rehearse yet"), "{before}");
    assert!(after.contains("How many buyers: 1 to 100000"), "{after}");
    assert!(after.contains("your plan against 150 buyers"), "{after}");
    assert!(after.contains("Where the plan is most fragile"), "{after}");
}

#[test]
fn the_rep_takes_a_plan_from_the_advice_and_has_the_own_one_back() {
    let talked = talk(
        Language::English,
        &[
            "zip-spring-reorder seed 42",
            "lower price=0.80",
            "aspiration price=0.83",
            "upper price=0.86",
            "ladder 3 0.5",
            "advise",
            "advise wait",
            "advise use 9",
            "advise use 1",
            "ladder",
            "advise undo",
            "ladder",
            "advise stop",
            "quit",
        ],
    );
    assert!(talked.contains("Go on meanwhile"), "{talked}");
    assert!(talked.contains("Looking for a better plan: "), "{talked}");
    assert!(
        talked.contains("In a meeting the advised plan brings"),
        "{talked}"
    );
    assert!(talked.contains("There is no plan 9"), "{talked}");
    assert!(talked.contains("Plan 1 is yours now"), "{talked}");
    assert!(talked.contains("Your own plan is back"), "{talked}");
    let ladder_of = |after: &str| {
        let (_, rest) = talked.split_once(after).unwrap();
        let lines = rest.lines().filter(|line| line.starts_with("Step "));
        lines.take(3).map(str::to_owned).collect::<Vec<_>>()
    };
    let (own, advised) = (ladder_of("> ladder 3 0.5"), ladder_of("> advise use 1"));
    assert_ne!(own, advised);
    assert_eq!(own, ladder_of("> advise undo"));
}

#[test]
fn a_search_is_broken_off_by_a_word() {
    let lines = [
        "zip-spring-reorder",
        "建议",
        "advise stop",
        "advise stop",
        "quit",
    ];
    let talked = talk(Language::Chinese, &lines);
    assert!(talked.contains("搜索已中止"), "{talked}");
    assert!(talked.contains("没有正在进行的搜索"), "{talked}");
}

#[test]
fn the_order_of_the_issues_comes_from_questions_about_deals() {
    let mut lines = vec!["small-lot-badges", "priorities", "b", "9", "3", "b"];
    lines.extend(["1"; 11]);
    lines.extend(["plan", "quit"]);
    let said = talk(Language::English, &lines);
    for words in [
        "Question 1 of at most 11",
        "1. Price a badge ",
        "Type 1, 2, 3 or b",
        // Who always takes the first deal has the newest issue first.
        "Your issues, the most important first: packing, finish, lead_time, payment, quantity, price",
    ] {
        assert!(
            said.replace("\n  ", " ").contains(words),
            "{words} in {said}"
        );
    }
    let left = talk(Language::English, &["1", "priorities", "1", "", "quit"]);
    assert!(left.contains("Your order stays as it was."), "{left}");
}

#[test]
fn a_step_that_is_not_there_can_not_be_timed() {
    let lines = ["4", "when 3 moved", "sensible", "quit"];
    let said = talk(Language::English, &lines);
    assert!(
        said.contains("There is no step 3: the ladder is empty."),
        "{said}"
    );
    let lines = [
        "4",
        "step price=1.00",
        "when 3 moved",
        "aim price=0.9",
        "quit",
    ];
    let said = talk(Language::English, &lines);
    assert!(
        said.contains("There is no step 3: the ladder has one."),
        "{said}"
    );
    assert!(said.contains("Aim: ¥0.900"), "{said}");
}
