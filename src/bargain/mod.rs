//! What happens at the table.
//!
//! A [`Session`] is a state machine: it takes a [`Move`] and returns the
//! [`Event`]s that follow from it, the buyer's answer included. Before the
//! meeting it takes research; after it, [`Session::reveal`] shows the hidden
//! numbers. [`SellerBook`] says what a package is worth to the rep; nothing
//! outside this module can read what it is worth to the buyer while a session
//! runs.

mod analysis;
mod book;
mod buyer;
mod by_worth;
mod deal;
mod event;
mod finder;
mod findings;
mod imagined;
mod lines;
mod meeting;
mod moves;
mod offer;
mod package;
mod package_search;
mod play_out;
mod random;
mod reader;
mod revealed;
mod session;
mod signal;
pub mod tactics;

pub use analysis::{Analysis, Overlap, Spot, TooManyPackages, analyse, overlap_at_the_means};
pub use book::{Exchange, SellerBook};
pub use buyer::{
    Bluff, ModelPart, Persona, ScaleBuyer, ScaleMarket, ScaleOffer, ScalePopulation, ScaleReaction,
    persona_names, personas,
};

pub use deal::Deal;
pub use event::{Care, Event, Finding, LeaveReason, Mood, Outcome, Party, Strength};
pub use finder::same_worth;
pub use imagined::{Imagined, Known};
pub use meeting::{Meeting, TableBuyer, TableSetting};
pub use moves::{Illegal, Move, Tone};
pub use offer::Offer;
pub use package::{Package, TermError, TermValue, Terms};
pub use play_out::{Table, play_out};
pub use random::Random;
pub use reader::{MarketPrior, Reader, Reading};
pub use revealed::Revealed;
pub use session::{Made, Phase, Session};
pub use signal::{ConcessionTrend, Concessions, FEWEST_OFFERS, Ground, Look, USUAL_LIMIT};
