//! Who sits across the table, in what mood, and what is known of them.

use bevy::prelude::*;

use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{Parent, heading, meter, portrait, row, scroll_area, spread},
        },
    },
    bargain::{Finding, Mood},
    scenario::{Member, MemberId, Role},
    words,
};

pub(super) fn draw(side: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let session = practice.session();
    heading(side, speech.say("window-across-the-table"));
    let team = &practice.scenario().buyer.team;
    for (who, member) in MemberId::all(practice.scenario()).zip(team) {
        let mood = session.moods().get(who.index()).copied();
        let mood = mood.unwrap_or(Mood::Calm);
        draw_member(side, member, mood, session.speaker() == who, speech);
    }
    side.spawn(Node {
        height: px(2),
        ..default()
    });
    heading(side, speech.say("window-what-you-know"));
    draw_findings(side, practice, speech);
}

fn draw_member(
    side: &mut Parent<'_>,
    member: &Member,
    mood: Mood,
    is_speaking: bool,
    speech: Speech,
) {
    let language = speech.language();
    let (ground, line) = if is_speaking {
        (theme::THEIRS_SOFT, theme::THEIRS)
    } else {
        (Color::NONE, Color::NONE)
    };
    row(side, 10.0)
        .insert((
            Node {
                column_gap: px(10),
                align_items: AlignItems::Center,
                padding: px(6).all(),
                border: px(1).all(),
                border_radius: theme::control_radius(),
                margin: UiRect::horizontal(px(-6)),
                flex_shrink: 0.0,
                ..default()
            },
            BackgroundColor(ground),
            BorderColor::all(line),
        ))
        .with_children(|card| {
            portrait(card, &member.portrait, mood, 56.0);
            card.spawn(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                row_gap: px(1),
                ..default()
            })
            .with_children(|words| {
                spread(words).with_children(|top| {
                    top.spawn(strong(member.name.get(language), size::BODY, theme::INK));
                    if is_speaking {
                        let word = speech.say("window-table-speaking");
                        top.spawn(letters(word, size::SMALL, theme::THEIRS_TEXT));
                    }
                });
                let mut title = member.title.get(language).to_owned();
                if member.role == Role::Decider {
                    title = format!("{title} · {}", words::role(member.role, speech.0));
                }
                words.spawn(letters(title, size::SMALL, theme::MUTED));
                row(words, 8.0).with_children(|line| {
                    line.spawn((
                        letters(words::mood(mood, speech.0), size::SMALL, theme::INK),
                        TextLayout::new(Justify::Left, LineBreak::NoWrap),
                    ));
                    meter(line, f64::from(mood.level() + 1) / 5.0, mood_colour(mood));
                });
            });
        });
}

const fn mood_colour(mood: Mood) -> Color {
    match mood {
        Mood::Angry | Mood::Tense | Mood::Doubtful => theme::THEIRS,
        Mood::Calm | Mood::Warm => theme::GOOD,
    }
}

/// The findings, the newest first; a limit that was read again replaces the
/// older reading.
fn draw_findings(side: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let mut lines: Vec<String> = Vec::new();
    let mut has_limit = false;
    for finding in practice.session().findings().into_iter().rev() {
        if matches!(finding, Finding::Limit { .. }) && std::mem::replace(&mut has_limit, true) {
            continue;
        }
        let words = words::finding(finding, scenario, speech.0);
        if !lines.contains(&words) {
            lines.push(words);
        }
    }
    scroll_area(side, "table.findings", 4.0, |list| {
        if lines.is_empty() {
            list.spawn(letters(
                speech.say("window-know-nothing"),
                size::TABLE,
                theme::MUTED,
            ));
        }
        for words in lines {
            // A row must keep its height: the list scrolls instead.
            list.spawn(Node {
                flex_shrink: 0.0,
                ..default()
            })
            .with_child(letters(words, size::TABLE, theme::INK));
        }
    });
}
