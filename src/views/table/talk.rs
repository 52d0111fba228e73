//! The talk at the table and the research before it: one teller for the window,
//! the terminal and the commands.

use super::{Speaker, Told, ToldOffer, Topic};
use crate::{
    bargain::{Event, Finding, Mood, Outcome, Package, Party, SellerBook, Tone},
    plan::Plan,
    scenario::{ColleagueId, Intent, MemberId, ResearchId, Scenario, Worth},
    score::{Case, Course, LimitWorths, band},
    text::{money, signed_money},
    words::{self, Arguments, Phrases, describe_package, line_for, own_words},
};

/// Tells events in order. It remembers what was offered last, so that each
/// offer can be told with its change.
#[derive(Debug, Clone)]
pub struct Talk {
    own: Option<Package>,
    theirs: Option<Package>,
    /// The last line of theirs, in which a counter-offer may have been named.
    heard: String,
    /// Who said it.
    speaker: MemberId,
    tone: Tone,
    /// The rep's own last words were told before the answer to them.
    took_leave: bool,
    limits: LimitWorths,
}

impl Talk {
    /// Nothing told yet. Whether a worth is above the limit is told by the
    /// plan's limits.
    #[must_use]
    pub fn new(scenario: &Scenario, book: &SellerBook, plan: &Plan) -> Self {
        let case = Case {
            scenario,
            book,
            plan,
            events: &[],
        };
        Self {
            own: None,
            theirs: None,
            heard: String::new(),
            speaker: MemberId::new(0),
            tone: Tone::default(),
            took_leave: false,
            limits: Course::of(&case).limits,
        }
    }

    /// Everything of a meeting so far.
    #[must_use]
    pub fn of(case: &Case<'_>, phrases: Phrases) -> Vec<Told> {
        let mut talk = Self::new(case.scenario, case.book, case.plan);
        talk.tell(case.scenario, case.book, case.events, phrases)
    }

    /// What a screen shows beside the people: what is said and done at the table
    /// and how it ended. Faces and moods stand with the people there, research
    /// with the preparation.
    #[must_use]
    pub fn at_table(case: &Case<'_>, phrases: Phrases) -> Vec<Told> {
        let mut talk = Self::of(case, phrases);
        talk.retain(|told| matches!(told.topic, Topic::Talk | Topic::Ending));
        talk
    }

    /// Some events, the next after those told before.
    pub fn tell(
        &mut self,
        scenario: &Scenario,
        book: &SellerBook,
        events: &[Event],
        phrases: Phrases,
    ) -> Vec<Told> {
        let mut told = Vec::new();
        let mut moods: Vec<(MemberId, Mood)> = Vec::new();
        for event in events {
            if let Event::MoodChanged { member, mood } = event {
                moods.push((*member, *mood));
            } else {
                told.extend(told_moods(scenario, &moods, phrases));
                moods.clear();
                self.event(scenario, book, event, phrases, &mut told);
            }
        }
        told.extend(told_moods(scenario, &moods, phrases));
        told
    }

    /// The same in plain lines.
    pub fn lines(
        &mut self,
        scenario: &Scenario,
        book: &SellerBook,
        events: &[Event],
        phrases: Phrases,
    ) -> Vec<String> {
        let told = self.tell(scenario, book, events, phrases);
        told.iter().flat_map(|it| it.lines(phrases)).collect()
    }

    fn event(
        &mut self,
        scenario: &Scenario,
        book: &SellerBook,
        event: &Event,
        phrases: Phrases,
        told: &mut Vec<Told>,
    ) {
        if let Some(line) = line_for(scenario, event, phrases.language()) {
            told.extend(self.last_words(scenario, event, phrases));
            self.speaker = line.member;
            self.heard.clone_from(&line.words);
            let name = member_name(scenario, line.member, phrases);
            told.push(Told::said(Speaker::Member(line.member), name, line.words));
            return;
        }
        let happened = |topic, id: &str| Told::happened(topic, phrases.say(id));
        match event {
            Event::Researched { research, findings } => {
                told.extend(researched(scenario, *research, findings, phrases));
            }
            Event::SatDown => told.push(happened(Topic::Beginning, "report-sat-down")),
            Event::ToneChosen(tone) => {
                self.tone = *tone;
                let tone = Arguments::new().with("tone", words::tone(*tone, phrases));
                told.push(Told::happened(
                    Topic::Face,
                    phrases.say_with("report-tone", &tone),
                ));
            }
            Event::Offered {
                round,
                package,
                others,
                tone,
                ..
            } => {
                self.tone = *tone;
                let mut entry = self.own_entry(scenario, event, None, phrases);
                entry.opens = Some(*round);
                let last = self.own.as_ref();
                let mut offer = self.offer(scenario, book, package, last, phrases);
                offer.is_named = entry.words.contains(&offer.terms);
                offer.others = other_lines(scenario, book, others, phrases);
                entry.offer = Some(offer);
                self.own = Some(package.clone());
                told.push(entry);
            }
            Event::Held { round, tone } => {
                self.tone = *tone;
                let mut entry = self.own_entry(scenario, event, None, phrases);
                entry.opens = Some(*round);
                told.push(entry);
            }
            Event::Probed { to, .. } | Event::Argued { to, .. } => {
                told.push(self.own_entry(scenario, event, *to, phrases));
            }
            Event::Recessed => told.push(self.own_entry(scenario, event, None, phrases)),
            Event::Consulted { colleague } => {
                told.extend(consulted(scenario, *colleague, phrases));
            }
            Event::Learnt(finding) => told.push(learnt(Topic::Talk, finding, scenario, phrases)),
            Event::Countered { package, .. } => {
                self.counter(scenario, book, package, phrases, told);
            }
            Event::Refused { .. } => told.push(happened(Topic::Talk, "report-refused")),
            Event::Ended(outcome) => {
                if !self.took_leave && self.speaks(scenario, event, phrases) {
                    told.push(self.own_entry(scenario, event, None, phrases));
                }
                let ending = outcome_line(scenario, outcome, phrases);
                told.push(Told::happened(Topic::Ending, ending));
            }
            // What was said tells them.
            Event::Objected { .. }
            | Event::Said { .. }
            | Event::Answered { .. }
            | Event::Happened { .. }
            | Event::MoodChanged { .. } => {}
        }
    }

    /// A counter-offer: with the words that were said just before, or by itself.
    fn counter(
        &mut self,
        scenario: &Scenario,
        book: &SellerBook,
        package: &Package,
        phrases: Phrases,
        told: &mut Vec<Told>,
    ) {
        let mut offer = self.offer(scenario, book, package, self.theirs.as_ref(), phrases);
        self.theirs = Some(package.clone());
        // The line that was said has named the terms already, unless it was
        // about something else.
        offer.is_named = self.heard.contains(&offer.terms);
        let spoken = told.last_mut().filter(|last| {
            offer.is_named && last.offer.is_none() && matches!(last.speaker, Speaker::Member(_))
        });
        if let Some(last) = spoken {
            last.offer = Some(offer);
            return;
        }
        let name = member_name(scenario, self.speaker, phrases);
        let speaker = Speaker::Member(self.speaker);
        told.push(Told {
            offer: Some(offer),
            ..Told::said(speaker, name, String::new())
        });
    }

    /// What the rep says before the buyer answers that it is over: the event
    /// that tells so comes after the answer.
    fn last_words(&mut self, scenario: &Scenario, event: &Event, phrases: Phrases) -> Option<Told> {
        let Event::Said { intent, .. } = event else {
            return None;
        };
        let outcome = match (intent, &self.theirs) {
            (Intent::Parting, _) => Outcome::RepWalked { round: 0 },
            (Intent::Welcomes, Some(package)) => Outcome::Agreement {
                package: package.clone(),
                accepted_by: Party::Seller,
                round: 0,
            },
            _ => return None,
        };
        self.took_leave = true;
        let ended = Event::Ended(outcome);
        self.speaks(scenario, &ended, phrases)
            .then(|| self.own_entry(scenario, &ended, None, phrases))
    }

    /// Whether the rep says something of itself at an event.
    fn speaks(&self, scenario: &Scenario, event: &Event, phrases: Phrases) -> bool {
        own_words(scenario, event, self.own.as_ref(), phrases.language()).is_some()
    }

    fn own_entry(
        &self,
        scenario: &Scenario,
        event: &Event,
        to: Option<MemberId>,
        phrases: Phrases,
    ) -> Told {
        let words = own_words(scenario, event, self.own.as_ref(), phrases.language());
        let name = match to {
            None => phrases.say("report-you"),
            Some(member) => phrases.say_with(
                "report-you-to",
                &Arguments::new().with("member", member_name(scenario, member, phrases)),
            ),
        };
        Told {
            tone: self.tone,
            ..Told::said(Speaker::You, name, words.unwrap_or_default())
        }
    }

    /// A package with what it is worth to the rep, how that lies to the limits,
    /// and how it changed.
    fn offer(
        &self,
        scenario: &Scenario,
        book: &SellerBook,
        package: &Package,
        last: Option<&Package>,
        phrases: Phrases,
    ) -> ToldOffer {
        let worth = book.worth(package);
        let arguments = Arguments::new()
            .with("worth", money(worth.get(), &scenario.currency))
            .with("band", band(worth, &self.limits).text(phrases));
        let worth = match last {
            None => phrases.say_with("report-worth", &arguments),
            Some(last) => {
                let change: Worth = worth - book.worth(last);
                let change = signed_money(change.get(), &scenario.currency);
                phrases.say_with("report-worth-change", &arguments.with("change", change))
            }
        };
        ToldOffer {
            terms: describe_package(scenario, package, phrases.language()),
            is_named: false,
            worth,
            others: Vec::new(),
        }
    }
}

/// The packages that were put down beside the first, each with its letter and
/// its worth to the rep.
#[must_use]
pub fn other_lines(
    scenario: &Scenario,
    book: &SellerBook,
    others: &[Package],
    phrases: Phrases,
) -> Vec<String> {
    others
        .iter()
        .zip('B'..)
        .map(|(package, letter)| {
            let arguments = Arguments::new()
                .with("letter", letter.to_string())
                .with(
                    "terms",
                    describe_package(scenario, package, phrases.language()),
                )
                .with(
                    "worth",
                    money(book.worth(package).get(), &scenario.currency),
                );
            phrases.say_with("report-or", &arguments)
        })
        .collect()
}

fn member_name(scenario: &Scenario, member: MemberId, phrases: Phrases) -> String {
    member.get(scenario).map_or_else(String::new, |member| {
        member.name.get(phrases.language()).to_owned()
    })
}

fn learnt(topic: Topic, finding: &Finding, scenario: &Scenario, phrases: Phrases) -> Told {
    let finding = Arguments::new().with("finding", words::finding(finding, scenario, phrases));
    Told::happened(topic, phrases.say_with("report-learnt", &finding))
}

fn researched(
    scenario: &Scenario,
    research: ResearchId,
    findings: &[Finding],
    phrases: Phrases,
) -> Vec<Told> {
    let Some(item) = research.get(scenario) else {
        return Vec::new();
    };
    let language = phrases.language();
    let found = Arguments::new()
        .with("research", item.name.get(language))
        .with("finding", item.finding.get(language));
    let found = phrases.say_with("report-researched", &found);
    let mut told = vec![Told::happened(Topic::Research, found)];
    let learnt = |finding| learnt(Topic::Research, finding, scenario, phrases);
    told.extend(findings.iter().map(learnt));
    told
}

fn consulted(scenario: &Scenario, colleague: ColleagueId, phrases: Phrases) -> Vec<Told> {
    let Some(told) = colleague.get(scenario) else {
        return Vec::new();
    };
    let language = phrases.language();
    vec![
        Told::happened(Topic::Talk, phrases.say("report-consulted")),
        Told::said(
            Speaker::Colleague(colleague),
            told.name.get(language).to_owned(),
            told.says.get(language).to_owned(),
        ),
    ]
}

/// One entry a mood, with everybody who is in it now.
fn told_moods(scenario: &Scenario, changes: &[(MemberId, Mood)], phrases: Phrases) -> Vec<Told> {
    let mut moods: Vec<Mood> = changes.iter().map(|(_, mood)| *mood).collect();
    moods.sort_unstable();
    moods.dedup();
    moods
        .into_iter()
        .map(|mood| {
            let who: Vec<String> = changes
                .iter()
                .filter(|(_, changed)| *changed == mood)
                .map(|(member, _)| member_name(scenario, *member, phrases))
                .collect();
            let words = phrases.say_with(
                "report-mood",
                &Arguments::new()
                    .with("mood", words::mood(mood, phrases))
                    .with("members", phrases.list(&who)),
            );
            Told::happened(Topic::Mood, words)
        })
        .collect()
}

/// How it ended, with the terms of an agreement.
#[must_use]
pub fn outcome_line(scenario: &Scenario, outcome: &Outcome, phrases: Phrases) -> String {
    let language = phrases.language();
    match outcome {
        Outcome::Agreement {
            package,
            accepted_by,
            round,
        } => {
            let id = match accepted_by {
                Party::Seller => "report-agreement-by-you",
                Party::Buyer => "report-agreement-by-them",
            };
            phrases.say_with(
                id,
                &Arguments::new()
                    .count("round", *round as usize)
                    .with("terms", describe_package(scenario, package, language)),
            )
        }
        Outcome::RepWalked { round } => phrases.say_with(
            "report-rep-walked",
            &Arguments::new().count("round", *round as usize),
        ),
        Outcome::BuyerWalked { round, .. } => phrases.say_with(
            "report-buyer-walked",
            &Arguments::new().count("round", *round as usize),
        ),
    }
}
