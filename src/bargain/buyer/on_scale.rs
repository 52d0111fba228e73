//! The buyer by itself, on one scale: for experiments with a single issue.
//!
//! At the table the buyer hears packages in a scenario's money. Published
//! experiments on bargaining have one price and a scripted seller, and ask how
//! a counter-offer, a belief or a feeling differs when one thing about the
//! seller does. [`ScaleBuyer`] is the shipped model with nothing around it, so
//! that such experiments can be repeated on it.
//!
//! Prices are in scale units: 0.3 is the mean limit of sellers in this market,
//! 0.7 the mean limit of buyers, 0.01 one per cent of the scale.

use super::{
    Character,
    feelings::{self, Ending, Feelings},
    mind::{Heard, LAST_ROUND, Mind, Reaction, leave_draws},
    parameters::{ModelParameters, PARAMETERS},
    persona::Population,
    streams,
};
use crate::{
    bargain::{LeaveReason, Random, Tone},
    scenario::{BuyerSide, Distribution, Traits},
    text::Text,
};

/// What a buyer can know of the market before it meets a seller.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleMarket {
    /// The mean limit of sellers, in scale units.
    pub seller_mean: f64,
    /// How much their limits spread, a standard deviation in scale units.
    pub seller_spread: f64,
    /// How far above the buyer's reading of the seller's limit an opening lies
    /// that insults half of the time.
    pub insult_room: f64,
}

impl Default for ScaleMarket {
    fn default() -> Self {
        Self {
            seller_mean: 0.30,
            seller_spread: 0.07,
            insult_room: 0.72,
        }
    }
}

/// Whom buyers are drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct ScalePopulation(Population);

impl ScalePopulation {
    /// Buyers of a persona (the default population where the name is unknown)
    /// with a limit drawn from `reservation`, in scale units. `traits` replace
    /// the persona's.
    #[must_use]
    pub fn new(persona: &str, traits: Traits, reservation: Distribution) -> Self {
        Self(Population::of(&BuyerSide {
            company: Text::default(),
            about: Text::default(),
            persona: persona.to_owned(),
            reservation,
            traits,
            tactic: None,
            grievance: 0.0,
            team: Vec::new(),
        }))
    }
}

/// A part of the buyer model that an experiment can switch off, to see what
/// depends on it. The table always has all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ModelPart {
    /// The opening pulls the belief.
    Anchor,
    /// Later offers change the belief.
    Reading,
    /// Concessions are answered with concessions.
    TitForTat,
    /// Concessions received make the buyer ready to go further.
    Credit,
    /// A labelled concession counts for more than a silent one.
    Label,
    /// A precise opening anchors harder.
    Precision,
    /// An extreme opening makes leaving likelier.
    Offence,
    /// Little conceded makes leaving likelier.
    Stinginess,
    /// The seller's tone.
    Tone,
    /// The manner of concessions, beside their sum, in satisfaction.
    Manner,
}

impl ModelPart {
    /// Every part that can be switched off.
    pub const ALL: [Self; 10] = [
        Self::Anchor,
        Self::Reading,
        Self::TitForTat,
        Self::Credit,
        Self::Label,
        Self::Precision,
        Self::Offence,
        Self::Stinginess,
        Self::Tone,
        Self::Manner,
    ];

    /// The name in commands.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anchor => "anchor",
            Self::Reading => "reading",
            Self::TitForTat => "tit-for-tat",
            Self::Credit => "credit",
            Self::Label => "label",
            Self::Precision => "precision",
            Self::Offence => "offence",
            Self::Stinginess => "stinginess",
            Self::Tone => "tone",
            Self::Manner => "manner",
        }
    }

    pub(super) fn switched_off(self) -> &'static ModelParameters {
        match self {
            Self::Anchor => &NO_ANCHOR,
            Self::Reading => &NO_READING,
            Self::TitForTat => &NO_TIT_FOR_TAT,
            Self::Credit => &NO_CREDIT,
            Self::Label => &NO_LABEL,
            Self::Precision => &NO_PRECISION,
            Self::Offence => &NO_OFFENCE,
            Self::Stinginess => &NO_STINGINESS,
            Self::Tone => &NO_TONE,
            Self::Manner => &NO_MANNER,
        }
    }
}

static NO_ANCHOR: ModelParameters = ModelParameters {
    anchor_weight: 0.0,
    ..PARAMETERS
};
/// Noise so large that every hypothesis explains every offer equally well.
static NO_READING: ModelParameters = ModelParameters {
    smallest_step: 100.0,
    over: 1.0,
    ..PARAMETERS
};
static NO_TIT_FOR_TAT: ModelParameters = ModelParameters {
    tit_for_tat: 0.0,
    ..PARAMETERS
};
static NO_CREDIT: ModelParameters = ModelParameters {
    share_credit: 0.0,
    ..PARAMETERS
};
static NO_LABEL: ModelParameters = ModelParameters {
    label: 0.0,
    gift: 0.0,
    ..PARAMETERS
};
static NO_PRECISION: ModelParameters = ModelParameters {
    precise_weight: 0.0,
    precise_spread: 0.0,
    ..PARAMETERS
};
static NO_OFFENCE: ModelParameters = ModelParameters {
    leave_offence: 0.0,
    feel_offence: 0.0,
    relate_offence: 0.0,
    ..PARAMETERS
};
static NO_STINGINESS: ModelParameters = ModelParameters {
    leave_stinginess: 0.0,
    share_stinginess: 0.0,
    ..PARAMETERS
};
static NO_TONE: ModelParameters = ModelParameters {
    relief: 0.0,
    relief_credit: 0.0,
    pressure: 0.0,
    resentment: 0.0,
    leave_resentment: 0.0,
    ..PARAMETERS
};
static NO_MANNER: ModelParameters = ModelParameters {
    feel_gradual: 0.0,
    feel_immediate: 0.0,
    ..PARAMETERS
};

/// What the buyer hears in a round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleOffer {
    /// The price, in scale units.
    pub price: f64,
    /// How precise it sounds, 0..=1; counts in the opening.
    pub precision: f64,
    /// How much is asked in return, as a multiple of what is conceded: 0 is a
    /// silent concession, 1 a labelled one ("if you move as well").
    pub asked: f64,
    /// It is said to be the last.
    pub is_final: bool,
    /// The face that is shown.
    pub tone: Tone,
}

/// What the buyer does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ScaleReaction {
    /// Takes the offer.
    Accepts,
    /// Offers this price.
    Counters(f64),
    /// Leaves.
    Leaves(LeaveReason),
}

/// One buyer of the shipped model, on the scale.
#[derive(Debug, Clone)]
pub struct ScaleBuyer {
    mind: Mind,
    last: Option<f64>,
}

impl ScaleBuyer {
    /// The last round: who has not agreed by then leaves.
    pub const LAST_ROUND: u32 = LAST_ROUND;

    /// Draws a buyer with a seed. What it knows of the seller depends on
    /// `seller_limit`, the true one, as far as it is informed. Buyers of the
    /// same seed differ in nothing but what the arguments change.
    #[must_use]
    pub fn draw(
        population: &ScalePopulation,
        market: &ScaleMarket,
        seller_limit: f64,
        seed: u64,
    ) -> Self {
        let character = Character::draw(&population.0, &mut Random::new(seed, streams::CHARACTER));
        let mut mind = Mind::new(
            character,
            character.reservation_price,
            character.reading(market.seller_mean, market.seller_spread, seller_limit),
            market.insult_room,
            0.0,
            leave_draws(&mut Random::new(seed, streams::LEAVING)),
        );
        mind.seed = seed;
        Self { mind, last: None }
    }

    /// The same buyer with a part of the model switched off.
    #[must_use]
    pub fn without(mut self, part: ModelPart) -> Self {
        self.mind.parameters = part.switched_off();
        self
    }

    /// The same buyer, who neither accepts nor leaves before a round: in an
    /// experiment with a scripted seller everybody hears the script.
    #[must_use]
    pub const fn staying_until(mut self, round: u32) -> Self {
        self.mind.may_end_from = round;
        self
    }

    /// The same buyer with a limit of at least `limit`.
    #[must_use]
    pub const fn with_limit_at_least(mut self, limit: f64) -> Self {
        self.mind.limit = self.mind.limit.max(limit);
        self.mind.end_point = self.mind.limit;
        self
    }

    /// The same buyer, who remembers a deal before this one that left the
    /// relationship at `relationship`, 0..=1 with 0.5 as before.
    #[must_use]
    pub fn remembering(mut self, relationship: f64) -> Self {
        self.mind.remember(relationship);
        self
    }

    /// Arguments have made a high opening this credible, 0.8..=1.4 with 1 for
    /// none; counts before the opening.
    #[must_use]
    pub const fn with_credibility(mut self, credibility: f64) -> Self {
        self.mind.credibility = credibility.clamp(0.8, 1.4);
        self
    }

    /// Hears an offer, the round's only one, and reacts.
    pub fn hear(&mut self, offer: &ScaleOffer) -> ScaleReaction {
        let heard = Heard {
            offer: offer.price,
            precision: offer.precision,
            asked: offer.asked,
            is_conditional: false,
            taken_back: 0.0,
            is_choice: false,
            is_final: offer.is_final,
            is_hold: self.last == Some(offer.price),
            tone: offer.tone,
        };
        self.last = Some(offer.price);
        match self.mind.hear(&heard) {
            Reaction::Accept => ScaleReaction::Accepts,
            Reaction::Counter(price) => ScaleReaction::Counters(price),
            Reaction::Leave(reason) => ScaleReaction::Leaves(reason),
        }
    }

    /// The most it would pay.
    #[must_use]
    pub const fn limit(&self) -> f64 {
        self.mind.limit
    }

    /// Where it believes the seller's limit to lie.
    #[must_use]
    pub fn believed_limit(&self) -> f64 {
        self.mind.believed_limit()
    }

    /// The counter-offer of the last round; what it would have been where the
    /// buyer accepted instead.
    #[must_use]
    pub const fn counter(&self) -> f64 {
        self.mind.wanted
    }

    /// The price it is ready to go to now.
    #[must_use]
    pub const fn end_point(&self) -> f64 {
        self.mind.end_point
    }

    /// How much the opening offended, 0..=1.
    #[must_use]
    pub const fn offence(&self) -> f64 {
        self.mind.offence
    }

    /// How satisfied it is after an agreement at `price`, or after none, 0..=1.
    #[must_use]
    pub fn satisfaction(&self, price: Option<f64>) -> f64 {
        self.feelings(price).satisfaction
    }

    /// How the relationship stands then, 0..=1; about 0.5 is as before.
    #[must_use]
    pub fn relationship(&self, price: Option<f64>) -> f64 {
        self.feelings(price).relationship
    }

    fn feelings(&self, price: Option<f64>) -> Feelings {
        feelings::at_the_end(&self.mind, Ending::of_price(price))
    }
}
