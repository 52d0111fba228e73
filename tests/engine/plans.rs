//! Plans: their check, their ladders, their files.

use haggle::{
    author::open_plan,
    bargain::{Package, SellerBook, TermValue},
    plan::{
        Limit, Plan, Problem, Series, Step, WhichLimit, check, file, ladder, scenario_of_plan,
        textbook,
    },
    scenario::{RuleId, Scenario, Worth},
    score::{Case, foreseen},
    text::Language,
    words::Phrases,
};
use proptest::prelude::*;

use crate::{
    meeting::{Meeting, terms, worth},
    shelf::zips,
};

fn step(price: f64) -> Step {
    Step {
        offer: terms(&[("price", price)]),
        ..Step::default()
    }
}

fn problems(change: impl Fn(&mut Plan)) -> Vec<Problem> {
    let mut meeting = Meeting::new(8);
    meeting.plan.ladder = vec![step(1.0), step(0.95), step(0.92)];
    change(&mut meeting.plan);
    check(&meeting.plan, &meeting.scenario, &meeting.book)
}

#[test]
fn a_sound_plan_has_nothing_wrong() {
    assert_eq!(problems(|_| {}), []);
}

#[test]
fn each_thing_wrong_is_named() {
    let limit = |price| Some(Limit::Package(terms(&[("price", price)])));
    let is = |found: Vec<Problem>, wanted: fn(&Problem) -> bool| {
        assert!(found.len() == 1 && wanted(&found[0]), "{found:?}");
    };
    is(problems(|plan| plan.upper = None), |problem| {
        *problem == Problem::Missing(WhichLimit::Upper)
    });
    is(problems(|plan| plan.aspiration = limit(1.05)), |problem| {
        *problem == Problem::OutOfOrder(WhichLimit::Upper, WhichLimit::Aspiration)
    });
    is(
        problems(|plan| plan.lower = Some(Limit::Worth(worth(100.0)))),
        |problem| matches!(problem, Problem::BelowBatna { .. }),
    );
    is(problems(|plan| plan.lower = limit(0.8105)), |problem| {
        matches!(problem, Problem::LimitDoesNotFit(WhichLimit::Lower, _))
    });
    is(problems(|plan| plan.ladder.clear()), |problem| {
        *problem == Problem::NoLadder
    });
    is(problems(|plan| plan.ladder[2] = step(0.88)), |problem| {
        matches!(problem, Problem::StepTooLarge { step: 3, .. })
    });
    is(problems(|plan| plan.ladder[2] = step(0.96)), |problem| {
        *problem == Problem::StepTakesBack { step: 3 }
    });
    is(problems(|plan| plan.ladder[1].is_final = true), |problem| {
        *problem == Problem::FinalTooEarly { step: 2 }
    });
    is(
        problems(|plan| plan.white = Some("nobody".to_owned())),
        |problem| matches!(problem, Problem::UnknownPerson(_)),
    );
    is(
        problems(|plan| plan.priorities = vec!["colour".to_owned()]),
        |problem| matches!(problem, Problem::UnknownIssue(_)),
    );
    is(
        problems(|plan| {
            plan.ladder[2]
                .offer
                .insert("payment".to_owned(), TermValue::Option("60".to_owned()));
        }),
        |problem| matches!(problem, Problem::StepNeedsConsent { step: 3, .. }),
    );
}

#[test]
fn a_step_below_the_limit_is_named_with_its_worth() {
    let found = problems(|plan| plan.lower = Some(Limit::Package(terms(&[("price", 0.93)]))));
    assert!(
        found
            .iter()
            .any(|problem| matches!(problem, Problem::StepBelowLimit { step: 3, .. })),
        "{found:?}"
    );
    for problem in &found {
        for language in Language::ALL {
            let words = problem.text(&Meeting::new(8).scenario, Phrases::new(language));
            assert!(!words.contains(['[', '{']), "{words}");
        }
    }
}

#[test]
fn a_plan_file_says_what_was_written() {
    let scenario = zips();
    let book = SellerBook::new(&scenario);
    let plan = textbook(&scenario, &book, &[]);
    let text = file::write(&scenario, "0f", &plan).unwrap();
    assert_eq!(open_plan(&text, &scenario).plan, Some(plan));
    assert_eq!(scenario_of_plan(&text).as_ref(), Some(&scenario.id));
}

#[test]
fn a_plan_file_that_is_wrong_is_refused_for_what_it_is() {
    let read = |text: &str| {
        let opened = open_plan(text, &zips());
        assert_eq!(opened.plan, None);
        let first = opened.diagnostics.into_iter().next().unwrap();
        format!(
            "{} {}",
            first.span.from.line,
            first.message(Language::English)
        )
    };
    assert!(read("(format: 9, scenario: \"x\", novelty: 3)").contains('9'));
    assert!(read("(format: 1, scenario: \"x\", plan: (uper: None))").contains("uper"));
    assert!(read("(format: 1, scenario: \"x\",\n plan: (lower: Worth(NaN)))").starts_with('2'));
    assert!(read("(format: 1").starts_with('1'));
}

/// Own worths of a ladder.
fn worths(scenario: &Scenario, steps: &[Step]) -> Vec<f64> {
    let book = SellerBook::new(scenario);
    let usual = Package::usual(scenario);
    steps
        .iter()
        .map(|step| {
            book.worth(&usual.with_terms(scenario, &step.offer).unwrap())
                .get()
        })
        .collect()
}

proptest! {
    #[test]
    fn a_shaped_ladder_shrinks_and_stays_above_the_alternative(
        opening in 45_000.0..75_000.0_f64,
        share in 0.0..1.0_f64,
        count in 1_usize..12,
        ratio in 0.3..0.75_f64,
    ) {
        let scenario = zips();
        let book = SellerBook::new(&scenario);
        let target = 36_000.0 + share * (opening - 36_000.0);
        let steps = ladder::shape(&scenario, &book, &[], Worth::of(opening), Worth::of(target), count, ratio);
        let worths = worths(&scenario, &steps);
        prop_assert!(!worths.is_empty() && worths.len() <= count);
        prop_assert!(worths.iter().all(|worth| *worth >= book.reservation().get()));
        let given: Vec<f64> = worths.windows(2).map(|pair| pair[0] - pair[1]).collect();
        prop_assert!(given.iter().all(|given| *given > 0.0), "{worths:?}");
        // As many offers as were asked for, as far as ticks allow: at the end
        // steps of a tick, which is worth 1,150 at most.
        let most = |before: f64| ladder::most_after(Worth::of(before), Worth::of(1_150.0)).get();
        prop_assert!(given.windows(2).all(|pair| pair[1] <= most(pair[0]) + 0.5), "{given:?}");
        // A price tick is worth about 1,000: while the steps are larger than
        // three of them, every offer is within two of its place in the series.
        let height = worths[0] - target;
        for (index, worth) in worths.iter().enumerate() {
            let place = height * libm::pow(ratio, index as f64);
            if place * (1.0 / ratio - 1.0) > 3_000.0 {
                prop_assert!((worth - target - place).abs() < 2_000.0, "{index} {worths:?}");
            }
        }
    }

    #[test]
    fn a_ladder_by_price_alone_asks_for_nothing(count in 2_usize..10, ratio in 0.5..0.8_f64) {
        let scenario = zips();
        let book = SellerBook::new(&scenario);
        let series = Series { opening: Worth::of(71_000.0), target: Worth::of(52_000.0), steps: count, ratio };
        let steps = ladder::shape_without_asks(&scenario, &book, &series);
        let usual = Package::usual(&scenario);
        for step in &steps {
            let package = usual.with_terms(&scenario, &step.offer).unwrap();
            prop_assert_eq!(package.with(book.price_issue().unwrap(), usual.option(book.price_issue().unwrap())), usual.clone());
        }
    }
}

#[test]
fn every_step_of_a_shaped_ladder_but_the_last_asks_for_something() {
    let scenario = zips();
    let book = SellerBook::new(&scenario);
    let plan = textbook(&scenario, &book, &[]);
    let usual = Package::usual(&scenario);
    let packages: Vec<Package> = plan
        .ladder
        .iter()
        .map(|step| usual.with_terms(&scenario, &step.offer).unwrap())
        .collect();
    assert!(packages.len() >= 4, "{}", packages.len());
    for pair in packages[..packages.len() - 1].windows(2) {
        assert!(book.exchange(&pair[0], &pair[1]).is_trade(), "{pair:?}");
    }
}

#[test]
fn of_a_plan_the_ladder_is_foreseen_first_and_an_empty_sheet_is_not_judged() {
    let scenario = zips();
    let book = SellerBook::new(&scenario);
    let scores = |plan: &Plan| {
        let case = Case {
            scenario: &scenario,
            book: &book,
            plan,
            events: &[],
        };
        let rules = foreseen(&case).into_iter();
        rules
            .map(|rule| (rule.rule, rule.score.is_some()))
            .collect::<Vec<_>>()
    };
    let all = |is_judged| {
        [
            RuleId::HighStart,
            RuleId::Slow,
            RuleId::Shrinking,
            RuleId::Limits,
            RuleId::Prepared,
        ]
        .map(|rule| (rule, is_judged))
    };
    assert_eq!(scores(&textbook(&scenario, &book, &[])), all(true));
    assert_eq!(scores(&Plan::default()), all(false));
}
