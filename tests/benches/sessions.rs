//! How many sessions a second one core plays.
//!
//! Each figure is the time of one session, the drawing of its buyer included;
//! seeds run on, so that no session is played twice.

#![expect(clippy::expect_used, reason = "a bench may stop where a test may")]

use std::{hint::black_box, sync::Arc};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use haggle::{
    bargain::{
        Deal, ScaleBuyer, ScaleMarket, ScaleOffer, ScalePopulation, ScaleReaction, Session, Tone,
        personas,
    },
    plan::textbook,
    rehearse::player::{Strategy, play},
    scenario::{Distribution, Library, Price, Scenario, Traits},
};

/// A ladder seller against the full belief buyer over one price: from 0.88
/// towards 0.56, each step 0.7 times the one before.
fn belief_buyer(population: &ScalePopulation, market: &ScaleMarket, seed: u64) -> Option<f64> {
    let mut buyer = ScaleBuyer::draw(population, market, 0.30, seed);
    let (mut gap, mut counter) = (0.32, f64::MIN);
    for _ in 0..ScaleBuyer::LAST_ROUND {
        let price = 0.56 + gap;
        if counter >= price {
            return Some(counter);
        }
        match buyer.hear(&ScaleOffer {
            price,
            precision: 0.0,
            asked: 1.0,
            is_final: false,
            tone: Tone::Neutral,
        }) {
            ScaleReaction::Accepts => return Some(price),
            ScaleReaction::Counters(answer) => counter = answer,
            ScaleReaction::Leaves(_) => return None,
        }
        gap *= 0.7;
    }
    None
}

fn shipped(key: &str) -> Arc<Scenario> {
    let personas: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
    let library = Library::load(&[], &personas);
    let entry = library.get(key).expect("the scenario is shipped");
    entry.scenario.clone().expect("shipped scenarios are sound")
}

fn sessions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("sessions");
    group.throughput(Throughput::Elements(1));

    let reservation = Distribution::Normal {
        mean: Price::of(0.70),
        sd: Price::of(0.07),
    };
    let population = ScalePopulation::new("default", Traits::default(), reservation);
    let market = ScaleMarket::default();
    let mut seed = 0;
    group.bench_function("belief buyer, one issue", |bencher| {
        bencher.iter(|| {
            seed += 1;
            black_box(belief_buyer(&population, &market, seed))
        });
    });

    let deal = Deal::new(shipped("zip-spring-reorder"));
    let session = Session::of(&deal, 0);
    let plan = textbook(deal.scenario(), deal.book(), &session.findings());
    let strategy = Strategy::new(&deal, &plan);
    group.bench_function("zip reorder, six issues, against a plan", |bencher| {
        bencher.iter(|| {
            seed += 1;
            black_box(play(&deal, &strategy, seed).is_ok())
        });
    });
    group.finish();
}

criterion_group!(benches, sessions);
criterion_main!(benches);
