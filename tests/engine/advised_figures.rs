//! Advice names figures that can be offered, and following it brings no caution
//! of its own kind.

use std::sync::Arc;

use haggle::{
    bargain::{Move, Offer, Package, Session},
    plan::{Plan, textbook},
    rehearse::sellers::{Seller, play},
    scenario::{RuleId, Scenario, Worth},
    score::{AdviceCode, Case, Parameter, Technique, cautions, technique},
};

use crate::{ladders::levels, points::kitchen, random_domains::domain, shelf::library};

const SHIPPED: [&str; 4] = [
    "zip-spring-reorder",
    "button-tender",
    "factory-after-delay",
    "small-lot-badges",
];

fn shipped() -> Vec<Arc<Scenario>> {
    let library = library();
    let scenario = |key: &str| library.get(key).unwrap().scenario.clone().unwrap();
    SHIPPED.iter().map(|key| scenario(key)).collect()
}

/// The worths that the advice of some rules names, with its code.
fn named(judged: &Technique, rules: &[RuleId]) -> Vec<(AdviceCode, Worth)> {
    let advice = rules
        .iter()
        .filter_map(|rule| judged.rule(*rule))
        .flat_map(|it| &it.advice);
    advice
        .flat_map(|advice| {
            let worths = advice
                .parameters
                .values()
                .filter_map(|parameter| match parameter {
                    Parameter::Money(worth) => Some(*worth),
                    _ => None,
                });
            worths.map(|worth| (advice.code, worth)).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn without_a_price_every_figure_of_an_advice_is_one_that_packages_have() {
    let rules = [
        RuleId::HighStart,
        RuleId::Slow,
        RuleId::Shrinking,
        RuleId::Reciprocal,
        RuleId::Gap,
    ];
    let mut seen = 0;
    for number in 0..30 {
        let scenario = domain(number);
        let session = Session::new(scenario.clone(), 1);
        let all = levels(&scenario, session.book());
        if all.len() > 400 {
            continue;
        }
        for seller in Seller::ALL {
            let played = play(seller, &scenario, 9_000 + number).unwrap();
            for (code, worth) in named(&technique(&played.case()), &rules) {
                let is = |figure: f64| (figure - worth.get()).abs() < 1e-8;
                let is_worth = all.iter().any(|level| is(*level));
                let is_step = all.iter().any(|a| all.iter().any(|b| is(a - b)));
                assert!(is_worth || is_step, "{number} {code:?} {worth:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "{seen}");
}

/// The session of a plan at the table, with one opening made; `None` where a
/// colleague would have to consent to it.
fn opened(scenario: &Arc<Scenario>, offer: &Package) -> Option<(Session, Plan)> {
    let mut session = Session::new(scenario.clone(), 9_001);
    let plan = textbook(scenario, session.book(), &[]);
    session.sit_down().unwrap();
    session.apply(&offering(offer)).ok()?;
    Some((session, plan))
}

fn offering(package: &Package) -> Move {
    Move::Offer(Offer::plain(package.clone()))
}

#[test]
fn an_advised_opening_is_an_offer_that_nothing_is_said_against() {
    let domains = (0..30).map(domain);
    let mut advised = 0;
    for scenario in shipped().into_iter().chain([kitchen()]).chain(domains) {
        let usual = Package::usual(&scenario);
        let session = Session::new(scenario.clone(), 9_001);
        let (book, market) = (session.book(), &scenario.market);
        let highest = book.dearest(&usual);
        let low = book.at_worth(&usual, book.worth_at_price(&usual, market.low));
        for offer in [Some(highest), low].into_iter().flatten() {
            let Some((session, plan)) = opened(&scenario, &offer) else {
                continue;
            };
            let judged = technique(&Case::of(&session, &plan));
            for (code, worth) in named(&judged, &[RuleId::HighStart]) {
                let better = book.at_worth(&usual, worth).unwrap();
                assert!(
                    (book.worth(&better) - worth).get().abs() <= book.rounding(),
                    "{code:?}"
                );
                let mut fresh = Session::new(scenario.clone(), 9_001);
                fresh.sit_down().unwrap();
                let told = cautions(&Case::of(&fresh, &plan), &offering(&better));
                let against = told
                    .iter()
                    .find(|caution| caution.code.code().starts_with("opens_"));
                assert_eq!(against, None, "{} {code:?} {worth:?}", scenario.id);
                advised += 1;
            }
        }
    }
    assert!(advised >= 20, "{advised}");
}
