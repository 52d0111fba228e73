//! How many instructions a session takes: the same on a busy machine as on a
//! quiet one, so that a change that costs speed can be refused.
//!
//! Each bench plays [`SESSIONS`] sessions; its limit is a quarter above what
//! was counted when it was set. Needs valgrind and `gungraun-runner`.

#![expect(clippy::expect_used, reason = "a bench may stop where a test may")]
#![expect(
    clippy::must_use_candidate,
    missing_docs,
    unused_qualifications,
    reason = "the macros make public items without docs and name functions in full"
)]

mod stage;

use std::hint::black_box;

use gungraun::{
    Callgrind, EventKind, LibraryBenchmarkConfig, library_benchmark, library_benchmark_group, main,
};
use stage::{Duels, LadderOnScale, PlanAtTable};

/// Sessions in one count.
const SESSIONS: usize = 1_000;

fn at_most(instructions_a_session: u64) -> LibraryBenchmarkConfig {
    let limit = instructions_a_session * SESSIONS as u64;
    LibraryBenchmarkConfig::default()
        .tool(Callgrind::default().hard_limits([(EventKind::Ir, limit)]))
        .clone()
}

#[library_benchmark(config = at_most(5_600))]
#[bench::prices(Duels::over_prices())]
fn duel_over_prices(mut duels: Duels) -> usize {
    (0..SESSIONS).filter_map(|_| black_box(duels.next())).sum()
}

#[library_benchmark(config = at_most(6_000))]
#[bench::packages(Duels::over_packages())]
fn duel_over_packages(mut duels: Duels) -> usize {
    (0..SESSIONS).filter_map(|_| black_box(duels.next())).sum()
}

#[library_benchmark(config = at_most(85_000))]
#[bench::ladder(LadderOnScale::new())]
fn belief_buyer(mut ladder: LadderOnScale) -> f64 {
    (0..SESSIONS).filter_map(|_| black_box(ladder.next())).sum()
}

#[library_benchmark(config = at_most(150_000))]
#[bench::zip(PlanAtTable::new("zip-spring-reorder"))]
fn plan_at_the_zip_table(mut plan: PlanAtTable) -> usize {
    (0..SESSIONS).filter(|_| black_box(plan.next())).count()
}

library_benchmark_group!(
    name = sessions,
    benchmarks = [
        duel_over_prices,
        duel_over_packages,
        belief_buyer,
        plan_at_the_zip_table
    ]
);

main!(library_benchmark_groups = sessions);
