//! A buyer who will not bargain may simply be too far from your expectation
//! 客户不愿意谈判可能因为与期望相差太远.
//!
//! The rule applies when the buyer refused to bargain. Each refusal that the
//! rep could still answer is judged by what the rep did before the next own
//! offer, or with it:
//!
//! ```text
//! 1    asked, argued, consulted, took a break, walked away, or offered a trade
//!      that concedes nothing
//! 0.5  held the offer without a word
//! 0    gave in: conceded without having asked or argued first
//! score = the mean over all refusals
//! ```

use super::{Advice, Case, Course, Evidence, Parameter, technique::Finding};
use crate::{
    bargain::{Event, Outcome, Party},
    scenario::Worth,
};

/// What the rep did about a refusal.
enum Reaction {
    /// Looked for the reason.
    Looked,
    /// Waited.
    Waited,
    /// Conceded so much.
    GaveIn(Worth),
    /// Left.
    Left,
}

pub(super) fn judge(case: &Case<'_>, course: &Course) -> Finding {
    let mut finding = Finding::default();
    let mut points = 0.0;
    let reactions = reactions(case, course);
    let refusals = reactions.len() as f64;
    for (round, reaction) in reactions {
        let (share, code) = match reaction {
            Reaction::Looked => (1.0, "looked_for_gap"),
            Reaction::Left => (1.0, "left_over_gap"),
            Reaction::Waited => (0.5, "waited_at_gap"),
            Reaction::GaveIn(_) => (0.0, "gave_in_at_gap"),
        };
        points += share;
        let mut evidence = if share < 1.0 {
            Evidence::fault(code, (1.0 - share) / refusals)
        } else {
            Evidence::fact(code)
        };
        if let Reaction::GaveIn(given) = reaction {
            evidence = evidence.with("given", Parameter::Money(given));
        }
        finding.evidence.push(evidence.in_round(round));
        if share < 1.0 {
            finding.advice.push(ask_first(case).in_round(round));
        }
    }
    if finding.evidence.is_empty() {
        return Finding::not_judged("no_refusal");
    }
    finding.score = Some(points / refusals);
    finding
}

/// A question that was not asked yet, or a general one.
fn ask_first(case: &Case<'_>) -> Advice {
    let unasked = (0..case.scenario.probes.len()).find(|probe| {
        !case
            .events
            .iter()
            .any(|event| matches!(event, Event::Probed { probe: asked, .. } if asked == probe))
    });
    unasked.map_or_else(
        || Advice::new("argue_gap"),
        |probe| Advice::new("ask").with("id", Parameter::Probe(probe)),
    )
}

/// Each refusal with what followed; refusals that nothing could follow are
/// left out.
fn reactions(case: &Case<'_>, course: &Course) -> Vec<(u32, Reaction)> {
    case.events
        .iter()
        .enumerate()
        .filter_map(|(index, event)| match event {
            Event::Refused { round } => {
                let after = &case.events[index + 1..];
                reaction(course, index, after).map(|reaction| (*round, reaction))
            }
            _ => None,
        })
        .collect()
}

fn reaction(course: &Course, refusal: usize, after: &[Event]) -> Option<Reaction> {
    for (offset, event) in after.iter().enumerate() {
        match event {
            Event::Probed { again: false, .. }
            | Event::Argued { again: false, .. }
            | Event::Consulted { .. }
            | Event::Recessed => return Some(Reaction::Looked),
            Event::Held { .. } => return Some(Reaction::Waited),
            Event::Offered { .. } => return Some(offer_after(course, refusal + 1 + offset)),
            Event::Ended(Outcome::RepWalked { .. }) => return Some(Reaction::Left),
            Event::Ended(_) => return None,
            _ => {}
        }
    }
    None
}

fn offer_after(course: &Course, event: usize) -> Reaction {
    let change = course
        .of_party(Party::Seller)
        .find(|point| point.event == event)
        .and_then(|point| point.change)
        .unwrap_or(Worth::ZERO);
    if change < Worth::ZERO {
        Reaction::GaveIn(-change)
    } else {
        Reaction::Looked
    }
}
