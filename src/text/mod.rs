//! Languages, texts that exist in several of them, and the interface's own
//! phrases.
//!
//! Text that a trainer writes is a [`Text`]: a map from language to words
//! inside the scenario file. Text that belongs to the program lives in the
//! Fluent files under `assets/text/` and is spoken through [`Phrases`]. Pictures in
//! files are made of words and the few shapes of `svg`.

pub mod font;
mod localised;
mod money;
mod term;
mod wrap;

pub use localised::{Language, Text, UnknownLanguage};
pub use money::{currency_sign, figure, grouped, is_nothing, money, per_cent, signed_money};
pub use term::term_words;
pub use wrap::{pad, wrap};
