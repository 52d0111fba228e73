//! Pictures of what the engine found: what is drawn where, and the file that
//! shows it.

pub(crate) mod axis;
pub mod evidence;
mod frontier;
mod ladder;
mod plan_page;
mod rehearsal;
pub(crate) mod svg;

pub use frontier::frontier_svg;
pub use plan_page::plan_page;
pub use rehearsal::rehearsal_svg;
