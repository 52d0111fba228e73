//! Many buyers, the same ones in every condition.

use std::{num::NonZeroUsize, sync::Arc, thread};

use super::{Counterpart, MeetingCourse, ScriptedSeller, table::Table};
use crate::{
    bargain::{
        Deal, ModelPart, ScaleBuyer, ScaleMarket, ScalePopulation, TableBuyer, TableSetting,
    },
    scenario::{Distribution, Price, Range, Traits},
};

/// The conditions under which experiments run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Laboratory {
    /// Sessions in each cell of an experiment.
    pub sessions: usize,
    /// Threads to use; the results are the same bits with any number.
    pub threads: NonZeroUsize,
    /// The seed of the first session; the others follow.
    pub first_seed: u64,
    /// A part of the buyer model to do without.
    pub without: Option<ModelPart>,
    /// Where buyer and seller meet.
    pub place: Venue,
}

/// Where an experiment's meetings take place.
#[derive(Debug, Clone, Copy, Default)]
pub enum Venue {
    /// On the bare scale: one price, no team.
    #[default]
    Scale,
    /// At the table of a scenario, with its team, packages and moves.
    Table(&'static Table),
}

impl PartialEq for Venue {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Scale, Self::Scale) => true,
            (Self::Table(one), Self::Table(other)) => one.id() == other.id(),
            _ => false,
        }
    }
}

impl Eq for Venue {}

impl Laboratory {
    /// So many sessions a cell on one thread, the shipped model.
    #[must_use]
    pub const fn new(sessions: usize) -> Self {
        Self {
            sessions,
            threads: NonZeroUsize::MIN,
            first_seed: 1_000_000,
            without: None,
            place: Venue::Scale,
        }
    }

    /// The same at a table, with so many sessions a cell.
    #[must_use]
    pub const fn at(self, table: &'static Table, sessions: usize) -> Self {
        Self {
            sessions,
            place: Venue::Table(table),
            ..self
        }
    }

    /// Runs something for the seed of each session; results in the order of
    /// the seeds.
    pub fn each<T: Send>(&self, session: impl Fn(u64) -> T + Sync) -> Vec<T> {
        let seeds: Vec<u64> = (self.first_seed..).take(self.sessions).collect();
        let share = seeds.len().div_ceil(self.threads.get()).max(1);
        if self.threads.get() == 1 {
            return seeds.into_iter().map(session).collect();
        }
        let mut results = Vec::with_capacity(seeds.len());
        thread::scope(|scope| {
            let workers: Vec<_> = seeds
                .chunks(share)
                .map(|seeds| {
                    let session = &session;
                    scope.spawn(move || seeds.iter().map(|seed| session(*seed)).collect::<Vec<T>>())
                })
                .collect();
            for worker in workers {
                match worker.join() {
                    Ok(part) => results.extend(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        results
    }

    /// The room in which the buyers of a setting are met.
    #[must_use]
    pub fn room(&self, setting: &Setting) -> Room {
        let without = setting.without.or(self.without);
        match self.place {
            Venue::Scale => Room::Scale {
                setting: Box::new(setting.clone()),
                without,
            },
            Venue::Table(table) => Room::Table {
                deal: table.deal(setting.persona.as_deref(), &setting.traits),
                setting: TableSetting {
                    stays_until: setting.stays_until,
                    limit_at_least: setting.limit_at_least,
                    without,
                },
            },
        }
    }

    /// A seller meets every buyer.
    #[must_use]
    pub fn meet(&self, setting: &Setting, seller: &ScriptedSeller) -> Vec<MeetingCourse> {
        let room = self.room(setting);
        self.each(|seed| seller.meet(room.buyer(seller.limit, seed)))
    }
}

/// Where the buyers of one setting are met.
#[derive(Debug)]
pub enum Room {
    /// On the bare scale.
    Scale {
        /// Which buyers.
        setting: Box<Setting>,
        /// A part of the model that they do without.
        without: Option<ModelPart>,
    },
    /// At a table.
    Table {
        /// The scenario made ready, with the setting's buyers.
        deal: Arc<Deal>,
        /// What is asked of them.
        setting: TableSetting,
    },
}

impl Room {
    /// The buyer of a seed. On the bare scale an informed buyer knows something
    /// of the seller's limit; at a table it knows what the scenario says.
    #[must_use]
    pub fn buyer(&self, seller_limit: f64, seed: u64) -> Counterpart {
        match self {
            Self::Scale { setting, without } => {
                let market = ScaleMarket::default();
                let buyer = ScaleBuyer::draw(&setting.population, &market, seller_limit, seed)
                    .staying_until(setting.stays_until);
                let buyer = match setting.limit_at_least {
                    Some(limit) => buyer.with_limit_at_least(limit),
                    None => buyer,
                };
                Counterpart::on_scale(match without {
                    Some(part) => buyer.without(*part),
                    None => buyer,
                })
            }
            Self::Table { deal, setting } => {
                Counterpart::at_table(TableBuyer::draw(deal, setting, seed))
            }
        }
    }
}

/// Which buyers take part, and what is asked of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    population: ScalePopulation,
    /// At a table: a persona in the place of the scenario's own.
    persona: Option<String>,
    /// At a table: traits in the place of the scenario's own.
    traits: Traits,
    stays_until: u32,
    limit_at_least: Option<f64>,
    without: Option<ModelPart>,
}

impl Setting {
    /// The default population; at a table the scenario's own.
    #[must_use]
    pub fn everybody() -> Self {
        Self::of(None, &Traits::default())
    }

    /// A persona.
    #[must_use]
    pub fn persona(name: &str) -> Self {
        Self::of(Some(name), &Traits::default())
    }

    /// The same with some traits fixed.
    #[must_use]
    pub fn with(traits: &Traits) -> Self {
        Self::of(None, traits)
    }

    fn of(persona: Option<&str>, traits: &Traits) -> Self {
        let limits = Distribution::Normal {
            mean: Price::of(0.70),
            sd: Price::of(0.07),
        };
        Self {
            population: ScalePopulation::new(persona.unwrap_or("default"), *traits, limits),
            persona: persona.map(str::to_owned),
            traits: *traits,
            stays_until: 0,
            limit_at_least: None,
            without: None,
        }
    }

    /// Nobody accepts or leaves before a round.
    #[must_use]
    pub const fn staying_until(mut self, round: u32) -> Self {
        self.stays_until = round;
        self
    }

    /// Every buyer's limit is at least this.
    #[must_use]
    pub const fn with_limit_at_least(mut self, limit: f64) -> Self {
        self.limit_at_least = Some(limit);
        self
    }

    /// A part of the model is switched off: a control.
    #[must_use]
    pub const fn without(mut self, part: ModelPart) -> Self {
        self.without = Some(part);
        self
    }
}

/// A trait with one value for everybody.
#[expect(
    clippy::unnecessary_wraps,
    reason = "traits are optional in a scenario"
)]
pub(super) const fn fixed(value: f64) -> Option<Range> {
    Some(Range(value, value))
}
