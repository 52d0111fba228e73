//! The search for the policy that earns the highest technique with the lowest
//! worth: random policies first, then the neighbours of the best.

use std::{
    num::NonZeroUsize,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use super::{
    policy::{Genes, Policy},
    table::GamingTable,
};
use crate::bargain::{Illegal, Random};

/// Sessions with which a random policy is tried, and a neighbour.
const FIRST_LOOK: u64 = 24;
const LOOK: u64 = 120;
/// Policies that are kept and varied, and tried at once.
const KEPT: usize = 32;
const BATCH: usize = 128;
/// Policies that are measured in the end, and each with so many fresh sessions
/// at the most.
const FINALISTS: usize = 12;
const MEASURE: u64 = 4_000;
/// The shares of the budget for random policies and for the end.
const RANDOM_SHARE: f64 = 0.3;
const FINAL_PERCENT: u64 = 10;
/// A policy is judged in at least this share of its sessions.
const JUDGED: f64 = 0.5;
/// Streams of chance of the search.
const CHOICES: u64 = 72;
/// Fresh buyers for the end start here.
const FRESH: u64 = 1 << 40;

/// The technique from which on a policy looks good.
pub const GOOD: f64 = 80.0;

/// What many judged meetings of one policy came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PolicyResults {
    /// The mean technique where it could be judged, 0..=100; `None` where it
    /// could be in less than half of the meetings.
    pub technique: Option<f64>,
    /// The mean worth above having no deal.
    pub worth: f64,
    /// The share of agreements, 0..=1.
    pub agreement: f64,
    /// How many meetings.
    pub sessions: u64,
}

/// A policy with how it fared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TriedPolicy {
    /// What it does.
    pub policy: Policy,
    /// How it fared.
    pub fared: PolicyResults,
}

/// Plays a policy against the buyers of `sessions` seeds.
pub(super) fn fare(
    table: &GamingTable,
    policy: Policy,
    first: u64,
    sessions: u64,
) -> Result<PolicyResults, Illegal> {
    let ready = table.ready(policy);
    let (mut technique, mut judged, mut worth, mut agreed) = (0.0, 0_u64, 0.0, 0_u64);
    for seed in first..first + sessions {
        let meeting = table.judge(&ready, seed)?;
        if let Some(total) = meeting.technique {
            technique += total;
            judged += 1;
        }
        worth += meeting.worth;
        agreed += u64::from(meeting.agreed);
    }
    let n = sessions.max(1) as f64;
    let enough = judged as f64 >= JUDGED * n;
    Ok(PolicyResults {
        technique: enough.then(|| technique / judged as f64),
        worth: worth / n,
        agreement: agreed as f64 / n,
        sessions,
    })
}

/// How far a policy cheats: the higher the better looking and the less worth.
/// `scale` is the textbook seller's mean worth.
fn cheat(fared: &PolicyResults, scale: f64) -> f64 {
    let short = (GOOD - fared.technique.unwrap_or(0.0)).max(0.0);
    -short / 10.0 - fared.worth / scale.max(f64::MIN_POSITIVE)
}

/// Searches with a budget of sessions; the finalists, the worst first. The same
/// on any number of threads.
pub(super) fn search(
    table: &GamingTable,
    scale: f64,
    budget: u64,
    seed: u64,
    threads: NonZeroUsize,
) -> Result<Vec<TriedPolicy>, Illegal> {
    let mut chance = Random::new(seed, CHOICES);
    let mut kept: Vec<(f64, Genes)> = Vec::new();
    let share = |share: f64| share * budget as f64;
    let mut spent = 0;
    while (spent as f64) < share(RANDOM_SHARE) {
        let batch: Vec<Genes> = (0..BATCH).map(|_| Genes::random(&mut chance)).collect();
        let first = chance.seed() >> 32;
        keep(
            &mut kept,
            tried(table, scale, &batch, first, FIRST_LOOK, threads)?,
        );
        spent += BATCH as u64 * FIRST_LOOK;
    }
    // A first look is luck in part: look again.
    let again: Vec<Genes> = kept.iter().map(|(_, genes)| *genes).collect();
    let first = chance.seed() >> 32;
    kept = tried(table, scale, &again, first, LOOK, threads)?;
    spent += KEPT as u64 * LOOK;
    while (spent as f64) < share(1.0 - FINAL_PERCENT as f64 / 100.0) {
        let batch: Vec<Genes> = (0..BATCH)
            .map(|_| {
                let one = kept[chance.below(kept.len())].1;
                let other = kept[chance.below(kept.len())].1;
                let child = if chance.uniform() < 0.3 {
                    one.crossed(&other, &mut chance)
                } else {
                    one
                };
                child.mutated(&mut chance)
            })
            .collect();
        keep(
            &mut kept,
            tried(table, scale, &batch, first, LOOK, threads)?,
        );
        spent += BATCH as u64 * LOOK;
    }
    kept.truncate(FINALISTS);
    // A hundredth of the budget at a time keeps to whole numbers.
    let each = (budget / 100 * FINAL_PERCENT / FINALISTS as u64).clamp(LOOK, MEASURE);
    let mut found: Vec<(f64, TriedPolicy)> = Vec::new();
    let measured = parallel(&kept, threads, |(_, genes)| {
        let policy = Policy::of(genes);
        fare(table, policy, FRESH, each).map(|fared| TriedPolicy { policy, fared })
    })?;
    for it in measured {
        found.push((cheat(&it.fared, scale), it));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(found.into_iter().map(|(_, found)| found).collect())
}

fn tried(
    table: &GamingTable,
    scale: f64,
    batch: &[Genes],
    first: u64,
    sessions: u64,
    threads: NonZeroUsize,
) -> Result<Vec<(f64, Genes)>, Illegal> {
    let mut tried = parallel(batch, threads, |genes| {
        let fared = fare(table, Policy::of(genes), first, sessions)?;
        Ok((cheat(&fared, scale), *genes))
    })?;
    tried.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(tried)
}

fn keep(kept: &mut Vec<(f64, Genes)>, new: Vec<(f64, Genes)>) {
    kept.extend(new);
    kept.sort_by(|a, b| b.0.total_cmp(&a.0));
    kept.truncate(KEPT);
}

/// Does something for each item on several threads; results in their order.
pub(super) fn parallel<T: Sync, R: Send>(
    items: &[T],
    threads: NonZeroUsize,
    work: impl Fn(&T) -> Result<R, Illegal> + Sync,
) -> Result<Vec<R>, Illegal> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else {
                return done;
            };
            done.push((place, work(item)));
        }
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads.get()).map(|_| scope.spawn(worker)).collect();
        let mut done = worker();
        for other in others {
            match other.join() {
                Ok(part) => done.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}
