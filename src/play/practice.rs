//! The open session, its plan and its file.

use std::{path::Path, sync::Arc};

use super::Earlier;
use crate::{
    bargain::{Event, Move, Offer, Package, Phase, Session, same_worth},
    plan::Plan,
    record::{Destination, Recorder, ScenarioReference, Scores},
    scenario::Scenario,
    score::{Case, Caution, Course, Debrief, Standing, cautions},
};

use super::Trouble;

/// The open session and its plan; exists from [`Request::Open`] to
/// [`Request::Leave`].
///
/// [`Request::Open`]: super::Request::Open
/// [`Request::Leave`]: super::Request::Leave
#[derive(Debug, Clone)]
pub struct Practice {
    pub(super) key: String,
    pub(super) reference: ScenarioReference,
    pub(super) session: Session,
    pub(super) plan: Plan,
    pub(super) recorder: Recorder,
    pub(super) earlier: Option<Arc<Earlier>>,
}

impl Practice {
    pub(super) fn new(
        key: String,
        reference: ScenarioReference,
        session: Session,
        plan: Plan,
        place: Destination,
    ) -> Self {
        let recorder = Recorder::new(place, reference.clone(), session.seed(), plan.clone());
        Self {
            key,
            reference,
            session,
            plan,
            recorder,
            earlier: None,
        }
    }

    pub(super) fn remembering(mut self, relationship: Option<f64>) -> Self {
        self.recorder = self.recorder.remembering(relationship);
        self
    }

    /// Keeps a finished move on the disk.
    pub(super) fn keep(&mut self, line: String, events: &[Event]) -> Result<(), Trouble> {
        let scores = self
            .session
            .reveal()
            .map(|revealed| Scores::of(&self.case(), revealed));
        self.recorder
            .note(line, events, &self.plan, scores)
            .map_err(|error| Trouble::NotKept(Arc::new(error)))
    }

    /// Replaces the plan; false once the meeting has begun. The one door to it:
    /// [`Request::SetPlan`](super::Request::SetPlan) goes through it, and a screen
    /// on which a control is moved.
    pub fn set_plan(&mut self, plan: Plan) -> bool {
        let is_open = self.session.phase() == Phase::Preparing;
        if is_open {
            self.plan = plan;
        }
        is_open
    }

    /// How an earlier deal left the relationship, 0..=1, where the buyer
    /// remembers one.
    #[must_use]
    pub const fn remembers(&self) -> Option<f64> {
        self.recorder.file().remembers
    }

    /// The scenario's key in the library.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The SHA-256 of the scenario's file, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.reference.digest
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.session.scenario()
    }

    /// The session, to look at.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The session's file, once something has been written.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.recorder.path()
    }

    /// The meeting that this one was played on from, where there is one.
    #[must_use]
    pub fn earlier(&self) -> Option<&Earlier> {
        self.earlier.as_deref()
    }

    /// The session as the scores read it.
    #[must_use]
    pub fn case(&self) -> Case<'_> {
        Case::of(&self.session, &self.plan)
    }

    /// Where the rep stands on the own plan.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let case = self.case();
        Standing::of(&case, &Course::of(&case))
    }

    /// What speaks against a move, the gravest first.
    #[must_use]
    pub fn cautions(&self, chosen: &Move) -> Vec<Caution> {
        cautions(&self.case(), chosen)
    }

    /// Packages worth about as much to the rep as `own` that may be offered
    /// now: see [`same_worth`].
    #[must_use]
    pub fn variations(&self, own: &Package) -> Vec<Package> {
        same_worth(self.session.book(), own, |package| {
            let offer = Move::Offer(Offer::plain(package.clone()));
            self.session.check(&offer).is_ok()
        })
    }

    /// The debrief; `None` while the meeting is not over.
    #[must_use]
    pub fn debrief(&self) -> Option<Debrief> {
        Some(Debrief::of(&self.case(), self.session.reveal()?))
    }
}
