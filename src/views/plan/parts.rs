//! Parts of a plan in words.

use super::{PlanSheet, Rung};
use crate::{
    bargain::Package,
    plan::{Estimate, When, WhichLimit},
    scenario::{Issue, Price, Scenario, Worth},
    text::{is_nothing, money},
    words::{
        Arguments, Phrases, TermChange, describe_package, describe_price, limit_words,
        price_figure, share, style,
    },
};

/// When a step may be played: "once they have moved".
#[must_use]
pub fn when_words(when: When, phrases: Phrases) -> String {
    let arguments = match when {
        When::Round(round) => Arguments::new().count("round", round as usize),
        _ => Arguments::new(),
    };
    phrases.say_with(&format!("plan-page-when-{}", when.code()), &arguments)
}

/// A guess at the buyer's limit: "between ¥0.86 and ¥0.92 a piece, 80 % sure".
#[must_use]
pub fn estimate_words(estimate: &Estimate, scenario: &Scenario, phrases: Phrases) -> String {
    phrases.say_with(
        "plan-page-estimate-words",
        &Arguments::new()
            .with("low", price_figure(scenario, estimate.low))
            .with(
                "high",
                describe_price(scenario, estimate.high, phrases.language()),
            )
            .with("sure", share(estimate.sure.get())),
    )
}

impl PlanSheet<'_> {
    pub(crate) fn say(&self, id: &str) -> String {
        self.phrases.say(id)
    }

    pub(crate) fn say_with(&self, id: &str, arguments: &Arguments<'_>) -> String {
        self.phrases.say_with(id, arguments)
    }

    /// The name of a part of the page: "Lower limit".
    pub(crate) fn named(&self, part: &str) -> String {
        self.phrases.say(&format!("plan-page-{part}"))
    }

    pub(crate) fn money(&self, worth: Worth) -> String {
        money(worth.get(), &self.scenario.currency)
    }

    /// A limit: its terms, its worth and how that compares with no deal; or that it
    /// is not set.
    #[must_use]
    pub fn limit_text(&self, which: WhichLimit) -> String {
        let words = limit_words(self.limit(which), self.scenario, self.book, self.phrases);
        let Some(worth) = self.limit_worth(which) else {
            return words;
        };
        let above = worth - self.book.reservation();
        let (id, apart) = if is_nothing(above.get(), &self.scenario.currency) {
            ("plan-page-limit-same", above)
        } else if above > Worth::ZERO {
            ("plan-page-limit-above", above)
        } else {
            ("plan-page-limit-below", -above)
        };
        let arguments = Arguments::new().with("words", words);
        self.say_with(id, &arguments.with("apart", self.money(apart)))
    }

    /// What is usual in this market, and what is too much.
    #[must_use]
    pub fn market_text(&self) -> String {
        let market = &self.scenario.market;
        let usual = Package::usual(self.scenario);
        let has_price = self.scenario.has_price();
        // Without a price there may be nothing to ask for that would offend.
        let (usual, id) = if has_price {
            (self.book.price(&usual), "prepare-screen-market")
        } else if market.insult.get() > self.book.worth_scale().1 {
            (
                Price::of(self.book.worth(&usual).get()),
                "prepare-screen-market-mild",
            )
        } else {
            (
                Price::of(self.book.worth(&usual).get()),
                "prepare-screen-market-points",
            )
        };
        let shown = |price| price_figure(self.scenario, price);
        let arguments = Arguments::new()
            .with("usual", shown(usual))
            .with("low", shown(market.low))
            .with("high", shown(market.high))
            .with("insult", shown(market.insult));
        self.say_with(id, &arguments)
    }

    /// What the rep has without the deal, as the scenario states it.
    pub(crate) fn batna_text(&self) -> String {
        let batna = &self.scenario.seller.batna;
        batna.text.get(self.phrases.language()).to_owned()
    }

    /// What an offer gives, or all of an opening.
    pub(crate) fn gives_text(&self, rung: &Rung) -> String {
        if rung.number == 1 {
            return describe_package(self.scenario, &rung.package, self.phrases.language());
        }
        self.changes_text(&rung.gives)
    }

    /// What an offer asks for in return.
    pub(crate) fn asks_text(&self, rung: &Rung) -> String {
        self.changes_text(&rung.asks)
    }

    fn changes_text(&self, changes: &[TermChange]) -> String {
        if changes.is_empty() {
            return self.say("plan-page-nothing");
        }
        crate::words::change_line(changes, self.phrases)
    }

    /// When an offer may be made, and whether it is called final.
    pub(crate) fn when_text(&self, rung: &Rung) -> String {
        let when = if rung.number == 1 {
            self.say("plan-page-when-opening")
        } else {
            when_words(rung.when, self.phrases)
        };
        if rung.is_final {
            let arguments = Arguments::new().with("when", when);
            return self.say_with("plan-page-when-final", &arguments);
        }
        when
    }

    /// What is to be said before the opening, in order.
    pub(crate) fn argument_texts(&self) -> Vec<String> {
        let language = self.phrases.language();
        let named = |id: &String| {
            let all = &self.scenario.arguments;
            let found = all.iter().find(|argument| argument.id == *id)?;
            Some(found.says.get(language).to_owned())
        };
        self.plan.arguments.iter().filter_map(named).collect()
    }

    /// The questions there are to ask.
    pub(crate) fn question_texts(&self) -> Vec<String> {
        let language = self.phrases.language();
        let probes = self.scenario.probes.iter();
        probes
            .map(|probe| probe.asks.get(language).to_owned())
            .collect()
    }

    /// Somebody of the rep's side by name, or that nobody is set.
    pub(crate) fn person(&self, id: Option<&String>) -> String {
        let team = &self.scenario.seller.team;
        let found = id.and_then(|id| team.iter().find(|person| person.id == *id));
        found.map_or_else(
            || self.phrases.say("word-not-set"),
            |person| person.name.get(self.phrases.language()).to_owned(),
        )
    }

    /// The declared style, or that none is set.
    pub(crate) fn style_text(&self) -> String {
        self.plan.style.map_or_else(
            || self.phrases.say("word-not-set"),
            |chosen| style(chosen, self.phrases),
        )
    }

    /// The guess at the buyer's limit, or that none is made.
    #[must_use]
    pub fn estimate_text(&self) -> String {
        self.plan.estimate.map_or_else(
            || self.phrases.say("word-not-set"),
            |estimate| estimate_words(&estimate, self.scenario, self.phrases),
        )
    }

    /// The issues by importance.
    pub(crate) fn priorities_text(&self) -> String {
        let language = self.phrases.language();
        let names: Vec<String> = self
            .plan
            .priorities
            .iter()
            .filter_map(|id| {
                let issue = self.scenario.issues.iter().find(|it| it.id() == id)?;
                Some(Issue::name(issue).get(language).to_owned())
            })
            .collect();
        if names.is_empty() {
            return self.phrases.say("word-not-set");
        }
        self.phrases.list(&names)
    }

    /// What is wrong with the plan, a sentence each.
    #[must_use]
    pub fn problem_texts(&self) -> Vec<String> {
        self.problems
            .iter()
            .map(|problem| problem.text(self.scenario, self.phrases))
            .collect()
    }
}
