//! The meeting as a machine: moves go in, the buyer's reactions come out, no
//! words are made.
//!
//! [`super::Session`] puts research before it and words around it; rehearsals,
//! which play a plan against thousands of buyers, use it bare. Both so meet
//! the same buyer, to the last bit. A round takes no memory of its own.

mod at_table;
mod legality;

use std::sync::Arc;

use smallvec::SmallVec;

use super::{
    Deal, Finding, Illegal, Move, Outcome, Package, Party, Random, Tone,
    buyer::{Buyer, BuyerAnswer, Remarks, Response, streams},
    findings,
};
pub use at_table::{TableBuyer, TableSetting};

use crate::{
    bargain::Offer,
    scenario::{
        ArgumentId, ColleagueId, HappeningId, Intent, Issue, MemberId, Price, ProbeId, Scenario,
    },
};

/// Talk before the opening offer that the buyer sits through patiently.
const PATIENT_TALK: u32 = 5;
/// Rounds' worth of time that repeating oneself, or talking for too long
/// before an offer, costs.
const REPETITION: f64 = 0.5;
/// Rounds' worth of time that consulting a colleague costs.
const CONSULTATION: f64 = 0.25;

/// A meeting from the first word to the last.
#[derive(Debug, Clone)]
pub struct Meeting {
    deal: Arc<Deal>,
    buyer: Buyer,
    /// Which of the scenario's events will still happen.
    happens: SmallVec<[bool; 8]>,
    consulted: SmallVec<[bool; 8]>,
    /// (question, member) pairs that were asked.
    probed: SmallVec<[(ProbeId, Option<MemberId>); 4]>,
    /// Arguments that were brought.
    argued: SmallVec<[ArgumentId; 8]>,
    talk_before_opening: u32,
    tone: Tone,
    round: u32,
    own_offer: Option<Package>,
    /// The counter-offer that was spoken and stands.
    counter: Option<Package>,
    /// The last answer was a refusal to bargain, and nothing was argued since.
    is_refused: bool,
    /// The last counter-offer was the one before.
    has_stood_still: bool,
    /// What the buyer remarked in its last answer.
    remarks: Remarks,
    outcome: Option<Outcome>,
}

/// What follows from an offer, or from holding one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Turn {
    pub response: Response,
    /// Which of the scenario's events happened after it.
    pub happened: SmallVec<[HappeningId; 2]>,
}

/// How an argument went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Landing {
    /// It was brought before.
    pub again: bool,
    /// How well it landed, 0..=1.
    pub share: f64,
    /// It took a grievance away.
    pub heals: bool,
    /// The buyer has heard enough talk and wants an offer.
    pub enough: bool,
}

/// How a question went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked {
    /// It was asked before in the same way.
    pub again: bool,
    /// The buyer has heard enough talk and wants an offer.
    pub enough: bool,
}

impl Meeting {
    /// A meeting with the buyer that the seed draws.
    #[must_use]
    pub fn new(deal: &Arc<Deal>, seed: u64) -> Self {
        let scenario = deal.scenario();
        let happens = if scenario.events.is_empty() {
            SmallVec::new()
        } else {
            let mut chance = Random::new(seed, streams::HAPPENINGS);
            let events = scenario.events.iter();
            events
                .map(|event| chance.uniform() < event.chance.get())
                .collect()
        };
        Self {
            buyer: Buyer::draw(scenario, deal.brief(), seed),
            happens,
            consulted: SmallVec::from_elem(false, scenario.colleagues.len()),
            probed: SmallVec::new(),
            argued: SmallVec::new(),
            talk_before_opening: 0,
            tone: Tone::default(),
            round: 0,
            own_offer: None,
            counter: None,
            is_refused: false,
            has_stood_still: false,
            remarks: Remarks::new(),
            outcome: None,
            deal: Arc::clone(deal),
        }
    }

    /// A meeting with the buyer that the seed draws and that remembers an
    /// earlier deal, as in [`super::Session::after`].
    #[must_use]
    pub fn after(deal: &Arc<Deal>, seed: u64, relationship: f64) -> Self {
        let mut meeting = Self::new(deal, seed);
        meeting.remember(relationship);
        meeting
    }

    /// How likely a finding would be if this meeting's buyer were the one that
    /// was looked into, from 0 to 1 (at best): what weighs a buyer that is only
    /// supposed against what is known of the one across the table.
    #[must_use]
    pub fn likelihood(&self, finding: &Finding) -> f64 {
        findings::likelihood(&self.buyer, finding)
    }

    /// The buyer remembers an earlier deal, which left the relationship at
    /// `relationship`, 0..=1 with 0.5 as before it.
    pub(super) fn remember(&mut self, relationship: f64) {
        self.buyer.remember(relationship);
    }

    /// Makes a move; the buyer reacts.
    ///
    /// # Errors
    /// When the move is not legal now; nothing has changed then.
    pub fn apply(&mut self, chosen: &Move) -> Result<(), Illegal> {
        self.check(chosen)?;
        match chosen {
            Move::Offer(offer) => {
                self.offer(offer);
            }
            Move::Hold => {
                self.hold();
            }
            Move::Accept => {
                self.accept();
            }
            Move::Walk => self.walk(),
            Move::Probe { probe, to } => {
                self.probe(*probe, *to);
            }
            Move::Argue { argument, to } => {
                self.argue(*argument, *to);
            }
            Move::Consult { colleague } => self.consult(*colleague),
            Move::Recess => {
                self.recess();
            }
            Move::Tone(tone) => self.tone = *tone,
        }
        Ok(())
    }

    /// Puts an offer on the table.
    pub(super) fn offer(&mut self, offer: &Offer) -> Turn {
        self.round += 1;
        let book = self.deal.book();
        let least = offer.least(book);
        let decimals = price_decimals(self.deal.scenario());
        let precision = decimals.map_or(0.0, |decimals| precision_of(book.price(least), decimals));
        self.own_offer = Some(least.clone());
        let response = self.buyer.hear_offer(offer, precision, self.tone);
        self.take(response)
    }

    pub(super) fn hold(&mut self) -> Option<Turn> {
        self.round += 1;
        let response = self.buyer.hear_hold(self.tone)?;
        Some(self.take(response))
    }

    /// The buyer's answer changes what stands on the table.
    fn take(&mut self, response: Response) -> Turn {
        let round = self.round;
        self.remarks.clone_from(&response.remarks);
        self.is_refused = matches!(response.reply.answer, BuyerAnswer::Refuses);
        match &response.reply.answer {
            BuyerAnswer::Accepts(package) => {
                self.outcome = Some(Outcome::Agreement {
                    package: package.clone(),
                    accepted_by: Party::Buyer,
                    round,
                });
            }
            BuyerAnswer::Leaves(reason) => {
                self.outcome = Some(Outcome::BuyerWalked {
                    round,
                    reason: *reason,
                });
            }
            BuyerAnswer::Refuses => {}
            BuyerAnswer::Objects { package, .. } | BuyerAnswer::Counters(package) => {
                self.has_stood_still = self.counter.as_ref() == Some(package);
                self.counter = Some(package.clone());
            }
        }
        let happened = if self.outcome.is_none() {
            self.let_things_happen()
        } else {
            SmallVec::new()
        };
        Turn { response, happened }
    }

    fn let_things_happen(&mut self) -> SmallVec<[HappeningId; 2]> {
        let mut happened = SmallVec::new();
        let scenario = self.deal.scenario();
        for (happening, happens) in HappeningId::all(scenario).zip(&mut self.happens) {
            let event = &scenario.events[happening];
            if *happens && event.round == self.round {
                *happens = false;
                for effect in &event.effects {
                    self.buyer.feel_effect(effect);
                }
                happened.push(happening);
            }
        }
        happened
    }

    /// What the buyer remarked in its answer to the last offer or hold.
    #[must_use]
    pub fn remarks(&self) -> &[Intent] {
        &self.remarks
    }

    /// Takes the counter-offer; the agreement, if there was one to take.
    pub(super) fn accept(&mut self) -> Option<Package> {
        let package = self.counter.clone()?;
        self.outcome = Some(Outcome::Agreement {
            package: package.clone(),
            accepted_by: Party::Seller,
            round: self.round,
        });
        Some(package)
    }

    pub(super) fn walk(&mut self) {
        self.outcome = Some(Outcome::RepWalked { round: self.round });
    }

    pub(super) fn probe(&mut self, probe: ProbeId, to: Option<MemberId>) -> Asked {
        let again = self.probed.contains(&(probe, to));
        let enough = if again {
            self.buyer.lose_time(REPETITION);
            false
        } else {
            self.probed.push((probe, to));
            self.count_talk()
        };
        Asked { again, enough }
    }

    pub(super) fn argue(&mut self, argument: ArgumentId, to: Option<MemberId>) -> Landing {
        self.is_refused = false;
        let details = &self.deal.scenario().arguments[argument];
        let share = self.deal.landing(argument, to);
        let heals = details.heals.get();
        let mut landing = Landing {
            again: self.argued.contains(&argument),
            share,
            heals: heals > 0.0 && self.buyer.grievance() > 0.0,
            enough: false,
        };
        if landing.again {
            self.buyer.lose_time(REPETITION);
        } else {
            let raises = details.raises_credible_opening.get();
            self.argued.push(argument);
            self.buyer.hear_argument(raises, share, heals);
            landing.enough = self.count_talk();
        }
        landing
    }

    /// Talk is patiently heard for a while; then the buyer wants an offer.
    fn count_talk(&mut self) -> bool {
        if self.own_offer.is_some() {
            return false;
        }
        self.talk_before_opening += 1;
        let enough = self.talk_before_opening > PATIENT_TALK;
        if enough {
            self.buyer.lose_time(REPETITION);
        }
        enough
    }

    pub(super) fn consult(&mut self, colleague: ColleagueId) {
        self.consulted[colleague.index()] = true;
        self.buyer.lose_time(CONSULTATION);
        self.buyer.hear_consent(colleague);
    }

    /// A break; whether it is another one, without an offer in between.
    pub(super) fn recess(&mut self) -> bool {
        self.buyer.rest()
    }

    pub(super) const fn set_tone(&mut self, tone: Tone) {
        self.tone = tone;
    }

    pub(super) const fn buyer(&self) -> &Buyer {
        &self.buyer
    }

    /// What is the same in every session.
    #[must_use]
    pub const fn deal(&self) -> &Arc<Deal> {
        &self.deal
    }

    /// Rounds so far: the rep's offers and holds.
    #[must_use]
    pub const fn round(&self) -> u32 {
        self.round
    }

    /// The rep's last offer.
    #[must_use]
    pub const fn own_offer(&self) -> Option<&Package> {
        self.own_offer.as_ref()
    }

    /// The buyer's standing counter-offer.
    #[must_use]
    pub const fn counter(&self) -> Option<&Package> {
        self.counter.as_ref()
    }

    /// The face shown from now on.
    #[must_use]
    pub const fn tone(&self) -> Tone {
        self.tone
    }

    /// Whether a colleague has been consulted.
    #[must_use]
    pub fn is_consulted(&self, colleague: ColleagueId) -> bool {
        self.consulted
            .get(colleague.index())
            .copied()
            .unwrap_or(false)
    }

    /// Whether an argument has been brought.
    #[must_use]
    pub fn is_argued(&self, argument: ArgumentId) -> bool {
        self.argued.contains(&argument)
    }

    /// Whether a question has been asked, of anybody.
    #[must_use]
    pub fn is_probed(&self, probe: ProbeId) -> bool {
        self.probed.iter().any(|(asked, _)| *asked == probe)
    }

    /// The buyer's last answer was that it would not bargain, and no argument
    /// has been brought since.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        self.is_refused
    }

    /// The buyer's last counter-offer was the same as the one before.
    #[must_use]
    pub const fn has_stood_still(&self) -> bool {
        self.has_stood_still
    }

    /// How it ended; `None` before.
    #[must_use]
    pub const fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }
}

/// How many decimals prices are spoken with; `None` without a price.
pub(super) fn price_decimals(scenario: &Scenario) -> Option<usize> {
    let mut issues = scenario.issues.iter();
    issues
        .find(|issue| matches!(issue, Issue::Price(_)))
        .map(Issue::decimals)
}

/// How precise a price sounds that is spoken with so many decimals, 0..=1: two
/// significant digits are round, five are as precise as it gets (Mason, Lee,
/// Wiley & Ames 2013).
pub(super) fn precision_of(price: Price, decimals: usize) -> f64 {
    let Ok(decimals) = i32::try_from(decimals) else {
        return 0.0;
    };
    // The price as a whole number of its last decimal.
    let mut number = libm::round(price.get().abs() * libm::pow(10.0, f64::from(decimals)));
    if !(1.0..1e15).contains(&number) {
        return 0.0;
    }
    while number % 10.0 == 0.0 {
        number /= 10.0;
    }
    let significant = libm::floor(libm::log10(number)) + 1.0;
    ((significant - 2.0) / 3.0).clamp(0.0, 1.0)
}
