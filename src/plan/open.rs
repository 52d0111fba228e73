//! What a plan leaves open.

use super::{Plan, WhichLimit};

/// Something that a rep may decide before the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// A limit, or what to aim at.
    Limit(WhichLimit),
    /// What to take the buyer's limit for.
    Estimate,
    /// The offers.
    Ladder,
    /// Which issues matter most.
    Priorities,
    /// Who plays the white face and who the red one.
    Faces,
    /// How to be known.
    Style,
}

impl Decision {
    /// Every decision, in the order in which they are made.
    pub const ALL: [Self; 8] = [
        Self::Limit(WhichLimit::Upper),
        Self::Limit(WhichLimit::Aspiration),
        Self::Limit(WhichLimit::Lower),
        Self::Estimate,
        Self::Ladder,
        Self::Priorities,
        Self::Faces,
        Self::Style,
    ];

    /// The id in phrase names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Limit(which) => which.code(),
            Self::Estimate => "estimate",
            Self::Ladder => "ladder",
            Self::Priorities => "priorities",
            Self::Faces => "faces",
            Self::Style => "style",
        }
    }

    /// Whether a plan leaves it open.
    #[must_use]
    pub const fn is_open(self, plan: &Plan) -> bool {
        match self {
            Self::Limit(WhichLimit::Upper) => plan.upper.is_none(),
            Self::Limit(WhichLimit::Aspiration) => plan.aspiration.is_none(),
            Self::Limit(WhichLimit::Lower) => plan.lower.is_none(),
            Self::Estimate => plan.estimate.is_none(),
            Self::Ladder => plan.ladder.is_empty(),
            Self::Priorities => plan.priorities.is_empty(),
            Self::Faces => plan.white.is_none() || plan.red.is_none(),
            Self::Style => plan.style.is_none(),
        }
    }
}

impl Plan {
    /// The decisions that it leaves open, in their order.
    #[must_use]
    pub fn open(&self) -> Vec<Decision> {
        let all = Decision::ALL.into_iter();
        all.filter(|decision| decision.is_open(self)).collect()
    }
}
