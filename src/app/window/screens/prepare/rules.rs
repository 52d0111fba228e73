//! What the rules say of the plan as it stands.

use bevy::prelude::*;

use super::View;
use crate::{
    app::window::{
        theme::{self, letters, size, strong},
        widgets::{Parent, icon, meter, row},
    },
    views::{AheadView, Remark, RemarkKind, RuleAhead},
};

/// From this score on a rule is followed well.
const WELL: f64 = 0.8;

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let ahead = AheadView::of(&view.practice.case(), view.speech.0);
    place
        .spawn(Node {
            display: Display::Grid,
            grid_template_columns: vec![RepeatedGridTrack::flex(2, 1.0)],
            column_gap: px(24),
            row_gap: px(4),
            ..default()
        })
        .with_children(|grid| {
            for rule in &ahead.rules {
                draw_rule(grid, rule);
            }
        });
    for remark in &ahead.remarks {
        draw_remark(place, remark);
    }
}

fn draw_rule(grid: &mut Parent<'_>, rule: &RuleAhead) {
    row(grid, 8.0).with_children(|line| {
        name_of(line, &rule.name);
        if let Some(score) = rule.score {
            let colour = if score >= WELL {
                theme::GOOD
            } else {
                theme::THEIRS
            };
            meter(line, score, colour);
            figure(line, &rule.words);
        } else {
            line.spawn(letters(&rule.words, size::SMALL, theme::MUTED));
        }
    });
}

fn name_of(line: &mut Parent<'_>, name: &str) {
    line.spawn(Node {
        width: px(92),
        flex_shrink: 0.0,
        ..default()
    })
    .with_child(letters(name, size::TABLE, theme::INK));
}

fn figure(line: &mut Parent<'_>, words: &str) {
    line.spawn(Node {
        width: px(28),
        flex_shrink: 0.0,
        justify_content: JustifyContent::End,
        ..default()
    })
    .with_child(strong(words, size::TABLE, theme::INK));
}

fn draw_remark(place: &mut Parent<'_>, remark: &Remark) {
    let (picture, colour) = match remark.kind {
        RemarkKind::Error => ("triangle-alert", theme::LIMIT),
        RemarkKind::Advice => ("arrow-right", theme::MUTED),
        RemarkKind::Sound => ("check", theme::GOOD),
        RemarkKind::Begun => ("info", theme::MUTED),
    };
    place
        .spawn(Node {
            column_gap: px(8),
            align_items: AlignItems::Start,
            ..default()
        })
        .with_children(|line| {
            line.spawn(Node {
                padding: UiRect::top(px(2)),
                flex_shrink: 0.0,
                ..default()
            })
            .with_children(|place| icon(place, picture, 14.0, colour));
            line.spawn(Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            })
            .with_child(letters(&remark.words, size::TABLE, theme::INK));
        });
}
