//! How a rule is scored: the formula, one key away. A long one scrolls.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{look, reading::readable};
use crate::{
    app::{
        practice::OpenPractice,
        window::{
            Speech,
            widgets::{Parent, dialog, note, scroll_area},
        },
    },
    scenario::RuleId,
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
const HIGHEST: f32 = 76.0;

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
    look(&practice, speech, |look| {
        let Some(view) = look.view.rule(rule) else {
            return;
        };
        let title = speech.with("debrief-screen-formula-title", &[("rule", &view.name)]);
        dialog(
            &mut commands,
            &title,
            &speech.say("window-close"),
            WIDE,
            |sheet| draw_formula(sheet, &view.formula, &title),
        );
    });
}

fn draw_formula(sheet: &mut Parent<'_>, formula: &[String], title: &str) {
    // Chinese letters are twice as wide.
    let wide = |words: &String| {
        words
            .chars()
            .map(|it| 1 + usize::from(!it.is_ascii()))
            .sum()
    };
    let lines: usize = formula
        .iter()
        .map(|words| usize::div_ceil(wide(words), LETTERS) + 1)
        .sum();
    sheet
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            height: px(lines as f32 * LINE),
            max_height: vh(HIGHEST),
            ..default()
        })
        .with_children(|frame| {
            let area = scroll_area(frame, "debrief.formula", 8.0, |list| {
                for words in formula {
                    note(list, words.clone());
                }
            });
            readable(frame, area, title.to_owned());
        });
}
