//! The moments of a meeting that are worth going back to.

use std::ops::Range;

use super::{
    Advice, Course, Evidence, Parameter, ResultScore, RuleScore, Technique, Verdict, rules::limits,
};
use crate::{
    bargain::{Package, Party},
    scenario::{RuleId, Worth},
};

/// How many moments a debrief dwells on.
const MOMENTS: usize = 3;

/// A moment of the meeting: what was said, the figures, and what else was
/// possible with what was known then.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The round; one more than there were for what ended the meeting after the
    /// last.
    pub round: u32,
    /// It is about what ended the meeting after the last round.
    pub is_end: bool,
    /// The rule that it is about.
    pub rule: RuleId,
    /// The events of the round (indices into the case's events): what was said
    /// and done on both sides.
    pub events: Range<usize>,
    /// What the rep offered in it.
    pub offered: Option<Package>,
    /// What that was worth to the rep.
    pub worth: Option<Worth>,
    /// What the buyer answered.
    pub countered: Option<Package>,
    /// What was wrong, with its figures.
    pub evidence: Evidence,
    /// What else was possible.
    pub advice: Option<Advice>,
}

/// The faults that cost the most points of the total, one a round, in the
/// order of the meeting.
pub(super) fn moments(
    course: &Course,
    technique: &Technique,
    result: &ResultScore,
    events: usize,
) -> Vec<Moment> {
    let mut faults: Vec<(f64, u32, &RuleScore, &Evidence)> = technique
        .rules
        .iter()
        .flat_map(|rule| {
            rule.evidence.iter().filter_map(move |evidence| {
                let round = evidence.round.filter(|_| evidence.fault)?;
                Some((evidence.loss * rule.weight, round, rule, evidence))
            })
        })
        .collect();
    faults.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen: Vec<Moment> = Vec::new();
    for (_, round, rule, evidence) in faults {
        if chosen.len() < MOMENTS && !chosen.iter().any(|moment| moment.round == round) {
            chosen.push(moment(course, events, round, rule, evidence));
        }
    }
    let early = left_early(course, result)
        .filter(|(round, _)| chosen.iter().all(|moment| moment.round != *round));
    if let Some((round, evidence)) = early.filter(|_| chosen.len() < MOMENTS) {
        chosen.push(Moment {
            rule: RuleId::Limits,
            advice: Some(Advice::new(limits::Tip::Stay).in_round(round)),
            ..told(course, events, round, evidence)
        });
    }
    chosen.sort_by_key(|moment| moment.round);
    chosen
}

/// The rep walked away before such a meeting is half over, from a buyer with
/// whom there was something to agree on.
fn left_early(course: &Course, result: &ResultScore) -> Option<(u32, Evidence)> {
    let is_early = 2 * course.rounds < course.expected_rounds;
    let round = course.rounds.max(1);
    (result.verdict == Verdict::WalkedTooSoon && is_early).then(|| {
        let evidence = Evidence::fact(limits::Fact::LeftTooSoon)
            .in_round(round)
            .with("expected", Parameter::Count(course.expected_rounds))
            .with("overlap", Parameter::Money(result.overlap));
        (round, evidence)
    })
}

fn moment(
    course: &Course,
    events: usize,
    round: u32,
    rule: &RuleScore,
    evidence: &Evidence,
) -> Moment {
    Moment {
        rule: rule.rule,
        advice: rule
            .advice
            .iter()
            .find(|advice| advice.round == Some(round))
            .or_else(|| rule.advice.iter().find(|advice| advice.round.is_none()))
            .or_else(|| rule.advice.first())
            .cloned(),
        ..told(course, events, round, evidence.clone())
    }
}

/// What was said and offered in a round, with a fact about it; the rule and the
/// advice are the caller's.
fn told(course: &Course, events: usize, round: u32, evidence: Evidence) -> Moment {
    let of = |party| {
        course
            .of_party(party)
            .filter(|point| point.round == round)
            .last()
    };
    let own = of(Party::Seller);
    Moment {
        round,
        is_end: round > course.rounds && course.rounds > 0,
        rule: RuleId::Limits,
        events: span(course, events, round),
        offered: own.map(|point| point.package.clone()),
        worth: own.map(|point| point.worth),
        countered: of(Party::Buyer).map(|point| point.package.clone()),
        evidence,
        advice: None,
    }
}

/// The events from the rep's move that opened a round to before the one that
/// opened the next; for a round after the last (accepting), the end.
fn span(course: &Course, events: usize, round: u32) -> Range<usize> {
    let start_of = |wanted: u32| {
        course
            .round_starts
            .iter()
            .find(|(started, _)| *started >= wanted)
            .map(|(_, event)| *event)
    };
    let start = start_of(round).unwrap_or(events.saturating_sub(1));
    start..start_of(round + 1).unwrap_or(events)
}
