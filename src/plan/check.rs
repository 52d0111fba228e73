//! Finding what is wrong with a plan.

use super::{Limit, Plan, Problem, Step, When, WhichLimit, Worksheet, ladder::most_after};
use crate::{
    bargain::{Package, SellerBook, TermError, Terms},
    scenario::{Issue, IssueId, Price, Scenario, Worth},
};

/// Everything wrong with a plan, in the order of the plan; empty when it is
/// complete and sound.
#[must_use]
pub fn check(plan: &Plan, scenario: &Scenario, book: &SellerBook) -> Vec<Problem> {
    let mut problems = Vec::new();
    let lower = check_limits(plan, scenario, book, &mut problems);
    check_alternatives(plan, book, lower, &mut problems);
    check_ladder(plan, scenario, book, lower, &mut problems);
    check_arguments(plan, scenario, &mut problems);
    check_people(plan, scenario, &mut problems);
    check_priorities(plan, scenario, &mut problems);
    if plan
        .estimate
        .is_some_and(|estimate| estimate.low > estimate.high)
    {
        problems.push(Problem::EstimateReversed);
    }
    problems
}

/// Checks the limits and returns the lower one's worth.
fn check_limits(
    plan: &Plan,
    scenario: &Scenario,
    book: &SellerBook,
    problems: &mut Vec<Problem>,
) -> Option<Worth> {
    let mut worth = |which: WhichLimit, limit: &Option<Limit>| match limit {
        None => {
            problems.push(Problem::Missing(which));
            None
        }
        Some(limit) => {
            if let Limit::Package(terms) = limit {
                let wrong = term_errors(scenario, terms).into_iter();
                problems.extend(wrong.map(|error| Problem::LimitDoesNotFit(which, error)));
            }
            limit.worth(scenario, book).ok()
        }
    };
    let upper = worth(WhichLimit::Upper, &plan.upper);
    let aspiration = worth(WhichLimit::Aspiration, &plan.aspiration);
    let lower = worth(WhichLimit::Lower, &plan.lower);
    let mut order = |(above, a): (WhichLimit, Option<Worth>),
                     (below, b): (WhichLimit, Option<Worth>)| {
        if let (Some(a), Some(b)) = (a, b)
            && a.get() <= b.get() + book.rounding()
        {
            problems.push(Problem::OutOfOrder(above, below));
        }
    };
    order(
        (WhichLimit::Upper, upper),
        (WhichLimit::Aspiration, aspiration),
    );
    order(
        (WhichLimit::Aspiration, aspiration),
        (WhichLimit::Lower, lower),
    );
    if aspiration.is_none() {
        order((WhichLimit::Upper, upper), (WhichLimit::Lower, lower));
    }
    if let Some(lower) = lower
        && lower.get() < book.reservation().get() - book.rounding()
    {
        problems.push(Problem::BelowBatna {
            lower,
            batna: book.reservation(),
        });
    }
    lower
}

/// Checks the BATNA worksheet, and the lower limit against it.
fn check_alternatives(
    plan: &Plan,
    book: &SellerBook,
    lower: Option<Worth>,
    problems: &mut Vec<Problem>,
) {
    for (index, alternative) in plan.alternatives.iter().enumerate() {
        if alternative.text.trim().is_empty() {
            problems.push(Problem::NamelessAlternative { number: index + 1 });
        }
    }
    let worth = Worksheet::of(&plan.alternatives, book.reservation()).worth;
    if let Some(lower) = lower
        && lower.get() >= book.reservation().get() - book.rounding()
        && lower.get() < worth.get() - book.rounding()
    {
        problems.push(Problem::BelowAlternatives { lower, worth });
    }
}

fn check_ladder(
    plan: &Plan,
    scenario: &Scenario,
    book: &SellerBook,
    lower: Option<Worth>,
    problems: &mut Vec<Problem>,
) {
    if plan.ladder.is_empty() {
        problems.push(Problem::NoLadder);
    }
    let mut last: Option<Package> = None;
    let mut last_concession: Option<Worth> = None;
    for (index, step) in plan.ladder.iter().enumerate() {
        let number = index + 1;
        check_when(step, number, scenario, problems);
        let Some((package, worth)) = step_worth(step, number, scenario, book, problems) else {
            continue;
        };
        if let Some(colleague) = consent(scenario, book, &package) {
            problems.push(Problem::StepNeedsConsent {
                step: number,
                colleague,
            });
        }
        if let Some(lower) = lower
            && worth.get() < lower.get() - book.rounding()
        {
            problems.push(Problem::StepBelowLimit {
                step: number,
                worth,
                lower,
            });
        }
        if step.is_final && number < plan.ladder.len() {
            problems.push(Problem::FinalTooEarly { step: number });
        }
        let concession = last.as_ref().map(|last| book.worth(last) - worth);
        let smallest = last.as_ref().map(|last| book.smallest_step(last));
        let at_most = last_concession
            .zip(smallest)
            .filter(|(before, _)| *before > Worth::ZERO)
            .map(|(before, smallest)| most_after(before, smallest));
        let named = |most| book.step_at_most(last.as_ref()?, most);
        let at_most = at_most.map(|most| (most, named(most).unwrap_or(most)));
        let step = (number, concession);
        check_step(step, at_most, book.rounding(), problems);
        last = Some(package);
        last_concession = concession.or(last_concession);
    }
}

fn check_when(step: &Step, number: usize, scenario: &Scenario, problems: &mut Vec<Problem>) {
    let rounds = scenario.rounds;
    match step.when {
        When::Round(0) => problems.push(Problem::RoundZero { step: number }),
        When::Moved | When::Round(2..) if number == 1 => problems.push(Problem::OpeningWaits),
        When::Round(round) if round > rounds => problems.push(Problem::WaitsTooLong {
            step: number,
            round,
            rounds,
        }),
        _ => {}
    }
}

/// Compares a step with the most that would shrink; what is named is the largest
/// such step that can be made.
fn check_step(
    (step, concession): (usize, Option<Worth>),
    at_most: Option<(Worth, Worth)>,
    rounding: f64,
    problems: &mut Vec<Problem>,
) {
    let Some(concession) = concession else { return };
    if concession.get() < -rounding {
        problems.push(Problem::StepTakesBack { step });
        return;
    }
    if let Some((most, at_most)) = at_most
        && concession.get() > most.get() + rounding
    {
        problems.push(Problem::StepTooLarge {
            step,
            concession,
            at_most,
        });
    }
}

fn step_worth(
    step: &Step,
    number: usize,
    scenario: &Scenario,
    book: &SellerBook,
    problems: &mut Vec<Problem>,
) -> Option<(Package, Worth)> {
    if let Ok(planned) = step.planned(number, scenario, book) {
        return Some((planned.package, planned.worth));
    }
    for error in term_errors(scenario, &step.offer) {
        problems.push(Problem::StepDoesNotFit {
            step: number,
            error,
        });
    }
    None
}

/// Everything wrong with some terms, not the first alone.
fn term_errors(scenario: &Scenario, terms: &Terms) -> Vec<TermError> {
    let usual = Package::usual(scenario);
    terms
        .iter()
        .filter_map(|(id, term)| {
            let only = Terms::from([(id.clone(), term.clone())]);
            usual.with_terms(scenario, &only).err()
        })
        .collect()
}

/// The colleague who must allow a package first.
fn consent(scenario: &Scenario, book: &SellerBook, package: &Package) -> Option<String> {
    IssueId::all(scenario)
        .zip(&scenario.issues)
        .find_map(|(place, issue)| match issue {
            Issue::Price(price) => price
                .authority
                .as_ref()
                .filter(|authority| is_below(book.price(package), authority.floor))
                .map(|authority| authority.ask.clone()),
            Issue::Choice(choice) => choice
                .options
                .get(package.option(place) as usize)
                .and_then(|option| option.needs.clone()),
            Issue::Number(_) => None,
        })
}

fn is_below(price: Price, floor: Price) -> bool {
    price.get() < floor.get() - 1e-9
}

fn check_arguments(plan: &Plan, scenario: &Scenario, problems: &mut Vec<Problem>) {
    for (index, id) in plan.arguments.iter().enumerate() {
        if !scenario.arguments.iter().any(|known| known.id == *id) {
            problems.push(Problem::UnknownArgument(id.clone()));
        } else if plan.arguments[..index].contains(id) {
            problems.push(Problem::ArgumentTwice(id.clone()));
        }
    }
}

fn check_people(plan: &Plan, scenario: &Scenario, problems: &mut Vec<Problem>) {
    for id in [&plan.white, &plan.red].into_iter().flatten() {
        if !scenario.seller.team.iter().any(|person| person.id == *id) {
            problems.push(Problem::UnknownPerson(id.clone()));
        }
    }
    if let (Some(white), Some(red)) = (&plan.white, &plan.red)
        && white == red
    {
        problems.push(Problem::SamePerson(white.clone()));
    }
}

fn check_priorities(plan: &Plan, scenario: &Scenario, problems: &mut Vec<Problem>) {
    for (index, id) in plan.priorities.iter().enumerate() {
        if !scenario.issues.iter().any(|issue| issue.id() == id) {
            problems.push(Problem::UnknownIssue(id.clone()));
        } else if plan.priorities[..index].contains(id) {
            problems.push(Problem::IssueTwice(id.clone()));
        }
    }
}
