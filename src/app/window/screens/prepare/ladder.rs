//! The ladder's panel: its chart, the controls that shape it, its steps.

use bevy::prelude::*;

use super::{
    Part,
    gauge::{Gauge, draw_field, draw_slider},
    handles,
    ladder_shape::LadderShape,
    part, steps,
};
use crate::app::{
    practice::{OpenPractice, Practice},
    window::{
        Speech,
        theme::{self, letters, size},
        widgets::{Parent, heading, row, scroll_area, spread},
    },
};

/// The part that holds the shape's controls.
#[derive(Component, Debug)]
pub(super) struct ShapeRegion;

/// What shapes a ladder: the gauge, the name of its phrases, its field's width
/// in logical pixels. Prices need more room than counts.
const SHAPE: [(Gauge, &str, f32); 4] = [
    (Gauge::Opening, "opening", 70.0),
    (Gauge::Target, "target", 70.0),
    (Gauge::Offers, "steps", 44.0),
    (Gauge::Ratio, "ratio", 54.0),
];

pub(super) fn draw(panel: &mut Parent<'_>, speech: Speech) {
    spread(panel).with_children(|top| {
        heading(top, speech.say("window-prepare-ladder"));
        steps::draw_add(top, speech);
    });
    panel
        .spawn(Node {
            flex_grow: 1.1,
            flex_basis: px(0),
            min_height: px(120),
            ..default()
        })
        .with_children(|place| {
            place.spawn((
                Name::new("prepare.chart"),
                Part::Chart,
                Node {
                    position_type: PositionType::Absolute,
                    width: percent(100),
                    height: percent(100),
                    ..default()
                },
            ));
            handles::draw(place);
        });
    panel.spawn((
        ShapeRegion,
        Node {
            column_gap: px(12),
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

/// Draws the shape's controls anew, unless a slider is being moved.
pub(super) fn draw_shape(
    regions: Query<Entity, With<ShapeRegion>>,
    added: Query<(), Added<ShapeRegion>>,
    practice: Res<OpenPractice>,
    shape: Res<LadderShape>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    let changed = practice.is_changed() || shape.is_changed();
    if added.is_empty() && (!changed || shape.sliding) {
        return;
    }
    let (practice, shape, speech) = (&*practice, &*shape, *speech);
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|line| {
            for (gauge, id, width) in SHAPE {
                draw_gauge(line, gauge, id, width, practice, shape, speech);
            }
        });
}

fn draw_gauge(
    line: &mut Parent<'_>,
    gauge: Gauge,
    id: &str,
    width: f32,
    practice: &Practice,
    shape: &LadderShape,
    speech: Speech,
) {
    let label = format!("prepare-screen-shape-{id}");
    let label = speech.say(&practice.scenario().phrase(&label, speech.0));
    let name = speech.say(&format!("prepare-screen-shape-{id}-name"));
    line.spawn(Node {
        flex_direction: FlexDirection::Column,
        flex_grow: width,
        flex_basis: px(40),
        min_width: px(width),
        ..default()
    })
    .with_children(|column| {
        // The name goes above the field where large text leaves no room beside it.
        spread(column)
            .entry::<Node>()
            .and_modify(|mut node| node.flex_wrap = FlexWrap::Wrap)
            .entity()
            .with_children(|top| {
                top.spawn((
                    letters(name, size::SMALL, theme::MUTED),
                    TextLayout::new(Justify::Left, LineBreak::NoWrap),
                ));
                draw_field(top, gauge, &label, width, practice, shape);
            });
        row(column, 0.0).with_children(|place| {
            draw_slider(place, gauge, &label, practice, shape);
        });
    });
}
