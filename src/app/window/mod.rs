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
mod settings;
mod speech;
pub mod theme;
pub mod tour;
mod wakeful;
pub mod widgets;

pub use opening::{NoWindow, WindowOptions, run};
pub use speech::Speech;

use bevy::prelude::*;

use self::widgets::Notice;
use super::{
    practice::{PracticeSystems, Trouble},
    rehearsing,
    settings::Kept,
};

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
                rehearsing::plugin,
                frame::plugin,
                settings::plugin,
                wakeful::plugin,
                screens::plugin,
            ))
            .add_systems(Startup, spawn_camera)
            .add_systems(PreUpdate, fit_to_window)
            .add_systems(Update, tell_troubles.after(PracticeSystems));
    }
}

/// The window for which sizes are given in logical pixels.
const DRAWN_FOR: Vec2 = Vec2::new(1280.0, 720.0);

/// A larger window shows things larger, and a little more of them; a smaller
/// one shows the same things smaller; a person may want all of it larger still.
fn fit_to_window(windows: Query<Ref<Window>>, kept: Res<Kept>, mut scale: ResMut<UiScale>) {
    let Some(window) = windows.iter().next() else {
        return;
    };
    if !window.is_changed() && !kept.is_changed() {
        return;
    }
    let room = (window.width() / DRAWN_FOR.x).min(window.height() / DRAWN_FOR.y);
    let wanted = if room > 1.0 {
        (1.0 + (room - 1.0) * 0.7).min(2.5)
    } else {
        room.max(0.75)
    };
    let wanted = wanted * kept.settings().text_size.factor();
    // Steps of a twentieth keep lines sharp while the window is dragged.
    let wanted = (wanted * 20.0).round() / 20.0;
    if (scale.0 - wanted).abs() > 0.01 {
        scale.0 = wanted;
    }
}

/// What went wrong in the loop stands in the line for notices.
fn tell_troubles(
    mut troubles: MessageReader<Trouble>,
    speech: Res<Speech>,
    mut notice: ResMut<Notice>,
) {
    if let Some(trouble) = troubles.read().last() {
        notice.0 = Some(trouble.text(speech.0));
    }
}

fn spawn_camera(mut commands: Commands) {
    commands.spawn((Name::new("camera"), Camera2d, Msaa::Off, IsDefaultUiCamera));
}
