//! What the rules come to together: the total, its weights, and what a typical
//! mistake takes from each rule, on meetings written by hand.

use haggle::{
    bargain::{LeaveReason, Party},
    plan::Limit,
    scenario::RuleId::{self, *},
    score::{CapCause, rules::gap},
};

use crate::meeting::{Meeting, advice, faults, geometric, shares, terms};

#[test]
fn what_can_not_be_judged_says_so_and_counts_for_nothing() {
    let meeting = Meeting::new(8).offer(1.0).agreed(1.0, Party::Buyer);
    let technique = meeting.technique();
    for rule in [Slow, Reciprocal, Shrinking, Gap, Roles, Style] {
        let score = technique.rule(rule).unwrap();
        assert_eq!(score.score, None, "{rule:?}");
        assert_eq!(score.evidence.len(), 1, "{rule:?} says why");
    }
    assert_eq!(technique.total, None, "a single offer shows no technique");
}

#[test]
fn the_total_is_the_mean_of_what_was_judged_or_what_the_heart_leaves_of_it() {
    let technique = Meeting::new(8).ladder(&[1.0, 0.97, 0.95]).technique();
    assert_eq!(technique.rule(Gap).unwrap().score, None);
    let judged: f64 = technique
        .rules
        .iter()
        .filter_map(|rule| Some(rule.score? * rule.weight))
        .sum();
    let weights: f64 = technique
        .rules
        .iter()
        .filter(|rule| rule.score.is_some())
        .map(|rule| rule.weight)
        .sum();
    let mean = 100.0 * judged / weights;
    // Nothing was asked for, which the other rules can't make up for.
    let cap = technique.cap.unwrap();
    assert_eq!(cap.cause, CapCause::Rule(Reciprocal));
    assert!(cap.most < mean && technique.total == Some(cap.most));
}

#[test]
fn who_opens_high_and_never_concedes_has_no_total_unless_they_leave_over_it() {
    let stubborn = Meeting::new(8)
        .offer(1.0)
        .counter(0.85)
        .hold()
        .counter(0.86)
        .hold()
        .buyer_walks(LeaveReason::Stinginess);
    let technique = stubborn.technique();
    // They left because of it: that is enough to judge.
    assert!(technique.total.is_some_and(|total| total < 50.0));
    let dear = Meeting::new(8).offer(1.0).counter(0.85).hold();
    assert_eq!(
        dear.technique().total,
        None,
        "three rules of the heart saw nothing"
    );
    let gap = stubborn.rule(Gap);
    assert_eq!(gap.score, Some(0.0));
    assert_eq!(faults(&gap), [gap::Fact::StoodStill]);
    assert_eq!(advice(&gap), [gap::Tip::MoveWithinRoom]);
}

#[test]
fn a_rep_that_concedes_has_a_total_also_where_there_is_no_agreement() {
    let meeting = Meeting::new(8)
        .ladder(&shares(&[0.0, 0.2, 0.3]))
        .buyer_walks(LeaveReason::Time);
    assert!(meeting.technique().total.is_some());
}

#[test]
fn a_scenario_can_weigh_the_rules_anew() {
    let mut meeting = Meeting::new(8).ladder(&[1.0, 0.95]);
    let mut scenario = (*meeting.scenario).clone();
    scenario.weights.insert(HighStart, 0.0);
    meeting.scenario = scenario.into();
    assert!(meeting.rule(HighStart).weight.abs() < 1e-12);
    assert!((meeting.rule(Slow).weight - 3.0).abs() < 1e-12);
}

/// What each rule loses against a ladder that is right.
fn losses(prices: &[f64], change: impl Fn(Meeting) -> Meeting) -> Vec<(RuleId, f64)> {
    let textbook = Meeting::new(8).ladder(&geometric(0.55, 0.7, 6));
    let mistaken = change(Meeting::new(8).ladder(prices));
    [HighStart, Slow, Shrinking, Reciprocal, Limits]
        .into_iter()
        .map(|rule| {
            let before = textbook.score(rule).unwrap();
            (rule, before - mistaken.score(rule).unwrap_or(before))
        })
        .collect()
}

fn costs_most(losses: &[(RuleId, f64)], rule: RuleId) {
    let of = |wanted: RuleId| losses.iter().find(|(rule, _)| *rule == wanted).unwrap().1;
    assert!(of(rule) > 0.3, "{losses:?}");
    for (other, loss) in losses.iter().filter(|(other, _)| *other != rule) {
        assert!(of(rule) > *loss, "{other:?} lost as much: {losses:?}");
    }
}

#[test]
fn each_typical_mistake_costs_most_where_it_was_made() {
    let same = |meeting| meeting;
    costs_most(&losses(&[0.9, 0.88, 0.866, 0.856], same), HighStart);
    costs_most(&losses(&shares(&[0.0, 0.52, 0.55]), same), Slow);
    costs_most(
        &losses(&shares(&[0.0, 0.11, 0.22, 0.33, 0.44]), same),
        Shrinking,
    );
    costs_most(
        &losses(&shares(&[0.0, 0.03, 0.12, 0.25, 0.45]), same),
        Shrinking,
    );
    let higher_limit = |mut meeting: Meeting| {
        meeting.plan.lower = Some(Limit::Package(terms(&[("price", 0.93)])));
        meeting.plan.aspiration = Some(Limit::Package(terms(&[("price", 0.96)])));
        meeting
    };
    costs_most(&losses(&geometric(0.55, 0.7, 6), higher_limit), Limits);
    let unreturned: Vec<f64> = geometric(0.55, 0.7, 6);
    let no_answer = |_: Meeting| {
        let mut meeting = Meeting::new(8);
        for price in &unreturned {
            meeting = meeting.offer(*price).counter(0.75);
        }
        meeting
    };
    costs_most(&losses(&unreturned, no_answer), Reciprocal);
}
