//! An imported scenario without a price, in the terminal: it can be planned,
//! played and looked back at, and nothing speaks of a price.

use haggle::{
    author::import::{SourceFile, import},
    bargain::persona_names,
    scenario::{Library, library::Entry},
    text::Language,
};

use super::terminal::talk_in;

const DOMAIN: &str = include_str!("../engine/domains/kitchen.xml");
const JOINER: &str = include_str!("../engine/domains/kitchen-joiner.xml");
const OWNER: &str = include_str!("../engine/domains/kitchen-owner.xml");

/// The kitchen and nothing else.
pub fn library() -> Library {
    let file = |name, text| SourceFile { name, text };
    let kitchen = import(
        file("domain.xml", DOMAIN),
        file("seller.xml", JOINER),
        file("buyer.xml", OWNER),
        "kitchen",
    )
    .expect("a sound domain");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("kitchen.scenario.ron");
    std::fs::write(&path, kitchen.text).expect("written");
    let mut library = Library::default();
    library.add(Entry::open(&path, &persona_names()));
    library
}

/// The words that name a price, a currency or a gap in the phrases.
pub fn speaks_of_a_price(words: &str) -> bool {
    let lower = words.to_lowercase();
    [
        "price",
        "单价",
        "价格",
        "价位",
        "¥",
        "$",
        "[word",
        "[prepare",
        "[terminal",
    ]
    .iter()
    .any(|name| lower.contains(name))
}

fn no_price(language: Language, lines: &[&str]) -> String {
    let said = talk_in(library(), language, lines);
    let found: Vec<&str> = said
        .lines()
        .filter(|line| speaks_of_a_price(line))
        .collect();
    assert_eq!(found, Vec::<&str>::new());
    said
}

const MEETING: &[&str] = &[
    "1",
    "help",
    "buyer",
    "terms",
    "know",
    "worksheet",
    "lower worth=0.45",
    "aim worth=0.75",
    "upper worth=0.95",
    "estimate 0.6 0.9 sure=0.8",
    "priorities",
    "1",
    "2",
    "1",
    "ladder 5 0.65",
    "plan",
    "rehearse",
    "advise",
    "no",
    "sit",
    "help",
    "plan",
    "yes",
    "status",
    "chart",
    "history",
    "signals",
    "vary",
    "no",
    "hold",
    "plan",
    "yes",
    "plan",
    "yes",
    "plan",
    "yes",
    "signals",
    "walk",
    "yes",
    "",
    "help",
    "rules",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "moments",
    "cards",
    "readings",
    "chart",
    "review",
    "if 2",
    "1",
    "quit",
];

#[test]
fn the_terminal_never_speaks_of_a_price_where_there_is_none() {
    let said = no_price(Language::English, MEETING);
    for words in [
        "they would have left you",
        "The next should be smaller",
        "Question 2 of",
    ] {
        assert!(
            said.replace("\n  ", " ").contains(words),
            "{words} in {said}"
        );
    }
    no_price(Language::Chinese, MEETING);
}

#[test]
fn a_real_deal_never_speaks_of_a_price_where_there_is_none() {
    let deal = [
        "deal 1",
        "help",
        "me wood=oak",
        "them wood=beech-ash weeks=2",
        "them weeks=3",
        "them weeks=5",
        "what if me weeks=6",
        "find",
        "plan",
        "show",
        "quit",
        "quit",
    ];
    let said = no_price(Language::English, &deal);
    assert!(said.contains("leave you about"), "{said}");
    no_price(Language::Chinese, &deal);
}
