//! Sitting down with the same buyer once more.

use super::player::Strategy;
use crate::{
    bargain::{Event, Finding, Illegal, Session},
    plan::{Plan, textbook},
};

/// The same buyer, the same research, nothing said yet.
///
/// # Errors
/// Research that can't be done again; there is none in a session that was
/// played.
pub fn anew(session: &Session) -> Result<Session, Illegal> {
    let mut table = session.anew();
    for event in session.events() {
        if let Event::Researched { research, .. } = event {
            table.research(*research)?;
        }
    }
    Ok(table)
}

/// The plan that plays on: the rep's own, or, where that has no ladder, the
/// textbook's from what the rep had found out.
#[must_use]
pub fn plan_to_play(session: &Session, plan: &Plan) -> Plan {
    let deal = session.deal();
    if Strategy::new(deal, plan).has_ladder() {
        return plan.clone();
    }
    let findings = before_the_table(session);
    let mut written = textbook(
        session.scenario(),
        session.book(),
        &findings.iter().collect::<Vec<_>>(),
    );
    written.lower = plan.lower.clone().or(written.lower);
    written
}

/// What research had found before the rep sat down.
fn before_the_table(session: &Session) -> Vec<Finding> {
    let events = session.events().iter();
    events
        .filter_map(|event| match event {
            Event::Researched { findings, .. } => Some(findings.clone()),
            _ => None,
        })
        .flatten()
        .collect()
}
