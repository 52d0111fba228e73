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
    EvidenceCode, Rule, RuleFinding,
    steps::{OwnConcession, steps},
};
use crate::{
    plan::ladder::most_after,
    scenario::{RuleId, Worth},
    score::{
        Advice, Ahead, Case, CautionCode, Course, Evidence, Foresight, Parameter, codes::codes,
    },
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Shrinking,
    weight: 3.0,
    heart: Some(65.0),
    judge,
    before: &[Ahead::Offering],
    caution,
    foresight: Some(Foresight::Ladder),
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// Not judged: fewer than two concessions.
        FewConcessions = "few_concessions",
        /// A step was no smaller than the one before.
        StepEqual = "step_equal",
        /// A step was larger than the one before.
        StepGrew = "step_grew",
        /// Accepting gave more than the step before.
        AcceptingGrew = "accepting_grew",
        /// Every step was smaller than the one before.
        StepsShrank = "steps_shrank",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Give no more than this.
        ShrinkNext = "shrink_next",
        /// Make one more step of one's own before accepting.
        StepBeforeAccepting = "step_before_accepting",
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Shrinks,
    Equal,
    Grows,
}

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let concessions = concessions(case, course);
    if concessions.len() < 2 {
        return RuleFinding::not_judged(Fact::FewConcessions);
    }
    let weight: f64 = concessions
        .windows(2)
        .map(|pair| pair[0].given + pair[1].given)
        .sum();
    let mut finding = RuleFinding::default();
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
        let (fact, loss) = match seen {
            Shape::Grows if after.accepts => (Fact::AcceptingGrew, 2.0 * share),
            Shape::Grows => (Fact::StepGrew, 2.0 * share),
            _ => (Fact::StepEqual, share),
        };
        let most = most_after(Worth::of(before.given), after.smallest);
        let at_most = case.book.step_at_most(&after.from, most);
        let at_most = at_most.unwrap_or(after.smallest);
        finding.evidence.push(
            Evidence::fault(fact, loss)
                .in_round(after.round)
                .with("before", Parameter::Money(Worth::of(before.given)))
                .with("given", Parameter::Money(Worth::of(after.given)))
                .with("pair", Parameter::Share(share)),
        );
        let tip = if after.accepts {
            Tip::StepBeforeAccepting
        } else {
            Tip::ShrinkNext
        };
        finding.advice.push(
            Advice::new(tip)
                .in_round(after.round)
                .with("at_most", Parameter::Money(at_most)),
        );
    }
    let score = points.clamp(0.0, 1.0);
    if score >= 1.0 - 1e-9
        && let (Some(first), Some(last)) = (concessions.first(), concessions.last())
    {
        finding.evidence.push(
            Evidence::fact(Fact::StepsShrank)
                .with("first", Parameter::Money(Worth::of(first.given)))
                .with("last", Parameter::Money(Worth::of(last.given))),
        );
    }
    finding.score = Some(score);
    finding
}

/// As which caution a step that is no smaller is told.
fn caution(fault: &Evidence, _: &Course) -> Option<CautionCode> {
    match fault.code {
        EvidenceCode::Shrinking(Fact::StepGrew) => Some(CautionCode::LargerStep),
        EvidenceCode::Shrinking(Fact::StepEqual) => Some(CautionCode::EqualStep),
        _ => None,
    }
}

fn concessions(case: &Case<'_>, course: &Course) -> Vec<OwnConcession> {
    let rounding = case.book.rounding();
    let is_over = course.rounds >= course.expected_rounds;
    let mut steps = steps(case, course);
    steps.retain(|step| step.given > rounding && !(step.accepts && is_over));
    steps
}

fn shape_of(before: &OwnConcession, after: &OwnConcession, rounding: f64) -> Shape {
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
