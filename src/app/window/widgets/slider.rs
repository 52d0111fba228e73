//! A slider over whole steps, with a mark where the other side stands.

use bevy::{
    input_focus::tab_navigation::TabIndex,
    picking::hover::Hovered,
    prelude::*,
    ui_widgets::{
        Slider as HeadlessSlider, SliderPrecision, SliderRange, SliderStep, SliderThumb,
        SliderValue, TrackClick, ValueChange,
    },
};

use super::{ControlId, Parent};
use crate::app::window::theme;

const THUMB: f32 = 16.0;

/// A slider to be.
#[derive(Debug, Clone)]
pub struct SliderSpec {
    /// The control's id.
    pub id: String,
    /// What it sets, for screen readers.
    pub label: String,
    /// The last step; the first is 0.
    pub last: u32,
    /// Where it stands.
    pub step: u32,
    /// Where the other side stands.
    pub marked: Option<u32>,
    /// Nobody has set it yet: the thumb is pale and nothing is filled.
    pub unset: bool,
}

/// Somebody moved a slider.
#[derive(EntityEvent, Debug, Clone, Copy)]
pub struct Slid {
    /// The slider.
    pub entity: Entity,
    /// The step it was moved to.
    pub step: u32,
}

/// The coloured part left of the thumb.
#[derive(Component)]
struct Filled;

/// Spawns a slider; observe `On<Slid>` on what is returned, and answer with
/// [`set_slider`].
pub fn slider<'a>(parent: &'a mut Parent<'_>, spec: &SliderSpec) -> EntityCommands<'a> {
    let last = spec.last.max(1) as f32;
    let mut spawned = parent.spawn((
        Name::new(spec.id.clone()),
        ControlId::new(spec.id.clone()),
        HeadlessSlider {
            track_click: TrackClick::Snap,
            ..default()
        },
        SliderValue(spec.step as f32),
        SliderRange::new(0.0, last),
        SliderStep(1.0),
        SliderPrecision(0),
        Hovered::default(),
        AccessibleLabel::new(spec.label.clone()),
        TabIndex(1),
        Node {
            height: px(24),
            flex_grow: 1.0,
            min_width: px(60),
            align_items: AlignItems::Center,
            border_radius: BorderRadius::all(px(6)),
            ..default()
        },
    ));
    let marked = spec.marked.map(|step| step as f32 / last);
    let at = spec.step as f32 / last;
    let (filled, rim) = colours(spec.unset);
    spawned.insert(Unset(spec.unset));
    spawned.with_children(|inside| {
        inside.spawn((
            Node {
                width: percent(100),
                height: px(4),
                border_radius: BorderRadius::all(px(2)),
                ..default()
            },
            BackgroundColor(theme::TRACK),
            Pickable::IGNORE,
        ));
        inside
            .spawn((rail(), Pickable::IGNORE))
            .with_children(|rail| {
                rail.spawn((
                    Filled,
                    filled_node(at),
                    BackgroundColor(filled),
                    Pickable::IGNORE,
                ));
                if let Some(marked) = marked {
                    rail.spawn((
                        mark_node(marked),
                        BackgroundColor(theme::THEIRS),
                        Pickable::IGNORE,
                    ));
                }
                rail.spawn((
                    SliderThumb,
                    thumb_node(at),
                    BackgroundColor(theme::PANEL),
                    BorderColor::all(rim),
                    Pickable::IGNORE,
                ));
            });
    });
    spawned
}

/// Puts a slider's thumb where the thing it sets stands.
pub fn set_slider(commands: &mut Commands, slider: Entity, step: u32) {
    commands.entity(slider).insert(SliderValue(step as f32));
}

/// Shows that nobody has set the slider yet, or that it is set now.
pub fn show_unset(commands: &mut Commands, slider: Entity, unset: bool) {
    commands.entity(slider).insert(Unset(unset));
}

/// Whether nobody has set the slider yet.
#[derive(Component, Debug)]
struct Unset(bool);

/// The colours of the filled part and of the thumb's rim.
const fn colours(unset: bool) -> (Color, Color) {
    if unset {
        (Color::NONE, theme::CONTROL_LINE)
    } else {
        (theme::YOURS, theme::YOURS)
    }
}

/// Shorter than the slider by the thumb, so that percentages place it.
fn rail() -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(0),
        right: px(THUMB),
        top: px(0),
        bottom: px(0),
        ..default()
    }
}

fn filled_node(at: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(0),
        top: px(10),
        width: percent(at * 100.0),
        height: px(4),
        border_radius: BorderRadius::all(px(2)),
        ..default()
    }
}

fn mark_node(at: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(at * 100.0),
        margin: UiRect::left(px(THUMB / 2.0 - 1.0)),
        top: px(4),
        width: px(3),
        height: px(16),
        ..default()
    }
}

fn thumb_node(at: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: percent(at * 100.0),
        top: px(4),
        width: px(THUMB),
        height: px(THUMB),
        border: px(2).all(),
        border_radius: BorderRadius::MAX,
        ..default()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(tell_step)
        .add_systems(Update, (place_thumbs, paint_sliders));
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a slider's range starts at 0 and counts steps"
)]
fn tell_step(changed: On<ValueChange<f32>>, sliders: Query<&SliderValue>, mut commands: Commands) {
    let step = changed.value.round().max(0.0) as u32;
    let Ok(before) = sliders.get(changed.source) else {
        return;
    };
    if (before.0 - step as f32).abs() > 0.5 {
        commands
            .entity(changed.source)
            .insert(SliderValue(step as f32));
        commands.trigger(Slid {
            entity: changed.source,
            step,
        });
    }
}

fn place_thumbs(
    sliders: Query<(Entity, &SliderValue, &SliderRange), Changed<SliderValue>>,
    children: Query<&Children>,
    mut parts: Query<(&mut Node, Has<SliderThumb>), Or<(With<SliderThumb>, With<Filled>)>>,
) {
    for (slider, value, range) in &sliders {
        let at = percent(range.thumb_position(value.0) * 100.0);
        for child in children.iter_descendants(slider) {
            if let Ok((mut node, is_thumb)) = parts.get_mut(child) {
                if is_thumb {
                    node.left = at;
                } else {
                    node.width = at;
                }
            }
        }
    }
}

fn paint_sliders(
    sliders: Query<(Entity, &Unset), Changed<Unset>>,
    children: Query<&Children>,
    mut fills: Query<&mut BackgroundColor, With<Filled>>,
    mut thumbs: Query<&mut BorderColor, With<SliderThumb>>,
) {
    for (slider, unset) in &sliders {
        let (filled, rim) = colours(unset.0);
        for child in children.iter_descendants(slider) {
            if let Ok(mut fill) = fills.get_mut(child) {
                fill.set_if_neq(BackgroundColor(filled));
            }
            if let Ok(mut border) = thumbs.get_mut(child) {
                border.set_if_neq(BorderColor::all(rim));
            }
        }
    }
}
