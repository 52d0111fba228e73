//! A real deal, entered as it goes: the words of `haggle companion`.

use std::io;

use super::{Next, shell::Shell};
use crate::{
    app::practice::{OpenDeal, Request},
    views::customer::{answer_text, welcome},
    words::Arguments,
};

pub(super) fn prompt(shell: &Shell<'_>) -> String {
    let open = shell.world().get_resource::<OpenDeal>();
    let said = open.map_or(0, |open| open.deal().entries().len());
    let count = Arguments::new().count("count", said);
    let prompt = shell.phrases().say_with("companion-prompt", &count);
    format!("{prompt}>")
}

pub(super) fn show(shell: &mut Shell<'_>) -> io::Result<()> {
    let phrases = shell.phrases();
    let open = shell.world().get_resource::<OpenDeal>();
    let lines = open.map(|open| welcome(open, phrases));
    shell.lines(&lines.unwrap_or_default())
}

pub(super) fn answer(shell: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let phrases = shell.phrases();
    let Some(mut open) = shell.world_mut().get_resource_mut::<OpenDeal>() else {
        return Ok(Next::Ask);
    };
    let answer = answer_text(&mut open, line, phrases);
    shell.lines(&answer.lines)?;
    for problem in answer.problem.iter().flat_map(|problem| problem.lines()) {
        shell.line(problem)?;
    }
    if answer.ends {
        shell.send(Request::Leave)?;
    }
    Ok(Next::Ask)
}
