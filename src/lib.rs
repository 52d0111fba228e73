//! Haggle
#[cfg(feature = "app")]
pub mod app;
pub mod author;
pub mod bargain;
pub mod cli;
pub mod plan;
pub mod record;
pub mod rehearse;
pub mod scenario;
pub mod score;
pub mod text;
