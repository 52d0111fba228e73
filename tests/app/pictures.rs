//! A picture of every screen in both languages, where something can draw.

use std::collections::BTreeSet;

use bevy::math::UVec2;
use haggle::{
    app::{
        practice::{Keeping, Loop, PracticePlugin, Seeds},
        window::{
            ScreensPlugin, Speech,
            pictures::{NoPicture, Picture, Studio},
            tour::{Route, walk},
        },
    },
    bargain::personas,
    play::Game,
    record::TextSize,
    scenario::Library,
    text::Language,
};

fn library() -> Library {
    let names: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
    Library::load(&[], &names)
}

/// Says loudly that nothing was tested.
#[expect(clippy::print_stderr, reason = "a skipped test has to be seen")]
fn skip() {
    eprintln!("SKIPPED: no graphics adapter, not even software Vulkan (mesa-vulkan-drivers)");
}

fn colour_at(picture: &Picture, x: u32, y: u32) -> [u8; 3] {
    let at = ((y * picture.width + x) * 3) as usize;
    [
        picture.colours[at],
        picture.colours[at + 1],
        picture.colours[at + 2],
    ]
}

#[test]
fn a_screen_is_drawn_with_its_colours_and_letters() {
    let opened = Studio::open(UVec2::new(1280, 800), |app| {
        app.insert_resource(Loop(Game::new(
            library(),
            Keeping::Nowhere,
            Seeds::default(),
        )))
        .add_plugins((PracticePlugin, ScreensPlugin));
    });
    let mut studio = match opened {
        Err(NoPicture::NoAdapter) => return skip(),
        opened => opened.expect("a studio"),
    };
    let english = studio.take().expect("a picture");
    assert_eq!((english.width, english.height), (1280, 800));
    assert_eq!(
        colour_at(&english, 4, 400),
        [0xF4, 0xF1, 0xEA],
        "the background"
    );
    assert_eq!(colour_at(&english, 640, 8), [0xFF, 0xFF, 0xFF], "the bar");
    let dark = english
        .colours
        .chunks_exact(3)
        .filter(|pixel| pixel.iter().all(|part| *part < 0x50))
        .count();
    assert!(dark > 3_000, "letters are dark: {dark} pixels");
    studio
        .world()
        .insert_resource(Speech::new(Language::Chinese));
    let chinese = studio.take().expect("a picture");
    assert_ne!(english, chinese, "the language is seen");
    studio.resize(UVec2::new(1024, 680));
    let small = studio.take().expect("a picture");
    assert_eq!((small.width, small.height), (1024, 680));
}

#[test]
fn the_tour_brings_a_picture_of_every_screen() {
    let folder = tempfile::tempdir().expect("a folder");
    let route = Route {
        out: folder.path().to_owned(),
        sizes: vec![(1280, 720)],
        languages: Language::ALL.to_vec(),
        library: library(),
        text_size: TextSize::Normal,
    };
    let files = match walk(&route) {
        Err(NoPicture::NoAdapter) => return skip(),
        walked => walked.expect("the tour"),
    };
    let names: BTreeSet<String> = files
        .iter()
        .map(|file| {
            file.file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    for language in Language::ALL {
        for screen in [
            "library",
            "prepare",
            "table",
            "table-end",
            "debrief",
            "debrief-back",
            "debrief-two-lines",
        ] {
            let name = format!("{screen}-{language}-1280x720.png");
            assert!(names.contains(&name), "{name} among {names:?}");
        }
    }
    let contents: BTreeSet<Vec<u8>> = files
        .iter()
        .map(|file| std::fs::read(file).expect("readable"))
        .collect();
    assert_eq!(contents.len(), files.len(), "no two pictures are the same");
}
