//! What the rep can do in a turn.

use serde::{Deserialize, Serialize};

use super::Offer;
use crate::scenario::{ArgumentId, ColleagueId, IssueId, MemberId, ProbeId};

/// The face that the rep's side shows in a turn.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub enum Tone {
    /// The white face 白脸: hard.
    White,
    /// Neither.
    #[default]
    Neutral,
    /// The red face 红脸: warm.
    Red,
}

impl Tone {
    /// Every tone, from hard to warm.
    pub const ALL: [Self; 3] = [Self::White, Self::Neutral, Self::Red];

    /// The word that scripts use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::White => "white",
            Self::Neutral => "neutral",
            Self::Red => "red",
        }
    }
}

/// One move of the rep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Offers one package, or leaves the choice between two to four different
    /// ones.
    Offer(Offer),
    /// Keeps the last offer on the table and waits.
    Hold,
    /// Takes the buyer's standing counter-offer.
    Accept,
    /// Leaves without an agreement.
    Walk,
    /// Asks a question, of one member or of the whole table.
    Probe {
        /// Which question.
        probe: ProbeId,
        /// Whom.
        to: Option<MemberId>,
    },
    /// Brings an argument, to one member or to the whole table.
    Argue {
        /// Which argument.
        argument: ArgumentId,
        /// To whom.
        to: Option<MemberId>,
    },
    /// Asks a colleague.
    Consult {
        /// Which colleague.
        colleague: ColleagueId,
    },
    /// Asks for a break.
    Recess,
    /// Chooses the face shown from now on.
    Tone(Tone),
}

impl Move {
    /// Whether it opens a round (an offer, a hold) or ends the meeting.
    #[must_use]
    pub const fn is_decision(&self) -> bool {
        matches!(
            self,
            Self::Offer(_) | Self::Hold | Self::Accept | Self::Walk
        )
    }

    /// The offer that it makes; `None` for a move that is none.
    #[must_use]
    pub const fn offer(&self) -> Option<&Offer> {
        match self {
            Self::Offer(offer) => Some(offer),
            _ => None,
        }
    }
}

/// Why a move can't be made now. The session is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum Illegal {
    /// The meeting has not begun.
    NotSeated,
    /// The meeting has begun: there is no more time for research.
    AlreadySeated,
    /// The meeting is over.
    Over,
    /// There is no counter-offer to accept.
    NothingToAccept,
    /// There is no offer to hold.
    NothingToHold,
    /// The package does not fit the scenario's issues.
    UnknownPackage,
    /// Several packages at once are two to four, all different, without
    /// conditions, and not final.
    NotSeveral,
    /// There is no such probe, argument, colleague, member or research.
    Unknown {
        /// What was looked for: `probe`, `argument`, ...
        what: &'static str,
    },
    /// An option, or a price, needs a colleague's consent first.
    NeedsConsent {
        /// The colleague's id.
        colleague: String,
        /// The issue.
        issue: IssueId,
    },
    /// The research was done before.
    DoneBefore,
    /// The research takes more hours than are left.
    NoTimeLeft {
        /// Hours it takes.
        hours: u32,
        /// Hours left.
        left: u32,
    },
    /// The companies are not close enough for this research.
    TooDistant,
    /// The colleague was consulted before.
    ConsultedBefore,
}
