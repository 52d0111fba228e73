//! Opening the window, or saying why it can't be opened.

use std::{
    env, io,
    panic::{self, PanicHookInfo},
    path::Path,
    process::{self, Command, ExitStatus},
    sync::Arc,
};

use bevy::{
    log::LogPlugin,
    prelude::*,
    tasks::block_on,
    window::{WindowPlugin as WindowsPlugin, WindowResizeConstraints},
    winit::WinitSettings,
};

use super::{ScreensPlugin, Speech};
use crate::{
    app::{
        practice::{Loop, PlanFolder, PracticePlugin, Request},
        settings::Kept,
    },
    play::Game,
    text::Language,
};

/// What the window starts with.
#[derive(Debug, Clone, Default)]
pub struct WindowOptions {
    /// The language it speaks at first.
    pub language: Language,
    /// The game: its scenarios, its seeds, where things are kept.
    pub game: Game,
    /// The folder of saved plans.
    pub plans: PlanFolder,
    /// The settings.
    pub kept: Kept,
    /// What to do at once, such as opening a scenario.
    pub first: Vec<Request>,
}

/// Why no window can be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoWindow {
    /// There is no display.
    #[error("there is no display")]
    NoDisplay,
    /// There is no graphics adapter, not even a software one.
    #[error("there is no usable graphics adapter")]
    NoAdapter,
    /// The window system refused.
    #[error("the window can't be opened: {0}")]
    Refused(String),
}

/// Holds why the window system refused, for the program that is started again
/// without a window.
const REFUSED: &str = "HAGGLE_WINDOW_REFUSED";

/// Opens the window and runs until it is closed.
///
/// # Errors
/// Where no window can be opened; nothing has been shown then.
pub fn run(options: WindowOptions) -> Result<AppExit, NoWindow> {
    if let Ok(reason) = env::var(REFUSED) {
        return Err(NoWindow::Refused(without_folders(&reason)));
    }
    if !has_display() {
        return Err(NoWindow::NoDisplay);
    }
    if !has_adapter() {
        return Err(NoWindow::NoAdapter);
    }
    let mut app = or_start_again(|| build(options));
    Ok(app.run())
}

/// A reason with the names of source files instead of the paths they had where
/// the program was built.
fn without_folders(reason: &str) -> String {
    let quoted = reason.split('"').map(|part| {
        let is_source = Path::new(part).extension() == Some("rs".as_ref());
        let name = part.rsplit(['/', '\\']).next();
        name.filter(|_| is_source).unwrap_or(part)
    });
    quoted.collect::<Vec<_>>().join("\"")
}

/// Whether the environment names a display. Where windows are part of the
/// system there always is one.
fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || named("WAYLAND_DISPLAY")
        || named("WAYLAND_SOCKET")
        || named("DISPLAY")
}

/// Whether there is a graphics adapter that Bevy could use.
#[must_use]
pub fn has_adapter() -> bool {
    let instance =
        wgpu::Instance::new(wgpu::InstanceDescriptor::new_without_display_handle_from_env());
    let adapter = instance.request_adapter(&wgpu::RequestAdapterOptions::default());
    block_on(adapter).is_ok()
}

/// Bevy panics where the window system refuses it, but the caller has a
/// terminal to fall back on. A panic can't be caught where it ends the program,
/// as it does in release builds, so the program starts once more and is told
/// why no window is to be tried.
fn or_start_again<T>(open: impl FnOnce() -> T) -> T {
    let loud: Arc<Hook> = Arc::from(panic::take_hook());
    let fallback = Arc::clone(&loud);
    panic::set_hook(Box::new(move |panicked| {
        match start_again(panicked.payload_as_str().unwrap_or_default()) {
            Ok(status) => process::exit(status.code().unwrap_or(1)),
            Err(_) => fallback(panicked),
        }
    }));
    let opened = open();
    panic::set_hook(Box::new(move |panicked| loud(panicked)));
    opened
}

type Hook = dyn Fn(&PanicHookInfo<'_>) + Send + Sync;

/// The same command without a window; nothing has been shown or kept yet.
fn start_again(reason: &str) -> io::Result<ExitStatus> {
    Command::new(env::current_exe()?)
        .args(env::args_os().skip(1))
        .env(REFUSED, reason)
        .status()
}

fn build(options: WindowOptions) -> App {
    let mut app = App::new();
    let title = crate::words::Phrases::new(options.language).say("app-name");
    app.add_plugins(
        DefaultPlugins
            .set(WindowsPlugin {
                primary_window: Some(Window {
                    title,
                    resolution: (1280, 800).into(),
                    resize_constraints: WindowResizeConstraints {
                        min_width: 1024.0,
                        min_height: 680.0,
                        ..default()
                    },
                    ..default()
                }),
                ..default()
            })
            .set(log()),
    )
    .insert_resource(WinitSettings::desktop_app())
    .insert_resource(Loop(options.game))
    .insert_resource(options.plans)
    .insert_resource(options.kept)
    .insert_resource(Speech::new(options.language))
    .add_plugins((PracticePlugin, ScreensPlugin));
    app.world_mut().write_message_batch(options.first);
    app
}

/// Problems only: a remark of a library is no news to a sales rep.
pub(super) fn log() -> LogPlugin {
    LogPlugin {
        level: bevy::log::Level::ERROR,
        filter: "icu_provider=off,icu_segmenter=off".to_owned(),
        ..default()
    }
}

#[cfg(test)]
mod tests {
    use super::without_folders;

    #[test]
    fn a_reason_names_no_folders() {
        let reason = "refused: Os(OsError { file: \"/some/where/x11/mod.rs\", error: NoDisplay })";
        let told = "refused: Os(OsError { file: \"mod.rs\", error: NoDisplay })";
        assert_eq!(without_folders(reason), told);
        assert_eq!(without_folders("no \"a/b\" at all"), "no \"a/b\" at all");
    }
}
