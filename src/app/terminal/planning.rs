//! Shaping the ladder, and saving a plan as a file.

use std::{fs::OpenOptions, io, io::Write};

use super::{
    command::split,
    desk::Desk,
    dossier::{self, Sheet},
};
use crate::{
    app::practice::Request,
    plan::{file, ladder::shape},
    text::Arguments,
};

/// Steps and ratio where the rep names none: the ladder of the course.
const STEPS: usize = 5;
const RATIO: f64 = 0.65;

/// `ladder` shows it, `ladder clear` empties it, `ladder STEPS RATIO` shapes
/// one from the upper limit towards the aim.
pub(super) fn ladder(desk: &mut Desk<'_>, rest: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(desk) else {
        return Ok(());
    };
    let mut plan = sheet.plan().clone();
    let (first, second) = split(rest);
    match first {
        "" if plan.ladder.is_empty() => return desk.say("terminal-ladder-empty"),
        "" => return dossier::print(desk, Sheet::ladder),
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
                return desk.say("terminal-ladder-how");
            };
            let worth = |limit: &Option<crate::plan::Limit>| {
                let limit = limit.as_ref()?;
                limit.worth(&sheet.scenario, sheet.book()).ok()
            };
            let (Some(opening), Some(target)) = (worth(&plan.upper), worth(&plan.aspiration))
            else {
                return desk.say("terminal-ladder-needs-limits");
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
    desk.send(Request::SetPlan(plan))?;
    dossier::print(desk, Sheet::ladder)
}

/// `save FILE`: the plan as a file that `--plan` reads. It never replaces one.
pub(super) fn save(desk: &mut Desk<'_>, path: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(desk) else {
        return Ok(());
    };
    if path.is_empty() {
        return desk.say("terminal-save-where");
    }
    let text = match file::write(&sheet.scenario, sheet.practice.digest(), sheet.plan()) {
        Ok(text) => text,
        Err(error) => return desk.line(&error.to_string()),
    };
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    let arguments = Arguments::new().with("path", path);
    match written {
        Ok(()) => desk.say_with("terminal-saved", &arguments),
        Err(error) => desk.say_with(
            "terminal-not-saved",
            &arguments.with("reason", error.to_string()),
        ),
    }
}
