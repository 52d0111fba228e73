//! One buyer's head: what it does with each offer, on one scale.
//!
//! Everything here is in scale units (see `on_scale`); packages and money
//! are the business of [`super::Buyer`]. One round is one offer of the seller,
//! or one that is held, and the buyer's answer.

mod counter;
mod leaving;
mod tactic;

pub(super) use leaving::leave_draws;

use std::sync::Arc;

use smallvec::SmallVec;

use super::{
    belief::{Anchor, Belief},
    parameters::{ModelParameters, PARAMETERS},
    persona::Character,
    returns::{Returns, greed},
};
use crate::bargain::{LeaveReason, Tone, tactics::Aim};

/// The last round: a buyer that has not agreed by then leaves.
pub(super) const LAST_ROUND: u32 = 20;

/// Without a price, how far above what the buyer may have to give up an
/// opening insults half of the time at the least: as far as it usually is with
/// one.
const INSULT_ABOVE: f64 = 0.3;

/// What the buyer hears in a round.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is heard, or not, whatever the others are"
)]
pub(super) struct Heard {
    /// The buyer's worth given up by the package on the table.
    pub offer: f64,
    /// How precise the price sounds, 0..=1; counts in the opening.
    pub precision: f64,
    /// How much the offer asks in return, as a multiple of what it gives: 0 is
    /// a silent concession, 1 asks for as much.
    pub asked: f64,
    /// It says so: "only if".
    pub is_conditional: bool,
    /// How much less it leaves the buyer than the offer before, where it gives
    /// nothing.
    pub taken_back: f64,
    /// Several packages were put down at once; `offer` is the best of them.
    pub is_choice: bool,
    /// Marked final.
    pub is_final: bool,
    /// The same package as before.
    pub is_hold: bool,
    /// The face that was shown.
    pub tone: Tone,
}

/// What the buyer does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Reaction {
    /// Takes the offer.
    Accept,
    /// Is ready to give up this much of its own worth.
    Counter(f64),
    /// Leaves.
    Leave(LeaveReason),
}

/// One number a round.
type PerRound = SmallVec<[f64; LAST_ROUND as usize]>;

/// The buyer's state between rounds.
#[derive(Debug, Clone)]
pub(super) struct Mind {
    /// The model's constants; an experiment may switch a part of it off.
    pub parameters: &'static ModelParameters,
    pub character: Character,
    /// The seed of its session, for what is drawn only when it is asked for.
    pub seed: u64,
    /// Its own limit b.
    pub limit: f64,
    /// Its reading of the seller's limit before any offer, m.
    pub reading: f64,
    /// The opening that it takes as an insult half of the time, without
    /// arguments, C − m.
    pub insult_room: f64,
    /// How credible arguments have made a high opening, 0.8..=1.4.
    pub credibility: f64,
    /// An old wrong that still hurts, 0..=1.
    pub grievance: f64,
    /// Rounds' worth of time lost to repetition and breaks.
    pub lost_time: f64,
    /// How far above its limit it still bargains, in scale units.
    pub bears: f64,
    /// The most that it can be asked for, however far its limit is: infinite
    /// where there is a price.
    pub most_asked: f64,
    /// A published tactic to bargain by instead of beliefs.
    pub tactic: Option<Arc<Aim>>,
    belief: Option<Belief>,
    pub round: u32,
    /// Best offers so far, one a round.
    offers: PerRound,
    /// Spoken counter-offers, one a round.
    counters: PerRound,
    /// Believed limits, one a round.
    believed: PerRound,
    adapted_tone: f64,
    pub relief: f64,
    resentment: f64,
    pressure: f64,
    returns: Returns,
    /// Several packages were on the table at once at some time.
    pub had_choice: bool,
    pub offence: f64,
    pub felt_offence: f64,
    /// How much it minds what the seller took back, 0..=1.
    pub taken_back: f64,
    /// The round of the last break.
    rested_in: Option<u32>,
    stinginess: f64,
    breach: f64,
    /// How evenly the last offer split the difference, 0..=1.
    evenness: f64,
    final_standing: bool,
    pub broke_final: bool,
    pub end_point: f64,
    /// The counter-offer it would speak in this round, spoken or not.
    pub wanted: f64,
    /// The first round in which it may accept or leave; 0 at the table, later
    /// in experiments whose counterpart follows a script.
    pub may_end_from: u32,
    tone_sum: f64,
    /// The chance to leave in the last round.
    leaving: f64,
    leave_draws: [f64; LAST_ROUND as usize],
}

fn clamp01(number: f64) -> f64 {
    number.clamp(0.0, 1.0)
}

fn above(number: f64) -> f64 {
    number.max(0.0)
}

impl Mind {
    /// A buyer before the first offer.
    pub fn new(
        character: Character,
        limit: f64,
        reading: f64,
        insult_room: f64,
        grievance: f64,
        leave_draws: [f64; LAST_ROUND as usize],
    ) -> Self {
        Self {
            parameters: &PARAMETERS,
            character,
            seed: 0,
            limit,
            reading,
            insult_room,
            credibility: 1.0,
            grievance,
            lost_time: 0.0,
            bears: 0.40,
            most_asked: f64::INFINITY,
            tactic: None,
            belief: None,
            round: 0,
            offers: PerRound::new(),
            counters: PerRound::new(),
            believed: PerRound::new(),
            adapted_tone: 0.0,
            relief: 0.0,
            resentment: 0.0,
            pressure: 0.0,
            returns: Returns::default(),
            had_choice: false,
            offence: 0.0,
            felt_offence: 0.0,
            taken_back: 0.0,
            rested_in: None,
            stinginess: 0.0,
            breach: 0.0,
            evenness: 0.0,
            final_standing: false,
            broke_final: false,
            end_point: limit,
            wanted: 0.0,
            may_end_from: 0,
            tone_sum: 0.0,
            leaving: 0.0,
            leave_draws,
        }
    }

    /// The same buyer, who remembers a deal before this one that left the
    /// relationship at `relationship`, 0..=1 with 0.5 as before.
    ///
    /// Assumed, not measured: a good deal makes a buyer trust and answer more
    /// and leave less easily, a bad one the opposite; below 0.35 it still
    /// hurts.
    pub fn remember(&mut self, relationship: f64) {
        let change = relationship.clamp(0.0, 1.0) - 0.5;
        let character = &mut self.character;
        character.trust = clamp01(character.trust + 0.5 * change);
        character.reciprocity = clamp01(character.reciprocity + 0.3 * change);
        character.temper *= libm::exp(-change);
        self.grievance = clamp01(self.grievance + 0.8 * above(-0.15 - change));
    }

    /// How much of its time has gone, lost time included, 0..=1.
    pub fn time(&self) -> f64 {
        let spent = f64::from(self.round.saturating_sub(1)) + self.lost_time;
        (spent / (self.character.patience - 1.0)).min(1.0)
    }

    /// How much of its time it has spent bargaining, 0..=1: only offers and
    /// holds bring it closer to its limit, talk and breaks do not.
    fn bargained(&self) -> f64 {
        let spent = f64::from(self.round.saturating_sub(1));
        (spent / (self.character.patience - 1.0)).min(1.0)
    }

    /// Reciprocity as it works: who thinks of its own target neither reads nor
    /// answers the other's moves.
    fn reciprocity(&self) -> f64 {
        self.character.reciprocity * (1.0 - self.character.target_focus)
    }

    /// The believed limit of the seller; its first reading before any offer.
    pub fn believed_limit(&self) -> f64 {
        let Some(belief) = &self.belief else {
            return self.reading;
        };
        let focus = self.character.target_focus;
        let last = self.offers.last().copied().unwrap_or(self.reading);
        (1.0 - focus) * belief.estimate() + focus * self.reading.min(last)
    }

    /// The believed size of the seller's next concession.
    pub fn believed_next_concession(&self) -> f64 {
        self.belief.as_ref().map_or(0.0, Belief::next_concession)
    }

    /// The last spoken counter-offer.
    pub fn last_counter(&self) -> Option<f64> {
        self.counters.last().copied()
    }

    /// The concessions of the last two rounds, the latest first.
    pub fn last_concessions(&self) -> (f64, f64) {
        let step = |back: usize| {
            let n = self.offers.len();
            if n < back + 2 {
                return 0.0;
            }
            self.offers[n - back - 2] - self.offers[n - back - 1]
        };
        (step(0), step(1))
    }

    /// One round: hears an offer and reacts.
    pub fn hear(&mut self, heard: &Heard) -> Reaction {
        let p = self.parameters;
        self.round += 1;
        let previous = self.offers.last().copied();
        // A package that costs the seller less can be worse for the buyer; it
        // is not a step back, the better one was there.
        let best = previous.map_or(heard.offer, |previous| previous.min(heard.offer));
        let concession = previous.map_or(0.0, |previous| previous - best);
        self.offers.push(best);

        if heard.taken_back > 0.0 {
            self.mind_taking_back(heard.taken_back);
        }
        if let Some(tactic) = self.tactic.clone() {
            self.believed.push(self.reading);
            return self.follow(&tactic, heard.offer, best);
        }
        self.feel_tone(p, heard.tone);
        self.read_offer(p, heard, best);
        self.believed.push(self.believed_limit());
        let asked = heard.asked;
        let said = heard.is_conditional;
        self.returns.count(p, concession, asked, said, self.relief);
        if asked > 0.0 {
            self.resentment += greed(asked);
        }
        self.had_choice |= heard.is_choice;
        let end_point = self.find_end_point(p, heard.is_choice);
        let counter = self.next_counter(p, end_point);
        // What it offers itself it would give.
        let end_point = end_point.max(counter);
        self.end_point = end_point;
        if let Some(last) = self.last_counter() {
            self.returns.settle(p, concession, asked, counter - last);
        }

        self.evenness = self.evenness(p, heard.offer);
        let may_end = self.round >= self.may_end_from;
        self.wanted = counter.min(best);
        if may_end
            && heard.offer <= self.limit
            && self.is_good_enough(p, heard.offer, counter, end_point)
        {
            return Reaction::Accept;
        }
        let counter = self.wanted;
        let spoken_step = self.last_spoken_step();
        self.counters.push(counter);
        if let Some(reason) = self.wants_to_leave(p, best, end_point, concession, spoken_step)
            && may_end
        {
            return Reaction::Leave(reason);
        }
        Reaction::Counter(counter)
    }

    /// What was on the table and is gone again hurts, and nothing is owed for it
    /// (assumed, not measured; the course calls it bad manners).
    fn mind_taking_back(&mut self, taken: f64) {
        let hurt = (2.0 * taken).min(0.3);
        self.felt_offence += hurt;
        self.taken_back = (self.taken_back + hurt).min(1.0);
        self.returns.forfeit(taken);
    }

    fn feel_tone(&mut self, p: &ModelParameters, tone: Tone) {
        let tone = match tone {
            Tone::White => -1.0,
            Tone::Neutral => 0.0,
            Tone::Red => 1.0,
        };
        let felt = tone - self.adapted_tone;
        self.adapted_tone += p.tone_adaptation * felt;
        self.relief = 0.6 * self.relief + above(felt);
        self.resentment = 0.6 * self.resentment + above(-felt);
        self.pressure = 0.7 * self.pressure + above(-tone);
        self.resentment += p.resent_lasting * above(self.pressure - p.pressure_borne);
        self.tone_sum += tone;
    }

    /// How much further a hard face makes it go: who has alternatives does not
    /// yield to it (Sinaceur & Tiedens 2006).
    fn yields_to_pressure(&self, p: &ModelParameters) -> f64 {
        let dependence = clamp01((p.pressure_power - self.character.power) / p.pressure_power);
        p.pressure * dependence * self.pressure
    }

    /// How evenly an offer splits what lay between the seller's offer before it
    /// and the buyer's own counter-offer: 1 for just the middle, 0 a little
    /// beside it.
    fn evenness(&self, p: &ModelParameters, offer: f64) -> f64 {
        let (Some(counter), [.., before, _]) = (self.last_counter(), self.offers.as_slice()) else {
            return 0.0;
        };
        let gap = before - counter;
        if gap < p.split_least {
            return 0.0;
        }
        let share = (before - offer) / gap;
        above(1.0 - libm::fabs(share - 0.5) / p.split_width)
    }

    fn read_offer(&mut self, p: &ModelParameters, heard: &Heard, best: f64) {
        if self.belief.is_none() {
            self.take_offence(p, best);
        } else {
            self.felt_offence *= p.offence_decay;
        }
        let anchor = Anchor {
            opening: best,
            reading: self.reading,
            information: self.character.information,
            target_focus: self.character.target_focus,
            precision: heard.precision,
            credibility: self.credibility,
        };
        let breaks_final = self.final_standing && !heard.is_hold;
        if breaks_final {
            self.broke_final = true;
            self.felt_offence += 0.3;
        }
        self.final_standing = heard.is_final || (self.final_standing && heard.is_hold);
        if let Some(belief) = &mut self.belief {
            if breaks_final {
                belief.lose_faith();
            }
            belief.update(p, best);
        }
        let belief = self.belief.get_or_insert_with(|| Belief::new(p, &anchor));
        if heard.is_final && !self.broke_final {
            belief.hear_final(p);
        }
    }

    /// Offence does not depend on power; leaving because of it does
    /// (Schweinsberg, Ku, Wang & Pillutla 2012).
    fn take_offence(&mut self, p: &ModelParameters, opening: f64) {
        let mut point =
            self.reading + self.insult_room + p.offence_credibility * (self.credibility - 1.0);
        if self.most_asked.is_finite() {
            // Nobody is insulted by an offer that is good for them.
            point = point.max(self.furthest() + INSULT_ABOVE);
        }
        self.offence = 1.0 / (1.0 + libm::exp(-(opening - point) / p.offence_width));
        self.felt_offence = self.offence;
    }

    /// The buyer's own last spoken step, which the seller's concession answers.
    fn last_spoken_step(&self) -> f64 {
        match self.counters.as_slice() {
            [.., before, last] => last - before,
            _ => 0.0,
        }
    }

    /// The spoken counter is withdrawn into the one before: the buyer did not
    /// move after all.
    pub fn repeat_counter(&mut self, counter: f64) {
        if let Some(last) = self.counters.last_mut() {
            *last = counter;
        }
    }

    /// A recess lets hard feelings cool and costs half a round's time; another
    /// one without an offer in between costs a whole round's and cools nothing
    /// (assumed, not measured). Whether it is another one.
    pub fn rest(&mut self) -> bool {
        let again = self.rested_in == Some(self.round);
        self.rested_in = Some(self.round);
        if again {
            self.lost_time += 1.0;
            return true;
        }
        self.lost_time += 0.5;
        self.resentment *= 0.3;
        self.pressure *= 0.5;
        self.felt_offence *= 0.7;
        false
    }

    /// The average tone heard, −1 hard to 1 warm.
    pub fn mean_tone(&self) -> f64 {
        if self.round == 0 {
            0.0
        } else {
            self.tone_sum / f64::from(self.round)
        }
    }

    /// All best offers so far.
    pub fn offers(&self) -> &[f64] {
        &self.offers
    }

    /// The seller's limit as it was believed to be, round by round.
    pub fn believed(&self) -> &[f64] {
        &self.believed
    }

    /// The first spoken counter-offer.
    pub fn first_counter(&self) -> Option<f64> {
        self.counters.first().copied()
    }
}
