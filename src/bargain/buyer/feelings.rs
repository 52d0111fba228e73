//! How the buyer feels when it is over, and what that does to the relationship.
//!
//! A harsh opening costs the next deal (Maaravi, Pazy & Ganzach 2014); a
//! gradual concession satisfies more than an immediate one (Kwon & Weingart
//! 2004).

use super::mind::Mind;

/// The end of a session as the buyer feels it, both 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::bargain) struct Feelings {
    /// How satisfied it is.
    pub satisfaction: f64,
    /// How the relationship stands; about 0.5 is as before.
    pub relationship: f64,
}

/// Feelings after an agreement at `price` (in scale units), or after none.
pub(super) fn at_the_end(mind: &Mind, price: Option<f64>) -> Feelings {
    let p = mind.parameters;
    let hurt = mind.offence + mind.grievance + mind.taken_back;
    let broken = if mind.broke_final {
        p.relate_broken_final
    } else {
        0.0
    };
    let Some(price) = price else {
        return Feelings {
            satisfaction: 0.1,
            relationship: (0.3 - p.relate_offence * hurt / 2.0 - broken).clamp(0.0, 1.0),
        };
    };
    let furthest = mind.furthest();
    let first_counter = mind.first_counter().unwrap_or(furthest - 0.3);
    let outcome = ((furthest - price) / (furthest - first_counter).max(0.1)).clamp(-0.2, 1.0);
    let (immediate, gradual) = shape_of(mind.offers());
    let wary = (1.0 - 1.25 * mind.character.trust).max(0.0);
    let satisfaction = (0.35
        + p.feel_outcome * outcome
        + wary * (p.feel_gradual * gradual - p.feel_immediate * immediate)
        - p.feel_offence * hurt
        + 0.03 * mind.mean_tone()
        + if mind.had_choice { p.feel_choice } else { 0.0 })
    .clamp(0.0, 1.0);
    let relationship =
        (0.5 + p.relate_satisfaction * (satisfaction - 0.5) - p.relate_offence * hurt - broken)
            .clamp(0.0, 1.0);
    Feelings {
        satisfaction,
        relationship,
    }
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
