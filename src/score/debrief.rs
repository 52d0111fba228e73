//! The debrief: technique and result side by side, and what there is to learn
//! from them.

use std::ops::Range;

use super::{
    Advice, Case, Course, Evidence, Parameter, Parameters, ResultScore, Technique, result,
    result::true_limit, statement, technique,
};
use crate::{
    bargain::{Package, Party, Revealed},
    scenario::{Price, Probability, RuleId, Scenario, Worth},
    text::Phrases,
};

/// How many moments a debrief dwells on.
const MOMENTS: usize = 3;

/// Everything that is said after the meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Debrief {
    /// How well it was done.
    pub technique: Technique,
    /// What it was worth.
    pub result: ResultScore,
    /// The three headings of the course.
    pub ice: Ice,
    /// Up to three moments worth going back to, in the order of the meeting.
    pub moments: Vec<Moment>,
    /// What was left on the table.
    pub unclaimed: Unclaimed,
    /// The rep's guess at the buyer's limit against the truth; `None` where
    /// the rep made no guess.
    pub estimate: Option<EstimateCheck>,
    /// The rule to practise next: the one that cost the most points; `None`
    /// where nothing could be judged or nothing was lost.
    pub next: Option<RuleId>,
}

/// Intelligence, creativity, elegance: what was found out, what value was
/// made, and in what manner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ice {
    /// Preparation, questions, reading the other side.
    pub intelligence: Vec<Note>,
    /// Trades and the value they made.
    pub creativity: Vec<Note>,
    /// Manner, style and tone.
    pub elegance: Vec<Note>,
}

/// A sentence of the debrief.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// A stable name.
    pub code: &'static str,
    /// The figures.
    pub parameters: Parameters,
}

impl Note {
    pub(super) fn new(code: &'static str) -> Self {
        Self {
            code,
            parameters: Parameters::new(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, parameter: Parameter) -> Self {
        self.parameters.insert(name, parameter);
        self
    }

    /// The sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        statement::sentence(
            "debrief-note-",
            self.code,
            &self.parameters,
            scenario,
            phrases,
        )
    }
}

/// A moment of the meeting: what was said, the figures, and what else was
/// possible with what was known then.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The round.
    pub round: u32,
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

/// What was left on the table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Unclaimed {
    /// The most that any package acceptable to the buyer was worth to the rep
    /// above what the rep got, in currency; 0 without overlap.
    pub money: Worth,
    /// A package as good for the buyer as the agreement and better for the
    /// rep, with what it is worth to the rep.
    pub better_for_both: Option<(Package, Worth)>,
    /// How much better it is for the rep.
    pub gain: Worth,
}

/// A guess at the buyer's limit against the truth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EstimateCheck {
    /// The guess's lower end.
    pub low: Price,
    /// The guess's upper end.
    pub high: Price,
    /// How sure the rep was.
    pub sure: Probability,
    /// The highest price the buyer would have paid, other issues as usual.
    pub truth: Price,
}

impl EstimateCheck {
    /// Whether the truth lay within the guess.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.low <= self.truth && self.truth <= self.high
    }

    /// The comparison as a sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        let code = if self.is_right() {
            "estimate_right"
        } else if self.truth > self.high {
            "estimate_low"
        } else {
            "estimate_high"
        };
        Note::new(code)
            .with("low", Parameter::Price(self.low))
            .with("high", Parameter::Price(self.high))
            .with("sure", Parameter::Share(self.sure.get()))
            .with("truth", Parameter::Price(self.truth))
            .text(scenario, phrases)
    }
}

impl Debrief {
    /// The debrief of a case that is over.
    #[must_use]
    pub fn of(case: &Case<'_>, revealed: &Revealed) -> Self {
        let course = Course::of(case);
        let technique = technique(case);
        let result = result(case, revealed);
        Self {
            ice: Ice::default(),
            moments: moments(&course, &technique, case.events.len()),
            unclaimed: unclaimed(case, &result, revealed),
            estimate: case.plan.estimate.map(|estimate| EstimateCheck {
                low: estimate.low,
                high: estimate.high,
                sure: estimate.sure,
                truth: true_limit(revealed),
            }),
            next: next(&technique),
            technique,
            result,
        }
    }
}

/// The rule that cost the most points of the total.
fn next(technique: &Technique) -> Option<RuleId> {
    technique
        .rules
        .iter()
        .filter_map(|rule| Some((rule.rule, (1.0 - rule.score?) * rule.weight)))
        .filter(|(_, cost)| *cost > 0.05)
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(rule, _)| rule)
}

fn unclaimed(case: &Case<'_>, result: &ResultScore, revealed: &Revealed) -> Unclaimed {
    let better_for_both = revealed
        .better_for_both
        .as_ref()
        .map(|(package, _)| (package.clone(), case.book.worth(package)));
    Unclaimed {
        money: (result.overlap - result.worth).max(Worth::ZERO),
        gain: result.pareto_distance.unwrap_or(Worth::ZERO),
        better_for_both,
    }
}

/// The costliest faults that belong to a round, one a round.
fn moments(course: &Course, technique: &Technique, events: usize) -> Vec<Moment> {
    let mut faults: Vec<(f64, u32, &super::RuleScore, &Evidence)> = technique
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
        if chosen.len() == MOMENTS {
            break;
        }
        if chosen.iter().any(|moment| moment.round == round) {
            continue;
        }
        chosen.push(moment(course, events, round, rule, evidence));
    }
    chosen.sort_by_key(|moment| moment.round);
    chosen
}

fn moment(
    course: &Course,
    events: usize,
    round: u32,
    rule: &super::RuleScore,
    evidence: &Evidence,
) -> Moment {
    let of = |party| {
        course
            .of_party(party)
            .filter(|point| point.round == round)
            .last()
    };
    let own = of(Party::Seller);
    Moment {
        round,
        rule: rule.rule,
        events: span(course, events, round),
        offered: own.map(|point| point.package.clone()),
        worth: own.map(|point| point.worth),
        countered: of(Party::Buyer).map(|point| point.package.clone()),
        evidence: evidence.clone(),
        advice: rule
            .advice
            .iter()
            .find(|advice| advice.round == Some(round))
            .or_else(|| rule.advice.first())
            .cloned(),
    }
}

/// The events from the rep's move of a round to before the next round's.
fn span(course: &Course, events: usize, round: u32) -> Range<usize> {
    let starts = |wanted: u32| {
        course
            .round_starts
            .iter()
            .find(|(started, _)| *started >= wanted)
            .map(|(_, event)| *event)
    };
    let start = starts(round).unwrap_or(events);
    start..starts(round + 1).unwrap_or(events)
}
