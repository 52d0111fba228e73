//! Plan against play: where a move left the plan, and what that cost.

use std::cmp::Ordering;

use super::{difference::MeanDifference, walk::DecisionMoment};
use crate::{
    bargain::{Move, Package, Session},
    plan::Plan,
    scenario::Worth,
};

use super::change::offered;

/// Worths closer than this are the same.
const ROUNDING: f64 = 1e-6;

/// One decision of the rep's beside what the plan would have done.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The round that it opened, from 1.
    pub round: u32,
    /// What the plan would have done: an offer, a hold, an acceptance or a
    /// walk.
    pub planned: Move,
    /// What the rep did.
    pub made: Move,
    /// How the two differ.
    pub deviation: Deviation,
    /// What the rep's move cost against the plan's, in expectation over the
    /// buyers that it could have been as far as the rep could tell then, the
    /// plan playing on after either; below 0 where it was better than the plan,
    /// 0 where it followed it. `None` where there is not enough to judge.
    pub cost: Option<MeanDifference>,
    /// The same with the buyer that really sat there: known only afterwards.
    /// `None` where the plan's move could not have been made.
    pub cost_here: Option<Worth>,
}

/// How a move differs from the plan's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deviation {
    /// Not at all.
    Followed,
    /// Opened lower than planned.
    OpenedLower,
    /// Opened higher than planned.
    OpenedHigher,
    /// Gave more than the planned step.
    GaveMore,
    /// Gave less than the planned step.
    GaveLess,
    /// Asked for more than in the own last offer.
    TookBack,
    /// Offered other terms of the same worth.
    OtherTerms,
    /// Offered other terms of about the same worth where the plan would have
    /// waited.
    Varied,
    /// Offered below the own lower limit.
    BelowLimit,
    /// Gave something where the plan would have waited.
    GaveEarlier,
    /// Called an offer final that the plan does not, or the other way round.
    Final,
    /// Waited where the plan would have made an offer.
    Held,
    /// Took an offer where the plan would have gone on.
    Accepted,
    /// Took an offer below the own lower limit where the plan would have gone
    /// on.
    AcceptedBelowLimit,
    /// Left where the plan would have gone on.
    Walked,
    /// Went on where the plan would have taken the buyer's offer.
    PassedUp,
    /// Went on where the plan would have left.
    Stayed,
}

impl Deviation {
    /// Every deviation there is.
    pub const ALL: [Self; 17] = [
        Self::Followed,
        Self::OpenedLower,
        Self::OpenedHigher,
        Self::GaveMore,
        Self::GaveLess,
        Self::TookBack,
        Self::OtherTerms,
        Self::Varied,
        Self::BelowLimit,
        Self::GaveEarlier,
        Self::Final,
        Self::Held,
        Self::Accepted,
        Self::AcceptedBelowLimit,
        Self::Walked,
        Self::PassedUp,
        Self::Stayed,
    ];

    /// The name in phrases and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Followed => "followed",
            Self::OpenedLower => "opened_lower",
            Self::OpenedHigher => "opened_higher",
            Self::GaveMore => "gave_more",
            Self::GaveLess => "gave_less",
            Self::TookBack => "took_back",
            Self::OtherTerms => "other_terms",
            Self::Varied => "varied",
            Self::BelowLimit => "below_limit",
            Self::GaveEarlier => "gave_earlier",
            Self::Final => "final",
            Self::Held => "held",
            Self::Accepted => "accepted",
            Self::AcceptedBelowLimit => "accepted_below_limit",
            Self::Walked => "walked",
            Self::PassedUp => "passed_up",
            Self::Stayed => "stayed",
        }
    }
}

/// Compares what the rep did at a moment with the plan.
pub(super) fn compare(moment: &DecisionMoment<'_, '_>, plan: &Plan) -> Option<Compared> {
    let first = moment.planned();
    let planned = first.last()?.clone();
    let deviation = deviation(moment.table, plan, &planned, moment.made);
    let made = std::slice::from_ref(moment.made);
    let likely = moment.likely();
    let (cost, cost_here) = if deviation == Deviation::Followed {
        let buyers = likely.map_or(0.0, |likely| likely.effective);
        (Some(MeanDifference::none(buyers)), Some(Worth::ZERO))
    } else {
        let cost = likely.and_then(|likely| {
            let planned = moment.values(&likely, &first);
            DecisionMoment::difference(&likely, &planned, &moment.values(&likely, made))
        });
        let here = moment.here(&first).zip(moment.here(made));
        (cost, here.map(|(planned, made)| planned - made))
    };
    Some(Compared {
        round: moment.round,
        planned,
        made: moment.made.clone(),
        deviation,
        cost,
        cost_here,
    })
}

fn deviation(table: &Session, plan: &Plan, planned: &Move, made: &Move) -> Deviation {
    let book = table.book();
    let limit = plan.lower.as_ref();
    let limit = limit.and_then(|limit| limit.worth(table.scenario(), book).ok());
    let is_below = |package: &Package| {
        limit.is_some_and(|limit| book.worth(package).get() < limit.get() - ROUNDING)
    };
    if let Some(package) = offered(book, made) {
        return match (offered(book, planned), planned) {
            _ if is_below(package) => Deviation::BelowLimit,
            (Some(step), _) if step == package => {
                if is_final(made) == is_final(planned) {
                    Deviation::Followed
                } else {
                    Deviation::Final
                }
            }
            (Some(step), _) => offer_deviation(table, step, package),
            (None, Move::Accept) => Deviation::PassedUp,
            (None, Move::Walk) => Deviation::Stayed,
            (None, _) => instead_of_waiting(table, package),
        };
    }
    match (made, planned) {
        (made, planned) if made == planned => Deviation::Followed,
        (Move::Accept, _) if table.counter().is_some_and(is_below) => Deviation::AcceptedBelowLimit,
        (Move::Accept, _) => Deviation::Accepted,
        (Move::Walk, _) => Deviation::Walked,
        (_, Move::Accept) => Deviation::PassedUp,
        (_, Move::Walk) => Deviation::Stayed,
        _ => Deviation::Held,
    }
}

/// What an offer is that the plan would not have made yet.
fn instead_of_waiting(table: &Session, package: &Package) -> Deviation {
    let more = table
        .own_offer()
        .map(|last| more_than(table, last, package));
    match more {
        Some(Ordering::Greater) => Deviation::TookBack,
        Some(Ordering::Equal) => Deviation::Varied,
        Some(Ordering::Less) | None => Deviation::GaveEarlier,
    }
}

/// Whether `package` asks for more than `last`, for less, or by less than a
/// price tick for about as much, in worth to the rep.
fn more_than(table: &Session, last: &Package, package: &Package) -> Ordering {
    let book = table.book();
    let more = (book.worth(package) - book.worth(last)).get();
    let tick = book.price_step(package).get();
    if libm::fabs(more) < (tick - ROUNDING).max(ROUNDING) {
        Ordering::Equal
    } else {
        more.total_cmp(&0.0)
    }
}

fn offer_deviation(table: &Session, step: &Package, package: &Package) -> Deviation {
    let book = table.book();
    let (step, own) = (book.worth(step).get(), book.worth(package).get());
    let last = table.own_offer();
    let is_opening = last.is_none();
    if last.is_some_and(|last| more_than(table, last, package).is_gt()) {
        Deviation::TookBack
    } else if own < step - ROUNDING {
        if is_opening {
            Deviation::OpenedLower
        } else {
            Deviation::GaveMore
        }
    } else if own > step + ROUNDING {
        if is_opening {
            Deviation::OpenedHigher
        } else {
            Deviation::GaveLess
        }
    } else {
        Deviation::OtherTerms
    }
}

fn is_final(made: &Move) -> bool {
    made.offer().is_some_and(|offer| offer.is_final)
}
