//! Know the other side before you sit down
//! 谈判前充分了解对手,做到“知己知彼,百战不殆”.
//!
//! ```text
//! 0.30  research: hours used / hours that could be used
//! 0.20  limits: upper limit, aim, lower limit, a third each
//! 0.15  an estimate of the buyer's limit
//! 0.10  the issues put in order of importance
//! 0.15  a ladder: planned offers / 4, at most 1; one that gives nothing against
//!       the one before it is no step
//! 0.10  questions at the table that opened somebody up / 2, at most 1
//! ```
//!
//! What a scenario does not offer (no research, no questions) is left out and
//! the rest counts for the whole. The hours that could be used are the most
//! that fit the research of this relationship into the hours there are.

use super::{Rule, RuleFinding, no_caution};
use crate::{
    bargain::Event,
    scenario::{ProbeId, ResearchId, RuleId},
    score::{Advice, Case, Course, Evidence, Foresight, Parameter, codes::codes},
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Prepared,
    weight: 2.0,
    heart: None,
    judge,
    before: &[],
    caution: no_caution,
    foresight: Some(Foresight::Preparation),
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// So many of the hours that research could fill were used.
        Research = "research",
        /// So many of the three limits were set.
        LimitsSet = "limits_set",
        /// The buyer's limit was guessed at.
        EstimateGiven = "estimate_given",
        /// The buyer's limit was not guessed at.
        NoEstimate = "no_estimate",
        /// The issues were put in order.
        PrioritiesGiven = "priorities_given",
        /// The issues were not put in order.
        NoPriorities = "no_priorities",
        /// So many offers were planned.
        LadderWritten = "ladder_written",
        /// So many questions opened somebody up.
        Questions = "questions",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Find this out; there was time.
        Research = "research",
        /// Set an upper limit and an aim besides the lower limit.
        SetGoals = "set_goals",
        /// Guess at the buyer's limit.
        EstimateLimit = "estimate_limit",
        /// Put the issues in order.
        OrderIssues = "order_issues",
        /// Plan offers, each step smaller than the one before.
        WriteLadder = "write_ladder",
        /// Ask this question.
        Ask = "ask",
        /// Put the questions to the people whom they concern.
        AskOthers = "ask_others",
    }
}

/// A ladder of this many planned offers is a ladder.
const STEPS: f64 = 4.0;
/// So many questions that open somebody up are enough.
const QUESTIONS: f64 = 2.0;

/// One part of the rule.
struct Part {
    weight: f64,
    /// 0..=1.
    share: f64,
    evidence: Evidence,
    advice: Option<Advice>,
}

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let parts: Vec<Part> = [
        research(case),
        Some(limits(course)),
        Some(estimate(case)),
        Some(priorities(case)),
        Some(ladder(course, case.book.rounding())),
        questions(case),
    ]
    .into_iter()
    .flatten()
    .collect();
    let weights: f64 = parts.iter().map(|part| part.weight).sum();
    let mut finding = RuleFinding::default();
    let mut score = 0.0;
    for part in parts {
        let weight = part.weight / weights;
        score += weight * part.share;
        let missing = weight * (1.0 - part.share);
        let mut evidence = part.evidence;
        if missing > 1e-9 {
            evidence.fault = true;
            evidence.loss = missing;
            finding.advice.extend(part.advice);
        }
        finding.evidence.push(evidence);
    }
    finding.score = Some(score.clamp(0.0, 1.0));
    finding
}

fn research(case: &Case<'_>) -> Option<Part> {
    let usable = usable_hours(case);
    if usable == 0 {
        return None;
    }
    let done: Vec<ResearchId> = case
        .events
        .iter()
        .filter_map(|event| match event {
            Event::Researched { research, .. } => Some(*research),
            _ => None,
        })
        .collect();
    let used: u32 = done
        .iter()
        .filter_map(|research| research.get(case.scenario))
        .map(|research| research.hours)
        .sum();
    let left = case.scenario.preparation_hours.saturating_sub(used);
    let next = possible(case)
        .filter(|research| !done.contains(research))
        .find(|research| case.scenario.research[*research].hours <= left);
    Some(Part {
        weight: 0.30,
        share: (f64::from(used) / f64::from(usable)).min(1.0),
        evidence: Evidence::fact(Fact::Research)
            .with("used", Parameter::Count(used))
            .with("usable", Parameter::Count(usable)),
        advice: next.map(|id| Advice::new(Tip::Research).with("id", Parameter::Research(id))),
    })
}

/// The research that this relationship allows.
fn possible<'a>(case: &'a Case<'_>) -> impl Iterator<Item = ResearchId> + use<'a> {
    let relationship = case.scenario.relationship;
    ResearchId::all(case.scenario).filter(move |research| {
        case.scenario.research[*research]
            .at_least
            .is_none_or(|needed| relationship >= needed)
    })
}

/// The most hours that research can fill: sums of the possible researches'
/// hours, up to the hours there are.
fn usable_hours(case: &Case<'_>) -> u32 {
    let limit = case.scenario.preparation_hours.min(1_000) as usize;
    let mut reachable = vec![false; limit + 1];
    reachable[0] = true;
    for research in possible(case) {
        let hours = case.scenario.research[research].hours as usize;
        for total in (hours..=limit).rev() {
            reachable[total] = reachable[total] || reachable[total - hours];
        }
    }
    let most = reachable.iter().rposition(|is_reachable| *is_reachable);
    most.and_then(|most| u32::try_from(most).ok()).unwrap_or(0)
}

fn limits(course: &Course) -> Part {
    let limits = &course.limits;
    let set = [limits.upper, limits.aspiration, limits.lower]
        .iter()
        .filter(|limit| limit.is_some())
        .count();
    Part {
        weight: 0.20,
        share: set as f64 / 3.0,
        evidence: Evidence::fact(Fact::LimitsSet).with("set", Parameter::count(set)),
        advice: Some(Advice::new(Tip::SetGoals)),
    }
}

fn estimate(case: &Case<'_>) -> Part {
    let (share, fact) = if case.plan.estimate.is_some() {
        (1.0, Fact::EstimateGiven)
    } else {
        (0.0, Fact::NoEstimate)
    };
    Part {
        weight: 0.15,
        share,
        evidence: Evidence::fact(fact),
        advice: Some(Advice::new(Tip::EstimateLimit)),
    }
}

fn priorities(case: &Case<'_>) -> Part {
    let known = case
        .plan
        .priorities
        .iter()
        .filter(|id| case.scenario.issues.iter().any(|issue| issue.id() == **id))
        .count();
    let (share, fact) = if known >= 2.min(case.scenario.issues.len()) {
        (1.0, Fact::PrioritiesGiven)
    } else {
        (0.0, Fact::NoPriorities)
    };
    Part {
        weight: 0.10,
        share,
        evidence: Evidence::fact(fact),
        advice: Some(Advice::new(Tip::OrderIssues)),
    }
}

/// How many planned offers make a ladder: the first, and those that are worth
/// less to the rep than every one before.
fn ladder_steps(course: &Course, rounding: f64) -> usize {
    let mut least = f64::INFINITY;
    let mut steps = 0;
    for planned in &course.planned {
        if planned.worth.get() < least - rounding {
            least = planned.worth.get();
            steps += 1;
        }
    }
    steps
}

fn ladder(course: &Course, rounding: f64) -> Part {
    let steps = ladder_steps(course, rounding);
    Part {
        weight: 0.15,
        share: (steps as f64 / STEPS).min(1.0),
        evidence: Evidence::fact(Fact::LadderWritten).with("steps", Parameter::count(steps)),
        advice: Some(Advice::new(Tip::WriteLadder)),
    }
}

fn questions(case: &Case<'_>) -> Option<Part> {
    if case.scenario.probes.is_empty() {
        return None;
    }
    let useful = case.open_answers();
    let unasked = ProbeId::all(case.scenario).find(|probe| {
        !case
            .events
            .iter()
            .any(|event| matches!(event, Event::Probed { probe: asked, .. } if asked == probe))
    });
    Some(Part {
        weight: 0.10,
        share: (useful as f64 / QUESTIONS).min(1.0),
        evidence: Evidence::fact(Fact::Questions).with("useful", Parameter::count(useful)),
        advice: Some(unasked.map_or_else(
            || Advice::new(Tip::AskOthers),
            |probe| Advice::new(Tip::Ask).with("id", Parameter::Probe(probe)),
        )),
    })
}
