//! Set an upper and a lower limit, and keep to them
//! 明确谈判的目标,设定谈判的上、下限.
//!
//! ```text
//! 0.20  a lower limit was set
//! 0.10  and it is worth at least as much as the BATNA
//! 0.10  an aim and an upper limit were set (half for one of them)
//! 0.10  they are in order, at least a sixth of the way from lower to upper
//!       limit apart
//! 0.50  no own offer and no agreement was worth less than the lower limit
//!       (the BATNA where none is set or it is higher); half of it where the
//!       rep walked away from a counter-offer that was worth more
//! ```
//!
//! An own offer or an agreement below the limit makes the whole score 0: a
//! limit that does not hold is none. Before the first own offer only the
//! planning is judged, out of its 0.50.

use super::{Advice, Case, Course, Evidence, LimitWorths, Parameter, technique::Finding};
use crate::{
    bargain::{Outcome, Party, SellerBook},
    scenario::Worth,
};

/// Limits this share of the way from lower to upper apart are far enough.
const APART: f64 = 1.0 / 6.0;
pub(super) fn judge(case: &Case<'_>, course: &Course) -> Finding {
    let mut finding = Finding::default();
    let planned = planning(&course.limits, case.book.rounding(), &mut finding);
    let has_acted = course.opening().is_some() || course.agreement.is_some();
    let score = if has_acted {
        match keeping(case, course, &mut finding) {
            Some(kept) => planned + kept,
            None => 0.0,
        }
    } else {
        planned / 0.5
    };
    finding.score = Some(score);
    finding
}

fn money(worth: Worth) -> Parameter {
    Parameter::Money(worth)
}

/// The first half: what was set.
fn planning(limits: &LimitWorths, rounding: f64, finding: &mut Finding) -> f64 {
    let mut points = 0.0;
    let batna = limits.batna;
    match limits.lower {
        None => {
            finding
                .evidence
                .push(Evidence::fault("no_lower_limit", 0.3).with("batna", money(batna)));
            finding
                .advice
                .push(Advice::new("set_lower_limit").with("to", money(batna)));
        }
        Some(lower) if lower.get() < batna.get() - rounding => {
            points += 0.2;
            finding.evidence.push(
                Evidence::fault("limit_below_batna", 0.1)
                    .with("lower", money(lower))
                    .with("batna", money(batna)),
            );
            finding
                .advice
                .push(Advice::new("raise_lower_limit").with("to", money(batna)));
        }
        Some(lower) => {
            points += 0.3;
            finding.evidence.push(
                Evidence::fact("limit_sound")
                    .with("lower", money(lower))
                    .with("batna", money(batna)),
            );
        }
    }
    points + goals(limits, finding)
}

fn goals(limits: &LimitWorths, finding: &mut Finding) -> f64 {
    let set = [limits.aspiration, limits.upper]
        .iter()
        .filter(|limit| limit.is_some())
        .count();
    let mut points = match set {
        2 => 0.1,
        1 => 0.05,
        _ => 0.0,
    };
    let (Some(upper), Some(aim)) = (limits.upper, limits.aspiration) else {
        finding
            .evidence
            .push(Evidence::fault("goals_missing", 0.2 - points));
        finding.advice.push(Advice::new("set_goals"));
        return points;
    };
    let lower = limits.floor();
    let apart = APART * (upper - lower).get();
    let is_apart = upper > lower && (upper - aim).get() >= apart && (aim - lower).get() >= apart;
    if is_apart {
        points += 0.1;
    } else {
        finding.evidence.push(
            Evidence::fault("limits_close", 0.1)
                .with("upper", money(upper))
                .with("aim", money(aim))
                .with("lower", money(lower)),
        );
        finding.advice.push(Advice::new("spread_limits").with(
            "aim",
            money(Worth::of(f64::midpoint(upper.get(), lower.get()))),
        ));
    }
    points
}

/// The second half: what was kept; `None` where the limit was crossed.
fn keeping(case: &Case<'_>, course: &Course, finding: &mut Finding) -> Option<f64> {
    let floor = course.limits.floor();
    let crossed_by_offer = offered_below(case, course, floor, finding);
    let crossed_by_deal = agreed_below(case, course, floor, finding);
    if crossed_by_offer || crossed_by_deal {
        return None;
    }
    Some(leaving(case, course, floor, finding))
}

/// Whether a worth is below a limit by more than rounding.
pub(super) fn is_below(book: &SellerBook, worth: Worth, floor: Worth) -> bool {
    worth.get() < floor.get() - book.rounding()
}

/// Whether an own offer crossed the limit: the first that did is the fault.
fn offered_below(case: &Case<'_>, course: &Course, floor: Worth, finding: &mut Finding) -> bool {
    let mut below = course
        .of_party(Party::Seller)
        .filter(|point| is_below(case.book, point.worth, floor));
    let Some(first) = below.next() else {
        return false;
    };
    finding.evidence.push(
        Evidence::fault("offered_below_limit", 1.0)
            .in_round(first.round)
            .with("bound", Parameter::Bound(course.limits.bound()))
            .with("worth", money(first.worth))
            .with("lower", money(floor))
            .with("short", money(floor - first.worth)),
    );
    finding.advice.push(
        Advice::new("keep_limit")
            .in_round(first.round)
            .with("worth", money(floor)),
    );
    true
}

/// Whether the agreement is below the limit.
fn agreed_below(case: &Case<'_>, course: &Course, floor: Worth, finding: &mut Finding) -> bool {
    let Some(worth) = course
        .agreement
        .filter(|worth| is_below(case.book, *worth, floor))
    else {
        return false;
    };
    // Taking their offer comes after the last round.
    let round = if is_accepted_by_rep(course) {
        course.rounds + 1
    } else {
        course.rounds.max(1)
    };
    finding.evidence.push(
        Evidence::fault("agreed_below_limit", 1.0)
            .in_round(round)
            .with("bound", Parameter::Bound(course.limits.bound()))
            .with("worth", money(worth))
            .with("lower", money(floor))
            .with("short", money(floor - worth)),
    );
    // An own offer below the limit that was taken has its advice already.
    if is_accepted_by_rep(course) {
        let advice = if is_below(case.book, worth, course.limits.batna) {
            let batna = course.limits.batna;
            Advice::new("refuse")
                .with("batna", money(batna))
                .with("short", money(batna - worth))
        } else {
            Advice::new("hold_limit").with("worth", money(floor))
        };
        finding.advice.push(advice.in_round(round));
    }
    true
}

/// Whether it was the rep who took the other's offer.
const fn is_accepted_by_rep(course: &Course) -> bool {
    matches!(
        course.outcome,
        Some(Outcome::Agreement {
            accepted_by: Party::Seller,
            ..
        })
    )
}

fn leaving(case: &Case<'_>, course: &Course, floor: Worth, finding: &mut Finding) -> f64 {
    let walked = matches!(course.outcome, Some(Outcome::RepWalked { .. }));
    let Some(counter) = course.last(Party::Buyer).filter(|_| walked) else {
        let code = if walked {
            "right_to_leave"
        } else {
            "limit_kept"
        };
        finding
            .evidence
            .push(Evidence::fact(code).with("lower", money(floor)));
        return 0.5;
    };
    let worth = case.book.worth(&counter.package);
    if worth > floor {
        finding.evidence.push(
            Evidence::fault("walked_from_good_offer", 0.25)
                .in_round(course.rounds.max(1))
                .with("bound", Parameter::Bound(course.limits.bound()))
                .with("worth", money(worth))
                .with("lower", money(floor)),
        );
        finding.advice.push(
            Advice::new("accept")
                .in_round(course.rounds.max(1))
                .with("worth", money(worth)),
        );
        0.25
    } else {
        finding.evidence.push(
            Evidence::fact("right_to_walk")
                .in_round(course.rounds.max(1))
                .with("bound", Parameter::Bound(course.limits.bound()))
                .with("worth", money(worth))
                .with("lower", money(floor)),
        );
        0.5
    }
}
