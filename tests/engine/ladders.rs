//! The textbook's ladder wherever it is used: over packages where there is no
//! price, with as many offers as are asked for where there is one.

use std::{num::NonZeroUsize, sync::Arc, sync::atomic::AtomicBool};

use haggle::{
    bargain::{Deal, Finding, Package, Random, SellerBook, Session},
    plan::{Limit, Plan, Problem, Series, WhichLimit, check, ladder, starting_price, textbook},
    rehearse::{Rehearsal, Sample, player::Strategy, run_all},
    scenario::{IssueId, MemberId, ResearchId, Scenario, Worth},
};

use crate::{
    points::kitchen,
    random_domains::domain,
    shelf::{library, zips},
};

/// Domains that are looked at.
const DOMAINS: u64 = 60;

/// The worths that packages have, the highest first.
pub fn levels(scenario: &Scenario, book: &SellerBook) -> Vec<f64> {
    let mut packages = vec![Package::usual(scenario)];
    for (place, issue) in IssueId::all(scenario).zip(&scenario.issues) {
        packages = packages
            .iter()
            .flat_map(|package| (0..issue.options()).map(|option| package.with(place, option)))
            .collect();
    }
    let mut worths: Vec<f64> = packages
        .iter()
        .map(|package| book.worth(package).get())
        .collect();
    worths.sort_by(|a, b| b.total_cmp(a));
    worths.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
    worths
}

/// Whether four worths with shrinking steps are among some, at most sixty of
/// which are tried.
fn can_shrink(levels: &[f64]) -> bool {
    let step = levels.len().div_ceil(60).max(1);
    let some: Vec<f64> = levels.iter().step_by(step).copied().collect();
    let from = |start: usize| {
        some[start + 1..]
            .iter()
            .enumerate()
            .map(move |(at, worth)| (start + 1 + at, *worth))
    };
    (0..some.len()).any(|first| {
        from(first).any(|(second, b)| {
            from(second).any(|(third, c)| {
                from(third).any(|(_, d)| {
                    let steps = [some[first] - b, b - c, c - d];
                    steps[1] <= 0.9 * steps[0] && steps[2] <= 0.9 * steps[1]
                })
            })
        })
    })
}

fn packages(scenario: &Scenario, plan: &Plan) -> Vec<Package> {
    let usual = Package::usual(scenario);
    let steps = plan.ladder.iter();
    steps
        .map(|step| usual.with_terms(scenario, &step.offer).unwrap())
        .collect()
}

#[test]
fn without_a_price_the_textbook_steps_down_from_its_upper_limit_over_packages() {
    for number in 0..DOMAINS {
        let scenario = domain(number);
        let book = SellerBook::new(&scenario);
        let plan = textbook(&scenario, &book, &[]);
        let upper = plan
            .upper
            .as_ref()
            .unwrap()
            .worth(&scenario, &book)
            .unwrap();
        let offers = packages(&scenario, &plan);
        let worths: Vec<f64> = offers.iter().map(|offer| book.worth(offer).get()).collect();
        let high = scenario.market.high.get();
        let mut levels = levels(&scenario, &book);
        let least = book.reservation().get() - 1e-9;
        levels.retain(|worth| *worth <= high + 1e-9 && *worth >= least);
        if can_shrink(&levels) {
            assert!(worths.len() >= 4, "{number}: {worths:?} of {levels:?}");
        }
        if !levels.is_empty() {
            assert!(worths[0] <= high + 1e-9, "{number}: {worths:?} from {high}");
            assert!((worths[0] - upper.get()).abs() < 1e-9, "{number}");
        }
        assert!(
            worths
                .iter()
                .all(|worth| *worth >= book.reservation().get() - 1e-9)
        );
        let mut before: Option<Worth> = None;
        for (from, pair) in offers.iter().zip(worths.windows(2)) {
            let given = Worth::of(pair[0] - pair[1]);
            assert!(given.get() > 1e-9, "{number}: {worths:?}");
            let most = before.map_or(f64::INFINITY, |before| {
                ladder::most_after(before, book.smallest_step(from)).get()
            });
            assert!(given.get() <= most + 1e-9, "{number}: {worths:?}");
            before = Some(given);
        }
        let wrong = check(&plan, &scenario, &book);
        let of_steps = wrong.iter().find(|problem| {
            matches!(
                problem,
                Problem::StepTooLarge { .. }
                    | Problem::StepTakesBack { .. }
                    | Problem::StepBelowLimit { .. }
            )
        });
        assert_eq!(of_steps, None, "{number}: {worths:?}");
    }
}

/// The share of agreements, and of meetings in which one was possible.
fn agreements(deal: &Arc<Deal>, plan: &Plan, sample: &Sample) -> (f64, f64) {
    let strategy = Strategy::new(deal, plan);
    let go_on = AtomicBool::new(false);
    let threads = NonZeroUsize::new(2).unwrap();
    let runs = run_all(deal, &strategy, sample.buyers(), threads, &go_on).unwrap();
    let rehearsal = Rehearsal::of(deal, plan, sample, &runs);
    let agreed = runs.iter().filter(|run| run.ended.is_agreement()).count();
    (
        agreed as f64 / runs.len() as f64,
        1.0 - rehearsal.without_overlap,
    )
}

#[test]
fn without_a_price_the_textbook_agrees_with_most_who_could() {
    let nothing: [&Finding; 0] = [];
    let (mut agreed, mut possible) = (0.0, 0.0);
    for number in 0..24 {
        let scenario = domain(number);
        let deal = Deal::new(scenario.clone());
        let plan = textbook(&scenario, deal.book(), &nothing);
        if plan.ladder.len() < ladder::FEWEST {
            continue;
        }
        let sample = Sample::draw(&deal, &nothing, 40, 9_001);
        let (own, all) = agreements(&deal, &plan, &sample);
        agreed += own;
        possible += all;
    }
    let rate: f64 = agreed / possible;
    assert!(rate >= 0.8, "{agreed} of {possible}");
}

#[test]
fn a_package_of_a_worth_is_the_one_that_looking_at_all_finds() {
    let mut chance = Random::new(3, 0);
    for number in 0..12 {
        let scenario = domain(number);
        let book = SellerBook::new(&scenario);
        let mut levels = levels(&scenario, &book);
        levels.retain(|worth| *worth >= book.reservation().get() - 1e-9);
        let usual = Package::usual(&scenario);
        for _ in 0..40 {
            let wanted = book.reservation().get()
                + chance.uniform() * (levels[0] - book.reservation().get());
            let nearest = levels
                .iter()
                .rev()
                .find(|level| **level >= wanted - 1e-9)
                .unwrap();
            let found = book.at_worth(&usual, Worth::of(wanted)).unwrap();
            assert!((book.worth(&found).get() - nearest).abs() < 1e-8);
        }
        for pair in levels.windows(2) {
            let next = book.next_worth(Worth::of(pair[0]), false).unwrap();
            assert!((next.get() - pair[1]).abs() < 1e-8);
        }
    }
}

/// A ladder of the zip scenario from its upper limit to its aim.
fn zip_ladder(offers: usize, ratio: f64) -> Vec<f64> {
    let scenario = zips();
    let book = SellerBook::new(&scenario);
    let at = |price: f64| {
        let offer = crate::meeting::terms(&[("price", price)]);
        book.worth(
            &Package::usual(&scenario)
                .with_terms(&scenario, &offer)
                .unwrap(),
        )
    };
    let steps = ladder::shape(&scenario, &book, &[], at(0.975), at(0.93), offers, ratio);
    let plan = Plan {
        ladder: steps,
        ..Plan::default()
    };
    packages(&scenario, &plan)
        .iter()
        .map(|offer| book.worth(offer).get())
        .collect()
}

#[test]
fn a_ladder_has_as_many_offers_as_are_asked_for() {
    for (offers, ratio) in [(5, 0.65), (6, 0.65), (8, 0.65), (10, 0.8), (12, 0.9)] {
        let worths = zip_ladder(offers, ratio);
        assert_eq!(worths.len(), offers, "{worths:?}");
        let mut before = f64::INFINITY;
        for pair in worths.windows(2) {
            let given = pair[0] - pair[1];
            // A price tick is worth 1,000 on the usual order.
            let most = ladder::most_after(Worth::of(before), Worth::of(1_300.0)).get();
            assert!(given > 0.0 && given <= most + 0.5, "{worths:?}");
            before = given.min(1e9);
        }
    }
}

#[test]
fn with_a_price_too_the_textbook_makes_four_offers() {
    let library = library();
    for key in [
        "zip-spring-reorder",
        "button-tender",
        "factory-after-delay",
        "small-lot-badges",
    ] {
        let scenario = library.get(key).unwrap().scenario.clone().unwrap();
        let book = SellerBook::new(&scenario);
        assert!(textbook(&scenario, &book, &[]).ladder.len() >= 4, "{key}");
    }
}

#[test]
fn asking_for_nothing_without_a_price_asks_for_nothing_where_it_can() {
    let scenario = kitchen();
    let book = SellerBook::new(&scenario);
    let series = Series {
        opening: Worth::of(0.9),
        target: Worth::of(0.5),
        steps: 5,
        ratio: 0.7,
    };
    let silent = Plan {
        ladder: ladder::shape_without_asks(&scenario, &book, &series),
        ..Plan::default()
    };
    let offers = packages(&scenario, &silent);
    assert!(offers.len() >= 4);
    let asks = offers
        .windows(2)
        .filter(|pair| book.exchange(&pair[0], &pair[1]).is_trade())
        .count();
    assert_eq!(asks, 0, "{offers:?}");
}

#[test]
fn the_controls_of_the_limits_start_where_they_do_not_contradict_each_other() {
    let library = library();
    let shipped = [
        "zip-spring-reorder",
        "button-tender",
        "factory-after-delay",
        "small-lot-badges",
    ];
    let shipped = shipped.map(|key| library.get(key).unwrap().scenario.clone().unwrap());
    for scenario in shipped.into_iter().chain([kitchen(), domain(6), domain(7)]) {
        let book = SellerBook::new(&scenario);
        let limit = |which| {
            let price = starting_price(&scenario, &book, which).unwrap();
            let worth = book.worth_at_price(&Package::usual(&scenario), price);
            Some(Limit::Worth(worth))
        };
        let plan = Plan {
            upper: limit(WhichLimit::Upper),
            aspiration: limit(WhichLimit::Aspiration),
            lower: limit(WhichLimit::Lower),
            ..Plan::default()
        };
        let wrong = check(&plan, &scenario, &book);
        let of_limits = wrong.iter().find(|problem| {
            matches!(
                problem,
                Problem::OutOfOrder(..) | Problem::BelowBatna { .. }
            )
        });
        assert_eq!(of_limits, None, "{}", scenario.id);
    }
}

#[test]
fn an_opening_gives_what_is_cheap_to_somebody_known_to_care_for_it() {
    let scenario = zips();
    let book = SellerBook::new(&scenario);
    let lead_time = IssueId::find(&scenario, "lead_time").unwrap();
    let cares = Finding::Cares {
        member: MemberId::new(0),
        issue: lead_time,
        weight: 1.6,
    };
    let plan = textbook(&scenario, &book, &[&cares]);
    let bare = textbook(&scenario, &book, &[]);
    let (offers, bare) = (packages(&scenario, &plan), packages(&scenario, &bare));
    let usual = Package::usual(&scenario);
    let given = |offer: &Package| {
        book.worth(&usual) - book.worth(&usual.with(lead_time, offer.option(lead_time)))
    };
    assert!(
        offers.iter().all(|offer| given(offer) > Worth::ZERO),
        "{offers:?}"
    );
    // The price pays for it: the opening is worth as much as the bare one.
    let more = book.worth(&offers[0]) - book.worth(&bare[0]);
    assert!(
        more >= Worth::ZERO && more <= book.price_step(&usual),
        "{more:?}"
    );
    let upper = plan
        .upper
        .as_ref()
        .unwrap()
        .worth(&scenario, &book)
        .unwrap();
    assert_eq!(upper, book.worth(&offers[0]));
}

#[test]
fn what_is_dear_to_them_and_cheap_to_us_brings_more_than_the_price_alone() {
    let library = library();
    for key in ["zip-spring-reorder", "button-tender", "factory-after-delay"] {
        let scenario = library.get(key).unwrap().scenario.clone().unwrap();
        let mut session = Session::new(scenario.clone(), 9_001);
        for research in ResearchId::all(&scenario) {
            // As far as the hours go.
            let _ = session.research(research);
        }
        let known = session.findings();
        let cares: Vec<&Finding> = known
            .into_iter()
            .filter(|finding| matches!(finding, Finding::Cares { .. }))
            .collect();
        let deal = Deal::new(scenario.clone());
        let sample = Sample::draw(&deal, &cares, 600, 9_001);
        let brings = |plan: &Plan| {
            let strategy = Strategy::new(&deal, plan);
            let (go_on, threads) = (AtomicBool::new(false), NonZeroUsize::new(2).unwrap());
            let runs = run_all(&deal, &strategy, sample.buyers(), threads, &go_on).unwrap();
            runs.iter().map(|run| run.worth.get()).sum::<f64>() / runs.len() as f64
        };
        let both = brings(&textbook(&scenario, deal.book(), &cares));
        let alone = brings(&textbook(&scenario, deal.book(), &[]));
        println!("{key}: {both:.0} against {alone:.0}");
        assert!(both >= alone, "{key}: {both} against {alone}");
    }
}
