//! What the loop does with each request.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use bevy::prelude::*;

use super::{
    Earlier, Keeping, Occurred, Practice, Rejected, Request, Screen, Seeds, Shelf, Trouble,
};
use crate::{
    bargain::{Event, Illegal, Phase, Session, persona_names},
    plan::Plan,
    record::{self, Recorder, ScenarioReference, Scores, SessionFile},
    rehearse::{line_of, line_of_research},
};

/// Answers every waiting request, each with its change of screen.
pub(super) fn answer_requests(world: &mut World) {
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
        Request::Resume(path) => resume(world, path),
        Request::Research(research) => {
            let practice = practice(world)?;
            let events = practice.session.research(research)?;
            let line = line_of_research(practice.scenario(), research);
            finish(world, line, events)?;
            Ok(screen)
        }
        Request::SetPlan(plan) => {
            *practice(world)?.plan_mut().ok_or(Trouble::PlanFixed)? = plan;
            Ok(screen)
        }
        Request::SitDown => {
            let events = practice(world)?.session.sit_down()?;
            finish(world, "sit".to_owned(), events)?;
            Ok(Screen::Table)
        }
        Request::Move(chosen) => {
            let practice = practice(world)?;
            let events = practice.session.apply(&chosen)?;
            let line = line_of(practice.scenario(), &chosen);
            finish(world, line, events)?;
            Ok(screen)
        }
        Request::ToDebrief => match practice(world)?.session.phase() {
            Phase::Over => Ok(Screen::Debrief),
            _ => Err(Trouble::OutOfPlace.into()),
        },
        Request::Again { same_buyer } => again(world, same_buyer),
        Request::NextDeal => next_deal(world),
        Request::PlayOn { round } => play_on(world, round),
        Request::Leave => {
            close(world);
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

/// Keeps a finished move on the disk, then tells of its events.
fn finish(world: &mut World, line: String, events: Vec<Event>) -> Result<(), Trouble> {
    let kept = keep(practice(world)?, line, &events);
    world.write_message_batch(events.into_iter().map(Occurred));
    if let Err(trouble) = kept {
        world.write_message(trouble);
    }
    Ok(())
}

fn keep(practice: &mut Practice, line: String, events: &[Event]) -> Result<(), Trouble> {
    let scores = practice
        .session
        .reveal()
        .map(|revealed| Scores::of(&practice.case(), revealed));
    practice
        .recorder
        .note(line, events, &practice.plan, scores)
        .map_err(|error| Trouble::NotKept(Arc::new(error)))
}

fn close(world: &mut World) {
    if let Some(practice) = world.remove_resource::<Practice>() {
        world.resource_mut::<Keeping>().after(practice.file());
    }
}

fn open(world: &mut World, key: String, seed: Option<u64>) -> Result<Screen, Obstacle> {
    let entry = world.resource::<Shelf>().0.get(&key);
    let found = entry.and_then(|entry| {
        let scenario = entry.scenario.clone().ok()?;
        let reference = ScenarioReference::new(&entry.key, &entry.digest, &entry.origin);
        Some((scenario, reference))
    });
    let Some((scenario, reference)) = found else {
        return Err(Trouble::NoScenario(key).into());
    };
    close(world);
    let seed = seed.unwrap_or_else(|| world.resource_mut::<Seeds>().take());
    let place = world.resource::<Keeping>().place();
    let session = Session::new(scenario, seed);
    let plan = Plan::default();
    world.insert_resource(Practice::new(key, reference, session, plan, place));
    Ok(Screen::Prepare)
}

fn again(world: &mut World, same_buyer: bool) -> Result<Screen, Obstacle> {
    let old = practice(world)?.clone();
    close(world);
    let seed = if same_buyer {
        old.session.seed()
    } else {
        world.resource_mut::<Seeds>().take()
    };
    let place = world.resource::<Keeping>().place();
    let scenario = Arc::clone(old.session.scenario());
    // The same buyer remembers what it remembered.
    let remembers = old.recorder.file().remembers.filter(|_| same_buyer);
    let session = match remembers {
        Some(relationship) => Session::after(scenario, seed, relationship),
        None => Session::new(scenario, seed),
    };
    let practice = Practice::new(old.key, old.reference, session, old.plan, place);
    world.insert_resource(practice.remembering(remembers));
    Ok(Screen::Prepare)
}

fn next_deal(world: &mut World) -> Result<Screen, Obstacle> {
    let old = practice(world)?.clone();
    let Some(revealed) = old.session.reveal() else {
        return Err(Trouble::OutOfPlace.into());
    };
    let relationship = revealed.relationship;
    close(world);
    let seed = world.resource_mut::<Seeds>().take();
    let place = world.resource::<Keeping>().place();
    let scenario = Arc::clone(old.session.scenario());
    let session = Session::after(scenario, seed, relationship);
    let practice = Practice::new(old.key, old.reference, session, old.plan, place);
    world.insert_resource(practice.remembering(Some(relationship)));
    Ok(Screen::Prepare)
}

fn play_on(world: &mut World, round: u32) -> Result<Screen, Obstacle> {
    let old = practice(world)?.clone();
    if old.session.phase() != Phase::Over {
        return Err(Trouble::OutOfPlace.into());
    }
    let name = old.file().and_then(Path::file_name);
    let name = name.map(|name| name.to_string_lossy().into_owned());
    let branched = record::branch(old.recorder.file(), old.scenario(), round, name)
        .map_err(Trouble::NotBranched)?;
    close(world);
    let place = world.resource::<Keeping>().place();
    world.insert_resource(Practice {
        session: branched.replayed.session,
        plan: branched.replayed.plan,
        recorder: Recorder::starting_with(place, branched.file),
        earlier: Some(Arc::new(Earlier {
            session: old.session,
            plan: old.plan,
            round,
        })),
        key: old.key,
        reference: old.reference,
    });
    Ok(Screen::Table)
}

fn resume(world: &mut World, path: PathBuf) -> Result<Screen, Obstacle> {
    let file = SessionFile::load(&path)
        .map_err(|error| Trouble::NotRead(path.clone(), Arc::new(error)))?;
    let not_resumed = |difference| Trouble::NotResumed(path.clone(), difference);
    let library = &world.resource::<Shelf>().0;
    let found = record::find_scenario(&file, library, &persona_names()).map_err(not_resumed)?;
    let resumed = record::resume(&file, &found.scenario).map_err(not_resumed)?;
    close(world);
    let screen = match resumed.session.phase() {
        Phase::Preparing => Screen::Prepare,
        Phase::Table | Phase::Over => Screen::Table,
    };
    world.insert_resource(Practice {
        key: found.key,
        reference: file.scenario.clone(),
        session: resumed.session,
        plan: resumed.plan,
        earlier: Earlier::beside(&path, &file, &found.scenario),
        recorder: Recorder::resume(path, file),
    });
    Ok(screen)
}
