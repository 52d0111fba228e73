//! A real deal, entered as it goes: the words of `haggle companion`.

use std::io;

use super::{Next, desk::Shell};
use crate::{
    app::practice::{OpenDeal, Request},
    words::{
        Arguments,
        deal::{answer_text, welcome},
    },
};

pub(super) fn prompt(desk: &Shell<'_>) -> String {
    let open = desk.world().get_resource::<OpenDeal>();
    let said = open.map_or(0, |open| open.deal().entries().len());
    let count = Arguments::new().count("count", said);
    let prompt = desk.phrases().say_with("companion-prompt", &count);
    format!("{prompt}>")
}

pub(super) fn show(desk: &mut Shell<'_>) -> io::Result<()> {
    let phrases = desk.phrases();
    let open = desk.world().get_resource::<OpenDeal>();
    let lines = open.map(|open| welcome(open, phrases));
    desk.lines(&lines.unwrap_or_default())
}

pub(super) fn answer(desk: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let phrases = desk.phrases();
    let Some(mut open) = desk.world_mut().get_resource_mut::<OpenDeal>() else {
        return Ok(Next::Ask);
    };
    let answer = answer_text(&mut open, line, phrases);
    desk.lines(&answer.lines)?;
    for problem in answer.problem.iter().flat_map(|problem| problem.lines()) {
        desk.line(problem)?;
    }
    if answer.ends {
        desk.send(Request::Leave)?;
    }
    Ok(Next::Ask)
}
