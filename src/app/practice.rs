//! The game loop without a screen: library, preparation, table, debrief.
//!
//! A front end writes [`Request`]s; the plugin answers them in the
//! [`PracticeSystems`] set of `Update`, in the order they were written. Each
//! event of the engine comes out as [`Occurred`], a move that is not legal as
//! [`Rejected`], anything else that went wrong as [`Trouble`]. The plugin
//! changes [`Screen`] itself, at once: systems that run after
//! [`PracticeSystems`] in the same frame see the new screen, the new
//! [`Practice`] and the messages.

mod answers;
mod earlier;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use bevy::prelude::*;

pub use earlier::Earlier;

use crate::{
    bargain::{Event, Illegal, Move, Package, Phase, Session, same_worth},
    plan::Plan,
    record::{Calibration, Difference, FileError, Place, Recorder, ScenarioReference},
    scenario::{Library, Scenario},
    score::{Case, Caution, Course, Debrief, Standing, cautions},
    words::{Arguments, Phrases},
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
            .init_resource::<PlanFolder>()
            .add_message::<Request>()
            .add_message::<Occurred>()
            .add_message::<Rejected>()
            .add_message::<Trouble>()
            .add_systems(Update, answers::answer_requests.in_set(PracticeSystems));
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
    /// The next deal with a buyer of this scenario that remembers how this one
    /// left the relationship, with the same plan, from [`Screen::Prepare`].
    NextDeal,
    /// Goes back to before a round of the ended meeting and plays on by hand: a
    /// session of its own, from [`Screen::Table`].
    PlayOn {
        /// The round, from 1, that is the first to be played anew. After the
        /// last one: only the move that ended the meeting is taken back.
        round: u32,
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
#[derive(Message, Debug, Clone)]
pub enum Trouble {
    /// No scenario of this key can be played.
    NoScenario(String),
    /// The request needs an open session, or another screen.
    OutOfPlace,
    /// The plan can't be changed once the meeting has begun.
    PlanFixed,
    /// The session file can't be written.
    NotKept(Arc<FileError>),
    /// The session's file can't be read.
    NotRead(PathBuf, Arc<FileError>),
    /// The session can't be brought back.
    NotResumed(PathBuf, Difference),
    /// The session can't be brought back to an earlier round.
    NotBranched(Difference),
}

impl Trouble {
    /// The trouble as a sentence.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let with = |id: &str, name: &'static str, words: &str| {
            phrases.say_with(id, &Arguments::new().with(name, words))
        };
        match self {
            Self::NoScenario(key) => with("word-trouble-no-scenario", "key", key),
            Self::OutOfPlace => phrases.say("word-trouble-out-of-place"),
            Self::PlanFixed => phrases.say("word-trouble-plan-fixed"),
            Self::NotKept(error) => with("word-trouble-not-kept", "reason", &error.text(phrases)),
            Self::NotRead(path, error) => not_resumed(path, &error.text(phrases), phrases),
            Self::NotResumed(path, difference) => {
                not_resumed(path, &difference.text(phrases), phrases)
            }
            Self::NotBranched(difference) => with(
                "word-trouble-not-branched",
                "reason",
                &difference.text(phrases),
            ),
        }
    }
}

fn not_resumed(path: &Path, reason: &str, phrases: Phrases) -> String {
    phrases.say_with(
        "word-trouble-not-resumed",
        &Arguments::new()
            .with("path", path.display().to_string())
            .with("reason", reason),
    )
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
    /// The first session into this file, which must not exist yet; later ones
    /// beside it under names of their own.
    File(PathBuf),
}

impl Keeping {
    /// The guesses of the sessions that are kept.
    #[must_use]
    pub fn calibration(&self) -> Calibration {
        let folder = match self {
            Self::Nowhere => return Calibration::default(),
            Self::Folder(folder) => folder.as_path(),
            Self::File(file) => file.parent().unwrap_or(Path::new("")),
        };
        Calibration::of_folder(folder)
    }

    fn place(&self) -> Place {
        match self {
            Self::Nowhere => Place::Nowhere,
            Self::Folder(folder) => Place::Folder(folder.clone()),
            Self::File(file) => Place::File(file.clone()),
        }
    }

    /// A file that has been written is not for the next session.
    fn after(&mut self, written: Option<&Path>) {
        if let (Self::File(file), Some(written)) = (&*self, written)
            && file == written
        {
            *self = Self::Folder(file.parent().unwrap_or(Path::new("")).to_owned());
        }
    }
}

/// The folder of the rep's saved plans, which need not exist yet; `None` where
/// none can be saved.
#[derive(Resource, Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanFolder(pub Option<PathBuf>);

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
    reference: ScenarioReference,
    session: Session,
    plan: Plan,
    recorder: Recorder,
    earlier: Option<Arc<Earlier>>,
}

impl Practice {
    fn new(
        key: String,
        reference: ScenarioReference,
        session: Session,
        plan: Plan,
        place: Place,
    ) -> Self {
        let recorder = Recorder::new(place, reference.clone(), session.seed(), plan.clone());
        Self {
            key,
            reference,
            session,
            plan,
            recorder,
            earlier: None,
        }
    }

    fn remembering(mut self, relationship: Option<f64>) -> Self {
        self.recorder = self.recorder.remembering(relationship);
        self
    }

    /// How an earlier deal left the relationship, 0..=1, where the buyer
    /// remembers one.
    #[must_use]
    pub const fn remembers(&self) -> Option<f64> {
        self.recorder.file().remembers
    }

    /// The scenario's key on the shelf.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The SHA-256 of the scenario's file, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.reference.digest
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

    /// The session's file, once something has been written.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.recorder.path()
    }

    /// The meeting that this one was played on from, where there is one.
    #[must_use]
    pub fn earlier(&self) -> Option<&Earlier> {
        self.earlier.as_deref()
    }

    /// The session as the scores read it.
    #[must_use]
    pub fn case(&self) -> Case<'_> {
        Case::of(&self.session, &self.plan)
    }

    /// Where the rep stands on the own plan.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let case = self.case();
        Standing::of(&case, &Course::of(&case))
    }

    /// What speaks against a move, the gravest first.
    #[must_use]
    pub fn cautions(&self, chosen: &Move) -> Vec<Caution> {
        cautions(&self.case(), chosen)
    }

    /// Packages worth about as much to the rep as `own` that may be offered
    /// now: see [`same_worth`].
    #[must_use]
    pub fn variations(&self, own: &Package) -> Vec<Package> {
        same_worth(self.session.book(), own, |package| {
            let offer = Move::Offer {
                package: package.clone(),
                is_final: false,
            };
            self.session.check(&offer).is_ok()
        })
    }

    /// The debrief; `None` while the meeting is not over.
    #[must_use]
    pub fn debrief(&self) -> Option<Debrief> {
        Some(Debrief::of(&self.case(), self.session.reveal()?))
    }
}
