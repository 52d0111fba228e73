//! Reference sellers at real tables: the sensible ladder scores well on every
//! rule at once, and each typical mistake costs most where it was made.

use std::{ops::RangeInclusive, sync::Arc};

use haggle::{
    plan::check,
    rehearse::sellers::{Rehearsed, Seller, play},
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
            let most = losses.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
            assert!(
                most.0 == broken && most.1 > 0.15,
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

#[test]
fn the_same_play_scores_the_same_against_a_luckier_buyer() {
    let mean = |seller, scenario: &Arc<Scenario>| {
        let totals: Vec<f64> = meetings(seller, scenario)
            .iter()
            .filter_map(|meeting| technique(&meeting.case()).total)
            .collect();
        totals.iter().sum::<f64>() / totals.len() as f64
    };
    for scenario in scenarios() {
        for seller in [Seller::Textbook, Seller::EqualSteps, Seller::OpensAtTarget] {
            let plain = mean(seller, &scenario);
            let lucky = mean(seller, &with_limit(&scenario, 1.0));
            assert!(
                (plain - lucky).abs() <= 5.0,
                "{} {seller:?}: {plain} against {lucky}",
                scenario.id
            );
        }
    }
}
