//! The model against the figures of the prototype that its constants were
//! found with: the same sellers against the default population, on the scale.

use std::sync::LazyLock;

use super::{
    Character, Random,
    mind::{Heard, LAST_ROUND, Mind, Reaction},
    persona::Population,
};
use crate::{
    bargain::Tone,
    scenario::{BuyerSide, Distribution, Price, Traits},
    text::Text,
};

const BUYERS: u64 = 3_000;
const SELLER_LIMIT: f64 = 0.30;

fn default_buyer() -> BuyerSide {
    BuyerSide {
        company: Text::default(),
        about: Text::default(),
        persona: "default".to_owned(),
        reservation: Distribution::Normal {
            mean: Price::of(0.70),
            sd: Price::of(0.07),
        },
        traits: Traits::default(),
        tactic: None,
        grievance: 0.0,
        team: Vec::new(),
    }
}

static POPULATION: LazyLock<Population> = LazyLock::new(|| Population::of(&default_buyer()));

fn mind(seed: u64) -> Mind {
    let character = Character::draw(&POPULATION, &mut Random::new(seed, 0));
    let mut leaving = Random::new(seed, 1);
    let mut draws = [0.0; LAST_ROUND as usize];
    for draw in &mut draws {
        *draw = leaving.uniform();
    }
    let reading = SELLER_LIMIT + 0.7 * 0.07 * (1.0 - character.information) * character.misreading;
    Mind::new(
        character,
        character.reservation_price,
        reading,
        0.72,
        0.0,
        draws,
    )
}

/// Precision of a price written as 10,000 + 10,000·x with tick 1.
fn precision(x: f64) -> f64 {
    let written = format!("{:.0}", 10_000.0 + 10_000.0 * x);
    let digits = written.trim_end_matches('0').len() as f64;
    ((digits - 2.0) / 3.0).clamp(0.0, 1.0)
}

/// Plays offers until the end; the price agreed on, if any.
fn play(mind: &mut Mind, offers: impl Fn(u32) -> f64, labelled: bool) -> Option<f64> {
    let mut counter = f64::MIN;
    let mut last = f64::MAX;
    for round in 1..=LAST_ROUND {
        let offer = offers(round);
        if round > 1 && counter >= offer {
            return Some(counter);
        }
        let heard = Heard {
            offer,
            precision: precision(offer),
            asked: if labelled && offer < last { 1.0 } else { 0.0 },
            is_conditional: false,
            taken_back: 0.0,
            is_choice: false,
            is_final: false,
            is_hold: false,
            tone: Tone::Neutral,
        };
        last = offer;
        match mind.hear(&heard) {
            Reaction::Accept => return Some(offer),
            Reaction::Leave(_) => return None,
            Reaction::Counter(position) => counter = position,
        }
    }
    None
}

struct Figures {
    deals: f64,
    price: f64,
    worth: f64,
}

fn against_all(offers: impl Fn(u32) -> f64 + Copy, labelled: bool) -> Figures {
    let prices: Vec<f64> = (0..BUYERS)
        .filter_map(|seed| play(&mut mind(seed), offers, labelled))
        .collect();
    let sum: f64 = prices.iter().sum();
    let deals = prices.len() as f64;
    Figures {
        deals: deals / BUYERS as f64,
        price: sum / deals,
        worth: (sum - deals * SELLER_LIMIT) / BUYERS as f64,
    }
}

fn ladder(opening: f64, ratio: f64, target: f64) -> impl Fn(u32) -> f64 + Copy {
    move |round| {
        let power = (1..round).fold(1.0, |power, _| power * ratio);
        target + (opening - target) * power
    }
}

#[track_caller]
fn assert_near(found: &Figures, deals: f64, price: f64, worth: f64) {
    // Three standard errors of 3,000 buyers and of the prototype's 6,000.
    assert!(
        (found.deals - deals).abs() < 0.033,
        "deals {} against {deals}",
        found.deals
    );
    assert!(
        (found.price - price).abs() < 0.006,
        "price {} against {price}",
        found.price
    );
    assert!(
        (found.worth - worth).abs() < 0.010,
        "worth {} against {worth}",
        found.worth
    );
}

#[test]
fn a_silent_ladder_earns_what_it_earned_in_the_prototype() {
    assert_near(
        &against_all(ladder(0.88, 0.7, 0.56), false),
        0.927,
        0.591,
        0.2701,
    );
}

#[test]
fn a_labelled_ladder_earns_what_it_earned_in_the_prototype() {
    assert_near(
        &against_all(ladder(0.88, 0.7, 0.56), true),
        0.928,
        0.596,
        0.2748,
    );
}

#[test]
fn opening_low_earns_what_it_earned_in_the_prototype() {
    assert_near(
        &against_all(ladder(0.70, 0.7, 0.56), false),
        0.880,
        0.570,
        0.2374,
    );
}

#[test]
fn an_insulting_opening_earns_what_it_earned_in_the_prototype() {
    assert_near(
        &against_all(ladder(1.25, 0.7, 0.56), false),
        0.539,
        0.616,
        0.1703,
    );
}

#[test]
fn a_stubborn_price_earns_what_it_earned_in_the_prototype() {
    assert_near(&against_all(|_| 0.60, false), 0.317, 0.600, 0.0950);
}

/// The mean believed limit after an opening of 0.9 and three steps that give
/// 0.24 in all, each `ratio` times the one before. Nobody leaves or accepts.
fn believed_after(ratio: f64) -> f64 {
    let first = 0.24 / (1.0 + ratio + ratio * ratio);
    let steps = [first, first * ratio, first * ratio * ratio];
    let mut sum = 0.0;
    for seed in 0..BUYERS {
        let mut mind = mind(seed);
        let mut offer = 0.9;
        for round in 0..4 {
            if round > 0 {
                offer -= steps[round - 1];
            }
            mind.hear(&Heard {
                offer,
                precision: precision(offer),
                asked: 0.0,
                is_conditional: false,
                taken_back: 0.0,
                is_choice: false,
                is_final: false,
                is_hold: false,
                tone: Tone::Neutral,
            });
        }
        sum += mind.believed_limit();
    }
    sum / BUYERS as f64
}

#[test]
fn shrinking_steps_make_the_limit_seem_nearer_than_equal_and_growing_ones() {
    let (shrinking, equal, growing) = (
        believed_after(0.5),
        believed_after(1.0),
        believed_after(2.0),
    );
    assert!(
        (shrinking - equal - 0.0249).abs() < 0.001,
        "shrinking {}",
        shrinking - equal
    );
    assert!(
        (growing - equal + 0.0339).abs() < 0.001,
        "growing {}",
        growing - equal
    );
}

#[test]
fn the_signal_is_strongest_at_a_moderate_rate() {
    let effect = |ratio| believed_after(ratio) - believed_after(1.0);
    assert!(effect(0.5) > effect(0.05) && effect(0.5) > effect(0.9));
}
