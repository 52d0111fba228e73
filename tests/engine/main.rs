//! Tests of the engine: everything but the app, without Bevy.

mod script;
mod script_play;
mod shelf;
