//! Laboratory beside table: the same experiment at every table, and where a row
//! stands then.

use super::{
    super::{Laboratory, MeanEstimate, table::tables},
    AtTable, Row, RowEffect,
};

/// Sessions a cell at each table, as a share of those in the laboratory.
const SHARE: usize = 10;
/// How much smaller or larger than the laboratory's a table's figure may be
/// where the situation is the same.
const SIZE: std::ops::RangeInclusive<f64> = 0.5..=2.0;

/// What a row's experiment finds at the tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Tabled {
    /// The mean over the tables.
    pub figure: MeanEstimate,
    /// Each scenario's id and what was found there.
    pub scenarios: Vec<(&'static str, RowEffect)>,
    /// Whether it agrees with the laboratory: the sign everywhere, and the size
    /// where the situation is the same.
    pub agrees: bool,
}

/// Repeats a row's experiment at every table; `None` where it has no meaning
/// there. `found` is what the laboratory found.
#[must_use]
pub fn tabled(row: &Row, laboratory: &Laboratory, found: &RowEffect) -> Option<Tabled> {
    match row.at_table {
        AtTable::Never(_) => None,
        AtTable::Itself(scenario) => Some(Tabled {
            figure: found.simulated,
            scenarios: vec![(scenario, found.clone())],
            agrees: found.agrees(),
        }),
        AtTable::InSign(_) | AtTable::InSize => {
            let sessions = (laboratory.sessions / SHARE).max(2);
            let scenarios: Vec<(&'static str, RowEffect)> = tables()
                .iter()
                .map(|table| {
                    let there = laboratory.at(table, sessions);
                    (table.id(), row.simulate(&there))
                })
                .collect();
            let figures: Vec<MeanEstimate> = scenarios.iter().map(|it| it.1.simulated).collect();
            let figure = MeanEstimate::of_several(&figures);
            let wants_size = matches!(row.at_table, AtTable::InSize);
            Some(Tabled {
                agrees: agree(&found.simulated, &figure, &figures, wants_size),
                figure,
                scenarios,
            })
        }
    }
}

/// The same sign in the mean, no table surely on the other side of zero and,
/// where it is asked for, about the same size.
fn agree(
    laboratory: &MeanEstimate,
    mean: &MeanEstimate,
    tables: &[MeanEstimate],
    wants_size: bool,
) -> bool {
    let sign = laboratory.mean.signum();
    let is_sure = mean.times(sign).is_above(0.0);
    let none_against = !tables.iter().any(|table| table.times(sign).is_below(0.0));
    let is_of_size = SIZE.contains(&(mean.mean / laboratory.mean));
    is_sure && none_against && (is_of_size || !wants_size)
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowStanding {
    /// Every claim holds.
    Agrees,
    /// A claim fails, and the row says so beforehand: it cannot be reached
    /// together with the others.
    NotReached,
    /// A claim fails that should hold.
    Differs,
}

impl RowStanding {
    /// The standing of a row with what was found.
    #[must_use]
    pub fn of(row: &Row, found: &RowEffect) -> Self {
        let failing = |claim: &&super::Claim| !claim.holds;
        if found.agrees() {
            Self::Agrees
        } else if !found.claims.is_empty()
            && found
                .claims
                .iter()
                .filter(failing)
                .all(|claim| row.not_reached.contains(&claim.claim))
        {
            Self::NotReached
        } else {
            Self::Differs
        }
    }

    /// The word in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::NotReached => "not-reached",
            Self::Differs => "differs",
        }
    }

    /// The phrase that says so.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::Agrees => "evidence-agrees",
            Self::NotReached => "evidence-not-reached",
            Self::Differs => "evidence-differs",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(mean: f64) -> MeanEstimate {
        MeanEstimate {
            mean,
            low: mean - 0.01,
            high: mean + 0.01,
            count: 100,
        }
    }

    #[test]
    fn one_table_on_the_other_side_of_zero_is_no_agreement() {
        let laboratory = figure(0.1);
        let both = [figure(0.2), figure(0.1)];
        let split = [figure(0.3), figure(-0.1)];
        assert!(agree(&laboratory, &figure(0.15), &both, true));
        assert!(!agree(&laboratory, &figure(0.1), &split, true));
    }

    #[test]
    fn a_fifth_of_the_size_agrees_in_sign_alone() {
        let (laboratory, small) = (figure(-0.5), figure(-0.1));
        assert!(agree(&laboratory, &small, &[small], false));
        assert!(!agree(&laboratory, &small, &[small], true));
    }
}
