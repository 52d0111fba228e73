//! Styles that the other side can recognise.

use serde::{Deserialize, Serialize};

/// How the rep wants to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Style {
    /// Few, small concessions; says no plainly.
    Firm,
    /// Reasons with figures; asks before it moves.
    Analyst,
    /// Warm, trades, looks for what serves both.
    Partner,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 3] = [Self::Firm, Self::Analyst, Self::Partner];

    /// The id in scripts and phrase names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Firm => "firm",
            Self::Analyst => "analyst",
            Self::Partner => "partner",
        }
    }
}
