//! Advice in the terminal: a search that goes on while the rep plans, and its
//! result to read and to choose from.

use std::io;

use super::{
    command::split,
    dossier::{self, Sheet},
    shell::Shell,
};
use crate::{
    advise::{Progress, SearchPhase, Thoroughness},
    app::{jobs::SearchExtent, practice::Request},
    plan::Plan,
    play::{AdviceSearch, Extent, Question, SearchAnswer, SearchNews},
    text::{grouped, money},
    words::{Arguments, Phrases, advice::AdviceWording},
};

/// While it is waited for, a search says how far it is every so often, as a
/// share of the whole.
const STEP: f64 = 0.1;

/// The search that is going on, and what the last one found.
#[derive(Debug, Default)]
pub(super) struct Memory {
    search: Option<AdviceSearch>,
    progress: Option<Progress>,
    found: Option<Found>,
    /// The rep's plan before one of the advised was taken.
    before: Option<Plan>,
}

/// What was asked and what came of it.
#[derive(Debug)]
struct Found {
    question: Question,
    answer: SearchAnswer,
}

impl Memory {
    /// Reads the news of a search; whether it has ended just now, and whether
    /// with an answer.
    fn note(&mut self, news: SearchNews) -> Option<bool> {
        match news {
            SearchNews::Progress(progress) => {
                self.progress = Some(progress);
                None
            }
            SearchNews::Ended(answer) => {
                let question = self.search.take().map(|search| search.question.clone());
                self.progress = None;
                let found = question.zip(answer).map(|(question, answer)| Found {
                    question,
                    answer: *answer,
                });
                let is_found = found.is_some();
                self.found = found;
                Some(is_found)
            }
        }
    }

    /// What was found, where it still answers for the plan and the knowledge
    /// that the rep has now.
    fn current(&self, sheet: &Sheet) -> Option<&SearchAnswer> {
        let Found { question, answer } = self.found.as_ref()?;
        let plan = sheet.plan();
        let mut choices = answer.advice.frontier.iter();
        let is_of_plan = question.plan == *plan || choices.any(|choice| choice.plan == *plan);
        (is_of_plan && question.knows_as_much(&sheet.practice)).then_some(answer)
    }
}

/// `advise` and what comes after it.
pub(super) fn advise(shell: &mut Shell<'_>, rest: &str) -> io::Result<()> {
    let (word, number) = split(rest);
    match word {
        "" => tell_or_start(shell),
        "quick" | "快速" => start(shell, Some(Thoroughness::Quick)),
        "again" | "重来" => start(shell, None),
        "wait" | "等待" => wait(shell),
        "stop" | "中止" => stop(shell),
        "use" | "采用" => take(shell, number),
        "undo" | "撤回" => take_back(shell),
        _ => shell.say("advise-terminal-how"),
    }
}

fn tell_or_start(shell: &mut Shell<'_>) -> io::Result<()> {
    while let Some(news) = shell.advice.search.as_mut().and_then(AdviceSearch::news) {
        if let Some(is_found) = shell.advice.note(news) {
            return tell(shell, is_found);
        }
    }
    if shell.advice.search.is_some() {
        return tell_progress(shell);
    }
    let is_current = Sheet::of(shell).is_some_and(|sheet| shell.advice.current(&sheet).is_some());
    if is_current {
        return tell(shell, true);
    }
    start(shell, None)
}

fn start(shell: &mut Shell<'_>, thoroughness: Option<Thoroughness>) -> io::Result<()> {
    let Some(practice) = shell.practice() else {
        return Ok(());
    };
    let question = Question::of(practice);
    let extent = shell.world().resource::<SearchExtent>().0;
    let extent = Extent {
        thoroughness: thoroughness.unwrap_or(extent.thoroughness),
        ..extent
    };
    shell.advice.found = None;
    shell.advice.progress = None;
    match AdviceSearch::start(question, extent, || {}) {
        Ok(search) => {
            shell.advice.search = Some(search);
            shell.say("advise-terminal-started")
        }
        Err(error) => {
            let gaps = Arguments::new().with("reason", error.to_string());
            shell.say_with("advise-no-thread", &gaps)
        }
    }
}

fn wait(shell: &mut Shell<'_>) -> io::Result<()> {
    let mut said: Option<(SearchPhase, f64)> = None;
    while let Some(search) = shell.advice.search.as_mut() {
        let news = search.wait();
        if let SearchNews::Progress(progress) = &news {
            let total = progress.total();
            let is_news =
                said.is_none_or(|(phase, share)| phase != progress.phase || total >= share + STEP);
            if is_news {
                said = Some((progress.phase, total));
                shell.advice.progress = Some(*progress);
                tell_progress(shell)?;
            }
        }
        if let Some(is_found) = shell.advice.note(news) {
            return tell(shell, is_found);
        }
    }
    let is_current = Sheet::of(shell).is_some_and(|sheet| shell.advice.current(&sheet).is_some());
    if is_current {
        return tell(shell, true);
    }
    shell.say("advise-terminal-idle")
}

fn stop(shell: &mut Shell<'_>) -> io::Result<()> {
    shell.advice.progress = None;
    if shell.advice.search.take().is_some() {
        shell.say("advise-terminal-stopped")
    } else {
        shell.say("advise-terminal-idle")
    }
}

fn tell_progress(shell: &mut Shell<'_>) -> io::Result<()> {
    let Some(progress) = shell.advice.progress else {
        return shell.say("advise-phase-searching");
    };
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    let gaps = Arguments::new()
        .with("phase", sheet.phrases.say(progress.phase.message_id()))
        .with("percent", grouped(100.0 * progress.total(), 0))
        .with("best", sheet.amount(progress.best));
    shell.say_with("advise-progress", &gaps)
}

fn tell(shell: &mut Shell<'_>, is_found: bool) -> io::Result<()> {
    if !is_found {
        return shell.say("advise-nobody");
    }
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    let lines = shell
        .advice
        .found
        .as_ref()
        .map(|found| answer_lines(&found.answer, &sheet))
        .unwrap_or_default();
    shell.lines(&lines)
}

fn answer_lines(answer: &SearchAnswer, sheet: &Sheet) -> Vec<String> {
    let (advice, phrases) = (&answer.advice, sheet.phrases);
    let wording = AdviceWording {
        scenario: &sheet.scenario,
        book: sheet.book(),
        phrases,
    };
    let mut lines = wording.outcome(advice);
    lines.push(phrases.say_with(
        "advise-measured",
        &Arguments::new().with("meetings", grouped(advice.fared.meetings as f64, 0)),
    ));
    if !advice.changes.is_empty() {
        lines.push(String::new());
        lines.push(phrases.say("advise-changes"));
        for change in &advice.changes {
            lines.push(format!("- {}", wording.change(change)));
            lines.push(format!("  {}", wording.reason(change)));
        }
        lines.extend(wording.consents(&advice.plan));
        lines.push(phrases.say("advise-changes-together"));
    }
    lines.push(wording.rules(advice.unruled.as_ref()));
    lines.push(String::new());
    lines.push(phrases.say("advise-frontier"));
    let currency = &sheet.scenario.currency;
    let own = Arguments::new()
        .with("mean", money(advice.own_fared.gain.mean, currency))
        .with("rate", grouped(100.0 * advice.own_fared.agreement_rate, 1))
        .with("technique", points(answer.own, phrases));
    lines.push(phrases.say_with("advise-own-line", &own));
    for (index, choice) in advice.frontier.iter().enumerate() {
        let technique = answer.choices.get(index).copied().flatten();
        let gaps = Arguments::new().with("technique", points(technique, phrases));
        lines.push(format!(
            "{}. {}{}{}",
            index + 1,
            wording.choice(choice),
            phrases.say("word-comma"),
            phrases.say_with("advise-terminal-technique", &gaps),
        ));
    }
    lines.push(phrases.say("advise-terminal-next"));
    lines
}

/// A mean technique in whole points, 0..=100.
fn points(technique: Option<f64>, phrases: Phrases) -> String {
    technique.map_or_else(
        || phrases.say("advise-not-judged"),
        |technique| grouped(technique, 0),
    )
}

/// `use NUMBER`: a plan of the frontier becomes the rep's.
fn take(shell: &mut Shell<'_>, number: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    let Some(answer) = shell.advice.current(&sheet) else {
        return shell.say("advise-terminal-idle");
    };
    let frontier = &answer.advice.frontier;
    let chosen = number.parse::<usize>().ok();
    let chosen = chosen.and_then(|number| frontier.get(number.checked_sub(1)?));
    let Some(choice) = chosen else {
        let gaps = Arguments::new()
            .with("number", number)
            .count("last", frontier.len());
        return shell.say_with("advise-no-such-choice", &gaps);
    };
    let plan = choice.plan.clone();
    // A second choice still goes back to the rep's own plan.
    let is_own = !frontier.iter().any(|it| it.plan == *sheet.plan());
    if is_own || shell.advice.before.is_none() {
        shell.advice.before = Some(sheet.plan().clone());
    }
    shell.send(Request::SetPlan(plan))?;
    dossier::print(shell, Sheet::ladder)?;
    let gaps = Arguments::new().with("number", number);
    shell.say_with("advise-terminal-used", &gaps)
}

fn take_back(shell: &mut Shell<'_>) -> io::Result<()> {
    let Some(plan) = shell.advice.before.take() else {
        return shell.say("advise-terminal-idle");
    };
    shell.send(Request::SetPlan(plan))?;
    dossier::print(shell, Sheet::ladder)?;
    shell.say("advise-taken-back")
}
