//! How long a rehearsal takes: what a person who drags a slider waits for.
//!
//! Each figure is a whole answer, from a changed plan to the summed-up figures;
//! buyers are drawn beforehand, once for what the rep knows. After Criterion's
//! means the median and the 99th percentile are printed.

#![expect(clippy::expect_used, reason = "a bench may stop where a test may")]
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

mod stage;

use std::{hint::black_box, num::NonZeroUsize, thread, time::Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use haggle::rehearse::{Judged, Sample};
use stage::PlanOnTrial;

const SCENARIO: &str = "zip-spring-reorder";
/// Answers that are timed one by one.
const TIMED: usize = 300;

fn rehearsal(criterion: &mut Criterion) {
    let all = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let trial = PlanOnTrial::new(SCENARIO);
    let mut group = criterion.benchmark_group("rehearsal");
    group.bench_function("drawing 10,000 buyers", |bencher| {
        bencher.iter(|| black_box(trial.draw(Sample::FULL)));
    });
    for threads in [NonZeroUsize::MIN, all] {
        for buyers in [Sample::FIRST, Sample::FULL] {
            let name = format!("{buyers} buyers, {threads} threads");
            group.bench_function(name, |bencher| {
                bencher.iter(|| black_box(trial.rehearse(buyers, threads)));
            });
        }
    }
    group.bench_function(format!("judging {}", Judged::FIRST), |bencher| {
        bencher.iter(|| black_box(trial.judge(Judged::FIRST, all)));
    });
    group.finish();
    for buyers in [Sample::FIRST, Sample::FULL] {
        let mut times: Vec<u128> = (0..TIMED)
            .map(|_| {
                let start = Instant::now();
                black_box(trial.rehearse(buyers, all));
                start.elapsed().as_micros()
            })
            .collect();
        times.sort_unstable();
        let (p50, p99) = (times[TIMED / 2], times[TIMED * 99 / 100]);
        println!("{buyers} buyers, {all} threads: p50 {p50} us, p99 {p99} us");
    }
}

criterion_group!(benches, rehearsal);
criterion_main!(benches);
