//! Colours by role. Red is for limits and faults alone, blue is the rep's side,
//! brown the buyer's; nothing is told by colour alone. What charts show has the
//! colours of their inks.

use bevy::prelude::*;

use crate::charts::Ink;

/// Behind everything.
pub const BACKGROUND: Color = hex(0x00F4_F1EA);
/// Panels.
pub const PANEL: Color = hex(0x00FF_FFFF);
/// Fill of plain buttons and notes.
pub const PAPER: Color = hex(0x00FB_FAF6);
/// One-pixel lines.
pub const LINE_COLOUR: Color = hex(Ink::Axis.colour());
/// Borders of controls: strong enough to be seen as a control.
pub const CONTROL_LINE: Color = hex(0x00A8_A294);
/// The empty part of meters and sliders.
pub const TRACK: Color = hex(0x00E6_E1D6);
/// Text.
pub const INK: Color = hex(Ink::Text.colour());
/// Secondary text.
pub const MUTED: Color = hex(Ink::Muted.colour());
/// The rep's side.
pub const YOURS: Color = hex(Ink::Yours.colour());
/// The rep's side when the pointer is over it.
pub const YOURS_DARK: Color = hex(0x0019_5490);
/// The rep's side, as a ground for text.
pub const YOURS_SOFT: Color = hex(0x00DC_E9F5);
/// The rep's side, as a ground for a chart.
pub const YOURS_PALE: Color = hex(Ink::Room.colour());
/// The buyer's side, as a line.
pub const THEIRS: Color = hex(Ink::Theirs.colour());
/// The buyer's side, as text.
pub const THEIRS_TEXT: Color = hex(Ink::Theirs.text_colour());
/// The buyer's side, as a ground for text.
pub const THEIRS_SOFT: Color = hex(0x00F8_E9D8);
/// The rep's line of an earlier meeting.
pub const YOURS_BEFORE: Color = hex(Ink::YoursBefore.colour());
/// The buyer's line of an earlier meeting.
pub const THEIRS_BEFORE: Color = hex(Ink::TheirsBefore.colour());
/// Limits and faults.
pub const LIMIT: Color = hex(Ink::Limit.colour());
/// Limits and faults, as a ground for text.
pub const LIMIT_SOFT: Color = hex(0x00FB_EFED);
/// Good: at the aim or above.
pub const GOOD: Color = hex(Ink::Aim.colour());
/// Good, as text on a soft ground.
pub const GOOD_TEXT: Color = hex(Ink::Aim.text_colour());
/// Good, as a ground for text.
pub const GOOD_SOFT: Color = hex(0x00EA_F5EE);
/// The plan: a line, never text.
pub const PLAN: Color = hex(Ink::Plan.colour());
/// What can't be used now.
pub const DISABLED: Color = hex(0x0077_7C84);
/// Behind a dialog.
pub const VEIL: Color = Color::srgba(0.10, 0.11, 0.13, 0.45);
/// Text on a filled control.
pub const ON_FILL: Color = PANEL;
/// The ring around what has the keyboard.
pub const FOCUS: Color = hex(0x00E0_8A00);

/// A colour from `0xRRGGBB`.
#[must_use]
pub const fn hex(code: u32) -> Color {
    Color::srgb(part(code, 16), part(code, 8), part(code, 0))
}

const fn part(code: u32, shift: u32) -> f32 {
    ((code >> shift) & 0xFF) as f32 / 255.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two opaque colours, 1..=21 (WCAG 2.2, section 1.4.3).
    fn contrast(a: Color, b: Color) -> f32 {
        let (a, b) = (a.to_linear(), b.to_linear());
        let luminance = |c: LinearRgba| 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue;
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_stands_out_from_its_ground_by_four_and_a_half_to_one() {
        for (name, text, ground) in [
            ("ink on background", INK, BACKGROUND),
            ("muted on background", MUTED, BACKGROUND),
            ("muted on paper", MUTED, PAPER),
            ("yours on panel", YOURS, PANEL),
            ("yours on the chart", YOURS, YOURS_PALE),
            ("on a filled button", ON_FILL, YOURS),
            ("theirs on panel", THEIRS_TEXT, PANEL),
            ("theirs on its ground", THEIRS_TEXT, THEIRS_SOFT),
            ("theirs on the chart", THEIRS_TEXT, YOURS_PALE),
            ("limit on panel", LIMIT, PANEL),
            ("limit on its ground", LIMIT, LIMIT_SOFT),
            ("limit on the chart", LIMIT, YOURS_PALE),
            ("good on panel", GOOD, PANEL),
            ("good on its ground", GOOD_TEXT, GOOD_SOFT),
            ("good on the chart", GOOD_TEXT, YOURS_PALE),
            ("muted on theirs", MUTED, THEIRS_SOFT),
            ("muted on the chart", MUTED, YOURS_PALE),
        ] {
            let found = contrast(text, ground);
            assert!(found >= 4.5, "{name}: {found:.2}");
        }
    }
}
