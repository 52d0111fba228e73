//! After the meeting: technique and result, the rules one by one, the cards.

use std::io;

use super::{
    Next, chart,
    command::{CommandNames, find, split},
    dossier::{self, Sheet},
    shell::Shell,
    signals, what_if,
};
use crate::{
    app::practice::{Loop, Request},
    scenario::RuleId,
    score::Course,
    views::{Notes, RuleView},
    words::{Arguments, round_lines, rule_name},
};

const COMMANDS: &[CommandNames] = &[
    ("rules", &["规则"]),
    ("moments", &["m", "时刻"]),
    ("cards", &["c", "底牌"]),
    ("chart", &["图"]),
    ("readings", &["r", "信号"]),
    ("history", &["经过"]),
    ("said", &["conversation", "对话"]),
    ("plan", &["p", "计划"]),
    ("review", &["r", "回顾"]),
    ("if", &["what-if", "如果"]),
    ("try", &["试"]),
    ("from", &["f", "重谈"]),
    ("again", &["a", "same", "再来"]),
    ("new", &["n", "新对手"]),
    ("next", &["d", "deal", "下一单"]),
    ("library", &["l", "leave", "返回"]),
];

pub(super) fn prompt(shell: &Shell<'_>) -> String {
    shell.phrases().say("terminal-prompt-debrief")
}

/// Technique, result, a line for each rule, what to practise next.
pub(super) fn show(shell: &mut Shell<'_>) -> io::Result<()> {
    dossier::print(shell, |sheet| {
        let Some(view) = sheet.debrief() else {
            return Vec::new();
        };
        let mut lines = view.overview(sheet.phrases);
        lines.push(view.next);
        lines.push(sheet.phrases.say("terminal-debrief-next"));
        lines
    })
}

pub(super) fn answer(shell: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let (word, rest) = split(line);
    match find(COMMANDS, word) {
        _ if word.is_empty() => show(shell)?,
        Some("rules") => dossier::print(shell, rules)?,
        Some("moments") => dossier::print(shell, moments)?,
        Some("cards") => show_cards(shell)?,
        Some("chart") => dossier::print(shell, chart::of)?,
        Some("readings") => dossier::print(shell, signals::readings)?,
        Some("history") => dossier::print(shell, chart::history)?,
        Some("plan") => dossier::print(shell, Sheet::whole_plan)?,
        Some("said") => shell.tell_all()?,
        Some("review") => what_if::review(shell)?,
        Some("if") => return what_if::ask(shell, rest),
        Some("try") => what_if::try_proposal(shell, rest)?,
        Some("from") => return play_on(shell, rest),
        Some("again") => {
            shell.send(Request::Again { same_buyer: true })?;
        }
        Some("new") => {
            shell.send(Request::Again { same_buyer: false })?;
        }
        Some("next") => {
            shell.send(Request::NextDeal)?;
        }
        Some("library") => {
            shell.send(Request::Leave)?;
        }
        _ => rule(shell, line)?,
    }
    Ok(Next::Ask)
}

/// Goes back to before a round and plays on by hand: `from`, then its number,
/// or `from NUMBER`.
fn play_on(shell: &mut Shell<'_>, rest: &str) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let course = Course::of(&sheet.practice.case());
    let rounds = round_lines(&course, &sheet.scenario, sheet.phrases);
    let mut chosen = rest.to_owned();
    if chosen.is_empty() {
        shell.say("terminal-from")?;
        for round in &rounds {
            shell.line(&format!("{}. {}", round.round, round.text))?;
        }
        let question = sheet.phrases.say("terminal-which");
        match shell.ask(&question)? {
            None => return Ok(Next::End),
            Some(answer) if answer.is_empty() => return Ok(Next::Ask),
            Some(answer) => chosen = answer,
        }
    }
    let round = chosen
        .parse()
        .ok()
        .filter(|chosen| rounds.iter().any(|round| round.round == *chosen));
    match round {
        Some(round) => {
            shell.send(Request::PlayOn { round })?;
        }
        None => shell.say_with(
            "terminal-from-unknown",
            &Arguments::new().with("word", chosen),
        )?,
    }
    Ok(Next::Ask)
}

/// A rule by its number or its name: what was found, and how it is scored.
fn rule(shell: &mut Shell<'_>, line: &str) -> io::Result<()> {
    let phrases = shell.phrases();
    let line = line
        .trim_start_matches("rule ")
        .trim_start_matches("规则")
        .trim();
    let by_number = line
        .parse::<usize>()
        .ok()
        .and_then(|number| RuleId::ALL.get(number.checked_sub(1)?).copied());
    let chosen = by_number.or_else(|| {
        RuleId::ALL.into_iter().find(|rule| {
            rule.code() == line || rule_name(*rule, phrases).eq_ignore_ascii_case(line)
        })
    });
    let Some(chosen) = chosen else {
        let mut words: Vec<&str> = COMMANDS.iter().map(|(command, _)| *command).collect();
        words.extend(["help", "language", "quit"]);
        words.extend(RuleId::ALL.map(RuleId::code));
        return shell.unknown(line, &words);
    };
    dossier::print(shell, |sheet| {
        let Some(view) = sheet.debrief() else {
            return Vec::new();
        };
        view.rule(chosen).map_or_else(Vec::new, RuleView::full)
    })
}

fn rules(sheet: &Sheet) -> Vec<String> {
    let view = sheet.debrief();
    let rules = view.iter().flat_map(|view| &view.rules);
    rules.flat_map(RuleView::short).collect()
}

fn moments(sheet: &Sheet) -> Vec<String> {
    let moments = sheet.debrief().map_or_else(Vec::new, |view| view.moments);
    if moments.is_empty() {
        return vec![sheet.phrases.say("report-moments-none")];
    }
    let lines = moments.iter().flat_map(|it| it.lines(sheet.phrases));
    lines
        .chain([sheet.phrases.say("terminal-moments-next")])
        .collect()
}

/// The cards, and how well the rep's guesses have held so far.
fn show_cards(shell: &mut Shell<'_>) -> io::Result<()> {
    let calibration = shell.world().resource::<Loop>().keeping.calibration();
    dossier::print(shell, |sheet| {
        let view = sheet.debrief();
        let lines = view.iter().flat_map(|view| {
            let cards = view.card_lines(sheet.phrases);
            let ice = view.ice.iter().flat_map(Notes::lines);
            cards.into_iter().chain(ice)
        });
        lines.collect()
    })?;
    if calibration.guesses.is_empty() {
        return Ok(());
    }
    shell.lines(&calibration.lines(shell.phrases()))
}
