//! While the work goes on: how far it is. Whoever closes the dialog breaks it off.

use bevy::prelude::*;

use super::LookedBack;
use crate::{
    app::window::{
        Speech,
        widgets::{show_progress, wait_for},
    },
    text::grouped,
};

/// Where it stands how far the work is.
#[derive(Component, Debug)]
pub(super) struct LookBackProgress;

pub(super) fn open(commands: &mut Commands, speech: Speech) {
    let title = speech.say("after-screen-title");
    let words = speech.say("after-working");
    wait_for(commands, LookBackProgress, &title, words, speech);
}

/// Shows how far the work is, 0 to 1.
pub(super) fn show(
    commands: &mut Commands,
    places: impl IntoIterator<Item = Entity>,
    share: f64,
    speech: Speech,
) {
    let percent = grouped(100.0 * share, 0);
    let words = speech.with("after-screen-percent", &[("percent", &percent)]);
    show_progress(commands, places, share, &[words]);
}

pub(super) fn break_off(_: On<Remove, LookBackProgress>, mut back: ResMut<LookedBack>) {
    back.working = None;
}
