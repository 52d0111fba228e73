//! What every control has: a name that stays, a ring when the keyboard is on
//! it, and a way to be found again after its panel was drawn anew.

use bevy::{
    input_focus::{FocusCause, InputFocus, InputFocusVisible},
    prelude::*,
    ui::{InteractionDisabled, ui_layout_system},
    ui_widgets::{Activate, Button, ScrollIntoView},
};

use super::{Dialog, hint::Notice};
use crate::app::window::theme;

/// The name of a control: the same in every language and after its panel was
/// drawn anew.
#[derive(Component, Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ControlId(pub String);

impl ControlId {
    /// The control called `name`.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }
}

/// Why a control can't be used now, for people.
#[derive(Component, Debug, Clone)]
pub struct WhyDisabled(pub String);

/// The control that had the keyboard last.
#[derive(Resource, Debug, Default)]
struct LastFocused(Option<ControlId>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LastFocused>()
        .add_observer(release_focus)
        .add_systems(
            PostUpdate,
            (keep_focus, draw_ring).chain().before(ui_layout_system),
        )
        .add_systems(Update, scroll_to_focus);
}

/// A panel that is drawn anew takes its controls with it: gives the keyboard
/// back to the control of the same name.
fn keep_focus(
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
    controls: Query<(Entity, &ControlId)>,
    living: Query<()>,
    dialogs: Query<(), With<Dialog>>,
) {
    match focus.get() {
        Some(entity) if living.contains(entity) => {
            let name = controls.get(entity).ok().map(|(_, name)| name.clone());
            if dialogs.is_empty() && last.0 != name {
                last.0 = name;
            }
        }
        Some(_) => {
            let again = last
                .0
                .as_ref()
                .and_then(|name| controls.iter().find(|(_, candidate)| *candidate == name));
            match again {
                Some((entity, _)) => focus.set(entity, FocusCause::Navigated),
                None => focus.clear(),
            }
        }
        None if dialogs.is_empty() => last.0 = None,
        None => {}
    }
}

/// A button that was clicked does not keep the keyboard, so that Enter stays
/// the key of the main action for those who use the mouse.
fn release_focus(
    click: On<Pointer<Click>>,
    buttons: Query<(), With<Button>>,
    visible: Res<InputFocusVisible>,
    mut focus: ResMut<InputFocus>,
) {
    if !visible.0 && buttons.contains(click.entity) && focus.get() == Some(click.entity) {
        focus.clear();
    }
}

/// Draws the ring around the control that has the keyboard.
fn draw_ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    mut commands: Commands,
    controls: Query<(Entity, Has<Outline>), With<ControlId>>,
) {
    let ringed = focus.get().filter(|_| visible.0);
    for (entity, has_ring) in &controls {
        let wants_ring = ringed == Some(entity);
        if wants_ring && !has_ring {
            commands
                .entity(entity)
                .insert(Outline::new(px(2), px(2), theme::FOCUS));
        } else if has_ring && !wants_ring {
            commands.entity(entity).remove::<Outline>();
        }
    }
}

/// A control that gets the keyboard is brought into view.
fn scroll_to_focus(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    mut commands: Commands,
) {
    if let Some(entity) = focus.get().filter(|_| focus.is_changed() && visible.0) {
        commands.trigger(ScrollIntoView { entity });
    }
}

/// Uses a control as a click would: activates it, or says why it can't be
/// used.
pub fn activate(
    entity: Entity,
    disabled: &Query<(Has<InteractionDisabled>, Option<&WhyDisabled>)>,
    notice: &mut Notice,
    commands: &mut Commands,
) {
    let Ok((is_disabled, reason)) = disabled.get(entity) else {
        return;
    };
    if is_disabled {
        notice.0 = reason.map(|reason| reason.0.clone());
    } else {
        commands.trigger(Activate { entity });
    }
}

/// Gives the keyboard to the control called `name`, if it is there.
pub fn focus_control(
    name: &str,
    controls: &Query<(Entity, &ControlId)>,
    focus: &mut InputFocus,
    visible: &mut InputFocusVisible,
) {
    if let Some((entity, _)) = controls.iter().find(|(_, id)| id.0 == name) {
        focus.set(entity, FocusCause::Navigated);
        visible.0 = true;
    }
}
