//! The BATNA worksheet, as a dialog: what the rep could do instead, how likely
//! each is and what it is worth, and the lower limit that follows.

use bevy::{prelude::*, ui_widgets::Activate};

use super::ladder_shape::{self, LadderShape};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            Speech,
            frame::DrawScreens,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, NumberSpec, Parent, Stroke, TextSpec, Typed,
                Written, button, column, dialog, divider, number_field, row, spread, text_field,
            },
        },
    },
    plan::{Alternative, Limit, Plan, Worksheet},
    scenario::{Probability, Worth},
    text::{grouped, money},
};

/// The widths of the dialog and of its fields.
const WIDTH: f32 = 680.0;
const CHANCE: f32 = 64.0;
const FIGURE: f32 = 92.0;
const ADDS: f32 = 84.0;
/// The most characters of an alternative's words.
const LONGEST: usize = 80;

/// Asks for the worksheet.
#[derive(Event, Debug, Clone, Copy)]
struct ShowWorksheet;

/// Marks the open worksheet.
#[derive(Component, Debug)]
struct Open;

/// The open worksheet shows figures that have changed.
#[derive(Resource, Debug, Default)]
struct Stale(bool);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Stale>()
        .add_observer(show)
        .add_systems(Update, show_anew.after(DrawScreens));
}

/// Shows the worksheet anew, but not while a mouse button is down: the control
/// that is being clicked would go.
fn show_anew(
    buttons: Res<ButtonInput<MouseButton>>,
    open: Query<(), With<Open>>,
    mut stale: ResMut<Stale>,
    mut commands: Commands,
) {
    if stale.0 && !buttons.pressed(MouseButton::Left) {
        stale.0 = false;
        if !open.is_empty() {
            commands.trigger(ShowWorksheet);
        }
    }
}

/// The way to the worksheet, beside the alternative that the scenario names.
pub(super) fn draw_button(list: &mut Parent<'_>, speech: Speech) {
    list.spawn(Node::default()).with_children(|line| {
        button(
            line,
            ButtonSpec::new("prepare.worksheet", speech.say("prepare-plan-worksheet"))
                .kind(ButtonKind::Link)
                .key(Stroke::Letter('B'))
                .hint(speech.say("prepare-plan-worksheet-hint")),
        )
        .observe(|_: On<Activate>, mut commands: Commands| commands.trigger(ShowWorksheet));
    });
}

fn show(
    _: On<ShowWorksheet>,
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (practice, speech) = (&*practice, *speech);
    let book = practice.session().book();
    let sheet = Worksheet::of(&practice.plan().alternatives, book.reservation());
    dialog(
        &mut commands,
        &speech.say("prepare-plan-worksheet-title"),
        &speech.say("prepare-screen-terms-done"),
        WIDTH,
        |place| {
            place.spawn((
                Open,
                letters(
                    speech.say("prepare-plan-worksheet-help"),
                    size::TABLE,
                    theme::MUTED,
                ),
            ));
            draw_headings(place, speech);
            for (index, alternative) in practice.plan().alternatives.iter().enumerate() {
                let adds = sheet.tried.iter().find(|tried| tried.index == index);
                let adds = adds.map_or(Worth::ZERO, |tried| tried.adds);
                draw_alternative(place, index, alternative, adds, practice, speech);
            }
            draw_anyway(place, &sheet, practice, speech);
            divider(place);
            draw_sum(place, &sheet, practice, speech);
        },
    );
}

fn wide(width: f32, justify: JustifyContent) -> Node {
    Node {
        width: px(width),
        flex_shrink: 0.0,
        justify_content: justify,
        ..default()
    }
}

fn draw_headings(place: &mut Parent<'_>, speech: Speech) {
    row(place, 8.0).with_children(|line| {
        let words = |id: &str| {
            let words = speech.say(&format!("prepare-plan-worksheet-{id}"));
            letters(words, size::SMALL, theme::MUTED)
        };
        line.spawn(Node {
            flex_grow: 1.0,
            ..default()
        })
        .with_child(words("what"));
        for (id, width) in [("chance", CHANCE), ("worth", FIGURE), ("adds", ADDS)] {
            line.spawn(wide(width, JustifyContent::End))
                .with_child(words(id));
        }
        line.spawn(wide(26.0, JustifyContent::End));
    });
}

/// The name of a control of an alternative, for screen readers.
fn label(id: &str, index: usize, speech: Speech) -> String {
    let number = (index + 1).to_string();
    speech.with(
        &format!("prepare-plan-worksheet-{id}-label"),
        &[("number", &number)],
    )
}

/// Changes the worksheet, which is then shown anew.
fn edit(
    practice: &mut OpenPractice,
    shape: &mut LadderShape,
    stale: &mut Stale,
    edit: impl FnOnce(&mut Plan),
) {
    ladder_shape::change(practice, shape, edit);
    stale.0 = true;
}

fn draw_alternative(
    place: &mut Parent<'_>,
    index: usize,
    alternative: &Alternative,
    adds: Worth,
    practice: &Practice,
    speech: Speech,
) {
    let currency = &practice.scenario().currency;
    row(place, 8.0).with_children(|line| {
        text_field(
            line,
            &TextSpec {
                id: format!("worksheet.{index}.text"),
                label: label("what", index, speech),
                shown: alternative.text.clone(),
                longest: LONGEST,
            },
        )
        .observe(
            move |written: On<Written>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>| {
                let words = written.words.clone();
                ladder_shape::change(&mut practice, &mut shape, |plan| {
                    if let Some(it) = plan.alternatives.get_mut(index) {
                        it.text = words;
                    }
                });
            },
        );
        let chance = format!("{}%", grouped(alternative.chance.get() * 100.0, 0));
        let worth = money(alternative.worth.get(), currency);
        for (id, shown, width) in [("chance", chance, CHANCE), ("worth", worth, FIGURE)] {
            number_field(
                line,
                &NumberSpec {
                    id: format!("worksheet.{index}.{id}"),
                    label: label(id, index, speech),
                    shown,
                    unit: String::new(),
                    width,
                },
            )
            .observe(
                move |typed: On<Typed>,
                      mut practice: ResMut<OpenPractice>,
                      mut shape: ResMut<LadderShape>,
                      mut stale: ResMut<Stale>| {
                    edit(&mut practice, &mut shape, &mut stale, |plan| {
                        if let Some(it) = plan.alternatives.get_mut(index) {
                            set_figure(it, id, typed.number);
                        }
                    });
                },
            );
        }
        line.spawn(wide(ADDS, JustifyContent::End))
            .with_child(letters(
                money(adds.get(), currency),
                size::TABLE,
                theme::INK,
            ));
        button(
            line,
            ButtonSpec::new(format!("worksheet.{index}.remove"), "")
                .kind(ButtonKind::Link)
                .icon("x"),
        )
        .insert(AccessibleLabel::new(label("remove", index, speech)))
        .observe(
            move |_: On<Activate>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>,
                  mut stale: ResMut<Stale>| {
                edit(&mut practice, &mut shape, &mut stale, |plan| {
                    if index < plan.alternatives.len() {
                        plan.alternatives.remove(index);
                    }
                });
            },
        );
    });
}

/// A chance is typed in hundredths.
fn set_figure(alternative: &mut Alternative, id: &str, number: f64) {
    if id == "worth" {
        alternative.worth = Worth::of(number);
    } else if let Ok(chance) = Probability::try_from((number / 100.0).clamp(0.0, 1.0)) {
        alternative.chance = chance;
    }
}

/// What is left when everything else has failed.
fn draw_anyway(place: &mut Parent<'_>, sheet: &Worksheet, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let anyway = practice.session().book().reservation();
    let text = scenario.seller.batna.text.get(speech.language());
    row(place, 8.0).with_children(|line| {
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(
            speech.with("prepare-plan-worksheet-anyway", &[("text", text)]),
            size::TABLE,
            theme::INK,
        ));
        let figures = [
            (format!("{}%", grouped(sheet.left * 100.0, 0)), CHANCE),
            (money(anyway.get(), &scenario.currency), FIGURE),
            (money(sheet.left * anyway.get(), &scenario.currency), ADDS),
        ];
        for (words, width) in figures {
            line.spawn(wide(width, JustifyContent::End))
                .with_child(letters(words, size::TABLE, theme::MUTED));
        }
        line.spawn(wide(26.0, JustifyContent::End));
    });
}

/// What it comes to, and what can be done with it.
fn draw_sum(place: &mut Parent<'_>, sheet: &Worksheet, practice: &Practice, speech: Speech) {
    let shown = money(sheet.worth.get(), &practice.scenario().currency);
    let mut lines = column(place, 4.0);
    lines.with_children(|lines| {
        lines.spawn(strong(
            speech.with("prepare-plan-worksheet-sum", &[("worth", &shown)]),
            size::BODY,
            theme::INK,
        ));
        lines.spawn(letters(
            speech.say("prepare-plan-worksheet-sum-help"),
            size::SMALL,
            theme::MUTED,
        ));
    });
    spread(place).with_children(|line| {
        button(
            line,
            ButtonSpec::new("worksheet.add", speech.say("prepare-plan-worksheet-add"))
                .key(Stroke::Letter('A')),
        )
        .observe(
            |_: On<Activate>,
             mut practice: ResMut<OpenPractice>,
             mut shape: ResMut<LadderShape>,
             mut stale: ResMut<Stale>| {
                edit(&mut practice, &mut shape, &mut stale, |plan| {
                    plan.alternatives.push(Alternative {
                        text: String::new(),
                        chance: Probability::default(),
                        worth: Worth::ZERO,
                    });
                });
            },
        );
        button(
            line,
            ButtonSpec::new(
                "worksheet.take",
                speech.with("prepare-plan-worksheet-take", &[("worth", &shown)]),
            )
            .key(Stroke::Letter('L')),
        )
        .observe(
            |_: On<Activate>,
             mut practice: ResMut<OpenPractice>,
             mut shape: ResMut<LadderShape>,
             mut commands: Commands| {
                let anyway = practice.session().book().reservation();
                let worth = Worksheet::of(&practice.plan().alternatives, anyway).worth;
                ladder_shape::change(&mut practice, &mut shape, |plan| {
                    plan.lower = Some(Limit::Worth(worth));
                });
                commands.trigger(CloseDialog);
            },
        );
    });
}
