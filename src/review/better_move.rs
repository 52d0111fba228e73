//! The changes of one move that would have been worth the most.
//!
//! They are ranked by what was right to know then, not by how the real buyer
//! turns out to be: by the expected gain over the buyers that it could have
//! been. Who takes the best of many uncertain figures flatters them, so a first
//! crowd only chooses, the best of each round, and a fresh one gives the
//! figures.

use super::{
    change::{MoveChange, changes},
    difference::MeanDifference,
    walk::DecisionMoment,
};
use crate::{plan::Plan, scenario::Worth};

/// Rounds whose best change gets figures of its own.
const SHORT_LIST: usize = 6;
/// How many are proposed.
const PROPOSED: usize = 3;

/// A change of one move that would have been worth something.
#[derive(Debug, Clone, PartialEq)]
pub struct BetterMove {
    /// The round that it changes.
    pub round: u32,
    /// The change.
    pub change: MoveChange,
    /// What it is worth more than the move that was made, in expectation over
    /// the buyers that it could have been as far as the rep could tell then,
    /// the plan playing on after either.
    pub gain: MeanDifference,
    /// What it brings with the buyer that really sat there, above having no
    /// deal: known only afterwards.
    pub here: Worth,
}

/// The best change of each round by the first crowd.
#[derive(Debug, Default)]
pub(super) struct ShortList {
    best: Vec<(u32, MoveChange, f64)>,
}

impl ShortList {
    /// Looks at one moment.
    pub(super) fn look_at(&mut self, moment: &DecisionMoment<'_, '_>, plan: &Plan) {
        let Some(likely) = moment.likely() else {
            return;
        };
        let made = moment.values(&likely, std::slice::from_ref(moment.made));
        let candidates = changes(moment.table, plan, &moment.planned(), moment.made);
        let gains = candidates.into_iter().filter_map(|change| {
            let values = moment.values(&likely, &change.moves);
            let gain = DecisionMoment::difference(&likely, &values, &made)?
                .mean
                .get();
            (gain > 0.0).then_some((moment.round, change, gain))
        });
        // The first of equals.
        self.best
            .extend(gains.reduce(|best, next| if next.2 > best.2 { next } else { best }));
    }

    /// Keeps the best.
    pub(super) fn shorten(&mut self) {
        self.best.sort_by(|a, b| b.2.total_cmp(&a.2));
        self.best.truncate(SHORT_LIST);
    }

    /// Gives the changes of a moment their figures, by another crowd.
    pub(super) fn judge(&self, moment: &DecisionMoment<'_, '_>) -> Option<BetterMove> {
        let listed = self.best.iter().find(|(round, ..)| *round == moment.round);
        let (round, change, _) = listed?;
        let likely = moment.likely()?;
        let made = moment.values(&likely, std::slice::from_ref(moment.made));
        let values = moment.values(&likely, &change.moves);
        Some(BetterMove {
            round: *round,
            gain: DecisionMoment::difference(&likely, &values, &made)?,
            here: moment.here(&change.moves)?,
            change: change.clone(),
        })
    }
}

/// The most valuable of those that are clearly worth something.
pub(super) fn most_valuable(mut judged: Vec<BetterMove>) -> Vec<BetterMove> {
    judged.retain(|proposal| proposal.gain.is_clear_gain());
    judged.sort_by(|a, b| b.gain.mean.get().total_cmp(&a.gain.mean.get()));
    judged.truncate(PROPOSED);
    judged
}
