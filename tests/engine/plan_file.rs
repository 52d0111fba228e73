//! Plan files: what was written is read, a plan of another version is adapted,
//! and what is wrong is shown where it stands.

use std::sync::Arc;

use haggle::{
    author::{OpenedPlan, open_plan},
    bargain::TermValue,
    plan::{
        Alternative, Amount, Difference, Estimate, Limit, Part, Plan, Step, Style, When,
        WhichLimit, file,
    },
    scenario::{Code, Issue, Price, Probability, Scenario, Worth},
    text::Language,
    words::Phrases,
};
use proptest::prelude::*;

use crate::{
    meeting::terms,
    shelf::{scenario, zips},
};

fn any_share() -> impl Strategy<Value = Probability> {
    (0.0..=1.0_f64).prop_map(|share| Probability::try_from(share).unwrap())
}

fn any_limit() -> impl Strategy<Value = Option<Limit>> {
    prop_oneof![
        Just(None),
        (-1e6..1e6_f64).prop_map(|amount| Some(Limit::Worth(Worth::of(amount)))),
        (0.5..1.5_f64).prop_map(|price| Some(Limit::Package(terms(&[("price", price)])))),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    let when = prop_oneof![
        Just(When::Ready),
        Just(When::AtOnce),
        Just(When::Moved),
        (0_u32..20).prop_map(When::Round),
    ];
    (0.5..1.5_f64, any::<bool>(), when).prop_map(|(price, is_final, when)| Step {
        offer: terms(&[("price", price), ("pieces", 3e5)]),
        is_final,
        when,
    })
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let alternative = (".*", any_share(), -1e6..1e6_f64).prop_map(|(text, chance, worth)| {
        let worth = Worth::of(worth);
        Alternative {
            text,
            chance,
            worth,
        }
    });
    let words = || proptest::collection::vec("[a-z\"\\\\ 锌]{0,8}", 0..4);
    let estimate = (0.1..2.0_f64, 0.1..2.0_f64, any_share()).prop_map(|(low, high, sure)| {
        let (low, high) = (Price::of(low), Price::of(high));
        Estimate { low, high, sure }
    });
    (
        (any_limit(), any_limit(), any_limit()),
        proptest::collection::vec(alternative, 0..4),
        proptest::collection::vec(any_step(), 0..6),
        (words(), words(), proptest::option::of(".*")),
        (proptest::option::of(estimate), any::<bool>()),
    )
        .prop_map(
            |(limits, alternatives, ladder, names, (estimate, style))| Plan {
                upper: limits.0,
                aspiration: limits.1,
                lower: limits.2,
                alternatives,
                ladder,
                arguments: names.0,
                priorities: names.1,
                white: names.2.clone(),
                red: names.2,
                style: style.then_some(Style::Analyst),
                estimate,
            },
        )
}

proptest! {
    #[test]
    fn a_plan_file_says_exactly_what_was_planned(plan in any_plan()) {
        let text = file::write(&zips(), "0f", &plan).unwrap();
        let opened = open_plan(&text, &zips());
        prop_assert_eq!(opened.plan, Some(plan));
        prop_assert_eq!(opened.differences, vec![]);
    }
}

fn planned() -> Plan {
    let mut second = terms(&[("price", 0.985), ("quantity", 230_000.0)]);
    second.insert("payment".to_owned(), TermValue::Option("60".to_owned()));
    Plan {
        upper: Some(Limit::Package(terms(&[("price", 1.015)]))),
        aspiration: Some(Limit::Worth(Worth::of(60_000.0))),
        lower: Some(Limit::Worth(Worth::of(40_000.0))),
        ladder: vec![
            Step {
                offer: terms(&[("price", 1.015), ("lead_time", 25.0)]),
                ..Step::default()
            },
            Step {
                offer: second,
                ..Step::default()
            },
        ],
        arguments: vec!["zinc".to_owned(), "capacity".to_owned()],
        priorities: vec!["price".to_owned(), "lead_time".to_owned()],
        ..Plan::default()
    }
}

/// Opens the plan after the scenario was changed.
fn opened_after(change: impl Fn(&mut Scenario)) -> (OpenedPlan, Arc<Scenario>) {
    let before = zips();
    let text = file::write(&before, "0f", &planned()).unwrap();
    let mut after = (*before).clone();
    change(&mut after);
    let after = Arc::new(after);
    (open_plan(&text, &after), after)
}

fn issue<'a>(scenario: &'a mut Scenario, id: &str) -> &'a mut Issue {
    let found = scenario.issues.iter_mut().find(|issue| issue.id() == id);
    found.unwrap()
}

#[test]
fn a_plan_for_the_scenario_as_it_is_is_not_touched() {
    let (opened, _) = opened_after(|scenario| {
        scenario.briefing = scenario.title.clone();
    });
    assert_eq!(opened.plan, Some(planned()));
    assert_eq!(opened.differences, []);
    assert!(opened.is_sound());
}

#[test]
fn each_difference_is_named_and_the_plan_moves_to_what_can_be_offered() {
    let (opened, scenario) = opened_after(|scenario| {
        scenario.seller.batna.worth = Worth::of(38_000.0);
        scenario.rounds = 6;
        scenario.market.high = Price::of(0.98);
        scenario.issues.retain(|issue| issue.id() != "lead_time");
        scenario
            .arguments
            .retain(|argument| argument.id != "capacity");
        if let Issue::Price(price) = issue(scenario, "price") {
            price.tick = Price::of(0.02);
            price.unit_cost = Price::of(0.63);
        }
        if let Issue::Number(quantity) = issue(scenario, "quantity") {
            quantity.max = 220_000.0;
        }
        if let Issue::Choice(payment) = issue(scenario, "payment") {
            payment.options.retain(|option| option.id != "60");
        }
    });
    let is = |wanted: &Difference| assert!(opened.differences.contains(wanted), "{wanted:?}");
    let amount = |amount, was, now| Difference::Amount { amount, was, now };
    is(&amount(Amount::Batna, 36_000.0, 38_000.0));
    is(&amount(Amount::Rounds, 8.0, 6.0));
    is(&amount(Amount::MarketHigh, 0.975, 0.98));
    is(&amount(Amount::UnitCost, 0.62, 0.63));
    is(&Difference::IssueGone("lead_time".to_owned()));
    is(&Difference::ArgumentGone("capacity".to_owned()));
    is(&Difference::Tick {
        issue: "price".to_owned(),
        was: 0.005,
        now: 0.02,
    });
    is(&Difference::OptionGone {
        issue: "payment".to_owned(),
        option: "60".to_owned(),
    });
    is(&Difference::TermMoved {
        part: Part::Limit(WhichLimit::Upper),
        issue: "price".to_owned(),
        was: 1.015,
        now: 1.01,
    });
    is(&Difference::TermMoved {
        part: Part::Step(2),
        issue: "quantity".to_owned(),
        was: 230_000.0,
        now: 220_000.0,
    });
    is(&Difference::TermAsUsual {
        part: Part::Step(2),
        issue: "payment".to_owned(),
        was: TermValue::Option("60".to_owned()),
    });
    is(&Difference::TermGone {
        part: Part::Step(1),
        issue: "lead_time".to_owned(),
    });
    let plan = opened.plan.as_ref().unwrap();
    assert_eq!(plan.ladder[0].offer, terms(&[("price", 1.01)]));
    assert_eq!(
        plan.ladder[1].offer,
        terms(&[("price", 0.99), ("quantity", 220_000.0)])
    );
    assert_eq!(plan.arguments, ["zinc"]);
    assert_eq!(plan.priorities, ["price"]);
    assert!(opened.is_sound(), "{:?}", opened.diagnostics);
    let said = opened
        .diagnostics
        .iter()
        .filter(|it| matches!(it.code, Code::ScenarioChanged | Code::PlanAdapted));
    assert_eq!(said.count(), opened.differences.len());
    for difference in &opened.differences {
        for language in Language::ALL {
            let words = difference.text(&scenario, Phrases::new(language));
            assert!(!words.contains(['[', '{']), "{words}");
        }
    }
}

#[test]
fn a_plan_for_another_scenario_is_refused_with_what_differs() {
    let text = file::write(&zips(), "0f", &planned()).unwrap();
    let opened = open_plan(&text, &scenario("button-tender"));
    assert_eq!(opened.plan, None);
    let refused = opened.diagnostics.iter().find(|it| it.is_error()).unwrap();
    assert_eq!(refused.code, Code::OtherScenario);
    assert_eq!(
        &text[refused.span.start..refused.span.end],
        "\"zip-spring-reorder\""
    );
    assert!(!opened.differences.is_empty());
}

#[test]
fn a_plan_in_another_currency_is_refused() {
    let (opened, _) = opened_after(|scenario| scenario.currency = "EUR".into());
    assert_eq!(opened.plan, None);
    let message = opened.diagnostics[0].message(Language::English);
    assert!(
        message.contains("CNY") && message.contains("EUR"),
        "{message}"
    );
}

#[test]
fn a_plan_of_the_first_format_is_read_and_a_newer_one_refused() {
    let first =
        "PlanFile(format: 1, scenario: \"zip-spring-reorder\", plan: (lower: Worth(40000)))";
    let opened = open_plan(first, &zips());
    let lower = opened.plan.and_then(|plan| plan.lower);
    assert_eq!(lower, Some(Limit::Worth(Worth::of(40_000.0))));
    let newer = open_plan(&first.replace("format: 1", "format: 3"), &zips());
    assert_eq!(newer.plan, None);
    assert_eq!(newer.diagnostics[0].code, Code::UnknownFormat);
}

#[test]
fn every_mistake_is_underlined_where_it_stands_with_what_could_stand_there() {
    let source = r#"PlanFile(format: 1, scenario: "zip-spring-reorder", plan: (
    upper: Package({"prise": 1.02}),
    aspiration: Worth(38000),
    lower: Worth(40000),
    ladder: [
        (offer: {"price": 1.023, "payment": "61"}),
        (offer: {"price": 0.72}, when: Round(0)),
    ],
    arguments: ["zink"],
))"#;
    let opened = open_plan(source, &zips());
    assert!(opened.plan.is_some() && !opened.is_sound());
    let found: Vec<(&str, &str, String)> = opened
        .diagnostics
        .iter()
        .map(|it| {
            let help = it.help(Language::English).unwrap_or_default();
            (it.code.word(), &source[it.span.start..it.span.end], help)
        })
        .collect();
    let is = |code: &str, text: &str, help: &str| {
        assert!(
            found
                .iter()
                .any(|(a, b, c)| *a == code && *b == text && c.contains(help)),
            "{code} {text}: {found:#?}"
        );
    };
    is("unfit-terms", "\"prise\"", "price");
    is("limits-order", "Worth(40000)", "");
    is("unfit-terms", "1.023", "1.025");
    is("unfit-terms", "\"61\"", "60");
    is(
        "step-below-limit",
        "(offer: {\"price\": 0.72}, when: Round(0))",
        "",
    );
    is("round-zero", "Round(0)", "");
    is("unknown-argument", "\"zink\"", "zinc");
}
