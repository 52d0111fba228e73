//! One scripted seller meets one buyer, on the scale.

use super::Counterpart;
use crate::bargain::{ScaleBuyer, ScaleOffer, ScaleReaction, Tone};

/// The last round that a buyer plays.
const ROUNDS: usize = ScaleBuyer::LAST_ROUND as usize;

/// A gap that is left to close, in scale units.
const LEAST_GAP: f64 = 0.02;

/// How a seller goes on when its script is over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Afterwards {
    /// The last offer stands.
    Holds,
    /// Gives as much in every round, in scale units.
    Gives(f64),
    /// Gives this share of the distance to the buyer's counter-offer.
    Approaches(f64),
}

/// The faces a seller shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SellerFaces {
    /// Neither.
    Neutral,
    /// The hard one, white, all the time.
    Hard,
    /// The warm one, red, all the time.
    Warm,
    /// Hard for two rounds, then neither.
    HardAtFirst,
    /// Hard for three rounds, then warm.
    HardThenWarm,
    /// Warm for three rounds, then hard.
    WarmThenHard,
}

impl SellerFaces {
    fn tone(self, round: usize) -> Tone {
        match (self, round <= 3) {
            (Self::HardAtFirst, _) if round <= 2 => Tone::White,
            (Self::Neutral | Self::HardAtFirst, _) => Tone::Neutral,
            (Self::Hard, _) | (Self::HardThenWarm, true) | (Self::WarmThenHard, false) => {
                Tone::White
            }
            (Self::Warm, _) | (Self::HardThenWarm, false) | (Self::WarmThenHard, true) => Tone::Red,
        }
    }
}

/// A seller with a script: it takes the buyer's counter-offer when that is at
/// least as good as its own next offer, and never goes below its limit.
#[derive(Debug, Clone, PartialEq)]
pub struct ScriptedSeller {
    /// Its offers, round by round, in scale units.
    pub offers: Vec<f64>,
    /// What it does after them.
    pub afterwards: Afterwards,
    /// The rounds whose concession is labelled, counted from 1.
    pub labelled: Vec<usize>,
    /// How much a labelled concession asks in return, as a multiple of itself.
    pub asks: f64,
    /// The rounds whose offer is said to be final.
    pub finals: Vec<usize>,
    /// The faces it shows.
    pub faces: SellerFaces,
    /// Its limit.
    pub limit: f64,
    /// How precise its prices sound, 0..=1, where that is not left to their
    /// figures.
    pub sounds: Option<f64>,
}

impl ScriptedSeller {
    /// A script, then something else; silent, neutral, with the mean limit of
    /// this market.
    #[must_use]
    pub fn script(offers: &[f64], afterwards: Afterwards) -> Self {
        Self {
            offers: offers.to_vec(),
            afterwards,
            labelled: Vec::new(),
            asks: 1.0,
            finals: Vec::new(),
            faces: SellerFaces::Neutral,
            limit: 0.30,
            sounds: None,
        }
    }

    /// A geometric ladder: offer k is target + (opening − target)·ratio^(k−1).
    #[must_use]
    pub fn ladder(opening: f64, ratio: f64, target: f64) -> Self {
        let mut room = opening - target;
        let offers: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let offer = target + room;
                room *= ratio;
                offer
            })
            .collect();
        Self::script(&offers, Afterwards::Holds)
    }

    /// An opening and steps down from it that add up to `total`, each `ratio`
    /// times the one before.
    #[must_use]
    pub fn steps(opening: f64, total: f64, ratio: f64, steps: usize, after: Afterwards) -> Self {
        let mut sizes = vec![1.0];
        for step in 1..steps {
            sizes.push(sizes[step - 1] * ratio);
        }
        let sum: f64 = sizes.iter().sum();
        let mut offers = vec![opening];
        for size in sizes {
            offers.push(offers[offers.len() - 1] - total * size / sum);
        }
        Self::script(&offers, after)
    }

    /// The same seller with other faces.
    #[must_use]
    pub const fn showing(mut self, faces: SellerFaces) -> Self {
        self.faces = faces;
        self
    }

    /// The same seller, who labels the concessions of some rounds.
    #[must_use]
    pub fn labelling(mut self, rounds: &[usize]) -> Self {
        self.labelled = rounds.to_vec();
        self
    }

    /// The same seller, whose labelled concessions ask so much in return.
    #[must_use]
    pub const fn asking(mut self, asks: f64) -> Self {
        self.asks = asks;
        self
    }

    /// The same seller, who calls the offers of some rounds final.
    #[must_use]
    pub fn calling_final(mut self, rounds: &[usize]) -> Self {
        self.finals = rounds.to_vec();
        self
    }

    /// The same seller, whose prices sound so precise, 0..=1, on the bare scale.
    #[must_use]
    pub const fn sounding(mut self, precision: f64) -> Self {
        self.sounds = Some(precision);
        self
    }

    /// Its offer in a round (from 1), after `last` of its own and `counter` of
    /// the buyer.
    fn offer(&self, round: usize, last: f64, counter: f64) -> f64 {
        if let Some(offer) = self.offers.get(round - 1) {
            return *offer;
        }
        let given = match self.afterwards {
            Afterwards::Holds => 0.0,
            Afterwards::Gives(step) => step,
            Afterwards::Approaches(share) => share * (last - counter).max(0.0),
        };
        (last - given).max(self.limit.min(last))
    }

    /// What the buyer hears of an offer.
    fn says(&self, round: usize, price: f64) -> ScaleOffer {
        ScaleOffer {
            price,
            precision: self.sounds.unwrap_or_else(|| precision(price)),
            asked: if self.labelled.contains(&round) {
                self.asks
            } else {
                0.0
            },
            is_final: self.finals.contains(&round),
            tone: self.faces.tone(round),
        }
    }

    /// The buyer's satisfaction, 0..=1, when it hears the whole script and the
    /// agreement is then made at the script's last price.
    #[must_use]
    pub fn settle(&self, mut buyer: Counterpart) -> f64 {
        for (index, price) in self.offers.iter().enumerate() {
            buyer.hear(&self.says(index + 1, *price));
        }
        buyer.satisfaction(self.offers.last().copied())
    }

    /// Meets a buyer.
    #[must_use]
    pub fn meet(&self, mut buyer: Counterpart) -> MeetingCourse {
        let mut course = MeetingCourse {
            limit: buyer.limit(),
            ..MeetingCourse::default()
        };
        let (mut last, mut counter) = (0.0, f64::NEG_INFINITY);
        for round in 1..=ROUNDS {
            let offer = self.offer(round, last, counter);
            if round > 1 && counter >= offer {
                course.price = Some(counter);
                break;
            }
            course.offers.push(offer);
            last = offer;
            let reaction = buyer.hear(&self.says(round, offer));
            course.believed.push(buyer.believed_limit());
            course.counters.push(buyer.counter());
            match reaction {
                ScaleReaction::Accepts => {
                    course.price = Some(buyer.standing_offer(offer));
                    break;
                }
                ScaleReaction::Leaves(_) => {
                    course.has_left = true;
                    break;
                }
                ScaleReaction::Counters(price) => counter = price,
            }
        }
        course.offence = buyer.offence();
        course.satisfaction = buyer.satisfaction(course.price);
        course.relationship = buyer.relationship(course.price);
        course
    }
}

/// How a meeting went.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeetingCourse {
    /// The seller's offers.
    pub offers: Vec<f64>,
    /// The most that the buyer would have paid.
    pub limit: f64,
    /// After each offer, where the buyer believed the seller's limit to lie.
    pub believed: Vec<f64>,
    /// After each offer, the buyer's counter-offer; after one that it accepted,
    /// what it would have been.
    pub counters: Vec<f64>,
    /// The price agreed on.
    pub price: Option<f64>,
    /// The buyer left.
    pub has_left: bool,
    /// How much the opening offended, 0..=1.
    pub offence: f64,
    /// The buyer's satisfaction at the end, 0..=1.
    pub satisfaction: f64,
    /// The relationship at the end, 0..=1.
    pub relationship: f64,
}

impl MeetingCourse {
    /// What the seller earned above a limit; nothing without an agreement.
    #[must_use]
    pub fn worth(&self, seller_limit: f64) -> f64 {
        self.price.map_or(0.0, |price| price - seller_limit)
    }

    /// Where the buyer believed the limit to lie after so many offers.
    #[must_use]
    pub fn believed_after(&self, offers: usize) -> Option<f64> {
        self.believed.get(offers - 1).copied()
    }

    /// How far each counter-offer but the first goes from the one before it to
    /// the offer that it answers, 0..=1: the share γ of the gap that it closes.
    pub fn shares_closed(&self) -> impl Iterator<Item = f64> + '_ {
        let answered = self.offers.iter().skip(1);
        let spoken = self.counters.len() - usize::from(self.is_accepted());
        let steps = self.counters[..spoken].windows(2).zip(answered);
        steps.filter_map(|(pair, offer)| {
            let gap = offer - pair[0];
            (gap > LEAST_GAP).then(|| (pair[1] - pair[0]) / gap)
        })
    }

    /// The buyer took the last offer, so that its last counter-offer was never
    /// spoken.
    fn is_accepted(&self) -> bool {
        let last = self.offers.last();
        self.price.is_some() && last.is_some_and(|offer| self.price >= Some(offer - LEAST_GAP))
    }

    /// The buyer took the offer of that number, from 1.
    #[must_use]
    pub fn accepted(&self, offer: usize) -> bool {
        self.offers.len() == offer && self.is_accepted()
    }

    /// The buyer's counter-offer to the offer of that number, from 1.
    #[must_use]
    pub fn counter_to(&self, offer: usize) -> Option<f64> {
        self.counters.get(offer - 1).copied()
    }
}

/// How precise a price sounds, 0..=1, when it is spoken as 10,000 + 10,000·x:
/// 20,000 does not, 19,875 does fully.
#[must_use]
pub(super) fn precision(x: f64) -> f64 {
    let mut figures = libm::fabs(libm::round(10_000.0 + 10_000.0 * x));
    let mut digits = 0_u32;
    let mut is_trailing = true;
    while figures >= 1.0 {
        let shorter = libm::floor(figures / 10.0);
        is_trailing = is_trailing && figures - 10.0 * shorter < 0.5;
        if !is_trailing {
            digits += 1;
        }
        figures = shorter;
    }
    ((f64::from(digits) - 2.0) / 3.0).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_figures_the_more_precise() {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(close(precision(1.0), 0.0));
        assert!(close(precision(0.9), 0.0));
        assert!(close(precision(0.85), 1.0 / 3.0));
        assert!(close(precision(0.9875), 1.0));
    }

    #[test]
    fn steps_add_up_and_keep_their_ratio() {
        let seller = ScriptedSeller::steps(0.9, 0.24, 0.5, 3, Afterwards::Holds);
        let step = |k: usize| seller.offers[k] - seller.offers[k + 1];
        assert!((seller.offers[3] - 0.66).abs() < 1e-12);
        assert!((step(1) / step(0) - 0.5).abs() < 1e-9);
        assert!((step(2) / step(1) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn a_seller_never_goes_below_its_limit() {
        let seller = ScriptedSeller::script(&[0.5], Afterwards::Gives(0.3));
        assert!((seller.offer(2, 0.5, 0.0) - 0.3).abs() < 1e-12);
    }
}
