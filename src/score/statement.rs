//! What a score says: evidence and advice, as codes with typed figures, which
//! become sentences in the reader's language.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{AdviceCode, EvidenceCode};
use crate::{
    bargain::{Package, SellerBook, Tone},
    plan::Style,
    scenario::{
        ArgumentId, Issue, IssueId, MemberId, Price, ProbeId, ResearchId, RuleId, Scenario, Worth,
    },
    text::figure,
};

/// A figure or a name in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Parameter {
    /// An amount in the scenario's currency for the whole order.
    Money(Worth),
    /// A price.
    Price(Price),
    /// A count, such as a round or hours.
    Count(u32),
    /// A share, 1 is the whole; shown as a percentage.
    Share(f64),
    /// An issue of the scenario.
    Issue(IssueId),
    /// An option of an issue, by its number.
    Option(IssueId, u32),
    /// A member of the purchasing team.
    Member(MemberId),
    /// A piece of research.
    Research(ResearchId),
    /// A question.
    Probe(ProbeId),
    /// An argument.
    Argument(ArgumentId),
    /// A face.
    Tone(Tone),
    /// A style.
    Style(Style),
    /// A rule.
    Rule(RuleId),
    /// What bounds a worth from below.
    Bound(Bound),
}

/// What bounds a worth from below: nobody's limit is spoken of that was never
/// set. In sentences its code chooses the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// The lower limit that the rep set.
    Limit,
    /// What the rep has without a deal: no limit was set, or a lower one.
    Batna,
}

impl Bound {
    /// The name in phrases and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Batna => "batna",
        }
    }
}

/// The figures of a sentence by name.
pub type Parameters = BTreeMap<&'static str, Parameter>;

impl Parameter {
    /// The price of a package.
    #[must_use]
    pub fn price_of(book: &SellerBook, package: &Package) -> Self {
        Self::Price(book.price(package))
    }

    /// A count; more than fits is the most that does.
    #[must_use]
    pub fn count(number: usize) -> Self {
        Self::Count(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// The parameter as programs read it: a number, or the id that the
    /// scenario's files and scripts use.
    #[must_use]
    pub fn json(&self, scenario: &Scenario) -> Value {
        match self {
            Self::Money(worth) => json!(figure(worth.get())),
            Self::Price(price) => json!(figure(price.get())),
            Self::Count(count) => json!(count),
            Self::Share(share) => json!(figure(*share)),
            Self::Issue(issue) => json!(issue.get(scenario).map(Issue::id)),
            Self::Option(issue, option) => option_json(scenario, *issue, *option),
            Self::Member(member) => json!(member.get(scenario).map(|it| &it.id)),
            Self::Research(research) => json!(research.get(scenario).map(|it| &it.id)),
            Self::Probe(probe) => json!(probe.get(scenario).map(|it| &it.id)),
            Self::Argument(argument) => json!(argument.get(scenario).map(|it| &it.id)),
            Self::Tone(tone) => json!(tone.code()),
            Self::Style(style) => json!(style.code()),
            Self::Rule(rule) => json!(rule.code()),
            Self::Bound(bound) => json!(bound.code()),
        }
    }
}

fn option_json(scenario: &Scenario, issue: IssueId, option: u32) -> Value {
    match issue.get(scenario) {
        Some(Issue::Choice(choice)) => {
            json!(choice.options.get(option as usize).map(|option| &option.id))
        }
        Some(other) => json!(other.number(option)),
        None => Value::Null,
    }
}

/// A fact that a rule rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The round it is about; `None` for the preparation or the whole meeting.
    pub round: Option<u32>,
    /// It cost points.
    pub fault: bool,
    /// How much of the rule's score (0..=1) it cost; 0 without a fault.
    pub loss: f64,
    /// What it says.
    pub code: EvidenceCode,
    /// The figures.
    pub parameters: Parameters,
}

impl Evidence {
    /// A fact that cost nothing.
    #[must_use]
    pub fn fact(code: impl Into<EvidenceCode>) -> Self {
        Self {
            round: None,
            fault: false,
            loss: 0.0,
            code: code.into(),
            parameters: Parameters::new(),
        }
    }

    /// A fault that cost `loss` of the rule's score (0..=1).
    #[must_use]
    pub fn fault(code: impl Into<EvidenceCode>, loss: f64) -> Self {
        Self {
            fault: true,
            loss: loss.clamp(0.0, 1.0),
            ..Self::fact(code)
        }
    }

    /// Says which round it is about; the sentence has it as `$round`.
    #[must_use]
    pub fn in_round(mut self, round: u32) -> Self {
        self.round = Some(round);
        self.with("round", Parameter::Count(round))
    }

    /// Adds a figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, parameter: Parameter) -> Self {
        self.parameters.insert(name, parameter);
        self
    }
}

/// What to do better, as a program or a person can follow it.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The round it is about; `None` for the preparation or the whole meeting.
    pub round: Option<u32>,
    /// What to do.
    pub code: AdviceCode,
    /// The figures.
    pub parameters: Parameters,
}

impl Advice {
    /// Advice without figures yet.
    #[must_use]
    pub fn new(code: impl Into<AdviceCode>) -> Self {
        Self {
            round: None,
            code: code.into(),
            parameters: Parameters::new(),
        }
    }

    /// Says which round it is about; the sentence has it as `$round`.
    #[must_use]
    pub fn in_round(mut self, round: u32) -> Self {
        self.round = Some(round);
        self.with("round", Parameter::Count(round))
    }

    /// Adds a figure.
    #[must_use]
    pub fn with(mut self, name: &'static str, parameter: Parameter) -> Self {
        self.parameters.insert(name, parameter);
        self
    }
}
