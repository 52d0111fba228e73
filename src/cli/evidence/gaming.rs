//! `haggle evidence --gaming`: whether technique can be had without dealing.

use std::{
    io::{self, IsTerminal},
    num::NonZeroUsize,
    sync::Arc,
};

use serde_json::{Value, json};

use super::super::{Console, Format, Status};
use crate::{
    bargain::personas,
    rehearse::gaming::{
        Finish, GOOD, Gaming, Pace, Policy, PolicyResults, TermsUse, TriedPolicy, gaming,
    },
    scenario::{Scenario, library::Library},
    text::{grouped, pad, wrap},
    words::{self, Arguments, Phrases},
};

const COLUMNS: usize = 80;
const NAME: usize = 24;
const COLUMN: usize = 12;
/// The seed of the search.
const SEED: u64 = 1;
/// The rank correlation that is wanted where technique should win.
const RANKS: f64 = 0.8;

/// What is searched.
pub(super) struct GamingSearch<'a> {
    /// Ids; none for all shipped scenarios.
    pub scenarios: &'a [String],
    /// Sessions in each scenario.
    pub sessions: u32,
    pub threads: NonZeroUsize,
    pub format: Format,
}

/// Searches and prints; fails where technique was had without dealing.
pub(super) fn run(
    search: &GamingSearch,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Status> {
    let names: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
    let library = Library::load(&[], &names);
    let mut chosen: Vec<Arc<Scenario>> = Vec::new();
    if search.scenarios.is_empty() {
        let entries = library.entries();
        chosen.extend(entries.filter_map(|entry| entry.scenario.clone().ok()));
    }
    for id in search.scenarios {
        let Some(Ok(scenario)) = library.get(id).map(|entry| entry.scenario.clone()) else {
            let words = Arguments::new().with("id", id.as_str());
            console.message(&phrases.say_with("evidence-gaming-unknown", &words))?;
            return Ok(Status::WrongInput);
        };
        chosen.push(scenario);
    }
    let mut results = Vec::new();
    for scenario in &chosen {
        if io::stderr().is_terminal() {
            let words = Arguments::new()
                .count("done", results.len())
                .count("all", chosen.len())
                .with("name", scenario.id.as_str());
            console.message(&phrases.say_with("evidence-progress", &words))?;
        }
        match gaming(scenario, u64::from(search.sessions), SEED, search.threads) {
            Ok(found) => results.push(found),
            Err(illegal) => {
                console.message(&format!(
                    "error: {}: {}",
                    scenario.id,
                    words::illegal(&illegal, scenario, phrases)
                ))?;
                return Ok(Status::WrongInput);
            }
        }
    }
    match search.format {
        Format::Human => print(&results, phrases, console)?,
        Format::Json => {
            let results: Vec<Value> = results.iter().map(|it| document(it, phrases)).collect();
            console.result(&format!("{:#}", json!({ "gaming": results })))?;
        }
    }
    let holds = results.iter().all(Gaming::holds);
    Ok(if holds {
        Status::Done
    } else {
        Status::WrongInput
    })
}

fn print(results: &[Gaming], phrases: Phrases, console: &mut Console) -> io::Result<()> {
    for line in wrap(&phrases.say("evidence-gaming-head"), COLUMNS) {
        console.result(&line)?;
    }
    for result in results {
        console.result("")?;
        console.result(&result.scenario)?;
        for line in lines(result, phrases) {
            for line in wrap(&line, COLUMNS) {
                console.result(&line)?;
            }
        }
        for known in &result.archetypes {
            let cells = [
                pad(&known.name, NAME),
                pad(&technique_of(&known.fared), COLUMN),
                pad(&grouped(known.fared.worth, 0), COLUMN),
                format!("{:.0}%", 100.0 * known.fared.agreement),
            ];
            console.result(&format!("  {}", cells.concat()))?;
        }
    }
    Ok(())
}

fn technique_of(fared: &PolicyResults) -> String {
    fared
        .technique
        .map_or_else(|| "-".to_owned(), |technique| grouped(technique, 1))
}

fn lines(result: &Gaming, phrases: Phrases) -> Vec<String> {
    let mut lines = Vec::new();
    let figures = |fared: &PolicyResults| {
        Arguments::new()
            .with("technique", technique_of(fared))
            .with("worth", grouped(fared.worth, 0))
            .with("agreement", format!("{:.0}", 100.0 * fared.agreement))
    };
    let textbook = figures(&result.textbook).with("quarter", grouped(result.quarter, 0));
    lines.push(phrases.say_with("evidence-gaming-textbook", &textbook));
    if let Some(worst) = result.worst() {
        let words = figures(&worst.fared).with("policy", policy_words(&worst.policy, phrases));
        lines.push(phrases.say_with("evidence-gaming-worst", &words));
    }
    let verdict = if result.holds() {
        "evidence-gaming-holds"
    } else {
        "evidence-gaming-fails"
    };
    let words = Arguments::new()
        .with("good", grouped(GOOD, 0))
        .with("sessions", grouped(result.sessions as f64, 0));
    lines.push(phrases.say_with(verdict, &words));
    if let Some(correlation) = result.rank_correlation {
        let words = Arguments::new()
            .with("correlation", format!("{correlation:.2}"))
            .with("wanted", format!("{RANKS:.1}"));
        lines.push(phrases.say_with("evidence-gaming-ranks", &words));
    }
    lines
}

/// What a policy does, in words.
fn policy_words(policy: &Policy, phrases: Phrases) -> String {
    let percent = |share: f64| format!("{:.0}", 100.0 * share);
    let mut parts: Vec<String> = Vec::new();
    let mut does = |key: &str, words: &Arguments| {
        parts.push(phrases.say_with(&format!("evidence-gaming-does-{key}"), words));
    };
    let none = Arguments::new();
    does(
        "open",
        &Arguments::new().with("share", percent(policy.opening)),
    );
    match policy.pace {
        Pace::Ladder => does(
            "steps",
            &Arguments::new()
                .count("steps", policy.steps as usize)
                .with("given", percent(policy.given))
                .with("ratio", format!("{:.2}", policy.ratio)),
        ),
        Pace::Split => does("split", &none),
        Pace::Mirror => does("mirror", &none),
        Pace::Random => does("random", &none),
    }
    let counted = [
        ("ticks", policy.ticks),
        ("holds-between", policy.holds_between),
        ("holds-after", policy.holds_after),
        ("breaks", policy.breaks),
        ("folds", policy.folds_after.unwrap_or(0)),
        ("takes-back", policy.takes_back.unwrap_or(0)),
    ];
    for (key, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
        does(key, &Arguments::new().count("count", count as usize));
    }
    if policy.takes_at < 1.0 {
        let words = Arguments::new().with("share", percent(policy.takes_at));
        does("takes-at", &words);
    }
    match policy.terms {
        TermsUse::Usual => {}
        TermsUse::Asks => does("asks", &none),
        TermsUse::AllAsked => does("all-asked", &none),
        TermsUse::Trades => does("trades", &none),
        TermsUse::Padding => does("padding", &none),
    }
    if policy.labels {
        does("labels", &none);
    }
    if policy.limit > 0.0 {
        let words = Arguments::new().with("share", percent(policy.limit));
        does("limit", &words);
    }
    match policy.finish {
        Finish::Holds => does("ends-holding", &none),
        Finish::Walks => does("ends-walking", &none),
        Finish::Takes => does("ends-taking", &none),
    }
    parts.join(&phrases.say("evidence-gaming-comma"))
}

fn document(result: &Gaming, phrases: Phrases) -> Value {
    let found = |found: &TriedPolicy| {
        json!({
            "fared": fared(&found.fared),
            "policy": found.policy,
            "text": policy_words(&found.policy, phrases),
        })
    };
    json!({
        "scenario": result.scenario,
        "holds": result.holds(),
        "sessions": result.sessions,
        "textbook": fared(&result.textbook),
        "quarter": result.quarter,
        "worst": result.worst().map(found),
        "found": result.found.iter().map(found).collect::<Vec<_>>(),
        "archetypes": result
            .archetypes
            .iter()
            .map(|known| json!({ "name": known.name, "fared": fared(&known.fared) }))
            .collect::<Vec<_>>(),
        "rank_correlation": result.rank_correlation,
    })
}

fn fared(fared: &PolicyResults) -> Value {
    json!({
        "technique": fared.technique,
        "worth": fared.worth,
        "agreement": fared.agreement,
        "sessions": fared.sessions,
    })
}
