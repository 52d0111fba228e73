//! Which of a scenario's lines is said: each in turn, from a random start, so
//! that nobody repeats themselves before they must.

use std::collections::BTreeMap;

use super::{Random, buyer::streams};
use crate::scenario::Intent;

#[derive(Debug, Clone)]
pub(super) struct LineChooser {
    next: BTreeMap<Intent, usize>,
}

impl LineChooser {
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed, streams::LINES);
        Self {
            next: Intent::ALL
                .into_iter()
                .map(|intent| (intent, random.below(60)))
                .collect(),
        }
    }

    /// The variant to say now, of `count`; 0 where there is none.
    pub fn choose(&mut self, intent: Intent, count: usize) -> usize {
        let next = self.next.entry(intent).or_default();
        let variant = if count == 0 { 0 } else { *next % count };
        *next += 1;
        variant
    }
}
