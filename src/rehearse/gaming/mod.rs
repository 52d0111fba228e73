//! Whether technique can be had without dealing well.
//!
//! [`gaming`] looks in one scenario for the policy that earns the highest
//! technique with the lowest worth, by the moves that a rep has and through the
//! rules that score a rep, and holds it against the textbook seller; and it
//! ranks known ways of selling by both. Technique is no copy of the result, but
//! whoever plays well must, over many buyers, fare well.

mod archetypes;
mod play;
mod policy;
mod search;
mod table;

pub use policy::{Finish, Pace, Policy, TermsUse};
pub use search::{GOOD, PolicyResults, TriedPolicy};

use std::{num::NonZeroUsize, sync::Arc};

use self::{search::parallel, table::GamingTable};
use crate::{bargain::Illegal, rehearse::sellers::Seller, scenario::Scenario};

/// Sessions of each archetype at the most, and of the textbook seller.
const ARCHETYPE_SESSIONS: u64 = 400;
/// Their buyers' seeds start here.
const FIRST_SEED: u64 = 3_000_001;

/// What the search in one scenario came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Gaming {
    /// The scenario's id.
    pub scenario: String,
    /// How the textbook seller fares.
    pub textbook: PolicyResults,
    /// The 25th percentile of the worth of its meetings.
    pub quarter: f64,
    /// The policies that cheat best, the worst first.
    pub found: Vec<TriedPolicy>,
    /// Known ways of selling.
    pub archetypes: Vec<Archetype>,
    /// The rank correlation of their technique and worth (Spearman), -1..=1;
    /// `None` where fewer than three could be judged.
    pub rank_correlation: Option<f64>,
    /// Sessions that were judged for all this.
    pub sessions: u64,
}

/// A known way of selling with how it fares.
#[derive(Debug, Clone, PartialEq)]
pub struct Archetype {
    /// Its name.
    pub name: String,
    /// How it fares.
    pub fared: PolicyResults,
}

impl Gaming {
    /// The policy that looks good and is worth the least: technique of 80 or
    /// more, or else the best looking.
    #[must_use]
    pub fn worst(&self) -> Option<&TriedPolicy> {
        let looks_good = |found: &&TriedPolicy| found.fared.technique.is_some_and(|it| it >= GOOD);
        let least = self.found.iter().filter(looks_good);
        least
            .min_by(|a, b| a.fared.worth.total_cmp(&b.fared.worth))
            .or_else(|| self.found.first())
    }

    /// Whether no policy was found that looks good and is worth less than a
    /// quarter of the textbook seller's meetings.
    #[must_use]
    pub fn holds(&self) -> bool {
        !self.found.iter().any(|found| {
            let technique = found.fared.technique;
            technique.is_some_and(|it| it >= GOOD) && found.fared.worth < self.quarter
        })
    }
}

/// Searches a scenario with a budget of sessions.
///
/// # Errors
/// A move that the meeting refuses: a scenario in which a colleague is needed
/// who is not there.
pub fn gaming(
    scenario: &Arc<Scenario>,
    budget: u64,
    seed: u64,
    threads: NonZeroUsize,
) -> Result<Gaming, Illegal> {
    let table = GamingTable::new(scenario);
    let each = (budget / 100).clamp(150, ARCHETYPE_SESSIONS);
    let references = parallel(&Seller::ALL, threads, |seller| {
        archetypes::reference(*seller, scenario, FIRST_SEED, each)
    })?;
    let (textbook, mut worths) = references[0].clone();
    worths.sort_by(f64::total_cmp);
    let quarter = worths[worths.len() / 4];
    let policies = parallel(&archetypes::POLICIES, threads, |(_, policy)| {
        search::fare(&table, *policy, FIRST_SEED, each)
    })?;
    let names = Seller::ALL.iter().map(|seller| seller.code());
    let mut known: Vec<Archetype> = names
        .zip(references.into_iter().map(|(fared, _)| fared))
        .chain(
            archetypes::POLICIES
                .iter()
                .map(|(name, _)| *name)
                .zip(policies),
        )
        .map(|(name, fared)| Archetype {
            name: name.to_owned(),
            fared,
        })
        .collect();
    known.sort_by(|a, b| {
        let technique = |it: &Archetype| it.fared.technique.unwrap_or(-1.0);
        technique(b).total_cmp(&technique(a))
    });
    let found = search::search(&table, textbook.worth, budget, seed, threads)?;
    Ok(Gaming {
        scenario: scenario.id.clone(),
        textbook,
        quarter,
        rank_correlation: rank_correlation(&known),
        sessions: budget + each * known.len() as u64,
        archetypes: known,
        found,
    })
}

/// Spearman's correlation of technique and worth; equal figures share a rank.
fn rank_correlation(known: &[Archetype]) -> Option<f64> {
    let judged: Vec<(f64, f64)> = known
        .iter()
        .filter_map(|it| Some((it.fared.technique?, it.fared.worth)))
        .collect();
    if judged.len() < 3 {
        return None;
    }
    let technique: Vec<f64> = judged.iter().map(|(technique, _)| *technique).collect();
    let worth: Vec<f64> = judged.iter().map(|(_, worth)| *worth).collect();
    pearson(&ranks(&technique), &ranks(&worth))
}

fn ranks(figures: &[f64]) -> Vec<f64> {
    figures
        .iter()
        .map(|figure| {
            let below = figures.iter().filter(|other| *other < figure).count();
            let same = figures
                .iter()
                .filter(|other| other.total_cmp(figure).is_eq())
                .count();
            below as f64 + f64::midpoint(same as f64, 1.0)
        })
        .collect()
}

fn pearson(xs: &[f64], ys: &[f64]) -> Option<f64> {
    let n = xs.len() as f64;
    let mean = |of: &[f64]| of.iter().sum::<f64>() / n;
    let (mx, my) = (mean(xs), mean(ys));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in xs.iter().zip(ys) {
        xy += (x - mx) * (y - my);
        xx += (x - mx) * (x - mx);
        yy += (y - my) * (y - my);
    }
    let product = xx * yy;
    (product > 0.0).then(|| xy / libm::sqrt(product))
}
