//! Outcomes and what each is worth to one side.

/// An outcome: its number in the enumeration of all packages, the last issue
/// counting up first.
pub type OutcomeNumber = u32;

/// No table holds more outcomes than this. A table is kept in memory and
/// sorted; larger spaces are refused before anything is allocated.
pub const MOST_OUTCOMES: usize = 2_000_000;

/// How far below a wanted utility an outcome may lie and still be taken when it
/// is nearer than the next one above: what rounding makes of equal utilities.
const NEAR: f64 = 1e-6;

/// Why there is no table.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TableError {
    /// No issue, or an issue without values.
    #[error("there is no outcome at all")]
    Empty,
    /// More than [`MOST_OUTCOMES`].
    #[error("there are more than {MOST_OUTCOMES} outcomes")]
    TooMany,
    /// A utility that is NaN or infinite.
    #[error("the utility of an outcome is not a finite number")]
    NotFinite,
}

/// What every outcome is worth to one side, and the order from worst to best.
#[derive(Debug, Clone, PartialEq)]
pub struct UtilityTable {
    utilities: Vec<f64>,
    ascending: Vec<OutcomeNumber>,
    /// The utilities in that order.
    sorted: Vec<f64>,
    reservation: f64,
}

impl UtilityTable {
    /// A table of utilities in the order of the enumeration. `reservation` is
    /// the utility of no agreement; `None` where every agreement is better.
    ///
    /// Outcomes of equal utility are ordered as they are enumerated.
    ///
    /// # Errors
    /// When there is no outcome, too many, or a utility is not finite.
    pub fn new(utilities: Vec<f64>, reservation: Option<f64>) -> Result<Self, TableError> {
        if utilities.is_empty() {
            return Err(TableError::Empty);
        }
        if utilities.len() > MOST_OUTCOMES {
            return Err(TableError::TooMany);
        }
        if utilities.iter().any(|utility| !utility.is_finite()) {
            return Err(TableError::NotFinite);
        }
        let mut ascending: Vec<OutcomeNumber> = (0_u32..).take(utilities.len()).collect();
        ascending.sort_by(|a, b| utilities[*a as usize].total_cmp(&utilities[*b as usize]));
        let sorted = ascending.iter().map(|outcome| utilities[*outcome as usize]);
        Ok(Self {
            sorted: sorted.collect(),
            utilities,
            ascending,
            reservation: reservation.unwrap_or(f64::NEG_INFINITY),
        })
    }

    /// The table of a weighted sum: `issues` holds, issue by issue, what each
    /// of its values adds, weight included.
    ///
    /// # Errors
    /// As [`UtilityTable::new`]; the number of outcomes is checked first.
    pub fn additive(issues: &[Vec<f64>], reservation: Option<f64>) -> Result<Self, TableError> {
        let outcomes = issues
            .iter()
            .try_fold(1_usize, |product, values| product.checked_mul(values.len()))
            .filter(|outcomes| *outcomes <= MOST_OUTCOMES)
            .ok_or(TableError::TooMany)?;
        if outcomes == 0 || issues.is_empty() {
            return Err(TableError::Empty);
        }
        let mut utilities = vec![0.0];
        for values in issues {
            utilities = utilities
                .iter()
                .flat_map(|sum| values.iter().map(move |value| sum + value))
                .collect();
        }
        Self::new(utilities, reservation)
    }

    /// How many outcomes there are.
    #[must_use]
    pub fn outcomes(&self) -> usize {
        self.utilities.len()
    }

    /// The utility of an outcome; that of no agreement for one that is not
    /// there.
    #[must_use]
    pub fn utility(&self, outcome: OutcomeNumber) -> f64 {
        self.utilities
            .get(outcome as usize)
            .copied()
            .unwrap_or(self.reservation)
    }

    /// The utility of no agreement, minus infinity where there is none.
    #[must_use]
    pub const fn reservation(&self) -> f64 {
        self.reservation
    }

    /// The lowest utility.
    #[must_use]
    pub fn lowest(&self) -> f64 {
        self.sorted.first().copied().unwrap_or_default()
    }

    /// The highest utility.
    #[must_use]
    pub fn highest(&self) -> f64 {
        self.sorted.last().copied().unwrap_or_default()
    }

    /// The least that this side would agree to: the lowest utility or the
    /// reservation, whichever is higher.
    #[must_use]
    pub fn least(&self) -> f64 {
        self.lowest().max(self.reservation)
    }

    /// The outcome of rank `rank`, 0 for the best; of equals the later first.
    #[must_use]
    pub fn ranked(&self, rank: usize) -> Option<OutcomeNumber> {
        let at = self.ascending.len().checked_sub(rank + 1)?;
        self.ascending.get(at).copied()
    }

    /// The outcome of the lowest utility that is at least `utility` (or a
    /// millionth below, if that is nearer); the best where all are lower.
    #[must_use]
    pub fn worst_at_least(&self, utility: f64) -> OutcomeNumber {
        let above = self
            .sorted
            .partition_point(|candidate| *candidate < utility)
            .min(self.sorted.len() - 1);
        if above > 0 {
            let below = self.sorted[above - 1];
            let is_near = below >= utility - NEAR;
            if is_near && utility - below < libm::fabs(self.sorted[above] - utility) {
                return self.first_of(below);
            }
        }
        self.ascending[above]
    }

    /// The first outcome of exactly this utility in the order.
    fn first_of(&self, utility: f64) -> OutcomeNumber {
        let at = self
            .sorted
            .partition_point(|candidate| *candidate < utility);
        self.ascending[at.min(self.ascending.len() - 1)]
    }

    /// A utility on the scale from 0 (the least agreed to) to 1 (the best); a
    /// table without room for that is all 1, or all 0 where nothing is
    /// rational.
    #[must_use]
    pub fn share(&self, utility: f64) -> f64 {
        if self.highest() < self.reservation {
            return 0.0;
        }
        let (low, high) = (self.least(), self.highest());
        if high - low < 1e-5 {
            return 1.0;
        }
        (utility - low) * (1.0 / (high - low))
    }
}
