//! The cards on the table: what was hidden, what was planned, and what it
//! comes to.

use bevy::prelude::*;

use super::{
    Look,
    packages::{self, ShowPackage},
    reading::readable,
};
use crate::{
    app::window::{
        theme::{self, letters, size},
        widgets::{
            ButtonKind, ButtonSpec, Parent, Stroke, button, divider, heading, scroll_area, spread,
        },
    },
    record::Calibration,
    views::Card,
};

pub(super) fn draw(panel: &mut Parent<'_>, look: &Look<'_>, guesses: &Calibration) {
    let title = look.speech.say("report-cards");
    spread(panel).with_children(|top| {
        heading(top, title.clone());
        let seed = look.practice.session().seed().to_string();
        let case = look.speech.with("window-case", &[("seed", &seed)]);
        top.spawn(letters(case, size::SMALL, theme::MUTED));
    });
    let area = scroll_area(panel, "debrief.cards", 0.0, |list| {
        for card in &look.view.cards {
            draw_card(list, card);
        }
        buttons(list, look);
        for part in &look.view.parts {
            sentences(list, &part.heading, &part.lines);
        }
        // How well the guesses have held so far.
        if !guesses.guesses.is_empty() {
            let lines = guesses.lines(look.speech.0);
            sentences(list, &look.speech.say("calibration-title"), &lines);
        }
        for part in &look.view.ice {
            sentences(list, &part.heading, &part.lines);
        }
    });
    readable(panel, area, title);
    // What to practise next, always in view.
    divider(panel);
    panel.spawn((
        letters(look.view.next.clone(), size::TABLE, theme::INK),
        Node {
            flex_shrink: 0.0,
            ..default()
        },
    ));
}

fn draw_card(list: &mut Parent<'_>, card: &Card) {
    let colour = match card.is_good {
        Some(true) => theme::GOOD_TEXT,
        Some(false) => theme::LIMIT,
        None => theme::INK,
    };
    list.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(0), px(5)),
            border: UiRect::bottom(px(1)),
            flex_shrink: 0.0,
            ..default()
        },
        BorderColor::all(theme::LINE_COLOUR),
    ))
    .with_child(letters(card.words.clone(), size::TABLE, colour));
}

/// The hidden packages, on demand.
fn buttons(list: &mut Parent<'_>, look: &Look<'_>) {
    let speech = look.speech;
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        padding: UiRect::vertical(px(8)),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|place| {
        if look.debrief.unclaimed.better_for_both.is_some() {
            button(
                place,
                ButtonSpec::new("debrief.better", speech.say("debrief-screen-show-better"))
                    .kind(ButtonKind::Small)
                    .key(Stroke::Letter('B')),
            )
            .observe(packages::ask(ShowPackage::BetterForBoth));
        }
        if look.revealed.best.is_some() && look.revealed.overlap {
            button(
                place,
                ButtonSpec::new("debrief.most", speech.say("debrief-screen-show-best"))
                    .kind(ButtonKind::Small)
                    .key(Stroke::Letter('M')),
            )
            .observe(packages::ask(ShowPackage::TheMost));
        }
    });
}

/// A heading and sentences below it.
fn sentences(list: &mut Parent<'_>, title: &str, lines: &[String]) {
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        padding: UiRect::vertical(px(6)),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|part| {
        heading(part, title);
        for line in lines {
            part.spawn(letters(line.clone(), size::TABLE, theme::INK));
        }
    });
}
