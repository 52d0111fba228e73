//! The rules with their scores, and the evidence of the chosen one.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    ChosenRule, Look,
    figures::{bar_colour, text_colour},
    reading::readable,
    scoring::{self, ExplainScore},
};
use crate::{
    app::window::{
        theme::{self, letters, size, strong},
        widgets::{
            ButtonKind, ButtonSpec, Parent, Stroke, button, heading, icon, meter, row, scroll_area,
            spread,
        },
    },
    scenario::RuleId,
    score::ScoreBand,
    views::{Fact, RuleView},
    words::{rule_sentence, share},
};

pub(super) fn draw(inside: &mut Parent<'_>, look: &Look<'_>, chosen: RuleId) {
    spread(inside).with_children(|top| {
        heading(top, look.speech.say("report-rules"));
        row(top, 6.0).with_children(|keys| {
            for (id, words, key, rule) in [
                (
                    "before",
                    "debrief-screen-rule-before",
                    Stroke::Up,
                    before(chosen),
                ),
                (
                    "next",
                    "debrief-screen-rule-next",
                    Stroke::Down,
                    after(chosen),
                ),
            ] {
                step(keys, id, look.speech.say(words), key, rule);
            }
        });
    });
    inside
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(1),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|list| {
            for rule in &look.view.rules {
                draw_rule(list, look, rule, rule.rule == chosen);
            }
        });
    if let Some(rule) = look.view.rule(chosen) {
        draw_detail(inside, look, rule);
    }
}

/// The rule above; from the first, the last.
fn before(rule: RuleId) -> RuleId {
    beside(rule, RuleId::ALL.len() - 1)
}

/// The rule below; from the last, the first.
fn after(rule: RuleId) -> RuleId {
    beside(rule, 1)
}

fn beside(rule: RuleId, steps: usize) -> RuleId {
    let all = RuleId::ALL;
    let at = all.iter().position(|other| *other == rule).unwrap_or(0);
    all[(at + steps) % all.len()]
}

/// A key that goes from rule to rule.
fn step(keys: &mut Parent<'_>, id: &str, label: String, key: Stroke, rule: RuleId) {
    button(
        keys,
        ButtonSpec::new(format!("debrief.rule.{id}"), "")
            .kind(ButtonKind::Link)
            .key(key)
            .hint(label.clone()),
    )
    .insert(AccessibleLabel::new(label))
    .observe(choose(rule));
}

/// Answers a press by choosing a rule.
pub(super) fn choose(rule: RuleId) -> impl FnMut(On<Activate>, ResMut<ChosenRule>) {
    move |_, mut chosen| {
        chosen.set_if_neq(ChosenRule(rule));
    }
}

fn draw_rule(list: &mut Parent<'_>, look: &Look<'_>, rule: &RuleView, is_chosen: bool) {
    let speech = look.speech;
    let band = rule.score.map(ScoreBand::of);
    let label = [Some(rule.heading.clone()), band.map(|it| it.text(speech.0))];
    let label: Vec<String> = label.into_iter().flatten().collect();
    let label = label.join(&speech.say("word-comma"));
    let kind = if is_chosen {
        ButtonKind::ChosenRow
    } else {
        ButtonKind::Link
    };
    let mut line = button(
        list,
        ButtonSpec::new(format!("debrief.rule.{}", rule.rule.code()), "").kind(kind),
    );
    line.entry::<Node>().and_modify(|mut node| {
        node.padding = UiRect::axes(px(8), px(2));
        node.column_gap = px(8);
        node.border_radius = BorderRadius::all(px(6));
    });
    line.insert(AccessibleLabel::new(label))
        .with_children(|cells| {
            cells
                .spawn(cell(124.0, JustifyContent::Start))
                .with_child(letters(rule.name.clone(), size::TABLE, theme::INK));
            let (Some(found), Some(band)) = (rule.score, band) else {
                cells.spawn(letters(
                    speech.say("debrief-screen-not-judged"),
                    size::SMALL,
                    theme::MUTED,
                ));
                return;
            };
            meter(cells, found, bar_colour(band));
            cells
                .spawn(cell(26.0, JustifyContent::End))
                .with_child(strong(share(found), size::TABLE, theme::INK));
            cells
                .spawn(cell(34.0, JustifyContent::Start))
                .with_child(letters(band.text(speech.0), size::SMALL, text_colour(band)));
        })
        .observe(choose(rule.rule));
}

fn cell(width: f32, justify: JustifyContent) -> Node {
    Node {
        width: px(width),
        flex_shrink: 0.0,
        justify_content: justify,
        ..default()
    }
}

/// The rule as the course says it, what it rests on, what to do better.
fn draw_detail(inside: &mut Parent<'_>, look: &Look<'_>, rule: &RuleView) {
    let speech = look.speech;
    inside
        .spawn((
            Name::new("debrief rule"),
            Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_height: px(0),
                padding: UiRect::axes(px(12), px(8)),
                row_gap: px(6),
                border: px(1).all(),
                border_radius: theme::control_radius(),
                ..default()
            },
            BackgroundColor(theme::PAPER),
            BorderColor::all(theme::LINE_COLOUR),
        ))
        .with_children(|card| {
            spread(card).with_children(|top| {
                top.spawn(strong(rule.name.clone(), size::BODY, theme::INK));
                button(
                    top,
                    ButtonSpec::new("debrief.formula", speech.say("debrief-screen-formula"))
                        .kind(ButtonKind::Link)
                        .key(Stroke::Letter('F')),
                )
                .observe(scoring::ask(ExplainScore(rule.rule)));
            });
            let area = scroll_area(card, "debrief.evidence", 6.0, |lines| {
                lines.spawn(letters(
                    rule_sentence(rule.rule, speech.0),
                    size::TABLE,
                    theme::MUTED,
                ));
                for fact in &rule.facts {
                    draw_fact(lines, look, fact);
                }
                for advice in &rule.advice {
                    marked_line(
                        lines,
                        |place| icon(place, "arrow-right", 15.0, theme::YOURS),
                        advice.clone(),
                        theme::INK,
                    );
                }
            });
            readable(card, area, rule.name.clone());
        });
}

fn draw_fact(lines: &mut Parent<'_>, look: &Look<'_>, fact: &Fact) {
    let number = fact
        .round
        .filter(|_| fact.is_fault)
        .and_then(|round| look.faults.number(round));
    marked_line(
        lines,
        |place| match number {
            Some(number) => badge(place, number),
            None if fact.is_fault => icon(place, "triangle-alert", 15.0, theme::LIMIT),
            None => icon(place, "info", 15.0, theme::MUTED),
        },
        fact.words.clone(),
        theme::INK,
    );
}

/// Words with a mark before their first line.
pub(super) fn marked_line(
    lines: &mut Parent<'_>,
    mark: impl FnOnce(&mut Parent<'_>),
    words: String,
    colour: Color,
) {
    lines
        .spawn(Node {
            column_gap: px(7),
            align_items: AlignItems::Start,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|line| {
            line.spawn(Node {
                width: px(18),
                height: px(18),
                flex_shrink: 0.0,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            })
            .with_children(mark);
            line.spawn(words_beside())
                .with_child(letters(words, size::TABLE, colour));
        });
}

/// The place of words that take the rest of a line. As a column, it gives them
/// its whole width, so that they break where they are drawn.
pub(super) fn words_beside() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    }
}

/// The number of a fault, as the chart shows it.
pub(super) fn badge(place: &mut Parent<'_>, number: u32) {
    place
        .spawn((
            Node {
                width: px(18),
                height: px(18),
                flex_shrink: 0.0,
                border_radius: BorderRadius::MAX,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            },
            BackgroundColor(theme::LIMIT),
            Pickable::IGNORE,
        ))
        .with_child(strong(number.to_string(), 11.0, theme::ON_FILL));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_follow_each_other_in_a_circle() {
        assert_eq!(after(RuleId::Style), RuleId::Prepared);
        assert_eq!(before(RuleId::Prepared), RuleId::Style);
        assert_eq!(before(after(RuleId::Slow)), RuleId::Slow);
    }
}
