//! How the window looks: colours by role, type sizes, spacing, fonts.
//!
//! Nothing outside this module names a colour or a font file.

mod colours;
mod fonts;
mod letters;

pub use colours::*;
pub use fonts::plugin;
pub use letters::{LINE, field, letters, size, strong};

pub use crate::text::font::wide;

use bevy::prelude::*;

/// The unit that every distance is a multiple of, in logical pixels.
pub const UNIT: f32 = 4.0;

/// So many units as a length.
#[must_use]
pub fn units(count: f32) -> Val {
    Val::Px(UNIT * count)
}

/// The corner radius of panels.
#[must_use]
pub fn panel_radius() -> BorderRadius {
    BorderRadius::all(Val::Px(10.0))
}

/// The corner radius of controls.
#[must_use]
pub fn control_radius() -> BorderRadius {
    BorderRadius::all(Val::Px(8.0))
}
