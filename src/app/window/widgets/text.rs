//! A field to type words into.

use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{FocusGained, FocusLost, FocusedInput, tab_navigation::TabIndex},
    prelude::*,
    text::{EditableText, TextCursorStyle, TextEdit},
};

use super::{CloseDialog, ControlId, Parent};
use crate::app::window::theme::{self, size};

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

/// What the field showed before anybody typed.
#[derive(Component, Debug, Clone, PartialEq)]
struct Before(String);

/// Spawns a text field as wide as its place; observe `On<Written>` on what is
/// returned, and draw it again.
pub fn text_field<'a>(parent: &'a mut Parent<'_>, spec: &TextSpec) -> EntityCommands<'a> {
    let mut frame = parent.spawn((
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            padding: UiRect::axes(px(8), px(3)),
            border: px(1).all(),
            border_radius: BorderRadius::all(px(6)),
            overflow: Overflow::clip_x(),
            ..default()
        },
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::LINE_COLOUR),
    ));
    let mut field = Entity::PLACEHOLDER;
    frame.with_children(|inside| {
        field = inside
            .spawn((
                Name::new(spec.id.clone()),
                ControlId::new(spec.id.clone()),
                Before(spec.shown.clone()),
                EditableText {
                    max_characters: Some(spec.longest),
                    ..EditableText::new(&spec.shown)
                },
                TextLayout::new(Justify::Left, LineBreak::NoWrap),
                theme::field(size::TABLE, theme::INK),
                TextCursorStyle {
                    color: theme::YOURS,
                    selection_color: theme::YOURS_SOFT,
                    ..default()
                },
                AccessibleLabel::new(spec.label.clone()),
                TabIndex(1),
                Node {
                    flex_grow: 1.0,
                    min_width: px(0),
                    ..default()
                },
            ))
            .id();
    });
    parent.commands_mut().entity(field)
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(take_key)
        .add_observer(take_leaving)
        .add_observer(select_on_entering);
}

fn select_on_entering(gained: On<FocusGained>, mut fields: Query<&mut EditableText, With<Before>>) {
    if let Ok(mut text) = fields.get_mut(gained.entity) {
        text.queue_edit(TextEdit::SelectAll);
    }
}

fn take_key(
    mut pressed: On<FocusedInput<KeyboardInput>>,
    mut fields: Query<(&mut Before, &mut EditableText)>,
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
    mut fields: Query<(&mut Before, &EditableText)>,
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
    before: &mut Before,
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
