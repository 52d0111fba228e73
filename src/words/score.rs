//! What a score says: evidence, advice, cautions and verdicts as sentences.

use crate::{
    scenario::{Issue, IssueId, RuleId, Scenario},
    score::{
        Advice, Cap, CapCause, Caution, EstimateCheck, Evidence, Note, Offended, Parameter,
        Parameters, ResultScore,
    },
    text::{Text, grouped, money},
    words::{Arguments, Phrases, price_figure},
};

impl Parameter {
    /// The parameter as people read it.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        let name = |found: Option<&Text>| {
            found.map_or_else(String::new, |name| name.get(phrases.language()).to_owned())
        };
        match self {
            Self::Money(worth) => money(worth.get(), &scenario.currency),
            Self::Price(price) => price_figure(scenario, *price),
            Self::Count(count) => count.to_string(),
            Self::Share(share) => grouped(share * 100.0, 0),
            Self::Issue(issue) => name(issue.get(scenario).map(Issue::name)),
            Self::Option(issue, option) => option_text(scenario, *issue, *option, phrases),
            Self::Member(member) => name(member.get(scenario).map(|it| &it.name)),
            Self::Research(research) => name(research.get(scenario).map(|it| &it.name)),
            Self::Probe(probe) => name(probe.get(scenario).map(|it| &it.name)),
            Self::Argument(argument) => name(argument.get(scenario).map(|it| &it.name)),
            Self::Tone(tone) => phrases.say(&format!("word-tone-{}", tone.code())),
            Self::Style(style) => phrases.say(&format!("rules-style-{}", style.code())),
            Self::Rule(rule) => rule_name(*rule, phrases),
            Self::Bound(bound) => bound.code().to_owned(),
        }
    }
}

fn option_text(scenario: &Scenario, issue: IssueId, option: u32, phrases: Phrases) -> String {
    let language = phrases.language();
    match issue.get(scenario) {
        Some(Issue::Choice(choice)) => choice
            .options
            .get(option as usize)
            .map_or_else(String::new, |option| option.name.get(language).to_owned()),
        Some(Issue::Number(number)) => {
            let shown = scenario.issues[issue]
                .number(option)
                .map_or_else(String::new, |value| {
                    grouped(value, scenario.issues[issue].decimals())
                });
            format!("{shown} {}", number.unit.get(language))
        }
        Some(price) => price
            .number(option)
            .map_or_else(String::new, |value| grouped(value, price.decimals())),
        None => String::new(),
    }
}

impl Evidence {
    /// The fact as a sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        sentence(
            "rules-evidence-",
            self.code.code(),
            &self.parameters,
            scenario,
            phrases,
        )
    }
}

impl Advice {
    /// The advice as a sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        sentence(
            "rules-advice-",
            self.code.code(),
            &self.parameters,
            scenario,
            phrases,
        )
    }
}

/// The phrase `prefix` + `code` (underscores as hyphens) with its figures; what
/// is said instead where there is a single issue, and so nothing to ask for in
/// exchange, ends in `-single`.
fn sentence(
    prefix: &str,
    code: &str,
    parameters: &Parameters,
    scenario: &Scenario,
    phrases: Phrases,
) -> String {
    let mut arguments = Arguments::new();
    for (name, parameter) in parameters {
        arguments = match parameter {
            Parameter::Count(count) => arguments.count(name, *count as usize),
            other => arguments.with(name, other.text(scenario, phrases)),
        };
    }
    let id = format!("{prefix}{}", code.replace('_', "-"));
    let alone = format!("{id}-single");
    if scenario.issues.len() == 1 && phrases.has(&alone) {
        return phrases.say_with(&alone, &arguments);
    }
    phrases.say_with(&scenario.phrase(&id, phrases), &arguments)
}

impl Caution {
    /// The caution as a sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        sentence(
            "beside-caution-",
            self.code.code(),
            &self.parameters,
            scenario,
            phrases,
        )
    }
}

/// The formula of a rule in words that a person can check with a pocket
/// calculator.
#[must_use]
pub fn rule_formula(rule: RuleId, phrases: Phrases) -> String {
    phrases.say(&message("formula", rule))
}

/// The formula of the total: the mean and its caps.
#[must_use]
pub fn total_formula(phrases: Phrases) -> String {
    phrases.say("rules-formula-total")
}

impl Cap {
    /// Why the total is no higher, as a sentence.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let words = Arguments::new().with("most", grouped(self.most, 0));
        match self.cause {
            CapCause::Rule(rule) => phrases.say_with(
                "rules-cap-rule",
                &words.with("rule", rule_name(rule, phrases)),
            ),
            CapCause::LeftOverStinginess => phrases.say_with("rules-cap-left", &words),
            CapCause::LeftOffended(Offended::AtOnce) => {
                phrases.say_with("rules-cap-offended-at-once", &words)
            }
            CapCause::LeftOffended(Offended::Told) => {
                phrases.say_with("rules-cap-offended-told", &words)
            }
            CapCause::LeftOffended(Offended::OldWrong) => {
                phrases.say_with("rules-cap-offended-old-wrong", &words)
            }
        }
    }
}

/// A rule's short name: "Start high".
#[must_use]
pub fn rule_name(rule: RuleId, phrases: Phrases) -> String {
    phrases.say(&message("name", rule))
}

/// The rule as the course says it.
#[must_use]
pub fn rule_sentence(rule: RuleId, phrases: Phrases) -> String {
    phrases.say(&message("sentence", rule))
}

fn message(kind: &str, rule: RuleId) -> String {
    format!("rules-{kind}-{}", rule.code().replace('_', "-"))
}

impl Note {
    /// The sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        sentence(
            "debrief-note-",
            self.code.code(),
            &self.parameters,
            scenario,
            phrases,
        )
    }
}

impl EstimateCheck {
    /// The comparison as a sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        self.note(scenario).text(scenario, phrases)
    }
}

impl ResultScore {
    /// The result in a sentence or two.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        let mut figures = Parameters::new();
        figures.insert("worth", Parameter::Money(self.worth));
        figures.insert("short", Parameter::Money(-self.worth));
        figures.insert("overlap", Parameter::Money(self.overlap));
        figures.insert("share", Parameter::Share(self.zopa_share.unwrap_or(0.0)));
        figures.insert("batna", Parameter::Money(scenario.seller.batna.worth));
        sentence(
            "debrief-verdict-",
            self.verdict.code(),
            &figures,
            scenario,
            phrases,
        )
    }
}
