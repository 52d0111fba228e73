//! The dialog while a job goes on: how far it is, and the way to break it off,
//! which is to close it.

use bevy::prelude::*;

use super::{Parent, dialog, meter, row};
use crate::app::window::{
    Speech,
    theme::{self, letters, size},
};

const WIDTH: f32 = 560.0;

/// Opens the dialog; `progress` marks where it stands how far the job is, and
/// goes when the dialog closes.
pub fn wait_for(
    commands: &mut Commands,
    progress: impl Component,
    title: &str,
    words: String,
    speech: Speech,
) {
    dialog(
        commands,
        title,
        &speech.say("window-cancel"),
        WIDTH,
        |sheet| {
            sheet.spawn(letters(words, size::BODY, theme::INK));
            sheet
                .spawn((
                    progress,
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: px(8),
                        min_height: px(64),
                        ..default()
                    },
                ))
                .with_children(|place| {
                    // The first news takes a while.
                    row(place, 0.0).with_children(|line| meter(line, 0.0, theme::YOURS));
                });
        },
    );
}

/// Shows how far the job is, 0 to 1, and says more of it.
pub fn show_progress(
    commands: &mut Commands,
    places: impl IntoIterator<Item = Entity>,
    share: f64,
    lines: &[String],
) {
    for place in places {
        commands
            .entity(place)
            .despawn_related::<Children>()
            .with_children(|place: &mut Parent<'_>| {
                row(place, 0.0).with_children(|line| meter(line, share, theme::YOURS));
                for words in lines {
                    place.spawn(letters(words, size::TABLE, theme::MUTED));
                }
            });
    }
}
