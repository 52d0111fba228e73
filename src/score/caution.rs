//! A quiet sentence that speaks against a move.

use super::{Parameter, Parameters, codes::codes};
use crate::scenario::Worth;

codes! {
    /// What speaks against a move, the gravest first: the order in which the
    /// cautions of a move are told.
    pub enum CautionCode {
        // The limit.
        /// It crosses the limit.
        BelowLimit = "below_limit",
        /// What would be accepted is below the limit.
        AcceptBelowLimit = "accept_below_limit",
        /// The counter-offer that would be left is worth more than the limit.
        WalkFromGood = "walk_from_good",
        // One's word, and the other side's ears.
        /// The last offer was called final.
        BreaksFinal = "breaks_final",
        /// It asks for more than the last offer.
        TakesBack = "takes_back",
        /// It is so high that it is felt as an insult.
        OpensInsulting = "opens_insulting",
        /// It gives in to a refusal to bargain.
        GivesIn = "gives_in",
        /// The last offer has not been answered.
        ToSilence = "to_silence",
        // The plan.
        /// It gives more than the last step of the ladder.
        PastPlan = "past_plan",
        /// It gives more than the next step.
        AheadOfPlan = "ahead_of_plan",
        /// Their offer is worth less than the next step.
        AcceptBelowNext = "accept_below_next",
        /// It is no higher than the aim.
        OpensAtAim = "opens_at_aim",
        /// It is no higher than the middle of the market; there is no aim.
        OpensAtMiddle = "opens_at_middle",
        /// It is lower than the upper limit.
        OpensBelowUpper = "opens_below_upper",
        /// It is lower than the planned opening.
        OpensBelowPlan = "opens_below_plan",
        /// It is lower than what is credible.
        OpensLow = "opens_low",
        /// It is more than what is credible.
        OpensBeyond = "opens_beyond",
        /// The next step waits until they come closer.
        WaitForMovement = "wait_for_movement",
        /// The next step waits for a round that is held.
        WaitARound = "wait_a_round",
        /// The next step waits for a round.
        WaitForRound = "wait_for_round",
        /// It is called final while there are steps left.
        FinalEarly = "final_early",
        // The size of the step.
        /// It gives much at once.
        LargeStep = "large_step",
        /// It gives more than the step before.
        LargerStep = "larger_step",
        /// It gives more than the pace allows.
        Early = "early",
        /// It gives no less than the step before.
        EqualStep = "equal_step",
        /// Accepting gives much at once.
        AcceptFarBelow = "accept_far_below",
        /// Accepting gives more than the pace allows.
        AcceptEarly = "accept_early",
        // The return.
        /// It gives and asks for nothing.
        NothingAsked = "nothing_asked",
    }
}

/// Cautions that say the same of one move, so that only the gravest is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CautionKind {
    /// Of one step, that it is too large.
    TooLarge,
    /// Of one opening, that it is too low.
    TooLow,
}

impl CautionCode {
    /// What it says of the move, where others say the same; else `None`.
    #[must_use]
    pub const fn kind(self) -> Option<CautionKind> {
        match self {
            Self::LargeStep
            | Self::LargerStep
            | Self::Early
            | Self::EqualStep
            | Self::AcceptFarBelow
            | Self::AcceptEarly => Some(CautionKind::TooLarge),
            Self::OpensAtAim
            | Self::OpensAtMiddle
            | Self::OpensBelowUpper
            | Self::OpensBelowPlan
            | Self::OpensLow => Some(CautionKind::TooLow),
            _ => None,
        }
    }
}

/// Something that speaks against a move.
#[derive(Debug, Clone, PartialEq)]
pub struct Caution {
    /// What it says.
    pub code: CautionCode,
    /// The figures of its sentence.
    pub parameters: Parameters,
}

impl Caution {
    pub(super) fn new(code: CautionCode) -> Self {
        Self {
            code,
            parameters: Parameters::new(),
        }
    }

    pub(super) fn with(mut self, name: &'static str, parameter: Parameter) -> Self {
        self.parameters.insert(name, parameter);
        self
    }

    pub(super) fn money(self, name: &'static str, worth: Worth) -> Self {
        self.with(name, Parameter::Money(worth))
    }

    pub(super) fn count(self, name: &'static str, count: usize) -> Self {
        self.with(name, Parameter::count(count))
    }
}
