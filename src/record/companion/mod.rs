//! A real deal, entered as it goes.
//!
//! The rep sits across a real customer and enters what both sides offer. A
//! [`RealDeal`] holds the entries and reads them as the table reads a meeting,
//! so that histories, charts and signals are those of the game; no buyer is
//! simulated. A [`Companion`] keeps it in a file, `NAME.companion.ron`, which
//! is written whole after every entry: a cut at any moment leaves it as it was
//! before or after.

mod deal;
mod file;
mod keep;
mod open;

pub use deal::{DealEntry, RealDeal, Refusal};
pub use file::{COMPANION_FORMAT, COMPANION_SUFFIX, CompanionError, CompanionFile};
pub use keep::Companion;
pub use open::{KeptDeal, file_name, kept_deals, open};
