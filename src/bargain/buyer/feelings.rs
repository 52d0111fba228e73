//! How the buyer feels when it is over, and what that does to the relationship.
//!
//! A harsh opening costs the next deal (Maaravi, Pazy & Ganzach 2014); a
//! gradual concession satisfies more than an immediate one (Kwon & Weingart
//! 2004).

use super::{mind::Mind, streams};
use crate::bargain::Random;

/// The end of a session as the buyer feels it, both 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::bargain) struct Feelings {
    /// How satisfied it is.
    pub satisfaction: f64,
    /// How the relationship stands; about 0.5 is as before.
    pub relationship: f64,
}

/// How a session ended, for those who feel something about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::bargain) enum Ending<T> {
    /// An agreement.
    Agreement(T),
    /// The seller left, and there was nothing that would have served both.
    RightWalk,
    /// No agreement, though one was possible, or the buyer itself left.
    NoDeal,
}

impl Ending<f64> {
    /// An agreement at a price, or none.
    pub const fn of_price(price: Option<f64>) -> Self {
        match price {
            Some(price) => Self::Agreement(price),
            None => Self::NoDeal,
        }
    }
}

/// What a person feels beyond what was done to them, in standard normal
/// numbers: the same for one buyer whatever the seller does.
struct Mood {
    satisfaction: f64,
    relationship: f64,
}

impl Mood {
    /// Drawn when it is asked for: a meeting that nobody asks about its
    /// feelings costs nothing.
    fn of(mind: &Mind) -> Self {
        let mut random = Random::new(mind.seed, streams::FEELINGS);
        Self {
            satisfaction: random.normal(),
            relationship: random.normal(),
        }
    }
}

/// Feelings after an ending; an agreement's price is in scale units.
///
/// People differ in what they feel about the same treatment by more than
/// treatments differ: the recipient's view of a session differs by g = −.40
/// between ambitious and moderate first offers (Petrowsky et al. 2025).
pub(super) fn at_the_end(mind: &Mind, ending: Ending<f64>) -> Feelings {
    let p = mind.parameters;
    let hurt = mind.offence + mind.grievance + mind.taken_back;
    let broken = if mind.broke_final {
        p.relate_broken_final
    } else {
        0.0
    };
    let mood = Mood::of(mind);
    let noise = p.relate_noise * mood.relationship;
    let price = match ending {
        Ending::Agreement(price) => price,
        Ending::RightWalk if is_courteous(mind) => {
            // Nothing was possible and nobody was hurt: all is as it was.
            return Feelings {
                satisfaction: 0.1,
                relationship: 0.5,
            };
        }
        Ending::RightWalk | Ending::NoDeal => {
            let harm = p.relate_offence * hurt / 2.0 + broken;
            return Feelings {
                satisfaction: 0.1,
                relationship: (0.3 - harm + noise).clamp(0.0, 1.0),
            };
        }
    };
    let furthest = mind.furthest();
    let first_counter = mind.first_counter().unwrap_or(furthest - 0.3);
    let outcome = ((furthest - price) / (furthest - first_counter).max(0.1)).clamp(-0.2, 1.0);
    let (immediate, gradual) = shape_of(mind.offers());
    let wary = (1.0 - 1.25 * mind.character.trust).max(0.0);
    let felt = 0.35
        + p.feel_outcome * outcome
        + wary * (p.feel_gradual * gradual - p.feel_immediate * immediate)
        - p.feel_offence * hurt
        + 0.03 * mind.mean_tone()
        + if mind.had_choice { p.feel_choice } else { 0.0 };
    let satisfaction = (felt + p.feel_noise * mood.satisfaction).clamp(0.0, 1.0);
    // The relationship follows what was felt, not the mood of the day.
    let relationship = (0.5 + p.relate_satisfaction * (felt.clamp(0.0, 1.0) - 0.5)
        - p.relate_offence * hurt
        - broken
        + noise)
        .clamp(0.0, 1.0);
    Feelings {
        satisfaction,
        relationship,
    }
}

/// Nobody was insulted, nothing was called final that was not, and the face
/// was not hard on the whole.
fn is_courteous(mind: &Mind) -> bool {
    mind.offence < 0.5 && !mind.broke_final && mind.mean_tone() > -0.5
}

/// How immediate and how gradual the seller's concessions were, both 0..=1.
fn shape_of(offers: &[f64]) -> (f64, f64) {
    let (Some(first), Some(last)) = (offers.first(), offers.last()) else {
        return (1.0, 0.0);
    };
    let whole = first - last;
    if offers.len() < 2 || whole <= 0.0 {
        return (if offers.len() < 2 { 1.0 } else { 0.0 }, 0.0);
    }
    let steps: Vec<f64> = offers.windows(2).map(|pair| pair[0] - pair[1]).collect();
    let first_step = steps.first().copied().unwrap_or_default();
    let immediate = ((first_step / whole - 0.6) / 0.4).clamp(0.0, 1.0);
    let noticeable = 0.1 * whole / offers.len() as f64;
    let count = steps.iter().filter(|step| **step > noticeable).count();
    (immediate, (count as f64 / 4.0).min(1.0))
}
