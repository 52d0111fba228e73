//! The technique score: the nine rules, their weighted mean, and what the
//! heart of the course makes of it at most.
//!
//! The heart of the course is how one concedes from a high opening without
//! crossing one's limit: five rules, of which three judge concessions. Whoever
//! opened high and never conceded has shown nothing of those three, and a mean
//! over what is left would praise planning as technique. So there is a total
//! only where at least three rules of the heart could be judged.
//!
//! A fault of the heart can't be made up for by the other rules: each of its
//! rules leaves the total so much at most, the less the more such a fault costs
//! at the table:
//!
//! ```text
//! total = the least of  Σ score · weight / Σ weight,
//!                       0.2  + 0.8  · slow
//!                       0.3  + 0.7  · high start
//!                       0.2  + 0.8  · limits
//!                       0.6  + 0.4  · equal return
//!                       0.65 + 0.35 · shrinking
//! ```
//!
//! A rep whom the buyer left over stinginess after two rounds or more has at
//! most 0.6 − 0.5 · t · m, where the best own offer was still more than a quarter
//! of the room above the ground (see `stinginess`): t is the part of the usual
//! rounds that was played, at most 1, and m the part of what a sensible ladder
//! gives by then (see `pace`) that was not given. The same where it left because
//! of the time or the gap after three rounds or more with m above a half. Whom
//! it left offended has at most 0.6 where the rep could know over what: see
//! [`Offended`]. In all these there is a total even from fewer rules.

use super::{
    Advice, Case, Course, Evidence, EvidenceCode,
    rules::{RULES, Rule, high_start, pace::PaceLimit, stinginess::ground},
};
use crate::{
    bargain::{Event, LeaveReason, Outcome},
    scenario::{ArgumentId, Intent, RuleId, Scenario, Worth},
};

/// So many rules of the heart have to be judged for a total.
const ENOUGH: usize = 3;
/// What is left of the total at most where the buyer left for a reason that the
/// rep gave it.
const LEFT: f64 = 60.0;
/// So much less where the whole time was over and the rep had given nothing.
const NOTHING_GIVEN: f64 = 50.0;
/// Who gave less than this share of what a sensible ladder gives hardly moved.
const HARDLY: f64 = 0.5;
/// Who is this share of the room above the limit still had steps to make.
const STILL_OPEN: f64 = 0.25;
/// In so many rounds a rep could have moved.
const LONG: u32 = 3;

/// How a rep's technique is judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Technique {
    /// The weighted mean of the applicable rules, 0..=100; `None` where fewer
    /// than three rules of the heart of the course could be judged.
    pub total: Option<f64>,
    /// What kept the total below that mean, where something did.
    pub cap: Option<Cap>,
    /// All nine rules in the order of [`RuleId::ALL`].
    pub rules: Vec<RuleScore>,
}

impl Technique {
    /// The score of one rule.
    #[must_use]
    pub fn rule(&self, rule: RuleId) -> Option<&RuleScore> {
        self.rules.iter().find(|score| score.rule == rule)
    }

    /// Whether a rule's evidence says this.
    #[must_use]
    pub fn shows(&self, code: impl Into<EvidenceCode>) -> bool {
        let code = code.into();
        shows(&self.rules, code)
    }
}

/// The most that a total can come to, whatever the mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cap {
    /// Why.
    pub cause: CapCause,
    /// The most, 0..=100.
    pub most: f64,
}

/// Why a total is capped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CapCause {
    /// A fault of this rule of the heart.
    Rule(RuleId),
    /// The buyer left over what the rep could have given and did not.
    LeftOverStinginess,
    /// The buyer left offended.
    LeftOffended(Offended),
}

/// What offended a buyer that left over it, as the rep could know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offended {
    /// An opening beyond the credible: it left at once.
    AtOnce,
    /// What it had called an offence, a broken word or taking back.
    Told,
    /// An old wrong that could have been spoken of and was not.
    OldWrong,
}

/// How one rule was followed.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleScore {
    /// Which rule.
    pub rule: RuleId,
    /// 0 (not at all) ..= 1 (fully); `None` where the rule did not apply or
    /// there is too little to judge, which the evidence says.
    pub score: Option<f64>,
    /// How much it counts in the total.
    pub weight: f64,
    /// The facts it rests on, faults first, the costliest of them first.
    pub evidence: Vec<Evidence>,
    /// What to do better.
    pub advice: Vec<Advice>,
}

/// Whether the evidence of these rules says this.
fn shows(rules: &[RuleScore], code: EvidenceCode) -> bool {
    let mut evidence = rules.iter().flat_map(|rule| &rule.evidence);
    evidence.any(|it| it.code == code)
}

/// Judges a case by the nine rules; a running negotiation is judged as far as
/// it has come.
#[must_use]
pub fn technique(case: &Case<'_>) -> Technique {
    let course = Course::of(case);
    let rules: Vec<RuleScore> = RULES
        .iter()
        .map(|rule| judge(rule, case, &course))
        .collect();
    let left = left_with_cause(case, &course, &rules);
    // Whoever drove them away has shown enough.
    let needed = if left.is_some() { 1 } else { ENOUGH };
    let (total, cap) = match mean(&rules, needed) {
        Some(mean) => {
            let cap = cap(left, &rules).filter(|cap| cap.most < mean);
            (Some(cap.map_or(mean, |cap| cap.most)), cap)
        }
        None => (None, None),
    };
    Technique { total, cap, rules }
}

/// The lowest of the limits that the heart of the course sets to the total.
fn cap(left: Option<(CapCause, f64)>, rules: &[RuleScore]) -> Option<Cap> {
    let of_rules = rules.iter().filter_map(|rule| {
        let kept = Rule::of(rule.rule).heart?;
        Some(Cap {
            cause: CapCause::Rule(rule.rule),
            most: kept + (100.0 - kept) * rule.score?,
        })
    });
    let of_leaving = left.map(|(cause, most)| Cap { cause, most });
    of_leaving
        .into_iter()
        .chain(of_rules)
        .min_by(|a, b| a.most.total_cmp(&b.most))
}

/// What the rep did, or did not do, for which the buyer left, and what that
/// leaves of the total at most.
fn left_with_cause(
    case: &Case<'_>,
    course: &Course,
    rules: &[RuleScore],
) -> Option<(CapCause, f64)> {
    if left_over_stinginess(case, course) {
        let missing = 1.0 - moved(case, course);
        let time = course.time(course.rounds).min(1.0);
        let most = LEFT - NOTHING_GIVEN * time * missing;
        return Some((CapCause::LeftOverStinginess, most));
    }
    let offended = left_offended(case, course, rules)?;
    Some((CapCause::LeftOffended(offended), LEFT))
}

/// What the rep had given as a share of what a sensible ladder gives by then,
/// 0..=1.
fn moved(case: &Case<'_>, course: &Course) -> f64 {
    let (Some(opening), Some(own)) = (course.opening(), course.least_offered()) else {
        return 1.0;
    };
    let room = course.room().map_or(0.0, Worth::get);
    let due = PaceLimit::of(case, course, room).map_or(0.0, |pace| pace.due(course.rounds));
    if due > 0.0 {
        ((opening.worth - own).get() / due).clamp(0.0, 1.0)
    } else {
        1.0
    }
}

/// What offended a buyer that left over it, where the rep could know.
fn left_offended(case: &Case<'_>, course: &Course, rules: &[RuleScore]) -> Option<Offended> {
    let Some(Outcome::BuyerWalked {
        reason: LeaveReason::Offence,
        ..
    }) = course.outcome
    else {
        return None;
    };
    let said = |event: &Event| {
        matches!(
            event,
            Event::Said {
                intent: Intent::Offended | Intent::BrokenFinal | Intent::TakenBack,
                ..
            }
        )
    };
    let heals = |argument: ArgumentId| {
        let details = argument.get(case.scenario);
        details.is_some_and(|details| details.heals.get() > 0.0)
    };
    let could_heal = ArgumentId::all(case.scenario).any(heals);
    let is_spoken_of = case
        .events
        .iter()
        .any(|event| matches!(event, Event::Argued { argument, .. } if heals(*argument)));
    if case.scenario.buyer.grievance > 0.0 && could_heal && !is_spoken_of {
        return Some(Offended::OldWrong);
    }
    if case.events.iter().any(said) {
        return Some(Offended::Told);
    }
    let is_beyond = shows(rules, high_start::Fact::OpenedInsulting.into());
    (course.rounds <= 1 && is_beyond).then_some(Offended::AtOnce)
}

/// Whether the buyer left over what the rep had not given, and the rep could
/// have given.
fn left_over_stinginess(case: &Case<'_>, course: &Course) -> bool {
    let Some(Outcome::BuyerWalked { reason, .. }) = course.outcome else {
        return false;
    };
    // In the first round nothing could have been given.
    if course.rounds < 2 {
        return false;
    }
    let (Some(opening), Some(own)) = (course.opening(), course.least_offered()) else {
        return false;
    };
    let ground = ground(case, course);
    let room = opening.worth.get() - ground;
    if own.get() - ground <= STILL_OPEN * room + case.book.rounding() {
        return false;
    }
    match reason {
        LeaveReason::Stinginess => true,
        LeaveReason::Time | LeaveReason::Gap => {
            course.rounds >= LONG && moved(case, course) < HARDLY
        }
        LeaveReason::Offence => false,
    }
}

fn judge(rule: &Rule, case: &Case<'_>, course: &Course) -> RuleScore {
    let finding = (rule.judge)(case, course);
    let mut evidence = finding.evidence;
    evidence.sort_by(|a, b| b.fault.cmp(&a.fault).then(b.loss.total_cmp(&a.loss)));
    RuleScore {
        rule: rule.id,
        score: finding.score.map(|score| score.clamp(0.0, 1.0)),
        weight: weight(rule, case.scenario),
        evidence,
        advice: finding.advice,
    }
}

/// The weighted mean of the rules that could be judged, 0..=100; `None` where
/// too few of the heart could be.
fn mean(rules: &[RuleScore], needed: usize) -> Option<f64> {
    let heart = rules
        .iter()
        .filter(|rule| rule.score.is_some() && Rule::of(rule.rule).heart.is_some())
        .count();
    if heart < needed {
        return None;
    }
    let judged = || {
        rules
            .iter()
            .filter_map(|rule| rule.score.map(|score| (score, rule.weight)))
    };
    let weights: f64 = judged().map(|(_, weight)| weight).sum();
    let points: f64 = judged().map(|(score, weight)| score * weight).sum();
    (weights > 0.0).then(|| 100.0 * points / weights)
}

fn weight(rule: &Rule, scenario: &Scenario) -> f64 {
    scenario
        .weights
        .get(&rule.id)
        .copied()
        .filter(|weight| weight.is_finite() && *weight >= 0.0)
        .unwrap_or(rule.weight)
}

/// How much a rule counts where the scenario does not say: the heart of the
/// course counts three times as much as manner.
#[must_use]
pub fn default_weight(rule: RuleId) -> f64 {
    Rule::of(rule).weight
}
