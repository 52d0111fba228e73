//! The fonts that the program carries, and which characters they can draw.

use std::sync::LazyLock;

use ttf_parser::Face;

/// Noto Sans SC Regular, cut down to the characters of GB 2312 and of common
/// names.
pub static REGULAR: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/fonts/NotoSansSC-Regular.ttf"
));

/// Noto Sans SC in semi-bold, the same characters.
pub static SEMI_BOLD: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/fonts/NotoSansSC-SemiBold.ttf"
));

static FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(REGULAR, 0).ok());

/// Whether the program's fonts can draw `character`. Line breaks need no
/// picture.
#[must_use]
pub fn can_draw(character: char) -> bool {
    character == '\n'
        || FACE
            .as_ref()
            .is_some_and(|face| face.glyph_index(character).is_some())
}

/// About how wide `words` are at `size`: enough to keep labels apart. Chinese
/// characters are as wide as the type is high, most Latin ones about 0.54 of it.
#[must_use]
pub fn wide(words: &str, size: f32) -> f32 {
    words
        .chars()
        .map(|letter| match letter {
            ' ' | '.' | ',' | 'i' | 'l' | '|' | '\'' => 0.3,
            'm' | 'w' | 'M' | 'W' => 0.85,
            letter if letter.is_ascii() => 0.54,
            '¥' | '−' => 0.54,
            _ => 1.0,
        })
        .sum::<f32>()
        * size
}
