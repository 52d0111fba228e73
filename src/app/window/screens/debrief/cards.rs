//! The cards on the table: what was hidden, what was left, and the three
//! headings of the course.

use bevy::prelude::*;

use super::rules::remark;
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{Parent, divider, heading, spread},
        },
    },
    bargain::{Revealed, describe_package},
    scenario::{Issue, Price, Worth},
    score::{self, Debrief, Note},
    text::{grouped, money},
};

pub(super) fn draw(
    list: &mut Parent<'_>,
    debrief: &Debrief,
    revealed: &Revealed,
    practice: &Practice,
    speech: Speech,
) {
    heading(list, speech.say("window-debrief-cards"));
    draw_figures(list, debrief, revealed, practice, speech);
    draw_better(list, debrief, practice, speech);
    let scenario = practice.scenario();
    if let Some(estimate) = &debrief.estimate {
        list.spawn(letters(
            estimate.text(scenario, speech.0),
            size::SMALL,
            theme::MUTED,
        ));
    }
    for (id, notes) in [
        ("window-debrief-plan", &debrief.preparation),
        ("report-intelligence", &debrief.ice.intelligence),
        ("report-creativity", &debrief.ice.creativity),
        ("report-elegance", &debrief.ice.elegance),
    ] {
        draw_notes(list, id, notes, practice, speech);
    }
    if let Some(next) = debrief.next {
        divider(list);
        heading(list, speech.say("window-debrief-next"));
        list.spawn(strong(score::name(next, speech.0), size::BODY, theme::INK));
        list.spawn(letters(
            score::sentence(next, speech.0),
            size::TABLE,
            theme::MUTED,
        ));
    }
}

fn draw_figures(
    list: &mut Parent<'_>,
    debrief: &Debrief,
    revealed: &Revealed,
    practice: &Practice,
    speech: Speech,
) {
    let scenario = practice.scenario();
    let price = |price: Price| shown_price(practice, price);
    let guess = debrief.estimate.map_or_else(
        || speech.say("window-debrief-no-guess"),
        |guess| format!("{}–{}", price(guess.low), price(guess.high)),
    );
    let left = debrief.unclaimed.money;
    let lower = practice.plan().lower.as_ref().and_then(|limit| {
        let worth = limit.worth(scenario, practice.session().book()).ok()?;
        Some(money(worth.get(), &scenario.currency))
    });
    let relationship = if revealed.relationship > 0.55 {
        ("window-debrief-better", theme::GOOD)
    } else if revealed.relationship < 0.45 {
        ("window-debrief-worse", theme::LIMIT)
    } else {
        ("window-debrief-same", theme::INK)
    };
    let left_colour = if left > Worth::ZERO {
        theme::LIMIT
    } else {
        theme::GOOD
    };
    let lines = [
        (
            "window-debrief-their-limit",
            price(revealed.reservation_price),
            theme::INK,
        ),
        ("window-debrief-guess", guess, theme::INK),
        (
            "window-debrief-lower",
            lower.unwrap_or_else(|| speech.say("word-not-set")),
            theme::INK,
        ),
        (
            "window-debrief-left",
            money(left.get(), &scenario.currency),
            left_colour,
        ),
        (
            "window-debrief-patience",
            speech.with(
                "window-debrief-rounds",
                &[("rounds", &revealed.patience.to_string())],
            ),
            theme::INK,
        ),
        (
            "window-debrief-relationship",
            speech.say(relationship.0),
            relationship.1,
        ),
    ];
    for (name, words, colour) in lines {
        spread(list).with_children(|line| {
            line.spawn(letters(speech.say(name), size::TABLE, theme::MUTED));
            line.spawn((
                strong(words, size::TABLE, colour),
                TextLayout::new(Justify::Right, LineBreak::NoWrap),
            ));
        });
        divider(list);
    }
}

fn shown_price(practice: &Practice, price: Price) -> String {
    let index = practice.session().book().price_issue();
    let decimals = practice
        .scenario()
        .issues
        .get(index)
        .map_or(2, Issue::decimals);
    grouped(price.get(), decimals)
}

/// A package better for both, where there was one.
fn draw_better(list: &mut Parent<'_>, debrief: &Debrief, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let words = match &debrief.unclaimed.better_for_both {
        Some((package, _)) => speech.with(
            "report-better-for-both",
            &[
                (
                    "gain",
                    &money(debrief.unclaimed.gain.get(), &scenario.currency),
                ),
                (
                    "terms",
                    &describe_package(scenario, package, speech.language()),
                ),
            ],
        ),
        None if debrief.result.pareto_distance.is_some() => {
            speech.say("window-debrief-nothing-better")
        }
        None => return,
    };
    list.spawn(letters(words, size::TABLE, theme::INK));
}

fn draw_notes(
    list: &mut Parent<'_>,
    id: &str,
    notes: &[Note],
    practice: &Practice,
    speech: Speech,
) {
    if notes.is_empty() {
        return;
    }
    divider(list);
    heading(list, speech.say(id));
    for note in notes {
        let words = note.text(practice.scenario(), speech.0);
        remark(list, "arrow-right", theme::MUTED, words);
    }
}
