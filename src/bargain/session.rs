//! The session: a state machine from the first hour of research to the end of
//! the meeting.

use std::sync::Arc;

use super::{Event, Finding, Illegal, LeaveReason, Mood, Move, Outcome, Package, SellerBook, Tone};
use crate::scenario::{Price, Scenario, Worth};

/// Where a session stands, and what may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Before the meeting: [`Session::research`], then [`Session::sit_down`].
    Preparing,
    /// At the table: [`Session::apply`].
    Table,
    /// Over: [`Session::outcome`] and [`Session::reveal`].
    Over,
}

/// One negotiation.
#[derive(Debug, Clone)]
pub struct Session {
    scenario: Arc<Scenario>,
}

#[expect(unused, reason = "contract")]
impl Session {
    /// A new session. The buyer is drawn from the scenario's distributions
    /// with the seed: same scenario, same seed, same moves, same session.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        todo!()
    }
    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }
    /// The seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        todo!()
    }
    /// What packages are worth to the rep.
    #[must_use]
    pub fn book(&self) -> &SellerBook {
        todo!()
    }
    /// Where the session stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        todo!()
    }
    /// Hours left for research.
    #[must_use]
    pub fn hours_left(&self) -> u32 {
        todo!()
    }
    /// Whether this research can be done now, and if not, why.
    ///
    /// # Errors
    /// As [`Session::research`].
    pub fn check_research(&self, research: usize) -> Result<(), Illegal> {
        todo!()
    }
    /// Does a piece of research.
    ///
    /// # Errors
    /// When it is unknown, done, too long, too far off, or the meeting has begun.
    pub fn research(&mut self, research: usize) -> Result<Vec<Event>, Illegal> {
        todo!()
    }
    /// Whether a piece of research has been done.
    #[must_use]
    pub fn is_researched(&self, research: usize) -> bool {
        todo!()
    }
    /// Begins the meeting.
    ///
    /// # Errors
    /// When it has begun.
    pub fn sit_down(&mut self) -> Result<Vec<Event>, Illegal> {
        todo!()
    }
    /// Whether a move is legal now.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn check(&self, chosen: &Move) -> Result<(), Illegal> {
        todo!()
    }
    /// Makes a move of the rep and lets the buyer answer.
    ///
    /// # Errors
    /// When the move is not legal now; nothing has changed then.
    pub fn apply(&mut self, chosen: &Move) -> Result<Vec<Event>, Illegal> {
        todo!()
    }
    /// Everything that has happened, in order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        todo!()
    }
    /// Everything that has become known, in order.
    #[must_use]
    pub fn findings(&self) -> Vec<&Finding> {
        todo!()
    }
    /// Rounds so far: the rep's offers and holds.
    #[must_use]
    pub fn round(&self) -> u32 {
        todo!()
    }
    /// The rep's last offer.
    #[must_use]
    pub fn own_offer(&self) -> Option<&Package> {
        todo!()
    }
    /// The buyer's standing counter-offer.
    #[must_use]
    pub fn counter(&self) -> Option<&Package> {
        todo!()
    }
    /// The face shown from now on.
    #[must_use]
    pub fn tone(&self) -> Tone {
        todo!()
    }
    /// What can be read on each member's face.
    #[must_use]
    pub fn moods(&self) -> &[Mood] {
        todo!()
    }
    /// Who of the purchasing team spoke last, or leads the talk.
    #[must_use]
    pub fn speaker(&self) -> usize {
        todo!()
    }
    /// Whether a colleague has been consulted.
    #[must_use]
    pub fn is_consulted(&self, colleague: usize) -> bool {
        todo!()
    }
    /// Whether the rep may offer this option of this issue now.
    ///
    /// # Errors
    /// [`Illegal::NeedsConsent`] with the colleague to consult first.
    pub fn check_option(&self, issue: usize, option: u32) -> Result<(), Illegal> {
        todo!()
    }
    /// How it ended; `None` before.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        todo!()
    }
    /// The hidden numbers: `None` until the meeting is over.
    #[must_use]
    pub fn reveal(&self) -> Option<Revealed> {
        todo!()
    }
}

/// The buyer's cards, face up.
#[derive(Debug, Clone, PartialEq)]
pub struct Revealed {
    /// The highest price the buyer would have paid, other issues as usual.
    pub reservation_price: Price,
    /// The most that any package acceptable to the buyer is worth to the rep,
    /// and that package; `None` when the buyer could accept nothing.
    pub best: Option<(Package, Worth)>,
    /// Whether some package is acceptable to both.
    pub overlap: bool,
    /// For each round, the rep's own worth at which the buyer believed the
    /// rep's limit to lie (other issues as usual).
    pub believed_limit: Vec<(u32, Worth)>,
    /// A package that is at least as good for the buyer as the agreement and
    /// the best of those for the rep; `None` without an agreement or where
    /// there is none better.
    pub better_for_both: Option<(Package, Worth)>,
    /// How satisfied the buyer is, 0..=1.
    pub satisfaction: f64,
    /// How the relationship stands afterwards, 0..=1; about 0.5 is as before.
    pub relationship: f64,
    /// How insulting the opening was felt to be, 0..=1.
    pub offence: f64,
    /// Rounds the buyer meant to sit through.
    pub patience: u32,
    /// How strong its alternatives were, 0..=1.
    pub power: f64,
    /// How much it answered movement with movement, 0..=1.
    pub reciprocity: f64,
    /// Why it left, if it did.
    pub left_because: Option<LeaveReason>,
}
