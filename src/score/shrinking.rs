//! Ever smaller concessions signal the bottom line
//! 越来越少的让步是达到底线的信号: shape, and shape alone.
//!
//! With c(1)..c(n) the concessions between consecutive own offers, in own
//! worth (offers that concede nothing are passed over), each pair of
//! neighbours weighs c(i) + c(i+1):
//!
//! ```text
//! shrinks   c(i+1) ≤ 0.9 · c(i), or smaller by a smallest step where a tenth is
//!           less than that, or a smallest step itself
//! grows     c(i+1) > c(i) by more than half a tick
//! score     (weight of shrinking pairs − weight of growing pairs)
//!           / weight of all pairs                          (0 at least)
//! ```
//!
//! The smallest step is a price tick; without a price the way from one's last
//! offer down to the next worth that a package has: a step that could not have
//! been smaller is no fault.
//!
//! Accepting the buyer's offer is the last concession, whatever it is called:
//! larger than the step before it, it grows. Once the usual rounds are over it
//! ends the talk and signals nothing more, so it does not count here then.
//! Fewer than two concessions: nothing to judge. The measured effect:
//! shrinking concessions make buyers believe the limit near, equal ones less,
//! growing ones least (Tey, Schaerer, Madan & Swaab 2021).

use super::{
    Advice, Case, Course, Evidence, Parameter,
    steps::{Step, steps},
    technique::Finding,
};
use crate::{plan::ladder::most_after, scenario::Worth};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Shrinks,
    Equal,
    Grows,
}

pub(super) fn judge(case: &Case<'_>, course: &Course) -> Finding {
    let concessions = concessions(case, course);
    if concessions.len() < 2 {
        return Finding::not_judged("few_concessions");
    }
    let weight: f64 = concessions
        .windows(2)
        .map(|pair| pair[0].given + pair[1].given)
        .sum();
    let mut finding = Finding::default();
    let mut points = 0.0;
    for pair in concessions.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let share = (before.given + after.given) / weight;
        let seen = shape_of(before, after, case.book.rounding());
        match seen {
            Shape::Shrinks => {
                points += share;
                continue;
            }
            Shape::Equal => {}
            Shape::Grows => points -= share,
        }
        let (code, loss) = match seen {
            Shape::Grows if after.accepts => ("accepting_grew", 2.0 * share),
            Shape::Grows => ("step_grew", 2.0 * share),
            _ => ("step_equal", share),
        };
        let most = most_after(Worth::of(before.given), after.smallest);
        let at_most = case.book.step_at_most(&after.from, most);
        let at_most = at_most.unwrap_or(after.smallest);
        finding.evidence.push(
            Evidence::fault(code, loss)
                .in_round(after.round)
                .with("before", Parameter::Money(Worth::of(before.given)))
                .with("given", Parameter::Money(Worth::of(after.given)))
                .with("pair", Parameter::Share(share)),
        );
        let advice = if after.accepts {
            "step_before_accepting"
        } else {
            "shrink_next"
        };
        finding.advice.push(
            Advice::new(advice)
                .in_round(after.round)
                .with("at_most", Parameter::Money(at_most)),
        );
    }
    let score = points.clamp(0.0, 1.0);
    if score >= 1.0 - 1e-9
        && let (Some(first), Some(last)) = (concessions.first(), concessions.last())
    {
        finding.evidence.push(
            Evidence::fact("steps_shrank")
                .with("first", Parameter::Money(Worth::of(first.given)))
                .with("last", Parameter::Money(Worth::of(last.given))),
        );
    }
    finding.score = Some(score);
    finding
}

fn concessions(case: &Case<'_>, course: &Course) -> Vec<Step> {
    let rounding = case.book.rounding();
    let is_over = course.rounds >= course.expected_rounds;
    let mut steps = steps(case, course);
    steps.retain(|step| step.given > rounding && !(step.accepts && is_over));
    steps
}

fn shape_of(before: &Step, after: &Step, rounding: f64) -> Shape {
    let tick = after.tick;
    let most = most_after(Worth::of(before.given), after.smallest).get();
    if after.given <= most + rounding {
        Shape::Shrinks
    } else if after.given > before.given + 0.5 * tick {
        Shape::Grows
    } else {
        Shape::Equal
    }
}
