//! How a meeting left the relationship, in one judgement for all who speak of
//! it.

/// What has become of the relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It has suffered, and so much that it still hurts at the next meeting.
    Hurt,
    /// It has suffered.
    Worse,
    /// It stands about as before.
    Same,
    /// It is better than before.
    Better,
}

/// Below this it still hurts at the next meeting: where a buyer that remembers
/// begins with a grievance.
const HURTS: f64 = 0.35;
/// Further than this from 0.5 it has changed.
const CHANGED: f64 = 0.08;

impl Relation {
    /// Every judgement, from hurt to better.
    pub const ALL: [Self; 4] = [Self::Hurt, Self::Worse, Self::Same, Self::Better];

    /// The judgement of how a relationship stands after a meeting, 0..=1 with
    /// 0.5 as before it.
    #[must_use]
    pub fn of(relationship: f64) -> Self {
        if relationship < HURTS {
            Self::Hurt
        } else if relationship < 0.5 - CHANGED {
            Self::Worse
        } else if relationship > 0.5 + CHANGED {
            Self::Better
        } else {
            Self::Same
        }
    }

    /// Whether it has suffered.
    #[must_use]
    pub const fn has_suffered(self) -> bool {
        matches!(self, Self::Hurt | Self::Worse)
    }

    /// The name in phrases: hurt, worse, same, better.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hurt => "hurt",
            Self::Worse => "worse",
            Self::Same => "same",
            Self::Better => "better",
        }
    }
}
