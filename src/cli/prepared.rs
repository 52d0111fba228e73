//! What a rep has before the meeting, as the command line names it: a scenario,
//! a plan, and the research of a session.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;

use super::inputs::{self, load_plan, load_session};
use crate::{
    bargain::{Deal, Event, Finding},
    plan::{Plan, textbook},
    record,
    scenario::Scenario,
    words::{Arguments, Phrases},
};

/// Which plan is tried, and with what knowledge.
#[derive(Debug, Args)]
pub(super) struct PreparedArguments {
    /// A scenario's name, or the path of its file
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The *.plan.ron file to try; otherwise the textbook plan
    #[arg(long, value_name = "FILE")]
    pub plan: Option<PathBuf>,
    /// Go by the research done in this *.session.ron file, and by its plan
    /// where --plan names no other
    #[arg(long, value_name = "FILE")]
    pub session: Option<PathBuf>,
}

/// A rep before the meeting.
pub(super) struct Prepared {
    pub deal: Arc<Deal>,
    /// What the scenario was read from, for plan files.
    pub digest: String,
    pub plan: Plan,
    pub is_textbook: bool,
    /// Research that was done.
    pub before: Vec<Event>,
    /// How a deal before this one left the relationship.
    pub remembers: Option<f64>,
}

impl Prepared {
    /// What research found.
    pub fn findings(&self) -> Vec<&Finding> {
        findings(&self.before)
    }
}

/// The plan and the research that the command line means.
///
/// # Errors
/// In words, where a file or a name is wrong.
pub(super) fn open(arguments: &PreparedArguments, phrases: Phrases) -> Result<Prepared, String> {
    let chosen = inputs::choose_scenario(&arguments.scenario, phrases)?;
    let scenario = chosen.scenario(phrases)?;
    let own = arguments.plan.as_ref();
    let own = own
        .map(|path| load_plan(path, scenario, phrases))
        .transpose()?;
    let researched = arguments.session.as_ref();
    let researched = researched
        .map(|path| researched_in(path, scenario, phrases))
        .transpose()?
        .unwrap_or_default();
    let entry = chosen.library.get(&chosen.key);
    let deal = Deal::new(Arc::new(scenario.clone()));
    let plan = own.or(researched.plan);
    Ok(Prepared {
        digest: entry.map_or_else(String::new, |entry| entry.digest.clone()),
        is_textbook: plan.is_none(),
        plan: plan.unwrap_or_else(|| {
            let findings = findings(&researched.before);
            textbook(scenario, deal.book(), &findings)
        }),
        before: researched.before,
        remembers: researched.remembers,
        deal,
    })
}

/// What a session brings: never its buyer.
#[derive(Default)]
struct Researched {
    before: Vec<Event>,
    plan: Option<Plan>,
    remembers: Option<f64>,
}

fn researched_in(path: &Path, scenario: &Scenario, phrases: Phrases) -> Result<Researched, String> {
    let loaded = load_session(path, phrases)?;
    let name = path.display().to_string();
    let found = &loaded.found.scenario;
    if found.id != scenario.id {
        return Err(phrases.say_with(
            "rehearse-other-session",
            &Arguments::new()
                .with("path", name)
                .with("other", found.id.as_str())
                .with("scenario", scenario.id.as_str()),
        ));
    }
    let played = record::play_again(&loaded.file, found)
        .map_err(|difference| format!("{name}: {}", difference.text(phrases)))?;
    let events = played.session.events().iter();
    let before = events.filter(|event| matches!(event, Event::Researched { .. }));
    Ok(Researched {
        before: before.cloned().collect(),
        plan: Some(played.plan),
        remembers: loaded.file.remembers,
    })
}

fn findings(events: &[Event]) -> Vec<&Finding> {
    let found = events.iter().filter_map(|event| match event {
        Event::Researched { findings, .. } => Some(findings),
        _ => None,
    });
    found.flatten().collect()
}
