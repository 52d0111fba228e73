//! How many sessions a second one core plays.
//!
//! Each figure is the time of one session, the drawing of its sides included;
//! seeds run on, so that no session is played twice.

#![expect(clippy::expect_used, reason = "a bench may stop where a test may")]

mod stage;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use stage::{Duels, LadderOnScale, PlanAtTable};

fn sessions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("sessions");
    group.throughput(Throughput::Elements(1));
    let mut prices = Duels::over_prices();
    group.bench_function("time-dependent, one issue of 101 prices", |bencher| {
        bencher.iter(|| black_box(prices.next()));
    });
    let mut packages = Duels::over_packages();
    group.bench_function("time-dependent, four issues of five options", |bencher| {
        bencher.iter(|| black_box(packages.next()));
    });
    let mut ladder = LadderOnScale::new();
    group.bench_function("belief buyer, one issue", |bencher| {
        bencher.iter(|| black_box(ladder.next()));
    });
    let mut plan = PlanAtTable::new("zip-spring-reorder");
    group.bench_function("zip reorder, six issues, against a plan", |bencher| {
        bencher.iter(|| black_box(plan.next()));
    });
    group.finish();
}

criterion_group!(benches, sessions);
criterion_main!(benches);
