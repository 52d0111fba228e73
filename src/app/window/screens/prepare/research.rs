//! Research: what can be found out, how long it takes, what was found.

use bevy::{prelude::*, ui_widgets::Activate};

use super::View;
use crate::{
    app::{
        practice::Request,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{ButtonKind, ButtonSpec, Parent, Stroke, button, divider, icon, row},
        },
    },
    views::{ResearchItem, ResearchView},
};

/// The width of the place for a button or "done".
const DOING: f32 = 84.0;

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let research = ResearchView::of(view.practice.session(), view.speech.0);
    place.spawn(letters(research.hours, size::SMALL, theme::MUTED));
    for (index, item) in research.items.iter().enumerate() {
        if index > 0 {
            divider(place);
        }
        draw_item(place, item, view.speech);
    }
}

fn draw_item(place: &mut Parent<'_>, item: &ResearchItem, speech: Speech) {
    let name_colour = match item.obstacle {
        None => theme::INK,
        Some(_) => theme::MUTED,
    };
    row(place, 8.0).with_children(|line| {
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(item.name.clone(), size::TABLE, name_colour));
        line.spawn((
            letters(item.hours.clone(), size::TABLE, theme::MUTED),
            TextLayout::new(Justify::Right, LineBreak::NoWrap),
        ));
        line.spawn(Node {
            width: px(DOING),
            flex_shrink: 0.0,
            justify_content: JustifyContent::End,
            ..default()
        })
        .with_children(|doing| draw_doing(doing, item, speech));
    });
    if item.is_done {
        draw_found(place, &item.found);
    } else if let Some(words) = &item.obstacle {
        place.spawn(letters(words.clone(), size::SMALL, theme::MUTED));
    }
}

/// A button to do it, or that it is done.
fn draw_doing(doing: &mut Parent<'_>, item: &ResearchItem, speech: Speech) {
    if item.is_done {
        row(doing, 4.0).with_children(|mark| {
            icon(mark, "check", 14.0, theme::GOOD);
            mark.spawn(strong(
                speech.say("prepare-screen-done"),
                size::TABLE,
                theme::GOOD,
            ));
        });
        return;
    }
    let research = item.research;
    let label = format!(
        "{}{}{}",
        speech.say("prepare-screen-do"),
        speech.say("prepare-screen-colon"),
        item.name
    );
    let mut spec = ButtonSpec::new(
        format!("prepare.research.{}", research.index()),
        speech.say("prepare-screen-do"),
    )
    .kind(ButtonKind::Small)
    .blocked(item.obstacle.clone());
    let digit = u32::try_from(research.index() + 1).ok();
    if let Some(digit) = digit.and_then(|digit| char::from_digit(digit, 10)) {
        spec = spec.key(Stroke::Letter(digit));
    }
    button(doing, spec)
        .insert(AccessibleLabel::new(label))
        .observe(
            move |_: On<Activate>, mut requests: MessageWriter<Request>| {
                requests.write(Request::Research(research));
            },
        );
}

/// What was found, in the scenario's words and in figures.
fn draw_found(place: &mut Parent<'_>, lines: &[String]) {
    place
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(3),
                padding: UiRect::axes(px(10), px(7)),
                border_radius: theme::control_radius(),
                ..default()
            },
            BackgroundColor(theme::GOOD_SOFT),
        ))
        .with_children(|found| {
            for (index, line) in lines.iter().enumerate() {
                if index == 0 {
                    found.spawn(letters(line.clone(), size::SMALL, theme::INK));
                } else {
                    found.spawn(strong(line.clone(), size::SMALL, theme::GOOD_TEXT));
                }
            }
        });
}
