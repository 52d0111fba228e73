//! The dialog while a search goes on: how far it is, and the way to break it
//! off, which is to close it.

use bevy::prelude::*;

use super::Adviser;
use crate::{
    advise::Progress,
    app::window::{
        Speech,
        theme::{self, letters, size},
        widgets::{dialog, meter, note, row},
    },
    play::Extent,
    text::{Currency, grouped, money},
};

const WIDTH: f32 = 560.0;

/// Where it stands how far the search is.
#[derive(Component, Debug)]
pub(super) struct SearchProgress;

pub(super) fn open(commands: &mut Commands, extent: Extent, speech: Speech) {
    dialog(
        commands,
        &speech.say("advise-title"),
        &speech.say("window-cancel"),
        WIDTH,
        |sheet| {
            let buyers = grouped(extent.searched as f64, 0);
            sheet.spawn(letters(
                speech.with("advise-looking", &[("buyers", &buyers)]),
                size::BODY,
                theme::INK,
            ));
            sheet
                .spawn((
                    SearchProgress,
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: px(8),
                        min_height: px(64),
                        ..default()
                    },
                ))
                .with_child(letters(
                    speech.say("advise-phase-searching"),
                    size::TABLE,
                    theme::MUTED,
                ));
        },
    );
}

/// Shows how far the search is.
pub(super) fn show(
    commands: &mut Commands,
    place: Entity,
    progress: Progress,
    currency: &Currency,
    speech: Speech,
) {
    let percent = grouped(100.0 * progress.total(), 0);
    let phase = speech.say(progress.phase.message_id());
    let words = speech.with(
        "advise-working",
        &[("percent", &percent), ("phase", &phase)],
    );
    let best = speech.with(
        "advise-best-so-far",
        &[("best", &money(progress.best, currency))],
    );
    commands
        .entity(place)
        .despawn_related::<Children>()
        .with_children(|place| {
            row(place, 0.0).with_children(|line| {
                meter(line, progress.total(), theme::YOURS);
            });
            place.spawn(letters(words, size::TABLE, theme::INK));
            place.spawn(letters(best, size::TABLE, theme::MUTED));
        });
}

/// Says that no buyer fits what the rep has found out.
pub(super) fn nobody(commands: &mut Commands, speech: Speech) {
    dialog(
        commands,
        &speech.say("advise-title"),
        &speech.say("window-close"),
        WIDTH,
        |sheet| note(sheet, speech.say("advise-nobody")),
    );
}

/// Whoever closes the dialog breaks the search off.
pub(super) fn break_off(_: On<Remove, SearchProgress>, mut adviser: ResMut<Adviser>) {
    if adviser.search.take().is_some() {
        adviser.progress = None;
    }
}
