//! Advice in words: what the advised plan does otherwise and why.

use crate::{
    advise::{AdvisedChange, ChangedPart, PlanAdvice, PlanChoice, Unruled},
    bargain::{Package, SellerBook},
    plan::{Plan, Planned, When},
    rehearse::statistics::Estimated,
    scenario::{Issue, IssueId, Scenario},
    text::{grouped, money, signed_money},
    words::{self, Arguments, Phrases, describe_term},
};

/// Speaks of advice for one scenario.
#[derive(Debug, Clone, Copy)]
pub struct AdviceWording<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What packages are worth to the rep.
    pub book: &'a SellerBook,
    /// The language.
    pub phrases: Phrases,
}

impl AdviceWording<'_> {
    /// What came out, in two or three sentences: whether something surely
    /// better was found, how much it brings, how often it comes to an
    /// agreement.
    #[must_use]
    pub fn outcome(&self, advice: &PlanAdvice) -> Vec<String> {
        let (low, high) = advice.gain.interval95();
        let gaps = Arguments::new()
            .with("gain", self.signed(advice.gain.mean))
            .with("low", self.signed(low))
            .with("high", self.signed(high))
            .with("own", self.money(advice.own_fared.gain.mean))
            .with("mean", self.money(advice.fared.gain.mean))
            .count("meetings", advice.fared.meetings);
        let id = if advice.is_better() {
            "advise-better"
        } else {
            "advise-keep"
        };
        let mut lines = vec![self.phrases.say_with(id, &gaps)];
        if advice.had_no_ladder {
            lines.push(self.phrases.say("advise-no-ladder"));
        }
        lines.push(
            self.phrases.say_with(
                "advise-chance",
                &Arguments::new()
                    .with("rate", percent(advice.fared.agreement_rate))
                    .with("own", percent(advice.own_fared.agreement_rate)),
            ),
        );
        lines
    }

    /// What one change does: "Opens at 0.995 instead of 0.975".
    #[must_use]
    pub fn change(&self, change: &AdvisedChange) -> String {
        self.difference(&change.what)
    }

    /// What is done otherwise.
    #[must_use]
    pub fn difference(&self, difference: &ChangedPart) -> String {
        let say = |id: &str, gaps: &Arguments<'_>| self.phrases.say_with(id, gaps);
        match difference {
            ChangedPart::Opening { from, to } => say("advise-opening", &self.offers(from, to)),
            ChangedPart::Last { from, to } => say("advise-last", &self.offers(from, to)),
            ChangedPart::Count { from, to } => say(
                "advise-count",
                &Arguments::new().count("from", *from).count("to", *to),
            ),
            ChangedPart::Pace { from, to } => {
                let gaps = Arguments::new()
                    .with("from", percent(*from))
                    .with("to", percent(*to));
                say(faster(*from, *to), &gaps)
            }
            ChangedPart::Term {
                issue,
                offer,
                from,
                to,
                from_last,
                to_last,
            } => self.term(*issue, *offer, [(*from, *to), (*from_last, *to_last)]),
            ChangedPart::Times(offers) => {
                let times: Vec<String> = offers
                    .iter()
                    .map(|(offer, when)| self.time(*offer, *when))
                    .collect();
                let list = self.phrases.list(&times);
                say("advise-times", &Arguments::new().with("times", list))
            }
            ChangedPart::Final { is_final: true } => self.phrases.say("advise-final"),
            ChangedPart::Final { is_final: false } => self.phrases.say("advise-not-final"),
            ChangedPart::Arguments { dropped, added } => self.arguments(dropped, added),
        }
    }

    /// Why, with figures: what it adds on average and where that comes from.
    #[must_use]
    pub fn reason(&self, change: &AdvisedChange) -> String {
        let (low, high) = change.adds.interval95();
        let half = 0.5 * (high - low);
        let gaps = Arguments::new()
            .with("adds", self.signed(change.adds.mean))
            .with("half", self.money(half))
            .with("agreements", points(change.agreements))
            .with("each", self.signed(change.worth_of_agreement));
        let figures = self.phrases.say_with("advise-adds", &gaps);
        if low <= 0.0 {
            // By itself it proves nothing.
            return format!("{figures} {}", self.phrases.say("advise-little"));
        }
        format!("{figures} {}", self.phrases.say(self.mechanism(change)))
    }

    /// How the model of the buyer makes a change work.
    fn mechanism(&self, change: &AdvisedChange) -> &'static str {
        let worth = |package: &Package| self.book.worth(package);
        match &change.what {
            ChangedPart::Opening { from, to } if worth(to) > worth(from) => "advise-why-higher",
            ChangedPart::Opening { .. } => "advise-why-lower",
            ChangedPart::Last { from, to } if worth(to) > worth(from) => "advise-why-keeps",
            ChangedPart::Last { .. } => "advise-why-reaches",
            ChangedPart::Count { from, to } if to > from => "advise-why-more-steps",
            ChangedPart::Count { .. } => "advise-why-fewer-steps",
            ChangedPart::Pace { from, to } if to > from => "advise-why-early",
            ChangedPart::Pace { .. } => "advise-why-late",
            ChangedPart::Term {
                issue, from, to, ..
            } if self.is_given(*issue, *from, *to) => "advise-why-gives",
            ChangedPart::Term { .. } => "advise-why-asks",
            ChangedPart::Times(_) => "advise-why-times",
            ChangedPart::Final { is_final: true } => "advise-why-final",
            ChangedPart::Final { .. } => "advise-why-not-final",
            ChangedPart::Arguments { .. } => "advise-why-arguments",
        }
    }

    /// What breaking the rules would bring, and whether that is sure.
    #[must_use]
    pub fn rules(&self, unruled: Option<&Unruled>) -> String {
        let Some(unruled) = unruled else {
            return self.phrases.say("advise-rules-kept");
        };
        let names: Vec<String> = unruled
            .offends
            .iter()
            .map(|(rule, _)| words::rule_name(*rule, self.phrases))
            .collect();
        let (low, high) = unruled.gain.interval95();
        let gaps = Arguments::new()
            .with("rules", self.phrases.list(&names))
            .with("gain", self.money(unruled.gain.mean))
            .with("low", self.signed(low))
            .with("high", self.signed(high))
            .with("rate", percent(unruled.fared.agreement_rate));
        let id = if low > 0.0 {
            "advise-rules-cost"
        } else {
            "advise-rules-earn"
        };
        self.phrases.say_with(id, &gaps)
    }

    /// A plan to choose from the frontier, in a line.
    #[must_use]
    pub fn choice(&self, choice: &PlanChoice) -> String {
        let end = |step: Option<&Planned>| {
            step.map_or_else(String::new, |step| self.figure(&step.package))
        };
        let steps = choice.plan.planned(self.scenario, self.book);
        let gaps = Arguments::new()
            .with("mean", self.money(choice.fared.gain.mean))
            .with("rate", percent(choice.fared.agreement_rate))
            .with("opening", end(steps.first()))
            .with("last", end(steps.last()))
            .count("offers", steps.len());
        self.phrases.say_with("advise-choice", &gaps)
    }

    /// Who has to be asked before an offer of the plan can be made.
    #[must_use]
    pub fn consents(&self, plan: &Plan) -> Vec<String> {
        let mut asked: Vec<&str> = Vec::new();
        let mut lines = Vec::new();
        let problems = crate::plan::check(plan, self.scenario, self.book);
        for problem in &problems {
            let crate::plan::Problem::StepNeedsConsent { step, colleague } = problem else {
                continue;
            };
            if asked.contains(&colleague.as_str()) {
                continue;
            }
            asked.push(colleague);
            let found = self
                .scenario
                .colleagues
                .iter()
                .find(|it| it.id == *colleague);
            let name = found.map_or(colleague.as_str(), |it| {
                it.name.get(self.phrases.language())
            });
            let gaps = Arguments::new().with("who", name).count("offer", *step);
            lines.push(self.phrases.say_with("advise-consent", &gaps));
        }
        lines
    }

    /// A mean with its 95 % interval: "+¥1,200 (+¥900 to +¥1,500)".
    #[must_use]
    pub fn interval(&self, estimated: &Estimated) -> String {
        let (low, high) = estimated.interval95();
        let gaps = Arguments::new()
            .with("mean", self.signed(estimated.mean))
            .with("low", self.signed(low))
            .with("high", self.signed(high));
        self.phrases.say_with("advise-interval", &gaps)
    }

    fn offers<'a>(&self, from: &Package, to: &Package) -> Arguments<'a> {
        Arguments::new()
            .with("from", self.figure(from))
            .with("to", self.figure(to))
    }

    /// An offer by its price, with what it is worth; by its worth where there
    /// is no price.
    fn figure(&self, package: &Package) -> String {
        let worth = self.money(self.book.worth(package).get());
        let Some(issue) = self.book.price_issue() else {
            return worth;
        };
        let language = self.phrases.language();
        let price = describe_term(self.scenario, issue, package.option(issue), language);
        self.phrases.say_with(
            "advise-offer",
            &Arguments::new().with("price", price).with("worth", worth),
        )
    }

    /// What changes in a term, first where it differs and then in the last
    /// offer: (the rep's option, the advised one).
    fn term(&self, issue: IssueId, offer: usize, options: [(u32, u32); 2]) -> String {
        let [(from, to), (_, to_last)] = options;
        let language = self.phrases.language();
        let option = |option: u32| describe_term(self.scenario, issue, option, language);
        let name = issue.get(self.scenario).map(Issue::name);
        let gaps = Arguments::new()
            .with("issue", name.map_or("", |name| name.get(language)))
            .with("from", option(from))
            .with("to", option(to))
            .with("last", option(to_last))
            .count("offer", offer + 1);
        let id = match (self.is_given(issue, from, to), to == to_last) {
            (true, true) => "advise-gives",
            (true, false) => "advise-gives-then",
            (false, true) => "advise-asks",
            (false, false) => "advise-asks-then",
        };
        self.phrases.say_with(id, &gaps)
    }

    /// Whether an option is worse for the rep than another.
    fn is_given(&self, issue: IssueId, from: u32, to: u32) -> bool {
        let usual = Package::usual(self.scenario);
        let worth = |option| self.book.worth(&usual.with(issue, option));
        worth(to) < worth(from)
    }

    fn time(&self, offer: usize, when: When) -> String {
        let gaps = Arguments::new().count("offer", offer + 1);
        let (id, gaps) = match when {
            When::Ready => ("advise-when-ready", gaps),
            When::AtOnce => ("advise-when-at-once", gaps),
            When::Moved => ("advise-when-moved", gaps),
            When::Round(round) => ("advise-when-round", gaps.count("round", round as usize)),
        };
        self.phrases.say_with(id, &gaps)
    }

    fn arguments(&self, dropped: &[String], added: &[String]) -> String {
        let language = self.phrases.language();
        let names = |ids: &[String]| {
            let names: Vec<String> = ids
                .iter()
                .map(|id| {
                    let found = self.scenario.arguments.iter().find(|it| it.id == *id);
                    found.map_or_else(|| id.clone(), |it| it.name.get(language).to_owned())
                })
                .collect();
            self.phrases.list(&names)
        };
        let gaps = Arguments::new()
            .with("dropped", names(dropped))
            .with("added", names(added));
        let id = match (dropped.is_empty(), added.is_empty()) {
            (false, false) => "advise-arguments-other",
            (false, true) => "advise-arguments-fewer",
            _ => "advise-arguments-more",
        };
        self.phrases.say_with(id, &gaps)
    }

    fn money(&self, amount: f64) -> String {
        money(amount, &self.scenario.currency)
    }

    /// An amount of the scenario's currency with its sign: "+¥1,200".
    #[must_use]
    pub fn signed(&self, amount: f64) -> String {
        signed_money(amount, &self.scenario.currency)
    }
}

const fn faster(from: f64, to: f64) -> &'static str {
    if to > from {
        "advise-pace-early"
    } else {
        "advise-pace-late"
    }
}

/// A share as so many of a hundred: "93.4".
fn percent(share: f64) -> String {
    grouped(100.0 * share, 1)
}

/// A difference of shares, so many of a hundred, with its sign: "+2.1", "−0.4".
fn points(difference: f64) -> String {
    let sign = if libm::round(1_000.0 * difference) < 0.0 {
        "−"
    } else {
        "+"
    };
    format!("{sign}{}", grouped(libm::fabs(100.0 * difference), 1))
}
