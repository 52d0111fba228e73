//! After the meeting: what if, plan against play, other sellers.

use std::sync::Arc;

use haggle::{
    bargain::{Move, Offer, Phase, Session},
    plan::{Plan, textbook},
    rehearse::{
        Unfinished,
        sellers::{rivals as others, rivals::Rival},
    },
    review::{
        Deviation, Fork, LookBack, Review,
        what_if::{play_on, rewind, what_if},
    },
    scenario::{ColleagueId, ResearchId, Scenario, Worth},
};
use proptest::prelude::*;

use crate::shelf::library;

/// Buyers in a crowd: few, so that tests are quick.
const BUYERS: usize = 150;

fn scenarios() -> Vec<Arc<Scenario>> {
    library()
        .entries()
        .filter_map(|entry| entry.scenario.clone().ok())
        .collect()
}

fn zip() -> Arc<Scenario> {
    library()
        .get("zip-spring-reorder")
        .unwrap()
        .scenario
        .clone()
        .unwrap()
}

/// A session that has been prepared for, with the textbook's plan.
fn seated(scenario: &Arc<Scenario>, seed: u64) -> (Session, Plan) {
    let mut session = Session::new(Arc::clone(scenario), seed);
    session.research(ResearchId::new(0)).unwrap();
    let plan = textbook(scenario, session.book(), &session.findings());
    session.sit_down().unwrap();
    (session, plan)
}

/// Played by its plan from the first word to the last.
fn by_plan(scenario: &Arc<Scenario>, seed: u64) -> (Session, Plan) {
    let (mut session, plan) = seated(scenario, seed);
    play_on(&mut session, &plan, &[]).unwrap();
    (session, plan)
}

/// Played by its plan, but the second offer gives three steps at once.
fn too_generous(scenario: &Arc<Scenario>, seed: u64) -> (Session, Plan) {
    let (session, plan) = by_plan(scenario, seed);
    let package = |step: usize| {
        haggle::bargain::Package::usual(scenario)
            .with_terms(scenario, &plan.ladder[step].offer)
            .unwrap()
    };
    let gift = Move::Offer(Offer::plain(package(4)));
    let line = what_if(&session, &plan, 2, &[gift]).unwrap();
    (line, plan)
}

#[test]
fn going_back_and_doing_the_same_is_the_same_session_to_the_last_bit() {
    for scenario in scenarios() {
        for seed in 1..=3 {
            let (session, plan) = by_plan(&scenario, seed);
            for round in 1..=session.round() + 1 {
                // The plan takes over where it left off.
                let line = what_if(&session, &plan, round, &[]).unwrap();
                assert_eq!(
                    line.events(),
                    session.events(),
                    "{} {seed} {round}",
                    scenario.id
                );
                assert_eq!(line.reveal(), session.reveal());
                // The same moves, made again by hand.
                let mut line = rewind(&session, round).unwrap();
                let kept = line.moves().len();
                for made in &session.moves()[kept..] {
                    line.apply(&made.chosen).unwrap();
                }
                assert_eq!(line.events(), session.events());
                assert_eq!(line.reveal(), session.reveal());
            }
        }
    }
}

#[test]
fn a_buyer_that_remembers_is_the_same_buyer_in_a_what_if() {
    let scenario = zip();
    let mut session = Session::after(Arc::clone(&scenario), 3, 0.9);
    let plan = textbook(&scenario, session.book(), &[]);
    session.sit_down().unwrap();
    play_on(&mut session, &plan, &[]).unwrap();
    let line = what_if(&session, &plan, 2, &[]).unwrap();
    assert_eq!(line.events(), session.events());
    assert_eq!(line.remembers(), Some(0.9));
}

#[test]
fn a_what_if_only_reads_the_session_that_it_goes_back_into() {
    let (session, plan) = by_plan(&zip(), 5);
    let before = format!("{session:?}");
    let line = what_if(&session, &plan, 2, &[Move::Walk]).unwrap();
    assert_ne!(line.events(), session.events());
    Review::of(&session, &plan, BUYERS, &mut |_| true).unwrap();
    others::fare(&session, &plan).unwrap();
    assert_eq!(format!("{session:?}"), before);
}

#[test]
fn who_follows_the_plan_deviates_nowhere_and_at_no_cost() {
    for scenario in scenarios() {
        let (session, plan) = by_plan(&scenario, 7);
        let review = Review::of(&session, &plan, BUYERS, &mut |_| true).unwrap();
        assert!(review.has_plan);
        assert!(!review.compared.is_empty());
        for compared in &review.compared {
            assert_eq!(compared.deviation, Deviation::Followed, "{compared:?}");
            assert_eq!(compared.cost.unwrap().mean, Worth::ZERO);
            assert_eq!(compared.cost_here, Some(Worth::ZERO));
        }
    }
}

#[test]
fn one_large_gift_is_the_deviation_and_costs_something() {
    let (session, plan) = too_generous(&zip(), 7);
    let review = Review::of(&session, &plan, 400, &mut |_| true).unwrap();
    let second = review.compared.iter().find(|it| it.round == 2).unwrap();
    assert_eq!(second.deviation, Deviation::GaveMore);
    assert!(second.cost.unwrap().is_clear_gain(), "{second:?}");
    let others = review.compared.iter().filter(|it| it.round != 2);
    for other in others {
        assert_eq!(other.deviation, Deviation::Followed, "{other:?}");
    }
}

#[test]
fn a_deviation_from_the_plan_costs_here_what_the_two_lines_differ_by() {
    let (session, plan) = too_generous(&zip(), 7);
    let review = Review::of(&session, &plan, BUYERS, &mut |_| true).unwrap();
    let second = review.compared.iter().find(|it| it.round == 2).unwrap();
    let planned = what_if(&session, &plan, 2, &[]).unwrap();
    let worth = |session: &Session| haggle::review::what_if::worth_above_none(session.meeting());
    // After the gift the plan played on, so the session is the other line.
    assert_eq!(second.cost_here.unwrap(), worth(&planned) - worth(&session));
}

#[test]
fn without_a_ladder_there_is_no_plan_to_compare_with() {
    let (session, _) = by_plan(&zip(), 7);
    let review = Review::of(&session, &Plan::default(), BUYERS, &mut |_| true).unwrap();
    assert!(!review.has_plan);
    assert!(review.compared.is_empty());
}

#[test]
fn too_few_buyers_are_not_enough_to_judge() {
    let (session, plan) = too_generous(&zip(), 7);
    let review = Review::of(&session, &plan, 10, &mut |_| true).unwrap();
    let second = review.compared.iter().find(|it| it.round == 2).unwrap();
    assert_eq!(second.cost, None);
    assert!(second.cost_here.is_some(), "on the same buyer it is exact");
    assert!(review.proposals.is_empty());
}

#[test]
fn what_is_proposed_is_clearly_worth_something_and_changes_one_round_each() {
    let scenario = zip();
    let (mut session, plan) = seated(&scenario, 11);
    // Opens lower than planned and takes the first answer.
    let boss = ColleagueId::find(&scenario, "boss");
    session
        .apply(&Move::Consult {
            colleague: boss.unwrap(),
        })
        .unwrap();
    let package = haggle::bargain::Package::usual(&scenario)
        .with_terms(&scenario, &plan.ladder[3].offer)
        .unwrap();
    session.apply(&Move::Offer(Offer::plain(package))).unwrap();
    if session.phase() == Phase::Table {
        session.apply(&Move::Accept).unwrap();
    }
    let review = Review::of(&session, &plan, 400, &mut |_| true).unwrap();
    assert!(!review.proposals.is_empty());
    assert!(review.proposals.len() <= 3);
    let rounds: Vec<u32> = review.proposals.iter().map(|it| it.round).collect();
    let mut distinct = rounds.clone();
    distinct.dedup();
    assert_eq!(rounds, distinct);
    for pair in review.proposals.windows(2) {
        assert!(pair[0].gain.mean >= pair[1].gain.mean);
    }
    for proposal in &review.proposals {
        assert!(proposal.gain.is_clear_gain(), "{proposal:?}");
        let line = what_if(&session, &plan, proposal.round, &proposal.change.moves).unwrap();
        let worth = haggle::review::what_if::worth_above_none(line.meeting());
        assert_eq!(worth, proposal.here, "what is shown is what is played");
    }
}

#[test]
fn looking_back_twice_finds_the_same() {
    let (session, plan) = too_generous(&zip(), 3);
    let first = Review::of(&session, &plan, BUYERS, &mut |_| true).unwrap();
    assert_eq!(
        first,
        Review::of(&session, &plan, BUYERS, &mut |_| true).unwrap()
    );
}

#[test]
fn what_was_right_to_know_does_not_depend_on_the_hidden_draw() {
    // Two sessions in which the rep learnt nothing and moved first: whoever
    // sat there, the opening is judged by the same buyers.
    let scenario = zip();
    let costs: Vec<_> = [21, 22, 23]
        .into_iter()
        .map(|seed| {
            let mut session = Session::new(Arc::clone(&scenario), seed);
            let plan = textbook(&scenario, session.book(), &[]);
            session.sit_down().unwrap();
            let package = haggle::bargain::Package::usual(&scenario)
                .with_terms(&scenario, &plan.ladder[3].offer)
                .unwrap();
            session.apply(&Move::Offer(Offer::plain(package))).unwrap();
            play_on(&mut session, &plan, &[]).unwrap();
            let review = Review::of(&session, &plan, BUYERS, &mut |_| true).unwrap();
            assert_eq!(review.compared[0].deviation, Deviation::OpenedLower);
            review.compared[0].cost
        })
        .collect();
    assert_eq!(costs[0], costs[1]);
    assert_eq!(costs[1], costs[2]);
}

#[test]
fn every_other_seller_comes_to_an_end_at_every_table() {
    for scenario in scenarios() {
        for seed in 1..=4 {
            let (session, plan) = by_plan(&scenario, seed);
            let fared = others::fare(&session, &plan).unwrap();
            assert_eq!(fared.len(), Rival::ALL.len());
            for other in fared {
                assert!(
                    other.worth.get() > -1e-6,
                    "{} {seed} {other:?}: nobody sells below the alternative",
                    scenario.id
                );
            }
        }
    }
}

#[test]
fn the_textbook_brings_more_than_the_soft_seller_on_the_whole() {
    let scenario = zip();
    let mut sums = [0.0; 2];
    for seed in 1..=15 {
        let (session, plan) = by_plan(&scenario, seed);
        for (sum, seller) in sums.iter_mut().zip([Rival::Textbook, Rival::Soft]) {
            let (line, _) = others::play(seller, &session, &plan).unwrap();
            *sum += haggle::review::what_if::worth_above_none(line.meeting()).get();
        }
    }
    assert!(sums[0] > sums[1], "{sums:?}");
}

#[test]
fn tit_for_tat_holds_while_the_buyer_stands_still() {
    let (session, plan) = by_plan(&zip(), 2);
    let (line, _) = others::play(Rival::TitForTat, &session, &plan).unwrap();
    let course = haggle::score::Course::of(&haggle::score::Case::of(&line, &plan));
    let theirs = |round: u32| {
        course
            .of_party(haggle::bargain::Party::Buyer)
            .find(|point| point.round == round)
    };
    for own in course.of_party(haggle::bargain::Party::Seller).skip(1) {
        let (Some(before), Some(last)) = (
            own.round.checked_sub(2).and_then(theirs),
            theirs(own.round - 1),
        ) else {
            panic!("gave before the buyer had made a step: {own:?}");
        };
        assert!(last.worth > before.worth, "{own:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_what_if_keeps_everything_before_its_round(seed in 0_u64..1_000, round in 1_u32..9) {
        let (session, plan) = by_plan(&zip(), seed);
        let line = what_if(&session, &plan, round, &[Move::Walk]).unwrap();
        let kept = rewind(&session, round).unwrap();
        let before = kept.events().len();
        prop_assert_eq!(kept.events(), &session.events()[..before]);
        prop_assert_eq!(kept.events(), &line.events()[..before]);
        prop_assert!(kept.round() < round);
    }
}

#[test]
fn a_fork_that_does_what_was_done_is_the_same_meeting() {
    let (session, plan) = by_plan(&zip(), 7);
    for round in 1..=session.round() {
        let fork = Fork::at(&session, &plan, round).unwrap().unwrap();
        assert_eq!(fork.round(), round);
        let line = fork.play(std::slice::from_ref(fork.made())).unwrap();
        assert_eq!(line.events(), session.events());
    }
}

#[test]
fn every_change_of_every_round_can_be_played_to_an_end() {
    for scenario in scenarios() {
        let (session, plan) = by_plan(&scenario, 7);
        for round in [1, 3] {
            let fork = Fork::at(&session, &plan, round).unwrap().unwrap();
            let middle = session.book().reservation() + Worth::of(1.0);
            for change in fork.changes().into_iter().chain(fork.offer_at(middle)) {
                let line = fork.play(&change.moves).unwrap();
                assert_eq!(line.phase(), Phase::Over, "{} {change:?}", scenario.id);
            }
        }
    }
}

#[test]
fn looking_back_tells_how_far_it_is_and_stops_when_told() {
    let (session, plan) = too_generous(&zip(), 7);
    let mut shares = Vec::new();
    let found = LookBack::of(&session, &plan, &mut |share| {
        shares.push(share);
        shares.len() < 5
    });
    assert_eq!(found, Err(Unfinished::Stopped));
    assert_eq!(shares.len(), 5);
    assert!(shares.is_sorted(), "{shares:?}");
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
}

#[test]
fn a_meeting_that_was_played_on_from_another_is_looked_back_at_like_any_other() {
    let scenario = zip();
    let (session, plan) = too_generous(&scenario, 14);
    let mut branched = rewind(&session, 2).unwrap();
    branched.apply(&Move::Hold).unwrap();
    play_on(&mut branched, &plan, &[]).unwrap();
    assert_eq!(branched.phase(), Phase::Over);
    let found = LookBack::with_crowd(&branched, &plan, BUYERS, &mut |_| true).unwrap();
    let second = found.review.compared.iter().find(|it| it.round == 2);
    assert_eq!(second.unwrap().made, Move::Hold);
    assert_eq!(found.review.rounds, branched.round());
    assert!(found.others.len() >= 5);
}

#[test]
fn an_end_that_is_worse_than_none_reads_as_below_the_alternative() {
    use haggle::{
        text::Language,
        words::{Phrases, review::above_words},
    };
    let (scenario, english) = (zip(), Phrases::new(Language::English));
    let words = |worth: f64| above_words(Worth::of(worth), &scenario, english);
    assert_eq!(words(-7_000.0), "¥7,000 below your alternative");
    assert_eq!(words(7_000.0), "¥7,000 above your alternative");
    assert_eq!(words(0.0), "as much as your alternative");
}
