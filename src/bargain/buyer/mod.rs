//! The buyer: a team with its own brief that hears offers and words, and
//! nothing else.
//!
//! The buyer is made from the scenario's buyer side, the market and the seed.
//! It is told packages, tones and arguments as the table hears them; the rep's
//! limits and plan have no way in: no type here can hold them.
//!
//! The model on one scale is in [`mind`]; [`brief`] carries packages onto that
//! scale and [`offers`] back.

mod answers;
mod belief;
mod brief;
mod by_terms;
#[cfg(test)]
mod check_values;
mod claims;
mod feelings;
mod hearing;
mod mind;
mod offers;
mod on_scale;
mod parameters;
mod persona;
mod priorities;
mod returns;
mod team;
mod typical;

pub use claims::Bluff;
pub use on_scale::{
    ModelPart, ScaleBuyer, ScaleMarket, ScaleOffer, ScalePopulation, ScaleReaction,
};
pub use persona::{Persona, persona_names, personas};

pub(super) use brief::{Brief, View, limit_of};
pub(super) use feelings::{Ending, Feelings};
pub(super) use persona::Character;
pub(super) use team::Faces;
pub(super) use typical::TypicalListener;

use self::{
    answers::Reply,
    brief::Outlook,
    claims::Claims,
    hearing::{Condition, HeardExchange, HeardOffer},
    mind::{Heard, Mind, Reaction, leave_draws},
    offers::Closed,
    priorities::Priorities,
    team::Team,
};
use std::sync::Arc;

use smallvec::SmallVec;

use super::{LeaveReason, Mood, Package, Random, Tone};
use crate::{
    bargain::Offer,
    scenario::{ColleagueId, Effect, Intent, IssueId, MemberId, Scenario},
};

/// Independent streams of chance, one for each purpose.
pub(super) mod streams {
    pub const CHARACTER: u64 = 0;
    pub const LEAVING: u64 = 1;
    pub const TEAM: u64 = 3;
    pub const HAPPENINGS: u64 = 4;
    pub const LINES: u64 = 5;
    pub const CLAIMS: u64 = 2;
    pub const RESEARCH: u64 = 6;
    /// What people feel and say of it beyond what was done to them.
    pub const FEELINGS: u64 = u64::MAX - 1;
    /// How an experiment's script lies on the grid of prices, with which terms.
    pub const SCRIPTS: u64 = u64::MAX - 2;
    /// Which buyers are imagined beforehand; research counts upwards from its
    /// own number, so this one lies at the other end.
    pub const IMAGINED: u64 = u64::MAX;
}

/// A concession this large, in scale units, makes the buyer wait for more.
const LARGE_STEP: f64 = 0.08;
/// What saying "if" asks for at least, as a multiple of what is given.
const CONDITION: f64 = 0.5;
/// How much sellers' limits spread in a market, a standard deviation in scale
/// units.
const SELLERS_SPREAD: f64 = 0.07;
/// Taking back less than this, in scale units, is not noticed.
const NOTICED: f64 = 0.01;
/// A believed remaining room below this makes the buyer see the limit.
const LITTLE_ROOM: f64 = 0.125;

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
    /// What the seller has on the table: one package, or several to choose
    /// from.
    offers: SmallVec<[Package; 1]>,
    counter: Option<Package>,
    claims: Claims,
    was_impatient: bool,
    /// How much of its grievance arguments took away.
    healed: f64,
}

/// What the buyer answers in a round.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum BuyerAnswer {
    /// Yes to this package of the rep's.
    Accepts(Package),
    /// Another package.
    Counters(Package),
    /// No move: too far apart.
    Refuses,
    /// Yes but for one member, who wants one term to be better.
    Objects {
        member: MemberId,
        issue: IssueId,
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
    pub reply: Reply,
}

/// Takes out what the rest of the very same turn denies: who waits moves
/// nothing, and has not sat there for too long.
fn keep_to_the_answer(remarks: &mut Remarks, reply: &Reply) {
    let moves = match reply.answer {
        BuyerAnswer::Counters(_) => !reply.repeats,
        BuyerAnswer::Objects { .. } => true,
        _ => false,
    };
    let is_hurried = remarks
        .iter()
        .any(|remark| matches!(remark, Intent::Impatient | Intent::ThreatensToLeave));
    if moves || is_hurried {
        remarks.retain(|remark| *remark != Intent::Pressed);
    }
}

impl From<BuyerAnswer> for Response {
    fn from(answer: BuyerAnswer) -> Self {
        Self {
            remarks: Remarks::new(),
            reply: Reply::from(answer),
        }
    }
}

impl Buyer {
    /// Draws the buyer of one session; `brief` is that of the scenario.
    pub fn draw(scenario: &Scenario, brief: &Arc<Brief>, seed: u64) -> Self {
        let character = Character::draw(
            &brief.population,
            &mut Random::new(seed, streams::CHARACTER),
        );
        let mut leaving = Random::new(seed, streams::LEAVING);
        let leave_draws = leave_draws(&mut leaving);
        let scale = brief.scale;
        let Outlook {
            market,
            truth,
            insult_room,
        } = brief.outlook(scenario);
        let reservation = limit_of(scenario, character.reservation_price);
        let mut mind = Mind::new(
            character,
            scale.of(reservation),
            character.reading(market, SELLERS_SPREAD, truth),
            insult_room,
            scenario.buyer.grievance.clamp(0.0, 1.0),
            leave_draws,
        );
        mind.seed = seed;
        // Drawn, so that a refusal tells roughly where the limit is, not
        // exactly.
        mind.bears = leaving.between(0.36, 0.46);
        mind.most_asked = brief.most_asked;
        mind.end_point = mind.furthest();
        mind.tactic.clone_from(&brief.tactic);
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
            offers: SmallVec::new(),
            counter: None,
            claims: Claims::plan(&character, || Random::new(seed, streams::CLAIMS)),
            was_impatient: false,
            healed: 0.0,
        }
    }

    /// Hears an offer; `precision` is how precise its price sounds, 0..=1.
    pub fn hear_offer(&mut self, offer: &Offer, precision: f64, tone: Tone) -> Response {
        let before = self.best_offered();
        let said: SmallVec<[Package; 1]> = offer.packages().cloned().collect();
        let best = self.best_of(&said).unwrap_or(&offer.package).clone();
        self.learn(before.as_ref(), &best, &said);
        let change = before.as_ref().map(|last| self.exchange(last, &best));
        let mut asked = change.map_or(0.0, HeardExchange::asked);
        let condition = self.condition(&offer.on, &best, before.as_ref());
        if condition == Condition::Real {
            asked = asked.max(CONDITION);
        }
        let is_hold = self.offers == said;
        self.offers = said;
        let offer = HeardOffer {
            precision,
            is_final: offer.is_final,
            on: &offer.on,
            asked,
            condition,
            taken_back: change.map_or(0.0, HeardExchange::taken_back),
            is_hold,
        };
        self.round(&offer, &best, before.as_ref(), tone)
    }

    /// Hears that the last offer stands.
    pub fn hear_hold(&mut self, tone: Tone) -> Option<Response> {
        let package = self.best_offered()?;
        let offer = HeardOffer {
            is_hold: true,
            ..HeardOffer::default()
        };
        Some(self.round(&offer, &package, None, tone))
    }

    /// Which of the packages on the table serves the buyer best.
    fn best_offered(&self) -> Option<Package> {
        self.best_of(&self.offers).cloned()
    }

    fn best_of<'p>(&self, packages: &'p [Package]) -> Option<&'p Package> {
        packages
            .iter()
            .map(|package| (self.position(package), package))
            .fold(None, |best: Option<(f64, &Package)>, next| match best {
                Some((least, _)) if least <= next.0 => best,
                _ => Some(next),
            })
            .map(|(_, package)| package)
    }

    fn round(
        &mut self,
        offer: &HeardOffer,
        best: &Package,
        before: Option<&Package>,
        tone: Tone,
    ) -> Response {
        let broke_before = self.mind.broke_final;
        let is_opening = self.mind.round == 0;
        let heard = Heard {
            offer: self.position(best),
            precision: offer.precision,
            asked: offer.asked,
            is_conditional: offer.condition == Condition::Real,
            taken_back: offer.taken_back,
            is_choice: self.offers.len() > 1,
            is_final: offer.is_final,
            is_hold: offer.is_hold,
            tone,
        };
        let reaction = self.mind.hear(&heard);
        let mut remarks = self.remarks(&heard, broke_before, is_opening);
        if offer.condition == Condition::Empty {
            remarks.push(Intent::StandsAlready);
        }
        let reply = match reaction {
            Reaction::Accept => self.consent(best),
            Reaction::Leave(reason) => Reply::from(BuyerAnswer::Leaves(reason)),
            Reaction::Counter(position) => {
                remarks.extend(self.claims.make(&self.mind));
                self.counter_offer(position, offer, best, before)
            }
        };
        if matches!(reply.answer, BuyerAnswer::Refuses) {
            remarks.push(Intent::TooFar);
        }
        keep_to_the_answer(&mut remarks, &reply);
        // Who would have gone near its limit and then names nothing is not seen
        // near it: only a bluffer says so now.
        if matches!(reply.answer, BuyerAnswer::Refuses) && !self.claims.bluffed_in(self.mind.round)
        {
            remarks.retain(|remark| *remark != Intent::ClaimsLimit);
        }
        if matches!(
            reply.answer,
            BuyerAnswer::Accepts(_) | BuyerAnswer::Leaves(_)
        ) {
            remarks.clear();
        }
        Response { remarks, reply }
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
        } else if heard.taken_back > NOTICED {
            remarks.push(Intent::TakenBack);
        } else if heard.is_final {
            remarks.push(Intent::HearsFinal);
        } else if heard.is_hold {
            remarks.push(Intent::Pressed);
        } else if mind.tactic.is_none() {
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
        let healed = (heals * landing).min(self.mind.grievance);
        self.mind.grievance -= healed;
        self.healed += healed;
    }

    /// Remembers an earlier deal.
    pub fn remember(&mut self, relationship: f64) {
        self.mind.remember(relationship);
    }

    /// Time goes by without a move, in rounds.
    pub fn lose_time(&mut self, rounds: f64) {
        self.mind.lost_time += rounds;
    }

    /// A break; whether it is another one, without an offer in between.
    pub fn rest(&mut self) -> bool {
        self.mind.rest()
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
    pub fn hear_consent(&mut self, colleague: ColleagueId) {
        let brief = &self.brief;
        let needs = Some(colleague);
        self.closed
            .retain(|&mut (issue, option)| !brief.closed.contains(&(issue, option, needs)));
    }

    /// What can be read on each face.
    pub fn moods(&self, faces: &Faces) -> Vec<Mood> {
        team::moods(
            faces,
            &self.brief,
            &self.mind,
            self.best_offered().as_ref(),
            self.reservation,
        )
    }

    /// The worth that the buyer gives up with a package, on the scale.
    fn position(&self, package: &Package) -> f64 {
        self.brief
            .position(&self.brief.company, package, self.reservation)
    }

    /// The highest price the buyer would pay now.
    pub const fn reservation(&self) -> f64 {
        self.reservation
    }

    /// The character that was drawn, as it is now.
    pub const fn character(&self) -> &Character {
        &self.mind.character
    }

    /// What it claimed and was not true.
    pub fn bluffs(&self) -> &[Bluff] {
        self.claims.bluffs()
    }

    /// The buyer's brief.
    pub fn brief(&self) -> &Brief {
        &self.brief
    }

    /// Whether an old wrong still hurts, 0..=1.
    pub const fn grievance(&self) -> f64 {
        self.mind.grievance
    }

    /// How much of an old wrong arguments took away, 0..=1.
    pub const fn healed(&self) -> f64 {
        self.healed
    }

    /// How much more than a package it could give up, as a price with other
    /// issues as usual; below 0 for a package that it could not take.
    pub fn room(&self, package: &Package) -> f64 {
        (self.mind.limit - self.position(package)) * self.brief.scale.unit()
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

    /// Feelings when it is over.
    pub fn feelings(&self, ending: Ending<&Package>) -> Feelings {
        let ending = match ending {
            Ending::Agreement(package) => Ending::Agreement(self.position(package)),
            Ending::RightWalk => Ending::RightWalk,
            Ending::NoDeal => Ending::NoDeal,
        };
        feelings::at_the_end(&self.mind, ending)
    }

    /// Feelings after an ending at a point of its scale.
    pub fn feelings_at(&self, ending: Ending<f64>) -> Feelings {
        feelings::at_the_end(&self.mind, ending)
    }

    /// Prepares the buyer for an experiment: it neither accepts nor leaves
    /// before a round, its limit on the scale is at least `limit`, and it does
    /// without a part of the model.
    pub fn prepare(&mut self, stays_until: u32, limit: Option<f64>, without: Option<ModelPart>) {
        self.mind.may_end_from = stays_until;
        if let Some(part) = without {
            self.mind.parameters = part.switched_off();
        }
        if let Some(limit) = limit
            && self.mind.limit < limit
        {
            self.mind.limit = limit;
            self.mind.end_point = limit;
            self.reservation = self.brief.scale.price(limit);
        }
    }

    /// Its limit, on its scale.
    pub const fn limit(&self) -> f64 {
        self.mind.limit
    }

    /// Where it believes the seller's limit to lie, on its scale.
    pub fn believed_limit(&self) -> f64 {
        self.mind.believed_limit()
    }

    /// What it was ready to give up in the last round, spoken or not.
    pub const fn wanted(&self) -> f64 {
        self.mind.wanted
    }

    /// The worth that a package takes from the buyer, on its scale.
    pub fn taken_by(&self, package: &Package) -> f64 {
        self.position(package)
    }
}
