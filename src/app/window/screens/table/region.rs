//! A part of the side panel that is drawn anew whenever the offer being put
//! together changes.

use bevy::prelude::*;

use crate::app::window::widgets::Parent;

/// Spawns the place of a part, as high as what it will hold.
pub(super) fn spawn_region(side: &mut Parent<'_>, part: impl Component) {
    side.spawn((
        part,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            flex_shrink: 0.0,
            ..default()
        },
    ));
}

/// Empties a part, if it is there, and fills it again.
pub(super) fn refill<Part: Component>(
    regions: &Query<Entity, With<Part>>,
    commands: &mut Commands,
    fill: impl FnOnce(&mut Parent<'_>),
) {
    let Ok(region) = regions.single() else { return };
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(fill);
}
