//! Panels, rows and columns: how things are put beside and below each other.

use bevy::prelude::*;

use super::Parent;
use crate::app::window::theme::{self, letters, size, strong};

/// A white panel that grows to fill its place.
pub fn panel<'a>(parent: &'a mut Parent<'_>) -> EntityCommands<'a> {
    spawn_panel(
        parent,
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            min_height: px(0),
            ..default()
        },
    )
}

/// A white panel of a given width.
pub fn panel_sized<'a>(parent: &'a mut Parent<'_>, width: f32) -> EntityCommands<'a> {
    spawn_panel(
        parent,
        Node {
            width: px(width),
            flex_shrink: 0.0,
            min_height: px(0),
            ..default()
        },
    )
}

fn spawn_panel<'a>(parent: &'a mut Parent<'_>, place: Node) -> EntityCommands<'a> {
    parent.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(14), px(12)),
            border: px(1).all(),
            border_radius: theme::panel_radius(),
            row_gap: px(8),
            overflow: Overflow::clip(),
            ..place
        },
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::LINE_COLOUR),
    ))
}

/// The heading of a panel.
pub fn heading(parent: &mut Parent<'_>, words: impl Into<String>) {
    parent.spawn((
        strong(words.into().to_uppercase(), size::SMALL, theme::MUTED),
        Node {
            flex_shrink: 0.0,
            ..default()
        },
    ));
}

/// Things beside each other, `gap` pixels apart.
pub fn row<'a>(parent: &'a mut Parent<'_>, gap: f32) -> EntityCommands<'a> {
    parent.spawn(Node {
        column_gap: px(gap),
        align_items: AlignItems::Center,
        min_width: px(0),
        ..default()
    })
}

/// Things beside each other, pushed to both ends.
pub fn spread<'a>(parent: &'a mut Parent<'_>) -> EntityCommands<'a> {
    parent.spawn(Node {
        column_gap: px(8),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::SpaceBetween,
        min_width: px(0),
        ..default()
    })
}

/// Things below each other, `gap` pixels apart.
pub fn column<'a>(parent: &'a mut Parent<'_>, gap: f32) -> EntityCommands<'a> {
    parent.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(gap),
        min_width: px(0),
        min_height: px(0),
        ..default()
    })
}

/// A column beside others: as wide as its share of the room, and no higher than
/// the place; its parts are `gap` pixels apart.
pub fn share_column<'a>(columns: &'a mut Parent<'_>, share: f32, gap: f32) -> EntityCommands<'a> {
    columns.spawn(Node {
        flex_direction: FlexDirection::Column,
        flex_grow: share,
        flex_basis: px(0),
        min_width: px(0),
        min_height: px(0),
        row_gap: px(gap),
        ..default()
    })
}

/// Words as wide as their place, broken where they are longer.
pub fn wrapped(place: &mut Parent<'_>, words: String, colour: Color) {
    place
        .spawn(Node {
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(letters(words, size::TABLE, colour));
}

/// A one-pixel line.
pub fn divider(parent: &mut Parent<'_>) {
    parent.spawn((
        Node {
            height: px(1),
            width: percent(100),
            flex_shrink: 0.0,
            ..default()
        },
        BackgroundColor(theme::LINE_COLOUR),
    ));
}

/// A framed remark.
pub fn note(parent: &mut Parent<'_>, words: impl Into<String>) {
    parent
        .spawn((
            Node {
                padding: UiRect::axes(px(10), px(7)),
                border: px(1).all(),
                border_radius: theme::control_radius(),
                flex_shrink: 0.0,
                ..default()
            },
            BackgroundColor(theme::PAPER),
            BorderColor::all(theme::LINE_COLOUR),
        ))
        .with_child(letters(words, size::TABLE, theme::MUTED));
}
