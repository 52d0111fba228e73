//! Plan files: the plan kept under a name, and brought back, with every
//! difference from the scenario it was made for.

use std::path::{Path, PathBuf};

use bevy::{prelude::*, ui_widgets::Activate};

use super::ladder_shape::{self, LadderShape};
use crate::{
    app::{
        practice::{OpenPractice, PlanFolder, Practice},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, Notice, Parent, Stroke, TextSpec, Written,
                button, column, dialog, divider, heading, row, scroll_area, text_field,
            },
        },
    },
    author::{OpenedPlan, open_plan},
    plan::{PLAN_SUFFIX, Plan},
    record::{save_plan, saved_plans, write_plan},
    scenario::SourceText,
    views::PlanSheet,
};

const WIDTH: f32 = 620.0;
/// The most characters of a name or a path.
const LONGEST: usize = 240;

/// Asks for the dialog, with a remark in it.
#[derive(Event, Debug, Clone, Default)]
struct ShowPlans(Option<String>);

/// Asks what is in a plan file.
#[derive(Event, Debug, Clone)]
struct LookInto(PathBuf);

/// Keeps the plan under what was typed last.
#[derive(Event, Debug, Clone)]
struct Save(String);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Named>()
        .add_observer(show)
        .add_observer(look_into)
        .add_observer(save);
}

/// What was typed into the field for the name.
#[derive(Resource, Debug, Default)]
struct Named(String);

/// The way to the plan files, in the bar.
pub(super) fn draw_button(bar: &mut Parent<'_>, speech: Speech) {
    button(
        bar,
        ButtonSpec::new("prepare.plans", speech.say("prepare-plan-files"))
            .kind(ButtonKind::Chip)
            .key(Stroke::Letter('P'))
            .tab(3)
            .hint(speech.say("prepare-plan-files-hint")),
    )
    .observe(|_: On<Activate>, mut commands: Commands| {
        commands.trigger(ShowPlans::default());
    });
}

/// A file of the rep's own choice, not a name in the folder.
fn is_path(words: &str) -> bool {
    words.ends_with(PLAN_SUFFIX) || words.contains(['/', '\\'])
}

fn show(
    asked: On<ShowPlans>,
    practice: Res<OpenPractice>,
    folder: Res<PlanFolder>,
    named: Res<Named>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let speech = *speech;
    let id = &practice.scenario().id;
    let saved = folder.0.as_deref();
    let saved = saved
        .map(|folder| saved_plans(folder, id))
        .unwrap_or_default();
    dialog(
        &mut commands,
        &speech.say("prepare-plan-files-title"),
        &speech.say("prepare-plan-files-close"),
        WIDTH,
        |sheet| {
            if let Some(remark) = &asked.0 {
                sheet.spawn(letters(remark.clone(), size::BODY, theme::YOURS));
            }
            draw_save(sheet, &named.0, speech);
            divider(sheet);
            heading(sheet, speech.say("prepare-plan-files-load"));
            if saved.is_empty() {
                sheet.spawn(letters(
                    speech.say("prepare-plan-files-none"),
                    size::TABLE,
                    theme::MUTED,
                ));
            }
            if !saved.is_empty() {
                sheet
                    .spawn(Node {
                        height: px((saved.len() as f32 * 40.0).min(240.0)),
                        ..default()
                    })
                    .with_children(|place| {
                        scroll_area(place, "plans.list", 6.0, |list| {
                            for (index, plan) in saved.iter().enumerate() {
                                draw_saved(list, index, &plan.name, plan.path.clone(), speech);
                            }
                        });
                    });
            }
            draw_other(sheet, speech);
        },
    );
}

fn draw_save(sheet: &mut Parent<'_>, name: &str, speech: Speech) {
    heading(sheet, speech.say("prepare-plan-files-save"));
    row(sheet, 8.0).with_children(|line| {
        text_field(
            line,
            &TextSpec {
                id: "plans.name".to_owned(),
                label: speech.say("prepare-plan-files-name-label"),
                shown: name.to_owned(),
                longest: LONGEST,
            },
        )
        .observe(
            |written: On<Written>, mut named: ResMut<Named>, mut commands: Commands| {
                named.0.clone_from(&written.words);
                if written.is_entered {
                    commands.trigger(Save(written.words.clone()));
                }
            },
        );
        button(
            line,
            ButtonSpec::new("plans.save", speech.say("prepare-plan-files-save-it")),
        )
        .observe(
            |_: On<Activate>, named: Res<Named>, mut commands: Commands| {
                commands.trigger(Save(named.0.clone()));
            },
        );
    });
}

fn draw_saved(list: &mut Parent<'_>, index: usize, name: &str, path: PathBuf, speech: Speech) {
    button(
        list,
        ButtonSpec::new(format!("plans.saved.{index}"), name).kind(ButtonKind::Row),
    )
    .insert(AccessibleLabel::new(
        speech.with("prepare-plan-files-load-label", &[("name", name)]),
    ))
    .observe(move |_: On<Activate>, mut commands: Commands| {
        commands.trigger(LookInto(path.clone()));
    });
}

/// The way to a file somewhere else.
fn draw_other(sheet: &mut Parent<'_>, speech: Speech) {
    row(sheet, 8.0).with_children(|line| {
        line.spawn(letters(
            speech.say("prepare-plan-files-other"),
            size::TABLE,
            theme::MUTED,
        ));
        text_field(
            line,
            &TextSpec {
                id: "plans.path".to_owned(),
                label: speech.say("prepare-plan-files-other-label"),
                shown: String::new(),
                longest: LONGEST,
            },
        )
        .observe(|written: On<Written>, mut commands: Commands| {
            if written.is_entered && !written.words.is_empty() {
                commands.trigger(LookInto(PathBuf::from(&written.words)));
            }
        });
    });
}

/// Keeps the plan: by name in the folder of plans, or as a new file.
fn save(
    asked: On<Save>,
    practice: Res<OpenPractice>,
    folder: Res<PlanFolder>,
    speech: Res<Speech>,
    mut notice: ResMut<Notice>,
    mut commands: Commands,
) {
    let name = asked.0.as_str();
    if name.is_empty() {
        notice.0 = Some(speech.say("prepare-plan-files-needs-name"));
        return;
    }
    let (scenario, digest, plan) = (practice.scenario(), practice.digest(), practice.plan());
    let saved = if is_path(name) {
        write_plan(Path::new(name), scenario, digest, plan, true).map(|()| PathBuf::from(name))
    } else if let Some(folder) = &folder.0 {
        save_plan(folder, name, scenario, digest, plan)
    } else {
        notice.0 = Some(speech.say("terminal-no-plan-folder"));
        return;
    };
    let remark = match saved {
        Ok(path) => speech.with(
            "prepare-plan-files-saved",
            &[("path", &path.display().to_string())],
        ),
        Err(error) => error.text(speech.0),
    };
    commands.trigger(ShowPlans(Some(remark)));
}

/// Shows what a file holds, what differs, and, where it can be used, the way
/// to use it.
fn look_into(
    asked: On<LookInto>,
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (path, speech) = (&asked.0, *speech);
    let source = SourceText::load(path);
    let name = path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().replace(PLAN_SUFFIX, ""),
    );
    let opened = match &source.problem {
        Some(_) => OpenedPlan::default(),
        None => open_plan(&source.text, practice.scenario()),
    };
    let unreadable = source.problem.map(|it| it.message(speech.language()));
    let lines = found(&opened, unreadable, &practice, speech);
    dialog(
        &mut commands,
        &speech.with("prepare-plan-files-look", &[("name", &name)]),
        &speech.say("window-cancel"),
        WIDTH,
        |sheet| draw_found(sheet, opened.plan, lines, &practice, speech),
    );
}

/// What is to be said about a file: what differs, and why it can't be used.
fn found(
    opened: &OpenedPlan,
    unreadable: Option<String>,
    practice: &Practice,
    speech: Speech,
) -> Vec<String> {
    let scenario = practice.scenario();
    let mut lines: Vec<String> = unreadable.into_iter().collect();
    let differences = opened.differences.iter();
    lines.extend(differences.map(|difference| difference.text(scenario, speech.0)));
    if opened.plan.is_none() {
        for problem in opened.diagnostics.iter().filter(|it| it.is_error()) {
            let from = problem.span.from;
            lines.push(speech.with(
                "prepare-plan-files-problem",
                &[
                    ("line", &from.line.to_string()),
                    ("column", &from.column.to_string()),
                    ("message", &problem.message(speech.language())),
                ],
            ));
        }
    }
    lines
}

fn draw_found(
    sheet: &mut Parent<'_>,
    plan: Option<Plan>,
    lines: Vec<String>,
    practice: &Practice,
    speech: Speech,
) {
    let id = match (&plan, lines.is_empty()) {
        (None, _) => "prepare-plan-files-refused",
        (Some(_), true) => "prepare-plan-files-fits",
        (Some(_), false) => "prepare-plan-files-adapted",
    };
    let colour = if plan.is_some() {
        theme::INK
    } else {
        theme::LIMIT
    };
    sheet.spawn(strong(speech.say(id), size::BODY, colour));
    if !lines.is_empty() {
        let height = (lines.len() as f32 * 44.0).min(260.0);
        sheet
            .spawn(Node {
                height: px(height),
                ..default()
            })
            .with_children(|place| {
                scroll_area(place, "plans.found", 6.0, |list| {
                    for line in lines {
                        list.spawn(letters(line, size::TABLE, theme::INK));
                    }
                });
            });
    }
    let Some(plan) = plan else { return };
    let book = practice.session().book();
    column(sheet, 3.0).with_children(|list| {
        let words = PlanSheet::new(&plan, practice.scenario(), book, speech.0);
        for line in words.limit_lines() {
            list.spawn(letters(line, size::TABLE, theme::MUTED));
        }
    });
    sheet.spawn(letters(
        speech.say("prepare-plan-files-replaces"),
        size::TABLE,
        theme::MUTED,
    ));
    row(sheet, 8.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new("plans.use", speech.say("prepare-plan-files-use"))
                .kind(ButtonKind::Primary)
                .key(Stroke::Enter),
        )
        .observe(
            move |_: On<Activate>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>,
                  mut commands: Commands| {
                ladder_shape::take_plan(&mut practice, &mut shape, plan.clone());
                commands.trigger(CloseDialog);
            },
        );
    });
}
