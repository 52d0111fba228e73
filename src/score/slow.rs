//! Concede slowly 慢让步: pace, neither too fast nor too stingy.
//!
//! With R the room (worth of the opening − lower limit, or − BATNA where that
//! is higher or no limit is set; everything that was conceded where that is
//! more, since crossing the limit is the business of the rule `limits`), T the
//! usual number of rounds, and in round k of time t = k / T the conceded share
//! s = (opening − best own offer) / R:
//!
//! ```text
//! allowed(t) = 1 − 0.1^t
//! early      = the largest s − one price tick / R − allowed(t), at least 0
//! big        = Σ (c / R − 1/3) over single concessions c above a third of R
//! silent     = concessions to silence
//! back       = offers that took back
//! score      = 1 − early / 0.4 − 4 · big − 0.15 · silent − 0.3 · back
//!              − stinginess                                   (0 at least)
//! ```
//!
//! 1 − 0.1^t is the pace of a geometric ladder that keeps a tenth of its room
//! to the end; one price tick of excess is forgiven as rounding. Accepting the
//! buyer's offer is a concession too, in the round after the last, and big
//! above one's last step already: a step of one's own could have come first.
//! Once the usual rounds are over it is big only above a half of R, since
//! nothing is to be won by waiting then. A concession to silence is one
//! made although the buyer has neither countered nor objected nor answered a
//! question or an argument since one's last offer. What taking back is stands
//! in `steps`, stinginess in its own file. Without any of them there is
//! nothing to judge.

use super::{
    Advice, Case, Course, Evidence, Parameter,
    steps::{Step, steps, taken_back},
    stinginess::{Shortfall, stingiest},
    technique::Finding,
};
use crate::{bargain::Party, scenario::Worth};

/// So much of the room given too early makes the score 0.
const TOO_EARLY: f64 = 0.4;
/// The largest share of the room that one concession should give.
const LARGE: f64 = 1.0 / 3.0;
/// The largest share of the room that accepting should give once the usual
/// rounds are over.
const LARGE_AT_THE_END: f64 = 0.5;
const LARGE_COST: f64 = 4.0;
const SILENCE_COST: f64 = 0.15;
const BACK_COST: f64 = 0.3;

pub(super) fn judge(case: &Case<'_>, course: &Course) -> Finding {
    let steps = steps(case, course);
    let mut finding = Finding::default();
    let mut score = 1.0 - taking_back(case, course, &mut finding);
    let has_conceded = steps.iter().any(|step| step.given > 0.0);
    if !has_conceded && finding.evidence.is_empty() {
        return Finding::not_judged("nothing_conceded");
    }
    let Some(room) = course.room().map(Worth::get) else {
        return Finding::not_judged("no_room");
    };
    let room = steps.iter().map(|step| step.total).fold(room, f64::max);
    score -= giving_early(case, course, room, &steps, &mut finding);
    let mut last_step = None;
    for step in &steps {
        let large = large(course, room, step, last_step);
        score -= giving_much(case, room, large, step, &mut finding);
        if step.given > case.book.rounding() {
            last_step = Some(step.given / room);
        }
        if step.to_silence {
            score -= SILENCE_COST;
            finding
                .evidence
                .push(evidence("gave_to_silence", SILENCE_COST, step, room));
            finding
                .advice
                .push(Advice::new("hold_once").in_round(step.round));
        }
    }
    if let Some(shortfall) = stingiest(case, course) {
        score -= shortfall.loss;
        note_stinginess(case, course, &shortfall, &mut finding);
    }
    finding.score = Some(score.clamp(0.0, 1.0));
    if let Some(last) = steps.last() {
        finding.evidence.push(
            Evidence::fact("pace")
                .with("total", Parameter::Money(Worth::of(last.total)))
                .with("room", Parameter::Money(Worth::of(room)))
                .with("floor", Parameter::Money(course.limits.floor()))
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

/// What the offers that took back cost.
fn taking_back(case: &Case<'_>, course: &Course, finding: &mut Finding) -> f64 {
    let own: Vec<_> = course.of_party(Party::Seller).collect();
    let mut cost = 0.0;
    for pair in own.windows(2) {
        let Some(taken) = taken_back(case.book, &pair[0].package, &pair[1].package) else {
            continue;
        };
        cost += BACK_COST;
        finding.evidence.push(
            Evidence::fault("took_back", BACK_COST)
                .in_round(pair[1].round)
                .with("taken", Parameter::Money(Worth::of(taken))),
        );
        finding
            .advice
            .push(Advice::new("stand_by_offer").in_round(pair[1].round));
    }
    cost
}

/// What the concession with the largest excess over the allowed share costs.
fn giving_early(
    case: &Case<'_>,
    course: &Course,
    room: f64,
    steps: &[Step],
    finding: &mut Finding,
) -> f64 {
    let excess = |step: &Step| (step.total - step.tick) / room - allowed(course.time(step.round));
    let worst = steps
        .iter()
        .map(|step| (excess(step), step))
        .filter(|(early, _)| *early > 0.0)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let Some((early, step)) = worst else {
        return 0.0;
    };
    let loss = early / TOO_EARLY;
    let allowed = allowed(course.time(step.round));
    finding.evidence.push(
        evidence("gave_early", loss, step, room)
            .with("total", Parameter::Money(Worth::of(step.total)))
            .with("share", Parameter::Share(step.total / room))
            .with("tick", Parameter::Money(Worth::of(step.tick)))
            .with("allowed", Parameter::Share(allowed)),
    );
    finding.advice.push(slow_down(case, course, room, step));
    loss
}

/// The share of the room from which on a concession is large; `last_step` is
/// the share of the one before.
fn large(course: &Course, room: f64, step: &Step, last_step: Option<f64>) -> f64 {
    if !step.accepts {
        LARGE
    } else if course.rounds >= course.expected_rounds {
        LARGE_AT_THE_END
    } else {
        let tick = step.tick / room;
        last_step.map_or(LARGE, |last| LARGE.min(last + tick))
    }
}

/// What one concession costs for its size alone.
fn giving_much(case: &Case<'_>, room: f64, large: f64, step: &Step, finding: &mut Finding) -> f64 {
    let over = step.given / room - large;
    if over <= 0.0 {
        return 0.0;
    }
    let loss = LARGE_COST * over;
    finding.evidence.push(
        evidence("gave_much_at_once", loss, step, room).with("large", Parameter::Share(large)),
    );
    finding.advice.push(if step.accepts {
        Advice::new("step_before_accepting").in_round(step.round)
    } else {
        give_at_most(case, step, LARGE * room)
    });
    loss
}

fn note_stinginess(case: &Case<'_>, course: &Course, shortfall: &Shortfall, finding: &mut Finding) {
    let Shortfall {
        round,
        gap,
        closed,
        expected,
        open,
        loss,
    } = *shortfall;
    finding.evidence.push(
        Evidence::fault("gave_too_little", loss)
            .in_round(round)
            .with("gap", Parameter::Money(Worth::of(gap)))
            .with("closed", Parameter::Share(closed))
            .with("due", Parameter::Share(expected))
            .with("open", Parameter::Share(open)),
    );
    let missing = Worth::of((expected - closed).min(open) * gap);
    let possible = course
        .last(Party::Seller)
        .and_then(|offer| case.book.step_at_most(&offer.package, missing));
    // Where every step that there is would give more, nothing is advised.
    finding.advice.extend(possible.map(|worth| {
        Advice::new("move_within_room")
            .in_round(round)
            .with("worth", Parameter::Money(worth))
    }));
}

fn evidence(code: &'static str, loss: f64, step: &Step, room: f64) -> Evidence {
    let code = match (code, step.accepts) {
        ("gave_early", true) => "accepted_early",
        ("gave_much_at_once", true) => "accepted_far_below",
        (other, _) => other,
    };
    Evidence::fault(code, loss)
        .in_round(step.round)
        .with("given", Parameter::Money(Worth::of(step.given)))
        .with("room", Parameter::Money(Worth::of(room)))
        .with("part", Parameter::Share(step.given / room))
}

fn slow_down(case: &Case<'_>, course: &Course, room: f64, step: &Step) -> Advice {
    let before = step.total - step.given;
    let most = allowed(course.time(step.round)) * room - before;
    if most <= 0.0 || step.accepts {
        Advice::new("hold_once").in_round(step.round)
    } else {
        give_at_most(case, step, most)
    }
}

/// To give no more than `most`: the largest such step that could have been made,
/// or none where every step is larger.
fn give_at_most(case: &Case<'_>, step: &Step, most: f64) -> Advice {
    let possible = case.book.step_at_most(&step.from, Worth::of(most));
    match possible {
        Some(worth) => Advice::new("give_at_most").with("worth", Parameter::Money(worth)),
        None => Advice::new("hold_once"),
    }
    .in_round(step.round)
}
