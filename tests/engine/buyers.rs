//! Buyers that differ from the plain one, and moves that go beyond one plain
//! package.

use std::sync::Arc;

use haggle::{
    bargain::{Event, Move, Offer, Outcome, Package, Phase, Session},
    rehearse::sellers::{Seller, play},
    scenario::{BuyerTactic, Intent, IssueId, Range, Scenario, Traits},
};

use crate::shelf::zips;

/// The zip reorder with another buyer.
fn zips_with(change: impl FnOnce(&mut Scenario)) -> Arc<Scenario> {
    let mut scenario = Scenario::clone(&zips());
    change(&mut scenario);
    Arc::new(scenario)
}

fn seated(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = Session::new(Arc::clone(scenario), seed);
    session.sit_down().unwrap();
    session
}

/// The usual package at a price.
fn at(scenario: &Scenario, price: f64) -> Package {
    let issue = IssueId::find(scenario, "price").unwrap();
    let option = scenario.issues[issue].nearest(price).unwrap();
    Package::usual(scenario).with(issue, option)
}

/// What the buyer counters with when the rep offers these prices.
fn counters(scenario: &Arc<Scenario>, prices: &[f64]) -> Vec<Package> {
    let mut session = seated(scenario, 5);
    for price in prices {
        if session.phase() == Phase::Table {
            let package = at(scenario, *price);
            session.apply(&Move::Offer(Offer::plain(package))).unwrap();
        }
    }
    let counters = session.events().iter().filter_map(|event| match event {
        Event::Countered { package, .. } => Some(package.clone()),
        _ => None,
    });
    counters.collect()
}

#[test]
fn a_time_dependent_buyer_does_not_read_the_sellers_concessions() {
    let by_time = zips_with(|scenario| scenario.buyer.tactic = Some(BuyerTactic::Time(1.0)));
    let (soft, hard) = ([1.08, 1.03, 1.02, 1.01], [1.08, 1.075, 1.07, 1.065]);
    assert_eq!(counters(&by_time, &soft), counters(&by_time, &hard));
    assert_ne!(counters(&zips(), &soft), counters(&zips(), &hard));
}

#[test]
fn a_tit_for_tat_buyer_moves_when_the_seller_does() {
    let mirror = zips_with(|scenario| {
        scenario.buyer.tactic = Some(BuyerTactic::AveragedTitForTat(1));
    });
    let stays = counters(&mirror, &[1.0, 1.0, 1.0, 1.0]);
    assert!(stays.windows(2).all(|pair| pair[0] == pair[1]));
    let moves = counters(&mirror, &[1.0, 0.96, 0.93, 0.91]);
    assert_ne!(moves.first(), moves.last());
}

/// What only a buyer says that reads offers and takes offence.
const READINGS: [Intent; 3] = [Intent::Offended, Intent::SeesLimit, Intent::SeesMore];

#[test]
fn a_buyer_that_plays_a_tactic_says_nothing_of_readings_or_insults_that_it_does_not_have() {
    let readings = |scenario: &Arc<Scenario>| {
        let sellers = [Seller::Textbook, Seller::OneBigGift];
        let mut meetings: Vec<Session> = sellers
            .into_iter()
            .flat_map(|seller| (1..=30).map(move |seed| (seller, seed)))
            .map(|(seller, seed)| play(seller, scenario, seed).unwrap().session)
            .collect();
        let mut insulted = seated(scenario, 5);
        let (package, is_final) = (at(scenario, 1.3), false);
        insulted
            .apply(&Move::Offer(Offer {
                is_final,
                ..Offer::plain(package)
            }))
            .unwrap();
        meetings.push(insulted);
        let events = meetings.iter().flat_map(Session::events);
        let said = events.filter_map(|event| match event {
            Event::Said { intent, .. } => Some(*intent),
            _ => None,
        });
        said.filter(|intent| READINGS.contains(intent))
            .collect::<Vec<Intent>>()
    };
    let all = readings(&zips());
    for intent in READINGS {
        assert!(all.contains(&intent), "the plain buyer says {intent:?}");
    }
    let by_time = zips_with(|scenario| scenario.buyer.tactic = Some(BuyerTactic::Time(1.0)));
    assert_eq!(readings(&by_time), []);
}

#[test]
fn a_buyer_that_plays_a_tactic_takes_no_offence_at_an_extreme_opening() {
    let revealed = |scenario: &Arc<Scenario>| {
        let mut session = seated(scenario, 5);
        let package = at(scenario, 1.3);
        let is_final = false;
        session
            .apply(&Move::Offer(Offer {
                is_final,
                ..Offer::plain(package)
            }))
            .unwrap();
        session.apply(&Move::Walk).unwrap();
        session.reveal().unwrap().offence
    };
    let by_time = zips_with(|scenario| scenario.buyer.tactic = Some(BuyerTactic::Time(1.0)));
    assert!(revealed(&zips()) > 0.5);
    assert!(revealed(&by_time).abs() < f64::EPSILON);
}

#[test]
fn saying_if_draws_a_larger_return_than_the_same_package_without() {
    let scenario = zips();
    let payment = IssueId::find(&scenario, "payment").unwrap();
    let answer = |seed, says_if| {
        let mut session = seated(&scenario, seed);
        let is_final = false;
        let package = at(&scenario, 1.0);
        session
            .apply(&Move::Offer(Offer {
                is_final,
                ..Offer::plain(package)
            }))
            .ok()?;
        // Thirty days instead of the usual sixty: something to grant.
        let package = at(&scenario, 0.97).with(payment, 1);
        let offer = if says_if {
            let on = vec![payment];
            Move::Offer(Offer {
                on,
                is_final,
                ..Offer::plain(package)
            })
        } else {
            Move::Offer(Offer {
                is_final,
                ..Offer::plain(package)
            })
        };
        session.apply(&offer).ok()?;
        let counter = session.counter()?;
        Some(session.book().worth(counter).get())
    };
    let (mut more, mut less) = (0, 0);
    for seed in 1..=60 {
        if let (Some(with), Some(without)) = (answer(seed, true), answer(seed, false)) {
            more += usize::from(with > without + 1.0);
            less += usize::from(with < without - 1.0);
        }
    }
    assert!(more >= 20 && less == 0, "{more} more, {less} less");
}

#[test]
fn a_condition_that_stands_already_draws_nothing_and_the_buyer_says_so() {
    let scenario = zips();
    let payment = IssueId::find(&scenario, "payment").unwrap();
    let answer = |seed, says_if: bool| {
        let mut session = seated(&scenario, seed);
        let is_final = false;
        let package = at(&scenario, 0.975);
        session
            .apply(&Move::Offer(Offer {
                is_final,
                ..Offer::plain(package)
            }))
            .ok()?;
        // Sixty days are usual, and here they stand in the buyer's offer too.
        let package = at(&scenario, 0.95);
        let stands = session.counter()?.option(payment) == package.option(payment);
        if !stands {
            return None;
        }
        let on = vec![payment];
        let offer = if says_if {
            Move::Offer(Offer {
                on,
                is_final,
                ..Offer::plain(package)
            })
        } else {
            Move::Offer(Offer {
                is_final,
                ..Offer::plain(package)
            })
        };
        let events = session.apply(&offer).ok()?;
        let says_so = events.iter().any(|event| {
            matches!(
                event,
                Event::Said {
                    intent: Intent::StandsAlready,
                    ..
                }
            )
        });
        // Who takes it, or leaves over it, says nothing about it.
        let counter = session.counter()?.clone();
        session.outcome().is_none().then_some((counter, says_so))
    };
    let mut compared = 0;
    for seed in 1..=40 {
        let (Some(empty), Some(plain)) = (answer(seed, true), answer(seed, false)) else {
            continue;
        };
        compared += 1;
        assert_eq!(empty.0, plain.0, "seed {seed}: nothing is earned");
        assert!(empty.1 && !plain.1, "seed {seed}");
    }
    assert!(compared >= 20, "{compared}");
}

/// What the zip buyer counters after an opening, some breaks and one step.
fn counter_after_breaks(seed: u64, breaks: usize) -> Option<f64> {
    let scenario = zips();
    let mut session = seated(&scenario, seed);
    let offer = |price| Move::Offer(Offer::plain(at(&scenario, price)));
    session.apply(&offer(0.975)).ok()?;
    for _ in 0..breaks {
        session.apply(&Move::Recess).ok()?;
    }
    session.apply(&offer(0.94)).ok()?;
    let counter = session.counter()?;
    Some(session.book().worth(counter).get())
}

#[test]
fn breaks_cost_patience_and_bring_nobody_closer() {
    let (mut lost, mut compared) = (0, 0);
    for seed in 1..=60 {
        let Some(plain) = counter_after_breaks(seed, 0) else {
            continue;
        };
        compared += 1;
        let session = {
            let scenario = zips();
            let mut session = seated(&scenario, seed);
            let offer = |price| Move::Offer(Offer::plain(at(&scenario, price)));
            let _ = session.apply(&offer(0.975));
            for _ in 0..12 {
                let _ = session.apply(&Move::Recess);
            }
            let _ = session.apply(&offer(0.94));
            session
        };
        match session.outcome() {
            Some(Outcome::BuyerWalked { .. }) => lost += 1,
            Some(_) => panic!("seed {seed}: breaks made a deal"),
            None => {
                let counter = session.counter().expect("it still bargains");
                let worth = session.book().worth(counter).get();
                assert!(worth <= plain + 1.0, "seed {seed}: {worth} {plain}");
            }
        }
    }
    assert!(
        compared >= 40 && lost >= compared / 3,
        "{lost} of {compared}"
    );
}

#[test]
fn taking_back_is_said_and_felt() {
    let scenario = zips();
    let (mut felt, mut said, mut compared) = (0, 0, 0);
    for seed in 1..=40 {
        let meet = |last: f64| {
            let mut session = seated(&scenario, seed);
            let mut said = false;
            for price in [0.96, 0.93, last] {
                let package = at(&scenario, price);
                let is_final = false;
                let events = session
                    .apply(&Move::Offer(Offer {
                        is_final,
                        ..Offer::plain(package)
                    }))
                    .ok()?;
                said |= events.iter().any(|event| {
                    matches!(
                        event,
                        Event::Said {
                            intent: Intent::TakenBack,
                            ..
                        }
                    )
                });
            }
            session.apply(&Move::Walk).ok()?;
            Some((said, session.reveal()?.relationship))
        };
        if let (Some(back), Some(held)) = (meet(0.955), meet(0.93)) {
            compared += 1;
            said += usize::from(back.0 && !held.0);
            felt += usize::from(back.1 < held.1 - 1e-9);
            assert!(back.1 <= held.1, "seed {seed}: {} {}", back.1, held.1);
        }
    }
    assert!(compared >= 15 && said == compared, "{said} of {compared}");
    // Where there is nothing left to lose it can't fall.
    assert!(3 * felt >= 2 * compared, "{felt} of {compared}");
}

#[test]
fn of_several_packages_the_buyer_takes_one_that_was_offered() {
    let scenario = zips();
    let mut taken = 0;
    for seed in 1..=40 {
        let mut session = seated(&scenario, seed);
        let packages: Vec<Package> = [0.84, 0.85, 0.86]
            .map(|price| at(&scenario, price))
            .to_vec();
        let opening = Move::Offer(Offer::plain(at(&scenario, 0.92)));
        session.apply(&opening).unwrap();
        let several = Move::Offer(Offer::several(packages.clone()).unwrap());
        for chosen in [several, Move::Hold, Move::Hold] {
            if session.phase() == Phase::Table {
                session.apply(&chosen).unwrap();
            }
        }
        if let Some(Outcome::Agreement { package, .. }) = session.outcome() {
            assert!(packages.contains(package));
            assert_eq!(package, &packages[0], "the best of them for the buyer");
            taken += 1;
        }
    }
    assert!(taken > 0);
}

fn claims(session: &Session) -> usize {
    let is_claim = |event: &&Event| {
        matches!(
            event,
            Event::Said {
                intent: Intent::ClaimsRivals | Intent::ClaimsLimit | Intent::ThreatensToLeave,
                ..
            }
        )
    };
    session.events().iter().filter(is_claim).count()
}

#[test]
fn only_a_bluffer_bluffs_and_the_debrief_names_each_bluff() {
    let trait_of = |bluff| {
        zips_with(|scenario| {
            scenario.buyer.traits = Traits {
                bluff: Some(Range(bluff, bluff)),
                ..scenario.buyer.traits
            };
        })
    };
    let (honest, bluffer) = (trait_of(0.0), trait_of(1.0));
    let (mut claimed, mut bluffs) = (0, 0);
    for seed in 1..=30 {
        let honest = play(Seller::Textbook, &honest, seed).unwrap().session;
        assert!(honest.reveal().unwrap().bluffs.is_empty());
        claimed += claims(&honest);
        let bluffer = play(Seller::Textbook, &bluffer, seed).unwrap().session;
        let named = bluffer.reveal().unwrap().bluffs.len();
        assert!(named <= claims(&bluffer));
        bluffs += named;
    }
    assert!(claimed > 0, "an honest buyer says what is true");
    assert!(bluffs > 20, "{bluffs}");
}

#[test]
fn a_team_that_decides_together_objects_more_often() {
    let objections = |consensus| {
        let scenario = zips_with(|scenario| {
            scenario.buyer.traits.consensus = Some(Range(consensus, consensus));
        });
        (1..=30)
            .map(|seed| play(Seller::Textbook, &scenario, seed).unwrap().session)
            .flat_map(|session| session.events().to_vec())
            .filter(|event| matches!(event, Event::Objected { .. }))
            .count()
    };
    let (overruled, together) = (objections(0.0), objections(1.0));
    assert!(together > overruled, "{together} against {overruled}");
}

#[test]
fn a_buyer_that_remembers_a_bad_deal_leaves_more_often() {
    let left = |relationship| {
        (1..=150)
            .filter(|seed| {
                let mut session = Session::after(zips(), *seed, relationship);
                session.sit_down().unwrap();
                for price in [1.05, 1.02, 1.0, 0.985, 0.975, 0.97] {
                    if session.phase() == Phase::Table {
                        let package = at(&zips(), price);
                        session.apply(&Move::Offer(Offer::plain(package))).unwrap();
                    }
                }
                matches!(session.outcome(), Some(Outcome::BuyerWalked { .. }))
            })
            .count()
    };
    let (bad, good) = (left(0.1), left(0.8));
    assert!(bad > good, "{bad} against {good}");
}
