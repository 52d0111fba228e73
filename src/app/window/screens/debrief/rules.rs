//! The nine rules with their scores, and the evidence of the chosen one.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    ChosenRule, Look,
    figures::ScoreBand,
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
    score::{Evidence, RuleScore},
    words::{rule_name, rule_sentence, share},
};

/// Advice is for rules that were followed less than this.
const WANTING: f64 = 0.95;

pub(super) fn draw(inside: &mut Parent<'_>, look: &Look<'_>, chosen: RuleId) {
    spread(inside).with_children(|top| {
        heading(top, look.speech.say("debrief-screen-rules"));
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
            for rule in &look.debrief.technique.rules {
                draw_rule(list, look, rule, rule.rule == chosen);
            }
        });
    if let Some(rule) = look.debrief.technique.rule(chosen) {
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

fn draw_rule(list: &mut Parent<'_>, look: &Look<'_>, rule: &RuleScore, is_chosen: bool) {
    let speech = look.speech;
    let name = rule_name(rule.rule, speech.0);
    let label = match rule.score {
        Some(found) => speech.with(
            "debrief-screen-rule-label",
            &[
                ("rule", &name),
                ("score", &share(found)),
                ("word", &ScoreBand::of(found).word(speech)),
            ],
        ),
        None => speech.with("debrief-screen-rule-label-not-judged", &[("rule", &name)]),
    };
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
                .with_child(letters(name, size::TABLE, theme::INK));
            let Some(found) = rule.score else {
                cells.spawn(letters(
                    speech.say("debrief-screen-not-judged-short"),
                    size::SMALL,
                    theme::MUTED,
                ));
                return;
            };
            let band = ScoreBand::of(found);
            meter(cells, found, band.colour());
            cells
                .spawn(cell(26.0, JustifyContent::End))
                .with_child(strong(share(found), size::TABLE, theme::INK));
            cells
                .spawn(cell(34.0, JustifyContent::Start))
                .with_child(letters(band.word(speech), size::SMALL, band.text_colour()));
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
fn draw_detail(inside: &mut Parent<'_>, look: &Look<'_>, rule: &RuleScore) {
    let speech = look.speech;
    let name = rule_name(rule.rule, speech.0);
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
                top.spawn(strong(name.clone(), size::BODY, theme::INK));
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
                for evidence in &rule.evidence {
                    draw_evidence(lines, look, evidence);
                }
                if rule.score.is_none_or(|found| found < WANTING) {
                    draw_advice(lines, look, rule);
                }
            });
            readable(card, area, name);
        });
}

fn draw_evidence(lines: &mut Parent<'_>, look: &Look<'_>, evidence: &Evidence) {
    let words = evidence.text(look.practice.scenario(), look.speech.0);
    let number = evidence
        .round
        .filter(|_| evidence.fault)
        .and_then(|round| look.faults.number(round));
    marked_line(
        lines,
        |place| match number {
            Some(number) => badge(place, number),
            None if evidence.fault => icon(place, "triangle-alert", 15.0, theme::LIMIT),
            None => icon(place, "info", 15.0, theme::MUTED),
        },
        words,
        theme::INK,
    );
}

fn draw_advice(lines: &mut Parent<'_>, look: &Look<'_>, rule: &RuleScore) {
    if rule.advice.is_empty() {
        return;
    }
    lines.spawn(strong(
        look.speech.say("debrief-screen-next-time"),
        size::TABLE,
        theme::YOURS,
    ));
    for advice in &rule.advice {
        let words = advice.text(look.practice.scenario(), look.speech.0);
        marked_line(
            lines,
            |place| icon(place, "arrow-right", 15.0, theme::YOURS),
            words,
            theme::INK,
        );
    }
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
