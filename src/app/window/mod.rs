//! The window: library, preparation, table and debrief on a screen.
//!
//! [`run`] opens it. [`ScreensPlugin`] is what it shows, so that tests and
//! [`tour`] can run the same screens without a window: on top of
//! [`PracticePlugin`](super::practice::PracticePlugin), it draws a screen anew
//! whenever what it shows has changed, and sends the game loop's requests.

pub mod charts;
mod frame;
mod opening;
pub mod pictures;
mod screens;
mod speech;
pub mod theme;
pub mod tour;
mod wakeful;
pub mod widgets;

pub use opening::{NoWindow, Options, run};
pub use speech::Speech;

use bevy::prelude::*;

/// Everything that the window shows. Needs `DefaultPlugins` (with or without
/// renderer and window system), the practice plugin and a [`Speech`].
#[derive(Debug, Default)]
pub struct ScreensPlugin;

impl Plugin for ScreensPlugin {
    fn build(&self, app: &mut App) {
        app.insert_resource(ClearColor(theme::BACKGROUND))
            .init_resource::<Speech>()
            .add_plugins((
                theme::plugin,
                widgets::plugin,
                charts::plugin,
                frame::plugin,
                wakeful::plugin,
                screens::plugin,
            ))
            .add_systems(Startup, spawn_camera);
    }
}

fn spawn_camera(mut commands: Commands) {
    commands.spawn((Name::new("camera"), Camera2d, Msaa::Off, IsDefaultUiCamera));
}
