//! Their steps tell: at the table of each shipped scenario, a buyer's last step
//! against its earlier ones goes with the room that is left up to its limit,
//! and a reader that hears its offers comes closer to the limit than the market
//! does.
//!
//! Sellers go down price ladders of several ratios, each from the market's most
//! ambitious credible opening half-way to its lowest price, every other term as
//! usual, and hold no longer than a few rounds beyond the usual length. Buyers
//! who bluffed in the meeting are set apart: to shrink early is what a bluff
//! is. Differences are in scale units (the mean overlap spans 0.4).

use std::sync::Arc;

use super::{
    super::{Laboratory, MeanEstimate, shipped},
    effect::{Panel, RowEffect},
};
use crate::{
    bargain::{Deal, Event, Ground, Illegal, Move, Offer, Package, Session, play_out},
    plan::known_estimate,
    scenario::{IssueId, Scenario, Worth},
};

/// The ladders' ratios.
const RATIOS: [f64; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];
/// So many of the table's sessions are played in each cell, at least 20.
const SHARE: usize = 10;
/// Rounds beyond the usual length before the seller leaves.
const OVERTIME: u32 = 4;
/// A last step of more than so many times the earlier ones is no more telling.
const LARGEST_RATIO: f64 = 4.0;
/// A correlation of so much was asked for.
const TELLING: f64 = 0.3;
/// The reader's error as a share of that of saying what is usual.
const GOOD_READER: f64 = 0.7;
/// How often an interval of 80 % should hold the limit.
const HOLDS: (f64, f64) = (0.75, 0.85);

/// What was seen of one buyer.
struct Seen {
    /// Its last step against the mean of its earlier ones, with the room that
    /// was left after it, after each step but the first.
    steps: Vec<(f64, f64)>,
    /// What was read half-way.
    reading: Option<Half>,
    bluffed: bool,
}

/// A reading when half of the usual rounds were over, in scale units.
struct Half {
    error: f64,
    /// The error of saying what limits usually are in this market.
    usual_error: f64,
    holds: bool,
}

/// A table with what the rep knows there.
struct Table {
    deal: Arc<Deal>,
    ground: Ground,
    usual_limit: f64,
    /// One scale unit as a price.
    unit: f64,
}

impl Table {
    fn of(scenario: Scenario) -> Self {
        let deal = Deal::new(Arc::new(scenario));
        let scenario = deal.scenario();
        let overlap = scenario.buyer.reservation.mean() - scenario.market.low.get();
        Self {
            ground: Ground::new(scenario, deal.book()),
            usual_limit: known_estimate(scenario, &[]).middle().get(),
            unit: (overlap / 0.4).max(1e-9),
            deal,
        }
    }

    /// A ladder's offer of a round, from 0.
    fn offer(&self, issue: IssueId, ratio: f64, round: u32) -> Option<Package> {
        let scenario = self.deal.scenario();
        let (low, high) = (scenario.market.low.get(), scenario.market.high.get());
        let target = f64::midpoint(low, high);
        let price = target + (high - target) * libm::pow(ratio, f64::from(round));
        let option = scenario.issues[issue].nearest(price)?;
        Some(Package::usual(scenario).with(issue, option))
    }

    /// A meeting, and the buyer's offers with their rounds.
    fn play(&self, ratio: f64, seed: u64) -> Option<(Session, Vec<(u32, Package)>)> {
        let mut session = Session::of(&self.deal, seed);
        session.sit_down().ok()?;
        let worth = |package: &Package| -> Worth { self.deal.book().worth(package) };
        let price = self.deal.book().price_issue()?;
        play_out(&mut session, |meeting| {
            let Some(next) = self.offer(price, ratio, meeting.round()) else {
                return Move::Walk;
            };
            let is_met = |counter: &Package| worth(counter) >= worth(&next);
            let chosen = if meeting.counter().is_some_and(is_met) {
                Move::Accept
            } else if meeting.round() >= self.deal.scenario().rounds + OVERTIME {
                Move::Walk
            } else {
                Move::Offer(Offer::plain(next))
            };
            match meeting.check(&chosen) {
                Err(Illegal::NeedsConsent { .. }) => Move::Walk,
                _ => chosen,
            }
        })
        .ok()?;
        let counters = session.events().iter().filter_map(|event| match event {
            Event::Countered { round, package } => Some((*round, package.clone())),
            _ => None,
        });
        let counters = counters.collect();
        Some((session, counters))
    }

    fn watch(&self, ratio: f64, seed: u64) -> Option<Seen> {
        let (session, counters) = self.play(ratio, seed)?;
        let cards = session.reveal()?;
        let limit = cards.reservation_price.get();
        let level = |package: &Package| self.ground.level(package).get();
        let levels: Vec<f64> = counters.iter().map(|(_, package)| level(package)).collect();
        let taken: Vec<f64> = levels.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let steps = (1..taken.len()).filter_map(|last| {
            let earlier = taken[..last].iter().sum::<f64>() / last as f64;
            let ratio = (taken[last] / earlier).min(LARGEST_RATIO);
            (earlier > 0.0).then_some((ratio, (limit - levels[last + 1]) / self.unit))
        });
        Some(Seen {
            steps: steps.collect(),
            reading: self.half_way(&counters, limit),
            bluffed: !cards.bluffs.is_empty(),
        })
    }

    /// What is read from the offers up to half of the usual rounds; `None`
    /// where the meeting ended before, or there was too little to judge.
    fn half_way(&self, counters: &[(u32, Package)], limit: f64) -> Option<Half> {
        let half = self.deal.scenario().rounds.div_ceil(2);
        counters.iter().find(|(round, _)| *round >= half)?;
        let heard = counters.iter().filter(|(round, _)| *round <= half);
        let read = self
            .ground
            .read_theirs(heard.map(|(round, package)| (*round, package)))?
            .limit;
        let off = |estimate: f64| libm::fabs(estimate - limit) / self.unit;
        Some(Half {
            error: off(read.limit),
            usual_error: off(self.usual_limit),
            holds: (read.low..=read.high).contains(&limit),
        })
    }
}

/// All correlations lie above a figure, and there are some.
fn all_above(cells: &[(f64, MeanEstimate)], figure: f64) -> bool {
    !cells.is_empty() && cells.iter().all(|(_, r)| r.is_above(figure))
}

pub(super) fn their_steps_tell(laboratory: &Laboratory) -> RowEffect {
    let tables: Vec<Table> = shipped::with_price().into_iter().map(Table::of).collect();
    let laboratory = Laboratory {
        sessions: (laboratory.sessions / SHARE).max(20),
        ..*laboratory
    };
    let (mut honest, mut bluffing, mut halves) = (Vec::new(), Vec::new(), Vec::new());
    let mut by_ratio = Vec::new();
    for ratio in RATIOS {
        let mut here = Vec::new();
        for table in &tables {
            let seen = laboratory.each(|seed| table.watch(ratio, seed));
            for seen in seen.into_iter().flatten() {
                if seen.bluffed {
                    bluffing.extend(seen.steps);
                } else {
                    here.extend(seen.steps);
                }
                halves.extend(seen.reading);
            }
        }
        by_ratio.push((ratio, MeanEstimate::of_correlation(&here)));
        honest.extend(here);
    }
    let mean = |of: fn(&Half) -> f64| {
        let numbers: Vec<f64> = halves.iter().map(of).collect();
        MeanEstimate::of_mean(&numbers)
    };
    let (error, usual) = (mean(|half| half.error), mean(|half| half.usual_error));
    let saved: Vec<f64> = halves
        .iter()
        .map(|half| half.error - GOOD_READER * half.usual_error)
        .collect();
    let held = MeanEstimate::of_share(halves.iter().map(|half| half.holds));
    let r = MeanEstimate::of_correlation(&honest);
    RowEffect::new("their_steps_tell", r)
        .claim("steps-go-with-room", all_above(&by_ratio, TELLING))
        .claim(
            "reader-beats-usual",
            MeanEstimate::of_mean(&saved).is_below(0.0),
        )
        .claim(
            "interval-holds",
            held.low <= HOLDS.1 && held.high >= HOLDS.0,
        )
        .panel(Panel::numbers("steps-with-room", "own-ratio", &by_ratio))
        .panel(Panel::conditions(
            "steps-with-room",
            "buyers",
            &[
                ("who-do-not-bluff", r),
                ("who-bluffed", MeanEstimate::of_correlation(&bluffing)),
            ],
        ))
        .panel(Panel::conditions(
            "error-half-way",
            "reader",
            &[("reader", error), ("usual-limit", usual)],
        ))
        .panel(Panel::conditions(
            "interval-share",
            "reader",
            &[("reader", held)],
        ))
}
