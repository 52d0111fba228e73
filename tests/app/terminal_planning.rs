//! Planning in the terminal: rehearsal, advice, the order of the issues, when a
//! step may be played.

use haggle::text::Language;

use super::terminal::talk;

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
        let lines = rest
            .lines()
            .filter(|line| line.contains(". Open with") || line.contains(". Give:"));
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
        "What matters most to you: Packing, Finish, Lead time, Payment, Quantity, Price a badge",
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
