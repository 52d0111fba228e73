//! The sentences of the debrief, as codes with typed figures.

use super::{Parameter, Parameters, codes::codes};

codes! {
    /// What a sentence of the debrief says.
    pub enum NoteCode {
        // Intelligence.
        /// So many of the hours there were went into research.
        Research = "research",
        /// Nothing was found out beforehand.
        NoResearch = "no_research",
        /// A question opened somebody up.
        Opened = "opened",
        /// No question opened anybody up.
        NotAsked = "not_asked",
        /// Who cares much for an issue was found out.
        FoundCares = "found_cares",
        /// Who cares more than the others for an issue was found out.
        FoundCaresMore = "found_cares_more",
        /// Of this member nothing was known.
        KnewNothing = "knew_nothing",
        /// A reason convinced somebody.
        ReasonLanded = "reason_landed",
        /// A reason was brought to the wrong one.
        ReasonMisplaced = "reason_misplaced",
        /// A reason convinced nobody.
        ReasonLost = "reason_lost",
        /// The buyer's steps shrank, and it was near its limit.
        TheirStepsTold = "their_steps_told",
        /// The buyer's steps shrank, and it was not near its limit.
        TheirStepsMisled = "their_steps_misled",
        /// More was given after an offer that the buyer could have taken.
        GaveWithinReach = "gave_within_reach",
        /// The buyer left behind an offer that it could have taken.
        LeftWithinReach = "left_within_reach",
        /// The guess at the limit held, and was narrow.
        EstimateWellRead = "estimate_well_read",
        /// The guess held, and said about as much as the market does.
        EstimateRight = "estimate_right",
        /// The guess held, and said little.
        EstimateWide = "estimate_wide",
        /// The guess was too low.
        EstimateLow = "estimate_low",
        /// The guess was too high.
        EstimateHigh = "estimate_high",
        // Creativity.
        /// So many of the own offers asked for something in return.
        Trades = "trades",
        /// None of the own offers asked for something in return.
        NoTrades = "no_trades",
        /// The terms besides the price brought something.
        TermsGained = "terms_gained",
        /// The terms besides the price cost something.
        TermsGiven = "terms_given",
        /// Nothing better for both was possible.
        OnFrontier = "on_frontier",
        /// Something better for both was possible.
        OffFrontier = "off_frontier",
        // Elegance.
        /// The relationship is better than before.
        RelationshipUp = "relationship_up",
        /// The relationship is about as before.
        RelationshipSame = "relationship_same",
        /// The relationship has suffered.
        RelationshipDown = "relationship_down",
        /// Walking away was right and did no harm.
        LeftWell = "left_well",
        /// An old wrong was owned up to.
        OwnedUp = "owned_up",
        /// An old wrong was owned up to, and some of it still hurts.
        OwnedUpPartly = "owned_up_partly",
        /// An old wrong was explained away.
        Excused = "excused",
        /// An old wrong was passed over.
        NeverOwnedUp = "never_owned_up",
        /// The opening was felt as an insult.
        OpeningHurt = "opening_hurt",
        /// An offer followed one that was called final.
        BrokeFinal = "broke_final",
        /// The hard face came first, the warm one last.
        HardThenWarm = "hard_then_warm",
        /// The face changed too often.
        FacesMixed = "faces_mixed",
        /// The declared style could be seen.
        StyleSeen = "style_seen",
        /// The declared style could not be seen.
        StyleUnseen = "style_unseen",
        // What was prepared.
        /// The agreement is no worse than the lower limit.
        LowerAbove = "lower_above",
        /// The agreement is worse than the lower limit.
        LowerBelow = "lower_below",
        /// The rep left without an offer below the limit.
        LowerStands = "lower_stands",
        /// The buyer left while the own offer was above the limit.
        LowerUnreached = "lower_unreached",
        /// The buyer left an own offer at the limit.
        LowerReached = "lower_reached",
        /// The buyer left an own offer below the limit.
        LowerCrossed = "lower_crossed",
        /// The buyer left before any own offer.
        LowerUntried = "lower_untried",
        /// The agreement reached the aim.
        AimReached = "aim_reached",
        /// The agreement missed the aim.
        AimMissed = "aim_missed",
        /// The most important issue came out better than usual.
        FirstIssueGained = "first_issue_gained",
        /// The most important issue came out worse than usual.
        FirstIssueLost = "first_issue_lost",
        /// The most important issue came out as usual.
        FirstIssueSame = "first_issue_same",
        /// So many of the offers made were the planned ones.
        LadderKept = "ladder_kept",
        // What the buyer claimed.
        /// All its claims were true.
        ClaimsTrue = "claims_true",
        /// It claimed rivals and had hardly any.
        BluffRivalsWeak = "bluff_rivals_weak",
        /// It claimed better rivals than it had.
        BluffRivalsSome = "bluff_rivals_some",
        /// It claimed another limit than it had.
        BluffLimit = "bluff_limit",
        /// It threatened to leave and had time.
        BluffLeaving = "bluff_leaving",
    }
}

/// A sentence of the debrief.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// What it says.
    pub code: NoteCode,
    /// The figures.
    pub parameters: Parameters,
}

impl Note {
    /// A note without figures yet.
    pub(super) fn new(code: NoteCode) -> Self {
        Self {
            code,
            parameters: Parameters::new(),
        }
    }

    /// Adds a figure.
    pub(super) fn with(mut self, name: &'static str, parameter: Parameter) -> Self {
        self.parameters.insert(name, parameter);
        self
    }
}
