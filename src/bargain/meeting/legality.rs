//! Which moves are legal now, and why not.

use super::Meeting;
use crate::{
    bargain::{Illegal, Move, Package},
    scenario::Issue,
};

/// More packages at once than this would be a price list, not a choice.
const MOST_AT_ONCE: usize = 4;

impl Meeting {
    /// Whether a move is legal now.
    ///
    /// # Errors
    /// As [`Meeting::apply`].
    pub fn check(&self, chosen: &Move) -> Result<(), Illegal> {
        if self.outcome.is_some() {
            return Err(Illegal::Over);
        }
        let scenario = self.deal.scenario();
        let known = |is_known: bool, what: &'static str| {
            if is_known {
                Ok(())
            } else {
                Err(Illegal::Unknown { what })
            }
        };
        let member_known = |member: &Option<usize>| {
            let team = scenario.buyer.team.len();
            known(member.is_none_or(|member| member < team), "member")
        };
        match chosen {
            Move::Offer { package, .. } => {
                if !package.fits(scenario) {
                    return Err(Illegal::UnknownPackage);
                }
                self.check_package(package)
            }
            Move::OfferIf { package, on, .. } => {
                if !package.fits(scenario) {
                    return Err(Illegal::UnknownPackage);
                }
                let issues = scenario.issues.len();
                known(
                    !on.is_empty() && on.iter().all(|issue| *issue < issues),
                    "issue",
                )?;
                self.check_package(package)
            }
            Move::OfferSeveral { packages } => {
                if !packages.iter().all(|package| package.fits(scenario)) {
                    return Err(Illegal::UnknownPackage);
                }
                let repeats =
                    (1..packages.len()).any(|index| packages[..index].contains(&packages[index]));
                if repeats || !(2..=MOST_AT_ONCE).contains(&packages.len()) {
                    return Err(Illegal::NotSeveral);
                }
                packages
                    .iter()
                    .try_for_each(|package| self.check_package(package))
            }
            Move::Hold if self.own_offer.is_none() => Err(Illegal::NothingToHold),
            Move::Accept => match &self.counter {
                None => Err(Illegal::NothingToAccept),
                Some(counter) => self.check_package(counter),
            },
            Move::Probe { probe, to } => {
                known(*probe < scenario.probes.len(), "probe")?;
                member_known(to)
            }
            Move::Argue { argument, to } => {
                known(*argument < scenario.arguments.len(), "argument")?;
                member_known(to)
            }
            Move::Consult { colleague } => {
                known(*colleague < scenario.colleagues.len(), "colleague")?;
                if self.consulted[*colleague] {
                    return Err(Illegal::ConsultedBefore);
                }
                Ok(())
            }
            Move::Hold | Move::Walk | Move::Recess | Move::Tone(_) => Ok(()),
        }
    }

    /// Whether the rep may offer this option of this issue now.
    ///
    /// # Errors
    /// [`Illegal::NeedsConsent`] with the colleague to consult first.
    pub fn check_option(&self, issue: usize, option: u32) -> Result<(), Illegal> {
        let needed = match self.deal.scenario().issues.get(issue) {
            Some(Issue::Choice(choice)) => choice
                .options
                .get(option as usize)
                .and_then(|option| option.needs.as_deref()),
            Some(found @ Issue::Price(price)) => price
                .authority
                .as_ref()
                .filter(|authority| {
                    found
                        .number(option)
                        .is_some_and(|number| number < authority.floor.get() - 1e-9)
                })
                .map(|authority| authority.ask.as_str()),
            _ => None,
        };
        match needed {
            Some(colleague) if !self.has_consent(colleague) => Err(Illegal::NeedsConsent {
                colleague: colleague.to_owned(),
                issue,
            }),
            _ => Ok(()),
        }
    }

    fn check_package(&self, package: &Package) -> Result<(), Illegal> {
        package
            .options()
            .iter()
            .enumerate()
            .try_for_each(|(issue, option)| self.check_option(issue, *option))
    }

    fn has_consent(&self, colleague: &str) -> bool {
        self.deal
            .scenario()
            .colleagues
            .iter()
            .zip(&self.consulted)
            .any(|(candidate, consulted)| *consulted && candidate.id == colleague)
    }
}
