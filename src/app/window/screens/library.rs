//! The library: which scenario to play.

mod briefing;
mod past;

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::{Loop, PracticeSystems, Request, Screen},
        window::{
            Speech,
            frame::{ScreenRoot, common_buttons, page, titles},
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, Parent, Stroke, button, column, heading, icon, note, panel,
                panel_sized, row, scroll_area,
            },
        },
    },
    scenario::{Diagnostic, Library, RuleId, Scenario, Worth, library::Entry},
    text::grouped,
    words::{relationship, review::above_words, rule_name},
};
use past::Past;

/// The scenario whose briefing is shown.
#[derive(Resource, Debug, Default, PartialEq, Eq)]
struct Selected(Option<String>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Selected>()
        .add_plugins(past::plugin)
        .add_systems(
            Update,
            draw_library
                .after(PracticeSystems)
                .run_if(in_state(Screen::Library)),
        );
}

fn draw_library(
    game: Res<Loop>,
    selected: Res<Selected>,
    past: Res<Past>,
    speech: Res<Speech>,
    screen: Res<State<Screen>>,
    old: Query<Entity, With<ScreenRoot>>,
    mut commands: Commands,
) {
    let changed = game.is_changed()
        || selected.is_changed()
        || past.is_changed()
        || speech.is_changed()
        || screen.is_changed();
    if !changed && !old.is_empty() {
        return;
    }
    let entries: Vec<&Entry> = game.library.entries().collect();
    let chosen = chosen_entry(&entries, &selected);
    let speech = *speech;
    page(
        &mut commands,
        &old,
        Screen::Library,
        |bar| {
            titles(
                bar,
                &speech.say("app-name"),
                &speech.say("window-library-subtitle"),
            );
            common_buttons(bar, speech);
        },
        |body| {
            panel_sized(body, 400.0).with_children(|side| {
                heading(side, speech.say("window-library-heading"));
                if entries.is_empty() {
                    note(side, speech.say("window-library-empty"));
                }
                draw_interrupted(side, &past, &game.library, speech);
                scroll_area(side, "library.list", 8.0, |list| {
                    for entry in &entries {
                        let is_chosen = chosen.is_some_and(|chosen| chosen.key == entry.key);
                        let best = past.best.get(&entry.key).copied();
                        list_entry(list, entry, best, is_chosen, speech);
                    }
                });
            });
            panel(body).with_children(|main| match chosen {
                Some(entry) => match &entry.scenario {
                    Ok(scenario) => briefing::draw(main, entry, scenario, speech),
                    Err(problems) => draw_broken(main, entry, problems, speech),
                },
                None => note(main, speech.say("window-library-choose")),
            });
        },
    );
}

/// The entry that was selected, or the first that can be played.
fn chosen_entry<'a>(entries: &[&'a Entry], selected: &Selected) -> Option<&'a Entry> {
    let by_key = |key: &String| entries.iter().copied().find(|entry| entry.key == *key);
    selected
        .0
        .as_ref()
        .and_then(by_key)
        .or_else(|| {
            let mut playable = entries.iter().copied();
            playable.find(|entry| entry.scenario.is_ok())
        })
        .or_else(|| entries.first().copied())
}

/// The meeting that was interrupted last can go on.
fn draw_interrupted(side: &mut Parent<'_>, past: &Past, library: &Library, speech: Speech) {
    let Some((path, id)) = &past.interrupted else {
        return;
    };
    let Some(Ok(scenario)) = library.get(id).map(|entry| &entry.scenario) else {
        return;
    };
    let path = path.clone();
    let title = scenario.title.get(speech.language());
    let label = speech.with("window-library-resume", &[("title", title)]);
    button(
        side,
        ButtonSpec::new("library.resume", label)
            .key(Stroke::Letter('R'))
            .hint(speech.say("window-library-resume-hint")),
    )
    .observe(
        move |_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::Resume(path.clone()));
        },
    );
}

fn list_entry(
    list: &mut Parent<'_>,
    entry: &Entry,
    best: Option<(f64, f64)>,
    is_chosen: bool,
    speech: Speech,
) {
    let kind = if is_chosen {
        ButtonKind::ChosenRow
    } else {
        ButtonKind::Row
    };
    let language = speech.language();
    let (title, line, teaches) = match &entry.scenario {
        Ok(scenario) => (
            scenario.title.get(language).to_owned(),
            format!(
                "{} · {}",
                scenario.buyer.company.get(language),
                relationship(scenario.relationship, speech.0)
            ),
            taught(scenario, speech),
        ),
        Err(problems) => (
            entry.key.clone(),
            speech.count("window-library-broken-count", "count", problems.len()),
            String::new(),
        ),
    };
    let best = best
        .zip(entry.scenario.as_ref().ok())
        .map(|((technique, worth), scenario)| {
            let worth = Worth::of(worth);
            let words = speech.with(
                "window-library-best",
                &[
                    ("technique", &grouped(technique, 0)),
                    ("worth", &above_words(worth, scenario, speech.0)),
                ],
            );
            let colour = if worth > Worth::ZERO {
                theme::GOOD_TEXT
            } else {
                theme::MUTED
            };
            (words, colour)
        });
    let key = entry.key.clone();
    let label = format!("{title}, {line}");
    let is_broken = entry.scenario.is_err();
    button(
        list,
        ButtonSpec::new(format!("library.entry.{key}"), "").kind(kind),
    )
    .insert(AccessibleLabel::new(label))
    .with_children(|inside| {
        column(inside, 2.0).with_children(|lines| {
            row(lines, 8.0).with_children(|top| {
                if is_broken {
                    icon(top, "triangle-alert", 16.0, theme::LIMIT);
                }
                top.spawn(strong(title, size::BODY, theme::INK));
            });
            let colour = if is_broken {
                theme::LIMIT
            } else {
                theme::MUTED
            };
            lines.spawn(letters(line, size::SMALL, colour));
            if !teaches.is_empty() {
                lines.spawn(letters(teaches, size::SMALL, theme::MUTED));
            }
            if let Some((words, colour)) = best {
                lines.spawn(letters(words, size::SMALL, colour));
            }
        });
    })
    .observe(move |_: On<Activate>, mut selected: ResMut<Selected>| {
        selected.0 = Some(key.clone());
    });
}

fn taught(scenario: &Scenario, speech: Speech) -> String {
    let names: Vec<String> = scenario
        .teaches
        .iter()
        .map(|rule: &RuleId| rule_name(*rule, speech.0))
        .collect();
    speech.with(
        "window-library-teaches",
        &[("rules", &names.join(&speech.say("window-list-separator")))],
    )
}

/// A file that can't be played, with what is wrong in it.
fn draw_broken(main: &mut Parent<'_>, entry: &Entry, problems: &[Diagnostic], speech: Speech) {
    main.spawn(strong(
        speech.with("window-library-broken", &[("name", &entry.key)]),
        size::FIGURE,
        theme::INK,
    ));
    main.spawn(letters(entry.origin.to_string(), size::SMALL, theme::MUTED));
    scroll_area(main, "library.problems", 8.0, |list| {
        for problem in problems {
            let words = speech.with(
                "window-library-problem",
                &[
                    ("line", &problem.span.from.line.to_string()),
                    ("message", &problem.message(speech.language())),
                ],
            );
            note(list, words);
        }
    });
    main.spawn(letters(
        speech.say("window-library-broken-help"),
        size::TABLE,
        theme::MUTED,
    ));
}
