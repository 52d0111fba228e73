//! All the terms of one planned step, as a dialog.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    ladder_shape::{LadderShape, edit_ladder},
    prices::figure,
    step_when,
};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, ChoiceSpec, Chosen, CloseDialog, NumberSpec, Parent, Typed,
                button, choice, dialog, number_field, row,
            },
        },
    },
    plan::Planned,
    scenario::{Issue, IssueId, Price},
    score::Course,
    text::{grouped, money},
};

/// The widths of the dialog, of the names of issues, of fields.
const WIDTH: f32 = 600.0;
pub(super) const NAME: f32 = 130.0;
const FIELD: f32 = 110.0;

/// Asks for the terms of a step, counted from 0.
#[derive(Event, Debug, Clone, Copy)]
pub(super) struct ChangeTerms(pub(super) usize);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(show_terms);
}

fn show_terms(
    asked: On<ChangeTerms>,
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (index, speech) = (asked.0, *speech);
    let planned = Course::of(&practice.case()).planned;
    let Some(step) = planned.get(index) else {
        return;
    };
    let before = index.checked_sub(1).and_then(|it| planned.get(it));
    let number = (index + 1).to_string();
    dialog(
        &mut commands,
        &speech.with("prepare-screen-terms-title", &[("step", &number)]),
        &speech.say("prepare-screen-terms-done"),
        WIDTH,
        |sheet| {
            let scenario = practice.scenario();
            for (issue, details) in IssueId::all(scenario).zip(&scenario.issues) {
                row(sheet, 10.0).with_children(|line| {
                    line.spawn(Node {
                        width: px(NAME),
                        flex_shrink: 0.0,
                        ..default()
                    })
                    .with_child(letters(
                        details.name().get(speech.language()),
                        size::BODY,
                        theme::INK,
                    ));
                    draw_term(line, index, issue, step, &practice, speech);
                });
            }
            step_when::draw(sheet, index, &practice, speech);
            draw_worth(sheet, step, before, &practice, speech);
            draw_actions(sheet, index, speech);
        },
    );
}

/// The control of one issue of a step.
fn draw_term(
    line: &mut Parent<'_>,
    step: usize,
    issue: IssueId,
    planned: &Planned,
    practice: &Practice,
    speech: Speech,
) {
    let details = &practice.scenario().issues[issue];
    let label = details.name().get(speech.language()).to_owned();
    let option = planned.package.option(issue);
    let id = format!("prepare.terms.{}", issue.index());
    if let Issue::Choice(options) = details {
        let names = options.options.iter();
        let names = names.map(|option| option.name.get(speech.language()).to_owned());
        choice(
            line,
            &ChoiceSpec {
                id,
                label,
                options: names.collect(),
                chosen: Some(option as usize),
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .observe(
            move |chosen: On<Chosen>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>,
                  mut commands: Commands| {
                if let Ok(option) = u32::try_from(chosen.option) {
                    set_term(
                        step,
                        issue,
                        option,
                        &mut practice,
                        &mut shape,
                        &mut commands,
                    );
                }
            },
        );
        return;
    }
    number_field(
        line,
        &NumberSpec {
            id,
            label,
            shown: shown(details, option, practice),
            unit: String::new(),
            width: FIELD,
        },
    )
    .observe(
        move |typed: On<Typed>,
              mut practice: ResMut<OpenPractice>,
              mut shape: ResMut<LadderShape>,
              mut commands: Commands| {
            let option = practice.scenario().issues[issue].nearest(typed.number);
            if let Some(option) = option {
                set_term(
                    step,
                    issue,
                    option,
                    &mut practice,
                    &mut shape,
                    &mut commands,
                );
            }
        },
    );
    if let Issue::Number(number) = details {
        line.spawn(letters(
            number.unit.get(speech.language()),
            size::SMALL,
            theme::MUTED,
        ));
    }
}

fn shown(issue: &Issue, option: u32, practice: &Practice) -> String {
    let number = issue.number(option).unwrap_or_default();
    match issue {
        Issue::Price(_) => figure(practice, Price::of(number)),
        _ => grouped(number, issue.decimals()),
    }
}

/// Changes a term and shows the step anew.
fn set_term(
    step: usize,
    issue: IssueId,
    option: u32,
    practice: &mut OpenPractice,
    shape: &mut LadderShape,
    commands: &mut Commands,
) {
    edit_ladder(practice, shape, |draft| draft.set_term(step, issue, option));
    commands.trigger(ChangeTerms(step));
}

/// What the step is worth, and what it gives and asks.
fn draw_worth(
    sheet: &mut Parent<'_>,
    step: &Planned,
    before: Option<&Planned>,
    practice: &Practice,
    speech: Speech,
) {
    let currency = &practice.scenario().currency;
    let worth = money(step.worth.get(), currency);
    sheet.spawn(strong(
        speech.with("prepare-screen-terms-worth", &[("worth", &worth)]),
        size::BODY,
        theme::INK,
    ));
    let words = before.map_or_else(
        || speech.say("prepare-screen-terms-opening"),
        |before| {
            let change = practice
                .session()
                .book()
                .exchange(&before.package, &step.package);
            speech.with(
                "prepare-screen-terms-exchange",
                &[
                    ("give", &money(change.give().get(), currency)),
                    ("ask", &money(change.take().get(), currency)),
                ],
            )
        },
    );
    sheet.spawn(letters(words, size::TABLE, theme::MUTED));
}

/// One step more after this one, or this one less.
fn draw_actions(sheet: &mut Parent<'_>, step: usize, speech: Speech) {
    row(sheet, 8.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new("prepare.terms.add", speech.say("prepare-screen-terms-add"))
                .kind(ButtonKind::Small),
        )
        .observe(
            move |_: On<Activate>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>,
                  mut commands: Commands| {
                let floor = Course::of(&practice.case()).limits.floor();
                edit_ladder(&mut practice, &mut shape, |draft| {
                    draft.add_after(step, floor);
                });
                commands.trigger(ChangeTerms(step + 1));
            },
        );
        button(
            line,
            ButtonSpec::new(
                "prepare.terms.remove",
                speech.say("prepare-screen-terms-remove"),
            )
            .kind(ButtonKind::Danger),
        )
        .observe(
            move |_: On<Activate>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>,
                  mut commands: Commands| {
                edit_ladder(&mut practice, &mut shape, |draft| draft.remove(step));
                commands.trigger(CloseDialog);
            },
        );
    });
}
