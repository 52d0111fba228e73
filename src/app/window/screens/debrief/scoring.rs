//! How a rule is scored: the formula, one key away. A long one scrolls.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{look, reading::readable};
use crate::{
    app::{
        practice::OpenPractice,
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{Parent, dialog, note, scroll_area},
        },
    },
    scenario::RuleId,
    score::Technique,
    text::grouped,
    words::{rule_formula, rule_name, rule_sentence},
};

/// Asks how a rule is scored.
#[derive(Event, Debug, Clone, Copy)]
pub(super) struct ExplainScore(pub(super) RuleId);

/// How wide the sheet is, in pixels, and how many letters stand in one of its
/// lines.
const WIDE: f32 = 760.0;
const LETTERS: usize = 100;
/// How high a line is.
const LINE: f32 = 19.0;
/// The formula is no higher than this share of the window, in per cent, and
/// scrolls instead.
const HIGHEST: f32 = 52.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(explain_score);
}

/// Answers a press by asking.
pub(super) fn ask(question: ExplainScore) -> impl FnMut(On<Activate>, Commands) {
    move |_, mut commands| commands.trigger(question)
}

fn explain_score(
    asked: On<ExplainScore>,
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (Some(practice), rule, speech) = (practice, asked.0, *speech) else {
        return;
    };
    let title = speech.with(
        "debrief-screen-formula-title",
        &[("rule", &rule_name(rule, speech.0))],
    );
    look(&practice, speech, |look| {
        dialog(
            &mut commands,
            &title,
            &speech.say("window-close"),
            WIDE,
            |sheet| {
                let technique = &look.debrief.technique;
                say(sheet, rule_sentence(rule, speech.0), theme::MUTED);
                draw_formula(sheet, &rule_formula(rule, speech.0), &title);
                say(sheet, weight_words(technique, rule, speech), theme::INK);
                say(
                    sheet,
                    speech.say("debrief-screen-formula-total"),
                    theme::INK,
                );
                say(
                    sheet,
                    speech.say("debrief-screen-formula-bands"),
                    theme::MUTED,
                );
            },
        );
    });
}

fn draw_formula(sheet: &mut Parent<'_>, formula: &str, title: &str) {
    // Chinese letters are twice as wide.
    let width: usize = formula
        .chars()
        .map(|it| 1 + usize::from(!it.is_ascii()))
        .sum();
    let lines = width.div_ceil(LETTERS) + 2;
    sheet
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            height: px(lines as f32 * LINE),
            max_height: vh(HIGHEST),
            ..default()
        })
        .with_children(|frame| {
            let area = scroll_area(frame, "debrief.formula", 0.0, |list| {
                note(list, formula.to_owned());
            });
            readable(frame, area, title.to_owned());
        });
}

fn say(sheet: &mut Parent<'_>, words: String, colour: Color) {
    sheet.spawn(letters(words, size::BODY, colour));
}

/// How much the rule counts among those that were judged.
fn weight_words(technique: &Technique, rule: RuleId, speech: Speech) -> String {
    let judged = technique.rule(rule).filter(|found| found.score.is_some());
    let Some(found) = judged else {
        return speech.say("debrief-screen-formula-unweighted");
    };
    let sum: f64 = technique
        .rules
        .iter()
        .filter(|rule| rule.score.is_some())
        .map(|rule| rule.weight)
        .sum();
    let number = |weight: f64| {
        let has_fraction = libm::fabs(weight - libm::round(weight)) > 1e-9;
        grouped(weight, usize::from(has_fraction))
    };
    speech.with(
        "debrief-screen-formula-weight",
        &[("weight", &number(found.weight)), ("sum", &number(sum))],
    )
}
