//! Playing a script on the engine alone, with its session file.

use super::{FileError, Recorder, Scores};
use crate::{
    bargain::{Event, Session},
    plan::Plan,
    rehearse::{Played, Preparation, Runner, Script, Step, line_of, line_of_research},
    score::Case,
};

/// Plays a script as the game loop does, but without it, and keeps the session
/// file where there is a recorder.
///
/// # Errors
/// The first time that the file can't be written; the script stops there.
pub fn perform(
    script: Script,
    session: &mut Session,
    plan: &mut Plan,
    mut recorder: Option<&mut Recorder>,
) -> Result<Played, FileError> {
    let mut runner = Runner::new(script);
    loop {
        let (line, done) = match runner.step(session, plan) {
            Step::Done => return Ok(runner.played().clone()),
            Step::Prepare(Preparation::Research(research)) => (
                line_of_research(session.scenario(), research),
                session.research(research),
            ),
            Step::Prepare(preparation) => {
                preparation.note(plan);
                continue;
            }
            Step::SitDown => ("sit".to_owned(), session.sit_down()),
            Step::Act(chosen) => (line_of(session.scenario(), &chosen), session.apply(&chosen)),
        };
        match (done, &mut recorder) {
            (Err(illegal), _) => runner.refuse(illegal),
            (Ok(events), Some(recorder)) => note(recorder, line, &events, session, plan)?,
            (Ok(_), None) => {}
        }
    }
}

fn note(
    recorder: &mut Recorder,
    line: String,
    events: &[Event],
    session: &Session,
    plan: &Plan,
) -> Result<(), FileError> {
    let scores = session.reveal().map(|revealed| {
        let case = Case {
            scenario: session.scenario(),
            book: session.book(),
            plan,
            events: session.events(),
        };
        Scores::of(&case, revealed)
    });
    recorder.note(line, events, plan, scores)
}
