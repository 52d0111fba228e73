//! The window draws only when something happens, so that it costs no power
//! while it is read. What follows from a key press takes a few frames (a
//! request, an answer, a new screen, a chart that learns its size): this asks
//! for them.

use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput},
    prelude::*,
    window::{RequestRedraw, WindowResized},
    winit::{EventLoopProxyWrapper, WinitUserEvent},
};

use super::Speech;
use crate::app::{
    jobs::Wake,
    practice::{OpenPractice, Screen},
    rehearsing::Rehearsing,
};

/// Frames that are still to be drawn.
#[derive(Resource, Debug)]
struct Wakeful(u8);

/// Enough for the longest chain of consequences.
const FRAMES: u8 = 6;

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Wakeful(FRAMES))
        .add_systems(Startup, let_jobs_wake)
        .add_systems(Last, stay_awake);
}

/// A job has news while the window sleeps. Screens that are drawn without a
/// window (in tests, on a tour) never sleep.
fn let_jobs_wake(window: Option<Res<EventLoopProxyWrapper>>, mut commands: Commands) {
    let Some(window) = window else {
        return;
    };
    let window = (**window).clone();
    commands.insert_resource(Wake::by(move || {
        // Where the window is gone there is nobody to wake.
        let _ = window.send_event(WinitUserEvent::WakeUp);
    }));
}

fn stay_awake(
    mut keys: MessageReader<KeyboardInput>,
    mut clicks: MessageReader<MouseButtonInput>,
    mut sizes: MessageReader<WindowResized>,
    screen: Res<State<Screen>>,
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    rehearsing: Res<Rehearsing>,
    mut wakeful: ResMut<Wakeful>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let touched = keys.read().count() + clicks.read().count() + sizes.read().count() > 0;
    let changed = screen.is_changed()
        || speech.is_changed()
        || rehearsing.is_changed()
        || practice.is_some_and(|practice| practice.is_changed());
    if touched || changed {
        wakeful.0 = FRAMES;
    }
    if wakeful.0 > 0 {
        wakeful.0 -= 1;
        redraw.write(RequestRedraw);
    }
}
