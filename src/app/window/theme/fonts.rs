//! The two faces that the program carries. Their handles are constants, so
//! that any text can name them, and the faces are never dropped: dropping one
//! would make Bevy lay out every text anew.

use bevy::{asset::uuid_handle, prelude::*};

/// Noto Sans SC, weight 400.
pub(super) const REGULAR: Handle<Font> = uuid_handle!("0f4f2a6e-6d0a-4c5e-9a57-6a7f3f1b5c01");
/// Noto Sans SC, weight 600.
pub(super) const STRONG: Handle<Font> = uuid_handle!("0f4f2a6e-6d0a-4c5e-9a57-6a7f3f1b5c02");

static REGULAR_FILE: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansSC-Regular.ttf");
static STRONG_FILE: &[u8] = include_bytes!("../../../../assets/fonts/NotoSansSC-SemiBold.ttf");

/// Puts the faces where the handles point.
pub fn plugin(app: &mut App) {
    app.add_systems(PreStartup, load_fonts);
}

fn load_fonts(mut fonts: ResMut<Assets<Font>>) -> Result {
    fonts.insert(REGULAR.id(), Font::from_bytes(REGULAR_FILE.to_vec()))?;
    fonts.insert(STRONG.id(), Font::from_bytes(STRONG_FILE.to_vec()))?;
    Ok(())
}
