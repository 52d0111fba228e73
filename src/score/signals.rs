//! What the offers of a case signal, from what a rep can know: the market, the
//! findings, the offers on the table.

use super::{Case, Course};
use crate::{
    bargain::{Concessions, Event, Finding, Ground, Look, Package, Party},
    plan::known_estimate,
    scenario::{Price, Worth},
};

/// What is read out of the offers of a case so far.
#[derive(Debug, Clone)]
pub struct Signals {
    ground: Ground,
    /// The counterpart's offers with their rounds.
    theirs: Vec<(u32, Package)>,
    /// The rep's own offers, and whether each was marked final.
    own: Vec<(Package, bool)>,
    /// What the plan's lower limit comes to.
    lower: Option<Price>,
}

/// How the rep's own next step would look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NextLook {
    /// How the offers so far look; `None` before the first.
    pub now: Option<Look>,
    /// How they would look with the step.
    pub then: Look,
}

impl Signals {
    /// The signals of a case, finished or running.
    #[must_use]
    pub fn of(case: &Case<'_>) -> Self {
        let course = Course::of(case);
        let theirs = course.of_party(Party::Buyer);
        let own = course.of_party(Party::Seller);
        let ground = ground(case);
        Self {
            lower: course.limits.lower.map(|worth| ground.level_of(worth)),
            ground,
            theirs: theirs
                .map(|point| (point.round, point.package.clone()))
                .collect(),
            own: own
                .map(|point| (point.package.clone(), point.is_final))
                .collect(),
        }
    }

    /// How many offers the counterpart has made.
    #[must_use]
    pub fn offers_of_theirs(&self) -> usize {
        self.theirs.len()
    }

    /// What a package comes to as a price with usual terms; without a price
    /// what it leaves the rep.
    #[must_use]
    pub fn level(&self, package: &Package) -> Price {
        self.ground.level(package)
    }

    /// What a worth comes to, on the same scale.
    #[must_use]
    pub fn level_of(&self, worth: Worth) -> Price {
        self.ground.level_of(worth)
    }

    /// What a level is worth to the rep: the reverse of [`Signals::level`].
    #[must_use]
    pub fn worth_of(&self, level: Price) -> Worth {
        self.ground.worth_of(level)
    }

    /// What the plan's lower limit comes to, on the same scale.
    #[must_use]
    pub const fn lower(&self) -> Option<Price> {
        self.lower
    }

    /// What the counterpart's concessions signal; `None` where they are too
    /// few to judge.
    #[must_use]
    pub fn theirs(&self) -> Option<Concessions> {
        self.read_until(u32::MAX)
    }

    /// The same as it could be read after each round in which the counterpart
    /// made an offer, from the first in which there was enough.
    #[must_use]
    pub fn theirs_by_round(&self) -> Vec<(u32, Concessions)> {
        self.theirs
            .iter()
            .filter_map(|(round, _)| Some((*round, self.read_until(*round)?)))
            .collect()
    }

    fn read_until(&self, last: u32) -> Option<Concessions> {
        let offers = self.theirs.iter().filter(|(round, _)| *round <= last);
        self.ground
            .read_theirs(offers.map(|(round, package)| (*round, package)))
    }

    /// How the rep's offers so far look to a typical counterpart; `None`
    /// before the first.
    #[must_use]
    pub fn own(&self) -> Option<Look> {
        self.look(None)
    }

    /// How they would look with one more.
    #[must_use]
    pub fn own_with(&self, next: &Package, is_final: bool) -> Option<NextLook> {
        Some(NextLook {
            now: self.own(),
            then: self.look(Some((next, is_final)))?,
        })
    }

    fn look(&self, next: Option<(&Package, bool)>) -> Option<Look> {
        let so_far = self
            .own
            .iter()
            .map(|(package, is_final)| (package, *is_final));
        self.ground.look_of(so_far.chain(next))
    }
}

/// What the rep of a case can know: the market and what was found out.
fn ground(case: &Case<'_>) -> Ground {
    let findings = findings(case);
    let known = known_estimate(case.scenario, &findings);
    let sd = (known.high.get() - known.low.get()) / (2.0 * EIGHTY_PERCENT);
    let ground = Ground::new(case.scenario, case.book).with_prior(known.middle(), sd);
    let patience = findings.iter().rev().find_map(|finding| match finding {
        Finding::Patience(rounds) => Some(*rounds),
        _ => None,
    });
    match patience {
        Some(rounds) => ground.with_rounds(rounds),
        None => ground,
    }
}

/// Half the width of an 80 % interval, in standard deviations.
const EIGHTY_PERCENT: f64 = 1.281_6;

/// Everything that research and questions brought.
fn findings<'a>(case: &Case<'a>) -> Vec<&'a Finding> {
    case.events
        .iter()
        .flat_map(|event| match event {
            Event::Researched { findings, .. } => findings.as_slice(),
            Event::Learnt(finding) => std::slice::from_ref(finding),
            _ => &[],
        })
        .collect()
}
