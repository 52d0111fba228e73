//! The issues in order of what they are worth to the rep.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    View,
    ladder_shape::{self, LadderShape},
    two_deals::AskPairs,
};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            theme::{self, letters, size, strong},
            widgets::{ButtonKind, ButtonSpec, Parent, Stroke, button, heading, row},
        },
    },
    bargain::Package,
    plan::pairs::ends,
    scenario::IssueId,
    text::money,
};

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    heading(place, speech.say("prepare-screen-priorities"));
    let is_set = !view.practice.plan().priorities.is_empty();
    let order = shown_order(view.practice);
    row(place, 6.0).with_children(|line| {
        let id = if is_set {
            "prepare-screen-priorities-help"
        } else {
            "prepare-screen-priorities-unset"
        };
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(speech.say(id), size::SMALL, theme::MUTED));
        if !is_set {
            let order = order.clone();
            button(
                line,
                ButtonSpec::new(
                    "prepare.priorities.set",
                    speech.say("prepare-screen-priorities-set"),
                )
                .kind(ButtonKind::Link),
            )
            .observe(
                move |_: On<Activate>,
                      mut practice: ResMut<OpenPractice>,
                      mut shape: ResMut<LadderShape>| {
                    let order = order.clone();
                    ladder_shape::change(&mut practice, &mut shape, |plan| plan.priorities = order);
                },
            );
        }
    });
    if order.len() > 1 {
        place.spawn(Node::default()).with_children(|line| {
            button(
                line,
                ButtonSpec::new(
                    "prepare.priorities.ask",
                    speech.say("prepare-screen-priorities-ask"),
                )
                .kind(ButtonKind::Link)
                .key(Stroke::Letter('O'))
                .hint(speech.say("prepare-screen-priorities-ask-hint")),
            )
            .observe(|_: On<Activate>, mut commands: Commands| commands.trigger(AskPairs));
        });
    }
    for (place_in_order, id) in order.iter().enumerate() {
        draw_issue(place, place_in_order, order.len(), id, is_set, view);
    }
}

fn draw_issue(
    list: &mut Parent<'_>,
    place: usize,
    count: usize,
    id: &str,
    is_set: bool,
    view: View<'_>,
) {
    let speech = view.speech;
    let scenario = view.practice.scenario();
    let Some(issue) = IssueId::find(scenario, id) else {
        return;
    };
    let name = scenario.issues[issue].name().get(speech.language());
    let colour = if is_set { theme::INK } else { theme::MUTED };
    row(list, 8.0).with_children(|line| {
        line.spawn(Node {
            width: px(16),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(strong((place + 1).to_string(), size::TABLE, colour));
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(name, size::TABLE, colour));
        let swing = money(swing(view.practice, issue), &scenario.currency);
        line.spawn((
            letters(
                speech.with("prepare-screen-priorities-swing", &[("money", &swing)]),
                size::SMALL,
                theme::MUTED,
            ),
            TextLayout::new(Justify::Right, LineBreak::NoWrap),
        ));
        for (up, arrow, phrase) in [
            (true, "↑", "prepare-screen-priorities-up"),
            (false, "↓", "prepare-screen-priorities-down"),
        ] {
            let end = if up { 0 } else { count - 1 };
            let way = if up { "up" } else { "down" };
            let blocked = (place == end).then(|| speech.say("prepare-screen-priorities-end"));
            button(
                line,
                ButtonSpec::new(format!("prepare.priority.{place}.{way}"), arrow)
                    .kind(ButtonKind::Link)
                    .blocked(blocked),
            )
            .insert(AccessibleLabel::new(
                speech.with(phrase, &[("issue", name)]),
            ))
            .observe(
                move |_: On<Activate>,
                      mut practice: ResMut<OpenPractice>,
                      mut shape: ResMut<LadderShape>| {
                    let order = moved(shown_order(&practice), place, up);
                    ladder_shape::change(&mut practice, &mut shape, |plan| plan.priorities = order);
                },
            );
        }
    });
}

/// What lies between the worst and the best option of an issue, with every
/// other as usual.
fn swing(practice: &Practice, issue: IssueId) -> f64 {
    let (scenario, book) = (practice.scenario(), practice.session().book());
    let usual = Package::usual(scenario);
    let (low, high) = ends(scenario, book, issue);
    let worth = |option| book.worth(&usual.with(issue, option));
    (worth(high) - worth(low)).get()
}

/// The issues' ids in the rep's order; those that have no place yet follow in
/// the scenario's.
fn shown_order(practice: &Practice) -> Vec<String> {
    let issues = &practice.scenario().issues;
    let mut order: Vec<String> = practice
        .plan()
        .priorities
        .iter()
        .filter(|id| issues.iter().any(|issue| issue.id() == **id))
        .cloned()
        .collect();
    for issue in issues {
        if !order.iter().any(|id| id == issue.id()) {
            order.push(issue.id().to_owned());
        }
    }
    order
}

/// The order with the issue at `place` one up or down.
fn moved(mut order: Vec<String>, place: usize, up: bool) -> Vec<String> {
    let other = if up {
        place.checked_sub(1)
    } else {
        Some(place + 1)
    };
    if let Some(other) = other.filter(|other| *other < order.len() && place < order.len()) {
        order.swap(place, other);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn an_issue_moves_one_place_and_stops_at_the_ends() {
        let start = order(&["price", "payment", "lead_time"]);
        assert_eq!(
            moved(start.clone(), 2, true),
            order(&["price", "lead_time", "payment"])
        );
        assert_eq!(
            moved(start.clone(), 0, false),
            order(&["payment", "price", "lead_time"])
        );
        assert_eq!(moved(start.clone(), 0, true), start);
        assert_eq!(moved(start.clone(), 2, false), start);
    }
}
