//! What the benches play: the same sessions for those that measure time and
//! those that count instructions.

#![allow(dead_code, reason = "each bench plays a part of it")]

use std::{
    num::NonZeroUsize,
    sync::{Arc, atomic::AtomicBool},
};

use haggle::{
    bargain::{
        Deal, Random, ScaleBuyer, ScaleMarket, ScaleOffer, ScalePopulation, ScaleReaction, Session,
        Tone, personas,
        tactics::{Duellist, Schedule, TimeDependent, UtilityTable, duel},
    },
    plan::{Plan, textbook},
    rehearse::{
        Judged, PreparedPlan, Rehearsal, Sample,
        player::{Strategy, play},
        run_all,
    },
    scenario::{Distribution, Library, Price, Scenario, Traits},
};

/// Rounds of a duel.
const ROUNDS: u32 = 20;
/// Schedules that a side of a duel draws from.
const SCHEDULES: usize = 64;

/// Two time-dependent sides over some outcomes, and the chance to draw them.
pub struct Duels {
    sides: [Side; 2],
    random: Random,
}

struct Side {
    table: UtilityTable,
    schedules: Vec<Schedule>,
}

impl Side {
    fn new(table: UtilityTable) -> Self {
        // Exponents from 1/4 to 4, evenly spread on a logarithmic scale.
        let schedules = (0..SCHEDULES).map(|index| {
            let place = 2.0 * index as f64 / (SCHEDULES - 1) as f64 - 1.0;
            Schedule::new(&TimeDependent::with_exponent(libm::pow(4.0, place)), ROUNDS)
        });
        Self {
            table,
            schedules: schedules.collect(),
        }
    }

    fn draw(&self, random: &mut Random) -> Duellist<'_> {
        Duellist {
            table: &self.table,
            schedule: &self.schedules[random.below(SCHEDULES)],
            reservation: random.between(0.1, 0.5),
        }
    }
}

impl Duels {
    /// 101 prices, of which the seller likes the high ones and the buyer the
    /// low ones.
    pub fn over_prices() -> Self {
        let rising: Vec<f64> = (0..=100).map(|price| f64::from(price) / 100.0).collect();
        let falling = rising.iter().map(|utility| 1.0 - utility).collect();
        Self::new([rising, falling].map(|table| UtilityTable::new(table, None).expect("a table")))
    }

    /// Four issues of five options, opposed on each, weighed differently.
    pub fn over_packages() -> Self {
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
        Self::new([
            side([0.41, 0.29, 0.19, 0.11], true),
            side([0.13, 0.23, 0.27, 0.37], false),
        ])
    }

    fn new(tables: [UtilityTable; 2]) -> Self {
        Self {
            sides: tables.map(Side::new),
            random: Random::new(1, 0),
        }
    }

    /// One duel of freshly drawn sides; the round of the agreement, if any.
    pub fn next(&mut self) -> Option<usize> {
        let first = self.sides[0].draw(&mut self.random);
        let second = self.sides[1].draw(&mut self.random);
        duel(&first, &second).map(|(round, _)| round)
    }
}

/// A ladder seller against the full belief buyer over one price: from 0.88
/// towards 0.56, each step 0.7 times the one before.
pub struct LadderOnScale {
    population: ScalePopulation,
    market: ScaleMarket,
    seed: u64,
}

impl LadderOnScale {
    pub fn new() -> Self {
        let reservation = Distribution::Normal {
            mean: Price::of(0.70),
            sd: Price::of(0.07),
        };
        Self {
            population: ScalePopulation::new("default", Traits::default(), reservation),
            market: ScaleMarket::default(),
            seed: 0,
        }
    }

    /// One session with a freshly drawn buyer; the price, if they agree.
    pub fn next(&mut self) -> Option<f64> {
        self.seed += 1;
        let mut buyer = ScaleBuyer::draw(&self.population, &self.market, 0.30, self.seed);
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
}

/// The textbook plan for a shipped scenario against its buyers.
pub struct PlanAtTable {
    deal: Arc<Deal>,
    strategy: Strategy,
    seed: u64,
}

impl PlanAtTable {
    pub fn new(key: &str) -> Self {
        let deal = Deal::new(shipped(key));
        let session = Session::of(&deal, 0);
        let plan = textbook(deal.scenario(), deal.book(), &session.findings());
        Self {
            strategy: Strategy::new(&deal, &plan),
            deal,
            seed: 0,
        }
    }

    /// One meeting with a freshly drawn buyer; whether they agree.
    pub fn next(&mut self) -> bool {
        self.seed += 1;
        play(&self.deal, &self.strategy, self.seed).is_ok_and(|meeting| {
            meeting
                .outcome()
                .is_some_and(|outcome| outcome.agreement().is_some())
        })
    }
}

/// The textbook plan of a shipped scenario, and the buyers it is tried on.
pub struct PlanOnTrial {
    deal: Arc<Deal>,
    plan: Plan,
    sample: Sample,
}

impl PlanOnTrial {
    pub fn new(key: &str) -> Self {
        let deal = Deal::new(shipped(key));
        Self {
            plan: textbook(deal.scenario(), deal.book(), &[]),
            sample: Sample::draw(&deal, &[], Sample::FULL, 0),
            deal,
        }
    }

    /// Draws so many buyers anew.
    pub fn draw(&self, buyers: usize) -> Sample {
        Sample::draw(&self.deal, &[], buyers, 0)
    }

    /// A whole answer: the plan made ready, played, and summed up.
    pub fn rehearse(&self, buyers: usize, threads: NonZeroUsize) -> Rehearsal {
        let strategy = Strategy::new(&self.deal, &self.plan);
        let go_on = AtomicBool::new(false);
        let buyers = self.sample.part(0..buyers);
        let runs = run_all(&self.deal, &strategy, buyers, threads, &go_on).expect("legal moves");
        Rehearsal::of(&self.deal, &self.plan, &self.sample, &runs)
    }

    /// What the rules say.
    pub fn judge(&self, buyers: usize, threads: NonZeroUsize) -> Judged {
        let rehearsed = PreparedPlan {
            deal: &self.deal,
            plan: &self.plan,
            strategy: &Strategy::new(&self.deal, &self.plan),
            before: &[],
        };
        let go_on = AtomicBool::new(false);
        let buyers = self.sample.part(0..buyers);
        rehearsed
            .judge(buyers, threads, &go_on)
            .expect("legal moves")
    }
}

fn shipped(key: &str) -> Arc<Scenario> {
    let personas: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
    let library = Library::load(&[], &personas);
    let entry = library.get(key).expect("the scenario is shipped");
    entry.scenario.clone().expect("shipped scenarios are sound")
}
