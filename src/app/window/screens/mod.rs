//! One file, or one folder, for each screen.

mod library;
mod table;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((library::plugin, table::plugin));
}
