//! Moments to go back to: what was said, the figures, and what else was
//! possible with what the rep knew then.

use bevy::prelude::*;

use super::{
    Look, play_on,
    reading::readable,
    rules::{badge, choose, marked_line},
};
use crate::{
    app::window::{
        theme::{self, letters, size, strong},
        widgets::{
            ButtonKind, ButtonSpec, Parent, Stroke, button, heading, icon, key_cap, note, row,
            scroll_area,
        },
    },
    views::{MomentView, Speaker, Told},
};

pub(super) fn draw(panel: &mut Parent<'_>, look: &Look<'_>) {
    let title = look.speech.say("report-moments");
    heading(panel, title.clone());
    if look.view.moments.is_empty() {
        note(panel, look.speech.say("report-moments-none"));
        return;
    }
    let area = scroll_area(panel, "debrief.moments", 8.0, |list| {
        for (moment, key) in look.view.moments.iter().zip('1'..='9') {
            draw_moment(list, look, moment, key);
        }
    });
    readable(panel, area, title);
}

fn draw_moment(list: &mut Parent<'_>, look: &Look<'_>, moment: &MomentView, key: char) {
    let mut card = button(
        list,
        ButtonSpec::new(format!("debrief.moment.{key}"), "")
            .kind(ButtonKind::Row)
            .key(Stroke::Letter(key)),
    );
    card.despawn_related::<Children>();
    card.entry::<Node>().and_modify(|mut node| {
        node.flex_direction = FlexDirection::Column;
        node.align_items = AlignItems::Stretch;
        node.row_gap = px(4);
        node.flex_shrink = 0.0;
    });
    let label = format!("{}. {}", moment.title, moment.evidence);
    card.insert(AccessibleLabel::new(label))
        .with_children(|lines| {
            row(lines, 8.0).with_children(|top| {
                if let Some(number) = look.faults.number(moment.round) {
                    badge(top, number);
                }
                top.spawn(strong(moment.title.clone(), size::TABLE, theme::INK));
                top.spawn(Node {
                    flex_grow: 1.0,
                    ..default()
                });
                key_cap(top, &key.to_string());
            });
            for told in &moment.said {
                quote(lines, told, look);
            }
            marked_line(
                lines,
                |place| icon(place, "triangle-alert", 15.0, theme::LIMIT),
                moment.evidence.clone(),
                theme::INK,
            );
            if let Some(instead) = &moment.instead {
                marked_line(
                    lines,
                    |place| icon(place, "arrow-right", 15.0, theme::YOURS),
                    instead.clone(),
                    theme::YOURS_DARK,
                );
            }
            row(lines, 0.0)
                .insert(Node {
                    justify_content: JustifyContent::End,
                    ..default()
                })
                .with_children(|end| play_on::draw_this_round(end, moment.round, look.speech));
        })
        .observe(choose(moment.rule));
}

/// What was said and what an offer was worth, in the speaker's colour.
fn quote(lines: &mut Parent<'_>, told: &Told, look: &Look<'_>) {
    let colour = match told.speaker {
        Speaker::You => theme::YOURS,
        Speaker::Member(_) => theme::THEIRS_TEXT,
        Speaker::Colleague(_) | Speaker::Nobody => theme::MUTED,
    };
    lines
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::left(px(26)),
            ..default()
        })
        .with_children(|place| {
            for line in told.lines(look.speech.0) {
                place.spawn(letters(line, size::TABLE, colour));
            }
        });
}
