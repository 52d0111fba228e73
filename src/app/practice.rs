//! The game loop without a screen: library, preparation, table, debrief.
//!
//! A front end writes [`Request`]s; the plugin answers them in the
//! [`PracticeSystems`] set of `Update`, in the order they were written. Each
//! event of the engine comes out as [`Occurred`], a move that is not legal as
//! [`Rejected`], anything else that went wrong as [`Trouble`]. The plugin
//! changes [`Screen`] itself, at once: systems that run after
//! [`PracticeSystems`] in the same frame see the new screen, the new
//! [`Practice`] and the messages.

use std::{path::PathBuf, sync::Arc};

use bevy::prelude::*;

use crate::{
    bargain::{Event, Illegal, Move, Phase, Session},
    plan::Plan,
    scenario::{Library, Scenario},
};

/// The game loop. Needs `StatesPlugin` (which `DefaultPlugins` brings).
#[derive(Debug, Default)]
pub struct PracticePlugin;

impl Plugin for PracticePlugin {
    fn build(&self, app: &mut App) {
        app.init_state::<Screen>()
            .init_resource::<Shelf>()
            .init_resource::<Keeping>()
            .init_resource::<Seeds>()
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

/// Where the rep is.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// Chooses a scenario.
    #[default]
    Library,
    /// Studies the buyer and plans.
    Prepare,
    /// Negotiates; also after the end, until [`Request::ToDebrief`].
    Table,
    /// Looks back.
    Debrief,
}

/// What a front end asks for.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum Request {
    /// Opens a scenario of the [`Shelf`]: to [`Screen::Prepare`].
    Open {
        /// The scenario's key on the shelf.
        key: String,
        /// The seed; `None` takes the next of [`Seeds`].
        seed: Option<u64>,
    },
    /// Brings an interrupted session back from its file, to the screen it was
    /// left on.
    Resume(PathBuf),
    /// Does the research of this index.
    Research(usize),
    /// Replaces the plan, before the meeting.
    SetPlan(Plan),
    /// Begins the meeting: to [`Screen::Table`].
    SitDown,
    /// Makes a move.
    Move(Move),
    /// From the ended meeting to [`Screen::Debrief`].
    ToDebrief,
    /// Plays the scenario again with the same plan, from [`Screen::Prepare`].
    Again {
        /// The same seed, or a new one.
        same_buyer: bool,
    },
    /// Closes the session: to [`Screen::Library`].
    Leave,
}

/// An event of the engine, in order.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Occurred(pub Event);

/// A move or a piece of research that is not legal now; nothing has changed.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub struct Rejected(pub Illegal);

/// Something else that went wrong; the game goes on.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No scenario of this key can be played.
    NoScenario(String),
    /// The request needs an open session, or another screen.
    OutOfPlace,
    /// The plan can't be changed once the meeting has begun.
    PlanFixed,
}

/// The scenarios there are, broken ones included. The front end loads it.
#[derive(Resource, Debug, Clone, Default)]
pub struct Shelf(pub Library);

/// Where session files go.
#[derive(Resource, Debug, Clone, PartialEq, Eq, Default)]
pub enum Keeping {
    /// Nothing is written.
    #[default]
    Nowhere,
    /// Into this folder, under a new name for each session.
    Folder(PathBuf),
    /// Into this file, which must not exist yet.
    File(PathBuf),
}

/// Where the seed of a new buyer comes from. The front end starts it from a
/// clock; tests from a number.
#[derive(Resource, Debug, Clone, PartialEq, Eq)]
pub struct Seeds(u64);

impl Default for Seeds {
    fn default() -> Self {
        Self(1)
    }
}

impl Seeds {
    /// Seeds that follow from `start`.
    #[must_use]
    pub const fn starting_at(start: u64) -> Self {
        Self(start)
    }

    /// The next seed: a number of at most six digits, so that a rep can pass a
    /// case on by saying it.
    pub const fn take(&mut self) -> u64 {
        // One step of SplitMix64 (Steele, Lea & Flood 2014).
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % 999_999 + 1
    }
}

/// The open session and its plan; exists from [`Request::Open`] to
/// [`Request::Leave`].
#[derive(Resource, Debug, Clone)]
pub struct Practice {
    key: String,
    session: Session,
    plan: Plan,
}

impl Practice {
    fn new(key: String, scenario: Arc<Scenario>, seed: u64, plan: Plan) -> Self {
        Self {
            key,
            session: Session::new(scenario, seed),
            plan,
        }
    }

    /// The scenario's key on the shelf.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.session.scenario()
    }

    /// The session, to look at.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The plan, to change; `None` once the meeting has begun.
    pub fn plan_mut(&mut self) -> Option<&mut Plan> {
        (self.session.phase() == Phase::Preparing).then_some(&mut self.plan)
    }
}

/// Answers every waiting request, each with its change of screen.
fn answer_requests(world: &mut World) {
    let requests: Vec<Request> = world.resource_mut::<Messages<Request>>().drain().collect();
    for request in requests {
        let screen = *world.resource::<State<Screen>>().get();
        match answer(world, screen, request) {
            Ok(next) if next == screen => {}
            Ok(next) => {
                world.resource_mut::<NextState<Screen>>().set(next);
                world.run_schedule(StateTransition);
            }
            Err(Obstacle::Illegal(illegal)) => {
                world.write_message(Rejected(illegal));
            }
            Err(Obstacle::Trouble(trouble)) => {
                world.write_message(trouble);
            }
        }
    }
}

/// Why a request was not answered as asked.
enum Obstacle {
    Illegal(Illegal),
    Trouble(Trouble),
}

impl From<Illegal> for Obstacle {
    fn from(illegal: Illegal) -> Self {
        Self::Illegal(illegal)
    }
}

impl From<Trouble> for Obstacle {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// Does what is asked and returns the screen to be on.
fn answer(world: &mut World, screen: Screen, request: Request) -> Result<Screen, Obstacle> {
    match request {
        Request::Open { key, seed } => open(world, key, seed),
        Request::Resume(_) => Err(Trouble::OutOfPlace.into()),
        Request::Research(research) => {
            let events = practice(world)?.session.research(research)?;
            tell(world, events);
            Ok(screen)
        }
        Request::SetPlan(plan) => {
            *practice(world)?.plan_mut().ok_or(Trouble::PlanFixed)? = plan;
            Ok(screen)
        }
        Request::SitDown => {
            let events = practice(world)?.session.sit_down()?;
            tell(world, events);
            Ok(Screen::Table)
        }
        Request::Move(chosen) => {
            let events = practice(world)?.session.apply(&chosen)?;
            tell(world, events);
            Ok(screen)
        }
        Request::ToDebrief => match practice(world)?.session.phase() {
            Phase::Over => Ok(Screen::Debrief),
            _ => Err(Trouble::OutOfPlace.into()),
        },
        Request::Again { same_buyer } => again(world, same_buyer),
        Request::Leave => {
            world.remove_resource::<Practice>();
            Ok(Screen::Library)
        }
    }
}

fn practice(world: &mut World) -> Result<&mut Practice, Trouble> {
    world
        .get_resource_mut::<Practice>()
        .map(Mut::into_inner)
        .ok_or(Trouble::OutOfPlace)
}

fn tell(world: &mut World, events: Vec<Event>) {
    world.write_message_batch(events.into_iter().map(Occurred));
}

fn open(world: &mut World, key: String, seed: Option<u64>) -> Result<Screen, Obstacle> {
    let entry = world.resource::<Shelf>().0.get(&key);
    let Some(scenario) = entry.and_then(|entry| entry.scenario.clone().ok()) else {
        return Err(Trouble::NoScenario(key).into());
    };
    let seed = seed.unwrap_or_else(|| world.resource_mut::<Seeds>().take());
    world.insert_resource(Practice::new(key, scenario, seed, Plan::default()));
    Ok(Screen::Prepare)
}

fn again(world: &mut World, same_buyer: bool) -> Result<Screen, Obstacle> {
    let old = practice(world)?.clone();
    let seed = if same_buyer {
        old.session.seed()
    } else {
        world.resource_mut::<Seeds>().take()
    };
    let scenario = Arc::clone(old.session.scenario());
    world.insert_resource(Practice::new(old.key, scenario, seed, old.plan));
    Ok(Screen::Prepare)
}
