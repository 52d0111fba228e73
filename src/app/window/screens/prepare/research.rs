//! Research: what can be found out, how long it takes, what was found.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{View, prices::figure};
use crate::{
    app::{
        practice::Request,
        window::{
            theme::{self, letters, size, strong},
            widgets::{ButtonKind, ButtonSpec, Parent, Stroke, button, divider, icon, row},
        },
    },
    bargain::{Event, Finding},
    words,
};

/// The width of the place for a button or "done".
const DOING: f32 = 84.0;

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let (speech, session) = (view.speech, view.practice.session());
    let research = &view.practice.scenario().research;
    let words = if research.is_empty() {
        speech.say("prepare-screen-research-none")
    } else if session.findings().is_empty() {
        speech.say("prepare-screen-research-help")
    } else {
        let left = session.hours_left() as usize;
        speech.count("prepare-screen-research-left", "hours", left)
    };
    place.spawn(letters(words, size::SMALL, theme::MUTED));
    for index in 0..research.len() {
        if index > 0 {
            divider(place);
        }
        draw_item(place, index, view);
    }
}

fn draw_item(place: &mut Parent<'_>, index: usize, view: View<'_>) {
    let (speech, session) = (view.speech, view.practice.session());
    let language = speech.language();
    let item = &view.practice.scenario().research[index];
    let is_done = session.is_researched(index);
    let obstacle = session
        .check_research(index)
        .err()
        .map(|illegal| words::illegal(&illegal, view.practice.scenario(), speech.0));
    let name_colour = if is_done || obstacle.is_none() {
        theme::INK
    } else {
        theme::MUTED
    };
    row(place, 8.0).with_children(|line| {
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(item.name.get(language), size::TABLE, name_colour));
        let hours = speech.count("prepare-screen-takes", "hours", item.hours as usize);
        line.spawn((
            letters(hours, size::TABLE, theme::MUTED),
            TextLayout::new(Justify::Right, LineBreak::NoWrap),
        ));
        line.spawn(Node {
            width: px(DOING),
            flex_shrink: 0.0,
            justify_content: JustifyContent::End,
            ..default()
        })
        .with_children(|doing| draw_doing(doing, index, is_done, obstacle.clone(), view));
    });
    if is_done {
        draw_found(place, index, view);
    } else if let Some(words) = obstacle {
        place.spawn(letters(words, size::SMALL, theme::MUTED));
    }
}

/// A button to do it, or that it is done.
fn draw_doing(
    doing: &mut Parent<'_>,
    index: usize,
    is_done: bool,
    obstacle: Option<String>,
    view: View<'_>,
) {
    let speech = view.speech;
    if is_done {
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
    let item = &view.practice.scenario().research[index];
    let label = format!(
        "{}{}{}",
        speech.say("prepare-screen-do"),
        speech.say("prepare-screen-colon"),
        item.name.get(speech.language())
    );
    let mut spec = ButtonSpec::new(
        format!("prepare.research.{index}"),
        speech.say("prepare-screen-do"),
    )
    .kind(ButtonKind::Small)
    .blocked(obstacle);
    let digit = u32::try_from(index + 1).ok();
    if let Some(digit) = digit.and_then(|digit| char::from_digit(digit, 10)) {
        spec = spec.key(Stroke::Letter(digit));
    }
    button(doing, spec)
        .insert(AccessibleLabel::new(label))
        .observe(
            move |_: On<Activate>, mut requests: MessageWriter<Request>| {
                requests.write(Request::Research(index));
            },
        );
}

/// What was found, in the scenario's words and in figures.
fn draw_found(place: &mut Parent<'_>, index: usize, view: View<'_>) {
    let item = &view.practice.scenario().research[index];
    let findings = view
        .practice
        .session()
        .events()
        .iter()
        .find_map(|event| match event {
            Event::Researched { research, findings } if *research == index => Some(findings),
            _ => None,
        });
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
            found.spawn(letters(
                item.finding.get(view.speech.language()),
                size::SMALL,
                theme::INK,
            ));
            for finding in findings.into_iter().flatten() {
                found.spawn(strong(
                    finding_words(finding, view),
                    size::SMALL,
                    theme::GOOD_TEXT,
                ));
            }
        });
}

fn finding_words(finding: &Finding, view: View<'_>) -> String {
    let (speech, scenario) = (view.speech, view.practice.scenario());
    let Finding::Limit { low, high } = finding else {
        return words::finding(finding, scenario, speech.0);
    };
    speech.with(
        &scenario.phrase("prepare-screen-their-limit", speech.0),
        &[
            ("low", &figure(view.practice, *low)),
            ("high", &figure(view.practice, *high)),
        ],
    )
}
