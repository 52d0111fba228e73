//! Concede slowly 慢让步: pace, and pace alone.
//!
//! With R the room (worth of the opening − lower limit, or − BATNA where that
//! is higher or no limit is set; everything that was conceded where that is
//! more, since crossing the limit is the business of the rule `limits`), T the
//! usual number of rounds, and in round k of time t = k / T the conceded share
//! s = (opening − own offer) / R:
//!
//! ```text
//! allowed(t) = 1 − 0.1^t
//! early      = the largest s − allowed(t), at least 0
//! big        = Σ (c / R − 1/3) over single concessions c above a third of R
//! silent     = concessions to silence
//! score      = 1 − early / 0.4 − 4 · big − 0.15 · silent       (0 at least)
//! ```
//!
//! 1 − 0.1^t is the pace of a geometric ladder that keeps a tenth of its room
//! to the end; one price tick of excess is forgiven as rounding. Accepting the
//! buyer's offer is a concession too, in the round after the last; since it
//! ends the talk, it is big only above a half of R. A concession to silence is
//! one made although the buyer has neither countered nor objected nor answered
//! a question or an argument since one's last offer. Without any concession there is nothing
//! to judge.

use super::{Advice, Case, Course, Evidence, Parameter, technique::Finding};
use crate::{
    bargain::{Event, Outcome, Package, Party},
    scenario::Worth,
};

/// So much of the room given too early makes the score 0.
const TOO_EARLY: f64 = 0.4;
/// The largest share of the room that one concession should give.
const LARGE: f64 = 1.0 / 3.0;
/// The largest share of the room that accepting should give.
const LARGE_CLOSING: f64 = 0.5;
const LARGE_COST: f64 = 4.0;
const SILENCE_COST: f64 = 0.15;

/// A concession of the rep: an own offer, or accepting the buyer's.
struct Concession {
    round: u32,
    /// Own worth given up in this move.
    given: f64,
    /// Own worth given up since the opening.
    total: f64,
    /// One price tick on this package.
    tick: f64,
    /// The own offer before it.
    from: Package,
    accepts: bool,
    to_silence: bool,
}

pub(super) fn judge(case: &Case<'_>, course: &Course) -> Finding {
    let concessions = concessions(case, course);
    if !concessions.iter().any(|it| it.given > 0.0) {
        return Finding::not_judged("nothing_conceded");
    }
    let Some(room) = course.room().map(Worth::get) else {
        return Finding::not_judged("no_room");
    };
    let room = concessions
        .iter()
        .map(|concession| concession.total)
        .fold(room, f64::max);
    let mut finding = Finding::default();
    let mut score = 1.0;
    if let Some((early, concession)) = earliest(course, room, &concessions) {
        let loss = early / TOO_EARLY;
        score -= loss;
        finding.evidence.push(
            share_evidence("gave_early", loss, concession, room)
                .with("total", Parameter::Money(Worth::of(concession.total)))
                .with("share", Parameter::Share(concession.total / room))
                .with(
                    "allowed",
                    Parameter::Share(allowed(course.time(concession.round))),
                ),
        );
        finding
            .advice
            .push(slow_down(case, course, room, concession));
    }
    for concession in &concessions {
        let large = if concession.accepts {
            LARGE_CLOSING
        } else {
            LARGE
        };
        let over = concession.given / room - large;
        if over > 0.0 {
            let loss = LARGE_COST * over;
            score -= loss;
            finding
                .evidence
                .push(share_evidence("gave_much_at_once", loss, concession, room));
            finding.advice.push(if concession.accepts {
                Advice::new("step_before_accepting").in_round(concession.round)
            } else {
                give_at_most(case, concession, LARGE * room)
            });
        }
        if concession.to_silence {
            score -= SILENCE_COST;
            finding.evidence.push(share_evidence(
                "gave_to_silence",
                SILENCE_COST,
                concession,
                room,
            ));
            finding
                .advice
                .push(Advice::new("hold_once").in_round(concession.round));
        }
    }
    finding.score = Some(score.clamp(0.0, 1.0));
    if let Some(last) = concessions.last() {
        finding.evidence.push(
            Evidence::fact("pace")
                .with("total", Parameter::Money(Worth::of(last.total)))
                .with("room", Parameter::Money(Worth::of(room)))
                .with("share", Parameter::Share(last.total / room))
                .with("rounds", Parameter::Count(last.round))
                .with("expected", Parameter::Count(course.expected_rounds)),
        );
    }
    finding
}

/// The share of the room that may be given by time `t`: 1 − 0.1^t.
pub(super) fn allowed(t: f64) -> f64 {
    1.0 - libm::pow(0.1, t)
}

/// The concession with the largest excess over the allowed share.
fn earliest<'a>(
    course: &Course,
    room: f64,
    concessions: &'a [Concession],
) -> Option<(f64, &'a Concession)> {
    concessions
        .iter()
        .map(|concession| {
            let share = (concession.total - concession.tick) / room;
            (share - allowed(course.time(concession.round)), concession)
        })
        .filter(|(early, _)| *early > 0.0)
        .max_by(|a, b| a.0.total_cmp(&b.0))
}

fn share_evidence(code: &'static str, loss: f64, concession: &Concession, room: f64) -> Evidence {
    let code = match (code, concession.accepts) {
        ("gave_early", true) => "accepted_early",
        ("gave_much_at_once", true) => "accepted_far_below",
        (other, _) => other,
    };
    Evidence::fault(code, loss)
        .in_round(concession.round)
        .with("given", Parameter::Money(Worth::of(concession.given)))
        .with("room", Parameter::Money(Worth::of(room)))
        .with("part", Parameter::Share(concession.given / room))
}

fn slow_down(case: &Case<'_>, course: &Course, room: f64, concession: &Concession) -> Advice {
    let before = concession.total - concession.given;
    let most = allowed(course.time(concession.round)) * room - before;
    if most <= 0.0 || concession.accepts {
        Advice::new("hold_once").in_round(concession.round)
    } else {
        give_at_most(case, concession, most)
    }
}

/// To give no more than `most`: the largest such step that could have been made,
/// or none where every step is larger.
fn give_at_most(case: &Case<'_>, concession: &Concession, most: f64) -> Advice {
    let step = case.book.step_at_most(&concession.from, Worth::of(most));
    match step {
        Some(step) => Advice::new("give_at_most").with("worth", Parameter::Money(step)),
        None => Advice::new("hold_once"),
    }
    .in_round(concession.round)
}

fn concessions(case: &Case<'_>, course: &Course) -> Vec<Concession> {
    let Some(opening) = course.opening() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut last = opening;
    for point in course.of_party(Party::Seller).skip(1) {
        let given = (last.worth - point.worth).get();
        let tick = case.book.price_step(&point.package).get();
        found.push(Concession {
            round: point.round,
            given,
            total: (opening.worth - point.worth).get(),
            tick,
            from: last.package.clone(),
            accepts: false,
            to_silence: given > 0.0 && is_silent(&case.events[last.event..point.event]),
        });
        last = point;
    }
    if let Some(package) = accepted(course) {
        let worth = case.book.worth(package);
        found.push(Concession {
            round: course.rounds + 1,
            given: (last.worth - worth).get(),
            total: (opening.worth - worth).get(),
            tick: case.book.price_step(package).get(),
            from: last.package.clone(),
            accepts: true,
            to_silence: false,
        });
    }
    found
}

/// The buyer's package that the rep accepted.
fn accepted(course: &Course) -> Option<&Package> {
    match &course.outcome {
        Some(Outcome::Agreement {
            package,
            accepted_by: Party::Seller,
            ..
        }) => Some(package),
        _ => None,
    }
}

/// Whether the buyer neither countered nor objected nor answered anything.
pub(super) fn is_silent(between: &[Event]) -> bool {
    !between.iter().any(|event| {
        matches!(
            event,
            Event::Countered { .. }
                | Event::Objected { .. }
                | Event::Answered { .. }
                | Event::Argued { .. }
        )
    })
}
