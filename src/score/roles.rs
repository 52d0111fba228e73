//! Play the red face and the white face 分别扮演红脸与白脸.
//!
//! Over the own moves that show a face (offers, holds, arguments):
//!
//! ```text
//! 0.30  the roles were given to two people beforehand (half for one of them)
//! 0.30  both faces were shown (half for one of them)
//! 0.20  the hard one first, the warm one last (half where the first and the
//!       last face are the same)
//! 0.20  no flicker: at most one change from one face to the other; each
//!       further change costs 0.10
//! ```
//!
//! Half of it is lost (0 at least) where the buyer left offended while the hard
//! face was on: it is borne for a while, and not by everybody.
//!
//! Nothing to judge where nobody was given a role and only the neutral face
//! was shown (a choice too), or with fewer than three moves. Hard first, warm
//! later draws more than any other order (Hilty & Carnevale 1993).

use super::{Advice, Case, Course, Evidence, Parameter, technique::Finding};
use crate::bargain::{Event, LeaveReason, Outcome, Tone};

/// Fewer moves than this show no pattern.
const FEWEST_MOVES: usize = 3;
/// What it costs to drive them off with the hard face.
const DROVE_OFF: f64 = 0.5;

pub(super) fn judge(case: &Case<'_>, course: &Course) -> Finding {
    let shown = shown(case.events);
    let faces: Vec<Tone> = shown
        .iter()
        .map(|(_, tone)| *tone)
        .filter(|tone| *tone != Tone::Neutral)
        .collect();
    let assigned = [&case.plan.white, &case.plan.red]
        .iter()
        .filter(|person| person.is_some())
        .count();
    if assigned == 0 && faces.is_empty() {
        return Finding::not_judged("no_roles");
    }
    let drove_off = has_driven_off(&shown, course);
    if shown.len() < FEWEST_MOVES && !drove_off {
        return Finding::not_judged("few_moves");
    }
    let mut finding = Finding::default();
    let score = assigning(case, assigned, &mut finding)
        + showing(&faces, &mut finding)
        + ordering(&faces, &mut finding)
        + steadiness(&shown, course, &mut finding);
    let lost = if drove_off {
        finding
            .evidence
            .push(Evidence::fault("hard_face_drove_off", DROVE_OFF).in_round(course.rounds.max(1)));
        finding
            .advice
            .push(Advice::new("soften").in_round(course.rounds.max(1)));
        DROVE_OFF
    } else {
        0.0
    };
    finding.score = Some((score - lost).max(0.0));
    finding
}

/// Whether the buyer left offended while the hard face was on.
fn has_driven_off(shown: &[(u32, Tone)], course: &Course) -> bool {
    let offended = matches!(
        course.outcome,
        Some(Outcome::BuyerWalked {
            reason: LeaveReason::Offence,
            ..
        })
    );
    offended && shown.last().is_some_and(|(_, tone)| *tone == Tone::White)
}

/// The face of each move with its round (0 before the opening).
fn shown(events: &[Event]) -> Vec<(u32, Tone)> {
    let mut now = 0;
    events
        .iter()
        .filter_map(|event| match event {
            Event::Offered { round, tone, .. } | Event::Held { round, tone } => {
                now = *round;
                Some((now, *tone))
            }
            Event::Argued { tone, .. } => Some((now, *tone)),
            _ => None,
        })
        .collect()
}

fn assigning(case: &Case<'_>, assigned: usize, finding: &mut Finding) -> f64 {
    let same = assigned == 2 && case.plan.white == case.plan.red;
    match assigned {
        2 if !same => {
            finding.evidence.push(Evidence::fact("roles_assigned"));
            0.3
        }
        0 => {
            finding
                .evidence
                .push(Evidence::fault("roles_unassigned", 0.3));
            finding.advice.push(Advice::new("assign_roles"));
            0.0
        }
        _ => {
            finding
                .evidence
                .push(Evidence::fault("one_role_assigned", 0.15));
            finding.advice.push(Advice::new("assign_roles"));
            0.15
        }
    }
}

fn showing(faces: &[Tone], finding: &mut Finding) -> f64 {
    let white = faces.contains(&Tone::White);
    let red = faces.contains(&Tone::Red);
    if white && red {
        finding.evidence.push(Evidence::fact("both_faces"));
        return 0.3;
    }
    let missing = if white { Tone::Red } else { Tone::White };
    // Without any face there is no order of faces either.
    let (points, code, loss) = if white || red {
        (0.15, "one_face", 0.15)
    } else {
        (0.0, "no_face", 0.5)
    };
    finding
        .evidence
        .push(Evidence::fault(code, loss).with("missing", Parameter::Tone(missing)));
    finding
        .advice
        .push(Advice::new("show_face").with("tone", Parameter::Tone(missing)));
    points
}

fn ordering(faces: &[Tone], finding: &mut Finding) -> f64 {
    match (faces.first(), faces.last()) {
        (Some(Tone::White), Some(Tone::Red)) => {
            finding.evidence.push(Evidence::fact("hard_then_warm"));
            0.2
        }
        (Some(Tone::Red), Some(Tone::White)) => {
            finding
                .evidence
                .push(Evidence::fault("warm_then_hard", 0.2));
            finding.advice.push(Advice::new("hard_first"));
            0.0
        }
        (Some(_), Some(_)) => {
            finding
                .evidence
                .push(Evidence::fault("faces_unordered", 0.1));
            0.1
        }
        _ => 0.0,
    }
}

fn steadiness(shown: &[(u32, Tone)], course: &Course, finding: &mut Finding) -> f64 {
    let mut last: Option<Tone> = None;
    let mut changes = Vec::new();
    for (round, tone) in shown.iter().filter(|(_, tone)| *tone != Tone::Neutral) {
        if last.is_some_and(|last| last != *tone) {
            changes.push(*round);
        }
        last = Some(*tone);
    }
    let extra = changes.len().saturating_sub(1);
    if extra == 0 {
        return 0.2;
    }
    let loss = (0.1 * extra as f64).min(0.2);
    let round = changes.last().copied().unwrap_or(course.rounds);
    finding.evidence.push(
        Evidence::fault("faces_flicker", loss)
            .in_round(round.max(1))
            .with(
                "changes",
                Parameter::Count(u32::try_from(changes.len()).unwrap_or(u32::MAX)),
            ),
    );
    finding.advice.push(Advice::new("keep_face"));
    0.2 - loss
}
