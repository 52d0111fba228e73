//! The session: a state machine from the first hour of research to the end of
//! the meeting.

use std::sync::Arc;

use super::{
    Event, Finding, Illegal, LeaveReason, Mood, Move, Outcome, Package, Party, Random, SellerBook,
    Strength, Tone, analysis,
    buyer::{Answer, Buyer, Response, streams},
    lines::LineChooser,
};
use crate::scenario::{Intent, Issue, Price, Reveal, Role, Scenario, Worth};

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

/// Talk before the opening offer that the buyer sits through patiently.
const PATIENT_TALK: u32 = 5;
/// Rounds' worth of time that repeating oneself, or talking for too long
/// before an offer, costs.
const REPETITION: f64 = 0.5;
/// Rounds' worth of time that consulting a colleague costs.
const CONSULTATION: f64 = 0.25;
/// How well an argument must land to convince.
const CONVINCING: f64 = 0.4;
/// Half the width of an 80 % interval, in standard deviations.
const EIGHTY_PERCENT: f64 = 1.2816;

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
        let findings = self.findings_of(&item.reveals, Source::Research(research));
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

    /// Whether a move is legal now.
    ///
    /// # Errors
    /// As [`Session::apply`].
    pub fn check(&self, chosen: &Move) -> Result<(), Illegal> {
        match self.phase {
            Phase::Preparing => return Err(Illegal::NotSeated),
            Phase::Over => return Err(Illegal::Over),
            Phase::Table => {}
        }
        let known = |is_known: bool, what: &'static str| {
            if is_known {
                Ok(())
            } else {
                Err(Illegal::Unknown { what })
            }
        };
        let member_known = |member: &Option<usize>| {
            let team = self.scenario.buyer.team.len();
            known(member.is_none_or(|member| member < team), "member")
        };
        match chosen {
            Move::Offer { package, .. } => {
                if !package.fits(&self.scenario) {
                    return Err(Illegal::UnknownPackage);
                }
                self.check_package(package)
            }
            Move::Hold if self.own_offer.is_none() => Err(Illegal::NothingToHold),
            Move::Accept => match &self.counter {
                None => Err(Illegal::NothingToAccept),
                Some(counter) => self.check_package(counter),
            },
            Move::Probe { probe, to } => {
                known(*probe < self.scenario.probes.len(), "probe")?;
                member_known(to)
            }
            Move::Argue { argument, to } => {
                known(*argument < self.scenario.arguments.len(), "argument")?;
                member_known(to)
            }
            Move::Consult { colleague } => {
                known(*colleague < self.scenario.colleagues.len(), "colleague")?;
                if self.consulted[*colleague] {
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
    pub fn check_option(&self, issue: usize, option: u32) -> Result<(), Illegal> {
        let needed = match self.scenario.issues.get(issue) {
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
        package
            .options()
            .iter()
            .enumerate()
            .try_for_each(|(issue, option)| self.check_option(issue, *option))
    }

    fn has_consent(&self, colleague: &str) -> bool {
        self.scenario
            .colleagues
            .iter()
            .zip(&self.consulted)
            .any(|(candidate, consulted)| *consulted && candidate.id == colleague)
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
            self.revealed = Some(self.lay_open(outcome));
        }
        for event in &events {
            if let Event::Said { member, .. } | Event::Answered { member, .. } = event {
                self.speaker = *member;
            }
        }
        self.events.extend(events.iter().cloned());
        events
    }

    fn offer(&mut self, package: &Package, is_final: bool) -> Vec<Event> {
        self.round += 1;
        let mut events = vec![Event::Offered {
            round: self.round,
            package: package.clone(),
            is_final,
            tone: self.tone,
        }];
        let precision = precision_of(self.book.price(package), &self.scenario);
        let response = self
            .buyer
            .hear_offer(package, precision, is_final, self.tone);
        self.own_offer = Some(package.clone());
        self.answer(&mut events, response, Some(package));
        events
    }

    fn hold(&mut self) -> Vec<Event> {
        self.round += 1;
        let mut events = vec![Event::Held {
            round: self.round,
            tone: self.tone,
        }];
        if let Some(response) = self.buyer.hear_hold(self.tone) {
            let package = self.own_offer.clone();
            self.answer(&mut events, response, package.as_ref());
        }
        events
    }

    fn answer(&mut self, events: &mut Vec<Event>, response: Response, offer: Option<&Package>) {
        let lead = leading_member(&self.scenario);
        let decider = member_with(&self.scenario, Role::Decider).unwrap_or(lead);
        let round = self.round;
        for remark in &response.remarks {
            events.push(self.line(lead, *remark, None, None));
        }
        match response.answer {
            Answer::Accepts => {
                let package = offer
                    .cloned()
                    .unwrap_or_else(|| Package::usual(&self.scenario));
                events.push(self.line(decider, Intent::Accepts, Some(&package), None));
                events.push(Event::Ended(Outcome::Agreement {
                    package,
                    accepted_by: Party::Buyer,
                    round,
                }));
                return;
            }
            Answer::Leaves(reason) => {
                let intent = match reason {
                    LeaveReason::Offence => Intent::LeavesOffended,
                    LeaveReason::Gap => Intent::LeavesGap,
                    LeaveReason::Stinginess => Intent::LeavesStingy,
                    LeaveReason::Time => Intent::LeavesLate,
                };
                events.push(self.line(decider, intent, None, None));
                events.push(Event::Ended(Outcome::BuyerWalked { round, reason }));
                return;
            }
            Answer::Refuses => events.push(Event::Refused { round }),
            Answer::Objects {
                member,
                issue,
                package,
            } => {
                events.push(Event::Objected {
                    round,
                    member,
                    issue,
                });
                events.push(self.line(member, Intent::Objects, Some(&package), Some(issue)));
                events.push(Event::Countered {
                    round,
                    package: package.clone(),
                });
                self.counter = Some(package);
            }
            Answer::Counters(package) => {
                let intent = match (&self.counter, response.repeats, response.returns) {
                    (None, _, _) => Intent::FirstCounter,
                    (_, true, _) => Intent::Repeat,
                    (_, _, true) => Intent::Return,
                    _ => Intent::Counter,
                };
                events.push(self.line(lead, intent, Some(&package), None));
                events.push(Event::Countered {
                    round,
                    package: package.clone(),
                });
                self.counter = Some(package);
            }
        }
        self.let_things_happen(events);
    }

    fn let_things_happen(&mut self, events: &mut Vec<Event>) {
        let scenario = Arc::clone(&self.scenario);
        for (index, happening) in scenario.events.iter().enumerate() {
            if self.happens[index] && happening.round == self.round {
                self.happens[index] = false;
                for effect in &happening.effects {
                    self.buyer.feel_effect(effect);
                }
                events.push(Event::Happened { happening: index });
            }
        }
    }

    fn accept(&mut self) -> Vec<Event> {
        let package = self
            .counter
            .clone()
            .unwrap_or_else(|| Package::usual(&self.scenario));
        let lead = leading_member(&self.scenario);
        let welcome = self.line(lead, Intent::Welcomes, Some(&package), None);
        vec![
            welcome,
            Event::Ended(Outcome::Agreement {
                package,
                accepted_by: Party::Seller,
                round: self.round,
            }),
        ]
    }

    fn walk(&mut self) -> Vec<Event> {
        let lead = leading_member(&self.scenario);
        let parting = self.line(lead, Intent::Parting, None, None);
        vec![
            parting,
            Event::Ended(Outcome::RepWalked { round: self.round }),
        ]
    }

    fn probe(&mut self, probe: usize, to: Option<usize>) -> Vec<Event> {
        let again = self.probed.contains(&(probe, to));
        let mut events = vec![Event::Probed { probe, to, again }];
        let member = to.unwrap_or_else(|| leading_member(&self.scenario));
        if again {
            events.push(self.line(member, Intent::HeardBefore, None, None));
            self.buyer.lose_time(REPETITION);
            return events;
        }
        self.probed.push((probe, to));
        let scenario = Arc::clone(&self.scenario);
        let answer = scenario.probes[probe]
            .answers
            .iter()
            .position(|answer| scenario.buyer.team[member].id == answer.member);
        events.push(Event::Answered {
            probe,
            member,
            answer,
        });
        if let Some(answer) = answer {
            let reveals = &scenario.probes[probe].answers[answer].reveals;
            let findings = self.findings_of(reveals, Source::Probe(probe, answer));
            events.extend(findings.into_iter().map(Event::Learnt));
        }
        self.count_talk(&mut events);
        events
    }

    fn argue(&mut self, argument: usize, to: Option<usize>) -> Vec<Event> {
        let again = self.argued.contains(&argument);
        let mut events = vec![Event::Argued {
            argument,
            to,
            again,
            tone: self.tone,
        }];
        let scenario = Arc::clone(&self.scenario);
        let details = &scenario.arguments[argument];
        let moves = |member: usize| {
            let id = &scenario.buyer.team[member].id;
            details.moves.get(id).map_or(0.0, |share| share.get())
        };
        let members = 0..scenario.buyer.team.len();
        // To the whole table an argument lands as well as the say of those
        // whom it moves.
        let say = &self.buyer.brief().say;
        let landing = to.map_or_else(
            || {
                members
                    .clone()
                    .map(|member| say[member] * moves(member))
                    .sum()
            },
            moves,
        );
        let answering = to.unwrap_or_else(|| {
            members.fold(leading_member(&scenario), |most, member| {
                if moves(member) > moves(most) {
                    member
                } else {
                    most
                }
            })
        });
        if again {
            events.push(self.line(answering, Intent::HeardBefore, None, None));
            self.buyer.lose_time(REPETITION);
            return events;
        }
        self.argued.push(argument);
        let hurt = self.buyer.grievance() > 0.0;
        self.buyer.hear_argument(
            details.raises_credible_opening.get(),
            landing,
            details.heals.get(),
        );
        let intent = match landing >= CONVINCING {
            true if hurt && details.heals.get() > 0.0 => Intent::Forgives,
            true => Intent::Convinced,
            false => Intent::Unconvinced,
        };
        events.push(self.line(answering, intent, None, None));
        self.count_talk(&mut events);
        events
    }

    /// Talk is patiently heard for a while; then the buyer wants an offer.
    fn count_talk(&mut self, events: &mut Vec<Event>) {
        if self.own_offer.is_some() {
            return;
        }
        self.talk_before_opening += 1;
        if self.talk_before_opening > PATIENT_TALK {
            self.buyer.lose_time(REPETITION);
            let lead = leading_member(&self.scenario);
            events.push(self.line(lead, Intent::AskOffer, None, None));
        }
    }

    fn consult(&mut self, colleague: usize) -> Vec<Event> {
        self.consulted[colleague] = true;
        self.buyer.lose_time(CONSULTATION);
        let scenario = Arc::clone(&self.scenario);
        let id = scenario.colleagues[colleague].id.as_str();
        for (issue, details) in scenario.issues.iter().enumerate() {
            if let Issue::Choice(choice) = details {
                for (option, details) in choice.options.iter().enumerate() {
                    if details.needs.as_deref() == Some(id) {
                        self.buyer.open_option(issue, option);
                    }
                }
            }
        }
        vec![Event::Consulted { colleague }]
    }

    fn recess(&mut self) -> Vec<Event> {
        self.buyer.rest();
        let lead = leading_member(&self.scenario);
        vec![
            Event::Recessed,
            self.line(lead, Intent::Resumes, None, None),
        ]
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

    fn findings_of(&self, reveals: &[Reveal], source: Source) -> Vec<Finding> {
        reveals
            .iter()
            .enumerate()
            .filter_map(|(index, reveal)| self.finding_of(reveal, source.stream(index)))
            .collect()
    }

    fn finding_of(&self, reveal: &Reveal, stream: u64) -> Option<Finding> {
        let character = self.buyer.character();
        Some(match reveal {
            Reveal::Cares { member, issue } => {
                let team = &self.scenario.buyer.team;
                let index = team.iter().position(|candidate| candidate.id == *member)?;
                Finding::Cares {
                    member: index,
                    issue: self
                        .scenario
                        .issues
                        .iter()
                        .position(|found| found.id() == issue)?,
                    weight: team[index].cares.get(issue).copied().unwrap_or(1.0),
                }
            }
            Reveal::Limit { sd } => {
                let error = sd.get() * Random::new(self.seed, stream).normal();
                let reading = self.buyer.reservation() + error;
                let half = EIGHTY_PERCENT * sd.get();
                Finding::Limit {
                    low: Price::of(reading - half),
                    high: Price::of(reading + half),
                }
            }
            Reveal::Power => Finding::Power(match character.power {
                power if power < 0.4 => Strength::Weak,
                power if power > 0.6 => Strength::Strong,
                _ => Strength::Even,
            }),
            Reveal::Patience => Finding::Patience(whole(character.patience)),
        })
    }

    fn lay_open(&self, outcome: &Outcome) -> Revealed {
        let agreement = outcome.agreement();
        let reservation = self.buyer.reservation();
        let company = &self.buyer.brief().company;
        let best = analysis::best_for_seller(&self.book, company, reservation, 0.0);
        let better_for_both = agreement.and_then(|package| {
            let keeps = company.worth(package, reservation);
            analysis::best_for_seller(&self.book, company, reservation, keeps)
                .filter(|(_, worth)| *worth > self.book.worth(package))
        });
        let usual = Package::usual(&self.scenario);
        let believed_limit = self
            .buyer
            .believed_limits()
            .map(|(round, price)| (round, self.book.worth_at_price(&usual, Price::of(price))))
            .collect();
        let feelings = self.buyer.feelings(agreement);
        let character = self.buyer.character();
        Revealed {
            reservation_price: Price::of(reservation),
            reservation_worth: self.book.worth_at_price(&usual, Price::of(reservation)),
            overlap: best
                .as_ref()
                .is_some_and(|(_, worth)| *worth >= self.book.reservation()),
            best,
            believed_limit,
            better_for_both,
            satisfaction: feelings.satisfaction,
            relationship: feelings.relationship,
            offence: self.buyer.offence(),
            patience: whole(character.patience),
            power: character.power,
            reciprocity: character.reciprocity,
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

/// Where a finding comes from; each has its own stream of chance, so that what
/// is found does not depend on what else was looked for.
#[derive(Debug, Clone, Copy)]
enum Source {
    Research(usize),
    Probe(usize, usize),
}

impl Source {
    fn stream(self, reveal: usize) -> u64 {
        let (kind, a, b) = match self {
            Self::Research(index) => (0, index, 0),
            Self::Probe(probe, answer) => (1, probe, answer),
        };
        streams::RESEARCH + 1 + kind + 2 * (reveal + 64 * (a + 64 * b)) as u64
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

/// How precise a price sounds, 0..=1: two significant digits are round, five
/// are as precise as it gets (Mason, Lee, Wiley & Ames 2013).
fn precision_of(price: Price, scenario: &Scenario) -> f64 {
    let decimals = scenario
        .issues
        .iter()
        .find(|issue| matches!(issue, Issue::Price(_)))
        .map_or(2, Issue::decimals);
    let written = format!("{:.decimals$}", price.get());
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').trim_end_matches('0').len();
    ((significant as f64 - 2.0) / 3.0).clamp(0.0, 1.0)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped first"
)]
fn whole(number: f64) -> u32 {
    libm::round(number.clamp(0.0, 1e6)) as u32
}

/// The buyer's cards, face up.
#[derive(Debug, Clone, PartialEq)]
pub struct Revealed {
    /// The highest price the buyer would have paid, other issues as usual.
    pub reservation_price: Price,
    /// What that price, other issues as usual, is worth to the rep.
    pub reservation_worth: Worth,
    /// The most that any package acceptable to the buyer is worth to the rep,
    /// and that package; `None` when the buyer could accept nothing.
    pub best: Option<(Package, Worth)>,
    /// Whether some package is acceptable to both.
    pub overlap: bool,
    /// For each round, the rep's own worth at which the buyer believed the
    /// rep's limit to lie (other issues as usual).
    pub believed_limit: Vec<(u32, Worth)>,
    /// A package that is at least as good for the buyer as the agreement and
    /// the best of those for the rep; `None` without an agreement or where
    /// there is none better.
    pub better_for_both: Option<(Package, Worth)>,
    /// How satisfied the buyer is, 0..=1.
    pub satisfaction: f64,
    /// How the relationship stands afterwards, 0..=1; about 0.5 is as before.
    pub relationship: f64,
    /// How insulting the opening was felt to be, 0..=1.
    pub offence: f64,
    /// Rounds the buyer meant to sit through.
    pub patience: u32,
    /// How strong its alternatives were, 0..=1.
    pub power: f64,
    /// How much it answered movement with movement, 0..=1.
    pub reciprocity: f64,
}
