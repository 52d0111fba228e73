//! While a search goes on: how far it is. Whoever closes the dialog breaks it off.

use bevy::prelude::*;

use super::Adviser;
use crate::{
    advise::Progress,
    app::window::{
        Speech,
        widgets::{dialog, note, show_progress, wait_for},
    },
    play::Extent,
    text::{Currency, grouped, money},
};

const WIDTH: f32 = 560.0;

/// Where it stands how far the search is.
#[derive(Component, Debug)]
pub(super) struct SearchProgress;

pub(super) fn open(commands: &mut Commands, extent: Extent, speech: Speech) {
    let buyers = grouped(extent.searched as f64, 0);
    let title = speech.say("advise-title");
    let words = speech.with("advise-looking", &[("buyers", &buyers)]);
    wait_for(commands, SearchProgress, &title, words, speech);
}

/// Shows how far the search is.
pub(super) fn show(
    commands: &mut Commands,
    places: impl IntoIterator<Item = Entity>,
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
    show_progress(commands, places, progress.total(), &[words, best]);
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

pub(super) fn break_off(_: On<Remove, SearchProgress>, mut adviser: ResMut<Adviser>) {
    if adviser.search.take().is_some() {
        adviser.progress = None;
    }
}
