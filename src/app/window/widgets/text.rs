//! A field to type words into.

use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{FocusLost, FocusedInput},
    prelude::*,
    text::EditableText,
};

use super::{
    CloseDialog, Parent,
    field::{FieldSpec, Shown, field, frame},
};

/// A text field to be.
#[derive(Debug, Clone)]
pub struct TextSpec {
    /// The control's id.
    pub id: String,
    /// What is asked for, for screen readers.
    pub label: String,
    /// The words as they are now.
    pub shown: String,
    /// The most characters it takes.
    pub longest: usize,
}

/// Somebody typed other words and left the field, or pressed Enter.
#[derive(EntityEvent, Debug, Clone)]
pub struct Written {
    /// The field.
    pub entity: Entity,
    /// The words, without space around them.
    pub words: String,
    /// Enter was pressed.
    pub is_entered: bool,
}

/// Marks a field for words.
#[derive(Component, Debug)]
struct TextField;

/// Spawns a text field as wide as its place; observe `On<Written>` on what is
/// returned, and draw it again.
pub fn text_field<'a>(parent: &'a mut Parent<'_>, spec: &TextSpec) -> EntityCommands<'a> {
    let mut frame = parent.spawn(frame(Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    }));
    let spec = FieldSpec {
        id: &spec.id,
        label: &spec.label,
        shown: &spec.shown,
        longest: spec.longest,
        justify: Justify::Left,
    };
    let mut entity = Entity::PLACEHOLDER;
    frame.with_children(|inside| entity = inside.spawn((TextField, field(&spec))).id());
    parent.commands_mut().entity(entity)
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(take_key).add_observer(take_leaving);
}

fn take_key(
    mut pressed: On<FocusedInput<KeyboardInput>>,
    mut fields: Query<(&mut Shown, &mut EditableText), With<TextField>>,
    mut commands: Commands,
) {
    let field = pressed.focused_entity;
    let Ok((mut before, mut text)) = fields.get_mut(field) else {
        return;
    };
    if pressed.input.state != ButtonState::Pressed {
        return;
    }
    match pressed.input.key_code {
        KeyCode::Enter | KeyCode::NumpadEnter => {
            pressed.propagate(false);
            take(field, true, &mut before, &text, &mut commands);
        }
        KeyCode::Escape if text.value().to_string() != before.0 => {
            // The first Escape takes back what was typed, and does no more.
            pressed.propagate(false);
            text.editor.set_text(&before.0);
        }
        KeyCode::Escape => {
            // A field keeps its keys from the shortcut that closes the dialog.
            pressed.propagate(false);
            commands.trigger(CloseDialog);
        }
        _ => {}
    }
}

fn take_leaving(
    lost: On<FocusLost>,
    mut fields: Query<(&mut Shown, &EditableText), With<TextField>>,
    mut commands: Commands,
) {
    if let Ok((mut before, text)) = fields.get_mut(lost.entity) {
        take(lost.entity, false, &mut before, text, &mut commands);
    }
}

/// Tells the words that were typed.
fn take(
    entity: Entity,
    is_entered: bool,
    before: &mut Shown,
    text: &EditableText,
    commands: &mut Commands,
) {
    let words = text.value().to_string();
    if words == before.0 && !is_entered {
        return;
    }
    before.0.clone_from(&words);
    commands.trigger(Written {
        entity,
        words: words.trim().to_owned(),
        is_entered,
    });
}
