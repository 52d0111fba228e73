//! The library: which scenario to play.

mod briefing;

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::{Loop, Request, Screen},
        window::{
            Speech,
            frame::{DrawScreens, ScreenRoot, common_buttons, page, titles},
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, Parent, Stroke, button, column, heading, icon, note, panel,
                panel_sized, row, scroll_area,
            },
        },
    },
    record,
    views::{LibraryView, ScenarioCard},
};

/// The scenario whose briefing is shown.
#[derive(Resource, Debug, Default, PartialEq, Eq)]
struct Selected(Option<String>);

/// What was played before.
#[derive(Resource, Debug, Default, PartialEq)]
struct Past(record::Past);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Selected>()
        .init_resource::<Past>()
        .add_systems(OnEnter(Screen::Library), read_past)
        .add_systems(
            Update,
            draw_library
                .in_set(DrawScreens)
                .run_if(in_state(Screen::Library)),
        );
}

fn read_past(game: Res<Loop>, mut past: ResMut<Past>) {
    past.set_if_neq(Past(game.keeping.past()));
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
    let speech = *speech;
    let view = LibraryView::of(&game.library, &past.0, speech.0);
    let chosen = chosen_card(&view.cards, &selected);
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
                if view.cards.is_empty() {
                    note(side, speech.say("window-library-empty"));
                }
                draw_interrupted(side, &view, speech);
                scroll_area(side, "library.list", 8.0, |list| {
                    for card in &view.cards {
                        let is_chosen = chosen.is_some_and(|chosen| chosen.key == card.key);
                        list_card(list, card, is_chosen);
                    }
                });
            });
            panel(body).with_children(|main| {
                let Some(card) = chosen else {
                    return note(main, speech.say("window-library-choose"));
                };
                let entry = game.library.get(&card.key);
                match entry.map(|entry| (&entry.scenario, &entry.origin)) {
                    Some((Ok(scenario), _)) => briefing::draw(main, &card.key, scenario, speech),
                    Some((Err(_), origin)) => draw_broken(main, card, origin.to_string(), speech),
                    None => {}
                }
            });
        },
    );
}

/// The scenario that was selected, or the first that can be played.
fn chosen_card<'a>(cards: &'a [ScenarioCard], selected: &Selected) -> Option<&'a ScenarioCard> {
    let by_key = |key: &String| cards.iter().find(|card| card.key == *key);
    let playable = || cards.iter().find(|card| card.problems.is_empty());
    let selected = selected.0.as_ref().and_then(by_key);
    selected.or_else(playable).or_else(|| cards.first())
}

/// The meeting that was interrupted last can go on.
fn draw_interrupted(side: &mut Parent<'_>, view: &LibraryView, speech: Speech) {
    let Some((path, label)) = view.interrupted.clone() else {
        return;
    };
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

fn list_card(list: &mut Parent<'_>, card: &ScenarioCard, is_chosen: bool) {
    let kind = if is_chosen {
        ButtonKind::ChosenRow
    } else {
        ButtonKind::Row
    };
    let key = card.key.clone();
    let label = format!("{}, {}", card.title, card.line);
    let is_broken = !card.problems.is_empty();
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
                top.spawn(strong(card.title.clone(), size::BODY, theme::INK));
            });
            let colour = if is_broken {
                theme::LIMIT
            } else {
                theme::MUTED
            };
            lines.spawn(letters(card.line.clone(), size::SMALL, colour));
            if !card.teaches.is_empty() {
                lines.spawn(letters(card.teaches.clone(), size::SMALL, theme::MUTED));
            }
            if let Some((words, is_good)) = &card.best {
                let colour = if *is_good {
                    theme::GOOD_TEXT
                } else {
                    theme::MUTED
                };
                lines.spawn(letters(words.clone(), size::SMALL, colour));
            }
        });
    })
    .observe(move |_: On<Activate>, mut selected: ResMut<Selected>| {
        selected.0 = Some(key.clone());
    });
}

/// A file that can't be played, with what is wrong in it.
fn draw_broken(main: &mut Parent<'_>, card: &ScenarioCard, origin: String, speech: Speech) {
    main.spawn(strong(
        speech.with("window-library-broken", &[("name", &card.title)]),
        size::FIGURE,
        theme::INK,
    ));
    main.spawn(letters(origin, size::SMALL, theme::MUTED));
    scroll_area(main, "library.problems", 8.0, |list| {
        for problem in &card.problems {
            note(list, problem.clone());
        }
    });
    main.spawn(letters(
        speech.say("window-library-broken-help"),
        size::TABLE,
        theme::MUTED,
    ));
}
