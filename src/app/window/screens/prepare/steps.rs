//! The steps of the ladder: price, worth, what each gives and what it asks in
//! return.

use bevy::prelude::*;

use super::{View, desk};
use crate::{
    app::window::{
        theme::{self, letters, size, strong},
        widgets::Parent,
    },
    bargain::{Package, describe_package, describe_term},
    scenario::Worth,
    score::{Course, Planned},
    text::money,
};

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let planned = Course::of(&view.practice.case()).planned;
    if planned.is_empty() {
        draw_empty(place, view);
        return;
    }
    place
        .spawn(Node {
            display: Display::Grid,
            grid_template_columns: vec![
                GridTrack::px(22.0),
                GridTrack::auto(),
                GridTrack::auto(),
                GridTrack::auto(),
                GridTrack::flex(1.0),
            ],
            column_gap: px(14),
            row_gap: px(5),
            ..default()
        })
        .with_children(|grid| {
            for id in ["number", "price", "worth", "gives", "asks"] {
                let words = view.speech.say(&format!("prepare-screen-step-{id}"));
                cell(
                    grid,
                    letters(words, size::SMALL, theme::MUTED),
                    id != "asks" && id != "number",
                );
            }
            for (index, step) in planned.iter().enumerate() {
                let before = index.checked_sub(1).and_then(|it| planned.get(it));
                draw_step(grid, index, step, before, view);
            }
        });
}

/// Where the steps will be, and the way to them.
fn draw_empty(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    place.spawn(letters(
        speech.say("prepare-screen-no-ladder"),
        size::TABLE,
        theme::MUTED,
    ));
}

fn cell(grid: &mut Parent<'_>, words: impl Bundle, is_right: bool) {
    grid.spawn(Node {
        justify_content: if is_right {
            JustifyContent::End
        } else {
            JustifyContent::Start
        },
        min_width: px(0),
        ..default()
    })
    .with_child(words);
}

fn draw_step(
    grid: &mut Parent<'_>,
    index: usize,
    step: &Planned,
    before: Option<&Planned>,
    view: View<'_>,
) {
    let speech = view.speech;
    let scenario = view.practice.scenario();
    let book = view.practice.session().book();
    let price = desk::figure(view.practice, book.price(&step.package));
    let given = before.map_or_else(String::new, |before| {
        money((before.worth - step.worth).get(), &scenario.currency)
    });
    let asks = before.map_or_else(
        || opening_words(&step.package, view),
        |before| asks_words(&before.package, &step.package, view),
    );
    let asks = if step.is_final {
        format!("{asks} · {}", speech.say("prepare-screen-step-final"))
    } else {
        asks
    };
    let worth = money(step.worth.get(), &scenario.currency);
    let number = (index + 1).to_string();
    cell(grid, strong(number, size::TABLE, theme::YOURS), false);
    cell(grid, strong(price, size::TABLE, theme::INK), true);
    cell(grid, letters(worth, size::TABLE, theme::INK), true);
    cell(grid, letters(given, size::TABLE, theme::INK), true);
    cell(grid, letters(asks, size::TABLE, theme::GOOD_TEXT), false);
}

/// The opening's terms where they are not as usual.
fn opening_words(package: &Package, view: View<'_>) -> String {
    let scenario = view.practice.scenario();
    let price = view.practice.session().book().price_issue();
    let usual = Package::usual(scenario);
    if package.with(price, usual.option(price)) == usual {
        view.speech.say("prepare-screen-step-usual")
    } else {
        describe_package(scenario, package, view.speech.language())
    }
}

/// What a step asks in return for what it gives; what else than the price it
/// gives.
fn asks_words(before: &Package, after: &Package, view: View<'_>) -> String {
    let (speech, scenario) = (view.speech, view.practice.scenario());
    let book = view.practice.session().book();
    let exchange = book.exchange(before, after);
    let named = |wanted: fn(Worth) -> bool| {
        let words: Vec<String> = exchange
            .per_issue
            .iter()
            .enumerate()
            .filter(|(issue, change)| *issue != book.price_issue() && wanted(**change))
            .map(|(issue, _)| {
                let name = scenario.issues[issue].name().get(speech.language());
                let term = describe_term(scenario, issue, after.option(issue), speech.language());
                speech.with("word-term", &[("issue", name), ("value", &term)])
            })
            .collect();
        words.join(&speech.say("word-comma"))
    };
    let asks = named(|change| change > Worth::ZERO);
    let gives = named(|change| change < Worth::ZERO);
    let mut parts = Vec::new();
    if !asks.is_empty() {
        parts.push(asks);
    }
    if !gives.is_empty() {
        parts.push(speech.with("prepare-screen-step-also-gives", &[("terms", &gives)]));
    }
    if parts.is_empty() {
        return speech.say("prepare-screen-step-nothing");
    }
    parts.join(" · ")
}
