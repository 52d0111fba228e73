//! The buyer: a team with its own brief that hears offers and words, and
//! nothing else.
//!
//! The buyer is made from the scenario's buyer side, the market and the seed.
//! It is told packages, tones and arguments as the table hears them; the rep's
//! limits and plan have no way in: no type here can hold them.
//!
//! The model on one scale is in [`mind`]; [`brief`] carries packages onto that
//! scale and [`offers`] back.

mod belief;
mod brief;
#[cfg(test)]
mod check_values;
mod feelings;
mod mind;
mod offers;
mod on_scale;
mod parameters;
mod persona;
mod priorities;
mod team;

pub use on_scale::{
    ModelPart, ScaleBuyer, ScaleMarket, ScaleOffer, ScalePopulation, ScaleReaction,
};
pub use persona::{Persona, personas};

pub(super) use brief::{Brief, View};
pub(super) use team::Faces;

use self::{
    feelings::Feelings,
    mind::{Heard, LAST_ROUND, Mind, Reaction},
    offers::Closed,
    persona::Character,
    priorities::Priorities,
    team::Team,
};
use std::sync::Arc;

use smallvec::SmallVec;

use super::{LeaveReason, Mood, Package, Random, Tone};
use crate::scenario::{Effect, Intent, Scenario};

/// Independent streams of chance, one for each purpose.
pub(super) mod streams {
    pub const CHARACTER: u64 = 0;
    pub const LEAVING: u64 = 1;
    pub const TEAM: u64 = 3;
    pub const HAPPENINGS: u64 = 4;
    pub const LINES: u64 = 5;
    pub const RESEARCH: u64 = 6;
}

/// A concession this large, in scale units, makes the buyer wait for more.
const LARGE_STEP: f64 = 0.08;
/// A believed remaining room below this makes the buyer see the limit.
const LITTLE_ROOM: f64 = 0.14;

/// The other side of the table.
#[derive(Debug, Clone)]
pub(super) struct Buyer {
    brief: Arc<Brief>,
    mind: Mind,
    priorities: Priorities,
    team: Team,
    /// The highest price it would pay now, other issues as usual.
    reservation: f64,
    /// What the seller is not able to offer now.
    closed: Closed,
    offer: Option<Package>,
    counter: Option<Package>,
    was_impatient: bool,
}

/// What the buyer answers in a round.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// Yes to the rep's offer.
    Accepts,
    /// Another package.
    Counters(Package),
    /// No move: too far apart.
    Refuses,
    /// Yes but for one member, who wants one term to be better.
    Objects {
        member: usize,
        issue: usize,
        package: Package,
    },
    /// Leaves.
    Leaves(LeaveReason),
}

/// What is remarked in one answer.
pub(super) type Remarks = SmallVec<[Intent; 4]>;

/// An answer and what is remarked before it. Every remark is true of the
/// buyer's state when it is made.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Response {
    pub remarks: Remarks,
    pub answer: Answer,
    /// The counter-offer grants part of what the rep's trade asked for.
    pub returns: bool,
    /// The counter-offer is the one before.
    pub repeats: bool,
}

impl Buyer {
    /// Draws the buyer of one session; `brief` is that of the scenario.
    pub fn draw(scenario: &Scenario, brief: &Arc<Brief>, seed: u64) -> Self {
        let character = Character::draw(
            &brief.population,
            &mut Random::new(seed, streams::CHARACTER),
        );
        let mut leaving = Random::new(seed, streams::LEAVING);
        let mut leave_draws = [0.0; LAST_ROUND as usize];
        for draw in &mut leave_draws {
            *draw = leaving.uniform();
        }
        let scale = brief.scale;
        let market = scale.of(scenario.market.low.get());
        let truth = scale.of(seller_limit_price(scenario, brief.usual_quantity));
        let spread = 0.07;
        let reading = market
            + character.information * (truth - market)
            + 0.7 * spread * (1.0 - character.information) * character.misreading;
        let insult_room = scale.of(scenario.market.insult.get()) - market;
        let reservation = character.reservation_price;
        let mut mind = Mind::new(
            character,
            scale.of(reservation),
            reading,
            insult_room,
            scenario.buyer.grievance.clamp(0.0, 1.0),
            leave_draws,
        );
        // Drawn, so that a refusal tells roughly where the limit is, not
        // exactly.
        mind.bears = leaving.between(0.36, 0.46);
        let closed = brief
            .closed
            .iter()
            .map(|&(issue, option, _)| (issue, option));
        Self {
            mind,
            priorities: Priorities::new(),
            team: Team::new(scenario.buyer.team.len()),
            closed: closed.collect(),
            brief: Arc::clone(brief),
            reservation,
            offer: None,
            counter: None,
            was_impatient: false,
        }
    }

    /// Hears a new package.
    pub fn hear_offer(
        &mut self,
        package: &Package,
        precision: f64,
        is_final: bool,
        tone: Tone,
    ) -> Response {
        let is_trade = self
            .offer
            .as_ref()
            .is_some_and(|last| self.is_trade(last, package));
        let asked = self.offer.clone();
        if let Some(last) = &self.offer {
            let layout = &self.brief.company.layout;
            let price = |package: &Package| layout.price(package.option(layout.price_issue));
            let given = self.brief.scale.difference(price(last) - price(package));
            let gains = self.brief.gains(last, package);
            self.priorities
                .learn(&self.brief.suppositions, given, &gains);
        }
        let is_same = self.offer.as_ref() == Some(package);
        self.offer = Some(package.clone());
        self.round(
            package,
            precision,
            is_trade,
            is_final,
            is_same,
            tone,
            asked.as_ref(),
        )
    }

    /// Hears that the last package stands.
    pub fn hear_hold(&mut self, tone: Tone) -> Option<Response> {
        let package = self.offer.clone()?;
        Some(self.round(&package, 0.0, false, false, true, tone, None))
    }

    fn round(
        &mut self,
        package: &Package,
        precision: f64,
        is_trade: bool,
        is_final: bool,
        is_hold: bool,
        tone: Tone,
        before: Option<&Package>,
    ) -> Response {
        let broke_before = self.mind.broke_final;
        let offence_before = self.mind.round;
        let heard = Heard {
            offer: self.position(package),
            precision,
            is_trade,
            is_final,
            is_hold,
            tone,
        };
        let reaction = self.mind.hear(&heard);
        let mut remarks = self.remarks(&heard, broke_before, offence_before == 0);
        let (answer, returns, repeats) = match reaction {
            Reaction::Accept => self.consent(package),
            Reaction::Leave(reason) => (Answer::Leaves(reason), false, false),
            Reaction::Counter(position) => self.counter_offer(position, is_trade, before),
        };
        if matches!(answer, Answer::Refuses) {
            remarks.push(Intent::TooFar);
        }
        if matches!(answer, Answer::Accepts | Answer::Leaves(_)) {
            remarks.clear();
        }
        Response {
            remarks,
            answer,
            returns,
            repeats,
        }
    }

    /// The decider says yes when the team as a whole is better off; a member
    /// who is not may object once.
    fn consent(&mut self, package: &Package) -> (Answer, bool, bool) {
        let Some((member, issue)) = self.team.objection(&self.brief, package, self.reservation)
        else {
            return (Answer::Accepts, false, false);
        };
        let view = &self.brief.members[member];
        let current = view.layout.term(issue, package.option(issue));
        let better = view
            .layout
            .option_numbers(issue)
            .filter(|option| !self.closed.contains(&(issue, *option)))
            .map(|option| (option, view.layout.term(issue, option)))
            .filter(|(_, worth)| *worth > current)
            .fold(None, |nearest: Option<(u32, f64)>, next| match nearest {
                Some((_, worth)) if worth <= next.1 => nearest,
                _ => Some(next),
            });
        let Some((option, _)) = better else {
            return (Answer::Accepts, false, false);
        };
        let wanted = package.with(issue, option);
        self.mind.repeat_counter(self.position(&wanted));
        self.counter = Some(wanted.clone());
        let answer = Answer::Objects {
            member,
            issue,
            package: wanted,
        };
        (answer, false, false)
    }

    fn counter_offer(
        &mut self,
        position: f64,
        is_trade: bool,
        before: Option<&Package>,
    ) -> (Answer, bool, bool) {
        if self.mind.sees_gap() {
            if let Some(standing) = &self.counter {
                self.mind.repeat_counter(self.position(standing));
            }
            return (Answer::Refuses, false, false);
        }
        let Some(proposed) = self.offer.clone() else {
            return (Answer::Refuses, false, false);
        };
        let tick = 0.4 * self.tick();
        let last = self.counter.clone();
        if let Some(last) = &last
            && position - self.position(last) < tick
        {
            return (Answer::Counters(last.clone()), false, true);
        }
        let package = offers::best_package(
            &self.brief,
            &self.priorities,
            &self.closed,
            &proposed,
            position,
            self.reservation,
        );
        let repeats = last.as_ref() == Some(&package);
        let returns = is_trade
            && before.is_some_and(|before| self.grants(before, &proposed, last.as_ref(), &package));
        self.counter = Some(package.clone());
        (Answer::Counters(package), returns, repeats)
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

    fn remarks(&mut self, heard: &Heard, broke_before: bool, is_opening: bool) -> Remarks {
        let mind = &self.mind;
        let mut remarks = Remarks::new();
        if is_opening {
            if mind.offence > 0.5 {
                remarks.push(Intent::Offended);
            }
            return remarks;
        }
        if mind.broke_final && !broke_before {
            remarks.push(Intent::BrokenFinal);
        } else if heard.is_final {
            remarks.push(Intent::HearsFinal);
        } else if heard.is_hold {
            remarks.push(Intent::Pressed);
        } else {
            let (step, before) = mind.last_concessions();
            let room = mind.offers().last().copied().unwrap_or_default() - mind.believed_limit();
            if step > 0.0 && before > 0.0 && step <= 0.9 * before && room < LITTLE_ROOM {
                remarks.push(Intent::SeesLimit);
            } else if step >= LARGE_STEP && room > LITTLE_ROOM {
                remarks.push(Intent::SeesMore);
            }
        }
        if !self.was_impatient && mind.time() >= 0.9 {
            self.was_impatient = true;
            remarks.push(Intent::Impatient);
        }
        remarks
    }

    /// A package gives on one issue and takes on another, as the buyer sees it.
    fn is_trade(&self, from: &Package, to: &Package) -> bool {
        let layout = &self.brief.company.layout;
        let price = |package: &Package| layout.price(package.option(layout.price_issue));
        let mut changes = self.brief.gains(from, to);
        changes[layout.price_issue] = price(from) - price(to);
        changes.iter().any(|change| *change > 0.0) && changes.iter().any(|change| *change < 0.0)
    }

    /// An argument is brought; `landing` says how well it lands, 0..=1.
    pub fn hear_argument(&mut self, raises_price: f64, landing: f64, heals: f64) {
        if self.mind.round == 0 {
            let raise = self.brief.scale.difference(raises_price) / 0.1;
            self.mind.credibility = (self.mind.credibility + raise * landing).clamp(0.8, 1.4);
        } else {
            // Assumed, not measured: a reason that lands in the middle of the
            // talk works like a change to a warmer tone.
            self.mind.relief += 0.4 * landing;
        }
        self.mind.grievance = (self.mind.grievance - heals * landing).max(0.0);
    }

    /// Time goes by without a move, in rounds.
    pub fn lose_time(&mut self, rounds: f64) {
        self.mind.lost_time += rounds;
    }

    /// A break.
    pub fn rest(&mut self) {
        self.mind.rest();
    }

    /// Something from outside changes the buyer's position.
    pub fn feel_effect(&mut self, effect: &Effect) {
        match *effect {
            Effect::Power(change) => {
                let power = &mut self.mind.character.power;
                *power = (*power + change).clamp(0.0, 1.0);
            }
            Effect::Reservation(change) => {
                self.reservation += change.get();
                self.mind.limit = self.brief.scale.of(self.reservation);
            }
            Effect::Patience(change) => {
                let patience = &mut self.mind.character.patience;
                *patience = (*patience + change).max(2.0);
            }
            Effect::Grievance(change) => {
                self.mind.grievance = (self.mind.grievance + change).clamp(0.0, 1.0);
            }
        }
    }

    /// A colleague agrees to what the seller was not able to offer before.
    pub fn hear_consent(&mut self, colleague: usize) {
        let brief = &self.brief;
        self.closed
            .retain(|&mut (issue, option)| !brief.closed.contains(&(issue, option, colleague)));
    }

    /// What can be read on each face.
    pub fn moods(&self, faces: &Faces) -> Vec<Mood> {
        team::moods(
            faces,
            &self.brief,
            &self.mind,
            self.offer.as_ref(),
            self.reservation,
        )
    }

    /// The worth that the buyer gives up with a package, on the scale.
    fn position(&self, package: &Package) -> f64 {
        self.brief
            .position(&self.brief.company, package, self.reservation)
    }

    /// One price tick on the scale.
    fn tick(&self) -> f64 {
        let layout = &self.brief.company.layout;
        self.brief
            .scale
            .difference(layout.price(1) - layout.price(0))
    }

    /// The highest price the buyer would pay now.
    pub const fn reservation(&self) -> f64 {
        self.reservation
    }

    /// The character that was drawn, as it is now.
    pub const fn character(&self) -> &Character {
        &self.mind.character
    }

    /// The buyer's brief.
    pub fn brief(&self) -> &Brief {
        &self.brief
    }

    /// Whether an old wrong still hurts, 0..=1.
    pub const fn grievance(&self) -> f64 {
        self.mind.grievance
    }

    /// How insulting the opening was, 0..=1.
    pub const fn offence(&self) -> f64 {
        self.mind.offence
    }

    /// Round by round, the price at which the buyer believed the rep's limit
    /// to lie.
    pub fn believed_limits(&self) -> impl Iterator<Item = (u32, f64)> {
        (1..)
            .zip(self.mind.believed())
            .map(|(round, x)| (round, self.brief.scale.price(*x)))
    }

    /// Feelings after an agreement, or after none.
    pub fn feelings(&self, agreement: Option<&Package>) -> Feelings {
        feelings::at_the_end(&self.mind, agreement.map(|package| self.position(package)))
    }
}

/// The price at which, other issues as usual, the seller is indifferent: what a
/// perfectly informed buyer would know.
fn seller_limit_price(scenario: &Scenario, usual_quantity: f64) -> f64 {
    let unit_cost = scenario
        .issues
        .iter()
        .find_map(|issue| match issue {
            crate::scenario::Issue::Price(price) => Some(price.unit_cost.get()),
            _ => None,
        })
        .unwrap_or_default();
    unit_cost + scenario.seller.batna.worth.get() / usual_quantity.max(f64::MIN_POSITIVE)
}
