//! How many sessions a second one core plays.
//!
//! Each figure is the time of one session, the drawing of its buyer included;
//! seeds run on, so that no session is played twice.

#![expect(clippy::expect_used, reason = "a bench may stop where a test may")]

use std::{hint::black_box, sync::Arc};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use haggle::{
    bargain::{
        Deal, Random, ScaleBuyer, ScaleMarket, ScaleOffer, ScalePopulation, ScaleReaction, Session,
        Tone, personas,
        tactics::{Duellist, Schedule, TimeDependent, UtilityTable, duel},
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

/// A side of the tactics benches: a table and the schedules it may draw.
struct Side {
    table: UtilityTable,
    schedules: Vec<Schedule>,
}

impl Side {
    fn new(table: UtilityTable, rounds: u32) -> Self {
        // Exponents from 1/4 to 4, evenly spread on a logarithmic scale.
        let schedules = (0..64).map(|index| {
            let exponent = libm::pow(4.0, f64::from(index) / 31.5 - 1.0);
            Schedule::new(&TimeDependent::with_exponent(exponent), rounds)
        });
        Self {
            table,
            schedules: schedules.collect(),
        }
    }

    fn draw(&self, random: &mut Random) -> Duellist<'_> {
        Duellist {
            table: &self.table,
            schedule: &self.schedules[random.below(64)],
            reservation: random.between(0.1, 0.5),
        }
    }
}

/// 101 prices, of which the seller likes the high ones and the buyer the low.
fn prices() -> [UtilityTable; 2] {
    let rising: Vec<f64> = (0..=100).map(|price| f64::from(price) / 100.0).collect();
    let falling = rising.iter().map(|utility| 1.0 - utility).collect();
    [rising, falling].map(|table| UtilityTable::new(table, None).expect("a table"))
}

/// Four issues of five options, opposed on each, weighed differently.
fn packages() -> [UtilityTable; 2] {
    let issue = |weight: f64, rises: bool| -> Vec<f64> {
        (0..5)
            .map(|option| f64::from(option) / 4.0)
            .map(|share| weight * if rises { share } else { 1.0 - share })
            .collect()
    };
    let side = |weights: [f64; 4], rises: bool| {
        let issues = weights.map(|weight| issue(weight, rises));
        UtilityTable::additive(&issues, None).expect("a table")
    };
    [
        side([0.41, 0.29, 0.19, 0.11], true),
        side([0.13, 0.23, 0.27, 0.37], false),
    ]
}

fn tactics(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("sessions");
    group.throughput(Throughput::Elements(1));
    let mut random = Random::new(1, 0);
    let spaces = [
        ("time-dependent, one issue of 101 prices", prices()),
        ("time-dependent, four issues of five options", packages()),
    ];
    for (name, [seller, buyer]) in spaces {
        let (seller, buyer) = (Side::new(seller, 20), Side::new(buyer, 20));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let first = seller.draw(&mut random);
                let second = buyer.draw(&mut random);
                black_box(duel(&first, &second))
            });
        });
    }
    group.finish();
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

criterion_group!(benches, tactics, sessions);
criterion_main!(benches);
