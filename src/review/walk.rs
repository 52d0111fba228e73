//! Going through a session again, decision by decision, with the plan and the
//! crowd of buyers looking on.

use super::{
    crowd::{Crowd, Likely},
    difference::MeanDifference,
};
use crate::{
    bargain::{Made, Move, Session},
    rehearse::{
        Unfinished, anew,
        player::{Player, Strategy},
    },
    review::what_if::worth_above_none,
    scenario::Worth,
};

/// A moment at which the rep made an offer, held, accepted or left, or brought
/// a reason.
pub(super) struct DecisionMoment<'s, 'a> {
    /// The round that it opened, from 1.
    pub(super) round: u32,
    /// The table before it.
    pub(super) table: &'s Session,
    /// What the rep did.
    pub(super) made: &'s Move,
    /// What it did after that.
    pub(super) rest: &'s [Made],
    /// The plan, played up to here.
    pub(super) player: &'s Player<'a>,
    /// The buyers that it could be.
    crowd: &'s Crowd<'a>,
}

/// Goes through a session from its first word and stops at every decision of
/// the rep's, and at every reason that it brought. `pool` and `size` are the crowd's.
///
/// # Errors
/// What `visit` ends with; a move that is not legal again.
pub(super) fn walk<'a>(
    session: &Session,
    strategy: &'a Strategy,
    (pool, size): (u64, usize),
    mut visit: impl FnMut(&DecisionMoment<'_, 'a>) -> Result<(), Unfinished>,
) -> Result<(), Unfinished> {
    let mut table = anew(session)?;
    table.sit_down()?;
    let mut player = Player::new(strategy);
    let mut crowd = Crowd::new(&table, strategy, pool, size);
    for (index, made) in session.moves().iter().enumerate() {
        if made.is_decision() || matches!(made.chosen, Move::Argue { .. }) {
            visit(&DecisionMoment {
                round: made.round,
                table: &table,
                made: &made.chosen,
                rest: &session.moves()[index + 1..],
                player: &player,
                crowd: &crowd,
            })?;
        }
        player.note(&made.chosen, table.meeting());
        let events = table.apply(&made.chosen)?;
        crowd.hear(&made.chosen, table.meeting());
        crowd.learn(&events);
    }
    Ok(())
}

/// What a plan that was played up to here does next, up to its next decision.
pub(super) fn next_by_plan(table: &Session, mut player: Player<'_>) -> Vec<Move> {
    let mut meeting = table.meeting().clone();
    let mut moves = Vec::new();
    while meeting.outcome().is_none() {
        let chosen = player.choose(&meeting);
        moves.push(chosen.clone());
        if chosen.is_decision() || meeting.apply(&chosen).is_err() {
            break;
        }
    }
    moves
}

/// Buyers whose meetings are played on for one figure.
const MOST: usize = 240;
/// With fewer buyers of equal weight there is not enough to judge.
const LEAST: f64 = 15.0;

impl<'a> DecisionMoment<'_, 'a> {
    /// What the plan would do now, up to its next decision.
    pub(super) fn planned(&self) -> Vec<Move> {
        next_by_plan(self.table, self.player.clone())
    }

    /// Who it could be; `None` where too few buyers are like it.
    pub(super) fn likely(&self) -> Option<Likely<'_, 'a>> {
        self.crowd.likely(MOST)
    }

    /// What the buyer's standing offer is worth above having no deal.
    fn counter(&self) -> Option<Worth> {
        let book = self.table.book();
        let counter = self.table.counter()?;
        Some(book.worth(counter) - book.reservation())
    }

    /// What it comes to with each of these buyers when the seller makes these
    /// moves and plays on by the plan.
    pub(super) fn values(&self, likely: &Likely<'_, 'a>, first: &[Move]) -> Vec<Option<f64>> {
        let counter = self.counter();
        let buyers = likely.buyers.iter();
        buyers
            .map(|(buyer, _)| buyer.value(first, counter))
            .collect()
    }

    /// How much more one way is worth than another, in expectation.
    pub(super) fn difference(
        likely: &Likely<'_, 'a>,
        more: &[Option<f64>],
        less: &[Option<f64>],
    ) -> Option<MeanDifference> {
        let pairs = likely.buyers.iter().zip(more.iter().zip(less));
        let differences: Vec<(f64, f64)> = pairs
            .filter_map(|((_, weight), (more, less))| Some((*weight, (*more)? - (*less)?)))
            .collect();
        MeanDifference::of(&differences, LEAST)
    }

    /// What it comes to with the buyer that really sat there; `None` where a
    /// move can't be made.
    pub(super) fn here(&self, first: &[Move]) -> Option<Worth> {
        let mut meeting = self.table.meeting().clone();
        let mut player = self.player.clone();
        player.play_on(&mut meeting, first).ok()?;
        Some(worth_above_none(&meeting))
    }
}
