//! Shortcuts: a key that uses a control from anywhere on the screen.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyCode, KeyboardInput},
    },
    input_focus::{FocusedInput, InputFocus, InputFocusVisible},
    prelude::*,
    text::EditableText,
    ui::InteractionDisabled,
    window::PrimaryWindow,
};

use super::{Dialog, WhyDisabled, activate, hint::Notice};

/// A key as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stroke {
    /// The Enter key.
    Enter,
    /// The Escape key.
    Escape,
    /// A letter or digit, upper case.
    Letter(char),
    /// F1.
    F1,
    /// F2.
    F2,
    /// F3.
    F3,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
}

impl Stroke {
    /// What stands on the key.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Letter(letter) => letter.to_string(),
            Self::Enter => "Enter".to_owned(),
            Self::Escape => "Esc".to_owned(),
            Self::F1 => "F1".to_owned(),
            Self::F2 => "F2".to_owned(),
            Self::F3 => "F3".to_owned(),
            Self::Up => "↑".to_owned(),
            Self::Down => "↓".to_owned(),
        }
    }

    /// The key that was pressed, if it is one of ours. Letters go by what the
    /// keyboard layout says; a layout without Latin letters, by the place of
    /// the key.
    #[must_use]
    pub fn of(input: &KeyboardInput) -> Option<Self> {
        match &input.logical_key {
            Key::Enter => return Some(Self::Enter),
            Key::Escape => return Some(Self::Escape),
            Key::F1 => return Some(Self::F1),
            Key::F2 => return Some(Self::F2),
            Key::F3 => return Some(Self::F3),
            Key::ArrowUp => return Some(Self::Up),
            Key::ArrowDown => return Some(Self::Down),
            Key::Character(text) => {
                let letter = text.chars().next()?.to_ascii_uppercase();
                if letter.is_ascii_alphanumeric() {
                    return Some(Self::Letter(letter));
                }
            }
            _ => {}
        }
        let place = format!("{:?}", input.key_code);
        let letter = place
            .strip_prefix("Key")
            .or_else(|| place.strip_prefix("Digit"))?;
        letter.chars().next().map(Self::Letter)
    }
}

/// The key that uses this control.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut(pub Stroke);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, listen);
}

fn listen(mut commands: Commands, window: Query<Entity, With<PrimaryWindow>>) {
    for window in &window {
        commands.entity(window).observe(use_shortcut);
    }
}

/// A key that no control took for itself reaches the window; the control
/// whose shortcut it is gets used. Keys that are meant for a field to write
/// into stay there. While a dialog is open only the dialog's
/// own shortcuts count.
fn use_shortcut(
    pressed: On<FocusedInput<KeyboardInput>>,
    held: Res<ButtonInput<KeyCode>>,
    shortcuts: Query<(Entity, &Shortcut)>,
    dialogs: Query<Entity, With<Dialog>>,
    parents: Query<&ChildOf>,
    focus: Res<InputFocus>,
    fields: Query<(), With<EditableText>>,
    disabled: Query<(Has<InteractionDisabled>, Option<&WhyDisabled>)>,
    mut notice: ResMut<Notice>,
    mut visible: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    let input = &pressed.input;
    if input.state != ButtonState::Pressed || input.repeat || has_modifier(&held) {
        return;
    }
    let Some(stroke) = Stroke::of(input) else {
        return;
    };
    let is_writing = focus.get().is_some_and(|entity| fields.contains(entity));
    if is_writing && !matches!(stroke, Stroke::F1 | Stroke::F2 | Stroke::F3) {
        return;
    }
    let dialog = dialogs.iter().next();
    let found = shortcuts.iter().find(|(entity, shortcut)| {
        shortcut.0 == stroke
            && dialog.is_none_or(|dialog| {
                parents
                    .iter_ancestors(*entity)
                    .any(|ancestor| ancestor == dialog)
            })
    });
    if let Some((entity, _)) = found {
        visible.0 = true;
        activate(entity, &disabled, &mut notice, &mut commands);
    }
}

fn has_modifier(held: &ButtonInput<KeyCode>) -> bool {
    held.any_pressed([
        KeyCode::ControlLeft,
        KeyCode::ControlRight,
        KeyCode::AltLeft,
        KeyCode::AltRight,
        KeyCode::SuperLeft,
        KeyCode::SuperRight,
    ])
}
