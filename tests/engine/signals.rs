//! What concessions signal, theirs and one's own.

use std::sync::Arc;

use haggle::{
    bargain::{ConcessionTrend, Event, Ground, Package, SellerBook, Tone},
    plan::{Plan, known_estimate},
    rehearse::sellers::{Seller, play},
    scenario::{self, IssueId, Price, Scenario},
    score::{Case, Signals},
};
use proptest::prelude::*;

use crate::{points, shelf, small};

fn sound(text: &str) -> Arc<Scenario> {
    let reading = scenario::read(text, &["default", "hard"]);
    reading.scenario.expect("the scenario is sound")
}

/// A package of the small scenario at a price, otherwise as usual.
fn at(scenario: &Scenario, price: f64) -> Package {
    let option = scenario.issues[0].nearest(price).unwrap();
    Package::usual(scenario).with(IssueId::new(0), option)
}

/// Events in which both sides offered these packages, in turns.
fn table(own: &[Package], theirs: &[Package]) -> Vec<Event> {
    let mut events = Vec::new();
    for index in 0..own.len().max(theirs.len()) {
        let round = u32::try_from(index).unwrap() + 1;
        if let Some(package) = own.get(index) {
            events.push(Event::Offered {
                round,
                package: package.clone(),
                is_final: false,
                tone: Tone::Neutral,
                on: Vec::new(),
                others: Vec::new(),
            });
        }
        if let Some(package) = theirs.get(index) {
            let package = package.clone();
            events.push(Event::Countered { round, package });
        }
    }
    events
}

fn signals(scenario: &Scenario, events: &[Event]) -> Signals {
    Signals::of(&Case {
        scenario,
        book: &SellerBook::new(scenario),
        plan: &Plan::default(),
        events,
    })
}

fn small_table(own: &[f64], theirs: &[f64]) -> Signals {
    let scenario = sound(small::SMALL);
    let packages = |prices: &[f64]| -> Vec<Package> {
        prices.iter().map(|price| at(&scenario, *price)).collect()
    };
    signals(&scenario, &table(&packages(own), &packages(theirs)))
}

#[test]
fn two_offers_are_not_enough_to_judge() {
    assert!(small_table(&[1.0], &[]).theirs().is_none());
    assert!(small_table(&[1.0, 0.98], &[0.80, 0.84]).theirs().is_none());
    assert!(small_table(&[], &[0.80, 0.84, 0.86]).theirs().is_some());
}

#[test]
fn shrinking_steps_point_to_where_they_stop() {
    let read = small_table(&[], &[0.80, 0.84, 0.86, 0.87, 0.87])
        .theirs()
        .unwrap();
    assert_eq!(read.manner, ConcessionTrend::Shrinking);
    let steps: Vec<f64> = read.steps.iter().map(|step| step.get()).collect();
    for (step, wanted) in steps.iter().zip([0.04, 0.02, 0.01, 0.0]) {
        assert!((step - wanted).abs() < 1e-9, "{steps:?}");
    }
    assert!((0.87..0.92).contains(&read.limit.limit), "{read:?}");
    assert!(read.limit.low < read.limit.limit && read.limit.limit < read.limit.high);
}

#[test]
fn who_gives_in_equal_steps_is_read_to_go_farther_than_who_gives_less_and_less() {
    let equal = small_table(&[], &[0.80, 0.82, 0.84, 0.86])
        .theirs()
        .unwrap();
    let shrinking = small_table(&[], &[0.80, 0.835, 0.85, 0.86])
        .theirs()
        .unwrap();
    assert_eq!(equal.manner, ConcessionTrend::Equal);
    assert!(equal.limit.limit > shrinking.limit.limit);
}

#[test]
fn the_interval_narrows_while_they_slow_down() {
    let offers = [0.80, 0.84, 0.86, 0.87, 0.87, 0.87];
    let width = |count: usize| {
        let limit = small_table(&[], &offers[..count]).theirs().unwrap().limit;
        limit.high - limit.low
    };
    assert!(width(6) < width(4) && width(4) < width(3));
}

#[test]
fn nobody_is_read_to_stop_below_an_offer_they_made() {
    let read = small_table(&[], &[0.90, 0.98, 1.02]).theirs().unwrap();
    assert!(read.limit.low >= 1.02 - 1e-9, "{read:?}");
}

#[test]
fn several_terms_are_read_as_what_they_leave_the_rep() {
    let scenario = sound(small::SMALL);
    let book = SellerBook::new(&scenario);
    let ground = Ground::new(&scenario, &book);
    let plain = at(&scenario, 0.88);
    assert!((ground.level(&plain).get() - 0.88).abs() < 1e-9);
    // Sixty days cost 900 on 150,000 pieces: 0.006 a piece.
    let later = plain.with(IssueId::new(2), 1);
    assert!((ground.level(&later).get() - 0.874).abs() < 1e-9);
}

#[test]
fn what_the_scenario_says_of_the_buyer_plays_no_part() {
    let here = sound(small::SMALL);
    let there = sound(
        &small::with("mean: 0.92, sd: 0.02", "mean: 1.05, sd: 0.001")
            .replacen("buyer: 1_200", "buyer: 90_000", 1)
            .replacen("\"price\": 1.2, \"payment\": 0.8", "\"price\": 0.6", 1)
            .replacen(
                "patience: (6, 9)",
                "patience: (3, 4), information: (1, 1)",
                1,
            ),
    );
    assert_ne!(here.buyer, there.buyer);
    let own: Vec<Package> = [1.0, 0.97, 0.95].map(|price| at(&here, price)).to_vec();
    let theirs: Vec<Package> = [0.80, 0.84, 0.86].map(|price| at(&here, price)).to_vec();
    let next = at(&here, 0.94);
    let read = |scenario: &Scenario| {
        let signals = signals(scenario, &table(&own, &theirs));
        (signals.theirs(), signals.own_with(&next, false))
    };
    assert_eq!(read(&here), read(&there));
}

#[test]
fn a_large_step_makes_them_believe_in_a_lower_limit_than_a_small_one() {
    let scenario = sound(small::SMALL);
    let signals = small_table(&[1.0, 0.97], &[0.80]);
    let with = |price: f64| signals.own_with(&at(&scenario, price), false).unwrap();
    let (small, large) = (with(0.96), with(0.90));
    assert_eq!(small.now, large.now);
    assert!(large.then.limit < small.then.limit, "{large:?} {small:?}");
    assert!(large.then.next_concession > small.then.next_concession);
}

#[test]
fn an_offer_marked_final_is_believed_to_be_nearer_the_limit() {
    let scenario = sound(small::SMALL);
    let signals = small_table(&[1.0, 0.97, 0.955], &[0.80]);
    let next = at(&scenario, 0.95);
    let plain = signals.own_with(&next, false).unwrap().then.limit;
    let marked = signals.own_with(&next, true).unwrap().then.limit;
    assert!(marked > plain);
}

#[test]
fn before_an_own_offer_nothing_can_be_read_from_one() {
    let scenario = sound(small::SMALL);
    let signals = small_table(&[], &[0.80]);
    assert!(signals.own().is_none());
    let opening = signals.own_with(&at(&scenario, 1.0), false).unwrap();
    assert!(opening.now.is_none());
    assert!(opening.then.limit < Price::of(1.0));
}

#[test]
fn without_a_price_offers_are_read_as_what_they_leave_the_rep() {
    let scenario = points::kitchen();
    let book = SellerBook::new(&scenario);
    let usual = Package::usual(&scenario);
    let offers: Vec<Package> = [0.30, 0.40, 0.45, 0.47]
        .iter()
        .map(|worth| book.at_worth(&usual, scenario::Worth::of(*worth)).unwrap())
        .collect();
    let signals = signals(&scenario, &table(&[], &offers));
    let read = signals.theirs().unwrap();
    let best = book.worth(&offers[3]).get();
    assert!((signals.level(&offers[3]).get() - best).abs() < 1e-9);
    assert!(
        read.limit.low >= best - 1e-9 && read.limit.high <= 1.5,
        "{read:?}"
    );
    let look = signals.own_with(&book.dearest(&usual), false).unwrap();
    assert!(look.then.limit < Price::of(book.worth(&book.dearest(&usual)).get()));
}

#[test]
fn the_interval_holds_the_limit_of_simulated_buyers_about_as_often_as_it_says() {
    let (mut read, mut held) = (0.0, 0.0);
    let (mut error, mut error_before) = (0.0, 0.0);
    for entry in shelf::library().entries() {
        let scenario = entry.scenario.clone().unwrap();
        let width = (scenario.market.high.get() - scenario.market.low.get()).abs();
        for seed in 0..12 {
            let played = play(Seller::Textbook, &scenario, seed).unwrap();
            let session = &played.session;
            let truth = session.reveal().unwrap().reservation_price.get();
            let known = known_estimate(&scenario, &session.findings())
                .middle()
                .get();
            let signals = Signals::of(&Case::of(session, &played.plan));
            for (_, read_then) in signals.theirs_by_round() {
                let limit = read_then.limit;
                read += 1.0;
                held += f64::from(u8::from(limit.low <= truth && truth <= limit.high));
                error += (limit.limit - truth).abs() / width;
                error_before += (known - truth).abs() / width;
            }
        }
    }
    let coverage = held / read;
    assert!((0.7..=0.95).contains(&coverage), "{coverage} of {read}");
    assert!(error < error_before, "{error} {error_before} of {read}");
}

proptest! {
    #[test]
    fn whatever_they_offer_the_reading_lies_within_its_interval(
        prices in prop::collection::vec(0.70..1.10_f64, 3..12)
    ) {
        let read = small_table(&[], &prices).theirs().unwrap();
        let limit = read.limit;
        prop_assert!(limit.limit.is_finite());
        prop_assert!(limit.low <= limit.high);
        prop_assert!(limit.low <= limit.limit && limit.limit <= limit.high, "{:?}", limit);
    }

    #[test]
    fn whatever_is_offered_they_never_believe_in_a_limit_above_the_best_offer(
        prices in prop::collection::vec(0.70..1.10_f64, 1..12)
    ) {
        let scenario = sound(small::SMALL);
        let best = prices.iter().fold(f64::INFINITY, |best, price| {
            best.min(SellerBook::new(&scenario).price(&at(&scenario, *price)).get())
        });
        let look = small_table(&prices, &[]).own().unwrap();
        prop_assert!(look.limit.get() <= best + 1e-9);
        prop_assert!(look.next_concession.get() >= 0.0);
    }
}

#[test]
fn a_signal_is_told_in_both_languages_with_its_interval() {
    use haggle::{
        text::Language,
        words::{Phrases, next_look_lines, their_limit_line, their_signal_lines},
    };
    let scenario = sound(small::SMALL);
    let few = small_table(&[1.0], &[0.80, 0.84]);
    let signals = small_table(&[1.0, 0.97], &[0.80, 0.84, 0.86, 0.87]);
    let (english, chinese) = (
        Phrases::new(Language::English),
        Phrases::new(Language::Chinese),
    );
    assert_eq!(
        their_signal_lines(&few, &scenario, english),
        ["Their limit: not enough to judge. They have made 2 offers; it takes 3."]
    );
    let lines = their_signal_lines(&signals, &scenario, english);
    assert_eq!(lines[0], "Their steps shrink: ¥0.04, ¥0.02, ¥0.01.");
    assert!(
        lines[1].starts_with("Their limit seems to lie near ¥0.9"),
        "{lines:?}"
    );
    for phrases in [english, chinese] {
        let next = next_look_lines(&signals, &at(&scenario, 0.96), false, &scenario, phrases);
        let short = their_limit_line(&signals, &scenario, phrases);
        for line in next.iter().chain([&short]) {
            assert!(line.contains('¥') && !line.contains('['), "{line}");
        }
    }
}
