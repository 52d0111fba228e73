//! What a reason that was brought was worth: the same meeting with it and
//! without it.

use super::{difference::MeanDifference, walk::DecisionMoment};
use crate::{bargain::Move, scenario::Worth};

/// A reason, an apology or an excuse that was brought, and what it was worth.
///
/// The rep's own moves after it are made again with it and without it, and the
/// plan plays on where they end; taking an offer and leaving belong to the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The round that would have come next.
    pub round: u32,
    /// What was said: a [`Move::Argue`].
    pub made: Move,
    /// What it was worth in expectation over the buyers that it could have been
    /// as far as the rep could tell then. `None` where there is not enough to
    /// judge.
    pub gain: Option<MeanDifference>,
    /// The same with the buyer that really sat there; `None` where the moves
    /// can't be made without it.
    pub here: Option<Worth>,
}

/// What was brought at a moment; `None` for every other move, and for what had
/// been said before.
pub(super) fn weigh(moment: &DecisionMoment<'_, '_>) -> Option<Reason> {
    let Move::Argue { argument, .. } = moment.made else {
        return None;
    };
    if moment.table.meeting().is_argued(*argument) {
        return None;
    }
    let ends = |chosen: &&Move| !matches!(chosen, Move::Accept | Move::Walk);
    let rest = moment.rest.iter().map(|made| &made.chosen);
    let without: Vec<Move> = rest.take_while(ends).cloned().collect();
    let with: Vec<Move> = std::iter::once(moment.made.clone())
        .chain(without.iter().cloned())
        .collect();
    let gain = moment.likely().and_then(|likely| {
        let more = moment.values(&likely, &with);
        DecisionMoment::difference(&likely, &more, &moment.values(&likely, &without))
    });
    let here = moment.here(&with).zip(moment.here(&without));
    Some(Reason {
        round: moment.round,
        made: moment.made.clone(),
        gain,
        here: here.map(|(with, without)| with - without),
    })
}
