//! From what the mind decides to an answer in packages: yes, yes but, another
//! package, no.

use super::{Buyer, BuyerAnswer, hearing::HeardOffer, offers};
use crate::bargain::Package;

/// An answer and what goes with it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::bargain) struct Reply {
    pub answer: BuyerAnswer,
    /// The counter-offer grants part of what the rep's trade asked for.
    pub returns: bool,
    /// The counter-offer is the one before.
    pub repeats: bool,
}

impl From<BuyerAnswer> for Reply {
    fn from(answer: BuyerAnswer) -> Self {
        Self {
            answer,
            returns: false,
            repeats: false,
        }
    }
}

impl Buyer {
    /// The decider says yes when the team as a whole is better off; a member
    /// who is not may object.
    pub(super) fn consent(&mut self, package: &Package) -> Reply {
        let accepts = || Reply::from(BuyerAnswer::Accepts(package.clone()));
        let consensus = self.mind.character.consensus;
        let objection = self
            .team
            .objection(&self.brief, package, self.reservation, consensus);
        let Some((member, issue)) = objection else {
            return accepts();
        };
        let layout = &self.brief.members[member.index()].layout;
        let current = layout.term(issue, package.option(issue));
        let better = layout
            .option_numbers(issue)
            .filter(|option| !self.closed.contains(&(issue, *option)))
            .map(|option| (option, layout.term(issue, option)))
            .filter(|(_, worth)| *worth > current)
            .fold(None, |nearest: Option<(u32, f64)>, next| match nearest {
                Some((_, worth)) if worth <= next.1 => nearest,
                _ => Some(next),
            });
        let Some((option, _)) = better else {
            return accepts();
        };
        let wanted = package.with(issue, option);
        self.mind.repeat_counter(self.position(&wanted));
        self.counter = Some(wanted.clone());
        Reply::from(BuyerAnswer::Objects {
            member,
            issue,
            package: wanted,
        })
    }

    /// The package that answers `offer`, of which `proposed` is the best;
    /// `before` is what the seller offered before it.
    pub(super) fn counter_offer(
        &mut self,
        position: f64,
        offer: &HeardOffer,
        proposed: &Package,
        before: Option<&Package>,
    ) -> Reply {
        if self.mind.sees_gap() {
            if let Some(standing) = &self.counter {
                self.mind.repeat_counter(self.position(standing));
            }
            return Reply::from(BuyerAnswer::Refuses);
        }
        let tick = 0.4 * self.brief.tick();
        let last = self.counter.clone();
        let stays = self.claims.bluffed_in(self.mind.round);
        if let Some(last) = &last
            && (stays || position - self.position(last) < tick)
        {
            if stays {
                self.mind.repeat_counter(self.position(last));
            }
            return Reply {
                answer: BuyerAnswer::Counters(last.clone()),
                returns: false,
                repeats: true,
            };
        }
        let package = offers::best_package(
            &self.brief,
            &self.priorities,
            &self.closed,
            &offers::Proposed {
                package: proposed,
                on: offer.on,
            },
            position,
            self.reservation,
        );
        let returns = offer.asked > 0.0
            && before.is_some_and(|before| self.grants(before, proposed, last.as_ref(), &package));
        let repeats = last.as_ref() == Some(&package);
        self.counter = Some(package.clone());
        Reply {
            answer: BuyerAnswer::Counters(package),
            returns,
            repeats,
        }
    }

    /// Whether a counter-offer grants something that the rep's trade asked for:
    /// on an issue where the trade took, it is worse for the buyer than its
    /// counter-offer before.
    fn grants(
        &self,
        before: &Package,
        proposed: &Package,
        last: Option<&Package>,
        counter: &Package,
    ) -> bool {
        let asked = self.brief.gains(before, proposed);
        let given = self.brief.gains(last.unwrap_or(&self.brief.usual), counter);
        asked
            .iter()
            .zip(&given)
            .any(|(asked, given)| *asked < 0.0 && *given < 0.0)
    }
}
