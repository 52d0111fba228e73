//! The buyer across from a scripted seller, on the bare scale or at a table.

use crate::bargain::{LeaveReason, ScaleBuyer, ScaleOffer, ScaleReaction, TableBuyer};

/// A buyer; all its figures are in scale units.
#[derive(Debug, Clone)]
pub enum Counterpart {
    /// On the bare scale.
    OnScale(Box<ScaleBuyer>),
    /// At the table of a scenario.
    AtTable(Box<TableBuyer>),
}

impl Counterpart {
    /// A buyer on the bare scale.
    #[must_use]
    pub fn on_scale(buyer: ScaleBuyer) -> Self {
        Self::OnScale(Box::new(buyer))
    }

    /// A buyer at a table.
    #[must_use]
    pub fn at_table(buyer: TableBuyer) -> Self {
        Self::AtTable(Box::new(buyer))
    }

    /// Hears an offer, the round's only one, and reacts. A table that has no
    /// such move ends the talk.
    pub fn hear(&mut self, offer: &ScaleOffer) -> ScaleReaction {
        match self {
            Self::OnScale(buyer) => buyer.hear(offer),
            Self::AtTable(buyer) => {
                let reaction = buyer.hear(offer);
                reaction.unwrap_or(ScaleReaction::Leaves(LeaveReason::Time))
            }
        }
    }

    /// The offer on the table, which was meant to be `meant`: at a table a
    /// price that exists.
    #[must_use]
    pub fn standing_offer(&self, meant: f64) -> f64 {
        match self {
            Self::OnScale(_) => meant,
            Self::AtTable(buyer) => buyer.standing_offer().unwrap_or(meant),
        }
    }

    /// The same buyer, to whom arguments have made a high opening this credible,
    /// 0.8..=1.4 with 1 for none; on the bare scale only.
    #[must_use]
    pub fn with_credibility(self, credibility: f64) -> Self {
        match self {
            Self::OnScale(buyer) => Self::on_scale(buyer.with_credibility(credibility)),
            Self::AtTable(buyer) => Self::AtTable(buyer),
        }
    }

    /// The same buyer, who remembers a deal before this one that left the
    /// relationship at `relationship`, 0..=1 with 0.5 as before.
    #[must_use]
    pub fn remembering(self, relationship: f64) -> Self {
        match self {
            Self::OnScale(buyer) => Self::on_scale(buyer.remembering(relationship)),
            Self::AtTable(buyer) => Self::at_table(buyer.remembering(relationship)),
        }
    }

    /// The most it would pay.
    #[must_use]
    pub fn limit(&self) -> f64 {
        match self {
            Self::OnScale(buyer) => buyer.limit(),
            Self::AtTable(buyer) => buyer.limit(),
        }
    }

    /// Where it believes the seller's limit to lie.
    #[must_use]
    pub fn believed_limit(&self) -> f64 {
        match self {
            Self::OnScale(buyer) => buyer.believed_limit(),
            Self::AtTable(buyer) => buyer.believed_limit(),
        }
    }

    /// The counter-offer of the last round; what it would have been where the
    /// buyer accepted instead.
    #[must_use]
    pub fn counter(&self) -> f64 {
        match self {
            Self::OnScale(buyer) => buyer.counter(),
            Self::AtTable(buyer) => buyer.counter(),
        }
    }

    /// How much the opening offended, 0..=1.
    #[must_use]
    pub fn offence(&self) -> f64 {
        match self {
            Self::OnScale(buyer) => buyer.offence(),
            Self::AtTable(buyer) => buyer.offence(),
        }
    }

    /// How satisfied it is after an agreement at `price`, or after none, 0..=1.
    #[must_use]
    pub fn satisfaction(&self, price: Option<f64>) -> f64 {
        match self {
            Self::OnScale(buyer) => buyer.satisfaction(price),
            Self::AtTable(buyer) => buyer.satisfaction(price),
        }
    }

    /// How the relationship stands then, 0..=1; about 0.5 is as before.
    #[must_use]
    pub fn relationship(&self, price: Option<f64>) -> f64 {
        match self {
            Self::OnScale(buyer) => buyer.relationship(price),
            Self::AtTable(buyer) => buyer.relationship(price),
        }
    }
}
