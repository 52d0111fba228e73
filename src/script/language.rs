//! What the lines of a script mean.

use crate::{
    bargain::{Move, Offer, Package, Session},
    plan::{Alternative, Estimate, Limit, Plan, Step, Style, When, WhichLimit},
    scenario::{IssueId, ResearchId, RuleId, Scenario},
    score::{Case, next_offer_from},
};

use super::{ScriptError, parse};

/// A script that fits its scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Script {
    /// The scenario that the script says it is for.
    pub scenario: Option<String>,
    /// The seed that the script says it is for.
    pub seed: Option<u64>,
    /// What it does, in order.
    pub entries: Vec<ScriptEntry>,
}

/// One line of a script.
#[derive(Debug, Clone, PartialEq)]
pub struct ScriptEntry {
    /// The line's number, from 1.
    pub number: usize,
    /// The line as it was written, without comment and outer spaces.
    pub text: String,
    /// What it means.
    pub line: ScriptLine,
}

impl Script {
    /// Reads a script against its scenario.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the lines.
    pub fn parse(source: &str, scenario: &Scenario) -> Result<Self, Vec<ScriptError>> {
        parse::script(source, scenario)
    }

    /// The scenario and the seed that a script names, before it is read
    /// against the scenario.
    #[must_use]
    pub fn heading(source: &str) -> (Option<String>, Option<u64>) {
        parse::heading(source)
    }
}

/// What one line means.
#[derive(Debug, Clone, PartialEq)]
pub enum ScriptLine {
    /// Something before the meeting.
    Prepare(Preparation),
    /// Begins the meeting.
    SitDown,
    /// A move at the table.
    Act(ScriptAction),
    /// A check.
    Expect(Expectation),
}

impl ScriptLine {
    /// Reads one line; `None` for an empty line or a comment.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn parse(source: &str, scenario: &Scenario) -> Result<Option<Self>, Vec<ScriptError>> {
        parse::line(source, scenario)
    }

    /// Whether the meeting is over when the line has been played.
    pub(super) const fn ends_the_meeting(&self) -> bool {
        matches!(
            self,
            Self::Act(ScriptAction::Plain(Move::Accept | Move::Walk))
        )
    }
}

/// What is done before the meeting.
#[derive(Debug, Clone, PartialEq)]
pub enum Preparation {
    /// A piece of research.
    Research(ResearchId),
    /// One of the three limits.
    Limit(WhichLimit, Limit),
    /// The declared style.
    Style(Style),
    /// Who plays the red face: an id of the seller's team.
    Red(String),
    /// Who plays the white face: an id of the seller's team.
    White(String),
    /// The next step of the ladder.
    Step(Step),
    /// When a step of the ladder, from 1, may be played.
    When(usize, When),
    /// What is said before the opening: ids of arguments, in order.
    Arguments(Vec<String>),
    /// One more alternative to the deal.
    Alternative(Alternative),
    /// A guess at the buyer's limit.
    Estimate(Estimate),
    /// The issues by importance, ids.
    Priorities(Vec<String>),
}

impl Preparation {
    /// Writes it into a plan. Research changes no plan: that is the session's.
    pub fn note(&self, plan: &mut Plan) {
        match self {
            Self::Research(_) => {}
            Self::Limit(WhichLimit::Upper, limit) => plan.upper = Some(limit.clone()),
            Self::Limit(WhichLimit::Aspiration, limit) => plan.aspiration = Some(limit.clone()),
            Self::Limit(WhichLimit::Lower, limit) => plan.lower = Some(limit.clone()),
            Self::Style(style) => plan.style = Some(*style),
            Self::Red(person) => plan.red = Some(person.clone()),
            Self::White(person) => plan.white = Some(person.clone()),
            Self::Step(step) => plan.ladder.push(step.clone()),
            Self::When(step, when) => {
                let found = step.checked_sub(1).and_then(|it| plan.ladder.get_mut(it));
                if let Some(found) = found {
                    found.when = *when;
                }
            }
            Self::Arguments(arguments) => plan.arguments.clone_from(arguments),
            Self::Alternative(alternative) => plan.alternatives.push(alternative.clone()),
            Self::Estimate(estimate) => plan.estimate = Some(*estimate),
            Self::Priorities(issues) => plan.priorities.clone_from(issues),
        }
    }
}

/// A move, of which an offer may leave issues open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScriptAction {
    /// An offer.
    Offer {
        /// The issues that are named, each with the number of its option.
        named: Vec<(IssueId, u32)>,
        /// The other packages that are put down with it, each as the issues
        /// that are named.
        others: Vec<Vec<(IssueId, u32)>>,
        /// The issues on whose terms the rest depends: those after `if`.
        on: Vec<IssueId>,
        /// Marked final.
        is_final: bool,
    },
    /// Any other move.
    Plain(Move),
}

impl ScriptAction {
    /// The move that this is now: what an offer does not name is filled in.
    #[must_use]
    pub fn to_move(&self, session: &Session, plan: &Plan) -> Move {
        self.to_move_from(&next_offer_from(&Case::of(session, plan)))
    }

    /// The move that this is where an offer starts from `base`: what it does
    /// not name is as there.
    #[must_use]
    pub fn to_move_from(&self, base: &Package) -> Move {
        match self {
            Self::Plain(chosen) => chosen.clone(),
            Self::Offer {
                named,
                others,
                on,
                is_final,
            } => Move::Offer(Offer {
                package: filled(base, named),
                others: others.iter().map(|named| filled(base, named)).collect(),
                on: on.clone(),
                is_final: *is_final,
            }),
        }
    }
}

/// A package of which some issues are named.
fn filled(base: &Package, named: &[(IssueId, u32)]) -> Package {
    let mut package = base.clone();
    for (issue, option) in named {
        package.set(*issue, *option);
    }
    package
}

/// A check of how it went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expectation {
    /// The meeting ended with an agreement.
    Agreement,
    /// The meeting ended without one.
    NoAgreement,
    /// The buyer left.
    BuyerWalked,
    /// The last move brought a counter-offer.
    Counter,
    /// A figure compares as given.
    Figure {
        /// Which figure.
        measure: Measure,
        /// How it compares.
        relation: Comparison,
        /// With what.
        number: f64,
    },
}

/// A figure that can be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The technique score, 0..=100.
    Technique,
    /// What the result is worth, in currency: the agreement above the rep's
    /// alternative, 0 without one; the figure `result.worth` of the JSON.
    Worth,
    /// The score of one rule, 0..=1.
    Rule(RuleId),
}

impl Measure {
    /// The word in scripts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Technique => "technique",
            Self::Worth => "worth",
            Self::Rule(rule) => rule.code(),
        }
    }
}

/// How two figures compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
}

impl Comparison {
    /// Every relation; the signs of two characters first.
    pub const ALL: [Self; 4] = [Self::AtLeast, Self::AtMost, Self::Above, Self::Below];

    /// The sign in scripts.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::Below => "<",
        }
    }

    /// Whether `found` compares so with `number`.
    #[must_use]
    pub fn holds(self, found: f64, number: f64) -> bool {
        match self {
            Self::AtLeast => found >= number,
            Self::AtMost => found <= number,
            Self::Above => found > number,
            Self::Below => found < number,
        }
    }
}
