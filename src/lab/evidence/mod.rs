//! Published effects, simulated on the shipped buyer model.
//!
//! Each row of the table is a small experiment: cells that differ in one thing
//! only, played by the same buyers (same seeds), with 99 per cent intervals.
//! Every claim of a row is computed from those intervals; a row agrees when
//! all of its claims hold.

mod anchor;
mod assumed;
mod compare;
mod concessions;
mod effect;
mod extreme;
mod faces;
mod line;
mod moderated;
mod pairs;
mod people;
mod reader;
mod row;
mod several;
mod shrinking;
mod sizes;
mod standing;
mod steps;
mod table;

pub use effect::{At, Claim, Panel, PublishedMark, RowEffect, RowLine, RowPoint};
pub use row::{AtTable, ROWS, Row, RowSource};
pub use standing::{RowStanding, Tabled, tabled};
