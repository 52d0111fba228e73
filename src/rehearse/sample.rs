//! Whom a plan is rehearsed against: many buyers who might sit at the table.
//!
//! They are drawn from what the rep can know, the scenario's distributions
//! narrowed by the session's findings. A sample takes findings, never a
//! session, so that the buyer who really waits has no influence on it. It is
//! drawn once for a set of findings and kept: plans that are compared meet the
//! same buyers with the same luck (common random numbers), so that a small
//! change of the plan shows and the luck of the draw does not.

use std::ops::Range;

use crate::bargain::{Deal, Finding, Imagined, Known};

/// So many candidates are tried at most: about a third of a second.
const MOST_TRIED: usize = 1_000_000;

/// Buyers who fit what the rep has found out.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    buyers: Vec<Imagined>,
    wanted: usize,
    tried: usize,
}

impl Sample {
    /// So many buyers that a first answer takes no longer than a frame.
    pub const FIRST: usize = 1_000;
    /// So many buyers for figures that hold.
    pub const FULL: usize = 10_000;

    /// Draws `wanted` buyers who fit the findings; fewer where the findings
    /// are so unlikely that a million candidates do not bring as many. The
    /// first of a larger sample are the smaller sample. `pool` names the
    /// stream of candidates, for fresh buyers that have nothing to do with
    /// those of another pool.
    #[must_use]
    pub fn draw(deal: &Deal, findings: &[&Finding], wanted: usize, pool: u64) -> Self {
        let (buyers, tried) = Known::of(findings).imagine(deal, pool, wanted, MOST_TRIED);
        Self {
            buyers,
            wanted,
            tried,
        }
    }

    /// The same buyers, who remember a deal before this one that left the
    /// relationship at `relationship`, 0..=1 with 0.5 as before it.
    #[must_use]
    pub fn remembering(mut self, relationship: f64) -> Self {
        for buyer in &mut self.buyers {
            buyer.remembers = Some(relationship);
        }
        self
    }

    /// The buyers, independent draws that count the same: the sample's
    /// effective size is their number.
    #[must_use]
    pub fn buyers(&self) -> &[Imagined] {
        &self.buyers
    }

    /// Some of the buyers; places beyond the last are left out.
    #[must_use]
    pub fn part(&self, places: Range<usize>) -> &[Imagined] {
        let count = self.buyers.len();
        let to = places.end.min(count);
        &self.buyers[places.start.min(to)..to]
    }

    /// How many were wanted.
    #[must_use]
    pub const fn wanted(&self) -> usize {
        self.wanted
    }

    /// Fewer buyers were found than wanted: the findings are unlikely in this
    /// scenario, and figures from the sample are less certain.
    #[must_use]
    pub const fn is_thin(&self) -> bool {
        self.buyers.len() < self.wanted
    }

    /// The share of the candidates who fitted, 0..=1: how much the findings
    /// tell.
    #[must_use]
    pub fn fitting(&self) -> f64 {
        self.buyers.len() as f64 / self.tried.max(1) as f64
    }
}
