//! The conversation at the table and the research before it, line by line.

use crate::{
    bargain::{Event, Mood, Outcome, Package, Party, SellerBook},
    plan::Plan,
    scenario::{Intent, Scenario, Worth},
    score::{Case, Course, LimitWorths, band},
    text::{money, signed_money},
    words::{self, Arguments, Phrases, describe_package, line_for, own_words},
};

/// Tells events in order. It remembers what was offered last, so that each
/// offer can be told with its change.
#[derive(Debug, Clone)]
pub struct Conversation {
    own: Option<Package>,
    theirs: Option<Package>,
    /// The last line of theirs, in which a counter-offer may have been named.
    heard: String,
    /// The rep's own last words were told before the answer to them.
    took_leave: bool,
    limits: LimitWorths,
}

impl Conversation {
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
            took_leave: false,
            limits: Course::of(&case).limits,
        }
    }

    /// The lines of some events, the next after those told before.
    pub fn tell(
        &mut self,
        scenario: &Scenario,
        book: &SellerBook,
        events: &[Event],
        phrases: Phrases,
    ) -> Vec<String> {
        let mut lines = Vec::new();
        let mut moods: Vec<(usize, Mood)> = Vec::new();
        for event in events {
            if let Event::MoodChanged { member, mood } = event {
                moods.push((*member, *mood));
            } else {
                lines.extend(mood_lines(scenario, &moods, phrases));
                moods.clear();
                lines.extend(self.event(scenario, book, event, phrases));
            }
        }
        lines.extend(mood_lines(scenario, &moods, phrases));
        lines
    }

    fn event(
        &mut self,
        scenario: &Scenario,
        book: &SellerBook,
        event: &Event,
        phrases: Phrases,
    ) -> Vec<String> {
        let language = phrases.language();
        if let Some(line) = line_for(scenario, event, language) {
            let mut lines = self.last_words(scenario, event, phrases);
            let who = member_name(scenario, line.member, phrases);
            lines.push(spoken(&who, &line.words, phrases));
            self.heard = line.words;
            return lines;
        }
        match event {
            Event::Researched { research, findings } => {
                researched(scenario, *research, findings, phrases)
            }
            Event::SatDown => vec![phrases.say("report-sat-down")],
            Event::ToneChosen(tone) => vec![phrases.say_with(
                "report-tone",
                &Arguments::new().with("tone", words::tone(*tone, phrases)),
            )],
            Event::Offered {
                round,
                package,
                others,
                ..
            } => {
                let heading = phrases.say_with(
                    "report-round",
                    &Arguments::new().count("round", *round as usize),
                );
                let said = self.own_line(scenario, event, phrases);
                let worth = self.worth_line(scenario, book, package, self.own.as_ref(), phrases);
                let mut lines = vec![heading, said, worth];
                lines.extend(other_lines(scenario, book, others, phrases));
                self.own = Some(package.clone());
                lines
            }
            Event::Held { round, .. } => vec![
                phrases.say_with(
                    "report-round",
                    &Arguments::new().count("round", *round as usize),
                ),
                self.own_line(scenario, event, phrases),
            ],
            Event::Probed { to, .. } | Event::Argued { to, .. } => {
                vec![self.addressed_line(scenario, event, *to, phrases)]
            }
            Event::Recessed => vec![self.own_line(scenario, event, phrases)],
            Event::Consulted { colleague } => consulted(scenario, *colleague, phrases),
            Event::Learnt(finding) => vec![phrases.say_with(
                "report-learnt",
                &Arguments::new().with("finding", words::finding(finding, scenario, phrases)),
            )],
            Event::Countered { package, .. } => {
                let mut lines = Vec::new();
                // The line that was said has named the terms already, unless it
                // was about something else.
                if !self
                    .heard
                    .contains(&describe_package(scenario, package, language))
                {
                    lines.push(counter_line(scenario, package, phrases));
                }
                lines.push(self.worth_line(scenario, book, package, self.theirs.as_ref(), phrases));
                self.theirs = Some(package.clone());
                lines
            }
            Event::Refused { .. } => vec![phrases.say("report-refused")],
            Event::Ended(outcome) => {
                let mut lines = Vec::new();
                if !self.took_leave {
                    lines.extend(self.own_words(scenario, event, phrases));
                }
                lines.push(outcome_line(scenario, outcome, phrases));
                lines
            }
            // What was said tells them.
            Event::Objected { .. }
            | Event::Said { .. }
            | Event::Answered { .. }
            | Event::Happened { .. }
            | Event::MoodChanged { .. } => Vec::new(),
        }
    }

    /// What the rep says before the buyer answers that it is over: the event
    /// that tells so comes after the answer.
    fn last_words(&mut self, scenario: &Scenario, event: &Event, phrases: Phrases) -> Vec<String> {
        let outcome = match (event, &self.theirs) {
            (
                Event::Said {
                    intent: Intent::Parting,
                    ..
                },
                _,
            ) => Outcome::RepWalked { round: 0 },
            (
                Event::Said {
                    intent: Intent::Welcomes,
                    ..
                },
                Some(package),
            ) => Outcome::Agreement {
                package: package.clone(),
                accepted_by: Party::Seller,
                round: 0,
            },
            _ => return Vec::new(),
        };
        self.took_leave = true;
        let words = self.own_words(scenario, &Event::Ended(outcome), phrases);
        words.into_iter().collect()
    }

    fn own_words(&self, scenario: &Scenario, event: &Event, phrases: Phrases) -> Option<String> {
        own_words(scenario, event, self.own.as_ref(), phrases.language())
            .map(|words| spoken(&phrases.say("report-you"), &words, phrases))
    }

    fn own_line(&self, scenario: &Scenario, event: &Event, phrases: Phrases) -> String {
        self.own_words(scenario, event, phrases).unwrap_or_default()
    }

    fn addressed_line(
        &self,
        scenario: &Scenario,
        event: &Event,
        to: Option<usize>,
        phrases: Phrases,
    ) -> String {
        let words = own_words(scenario, event, self.own.as_ref(), phrases.language());
        let who = match to {
            None => phrases.say("report-you"),
            Some(member) => phrases.say_with(
                "report-you-to",
                &Arguments::new().with("member", member_name(scenario, member, phrases)),
            ),
        };
        spoken(&who, &words.unwrap_or_default(), phrases)
    }

    /// What a package is worth to the rep, how that lies to the limits, and
    /// how it changed.
    fn worth_line(
        &self,
        scenario: &Scenario,
        book: &SellerBook,
        package: &Package,
        last: Option<&Package>,
        phrases: Phrases,
    ) -> String {
        let worth = book.worth(package);
        let arguments = Arguments::new()
            .with("worth", money(worth.get(), &scenario.currency))
            .with("band", band(worth, &self.limits).text(phrases));
        match last {
            None => phrases.say_with("report-worth", &arguments),
            Some(last) => {
                let change: Worth = worth - book.worth(last);
                let change = signed_money(change.get(), &scenario.currency);
                phrases.say_with("report-worth-change", &arguments.with("change", change))
            }
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

/// The counter-offer that stands, in words.
#[must_use]
pub fn counter_line(scenario: &Scenario, package: &Package, phrases: Phrases) -> String {
    let terms = describe_package(scenario, package, phrases.language());
    phrases.say_with("report-counter", &Arguments::new().with("terms", terms))
}

fn spoken(who: &str, words: &str, phrases: Phrases) -> String {
    phrases.say_with(
        "report-spoken",
        &Arguments::new().with("who", who).with("words", words),
    )
}

fn member_name(scenario: &Scenario, member: usize, phrases: Phrases) -> String {
    scenario
        .buyer
        .team
        .get(member)
        .map_or_else(String::new, |member| {
            member.name.get(phrases.language()).to_owned()
        })
}

fn researched(
    scenario: &Scenario,
    research: usize,
    findings: &[crate::bargain::Finding],
    phrases: Phrases,
) -> Vec<String> {
    let Some(item) = scenario.research.get(research) else {
        return Vec::new();
    };
    let language = phrases.language();
    let mut lines = vec![
        phrases.say_with(
            "report-researched",
            &Arguments::new()
                .with("research", item.name.get(language))
                .with("finding", item.finding.get(language)),
        ),
    ];
    lines.extend(findings.iter().map(|finding| {
        phrases.say_with(
            "report-learnt",
            &Arguments::new().with("finding", words::finding(finding, scenario, phrases)),
        )
    }));
    lines
}

fn consulted(scenario: &Scenario, colleague: usize, phrases: Phrases) -> Vec<String> {
    let Some(colleague) = scenario.colleagues.get(colleague) else {
        return Vec::new();
    };
    let language = phrases.language();
    vec![
        phrases.say("report-consulted"),
        spoken(
            colleague.name.get(language),
            colleague.says.get(language),
            phrases,
        ),
    ]
}

/// One line a mood, with everybody who is in it now.
fn mood_lines(scenario: &Scenario, changes: &[(usize, Mood)], phrases: Phrases) -> Vec<String> {
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
            phrases.say_with(
                "report-mood",
                &Arguments::new()
                    .with("mood", words::mood(mood, phrases))
                    .with("members", who.join(&phrases.say("word-comma"))),
            )
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
