//! How long a rep waits for a rehearsal after a slider has moved, while the
//! window draws: the middle and the slowest hundredth of the waits for a
//! thousand and for ten thousand buyers. Needs something that can draw
//! (software Vulkan is enough).

#![expect(clippy::expect_used, reason = "a bench may stop where a test may")]
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::time::Instant;

use bevy::{diagnostic::DiagnosticsStore, ecs::entity::Entity, math::UVec2, ui_widgets::Activate};

use haggle::{
    app::{
        practice::{Keeping, Loop, OpenPractice, PracticePlugin, Request, Seeds},
        rehearsing::{FIRST_ANSWER, FULL_ANSWER, Rehearsing},
        window::{ScreensPlugin, pictures::Studio, widgets::ControlId},
    },
    bargain::persona_names,
    plan,
    play::Game,
    scenario::Library,
};

/// How often the slider moves.
const MOVES: usize = 200;

fn main() {
    let library = Library::load(&[], &persona_names());
    for key in ["zip-spring-reorder", "small-lot-badges"] {
        measure(&library, key);
    }
}

fn measure(library: &Library, key: &str) {
    let game = Game::new(library.clone(), Keeping::Nowhere, Seeds::default());
    let studio = Studio::open(UVec2::new(1280, 800), |app| {
        app.insert_resource(Loop(game))
            .add_plugins((PracticePlugin, ScreensPlugin));
    });
    let Ok(mut studio) = studio else {
        println!("skipped: nothing here can draw");
        return;
    };
    studio.world().write_message(Request::Open {
        key: key.to_owned(),
        seed: Some(1),
    });
    studio.settle();
    press(&mut studio, "prepare.side.1");
    let sensible = {
        let practice = studio.world().resource::<OpenPractice>();
        plan::textbook(practice.scenario(), practice.session().book(), &[])
    };
    let mut frames = Vec::new();
    for number in 0..MOVES {
        // The ladder ends a step sooner or later: another plan each time.
        let mut changed = sensible.clone();
        changed.ladder.truncate(changed.ladder.len() - number % 3);
        studio.world().write_message(Request::SetPlan(changed));
        loop {
            let frame = Instant::now();
            studio.take().expect("a picture");
            frames.push(frame.elapsed().as_secs_f64() * 1e3);
            if studio.world().resource::<Rehearsing>().is_settled() {
                break;
            }
        }
    }
    println!("{key}");
    for (what, path) in [
        ("  1,000 buyers", FIRST_ANSWER),
        ("  10,000 buyers", FULL_ANSWER),
    ] {
        let waits = studio.world().resource::<DiagnosticsStore>();
        let waits = waits.get(&path).expect("it is measured");
        report(what, &mut waits.values().copied().collect::<Vec<_>>());
    }
    report("  a frame, drawn and read back", &mut frames);
}

fn press(studio: &mut Studio, name: &str) {
    studio.settle();
    let world = studio.world();
    let mut controls = world.query::<(Entity, &ControlId)>();
    let found = controls.iter(world).find(|(_, id)| id.0 == name);
    if let Some((entity, _)) = found {
        studio.world().trigger(Activate { entity });
    }
    studio.settle();
}

fn report(what: &str, times: &mut [f64]) {
    times.sort_unstable_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    let count = times.len();
    println!(
        "{what}: p50 {:.1} ms, p99 {:.1} ms ({count} times)",
        at(50),
        at(99)
    );
}
