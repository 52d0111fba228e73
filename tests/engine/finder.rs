//! The package finder: an offer varied without giving.

use std::sync::Arc;

use haggle::{
    bargain::{Package, SellerBook, same_worth},
    scenario::{self, Scenario, Worth},
};

use crate::{shelf, small};

fn sound(text: &str) -> Arc<Scenario> {
    let reading = scenario::read(text, &["default"]);
    reading.scenario.expect("the scenario is sound")
}

#[test]
fn a_package_found_gives_nothing_and_asks_for_less_than_a_step_of_the_price() {
    for entry in shelf::library().entries() {
        let scenario = entry.scenario.clone().unwrap();
        let book = SellerBook::new(&scenario);
        let own = Package::usual(&scenario);
        let found = same_worth(&book, &own, |_| true);
        assert!(found.len() >= 4, "{}: {found:?}", entry.key);
        for package in &found {
            assert!(package.fits(&scenario));
            assert_ne!(*package, own);
            let beyond = book.worth(package) - book.worth(&own);
            let step = book.price_step(&own).max(book.price_step(package));
            assert!(beyond >= Worth::of(-1e-6), "{package:?} gives {beyond:?}");
            assert!(beyond < step, "{package:?} asks for {beyond:?} more");
        }
    }
}

#[test]
fn there_are_trades_that_leave_the_price_alone() {
    let scenario = shelf::zips();
    let book = SellerBook::new(&scenario);
    let own = Package::usual(&scenario);
    let price = book.price_issue().unwrap();
    let found = same_worth(&book, &own, |_| true);
    let is_trade = |package: &&Package| {
        package.option(price) == own.option(price) && book.exchange(&own, package).is_trade()
    };
    assert!(found.iter().any(|package| is_trade(&package)), "{found:?}");
}

#[test]
fn what_the_buyer_cares_for_plays_no_part_in_what_is_found() {
    let here = sound(small::SMALL);
    let there = sound(&small::with("buyer: 1_200", "buyer: 90_000"));
    let own = Package::usual(&here);
    let found = |scenario: &Scenario| same_worth(&SellerBook::new(scenario), &own, |_| true);
    assert!(!found(&here).is_empty());
    assert_eq!(found(&here), found(&there));
}

#[test]
fn what_may_not_be_offered_is_not_found() {
    let scenario = shelf::zips();
    let book = SellerBook::new(&scenario);
    let own = Package::usual(&scenario);
    let first = same_worth(&book, &own, |_| true).remove(0);
    assert!(!same_worth(&book, &own, |package| *package != first).contains(&first));
    assert_eq!(same_worth(&book, &own, |_| false), []);
}
