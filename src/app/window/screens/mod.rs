//! One file, or one folder, for each screen.

mod debrief;
mod library;
mod prepare;
mod table;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        library::plugin,
        prepare::plugin,
        table::plugin,
        debrief::plugin,
    ));
}
