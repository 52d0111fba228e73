//! Numbers for the rounds in which something cost points: the same number
//! marks the step in the chart, the evidence and the moment.

use std::collections::{BTreeMap, BTreeSet};

use crate::score::Technique;

/// Each faulty round with its number, counted from 1 in the order of the
/// meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Faults(BTreeMap<u32, u32>);

impl Faults {
    pub(super) fn of(technique: &Technique) -> Self {
        let rounds: BTreeSet<u32> = technique
            .rules
            .iter()
            .flat_map(|rule| &rule.evidence)
            .filter(|evidence| evidence.fault)
            .filter_map(|evidence| evidence.round)
            .collect();
        Self(rounds.into_iter().zip(1..).collect())
    }

    /// The number of a round; `None` where nothing in it cost points.
    pub(super) fn number(&self, round: u32) -> Option<u32> {
        self.0.get(&round).copied()
    }

    /// Rounds with their numbers, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.0.iter().map(|(round, number)| (*round, *number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        scenario::RuleId,
        score::{
            Evidence, RuleScore,
            rules::{limits, shrinking, slow},
        },
    };

    fn rule(rule: RuleId, evidence: Vec<Evidence>) -> RuleScore {
        RuleScore {
            rule,
            score: Some(0.5),
            weight: 1.0,
            evidence,
            advice: Vec::new(),
        }
    }

    #[test]
    fn faulty_rounds_are_numbered_in_the_order_of_the_meeting() {
        let technique = Technique {
            total: Some(50.0),
            cap: None,
            rules: vec![
                rule(
                    RuleId::Slow,
                    vec![
                        Evidence::fault(slow::Fact::GaveEarly, 0.3).in_round(5),
                        Evidence::fact(slow::Fact::Pace).in_round(1),
                        Evidence::fault(limits::Fact::NoLowerLimit, 0.2),
                    ],
                ),
                rule(
                    RuleId::Shrinking,
                    vec![
                        Evidence::fault(shrinking::Fact::StepEqual, 0.3).in_round(3),
                        Evidence::fault(shrinking::Fact::StepGrew, 0.3).in_round(5),
                    ],
                ),
            ],
        };
        let faults = Faults::of(&technique);
        assert_eq!(faults.iter().collect::<Vec<_>>(), [(3, 1), (5, 2)]);
        assert_eq!(faults.number(5), Some(2));
        assert_eq!(faults.number(1), None, "a fact is no fault");
    }
}
