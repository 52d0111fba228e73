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
//!       (the BATNA where none is set or it is higher), and the rep did not
//!       walk away too early
//! ```
//!
//! Walking away is too early from a counter-offer worth more than the limit;
//! and while the best own offer is still more than a quarter of the room above
//! it, unless they had refused to bargain and the rep had looked for the
//! reason. Letting a counter-offer worth more than the limit go is the same
//! fault, where the buyer leaves after two rounds in which the rep had given
//! less than a twentieth of the room. Nothing of the 0.50 is left
//! then, and half of the rest: whoever leaves an open table has not kept a
//! limit but a distance. The room here is that above the ground of
//! `stinginess`.
//!
//! An own offer or an agreement below the limit makes the whole score 0: a
//! limit that does not hold is none. Before the first own offer only the
//! planning is judged, out of its 0.50.

use super::{EvidenceCode, Rule, RuleFinding, stinginess::ground};
use crate::{
    bargain::{Outcome, Package, Party, SellerBook},
    scenario::{RuleId, Worth},
    score::{
        Advice, Ahead, Case, CautionCode, Course, Evidence, Foresight, LimitWorths, Parameter,
        Point, codes::codes, talk::has_looked_at_refusal,
    },
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Limits,
    weight: 3.0,
    heart: Some(20.0),
    judge,
    before: &[Ahead::Accepting, Ahead::Walking],
    caution,
    foresight: Some(Foresight::Limits),
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// No lower limit was set.
        NoLowerLimit = "no_lower_limit",
        /// The lower limit is worth less than the BATNA.
        LimitBelowBatna = "limit_below_batna",
        /// The lower limit is worth no less than the BATNA.
        LimitSound = "limit_sound",
        /// Aim or upper limit was not set.
        GoalsMissing = "goals_missing",
        /// The limits are out of order or too close together.
        LimitsClose = "limits_close",
        /// An own offer crossed the limit.
        OfferedBelowLimit = "offered_below_limit",
        /// The agreement crossed the limit.
        AgreedBelowLimit = "agreed_below_limit",
        /// Nothing crossed the limit.
        LimitKept = "limit_kept",
        /// The rep left a counter-offer that was worth more than the limit.
        WalkedFromGoodOffer = "walked_from_good_offer",
        /// The buyer took such an offer away from a rep who hardly moved.
        LetGoodOfferGo = "let_good_offer_go",
        /// The rep left with room above the limit and talks still open.
        WalkedWithRoom = "walked_with_room",
        /// The rep left a counter-offer worth no more than the limit.
        RightToWalk = "right_to_walk",
        /// The rep left a buyer that had named no offer.
        RightToLeave = "right_to_leave",
        /// The rep left early, and there was something to agree on; seen with the
        /// buyer's cards face up, so no part of the score.
        LeftTooSoon = "left_too_soon",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Set a lower limit, no less than the BATNA.
        SetLowerLimit = "set_lower_limit",
        /// Raise it to the BATNA.
        RaiseLowerLimit = "raise_lower_limit",
        /// Set an upper limit and an aim besides the lower limit.
        SetGoals = "set_goals",
        /// Put the aim between the other two.
        SpreadLimits = "spread_limits",
        /// Offer nothing worth less than the limit.
        KeepLimit = "keep_limit",
        /// Hold at the limit instead of taking less.
        HoldLimit = "hold_limit",
        /// Do not take what is worth less than the BATNA.
        Refuse = "refuse",
        /// Take their offer: it is worth more than leaving.
        Accept = "accept",
        /// Do not leave yet: ask, or make a small step.
        Stay = "stay",
    }
}

/// Limits this share of the way from lower to upper apart are far enough.
const APART: f64 = 1.0 / 6.0;
/// Who is this share of the room above the limit still has steps to make.
const OPEN: f64 = 0.25;
/// What walking away too early leaves of the planning.
const LEFT_OPEN: f64 = 0.5;
/// Who gave less than this share of the room in so many rounds stands.
const MOVING: f64 = 0.05;
const STANDING: usize = 2;

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let mut finding = RuleFinding::default();
    let planned = planning(&course.limits, case.book.rounding(), &mut finding);
    let has_walked = matches!(course.outcome, Some(Outcome::RepWalked { .. }));
    let has_acted = course.opening().is_some() || course.agreement.is_some() || has_walked;
    let score = if has_acted {
        match keeping(case, course, &mut finding) {
            Some(true) => planned + 0.5,
            Some(false) => planned * LEFT_OPEN,
            None => 0.0,
        }
    } else {
        planned / 0.5
    };
    finding.score = Some(score);
    finding
}

/// As which caution a fault of leaving or accepting is told; an offer below the
/// limit is told each time, not only the first that crosses it.
fn caution(fault: &Evidence, _: &Course) -> Option<CautionCode> {
    match fault.code {
        EvidenceCode::Limits(Fact::AgreedBelowLimit) => Some(CautionCode::AcceptBelowLimit),
        EvidenceCode::Limits(Fact::WalkedFromGoodOffer) => Some(CautionCode::WalkFromGood),
        _ => None,
    }
}

fn money(worth: Worth) -> Parameter {
    Parameter::Money(worth)
}

/// The first half: what was set.
fn planning(limits: &LimitWorths, rounding: f64, finding: &mut RuleFinding) -> f64 {
    let mut points = 0.0;
    let batna = limits.batna;
    match limits.lower {
        None => {
            finding
                .evidence
                .push(Evidence::fault(Fact::NoLowerLimit, 0.3).with("batna", money(batna)));
            finding
                .advice
                .push(Advice::new(Tip::SetLowerLimit).with("to", money(batna)));
        }
        Some(lower) if lower.get() < batna.get() - rounding => {
            points += 0.2;
            finding.evidence.push(
                Evidence::fault(Fact::LimitBelowBatna, 0.1)
                    .with("lower", money(lower))
                    .with("batna", money(batna)),
            );
            finding
                .advice
                .push(Advice::new(Tip::RaiseLowerLimit).with("to", money(batna)));
        }
        Some(lower) => {
            points += 0.3;
            finding.evidence.push(
                Evidence::fact(Fact::LimitSound)
                    .with("lower", money(lower))
                    .with("batna", money(batna)),
            );
        }
    }
    points + goals(limits, rounding, finding)
}

fn goals(limits: &LimitWorths, rounding: f64, finding: &mut RuleFinding) -> f64 {
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
            .push(Evidence::fault(Fact::GoalsMissing, 0.2 - points));
        finding.advice.push(Advice::new(Tip::SetGoals));
        return points;
    };
    let lower = limits.floor();
    let apart = APART * (upper - lower).get();
    let is_wide = |distance: Worth| distance.get() >= apart - rounding;
    let is_ordered = (upper - lower).get() > rounding;
    let is_apart = is_ordered && is_wide(upper - aim) && is_wide(aim - lower);
    if is_apart {
        points += 0.1;
    } else {
        finding.evidence.push(
            Evidence::fault(Fact::LimitsClose, 0.1)
                .with("upper", money(upper))
                .with("aim", money(aim))
                .with("lower", money(lower)),
        );
        finding.advice.push(Advice::new(Tip::SpreadLimits).with(
            "aim",
            money(Worth::of(f64::midpoint(upper.get(), lower.get()))),
        ));
    }
    points
}

/// The second half: whether the table was left rightly, or not at all; `None`
/// where the limit was crossed.
fn keeping(case: &Case<'_>, course: &Course, finding: &mut RuleFinding) -> Option<bool> {
    let floor = course.limits.floor();
    let crossed_by_offer = offered_below(case, course, floor, finding);
    let crossed_by_deal = agreed_below(case, course, floor, finding);
    if crossed_by_offer || crossed_by_deal {
        return None;
    }
    Some(leaving(case, course, floor, finding))
}

/// Whether a worth is below a limit by more than rounding.
pub(in crate::score) fn is_below(book: &SellerBook, worth: Worth, floor: Worth) -> bool {
    worth.get() < floor.get() - book.rounding()
}

/// Whether an own offer crossed the limit: the first that did is the fault.
fn offered_below(
    case: &Case<'_>,
    course: &Course,
    floor: Worth,
    finding: &mut RuleFinding,
) -> bool {
    let mut below = course
        .of_party(Party::Seller)
        .filter(|point| is_below(case.book, point.worth, floor));
    let Some(first) = below.next() else {
        return false;
    };
    finding.evidence.push(
        Evidence::fault(Fact::OfferedBelowLimit, 1.0)
            .in_round(first.round)
            .with("bound", Parameter::Bound(course.limits.bound()))
            .with("worth", money(first.worth))
            .with("lower", money(floor))
            .with("short", money(floor - first.worth)),
    );
    finding.advice.push(
        Advice::new(Tip::KeepLimit)
            .in_round(first.round)
            .with("worth", money(floor)),
    );
    true
}

/// Whether the agreement is below the limit.
fn agreed_below(case: &Case<'_>, course: &Course, floor: Worth, finding: &mut RuleFinding) -> bool {
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
        Evidence::fault(Fact::AgreedBelowLimit, 1.0)
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
            Advice::new(Tip::Refuse)
                .with("batna", money(batna))
                .with("short", money(batna - worth))
        } else {
            Advice::new(Tip::HoldLimit).with("worth", money(floor))
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

fn leaving(case: &Case<'_>, course: &Course, floor: Worth, finding: &mut RuleFinding) -> bool {
    let walked = matches!(course.outcome, Some(Outcome::RepWalked { .. }));
    let round = course.rounds.max(1);
    let theirs = course.last(Party::Buyer).map(|counter| counter.worth);
    let lost = if walked {
        Some(Fact::WalkedFromGoodOffer)
    } else {
        let_go(course).then_some(Fact::LetGoodOfferGo)
    };
    let good = theirs.filter(|worth| is_below(case.book, floor, *worth));
    if let Some((fact, worth)) = lost.zip(good) {
        finding.evidence.push(
            Evidence::fault(fact, 0.75)
                .in_round(round)
                .with("bound", Parameter::Bound(course.limits.bound()))
                .with("worth", money(worth))
                .with("lower", money(floor)),
        );
        finding.advice.push(
            Advice::new(Tip::Accept)
                .in_round(round)
                .with("worth", money(worth)),
        );
        return false;
    }
    if !walked {
        let kept = Evidence::fact(Fact::LimitKept).with("lower", money(floor));
        finding.evidence.push(kept);
        return true;
    }
    if let Some((left, ground)) = left_open(case, course) {
        finding.evidence.push(
            Evidence::fault(Fact::WalkedWithRoom, 0.75)
                .in_round(round)
                .with("room", money(left))
                .with("lower", money(ground))
                .with("rounds", Parameter::Count(course.rounds))
                .with("expected", Parameter::Count(course.expected_rounds)),
        );
        finding.advice.push(Advice::new(Tip::Stay).in_round(round));
        return false;
    }
    finding.evidence.push(match theirs {
        Some(worth) => Evidence::fact(Fact::RightToWalk)
            .in_round(round)
            .with("bound", Parameter::Bound(course.limits.bound()))
            .with("worth", money(worth))
            .with("lower", money(floor)),
        None => Evidence::fact(Fact::RightToLeave).with("lower", money(floor)),
    });
    true
}

/// Whether the buyer left after two rounds in which the rep had hardly moved.
fn let_go(course: &Course) -> bool {
    let left = matches!(course.outcome, Some(Outcome::BuyerWalked { .. }));
    let starts = &course.round_starts;
    let (Some(room), Some((_, since))) = (
        course.room(),
        starts.len().checked_sub(STANDING).map(|at| starts[at]),
    ) else {
        return false;
    };
    let own = |point: &&Point| point.event < since;
    let before = course.of_party(Party::Seller).filter(own);
    let before = before.map(|point| point.worth).reduce(Worth::min);
    let stood = before
        .zip(course.least_offered())
        .is_some_and(|(before, now)| (before - now).get() < MOVING * room.get());
    left && stood
}

/// The room that a rep who walked had left, and above what, where talks were
/// still open: the
/// buyer had not refused to bargain (or the reason was not looked for), and the
/// own offer was well above the limit.
fn left_open(case: &Case<'_>, course: &Course) -> Option<(Worth, Worth)> {
    if has_looked_at_refusal(case.events) {
        return None;
    }
    let ground = Worth::of(ground(case, course));
    let (Some(opening), Some(own)) = (course.opening(), course.least_offered()) else {
        let usual = Package::usual(case.scenario);
        let high = case.book.worth_at_price(&usual, case.scenario.market.high);
        return (high > ground).then_some((high - ground, ground));
    };
    let (room, left) = (opening.worth - ground, own - ground);
    (left.get() > OPEN * room.get() + case.book.rounding()).then_some((left, ground))
}
