//! What holds at every table, whatever the rep does.

use std::sync::Arc;

use haggle::{
    bargain::{
        Event, Illegal, Move, Offer, Outcome, Package, Party, Phase, Session, Tone,
        overlap_at_the_means,
    },
    scenario::{ArgumentId, ColleagueId, Issue, IssueId, MemberId, ProbeId, Scenario, Worth},
};
use proptest::prelude::*;

use crate::shelf::LIBRARY;

fn scenarios() -> Vec<Arc<Scenario>> {
    LIBRARY
        .entries()
        .map(|entry| {
            entry
                .scenario
                .clone()
                .unwrap_or_else(|_| panic!("{} is broken", entry.key))
        })
        .collect()
}

/// A move made of numbers; what they mean depends on the scenario.
#[derive(Debug, Clone)]
enum Wish {
    Offer(Vec<u32>, bool),
    OfferIf(Vec<u32>, IssueId),
    Several(Vec<Vec<u32>>),
    Hold,
    Accept,
    Walk,
    Probe(ProbeId, Option<MemberId>),
    Argue(ArgumentId, Option<MemberId>),
    Consult(ColleagueId),
    Recess,
    Tone(usize),
}

fn wish() -> impl Strategy<Value = Wish> {
    let probe = (0..9_usize).prop_map(ProbeId::new);
    let argument = (0..9_usize).prop_map(ArgumentId::new);
    let colleague = (0..4_usize).prop_map(ColleagueId::new);
    let to = || prop::option::of((0..6_usize).prop_map(MemberId::new));
    prop_oneof![
        8 => (prop::collection::vec(any::<u32>(), 8), prop::bool::weighted(0.1))
            .prop_map(|(options, is_final)| Wish::Offer(options, is_final)),
        2 => (prop::collection::vec(any::<u32>(), 8), 0..7_usize)
            .prop_map(|(options, on)| Wish::OfferIf(options, IssueId::new(on))),
        2 => prop::collection::vec(prop::collection::vec(any::<u32>(), 8), 1..6)
            .prop_map(Wish::Several),
        3 => Just(Wish::Hold),
        1 => Just(Wish::Accept),
        1 => Just(Wish::Walk),
        2 => (probe, to()).prop_map(|(p, to)| Wish::Probe(p, to)),
        2 => (argument, to()).prop_map(|(a, to)| Wish::Argue(a, to)),
        1 => colleague.prop_map(Wish::Consult),
        1 => Just(Wish::Recess),
        1 => (0..3_usize).prop_map(Wish::Tone),
    ]
}

fn package_of(numbers: &[u32], scenario: &Scenario) -> Package {
    let issues = scenario.issues.iter().zip(numbers);
    Package::new(issues.map(|(issue, number)| number % issue.options()))
}

fn as_move(wish: &Wish, scenario: &Scenario) -> Move {
    match wish {
        Wish::Offer(numbers, is_final) => Move::Offer(Offer {
            is_final: *is_final,
            ..Offer::plain(package_of(numbers, scenario))
        }),
        Wish::OfferIf(numbers, on) => Move::Offer(Offer {
            on: vec![*on],
            ..Offer::plain(package_of(numbers, scenario))
        }),
        Wish::Several(packages) => {
            let packages = packages.iter().map(|numbers| package_of(numbers, scenario));
            Move::Offer(Offer::several(packages).unwrap())
        }
        Wish::Hold => Move::Hold,
        Wish::Accept => Move::Accept,
        Wish::Walk => Move::Walk,
        Wish::Probe(probe, to) => Move::Probe {
            probe: *probe,
            to: *to,
        },
        Wish::Argue(argument, to) => Move::Argue {
            argument: *argument,
            to: *to,
        },
        Wish::Consult(colleague) => Move::Consult {
            colleague: *colleague,
        },
        Wish::Recess => Move::Recess,
        Wish::Tone(tone) => Move::Tone(Tone::ALL[*tone]),
    }
}

fn play(scenario: &Arc<Scenario>, seed: u64, wishes: &[Wish]) -> Session {
    let mut session = Session::new(Arc::clone(scenario), seed);
    session.sit_down().expect("nobody sat down before");
    for wish in wishes {
        let chosen = as_move(wish, scenario);
        let before = session.events().len();
        let phase = session.phase();
        let allowed = session.check(&chosen);
        let done = session.apply(&chosen);
        assert_eq!(
            allowed.clone().err(),
            done.clone().err(),
            "check and apply agree"
        );
        if done.is_err() {
            assert_eq!(
                session.events().len(),
                before,
                "an illegal move changes nothing"
            );
            assert_eq!(session.phase(), phase);
        }
    }
    session
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_party_ever_agrees_beyond_its_reservation_or_to_what_was_not_offered(
        seed in any::<u64>(),
        wishes in prop::collection::vec(wish(), 1..30),
    ) {
        for scenario in scenarios() {
            let session = play(&scenario, seed, &wishes);
            let Some(Outcome::Agreement { package, accepted_by, .. }) = session.outcome() else {
                continue;
            };
            let revealed = session.reveal().expect("it is over");
            let gain = revealed.buyer_gain.expect("there is an agreement");
            prop_assert!(gain >= Worth::of(-1e-6), "the buyer lost {gain:?}");
            let offered = session.events().iter().any(|event| match (event, accepted_by) {
                (Event::Offered { package: offer, others, .. }, Party::Buyer) => {
                    offer == package || others.contains(package)
                }
                (Event::Countered { package: counter, .. }, Party::Seller) => counter == package,
                _ => false,
            });
            prop_assert!(offered, "nobody offered {package:?}");
        }
    }

    #[test]
    fn any_sequence_of_moves_keeps_the_session_sound(
        seed in any::<u64>(),
        wishes in prop::collection::vec(wish(), 1..60),
    ) {
        for scenario in scenarios() {
            let session = play(&scenario, seed, &wishes);
            prop_assert_eq!(session.phase() == Phase::Over, session.outcome().is_some());
            prop_assert_eq!(session.phase() == Phase::Over, session.reveal().is_some());
            let mut round = 0;
            for event in session.events() {
                match event {
                    Event::Offered { round: next, package, .. } => {
                        prop_assert_eq!(*next, round + 1);
                        prop_assert!(package.fits(&scenario));
                        prop_assert!(session.book().worth(package).get().is_finite());
                        round = *next;
                    }
                    Event::Held { round: next, .. } => {
                        prop_assert_eq!(*next, round + 1);
                        round = *next;
                    }
                    Event::Countered { round: now, package } => {
                        prop_assert_eq!(*now, round);
                        prop_assert!(package.fits(&scenario));
                    }
                    _ => {}
                }
            }
            prop_assert!(round <= 20, "a buyer does not sit through {round} rounds");
            if session.phase() == Phase::Over {
                let mut after = session.clone();
                prop_assert_eq!(after.apply(&Move::Hold).err(), Some(Illegal::Over));
            }
        }
    }

    #[test]
    fn the_same_seed_and_moves_give_the_same_session(
        seed in any::<u64>(),
        wishes in prop::collection::vec(wish(), 1..20),
    ) {
        for scenario in scenarios() {
            let (one, two) = (play(&scenario, seed, &wishes), play(&scenario, seed, &wishes));
            prop_assert_eq!(one.events(), two.events());
            prop_assert_eq!(one.reveal(), two.reveal());
        }
    }

    #[test]
    fn what_a_trade_gives_and_takes_adds_up_to_the_change_in_worth(
        seed in any::<u64>(),
        from in prop::collection::vec(any::<u32>(), 8),
        to in prop::collection::vec(any::<u32>(), 8),
    ) {
        for scenario in scenarios() {
            let session = Session::new(Arc::clone(&scenario), seed);
            let package = |numbers: &[u32]| Package::new(
                scenario
                    .issues
                    .iter()
                    .zip(numbers)
                    .map(|(issue, number)| number % issue.options()),
            );
            let (from, to) = (package(&from), package(&to));
            let exchange = session.book().exchange(&from, &to);
            let change = session.book().worth(&to) - session.book().worth(&from);
            let sum: Worth = exchange.per_issue.iter().copied().sum();
            prop_assert!((sum.get() - change.get()).abs() < 1e-3);
            prop_assert!((exchange.take() - exchange.give() - change).get().abs() < 1e-3);
        }
    }
}

#[test]
fn the_hidden_numbers_stay_hidden_until_the_meeting_is_over() {
    for scenario in scenarios() {
        let mut session = Session::new(Arc::clone(&scenario), 7);
        assert!(session.reveal().is_none());
        session.sit_down().expect("nobody sat down before");
        session
            .apply(&Move::Offer(Offer::plain(Package::usual(&scenario))))
            .expect("the usual package is always allowed");
        if session.phase() == Phase::Table {
            assert!(session.reveal().is_none());
            session.apply(&Move::Walk).expect("one can always leave");
        }
        assert!(session.reveal().is_some());
    }
}

#[test]
fn every_shipped_scenario_has_room_for_a_deal_at_the_means() {
    for scenario in scenarios() {
        let overlap = overlap_at_the_means(&scenario).expect("an overlap");
        assert!(overlap.best > overlap.seller_reservation);
    }
}

#[test]
fn an_option_that_needs_a_colleague_is_refused_until_the_colleague_was_asked() {
    let mut found = 0;
    for scenario in scenarios() {
        for (issue, details) in IssueId::all(&scenario).zip(&scenario.issues) {
            let Issue::Choice(choice) = details else {
                continue;
            };
            for (option, details) in (0_u32..).zip(&choice.options) {
                let Some(needs) = &details.needs else {
                    continue;
                };
                found += 1;
                let mut session = Session::new(Arc::clone(&scenario), 1);
                session.sit_down().expect("nobody sat down before");
                let offer =
                    Move::Offer(Offer::plain(Package::usual(&scenario).with(issue, option)));
                assert!(matches!(
                    session.check(&offer),
                    Err(Illegal::NeedsConsent { .. })
                ));
                let colleague = ColleagueId::find(&scenario, needs)
                    .expect("a checked scenario names its colleagues");
                session
                    .apply(&Move::Consult { colleague })
                    .expect("not asked before");
                assert_eq!(session.check(&offer), Ok(()));
            }
        }
    }
    assert!(found > 0, "no shipped scenario has such an option");
}

#[test]
fn another_seed_is_another_buyer() {
    for scenario in scenarios() {
        let limit = |seed| {
            let mut session = Session::new(Arc::clone(&scenario), seed);
            session.sit_down().expect("nobody sat down before");
            session.apply(&Move::Walk).expect("one can always leave");
            session.reveal().map(|revealed| revealed.reservation_price)
        };
        assert_ne!(limit(1), limit(2));
        assert_eq!(limit(3), limit(3));
    }
}
