//! When a step of the ladder may be played.

use serde::{Deserialize, Serialize};

/// When a planned offer may be made. The opening is always made at once:
/// nothing came before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum When {
    /// When the other side has answered; one that stood still is let wait a
    /// round first.
    #[default]
    Ready,
    /// At once, whatever the other side does.
    AtOnce,
    /// Only when the other side has come closer since the offer before.
    Moved,
    /// Not before this round; the first is 1.
    Round(u32),
}

impl When {
    /// The name in phrases and scripts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::AtOnce => "at-once",
            Self::Moved => "moved",
            Self::Round(_) => "round",
        }
    }
}
