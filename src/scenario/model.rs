//! The root of a scenario file and everything around the table.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{BuyerSide, Issue, Person, Price, Probability, Worth};
use crate::text::{Currency, Text};

/// The version of the scenario format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// One buyer and one deal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The version of the format, [`FORMAT`].
    pub format: u32,
    /// The scenario's id, the same as its file's name.
    pub id: String,
    /// The title.
    pub title: Text,
    /// Who you are, what you sell, to whom, why now: two or three sentences.
    pub briefing: Text,
    /// The rules that the scenario practises most.
    pub teaches: Vec<RuleId>,
    /// The currency of every amount, an ISO 4217 code; "points" in a scenario
    /// without a price.
    pub currency: Currency,
    /// How close the two companies are.
    pub relationship: Relationship,
    /// How many rounds such a meeting usually goes.
    pub rounds: u32,
    /// Hours there are for research.
    pub preparation_hours: u32,
    /// The negotiable terms.
    pub issues: Vec<Issue>,
    /// What prices are usual in this market.
    pub market: Market,
    /// The rep's own side.
    pub seller: SellerSide,
    /// The other side.
    pub buyer: BuyerSide,
    /// What can be found out before the meeting.
    #[serde(default)]
    pub research: Vec<Research>,
    /// Justifications that the rep can bring.
    #[serde(default)]
    pub arguments: Vec<Argument>,
    /// Questions that the rep can ask.
    #[serde(default)]
    pub probes: Vec<Probe>,
    /// Colleagues that the rep can consult.
    #[serde(default)]
    pub colleagues: Vec<Colleague>,
    /// What may happen during the meeting.
    #[serde(default)]
    pub events: Vec<Happening>,
    /// What the team says, by intent, several variants each. `{price}`,
    /// `{terms}`, `{issue}` and `{rep}` are filled in.
    #[serde(default)]
    pub lines: BTreeMap<Intent, Vec<Text>>,
    /// Weights of the rules in the technique score, where they differ from the
    /// program's.
    #[serde(default)]
    pub weights: BTreeMap<RuleId, f64>,
}

impl Scenario {
    /// What one piece costs the seller; 0 where there is no price.
    #[must_use]
    pub fn unit_cost(&self) -> Price {
        let mut costs = self.issues.iter().filter_map(|issue| match issue {
            Issue::Price(price) => Some(price.unit_cost),
            _ => None,
        });
        costs.next().unwrap_or(Price::ZERO)
    }
}

/// The rules of the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleId {
    /// Know the other side before you sit down.
    Prepared,
    /// Set an upper and a lower limit, and keep to them.
    Limits,
    /// Start high.
    HighStart,
    /// Concede slowly.
    Slow,
    /// Every concession earns an equal return.
    Reciprocal,
    /// Ever smaller concessions signal the bottom line.
    Shrinking,
    /// A buyer who will not bargain may be too far from your expectation.
    Gap,
    /// Play the red face and the white face.
    Roles,
    /// Have a style the other side can recognise.
    Style,
}

impl RuleId {
    /// All rules, in the order of the course.
    pub const ALL: [Self; 9] = [
        Self::Prepared,
        Self::Limits,
        Self::HighStart,
        Self::Slow,
        Self::Reciprocal,
        Self::Shrinking,
        Self::Gap,
        Self::Roles,
        Self::Style,
    ];

    /// The id in JSON, in scripts and in phrase names: `high_start`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Limits => "limits",
            Self::HighStart => "high_start",
            Self::Slow => "slow",
            Self::Reciprocal => "reciprocal",
            Self::Shrinking => "shrinking",
            Self::Gap => "gap",
            Self::Roles => "roles",
            Self::Style => "style",
        }
    }
}

/// How close two companies are: from few contacts and public information only
/// to many contacts and no rival in key areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relationship {
    /// Plain trade.
    PlainTrade,
    /// Preferred supplier.
    PreferredSupplier,
    /// Partner.
    Partner,
    /// Strategic alliance.
    StrategicAlliance,
}

impl Relationship {
    /// Every relationship, the loosest first.
    pub const ALL: [Self; 4] = [
        Self::PlainTrade,
        Self::PreferredSupplier,
        Self::Partner,
        Self::StrategicAlliance,
    ];

    /// The id in phrase names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PlainTrade => "plain_trade",
            Self::PreferredSupplier => "preferred_supplier",
            Self::Partner => "partner",
            Self::StrategicAlliance => "strategic_alliance",
        }
    }
}

/// What prices are usual in this market, with every other issue as usual. In a
/// scenario without a price: what a package is usually worth to the rep.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// The lowest price at which suppliers of this quality usually sell: where
    /// an informed buyer expects the seller's limit.
    pub low: Price,
    /// The most ambitious opening that is still credible without arguments.
    pub high: Price,
    /// The opening at which half of all buyers take offence.
    pub insult: Price,
}

/// The rep's own side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SellerSide {
    /// The rep's company.
    pub company: Text,
    /// What is sold.
    pub product: Text,
    /// The people on the rep's side; the first is the rep.
    pub team: Vec<Person>,
    /// What happens without this deal.
    pub batna: Alternative,
}

/// The best alternative to an agreement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The alternative in words.
    pub text: Text,
    /// What it is worth, in currency, on the same scale as a package.
    pub worth: Worth,
}

/// Something that can be found out before the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Research {
    /// The research's id.
    pub id: String,
    /// What is done: "Call the quality office".
    pub name: Text,
    /// Hours it takes.
    pub hours: u32,
    /// How close the companies must be for this to work.
    #[serde(default)]
    pub at_least: Option<Relationship>,
    /// What is found, in words.
    pub finding: Text,
    /// What is found, for the program.
    #[serde(default)]
    pub reveals: Vec<Reveal>,
}

/// A piece of intelligence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reveal {
    /// How much this member cares for this issue.
    Cares {
        /// The member.
        member: String,
        /// The issue.
        issue: String,
    },
    /// A reading of the highest price the buyer would pay, wrong by `sd`.
    Limit {
        /// The standard deviation of the reading's error.
        sd: Price,
    },
    /// How strong the buyer's alternatives are (weak, even, strong).
    Power,
    /// About how many rounds the buyer will sit through.
    Patience,
}

/// A justification.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    /// The argument's id.
    pub id: String,
    /// A few words for a button.
    pub name: Text,
    /// What the rep says.
    pub says: Text,
    /// By how much it raises the highest credible opening, in price, when it
    /// is used before or with the opening and lands fully.
    #[serde(default)]
    pub raises_credible_opening: Price,
    /// How well it lands with each member, 0..=1; 0 where none is named.
    #[serde(default)]
    pub moves: BTreeMap<String, Probability>,
    /// How much of the grievance it takes away when it lands fully, 0..=1: an
    /// apology.
    #[serde(default)]
    pub heals: Probability,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    /// The probe's id: its topic.
    pub id: String,
    /// The topic in a few words, for a button.
    pub name: Text,
    /// What the rep asks.
    pub asks: Text,
    /// Who opens up, and what is learnt.
    pub answers: Vec<Answer>,
    /// What those say who do not open up.
    pub otherwise: Text,
}

/// An answer to a probe.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Who answers.
    pub member: String,
    /// What is said.
    pub says: Text,
    /// What is learnt.
    #[serde(default)]
    pub reveals: Vec<Reveal>,
}

/// A colleague who can be consulted during the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colleague {
    /// The colleague's id. Options that `needs` it, and a price's `authority`
    /// that asks it, become free once it has been consulted.
    pub id: String,
    /// The colleague's name and job.
    pub name: Text,
    /// What the colleague answers.
    pub says: Text,
}

/// Something that may happen during the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Happening {
    /// The event's id.
    pub id: String,
    /// Who brings it up.
    pub member: String,
    /// What is said.
    pub says: Text,
    /// The round after which it happens.
    pub round: u32,
    /// How likely it is to happen in a session.
    pub chance: Probability,
    /// What it changes.
    pub effects: Vec<Effect>,
}

/// What an event changes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// The buyer's alternatives get stronger (above 0) or weaker; -1..=1.
    Power(f64),
    /// The highest price the buyer would pay moves by so much.
    Reservation(Price),
    /// The buyer sits through so many rounds more (or fewer).
    Patience(f64),
    /// The grievance grows (or shrinks) by so much; -1..=1.
    Grievance(f64),
}

/// What a line is meant to do. Every reason a line gives must be true whenever
/// its intent is spoken; the docs of each say when that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Intent {
    /// The meeting begins.
    Greeting,
    /// The rep said nothing to bargain about yet: asks for an offer.
    AskOffer,
    /// The first counter-offer, `{terms}`.
    FirstCounter,
    /// A later counter-offer that gives something, `{terms}`.
    Counter,
    /// The same counter-offer again.
    Repeat,
    /// A counter-offer after a labelled trade: grants part of what was asked.
    Return,
    /// The rep's last concession was large: there seems to be more.
    SeesMore,
    /// The rep's concessions shrink: the limit seems near.
    SeesLimit,
    /// The opening was taken as an insult.
    Offended,
    /// The buyer makes no counter-offer: what is offered is far above what it
    /// could pay, or it believes the seller's limit to be above its own.
    TooFar,
    /// The rep held: the buyer waits or presses.
    Pressed,
    /// A member will not agree because of `{issue}`.
    Objects,
    /// The rep marked an offer as final.
    HearsFinal,
    /// The rep moved after a final offer.
    BrokenFinal,
    /// The rep made a condition of what stands already, or of what costs the
    /// buyer nothing.
    StandsAlready,
    /// The rep took back what was on the table and gave nothing for it.
    TakenBack,
    /// An argument landed.
    Convinced,
    /// An argument did not land.
    Unconvinced,
    /// A question or an argument was heard before.
    HeardBefore,
    /// The rep apologised and it was accepted.
    Forgives,
    /// Nine tenths of the time that the buyer meant to sit are gone.
    Impatient,
    /// The buyer says that it has others to turn to: true, or a bluff.
    ClaimsRivals,
    /// The buyer says that it is near its limit: true, or a bluff.
    ClaimsLimit,
    /// The buyer says that it is about to leave: true, or a bluff.
    ThreatensToLeave,
    /// Back from a recess.
    Resumes,
    /// Back from another recess, although nothing was offered in between.
    PausedBefore,
    /// The buyer accepts, `{terms}`.
    Accepts,
    /// The rep accepted the buyer's offer.
    Welcomes,
    /// Leaves because of an insult or a grievance.
    LeavesOffended,
    /// Leaves because the sides are too far apart.
    LeavesGap,
    /// Leaves because too little was conceded.
    LeavesStingy,
    /// Leaves because time ran out.
    LeavesLate,
    /// The rep walked away.
    Parting,
}

impl Intent {
    /// Every intent; a scenario should have at least two lines for each that is
    /// [expected](Self::is_expected).
    pub const ALL: [Self; 33] = [
        Self::Greeting,
        Self::AskOffer,
        Self::FirstCounter,
        Self::Counter,
        Self::Repeat,
        Self::Return,
        Self::SeesMore,
        Self::SeesLimit,
        Self::Offended,
        Self::TooFar,
        Self::Pressed,
        Self::Objects,
        Self::HearsFinal,
        Self::BrokenFinal,
        Self::StandsAlready,
        Self::TakenBack,
        Self::Convinced,
        Self::Unconvinced,
        Self::HeardBefore,
        Self::Forgives,
        Self::Impatient,
        Self::ClaimsRivals,
        Self::ClaimsLimit,
        Self::ThreatensToLeave,
        Self::Resumes,
        Self::PausedBefore,
        Self::Accepts,
        Self::Welcomes,
        Self::LeavesOffended,
        Self::LeavesGap,
        Self::LeavesStingy,
        Self::LeavesLate,
        Self::Parting,
    ];

    /// Whether a scenario is expected to have lines of its own: what only a
    /// clumsy move brings about may be left to the built-in lines.
    #[must_use]
    pub const fn is_expected(self) -> bool {
        !matches!(
            self,
            Self::StandsAlready | Self::TakenBack | Self::PausedBefore
        )
    }

    /// The name in phrases: `first-counter`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::AskOffer => "ask-offer",
            Self::FirstCounter => "first-counter",
            Self::Counter => "counter",
            Self::Repeat => "repeat",
            Self::Return => "return",
            Self::SeesMore => "sees-more",
            Self::SeesLimit => "sees-limit",
            Self::Offended => "offended",
            Self::TooFar => "too-far",
            Self::Pressed => "pressed",
            Self::Objects => "objects",
            Self::HearsFinal => "hears-final",
            Self::BrokenFinal => "broken-final",
            Self::StandsAlready => "stands-already",
            Self::TakenBack => "taken-back",
            Self::Convinced => "convinced",
            Self::Unconvinced => "unconvinced",
            Self::HeardBefore => "heard-before",
            Self::Forgives => "forgives",
            Self::Impatient => "impatient",
            Self::ClaimsRivals => "claims-rivals",
            Self::ClaimsLimit => "claims-limit",
            Self::ThreatensToLeave => "threatens-to-leave",
            Self::Resumes => "resumes",
            Self::PausedBefore => "paused-before",
            Self::Accepts => "accepts",
            Self::Welcomes => "welcomes",
            Self::LeavesOffended => "leaves-offended",
            Self::LeavesGap => "leaves-gap",
            Self::LeavesStingy => "leaves-stingy",
            Self::LeavesLate => "leaves-late",
            Self::Parting => "parting",
        }
    }
}
