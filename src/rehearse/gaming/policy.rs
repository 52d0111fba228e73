//! A way of selling in a few figures: everything that a rep could try in order
//! to look good without dealing well.

use serde::Serialize;

use crate::bargain::Random;

/// How many figures a policy has.
pub(super) const GENES: usize = 26;

/// A point of the family, each figure in 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Genes(pub [f64; GENES]);

impl Genes {
    /// Any policy of the family.
    pub fn random(chance: &mut Random) -> Self {
        Self(std::array::from_fn(|_| chance.uniform()))
    }

    /// A neighbour: a few figures moved a little, now and then one anew.
    pub fn mutated(&self, chance: &mut Random) -> Self {
        let mut genes = self.0;
        for _ in 0..=chance.below(4) {
            let gene = chance.below(GENES);
            genes[gene] = if chance.uniform() < 0.3 {
                chance.uniform()
            } else {
                (genes[gene] + 0.12 * chance.normal()).clamp(0.0, 1.0 - f64::EPSILON)
            };
        }
        Self(genes)
    }

    /// Figures of both, at random.
    pub fn crossed(&self, other: &Self, chance: &mut Random) -> Self {
        Self(std::array::from_fn(|gene| {
            if chance.uniform() < 0.5 {
                self.0[gene]
            } else {
                other.0[gene]
            }
        }))
    }
}

/// How the next offer follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Planned steps.
    Ladder,
    /// Half of the way to their counter-offer.
    Split,
    /// As much as they gave.
    Mirror,
    /// Anything down to the limit.
    Random,
}

/// What the terms besides the price do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TermsUse {
    /// Stay as usual.
    Usual,
    /// One more is asked for with each step.
    Asks,
    /// All are asked for from the opening on.
    AllAsked,
    /// The opening gives what costs least for each that it asks for.
    Trades,
    /// The term that means least to the rep is asked for and given by turns.
    Padding,
}

/// How the meeting ends where nobody agreed before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Finish {
    /// Holds until the buyer leaves.
    Holds,
    /// Walks away.
    Walks,
    /// Takes their offer where it is worth more than the limit, else holds.
    Takes,
}

/// A way of selling.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent habits, each searched by itself"
)]
pub struct Policy {
    /// The opening, as a share of the way from the alternative (0) to the
    /// highest credible opening (1).
    pub opening: f64,
    /// Own offers after the opening.
    pub steps: u32,
    /// The share of the room that they give together.
    pub given: f64,
    /// Each step as a multiple of the one before.
    pub ratio: f64,
    /// Steps of one price tick after them.
    pub ticks: u32,
    /// Rounds held after each offer.
    pub holds_between: u32,
    /// Rounds held after the last offer.
    pub holds_after: u32,
    /// How the next offer follows.
    pub pace: Pace,
    /// What the other terms do.
    pub terms: TermsUse,
    /// Offers are made on the condition of a term that stands anyway.
    pub labels: bool,
    /// After so many own offers their standing offer is taken, if it is worth
    /// more than the alternative.
    pub folds_after: Option<u32>,
    /// Their offer is taken as soon as it is worth this share of the room.
    pub takes_at: f64,
    /// How the meeting ends.
    pub finish: Finish,
    /// After so many own offers the last is taken back by `back_share`.
    pub takes_back: Option<u32>,
    /// The share of the room taken back.
    pub back_share: f64,
    /// Questions before the opening.
    pub questions: u32,
    /// Arguments before the opening.
    pub arguments: u32,
    /// A word after each refusal.
    pub reasons: bool,
    /// Breaks after each offer.
    pub breaks: u32,
    /// Asks colleagues before the opening.
    pub consults: bool,
    /// The hard face first, the warm one from the third round on.
    pub faces: bool,
    /// The last offer is called final.
    pub says_final: bool,
    /// The aim, as a share of the way from the alternative to the opening;
    /// `None` for no plan at all.
    pub aim: Option<f64>,
    /// The lower limit, as a share of the room above the alternative.
    pub limit: f64,
}

impl Policy {
    pub(super) fn of(genes: &Genes) -> Self {
        let g = genes.0;
        let between = |gene: usize, low: f64, high: f64| low + (high - low) * g[gene];
        let whole = |gene: usize, below: u32| count(g[gene] * f64::from(below));
        let rarely = |gene: usize, below: u32| {
            (g[gene] > 0.6).then(|| count((g[gene] - 0.6) / 0.4 * f64::from(below)))
        };
        Self {
            opening: between(0, 0.5, 1.15),
            steps: whole(1, 10),
            given: g[2],
            ratio: between(3, 0.2, 1.3),
            ticks: rarely(4, 10).unwrap_or(0),
            holds_between: if g[5] < 0.6 {
                0
            } else {
                1 + u32::from(g[5] > 0.85)
            },
            holds_after: whole(6, 14),
            pace: match whole(7, 10) {
                0 => Pace::Split,
                1 => Pace::Mirror,
                2 => Pace::Random,
                _ => Pace::Ladder,
            },
            terms: match whole(8, 7) {
                0 | 1 => TermsUse::Asks,
                2 => TermsUse::AllAsked,
                3 => TermsUse::Trades,
                4 => TermsUse::Padding,
                _ => TermsUse::Usual,
            },
            labels: g[9] > 0.7,
            folds_after: rarely(10, 9).map(|offers| offers + 1),
            takes_at: between(11, 0.0, 1.5),
            finish: match whole(12, 3) {
                0 => Finish::Holds,
                1 => Finish::Walks,
                _ => Finish::Takes,
            },
            takes_back: rarely(13, 6).map(|offers| offers + 1),
            back_share: between(14, 0.01, 0.4),
            questions: whole(15, 4),
            arguments: whole(16, 4),
            reasons: g[17] > 0.4,
            breaks: if g[18] < 0.75 { 0 } else { 1 + whole(18, 3) },
            consults: g[19] > 0.7,
            faces: g[20] > 0.4,
            says_final: g[21] > 0.8,
            aim: (g[22] > 0.1).then(|| between(23, 0.0, 1.1)),
            limit: if g[24] < 0.7 {
                0.0
            } else {
                between(25, 0.0, 0.95)
            },
        }
    }
}

fn count(number: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 or more, and a few dozen at the most"
    )]
    let whole = number.max(0.0) as u32;
    whole
}
