//! What differs between the scenario that a plan was made for and the one that
//! is, in sentences.

use crate::{
    bargain::TermValue,
    plan::{Amount, Difference, Part},
    scenario::{Issue, Scenario},
    text::{grouped, money},
    words::{Arguments, Phrases},
};

impl Amount {
    const fn code(self) -> &'static str {
        match self {
            Self::Batna => "batna",
            Self::MarketLow => "market-low",
            Self::MarketHigh => "market-high",
            Self::MarketInsult => "market-insult",
            Self::UnitCost => "unit-cost",
            Self::Rounds => "rounds",
        }
    }
}

impl Difference {
    /// The difference as a sentence.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        let speaker = Speaker { scenario, phrases };
        let (id, arguments) = self.words(&speaker);
        phrases.say_with(&format!("plan-change-{id}"), &arguments)
    }

    fn words(&self, say: &Speaker<'_>) -> (&'static str, Arguments<'static>) {
        let of = |issue: &str| Arguments::new().with("issue", say.name(issue));
        match self {
            Self::IssueGone(issue) => ("issue-gone", Arguments::new().with("id", issue)),
            Self::IssueNew(issue) => ("issue-new", of(issue)),
            Self::IssueKind(issue) => ("issue-kind", of(issue)),
            Self::OptionGone { issue, option } => {
                ("option-gone", of(issue).with("option", option.as_str()))
            }
            Self::OptionNew { issue, option } => (
                "option-new",
                of(issue).with("option", say.option(issue, option)),
            ),
            Self::OptionWorth {
                issue,
                option,
                was,
                now,
            } => (
                "option-worth",
                of(issue)
                    .with("option", say.option(issue, option))
                    .with("was", say.worth(was.get()))
                    .with("now", say.worth(now.get())),
            ),
            Self::NumberWorth(issue) => ("number-worth", of(issue)),
            Self::Range { issue, was, now } => (
                "range",
                of(issue)
                    .with("oldlow", say.number(issue, was.0))
                    .with("oldhigh", say.number(issue, was.1))
                    .with("low", say.number(issue, now.0))
                    .with("high", say.number(issue, now.1)),
            ),
            Self::Tick { issue, was, now } => (
                "tick",
                of(issue).with("was", plain(*was)).with("now", plain(*now)),
            ),
            Self::Usual { issue, was, now } => (
                "usual",
                of(issue)
                    .with("was", say.term(issue, was))
                    .with("now", say.term(issue, now)),
            ),
            Self::Amount { amount, was, now } => (
                amount.code(),
                Arguments::new()
                    .with("was", say.amount(*amount, *was))
                    .with("now", say.amount(*amount, *now)),
            ),
            Self::TermMoved {
                part,
                issue,
                was,
                now,
            } => (
                "term-moved",
                of(issue)
                    .with("part", say.part(*part))
                    .with("was", plain(*was))
                    .with("now", say.number(issue, *now)),
            ),
            Self::TermAsUsual { part, issue, was } => (
                "term-as-usual",
                of(issue)
                    .with("part", say.part(*part))
                    .with("was", say.term(issue, was)),
            ),
            Self::TermGone { part, issue } => (
                "term-gone",
                Arguments::new()
                    .with("part", say.part(*part))
                    .with("id", issue),
            ),
            Self::ArgumentGone(id) => ("argument-gone", Arguments::new().with("id", id)),
            Self::PersonGone(id) => ("person-gone", Arguments::new().with("id", id)),
        }
    }
}

/// A number as it is written, without more decimals than it has.
fn plain(number: f64) -> String {
    let rounded = libm::round(number * 1e6) / 1e6;
    rounded.to_string()
}

/// Names and figures of a scenario in words.
struct Speaker<'a> {
    scenario: &'a Scenario,
    phrases: Phrases,
}

impl Speaker<'_> {
    fn issue(&self, id: &str) -> Option<&Issue> {
        self.scenario.issues.iter().find(|issue| issue.id() == id)
    }

    fn name(&self, id: &str) -> String {
        let language = self.phrases.language();
        self.issue(id).map_or_else(
            || id.to_owned(),
            |issue| issue.name().get(language).to_owned(),
        )
    }

    fn option(&self, issue: &str, id: &str) -> String {
        let language = self.phrases.language();
        let option = match self.issue(issue) {
            Some(Issue::Choice(choice)) => choice.options.iter().find(|option| option.id == id),
            _ => None,
        };
        option.map_or_else(
            || id.to_owned(),
            |option| option.name.get(language).to_owned(),
        )
    }

    fn number(&self, issue: &str, number: f64) -> String {
        match self.issue(issue) {
            Some(issue) => grouped(number, issue.decimals()),
            None => plain(number),
        }
    }

    fn term(&self, issue: &str, term: &TermValue) -> String {
        match term {
            TermValue::Number(number) => self.number(issue, *number),
            TermValue::Option(id) => self.option(issue, id),
        }
    }

    fn worth(&self, amount: f64) -> String {
        money(amount, &self.scenario.currency)
    }

    fn amount(&self, amount: Amount, figure: f64) -> String {
        match amount {
            Amount::Batna => self.worth(figure),
            Amount::Rounds | Amount::UnitCost => plain(figure),
            Amount::MarketLow | Amount::MarketHigh | Amount::MarketInsult => {
                let price = self
                    .scenario
                    .issues
                    .iter()
                    .find(|issue| matches!(issue, Issue::Price(_)));
                match price {
                    Some(price) => grouped(figure, price.decimals()),
                    None => self.worth(figure),
                }
            }
        }
    }

    fn part(&self, part: Part) -> String {
        match part {
            Part::Limit(which) => self.phrases.say(&format!("plan-limit-{}", which.code())),
            Part::Step(number) => self
                .phrases
                .say_with("plan-part-step", &Arguments::new().count("step", number)),
        }
    }
}
