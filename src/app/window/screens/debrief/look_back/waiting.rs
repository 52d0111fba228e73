//! The dialog while the work goes on: how far it is, and the way to break it
//! off, which is to close it.

use bevy::prelude::*;

use super::LookedBack;
use crate::{
    app::window::{
        Speech,
        theme::{self, letters, size},
        widgets::{dialog, meter, row},
    },
    text::grouped,
};

const WIDTH: f32 = 560.0;

/// Where it stands how far the work is.
#[derive(Component, Debug)]
pub(super) struct LookBackProgress;

pub(super) fn open(commands: &mut Commands, speech: Speech) {
    dialog(
        commands,
        &speech.say("after-screen-title"),
        &speech.say("window-cancel"),
        WIDTH,
        |sheet| {
            sheet.spawn(letters(speech.say("after-working"), size::BODY, theme::INK));
            sheet.spawn((
                LookBackProgress,
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(8),
                    min_height: px(40),
                    ..default()
                },
            ));
        },
    );
}

/// Shows how far the work is.
pub(super) fn show(commands: &mut Commands, place: Entity, share: f64, speech: Speech) {
    let percent = grouped(100.0 * share, 0);
    commands
        .entity(place)
        .despawn_related::<Children>()
        .with_children(|place| {
            row(place, 0.0).with_children(|line| meter(line, share, theme::YOURS));
            place.spawn(letters(
                speech.with("after-screen-percent", &[("percent", &percent)]),
                size::TABLE,
                theme::MUTED,
            ));
        });
}

/// Whoever closes the dialog breaks the work off.
pub(super) fn break_off(_: On<Remove, LookBackProgress>, mut back: ResMut<LookedBack>) {
    back.working = None;
}
