//! One file, or one folder, for each screen.

mod deal;
mod debrief;
mod library;
mod person;
mod prepare;
mod table;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        library::plugin,
        deal::plugin,
        prepare::plugin,
        table::plugin,
        debrief::plugin,
    ));
}
