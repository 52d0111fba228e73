//! What every screen has: the bar at the top with the settings, the list of
//! keys.

use bevy::{input_focus::tab_navigation::TabGroup, prelude::*, ui_widgets::Activate};

use super::{
    Speech, settings,
    theme::{self, LINE, letters, size, strong},
    widgets::{ButtonKind, ButtonSpec, Parent, Shortcut, Stroke, button, dialog, key_cap, row},
};
use crate::app::practice::{PracticeSystems, Screen};

/// The root of a screen; one is there at a time.
#[derive(Component, Debug)]
pub(super) struct ScreenRoot;

/// The set of `Update` in which screens are drawn, after requests are answered.
/// What fills a part of a screen runs after it, or in `PostUpdate`: drawn into a
/// screen that goes in the same frame, it would stop the program.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct DrawScreens;

pub(super) fn plugin(app: &mut App) {
    app.configure_sets(Update, DrawScreens.after(PracticeSystems))
        .add_observer(name_keys);
}

/// Spawns the root of a screen with its bar and fills the rest. An older root
/// goes.
pub(super) fn page(
    commands: &mut Commands,
    old: &Query<Entity, With<ScreenRoot>>,
    screen: Screen,
    bar: impl FnOnce(&mut Parent<'_>),
    body: impl FnOnce(&mut Parent<'_>),
) {
    for root in old {
        commands.entity(root).try_despawn();
    }
    commands
        .spawn((
            Name::new("page"),
            ScreenRoot,
            DespawnOnExit(screen),
            TabGroup::new(0),
            Node {
                width: percent(100),
                height: percent(100),
                flex_direction: FlexDirection::Column,
                ..default()
            },
            BackgroundColor(theme::BACKGROUND),
        ))
        .with_children(|root| {
            root.spawn((
                Node {
                    height: px(52),
                    flex_shrink: 0.0,
                    // Narrow, so that a bar with many buttons fits with
                    // the largest text as well.
                    padding: UiRect::horizontal(px(14)),
                    column_gap: px(8),
                    align_items: AlignItems::Center,
                    border: UiRect::bottom(px(1)),
                    ..default()
                },
                BackgroundColor(theme::PANEL),
                BorderColor::all(theme::LINE_COLOUR),
            ))
            .with_children(bar);
            root.spawn(Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                min_height: px(0),
                padding: px(12).all(),
                column_gap: px(12),
                ..default()
            })
            .with_children(body);
        });
}

/// The title and what stands beside it, with the rest pushed to the right.
pub(super) fn titles(bar: &mut Parent<'_>, title: &str, beside: &str) {
    bar.spawn((
        strong(title, size::TITLE, theme::INK),
        TextLayout::new(Justify::Left, LineBreak::NoWrap),
        Node {
            flex_shrink: 0.0,
            ..default()
        },
    ));
    let line = LINE * size::BODY;
    bar.spawn(Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        height: px(line),
        flex_wrap: FlexWrap::Wrap,
        align_content: AlignContent::Start,
        overflow: Overflow::clip(),
        ..default()
    })
    .with_children(|place| {
        // What does not fit after this goes to a second line, which is not
        // seen: words are there whole or not at all.
        place.spawn(Node {
            width: px(1),
            height: px(line),
            ..default()
        });
        place.spawn((
            letters(beside, size::BODY, theme::MUTED),
            TextLayout::new(Justify::Left, LineBreak::NoWrap),
        ));
    });
}

/// A fact in the bar, such as the round.
pub(super) fn fact(bar: &mut Parent<'_>, words: &str) {
    bar.spawn((
        Node {
            padding: UiRect::axes(px(12), px(4)),
            border: px(1).all(),
            border_radius: BorderRadius::MAX,
            flex_shrink: 0.0,
            ..default()
        },
        BorderColor::all(theme::LINE_COLOUR),
    ))
    .with_child((
        letters(words, size::TABLE, theme::INK),
        TextLayout::new(Justify::Left, LineBreak::NoWrap),
    ));
}

/// The switch of languages, the settings and the list of keys: last in every
/// bar.
pub(super) fn common_buttons(bar: &mut Parent<'_>, speech: Speech) {
    settings::buttons(bar, speech);
    button(
        bar,
        ButtonSpec::new("help", speech.say("window-keys"))
            .kind(ButtonKind::Chip)
            .key(Stroke::F1)
            .tab(3),
    )
    .observe(|_: On<Activate>, mut commands: Commands| commands.trigger(NameKeys));
}

/// Asks for the list of keys.
#[derive(Event, Debug, Clone, Copy)]
struct NameKeys;

/// Lists every key that does something on this screen, read from the controls
/// that are there, so that the list is never wrong.
fn name_keys(
    _: On<NameKeys>,
    speech: Res<Speech>,
    screen: Res<State<Screen>>,
    shortcuts: Query<(&Shortcut, &AccessibleLabel)>,
    mut commands: Commands,
) {
    let mut keys: Vec<(Stroke, String)> = shortcuts
        .iter()
        .map(|(shortcut, label)| (shortcut.0, label.0.clone()))
        .collect();
    keys.sort();
    keys.dedup();
    let mut moving = vec!["window-key-tab", "window-key-arrows", "window-key-space"];
    if *screen.get() == Screen::Table {
        moving.push("window-key-issue");
    }
    let extra: Vec<(String, String)> = moving
        .iter()
        .map(|id| (speech.say(&format!("{id}-name")), speech.say(id)))
        .collect();
    dialog(
        &mut commands,
        &speech.say("window-keys-title"),
        &speech.say("window-close"),
        560.0,
        |sheet| {
            sheet
                .spawn(Node {
                    display: Display::Grid,
                    grid_template_columns: vec![RepeatedGridTrack::flex(2, 1.0)],
                    column_gap: px(20),
                    row_gap: px(8),
                    ..default()
                })
                .with_children(|grid| {
                    for (stroke, label) in &keys {
                        key_line(grid, &stroke.name(), label);
                    }
                    for (name, label) in &extra {
                        key_line(grid, name, label);
                    }
                });
        },
    );
}

fn key_line(grid: &mut Parent<'_>, key: &str, label: &str) {
    row(grid, 10.0).with_children(|line| {
        line.spawn(Node {
            width: px(72),
            flex_shrink: 0.0,
            justify_content: JustifyContent::End,
            ..default()
        })
        .with_children(|place| key_cap(place, key));
        line.spawn(letters(label, size::TABLE, theme::INK));
    });
}
