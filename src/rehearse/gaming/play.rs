//! A policy at the table: one move after another, to the end.

use std::sync::Arc;

use super::{
    policy::{Finish, Pace, Policy},
    table::{GamingTable, Ready},
};
use crate::{
    bargain::{Event, Illegal, Meeting, Move, Offer, Package, Random, Tone},
    rehearse::player::who_opens_up,
    scenario::{ArgumentId, ColleagueId, MemberId, ProbeId, Worth},
};

/// A meeting goes on for at most so many rounds.
const LONGEST: u32 = 40;
/// The stream of chance of a policy that offers at random.
const MOVES: u64 = 71;

/// A meeting being played.
pub(super) struct Play<'a> {
    table: &'a GamingTable,
    ready: &'a Ready,
    pub meeting: Meeting,
    /// What a rep sees of it, without words.
    pub events: Vec<Event>,
    chance: Random,
    /// Own offers so far.
    offers: u32,
    /// The best own offer in own worth.
    best: f64,
    /// Their counter-offer's worth when the last own offer was made.
    counter_before: Option<f64>,
}

impl<'a> Play<'a> {
    /// A meeting with the buyer of a seed, after `before`.
    pub fn new(table: &'a GamingTable, ready: &'a Ready, before: &[Event], seed: u64) -> Self {
        Self {
            table,
            ready,
            meeting: Meeting::new(&table.deal, seed),
            events: before.to_vec(),
            chance: Random::new(seed, MOVES),
            offers: 0,
            best: f64::INFINITY,
            counter_before: None,
        }
    }

    /// Plays it to the end.
    ///
    /// # Errors
    /// A move that the meeting refuses.
    pub fn through(&mut self) -> Result<(), Illegal> {
        let policy = self.ready.policy;
        self.talk(&policy)?;
        let last = self.ready.ladder.len().saturating_sub(1);
        let mut step = 0;
        while self.is_open() {
            if policy.folds_after.is_some_and(|after| self.offers >= after)
                && self.takes(self.table.book().reservation().get())?
            {
                break;
            }
            self.reason(&policy)?;
            let is_final = policy.says_final && step == last;
            let Some(package) = self.next(&policy, step) else {
                break;
            };
            self.offer(package, is_final)?;
            step += 1;
            if policy.takes_back == Some(self.offers) && self.is_open() {
                let back = self.best
                    + policy.back_share * (self.ready.opening - self.ready.floor).max(0.0);
                let base = self.last_offer();
                if let Some(package) = self.table.book().at_worth(&base, Worth::of(back)) {
                    self.offer(package, false)?;
                }
            }
            for _ in 0..policy.breaks {
                self.apply(&Move::Recess)?;
            }
            for _ in 0..policy.holds_between {
                self.hold()?;
            }
            if self.is_open() && self.takes(self.worth_at(policy.takes_at))? {
                break;
            }
        }
        self.finish(&policy)
    }

    fn is_open(&self) -> bool {
        self.meeting.outcome().is_none() && self.meeting.round() < LONGEST
    }

    fn worth_at(&self, share: f64) -> f64 {
        let batna = self.table.book().reservation().get();
        batna + share * (self.ready.opening - batna)
    }

    fn last_offer(&self) -> Package {
        let usual = || Package::usual(self.table.deal.scenario());
        self.meeting.own_offer().cloned().unwrap_or_else(usual)
    }

    fn counter(&self) -> Option<f64> {
        let counter = self.meeting.counter()?;
        Some(self.table.book().worth(counter).get())
    }

    /// The next offer; `None` when there is none.
    fn next(&mut self, policy: &Policy, step: usize) -> Option<Package> {
        if step == 0 || policy.pace == Pace::Ladder {
            return self.ready.ladder.get(step).cloned();
        }
        if step > policy.steps as usize + 1 {
            return None;
        }
        let book = self.table.book();
        let (own, floor) = (self.best, self.ready.floor);
        let counter = self.counter();
        let worth = match policy.pace {
            Pace::Ladder => own,
            Pace::Split => f64::midpoint(own, counter.unwrap_or(floor).max(floor)),
            Pace::Mirror => {
                let given = counter
                    .zip(self.counter_before)
                    .map_or(0.0, |(now, before)| now - before);
                let first = policy.given * 0.25 * (self.ready.opening - floor);
                own - if step == 1 { first } else { given.max(0.0) }
            }
            Pace::Random => self.chance.between(floor.min(own), own),
        };
        book.at_worth(&self.last_offer(), Worth::of(worth.max(floor)))
    }

    fn talk(&mut self, policy: &Policy) -> Result<(), Illegal> {
        let scenario = Arc::clone(self.table.deal.scenario());
        if policy.consults {
            for colleague in ColleagueId::all(&scenario) {
                self.apply(&Move::Consult { colleague })?;
            }
        }
        for probe in ProbeId::all(&scenario).take(policy.questions as usize) {
            self.ask(probe)?;
        }
        for argument in ArgumentId::all(&scenario).take(policy.arguments as usize) {
            self.apply(&Move::Argue { argument, to: None })?;
        }
        Ok(())
    }

    fn ask(&mut self, probe: ProbeId) -> Result<(), Illegal> {
        let to = who_opens_up(self.table.deal.scenario(), probe);
        self.apply(&Move::Probe { probe, to })
    }

    /// A question or an argument after a refusal, while there are new ones.
    fn reason(&mut self, policy: &Policy) -> Result<(), Illegal> {
        if !policy.reasons || !self.meeting.is_refused() {
            return Ok(());
        }
        let scenario = Arc::clone(self.table.deal.scenario());
        let argument = ArgumentId::all(&scenario).find(|it| !self.meeting.is_argued(*it));
        if let Some(argument) = argument {
            return self.apply(&Move::Argue { argument, to: None });
        }
        match ProbeId::all(&scenario).find(|it| !self.meeting.is_probed(*it)) {
            Some(probe) => self.ask(probe),
            None => Ok(()),
        }
    }

    fn offer(&mut self, package: Package, is_final: bool) -> Result<(), Illegal> {
        if !self.is_open() {
            return Ok(());
        }
        self.counter_before = self.counter();
        self.best = self.best.min(self.table.book().worth(&package).get());
        self.offers += 1;
        self.face()?;
        let label = self.table.wishes.first().map(|(issue, _)| *issue);
        let on = label.filter(|_| self.ready.policy.labels && self.offers > 1);
        self.apply(&Move::Offer(Offer {
            on: on.into_iter().collect(),
            is_final,
            ..Offer::plain(package)
        }))
    }

    fn face(&mut self) -> Result<(), Illegal> {
        if !self.ready.policy.faces {
            return Ok(());
        }
        let tone = if self.meeting.round() < 2 {
            Tone::White
        } else {
            Tone::Red
        };
        if self.meeting.tone() == tone {
            return Ok(());
        }
        self.apply(&Move::Tone(tone))
    }

    fn hold(&mut self) -> Result<(), Illegal> {
        if self.is_open() && self.meeting.own_offer().is_some() {
            self.apply(&Move::Hold)?;
        }
        Ok(())
    }

    /// Takes their standing offer where it is worth at least so much.
    fn takes(&mut self, at_least: f64) -> Result<bool, Illegal> {
        let takes = self.counter().is_some_and(|counter| counter >= at_least);
        if takes {
            self.apply(&Move::Accept)?;
        }
        Ok(takes)
    }

    fn finish(&mut self, policy: &Policy) -> Result<(), Illegal> {
        for _ in 0..policy.holds_after {
            if self.is_open() && self.takes(self.worth_at(policy.takes_at))? {
                return Ok(());
            }
            self.hold()?;
        }
        if self.is_open() && policy.finish == Finish::Takes && self.takes(self.ready.floor)? {
            return Ok(());
        }
        while self.is_open() && policy.finish != Finish::Walks && self.meeting.own_offer().is_some()
        {
            self.hold()?;
        }
        if self.meeting.outcome().is_none() {
            self.apply(&Move::Walk)?;
        }
        Ok(())
    }

    /// Makes a move and writes down what a rep saw, without words. What needs
    /// a colleague's consent gets it first where it can.
    fn apply(&mut self, chosen: &Move) -> Result<(), Illegal> {
        if self.meeting.outcome().is_some() {
            return Ok(());
        }
        if let Err(Illegal::NeedsConsent { colleague, .. }) = self.meeting.check(chosen) {
            let asked = ColleagueId::find(self.table.deal.scenario(), &colleague);
            match asked.filter(|asked| !self.meeting.is_consulted(*asked)) {
                Some(colleague) => self.made(&Move::Consult { colleague })?,
                None => return self.made(&Move::Walk),
            }
            if self.meeting.check(chosen).is_err() {
                return self.made(&Move::Walk);
            }
        }
        self.made(chosen)
    }

    fn made(&mut self, chosen: &Move) -> Result<(), Illegal> {
        let (tone, refused_before) = (self.meeting.tone(), self.meeting.round());
        let again = match chosen {
            Move::Argue { argument, .. } => self.meeting.is_argued(*argument),
            Move::Probe { probe, .. } => self.meeting.is_probed(*probe),
            _ => false,
        };
        self.meeting.apply(chosen)?;
        let round = self.meeting.round();
        match chosen {
            Move::Offer(offer) => {
                let offer = Offer {
                    on: Vec::new(),
                    ..offer.clone()
                };
                self.events.push(Event::offered(round, tone, offer));
            }
            Move::Hold => self.events.push(Event::Held { round, tone }),
            Move::Consult { colleague } => self.events.push(Event::Consulted {
                colleague: *colleague,
            }),
            Move::Recess => self.events.push(Event::Recessed),
            Move::Argue { argument, to } => self.events.push(Event::Argued {
                argument: *argument,
                to: *to,
                again,
                tone,
            }),
            Move::Probe { probe, to } => self.asked(*probe, *to, again),
            _ => {}
        }
        self.answered(round != refused_before, round);
        Ok(())
    }

    fn asked(&mut self, probe: ProbeId, to: Option<MemberId>, again: bool) {
        self.events.push(Event::Probed { probe, to, again });
        if again {
            return;
        }
        let scenario = self.table.deal.scenario();
        let member = to.unwrap_or(MemberId::new(0));
        let mut answers = scenario.probes[probe].answers.iter();
        let answer = answers.position(|answer| scenario.buyer.team[member].id == answer.member);
        self.events.push(Event::Answered {
            probe,
            member,
            answer,
        });
    }

    /// The buyer's answer to a round, and the end.
    fn answered(&mut self, is_round: bool, round: u32) {
        if is_round {
            let remarks = self.meeting.remarks().iter();
            self.events.extend(remarks.map(|intent| Event::Said {
                member: MemberId::new(0),
                intent: *intent,
                variant: 0,
                package: None,
                issue: None,
            }));
        }
        if let Some(outcome) = self.meeting.outcome() {
            self.events.push(Event::Ended(outcome.clone()));
        } else if is_round && self.meeting.is_refused() {
            self.events.push(Event::Refused { round });
        } else if is_round && let Some(counter) = self.meeting.counter() {
            self.events.push(Event::Countered {
                round,
                package: counter.clone(),
            });
        }
    }
}
