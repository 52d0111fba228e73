//! Playing a script through the game loop.

use bevy::{prelude::*, state::app::StatesPlugin};

use super::practice::{Keeping, Practice, PracticePlugin, Rejected, Request, Shelf, Trouble};
use crate::{
    rehearse::{Played, Preparation, Runner, Script, Step},
    scenario::Library,
};

/// A script that has been played.
#[derive(Debug)]
pub struct Scripted {
    /// The session as the script left it.
    pub practice: Practice,
    /// How its checks went.
    pub played: Played,
    /// What else went wrong, such as a session file that can't be written.
    pub troubles: Vec<Trouble>,
}

/// Plays a script: one update of the loop for every step.
///
/// `first` opens or resumes the session.
///
/// # Errors
/// When it can't be opened.
pub fn play(
    library: Library,
    keeping: Keeping,
    first: Vec<Request>,
    script: Script,
) -> Result<Scripted, Vec<Trouble>> {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin, PracticePlugin))
        .insert_resource(Shelf(library))
        .insert_resource(keeping);
    app.world_mut().write_message_batch(first);
    app.update();
    let mut troubles = drain::<Trouble>(&mut app);
    let mut runner = Runner::new(script);
    loop {
        let Some(practice) = app.world_mut().get_resource_mut::<Practice>() else {
            return Err(troubles);
        };
        let step = runner.step(practice.session(), practice.plan());
        let request = match step {
            Step::Done => break,
            Step::Prepare(Preparation::Research(research)) => Request::Research(research),
            Step::Prepare(preparation) => {
                let mut plan = practice.plan().clone();
                preparation.note(&mut plan);
                Request::SetPlan(plan)
            }
            Step::SitDown => Request::SitDown,
            Step::Act(chosen) => Request::Move(chosen),
        };
        app.world_mut().write_message(request);
        app.update();
        if let Some(Rejected(illegal)) = drain(&mut app).pop() {
            runner.refuse(illegal);
        }
        troubles.extend(drain(&mut app));
    }
    let played = runner.played().clone();
    match app.world_mut().remove_resource::<Practice>() {
        Some(practice) => Ok(Scripted {
            practice,
            played,
            troubles,
        }),
        None => Err(troubles),
    }
}

/// The messages of a kind that are waiting.
pub(super) fn drain<M: Message>(app: &mut App) -> Vec<M> {
    app.world_mut()
        .resource_mut::<Messages<M>>()
        .drain()
        .collect()
}
