//! How a rule is scored: the formula, one key away.

use bevy::{prelude::*, ui_widgets::Activate};

use super::look;
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{Parent, dialog, note},
        },
    },
    scenario::RuleId,
    score::{self, Technique},
    text::grouped,
};

/// Asks how a rule is scored.
#[derive(Event, Debug, Clone, Copy)]
pub(super) struct ExplainScore(pub(super) RuleId);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(explain_score);
}

/// Answers a press by asking.
pub(super) fn ask(question: ExplainScore) -> impl FnMut(On<Activate>, Commands) {
    move |_, mut commands| commands.trigger(question)
}

fn explain_score(
    asked: On<ExplainScore>,
    practice: Option<Res<Practice>>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (Some(practice), rule, speech) = (practice, asked.0, *speech) else {
        return;
    };
    let title = speech.with(
        "debrief-screen-formula-title",
        &[("rule", &score::name(rule, speech.0))],
    );
    look(&practice, speech, |look| {
        dialog(
            &mut commands,
            &title,
            &speech.say("window-close"),
            640.0,
            |sheet| {
                let technique = &look.debrief.technique;
                say(sheet, score::sentence(rule, speech.0), theme::MUTED);
                note(sheet, score::formula(rule, speech.0));
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
