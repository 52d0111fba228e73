//! The steps of the staircase as handles: dragged up and down with the mouse,
//! or moved with the arrow keys, a price at a time.
//!
//! The handles lie over the chart and stay while it is drawn anew beneath
//! them, so that a drag goes on while everything follows it.

use bevy::{
    a11y::AccessibilityNode,
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{FocusedInput, tab_navigation::TabIndex},
    picking::hover::Hovered,
    prelude::*,
    window::{CursorIcon, PrimaryWindow, SystemCursorIcon},
};

use super::{
    ladder_shape::{LadderShape, edit_ladder},
    prices::figure,
};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            Speech,
            charts::{ChartBox, node_at, size_of},
            widgets::{ControlId, Hint, Notice, Parent},
        },
    },
    charts::{Area, Offers},
    scenario::Worth,
    score::Course,
    text::money,
};

/// How far above and below a step's line its handle reaches, in pixels.
const REACH: f32 = 9.0;
/// How many prices of the scale Page Up and Page Down go.
const FAR: i32 = 10;
/// The colour of a handle under the pointer.
const HELD: Color = Color::srgba(0.12, 0.40, 0.66, 0.22);

/// The place of the handles, over the chart.
#[derive(Component, Debug)]
pub(super) struct Handles;

/// The handle of a step, counted from 0.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Handle(usize);

/// Where a step stood when the mouse took it, and what a pixel is worth.
#[derive(Resource, Debug, Clone, Copy, Default)]
struct Held {
    worth: f64,
    of_pixel: f64,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Held>();
}

/// Spawns the place of the handles.
pub(super) fn draw(over: &mut Parent<'_>) {
    over.spawn((
        Handles,
        Name::new("prepare.handles"),
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            ..default()
        },
    ));
}

/// Puts a handle on every step that the chart shows.
pub(super) fn place_handles(
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    charts: Query<(Ref<ChartBox<Offers>>, Ref<ComputedNode>)>,
    places: Query<(Entity, Ref<Handles>)>,
    mut handles: Query<(Entity, &Handle, &mut Node, &AccessibleLabel)>,
    mut commands: Commands,
) {
    let (Ok((chart, node)), Ok((place, added))) = (charts.single(), places.single()) else {
        return;
    };
    if !(chart.is_changed() || node.is_changed() || added.is_added() || speech.is_changed()) {
        return;
    }
    let rects = chart.0.planned_places(size_of(&node), REACH);
    for (entity, handle, mut node, label) in &mut handles {
        let Some(rect) = rects.get(handle.0) else {
            commands.entity(entity).despawn();
            continue;
        };
        let wanted = place_of(*rect);
        if *node != wanted {
            *node = wanted;
        }
        let words = words_of(handle.0, &practice, *speech);
        if label.0 != words {
            commands.entity(entity).insert(spoken(words));
        }
    }
    let there = handles.iter().count();
    let hint = speech.say("prepare-plan-handle-hint");
    commands.entity(place).with_children(|over| {
        for (step, rect) in rects.iter().enumerate().skip(there) {
            draw_handle(over, step, *rect, &hint, &practice, *speech);
        }
    });
}

fn place_of(area: Area) -> Node {
    Node {
        border_radius: BorderRadius::all(px(6)),
        ..node_at(area)
    }
}

/// "Step 2: ¥0.965, worth ¥69,000 to you".
fn words_of(step: usize, practice: &Practice, speech: Speech) -> String {
    let planned = Course::of(&practice.case()).planned;
    let Some(offer) = planned.get(step) else {
        return String::new();
    };
    let price = practice.session().book().price(&offer.package);
    let worth = money(offer.worth.get(), &practice.scenario().currency);
    let number = (step + 1).to_string();
    if !practice.scenario().has_price() {
        return speech.with(
            "prepare-plan-handle-points",
            &[("step", &number), ("worth", &worth)],
        );
    }
    speech.with(
        "prepare-plan-handle",
        &[
            ("step", &number),
            ("price", &figure(practice, price)),
            ("worth", &worth),
        ],
    )
}

fn draw_handle(
    over: &mut Parent<'_>,
    step: usize,
    rect: Area,
    hint: &str,
    practice: &Practice,
    speech: Speech,
) {
    let words = words_of(step, practice, speech);
    let id = format!("prepare.chart.step.{step}");
    over.spawn((
        Handle(step),
        Name::new(id.clone()),
        ControlId::new(id),
        spoken(words),
        TabIndex(1),
        Hovered::default(),
        Hint(hint.to_owned()),
        place_of(rect),
        BackgroundColor(Color::NONE),
    ))
    .observe(take_hold)
    .observe(drag)
    .observe(let_go)
    .observe(press)
    .observe(
        |_: On<Pointer<Over>>,
         window: Query<Entity, With<PrimaryWindow>>,
         mut commands: Commands| {
            set_cursor(SystemCursorIcon::NsResize, &window, &mut commands);
        },
    )
    .observe(
        |_: On<Pointer<Out>>,
         window: Query<Entity, With<PrimaryWindow>>,
         mut commands: Commands| {
            set_cursor(SystemCursorIcon::Default, &window, &mut commands);
        },
    );
}

/// What a screen reader says of a handle.
fn spoken(words: String) -> impl Bundle {
    let mut node = accesskit::Node::new(accesskit::Role::Slider);
    node.set_label(words.clone());
    (AccessibilityNode::from(node), AccessibleLabel::new(words))
}

fn set_cursor(
    icon: SystemCursorIcon,
    windows: &Query<Entity, With<PrimaryWindow>>,
    commands: &mut Commands,
) {
    for window in windows {
        commands.entity(window).insert(CursorIcon::System(icon));
    }
}

/// Colours the handle under the pointer.
pub(super) fn paint_handles(
    mut handles: Query<(&Hovered, &mut BackgroundColor), (With<Handle>, Changed<Hovered>)>,
) {
    for (hovered, mut ground) in &mut handles {
        let colour = if hovered.0 { HELD } else { Color::NONE };
        ground.set_if_neq(BackgroundColor(colour));
    }
}

fn take_hold(
    taken: On<Pointer<DragStart>>,
    practice: Res<OpenPractice>,
    handles: Query<&Handle>,
    charts: Query<(&ChartBox<Offers>, &ComputedNode)>,
    mut held: ResMut<Held>,
) {
    let (Ok(handle), Ok((chart, node))) = (handles.get(taken.entity), charts.single()) else {
        return;
    };
    let planned = Course::of(&practice.case()).planned;
    if let Some(step) = planned.get(handle.0) {
        *held = Held {
            worth: step.worth.get(),
            of_pixel: chart.0.worth_of_pixel(size_of(node)),
        };
    }
}

fn drag(
    moved: On<Pointer<Drag>>,
    handles: Query<&Handle>,
    held: Res<Held>,
    scale: Res<UiScale>,
    mut practice: ResMut<OpenPractice>,
    mut shape: ResMut<LadderShape>,
    mut notice: ResMut<Notice>,
    speech: Res<Speech>,
) {
    let Ok(handle) = handles.get(moved.entity) else {
        return;
    };
    let up = f64::from(-moved.distance.y / scale.0);
    let worth = Worth::of(held.worth + up * held.of_pixel);
    edit_ladder(&mut practice, &mut shape, |draft| {
        draft.set_worth(handle.0, worth);
    });
    // What holds sliders is drawn anew when the mouse lets go.
    shape.sliding = true;
    notice.0 = Some(words_of(handle.0, &practice, *speech));
}

fn let_go(_: On<Pointer<DragEnd>>, mut shape: ResMut<LadderShape>, mut notice: ResMut<Notice>) {
    shape.sliding = false;
    notice.0 = None;
}

/// The arrow keys move a step by a price of the scale, Page Up and Page Down
/// by several.
fn press(
    mut pressed: On<FocusedInput<KeyboardInput>>,
    handles: Query<&Handle>,
    mut practice: ResMut<OpenPractice>,
    mut shape: ResMut<LadderShape>,
) {
    let Ok(handle) = handles.get(pressed.focused_entity) else {
        return;
    };
    if pressed.input.state != ButtonState::Pressed {
        return;
    }
    let ticks = match pressed.input.key_code {
        KeyCode::ArrowUp | KeyCode::ArrowRight => 1,
        KeyCode::ArrowDown | KeyCode::ArrowLeft => -1,
        KeyCode::PageUp => FAR,
        KeyCode::PageDown => -FAR,
        _ => return,
    };
    pressed.propagate(false);
    let step = handle.0;
    edit_ladder(&mut practice, &mut shape, |draft| draft.nudge(step, ticks));
}
