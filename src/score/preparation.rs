//! What was prepared, compared with what happened.

use super::{Case, Course, Note, NoteCode, Parameter};
use crate::{
    bargain::{Outcome, Package, Party},
    scenario::{IssueId, Worth},
};

/// Lower limit, aim, order of issues and ladder against the meeting; parts that
/// were not prepared are left out (the rule `prepared` speaks of them).
pub(super) fn compare(case: &Case<'_>, course: &Course) -> Vec<Note> {
    [
        lower(case, course),
        aim(course),
        first_issue(case, course),
        ladder(course),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn lower(case: &Case<'_>, course: &Course) -> Option<Note> {
    let lower = course.limits.lower?;
    let rounding = case.book.rounding();
    let note = |code| Note::new(code).with("lower", Parameter::Money(lower));
    match (&course.outcome, course.agreement) {
        (_, Some(worth)) if worth.get() < lower.get() - rounding => {
            Some(note(NoteCode::LowerBelow).with("distance", Parameter::Money(lower - worth)))
        }
        (_, Some(worth)) => {
            Some(note(NoteCode::LowerAbove).with("distance", Parameter::Money(worth - lower)))
        }
        (Some(Outcome::RepWalked { .. }), None) => {
            let kept = course
                .of_party(Party::Seller)
                .all(|point| point.worth.get() >= lower.get() - rounding);
            kept.then(|| note(NoteCode::LowerStands))
        }
        (Some(Outcome::BuyerWalked { .. }), None) => match course.last(Party::Seller) {
            Some(last) if last.worth.get() > lower.get() + rounding => Some(
                note(NoteCode::LowerUnreached).with("room", Parameter::Money(last.worth - lower)),
            ),
            Some(last) if last.worth.get() >= lower.get() - rounding => {
                Some(note(NoteCode::LowerReached))
            }
            Some(last) => Some(
                note(NoteCode::LowerCrossed).with("distance", Parameter::Money(lower - last.worth)),
            ),
            None => Some(note(NoteCode::LowerUntried)),
        },
        _ => None,
    }
}

fn aim(course: &Course) -> Option<Note> {
    let (aim, worth) = (course.limits.aspiration?, course.agreement?);
    let note = |code, distance: Worth| {
        Note::new(code)
            .with("aim", Parameter::Money(aim))
            .with("distance", Parameter::Money(distance))
    };
    Some(if worth >= aim {
        note(NoteCode::AimReached, worth - aim)
    } else {
        note(NoteCode::AimMissed, aim - worth)
    })
}

fn first_issue(case: &Case<'_>, course: &Course) -> Option<Note> {
    let first = case.plan.priorities.first()?;
    let issue = IssueId::find(case.scenario, first)?;
    let package = course.outcome.as_ref()?.agreement()?;
    let usual = Package::usual(case.scenario);
    let change = case
        .book
        .exchange(&usual, package)
        .per_issue
        .get(issue.index())?
        .get();
    let rounding = case.book.rounding();
    let code = if change > rounding {
        NoteCode::FirstIssueGained
    } else if change < -rounding {
        NoteCode::FirstIssueLost
    } else {
        NoteCode::FirstIssueSame
    };
    Some(
        Note::new(code)
            .with("issue", Parameter::Issue(issue))
            .with("change", Parameter::Money(Worth::of(change.abs()))),
    )
}

fn ladder(course: &Course) -> Option<Note> {
    if course.planned.is_empty() {
        return None;
    }
    let made = course.of_party(Party::Seller).count();
    let kept = course
        .of_party(Party::Seller)
        .zip(&course.planned)
        .filter(|(offer, planned)| offer.package == planned.package)
        .count();
    (made > 0).then(|| {
        Note::new(NoteCode::LadderKept)
            .with("kept", Parameter::count(kept))
            .with("made", Parameter::count(made))
    })
}
