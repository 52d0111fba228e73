//! Playing a session file again.

use std::{path::Path, sync::Arc};

use super::{Mismatch, ScenarioReference, Scores, SessionFile};
use crate::{
    bargain::{Event, Phase, Session},
    plan::Plan,
    scenario::{Library, Scenario, library::Entry},
    score::Case,
    script::{Preparation, ScriptLine},
};

/// A session played again.
#[derive(Debug, Clone)]
pub struct Replayed {
    /// The session as it stands after the last move.
    pub session: Session,
    /// The plan.
    pub plan: Plan,
}

impl Replayed {
    /// The case, to be scored.
    #[must_use]
    pub fn case(&self) -> Case<'_> {
        Case::of(&self.session, &self.plan)
    }

    /// The scores; `None` while the meeting is not over.
    #[must_use]
    pub fn scores(&self) -> Option<Scores> {
        let revealed = self.session.reveal()?;
        Some(Scores::of(&self.case(), revealed))
    }
}

/// The scenario that a session file was played on.
#[derive(Debug, Clone)]
pub struct FoundScenario {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its entry's key.
    pub key: String,
}

/// Looks for the scenario of a session file: at the path that it came from, or
/// in the library. `personas` as in [`Library::load`].
///
/// # Errors
/// When it is not there, broken, or another than the one that was played.
pub fn find_scenario(
    file: &SessionFile,
    library: &Library,
    personas: &[&str],
) -> Result<FoundScenario, Mismatch> {
    let wanted = &file.scenario;
    let opened = wanted
        .path
        .as_ref()
        .map(|path| Entry::open(Path::new(path), personas));
    let candidates = || opened.iter().chain(library.entries());
    let same = candidates().find(|entry| entry.digest == wanted.digest);
    if let Some(entry) = same {
        return match &entry.scenario {
            Ok(scenario) => Ok(FoundScenario {
                scenario: Arc::clone(scenario),
                key: entry.key.clone(),
            }),
            Err(_) => Err(Mismatch::BrokenScenario {
                id: wanted.id.clone(),
            }),
        };
    }
    let namesake = candidates()
        .filter(|entry| entry.key == wanted.id)
        .find(|entry| !entry.source.is_empty());
    Err(match namesake {
        Some(entry) => Mismatch::Digest {
            id: wanted.id.clone(),
            kept: wanted.digest.clone(),
            found: entry.digest.clone(),
        },
        None => Mismatch::NoScenario {
            id: wanted.id.clone(),
            path: wanted.path.clone(),
        },
    })
}

/// A scenario that a file speaks of, as it is now.
#[derive(Debug, Clone)]
pub struct Referenced {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The reference to it now; its digest is another where the scenario has
    /// changed.
    pub reference: ScenarioReference,
}

/// Looks for a scenario that a file speaks of, at the path that it came from or
/// in the library, also where it has changed since; the unchanged one first.
/// `personas` as in [`Library::load`].
///
/// # Errors
/// When it is not there or broken.
pub fn find_referenced(
    wanted: &ScenarioReference,
    library: &Library,
    personas: &[&str],
) -> Result<Referenced, Mismatch> {
    let opened = wanted
        .path
        .as_ref()
        .map(|path| Entry::open(Path::new(path), personas));
    let candidates = || opened.iter().chain(library.entries());
    let entry = candidates()
        .find(|entry| entry.digest == wanted.digest)
        .or_else(|| {
            let mut namesakes = candidates().filter(|entry| entry.key == wanted.id);
            namesakes.find(|entry| !entry.source.is_empty())
        })
        .ok_or_else(|| Mismatch::NoScenario {
            id: wanted.id.clone(),
            path: wanted.path.clone(),
        })?;
    match &entry.scenario {
        Ok(scenario) => Ok(Referenced {
            scenario: Arc::clone(scenario),
            reference: ScenarioReference::new(&entry.key, &entry.digest, &entry.origin),
        }),
        Err(_) => Err(Mismatch::BrokenScenario {
            id: wanted.id.clone(),
        }),
    }
}

/// Plays a session file again and compares every event.
///
/// # Errors
/// The first difference.
pub fn play_again(file: &SessionFile, scenario: &Arc<Scenario>) -> Result<Replayed, Mismatch> {
    let scenario = Arc::clone(scenario);
    let mut session = match file.remembers {
        Some(relationship) => Session::after(scenario, file.seed, relationship),
        None => Session::new(scenario, file.seed),
    };
    for (index, recorded) in file.moves.iter().enumerate() {
        let number = index + 1;
        let found = make(&mut session, &file.plan, number, &recorded.line)?;
        let longer = found.len().max(recorded.events.len());
        for event in 0..longer {
            let (kept, found) = (recorded.events.get(event), found.get(event));
            if kept != found {
                return Err(Mismatch::Event {
                    number,
                    line: recorded.line.clone(),
                    event: event + 1,
                    kept: kept.cloned().map(Box::new),
                    found: found.cloned().map(Box::new),
                });
            }
        }
    }
    Ok(Replayed {
        session,
        plan: file.plan.clone(),
    })
}

fn make(
    session: &mut Session,
    plan: &Plan,
    number: usize,
    line: &str,
) -> Result<Vec<Event>, Mismatch> {
    let read =
        ScriptLine::parse(line, session.scenario()).map_err(|mut errors| Mismatch::Unreadable {
            number,
            line: line.to_owned(),
            problem: Box::new(errors.remove(0).problem),
        })?;
    let done = match read {
        Some(ScriptLine::Prepare(Preparation::Research(research))) => session.research(research),
        Some(ScriptLine::SitDown) => session.sit_down(),
        Some(ScriptLine::Act(action)) => session.apply(&action.to_move(session, plan)),
        _ => {
            return Err(Mismatch::NoMove {
                number,
                line: line.to_owned(),
            });
        }
    };
    done.map_err(|illegal| Mismatch::Illegal {
        number,
        line: line.to_owned(),
        illegal,
        scenario: Arc::clone(session.scenario()),
    })
}

/// Plays a session file again and compares every event and every score.
///
/// # Errors
/// The first difference.
pub fn replay(file: &SessionFile, scenario: &Arc<Scenario>) -> Result<Replayed, Mismatch> {
    let replayed = play_again(file, scenario)?;
    compare_scores(file.scores.as_ref(), replayed.scores().as_ref())?;
    Ok(replayed)
}

/// Brings an interrupted session back.
///
/// # Errors
/// The first difference, or [`Mismatch::Over`].
pub fn resume(file: &SessionFile, scenario: &Arc<Scenario>) -> Result<Replayed, Mismatch> {
    let replayed = replay(file, scenario)?;
    if replayed.session.phase() == Phase::Over {
        return Err(Mismatch::Over);
    }
    Ok(replayed)
}

fn compare_scores(kept: Option<&Scores>, found: Option<&Scores>) -> Result<(), Mismatch> {
    let (kept, found) = (figures(kept), figures(found));
    if kept.len() != found.len() {
        return Err(Mismatch::Score {
            name: "list".to_owned(),
            kept: format!("{} figures", kept.len()),
            found: format!("{} figures", found.len()),
        });
    }
    for ((name, kept), (other, found)) in kept.into_iter().zip(found) {
        if name != other || kept != found {
            return Err(Mismatch::Score { name, kept, found });
        }
    }
    Ok(())
}

/// The scores by name, written so that equal figures read the same.
fn figures(scores: Option<&Scores>) -> Vec<(String, String)> {
    let Some(scores) = scores else {
        return Vec::new();
    };
    let shown = |figure: Option<f64>| {
        figure.map_or_else(|| "not judged".to_owned(), |figure| figure.to_string())
    };
    let mut figures = vec![
        ("technique".to_owned(), shown(scores.technique)),
        ("outcome".to_owned(), scores.outcome.clone()),
        ("worth".to_owned(), scores.worth.to_string()),
        ("zopa_share".to_owned(), shown(scores.zopa_share)),
        ("pareto_distance".to_owned(), shown(scores.pareto_distance)),
        ("relationship".to_owned(), scores.relationship.to_string()),
    ];
    for (rule, score) in &scores.rules {
        figures.push((rule.clone(), shown(*score)));
    }
    figures
}
