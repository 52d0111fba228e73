//! Charts of what the engine found.
//!
//! A chart is computed first and shown afterwards. A [`Chart`] turns figures
//! and words into a [`Drawing`] of marks with places, which tests compare with
//! the figures. The window spawns what the drawing says, and [`svg()`] writes it
//! into a file.

mod axis;
mod drawing;
mod evidence;
mod frontier;
mod labels;
mod offers;
mod plan_page;
mod rehearsal;
mod spread;
mod svg;

pub use axis::Level;
pub use drawing::{Area, Chart, ChartPoint, Drawing, Ink, LabelAnchor, Mark, SMALL};
pub use evidence::evidence_page;
pub use frontier::{FrontierChart, RADIUS, Stand};
pub use offers::{LimitReading, OfferPoint, Offers};
pub use plan_page::plan_page;
pub use rehearsal::rehearsal_page;
pub use spread::SpreadChart;
pub use svg::svg;
