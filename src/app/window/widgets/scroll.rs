//! A part of a panel that scrolls when it has more than fits.

use bevy::{
    prelude::*,
    ui::ui_layout_system,
    ui_widgets::{ControlOrientation, ScrollArea as HeadlessScrollArea, Scrollbar, ScrollbarThumb},
};

use super::{ControlId, Parent};
use crate::app::window::theme;

/// An area that always shows its end: a conversation.
#[derive(Component, Debug)]
pub struct ScrollToEnd;

/// The bar of an area; hidden while everything fits.
#[derive(Component, Debug)]
struct Bar(Entity);

/// Spawns a growing area with a bar at its right and fills it. What is
/// returned is the content; insert [`ScrollToEnd`] to keep its end in view.
pub fn scroll_area(
    parent: &mut Parent<'_>,
    id: &str,
    gap: f32,
    fill: impl FnOnce(&mut Parent<'_>),
) -> Entity {
    let mut content = Entity::PLACEHOLDER;
    parent
        .spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            min_width: px(0),
            column_gap: px(6),
            ..default()
        })
        .with_children(|frame| {
            content = frame
                .spawn((
                    Name::new(id.to_owned()),
                    ControlId::new(id),
                    HeadlessScrollArea,
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: px(gap),
                        flex_grow: 1.0,
                        flex_basis: px(0),
                        min_width: px(0),
                        min_height: px(0),
                        overflow: Overflow::scroll_y(),
                        ..default()
                    },
                ))
                .with_children(fill)
                .id();
            frame
                .spawn((
                    Bar(content),
                    Scrollbar {
                        target: content,
                        orientation: ControlOrientation::Vertical,
                        min_thumb_length: 24.0,
                    },
                    Node {
                        width: px(5),
                        border_radius: BorderRadius::all(px(3)),
                        ..default()
                    },
                    BackgroundColor(theme::TRACK),
                ))
                .with_child((
                    ScrollbarThumb::default(),
                    Node {
                        position_type: PositionType::Absolute,
                        border_radius: BorderRadius::all(px(3)),
                        ..default()
                    },
                    BackgroundColor(theme::CONTROL_LINE),
                ));
        });
    content
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (show_bars, scroll_to_end).after(ui_layout_system),
    );
}

/// A bar without anything to scroll takes its place but is not seen.
fn show_bars(mut bars: Query<(&Bar, &mut Visibility)>, areas: Query<&ComputedNode>) {
    for (bar, mut visibility) in &mut bars {
        let Ok(area) = areas.get(bar.0) else { continue };
        let wanted = if area.content_size().y > area.size().y + 0.5 {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        };
        visibility.set_if_neq(wanted);
    }
}

/// Follows the end when the content grew.
fn scroll_to_end(
    mut areas: Query<(&ComputedNode, &mut ScrollPosition, Ref<ScrollToEnd>), Changed<ComputedNode>>,
) {
    for (node, mut position, _) in &mut areas {
        let end = (node.content_size().y - node.size().y).max(0.0) * node.inverse_scale_factor();
        if (position.y - end).abs() > 0.5 {
            position.y = end;
        }
    }
}
