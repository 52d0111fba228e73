//! One history in one order: who said what, the terms, what they are worth to
//! the rep, and the change since that side's last offer.

use bevy::prelude::*;

use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{Parent, ScrollToEnd, column, portrait, row, scroll_area},
        },
    },
    bargain::{Mood, Tone},
    views::{Speaker, Talk, Told},
    words::tone,
};

pub(super) fn draw(panel: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let entries = Talk::at_table(&practice.case(), speech.0);
    let content = scroll_area(panel, "table.conversation", 10.0, |list| {
        if entries.is_empty() {
            list.spawn(letters(
                speech.say("window-table-silence"),
                size::TABLE,
                theme::MUTED,
            ));
        }
        for entry in &entries {
            draw_entry(list, entry, practice, speech);
        }
    });
    panel
        .commands_mut()
        .entity(content)
        .insert((ScrollToEnd, ScrollPosition(Vec2::new(0.0, 1.0e6))));
}

/// The line above the words: who speaks, with which face, and whether it is a
/// counter-offer.
fn caption(told: &Told, speech: Speech) -> String {
    let mut parts = vec![told.name.clone()];
    if told.speaker == Speaker::You && told.tone != Tone::Neutral {
        parts.push(tone(told.tone, speech.0));
    }
    if told.is_counter() {
        parts.push(speech.say("window-table-counter-offer"));
    }
    parts.join(" · ")
}

/// The lines below the words: terms that they did not name, what they are
/// worth, what else was put down.
fn below(told: &Told) -> Option<String> {
    let offer = told.offer.as_ref()?;
    let terms = (!offer.is_named && !told.words.is_empty()).then_some(&offer.terms);
    let lines: Vec<&str> = terms
        .into_iter()
        .chain([&offer.worth])
        .chain(&offer.others)
        .map(String::as_str)
        .collect();
    Some(lines.join("\n"))
}

fn draw_entry(list: &mut Parent<'_>, entry: &Told, practice: &Practice, speech: Speech) {
    match entry.speaker {
        Speaker::You => bubble(
            list,
            entry,
            speech,
            theme::YOURS_SOFT,
            AlignItems::End,
            whole_line(),
        ),
        Speaker::Member(member) => {
            let mood = practice.session().moods().get(member.index()).copied();
            let portrait_name = member
                .get(practice.scenario())
                .map_or("", |member| member.portrait.as_str());
            row(list, 10.0)
                .insert(Node {
                    column_gap: px(10),
                    align_items: AlignItems::Start,
                    flex_shrink: 0.0,
                    ..default()
                })
                .with_children(|line| {
                    portrait(line, portrait_name, mood.unwrap_or(Mood::Calm), 40.0);
                    bubble(
                        line,
                        entry,
                        speech,
                        theme::THEIRS_SOFT,
                        AlignItems::Start,
                        rest_of_line(),
                    );
                });
        }
        Speaker::Nobody => {
            list.spawn(Node {
                justify_content: JustifyContent::Center,
                flex_shrink: 0.0,
                ..default()
            })
            .with_child((
                letters(entry.words.clone(), size::SMALL, theme::MUTED),
                TextLayout::new(Justify::Center, LineBreak::WordBoundary),
            ));
        }
        Speaker::Colleague(_) => bubble(
            list,
            entry,
            speech,
            theme::PAPER,
            AlignItems::Center,
            whole_line(),
        ),
    }
}

/// The place of a bubble that has its line to itself.
fn whole_line() -> Node {
    Node {
        width: percent(100),
        flex_shrink: 0.0,
        ..default()
    }
}

/// The place of a bubble beside a portrait.
fn rest_of_line() -> Node {
    Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    }
}

fn bubble(
    list: &mut Parent<'_>,
    told: &Told,
    speech: Speech,
    ground: Color,
    align: AlignItems,
    place: Node,
) {
    column(list, 2.0)
        .insert(Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(2),
            align_items: align,
            ..place
        })
        .with_children(|stack| {
            stack.spawn(letters(caption(told, speech), size::SMALL, theme::MUTED));
            stack
                .spawn((
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: px(3),
                        padding: UiRect::axes(px(12), px(7)),
                        border_radius: theme::panel_radius(),
                        max_width: percent(88),
                        ..default()
                    },
                    BackgroundColor(ground),
                ))
                .with_children(|inside| {
                    let layout = TextLayout::new(Justify::Left, LineBreak::WordBoundary);
                    // Only an offer was put down: its terms are what is said.
                    let words = match &told.offer {
                        Some(offer) if told.words.is_empty() => &offer.terms,
                        _ => &told.words,
                    };
                    inside.spawn((letters(words.clone(), size::BODY, theme::INK), layout));
                    if let Some(offer) = below(told) {
                        inside.spawn((strong(offer, size::SMALL, theme::MUTED), layout));
                    }
                });
        });
}
