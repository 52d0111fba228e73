//! What every field to type into has: a frame, the letters, the cursor.

use bevy::{
    input_focus::{FocusGained, tab_navigation::TabIndex},
    prelude::*,
    text::{EditableText, TextCursorStyle, TextEdit},
};

use super::ControlId;
use crate::app::window::theme::{self, size};

/// What a field shows when nobody types.
#[derive(Component, Debug, Clone, PartialEq)]
pub(super) struct Shown(pub(super) String);

/// A field to be.
#[derive(Debug)]
pub(super) struct FieldSpec<'a> {
    /// The control's id.
    pub(super) id: &'a str,
    /// What is asked for, for screen readers.
    pub(super) label: &'a str,
    /// What stands there now.
    pub(super) shown: &'a str,
    /// The most characters it takes.
    pub(super) longest: usize,
    /// Where the characters stand.
    pub(super) justify: Justify,
}

/// The box around a field, in its place.
pub(super) fn frame(place: Node) -> impl Bundle {
    (
        Node {
            padding: UiRect::axes(px(8), px(3)),
            border: px(1).all(),
            border_radius: BorderRadius::all(px(6)),
            overflow: Overflow::clip_x(),
            ..place
        },
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::LINE_COLOUR),
    )
}

/// What is typed into.
pub(super) fn field(spec: &FieldSpec<'_>) -> impl Bundle {
    (
        Name::new(spec.id.to_owned()),
        ControlId::new(spec.id.to_owned()),
        Shown(spec.shown.to_owned()),
        EditableText {
            max_characters: Some(spec.longest),
            ..EditableText::new(spec.shown)
        },
        TextLayout::new(spec.justify, LineBreak::NoWrap),
        theme::field(size::TABLE, theme::INK),
        TextCursorStyle {
            color: theme::YOURS,
            selection_color: theme::YOURS_SOFT,
            ..default()
        },
        AccessibleLabel::new(spec.label.to_owned()),
        TabIndex(1),
        Node {
            flex_grow: 1.0,
            min_width: px(0),
            ..default()
        },
    )
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(select_on_entering);
}

fn select_on_entering(gained: On<FocusGained>, mut fields: Query<&mut EditableText, With<Shown>>) {
    if let Ok(mut text) = fields.get_mut(gained.entity) {
        text.queue_edit(TextEdit::SelectAll);
    }
}
