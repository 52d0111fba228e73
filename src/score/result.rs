//! The result: what the outcome is worth, judged with the buyer's cards face
//! up.

use super::{Case, Course, codes::codes};
use crate::{
    bargain::{LeaveReason, Outcome, Revealed},
    scenario::Worth,
};

/// What the negotiation was worth.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultScore {
    /// How it ended; `None` while it runs.
    pub outcome: Option<Outcome>,
    /// What the agreement is worth above the BATNA, in currency; 0 without an
    /// agreement (the rep then has the BATNA), below 0 for an agreement that
    /// is worse than none.
    pub worth: Worth,
    /// The share of what was there that the rep got, 0..=1:
    /// (agreement − BATNA) / (best package acceptable to the buyer − BATNA).
    /// 0 where an overlap went unused; `None` where there was no overlap.
    pub zopa_share: Option<f64>,
    /// Money left at equal worth to the buyer: what the best package that
    /// serves the buyer as well is worth to the rep above the agreement. 0 on
    /// the frontier, `None` without an agreement.
    pub pareto_distance: Option<Worth>,
    /// How the relationship stands afterwards, 0..=1; about 0.5 is as before.
    pub relationship: f64,
    /// What to think of it.
    pub verdict: Verdict,
    /// What was there above the BATNA at best, in currency; 0 without overlap.
    pub overlap: Worth,
}

codes! {
    /// What to think of a result.
    pub enum Verdict {
        /// The meeting is not over.
        Running = "running",
        /// An agreement worth more than the BATNA.
        Agreement = "agreement",
        /// An agreement that is worse than none.
        BelowBatna = "below_batna",
        /// The rep walked away, and there was nothing to agree on: a good result.
        RightToWalk = "right_to_walk",
        /// The rep walked away although something good for both was there.
        WalkedTooSoon = "walked_too_soon",
        /// The buyer left, and there was nothing to agree on: nothing was lost.
        NothingThere = "nothing_there",
        /// The buyer left although something good for both was there.
        LostBuyer = "lost_buyer",
        /// Time ran out although something good for both was there.
        RanOut = "ran_out",
    }
}

impl Verdict {
    /// Whether it is a good result.
    #[must_use]
    pub const fn is_good(self) -> bool {
        matches!(
            self,
            Self::Agreement | Self::RightToWalk | Self::NothingThere
        )
    }
}

/// Judges the outcome of a case.
#[must_use]
pub fn result(case: &Case<'_>, revealed: &Revealed) -> ResultScore {
    let course = Course::of(case);
    let batna = case.book.reservation();
    let overlap = revealed
        .best
        .as_ref()
        .filter(|_| revealed.overlap)
        .map_or(Worth::ZERO, |(package, _)| {
            (case.book.worth(package) - batna).max(Worth::ZERO)
        });
    let worth = course.agreement.map_or(Worth::ZERO, |worth| worth - batna);
    ResultScore {
        worth,
        zopa_share: zopa_share(&course, worth, overlap),
        pareto_distance: pareto_distance(case, &course, revealed),
        relationship: clamp01(revealed.relationship),
        verdict: verdict(&course, worth, overlap),
        outcome: course.outcome,
        overlap,
    }
}

fn zopa_share(course: &Course, worth: Worth, overlap: Worth) -> Option<f64> {
    course.outcome.as_ref()?;
    (overlap > Worth::ZERO).then(|| clamp01(worth.get() / overlap.get()))
}

fn pareto_distance(case: &Case<'_>, course: &Course, revealed: &Revealed) -> Option<Worth> {
    let agreement = course.agreement?;
    let better = revealed
        .better_for_both
        .as_ref()
        .map_or(agreement, |(package, _)| case.book.worth(package));
    Some((better - agreement).max(Worth::ZERO))
}

fn verdict(course: &Course, worth: Worth, overlap: Worth) -> Verdict {
    let there = overlap > Worth::ZERO;
    match &course.outcome {
        None => Verdict::Running,
        Some(Outcome::Agreement { .. }) if worth < Worth::ZERO => Verdict::BelowBatna,
        Some(Outcome::Agreement { .. }) => Verdict::Agreement,
        Some(Outcome::RepWalked { .. }) if there => Verdict::WalkedTooSoon,
        Some(Outcome::RepWalked { .. }) => Verdict::RightToWalk,
        Some(Outcome::BuyerWalked { .. }) if !there => Verdict::NothingThere,
        Some(Outcome::BuyerWalked {
            reason: LeaveReason::Time,
            ..
        }) => Verdict::RanOut,
        Some(Outcome::BuyerWalked { .. }) => Verdict::LostBuyer,
    }
}

fn clamp01(share: f64) -> f64 {
    if share.is_nan() {
        0.0
    } else {
        share.clamp(0.0, 1.0)
    }
}
