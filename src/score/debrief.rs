//! The debrief: technique and result side by side, and what there is to learn
//! from them.

use super::{
    Case, Course, Ice, Moment, Parameter, Parameters, ResultScore, Technique, claims,
    moments::moments, preparation, result, statement, technique,
};
use crate::{
    bargain::{Package, Revealed},
    plan::Estimate,
    scenario::{Price, Probability, RuleId, Scenario, Worth},
    text::Phrases,
};

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
    /// What was prepared against what happened.
    pub preparation: Vec<Note>,
    /// What the buyer claimed about itself against what was true; empty where
    /// it claimed nothing.
    pub claims: Vec<Note>,
    /// What was left on the table.
    pub unclaimed: Unclaimed,
    /// The rep's guess at the buyer's limit against the truth; `None` where
    /// the rep made no guess.
    pub estimate: Option<EstimateCheck>,
    /// The rule to practise next: the one that cost the most points; `None`
    /// where nothing could be judged or nothing was lost.
    pub next: Option<RuleId>,
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
    /// A guess held against the truth.
    #[must_use]
    pub const fn of(estimate: &Estimate, revealed: &Revealed) -> Self {
        Self {
            low: estimate.low,
            high: estimate.high,
            sure: estimate.sure,
            truth: revealed.reservation_price,
        }
    }

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
            ice: Ice::of(case, &course, &technique, &result, revealed),
            preparation: preparation::compare(case, &course),
            moments: moments(&course, &technique, case.events.len()),
            claims: claims::check(case, revealed),
            unclaimed: unclaimed(case, &result, revealed),
            estimate: case
                .plan
                .estimate
                .map(|estimate| EstimateCheck::of(&estimate, revealed)),
            next: next(&technique),
            technique,
            result,
        }
    }
}

/// The rule that cost the most points of the total, the first of equals.
fn next(technique: &Technique) -> Option<RuleId> {
    technique
        .rules
        .iter()
        .filter_map(|rule| Some((rule.rule, (1.0 - rule.score?) * rule.weight)))
        .filter(|(_, cost)| *cost > 0.05)
        .rev()
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
