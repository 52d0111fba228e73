//! The order of the issues by questions: "which of these two deals would you
//! rather have?".

use std::io;

use super::{
    Next,
    dossier::{self, Sheet},
    shell::Shell,
};
use crate::{
    app::practice::Request,
    plan::pairs::{Pairs, Preference, deal},
    scenario::IssueId,
    words::{Arguments, named_term},
};

/// Asks until the order is known or the rep has enough; then it stands in the
/// plan.
pub(super) fn ask(shell: &mut Shell<'_>) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let mut pairs = Pairs::new(sheet.scenario.issues.len());
    while let Some((first, second)) = pairs.question() {
        shell.lines(&question(&sheet, &pairs, first, second))?;
        let Some(answer) = shell.ask(&sheet.phrases.say("terminal-deals-which"))? else {
            return Ok(Next::End);
        };
        match answer.to_lowercase().as_str() {
            "" => {
                shell.say("terminal-deals-left")?;
                return Ok(Next::Ask);
            }
            "1" => pairs.answer(Preference::First),
            "2" => pairs.answer(Preference::Second),
            "3" => pairs.answer(Preference::Neither),
            "b" | "back" | "上一题" => pairs.take_back(),
            _ => shell.say("terminal-deals-how")?,
        }
    }
    let order = pairs.order().into_iter();
    let order = order.filter_map(|issue| issue.get(&sheet.scenario));
    let mut plan = sheet.plan().clone();
    plan.priorities = order.map(|issue| issue.id().to_owned()).collect();
    shell.send(Request::SetPlan(plan))?;
    dossier::print(shell, |sheet| vec![sheet.sheet().priorities_line()])?;
    Ok(Next::Ask)
}

fn question(sheet: &Sheet, pairs: &Pairs, first: IssueId, second: IssueId) -> Vec<String> {
    let heading = Arguments::new()
        .with("number", (pairs.answered() + 1).to_string())
        .with("most", pairs.at_most().to_string());
    let mut lines = vec![sheet.phrases.say_with("terminal-deals", &heading)];
    let language = sheet.phrases.language();
    // The terms stand in the same order in both deals.
    let mut shown = [first, second];
    shown.sort_unstable();
    for (number, best, worst) in [(1, first, second), (2, second, first)] {
        let package = deal(&sheet.scenario, sheet.book(), best, worst);
        let terms =
            shown.map(|issue| named_term(&sheet.scenario, issue, package.option(issue), language));
        let comma = sheet.phrases.say("word-comma");
        lines.push(format!("{number}. {}", terms.join(&comma)));
    }
    lines
}
