//! What the offers signal, theirs and the rep's own, and what the plan says
//! next.

use bevy::prelude::*;

use super::DealForm;
use crate::{
    app::window::{
        Speech,
        theme::{self, letters, size},
        widgets::{Parent, divider, heading, scroll_area},
    },
    words::{deal::next_step_lines, own_look_line, their_signal_lines},
};

pub(super) fn draw(side: &mut Parent<'_>, open: &DealForm, speech: Speech) {
    let deal = open.companion.deal();
    let signals = deal.signals();
    let scenario = deal.scenario();
    scroll_area(side, "deal.signals", 8.0, |list| {
        heading(list, speech.say("deal-screen-theirs"));
        for line in their_signal_lines(&signals, scenario, speech.0) {
            list.spawn(letters(line, size::TABLE, theme::INK));
        }
        divider(list);
        heading(list, speech.say("deal-screen-own"));
        let own = own_look_line(&signals, scenario, speech.0);
        let own = own.unwrap_or_else(|| speech.say("deal-screen-own-none"));
        list.spawn(letters(own, size::TABLE, theme::INK));
        let next = next_step_lines(deal, speech.0);
        if !next.is_empty() {
            divider(list);
            heading(list, speech.say("beside-title"));
        }
        for (line, index) in next.into_iter().zip(0..) {
            let colour = if index == 0 { theme::INK } else { theme::MUTED };
            list.spawn(letters(line, size::TABLE, colour));
        }
        divider(list);
        heading(list, speech.say("deal-screen-kept"));
        let kept = match open.companion.path() {
            Some(path) => path.display().to_string(),
            None => speech.say("deal-screen-kept-nowhere"),
        };
        list.spawn(letters(kept, size::SMALL, theme::MUTED));
    });
}
