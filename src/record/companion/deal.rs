//! The entries of a real deal, and what can be read from them.

use std::sync::Arc;

use crate::{
    bargain::{Event, Offer, Outcome, Package, Party, SellerBook, Tone, same_worth},
    plan::Plan,
    scenario::Scenario,
    score::{Case, Course, Signals, Standing, next_offer_from},
    script::{Saying, ScriptAction, offered_terms, terms_of},
};

/// Something that was said at the real table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DealEntry {
    /// The rep's offer.
    Offered(Offer),
    /// The customer's offer.
    Heard(Package),
    /// A side let its last offer stand.
    Held(Party),
    /// A side took the other's last offer.
    Accepted(Party),
    /// A side left for good.
    Left(Party),
}

/// Why something can't be entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The deal is over.
    Over,
    /// The side has made no offer that could stand.
    NothingToHold(Party),
    /// The other side has made no offer that the side could take.
    NothingToAccept(Party),
    /// Several packages at once are two to four, all different.
    NotSeveral,
    /// There is no entry to take back.
    NothingToUndo,
}

/// A real deal: what is known of it, the plan, and what was said so far.
#[derive(Debug, Clone)]
pub struct RealDeal {
    scenario: Arc<Scenario>,
    book: SellerBook,
    plan: Plan,
    entries: Vec<DealEntry>,
    events: Vec<Event>,
}

impl RealDeal {
    /// A deal in which nothing was said yet.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, plan: Plan) -> Self {
        Self {
            book: SellerBook::new(&scenario),
            scenario,
            plan,
            entries: Vec::new(),
            events: Vec::new(),
        }
    }

    /// The deal's issues, the rep's worths, the market.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What packages are worth to the rep.
    #[must_use]
    pub const fn book(&self) -> &SellerBook {
        &self.book
    }

    /// The rep's plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Goes on by another plan.
    pub fn set_plan(&mut self, plan: Plan) {
        self.plan = plan;
    }

    /// What was said, in order.
    #[must_use]
    pub fn entries(&self) -> &[DealEntry] {
        &self.entries
    }

    /// The same as the table would tell it, for everything that reads meetings.
    #[must_use]
    pub fn case(&self) -> Case<'_> {
        Case {
            scenario: &self.scenario,
            book: &self.book,
            plan: &self.plan,
            events: &self.events,
        }
    }

    /// What the offers signal.
    #[must_use]
    pub fn signals(&self) -> Signals {
        Signals::of(&self.case())
    }

    /// Whether somebody accepted or left.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(
            self.entries.last(),
            Some(DealEntry::Accepted(_) | DealEntry::Left(_))
        )
    }

    /// Enters what a side said.
    ///
    /// # Errors
    /// Where it can't have been said; nothing is entered then.
    pub fn say(&mut self, party: Party, saying: &Saying) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        let entry = match (saying, party) {
            (Saying::Offer(action), Party::Seller) => DealEntry::Offered(self.offer(action)?),
            (Saying::Offer(action), Party::Buyer) => {
                DealEntry::Heard(self.proposed(action, Party::Buyer)?.package)
            }
            (Saying::Hold, _) if self.last(party).is_none() => {
                return Err(Refusal::NothingToHold(party));
            }
            (Saying::Accept, _) if self.last(other(party)).is_none() => {
                return Err(Refusal::NothingToAccept(party));
            }
            (Saying::Hold, _) => DealEntry::Held(party),
            (Saying::Accept, _) => DealEntry::Accepted(party),
            (Saying::Leave, _) => DealEntry::Left(party),
        };
        self.entries.push(entry);
        self.events = events_of(&self.entries);
        Ok(())
    }

    /// Takes the last entry back.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`] without one.
    pub fn undo(&mut self) -> Result<DealEntry, Refusal> {
        let entry = self.entries.pop().ok_or(Refusal::NothingToUndo)?;
        self.events = events_of(&self.entries);
        Ok(entry)
    }

    /// An own offer before it is made: what it does not name is as in the
    /// rep's last one, before the first as in the opening of the plan or as
    /// usual.
    ///
    /// # Errors
    /// [`Refusal::NotSeveral`].
    pub fn offer(&self, action: &ScriptAction) -> Result<Offer, Refusal> {
        self.proposed(action, Party::Seller)
    }

    fn proposed(&self, action: &ScriptAction, party: Party) -> Result<Offer, Refusal> {
        let chosen = action.to_move_from(&self.base(party));
        let offer = chosen.offer().ok_or(Refusal::NotSeveral)?;
        if offer.is_several() && !offer.is_choice() {
            return Err(Refusal::NotSeveral);
        }
        Ok(offer.least_first(&self.book))
    }

    /// The package that a side's next offer starts from.
    #[must_use]
    pub fn base(&self, party: Party) -> Package {
        match party {
            Party::Seller => next_offer_from(&self.case()),
            Party::Buyer => {
                let last = self.last(party).cloned();
                last.unwrap_or_else(|| Package::usual(&self.scenario))
            }
        }
    }

    /// A side's last offer.
    #[must_use]
    pub fn last(&self, party: Party) -> Option<&Package> {
        self.entries.iter().rev().find_map(|entry| match entry {
            DealEntry::Offered(offer) if party == Party::Seller => Some(&offer.package),
            DealEntry::Heard(package) if party == Party::Buyer => Some(package),
            _ => None,
        })
    }

    /// Where the rep stands on the own plan, and what that says next.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let case = self.case();
        Standing::of(&case, &Course::of(&case))
    }

    /// The package that the finder varies, the rep's last offer or what the
    /// plan says next, and packages worth about as much; `None` where there is
    /// neither.
    #[must_use]
    pub fn variations(&self) -> Option<(Package, Vec<Package>)> {
        let last = self.last(Party::Seller).cloned();
        let planned = || self.standing().next.map(|step| step.planned.package);
        let own = last.or_else(planned)?;
        let found = same_worth(&self.book, &own, |_| true);
        Some((own, found))
    }

    /// What was said as lines that can be read again.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let line = |entry: &DealEntry| entry.line(&self.scenario);
        self.entries.iter().map(line).collect()
    }
}

const fn other(party: Party) -> Party {
    match party {
        Party::Seller => Party::Buyer,
        Party::Buyer => Party::Seller,
    }
}

const fn word(party: Party) -> &'static str {
    match party {
        Party::Seller => "me",
        Party::Buyer => "them",
    }
}

impl DealEntry {
    /// Whose it is.
    #[must_use]
    pub const fn party(&self) -> Party {
        match self {
            Self::Offered(_) => Party::Seller,
            Self::Heard(_) => Party::Buyer,
            Self::Held(party) | Self::Accepted(party) | Self::Left(party) => *party,
        }
    }

    /// The entry as a line that can be read again, whole packages named in
    /// full.
    #[must_use]
    pub fn line(&self, scenario: &Scenario) -> String {
        match self {
            Self::Offered(offer) => {
                format!("me {}", offered_terms(scenario, offer))
            }
            Self::Heard(package) => format!("them {}", terms_of(scenario, package)),
            Self::Held(party) => format!("{} hold", word(*party)),
            Self::Accepted(party) => format!("{} accept", word(*party)),
            Self::Left(party) => format!("{} leave", word(*party)),
        }
    }
}

/// Entries as the table would tell them. A round begins with an offer of the
/// rep's or one that stands; the customer's offers belong to the round they
/// answer, and never two to the same. Why a customer left is not known, and so
/// that is no event.
fn events_of(entries: &[DealEntry]) -> Vec<Event> {
    let mut events = vec![Event::SatDown];
    let (mut round, mut heard) = (0_u32, 0_u32);
    let (mut own, mut theirs): (Option<&Package>, Option<&Package>) = (None, None);
    for entry in entries {
        if entry.party() == Party::Seller
            && !matches!(entry, DealEntry::Accepted(_) | DealEntry::Left(_))
        {
            round += 1;
        }
        events.extend(match entry {
            DealEntry::Offered(offer) => {
                own = Some(&offer.package);
                Some(Event::offered(round, Tone::Neutral, offer.clone()))
            }
            DealEntry::Held(Party::Seller) => Some(Event::Held {
                round,
                tone: Tone::Neutral,
            }),
            DealEntry::Heard(_) | DealEntry::Held(Party::Buyer) => {
                if let DealEntry::Heard(package) = entry {
                    theirs = Some(package);
                }
                heard = round.max(heard + 1);
                let package = theirs.cloned();
                package.map(|package| Event::Countered {
                    round: heard,
                    package,
                })
            }
            DealEntry::Accepted(party) => {
                let package = match party {
                    Party::Seller => theirs,
                    Party::Buyer => own,
                };
                package.cloned().map(|package| {
                    Event::Ended(Outcome::Agreement {
                        package,
                        accepted_by: *party,
                        round,
                    })
                })
            }
            DealEntry::Left(Party::Seller) => Some(Event::Ended(Outcome::RepWalked { round })),
            DealEntry::Left(Party::Buyer) => None,
        });
    }
    events
}
