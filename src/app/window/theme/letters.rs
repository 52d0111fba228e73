//! Text as the window sets it.

use bevy::{
    prelude::*,
    text::{FontFeatureTag, FontFeatures, LineHeight},
};

use super::fonts::{REGULAR, STRONG};

/// The sizes of type, in logical pixels.
pub mod size {
    /// Notes, chart labels, headings of panels.
    pub const SMALL: f32 = crate::charts::SMALL;
    /// Tables and figures.
    pub const TABLE: f32 = 13.0;
    /// Running text.
    pub const BODY: f32 = 14.0;
    /// Titles of screens.
    pub const TITLE: f32 = 16.0;
    /// Figures that matter.
    pub const FIGURE: f32 = 18.0;
    /// Scores in a row of several.
    pub const LARGE: f32 = 28.0;
    /// The one figure of a screen.
    pub const HUGE: f32 = 40.0;
}

/// The height of a line, as a multiple of the type size.
pub const LINE: f32 = 1.4;

/// Text in the regular weight.
pub fn letters(words: impl Into<String>, size: f32, colour: Color) -> impl Bundle {
    set(words.into(), REGULAR, size, colour)
}

/// Text in the strong weight.
pub fn strong(words: impl Into<String>, size: f32, colour: Color) -> impl Bundle {
    set(words.into(), STRONG, size, colour)
}

fn set(words: String, font: Handle<Font>, size: f32, colour: Color) -> impl Bundle {
    let font_features = narrow_marks(&words);
    (
        Text::new(words),
        crisp(colour),
        TextFont {
            font: font.into(),
            font_size: FontSize::Px(size),
            font_features,
            ..default()
        },
        LineHeight::RelativeToFont(LINE),
        TextColor(colour),
        Pickable::IGNORE,
    )
}

/// A middle dot and the like are an em wide in Chinese text, and narrow in any
/// other.
fn narrow_marks(words: &str) -> FontFeatures {
    if words.chars().any(is_chinese) {
        return FontFeatures::default();
    }
    FontFeatures::builder()
        .enable(FontFeatureTag::new(b"pwid"))
        .enable(FontFeatureTag::new(b"palt"))
        .build()
}

/// Hanzi and their full-width punctuation.
const fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// Bevy blends in linear light, where the edges of dark letters come out too
/// thin. Drawn twice at the same place, a letter that covers `a` of a pixel
/// covers 1 − (1 − a)², which is close to what blending as screens expect it
/// would give, 1 − (1 − a)^2.2. Light letters need none of it.
fn crisp(colour: Color) -> TextShadow {
    let is_dark = colour.to_linear().luminance() < 0.3;
    TextShadow {
        offset: Vec2::ZERO,
        color: if is_dark { colour } else { Color::NONE },
    }
}

/// The type of a field that people write into.
#[must_use]
pub fn field(size: f32, colour: Color) -> impl Bundle {
    (
        TextFont {
            // A field can't be drawn twice to look crisp, see [`crisp`].
            font: STRONG.into(),
            font_size: FontSize::Px(size),
            ..default()
        },
        LineHeight::RelativeToFont(LINE),
        TextColor(colour),
    )
}
