//! At the table: every move, and everything there is to look at.

use std::io;

use super::{
    Next, chart,
    command::{CommandNames, by_number, find, split},
    dossier::{self, Sheet},
    offer,
    shell::Shell,
    signals,
};
use crate::{
    app::practice::Request,
    bargain::{Move, Phase, Tone},
    scenario::{Colleague, ColleagueId},
    score::{Course, band},
    script::{ScriptAction, ScriptLine, language_words},
    views::standing_line,
    words::{Arguments, tone},
};

const COMMANDS: &[CommandNames] = &[
    ("offer", &["o", "报价"]),
    ("plan", &["p", "计划"]),
    ("vary", &["v", "变通"]),
    ("hold", &["h", "坚持"]),
    ("probe", &["q", "ask", "提问"]),
    ("argue", &["a", "说理"]),
    ("consult", &["c", "请示"]),
    ("recess", &["r", "休会"]),
    ("tone", &["t", "语气"]),
    ("accept", &["y", "接受"]),
    ("walk", &["w", "离开"]),
    ("status", &["s", "现状"]),
    ("team", &["对方"]),
    ("know", &["k", "已知"]),
    ("terms", &["issues", "条款"]),
    ("limits", &["限度"]),
    ("signals", &["g", "信号"]),
    ("chart", &["图"]),
    ("history", &["经过"]),
    ("buyer", &["b", "买方"]),
    ("leave", &["返回"]),
];

pub(super) fn prompt(shell: &Shell<'_>) -> String {
    let phrases = shell.phrases();
    let Some(practice) = shell.practice() else {
        return phrases.say("terminal-prompt-library");
    };
    let session = practice.session();
    if session.phase() == Phase::Over {
        return phrases.say("terminal-prompt-over");
    }
    phrases.say_with(
        "terminal-prompt-table",
        &Arguments::new()
            .count("round", session.round() as usize + 1)
            .count("rounds", practice.scenario().rounds as usize)
            .with("tone", tone(session.tone(), phrases)),
    )
}

pub(super) fn show(shell: &mut Shell<'_>) -> io::Result<()> {
    if !shell.has_told() {
        shell.tell_all()?;
    }
    status(shell)
}

/// Where things stand: both offers in words and money, the limits, the plan.
fn status(shell: &mut Shell<'_>) -> io::Result<()> {
    dossier::print(shell, |sheet| {
        let session = sheet.practice.session();
        let course = Course::of(&sheet.practice.case());
        let phrases = sheet.phrases;
        let offered = |id: &str, none: &str, package: Option<&crate::bargain::Package>| {
            package.map_or_else(
                || phrases.say(none),
                |package| {
                    let worth = sheet.book().worth(package);
                    phrases.say_with(
                        id,
                        &Arguments::new()
                            .with("terms", sheet.terms(package))
                            .with("worth", sheet.amount(worth.get()))
                            .with("band", band(worth, &course.limits).text(phrases)),
                    )
                },
            )
        };
        let mut lines = vec![
            offered("terminal-yours", "terminal-yours-none", session.own_offer()),
            offered("terminal-theirs", "terminal-theirs-none", session.counter()),
        ];
        let amount = |worth: Option<crate::scenario::Worth>| {
            worth.map_or_else(
                || phrases.say("word-not-set"),
                |worth| sheet.amount(worth.get()),
            )
        };
        lines.push(
            phrases.say_with(
                "terminal-limits-line",
                &Arguments::new()
                    .with("lower", amount(course.limits.lower))
                    .with("aim", amount(course.limits.aspiration))
                    .with("upper", amount(course.limits.upper))
                    .with("batna", sheet.amount(course.limits.batna.get())),
            ),
        );
        lines.push(signals::their_limit(sheet));
        if session.phase() == Phase::Over {
            lines.push(phrases.say("terminal-over"));
        } else {
            lines.push(plan_line(sheet));
            lines.push(phrases.say("terminal-moves"));
        }
        lines
    })
}

pub(super) fn answer(shell: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let Some(practice) = shell.practice() else {
        return Ok(Next::Ask);
    };
    let is_over = practice.session().phase() == Phase::Over;
    let (word, rest) = split(line);
    let command = find(COMMANDS, word);
    if word.is_empty() || (is_over && matches!(word, "debrief" | "d" | "复盘")) {
        if is_over {
            shell.send(Request::ToDebrief)?;
        } else {
            status(shell)?;
        }
        return Ok(Next::Ask);
    }
    match command {
        // Nothing can be done any more; what was said and done can be read.
        Some(
            "offer" | "plan" | "vary" | "hold" | "probe" | "argue" | "consult" | "recess" | "tone"
            | "accept" | "walk",
        ) if is_over => shell.say("word-illegal-over")?,
        Some("status") => status(shell)?,
        Some("team") => dossier::print(shell, Sheet::team)?,
        Some("know") => dossier::print(shell, Sheet::known)?,
        Some("terms") => dossier::print(shell, Sheet::issues)?,
        Some("buyer") => dossier::print(shell, Sheet::buyer)?,
        Some("limits") => dossier::print(shell, Sheet::whole_plan)?,
        Some("chart") => dossier::print(shell, chart::of)?,
        Some("history") => dossier::print(shell, chart::history)?,
        Some("signals") => dossier::print(shell, signals::all)?,
        Some("leave") => return leave(shell),
        Some("plan") => return offer::play_plan(shell),
        Some("vary") => return offer::vary(shell, rest),
        Some("offer") if rest.is_empty() => return offer::form(shell),
        Some("accept") => return accept(shell),
        Some("walk") => return walk(shell),
        Some("probe") => return listed(shell, "probe", rest, &probes),
        Some("argue") => return listed(shell, "argue", rest, &arguments),
        Some("consult") => return listed(shell, "consult", rest, &colleagues),
        Some("tone") if rest.is_empty() => return listed(shell, "tone", rest, &tones),
        Some(command @ ("offer" | "hold" | "recess" | "tone")) => {
            return script_line(shell, &format!("{command} {rest}"));
        }
        _ => return script_line(shell, line),
    }
    Ok(Next::Ask)
}

fn known_words() -> Vec<&'static str> {
    let mut words: Vec<&str> = COMMANDS.iter().map(|(command, _)| *command).collect();
    words.extend(["ask", "help", "language", "quit"]);
    words.extend(language_words());
    words
}

fn script_line(shell: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    match shell.read(line, &known_words())? {
        None => {}
        Some(ScriptLine::Prepare(_)) => shell.say("word-trouble-plan-fixed")?,
        Some(ScriptLine::SitDown) => shell.say("word-illegal-already-seated")?,
        Some(ScriptLine::Expect(_)) => shell.say("terminal-no-expectations")?,
        Some(ScriptLine::Act(action)) => return act(shell, &action),
    }
    Ok(Next::Ask)
}

fn act(shell: &mut Shell<'_>, action: &ScriptAction) -> io::Result<Next> {
    let Some(practice) = shell.practice() else {
        return Ok(Next::Ask);
    };
    let chosen = action.to_move(practice.session(), practice.plan());
    if let Move::Offer(offer) = &chosen {
        return offer::propose(shell, offer.least_first(practice.session().book()));
    }
    match chosen {
        Move::Accept => accept(shell),
        Move::Walk => walk(shell),
        chosen => make(shell, chosen),
    }
}

/// Makes a move, tells what follows, and where things stand then.
pub(super) fn make(shell: &mut Shell<'_>, chosen: Move) -> io::Result<Next> {
    let is_round = matches!(chosen, Move::Offer(_) | Move::Hold);
    let events = shell.send(Request::Move(chosen))?;
    let is_over = shell
        .practice()
        .is_some_and(|practice| practice.session().phase() == Phase::Over);
    if is_over && !events.is_empty() {
        shell.say("terminal-over")?;
    } else if is_round && !events.is_empty() {
        shell.blank()?;
        short_status(shell)?;
    }
    Ok(Next::Ask)
}

/// The limits and the next planned step: what the next move needs beside what
/// was just told.
fn short_status(shell: &mut Shell<'_>) -> io::Result<()> {
    dossier::print(shell, |sheet| {
        vec![
            chart::distance(sheet),
            signals::their_limit(sheet),
            plan_line(sheet),
            sheet.phrases.say("terminal-moves"),
        ]
    })
}

/// Where the rep stands on the plan, and the word that makes the next step.
fn plan_line(sheet: &Sheet) -> String {
    let standing = sheet.practice.standing();
    let last = sheet.practice.session().own_offer();
    let line = standing_line(&standing, last, &sheet.scenario, sheet.phrases);
    if standing.next.is_none() {
        return line;
    }
    let arguments = Arguments::new().with("line", line);
    sheet.phrases.say_with("beside-type-plan", &arguments)
}

/// Shows what would be accepted, and asks.
fn accept(shell: &mut Shell<'_>) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    if let Some(counter) = sheet.practice.session().counter() {
        let worth = sheet.book().worth(counter);
        let limits = Course::of(&sheet.practice.case()).limits;
        shell.say_with(
            "terminal-accept",
            &Arguments::new()
                .with("terms", sheet.terms(counter))
                .with("worth", sheet.amount(worth.get()))
                .with("band", band(worth, &limits).text(sheet.phrases)),
        )?;
        shell.lines(&offer::cautions(&sheet, &Move::Accept))?;
        match shell.confirm("terminal-accept-sure")? {
            None => return Ok(Next::End),
            Some(false) => return Ok(Next::Ask),
            Some(true) => {}
        }
    }
    make(shell, Move::Accept)
}

/// Says what walking away means, and asks.
fn walk(shell: &mut Shell<'_>) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let language = sheet.phrases.language();
    shell.say_with(
        "terminal-walk",
        &Arguments::new()
            .with("batna", sheet.scenario.seller.batna.text.get(language))
            .with("worth", sheet.amount(sheet.book().reservation().get())),
    )?;
    shell.lines(&offer::cautions(&sheet, &Move::Walk))?;
    match shell.confirm("terminal-walk-sure")? {
        None => Ok(Next::End),
        Some(false) => Ok(Next::Ask),
        Some(true) => make(shell, Move::Walk),
    }
}

fn leave(shell: &mut Shell<'_>) -> io::Result<Next> {
    shell.say("terminal-leave")?;
    match shell.confirm("terminal-leave-sure")? {
        None => Ok(Next::End),
        Some(false) => Ok(Next::Ask),
        Some(true) => {
            shell.send(Request::Leave)?;
            Ok(Next::Ask)
        }
    }
}

/// Something to choose: its id, and its line in the list.
struct Choice {
    id: String,
    text: String,
}

/// A move that chooses from a list: without a choice the list is shown and the
/// rep is asked.
fn listed(
    shell: &mut Shell<'_>,
    command: &str,
    rest: &str,
    list: &dyn Fn(&Sheet) -> Vec<Choice>,
) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let choices = list(&sheet);
    let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
    if choices.is_empty() {
        shell.say("terminal-nothing-to-choose")?;
        return Ok(Next::Ask);
    }
    let mut chosen = rest.to_owned();
    if chosen.is_empty() {
        for (index, choice) in choices.iter().enumerate() {
            shell.line(&format!("{}. {}", index + 1, choice.text))?;
        }
        let id = match command {
            "probe" | "argue" => "terminal-which-to",
            _ => "terminal-which",
        };
        let members: Vec<String> = sheet
            .scenario
            .buyer
            .team
            .iter()
            .map(|member| format!("@{}", member.id))
            .collect();
        let question = sheet
            .phrases
            .say_with(id, &Arguments::new().with("members", members.join(" ")));
        match shell.ask(&question)? {
            None => return Ok(Next::End),
            Some(answer) if answer.is_empty() => return Ok(Next::Ask),
            Some(answer) => chosen = answer,
        }
    }
    script_line(shell, &format!("{command} {}", by_number(&chosen, &ids)))
}

fn probes(sheet: &Sheet) -> Vec<Choice> {
    let language = sheet.phrases.language();
    let probes = &sheet.scenario.probes;
    let line = |probe: &crate::scenario::Probe| Choice {
        id: probe.id.clone(),
        text: sheet.phrases.say_with(
            "terminal-choice",
            &Arguments::new()
                .with("name", probe.name.get(language))
                .with("says", probe.asks.get(language)),
        ),
    };
    probes.iter().map(line).collect()
}

fn arguments(sheet: &Sheet) -> Vec<Choice> {
    let language = sheet.phrases.language();
    let arguments = &sheet.scenario.arguments;
    let line = |argument: &crate::scenario::Argument| Choice {
        id: argument.id.clone(),
        text: sheet.phrases.say_with(
            "terminal-choice",
            &Arguments::new()
                .with("name", argument.name.get(language))
                .with("says", argument.says.get(language)),
        ),
    };
    arguments.iter().map(line).collect()
}

fn colleagues(sheet: &Sheet) -> Vec<Choice> {
    let language = sheet.phrases.language();
    let line = |(who, colleague): (ColleagueId, &Colleague)| Choice {
        id: colleague.id.clone(),
        text: if sheet.practice.session().is_consulted(who) {
            sheet.phrases.say_with(
                "terminal-consulted",
                &Arguments::new().with("name", colleague.name.get(language)),
            )
        } else {
            colleague.name.get(language).to_owned()
        },
    };
    let colleagues = ColleagueId::all(&sheet.scenario).zip(&sheet.scenario.colleagues);
    colleagues.map(line).collect()
}

fn tones(sheet: &Sheet) -> Vec<Choice> {
    let line = |face: Tone| Choice {
        id: face.code().to_owned(),
        text: tone(face, sheet.phrases),
    };
    Tone::ALL.into_iter().map(line).collect()
}
