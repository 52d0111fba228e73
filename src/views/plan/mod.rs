//! A plan as people read it: every figure worked out, every part in words.
//!
//! A [`PlanSheet`] is what the printed page, the text of
//! `haggle plan` ([`PlanSheet::lines`]) and its JSON document say alike.

mod ahead;
mod lines;
mod parts;

use crate::{
    bargain::{Package, SellerBook},
    plan::{self, Limit, Plan, Problem, When, WhichLimit, Worksheet},
    scenario::{Scenario, Worth},
    words::{Phrases, TermChange, changes},
};

pub use ahead::{AheadView, Remark, RemarkKind, RuleAhead, still_open};
pub use parts::{estimate_words, when_words};

/// One planned offer, worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Rung {
    /// Its place in the ladder, from 1, the opening.
    pub number: usize,
    /// The offer.
    pub package: Package,
    /// What it is worth to the rep.
    pub worth: Worth,
    /// What it gives, against the offer before.
    pub gives: Vec<TermChange>,
    /// What it asks for in return.
    pub asks: Vec<TermChange>,
    /// The worth of what it gives, 0 or more.
    pub give: Worth,
    /// The worth of what it asks for, 0 or more.
    pub ask: Worth,
    /// Whether it is to be called final.
    pub is_final: bool,
    /// When it may be made.
    pub when: When,
}

/// A plan with everything that follows from it.
#[derive(Debug, Clone)]
pub struct PlanSheet<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) book: &'a SellerBook,
    pub(crate) plan: &'a Plan,
    pub(crate) phrases: Phrases,
    /// The ladder; steps whose terms do not fit the scenario are left out.
    pub ladder: Vec<Rung>,
    /// The BATNA worksheet.
    pub worksheet: Worksheet,
    /// What is wrong with the plan.
    pub problems: Vec<Problem>,
}

impl<'a> PlanSheet<'a> {
    /// Works a plan out.
    #[must_use]
    pub fn new(
        plan: &'a Plan,
        scenario: &'a Scenario,
        book: &'a SellerBook,
        phrases: Phrases,
    ) -> Self {
        Self {
            ladder: ladder(plan, scenario, book, phrases),
            worksheet: Worksheet::of(&plan.alternatives, book.reservation()),
            problems: plan::check(plan, scenario, book),
            scenario,
            book,
            plan,
            phrases,
        }
    }

    /// The scenario.
    #[must_use]
    pub const fn scenario(&self) -> &Scenario {
        self.scenario
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        self.plan
    }

    /// A limit of the plan, where it is set.
    #[must_use]
    pub const fn limit(&self, which: WhichLimit) -> Option<&Limit> {
        match which {
            WhichLimit::Upper => self.plan.upper.as_ref(),
            WhichLimit::Aspiration => self.plan.aspiration.as_ref(),
            WhichLimit::Lower => self.plan.lower.as_ref(),
        }
    }

    /// The worth of a limit, where it is set and fits the scenario.
    #[must_use]
    pub fn limit_worth(&self, which: WhichLimit) -> Option<Worth> {
        self.limit(which)?.worth(self.scenario, self.book).ok()
    }
}

fn ladder(plan: &Plan, scenario: &Scenario, book: &SellerBook, phrases: Phrases) -> Vec<Rung> {
    let mut rungs: Vec<Rung> = Vec::new();
    for step in plan.planned(scenario, book) {
        let (mut gives, mut asks) = (Vec::new(), Vec::new());
        let (mut give, mut ask) = (Worth::ZERO, Worth::ZERO);
        if let Some(before) = rungs.last() {
            let exchange = book.exchange(&before.package, &step.package);
            (give, ask) = (exchange.give(), exchange.take());
            (gives, asks) = changes(scenario, book, &before.package, &step.package, phrases)
                .into_iter()
                .partition(|change| change.worth < Worth::ZERO);
        }
        rungs.push(Rung {
            number: step.number,
            worth: step.worth,
            package: step.package,
            gives,
            asks,
            give,
            ask,
            is_final: step.is_final,
            when: step.when,
        });
    }
    rungs
}
