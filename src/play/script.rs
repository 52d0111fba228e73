//! Playing a script through the loop.

use super::{Game, News, Practice, Request, Trouble};
use crate::script::{NextAction, Played, Preparation, Runner, Script};

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

/// Plays a script; `first` opens or resumes the session.
///
/// # Errors
/// When it can't be opened.
pub fn play_script(
    game: &mut Game,
    first: Vec<Request>,
    script: Script,
) -> Result<Scripted, Vec<Trouble>> {
    let mut troubles = Vec::new();
    for request in first {
        let news = game.answer(request);
        troubles.extend(news.into_iter().filter_map(trouble));
    }
    let mut runner = Runner::new(script);
    loop {
        let Some(practice) = &game.practice else {
            return Err(troubles);
        };
        let request = match runner.step(practice.session(), practice.plan()) {
            NextAction::Done => break,
            NextAction::Prepare(Preparation::Research(research)) => Request::Research(research),
            NextAction::Prepare(preparation) => {
                let mut plan = practice.plan().clone();
                preparation.note(&mut plan);
                Request::SetPlan(plan)
            }
            NextAction::SitDown => Request::SitDown,
            NextAction::Act(chosen) => Request::Move(chosen),
        };
        for news in game.answer(request) {
            match news {
                News::Occurred(_) => {}
                News::Rejected(illegal) => runner.refuse(illegal),
                News::Trouble(trouble) => troubles.push(trouble),
            }
        }
    }
    let played = runner.played().clone();
    match game.practice.take() {
        Some(practice) => Ok(Scripted {
            practice,
            played,
            troubles,
        }),
        None => Err(troubles),
    }
}

fn trouble(news: News) -> Option<Trouble> {
    match news {
        News::Trouble(trouble) => Some(trouble),
        News::Occurred(_) | News::Rejected(_) => None,
    }
}
