//! Saving a plan as a file and loading it again: by name in the folder of saved
//! plans, or by path.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    dossier::{self, Sheet},
    shell::Shell,
};
use crate::{
    app::practice::{PlanFolder, Request},
    author::open_plan,
    plan::PLAN_SUFFIX,
    record::{save_plan, saved_plans, write_plan},
    scenario::SourceText,
    words::Arguments,
};

/// Whether the rep means a file of their own choice, not a name.
fn is_path(word: &str) -> bool {
    word.ends_with(PLAN_SUFFIX) || word.contains(['/', '\\'])
}

fn folder(shell: &Shell<'_>) -> Option<PathBuf> {
    shell.world().resource::<PlanFolder>().0.clone()
}

/// `save NAME` keeps the plan under a name, `save FILE.plan.ron` as a file that
/// `--plan` reads; a file of one's own choice is never replaced.
pub(super) fn save(shell: &mut Shell<'_>, word: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    if word.is_empty() {
        return shell.say("terminal-save-where");
    }
    let (scenario, digest, plan) = (&sheet.scenario, sheet.practice.digest(), sheet.plan());
    let saved = if is_path(word) {
        write_plan(Path::new(word), scenario, digest, plan, true).map(|()| PathBuf::from(word))
    } else if let Some(folder) = folder(shell) {
        save_plan(&folder, word, scenario, digest, plan)
    } else {
        return shell.say("terminal-no-plan-folder");
    };
    match saved {
        Ok(path) => {
            let arguments = Arguments::new().with("path", path.display().to_string());
            shell.say_with("terminal-saved", &arguments)
        }
        Err(error) => shell.line(&error.text(shell.phrases())),
    }
}

/// `plans`: the saved plans of this scenario.
pub(super) fn list(shell: &mut Shell<'_>) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    let saved = folder(shell)
        .map(|folder| saved_plans(&folder, &sheet.scenario.id))
        .unwrap_or_default();
    if saved.is_empty() {
        return shell.say("terminal-no-plans");
    }
    shell.say("terminal-plans")?;
    saved
        .iter()
        .try_for_each(|plan| shell.line(&format!("- {}", plan.name)))
}

/// `load NAME` or `load FILE.plan.ron`: replaces the plan, and says what
/// differs from the scenario that it was made for.
pub(super) fn load(shell: &mut Shell<'_>, word: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    if word.is_empty() {
        return list(shell);
    }
    let path = if is_path(word) {
        PathBuf::from(word)
    } else if let Some(folder) = folder(shell) {
        folder.join(format!("{word}{PLAN_SUFFIX}"))
    } else {
        return shell.say("terminal-no-plan-folder");
    };
    let language = sheet.phrases.language();
    let source = SourceText::load(&path);
    if let Some(problem) = source.problem {
        return shell.line(&format!(
            "{}: {}",
            path.display(),
            problem.message(language)
        ));
    }
    let opened = open_plan(&source.text, &sheet.scenario);
    for difference in &opened.differences {
        shell.line(&difference.text(&sheet.scenario, sheet.phrases))?;
    }
    let Some(plan) = opened.plan else {
        for problem in opened.diagnostics.iter().filter(|it| it.is_error()) {
            let (from, message) = (problem.span.from, problem.message(language));
            shell.line(&format!(
                "{}:{}:{}: {message}",
                path.display(),
                from.line,
                from.column
            ))?;
        }
        return Ok(());
    };
    shell.send(Request::SetPlan(plan))?;
    dossier::print(shell, Sheet::whole_plan)
}
