//! The session: a state machine from the first hour of research to the end of
//! the meeting.

mod legality;
mod rounds;
mod talk;

use std::sync::Arc;

use super::{
    Event, Finding, Illegal, Mood, Move, Outcome, Package, Random, Revealed, SellerBook, Tone,
    buyer::{Buyer, streams},
    findings::Source,
    lines::LineChooser,
};
use crate::scenario::{Intent, Issue, Role, Scenario};

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

/// One negotiation.
#[derive(Debug, Clone)]
pub struct Session {
    scenario: Arc<Scenario>,
    seed: u64,
    book: SellerBook,
    buyer: Buyer,
    phase: Phase,
    hours_left: u32,
    researched: Vec<bool>,
    consulted: Vec<bool>,
    /// (question, member) pairs that were asked, (argument) that were brought.
    probed: Vec<(usize, Option<usize>)>,
    argued: Vec<usize>,
    happens: Vec<bool>,
    tone: Tone,
    round: u32,
    talk_before_opening: u32,
    own_offer: Option<Package>,
    /// The counter-offer that was spoken and stands.
    counter: Option<Package>,
    moods: Vec<Mood>,
    speaker: usize,
    lines: LineChooser,
    events: Vec<Event>,
    outcome: Option<Outcome>,
    revealed: Option<Revealed>,
}

impl Session {
    /// A new session. The buyer is drawn from the scenario's distributions
    /// with the seed: same scenario, same seed, same moves, same session.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let open = scenario
            .issues
            .iter()
            .map(|issue| match issue {
                Issue::Choice(choice) => choice
                    .options
                    .iter()
                    .map(|option| option.needs.is_none())
                    .collect(),
                other => vec![true; other.options() as usize],
            })
            .collect();
        let buyer = Buyer::draw(&scenario, open, seed);
        let mut chance = Random::new(seed, streams::HAPPENINGS);
        let happens = scenario
            .events
            .iter()
            .map(|event| chance.uniform() < event.chance.get())
            .collect();
        Self {
            book: SellerBook::new(&scenario),
            moods: buyer.moods(),
            speaker: leading_member(&scenario),
            lines: LineChooser::new(seed),
            phase: Phase::Preparing,
            hours_left: scenario.preparation_hours,
            researched: vec![false; scenario.research.len()],
            consulted: vec![false; scenario.colleagues.len()],
            probed: Vec::new(),
            argued: Vec::new(),
            happens,
            tone: Tone::default(),
            round: 0,
            talk_before_opening: 0,
            own_offer: None,
            counter: None,
            events: Vec::new(),
            outcome: None,
            revealed: None,
            buyer,
            scenario,
            seed,
        }
    }

    /// The scenario.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// What packages are worth to the rep.
    #[must_use]
    pub const fn book(&self) -> &SellerBook {
        &self.book
    }

    /// Where the session stands.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
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
    pub fn check_research(&self, research: usize) -> Result<(), Illegal> {
        if self.phase != Phase::Preparing {
            return Err(Illegal::AlreadySeated);
        }
        let item = self
            .scenario
            .research
            .get(research)
            .ok_or(Illegal::Unknown { what: "research" })?;
        if self.researched[research] {
            return Err(Illegal::DoneBefore);
        }
        if item
            .at_least
            .is_some_and(|needed| self.scenario.relationship < needed)
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
    pub fn research(&mut self, research: usize) -> Result<Vec<Event>, Illegal> {
        self.check_research(research)?;
        let item = &self.scenario.research[research];
        self.hours_left -= item.hours;
        self.researched[research] = true;
        let findings = self.find_out(&item.reveals, Source::Research(research));
        Ok(self.record(vec![Event::Researched { research, findings }]))
    }

    /// Whether a piece of research has been done.
    #[must_use]
    pub fn is_researched(&self, research: usize) -> bool {
        self.researched.get(research).copied().unwrap_or(false)
    }

    /// Begins the meeting.
    ///
    /// # Errors
    /// [`Illegal::AlreadySeated`] when it has begun.
    pub fn sit_down(&mut self) -> Result<Vec<Event>, Illegal> {
        if self.phase != Phase::Preparing {
            return Err(Illegal::AlreadySeated);
        }
        self.phase = Phase::Table;
        let lead = leading_member(&self.scenario);
        let greeting = self.line(lead, Intent::Greeting, None, None);
        Ok(self.record(vec![Event::SatDown, greeting]))
    }

    /// Makes a move of the rep and lets the buyer answer.
    ///
    /// # Errors
    /// When the move is not legal now; nothing has changed then.
    pub fn apply(&mut self, chosen: &Move) -> Result<Vec<Event>, Illegal> {
        self.check(chosen)?;
        let events = match chosen {
            Move::Offer { package, is_final } => self.offer(package, *is_final),
            Move::Hold => self.hold(),
            Move::Accept => self.accept(),
            Move::Walk => self.walk(),
            Move::Probe { probe, to } => self.probe(*probe, *to),
            Move::Argue { argument, to } => self.argue(*argument, *to),
            Move::Consult { colleague } => self.consult(*colleague),
            Move::Recess => self.recess(),
            Move::Tone(tone) => {
                self.tone = *tone;
                vec![Event::ToneChosen(*tone)]
            }
        };
        Ok(self.record(events))
    }

    fn record(&mut self, mut events: Vec<Event>) -> Vec<Event> {
        if self.phase == Phase::Table {
            let moods = self.buyer.moods();
            for (member, (before, after)) in self.moods.iter().zip(&moods).enumerate() {
                if before != after {
                    events.push(Event::MoodChanged {
                        member,
                        mood: *after,
                    });
                }
            }
            self.moods = moods;
        }
        if let Some(Event::Ended(outcome)) =
            events.iter().find(|event| matches!(event, Event::Ended(_)))
        {
            self.outcome = Some(outcome.clone());
            self.phase = Phase::Over;
            self.revealed = Some(Revealed::of(
                &self.buyer,
                &self.book,
                &self.scenario,
                outcome,
            ));
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
        member: usize,
        intent: Intent,
        package: Option<&Package>,
        issue: Option<usize>,
    ) -> Event {
        let count = self.scenario.lines.get(&intent).map_or(0, Vec::len);
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

    /// Everything that has become known, in order.
    #[must_use]
    pub fn findings(&self) -> Vec<&Finding> {
        self.events
            .iter()
            .flat_map(|event| match event {
                Event::Researched { findings, .. } => findings.as_slice(),
                Event::Learnt(finding) => std::slice::from_ref(finding),
                _ => &[],
            })
            .collect()
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

    /// What can be read on each member's face.
    #[must_use]
    pub fn moods(&self) -> &[Mood] {
        &self.moods
    }

    /// Who of the purchasing team spoke last, or leads the talk.
    #[must_use]
    pub const fn speaker(&self) -> usize {
        self.speaker
    }

    /// Whether a colleague has been consulted.
    #[must_use]
    pub fn is_consulted(&self, colleague: usize) -> bool {
        self.consulted.get(colleague).copied().unwrap_or(false)
    }

    /// How it ended; `None` before.
    #[must_use]
    pub const fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }

    /// The hidden numbers: `None` until the meeting is over.
    #[must_use]
    pub const fn reveal(&self) -> Option<&Revealed> {
        self.revealed.as_ref()
    }
}

/// Who leads the talk: the purchaser, or the first of the team.
fn leading_member(scenario: &Scenario) -> usize {
    member_with(scenario, Role::Purchaser).unwrap_or(0)
}

fn member_with(scenario: &Scenario, role: Role) -> Option<usize> {
    scenario
        .buyer
        .team
        .iter()
        .position(|member| member.role == role)
}
