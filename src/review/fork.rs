//! A round of a session that is over, gone back to: what else could have been
//! done there, and how it would have gone on.

use std::sync::Arc;

use super::{
    change::{ChangeKind, MoveChange, changes, offered, with_consent},
    walk::next_by_plan,
};
use crate::{
    bargain::{Illegal, Move, Offer, Package, Session},
    plan::Plan,
    rehearse::{plan_to_play, player::Strategy},
    review::what_if::{play_on, rewind, taking_over},
    scenario::Worth,
};

/// The table before a decision of the rep's, with what the rep and the plan did
/// there.
#[derive(Debug, Clone)]
pub struct Fork {
    round: u32,
    table: Session,
    own_plan: Plan,
    plan: Plan,
    planned: Vec<Move>,
    made: Move,
}

impl Fork {
    /// Goes back to before the decision that opened `round`, or to before the
    /// one that ended the meeting. `None` where nothing was decided.
    ///
    /// # Errors
    /// A move that is not legal again; there is none in a session that was
    /// played.
    pub fn at(session: &Session, plan: &Plan, round: u32) -> Result<Option<Self>, Illegal> {
        let table = rewind(session, round)?;
        let rest = session.moves().get(table.moves().len()..);
        let mut decisions = rest.unwrap_or_default().iter();
        let Some(made) = decisions.find(|made| made.is_decision()) else {
            return Ok(None);
        };
        let own_plan = plan.clone();
        let plan = plan_to_play(session, plan);
        let deal = Arc::clone(table.deal());
        let strategy = Strategy::new(&deal, &plan);
        let player = taking_over(&table, &strategy)?;
        let planned = next_by_plan(&table, player);
        Ok(Some(Self {
            round: made.round,
            made: made.chosen.clone(),
            table,
            own_plan,
            plan,
            planned,
        }))
    }

    /// The round that the decision opened, from 1.
    #[must_use]
    pub const fn round(&self) -> u32 {
        self.round
    }

    /// The table before the decision.
    #[must_use]
    pub const fn table(&self) -> &Session {
        &self.table
    }

    /// What the rep did.
    #[must_use]
    pub const fn made(&self) -> &Move {
        &self.made
    }

    /// What could have been done instead, the plan's own way first.
    #[must_use]
    pub fn changes(&self) -> Vec<MoveChange> {
        changes(&self.table, &self.own_plan, &self.planned, &self.made)
    }

    /// The terms of the rep's offer (of its last one where it made none) at
    /// another worth; `None` where there is no such package, or it can't be
    /// offered here.
    #[must_use]
    pub fn offer_at(&self, worth: Worth) -> Option<MoveChange> {
        let book = self.table.book();
        let usual = Package::usual(self.table.scenario());
        let basis = offered(book, &self.made).or_else(|| self.table.own_offer());
        let package = book.at_worth(basis.unwrap_or(&usual), worth)?;
        let offer = Move::Offer(Offer::plain(package));
        let moves = self.with_consent(offer);
        let is_legal = moves.len() > 1 || moves.iter().all(|it| self.table.check(it).is_ok());
        is_legal.then_some(MoveChange {
            kind: ChangeKind::OtherOffer,
            moves,
        })
    }

    /// A move, after asking the colleague whose consent it takes.
    #[must_use]
    pub fn with_consent(&self, chosen: Move) -> Vec<Move> {
        with_consent(&self.table, vec![chosen])
    }

    /// The meeting played on from here: these moves first, the rest by the
    /// plan, same buyer, same random numbers.
    ///
    /// # Errors
    /// A move that is not legal where it comes.
    pub fn play(&self, first: &[Move]) -> Result<Session, Illegal> {
        let mut line = self.table.clone();
        play_on(&mut line, &self.plan, first)?;
        Ok(line)
    }
}
