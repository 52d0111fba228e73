//! What the offer gives and takes against the rep's last one; a term that is
//! asked for can be made the condition of the rest.

use bevy::{prelude::*, ui_widgets::ValueChange};

use super::draft::OfferDraft;
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{CheckboxSpec, Parent, Stroke, checkbox, spread},
        },
    },
    bargain::Package,
    scenario::{IssueId, Worth},
    text::money,
    words::describe_term,
};

/// A term that changes.
struct Term {
    issue: IssueId,
    words: String,
}

pub(super) fn draw(
    place: &mut Parent<'_>,
    practice: &Practice,
    last: &Package,
    draft: &OfferDraft,
    speech: Speech,
) {
    let exchange = practice.session().book().exchange(last, &draft.package);
    let changed = |wanted: fn(Worth) -> bool| {
        exchange
            .changes()
            .filter(|(_, change)| wanted(*change))
            .map(|(issue, _)| Term {
                issue,
                words: change_words(practice, issue, last, draft, speech),
            })
            .collect::<Vec<_>>()
    };
    let currency = &practice.scenario().currency;
    card(
        place,
        &speech.say("window-table-give"),
        &money(exchange.give().get(), currency),
        (theme::THEIRS_SOFT, theme::THEIRS_TEXT),
        |terms| {
            for term in changed(|change| change < Worth::ZERO) {
                terms.spawn(letters(term.words, size::SMALL, theme::INK));
            }
        },
    );
    card(
        place,
        &speech.say("window-table-get"),
        &money(exchange.take().get(), currency),
        (theme::GOOD_SOFT, theme::GOOD_TEXT),
        |terms| {
            let mut key = Some(Stroke::Letter('I'));
            for term in changed(|change| change > Worth::ZERO) {
                draw_ask(terms, term, draft, key.take(), speech);
            }
        },
    );
}

/// A term that is asked for, and the box that makes it the condition of the
/// rest.
fn draw_ask(
    terms: &mut Parent<'_>,
    term: Term,
    draft: &OfferDraft,
    key: Option<Stroke>,
    speech: Speech,
) {
    let label = speech.with("window-table-only-if-label", &[("term", &term.words)]);
    spread(terms).with_children(|line| {
        line.spawn(Node {
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        })
        .with_child(letters(term.words, size::SMALL, theme::INK));
        checkbox(
            line,
            &CheckboxSpec {
                id: format!("table.if.{}", term.issue.index()),
                label: speech.say("window-table-only-if"),
                ticked: draft.on.contains(&term.issue),
                key,
            },
        )
        .insert(AccessibleLabel::new(label))
        .observe(
            move |ticked: On<ValueChange<bool>>, mut draft: ResMut<OfferDraft>| {
                draft.depend_on(term.issue, ticked.value);
            },
        )
        .entry::<Node>()
        .and_modify(|mut node| node.flex_shrink = 0.0);
    });
}

/// "price ¥0.95 → ¥0.94".
fn change_words(
    practice: &Practice,
    issue: IssueId,
    last: &Package,
    draft: &OfferDraft,
    speech: Speech,
) -> String {
    let scenario = practice.scenario();
    let language = speech.language();
    let term = |package: &Package| describe_term(scenario, issue, package.option(issue), language);
    let name = issue
        .get(scenario)
        .map_or("", |issue| issue.name().get(language));
    format!("{name} {} → {}", term(last), term(&draft.package))
}

/// A side of the exchange: what it comes to, and its terms below each other.
fn card(
    place: &mut Parent<'_>,
    title: &str,
    amount: &str,
    (ground, ink): (Color, Color),
    terms: impl FnOnce(&mut Parent<'_>),
) {
    place
        .spawn((
            Node {
                column_gap: px(8),
                align_items: AlignItems::Start,
                padding: UiRect::axes(px(10), px(4)),
                border_radius: theme::control_radius(),
                ..default()
            },
            BackgroundColor(ground),
        ))
        .with_children(|line| {
            line.spawn(Node {
                width: px(124),
                flex_shrink: 0.0,
                column_gap: px(6),
                align_items: AlignItems::Baseline,
                ..default()
            })
            .with_children(|sum| {
                sum.spawn(letters(title, size::SMALL, theme::INK));
                sum.spawn(strong(amount, size::BODY, ink));
            });
            line.spawn(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                row_gap: px(2),
                ..default()
            })
            .with_children(terms);
        });
}
