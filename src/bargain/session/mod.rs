//! The session: a state machine from the first hour of research to the end of
//! the meeting.

mod rounds;
mod talk;

use std::sync::Arc;

use super::{
    Deal, Event, Finding, Illegal, Meeting, Mood, Move, Outcome, Package, Random, Revealed,
    SellerBook, Tone,
    buyer::{Faces, streams},
    findings::Source,
    lines::LineChooser,
};
use crate::scenario::{ColleagueId, Intent, IssueId, MemberId, ResearchId, Scenario};

/// Where a session stands, and what may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Before the meeting: [`Session::research`], then [`Session::sit_down`].
    Preparing,
    /// At the table: [`Session::apply`].
    Table,
    /// Over: [`Session::outcome`] and [`Session::reveal`].
    Over,
}

/// A move that was made at the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The move.
    pub chosen: Move,
    /// The round that it opened, from 1; for talk, and for what ends the
    /// meeting, the round that would have come next.
    pub round: u32,
}

impl Made {
    /// Whether it opened a round or ended the meeting; talk, consulting and
    /// choosing a face do neither.
    #[must_use]
    pub const fn is_decision(&self) -> bool {
        self.chosen.is_decision()
    }
}

/// One negotiation.
#[derive(Debug, Clone)]
pub struct Session {
    seed: u64,
    /// How an earlier deal left the relationship, where the buyer remembers one.
    remembers: Option<f64>,
    moves: Vec<Made>,
    meeting: Meeting,
    is_seated: bool,
    hours_left: u32,
    researched: Vec<bool>,
    faces: Faces,
    moods: Vec<Mood>,
    speaker: MemberId,
    lines: LineChooser,
    events: Vec<Event>,
    revealed: Option<Revealed>,
}

impl Session {
    /// A new session. The buyer is drawn from the scenario's distributions
    /// with the seed: same scenario, same seed, same moves, same session.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        Self::of(&Deal::new(scenario), seed)
    }

    /// A new session of a deal that was made ready before.
    #[must_use]
    pub fn of(deal: &Arc<Deal>, seed: u64) -> Self {
        let scenario = deal.scenario();
        let meeting = Meeting::new(deal, seed);
        let mut chance = Random::new(seed, streams::TEAM);
        let faces = Faces::new(scenario.buyer.team.len(), &mut chance);
        Self {
            seed,
            remembers: None,
            moves: Vec::new(),
            moods: meeting.buyer().moods(&faces),
            faces,
            speaker: deal.leading_member(),
            lines: LineChooser::new(seed),
            is_seated: false,
            hours_left: scenario.preparation_hours,
            researched: vec![false; scenario.research.len()],
            events: Vec::new(),
            revealed: None,
            meeting,
        }
    }

    /// A new session with a buyer that remembers an earlier deal, which left the
    /// relationship at `relationship`, 0..=1 with 0.5 as before it: a good one
    /// makes it trust and answer more, a bad one leave more easily.
    #[must_use]
    pub fn after(scenario: Arc<Scenario>, seed: u64, relationship: f64) -> Self {
        Self::new(scenario, seed).remembering(relationship)
    }

    pub(super) fn remembering(self, relationship: f64) -> Self {
        let mut session = self;
        session.remembers = Some(relationship);
        session.meeting.remember(relationship);
        session.moods = session.meeting.buyer().moods(&session.faces);
        session
    }

    /// The same session before anything was done in it: the same buyer, who
    /// has not been looked into yet.
    #[must_use]
    pub fn anew(&self) -> Self {
        let session = Self::of(self.deal(), self.seed);
        match self.remembers {
            Some(relationship) => session.remembering(relationship),
            None => session,
        }
    }

    /// What is the same in every session of this scenario.
    #[must_use]
    pub const fn deal(&self) -> &Arc<Deal> {
        self.meeting.deal()
    }

    /// The meeting as a machine, for those who need no words.
    #[must_use]
    pub const fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.deal().scenario()
    }

    /// The seed.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// What packages are worth to the rep.
    #[must_use]
    pub fn book(&self) -> &SellerBook {
        self.deal().book()
    }

    /// Where the session stands.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        if !self.is_seated {
            Phase::Preparing
        } else if self.meeting.outcome().is_some() {
            Phase::Over
        } else {
            Phase::Table
        }
    }

    /// Hours left for research.
    #[must_use]
    pub const fn hours_left(&self) -> u32 {
        self.hours_left
    }

    /// Whether this research can be done now.
    ///
    /// # Errors
    /// As [`Session::research`].
    pub fn check_research(&self, research: ResearchId) -> Result<(), Illegal> {
        if self.is_seated {
            return Err(Illegal::AlreadySeated);
        }
        let item = research
            .get(self.scenario())
            .ok_or(Illegal::Unknown { what: "research" })?;
        if self.is_researched(research) {
            return Err(Illegal::DoneBefore);
        }
        if item
            .at_least
            .is_some_and(|needed| self.scenario().relationship < needed)
        {
            return Err(Illegal::TooDistant);
        }
        if item.hours > self.hours_left {
            return Err(Illegal::NoTimeLeft {
                hours: item.hours,
                left: self.hours_left,
            });
        }
        Ok(())
    }

    /// Does a piece of research.
    ///
    /// # Errors
    /// When it is unknown, done, too long, needs a closer relationship, or the
    /// meeting has begun; nothing has changed then.
    pub fn research(&mut self, research: ResearchId) -> Result<Vec<Event>, Illegal> {
        self.check_research(research)?;
        let scenario = Arc::clone(self.scenario());
        let item = &scenario.research[research];
        self.hours_left -= item.hours;
        self.researched[research.index()] = true;
        let findings = self.find_out(&item.reveals, Source::Research(research));
        Ok(self.record(vec![Event::Researched { research, findings }]))
    }

    /// Whether a piece of research has been done.
    #[must_use]
    pub fn is_researched(&self, research: ResearchId) -> bool {
        let done = self.researched.get(research.index());
        done.copied().unwrap_or(false)
    }

    /// Begins the meeting.
    ///
    /// # Errors
    /// [`Illegal::AlreadySeated`] when it has begun.
    pub fn sit_down(&mut self) -> Result<Vec<Event>, Illegal> {
        if self.is_seated {
            return Err(Illegal::AlreadySeated);
        }
        self.is_seated = true;
        let lead = self.deal().leading_member();
        let greeting = self.line(lead, Intent::Greeting, None, None);
        Ok(self.record(vec![Event::SatDown, greeting]))
    }

    /// Makes a move of the rep and lets the buyer answer.
    ///
    /// # Errors
    /// When the move is not legal now; nothing has changed then.
    pub fn apply(&mut self, chosen: &Move) -> Result<Vec<Event>, Illegal> {
        self.check(chosen)?;
        self.moves.push(Made {
            chosen: chosen.clone(),
            round: self.round() + 1,
        });
        let events = match chosen {
            Move::Offer(offer) => self.offer(offer),
            Move::Hold => self.hold(),
            Move::Accept => self.accept(),
            Move::Walk => self.walk(),
            Move::Probe { probe, to } => self.probe(*probe, *to),
            Move::Argue { argument, to } => self.argue(*argument, *to),
            Move::Consult { colleague } => self.consult(*colleague),
            Move::Recess => self.recess(),
            Move::Tone(tone) => {
                self.meeting.set_tone(*tone);
                vec![Event::ToneChosen(*tone)]
            }
        };
        Ok(self.record(events))
    }

    /// Whether a move is legal now.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn check(&self, chosen: &Move) -> Result<(), Illegal> {
        if self.is_seated {
            self.meeting.check(chosen)
        } else {
            Err(Illegal::NotSeated)
        }
    }

    /// Whether the rep may offer this option of this issue now.
    ///
    /// # Errors
    /// [`Illegal::NeedsConsent`] with the colleague to consult first.
    pub fn check_option(&self, issue: IssueId, option: u32) -> Result<(), Illegal> {
        self.meeting.check_option(issue, option)
    }

    fn record(&mut self, mut events: Vec<Event>) -> Vec<Event> {
        if self.is_seated {
            let moods = self.meeting.buyer().moods(&self.faces);
            let has_left = matches!(self.meeting.outcome(), Some(Outcome::BuyerWalked { .. }));
            let members = MemberId::all(self.scenario());
            for (member, (before, after)) in members.zip(self.moods.iter().zip(&moods)) {
                // Who leaves is not at ease about it.
                if before != after && !has_left {
                    events.push(Event::MoodChanged {
                        member,
                        mood: *after,
                    });
                }
            }
            self.moods = moods;
        }
        if self.revealed.is_none()
            && let Some(outcome) = self.meeting.outcome()
        {
            let (book, scenario) = (self.deal().book(), self.scenario());
            let revealed = {
                let so_far = [self.events.as_slice(), events.as_slice()].concat();
                Revealed::of(self.meeting.buyer(), book, scenario, outcome, &so_far)
            };
            self.revealed = Some(revealed);
        }
        for event in &events {
            if let Event::Said { member, .. } | Event::Answered { member, .. } = event {
                self.speaker = *member;
            }
        }
        self.events.extend(events.iter().cloned());
        events
    }

    fn line(
        &mut self,
        member: MemberId,
        intent: Intent,
        package: Option<&Package>,
        issue: Option<IssueId>,
    ) -> Event {
        let count = self.scenario().lines.get(&intent).map_or(0, Vec::len);
        Event::Said {
            member,
            intent,
            variant: self.lines.choose(intent, count),
            package: package.cloned(),
            issue,
        }
    }

    /// Everything that has happened, in order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Every move at the table, in order.
    #[must_use]
    pub fn moves(&self) -> &[Made] {
        &self.moves
    }

    /// How an earlier deal left the relationship, 0..=1; `None` where the
    /// buyer remembers none.
    #[must_use]
    pub const fn remembers(&self) -> Option<f64> {
        self.remembers
    }

    /// Everything that has become known, in order.
    #[must_use]
    pub fn findings(&self) -> Vec<&Finding> {
        self.events.iter().flat_map(Event::findings).collect()
    }

    /// Rounds so far: the rep's offers and holds.
    #[must_use]
    pub const fn round(&self) -> u32 {
        self.meeting.round()
    }

    /// The rep's last offer.
    #[must_use]
    pub const fn own_offer(&self) -> Option<&Package> {
        self.meeting.own_offer()
    }

    /// The buyer's standing counter-offer.
    #[must_use]
    pub const fn counter(&self) -> Option<&Package> {
        self.meeting.counter()
    }

    /// The face shown from now on.
    #[must_use]
    pub const fn tone(&self) -> Tone {
        self.meeting.tone()
    }

    /// What can be read on each member's face.
    #[must_use]
    pub fn moods(&self) -> &[Mood] {
        &self.moods
    }

    /// Who of the purchasing team spoke last, or leads the talk.
    #[must_use]
    pub const fn speaker(&self) -> MemberId {
        self.speaker
    }

    /// Whether a colleague has been consulted.
    #[must_use]
    pub fn is_consulted(&self, colleague: ColleagueId) -> bool {
        self.meeting.is_consulted(colleague)
    }

    /// How it ended; `None` before.
    #[must_use]
    pub const fn outcome(&self) -> Option<&Outcome> {
        self.meeting.outcome()
    }

    /// The hidden numbers: `None` until the meeting is over.
    #[must_use]
    pub const fn reveal(&self) -> Option<&Revealed> {
        self.revealed.as_ref()
    }
}
