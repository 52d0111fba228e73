//! Tactics as published: what negotiators without beliefs do.
//!
//! Literature and its software compare negotiators by a few simple tactics.
//! They are here so that buyers and simulated sellers can play them and so
//! that published traces can be replayed ([`crate::lab::trace`]): given the
//! same utilities they make the same offers, round by round.
//!
//! * time-dependent ([`TimeDependent`]): how much to ask depends on the time
//!   alone (Faratin, Sierra & Jennings 1998, section 4.2);
//! * behaviour-dependent ([`Aim::RelativeTitForTat`],
//!   [`Aim::AveragedTitForTat`]): it follows what the other side conceded (the
//!   same, section 4.4);
//! * a weighted mixture of these (the same, section 4.5);
//! * `MiCRO` ([`Micro`]): one step down for each new offer heard (de Jonge 2022);
//! * naive tit for tat ([`NaiveTitForTat`]) as `NegMAS` plays it.
//!
//! A tactic sees packages as numbered outcomes with a utility each
//! ([`UtilityTable`]); it needs no issues, no prices and no money.

mod aim;
mod duel;
mod micro;
mod naive;
mod negotiator;
mod table;
mod time;

pub use aim::{Aim, AimView};
pub use duel::{Duellist, Schedule, duel};
pub use micro::Micro;
pub use naive::NaiveTitForTat;
pub use negotiator::{Action, Negotiator, Tactic, relative_time};
pub use table::{MOST_OUTCOMES, OutcomeNumber, TableError, UtilityTable};
pub use time::TimeDependent;
