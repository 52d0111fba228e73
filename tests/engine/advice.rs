//! Advice: a search for a better plan with the same knowledge.

use std::{
    cell::Cell,
    num::NonZeroUsize,
    ops::ControlFlow,
    sync::{Arc, LazyLock},
};

use haggle::{
    advise::{Cancelled, PlanAdvice, Progress, SearchKnowledge, Thoroughness, advise, grid},
    bargain::{Deal, Finding, Imagined, Package},
    plan::{Plan, Problem, Step, When, check, textbook},
    rehearse::Sample,
    scenario::{IssueId, MemberId, Worth},
    text::Language,
    words::{Phrases, advice::AdviceWording},
};

use crate::shelf;

/// Whoever is across the table is known to care for two issues.
const CARES: [(IssueId, f64); 2] = [(IssueId::new(3), 1.6), (IssueId::new(5), 1.4)];

fn findings() -> Vec<Finding> {
    let cares = CARES.map(|(issue, weight)| Finding::Cares {
        member: MemberId::new(0),
        issue,
        weight,
    });
    cares.to_vec()
}

fn deal() -> Arc<Deal> {
    Deal::new(shelf::zips())
}

/// A plan of the worst kind: opens at what it could end with and falls to the
/// BATNA in equal steps.
fn poor_plan(deal: &Deal) -> Plan {
    let (scenario, book) = (deal.scenario(), deal.book());
    let usual = Package::usual(scenario);
    let ladder = [58_000.0, 52_000.0, 46_000.0, 40_000.0].map(|worth| Step {
        offer: book
            .at_worth(&usual, Worth::of(worth))
            .unwrap()
            .terms(scenario),
        ..Step::default()
    });
    Plan {
        ladder: ladder.to_vec(),
        ..textbook(scenario, book, &[])
    }
}

/// So many buyers of whom nothing is known; those of two pools have nothing to
/// do with each other.
fn buyers(count: usize, pool: u64) -> Vec<Imagined> {
    Sample::draw(&deal(), &[], count, pool).buyers().to_vec()
}

/// Advice for the poor plan, looked for once.
static ADVICE: LazyLock<PlanAdvice> =
    LazyLock::new(|| quick_advice(&poor_plan(&deal()), 40, 150, 1));

fn quick_advice(plan: &Plan, search: usize, fresh: usize, threads: usize) -> PlanAdvice {
    let findings = findings();
    let findings: Vec<&Finding> = findings.iter().collect();
    advice_on(&deal(), &findings, plan, [search, fresh], threads)
}

fn advice_on(
    deal: &Arc<Deal>,
    findings: &[&Finding],
    plan: &Plan,
    [search, fresh]: [usize; 2],
    threads: usize,
) -> PlanAdvice {
    let buyers = |count, pool| Sample::draw(deal, &[], count, pool).buyers().to_vec();
    let known = SearchKnowledge {
        findings,
        search: &buyers(search, 1),
        fresh: &buyers(fresh, 2),
    };
    let threads = NonZeroUsize::new(threads).unwrap();
    let watch = |_: &Progress| ControlFlow::Continue(());
    advise(deal, &known, plan, Thoroughness::Quick, threads, &watch).unwrap()
}

#[test]
fn no_advised_opening_waits_for_what_can_not_come_before_it() {
    let kitchen = Deal::new(crate::points::kitchen());
    for deal in [kitchen, deal()] {
        let (scenario, book) = (deal.scenario(), deal.book());
        let mut plan = textbook(scenario, book, &[]);
        for step in &mut plan.ladder {
            step.when = When::Moved;
        }
        let advice = advice_on(&deal, &[], &plan, [30, 100], 2);
        let choices = advice.frontier.iter().map(|choice| &choice.plan);
        // The rep's own plan stays as it was written.
        let advised = choices
            .chain([&advice.plan])
            .filter(|it| it.ladder != plan.ladder);
        for plan in advised {
            let problems = check(plan, scenario, book);
            let waits = |problem: &Problem| matches!(problem, Problem::OpeningWaits);
            assert!(!problems.iter().any(waits), "{problems:?}");
        }
    }
}

#[test]
fn advice_betters_a_poor_plan_on_buyers_the_search_has_not_met() {
    let deal = deal();
    let advice = &*ADVICE;
    assert!(advice.is_better(), "{:?}", advice.gain);
    assert!(advice.gain.interval99().0 > 0.0, "{:?}", advice.gain);
    assert!(!advice.changes.is_empty());
    // Within the rep's limit, and such as the course teaches.
    let problems = check(&advice.plan, deal.scenario(), deal.book());
    let offends = |problem: &Problem| {
        matches!(
            problem,
            Problem::StepBelowLimit { .. }
                | Problem::StepTooLarge { .. }
                | Problem::StepTakesBack { .. }
                | Problem::FinalTooEarly { .. }
        )
    };
    assert!(!problems.iter().any(offends), "{problems:?}");
    // Every choice of the frontier gives something up for something.
    for pair in advice.frontier.windows(2) {
        assert!(pair[0].fared.gain.mean >= pair[1].fared.gain.mean);
    }
    // All of it can be said in both languages.
    for language in [Language::English, Language::Chinese] {
        let wording = AdviceWording {
            scenario: deal.scenario(),
            book: deal.book(),
            phrases: Phrases::new(language),
        };
        let mut lines = wording.outcome(advice);
        lines.extend(advice.changes.iter().map(|change| wording.change(change)));
        lines.extend(advice.changes.iter().map(|change| wording.reason(change)));
        lines.extend(advice.frontier.iter().map(|choice| wording.choice(choice)));
        lines.push(wording.rules(advice.unruled.as_ref()));
        let gaps = |line: &&String| line.contains('[') || line.contains('{') || line.is_empty();
        assert_eq!(lines.iter().find(gaps), None);
    }
}

#[test]
fn advice_is_the_same_on_any_number_of_threads() {
    let plan = poor_plan(&deal());
    let on = |threads| quick_advice(&plan, 12, 200, threads);
    assert_eq!(on(1), on(3));
}

#[test]
fn a_search_can_be_broken_off() {
    let deal = deal();
    let known = SearchKnowledge {
        findings: &[],
        search: &buyers(20, 1),
        fresh: &buyers(10, 2),
    };
    let looks = Cell::new(0);
    let watch = |_: &Progress| {
        looks.set(looks.get() + 1);
        if looks.get() < 5 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let plan = poor_plan(&deal);
    let threads = NonZeroUsize::MIN;
    let broken_off = advise(&deal, &known, &plan, Thoroughness::Full, threads, &watch);
    assert_eq!(broken_off, Err(Cancelled));
    assert_eq!(looks.get(), 5);
}

#[test]
fn what_nobody_is_known_to_care_for_is_not_given() {
    let deal = deal();
    let (scenario, book) = (deal.scenario(), deal.book());
    let advice = &*ADVICE;
    let usual = Package::usual(scenario);
    let known: Vec<IssueId> = CARES.iter().map(|(issue, _)| *issue).collect();
    for step in &advice.plan.ladder {
        let package = usual.with_terms(scenario, &step.offer).unwrap();
        for issue in book.other_issues().filter(|issue| !known.contains(issue)) {
            let offered = usual.with(issue, package.option(issue));
            assert!(book.worth(&offered) >= book.worth(&usual), "{step:?}");
        }
    }
}

#[test]
fn the_grid_has_500_geometric_ladders() {
    let deal = deal();
    let known = SearchKnowledge {
        findings: &[],
        search: &[],
        fresh: &[],
    };
    let plan = textbook(deal.scenario(), deal.book(), &[]);
    let plans = grid::plans(&deal, &known, &plan);
    assert_eq!(plans.len(), 500);
    for plan in &plans {
        let problems = check(plan, deal.scenario(), deal.book());
        let grows = |problem: &Problem| matches!(problem, Problem::StepTooLarge { .. });
        assert!(!problems.iter().any(grows) && !plan.ladder.is_empty());
    }
}
