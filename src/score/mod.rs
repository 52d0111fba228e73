//! How well it was done and what it was worth: technique and result, two
//! numbers that are never mixed.
//!
//! [`technique()`] judges the nine rules of the course from a [`Case`]: what the
//! rep planned, did and could know. In [`rules`] one file holds one rule, and
//! one table lists them. [`result()`] judges the outcome with the buyer's cards
//! face up. [`Debrief`] gathers both with what there is to learn from them.
//!
//! What is said of all this is a code with figures: an [`EvidenceCode`], an
//! [`AdviceCode`], a [`CautionCode`] or a [`NoteCode`]. Each has one phrase, and
//! none is a loose string.
//!
//! Before a move, [`cautions()`] says what the same rules and the rep's own plan
//! have against it, and [`Standing`] which planned step comes next.
//!
//! [`Course`] is the negotiation as plain figures, for rules, histories and
//! charts alike.

mod ahead;
mod band;
mod caution;
mod cautions;
mod claims;
mod codes;
mod course;
mod debrief;
mod foresight;
mod ice;
mod moments;
mod note;
mod preparation;
mod relation;
mod result;
pub mod rules;
mod signals;
mod standing;
mod statement;
mod talk;
mod technique;

use ahead::Ahead;
pub use ahead::Foresight;
pub use band::{Band, ScoreBand, band};
pub use caution::{Caution, CautionCode, CautionKind};
pub use cautions::{OpeningSound, cautions};
pub use course::{Course, LimitWorths, Point};
pub use debrief::{Debrief, EstimateCheck, EstimateReading, Unclaimed, WhyLeft};
pub use foresight::{foresee, foreseen, foresight};
pub use ice::Ice;
pub use moments::Moment;
pub use note::{Note, NoteCode};
pub use relation::Relation;
pub use result::{ResultScore, Verdict, result};
pub use rules::{AdviceCode, EvidenceCode};
pub use signals::{NextLook, Signals};
pub use standing::{Due, NextStep, Standing, StepState, next_offer_from};
pub use statement::{Advice, Bound, Evidence, Parameter, Parameters};
pub use technique::{Cap, CapCause, Offended, RuleScore, Technique, default_weight, technique};

use crate::{
    bargain::{Event, SellerBook, Session},
    plan::Plan,
    scenario::Scenario,
};

/// Everything that a technique score may look at: what the rep planned and
/// what happened, never the buyer's hidden numbers.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What packages are worth to the rep.
    pub book: &'a SellerBook,
    /// The plan as it stood when the meeting began.
    pub plan: &'a Plan,
    /// Everything that happened, from the first hour of research.
    pub events: &'a [Event],
}

impl<'a> Case<'a> {
    /// A session so far, with the plan it was played by.
    #[must_use]
    pub fn of(session: &'a Session, plan: &'a Plan) -> Self {
        Self {
            scenario: session.scenario(),
            book: session.book(),
            plan,
            events: session.events(),
        }
    }

    /// How many questions opened somebody up.
    fn open_answers(&self) -> usize {
        let is_open = |event: &&Event| {
            matches!(
                event,
                Event::Answered {
                    answer: Some(_),
                    ..
                }
            )
        };
        self.events.iter().filter(is_open).count()
    }
}
