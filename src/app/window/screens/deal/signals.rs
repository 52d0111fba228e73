//! What the offers signal, theirs and the rep's own, and what the plan says
//! next.

use bevy::prelude::*;

use crate::{
    app::window::{
        Speech,
        theme::{self, letters, size},
        widgets::{Parent, divider, heading, scroll_area},
    },
    record::companion::Companion,
    views::CustomerView,
};

pub(super) fn draw(
    side: &mut Parent<'_>,
    view: &CustomerView,
    companion: &Companion,
    speech: Speech,
) {
    scroll_area(side, "deal.signals", 8.0, |list| {
        heading(list, speech.say("deal-screen-theirs"));
        for line in &view.theirs {
            list.spawn(letters(line.clone(), size::TABLE, theme::INK));
        }
        divider(list);
        heading(list, speech.say("deal-screen-own"));
        let own = view.own.clone();
        let own = own.unwrap_or_else(|| speech.say("deal-screen-own-none"));
        list.spawn(letters(own, size::TABLE, theme::INK));
        if !view.next.is_empty() {
            divider(list);
            heading(list, speech.say("beside-title"));
        }
        for (index, line) in view.next.iter().enumerate() {
            let colour = if index == 0 { theme::INK } else { theme::MUTED };
            list.spawn(letters(line.clone(), size::TABLE, colour));
        }
        divider(list);
        heading(list, speech.say("deal-screen-kept"));
        let kept = match companion.path() {
            Some(path) => path.display().to_string(),
            None => speech.say("deal-screen-kept-nowhere"),
        };
        list.spawn(letters(kept, size::SMALL, theme::MUTED));
    });
}
