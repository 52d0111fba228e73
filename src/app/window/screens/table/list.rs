//! Lists to choose from in a dialog: as high as their rows, up to a height
//! beyond which they scroll, with a digit for each of the first nine.

use bevy::prelude::*;

use crate::app::window::widgets::{ButtonKind, ButtonSpec, Parent, Stroke, column, scroll_area};

/// How high a list is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Height {
    /// Pixels for each row, with the gap below it.
    pub(super) row: f32,
    /// The list scrolls beyond this.
    pub(super) most: f32,
}

/// Spawns a list of so many rows and fills it.
pub(super) fn spawn_list(
    sheet: &mut Parent<'_>,
    id: &str,
    gap: f32,
    rows: usize,
    height: Height,
    fill: impl FnOnce(&mut Parent<'_>),
) {
    sheet
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            height: px((rows as f32 * height.row).min(height.most)),
            flex_shrink: 1.0,
            min_height: px(0),
            ..default()
        })
        .with_children(|frame| {
            scroll_area(frame, id, gap, fill);
        });
}

/// A row of a list, counted from 0: its digit chooses it, and the first is
/// where Tab begins. Further rows than nine are reached by Tab.
pub(super) fn row_button(id: String, index: usize) -> ButtonSpec {
    let digit = u32::try_from(index + 1)
        .ok()
        .and_then(|number| char::from_digit(number, 10));
    let mut spec = ButtonSpec::new(id, "").kind(ButtonKind::Row);
    if let Some(digit) = digit {
        spec = spec.key(Stroke::Letter(digit));
    }
    if index == 0 {
        spec = spec.tab(0);
    }
    spec
}

/// The words of a row, below each other and as wide as the row allows.
pub(super) fn row_words(inside: &mut Parent<'_>, fill: impl FnOnce(&mut Parent<'_>)) {
    column(inside, 1.0)
        .insert(Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_children(fill);
}
