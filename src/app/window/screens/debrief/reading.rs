//! Long parts that the keyboard can read: a scroll area as a Tab stop that the
//! arrow keys move.

use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{FocusedInput, tab_navigation::TabIndex},
    prelude::*,
};

use crate::app::window::widgets::Parent;

/// A scroll area that the keyboard can reach and move.
#[derive(Component, Debug)]
struct Readable;

/// How far an arrow key moves, in logical pixels.
const STEP: f32 = 40.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(scroll_by_key);
}

/// Makes a scroll area a Tab stop called `label`.
pub(super) fn readable(parent: &mut Parent<'_>, area: Entity, label: String) {
    parent
        .commands_mut()
        .entity(area)
        .insert((Readable, TabIndex(2), AccessibleLabel::new(label)));
}

fn scroll_by_key(
    mut pressed: On<FocusedInput<KeyboardInput>>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<Readable>>,
) {
    let Ok((node, mut position)) = areas.get_mut(pressed.focused_entity) else {
        return;
    };
    if pressed.input.state != ButtonState::Pressed {
        return;
    }
    let scale = node.inverse_scale_factor();
    let seen = node.size().y * scale;
    let end = (node.content_size().y * scale - seen).max(0.0);
    let wanted = match pressed.input.key_code {
        KeyCode::ArrowUp => position.y - STEP,
        KeyCode::ArrowDown => position.y + STEP,
        KeyCode::PageUp => position.y - seen,
        KeyCode::PageDown => position.y + seen,
        KeyCode::Home => 0.0,
        KeyCode::End => end,
        _ => return,
    };
    pressed.propagate(false);
    position.y = wanted.clamp(0.0, end);
}
