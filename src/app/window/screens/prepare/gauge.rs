//! A figure that a slider and a number field set together: a limit, or one of
//! the controls of the ladder's shape.

use bevy::prelude::*;

use super::{
    ladder_shape::{LadderShape, send_shaped},
    prices::{
        figure, limit_price, nearest, neutral_price, price_issue, price_limit, set_limit,
        shown_price,
    },
};
use crate::{
    app::{
        practice::{OpenPractice, Practice, Request},
        window::widgets::{
            NumberSpec, Parent, Slid, SliderSpec, Typed, number_field, set_slider, show_number,
            show_unset, slider,
        },
    },
    plan::WhichLimit,
    scenario::Price,
};

/// What is set.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gauge {
    /// A limit, as a price with every other term as usual.
    Limit(WhichLimit),
    /// Where the ladder opens, as such a price.
    Opening,
    /// Where the ladder goes, as such a price.
    Target,
    /// How many offers.
    Offers,
    /// Each step in hundredths of the one before.
    Ratio,
}

/// The fewest and the most offers of a shaped ladder.
const OFFERS: (u32, u32) = (2, 10);
/// Ratios in hundredths: the lowest, the slider's step, the highest.
const RATIO: (u32, u32, u32) = (40, 5, 90);

/// The slider of a gauge.
#[derive(Component, Debug)]
pub(super) struct GaugeSlider(Gauge);

/// The number field of a gauge.
#[derive(Component, Debug)]
pub(super) struct GaugeField(Gauge);

impl Gauge {
    /// The control's id; its field's has ".number" after it.
    fn id(self) -> String {
        let name = match self {
            Self::Limit(which) => which.code(),
            Self::Opening => "opening",
            Self::Target => "target",
            Self::Offers => "steps",
            Self::Ratio => "ratio",
        };
        format!("prepare.{name}")
    }

    /// The price that was set by hand.
    fn own_price(self, practice: &Practice, shape: &LadderShape) -> Option<Price> {
        match self {
            Self::Limit(which) => limit_price(practice, which),
            Self::Opening => shape.opening,
            Self::Target => shape.target,
            Self::Offers | Self::Ratio => None,
        }
    }

    /// The limit that an end of the ladder follows while the rep has not set
    /// it.
    fn followed(self, practice: &Practice) -> Option<Price> {
        match self {
            Self::Opening => limit_price(practice, WhichLimit::Upper),
            Self::Target => limit_price(practice, WhichLimit::Aspiration),
            _ => None,
        }
    }

    /// Whether nobody has set it.
    pub(super) fn is_unset(self, practice: &Practice, shape: &LadderShape) -> bool {
        !matches!(self, Self::Offers | Self::Ratio) && self.own_price(practice, shape).is_none()
    }

    /// The price at which the slider stands while nothing is set.
    pub(super) fn neutral(self, practice: &Practice) -> Option<Price> {
        let which = match self {
            Self::Limit(which) => which,
            _ => WhichLimit::Upper,
        };
        neutral_price(practice, which)
    }

    /// Where the slider stands, and its last step.
    fn position(self, practice: &Practice, shape: &LadderShape) -> (u32, u32) {
        match self {
            Self::Limit(_) | Self::Opening | Self::Target => {
                let price = self
                    .own_price(practice, shape)
                    .or_else(|| self.followed(practice))
                    .or_else(|| self.neutral(practice));
                let issue = price_issue(practice);
                let last = issue
                    .as_ref()
                    .map_or(1, |issue| issue.options().saturating_sub(1));
                let step = issue
                    .zip(price)
                    .and_then(|(it, price)| it.nearest(price.get()));
                (step.unwrap_or(0), last)
            }
            Self::Offers => {
                let (low, high) = OFFERS;
                let offers = u32::try_from(shape.steps).unwrap_or(high);
                (offers.clamp(low, high) - low, high - low)
            }
            Self::Ratio => {
                let (low, step, high) = RATIO;
                let ratio = shape.ratio.clamp(low, high);
                ((ratio - low + step / 2) / step, (high - low) / step)
            }
        }
    }

    /// The number at a step of the slider.
    fn number_at(self, step: u32, practice: &Practice) -> Option<f64> {
        match self {
            Self::Limit(_) | Self::Opening | Self::Target => price_issue(practice)?.number(step),
            Self::Offers => Some(f64::from(OFFERS.0 + step)),
            Self::Ratio => Some(f64::from(RATIO.0 + RATIO.1 * step)),
        }
    }

    /// What the field shows.
    fn shown(self, practice: &Practice, shape: &LadderShape) -> String {
        match self {
            Self::Limit(_) => shown_price(practice, self.own_price(practice, shape)),
            Self::Opening | Self::Target => self
                .own_price(practice, shape)
                .or_else(|| self.followed(practice))
                .map_or_else(String::new, |price| figure(practice, price)),
            Self::Offers => shape.steps.to_string(),
            Self::Ratio => format!("{}%", shape.ratio),
        }
    }

    /// Sets it to the nearest number that it can have.
    pub(super) fn set(
        self,
        number: f64,
        practice: &Practice,
        shape: &mut LadderShape,
        requests: &mut MessageWriter<Request>,
    ) {
        let mut plan = practice.plan().clone();
        match self {
            Self::Limit(which) => {
                let Some(price) = nearest(practice, number) else {
                    return;
                };
                set_limit(&mut plan, which, price_limit(practice.scenario(), price));
            }
            Self::Opening => shape.opening = nearest(practice, number),
            Self::Target => shape.target = nearest(practice, number),
            Self::Offers => shape.steps = whole(number, OFFERS) as usize,
            Self::Ratio => shape.ratio = whole(number, (RATIO.0, RATIO.2)),
        }
        if !matches!(self, Self::Limit(_)) {
            shape.by_hand = false;
        }
        send_shaped(practice, plan, shape, requests);
    }
}

/// The whole number within a range that is nearest.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held within a range of small whole numbers"
)]
fn whole(number: f64, (low, high): (u32, u32)) -> u32 {
    number.round().clamp(f64::from(low), f64::from(high)) as u32
}

/// Spawns the slider of a gauge.
pub(super) fn draw_slider(
    line: &mut Parent<'_>,
    gauge: Gauge,
    label: &str,
    practice: &Practice,
    shape: &LadderShape,
) {
    let (step, last) = gauge.position(practice, shape);
    slider(
        line,
        &SliderSpec {
            id: gauge.id(),
            label: label.to_owned(),
            last,
            step,
            marked: None,
            unset: gauge.is_unset(practice, shape),
        },
    )
    .insert(GaugeSlider(gauge))
    .observe(
        move |slid: On<Slid>,
              practice: Res<OpenPractice>,
              mut shape: ResMut<LadderShape>,
              mut requests: MessageWriter<Request>| {
            shape.sliding = true;
            if let Some(number) = gauge.number_at(slid.step, &practice) {
                gauge.set(number, &practice, &mut shape, &mut requests);
            }
        },
    );
}

/// Spawns the number field of a gauge.
pub(super) fn draw_field(
    line: &mut Parent<'_>,
    gauge: Gauge,
    label: &str,
    width: f32,
    practice: &Practice,
    shape: &LadderShape,
) {
    number_field(
        line,
        &NumberSpec {
            id: format!("{}.number", gauge.id()),
            label: label.to_owned(),
            shown: gauge.shown(practice, shape),
            unit: String::new(),
            width,
        },
    )
    .insert(GaugeField(gauge))
    .observe(
        move |typed: On<Typed>,
              practice: Res<OpenPractice>,
              mut shape: ResMut<LadderShape>,
              mut requests: MessageWriter<Request>| {
            shape.sliding = false;
            gauge.set(typed.number, &practice, &mut shape, &mut requests);
        },
    );
}

/// Moves sliders and fields where the plan is while a slider is being moved.
pub(super) fn sync_gauges(
    practice: Res<OpenPractice>,
    shape: Res<LadderShape>,
    sliders: Query<(Entity, &GaugeSlider)>,
    fields: Query<(Entity, &GaugeField)>,
    mut commands: Commands,
) {
    if !shape.sliding || !(practice.is_changed() || shape.is_changed()) {
        return;
    }
    for (entity, slider) in &sliders {
        let (step, _) = slider.0.position(&practice, &shape);
        set_slider(&mut commands, entity, step);
        show_unset(&mut commands, entity, slider.0.is_unset(&practice, &shape));
    }
    for (entity, field) in &fields {
        show_number(&mut commands, entity, field.0.shown(&practice, &shape));
    }
}
