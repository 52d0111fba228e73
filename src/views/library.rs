//! Which scenarios there are, what was played of them, and what one is about.

use std::path::PathBuf;

use crate::{
    record::Past,
    scenario::{Library, Scenario, Worth, library::Entry},
    text::{grouped, money},
    words::{Arguments, Phrases, relationship, review::above_words, rule_name},
};

/// The scenarios to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct LibraryView {
    /// The meeting that was interrupted last: its file, and the offer to go on.
    pub interrupted: Option<(PathBuf, String)>,
    /// The scenarios in the library's order.
    pub cards: Vec<ScenarioCard>,
}

/// A scenario in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioCard {
    /// Its key.
    pub key: String,
    /// Its title; the key where the file can't be read.
    pub title: String,
    /// With whom, and how they stand; how many problems the file has.
    pub line: String,
    /// What it practises; empty where the file can't be read.
    pub teaches: String,
    /// The best result so far, and whether it was better than no deal.
    pub best: Option<(String, bool)>,
    /// What is wrong with the file; empty where it can be played.
    pub problems: Vec<String>,
}

/// What a rep is told before the preparation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefingView {
    /// The scenario's title.
    pub title: String,
    /// What it is about.
    pub briefing: String,
    /// Who the rep is, what is sold, to whom, what there is without a deal, how
    /// much time there is: each with its name.
    pub facts: Vec<(String, String)>,
}

impl LibraryView {
    /// Of a library, with what was played before.
    #[must_use]
    pub fn of(library: &Library, past: &Past, phrases: Phrases) -> Self {
        let interrupted = past.interrupted.as_ref().and_then(|(path, id)| {
            let scenario = library.get(id)?.scenario.as_ref().ok()?;
            let title = scenario.title.get(phrases.language());
            let title = Arguments::new().with("title", title);
            let offer = phrases.say_with("window-library-resume", &title);
            Some((path.clone(), offer))
        });
        Self {
            interrupted,
            cards: library
                .entries()
                .map(|entry| card(entry, past, phrases))
                .collect(),
        }
    }

    /// The meeting to go on with and the scenarios, numbered, in lines.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let interrupted = self.interrupted.iter();
        let mut lines: Vec<String> = interrupted
            .map(|(path, offer)| format!("{offer}: resume {}", path.display()))
            .collect();
        for (card, number) in self.cards.iter().zip(1..) {
            lines.push(format!("{number}. {}", card.title));
            let best = card.best.as_ref().map(|(words, _)| words);
            let below = [&card.line, &card.teaches].into_iter().chain(best);
            let below = below.chain(card.problems.first());
            let below = below.filter(|words| !words.is_empty());
            lines.extend(below.map(|words| format!("   {words}")));
        }
        lines
    }
}

fn card(entry: &Entry, past: &Past, phrases: Phrases) -> ScenarioCard {
    let language = phrases.language();
    let key = entry.key.clone();
    let scenario = match &entry.scenario {
        Ok(scenario) => scenario,
        Err(problems) => {
            let count = Arguments::new().count("count", problems.len());
            return ScenarioCard {
                title: key.clone(),
                key,
                line: phrases.say_with("window-library-broken-count", &count),
                teaches: String::new(),
                best: None,
                problems: problems
                    .iter()
                    .map(|problem| {
                        let arguments = Arguments::new()
                            .with("line", problem.span.from.line.to_string())
                            .with("message", problem.message(language));
                        phrases.say_with("window-library-problem", &arguments)
                    })
                    .collect(),
            };
        }
    };
    let rules = scenario
        .teaches
        .iter()
        .map(|rule| rule_name(*rule, phrases));
    let rules: Vec<String> = rules.collect();
    let rules = phrases.list(&rules);
    let best = past.best.get(&key).map(|(technique, worth)| {
        let worth = Worth::of(*worth);
        let arguments = Arguments::new()
            .with("technique", grouped(*technique, 0))
            .with("worth", above_words(worth, scenario, phrases));
        let words = phrases.say_with("window-library-best", &arguments);
        (words, worth > Worth::ZERO)
    });
    ScenarioCard {
        key,
        title: scenario.title.get(language).to_owned(),
        line: buyer_line(scenario, phrases),
        teaches: phrases.say_with(
            "window-library-teaches",
            &Arguments::new().with("rules", rules),
        ),
        best,
        problems: Vec::new(),
    }
}

/// The buyer's company, and how it stands to the rep's.
pub(super) fn buyer_line(scenario: &Scenario, phrases: Phrases) -> String {
    let company = scenario.buyer.company.get(phrases.language());
    beside(company, &relationship(scenario.relationship, phrases))
}

/// Two things in one line.
pub(super) fn beside(first: &str, second: &str) -> String {
    format!("{first} · {second}")
}

impl BriefingView {
    /// Of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario, phrases: Phrases) -> Self {
        let language = phrases.language();
        let seller = &scenario.seller;
        let you = seller.team.first().map_or_else(String::new, |person| {
            beside(person.name.get(language), person.title.get(language))
        });
        let sell = beside(seller.product.get(language), seller.company.get(language));
        let worth = money(seller.batna.worth.get(), &scenario.currency);
        let otherwise = Arguments::new()
            .with("text", seller.batna.text.get(language))
            .with("worth", worth);
        let time = Arguments::new()
            .with("rounds", scenario.rounds.to_string())
            .with("hours", scenario.preparation_hours.to_string());
        let facts = [
            ("window-library-you", you),
            ("window-library-sell", sell),
            ("window-library-buyer", buyer_line(scenario, phrases)),
            (
                "window-library-otherwise",
                phrases.say_with("window-library-batna", &otherwise),
            ),
            (
                "window-library-length",
                phrases.say_with("window-library-rounds", &time),
            ),
        ];
        Self {
            title: scenario.title.get(language).to_owned(),
            briefing: scenario.briefing.get(language).to_owned(),
            facts: facts
                .into_iter()
                .map(|(id, words)| (phrases.say(id), words))
                .collect(),
        }
    }

    /// What it is about, and a fact a line.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let fact = |(name, words): &(String, String)| {
            let arguments = Arguments::new()
                .with("limit", name.as_str())
                .with("words", words.as_str());
            phrases.say_with("plan-page-limit-line", &arguments)
        };
        let mut lines = vec![self.briefing.clone()];
        lines.extend(self.facts.iter().map(fact));
        lines
    }
}
