//! The nine rules: a bar for each, and the evidence and advice of the one that
//! is selected.

use bevy::{prelude::*, ui_widgets::Activate};

use super::SelectedRule;
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonSpec, Kind, Parent, Stroke, button, dialog, icon, meter, row, scroll_area,
                spread,
            },
        },
    },
    scenario::RuleId,
    score::{self, Debrief, RuleScore},
    text::grouped,
};

/// Asks how a rule is scored.
#[derive(Event, Debug, Clone, Copy)]
struct TellFormula(RuleId);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(tell_formula);
}

pub(super) fn draw(
    side: &mut Parent<'_>,
    debrief: &Debrief,
    selected: RuleId,
    practice: &Practice,
    speech: Speech,
) {
    side.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(1),
        margin: UiRect::horizontal(px(-6)),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|list| {
        for rule in &debrief.technique.rules {
            draw_rule(list, rule, rule.rule == selected, speech);
        }
    });
    if let Some(rule) = debrief.technique.rule(selected) {
        draw_evidence(side, rule, practice, speech);
    }
}

/// A score in words, so that nothing is told by colour alone.
fn grade(score: Option<f64>) -> (&'static str, Color) {
    match score {
        None => ("window-grade-none", theme::MUTED),
        Some(score) if score >= 0.8 => ("window-grade-good", theme::GOOD),
        Some(score) if score >= 0.5 => ("window-grade-fair", theme::THEIRS_TEXT),
        Some(_) => ("window-grade-weak", theme::LIMIT),
    }
}

fn draw_rule(list: &mut Parent<'_>, rule: &RuleScore, is_selected: bool, speech: Speech) {
    let name = score::name(rule.rule, speech.0);
    let (grade, colour) = grade(rule.score);
    let grade = speech.say(grade);
    let figure = rule
        .score
        .map_or_else(|| "–".to_owned(), |score| grouped(score * 100.0, 0));
    let kind = if is_selected {
        Kind::ChosenRow
    } else {
        Kind::Line
    };
    let (share, which) = (rule.score, rule.rule);
    button(
        list,
        ButtonSpec::new(format!("debrief.rule.{}", rule.rule.code()), "").kind(kind),
    )
    .insert((
        AccessibleLabel::new(format!("{name}: {figure}, {grade}")),
        Node {
            padding: UiRect::axes(px(6), px(2)),
            border: px(1).all(),
            border_radius: theme::control_radius(),
            align_items: AlignItems::Center,
            column_gap: px(8),
            ..default()
        },
    ))
    .with_children(|line| {
        line.spawn(Node {
            width: px(132),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child((
            letters(name, size::TABLE, theme::INK),
            TextLayout::new(Justify::Left, LineBreak::NoWrap),
        ));
        meter(line, share.unwrap_or(0.0), colour);
        line.spawn(Node {
            width: px(26),
            flex_shrink: 0.0,
            justify_content: JustifyContent::End,
            ..default()
        })
        .with_child(strong(figure, size::TABLE, theme::INK));
        line.spawn(Node {
            width: px(44),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child((
            letters(grade, size::SMALL, colour),
            TextLayout::new(Justify::Left, LineBreak::NoWrap),
        ));
    })
    .observe(move |_: On<Activate>, mut selected: ResMut<SelectedRule>| {
        selected.0 = Some(which);
    });
}

fn draw_evidence(side: &mut Parent<'_>, rule: &RuleScore, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let which = rule.rule;
    spread(side).with_children(|top| {
        top.spawn(strong(
            score::name(rule.rule, speech.0),
            size::BODY,
            theme::INK,
        ));
        button(
            top,
            ButtonSpec::new("debrief.formula", speech.say("window-debrief-formula"))
                .kind(Kind::Link)
                .key(Stroke::Letter('F')),
        )
        .observe(move |_: On<Activate>, mut commands: Commands| {
            commands.trigger(TellFormula(which));
        });
    });
    scroll_area(side, "debrief.evidence", 5.0, |list| {
        if rule.score.is_none() && rule.evidence.is_empty() {
            list.spawn(letters(
                speech.say("window-not-enough"),
                size::TABLE,
                theme::MUTED,
            ));
        }
        for evidence in &rule.evidence {
            let (picture, colour) = if evidence.fault {
                ("triangle-alert", theme::LIMIT)
            } else {
                ("check", theme::GOOD)
            };
            remark(list, picture, colour, evidence.text(scenario, speech.0));
        }
        for advice in &rule.advice {
            let words = speech.with(
                "window-debrief-advice",
                &[("advice", &advice.text(scenario, speech.0))],
            );
            remark(list, "arrow-right", theme::YOURS, words);
        }
    });
}

/// A sentence with a small picture before it.
pub(super) fn remark(list: &mut Parent<'_>, picture: &'static str, colour: Color, words: String) {
    row(list, 8.0)
        .insert(Node {
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
            .with_child(letters(words, size::TABLE, theme::INK));
        });
}

fn tell_formula(asked: On<TellFormula>, speech: Res<Speech>, mut commands: Commands) {
    let speech = *speech;
    let rule = asked.0;
    dialog(
        &mut commands,
        &score::name(rule, speech.0),
        &speech.say("window-close"),
        620.0,
        |sheet| {
            sheet.spawn(letters(
                score::sentence(rule, speech.0),
                size::BODY,
                theme::INK,
            ));
            sheet.spawn(letters(
                score::formula(rule, speech.0),
                size::BODY,
                theme::MUTED,
            ));
        },
    );
}
