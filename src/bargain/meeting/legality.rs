//! Which moves are legal now, and why not.

use super::Meeting;
use crate::{
    bargain::{Illegal, Move, Package},
    scenario::{Issue, IssueId, MemberId},
};

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
        let member_known = |member: &Option<MemberId>| {
            let is_known = |member: MemberId| member.get(scenario).is_some();
            known(member.is_none_or(is_known), "member")
        };
        match chosen {
            Move::Offer(offer) => {
                if !offer.packages().all(|package| package.fits(scenario)) {
                    return Err(Illegal::UnknownPackage);
                }
                let is_known = |issue: &IssueId| issue.get(scenario).is_some();
                known(offer.on.iter().all(is_known), "issue")?;
                if offer.is_several() && !offer.is_choice() {
                    return Err(Illegal::NotSeveral);
                }
                offer
                    .packages()
                    .try_for_each(|package| self.check_package(package))
            }
            Move::Hold if self.own_offer.is_none() => Err(Illegal::NothingToHold),
            Move::Accept => match &self.counter {
                None => Err(Illegal::NothingToAccept),
                Some(counter) => self.check_package(counter),
            },
            Move::Probe { probe, to } => {
                known(probe.get(scenario).is_some(), "probe")?;
                member_known(to)
            }
            Move::Argue { argument, to } => {
                known(argument.get(scenario).is_some(), "argument")?;
                member_known(to)
            }
            Move::Consult { colleague } => {
                known(colleague.get(scenario).is_some(), "colleague")?;
                if self.is_consulted(*colleague) {
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
    pub fn check_option(&self, issue: IssueId, option: u32) -> Result<(), Illegal> {
        let needed = match issue.get(self.deal.scenario()) {
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
        IssueId::all(self.deal.scenario())
            .try_for_each(|issue| self.check_option(issue, package.option(issue)))
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
