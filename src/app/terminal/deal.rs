//! A real deal, entered as it goes: the words of `haggle companion`.

use std::io;

use super::{Next, desk::Desk};
use crate::{
    app::{deals::Deals, practice::Shelf},
    record::companion::Companion,
    words::{
        Arguments,
        deal::{answer_text, welcome},
    },
};

/// Opens the deal of a scenario, a plan file or a companion file and asks for
/// line after line until the rep is done.
pub(super) fn open(desk: &mut Desk<'_>, what: &str) -> io::Result<Next> {
    let phrases = desk.phrases();
    let world = desk.world();
    let opened = world
        .resource::<Deals>()
        .open(what, &world.resource::<Shelf>().0, phrases);
    match opened {
        Ok(companion) => talk(desk, companion),
        Err(problem) => {
            for line in problem.lines() {
                desk.line(line)?;
            }
            Ok(Next::Ask)
        }
    }
}

fn talk(desk: &mut Desk<'_>, mut companion: Companion) -> io::Result<Next> {
    let phrases = desk.phrases();
    desk.lines(&welcome(&companion, phrases))?;
    loop {
        let said = companion.deal().entries().len();
        let prompt = phrases.say_with("companion-prompt", &Arguments::new().count("count", said));
        let Some(line) = desk.ask(&format!("{prompt}>"))? else {
            return Ok(Next::End);
        };
        let answer = answer_text(&mut companion, &line, phrases);
        desk.lines(&answer.lines)?;
        for problem in answer.problem.iter().flat_map(|problem| problem.lines()) {
            desk.line(problem)?;
        }
        if answer.ends {
            return Ok(Next::Ask);
        }
    }
}
