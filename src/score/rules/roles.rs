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

use super::{Rule, RuleFinding, no_caution};
use crate::{
    bargain::{Event, LeaveReason, Outcome, Tone},
    scenario::RuleId,
    score::{Advice, Case, Course, Evidence, Parameter, codes::codes},
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Roles,
    weight: 1.0,
    heart: None,
    judge,
    before: &[],
    caution: no_caution,
    foresight: None,
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// Does not apply: no roles were given, no face was shown.
        NoRoles = "no_roles",
        /// Not judged: too few moves.
        FewMoves = "few_moves",
        /// Both roles were given beforehand.
        RolesAssigned = "roles_assigned",
        /// Nobody was given a role beforehand.
        RolesUnassigned = "roles_unassigned",
        /// One role was given beforehand, or both to the same person.
        OneRoleAssigned = "one_role_assigned",
        /// Both faces were shown.
        BothFaces = "both_faces",
        /// Only one of the two faces was shown.
        OneFace = "one_face",
        /// Only the neutral face was shown.
        NoFace = "no_face",
        /// The hard face came first, the warm one last.
        HardThenWarm = "hard_then_warm",
        /// The warm face came first, the hard one last.
        WarmThenHard = "warm_then_hard",
        /// The first face was also the last.
        FacesUnordered = "faces_unordered",
        /// The buyer left offended while the hard face was on.
        HardFaceDroveOff = "hard_face_drove_off",
        /// The face changed more than once.
        FacesFlicker = "faces_flicker",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Give the two roles to two people beforehand.
        AssignRoles = "assign_roles",
        /// Show this face as well.
        ShowFace = "show_face",
        /// The hard face first, the warm one last.
        HardFirst = "hard_first",
        /// Change to the warm face when they stiffen.
        Soften = "soften",
        /// Change the face once and keep it.
        KeepFace = "keep_face",
    }
}

/// Fewer moves than this show no pattern.
const FEWEST_MOVES: usize = 3;
/// What it costs to drive them off with the hard face.
const DROVE_OFF: f64 = 0.5;

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
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
        return RuleFinding::not_judged(Fact::NoRoles);
    }
    let drove_off = has_driven_off(&shown, course);
    if shown.len() < FEWEST_MOVES && !drove_off {
        return RuleFinding::not_judged(Fact::FewMoves);
    }
    let mut finding = RuleFinding::default();
    let score = assigning(case, assigned, &mut finding)
        + showing(&faces, &mut finding)
        + ordering(&faces, &mut finding)
        + steadiness(&shown, course, &mut finding);
    let lost = if drove_off {
        finding.evidence.push(
            Evidence::fault(Fact::HardFaceDroveOff, DROVE_OFF).in_round(course.rounds.max(1)),
        );
        finding
            .advice
            .push(Advice::new(Tip::Soften).in_round(course.rounds.max(1)));
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

fn assigning(case: &Case<'_>, assigned: usize, finding: &mut RuleFinding) -> f64 {
    let same = assigned == 2 && case.plan.white == case.plan.red;
    match assigned {
        2 if !same => {
            finding.evidence.push(Evidence::fact(Fact::RolesAssigned));
            0.3
        }
        0 => {
            finding
                .evidence
                .push(Evidence::fault(Fact::RolesUnassigned, 0.3));
            finding.advice.push(Advice::new(Tip::AssignRoles));
            0.0
        }
        _ => {
            finding
                .evidence
                .push(Evidence::fault(Fact::OneRoleAssigned, 0.15));
            finding.advice.push(Advice::new(Tip::AssignRoles));
            0.15
        }
    }
}

fn showing(faces: &[Tone], finding: &mut RuleFinding) -> f64 {
    let white = faces.contains(&Tone::White);
    let red = faces.contains(&Tone::Red);
    if white && red {
        finding.evidence.push(Evidence::fact(Fact::BothFaces));
        return 0.3;
    }
    let missing = if white { Tone::Red } else { Tone::White };
    // Without any face there is no order of faces either.
    let (points, fact, loss) = if white || red {
        (0.15, Fact::OneFace, 0.15)
    } else {
        (0.0, Fact::NoFace, 0.5)
    };
    finding
        .evidence
        .push(Evidence::fault(fact, loss).with("missing", Parameter::Tone(missing)));
    finding
        .advice
        .push(Advice::new(Tip::ShowFace).with("tone", Parameter::Tone(missing)));
    points
}

fn ordering(faces: &[Tone], finding: &mut RuleFinding) -> f64 {
    match (faces.first(), faces.last()) {
        (Some(Tone::White), Some(Tone::Red)) => {
            finding.evidence.push(Evidence::fact(Fact::HardThenWarm));
            0.2
        }
        (Some(Tone::Red), Some(Tone::White)) => {
            finding
                .evidence
                .push(Evidence::fault(Fact::WarmThenHard, 0.2));
            finding.advice.push(Advice::new(Tip::HardFirst));
            0.0
        }
        (Some(_), Some(_)) => {
            finding
                .evidence
                .push(Evidence::fault(Fact::FacesUnordered, 0.1));
            0.1
        }
        _ => 0.0,
    }
}

fn steadiness(shown: &[(u32, Tone)], course: &Course, finding: &mut RuleFinding) -> f64 {
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
        Evidence::fault(Fact::FacesFlicker, loss)
            .in_round(round.max(1))
            .with("changes", Parameter::count(changes.len())),
    );
    finding.advice.push(Advice::new(Tip::KeepFace));
    0.2 - loss
}
