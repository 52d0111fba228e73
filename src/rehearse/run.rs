//! A plan meets many buyers: the part that has to be quick.
//!
//! A meeting without words takes about 13 microseconds; what it came to is
//! kept in a few numbers. Runs stand in the order of the buyers, so the same
//! bits come out on any number of threads.

use std::{
    num::NonZeroUsize,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

use super::player::{Player, Strategy};
use crate::{
    bargain::{Deal, Illegal, Imagined, LeaveReason, Outcome, Party},
    scenario::Worth,
};

/// Between two looks at whether to stop: about two milliseconds of work.
const CHUNK: usize = 125;

/// What one meeting came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run {
    /// What the agreement is worth above having no deal, for the whole order;
    /// 0 without an agreement.
    pub worth: Worth,
    /// How it ended.
    pub ended: Ended,
    /// Rounds to the end.
    pub rounds: u32,
    /// How many of the planned offers were made: 0 where talks ended before
    /// the opening.
    pub offers: usize,
}

/// How a meeting ended, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ended {
    /// In an agreement; who said yes to the other's offer.
    Agreed(Party),
    /// The rep left.
    RepLeft,
    /// The buyer left.
    BuyerLeft(LeaveReason),
}

impl Ended {
    /// The outcome's name, as [`Outcome::code`] has it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agreed(_) => "agreement",
            Self::RepLeft => "rep_walked",
            Self::BuyerLeft(_) => "buyer_walked",
        }
    }

    /// Whether there was an agreement.
    #[must_use]
    pub const fn is_agreement(self) -> bool {
        matches!(self, Self::Agreed(_))
    }
}

/// Why there are no runs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfinished {
    /// It was told to stop.
    #[error("the rehearsal was stopped")]
    Stopped,
    /// The strategy made a move that the meeting refused.
    #[error(transparent)]
    Illegal(#[from] Illegal),
}

/// Plays one meeting to its end.
///
/// # Errors
/// A move that the meeting refuses: a fault of the strategy.
pub fn run(deal: &Arc<Deal>, strategy: &Strategy, buyer: &Imagined) -> Result<Run, Illegal> {
    let mut meeting = buyer.meet(deal);
    let mut player = Player::new(strategy);
    player.play_on(&mut meeting, &[])?;
    let book = deal.book();
    let (worth, ended) = match meeting.outcome() {
        Some(Outcome::Agreement {
            package,
            accepted_by,
            ..
        }) => (
            book.worth(package) - book.reservation(),
            Ended::Agreed(*accepted_by),
        ),
        Some(Outcome::BuyerWalked { reason, .. }) => (Worth::ZERO, Ended::BuyerLeft(*reason)),
        Some(Outcome::RepWalked { .. }) | None => (Worth::ZERO, Ended::RepLeft),
    };
    Ok(Run {
        worth,
        ended,
        rounds: meeting.round(),
        offers: player.offers_made(),
    })
}

/// Plays a strategy against every buyer, in chunks over threads; the runs in
/// the order of the buyers. Setting `stop` ends it within a chunk.
///
/// # Errors
/// When it was stopped, or the strategy made a move that is not legal.
pub fn run_all(
    deal: &Arc<Deal>,
    strategy: &Strategy,
    buyers: &[Imagined],
    threads: NonZeroUsize,
    stop: &AtomicBool,
) -> Result<Vec<Run>, Unfinished> {
    each(buyers, threads, stop, |buyer| {
        run(deal, strategy, buyer).map_err(Unfinished::Illegal)
    })
}

/// Does something for every buyer, in chunks over threads; results in the
/// order of the buyers.
///
/// # Errors
/// When it was stopped; else the first error in the order of the buyers.
pub fn each<T: Send>(
    buyers: &[Imagined],
    threads: NonZeroUsize,
    stop: &AtomicBool,
    work: impl Fn(&Imagined) -> Result<T, Unfinished> + Sync,
) -> Result<Vec<T>, Unfinished> {
    let chunks: Vec<&[Imagined]> = buyers.chunks(CHUNK).collect();
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        while !stop.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(chunk) = chunks.get(place) else {
                break;
            };
            let results: Result<Vec<T>, Unfinished> = chunk.iter().map(&work).collect();
            done.push((place, results));
        }
        done
    };
    let workers = threads.get().min(chunks.len());
    let mut done = if workers <= 1 {
        worker()
    } else {
        thread::scope(|scope| {
            let others: Vec<_> = (1..workers).map(|_| scope.spawn(worker)).collect();
            let mut done = worker();
            for other in others {
                match other.join() {
                    Ok(part) => done.extend(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            done
        })
    };
    if done.len() < chunks.len() {
        return Err(Unfinished::Stopped);
    }
    done.sort_by_key(|(place, _)| *place);
    let mut all = Vec::with_capacity(buyers.len());
    for (_, results) in done {
        all.extend(results?);
    }
    Ok(all)
}

impl Ended {
    /// Why the buyer left, as JSON names it; `None` where it did not.
    #[must_use]
    pub const fn reason(self) -> Option<&'static str> {
        match self {
            Self::BuyerLeft(LeaveReason::Offence) => Some("offence"),
            Self::BuyerLeft(LeaveReason::Gap) => Some("gap"),
            Self::BuyerLeft(LeaveReason::Stinginess) => Some("stinginess"),
            Self::BuyerLeft(LeaveReason::Time) => Some("time"),
            Self::Agreed(_) | Self::RepLeft => None,
        }
    }
}
