//! Every kind of line is spoken by somebody, somewhere: no intent is dead.

use std::{collections::BTreeSet, sync::Arc};

use haggle::{
    bargain::{Event, Move, Offer, Package, Session, Tone},
    plan,
    scenario::{
        ArgumentId, Distribution, Intent, Issue, IssueId, MemberId, Price, ProbeId, Scenario,
    },
};

use crate::shelf::LIBRARY;

/// Goes down from so many tenths of the price range in equal steps, holding
/// now and then, and says "final" twice too early.
fn equal_steps(scenario: &Scenario, tenths: u32, step: u32) -> Vec<Move> {
    let usual = Package::usual(scenario);
    let price = IssueId::all(scenario)
        .find(|issue| matches!(scenario.issues[*issue], Issue::Price(_)))
        .expect("a scenario has a price");
    let highest = (scenario.issues[price].options() - 1) * tenths / 10;
    let mut moves = Vec::new();
    for round in 0..20 {
        moves.push(Move::Offer(Offer {
            is_final: round == 4 || round == 6,
            ..Offer::plain(usual.with(price, highest.saturating_sub(step * round)))
        }));
        if round % 5 == 2 {
            moves.extend([Move::Hold, Move::Recess, Move::Tone(Tone::Red)]);
        }
    }
    moves.push(Move::Walk);
    moves
}

/// Asks for the terms that are best for the seller, and gives on the price.
fn harsh_terms(scenario: &Scenario, session: &Session) -> Vec<Move> {
    let book = session.book();
    let mut package = Package::usual(scenario);
    for (issue, details) in IssueId::all(scenario).zip(&scenario.issues) {
        let best = (0..details.options())
            .filter(|option| session.check_option(issue, *option).is_ok())
            .max_by(|a, b| {
                let worth = |option| book.worth(&package.with(issue, option)).get();
                worth(*a).total_cmp(&worth(*b))
            });
        if issue != book.price_issue().unwrap() {
            package.set(issue, best.unwrap_or(0));
        }
    }
    let usual = scenario.issues[book.price_issue().unwrap()].usual();
    (0..14)
        .map(|round| {
            Move::Offer(Offer::plain(
                package.with(book.price_issue().unwrap(), usual.saturating_sub(2 * round)),
            ))
        })
        .collect()
}

/// The same deal with a buyer who can't pay what the seller needs.
fn without_overlap(scenario: &Scenario) -> Scenario {
    let low = scenario.market.low.get();
    let width = scenario.market.high.get() - low;
    let mut poor = scenario.clone();
    poor.buyer.reservation = Distribution::Normal {
        mean: Price::of(low - 0.2 * width),
        sd: Price::of(0.05 * width),
    };
    poor
}

/// Talks about everything, twice.
fn talker(scenario: &Scenario) -> Vec<Move> {
    let arguments = ArgumentId::all(scenario).map(|argument| Move::Argue { argument, to: None });
    let to = Some(MemberId::new(0));
    let probes = ProbeId::all(scenario).map(|probe| Move::Probe { probe, to });
    let mut moves: Vec<Move> = arguments.chain(probes).collect();
    moves.extend(moves.clone());
    moves.push(Move::Walk);
    moves
}

/// The sensible ladder, a trade in every step, and yes to what comes back.
fn trader(scenario: &Scenario, session: &Session) -> Vec<Move> {
    let plan = plan::textbook(scenario, session.book(), &[]);
    let mut moves: Vec<Move> = plan
        .ladder
        .iter()
        .filter_map(|step| {
            Package::usual(scenario)
                .with_terms(scenario, &step.offer)
                .ok()
        })
        .map(|package| Move::Offer(Offer::plain(package)))
        .collect();
    moves.push(Move::Accept);
    moves
}

/// Does what nobody should: makes a condition of what stands, takes back, and
/// breaks off twice.
fn clumsy(scenario: &Scenario) -> Vec<Move> {
    let usual = Package::usual(scenario);
    let price = IssueId::all(scenario)
        .find(|issue| matches!(scenario.issues[*issue], Issue::Price(_)))
        .expect("a shipped scenario has a price");
    let at = |price_of: f64| {
        let option = scenario.issues[price].nearest(price_of).expect("a price");
        usual.with(price, option)
    };
    let high = scenario.market.high.get();
    let step = 0.1 * (high - scenario.market.low.get());
    let other = IssueId::all(scenario).find(|issue| *issue != price);
    let offer = |package| Move::Offer(Offer::plain(package));
    vec![
        offer(at(high)),
        Move::Offer(Offer {
            on: other.into_iter().collect(),
            ..Offer::plain(at(high - step))
        }),
        Move::Recess,
        Move::Recess,
        offer(at(high)),
        Move::Walk,
    ]
}

#[test]
fn every_intent_is_spoken_somewhere() {
    let mut spoken = BTreeSet::new();
    let shipped: Vec<Arc<Scenario>> = LIBRARY
        .entries()
        .map(|entry| entry.scenario.clone().expect("a shipped scenario reads"))
        .collect();
    let poor: Vec<Arc<Scenario>> = shipped
        .iter()
        .map(|scenario| Arc::new(without_overlap(scenario)))
        .collect();
    for scenario in shipped.into_iter().chain(poor) {
        for seed in 0..20 {
            let start = || {
                let mut session = Session::new(Arc::clone(&scenario), seed);
                session.sit_down().expect("nobody sat down before");
                session
            };
            let mut sellers = vec![
                talker(&scenario),
                trader(&scenario, &start()),
                harsh_terms(&scenario, &start()),
                clumsy(&scenario),
            ];
            sellers.extend((0..3).map(|step| equal_steps(&scenario, 10, 3 * step + 1)));
            sellers.extend((0..2).map(|step| equal_steps(&scenario, 8, step)));
            for moves in sellers {
                let mut session = start();
                for chosen in &moves {
                    let _ = session.apply(chosen);
                }
                spoken.extend(session.events().iter().filter_map(|event| match event {
                    Event::Said { intent, .. } => Some(*intent),
                    _ => None,
                }));
            }
        }
    }
    let silent: Vec<Intent> = Intent::ALL
        .into_iter()
        .filter(|intent| !spoken.contains(intent))
        .collect();
    assert_eq!(silent, []);
}
