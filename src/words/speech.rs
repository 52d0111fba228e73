//! Words for what happens: the purchasing team's lines from the scenario, and
//! the rep's own, made from the packages so that what is said and what is
//! offered can't contradict.

use crate::{
    bargain::{Event, Offer, Outcome, Package, Party, SellerBook, Tone},
    scenario::{Intent, Issue, IssueId, MemberId, Price, Scenario, told_decimals},
    text::{Language, grouped, term_words},
    words::{Arguments, Phrases},
};

/// What a member of the purchasing team says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenLine {
    /// Who.
    pub member: MemberId,
    /// The words.
    pub words: String,
}

/// The line that belongs to an event; `None` where nobody of the purchasing
/// team speaks.
#[must_use]
pub fn line_for(scenario: &Scenario, event: &Event, language: Language) -> Option<SpokenLine> {
    match event {
        Event::Said {
            member,
            intent,
            variant,
            package,
            issue,
        } => {
            let template = scenario
                .lines
                .get(intent)
                .and_then(|lines| lines.get(*variant))
                .map_or_else(
                    || stock_line(*intent, language),
                    |line| line.get(language).to_owned(),
                );
            let words = fill(scenario, &template, package.as_ref(), *issue, language);
            Some(SpokenLine {
                member: *member,
                words,
            })
        }
        Event::Answered {
            probe,
            member,
            answer,
        } => {
            let probe = probe.get(scenario)?;
            let words = match answer {
                Some(answer) => &probe.answers.get(*answer)?.says,
                None => &probe.otherwise,
            };
            Some(SpokenLine {
                member: *member,
                words: words.get(language).to_owned(),
            })
        }
        Event::Happened { happening } => {
            let happening = happening.get(scenario)?;
            let member = MemberId::find(scenario, &happening.member)?;
            Some(SpokenLine {
                member,
                words: happening.says.get(language).to_owned(),
            })
        }
        _ => None,
    }
}

fn stock_line(intent: Intent, language: Language) -> String {
    Phrases::new(language).say(&format!("line-{}", intent.code()))
}

fn fill(
    scenario: &Scenario,
    template: &str,
    package: Option<&Package>,
    issue: Option<IssueId>,
    language: Language,
) -> String {
    let mut words = template.to_owned();
    if words.contains("{terms}") {
        let terms = package.map_or_else(String::new, |package| {
            describe_package(scenario, package, language)
        });
        words = words.replace("{terms}", &terms);
    }
    if words.contains("{price}") {
        let price = package.map_or_else(String::new, |package| {
            match SellerBook::new(scenario).price_issue() {
                Some(issue) => describe_term(scenario, issue, package.option(issue), language),
                None => describe_package(scenario, package, language),
            }
        });
        words = words.replace("{price}", &price);
    }
    if words.contains("{issue}") {
        let name = issue
            .and_then(|issue| issue.get(scenario))
            .map_or("", |issue| issue.name().get(language));
        let name = match language {
            Language::English => name.to_lowercase(),
            Language::Chinese => name.to_owned(),
        };
        words = words.replace("{issue}", &name);
    }
    if words.contains("{rep}") {
        let rep = scenario
            .seller
            .team
            .first()
            .map_or("", |person| person.name.get(language));
        words = words.replace("{rep}", rep);
    }
    words
}

/// One term's value as people read it: `¥0.95`, `200,000 pieces`, `30 days`.
#[must_use]
pub fn describe_term(
    scenario: &Scenario,
    issue: IssueId,
    option: u32,
    language: Language,
) -> String {
    let Some(issue) = issue.get(scenario) else {
        return String::new();
    };
    let number = || grouped(issue.number(option).unwrap_or_default(), issue.decimals());
    match issue {
        Issue::Price(_) => format!("{}{}", scenario.currency.sign(), number()),
        Issue::Number(details) => {
            let unit = details.unit.get(language);
            match language {
                _ if unit.is_empty() => number(),
                Language::English => format!("{} {unit}", number()),
                Language::Chinese => format!("{}{unit}", number()),
            }
        }
        Issue::Choice(choice) => choice
            .options
            .get(option as usize)
            .map_or_else(String::new, |option| option.name.get(language).to_owned()),
    }
}

/// A whole package in words: `¥0.95 a piece, 200,000 pieces, payment 30 days`.
#[must_use]
pub fn describe_package(scenario: &Scenario, package: &Package, language: Language) -> String {
    describe_terms(scenario, package, IssueId::all(scenario), language)
}

/// Some terms of a package in words.
#[must_use]
pub fn describe_terms(
    scenario: &Scenario,
    package: &Package,
    issues: impl Iterator<Item = IssueId>,
    language: Language,
) -> String {
    let terms: Vec<String> = issues
        .filter_map(|issue| describe_named(scenario, issue, package.option(issue), language))
        .collect();
    match language {
        Language::English => terms.join(", "),
        Language::Chinese => terms.join("，"),
    }
}

/// A price as people read it, wherever it lies: `¥0.889 a piece`, `¥0.889` in
/// Chinese.
#[must_use]
pub fn describe_price(scenario: &Scenario, price: Price, language: Language) -> String {
    let figure = price_figure(scenario, price);
    let each = scenario
        .issues
        .iter()
        .find_map(|issue| each(issue, language));
    match each {
        Some(each) => format!("{figure} {each}"),
        None => figure,
    }
}

/// What a price is for, as its author's English name says it: `a piece` of
/// "Price a piece".
fn each(issue: &Issue, language: Language) -> Option<&str> {
    let is_told = matches!(issue, Issue::Price(_)) && language == Language::English;
    is_told.then(|| issue.name().get(language).strip_prefix("Price "))?
}

/// A price without the unit: `¥0.889`.
#[must_use]
pub fn price_figure(scenario: &Scenario, price: Price) -> String {
    let figure = grouped(price.get(), told_decimals(scenario));
    format!("{}{figure}", scenario.currency.sign())
}

/// One term with the issue's name as it stands in the scenario: "Payment 30
/// days". `option` is its number; an issue that is not there has no words.
#[must_use]
pub fn named_term(scenario: &Scenario, issue: IssueId, option: u32, language: Language) -> String {
    issue.get(scenario).map_or_else(String::new, |found| {
        let value = describe_term(scenario, issue, option, language);
        term_words(found.name().get(language), &value, language)
    })
}

/// One term with its name: `payment 30 days`, but `¥0.95 a piece` for an issue
/// called "Price a piece", and `200,000 pieces` for the quantity.
fn describe_named(
    scenario: &Scenario,
    issue: IssueId,
    option: u32,
    language: Language,
) -> Option<String> {
    let found = issue.get(scenario)?;
    let name = found.name().get(language);
    let value = describe_term(scenario, issue, option, language);
    let is_quantity = scenario.issues.iter().any(
        |other| matches!(other, Issue::Price(price) if price.per.as_deref() == Some(found.id())),
    );
    if is_quantity {
        return Some(value);
    }
    Some(match (each(found, language), language) {
        (Some(each), _) => format!("{value} {each}"),
        (None, Language::Chinese) => term_words(name, &value, language),
        (None, Language::English) => format!("{} {value}", name.to_lowercase()),
    })
}

/// The rep's own words for a move, made from what was offered before (`last`)
/// and what is offered now; `None` for events in which the rep says nothing.
#[must_use]
pub fn own_words(
    scenario: &Scenario,
    event: &Event,
    last: Option<&Package>,
    language: Language,
) -> Option<String> {
    let phrases = Phrases::new(language);
    match event {
        Event::Offered {
            package,
            is_final,
            tone,
            on,
            others,
            ..
        } => {
            let mut words = match (others.as_slice(), on.as_slice()) {
                ([], []) => offer_words(scenario, package, last, *tone, language),
                ([], on) => condition_words(scenario, package, last, on, language),
                (others, _) => choice_words(scenario, package, others, last, language),
            };
            if *is_final {
                words = format!("{words}{}", phrases.say("table-say-final"));
            }
            Some(words)
        }
        Event::Held { tone, .. } => {
            let terms = last.map_or_else(String::new, |last| {
                describe_package(scenario, last, language)
            });
            let id = format!("table-say-hold-{}", tone.code());
            Some(phrases.say_with(&id, &Arguments::new().with("terms", terms)))
        }
        Event::Probed { probe, .. } => probe
            .get(scenario)
            .map(|probe| probe.asks.get(language).to_owned()),
        Event::Argued { argument, .. } => argument
            .get(scenario)
            .map(|argument| argument.says.get(language).to_owned()),
        Event::Recessed => Some(phrases.say("table-say-recess")),
        Event::Ended(outcome) => match outcome {
            Outcome::Agreement {
                package,
                accepted_by: Party::Seller,
                ..
            } => {
                let terms = describe_package(scenario, package, language);
                Some(phrases.say_with("table-say-accept", &Arguments::new().with("terms", terms)))
            }
            Outcome::RepWalked { .. } => Some(phrases.say("table-say-walk")),
            _ => None,
        },
        // Named one by one: what is left out here is said by nobody, unseen.
        Event::Researched { .. }
        | Event::SatDown
        | Event::ToneChosen(_)
        | Event::Answered { .. }
        | Event::Consulted { .. }
        | Event::Learnt(_)
        | Event::Said { .. }
        | Event::Countered { .. }
        | Event::Refused { .. }
        | Event::Objected { .. }
        | Event::Happened { .. }
        | Event::MoodChanged { .. } => None,
    }
}

/// What the rep says with an offer whose terms depend on some of them.
#[must_use]
pub fn condition_words(
    scenario: &Scenario,
    package: &Package,
    last: Option<&Package>,
    on: &[IssueId],
    language: Language,
) -> String {
    // What stays as it was need not be said again, unless it is the condition.
    let is_new =
        |issue: &IssueId| last.is_none_or(|last| last.option(*issue) != package.option(*issue));
    let given = IssueId::all(scenario).filter(|issue| !on.contains(issue));
    let mut given = describe_terms(scenario, package, given.filter(is_new), language);
    if given.is_empty() {
        let all = IssueId::all(scenario).filter(|issue| !on.contains(issue));
        given = describe_terms(scenario, package, all, language);
    }
    let asked = describe_terms(scenario, package, on.iter().copied(), language);
    Phrases::new(language).say_with(
        "table-say-condition",
        &Arguments::new().with("gives", given).with("asks", asked),
    )
}

/// What the rep says with several packages at once.
#[must_use]
pub fn choice_words(
    scenario: &Scenario,
    package: &Package,
    others: &[Package],
    last: Option<&Package>,
    language: Language,
) -> String {
    let all: Vec<&Package> = std::iter::once(package).chain(others).collect();
    // Only what sets the packages apart, or is new, needs saying.
    let is_worth_saying = |issue: &IssueId| {
        let option = package.option(*issue);
        others.iter().any(|other| other.option(*issue) != option)
            || last.is_none_or(|last| last.option(*issue) != option)
    };
    let packages: Vec<String> = all
        .iter()
        .zip('A'..)
        .map(|(package, letter)| {
            let issues = IssueId::all(scenario).filter(is_worth_saying);
            let terms = describe_terms(scenario, package, issues, language);
            match language {
                Language::English => format!("{letter}: {terms}"),
                Language::Chinese => format!("{letter}：{terms}"),
            }
        })
        .collect();
    let packages = match language {
        Language::English => packages.join("; "),
        Language::Chinese => packages.join("；"),
    };
    Phrases::new(language).say_with(
        "table-say-choice",
        &Arguments::new().with("packages", packages),
    )
}

/// What the rep would say with an offer, before it is made.
#[must_use]
pub fn offer_words(
    scenario: &Scenario,
    package: &Package,
    last: Option<&Package>,
    tone: Tone,
    language: Language,
) -> String {
    let phrases = Phrases::new(language);
    let Some(last) = last else {
        let terms = describe_package(scenario, package, language);
        let id = format!("table-say-opening-{}", tone.code());
        return phrases.say_with(&id, &Arguments::new().with("terms", terms));
    };
    let exchange = SellerBook::new(scenario).exchange(last, package);
    let pick = |wanted: fn(f64) -> bool| {
        let issues = exchange
            .changes()
            .filter(|(_, change)| wanted(change.get()))
            .map(|(issue, _)| issue);
        describe_terms(scenario, package, issues, language)
    };
    let (gives, asks) = (pick(|change| change < 0.0), pick(|change| change > 0.0));
    let kind = match (gives.is_empty(), asks.is_empty()) {
        (false, false) => "trade",
        (false, true) => "give",
        (true, false) => "ask",
        (true, true) => "same",
    };
    let id = format!("table-say-{kind}-{}", tone.code());
    let terms = describe_package(scenario, package, language);
    let arguments = Arguments::new()
        .with("gives", gives)
        .with("asks", asks)
        .with("terms", terms);
    phrases.say_with(&id, &arguments)
}

impl Offer {
    /// What the rep would say with it; `last` is the rep's last offer.
    #[must_use]
    pub fn words(
        &self,
        scenario: &Scenario,
        last: Option<&Package>,
        tone: Tone,
        language: Language,
    ) -> String {
        let offered = Event::offered(0, tone, self.clone());
        own_words(scenario, &offered, last, language).unwrap_or_default()
    }
}
