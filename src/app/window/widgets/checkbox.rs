//! A box to tick.

use bevy::{
    input_focus::tab_navigation::TabIndex, picking::hover::Hovered, prelude::*,
    ui_widgets::Checkbox as HeadlessCheckbox,
};

use super::{ControlId, Parent, Shortcut, Stroke, button::key_cap, picture::icon};
use crate::app::window::theme::{self, letters, size};

/// A box to be.
#[derive(Debug, Clone)]
pub struct CheckboxSpec {
    /// The control's id.
    pub id: String,
    /// The words beside it.
    pub label: String,
    /// Whether it is ticked.
    pub ticked: bool,
    /// The key that ticks it.
    pub key: Option<Stroke>,
}

/// Spawns a box; observe `On<ValueChange<bool>>` on what is returned and draw
/// it again.
pub fn checkbox<'a>(parent: &'a mut Parent<'_>, spec: &CheckboxSpec) -> EntityCommands<'a> {
    let mut spawned = parent.spawn((
        Name::new(spec.id.clone()),
        ControlId::new(spec.id.clone()),
        HeadlessCheckbox,
        Hovered::default(),
        AccessibleLabel::new(spec.label.clone()),
        TabIndex(1),
        Node {
            column_gap: px(8),
            align_items: AlignItems::Center,
            border_radius: BorderRadius::all(px(4)),
            ..default()
        },
    ));
    if spec.ticked {
        spawned.insert(bevy::ui::Checked);
    }
    if let Some(key) = spec.key {
        spawned.insert(Shortcut(key));
    }
    let (fill, line) = if spec.ticked {
        (theme::YOURS, theme::YOURS)
    } else {
        (theme::PANEL, theme::CONTROL_LINE)
    };
    spawned.with_children(|inside| {
        inside
            .spawn((
                Node {
                    width: px(18),
                    height: px(18),
                    border: px(1).all(),
                    border_radius: BorderRadius::all(px(4)),
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::Center,
                    ..default()
                },
                BackgroundColor(fill),
                BorderColor::all(line),
                Pickable::IGNORE,
            ))
            .with_children(|square| {
                if spec.ticked {
                    icon(square, "check", 14.0, theme::ON_FILL);
                }
            });
        inside.spawn(letters(spec.label.clone(), size::TABLE, theme::INK));
        if let Some(key) = spec.key {
            key_cap(inside, &key.name());
        }
    });
    spawned
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(tick_by_shortcut);
}

/// A shortcut activates; a box answers by changing.
fn tick_by_shortcut(
    pressed: On<bevy::ui_widgets::Activate>,
    boxes: Query<(), With<HeadlessCheckbox>>,
    mut commands: Commands,
) {
    if boxes.contains(pressed.entity) {
        commands.trigger(bevy::ui_widgets::ToggleChecked {
            entity: pressed.entity,
        });
    }
}
