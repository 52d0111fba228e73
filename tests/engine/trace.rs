//! Published tactics make the published offers, and files that are not in form
//! are refused with their place.

use std::path::Path;

use haggle::{
    bargain::tactics::{
        Action, Aim, Negotiator, Tactic, TimeDependent, UtilityTable, relative_time,
    },
    lab::trace::{TraceFile, TraceProblem},
    text::Language,
    words::Phrases,
};
use serde_json::{Value, json};

/// Two issues, the second in words; the seller is boulware, the buyer linear.
fn small(seller: &str, buyer: &str, trace: &Value) -> Value {
    json!({"cases": [{
        "id": "small", "n_steps": 4,
        "issues": [
            {"name": "price", "values": [1, 2, 3]},
            {"name": "gift", "values": ["no", "yes"]},
        ],
        "seller": {
            "strategy": seller,
            "tables": {"price": [[1, 0.0], [2, 0.5], [3, 1.0]], "gift": [["no", 1.0], ["yes", 0.0]]},
            "weights": {"price": 0.8, "gift": 0.2}, "reserved_value": 0.0, "params": {},
        },
        "buyer": {
            "strategy": buyer,
            "tables": {"price": [[3, 0.0], [2, 0.4], [1, 1.0]], "gift": [["no", 0.0], ["yes", 1.0]]},
            "weights": {"price": 0.7, "gift": 0.3}, "reserved_value": 0.1, "params": null,
        },
        "starts": "buyer",
        "trace": trace,
    }]})
}

/// A trace in which the buyer begins and each side offers, or accepts where
/// nothing stands, in its turn.
fn taking_turns(offers: &[Option<(u32, &str)>]) -> Value {
    let actions = offers.iter().enumerate().map(|(turn, offer)| {
        json!({
            "round": turn / 2,
            "actor": if turn % 2 == 0 { "buyer" } else { "seller" },
            "action": if offer.is_some() { "offer" } else { "accept" },
            "offer": offer,
        })
    });
    actions.collect()
}

/// What the rule gives, worked out by hand: the buyer asks for 0.1 + 0.9 ×
/// (1 − t), the seller for 1 − t^4, at t = 0.2, 0.4, 0.6, 0.8. The buyer's packages
/// are worth 1 (1, yes), 0.7 (1, no), 0.58 (2, yes), 0.3 (3, yes), 0.28
/// (2, no); the seller's 1 (3, no), 0.8 (3, yes), 0.6 (2, no), ...
fn by_hand() -> Value {
    taking_turns(&[
        Some((1, "yes")),
        Some((3, "no")),
        Some((1, "no")),
        Some((3, "no")),
        Some((2, "yes")),
        Some((3, "no")),
        Some((2, "no")),
        None,
    ])
}

fn read(file: &Value) -> Result<TraceFile, TraceProblem> {
    TraceFile::read(&file.to_string())
}

#[test]
fn time_dependent_tactics_make_the_offers_of_their_formula() {
    let file = read(&small("boulware", "linear", &by_hand())).unwrap();
    let replayed = file.cases[0].replay();
    assert_eq!(replayed.first_difference, None);
    assert_eq!((replayed.actions, replayed.agree), (8, 8));
}

#[test]
fn one_changed_action_is_found_and_the_others_still_agree() {
    let mut trace = by_hand();
    trace[3]["offer"] = json!([3, "yes"]);
    let file = read(&small("boulware", "linear", &trace)).unwrap();
    let replayed = file.cases[0].replay();
    let difference = replayed.first_difference.unwrap();
    assert_eq!((replayed.actions, replayed.agree), (8, 7));
    assert_eq!((difference.action, difference.round), (3, 1));
    let found = serde_json::to_value(&difference.found).unwrap();
    assert_eq!(found, json!({"action": "offer", "offer": [3, "no"]}));
}

#[test]
fn another_tactic_does_not_make_the_same_offers() {
    let file = read(&small("conceder", "linear", &by_hand())).unwrap();
    assert!(file.cases[0].replay().agree < 8);
}

#[test]
fn micro_steps_down_once_for_every_new_offer() {
    let trace = taking_turns(&[
        Some((1, "yes")),
        Some((3, "no")),
        Some((1, "no")),
        Some((3, "yes")),
        Some((2, "yes")),
        Some((2, "no")),
        Some((3, "yes")),
        None,
    ]);
    let file = read(&small("MiCRO", "micro", &trace)).unwrap();
    assert_eq!(file.cases[0].replay().first_difference, None);
}

#[test]
fn naive_tit_for_tat_gives_the_share_that_it_is_given() {
    // From the fourth round on it concedes what the standing offer is worth to
    // it: 0.4 of its range for (2, yes), so that it asks for 0.6.
    let table = UtilityTable::additive(&[vec![0.0, 0.4, 0.8], vec![0.2, 0.0]], Some(0.0)).unwrap();
    let mut seller = Negotiator::new(table, Tactic::NaiveTitForTat);
    seller.hear(3);
    assert_eq!(seller.act(0, 10), Action::Offer(vec![4]));
    assert_eq!(seller.act(5, 10), Action::Offer(vec![2]));
    seller.hear(2);
    assert_eq!(seller.act(6, 10), Action::Accept);
}

#[test]
fn a_tactic_never_offers_below_its_reservation() {
    let table = UtilityTable::additive(&[vec![0.0, 0.1, 0.2, 0.3, 0.4]], Some(0.15)).unwrap();
    for aim in [
        Aim::Time(TimeDependent::CONCEDER),
        Aim::RelativeTitForTat { window: 1 },
        Aim::AveragedTitForTat { window: 2 },
    ] {
        let mut side = Negotiator::new(table.clone(), Tactic::Aim(aim));
        for round in 0..200 {
            side.hear(round % 2);
            let Action::Offer(offers) = side.act(round, 200) else {
                panic!("nothing that was offered is worth taking");
            };
            assert!(table.utility(offers[0]) >= 0.15);
        }
    }
}

#[test]
fn time_never_reaches_the_end() {
    assert!((relative_time(19, 20) - 20.0 / 21.0).abs() < 1e-15);
    assert!(TimeDependent::CONCEDER.aspiration(relative_time(19, 20)) > 0.0);
}

fn refusal(file: &Value) -> String {
    read(file)
        .expect_err("it is refused")
        .text(Phrases::new(Language::English))
}

#[test]
fn what_is_wrong_in_a_file_is_said_with_its_place() {
    let whole = small("boulware", "linear", &by_hand());
    let changed = |pointer: &str, value: Value| {
        let mut file = whole.clone();
        *file.pointer_mut(pointer).unwrap() = value;
        refusal(&file)
    };
    let said = [
        changed("/cases/0/seller/strategy", json!("telepathy")),
        changed("/cases/0/n_steps", json!(0)),
        changed("/cases/0/n_steps", json!("many")),
        changed("/cases/0/buyer/weights", json!({"price": 1.0})),
        changed("/cases/0/buyer/tables/gift", json!([["no", 0.0]])),
        changed("/cases/0/buyer/tables/gift/0", json!(["maybe", 0.0])),
        changed("/cases/0/issues/0/values", json!([1, 2, 2])),
        changed("/cases/0/issues/0/values", json!([])),
        changed("/cases/0/trace/0/offer", json!([1])),
        changed("/cases/0/trace/0/offer", json!([7, "yes"])),
        changed("/cases/0/trace/0/action", json!("accept")),
        changed("/cases", json!([])),
    ];
    for text in &said {
        assert!(text.contains("cases"), "{text}");
    }
    assert!(said[0].contains("telepathy") && said[0].contains("boulware"));
    assert!(said[2].contains("line 1, column"), "{}", said[2]);
    assert!(refusal(&json!({"cases": 5})).contains("cases"));
    assert!(TraceFile::read("{\"cases\": [").is_err());
}

#[test]
fn a_space_of_a_thousand_million_outcomes_is_refused_before_it_is_built() {
    let mut file = small("boulware", "linear", &by_hand());
    let many: Vec<u32> = (0..1000).collect();
    file["cases"][0]["issues"] = json!([
        {"name": "a", "values": many}, {"name": "b", "values": many}, {"name": "c", "values": many},
    ]);
    assert!(refusal(&file).contains("2000000 outcomes"));
}

#[test]
fn the_published_traces_are_reproduced() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/golden_tactics.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: the published traces are not beside the checkout");
        return;
    };
    for case in TraceFile::read(&text).unwrap().cases {
        let replayed = case.replay();
        assert_eq!(replayed.first_difference, None, "{}", replayed.id);
        assert_eq!(replayed.agree, replayed.actions);
    }
}
