//! After the meeting, in the terminal: plan against play, what would have been
//! worth changing, other sellers, and what if.

use std::io;

use super::{
    Next,
    command::split,
    dossier::{self, Sheet},
    shell::Shell,
};
use crate::{
    bargain::{Illegal, Move},
    review::{Fork, LookBack, MoveChange},
    score::Course,
    script::{ScriptLine, language_words},
    words::{
        Arguments, examples, illegal,
        review::{
            Way, deviation_lines, kind_words, moves_words, proposal_lines, reason_lines,
            sellers_lines, ways_lines,
        },
        round_lines,
    },
};

/// Plan against play, the changes worth most, the other sellers; for a meeting
/// that was played on from another, both ways as well.
pub(super) fn review(shell: &mut Shell<'_>) -> io::Result<()> {
    shell.say("after-working")?;
    dossier::print(shell, |sheet| {
        let Some(found) = look_back(sheet) else {
            return Vec::new();
        };
        let (scenario, book, phrases) = (&sheet.scenario, sheet.book(), sheet.phrases);
        let mut lines = deviation_lines(&found.review, scenario, book, phrases);
        let reasons = reason_lines(&found.review, scenario, book, phrases);
        if !reasons.is_empty() {
            lines.push(String::new());
            lines.extend(reasons);
        }
        lines.push(String::new());
        lines.extend(proposal_lines(&found.review, scenario, book, phrases));
        if !found.review.proposals.is_empty() {
            lines.push(phrases.say("after-terminal-try"));
        }
        if let Some(debrief) = sheet.practice.debrief() {
            lines.push(String::new());
            let case = sheet.practice.case();
            lines.extend(sellers_lines(
                &case,
                &debrief.result,
                &found.others,
                phrases,
            ));
        }
        lines.extend(since_earlier(sheet));
        lines
    })
}

fn look_back(sheet: &Sheet) -> Option<LookBack> {
    LookBack::of(sheet.practice.session(), sheet.plan(), &mut |_| true).ok()
}

/// The meeting that this one was played on from, beside it.
fn since_earlier(sheet: &Sheet) -> Vec<String> {
    let Some(earlier) = sheet.practice.earlier() else {
        return Vec::new();
    };
    let was = Way {
        session: &earlier.session,
        plan: &earlier.plan,
    };
    let mut lines = vec![String::new()];
    lines.extend(ways_lines(was, way(sheet), earlier.round, sheet.phrases));
    lines
}

const fn way(sheet: &Sheet) -> Way<'_> {
    Way {
        session: sheet.practice.session(),
        plan: sheet.practice.plan(),
    }
}

/// What if: `if` asks for the round, `if 3` for the move, `if 3 hold` plays it,
/// the rest by the plan.
pub(super) fn ask(shell: &mut Shell<'_>, rest: &str) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let mut rest = rest.to_owned();
    if rest.is_empty() {
        let course = Course::of(&sheet.practice.case());
        shell.say("after-terminal-round")?;
        for line in round_lines(&course, &sheet.scenario, sheet.phrases) {
            shell.line(&format!("{}. {}", line.round, line.text))?;
        }
        match shell.ask(&sheet.phrases.say("terminal-which"))? {
            None => return Ok(Next::End),
            Some(answer) if answer.is_empty() => return Ok(Next::Ask),
            Some(answer) => rest = answer,
        }
    }
    let (round, chosen) = split(&rest);
    let Some(fork) = fork(&sheet, round) else {
        shell.say_with(
            "terminal-from-unknown",
            &Arguments::new().with("word", round),
        )?;
        return Ok(Next::Ask);
    };
    let changes = fork.changes();
    let mut chosen = chosen.to_owned();
    if chosen.is_empty() {
        shell.say_with(
            "after-terminal-move",
            &examples(&sheet.scenario, sheet.book()),
        )?;
        shell.lines(&change_lines(&sheet, &changes))?;
        match shell.ask(&sheet.phrases.say("terminal-which"))? {
            None => return Ok(Next::End),
            Some(answer) if answer.is_empty() => return Ok(Next::Ask),
            Some(answer) => chosen = answer,
        }
    }
    let listed = chosen.parse::<usize>().ok();
    let listed = listed.and_then(|number| changes.get(number.checked_sub(1)?));
    match listed {
        Some(change) => play(shell, &sheet, &fork, &change.moves)?,
        None => {
            if let Some(moves) = typed(shell, &sheet, &fork, &chosen)? {
                play(shell, &sheet, &fork, &moves)?;
            }
        }
    }
    Ok(Next::Ask)
}

/// The round that a word names, gone back to.
fn fork(sheet: &Sheet, round: &str) -> Option<Fork> {
    let course = Course::of(&sheet.practice.case());
    let round: u32 = round.parse().ok()?;
    let rounds = round_lines(&course, &sheet.scenario, sheet.phrases);
    rounds.iter().find(|line| line.round == round)?;
    Fork::at(sheet.practice.session(), sheet.plan(), round).ok()?
}

fn change_lines(sheet: &Sheet, changes: &[MoveChange]) -> Vec<String> {
    let lines = changes.iter().zip(1..).map(|(change, number)| {
        let moves = moves_words(&change.moves, &sheet.scenario, sheet.book(), sheet.phrases);
        sheet.phrases.say_with(
            "after-terminal-change",
            &Arguments::new()
                .count("number", number)
                .with("kind", kind_words(change.kind, sheet.phrases))
                .with("move", moves),
        )
    });
    lines.collect()
}

/// A move in the words of the table.
fn typed(
    shell: &mut Shell<'_>,
    sheet: &Sheet,
    fork: &Fork,
    line: &str,
) -> io::Result<Option<Vec<Move>>> {
    match shell.read(line, &language_words())? {
        Some(ScriptLine::Act(action)) => {
            let chosen = action.to_move(fork.table(), sheet.plan());
            Ok(Some(fork.with_consent(chosen)))
        }
        Some(_) => {
            shell.say("word-trouble-plan-fixed")?;
            Ok(None)
        }
        None => Ok(None),
    }
}

/// Plays the meeting on from there and tells both ways.
fn play(shell: &mut Shell<'_>, sheet: &Sheet, fork: &Fork, moves: &[Move]) -> io::Result<()> {
    let session = match fork.play(moves) {
        Ok(session) => session,
        Err(refused) => return say_illegal(shell, sheet, &refused),
    };
    let instead = Way {
        session: &session,
        plan: sheet.plan(),
    };
    shell.blank()?;
    shell.lines(&ways_lines(
        way(sheet),
        instead,
        fork.round(),
        sheet.phrases,
    ))?;
    shell.say_with(
        "after-terminal-by-hand",
        &Arguments::new().count("round", fork.round() as usize),
    )
}

fn say_illegal(shell: &mut Shell<'_>, sheet: &Sheet, refused: &Illegal) -> io::Result<()> {
    shell.line(&illegal(refused, &sheet.scenario, sheet.phrases))
}

/// Plays one of the changes that were proposed: `try 1`.
pub(super) fn try_proposal(shell: &mut Shell<'_>, rest: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    shell.say("after-working")?;
    let number = rest.parse::<usize>().unwrap_or(1);
    let proposals = look_back(&sheet).map_or_else(Vec::new, |found| found.review.proposals);
    let chosen = number.checked_sub(1).and_then(|index| proposals.get(index));
    let Some(proposal) = chosen else {
        return shell.say_with(
            "after-terminal-no-proposal",
            &Arguments::new().count("count", proposals.len()),
        );
    };
    let fork = Fork::at(sheet.practice.session(), sheet.plan(), proposal.round);
    match fork {
        Ok(Some(fork)) => play(shell, &sheet, &fork, &proposal.change.moves),
        Ok(None) => Ok(()),
        Err(refused) => say_illegal(shell, &sheet, &refused),
    }
}
