//! A field to type a number into.

use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{FocusLost, FocusedInput},
    prelude::*,
    text::{EditableText, TextEdit},
};

use super::{
    Parent,
    field::{FieldSpec, Shown, field, frame},
};
use crate::app::window::theme::{self, letters, size};

/// A number field to be.
#[derive(Debug, Clone)]
pub struct NumberSpec {
    /// The control's id.
    pub id: String,
    /// What the number is, for screen readers.
    pub label: String,
    /// The number as it is shown.
    pub shown: String,
    /// Words after the number, such as a unit.
    pub unit: String,
    /// The field's width, in logical pixels.
    pub width: f32,
}

/// Somebody typed a number and left the field or pressed Enter.
#[derive(EntityEvent, Debug, Clone, Copy)]
pub struct Typed {
    /// The field.
    pub entity: Entity,
    /// The number; finite.
    pub number: f64,
}

/// The most characters that a number takes.
const LONGEST: usize = 16;

/// Marks a field for a number.
#[derive(Component, Debug)]
struct NumberField;

/// Spawns a number field; observe `On<Typed>` on what is returned, and answer
/// with [`show_number`].
pub fn number_field<'a>(parent: &'a mut Parent<'_>, spec: &NumberSpec) -> EntityCommands<'a> {
    let mut frame = parent.spawn(frame(Node {
        width: px(spec.width),
        flex_shrink: 0.0,
        column_gap: px(4),
        align_items: AlignItems::Center,
        ..default()
    }));
    let number = FieldSpec {
        id: &spec.id,
        label: &spec.label,
        shown: &spec.shown,
        longest: LONGEST,
        justify: Justify::Right,
    };
    let mut entity = Entity::PLACEHOLDER;
    frame.with_children(|inside| {
        entity = inside.spawn((NumberField, field(&number))).id();
        if !spec.unit.is_empty() {
            inside.spawn((
                letters(spec.unit.clone(), size::SMALL, theme::MUTED),
                TextLayout::new(Justify::Right, LineBreak::NoWrap),
            ));
        }
    });
    parent.commands_mut().entity(entity)
}

/// Shows a number in a field.
pub fn show_number(commands: &mut Commands, field: Entity, shown: String) {
    commands.queue(move |world: &mut World| {
        if let Some(mut now) = world.get_mut::<Shown>(field) {
            // What is being typed stays while nothing else is to be shown.
            now.set_if_neq(Shown(shown));
        }
    });
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(take_enter)
        .add_observer(take_leaving)
        .add_systems(Update, show_numbers);
}

fn show_numbers(
    mut fields: Query<(&Shown, &mut EditableText), (Changed<Shown>, With<NumberField>)>,
) {
    for (shown, mut text) in &mut fields {
        if text.value().to_string() != shown.0 {
            text.editor.set_text(&shown.0);
        }
    }
}

fn take_enter(
    mut pressed: On<FocusedInput<KeyboardInput>>,
    mut fields: Query<(&Shown, &mut EditableText), With<NumberField>>,
    mut commands: Commands,
) {
    let Ok((shown, mut text)) = fields.get_mut(pressed.focused_entity) else {
        return;
    };
    if pressed.input.state != ButtonState::Pressed {
        return;
    }
    match pressed.input.key_code {
        KeyCode::Enter | KeyCode::NumpadEnter => {
            pressed.propagate(false);
            take(pressed.focused_entity, shown, &mut text, &mut commands);
            text.queue_edit(TextEdit::SelectAll);
        }
        KeyCode::Escape if text.value().to_string() != shown.0 => {
            // The first Escape takes back what was typed, and does no more.
            pressed.propagate(false);
            text.editor.set_text(&shown.0);
        }
        _ => {}
    }
}

fn take_leaving(
    lost: On<FocusLost>,
    mut fields: Query<(&Shown, &mut EditableText), With<NumberField>>,
    mut commands: Commands,
) {
    if let Ok((shown, mut text)) = fields.get_mut(lost.entity) {
        take(lost.entity, shown, &mut text, &mut commands);
    }
}

/// Tells the number that was typed; what is no number goes back to what was
/// there.
fn take(field: Entity, shown: &Shown, text: &mut EditableText, commands: &mut Commands) {
    let words = text.value().to_string();
    if words == shown.0 {
        return;
    }
    text.editor.set_text(&shown.0);
    if let Some(number) = read_number(&words) {
        commands.trigger(Typed {
            entity: field,
            number,
        });
    }
}

/// Reads a number as people type it: with commas or spaces between thousands,
/// a currency or percent sign, a "k" for thousand, or 万 for ten thousand.
fn read_number(words: &str) -> Option<f64> {
    let plain: String = words
        .chars()
        .filter(|c| !matches!(c, ',' | ' ' | '¥' | '$' | '€' | '£' | '%' | '，'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    let (digits, factor) = if let Some(head) = plain.strip_suffix(['k', 'K']) {
        (head, 1e3)
    } else if let Some(head) = plain.strip_suffix('万') {
        (head, 1e4)
    } else {
        (plain.as_str(), 1.0)
    };
    let number = digits.parse::<f64>().ok()? * factor;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::read_number;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(read_number("0.945"), Some(0.945));
        assert_eq!(read_number("200,000"), Some(200_000.0));
        assert_eq!(read_number("240 k"), Some(240_000.0));
        assert_eq!(read_number("¥41,000"), Some(41_000.0));
        assert_eq!(read_number("70%"), Some(70.0));
        assert_eq!(read_number("24万"), Some(240_000.0));
        assert_eq!(read_number("−5"), Some(-5.0));
        assert_eq!(read_number("about ten"), None);
        assert_eq!(read_number("inf"), None);
    }
}
