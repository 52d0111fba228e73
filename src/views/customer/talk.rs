//! One typed line, answered: the same words on the command line and in the
//! terminal.

use std::path::PathBuf;

use serde_json::Value;

use super::{CustomerView, document, lines};
use crate::{
    record::companion::{Companion, CompanionError},
    script::DealLine,
    words::{Arguments, Phrases, examples},
};

/// What a line brought.
#[derive(Debug, Default)]
pub struct DealReply {
    /// What there is to say, a line each.
    pub lines: Vec<String>,
    /// What was wrong.
    pub problem: Option<String>,
    /// The rep is done.
    pub ends: bool,
    /// The figures of a `what if`, for programs.
    pub what_if: Option<Value>,
}

impl DealReply {
    fn of(lines: Vec<String>) -> Self {
        Self {
            lines,
            ..Self::default()
        }
    }

    fn wrong(problem: String) -> Self {
        Self {
            problem: Some(problem),
            ..Self::default()
        }
    }
}

/// Answers a line that was typed.
pub fn answer_text(companion: &mut Companion, text: &str, phrases: Phrases) -> DealReply {
    match DealLine::parse(text, companion.deal().scenario()) {
        Ok(None) => DealReply::default(),
        Ok(Some(line)) => answer(companion, &line, phrases),
        Err(errors) => {
            let problems: Vec<String> = errors
                .iter()
                .map(|error| error.problem.text(phrases))
                .collect();
            DealReply::wrong(problems.join("\n"))
        }
    }
}

/// Answers a line.
pub fn answer(companion: &mut Companion, line: &DealLine, phrases: Phrases) -> DealReply {
    match line {
        DealLine::Said(party, saying) => {
            let said = companion.say(*party, saying);
            entered(companion, said, phrases)
        }
        DealLine::WhatIf(action) => match companion.deal().offer(action) {
            Ok(offer) => DealReply {
                what_if: Some(document::what_if(companion.deal(), &offer, phrases)),
                ..DealReply::of(lines::offer(companion.deal(), &offer, phrases))
            },
            Err(refusal) => DealReply::wrong(refusal.text(phrases)),
        },
        DealLine::Undo => undo(companion, phrases),
        DealLine::Show => DealReply::of(show(companion, phrases)),
        DealLine::Plan => DealReply::of(lines::next_step(companion.deal(), phrases)),
        DealLine::Find => DealReply::of(lines::variations(companion.deal(), phrases)),
        DealLine::Save(None) => DealReply::of(vec![kept(companion, phrases)]),
        DealLine::Save(Some(path)) => match companion.save_as(PathBuf::from(path)) {
            Ok(()) => DealReply::of(vec![kept(companion, phrases)]),
            Err(error) => DealReply::wrong(error.text(phrases)),
        },
        DealLine::Help => DealReply::of(
            phrases
                .say_with("companion-help", &examples_of(companion))
                .lines()
                .map(str::to_owned)
                .collect(),
        ),
        DealLine::Quit => DealReply {
            ends: true,
            ..DealReply::of(vec![kept(companion, phrases)])
        },
    }
}

fn examples_of(companion: &Companion) -> Arguments<'static> {
    examples(companion.deal().scenario(), companion.deal().book())
}

/// What was said, and where that leaves things.
fn entered(companion: &Companion, said: Result<(), CompanionError>, phrases: Phrases) -> DealReply {
    let problem = match said {
        Ok(()) => None,
        Err(CompanionError::Refused(refusal)) => return DealReply::wrong(refusal.text(phrases)),
        // It is entered, though not on the disk.
        Err(error) => Some(error.text(phrases)),
    };
    let mut view = CustomerView::of(companion.deal(), phrases);
    let mut lines = view.said.pop().map_or_else(Vec::new, |said| said.lines);
    lines.extend(view.standing());
    DealReply {
        problem,
        ..DealReply::of(lines)
    }
}

fn undo(companion: &mut Companion, phrases: Phrases) -> DealReply {
    match companion.undo() {
        Ok(entry) => {
            let line = entry.line(companion.deal().scenario());
            let taken = phrases.say_with("companion-undone", &Arguments::new().with("line", line));
            let mut lines = vec![taken];
            lines.extend(CustomerView::of(companion.deal(), phrases).standing());
            DealReply::of(lines)
        }
        Err(error) => DealReply::wrong(error.text(phrases)),
    }
}

/// The history and where things stand.
#[must_use]
pub fn show(companion: &Companion, phrases: Phrases) -> Vec<String> {
    let view = CustomerView::of(companion.deal(), phrases);
    let mut lines = view.history(phrases);
    lines.extend(view.standing());
    lines
}

/// Where the deal is kept.
fn kept(companion: &Companion, phrases: Phrases) -> String {
    match companion.path() {
        Some(_) if companion.deal().entries().is_empty() => phrases.say("companion-kept-later"),
        Some(path) => phrases.say_with(
            "companion-kept",
            &Arguments::new().with("path", path.display().to_string()),
        ),
        None => phrases.say("companion-kept-nowhere"),
    }
}

/// What a deal begins with: what it is, what was said before, where things
/// stand.
#[must_use]
pub fn welcome(companion: &Companion, phrases: Phrases) -> Vec<String> {
    let deal = companion.deal();
    let title = deal.scenario().title.get(phrases.language());
    let mut lines =
        vec![phrases.say_with("companion-welcome", &Arguments::new().with("title", title))];
    if companion.has_changed() {
        lines.push(phrases.say("companion-changed"));
    }
    lines.extend(show(companion, phrases));
    lines.push(phrases.say_with("companion-type", &examples_of(companion)));
    lines
}
