//! Pairs of a random buyer and a seller as people are.

use super::super::{Afterwards, ScriptedSeller};
use crate::bargain::Random;

/// The streams of chance that draw sellers.
const SELLERS: u64 = 101;
const PEOPLE: u64 = 104;

/// A seller of the market: who opens higher aims higher.
pub(super) fn seller(seed: u64) -> ScriptedSeller {
    let mut random = Random::new(seed, SELLERS);
    let limit = 0.30 + 0.03 * random.normal();
    let opening = limit + random.between(0.25, 0.70);
    with_opening(limit, opening, &mut random)
}

/// The same seller with another opening, and so with other hopes: its limit,
/// its pace and what it wants stay.
pub(super) fn seller_opening(seed: u64, opening: f64) -> ScriptedSeller {
    let mut random = Random::new(seed, SELLERS);
    let limit = 0.30 + 0.03 * random.normal();
    let _its_own = random.between(0.25, 0.70);
    with_opening(limit, opening, &mut random)
}

/// Where a seller stops: partly what it wants, partly what its opening lets it
/// hope for. The mix is such that opening and price correlate as people's do.
fn target_of(limit: f64, opening: f64, random: &mut Random) -> f64 {
    let wanted = random.between(0.0, 0.20);
    let hoped = random.between(0.05, 0.35) * (opening - limit);
    limit + wanted + hoped
}

fn with_opening(limit: f64, opening: f64, random: &mut Random) -> ScriptedSeller {
    let ratio = random.between(0.5, 0.85);
    let target = target_of(limit, opening, random);
    ScriptedSeller {
        limit,
        ..ScriptedSeller::ladder(opening, ratio, target)
    }
}

/// How often sellers' concessions shrink and how often they are equal; the
/// others grow (price talks between people).
const SHRINK: f64 = 0.64;
const EQUAL: f64 = 0.14;
/// The first step as a share of all that is conceded.
const FIRST_STEP: f64 = 0.58;
const STEPS: usize = 4;
/// The share of the room between its limit and its opening that a seller keeps.
const KEPT: (f64, f64) = (0.3, 0.72);

/// A seller as people sell: a large first step, then mostly ever smaller ones,
/// down to a target that it does not leave.
pub(super) fn person(seed: u64) -> ScriptedSeller {
    let mut random = Random::new(seed, PEOPLE);
    let limit = 0.30 + 0.07 * random.normal();
    let opening = limit + random.between(0.25, 0.70);
    let target = limit + random.between(KEPT.0, KEPT.1) * (opening - limit);
    let manner = random.uniform();
    let ratio = if manner < SHRINK {
        random.between(0.25, 0.75)
    } else if manner < SHRINK + EQUAL {
        1.0
    } else {
        random.between(1.1, 1.6)
    };
    let total = opening - target;
    let mut seller = ScriptedSeller::steps(
        opening - FIRST_STEP * total,
        (1.0 - FIRST_STEP) * total,
        ratio,
        STEPS - 1,
        Afterwards::Holds,
    );
    seller.offers.insert(0, opening);
    ScriptedSeller { limit, ..seller }
}
