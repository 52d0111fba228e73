//! Dialogs: a question or a list over the screen, which keeps the keyboard
//! until it is closed.

use bevy::{
    input_focus::{
        FocusCause, InputFocus,
        tab_navigation::{TabGroup, TabIndex},
    },
    prelude::*,
    ui_widgets::Activate,
};

use super::{ButtonSpec, ControlId, Parent, Stroke, button, spread};
use crate::app::window::theme::{self, size, strong};

/// An open dialog.
#[derive(Component, Debug)]
pub struct Dialog;

/// Asks the open dialog to close.
#[derive(Event, Debug, Clone, Copy)]
pub struct CloseDialog;

/// Opens a dialog `width` pixels wide with a title and a button that closes
/// it. One is open at a time: an open one goes.
pub fn dialog(
    commands: &mut Commands,
    title: &str,
    close: &str,
    width: f32,
    fill: impl FnOnce(&mut Parent<'_>),
) {
    commands.trigger(CloseDialog);
    commands
        .spawn((
            Name::new("dialog"),
            Dialog,
            TabGroup::modal(),
            GlobalZIndex(10),
            Node {
                position_type: PositionType::Absolute,
                width: percent(100),
                height: percent(100),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            },
            BackgroundColor(theme::VEIL),
        ))
        .with_children(|veil| {
            veil.spawn((
                Node {
                    width: px(width),
                    max_width: percent(96),
                    max_height: percent(92),
                    flex_direction: FlexDirection::Column,
                    row_gap: px(12),
                    padding: px(20).all(),
                    border: px(1).all(),
                    border_radius: theme::panel_radius(),
                    ..default()
                },
                BackgroundColor(theme::PANEL),
                BorderColor::all(theme::LINE_COLOUR),
            ))
            .with_children(|sheet| {
                spread(sheet).with_children(|top| {
                    top.spawn((
                        strong(title, size::FIGURE, theme::INK),
                        Node {
                            flex_shrink: 1.0,
                            ..default()
                        },
                    ));
                    button(
                        top,
                        ButtonSpec::new(CLOSE, close).key(Stroke::Escape).tab(9),
                    )
                    .observe(|_: On<Activate>, mut commands: Commands| {
                        commands.trigger(CloseDialog);
                    });
                });
                fill(sheet);
            });
        });
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Left>()
        .add_observer(close_dialogs)
        .add_systems(Update, focus_new_dialog);
}

/// The button that closes a dialog.
const CLOSE: &str = "dialog.close";

/// The control that had the keyboard in the dialog that was closed last.
#[derive(Resource, Debug, Default)]
struct Left(Option<ControlId>);

fn close_dialogs(
    _: On<CloseDialog>,
    dialogs: Query<Entity, With<Dialog>>,
    parents: Query<&ChildOf>,
    controls: Query<&ControlId>,
    focus: Res<InputFocus>,
    mut left: ResMut<Left>,
    mut commands: Commands,
) {
    // What had the keyboard before gets it back, see `control`.
    for dialog in &dialogs {
        left.0 = focus
            .get()
            .filter(|entity| parents.iter_ancestors(*entity).any(|it| it == dialog))
            .and_then(|entity| controls.get(entity).ok())
            .filter(|name| name.0 != CLOSE)
            .cloned();
        commands.entity(dialog).try_despawn();
    }
}

/// The first control of a new dialog gets the keyboard; where the dialog was
/// only drawn anew, the one of the same name as before.
fn focus_new_dialog(
    dialogs: Query<Entity, Added<Dialog>>,
    children: Query<&Children>,
    stops: Query<(&TabIndex, &ControlId)>,
    mut left: ResMut<Left>,
    mut focus: ResMut<InputFocus>,
) {
    for dialog in &dialogs {
        let left = left.0.take();
        let first = children
            .iter_descendants(dialog)
            .filter_map(|entity| {
                stops
                    .get(entity)
                    .ok()
                    .map(|(stop, name)| (entity, stop, name))
            })
            .min_by_key(|(_, stop, name)| (left.as_ref() != Some(*name), **stop));
        if let Some((entity, ..)) = first {
            focus.set(entity, FocusCause::Navigated);
        }
    }
}
