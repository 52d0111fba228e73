//! An app with the game loop and nothing else, for tests.

use bevy::{prelude::*, state::app::StatesPlugin};
use haggle::{
    app::practice::{
        Keeping, Loop, Occurred, OpenPractice, Practice, PracticePlugin, Rejected, Request, Screen,
        Seeds, Trouble,
    },
    bargain::{Event, persona_names},
    play::Game,
    scenario::Library,
};

/// The key of the case that the tests play.
pub const ZIPS: &str = "zip-spring-reorder";

/// The loop with the shipped scenarios, its messages kept to be looked at.
pub fn loop_keeping(keeping: Keeping) -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin, PracticePlugin))
        .insert_resource(Loop(Game::new(
            Library::load(&[], &persona_names()),
            keeping,
            Seeds::default(),
        )));
    app.update();
    app
}

/// What came of a request.
#[derive(Debug, Default)]
pub struct Answer {
    pub events: Vec<Event>,
    pub rejected: Vec<Rejected>,
    pub troubles: Vec<Trouble>,
}

/// Sends a request and runs one frame.
pub fn send(app: &mut App, request: Request) -> Answer {
    app.world_mut().write_message(request);
    app.update();
    Answer {
        events: drain::<Occurred>(app).into_iter().map(|it| it.0).collect(),
        rejected: drain(app),
        troubles: drain(app),
    }
}

fn drain<M: Message>(app: &mut App) -> Vec<M> {
    app.world_mut()
        .resource_mut::<Messages<M>>()
        .drain()
        .collect()
}

pub fn screen(app: &App) -> Screen {
    *app.world().resource::<State<Screen>>().get()
}

pub fn practice(app: &App) -> &Practice {
    app.world().resource::<OpenPractice>()
}

/// Opens the zips with a seed.
pub fn open(app: &mut App, seed: u64) -> Answer {
    send(
        app,
        Request::Open {
            key: ZIPS.to_owned(),
            seed: Some(seed),
        },
    )
}
