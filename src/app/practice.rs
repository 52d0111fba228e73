//! The game loop as a Bevy plugin: a thin layer over [`play`](crate::play).
//!
//! A front end writes [`Request`]s; the plugin answers them in the
//! [`PracticeSystems`] set of `Update`, in the order they were written. Each
//! event of the engine comes out as [`Occurred`], a move that is not legal as
//! [`Rejected`], anything else that went wrong as [`Trouble`]. The plugin
//! changes [`Screen`] itself, at once: systems that run after
//! [`PracticeSystems`] in the same frame see the new screen, the new
//! [`OpenPractice`], the new [`OpenDeal`] and the messages.

use std::path::PathBuf;

use bevy::{prelude::*, state::state::FreelyMutableState};

use crate::{
    bargain::{Event, Illegal},
    plan::Plan,
    play::{Game, News},
    record::companion::Companion,
};

pub use crate::play::{Keeping, Practice, Request, Screen, Seeds, Trouble};

/// The game loop. Needs `StatesPlugin` (which `DefaultPlugins` brings).
#[derive(Debug, Default)]
pub struct PracticePlugin;

impl Plugin for PracticePlugin {
    fn build(&self, app: &mut App) {
        app.init_state::<Screen>()
            .init_resource::<Loop>()
            .init_resource::<PlanFolder>()
            .add_message::<Request>()
            .add_message::<Occurred>()
            .add_message::<Rejected>()
            .add_message::<Trouble>()
            .add_systems(Update, answer_requests.in_set(PracticeSystems));
    }
}

/// The set of `Update` in which requests are answered. Read messages after it.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PracticeSystems;

impl States for Screen {}
impl FreelyMutableState for Screen {}
impl Message for Request {}
impl Message for Trouble {}

/// An event of the engine, in order.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Occurred(pub Event);

/// A move or a piece of research that is not legal now; nothing has changed.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub struct Rejected(pub Illegal);

/// The game itself: library, seeds, where things are kept. What is open lies in
/// [`OpenPractice`] and [`OpenDeal`] between two requests.
#[derive(Resource, Deref, DerefMut, Debug, Default)]
pub struct Loop(pub Game);

/// The open session and its plan, on the screens that have one.
#[derive(Resource, Deref, Debug, Clone)]
pub struct OpenPractice(Practice);

impl OpenPractice {
    /// Replaces the plan, by the door that [`Request::SetPlan`] goes through;
    /// nothing happens once the meeting has begun.
    pub fn set_plan(&mut self, plan: Plan) {
        self.0.set_plan(plan);
    }
}

/// The real deal that is entered, on [`Screen::Deal`].
#[derive(Resource, Deref, DerefMut, Debug, Clone)]
pub struct OpenDeal(Companion);

impl OpenDeal {
    /// The deal itself.
    #[must_use]
    pub fn into_inner(self) -> Companion {
        self.0
    }
}

/// The folder of the rep's saved plans, which need not exist yet; `None` where
/// none can be saved.
#[derive(Resource, Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanFolder(pub Option<PathBuf>);

/// Answers every waiting request, each with its change of screen.
fn answer_requests(world: &mut World) {
    let requests: Vec<Request> = world.resource_mut::<Messages<Request>>().drain().collect();
    for request in requests {
        let screen = *world.resource::<State<Screen>>().get();
        let (news, next) = answer(world, screen, request);
        for news in news {
            match news {
                News::Occurred(event) => {
                    world.write_message(Occurred(event));
                }
                News::Rejected(illegal) => {
                    world.write_message(Rejected(illegal));
                }
                News::Trouble(trouble) => {
                    world.write_message(trouble);
                }
            }
        }
        if next != screen {
            world.resource_mut::<NextState<Screen>>().set(next);
            world.run_schedule(StateTransition);
        }
    }
}

/// Has the game answer a request with what is open in the world.
fn answer(world: &mut World, screen: Screen, request: Request) -> (Vec<News>, Screen) {
    let practice = world.remove_resource::<OpenPractice>().map(|open| open.0);
    let deal = world.remove_resource::<OpenDeal>().map(|open| open.0);
    // What the library shows has not changed by this.
    let mut held = world.resource_mut::<Loop>();
    let game = &mut held.bypass_change_detection().0;
    game.screen = screen;
    game.practice = practice;
    game.deal = deal;
    let news = game.answer(request);
    let next = game.screen;
    let (practice, deal) = (game.practice.take(), game.deal.take());
    if let Some(practice) = practice {
        world.insert_resource(OpenPractice(practice));
    }
    if let Some(deal) = deal {
        world.insert_resource(OpenDeal(deal));
    }
    (news, next)
}
