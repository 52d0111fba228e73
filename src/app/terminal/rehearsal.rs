//! The plan against many buyers who might sit there, in the terminal.

use std::{io, num::NonZeroUsize, sync::atomic::AtomicBool, thread};

use super::{dossier::Sheet, shell::Shell};
use crate::{
    bargain::Event,
    plan::check,
    rehearse::{Judged, PreparedPlan, Rehearsal, Sample, Unfinished, player::Strategy, run_all},
    words::{Arguments, RehearsalSheet},
};

/// So many buyers at most: what a person waits for.
const MOST: usize = 100_000;

/// `rehearse` plays the plan against ten thousand buyers, `rehearse N` against
/// so many.
pub(super) fn rehearse(shell: &mut Shell<'_>, rest: &str) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    let phrases = sheet.phrases;
    let runs = if rest.is_empty() {
        Some(Sample::FULL)
    } else {
        rest.replace(',', "").parse().ok()
    };
    let Some(runs) = runs.filter(|runs| (1..=MOST).contains(runs)) else {
        let most = Arguments::new().count("most", MOST);
        return shell.say_with("rehearse-screen-how-many", &most);
    };
    if sheet.plan().ladder.is_empty() {
        return shell.say("rehearse-screen-no-ladder-yet");
    }
    let session = sheet.practice.session();
    let sample = Sample::draw(session.deal(), &session.findings(), runs, 0);
    let sample = match sheet.practice.remembers() {
        Some(relationship) => sample.remembering(relationship),
        None => sample,
    };
    if let Some(warning) = sample.warning(phrases) {
        shell.line(&warning)?;
    }
    if sample.buyers().is_empty() {
        return Ok(());
    }
    match play(&sheet, &sample) {
        Ok((rehearsal, judged)) => {
            let (scenario, book) = (&sheet.scenario, session.book());
            let lines = RehearsalSheet {
                scenario,
                rehearsal: &rehearsal,
                judged: &judged,
                problems: &check(sheet.plan(), scenario, book),
                phrases,
            }
            .lines(&phrases.say("rehearse-plan-own"));
            shell.lines(&lines)
        }
        Err(error) => {
            let reason = Arguments::new().with("reason", error.to_string());
            shell.say_with("rehearse-impossible", &reason)
        }
    }
}

fn play(sheet: &Sheet, sample: &Sample) -> Result<(Rehearsal, Judged), Unfinished> {
    let session = sheet.practice.session();
    let (deal, plan) = (session.deal(), sheet.plan());
    let strategy = Strategy::new(deal, plan);
    let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let never = AtomicBool::new(false);
    let runs = run_all(deal, &strategy, sample.buyers(), threads, &never)?;
    let researched = session.events().iter();
    let before: Vec<Event> = researched
        .filter(|event| matches!(event, Event::Researched { .. }))
        .cloned()
        .collect();
    let rehearsed = PreparedPlan {
        deal,
        plan,
        strategy: &strategy,
        before: &before,
    };
    let judged = rehearsed.judge(sample.part(0..Judged::ENOUGH), threads, &never)?;
    Ok((Rehearsal::of(deal, plan, sample, &runs), judged))
}
