//! Rehearsals: a plan against many buyers whom the rep can imagine.

use std::{
    num::NonZeroUsize,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use haggle::{
    bargain::{Deal, Finding, Imagined, Known, Package, Session, Strength},
    charts::{Mark, rehearsal_page, svg},
    plan::{Limit, Plan, textbook},
    rehearse::{
        Ended, Judged, Marks, PreparedPlan, Rehearsal, Run, Sample, Unfinished, WeakPoint,
        player::Strategy, run_all,
    },
    scenario::{Price, ResearchId, RuleId, Worth},
    text::Language,
    words::Phrases,
};

use crate::shelf::library;

const RUNS: usize = 400;

fn deal(key: &str) -> Arc<Deal> {
    Deal::new(library().get(key).unwrap().scenario.clone().unwrap())
}

fn zip() -> Arc<Deal> {
    deal("zip-spring-reorder")
}

fn threads(count: usize) -> NonZeroUsize {
    NonZeroUsize::new(count).unwrap()
}

fn runs(deal: &Arc<Deal>, plan: &Plan, sample: &Sample, workers: usize) -> Vec<Run> {
    let strategy = Strategy::new(deal, plan);
    let go_on = AtomicBool::new(false);
    run_all(deal, &strategy, sample.buyers(), threads(workers), &go_on).unwrap()
}

fn rehearse(deal: &Arc<Deal>, plan: &Plan, sample: &Sample) -> Rehearsal {
    Rehearsal::of(deal, plan, sample, &runs(deal, plan, sample, 2))
}

fn judge(deal: &Arc<Deal>, plan: &Plan, sample: &Sample) -> Judged {
    let rehearsed = PreparedPlan {
        deal,
        plan,
        strategy: &Strategy::new(deal, plan),
        before: &[],
    };
    let go_on = AtomicBool::new(false);
    let buyers = sample.part(0..40);
    rehearsed.judge(buyers, threads(2), &go_on).unwrap()
}

fn sensible(deal: &Deal) -> Plan {
    textbook(deal.scenario(), deal.book(), &[])
}

fn limit_between(low: f64, high: f64) -> Finding {
    Finding::Limit {
        low: Price::of(low),
        high: Price::of(high),
    }
}

/// Mean and standard deviation of the buyers' limits.
fn limits(buyers: &[Imagined]) -> (f64, f64) {
    let n = buyers.len() as f64;
    let mean = buyers.iter().map(|it| it.limit.get()).sum::<f64>() / n;
    let squares: f64 = buyers
        .iter()
        .map(|it| (it.limit.get() - mean) * (it.limit.get() - mean))
        .sum();
    (mean, (squares / n).sqrt())
}

#[test]
fn an_imagined_buyer_is_the_one_who_sits_down_with_its_seed() {
    for entry in library().entries() {
        let deal = Deal::new(entry.scenario.clone().unwrap());
        for buyer in Sample::draw(&deal, &[], 20, 1).buyers() {
            let mut session = Session::of(&deal, buyer.seed);
            session.sit_down().unwrap();
            session.apply(&haggle::bargain::Move::Walk).unwrap();
            let cards = session.reveal().unwrap();
            assert_eq!(cards.reservation_price, buyer.limit, "{}", entry.key);
            assert_eq!(cards.patience, buyer.patience, "{}", entry.key);
            assert_eq!(cards.power.to_bits(), buyer.power.to_bits());
        }
    }
}

#[test]
fn a_reading_of_the_limit_brings_buyers_nearer_to_it() {
    let deal = zip();
    let prior = limits(Sample::draw(&deal, &[], 2_000, 0).buyers());
    // Limits are normal with mean 0.92 and sd 0.02; a reading of 0.945 with an
    // sd of 0.02 leaves the middle of the two, and an sd of 0.02/√2.
    let half = 1.2816 * 0.02;
    let reading = limit_between(0.945 - half, 0.945 + half);
    let found = limits(Sample::draw(&deal, &[&reading], 2_000, 0).buyers());
    assert!((prior.0 - 0.92).abs() < 0.002, "{prior:?}");
    assert!((found.0 - 0.9325).abs() < 0.002, "{found:?}");
    assert!((found.1 - 0.0141).abs() < 0.001, "{found:?}");
}

#[test]
fn power_and_patience_that_were_found_out_are_so_in_every_buyer() {
    let deal = zip();
    let findings = [Finding::Power(Strength::Strong), Finding::Patience(9)];
    let findings: Vec<&Finding> = findings.iter().collect();
    let sample = Sample::draw(&deal, &findings, 300, 0);
    assert_eq!(sample.buyers().len(), 300);
    assert!(!sample.is_thin() && sample.fitting() < 0.5);
    for buyer in sample.buyers() {
        assert!(buyer.patience == 9 && buyer.power > 0.6, "{buyer:?}");
    }
}

#[test]
fn findings_that_no_buyer_fits_bring_nobody_after_a_bounded_search() {
    let deal = zip();
    let impossible = Known::of(&[&Finding::Patience(500)]);
    assert_eq!(impossible.imagine(&deal, 0, 10, 1_000), (Vec::new(), 1_000));
    let nobody = Sample::draw(&deal, &[], 0, 0);
    let rehearsal = rehearse(&deal, &sensible(&deal), &nobody);
    assert_eq!(rehearsal.runs, 0);
    assert!(rehearsal.agreement.low < 0.01 && rehearsal.agreement.high > 0.99);
}

#[test]
fn a_smaller_sample_is_the_beginning_of_a_larger_one() {
    let deal = zip();
    let reading = limit_between(0.90, 0.93);
    let small = Sample::draw(&deal, &[&reading], 50, 3);
    let large = Sample::draw(&deal, &[&reading], 200, 3);
    assert_eq!(small.buyers(), large.part(0..50));
    assert_ne!(
        small.buyers(),
        Sample::draw(&deal, &[&reading], 50, 4).buyers()
    );
}

#[test]
fn the_figures_are_the_same_bits_on_any_number_of_threads() {
    let deal = zip();
    let plan = sensible(&deal);
    let sample = Sample::draw(&deal, &[], RUNS, 0);
    let one = runs(&deal, &plan, &sample, 1);
    assert_eq!(one.len(), RUNS);
    for workers in [2, 5] {
        assert_eq!(one, runs(&deal, &plan, &sample, workers));
    }
}

#[test]
fn a_rehearsal_can_be_refined_from_where_it_stood() {
    let deal = zip();
    let plan = sensible(&deal);
    let strategy = Strategy::new(&deal, &plan);
    let sample = Sample::draw(&deal, &[], RUNS, 0);
    let go_on = AtomicBool::new(false);
    let mut parts = Vec::new();
    for places in [0..100, 100..RUNS] {
        let buyers = sample.part(places);
        parts.extend(run_all(&deal, &strategy, buyers, threads(2), &go_on).unwrap());
    }
    assert_eq!(parts, runs(&deal, &plan, &sample, 1));
}

#[test]
fn a_rehearsal_stops_when_it_is_told_to() {
    let deal = zip();
    let strategy = Strategy::new(&deal, &sensible(&deal));
    let sample = Sample::draw(&deal, &[], RUNS, 0);
    let stop = AtomicBool::new(false);
    stop.store(true, Ordering::Relaxed);
    for workers in [1, 2] {
        let stopped = run_all(&deal, &strategy, sample.buyers(), threads(workers), &stop);
        assert_eq!(stopped, Err(Unfinished::Stopped));
    }
}

#[test]
fn the_buyer_who_waits_has_no_influence_on_the_rehearsal() {
    // Two sessions of other buyers in which the same was found out.
    let deal = zip();
    let scenario = deal.scenario();
    let cares_only = ResearchId::find(scenario, "quality-office").unwrap();
    let figures = [5, 6].map(|seed| {
        let mut session = Session::of(&deal, seed);
        session.research(cares_only).unwrap();
        let findings = session.findings();
        let plan = textbook(scenario, deal.book(), &findings);
        let sample = Sample::draw(&deal, &findings, RUNS, 0);
        rehearse(&deal, &plan, &sample)
    });
    assert_eq!(figures[0], figures[1]);
}

#[test]
fn every_run_is_counted_once() {
    for entry in library().entries() {
        let deal = Deal::new(entry.scenario.clone().unwrap());
        let rehearsal = rehearse(&deal, &sensible(&deal), &Sample::draw(&deal, &[], RUNS, 0));
        assert_eq!(rehearsal.outcomes.values().sum::<usize>(), RUNS);
        let broken: usize = rehearsal.break_offs.iter().map(|it| it.count).sum();
        assert_eq!(rehearsal.outcomes["agreement"], RUNS - broken);
        assert_eq!(rehearsal.bars.counts.iter().sum::<usize>(), RUNS - broken);
        let agreement = rehearsal.agreement;
        assert!(agreement.low <= agreement.rate && agreement.rate <= agreement.high);
        assert!(rehearsal.worth.p10 <= rehearsal.worth.p50);
        assert!(rehearsal.worth.p50 <= rehearsal.worth.p90);
        assert!(rehearsal.fragile.len() <= 3);
        for fragile in &rehearsal.fragile {
            assert!(
                fragile.cost > Worth::ZERO && fragile.share <= 1.0,
                "{fragile:?}"
            );
        }
    }
}

/// The sensible ladder with every offer dearer by so much.
fn dearer(deal: &Deal, by: f64) -> Plan {
    let mut plan = sensible(deal);
    let usual = Package::usual(deal.scenario());
    for step in &mut plan.ladder {
        let package = usual.with_terms(deal.scenario(), &step.offer).unwrap();
        let worth = deal.book().worth(&package).get();
        if let Some(dearer) = deal.book().at_worth(&package, Worth::of(worth + by)) {
            step.offer = dearer.terms(deal.scenario());
        }
    }
    plan
}

#[test]
fn an_insulting_opening_breaks_talks_off_after_the_first_offer() {
    let deal = zip();
    let sample = Sample::draw(&deal, &[], RUNS, 0);
    let sensible = rehearse(&deal, &sensible(&deal), &sample);
    let insulting = rehearse(&deal, &dearer(&deal, 22_000.0), &sample);
    assert!(insulting.broke_off_after(1) > sensible.broke_off_after(1) + 0.05);
    assert!(insulting.agreement.rate < sensible.agreement.rate);
    let names_the_opening = insulting
        .fragile
        .iter()
        .any(|it| matches!(it.point, WeakPoint::Step { after: 1, .. }));
    assert!(names_the_opening, "{:?}", insulting.fragile);
}

#[test]
fn a_higher_lower_limit_is_kept_to_and_costs_agreements() {
    let deal = zip();
    let sample = Sample::draw(&deal, &[], RUNS, 0);
    // A short ladder, so that it often ends with the buyer's last offer.
    let mut plan = sensible(&deal);
    plan.ladder.truncate(3);
    let strict = Plan {
        lower: Some(Limit::Worth(Worth::of(
            deal.book().reservation().get() + 16_000.0,
        ))),
        ..plan.clone()
    };
    let (before, after) = (
        rehearse(&deal, &plan, &sample),
        rehearse(&deal, &strict, &sample),
    );
    assert!(after.agreement.rate < before.agreement.rate);
    let accepted = runs(&deal, &strict, &sample, 1);
    let lowest = accepted
        .iter()
        .filter(|run| run.ended == Ended::Agreed(haggle::bargain::Party::Seller))
        .map(|run| run.worth.get())
        .fold(f64::INFINITY, f64::min);
    assert!(lowest > 16_000.0, "{lowest}");
}

#[test]
fn an_estimate_that_is_too_high_is_a_fragile_point() {
    let deal = zip();
    let sample = Sample::draw(&deal, &[], RUNS, 0);
    let mut plan = dearer(&deal, 9_000.0);
    plan.estimate = plan.estimate.map(|estimate| haggle::plan::Estimate {
        low: Price::of(0.925),
        high: Price::of(0.97),
        ..estimate
    });
    let rehearsal = rehearse(&deal, &plan, &sample);
    let found = rehearsal
        .fragile
        .iter()
        .find(|it| matches!(it.point, WeakPoint::BelowEstimate { .. }));
    let found = found.unwrap_or_else(|| panic!("{:?}", rehearsal.fragile));
    assert!(found.breaks > found.breaks_elsewhere, "{found:?}");
}

#[test]
fn the_rules_name_what_the_plan_offends() {
    let deal = zip();
    let sample = Sample::draw(&deal, &[], 40, 0);
    let sensible = sensible(&deal);
    let mut flat = sensible.clone();
    // Opens at what it should end with.
    flat.ladder = sensible.ladder.last().cloned().into_iter().collect();
    let offended = |plan: &Plan| -> Vec<RuleId> {
        let judged = judge(&deal, plan, &sample);
        judged.offended().iter().map(|rule| rule.rule).collect()
    };
    assert!(!offended(&sensible).contains(&RuleId::HighStart));
    assert!(offended(&flat).contains(&RuleId::HighStart));
}

#[test]
fn buyers_who_remember_a_bad_deal_agree_less_often() {
    let deal = zip();
    let plan = sensible(&deal);
    let rate = |sample: Sample| rehearse(&deal, &plan, &sample).agreement.rate;
    let strangers = Sample::draw(&deal, &[], RUNS, 0);
    assert!(rate(strangers.clone().remembering(0.1)) < rate(strangers));
}

#[test]
fn the_picture_draws_the_figures() {
    let deal = zip();
    let plan = sensible(&deal);
    let rehearsal = rehearse(&deal, &plan, &Sample::draw(&deal, &[], RUNS, 0));
    let scenario = deal.scenario();
    let marks = Marks::of(&plan, scenario, deal.book());
    for language in Language::ALL {
        let phrases = Phrases::new(language);
        let page = rehearsal_page(&rehearsal, marks, "Plan", scenario, phrases);
        let bands = page.marks.iter().filter_map(|mark| match mark {
            Mark::Band { area, .. } => Some(*area),
            _ => None,
        });
        let bands: Vec<_> = bands.collect();
        let counts: Vec<f32> = rehearsal.bars.counts.iter().map(|it| *it as f32).collect();
        let counts: Vec<f32> = counts.into_iter().filter(|count| *count > 0.0).collect();
        let most = counts.iter().copied().fold(0.0, f32::max);
        let highest = bands[..counts.len()].iter().map(|bar| bar.height());
        let highest = highest.fold(0.0, f32::max);
        for (bar, count) in bands.iter().zip(&counts) {
            let height = (highest * count / most).max(1.0);
            assert!((bar.height() - height).abs() < 0.1);
        }
        let breaks = rehearsal.breaking_points().len();
        assert_eq!(bands.len(), counts.len() + 2 * breaks);
        let bars = bands[..counts.len()].iter();
        assert!(bars.is_sorted_by(|a, b| a.right <= b.left));
        let svg = svg(&page);
        let agreed = rehearsal.agreed.unwrap();
        for worth in [agreed.p10, agreed.p50, agreed.p90, marks.aim.unwrap().get()] {
            let words = haggle::text::money(worth, &scenario.currency);
            assert!(svg.contains(&words), "{words}");
        }
    }
}
