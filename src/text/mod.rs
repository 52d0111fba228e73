//! Languages, and texts that exist in several of them.
//!
//! Text that a trainer writes is a [`Text`]: a map from language to words
//! inside the scenario file. What the program says of itself is made in
//! `words`.

pub mod font;
mod localised;
mod money;
mod term;
mod wrap;

pub use localised::{Language, Text, UnknownLanguage};
pub use money::{Currency, figure, grouped, is_nothing, money, per_cent, signed_money};
pub use term::term_words;
pub use wrap::{pad, wrap};
