//! What the rules say of the plan as it stands.

use bevy::prelude::*;

use super::{View, foot::open_points};
use crate::{
    app::{
        practice::Practice,
        window::{
            theme::{self, letters, size, strong},
            widgets::{Parent, icon, meter, row},
        },
    },
    plan::{self, Problem},
    scenario::RuleId,
    score::{
        AdviceCode, Course, Foresight, RuleScore, foreseen, foresight,
        rules::{high_start, limits},
    },
    text::{grouped, money},
    words::rule_name,
};

/// From this score on a rule is followed well.
const WELL: f64 = 0.8;

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let rules = foreseen(&view.practice.case());
    place
        .spawn(Node {
            display: Display::Grid,
            grid_template_columns: vec![RepeatedGridTrack::flex(2, 1.0)],
            column_gap: px(24),
            row_gap: px(4),
            ..default()
        })
        .with_children(|grid| {
            for rule in &rules {
                draw_rule(grid, rule, view);
            }
            draw_exchange(grid, view);
        });
    let remarks = remarks(&rules, view);
    if remarks.is_empty() {
        let (picture, colour, id) = if open_points(view.practice.plan()).is_empty() {
            ("check", theme::GOOD, "prepare-screen-rules-sound")
        } else {
            ("info", theme::MUTED, "prepare-screen-rules-open")
        };
        draw_remark(place, picture, colour, view.speech.say(id));
    }
    for (is_error, words) in remarks {
        let (picture, colour) = if is_error {
            ("triangle-alert", theme::LIMIT)
        } else {
            ("arrow-right", theme::MUTED)
        };
        draw_remark(place, picture, colour, words);
    }
}

fn draw_rule(grid: &mut Parent<'_>, rule: &RuleScore, view: View<'_>) {
    let speech = view.speech;
    row(grid, 8.0).with_children(|line| {
        name_of(line, rule_name(rule.rule, speech.0));
        if let Some(score) = rule.score {
            let colour = if score >= WELL {
                theme::GOOD
            } else {
                theme::THEIRS
            };
            meter(line, score, colour);
            let points = grouped(libm::round(score * 100.0), 0);
            figure(line, &points);
        } else {
            let id = match foresight(rule.rule) {
                Some(Foresight::Limits) => "prepare-screen-rule-no-limits",
                Some(Foresight::Preparation) => "prepare-screen-rule-nothing",
                Some(Foresight::Ladder) | None => "prepare-screen-rule-not-yet",
            };
            line.spawn(letters(speech.say(id), size::SMALL, theme::MUTED));
        }
    });
}

fn name_of(line: &mut Parent<'_>, name: String) {
    line.spawn(Node {
        width: px(92),
        flex_shrink: 0.0,
        ..default()
    })
    .with_child(letters(name, size::TABLE, theme::INK));
}

fn figure(line: &mut Parent<'_>, words: &str) {
    line.spawn(Node {
        width: px(28),
        flex_shrink: 0.0,
        justify_content: JustifyContent::End,
        ..default()
    })
    .with_child(strong(words, size::TABLE, theme::INK));
}

/// What the ladder gives and asks, in own worth, over all its steps.
fn exchange(practice: &Practice) -> (f64, f64) {
    let book = practice.session().book();
    let planned = Course::of(&practice.case()).planned;
    planned.windows(2).fold((0.0, 0.0), |(give, ask), pair| {
        let change = book.exchange(&pair[0].package, &pair[1].package);
        (give + change.give().get(), ask + change.take().get())
    })
}

/// What comes back can't be foreseen; what is asked for can.
fn draw_exchange(grid: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let (give, ask) = exchange(view.practice);
    let currency = &view.practice.scenario().currency;
    row(grid, 8.0).with_children(|line| {
        name_of(line, rule_name(RuleId::Reciprocal, speech.0));
        let words = if give > 0.0 {
            speech.with(
                "prepare-screen-rule-asks",
                &[
                    ("ask", &money(ask, currency)),
                    ("give", &money(give, currency)),
                ],
            )
        } else {
            speech.say("prepare-screen-rule-not-yet")
        };
        line.spawn(letters(words, size::SMALL, theme::MUTED));
    });
}

/// What is wrong with the plan, then what the rules advise; whether each can't
/// be meant.
fn remarks(rules: &[RuleScore], view: View<'_>) -> Vec<(bool, String)> {
    let scenario = view.practice.scenario();
    let phrases = view.speech.0;
    let mut problems = plan::check(
        view.practice.plan(),
        scenario,
        view.practice.session().book(),
    );
    // What is missing stands beside the way to the table.
    problems.retain(|problem| !matches!(problem, Problem::Missing(_) | Problem::NoLadder));
    problems.sort_by_key(|problem| !problem.is_error());
    let has_large_step = problems
        .iter()
        .any(|problem| matches!(problem, Problem::StepTooLarge { .. }));
    let plan = view.practice.plan();
    let has_limits = plan.upper.is_some() && plan.aspiration.is_some() && plan.lower.is_some();
    let mut remarks: Vec<(bool, String)> = problems
        .iter()
        .map(|problem| (problem.is_error(), problem.text(scenario, phrases)))
        .collect();
    for rule in rules {
        // A plan's own problems say the same of limits and of the steps' sizes.
        let is_told = match foresight(rule.rule) {
            Some(Foresight::Limits) => !problems.is_empty() || !has_limits,
            // It advises what is open, and what belongs to the table.
            Some(Foresight::Preparation) => true,
            Some(Foresight::Ladder) => rule.rule == RuleId::Shrinking && has_large_step,
            None => false,
        };
        if is_told {
            continue;
        }
        for advice in &rule.advice {
            let is_of_table = advice.code == high_start::Tip::ArgueFirst;
            let is_problem = matches!(
                advice.code,
                AdviceCode::Limits(limits::Tip::SetGoals | limits::Tip::SetLowerLimit)
            );
            if !is_of_table && !is_problem {
                remarks.push((false, advice.text(scenario, phrases)));
            }
        }
    }
    remarks
}

fn draw_remark(place: &mut Parent<'_>, picture: &'static str, colour: Color, words: String) {
    place
        .spawn(Node {
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
