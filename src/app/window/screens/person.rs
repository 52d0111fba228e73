//! Somebody across the table: the face, the name, the part that they play.

use bevy::prelude::*;

use crate::{
    app::window::{
        theme::{self, letters, size, strong},
        widgets::{Parent, portrait},
    },
    bargain::Mood,
    views::PersonView,
};

/// Draws a person with a face so many pixels wide.
pub(super) fn draw(place: &mut Parent<'_>, person: &PersonView, face: f32) {
    place
        .spawn(Node {
            column_gap: px(10),
            align_items: AlignItems::Start,
            margin: UiRect::top(px(4)),
            ..default()
        })
        .with_children(|line| {
            portrait(line, &person.portrait, Mood::Calm, face);
            line.spawn(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            })
            .with_children(|words| {
                words.spawn(strong(person.name.clone(), size::TABLE, theme::INK));
                words.spawn(letters(person.title.clone(), size::SMALL, theme::MUTED));
                words.spawn(letters(person.about.clone(), size::SMALL, theme::INK));
                for known in &person.known {
                    words.spawn(letters(known.clone(), size::SMALL, theme::GOOD_TEXT));
                }
            });
        });
}
