//! Before the meeting: the buyer, research, limits, the ladder.

use std::io;

use super::{
    Next, advice,
    command::{CommandNames, by_number, find, is_yes, split},
    dossier::{self, Sheet},
    planning, priorities, rehearsal, saving,
    shell::Shell,
};
use crate::{
    app::practice::Request,
    script::{Preparation, ScriptLine, language_words},
    views::{BriefingView, ResearchView},
    words::Arguments,
};

const COMMANDS: &[CommandNames] = &[
    ("buyer", &["b", "买方"]),
    ("terms", &["issues", "条款"]),
    ("research", &["r", "调研"]),
    ("know", &["k", "已知"]),
    ("plan", &["p", "计划"]),
    ("rules", &["规则"]),
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

pub(super) fn prompt(shell: &Shell<'_>) -> String {
    let left = shell
        .practice()
        .map_or(0, |practice| practice.session().hours_left());
    shell.phrases().say_with(
        "terminal-prompt-prepare",
        &Arguments::new().count("hours", left as usize),
    )
}

/// Who you are, what you sell, to whom, your aim and limit, what to do next.
pub(super) fn show(shell: &mut Shell<'_>) -> io::Result<()> {
    dossier::print(shell, |sheet| {
        let phrases = sheet.phrases;
        let briefing = BriefingView::of(&sheet.scenario, phrases);
        let seed = sheet.practice.session().seed().to_string();
        let title = Arguments::new().with("title", briefing.title.as_str());
        let mut lines = vec![phrases.say_with("terminal-prepare", &title.with("seed", seed))];
        lines.extend(briefing.lines(phrases));
        lines.push(sheet.sheet().market_text());
        lines.extend(sheet.limits());
        lines.push(sheet.phrases.say("terminal-prepare-next"));
        lines
    })
}

pub(super) fn answer(shell: &mut Shell<'_>, line: &str) -> io::Result<Next> {
    let (word, rest) = split(line);
    match find(COMMANDS, word) {
        _ if word.is_empty() => show(shell)?,
        Some("buyer") => dossier::print(shell, Sheet::buyer)?,
        Some("terms") => dossier::print(shell, Sheet::issues)?,
        Some("know") => dossier::print(shell, Sheet::known)?,
        Some("plan") => dossier::print(shell, Sheet::whole_plan)?,
        Some("rules") => dossier::print(shell, Sheet::rules)?,
        Some("research") => research(shell, rest)?,
        Some("ladder") => planning::ladder(shell, rest)?,
        Some("priorities") if rest.is_empty() => return priorities::ask(shell),
        Some("worksheet") => planning::worksheet(shell, rest)?,
        Some("save") => saving::save(shell, rest)?,
        Some("load") => saving::load(shell, rest)?,
        Some("plans") => saving::list(shell)?,
        Some("rehearse") => rehearsal::rehearse(shell, rest)?,
        Some("advise") => advice::advise(shell, rest)?,
        Some("sit") => return sit(shell),
        Some("leave") => {
            shell.send(Request::Leave)?;
        }
        _ => script_line(shell, line)?,
    }
    Ok(Next::Ask)
}

fn script_line(shell: &mut Shell<'_>, line: &str) -> io::Result<()> {
    match shell.read(line, &known_words())? {
        None => Ok(()),
        Some(ScriptLine::Prepare(Preparation::Research(research))) => {
            shell.send(Request::Research(research)).map(|_| ())
        }
        Some(ScriptLine::Prepare(preparation)) => {
            let Some(sheet) = Sheet::of(shell) else {
                return Ok(());
            };
            let mut plan = sheet.plan().clone();
            let steps = plan.ladder.len();
            if let Preparation::When(step, _) = preparation
                && step > steps
            {
                let step = Arguments::new().with("step", step.to_string());
                return shell.say_with("terminal-when-no-step", &step.count("steps", steps));
            }
            preparation.note(&mut plan);
            shell.send(Request::SetPlan(plan))?;
            noted(shell, &preparation)
        }
        Some(ScriptLine::SitDown) => sit(shell).map(|_| ()),
        Some(ScriptLine::Act(_)) => shell.say("terminal-sit-first"),
        Some(ScriptLine::Expect(_)) => shell.say("terminal-no-expectations"),
    }
}

/// Shows the part of the plan that was changed, in words and money.
fn noted(shell: &mut Shell<'_>, preparation: &Preparation) -> io::Result<()> {
    match preparation {
        Preparation::Limit(..) => dossier::print(shell, Sheet::limits),
        Preparation::Step(_) | Preparation::When(..) => dossier::print(shell, Sheet::ladder),
        Preparation::Alternative(_) => dossier::print(shell, Sheet::worksheet),
        _ => shell.say("terminal-noted"),
    }
}

fn known_words() -> Vec<&'static str> {
    let mut words: Vec<&str> = COMMANDS.iter().map(|(command, _)| *command).collect();
    words.extend(["help", "language", "quit"]);
    words.extend(language_words());
    words
}

/// `research` lists what can be done, `research ID` or a number does it.
fn research(shell: &mut Shell<'_>, rest: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    if rest.is_empty() {
        return dossier::print(shell, |sheet| {
            ResearchView::of(sheet.practice.session(), sheet.phrases).lines(sheet.phrases)
        });
    }
    let ids: Vec<String> = sheet
        .scenario
        .research
        .iter()
        .map(|item| item.id.clone())
        .collect();
    script_line(shell, &format!("research {}", by_number(rest, &ids)))
}

/// Begins the meeting; where limits are missing it asks first.
fn sit(shell: &mut Shell<'_>) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let plan = sheet.plan();
    if plan.lower.is_none() || plan.aspiration.is_none() || plan.upper.is_none() {
        shell.say("terminal-limits-missing")?;
        let question = shell.phrases().say("terminal-sit-anyway");
        match shell.ask(&question)? {
            None => return Ok(Next::End),
            Some(answer) if !is_yes(&answer) => return Ok(Next::Ask),
            Some(_) => {}
        }
    }
    shell.send(Request::SitDown)?;
    Ok(Next::Ask)
}
