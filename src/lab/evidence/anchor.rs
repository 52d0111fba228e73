//! First offers anchor.

use super::{
    super::{
        Afterwards, Laboratory, MeanEstimate, MeetingCourse, ScriptedSeller, Setting,
        laboratory::fixed,
    },
    compare::{paired, price},
    effect::{Panel, RowEffect},
    sizes::{CORRELATION, correlation_of, openings_and_prices},
};
use crate::{bargain::ModelPart, scenario::Traits};

/// How well informed the buyers of the four cells are.
const INFORMATION: [f64; 4] = [0.05, 0.35, 0.65, 0.95];

/// Openings and settlements go together, the less the more is known.
pub(super) fn correlation(laboratory: &Laboratory) -> RowEffect {
    let all = openings_and_prices(laboratory, &Setting::everybody());
    let informed = INFORMATION.map(|information| {
        let traits = Traits {
            information: fixed(information),
            ..Traits::default()
        };
        openings_and_prices(laboratory, &Setting::with(&traits))
    });
    let r = correlation_of(&all);
    let fall = MeanEstimate::of_correlation_difference(&informed[0], &informed[3]);
    let by_information: Vec<(f64, MeanEstimate)> = INFORMATION
        .iter()
        .zip(&informed)
        .map(|(information, pairs)| (*information, correlation_of(pairs)))
        .collect();
    RowEffect::new("anchor_correlation", r)
        .claim(
            "correlation-size",
            r.is_within(CORRELATION - 0.15, CORRELATION + 0.15),
        )
        .claim("correlation-falls", fall.is_above(0.0))
        .panel(
            Panel::conditions(
                "correlation",
                "buyers",
                &[("everybody", r), ("uninformed-less-informed", fall)],
            )
            .published("petrowsky", CORRELATION),
        )
        .panel(
            Panel::numbers("correlation", "information", &by_information)
                .published("petrowsky", CORRELATION),
        )
}

const LOW: f64 = 0.75;
const HIGH: f64 = 0.95;

/// How much the first counter-offer and the price rise for each unit that the
/// opening is higher, everything the seller does later being the same.
struct Slopes {
    counter: MeanEstimate,
    price: MeanEstimate,
}

fn slopes(laboratory: &Laboratory, setting: &Setting) -> Slopes {
    let after = |opening: f64| -> Vec<MeetingCourse> {
        let seller = ScriptedSeller::script(
            &[opening, 0.70, 0.66, 0.63, 0.61],
            Afterwards::Approaches(0.15),
        );
        laboratory.meet(setting, &seller)
    };
    let (low, high) = (after(LOW), after(HIGH));
    let per_unit = 1.0 / (HIGH - LOW);
    Slopes {
        counter: paired(&high, &low, |course| course.counter_to(1)).times(per_unit),
        price: paired(&high, &low, price).times(per_unit),
    }
}

/// The opening itself works, not only what follows it.
pub(super) fn causal(laboratory: &Laboratory) -> RowEffect {
    let found = slopes(laboratory, &Setting::everybody());
    let control = slopes(laboratory, &Setting::everybody().without(ModelPart::Anchor));
    RowEffect::new("anchor_causal", found.counter)
        .claim("counter-rises", found.counter.is_above(0.0))
        .claim("price-rises", found.price.is_above(0.0))
        .claim(
            "counter-rises-by-anchor",
            found.counter.low > control.counter.high,
        )
        .panel(Panel::conditions(
            "slope",
            "outcome",
            &[
                ("first-counter", found.counter),
                ("price", found.price),
                ("first-counter-no-anchor", control.counter),
                ("price-no-anchor", control.price),
            ],
        ))
}

/// Who thinks of the own target is hardly anchored.
pub(super) fn target_focus(laboratory: &Laboratory) -> RowEffect {
    let everybody = slopes(laboratory, &Setting::everybody());
    let focused = slopes(laboratory, &Setting::persona("targeter"));
    let is_halved = |focused: &MeanEstimate, all: &MeanEstimate| {
        all.is_above(0.0) && focused.is_below(0.5 * all.low)
    };
    RowEffect::new("anchor_target_focus", focused.counter)
        .claim(
            "counter-slope-halved",
            is_halved(&focused.counter, &everybody.counter),
        )
        .claim(
            "price-slope-halved",
            is_halved(&focused.price, &everybody.price),
        )
        .panel(Panel::conditions(
            "slope",
            "outcome",
            &[
                ("first-counter", everybody.counter),
                ("first-counter-focused", focused.counter),
                ("price", everybody.price),
                ("price-focused", focused.price),
            ],
        ))
}
