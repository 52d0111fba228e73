//! Shaping the ladder, and the BATNA worksheet.

use std::io;

use super::{
    command::split,
    dossier::{self, Sheet},
    shell::Shell,
};
use crate::{
    app::practice::Request,
    plan::{Limit, Worksheet, ladder::shape},
};

/// Steps and ratio where the rep names none: the ladder of the course.
const STEPS: usize = 5;
const RATIO: f64 = 0.65;

/// `ladder` shows it, `ladder clear` empties it, `ladder STEPS RATIO` shapes
/// one from the upper limit towards the aim.
pub(super) fn ladder(shell: &mut Shell<'_>, rest: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    let mut plan = sheet.plan().clone();
    let (first, second) = split(rest);
    match first {
        "" if plan.ladder.is_empty() => return shell.say("terminal-ladder-empty"),
        "" => return dossier::print(shell, Sheet::ladder),
        "clear" | "清空" => plan.ladder.clear(),
        _ => {
            let steps = match first {
                "shape" | "生成" => Some(STEPS),
                number => number.parse().ok().filter(|steps| (2..=12).contains(steps)),
            };
            let ratio = match second {
                "" => Some(RATIO),
                number => number.parse().ok().filter(|q| (0.1..=0.9).contains(q)),
            };
            let (Some(steps), Some(ratio)) = (steps, ratio) else {
                return shell.say("terminal-ladder-how");
            };
            let worth = |limit: &Option<Limit>| {
                let limit = limit.as_ref()?;
                limit.worth(&sheet.scenario, sheet.book()).ok()
            };
            let (Some(opening), Some(target)) = (worth(&plan.upper), worth(&plan.aspiration))
            else {
                return shell.say("terminal-ladder-needs-limits");
            };
            let findings = sheet.practice.session().findings();
            plan.ladder = shape(
                &sheet.scenario,
                sheet.book(),
                &findings,
                opening,
                target,
                steps,
                ratio,
            );
        }
    }
    shell.send(Request::SetPlan(plan))?;
    dossier::print(shell, Sheet::ladder)
}

/// `worksheet` shows what the rep could do instead, `worksheet clear` empties
/// it, `worksheet limit` takes what it comes to as the lower limit.
pub(super) fn worksheet(shell: &mut Shell<'_>, rest: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    let mut plan = sheet.plan().clone();
    match rest {
        "" => return dossier::print(shell, Sheet::worksheet),
        "clear" | "清空" => plan.alternatives.clear(),
        "limit" | "下限" => {
            let anyway = sheet.book().reservation();
            let worth = Worksheet::of(&plan.alternatives, anyway).worth;
            plan.lower = Some(Limit::Worth(worth));
            shell.send(Request::SetPlan(plan))?;
            return dossier::print(shell, Sheet::limits);
        }
        _ => return shell.say("terminal-worksheet-how"),
    }
    shell.send(Request::SetPlan(plan))?;
    dossier::print(shell, Sheet::worksheet)
}
