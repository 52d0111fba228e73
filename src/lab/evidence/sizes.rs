//! First offers in standardised sizes, as a meta-analysis reports them.
//!
//! Petrowsky et al., Organizational Behavior and Human Decision Processes 2025:
//! 374 effects, 90 studies, N = 16,334.

use super::{
    super::{Laboratory, MeanEstimate, MeetingCourse, Setting},
    effect::{Panel, RowEffect},
    pairs,
};
use crate::bargain::ModelPart;

/// Published: who moves first gains so much, and r(first offer, agreement).
const FIRST_MOVER: f64 = 0.42;
pub(super) const CORRELATION: f64 = 0.62;
/// Published: ambitious less moderate first offers.
const VALUE: f64 = 1.14;
const DEALS: f64 = -0.42;
const SUBJECTIVE: f64 = -0.40;

const AMBITIOUS: f64 = 0.95;
const MODERATE: f64 = 0.77;

/// Opening and price of every pair that agrees, `None` for an impasse.
pub(super) fn openings_and_prices(
    laboratory: &Laboratory,
    setting: &Setting,
) -> Vec<Option<(f64, f64)>> {
    let room = laboratory.room(setting);
    laboratory.each(|seed| {
        let seller = pairs::seller(seed);
        let course = seller.meet(room.buyer(seller.limit, seed));
        course.price.map(|price| (seller.offers[0], price))
    })
}

pub(super) fn correlation_of(pairs: &[Option<(f64, f64)>]) -> MeanEstimate {
    let agreed: Vec<(f64, f64)> = pairs.iter().flatten().copied().collect();
    MeanEstimate::of_correlation(&agreed)
}

fn given_deal(courses: &[MeetingCourse], of: fn(&MeetingCourse) -> f64) -> Vec<f64> {
    let agreed = courses.iter().filter(|course| course.price.is_some());
    agreed.map(of).collect()
}

fn prices(courses: &[MeetingCourse]) -> Vec<f64> {
    courses.iter().filter_map(|course| course.price).collect()
}

fn deals(courses: &[MeetingCourse]) -> Vec<bool> {
    let agreed = courses.iter().map(|course| course.price.is_some());
    agreed.collect()
}

fn is_near(found: &MeanEstimate, published: f64, by: f64) -> bool {
    found.is_within(published - by, published + by)
}

/// The five standardised effects of first offers.
pub(super) fn first_offers(laboratory: &Laboratory) -> RowEffect {
    let everybody = Setting::everybody();
    let opens = |setting: &Setting, opening: Option<f64>| -> Vec<MeetingCourse> {
        let room = laboratory.room(setting);
        laboratory.each(|seed| {
            let seller = match opening {
                Some(opening) => pairs::seller_opening(seed, opening),
                None => pairs::seller(seed),
            };
            seller.meet(room.buyer(seller.limit, seed))
        })
    };
    let (ambitious, moderate) = (
        opens(&everybody, Some(AMBITIOUS)),
        opens(&everybody, Some(MODERATE)),
    );
    // Who has named a figure first is not anchored by the other's.
    let first = opens(&everybody, None);
    let second = opens(&everybody.clone().without(ModelPart::Anchor), None);
    let mover = MeanEstimate::of_standardised(&prices(&first), &prices(&second));
    let r = correlation_of(&openings_and_prices(laboratory, &everybody));
    let value = MeanEstimate::of_standardised(&prices(&ambitious), &prices(&moderate));
    let agreed = MeanEstimate::of_standardised_shares(&deals(&ambitious), &deals(&moderate));
    let feel = |of: fn(&MeetingCourse) -> f64| {
        MeanEstimate::of_standardised(&given_deal(&ambitious, of), &given_deal(&moderate, of))
    };
    let relationship = feel(|course| course.relationship);
    let satisfaction = feel(|course| course.satisfaction);
    RowEffect::new("first_offer_sizes", value)
        .claim("first-mover-size", is_near(&mover, FIRST_MOVER, 0.20))
        .claim("first-offer-correlation", is_near(&r, CORRELATION, 0.10))
        .claim("value-size", is_near(&value, VALUE, 0.30))
        .claim("deals-size", is_near(&agreed, DEALS, 0.20))
        .claim("subjective-size", is_near(&relationship, SUBJECTIVE, 0.15))
        .panel(
            Panel::conditions(
                "standardised",
                "outcome",
                &[
                    ("first-mover", mover),
                    ("value", value),
                    ("deals", agreed),
                    ("relationship", relationship),
                    ("satisfaction", satisfaction),
                ],
            )
            .published("first-mover", FIRST_MOVER)
            .published("value", VALUE)
            .published("deals", DEALS)
            .published("subjective", SUBJECTIVE),
        )
        .panel(
            Panel::conditions("correlation", "buyers", &[("everybody", r)])
                .published("petrowsky", CORRELATION),
        )
}
