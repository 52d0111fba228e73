//! What research and questions reveal, as far as it can be known.

use super::{
    Finding, Random, Strength,
    buyer::{Buyer, streams},
};
use crate::scenario::{IssueId, MemberId, Price, ProbeId, ResearchId, Reveal, Scenario};

/// Half the width of an 80 % interval, in standard deviations.
pub(super) const EIGHTY_PERCENT: f64 = 1.2816;

/// Where a finding comes from; each has its own stream of chance, so that what
/// is found does not depend on what else was looked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    Research(ResearchId),
    /// A question and its answer that was given.
    Probe(ProbeId, usize),
}

impl Source {
    fn stream(self, reveal: usize) -> u64 {
        let (kind, a, b) = match self {
            Self::Research(research) => (0, research.index(), 0),
            Self::Probe(probe, answer) => (1, probe.index(), answer),
        };
        streams::RESEARCH + 1 + kind + 2 * (reveal + 64 * (a + 64 * b)) as u64
    }
}

/// The findings behind a list of reveals.
pub(super) fn of(
    buyer: &Buyer,
    scenario: &Scenario,
    seed: u64,
    reveals: &[Reveal],
    source: Source,
) -> Vec<Finding> {
    reveals
        .iter()
        .enumerate()
        .filter_map(|(index, reveal)| {
            let mut chance = Random::new(seed, source.stream(index));
            finding(buyer, scenario, reveal, &mut chance)
        })
        .collect()
}

fn finding(
    buyer: &Buyer,
    scenario: &Scenario,
    reveal: &Reveal,
    chance: &mut Random,
) -> Option<Finding> {
    let character = buyer.character();
    Some(match reveal {
        Reveal::Cares { member, issue } => {
            let member = MemberId::find(scenario, member)?;
            let cares = &scenario.buyer.team[member].cares;
            Finding::Cares {
                member,
                issue: IssueId::find(scenario, issue)?,
                weight: cares.get(issue).copied().unwrap_or(1.0),
            }
        }
        Reveal::Limit { sd } => {
            let limit = buyer.brief().spoken_price(buyer.reservation());
            let reading = limit.get() + sd.get() * chance.normal();
            let half = EIGHTY_PERCENT * sd.get();
            Finding::Limit {
                low: Price::of(reading - half),
                high: Price::of(reading + half),
            }
        }
        Reveal::Power => Finding::Power(Strength::of(character.power)),
        Reveal::Patience => Finding::Patience(character.patience_rounds()),
    })
}

/// How likely a finding is about this buyer, 1 at best. A reading of the limit
/// is normally distributed about it; the other findings are exact.
pub(super) fn likelihood(buyer: &Buyer, finding: &Finding) -> f64 {
    let exact = |is_so: bool| if is_so { 1.0 } else { 0.0 };
    match finding {
        Finding::Cares { .. } => 1.0,
        Finding::Power(found) => exact(Strength::of(buyer.character().power) == *found),
        // What is said is "about so many rounds".
        Finding::Patience(rounds) => {
            let off = f64::from(buyer.character().patience_rounds().abs_diff(*rounds));
            libm::exp(-0.5 * off * off)
        }
        Finding::Limit { low, high } => {
            let limit = buyer.brief().spoken_price(buyer.reservation()).get();
            let sd = (high.get() - low.get()) / (2.0 * EIGHTY_PERCENT);
            let middle = f64::midpoint(low.get(), high.get());
            if sd <= 0.0 {
                return exact(libm::fabs(limit - middle) < 1e-9);
            }
            let off = (limit - middle) / sd;
            libm::exp(-0.5 * off * off)
        }
    }
}
