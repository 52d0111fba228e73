//! One judged meeting of a policy: its moves at a real buyer's table, and what
//! the rules and the money come to.

use std::sync::Arc;

use super::{
    play::Play,
    policy::{Policy, TermsUse},
};
use crate::{
    bargain::{Deal, Event, Illegal, Meeting, Outcome, Package, SellerBook},
    plan::{Limit, Plan, Step, Style, known_estimate},
    rehearse::sellers::most_research,
    scenario::{IssueId, Scenario, Worth},
    score::{Case, technique},
};

/// A scenario made ready for the search.
#[derive(Debug)]
pub(super) struct GamingTable {
    pub deal: Arc<Deal>,
    /// The research that was done, as events.
    before: Vec<Event>,
    /// For each issue but the price the option that the rep likes best and may
    /// offer by itself, the most liked first.
    pub wishes: Vec<(IssueId, u32)>,
    /// For each of them the option that costs the rep the least to give.
    gifts: Vec<(IssueId, u32)>,
}

/// What a judged meeting came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct JudgedMeeting {
    /// 0..=100; `None` where there was too little to judge.
    pub technique: Option<f64>,
    /// Above having no deal; 0 without one.
    pub worth: f64,
    pub agreed: bool,
}

/// A policy made ready at a table.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    pub policy: Policy,
    pub plan: Plan,
    pub ladder: Vec<Package>,
    pub floor: f64,
    pub opening: f64,
}

impl GamingTable {
    pub fn new(scenario: &Arc<Scenario>) -> Self {
        let deal = Deal::new(Arc::clone(scenario));
        let research = most_research(scenario).into_iter();
        let before = research
            .map(|research| Event::Researched {
                research,
                findings: Vec::new(),
            })
            .chain([Event::SatDown])
            .collect();
        let (wishes, gifts) = wishes(&deal);
        Self {
            deal,
            before,
            wishes,
            gifts,
        }
    }

    pub fn book(&self) -> &SellerBook {
        self.deal.book()
    }

    /// Makes a policy's plan and steps.
    pub fn ready(&self, policy: Policy) -> Ready {
        let scenario = self.deal.scenario();
        let (book, batna) = (self.book(), self.book().reservation().get());
        let usual = Package::usual(scenario);
        let high = book.worth_at_price(&usual, scenario.market.high).get();
        let opening = batna + policy.opening * (high - batna).max(0.0);
        let floor = batna + policy.limit * (opening - batna).max(0.0);
        let ladder = self.ladder(&policy, opening, batna);
        let plan = self.plan(&policy, opening, floor, &ladder);
        Ready {
            policy,
            plan,
            ladder,
            floor,
            opening,
        }
    }

    fn ladder(&self, policy: &Policy, opening: f64, batna: f64) -> Vec<Package> {
        let book = self.book();
        let room = (opening - batna).max(0.0);
        let geometric = |n: u32| {
            (0..n)
                .fold((0.0, 1.0), |(sum, step): (f64, f64), _| {
                    (sum + step, step * policy.ratio)
                })
                .0
        };
        let whole = geometric(policy.steps).max(f64::MIN_POSITIVE);
        let mut ladder: Vec<Package> = Vec::new();
        for step in 0..=policy.steps {
            let worth = opening - room * policy.given * geometric(step) / whole;
            let base = self.with_terms(policy.terms, step as usize);
            let package = book.at_worth(&base, Worth::of(worth));
            ladder.push(package.unwrap_or_else(|| book.dearest(&base)));
        }
        for _ in 0..policy.ticks {
            let Some(last) = ladder.last().cloned() else {
                break;
            };
            let tick = book.price_step(&last).get();
            let next = book.at_worth(&last, Worth::of(book.worth(&last).get() - tick));
            ladder.extend(next);
        }
        ladder
    }

    fn with_terms(&self, terms: TermsUse, step: usize) -> Package {
        let mut package = Package::usual(self.deal.scenario());
        let mut set = |terms: &[(IssueId, u32)]| {
            for (issue, option) in terms {
                package.set(*issue, *option);
            }
        };
        match terms {
            TermsUse::Usual => {}
            TermsUse::Asks => set(&self.wishes[..step.min(self.wishes.len())]),
            TermsUse::AllAsked => set(&self.wishes),
            TermsUse::Trades => {
                let half = self.wishes.len().div_ceil(2);
                set(&self.wishes[..half]);
                set(&self.gifts[half..]);
            }
            TermsUse::Padding => {
                if step % 2 == 1 {
                    set(&self.wishes[self.wishes.len().saturating_sub(1)..]);
                }
            }
        }
        package
    }

    fn plan(&self, policy: &Policy, opening: f64, floor: f64, ladder: &[Package]) -> Plan {
        let Some(aim) = policy.aim else {
            return Plan::default();
        };
        let scenario = self.deal.scenario();
        let batna = self.book().reservation().get();
        let limit = |worth: f64| Some(Limit::Worth(Worth::of(worth)));
        let team = &scenario.seller.team;
        Plan {
            upper: limit(opening),
            aspiration: limit(batna + aim * (opening - batna)),
            lower: limit(floor),
            ladder: ladder
                .iter()
                .map(|package| Step {
                    offer: package.terms(scenario),
                    ..Step::default()
                })
                .collect(),
            white: team.get(1).map(|person| person.id.clone()),
            red: team.first().map(|person| person.id.clone()),
            style: Some(Style::Partner),
            estimate: Some(known_estimate(scenario, &[])),
            priorities: scenario
                .issues
                .iter()
                .map(|issue| issue.id().to_owned())
                .collect(),
            ..Plan::default()
        }
    }

    /// Plays a policy against the buyer of a seed and judges it.
    ///
    /// # Errors
    /// A move that the meeting refuses.
    pub fn judge(&self, ready: &Ready, seed: u64) -> Result<JudgedMeeting, Illegal> {
        let mut play = Play::new(self, ready, &self.before, seed);
        play.through()?;
        let case = Case {
            scenario: self.deal.scenario(),
            book: self.book(),
            plan: &ready.plan,
            events: &play.events,
        };
        let agreement = play.meeting.outcome().and_then(Outcome::agreement);
        let worth = |package| (self.book().worth(package) - self.book().reservation()).get();
        Ok(JudgedMeeting {
            technique: technique(&case).total,
            worth: agreement.map_or(0.0, worth),
            agreed: agreement.is_some(),
        })
    }
}

/// An issue and one of its options.
type Term = (IssueId, u32);

/// What the rep may ask for by itself on each issue, and what it may give.
fn wishes(deal: &Arc<Deal>) -> (Vec<Term>, Vec<Term>) {
    let (scenario, book) = (deal.scenario(), deal.book());
    let usual = Package::usual(scenario);
    let meeting = Meeting::new(deal, 0);
    let mut found: Vec<(f64, Term, Term)> = Vec::new();
    for issue in book.other_issues() {
        let (mut wish, mut gift) = (
            (0.0, usual.option(issue)),
            (f64::NEG_INFINITY, usual.option(issue)),
        );
        for option in 0..book.options(issue) {
            if meeting.check_option(issue, option).is_err() {
                continue;
            }
            let change = (book.worth(&usual.with(issue, option)) - book.worth(&usual)).get();
            if change > wish.0 {
                wish = (change, option);
            }
            if change < 0.0 && change > gift.0 {
                gift = (change, option);
            }
        }
        found.push((wish.0, (issue, wish.1), (issue, gift.1)));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found
        .into_iter()
        .map(|(_, wish, gift)| (wish, gift))
        .unzip()
}
