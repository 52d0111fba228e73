//! Everything that a session which is over can teach, worked out in one go.

use super::{CROWD, Review};
use crate::{
    bargain::Session,
    plan::Plan,
    rehearse::{
        Unfinished,
        sellers::rivals::{Rival, RivalResult, fare_as},
    },
};

/// The share of the work that the review is; the other sellers are the rest.
const REVIEW: f64 = 0.9;

/// A session that is over, looked back at: plan against play, what would have
/// been worth changing, other sellers with the same buyer.
#[derive(Debug, Clone, PartialEq)]
pub struct LookBack {
    /// Plan against play, and the changes worth most.
    pub review: Review,
    /// How other sellers fared.
    pub others: Vec<RivalResult>,
}

impl LookBack {
    /// Looks back at a session that is over. `go_on` hears again and again how
    /// much is done (0..=1), and says whether to go on.
    ///
    /// # Errors
    /// [`Unfinished::Stopped`] where it says no; a move that is not legal: a
    /// fault of a seller.
    pub fn of(
        session: &Session,
        plan: &Plan,
        go_on: &mut dyn FnMut(f64) -> bool,
    ) -> Result<Self, Unfinished> {
        Self::with_crowd(session, plan, CROWD, go_on)
    }

    /// As [`Self::of`], with crowds of so many buyers.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn with_crowd(
        session: &Session,
        plan: &Plan,
        buyers: usize,
        go_on: &mut dyn FnMut(f64) -> bool,
    ) -> Result<Self, Unfinished> {
        let review = Review::of(session, plan, buyers, &mut |share| go_on(REVIEW * share))?;
        let mut others = Vec::new();
        for (index, seller) in Rival::ALL.into_iter().enumerate() {
            let share = index as f64 / Rival::ALL.len() as f64;
            if !go_on(REVIEW + (1.0 - REVIEW) * share) {
                return Err(Unfinished::Stopped);
            }
            // Without planned offers the rep's plan is the textbook's.
            if review.has_plan || seller != Rival::OwnPlan {
                others.extend(fare_as(seller, session, plan)?);
            }
        }
        Ok(Self { review, others })
    }
}
