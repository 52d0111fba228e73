//! What the rules say of a plan before anybody has answered it.

use crate::{
    plan::{self, Plan, Problem},
    scenario::RuleId,
    score::{
        Advice, AdviceCode, Case, Course, Foresight, Parameter, RuleScore, foreseen, foresight,
        rules::{high_start, limits, slow},
    },
    text::money,
    words::{Arguments, Phrases, rule_name, share},
};

/// What can be said of a plan while it is made.
#[derive(Debug, Clone, PartialEq)]
pub struct AheadView {
    /// The rules that can judge a plan.
    pub rules: Vec<RuleAhead>,
    /// What is wrong with the plan, then what the rules advise; one sentence of
    /// another kind where nothing is.
    pub remarks: Vec<Remark>,
    /// What is still open; that nothing is.
    pub open: String,
}

/// A rule that can judge a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleAhead {
    /// "Start high".
    pub name: String,
    /// The score of the plan, 0 to 1; `None` where there is nothing to judge
    /// yet, or no score.
    pub score: Option<f64>,
    /// The score of 100, or what is said instead.
    pub words: String,
}

/// A sentence about the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The sentence.
    pub words: String,
    /// What it is.
    pub kind: RemarkKind,
}

/// What a sentence about a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkKind {
    /// It can't be meant so.
    Error,
    /// It could be better.
    Advice,
    /// The plan is complete and nothing is wrong.
    Sound,
    /// Nothing is wrong with what there is of it.
    Begun,
}

impl AheadView {
    /// Of the plan of a case that is being prepared.
    #[must_use]
    pub fn of(case: &Case<'_>, phrases: Phrases) -> Self {
        let judged = foreseen(case);
        let mut remarks = remarks(case, &judged, phrases);
        if remarks.is_empty() {
            let (kind, id) = if case.plan.open().is_empty() {
                (RemarkKind::Sound, "plan-ahead-sound")
            } else {
                (RemarkKind::Begun, "plan-ahead-begun")
            };
            let words = phrases.say(id);
            remarks.push(Remark { words, kind });
        }
        let mut rules: Vec<RuleAhead> = judged.iter().map(|rule| ahead(rule, phrases)).collect();
        rules.push(exchange(case, phrases));
        Self {
            rules,
            remarks,
            open: still_open(case.plan, phrases),
        }
    }

    /// The rules, the remarks and what is open, a line each.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let rules = self.rules.iter().map(|rule| {
            let line = Arguments::new()
                .with("rule", rule.name.as_str())
                .with("words", rule.words.as_str());
            phrases.say_with("plan-ahead-rule", &line)
        });
        let remarks = self
            .remarks
            .iter()
            .map(|remark| format!("- {}", remark.words));
        let mut lines = vec![phrases.say("plan-ahead-title")];
        lines.extend(rules.chain(remarks).map(|line| format!("  {line}")));
        lines.push(format!("  {}", self.open));
        lines
    }
}

/// What a plan leaves open, in a sentence; that nothing is.
#[must_use]
pub fn still_open(plan: &Plan, phrases: Phrases) -> String {
    let names: Vec<String> = plan
        .open()
        .iter()
        .map(|decision| phrases.say(&format!("plan-ahead-open-{}", decision.code())))
        .collect();
    if names.is_empty() {
        return phrases.say("plan-ahead-complete");
    }
    let list = Arguments::new().with("list", phrases.list(&names));
    phrases.say_with("plan-ahead-open", &list)
}

fn ahead(rule: &RuleScore, phrases: Phrases) -> RuleAhead {
    let words = match (rule.score, foresight(rule.rule)) {
        (Some(score), _) => share(score),
        (None, Some(Foresight::Limits)) => phrases.say("plan-ahead-no-limits"),
        (None, Some(Foresight::Preparation)) => phrases.say("plan-ahead-nothing"),
        (None, Some(Foresight::Ladder) | None) => phrases.say("plan-ahead-not-yet"),
    };
    RuleAhead {
        name: rule_name(rule.rule, phrases),
        score: rule.score,
        words,
    }
}

/// What the ladder gives and asks, in own worth, over all its steps: what comes
/// back can't be foreseen, what is asked for can.
fn exchange(case: &Case<'_>, phrases: Phrases) -> RuleAhead {
    let planned = Course::of(case).planned;
    let (give, ask) = planned.windows(2).fold((0.0, 0.0), |(give, ask), pair| {
        let change = case.book.exchange(&pair[0].package, &pair[1].package);
        (give + change.give().get(), ask + change.take().get())
    });
    let currency = &case.scenario.currency;
    let words = if give > 0.0 {
        let amounts = Arguments::new()
            .with("ask", money(ask, currency))
            .with("give", money(give, currency));
        phrases.say_with("plan-ahead-asks", &amounts)
    } else {
        phrases.say("plan-ahead-not-yet")
    };
    RuleAhead {
        name: rule_name(RuleId::Reciprocal, phrases),
        score: None,
        words,
    }
}

fn remarks(case: &Case<'_>, rules: &[RuleScore], phrases: Phrases) -> Vec<Remark> {
    let plan = case.plan;
    let mut problems = plan::check(plan, case.scenario, case.book);
    // What is missing is told as what is open.
    problems.retain(|problem| !matches!(problem, Problem::Missing(_) | Problem::NoLadder));
    problems.sort_by_key(|problem| !problem.is_error());
    let has_large_step = problems
        .iter()
        .any(|problem| matches!(problem, Problem::StepTooLarge { .. }));
    let has_limits = plan.upper.is_some() && plan.aspiration.is_some() && plan.lower.is_some();
    let mut remarks: Vec<Remark> = problems
        .iter()
        .map(|problem| Remark {
            words: problem.text(case.scenario, phrases),
            kind: if problem.is_error() {
                RemarkKind::Error
            } else {
                RemarkKind::Advice
            },
        })
        .collect();
    for rule in rules {
        // A plan's own problems say the same of limits and of the steps' sizes.
        let is_told = match foresight(rule.rule) {
            Some(Foresight::Limits) => !problems.is_empty() || !has_limits,
            // It advises what is open, and what belongs to the table.
            Some(Foresight::Preparation) => true,
            Some(Foresight::Ladder) => rule.rule == RuleId::Shrinking && has_large_step,
            None => false,
        };
        if is_told {
            continue;
        }
        for advice in &rule.advice {
            let is_of_table = advice.code == high_start::Tip::ArgueFirst;
            let is_stricter = problems.iter().any(|problem| is_stricter(problem, advice));
            let is_problem = matches!(
                advice.code,
                AdviceCode::Limits(limits::Tip::SetGoals | limits::Tip::SetLowerLimit)
            );
            if !is_of_table && !is_problem && !is_stricter {
                remarks.push(Remark {
                    words: advice.text(case.scenario, phrases),
                    kind: RemarkKind::Advice,
                });
            }
        }
    }
    remarks
}

/// Whether a plan's own problem asks for a step no larger than an advice does.
fn is_stricter(problem: &Problem, advice: &Advice) -> bool {
    let Problem::StepTooLarge { step, at_most, .. } = problem else {
        return false;
    };
    let is_of_step = advice.code == slow::Tip::GiveAtMost
        && advice.round.is_some_and(|round| round as usize == *step);
    let worth = advice.parameters.get("worth");
    is_of_step && matches!(worth, Some(Parameter::Money(most)) if at_most <= most)
}
