//! What a search stands on: the deal, what the rep knows, its limits, its plan.

use std::sync::Arc;

use crate::{
    bargain::{Deal, Finding, Package, SellerBook},
    plan::{Plan, textbook},
    rehearse::player::usual_arguments,
    scenario::{Issue, IssueId, Scenario},
};

/// An issue of which somebody across the table is known to care more than
/// this (1 is as much as the company) is one on which giving may be worth it.
const CARES_MORE: f64 = 1.0;

/// The deal, the knowledge and the plan that a search starts from.
#[derive(Debug, Clone)]
pub(super) struct SearchGround<'a> {
    pub deal: &'a Arc<Deal>,
    pub findings: &'a [&'a Finding],
    /// The rep's plan; with the textbook's ladder where it has none.
    pub base: Plan,
    /// The rep had no ladder.
    pub had_no_ladder: bool,
    /// No offer may be worth less: the lower limit, or the BATNA where that is
    /// higher.
    pub floor: f64,
    usual: Package,
}

impl<'a> SearchGround<'a> {
    /// The ground of a plan.
    pub fn new(deal: &'a Arc<Deal>, findings: &'a [&'a Finding], plan: &Plan) -> Self {
        let (scenario, book) = (deal.scenario(), deal.book());
        let floor = plan.floor(scenario, book);
        let mut base = plan.clone();
        let had_no_ladder = plan.ladder.is_empty();
        if had_no_ladder {
            base = completed(base, textbook(scenario, book, findings));
        }
        // Named, so that one can be left out.
        let names_no_arguments = plan.arguments.is_empty();
        if names_no_arguments {
            base.arguments = usual_arguments(scenario)
                .map(|argument| scenario.arguments[argument].id.clone())
                .collect();
        }
        Self {
            deal,
            findings,
            base,
            had_no_ladder,
            floor: floor.get(),
            usual: Package::usual(scenario),
        }
    }

    pub fn scenario(&self) -> &'a Arc<Scenario> {
        self.deal.scenario()
    }

    pub fn book(&self) -> &'a SellerBook {
        self.deal.book()
    }

    /// What the usual terms are worth at the price that this market calls an
    /// insult; above the floor at any rate.
    pub fn insult(&self) -> f64 {
        let price = self.scenario().market.insult;
        let worth = self.book().worth_at_price(&self.usual, price).get();
        worth.max(self.floor + self.book().price_step(&self.usual).get())
    }

    /// All that there is to ask for.
    pub fn room(&self) -> f64 {
        self.insult() - self.floor
    }

    /// The options of an issue that a plan may propose with what the rep knows:
    /// whatever is better for the rep than usual and needs nobody's consent can
    /// be asked for; what is worse is given only where somebody is known to
    /// care for the issue.
    pub fn options(&self, issue: IssueId) -> Vec<u32> {
        if Some(issue) == self.book().price_issue() {
            return Vec::new();
        }
        let usual = self.book().worth(&self.usual);
        let is_cared_for = self.is_cared_for(issue);
        let all = 0..self.book().options(issue);
        let may = |option: &u32| {
            let worth = self.book().worth(&self.usual.with(issue, *option));
            let is_given = worth < usual;
            let needs = self.consent(issue, *option);
            (!is_given || is_cared_for) && needs.is_none_or(|_| is_given && self.can_ask(needs))
        };
        thinned(all.filter(may).collect())
    }

    fn is_cared_for(&self, wanted: IssueId) -> bool {
        self.findings.iter().any(|finding| {
            matches!(finding, Finding::Cares { issue, weight, .. }
                if *issue == wanted && *weight > CARES_MORE)
        })
    }

    fn consent(&self, issue: IssueId, option: u32) -> Option<&'a str> {
        match issue.get(self.deal.scenario())? {
            Issue::Choice(choice) => choice.options.get(option as usize)?.needs.as_deref(),
            _ => None,
        }
    }

    fn can_ask(&self, colleague: Option<&str>) -> bool {
        let colleagues = &self.scenario().colleagues;
        colleague.is_some_and(|id| colleagues.iter().any(|it| it.id == id))
    }
}

/// At most this many options of an issue are tried.
const TRIED: usize = 7;

/// Some options of many, evenly spread, first and last among them.
fn thinned(options: Vec<u32>) -> Vec<u32> {
    if options.len() <= TRIED {
        return options;
    }
    let last = options.len() - 1;
    (0..TRIED)
        .filter_map(|place| options.get(place * last / (TRIED - 1)).copied())
        .collect()
}

/// A plan without a ladder gets one, and the limits that it lacks.
fn completed(plan: Plan, textbook: Plan) -> Plan {
    Plan {
        ladder: textbook.ladder,
        upper: plan.upper.or(textbook.upper),
        aspiration: plan.aspiration.or(textbook.aspiration),
        lower: plan.lower.or(textbook.lower),
        ..plan
    }
}
