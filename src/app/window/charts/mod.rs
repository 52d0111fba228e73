//! The charts: offers, the planned ladder, what happened.
//!
//! A chart is computed first and drawn afterwards. [`Offers::drawing`] turns
//! the numbers of a negotiation into a [`Drawing`] of marks with positions and
//! words, which tests compare with the numbers; [`draw()`] only spawns what it
//! says.

mod bars;
mod course;
mod draw;
mod drawing;
mod frontier;
mod labels;
mod offers;
mod page;
mod readings;
mod scale;
mod words;

pub use bars::{BarChart, Level};
pub use draw::{ChartBox, SpreadBox, draw, plugin};
pub use drawing::{Drawing, Ink, LabelAnchor, Mark};
pub use frontier::{FrontierChart, RADIUS, Stand};
pub use offers::{LevelLine, LimitReading, MarkedFault, OfferPoint, Offers};
