//! What can be wrong with a plan, and how it is said.

use crate::{bargain::TermError, scenario::Worth};

/// One of the three limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhichLimit {
    /// The upper limit.
    Upper,
    /// The aspiration.
    Aspiration,
    /// The lower limit.
    Lower,
}

impl WhichLimit {
    /// All three, the highest first.
    pub const ALL: [Self; 3] = [Self::Upper, Self::Aspiration, Self::Lower];

    /// The name in phrases.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Upper => "upper",
            Self::Aspiration => "aspiration",
            Self::Lower => "lower",
        }
    }
}

/// Something wrong with a plan. Steps count from 1, the opening.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A limit is not set yet.
    Missing(WhichLimit),
    /// A limit's terms do not fit the scenario.
    LimitDoesNotFit(WhichLimit, TermError),
    /// The first limit should be above the second and is not.
    OutOfOrder(WhichLimit, WhichLimit),
    /// The lower limit is below what the rep has without the deal.
    BelowBatna {
        /// The lower limit.
        lower: Worth,
        /// The BATNA.
        batna: Worth,
    },
    /// The lower limit is below what the BATNA worksheet comes to.
    BelowAlternatives {
        /// The lower limit.
        lower: Worth,
        /// What the alternatives are worth together.
        worth: Worth,
    },
    /// An alternative without words; they count from 1.
    NamelessAlternative {
        /// Which.
        number: usize,
    },
    /// There is no ladder yet.
    NoLadder,
    /// A step's terms do not fit the scenario.
    StepDoesNotFit {
        /// Which.
        step: usize,
        /// Why.
        error: TermError,
    },
    /// A step is worth less than the lower limit.
    StepBelowLimit {
        /// Which.
        step: usize,
        /// What it is worth.
        worth: Worth,
        /// The lower limit.
        lower: Worth,
    },
    /// A step concedes more than nine tenths of the one before.
    StepTooLarge {
        /// Which.
        step: usize,
        /// What it concedes.
        concession: Worth,
        /// What it should concede at most.
        at_most: Worth,
    },
    /// A step is worth more than the one before: it takes something back.
    StepTakesBack {
        /// Which.
        step: usize,
    },
    /// A step is for a colleague to allow first.
    StepNeedsConsent {
        /// Which.
        step: usize,
        /// The colleague's id.
        colleague: String,
    },
    /// A step is marked final and is not the last.
    FinalTooEarly {
        /// Which.
        step: usize,
    },
    /// A step is to wait for a round that is none: the first is 1.
    RoundZero {
        /// Which.
        step: usize,
    },
    /// The opening is to wait, and nothing comes before it.
    OpeningWaits,
    /// A step is to wait for a round that such a meeting seldom reaches.
    WaitsTooLong {
        /// Which.
        step: usize,
        /// Until when it waits.
        round: u32,
        /// How many rounds such a meeting usually goes.
        rounds: u32,
    },
    /// The opening arguments name none of the scenario.
    UnknownArgument(String),
    /// The opening arguments name one twice.
    ArgumentTwice(String),
    /// Nobody of that id is on the rep's side.
    UnknownPerson(String),
    /// One person can't play both faces.
    SamePerson(String),
    /// The priorities name no issue of the scenario.
    UnknownIssue(String),
    /// The priorities name an issue twice.
    IssueTwice(String),
    /// The estimate's lower end is above its upper end.
    EstimateReversed,
}

impl Problem {
    /// Whether the plan can't be meant; otherwise it is only unfinished or
    /// unwise.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        matches!(
            self,
            Self::LimitDoesNotFit(..)
                | Self::OutOfOrder(..)
                | Self::StepDoesNotFit { .. }
                | Self::RoundZero { .. }
                | Self::UnknownArgument(_)
                | Self::ArgumentTwice(_)
                | Self::UnknownPerson(_)
                | Self::UnknownIssue(_)
                | Self::IssueTwice(_)
                | Self::EstimateReversed
        )
    }
}
