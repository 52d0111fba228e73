//! Playing a script, step by step or in one go.

use crate::{
    bargain::{Event, Illegal, Move, Outcome, Phase, Session},
    plan::Plan,
    score::{self, Case},
};

use super::{Expectation, Measure, Preparation, Script, ScriptAction, ScriptEntry, ScriptLine};

/// Goes through a script. Whoever owns the session does what each [`NextAction`]
/// says; the runner only looks.
#[derive(Debug, Clone)]
pub struct Runner {
    entries: Vec<ScriptEntry>,
    next: usize,
    /// How many events there were before the last step.
    before: usize,
    played: Played,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq)]
pub enum NextAction {
    /// Note it in the plan, or do the research.
    Prepare(Preparation),
    /// Begin the meeting.
    SitDown,
    /// Make this move.
    Act(Move),
    /// Nothing: the script is at its end.
    Done,
}

/// How a script went.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Played {
    /// The checks that failed.
    pub unmet: Vec<Unmet>,
    /// The lines that were not played because the meeting was over.
    pub skipped: Vec<Skipped>,
    /// The line that was not legal, and why; the script stops there.
    pub refused: Option<(ScriptEntry, Illegal)>,
}

impl Played {
    /// Whether every check held and every line was legal.
    #[must_use]
    pub const fn is_well(&self) -> bool {
        self.unmet.is_empty() && self.refused.is_none()
    }
}

/// A line that was not played because the meeting was over.
#[derive(Debug, Clone, PartialEq)]
pub struct Skipped {
    /// The line's number.
    pub number: usize,
    /// The line.
    pub text: String,
}

/// A check that failed.
#[derive(Debug, Clone, PartialEq)]
pub struct Unmet {
    /// The line's number.
    pub number: usize,
    /// The line.
    pub text: String,
    /// What was found instead.
    pub found: CheckResult,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub enum CheckResult {
    /// The meeting is not over.
    StillRunning,
    /// It ended like this.
    Ended(Outcome),
    /// The last move brought no counter-offer.
    NoCounter,
    /// The figure.
    Figure(f64),
    /// There is too little to judge the figure.
    NotJudged,
}

impl Runner {
    /// At the start of a script.
    #[must_use]
    pub fn new(script: Script) -> Self {
        Self {
            entries: script.entries,
            next: 0,
            before: 0,
            played: Played::default(),
        }
    }

    /// What to do next. Checks on the way there are made against the session
    /// as it stands.
    pub fn step(&mut self, session: &Session, plan: &Plan) -> NextAction {
        while let Some(entry) = self.entries.get(self.next).cloned() {
            let step = match &entry.line {
                ScriptLine::Prepare(preparation) => Some(NextAction::Prepare(preparation.clone())),
                ScriptLine::SitDown if session.phase() != Phase::Preparing => None,
                ScriptLine::SitDown => Some(NextAction::SitDown),
                ScriptLine::Act(_) if session.phase() == Phase::Over => {
                    self.played.skipped.push(Skipped {
                        number: entry.number,
                        text: entry.text.clone(),
                    });
                    None
                }
                ScriptLine::Act(_) if session.phase() == Phase::Preparing => {
                    // The line itself comes again after this.
                    self.before = session.events().len();
                    return NextAction::SitDown;
                }
                ScriptLine::Act(action) => Some(NextAction::Act(ScriptAction::to_move(
                    action, session, plan,
                ))),
                ScriptLine::Expect(expectation) => {
                    self.check(&entry, *expectation, session, plan);
                    None
                }
            };
            self.next += 1;
            if let Some(step) = step {
                self.before = session.events().len();
                return step;
            }
        }
        NextAction::Done
    }

    /// Says that the last step was not legal: the script stops.
    pub fn refuse(&mut self, illegal: Illegal) {
        let at = self.next.saturating_sub(1);
        if let Some(entry) = self.entries.get(at) {
            self.played.refused = Some((entry.clone(), illegal));
        }
        self.next = self.entries.len();
    }

    /// How it went so far.
    #[must_use]
    pub const fn played(&self) -> &Played {
        &self.played
    }

    /// The line of the last step.
    #[must_use]
    pub fn current(&self) -> Option<&ScriptEntry> {
        self.entries.get(self.next.checked_sub(1)?)
    }

    fn check(
        &mut self,
        entry: &ScriptEntry,
        expected: Expectation,
        session: &Session,
        plan: &Plan,
    ) {
        let last = session.events().get(self.before..).unwrap_or_default();
        if let Some(found) = unmet(expected, session, plan, last) {
            self.played.unmet.push(Unmet {
                number: entry.number,
                text: entry.text.clone(),
                found,
            });
        }
    }
}

/// What was found instead of what was expected; `None` where it was met.
fn unmet(
    expected: Expectation,
    session: &Session,
    plan: &Plan,
    last: &[Event],
) -> Option<CheckResult> {
    let outcome = session.outcome();
    let met = match expected {
        Expectation::Counter => {
            let countered = last
                .iter()
                .any(|event| matches!(event, Event::Countered { .. }));
            return match outcome {
                _ if countered => None,
                Some(outcome) => Some(CheckResult::Ended(outcome.clone())),
                None => Some(CheckResult::NoCounter),
            };
        }
        Expectation::Figure {
            measure,
            relation,
            number,
        } => {
            return match figure(measure, session, plan) {
                Ok(found) if relation.holds(found, number) => None,
                Ok(found) => Some(CheckResult::Figure(found)),
                Err(reason) => Some(reason),
            };
        }
        Expectation::Agreement => outcome.map(|outcome| outcome.agreement().is_some()),
        Expectation::NoAgreement => outcome.map(|outcome| outcome.agreement().is_none()),
        Expectation::BuyerWalked => {
            outcome.map(|outcome| matches!(outcome, Outcome::BuyerWalked { .. }))
        }
    };
    match (met, outcome) {
        (Some(true), _) => None,
        (_, Some(outcome)) => Some(CheckResult::Ended(outcome.clone())),
        (_, None) => Some(CheckResult::StillRunning),
    }
}

fn figure(measure: Measure, session: &Session, plan: &Plan) -> Result<f64, CheckResult> {
    let Some(revealed) = session.reveal() else {
        return Err(CheckResult::StillRunning);
    };
    let case = Case::of(session, plan);
    let judged = match measure {
        Measure::Technique => score::technique(&case).total,
        Measure::Rule(rule) => score::technique(&case)
            .rule(rule)
            .and_then(|rule| rule.score),
        // The figure of the result: above the alternative, 0 without a deal.
        Measure::Worth => Some(score::result(&case, revealed).worth.get()),
    };
    judged.ok_or(CheckResult::NotJudged)
}

impl Script {
    /// Plays the whole script on a session, without a game loop.
    pub fn play(&self, session: &mut Session, plan: &mut Plan) -> Played {
        let mut runner = Runner::new(self.clone());
        loop {
            let done = match runner.step(session, plan) {
                NextAction::Prepare(Preparation::Research(research)) => session.research(research),
                NextAction::Prepare(preparation) => {
                    preparation.note(plan);
                    Ok(Vec::new())
                }
                NextAction::SitDown => session.sit_down(),
                NextAction::Act(chosen) => session.apply(&chosen),
                NextAction::Done => return runner.played,
            };
            if let Err(illegal) = done {
                runner.refuse(illegal);
            }
        }
    }
}
