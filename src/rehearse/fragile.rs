//! Where a plan is fragile: the points at which it loses most.
//!
//! What a meeting loses is counted against what could be expected of it. A
//! meeting with buyer i can bring what an agreement of this plan brings on
//! average, but not more than buyer i's overlap o(i), what its limit leaves
//! above the rep's BATNA at the usual terms:
//!
//! ```text
//! lost(i) = max(0, min(mean agreement, max(0, o(i))) − worth(i))
//! ```
//!
//! so that a buyer with whom nothing was to be agreed on costs nothing, and
//! walking away from it is no fault. Candidates, each with its cost for an
//! average meeting:
//!
//! - a place on the ladder after which talks break off although there was
//!   something to lose: the sum of what was lost there, divided by all meetings;
//! - buyers of a kind that the rep can't know, the hardest third by patience,
//!   strength, temper or information: their share of the meetings × (mean loss
//!   with them − mean loss with the others);
//! - the plan's estimate of the buyer's limit, in the same way for buyers whose
//!   limit lies below it; where the plan has none, the third with the lowest
//!   limits.

use std::collections::BTreeMap;

use super::run::{Ended, Run};
use crate::{
    bargain::{Deal, Imagined, Package},
    plan::Plan,
    scenario::{Price, Worth},
};

/// So many points are named.
const NAMED: usize = 3;
/// A kind of buyer is one of the hardest third ...
const THIRD: f64 = 1.0 / 3.0;
/// ... and where figures are tied, not more than this share of all.
const MOST: f64 = 0.6;
/// Kinds that are rarer than this tell nothing.
const RAREST: f64 = 0.02;
/// A point that costs less than this share of a mean agreement is no point.
const NEGLIGIBLE: f64 = 0.002;

/// A point at which a plan is fragile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fragile {
    /// Where or with whom.
    pub point: WeakPoint,
    /// What it costs an average meeting, above 0.
    pub cost: Worth,
    /// The share of meetings that are concerned, 0..=1: those that broke off
    /// there and lost something, or those with such buyers.
    pub share: f64,
    /// How many of those broke off, 0..=1.
    pub breaks: f64,
    /// How many of the other meetings broke off, 0..=1.
    pub breaks_elsewhere: f64,
}

/// Where, or with whom, a plan loses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WeakPoint {
    /// After so many of the planned offers.
    Step {
        /// 0 before the opening, 1 after it.
        after: usize,
        /// How talks mostly end there.
        mostly: Ended,
    },
    /// With buyers whose limit is lower than the plan's estimate.
    BelowEstimate {
        /// The lower end of the estimate.
        limit: Price,
    },
    /// With buyers of a low limit.
    LowLimit {
        /// Their limit at most.
        limit: Price,
    },
    /// With buyers of little patience.
    Impatient {
        /// The rounds that they sit through, at most.
        rounds: u32,
    },
    /// With buyers who have good alternatives.
    Strong {
        /// Their strength at least, 0..=1.
        power: f64,
    },
    /// With buyers who leave easily.
    HotTempered {
        /// How easily at least, 1 is average.
        temper: f64,
    },
    /// With buyers who know the seller's costs well.
    WellInformed {
        /// How well at least, 0..=1.
        information: f64,
    },
}

impl WeakPoint {
    /// The point's name in phrases and JSON.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Step { .. } => "step",
            Self::BelowEstimate { .. } => "below_estimate",
            Self::LowLimit { .. } => "low_limit",
            Self::Impatient { .. } => "impatient",
            Self::Strong { .. } => "strong",
            Self::HotTempered { .. } => "hot_tempered",
            Self::WellInformed { .. } => "well_informed",
        }
    }
}

/// What each buyer's limit leaves the rep above its BATNA at the usual terms.
pub(super) fn overlaps(deal: &Deal, buyers: &[Imagined]) -> Vec<f64> {
    let (book, usual) = (deal.book(), Package::usual(deal.scenario()));
    let left =
        |buyer: &Imagined| (book.worth_at_price(&usual, buyer.limit) - book.reservation()).get();
    buyers.iter().map(left).collect()
}

/// A meeting, and what it lost.
struct Loss<'a> {
    buyer: &'a Imagined,
    run: &'a Run,
    lost: f64,
}

impl Loss<'_> {
    /// It broke off although there was something to agree on.
    fn broke_a_deal(&self) -> bool {
        !self.run.ended.is_agreement() && self.lost > 0.0
    }
}

/// The points at which the plan loses most, the costliest first.
pub(super) fn points(
    plan: &Plan,
    buyers: &[Imagined],
    overlaps: &[f64],
    runs: &[Run],
) -> Vec<Fragile> {
    let typical = mean_agreement(runs);
    let meetings = buyers.iter().zip(overlaps).zip(runs);
    let losses: Vec<Loss> = meetings
        .map(|((buyer, overlap), run)| Loss {
            buyer,
            run,
            lost: (typical.min(overlap.max(0.0)) - run.worth.get()).max(0.0),
        })
        .collect();
    let mut found = steps(&losses);
    found.extend(kinds(plan, &losses));
    found.retain(|fragile| fragile.cost.get() > NEGLIGIBLE * typical);
    // Stable, so that points of the same cost keep the order above.
    found.sort_by(|a, b| b.cost.get().total_cmp(&a.cost.get()));
    found.truncate(NAMED);
    found
}

fn mean_agreement(runs: &[Run]) -> f64 {
    let agreed = runs.iter().filter(|run| run.ended.is_agreement());
    let (sum, count) = agreed.fold((0.0, 0.0), |(sum, count), run| {
        (sum + run.worth.get(), count + 1.0)
    });
    if count > 0.0 { sum / count } else { 0.0 }
}

/// Every place on the ladder after which talks broke off and lost something.
fn steps(losses: &[Loss]) -> Vec<Fragile> {
    let mut places: BTreeMap<usize, Vec<&Loss>> = BTreeMap::new();
    for loss in losses.iter().filter(|it| it.broke_a_deal()) {
        places.entry(loss.run.offers).or_default().push(loss);
    }
    let all = losses.len().max(1) as f64;
    let broken: usize = places.values().map(Vec::len).sum();
    let places = places.into_iter();
    places
        .filter_map(|(after, there)| {
            let lost: f64 = there.iter().map(|loss| loss.lost).sum();
            let elsewhere = (broken - there.len()) as f64;
            Some(Fragile {
                point: WeakPoint::Step {
                    after,
                    mostly: mostly(&there)?,
                },
                cost: Worth::of(lost / all),
                share: there.len() as f64 / all,
                breaks: 1.0,
                breaks_elsewhere: elsewhere / (all - there.len() as f64).max(1.0),
            })
        })
        .collect()
}

/// How most of them ended; of ties the first.
fn mostly(there: &[&Loss]) -> Option<Ended> {
    let mut counts: BTreeMap<Ended, usize> = BTreeMap::new();
    for loss in there {
        *counts.entry(loss.run.ended).or_default() += 1;
    }
    let counts = counts.into_iter().rev();
    counts
        .max_by_key(|(_, count)| *count)
        .map(|(ended, _)| ended)
}

/// Kinds of buyers that the rep can't tell apart beforehand.
fn kinds(plan: &Plan, losses: &[Loss]) -> Vec<Fragile> {
    let mut found = Vec::new();
    let estimate = plan.estimate.and_then(|estimate| {
        let limit = estimate.low;
        let is_below = |buyer: &Imagined| buyer.limit < limit;
        kind(losses, is_below, WeakPoint::BelowEstimate { limit })
    });
    found.extend(estimate.or_else(|| {
        let limit = hardest(losses, |buyer| buyer.limit.get())?;
        let point = WeakPoint::LowLimit {
            limit: Price::of(limit),
        };
        kind(losses, |buyer| buyer.limit.get() <= limit, point)
    }));
    let patience = |buyer: &Imagined| f64::from(buyer.patience);
    found.extend(hardest(losses, patience).and_then(|most| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it was a count of rounds"
        )]
        let rounds = most as u32;
        let point = WeakPoint::Impatient { rounds };
        kind(losses, |buyer| buyer.patience <= rounds, point)
    }));
    found.extend(hardest(losses, |buyer| -buyer.power).and_then(|least| {
        let power = -least;
        kind(
            losses,
            |buyer| buyer.power >= power,
            WeakPoint::Strong { power },
        )
    }));
    found.extend(hardest(losses, |buyer| -buyer.temper).and_then(|least| {
        let temper = -least;
        let point = WeakPoint::HotTempered { temper };
        kind(losses, |buyer| buyer.temper >= temper, point)
    }));
    let information = |buyer: &Imagined| -buyer.information;
    found.extend(hardest(losses, information).and_then(|least| {
        let information = -least;
        let point = WeakPoint::WellInformed { information };
        kind(losses, |buyer| buyer.information >= information, point)
    }));
    found
}

/// The figure that a third of the buyers do not exceed; `None` where the
/// buyers do not differ.
fn hardest(losses: &[Loss], of: impl Fn(&Imagined) -> f64) -> Option<f64> {
    let mut figures: Vec<f64> = losses.iter().map(|loss| of(loss.buyer)).collect();
    let last = figures.len().checked_sub(1)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a third of a place in a list"
    )]
    let place = (last as f64 * THIRD) as usize;
    let (_, third, _) = figures.select_nth_unstable_by(place, f64::total_cmp);
    Some(*third)
}

fn kind(losses: &[Loss], is_of: impl Fn(&Imagined) -> bool, point: WeakPoint) -> Option<Fragile> {
    let (mut own, mut others) = (Sum::default(), Sum::default());
    for loss in losses {
        let sum = if is_of(loss.buyer) {
            &mut own
        } else {
            &mut others
        };
        sum.add(loss);
    }
    let share = own.meetings / (own.meetings + others.meetings).max(1.0);
    (RAREST..=MOST).contains(&share).then(|| Fragile {
        point,
        cost: Worth::of(share * (own.lost() - others.lost())),
        share,
        breaks: own.breaks(),
        breaks_elsewhere: others.breaks(),
    })
}

#[derive(Default)]
struct Sum {
    meetings: f64,
    broken: f64,
    lost: f64,
}

impl Sum {
    fn add(&mut self, loss: &Loss) {
        self.meetings += 1.0;
        self.broken += f64::from(u8::from(!loss.run.ended.is_agreement()));
        self.lost += loss.lost;
    }

    fn lost(&self) -> f64 {
        self.lost / self.meetings.max(1.0)
    }

    fn breaks(&self) -> f64 {
        self.broken / self.meetings.max(1.0)
    }
}
