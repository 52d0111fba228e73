//! Haggle
pub mod bargain;
pub mod plan;
pub mod scenario;
pub mod text;
