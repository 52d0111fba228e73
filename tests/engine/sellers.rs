//! Reference sellers at real tables: the sensible ladder scores well on every
//! rule at once, and each typical mistake costs most where it was made.

use std::{ops::RangeInclusive, sync::Arc};

use haggle::{
    bargain::{Event, Phase, Session},
    plan::check,
    rehearse::{
        player::{Player, Strategy},
        sellers::{Rehearsed, Seller, play},
    },
    scenario::{Distribution, Price, RuleId, Scenario},
    score::{RuleScore, technique},
};

use crate::shelf::library;

/// None of them is a meeting that the scenarios were tried on when written.
const SEEDS: RangeInclusive<u64> = 2001..=2030;

/// The heart of the course.
const HEART: [RuleId; 5] = [
    RuleId::HighStart,
    RuleId::Slow,
    RuleId::Shrinking,
    RuleId::Reciprocal,
    RuleId::Limits,
];

fn scenarios() -> impl Iterator<Item = Arc<Scenario>> {
    library()
        .entries()
        .filter_map(|entry| entry.scenario.clone().ok())
}

fn meetings(seller: Seller, scenario: &Arc<Scenario>) -> Vec<Rehearsed> {
    SEEDS
        .map(|seed| play(seller, scenario, seed).unwrap())
        .collect()
}

fn rule(meeting: &Rehearsed, rule: RuleId) -> RuleScore {
    technique(&meeting.case()).rule(rule).unwrap().clone()
}

/// The mean of a rule's scores over the meetings in which it could be judged.
fn mean(meetings: &[Rehearsed], wanted: RuleId) -> f64 {
    let scores: Vec<f64> = meetings
        .iter()
        .filter_map(|meeting| rule(meeting, wanted).score)
        .collect();
    assert!(!scores.is_empty(), "{wanted:?} was never judged");
    scores.iter().sum::<f64>() / scores.len() as f64
}

#[test]
fn one_sensible_ladder_serves_four_rules_at_once_at_every_table() {
    for scenario in scenarios() {
        for meeting in meetings(Seller::Textbook, &scenario) {
            for wanted in HEART {
                let score = rule(&meeting, wanted);
                assert!(
                    wanted == RuleId::Reciprocal || score.score.is_none_or(|score| score >= 0.95),
                    "{} seed {}: {score:?}",
                    scenario.id,
                    meeting.session.seed()
                );
            }
        }
    }
}

#[test]
fn what_the_sensible_ladder_gives_comes_back() {
    for scenario in scenarios() {
        let returned = mean(&meetings(Seller::Textbook, &scenario), RuleId::Reciprocal);
        assert!(returned >= 0.8, "{}: {returned}", scenario.id);
    }
}

#[test]
fn each_typical_mistake_costs_most_where_it_was_made() {
    let mistakes = [
        (Seller::OpensAtTarget, RuleId::HighStart),
        (Seller::OneBigGift, RuleId::Slow),
        (Seller::EqualSteps, RuleId::Shrinking),
        (Seller::GrowingSteps, RuleId::Shrinking),
        (Seller::GivesWithoutReturn, RuleId::Reciprocal),
        (Seller::CrossesLimit, RuleId::Limits),
    ];
    for scenario in scenarios() {
        let textbook = meetings(Seller::Textbook, &scenario);
        for (seller, broken) in mistakes {
            let played = meetings(seller, &scenario);
            let loss = |wanted| mean(&textbook, wanted) - mean(&played, wanted);
            let losses: Vec<(RuleId, f64)> = HEART
                .into_iter()
                .map(|wanted| (wanted, loss(wanted)))
                .collect();
            let most = losses.iter().map(|(_, loss)| *loss).fold(0.0, f64::max);
            assert!(
                loss(broken) >= most && most > 0.15,
                "{} {seller:?} lost {losses:?}",
                scenario.id
            );
        }
    }
}

#[test]
fn the_sensible_plan_has_nothing_wrong_at_any_table() {
    for scenario in scenarios() {
        for meeting in meetings(Seller::Textbook, &scenario) {
            let problems = check(&meeting.plan, &scenario, meeting.session.book());
            assert!(problems.is_empty(), "{}: {problems:?}", scenario.id);
        }
    }
}

#[test]
fn a_reference_seller_plays_the_same_meeting_twice() {
    for scenario in scenarios() {
        let (first, second) = (
            play(Seller::Textbook, &scenario, 7).unwrap(),
            play(Seller::Textbook, &scenario, 7).unwrap(),
        );
        assert_eq!(first.session.events(), second.session.events());
    }
}

/// The same scenario with a buyer who can pay a standard deviation (or a third
/// of the range) more or less.
fn with_limit(scenario: &Scenario, way: f64) -> Arc<Scenario> {
    let mut scenario = scenario.clone();
    match &mut scenario.buyer.reservation {
        Distribution::Normal { mean, sd } => *mean = Price::of(mean.get() + way * sd.get()),
        Distribution::Uniform { low, high } => {
            let shift = way * (high.get() - low.get()) / 3.0;
            *low = Price::of(low.get() + shift);
            *high = Price::of(high.get() + shift);
        }
    }
    Arc::new(scenario)
}

/// The plan of a meeting, after the same research, played against the buyer of
/// the same seed in another scenario.
fn same_play(before: &Rehearsed, scenario: &Arc<Scenario>, seed: u64) -> Rehearsed {
    let mut session = Session::new(Arc::clone(scenario), seed);
    for event in before.session.events() {
        if let Event::Researched { research, .. } = event {
            session.research(*research).unwrap();
        }
    }
    session.sit_down().unwrap();
    let strategy = Strategy::new(session.deal(), &before.plan);
    let mut player = Player::new(&strategy);
    while session.phase() == Phase::Table {
        let chosen = player.choose(session.meeting());
        session.apply(&chosen).unwrap();
    }
    Rehearsed {
        plan: before.plan.clone(),
        session,
    }
}

#[test]
fn the_same_play_scores_the_same_against_a_luckier_buyer() {
    let total = |meeting: &Rehearsed| technique(&meeting.case()).total;
    for scenario in scenarios() {
        let luckier = with_limit(&scenario, 1.0);
        for seller in [Seller::Textbook, Seller::EqualSteps, Seller::OpensAtTarget] {
            // Meetings in which both can be judged.
            let pairs: Vec<(f64, f64)> = SEEDS
                .filter_map(|seed| {
                    let plain = play(seller, &scenario, seed).unwrap();
                    let lucky = same_play(&plain, &luckier, seed);
                    total(&plain).zip(total(&lucky))
                })
                .collect();
            let n = pairs.len() as f64;
            assert!(n >= 10.0, "{} {seller:?}: {n}", scenario.id);
            let gain = pairs
                .iter()
                .map(|(plain, lucky)| lucky - plain)
                .sum::<f64>()
                / n;
            assert!(gain.abs() <= 5.0, "{} {seller:?}: {gain}", scenario.id);
        }
    }
}
