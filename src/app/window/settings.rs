//! The settings, as a dialog over any screen: language, size of everything,
//! and where things are kept.

use std::{io, path::Path};

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    Speech,
    theme::{self, letters, size},
    widgets::{
        ButtonKind, ButtonSpec, ChoiceSpec, Chosen, Notice, Parent, Stroke, button, choice, dialog,
        heading, row,
    },
};
use crate::{
    app::{
        practice::{Keeping, Loop},
        settings::Kept,
    },
    record::{Settings, TextSize},
    text::Language,
};

/// The width of the dialog and of the names before its choices.
const WIDTH: f32 = 560.0;
const NAME: f32 = 110.0;

/// Asks for the settings to be shown.
#[derive(Event, Debug, Clone, Copy)]
struct ShowSettings;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Kept>()
        .init_resource::<Loop>()
        .add_observer(show_settings);
}

/// The switch of languages and the way to the settings, for the bar.
pub(super) fn buttons(bar: &mut Parent<'_>, speech: Speech) {
    let other = speech.language().other();
    button(
        bar,
        ButtonSpec::new("language", other.own_name())
            .kind(ButtonKind::Chip)
            .key(Stroke::F2)
            .tab(3),
    )
    .observe(
        move |_: On<Activate>,
              mut speech: ResMut<Speech>,
              mut kept: ResMut<Kept>,
              mut notice: ResMut<Notice>| {
            speak(other, &mut speech, &mut kept, &mut notice);
        },
    );
    button(
        bar,
        ButtonSpec::new("settings", speech.say("settings-open"))
            .kind(ButtonKind::Chip)
            .key(Stroke::F3)
            .tab(3),
    )
    .observe(|_: On<Activate>, mut commands: Commands| commands.trigger(ShowSettings));
}

/// Speaks a language from now on, at the next start too.
fn speak(language: Language, speech: &mut Speech, kept: &mut Kept, notice: &mut Notice) {
    *speech = Speech::new(language);
    keep(kept, notice, *speech, |settings| {
        settings.language = Some(language);
    });
}

/// Changes the settings; says so where they can't be kept.
fn keep(kept: &mut Kept, notice: &mut Notice, speech: Speech, change: impl FnOnce(&mut Settings)) {
    if let Err(error) = kept.change(change) {
        notice.0 = Some(not_kept(&error, speech));
    }
}

fn not_kept(error: &io::Error, speech: Speech) -> String {
    speech.with("settings-not-kept", &[("reason", &error.to_string())])
}

fn show_settings(
    _: On<ShowSettings>,
    speech: Res<Speech>,
    kept: Res<Kept>,
    game: Res<Loop>,
    mut commands: Commands,
) {
    let speech = *speech;
    dialog(
        &mut commands,
        &speech.say("settings-title"),
        &speech.say("window-close"),
        WIDTH,
        |sheet| {
            draw_language(sheet, speech);
            draw_text_size(sheet, kept.settings().text_size, speech);
            draw_places(sheet, &kept, &game.keeping, speech);
        },
    );
}

/// A named choice.
fn named_choice<'a>(
    sheet: &'a mut Parent<'_>,
    id: &str,
    label: String,
    options: Vec<String>,
    chosen: Option<usize>,
) -> EntityCommands<'a> {
    let mut line = row(sheet, 10.0);
    let mut chooser = Entity::PLACEHOLDER;
    line.with_children(|line| {
        line.spawn(Node {
            width: px(NAME),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(letters(label.clone(), size::BODY, theme::INK));
        chooser = choice(
            line,
            &ChoiceSpec {
                id: format!("settings.{id}"),
                label,
                options,
                chosen,
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .id();
    });
    sheet.commands_mut().entity(chooser)
}

fn draw_language(sheet: &mut Parent<'_>, speech: Speech) {
    let options = Language::ALL.iter().map(|it| it.own_name().to_owned());
    let chosen = Language::ALL.iter().position(|it| *it == speech.language());
    named_choice(
        sheet,
        "language",
        speech.say("settings-language"),
        options.collect(),
        chosen,
    )
    .observe(
        |chosen: On<Chosen>,
         mut speech: ResMut<Speech>,
         mut kept: ResMut<Kept>,
         mut notice: ResMut<Notice>,
         mut commands: Commands| {
            if let Some(language) = Language::ALL.get(chosen.option) {
                speak(*language, &mut speech, &mut kept, &mut notice);
                commands.trigger(ShowSettings);
            }
        },
    );
}

fn draw_text_size(sheet: &mut Parent<'_>, now: TextSize, speech: Speech) {
    let options = TextSize::ALL
        .iter()
        .map(|it| speech.say(&format!("settings-size-{}", it.code())));
    named_choice(
        sheet,
        "size",
        speech.say("settings-size"),
        options.collect(),
        TextSize::ALL.iter().position(|it| *it == now),
    )
    .observe(
        |chosen: On<Chosen>,
         speech: Res<Speech>,
         mut kept: ResMut<Kept>,
         mut notice: ResMut<Notice>,
         mut commands: Commands| {
            if let Some(size) = TextSize::ALL.get(chosen.option) {
                keep(&mut kept, &mut notice, *speech, |settings| {
                    settings.text_size = *size;
                });
                commands.trigger(ShowSettings);
            }
        },
    );
}

/// Where sessions and settings are kept.
fn draw_places(sheet: &mut Parent<'_>, kept: &Kept, keeping: &Keeping, speech: Speech) {
    let sessions = match keeping {
        Keeping::Nowhere => None,
        Keeping::Folder(path) | Keeping::File(path) => Some(path.as_path()),
    };
    for (id, place) in [
        ("settings-sessions", sessions),
        ("settings-settings", kept.file().map(AsRef::as_ref)),
    ] {
        heading(sheet, speech.say(id));
        let words = place.map_or_else(
            || speech.say("settings-nowhere"),
            |place: &Path| place.display().to_string(),
        );
        sheet.spawn((
            letters(words, size::TABLE, theme::INK),
            TextLayout::new(Justify::Left, LineBreak::WordOrCharacter),
        ));
    }
}
