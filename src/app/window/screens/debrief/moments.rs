//! Up to three moments: what was said, the figures, and what else was possible
//! with what was known then.

use bevy::prelude::*;

use super::rules::remark;
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{Parent, column, divider, heading, row, scroll_area},
        },
    },
    bargain::describe_package,
    score::{self, Debrief, Moment},
    text::money,
};

pub(super) fn draw(panel: &mut Parent<'_>, debrief: &Debrief, practice: &Practice, speech: Speech) {
    heading(panel, speech.say("window-debrief-moments"));
    scroll_area(panel, "debrief.moments", 8.0, |list| {
        if debrief.moments.is_empty() {
            list.spawn(letters(
                speech.say("window-debrief-no-moments"),
                size::TABLE,
                theme::MUTED,
            ));
        }
        for (index, moment) in debrief.moments.iter().enumerate() {
            if index > 0 {
                divider(list);
            }
            draw_moment(list, index + 1, moment, practice, speech);
        }
    });
}

fn draw_moment(
    list: &mut Parent<'_>,
    number: usize,
    moment: &Moment,
    practice: &Practice,
    speech: Speech,
) {
    let scenario = practice.scenario();
    let language = speech.language();
    row(list, 10.0)
        .insert(Node {
            column_gap: px(10),
            align_items: AlignItems::Start,
            ..default()
        })
        .with_children(|line| {
            line.spawn((
                Node {
                    width: px(20),
                    height: px(20),
                    flex_shrink: 0.0,
                    border_radius: BorderRadius::MAX,
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::Center,
                    ..default()
                },
                BackgroundColor(theme::LIMIT),
            ))
            .with_child(strong(number.to_string(), size::SMALL, theme::ON_FILL));
            column(line, 2.0)
                .insert(Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(2),
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                    ..default()
                })
                .with_children(|words| {
                    words.spawn(strong(
                        speech.with(
                            "window-debrief-moment",
                            &[
                                ("round", &moment.round.to_string()),
                                ("rule", &score::name(moment.rule, speech.0)),
                            ],
                        ),
                        size::TABLE,
                        theme::INK,
                    ));
                    if let (Some(package), Some(worth)) = (&moment.offered, moment.worth) {
                        let offered = speech.with(
                            "window-debrief-offered",
                            &[
                                ("terms", &describe_package(scenario, package, language)),
                                ("worth", &money(worth.get(), &scenario.currency)),
                            ],
                        );
                        words.spawn(letters(offered, size::SMALL, theme::MUTED));
                    }
                    if let Some(package) = &moment.countered {
                        let answered = speech.with(
                            "window-debrief-answered",
                            &[("terms", &describe_package(scenario, package, language))],
                        );
                        words.spawn(letters(answered, size::SMALL, theme::MUTED));
                    }
                    remark(
                        words,
                        "triangle-alert",
                        theme::LIMIT,
                        moment.evidence.text(scenario, speech.0),
                    );
                    if let Some(advice) = &moment.advice {
                        let advice = speech.with(
                            "window-debrief-instead",
                            &[("advice", &advice.text(scenario, speech.0))],
                        );
                        remark(words, "arrow-right", theme::YOURS, advice);
                    }
                });
        });
}
