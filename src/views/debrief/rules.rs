//! The rules with their scores.

use crate::{
    scenario::{RuleId, Scenario},
    score::{RuleScore, Technique},
    text::grouped,
    words::{self, Arguments, Phrases, share},
};

/// Facts of a rule that stand in the whole debrief at most.
const FACTS: usize = 3;
/// Advice is for rules that were followed less than this, of 1.
const WANTING: f64 = 0.95;

/// A rule with its score.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleView {
    /// Which.
    pub rule: RuleId,
    /// "Start high".
    pub name: String,
    /// "Start high: 85 of 100".
    pub heading: String,
    /// The score, 0 to 1; `None` where there is too little to judge.
    pub score: Option<f64>,
    /// What the score rests on, faults first.
    pub facts: Vec<Fact>,
    /// What to do better, the most important first; empty where the rule was
    /// followed.
    pub advice: Vec<String>,
    /// The rule as the course says it, how it is scored, how much it counts, how the
    /// scores add up to the total, what the bands are.
    pub formula: Vec<String>,
}

/// Something that a score rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The sentence.
    pub words: String,
    /// The round that it is about, from 1.
    pub round: Option<u32>,
    /// It cost points.
    pub is_fault: bool,
}

impl RuleView {
    /// Of a score, which is part of a technique.
    pub(super) fn of(
        rule: &RuleScore,
        technique: &Technique,
        scenario: &Scenario,
        phrases: Phrases,
    ) -> Self {
        let name = words::rule_name(rule.rule, phrases);
        let named = Arguments::new().with("rule", name.as_str());
        let advice = rule.advice.iter().map(|advice| {
            let advice = Arguments::new().with("advice", advice.text(scenario, phrases));
            phrases.say_with("report-advice", &advice)
        });
        let is_wanting = rule.score.is_none_or(|score| score < WANTING);
        Self {
            rule: rule.rule,
            heading: match rule.score {
                Some(found) => phrases.say_with("report-rule", &named.with("score", share(found))),
                None => phrases.say_with("report-rule-not-judged", &named),
            },
            name,
            score: rule.score,
            facts: rule
                .evidence
                .iter()
                .map(|evidence| Fact {
                    words: evidence.text(scenario, phrases),
                    round: evidence.round,
                    is_fault: evidence.fault,
                })
                .collect(),
            advice: advice.filter(|_| is_wanting).collect(),
            formula: formula(rule, technique, phrases),
        }
    }

    /// The score with its first facts and what to do better first of all.
    #[must_use]
    pub fn short(&self) -> Vec<String> {
        let facts = self.facts.iter().map(|fact| &fact.words).take(FACTS);
        self.lines_with(facts.chain(self.advice.first()))
    }

    /// Everything that there is to say of the rule.
    #[must_use]
    pub fn full(&self) -> Vec<String> {
        let facts = self.facts.iter().map(|fact| &fact.words);
        self.lines_with(facts.chain(&self.advice).chain(&self.formula))
    }

    fn lines_with<'a>(&self, below: impl Iterator<Item = &'a String>) -> Vec<String> {
        let below = below.map(|words| format!("  {words}"));
        [self.heading.clone()].into_iter().chain(below).collect()
    }
}

fn formula(rule: &RuleScore, technique: &Technique, phrases: Phrases) -> Vec<String> {
    let sentence = words::rule_sentence(rule.rule, phrases);
    let formula = words::rule_formula(rule.rule, phrases);
    let judged = technique.rules.iter().filter(|rule| rule.score.is_some());
    let sum: f64 = judged.map(|rule| rule.weight).sum();
    let number = |weight: f64| {
        let has_fraction = libm::fabs(weight - libm::round(weight)) > 1e-9;
        grouped(weight, usize::from(has_fraction))
    };
    let weight = Arguments::new()
        .with("weight", number(rule.weight))
        .with("sum", number(sum));
    vec![
        phrases.say_with(
            "report-rule-sentence",
            &Arguments::new().with("sentence", sentence),
        ),
        phrases.say_with(
            "report-rule-formula",
            &Arguments::new().with("formula", formula),
        ),
        match rule.score {
            Some(_) => phrases.say_with("report-rule-weight", &weight),
            None => phrases.say("report-rule-unweighted"),
        },
        words::total_formula(phrases),
        phrases.say("report-rule-bands"),
    ]
}
