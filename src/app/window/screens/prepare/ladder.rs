//! The ladder: its chart, and the controls that shape it.

use bevy::prelude::*;

use super::{
    Part, View,
    desk::{Desk, figure, limit_worth, price_issue, price_worth, send_shaped, worth_at},
    part,
};
use crate::{
    app::{
        practice::{Practice, Request},
        window::{
            Speech,
            charts::{ChartBox, Line, Offers},
            theme::{self, letters, size, strong},
            widgets::{
                Parent, Slid, SliderSpec, heading, row, scroll_area, set_slider, show_unset,
                slider, spread,
            },
        },
    },
    bargain::Package,
    plan::WhichLimit,
    scenario::Price,
    score::Course,
    text::money,
};

/// The part that holds the shape's controls.
#[derive(Component, Debug)]
pub(super) struct ShapeRegion;

/// What a slider of the shape sets.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShapeSlider {
    /// Where the ladder opens.
    Opening,
    /// Where the ladder ends.
    Target,
    /// How many offers.
    Steps,
    /// How fast the steps shrink.
    Ratio,
}

/// The words beside a slider of the shape.
#[derive(Component, Debug)]
pub(super) struct ShapeWords(ShapeSlider);

const FEWEST: u32 = 2;
const MOST: u32 = 10;
/// Ratios in hundredths: from the lowest, by a step, to the highest.
const RATIO: (u32, u32, u32) = (40, 5, 90);

pub(super) fn draw(panel: &mut Parent<'_>, speech: Speech) {
    heading(panel, speech.say("window-prepare-ladder"));
    panel.spawn((
        Name::new("prepare.chart"),
        Part::Chart,
        Node {
            flex_grow: 1.4,
            flex_basis: px(0),
            min_height: px(120),
            ..default()
        },
    ));
    panel.spawn((
        ShapeRegion,
        Node {
            column_gap: px(18),
            flex_shrink: 0.0,
            ..default()
        },
    ));
    panel
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            ..default()
        })
        .with_children(|place| {
            scroll_area(place, "prepare.steps-list", 0.0, |list| {
                part(list, Part::Steps);
            });
        });
}

fn position(slider: ShapeSlider, practice: &Practice, desk: &Desk) -> (u32, u32) {
    match slider {
        ShapeSlider::Opening | ShapeSlider::Target => {
            let issue = price_issue(practice);
            let last = issue.map_or(1, |issue| issue.options().saturating_sub(1));
            let price = end(slider, desk).or_else(|| followed(slider, practice));
            let step = issue.and_then(|issue| {
                price.map_or_else(|| Some(issue.usual()), |price| issue.nearest(price.get()))
            });
            (step.unwrap_or(0), last)
        }
        ShapeSlider::Steps => {
            let steps = u32::try_from(desk.steps).unwrap_or(MOST);
            (steps.clamp(FEWEST, MOST) - FEWEST, MOST - FEWEST)
        }
        ShapeSlider::Ratio => {
            let (low, step, high) = RATIO;
            (
                (desk.ratio.clamp(low, high) - low) / step,
                (high - low) / step,
            )
        }
    }
}

/// An end of the ladder that the rep has set.
const fn end(slider: ShapeSlider, desk: &Desk) -> Option<Price> {
    match slider {
        ShapeSlider::Opening => desk.opening,
        ShapeSlider::Target => desk.target,
        ShapeSlider::Steps | ShapeSlider::Ratio => None,
    }
}

/// The limit that an end of the ladder follows while the rep has not set it.
fn followed(slider: ShapeSlider, practice: &Practice) -> Option<Price> {
    let which = match slider {
        ShapeSlider::Opening => WhichLimit::Upper,
        _ => WhichLimit::Aspiration,
    };
    price_worth(practice, limit_worth(practice, which)?)
}

/// Whether an end of the ladder only follows a limit.
const fn is_unset(slider: ShapeSlider, desk: &Desk) -> bool {
    matches!(slider, ShapeSlider::Opening | ShapeSlider::Target) && end(slider, desk).is_none()
}

fn words(slider: ShapeSlider, practice: &Practice, desk: &Desk) -> String {
    match slider {
        ShapeSlider::Opening | ShapeSlider::Target => end(slider, desk)
            .or_else(|| followed(slider, practice))
            .map_or_else(|| "–".to_owned(), |price| figure(practice, price)),
        ShapeSlider::Steps => desk.steps.to_string(),
        ShapeSlider::Ratio => format!("{}%", desk.ratio),
    }
}

pub(super) fn draw_shape(
    regions: Query<Entity, With<ShapeRegion>>,
    added: Query<(), Added<ShapeRegion>>,
    practice: Res<Practice>,
    desk: Res<Desk>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    let changed = practice.is_changed() || desk.is_changed();
    if added.is_empty() && (!changed || desk.sliding) {
        return;
    }
    let (practice, desk, speech) = (&*practice, &*desk, *speech);
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|line| {
            for (which, id) in [
                (ShapeSlider::Opening, "opening"),
                (ShapeSlider::Target, "target"),
                (ShapeSlider::Steps, "steps"),
                (ShapeSlider::Ratio, "ratio"),
            ] {
                draw_slider(line, which, id, practice, desk, speech);
            }
        });
}

fn draw_slider(
    line: &mut Parent<'_>,
    which: ShapeSlider,
    id: &str,
    practice: &Practice,
    desk: &Desk,
    speech: Speech,
) {
    let label = speech.say(&format!("prepare-screen-shape-{id}"));
    let name = speech.say(&format!("prepare-screen-shape-{id}-name"));
    let (step, last) = position(which, practice, desk);
    line.spawn(Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    })
    .with_children(|column| {
        spread(column).with_children(|top| {
            top.spawn((
                letters(name, size::SMALL, theme::MUTED),
                TextLayout::new(Justify::Left, LineBreak::NoWrap),
            ));
            top.spawn((
                ShapeWords(which),
                strong(words(which, practice, desk), size::TABLE, theme::INK),
            ));
        });
        row(column, 0.0).with_children(|place| {
            slider(
                place,
                &SliderSpec {
                    id: format!("prepare.{id}"),
                    label,
                    last,
                    step,
                    marked: None,
                    unset: is_unset(which, desk),
                },
            )
            .insert(which)
            .observe(
                move |slid: On<Slid>,
                      practice: Res<Practice>,
                      mut desk: ResMut<Desk>,
                      mut requests: MessageWriter<Request>| {
                    desk.sliding = true;
                    change_shape(which, slid.step, &practice, &mut desk);
                    send_shaped(&practice, practice.plan().clone(), &desk, &mut requests);
                },
            );
        });
    });
}

fn change_shape(which: ShapeSlider, step: u32, practice: &Practice, desk: &mut Desk) {
    match which {
        ShapeSlider::Opening | ShapeSlider::Target => {
            let price = price_issue(practice)
                .and_then(|issue| issue.number(step))
                .and_then(|number| Price::try_from(number).ok());
            if which == ShapeSlider::Opening {
                desk.opening = price;
            } else {
                desk.target = price;
            }
        }
        ShapeSlider::Steps => desk.steps = (step + FEWEST) as usize,
        ShapeSlider::Ratio => desk.ratio = RATIO.0 + step * RATIO.1,
    }
}

/// Moves the controls where the shape is while a slider is being moved.
pub(super) fn sync_shape(
    practice: Res<Practice>,
    desk: Res<Desk>,
    sliders: Query<(Entity, &ShapeSlider)>,
    mut texts: Query<(&ShapeWords, &mut Text)>,
    mut commands: Commands,
) {
    if !desk.sliding || !(practice.is_changed() || desk.is_changed()) {
        return;
    }
    for (entity, which) in &sliders {
        let (step, _) = position(*which, &practice, &desk);
        set_slider(&mut commands, entity, step);
        show_unset(&mut commands, entity, is_unset(*which, &desk));
    }
    for (which, mut text) in &mut texts {
        text.0 = words(which.0, &practice, &desk);
    }
}

/// The chart of the plan: planned offers, limits, and the guess at the
/// buyer's limit.
pub(super) fn chart(view: View<'_>) -> ChartBox {
    let (speech, practice) = (view.speech, view.practice);
    let scenario = practice.scenario();
    let course = Course::of(&practice.case());
    let shown = |worth: f64| money(worth, &scenario.currency);
    let mut offers = Offers {
        currency: scenario.currency.clone(),
        rounds: course.expected_rounds,
        plan: course.planned.iter().map(|step| step.worth.get()).collect(),
        planning: true,
        ..Offers::default()
    };
    offers.set_limits(&course, scenario, speech);
    let line = |id: &str, worth: f64| {
        let words = speech.with(id, &[("worth", &shown(worth))]);
        Some(Line { worth, words })
    };
    if offers.lower.is_none() {
        offers.lower = line("prepare-screen-chart-batna", course.limits.batna.get());
    }
    if offers.plan.is_empty() && offers.upper.is_none() && offers.aim.is_none() {
        // Something to compare the alternative with.
        let usual = practice.session().book().worth(&Package::usual(scenario));
        offers.upper = line("prepare-screen-chart-usual", usual.get());
    }
    offers.their_limit = practice.plan().estimate.and_then(|estimate| {
        let worth = worth_at(practice, estimate.middle());
        line("prepare-screen-chart-guess", worth.get())
    });
    offers.description = if offers.plan.is_empty() {
        speech.say("prepare-screen-no-ladder")
    } else {
        let worths: Vec<String> = offers.plan.iter().map(|worth| shown(*worth)).collect();
        let list = worths.join(&speech.say("word-comma"));
        speech.with("prepare-screen-chart-words", &[("worths", &list)])
    };
    ChartBox { offers }
}
