//! A bar that is filled by a share.

use bevy::prelude::*;

use super::Parent;
use crate::app::window::theme;

/// Spawns a bar as wide as its place, filled by `share` (0..=1; others are
/// pulled inside).
pub fn meter(parent: &mut Parent<'_>, share: f64, colour: Color) {
    #[expect(clippy::cast_possible_truncation, reason = "a percentage")]
    let filled = (share.clamp(0.0, 1.0) * 100.0) as f32;
    parent
        .spawn((
            Node {
                height: px(6),
                flex_grow: 1.0,
                min_width: px(24),
                border_radius: BorderRadius::all(px(3)),
                overflow: Overflow::clip(),
                ..default()
            },
            BackgroundColor(theme::TRACK),
        ))
        .with_child((
            Node {
                width: percent(filled),
                height: percent(100),
                border_radius: BorderRadius::all(px(3)),
                ..default()
            },
            BackgroundColor(colour),
        ));
}
