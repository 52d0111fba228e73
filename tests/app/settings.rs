//! The settings: reached from every screen, kept in a file, used at once.

use std::{fs, path::Path};

use bevy::{
    input::keyboard::{Key, KeyCode},
    ui::UiScale,
};
use haggle::{
    app::{practice::Screen, settings::Kept, window::Speech},
    record::{SETTINGS_FILE, Settings, TextSize},
    text::Language,
};

use super::hands::Hands;

/// The program with its settings in a folder.
fn with_settings_in(folder: &Path) -> Hands {
    let mut hands = Hands::new();
    let file = folder.join(SETTINGS_FILE);
    hands.app.insert_resource(Kept::from_file(Some(file)));
    hands.wait();
    hands
}

fn scale(hands: &Hands) -> f32 {
    hands.app.world().resource::<UiScale>().0
}

fn arrow(hands: &mut Hands) {
    hands.press(KeyCode::ArrowRight, Key::ArrowRight);
}

#[test]
fn the_settings_are_changed_with_the_mouse_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = with_settings_in(folder.path());
    let before = scale(&hands);
    hands.click("Settings");
    hands.click("Text size: Large");
    assert!(
        scale(&hands) > before * 1.05,
        "everything is larger at once"
    );
    hands.click("Language: 简体中文");
    assert!(hands.reads("文字大小"), "the dialog speaks it at once");
    hands.escape();
    assert!(!hands.reads("文字大小"));
    let kept = Settings::read(&folder.path().join(SETTINGS_FILE));
    assert_eq!(kept.language, Some(Language::Chinese));
    assert_eq!(kept.text_size, TextSize::Large);
}

#[test]
fn the_settings_are_changed_with_the_keyboard_on_any_screen() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = with_settings_in(folder.path());
    hands.enter();
    assert_eq!(hands.screen(), Screen::Prepare);
    hands.press(KeyCode::F3, Key::F3);
    assert_eq!(hands.focused().as_deref(), Some("settings.language"));
    hands.tab();
    assert_eq!(hands.focused().as_deref(), Some("settings.size"));
    arrow(&mut hands);
    assert_eq!(
        hands.focused().as_deref(),
        Some("settings.size"),
        "the keyboard stays where it was"
    );
    arrow(&mut hands);
    hands.escape();
    assert_eq!(
        hands.screen(),
        Screen::Prepare,
        "Esc closes the dialog only"
    );
    let kept = Settings::read(&folder.path().join(SETTINGS_FILE));
    assert_eq!(kept.text_size, TextSize::Largest);
    assert_eq!(kept.language, None, "nobody chose a language");
}

#[test]
fn the_switch_of_languages_is_kept_and_says_so_where_it_can_not_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = with_settings_in(folder.path());
    hands.press(KeyCode::F2, Key::F2);
    let file = folder.path().join(SETTINGS_FILE);
    assert_eq!(Settings::read(&file).language, Some(Language::Chinese));
    fs::write(folder.path().join("taken"), "").expect("written");
    let nowhere = Kept::from_file(Some(folder.path().join("taken").join(SETTINGS_FILE)));
    hands.app.insert_resource(nowhere);
    hands.press(KeyCode::F2, Key::F2);
    let speech = *hands.app.world().resource::<Speech>();
    assert_eq!(
        speech.language(),
        Language::English,
        "it counts all the same"
    );
    assert!(hands.reads("can't be kept"), "{:?}", hands.words());
}

#[test]
fn the_settings_say_where_things_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hands = with_settings_in(folder.path());
    hands.click("Settings");
    assert!(hands.reads(&folder.path().display().to_string()));
    assert!(hands.reads("Nowhere"), "sessions are not kept in this test");
}
