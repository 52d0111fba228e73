//! Bringing a plan to another version of its scenario: what changed, and what
//! that did to the plan.

use super::{
    Difference, Limit, Plan, WhichLimit,
    difference::{Amount, Part},
    made_for::{Grid, KnownIssue, MadeFor},
};
use crate::{
    bargain::{Package, TermValue, Terms},
    scenario::{Issue, Scenario},
};

/// A plan brought to its scenario as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Adapted {
    /// The plan, of which every term that fitted then fits now.
    pub plan: Plan,
    /// What differs, the scenario's changes first, then the plan's.
    pub differences: Vec<Difference>,
}

/// Brings a plan that was made for `made_for` to the scenario as it is now.
///
/// A number between two ticks or outside its range moves to the nearest that
/// can be offered; a term whose issue or option is gone is as usual; arguments
/// and people who are gone are left out. Amounts are not touched. What did not
/// fit then is left for [`super::check()`] to name.
#[must_use]
pub fn adapt(plan: &Plan, made_for: &MadeFor, scenario: &Scenario) -> Adapted {
    let mut differences = Vec::new();
    compare_frame(made_for, scenario, &mut differences);
    compare_issues(made_for, scenario, &mut differences);
    let mut plan = plan.clone();
    let mut adapter = Adapter {
        made_for,
        scenario,
        differences,
    };
    adapter.limits(&mut plan);
    for (index, step) in plan.ladder.iter_mut().enumerate() {
        adapter.terms(Part::Step(index + 1), &mut step.offer);
    }
    adapter.names(&mut plan);
    Adapted {
        plan,
        differences: adapter.differences,
    }
}

/// Amounts that differ by less are the same, written otherwise.
const SAME: f64 = 1e-9;

fn differs(a: f64, b: f64) -> bool {
    libm::fabs(a - b) > SAME * libm::fmax(1.0, libm::fabs(a))
}

fn compare_frame(was: &MadeFor, now: &Scenario, differences: &mut Vec<Difference>) {
    let figures = [
        (Amount::Batna, was.batna.get(), now.seller.batna.worth.get()),
        (
            Amount::MarketLow,
            was.market.low.get(),
            now.market.low.get(),
        ),
        (
            Amount::MarketHigh,
            was.market.high.get(),
            now.market.high.get(),
        ),
        (
            Amount::MarketInsult,
            was.market.insult.get(),
            now.market.insult.get(),
        ),
        (Amount::Rounds, f64::from(was.rounds), f64::from(now.rounds)),
    ];
    for (amount, was, now) in figures {
        if differs(was, now) {
            differences.push(Difference::Amount { amount, was, now });
        }
    }
}

fn compare_issues(was: &MadeFor, now: &Scenario, differences: &mut Vec<Difference>) {
    for known in &was.issues {
        match now.issues.iter().find(|issue| issue.id() == known.id()) {
            Some(issue) => compare_issue(known, issue, differences),
            None => differences.push(Difference::IssueGone(known.id().to_owned())),
        }
    }
    for issue in &now.issues {
        if was.issue(issue.id()).is_none() {
            differences.push(Difference::IssueNew(issue.id().to_owned()));
        }
    }
}

fn compare_issue(was: &KnownIssue, now: &Issue, differences: &mut Vec<Difference>) {
    let issue = || now.id().to_owned();
    if let (Some(before), Some(after)) = (was.grid(), Grid::of(now)) {
        compare_grids(now.id(), before, after, differences);
    }
    match (was, now) {
        (KnownIssue::Price { unit_cost, .. }, Issue::Price(price)) => {
            let (was, now) = (unit_cost.get(), price.unit_cost.get());
            if differs(was, now) {
                let amount = Amount::UnitCost;
                differences.push(Difference::Amount { amount, was, now });
            }
        }
        (KnownIssue::Number { seller, .. }, Issue::Number(number)) => {
            if *seller != number.seller {
                differences.push(Difference::NumberWorth(issue()));
            }
        }
        (KnownIssue::Choice { usual, options, .. }, Issue::Choice(choice)) => {
            if *usual != choice.usual {
                differences.push(Difference::Usual {
                    issue: issue(),
                    was: TermValue::Option(usual.clone()),
                    now: TermValue::Option(choice.usual.clone()),
                });
            }
            for (option, was) in options {
                let found = choice.options.iter().find(|found| found.id == *option);
                match found.map(|found| found.seller) {
                    None => differences.push(Difference::OptionGone {
                        issue: issue(),
                        option: option.clone(),
                    }),
                    Some(now) if differs(was.get(), now.get()) => {
                        differences.push(Difference::OptionWorth {
                            issue: issue(),
                            option: option.clone(),
                            was: *was,
                            now,
                        });
                    }
                    Some(_) => {}
                }
            }
            for option in &choice.options {
                if !options.iter().any(|(known, _)| *known == option.id) {
                    differences.push(Difference::OptionNew {
                        issue: issue(),
                        option: option.id.clone(),
                    });
                }
            }
        }
        _ => differences.push(Difference::IssueKind(issue())),
    }
}

fn compare_grids(id: &str, was: Grid, now: Grid, differences: &mut Vec<Difference>) {
    let issue = || id.to_owned();
    if differs(was.min, now.min) || differs(was.max, now.max) {
        differences.push(Difference::Range {
            issue: issue(),
            was: (was.min, was.max),
            now: (now.min, now.max),
        });
    }
    if differs(was.tick, now.tick) {
        differences.push(Difference::Tick {
            issue: issue(),
            was: was.tick,
            now: now.tick,
        });
    }
    if differs(was.usual, now.usual) {
        differences.push(Difference::Usual {
            issue: issue(),
            was: TermValue::Number(was.usual),
            now: TermValue::Number(now.usual),
        });
    }
}

/// Changes the parts of a plan, and notes each change.
struct Adapter<'a> {
    made_for: &'a MadeFor,
    scenario: &'a Scenario,
    differences: Vec<Difference>,
}

impl Adapter<'_> {
    fn limits(&mut self, plan: &mut Plan) {
        let limits = [
            (WhichLimit::Upper, &mut plan.upper),
            (WhichLimit::Aspiration, &mut plan.aspiration),
            (WhichLimit::Lower, &mut plan.lower),
        ];
        for (which, limit) in limits {
            if let Some(Limit::Package(terms)) = limit {
                self.terms(Part::Limit(which), terms);
            }
        }
    }

    fn terms(&mut self, part: Part, terms: &mut Terms) {
        let ids: Vec<String> = terms.keys().cloned().collect();
        for id in ids {
            let fitted = |term: &TermValue| {
                let known = self.made_for.issue(&id);
                known.is_some_and(|known| known.allowed(term))
            };
            if let Some(term) = terms.get(&id).filter(|term| fitted(term)).cloned() {
                self.term(part, &id, &term, terms);
            }
        }
    }

    fn term(&mut self, part: Part, id: &str, was: &TermValue, terms: &mut Terms) {
        let issue = id.to_owned();
        let Some(found) = self.scenario.issues.iter().find(|issue| issue.id() == id) else {
            terms.remove(id);
            self.differences.push(Difference::TermGone { part, issue });
            return;
        };
        let only = Terms::from([(issue.clone(), was.clone())]);
        if Package::usual(self.scenario)
            .with_terms(self.scenario, &only)
            .is_ok()
        {
            return;
        }
        if let TermValue::Number(number) = was
            && let Some(option) = found.nearest(*number)
            && let Some(now) = found.number(option)
        {
            terms.insert(issue.clone(), TermValue::Number(now));
            self.differences.push(Difference::TermMoved {
                part,
                issue,
                was: *number,
                now,
            });
            return;
        }
        terms.remove(id);
        self.differences.push(Difference::TermAsUsual {
            part,
            issue,
            was: was.clone(),
        });
    }

    /// Ids of issues, arguments and people that are gone.
    fn names(&mut self, plan: &mut Plan) {
        let scenario = self.scenario;
        let is_gone = |known: bool, still: bool| known && !still;
        plan.priorities.retain(|id| {
            let still = scenario.issues.iter().any(|issue| issue.id() == id);
            !is_gone(self.made_for.issue(id).is_some(), still)
        });
        plan.arguments.retain(|id| {
            let still = scenario.arguments.iter().any(|it| it.id == *id);
            let gone = is_gone(self.made_for.arguments.contains(id), still);
            if gone {
                self.differences.push(Difference::ArgumentGone(id.clone()));
            }
            !gone
        });
        for face in [&mut plan.white, &mut plan.red] {
            let gone = face.as_ref().filter(|id| {
                let still = scenario.seller.team.iter().any(|it| it.id == **id);
                is_gone(self.made_for.people.contains(id), still)
            });
            if let Some(id) = gone {
                self.differences.push(Difference::PersonGone(id.clone()));
                *face = None;
            }
        }
    }
}
