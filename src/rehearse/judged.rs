//! How a rehearsed plan fares by the rules of the course.
//!
//! Rules are judged from whole sessions, words included, which take longer
//! than bare meetings: a rehearsal judges its first buyers.

use std::{collections::BTreeMap, num::NonZeroUsize, sync::Arc, sync::atomic::AtomicBool};

use super::{
    player::{Player, Strategy},
    run::{Unfinished, each},
};
use crate::{
    bargain::{Deal, Event, Illegal, Imagined},
    plan::Plan,
    scenario::RuleId,
    score::{Advice, Case, Technique, technique},
};

/// A rule whose mean is below this is one that the plan offends.
const OFFENDED: f64 = 0.7;

/// The technique of many sessions.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// How many sessions were judged.
    pub runs: usize,
    /// The mean technique, 0..=100; `None` where no session showed enough to
    /// judge.
    pub mean: Option<f64>,
    /// All nine rules in the order of [`RuleId::ALL`].
    pub rules: Vec<RuleMean>,
}

/// How one rule was followed on average.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleMean {
    /// Which rule.
    pub rule: RuleId,
    /// Its mean score where it could be judged, 0..=1; `None` where it never
    /// could.
    pub mean: Option<f64>,
    /// In how many sessions it could be judged.
    pub judged: usize,
    /// How much it counts in the total.
    pub weight: f64,
    /// The advice that was given most often, and in how many sessions.
    pub advice: Option<(Advice, usize)>,
}

impl Judged {
    /// So many sessions are judged where there is time: means to about a
    /// point.
    pub const ENOUGH: usize = 1_000;
    /// ... and so many where an answer is waited for.
    pub const FIRST: usize = 100;

    /// Whether the plan offends a rule: a judged rule that counts and whose
    /// mean is low.
    #[must_use]
    pub fn offends(&self, rule: &RuleMean) -> bool {
        rule.weight > 0.0 && rule.mean.is_some_and(|mean| mean < OFFENDED)
    }

    /// The rules that the plan offends, by how much they cost the total.
    #[must_use]
    pub fn offended(&self) -> Vec<&RuleMean> {
        let cost = |rule: &RuleMean| rule.weight * (1.0 - rule.mean.unwrap_or(1.0));
        let mut offended: Vec<&RuleMean> = self
            .rules
            .iter()
            .filter(|rule| self.offends(rule))
            .collect();
        offended.sort_by(|a, b| cost(b).total_cmp(&cost(a)));
        offended
    }
}

/// A plan with what happened before the meeting.
#[derive(Debug, Clone, Copy)]
pub struct PreparedPlan<'a> {
    /// The deal.
    pub deal: &'a Arc<Deal>,
    /// The plan.
    pub plan: &'a Plan,
    /// The plan made ready.
    pub strategy: &'a Strategy,
    /// The research that was done for it, as events.
    pub before: &'a [Event],
}

impl PreparedPlan<'_> {
    /// Plays a whole session against each buyer and judges it.
    ///
    /// # Errors
    /// When it was stopped, or the strategy made a move that is not legal.
    pub fn judge(
        &self,
        buyers: &[Imagined],
        threads: NonZeroUsize,
        stop: &AtomicBool,
    ) -> Result<Judged, Unfinished> {
        let techniques = each(buyers, threads, stop, |buyer| {
            self.technique(buyer).map_err(Unfinished::Illegal)
        })?;
        Ok(sum_up(&techniques))
    }

    fn technique(&self, buyer: &Imagined) -> Result<Technique, Illegal> {
        let mut session = buyer.session(self.deal);
        session.sit_down()?;
        Player::new(self.strategy).play_on(&mut session, &[])?;
        let events = [self.before, session.events()].concat();
        Ok(technique(&Case {
            scenario: self.deal.scenario(),
            book: self.deal.book(),
            plan: self.plan,
            events: &events,
        }))
    }
}

fn sum_up(techniques: &[Technique]) -> Judged {
    let totals: Vec<f64> = techniques.iter().filter_map(|it| it.total).collect();
    let rules = RuleId::ALL
        .into_iter()
        .map(|rule| rule_mean(rule, techniques));
    Judged {
        runs: techniques.len(),
        mean: (!totals.is_empty()).then(|| totals.iter().sum::<f64>() / totals.len() as f64),
        rules: rules.collect(),
    }
}

fn rule_mean(rule: RuleId, techniques: &[Technique]) -> RuleMean {
    let (mut sum, mut judged, mut weight) = (0.0, 0_usize, 0.0);
    let mut advice: BTreeMap<&str, (&Advice, usize)> = BTreeMap::new();
    for found in techniques.iter().filter_map(|it| it.rule(rule)) {
        weight = found.weight;
        if let Some(score) = found.score {
            sum += score;
            judged += 1;
        }
        for advised in found.advice.iter().take(1) {
            advice.entry(advised.code.code()).or_insert((advised, 0)).1 += 1;
        }
    }
    let most = advice.into_values().rev().max_by_key(|(_, count)| *count);
    RuleMean {
        rule,
        mean: (judged > 0).then(|| sum / judged as f64),
        judged,
        weight,
        advice: most.map(|(advised, count)| (advised.clone(), count)),
    }
}
