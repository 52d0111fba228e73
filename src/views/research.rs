//! What can be found out before the meeting, and what was.

use crate::{
    bargain::{Event, Session},
    scenario::ResearchId,
    words::{self, Arguments, Phrases},
};

/// The research of a session so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResearchView {
    /// How many hours are left; that there is nothing to find out.
    pub hours: String,
    /// What can be found out, in the order of the scenario.
    pub items: Vec<ResearchItem>,
}

/// Something that can be found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResearchItem {
    /// Which it is.
    pub research: ResearchId,
    /// Its name.
    pub name: String,
    /// Its id, by which it is asked for.
    pub id: String,
    /// How long it takes.
    pub hours: String,
    /// It was done.
    pub is_done: bool,
    /// Why it can't be done; `None` where it can, or was.
    pub obstacle: Option<String>,
    /// What was found, in the scenario's words and then in figures.
    pub found: Vec<String>,
}

impl ResearchView {
    /// Of a session that may be running.
    #[must_use]
    pub fn of(session: &Session, phrases: Phrases) -> Self {
        let left = Arguments::new().count("hours", session.hours_left() as usize);
        let all = ResearchId::all(session.scenario());
        Self {
            hours: if all.len() == 0 {
                phrases.say("prepare-screen-research-none")
            } else {
                phrases.say_with("prepare-screen-research-left", &left)
            },
            items: all
                .map(|research| item(session, research, phrases))
                .collect(),
        }
    }

    /// Everything in lines: the items numbered, what was found below each.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let mut lines = vec![self.hours.clone()];
        for (item, number) in self.items.iter().zip(1..) {
            let state = if item.is_done {
                phrases.say("terminal-research-done")
            } else {
                item.obstacle.clone().unwrap_or_default()
            };
            let arguments = Arguments::new()
                .with("number", number.to_string())
                .with("name", item.name.as_str())
                .with("id", item.id.as_str())
                .with("hours", item.hours.as_str())
                .with("state", state);
            lines.push(phrases.say_with("terminal-research-item", &arguments));
            lines.extend(item.found.iter().map(|found| format!("  {found}")));
        }
        lines
    }
}

fn item(session: &Session, research: ResearchId, phrases: Phrases) -> ResearchItem {
    let scenario = session.scenario();
    let item = &scenario.research[research];
    let is_done = session.is_researched(research);
    let findings = session.events().iter().find_map(|event| match event {
        Event::Researched {
            research: done,
            findings,
        } if *done == research => Some(findings),
        _ => None,
    });
    let said = item.finding.get(phrases.language()).to_owned();
    let figures = findings.into_iter().flatten();
    let figures = figures.map(|finding| words::finding(finding, scenario, phrases));
    let obstacle = session.check_research(research).err();
    let obstacle = obstacle.map(|illegal| words::illegal(&illegal, scenario, phrases));
    let hours = Arguments::new().count("hours", item.hours as usize);
    ResearchItem {
        research,
        name: item.name.get(phrases.language()).to_owned(),
        id: item.id.clone(),
        hours: phrases.say_with("prepare-screen-takes", &hours),
        is_done,
        obstacle: obstacle.filter(|_| !is_done),
        found: Some(said)
            .filter(|_| is_done)
            .into_iter()
            .chain(figures)
            .collect(),
    }
}
