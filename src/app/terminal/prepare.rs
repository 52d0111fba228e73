//! Before the meeting: the buyer, research, limits, the ladder.

use std::io;

use super::{
    Next, advice,
    command::{CommandNames, by_number, find, is_yes, split},
    desk::Shell,
    dossier::{self, Sheet},
    planning, priorities, rehearsal, saving,
};
use crate::{
    app::practice::Request,
    script::{Preparation, ScriptLine, language_words},
    text::money,
    words::Arguments,
};

const COMMANDS: &[CommandNames] = &[
    ("buyer", &["b", "买方"]),
    ("terms", &["issues", "条款"]),
    ("research", &["r", "调研"]),
    ("know", &["k", "已知"]),
    ("plan", &["p", "计划"]),
    ("ladder", &["l", "阶梯"]),
    ("priorities", &["优先"]),
    ("worksheet", &["w", "备选表"]),
    ("rehearse", &["演练"]),
    ("advise", &["a", "建议"]),
    ("save", &["保存"]),
    ("load", &["打开"]),
    ("plans", &["计划表"]),
    ("sit", &["s", "go", "入座"]),
    ("leave", &["library", "返回"]),
];

pub(super) fn prompt(desk: &Shell<'_>) -> String {
    let left = desk
        .practice()
        .map_or(0, |practice| practice.session().hours_left());
    desk.phrases().say_with(
        "terminal-prompt-prepare",
        &Arguments::new().count("hours", left as usize),
    )
}

/// Who you are, what you sell, to whom, your aim and limit, what to do next.
pub(super) fn show(desk: &mut Shell<'_>) -> io::Result<()> {
    dossier::print(desk, |sheet| {
        let language = sheet.phrases.language();
        let scenario = &sheet.scenario;
        let session = sheet.practice.session();
        let mut lines = vec![
            sheet.phrases.say_with(
                "terminal-prepare",
                &Arguments::new()
                    .with("title", scenario.title.get(language))
                    .with("seed", session.seed().to_string()),
            ),
            scenario.briefing.get(language).to_owned(),
            sheet.phrases.say_with(
                "terminal-batna",
                &Arguments::new()
                    .with("batna", scenario.seller.batna.text.get(language))
                    .with(
                        "worth",
                        money(scenario.seller.batna.worth.get(), &scenario.currency),
                    ),
            ),
        ];
        lines.extend(sheet.limits());
        lines.push(sheet.phrases.say("terminal-prepare-next"));
        lines
    })
}

pub(super) fn answer(desk: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let (word, rest) = split(line);
    match find(COMMANDS, word) {
        _ if word.is_empty() => show(desk)?,
        Some("buyer") => dossier::print(desk, Sheet::buyer)?,
        Some("terms") => dossier::print(desk, Sheet::issues)?,
        Some("know") => dossier::print(desk, Sheet::known)?,
        Some("plan") if rest.is_empty() => dossier::print(desk, Sheet::whole_plan)?,
        Some("research") => research(desk, rest)?,
        Some("ladder") => planning::ladder(desk, rest)?,
        Some("priorities") if rest.is_empty() => return priorities::ask(desk),
        Some("worksheet") => planning::worksheet(desk, rest)?,
        Some("save") => saving::save(desk, rest)?,
        Some("load") => saving::load(desk, rest)?,
        Some("plans") => saving::list(desk)?,
        Some("rehearse") => rehearsal::rehearse(desk, rest)?,
        Some("advise") => advice::advise(desk, rest)?,
        Some("sit") => return sit(desk),
        Some("leave") => {
            desk.send(Request::Leave)?;
        }
        _ => script_line(desk, line)?,
    }
    Ok(Next::Ask)
}

fn script_line(desk: &mut Shell<'_>, line: &str) -> io::Result<()> {
    match desk.read(line, &known_words())? {
        None => Ok(()),
        Some(ScriptLine::Prepare(Preparation::Research(index))) => {
            desk.send(Request::Research(index)).map(|_| ())
        }
        Some(ScriptLine::Prepare(preparation)) => {
            let Some(sheet) = Sheet::of(desk) else {
                return Ok(());
            };
            let mut plan = sheet.plan().clone();
            let steps = plan.ladder.len();
            if let Preparation::When(step, _) = preparation
                && step > steps
            {
                let step = Arguments::new().with("step", step.to_string());
                return desk.say_with("terminal-when-no-step", &step.count("steps", steps));
            }
            preparation.note(&mut plan);
            desk.send(Request::SetPlan(plan))?;
            noted(desk, &preparation)
        }
        Some(ScriptLine::SitDown) => sit(desk).map(|_| ()),
        Some(ScriptLine::Act(_)) => desk.say("terminal-sit-first"),
        Some(ScriptLine::Expect(_)) => desk.say("terminal-no-expectations"),
    }
}

/// Shows the part of the plan that was changed, in words and money.
fn noted(desk: &mut Shell<'_>, preparation: &Preparation) -> io::Result<()> {
    match preparation {
        Preparation::Limit(..) => dossier::print(desk, Sheet::limits),
        Preparation::Step(_) | Preparation::When(..) => dossier::print(desk, Sheet::ladder),
        Preparation::Alternative(_) => dossier::print(desk, Sheet::worksheet),
        _ => desk.say("terminal-noted"),
    }
}

fn known_words() -> Vec<&'static str> {
    let mut words: Vec<&str> = COMMANDS.iter().map(|(command, _)| *command).collect();
    words.extend(["help", "language", "quit"]);
    words.extend(language_words());
    words
}

/// `research` lists what can be done, `research ID` or a number does it.
fn research(desk: &mut Shell<'_>, rest: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(desk) else {
        return Ok(());
    };
    if rest.is_empty() {
        return dossier::print(desk, research_list);
    }
    let ids: Vec<String> = sheet
        .scenario
        .research
        .iter()
        .map(|item| item.id.clone())
        .collect();
    script_line(desk, &format!("research {}", by_number(rest, &ids)))
}

fn research_list(sheet: &Sheet) -> Vec<String> {
    let language = sheet.phrases.language();
    let session = sheet.practice.session();
    let mut lines = vec![sheet.phrases.say_with(
        "terminal-research",
        &Arguments::new().count("hours", session.hours_left() as usize),
    )];
    for (index, item) in sheet.scenario.research.iter().enumerate() {
        let state = if session.is_researched(index) {
            sheet.phrases.say("terminal-research-done")
        } else {
            match session.check_research(index) {
                Ok(()) => String::new(),
                Err(reason) => crate::words::illegal(&reason, &sheet.scenario, sheet.phrases),
            }
        };
        lines.push(
            sheet.phrases.say_with(
                "terminal-research-item",
                &Arguments::new()
                    .with("number", (index + 1).to_string())
                    .with("name", item.name.get(language))
                    .with("id", item.id.as_str())
                    .count("hours", item.hours as usize)
                    .with("state", state),
            ),
        );
    }
    lines
}

/// Begins the meeting; where limits are missing it asks first.
fn sit(desk: &mut Shell<'_>) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(desk) else {
        return Ok(Next::Ask);
    };
    let plan = sheet.plan();
    if plan.lower.is_none() || plan.aspiration.is_none() || plan.upper.is_none() {
        desk.say("terminal-limits-missing")?;
        let question = desk.phrases().say("terminal-sit-anyway");
        match desk.ask(&question)? {
            None => return Ok(Next::End),
            Some(answer) if !is_yes(&answer) => return Ok(Next::Ask),
            Some(_) => {}
        }
    }
    desk.send(Request::SitDown)?;
    Ok(Next::Ask)
}
