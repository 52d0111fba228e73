//! The buyer's company, its purchasing team, and what is not known of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Price;
use crate::text::Text;

/// The other side of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuyerSide {
    /// The company's name.
    pub company: Text,
    /// What anybody can know of the company: what it makes, how much it buys.
    pub about: Text,
    /// The built-in persona that the buyer's traits come from.
    pub persona: String,
    /// The highest price the buyer would pay with every other issue as usual;
    /// in a scenario without a price the least worth that it would accept.
    pub reservation: Distribution,
    /// Traits that differ from the persona's.
    #[serde(default)]
    pub traits: Traits,
    /// A published tactic to bargain by instead of beliefs about the seller:
    /// for experiments, and for domains that come with one.
    #[serde(default)]
    pub tactic: Option<BuyerTactic>,
    /// Something that went wrong before and still hurts, 0 (nothing) to 1 (the
    /// account is at stake); an argument that `heals` takes it away.
    #[serde(default)]
    pub grievance: f64,
    /// Who sits at the table.
    pub team: Vec<Member>,
}

/// A number that is drawn anew for every session.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Distribution {
    /// A normal distribution, cut at 2.5 standard deviations.
    Normal {
        /// The middle.
        mean: Price,
        /// The standard deviation, above 0.
        sd: Price,
    },
    /// Every number between the two equally likely.
    Uniform {
        /// The lowest.
        low: Price,
        /// The highest.
        high: Price,
    },
}

impl Distribution {
    /// The middle of the distribution.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self {
            Self::Normal { mean, .. } => mean.get(),
            Self::Uniform { low, high } => f64::midpoint(low.get(), high.get()),
        }
    }

    /// The standard deviation (of the uncut normal).
    #[must_use]
    pub fn sd(&self) -> f64 {
        match self {
            Self::Normal { sd, .. } => sd.get(),
            Self::Uniform { low, high } => (high.get() - low.get()) / libm::sqrt(12.0),
        }
    }
}

/// A tactic as published, by which a buyer bargains without beliefs: it neither
/// reads the seller's concessions nor takes offence, and leaves when its rounds
/// run out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BuyerTactic {
    /// Concedes by the time alone; the exponent is above 1 for late (boulware),
    /// 1 for even, below 1 for early (conceder).
    Time(f64),
    /// Answers one step of the seller in proportion, so many steps back, 1 or
    /// more.
    RelativeTitForTat(u32),
    /// Answers the seller's last steps together, so many of them, 1 or more.
    AveragedTitForTat(u32),
    /// What several tactics ask for, weighed; weights are 0 or more.
    Mixture(Vec<(f64, BuyerTactic)>),
}

/// Two numbers, low and high; every number between them is equally likely.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Range(pub f64, pub f64);

/// What kind of bargainer the buyer is. Each trait that is given replaces the
/// persona's range; see the personas' table for units and defaults.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Traits {
    /// Rounds it expects to take.
    pub patience: Option<Range>,
    /// How strong its alternatives are, 0..=1.
    pub power: Option<Range>,
    /// How easily it leaves, 1 is average.
    pub temper: Option<Range>,
    /// How much it answers movement with movement, 0..=1.
    pub reciprocity: Option<Range>,
    /// How well it knows the seller's costs, 0..=1.
    pub information: Option<Range>,
    /// How much it looks at its own target instead of the offers, 0..=1.
    pub target_focus: Option<Range>,
    /// How cooperative it believes the seller to be, 0..=1.
    pub trust: Option<Range>,
    /// Exponent of its time tactic: 1 is linear, above 1 concedes late.
    pub exponent: Option<Range>,
    /// How far below its belief the first counter-offer starts, 1 is average.
    pub ambition: Option<Range>,
    /// How far the team decides together, 0..=1: at 0 the decider overrules a
    /// member after its first objection, at 1 everybody has to agree.
    pub consensus: Option<Range>,
    /// How readily the buyer bluffs, 0..=1: claims about rivals, limits and
    /// leaving that are not true; the debrief names each.
    pub bluff: Option<Range>,
}

/// The portraits that the program carries, each in several moods.
pub const PORTRAITS: [&str; 17] = [
    "boss", "chen", "engineer", "fang", "gao", "he", "lin", "lu", "ma", "qian", "sun", "tang",
    "wu", "xu", "ye", "you", "zhou",
];

/// One person of the purchasing team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The member's id.
    pub id: String,
    /// The member's name.
    pub name: Text,
    /// The member's job title.
    pub title: Text,
    /// What can be known of the person before the meeting.
    pub about: Text,
    /// The part played in the purchase.
    pub role: Role,
    /// The say in the team's decision; weights are taken relative to their sum.
    pub weight: f64,
    /// For each issue how much more (above 1) or less this person cares for it
    /// than the company does; 1 where it is not named.
    #[serde(default)]
    pub cares: BTreeMap<String, f64>,
    /// The portrait's name.
    pub portrait: String,
}

/// The parts people play in a key account's purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Says yes or no: general manager, purchasing manager.
    Decider,
    /// Runs the purchase: buyer.
    Purchaser,
    /// Works with what is bought: production head.
    User,
    /// Has a say without deciding: designers, quality staff.
    Influencer,
}

/// Somebody on the rep's own side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The person's id; `prepare red ID` and `prepare white ID` use it.
    pub id: String,
    /// The person's name.
    pub name: Text,
    /// The person's job title.
    pub title: Text,
    /// The portrait's name.
    pub portrait: String,
}
