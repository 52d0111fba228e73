//! What happened: the one stream that the window, the terminal, the scores and
//! the session files read.

use std::slice;

use serde::{Deserialize, Serialize};

use super::{Offer, Package, Tone};
use crate::scenario::{
    ArgumentId, ColleagueId, HappeningId, Intent, IssueId, MemberId, Price, ProbeId, ResearchId,
};

/// A side of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Party {
    /// The rep.
    Seller,
    /// The buyer.
    Buyer,
}

/// Something that happened. Rounds count the rep's offers and holds from 1 (0 before the first).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Research was done.
    Researched {
        /// Which.
        research: ResearchId,
        /// What it found.
        findings: Vec<Finding>,
    },
    /// The meeting began.
    SatDown,
    /// The rep chose a face.
    ToneChosen(Tone),
    /// The rep made an offer.
    Offered {
        /// The round it opens.
        round: u32,
        /// The package.
        package: Package,
        /// Marked final.
        is_final: bool,
        /// The face that was shown.
        tone: Tone,
        /// The issues on whose terms the rest was said to depend.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        on: Vec<IssueId>,
        /// Other packages that were put down with it; `package` is the one
        /// that leaves the rep least.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<Package>,
    },
    /// The rep held the last offer.
    Held {
        /// The round it opens.
        round: u32,
        /// The face that was shown.
        tone: Tone,
    },
    /// The rep asked a question.
    Probed {
        /// Which.
        probe: ProbeId,
        /// Of whom; `None` for the whole table.
        to: Option<MemberId>,
        /// Asked before in the same way.
        again: bool,
    },
    /// The rep brought an argument.
    Argued {
        /// Which.
        argument: ArgumentId,
        /// To whom; `None` for the whole table.
        to: Option<MemberId>,
        /// Brought before.
        again: bool,
        /// The face that was shown.
        tone: Tone,
    },
    /// A member answered a question with words of the scenario.
    Answered {
        /// Which question.
        probe: ProbeId,
        /// Who answered.
        member: MemberId,
        /// The answer's index, `None` when the member did not open up.
        answer: Option<usize>,
    },
    /// A colleague answered.
    Consulted {
        /// Which.
        colleague: ColleagueId,
    },
    /// There was a break.
    Recessed,
    /// Something became known.
    Learnt(Finding),
    /// A member of the purchasing team said a line.
    Said {
        /// Who.
        member: MemberId,
        /// What for.
        intent: Intent,
        /// Which of the scenario's lines for this intent.
        variant: usize,
        /// The package it speaks of.
        package: Option<Package>,
        /// The issue it speaks of.
        issue: Option<IssueId>,
    },
    /// The buyer put a counter-offer on the table.
    Countered {
        /// The round it answers.
        round: u32,
        /// The package.
        package: Package,
    },
    /// The buyer did not move: the sides seem too far apart to bargain.
    Refused {
        /// The round it answers.
        round: u32,
    },
    /// A member would not agree to a package that the others would take.
    Objected {
        /// The round it answers.
        round: u32,
        /// Who.
        member: MemberId,
        /// Because of which issue.
        issue: IssueId,
    },
    /// Something of the scenario's events happened.
    Happened {
        /// Which.
        happening: HappeningId,
    },
    /// A member's mood changed.
    MoodChanged {
        /// Who.
        member: MemberId,
        /// To what.
        mood: Mood,
    },
    /// The meeting is over.
    Ended(Outcome),
}

impl Event {
    /// An offer that was made, or that would be, in a round and with a face;
    /// its package that leaves the rep least stands in front.
    #[must_use]
    pub fn offered(round: u32, tone: Tone, offer: Offer) -> Self {
        Self::Offered {
            round,
            package: offer.package,
            is_final: offer.is_final,
            tone,
            on: offer.on,
            others: offer.others,
        }
    }

    /// What became known with it.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Researched { findings, .. } => findings,
            Self::Learnt(finding) => slice::from_ref(finding),
            _ => &[],
        }
    }
}

/// How the meeting ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// Both agreed.
    Agreement {
        /// On what.
        package: Package,
        /// Who said yes to the other's offer.
        accepted_by: Party,
        /// In which round.
        round: u32,
    },
    /// The rep walked away.
    RepWalked {
        /// In which round.
        round: u32,
    },
    /// The buyer left.
    BuyerWalked {
        /// In which round.
        round: u32,
        /// Why, truly.
        reason: LeaveReason,
    },
}

impl Outcome {
    /// The outcome's name in JSON and in phrases.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Agreement { .. } => "agreement",
            Self::RepWalked { .. } => "rep_walked",
            Self::BuyerWalked { .. } => "buyer_walked",
        }
    }

    /// The agreement, where there is one.
    #[must_use]
    pub const fn agreement(&self) -> Option<&Package> {
        match self {
            Self::Agreement { package, .. } => Some(package),
            _ => None,
        }
    }
}

/// Why a buyer left: the strongest of the pulls that made it leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LeaveReason {
    /// An insulting opening, or an old grievance.
    Offence,
    /// The seller's limit seems to be above the buyer's own.
    Gap,
    /// Too little was conceded, or the buyer's moves were not answered.
    Stinginess,
    /// It went on for too long.
    Time,
}

/// What can be read on a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mood {
    /// Ready to leave.
    Angry,
    /// Serious.
    Tense,
    /// Not convinced.
    Doubtful,
    /// At ease.
    Calm,
    /// On your side.
    Warm,
}

impl Mood {
    /// Every mood, from angry to warm.
    pub const ALL: [Self; 5] = [
        Self::Angry,
        Self::Tense,
        Self::Doubtful,
        Self::Calm,
        Self::Warm,
    ];

    /// The mood's name in phrases and portrait files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Angry => "angry",
            Self::Tense => "tense",
            Self::Doubtful => "doubtful",
            Self::Calm => "calm",
            Self::Warm => "warm",
        }
    }

    /// How far from angry (0) to warm (4).
    #[must_use]
    pub const fn level(self) -> u8 {
        self as u8
    }
}

/// How much somebody cares for an issue against the rest of their team, in one
/// judgement for all who speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Care {
    /// Less than the others.
    Less,
    /// As much as the others.
    Equally,
    /// More than the others.
    More,
    /// Much.
    Much,
}

/// From this weight on somebody cares much.
const MUCH: f64 = 1.45;
/// Weights that differ by rounding are equal.
const ROUNDING: f64 = 1e-9;

impl Care {
    /// Every degree, from much to less.
    pub const ALL: [Self; 4] = [Self::Much, Self::More, Self::Equally, Self::Less];

    /// The judgement of a weight, 1 is as much as the company cares.
    #[must_use]
    pub fn of(weight: f64) -> Self {
        if weight >= MUCH {
            Self::Much
        } else if weight > 1.0 + ROUNDING {
            Self::More
        } else if weight < 1.0 - ROUNDING {
            Self::Less
        } else {
            Self::Equally
        }
    }

    /// The name in phrases.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Much => "much",
            Self::More => "more",
            Self::Equally => "equally",
            Self::Less => "less",
        }
    }
}

/// How strong the buyer's alternatives are, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Strength {
    /// Below 0.4.
    Weak,
    /// Between.
    Even,
    /// Above 0.6.
    Strong,
}

impl Strength {
    /// The strength of a buyer whose power is this, 0..=1.
    #[must_use]
    pub const fn of(power: f64) -> Self {
        if power < 0.4 {
            Self::Weak
        } else if power > 0.6 {
            Self::Strong
        } else {
            Self::Even
        }
    }
}

/// A piece of intelligence that the rep now has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Finding {
    /// How much a member cares for an issue, relative to the company.
    Cares {
        /// The member.
        member: MemberId,
        /// The issue.
        issue: IssueId,
        /// 1 is as much as the company.
        weight: f64,
    },
    /// The highest price the buyer would pay lies between these two with a
    /// chance of 80 %, as far as one can tell.
    Limit {
        /// The lower end.
        low: Price,
        /// The upper end.
        high: Price,
    },
    /// How strong the buyer's alternatives are.
    Power(Strength),
    /// About how many rounds the buyer will sit through.
    Patience(u32),
}
