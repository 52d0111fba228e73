//! Concede slowly 慢让步: pace, neither too fast nor too stingy.
//!
//! With R the room (worth of the opening − lower limit, or − BATNA where that
//! is higher or no limit is set; everything that was conceded where that is
//! more, since crossing the limit is the business of the rule `limits`), T the
//! usual number of rounds, and g = opening − best own offer in round k:
//!
//! ```text
//! early      = the largest (g − a smallest step − allowed in round k) / R,
//!              at least 0; what is allowed stands in `pace`
//! big        = Σ (c / R − 1/4) over single concessions c above a quarter of R
//! silent     = concessions to silence
//! back       = offers that took back
//! breaks     = breaks after the first
//! score      = 0.1 / (0.1 + early + big) − 0.15 · silent − 0.3 · back
//!              − 0.1 · breaks − stinginess                    (0 at least)
//! ```
//!
//! The smallest step is a price tick, or without a price the way from one's last
//! offer down to the next worth that a package has; so much excess is forgiven
//! as rounding. Accepting the buyer's
//! offer is a concession too, in the round after the last, and big above one's
//! last step already: a step of one's own could have come first. Once the usual
//! rounds are over it is big only above a half of R, since nothing is to be won
//! by waiting then. A step than which no smaller one exists is never big. A
//! concession to silence is one made although the buyer has neither countered
//! nor objected nor answered a question or an argument since one's last offer.
//! A break is a pause to think, several are waiting. What taking back is stands
//! in `steps`, stinginess in its own file. Without any concession, taking back
//! and stinginess there is nothing to judge.

use std::collections::BTreeMap;

use super::{
    EvidenceCode, Rule, RuleFinding,
    pace::PaceLimit,
    steps::{OwnConcession, steps, taken_back},
    stinginess::{Shortfall, breaks_after_the_first, stingiest},
};
use crate::{
    bargain::Party,
    scenario::{RuleId, Worth},
    score::{
        Advice, AdviceCode, Ahead, Case, CautionCode, Course, Evidence, Foresight, Parameter,
        codes::codes,
    },
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Slow,
    weight: 3.0,
    heart: Some(20.0),
    judge,
    before: &[Ahead::Offering, Ahead::Accepting],
    caution,
    foresight: Some(Foresight::Ladder),
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// Not judged: nothing was conceded.
        NothingConceded = "nothing_conceded",
        /// Not judged: the opening left no room above the limit.
        NoRoom = "no_room",
        /// More was given than the pace allows by then.
        GaveEarly = "gave_early",
        /// Accepting gave more than the pace allows by then.
        AcceptedEarly = "accepted_early",
        /// One concession was large.
        GaveMuchAtOnce = "gave_much_at_once",
        /// Accepting gave much at once.
        AcceptedFarBelow = "accepted_far_below",
        /// A concession followed one that was not answered.
        GaveToSilence = "gave_to_silence",
        /// An offer took back.
        TookBack = "took_back",
        /// There were breaks after the first.
        PausedAgain = "paused_again",
        /// Too little was given for the time and the gap.
        GaveTooLittle = "gave_too_little",
        /// What was given in so many rounds.
        Pace = "pace",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Give no more than this.
        GiveAtMost = "give_at_most",
        /// Hold once and wait for an answer.
        HoldOnce = "hold_once",
        /// Stand by what was offered.
        StandByOffer = "stand_by_offer",
        /// Make a step of about this.
        MoveWithinRoom = "move_within_room",
        /// Make one more step of one's own before accepting.
        StepBeforeAccepting = "step_before_accepting",
    }
}

/// So much of the room given too early or too much at once halves the score.
const HALVES: f64 = 0.1;
/// The largest share of the room that one concession should give.
const LARGE: f64 = 0.25;
/// The largest share of the room that accepting should give once the usual
/// rounds are over.
const LARGE_AT_THE_END: f64 = 0.5;
const SILENCE_COST: f64 = 0.15;
const BACK_COST: f64 = 0.3;
const BREAK_COST: f64 = 0.1;

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let steps = steps(case, course);
    let mut finding = RuleFinding::default();
    let back = taking_back(case, course, &mut finding);
    let has_conceded = steps.iter().any(|step| step.given > 0.0);
    let stingiest = stingiest(case, course);
    if !has_conceded && finding.evidence.is_empty() && stingiest.is_none() {
        return RuleFinding::not_judged(Fact::NothingConceded);
    }
    let Some(room) = course.room().map(Worth::get) else {
        return RuleFinding::not_judged(Fact::NoRoom);
    };
    let room = steps.iter().map(|step| step.total).fold(room, f64::max);
    let Some(pace) = PaceLimit::of(case, course, room) else {
        return RuleFinding::not_judged(Fact::NoRoom);
    };
    let mut too_fast = giving_early(case, &pace, &steps, &mut finding);
    let mut last_step = None;
    for step in &steps {
        let large = large(course, room, step, last_step);
        too_fast += giving_much(case, room, large, step, &mut finding);
        if step.given > case.book.rounding() {
            last_step = Some(step.given / room);
        }
    }
    let mut score = HALVES / (HALVES + too_fast);
    // The loss is shared out by the excess of each.
    let each = if too_fast > 0.0 {
        (1.0 - score) / too_fast
    } else {
        0.0
    };
    for fault in finding
        .evidence
        .iter_mut()
        .filter(|it| is_too_fast(it.code))
    {
        fault.loss *= each;
    }
    score -= back;
    for step in steps.iter().filter(|step| step.to_silence) {
        score -= SILENCE_COST;
        finding
            .evidence
            .push(evidence(Fact::GaveToSilence, SILENCE_COST, step, room));
        finding
            .advice
            .push(Advice::new(Tip::HoldOnce).in_round(step.round));
    }
    score -= pausing(case, course, &mut finding);
    if let Some(shortfall) = stingiest {
        score -= shortfall.loss;
        note_stinginess(case, course, &shortfall, &mut finding);
    }
    keep_strictest(&mut finding.advice);
    finding.score = Some(score.clamp(0.0, 1.0));
    if let Some(last) = steps.last() {
        finding.evidence.push(
            Evidence::fact(Fact::Pace)
                .with("total", Parameter::Money(Worth::of(last.total)))
                .with("room", Parameter::Money(Worth::of(room)))
                .with("floor", Parameter::Money(course.limits.floor()))
                .with("target", Parameter::Money(pace.target()))
                .with("share", Parameter::Share(last.total / room))
                .with("rounds", Parameter::Count(course.rounds))
                .with("expected", Parameter::Count(course.expected_rounds)),
        );
    }
    finding
}

/// Keeps of what is advised for one round the strictest: to hold, else the
/// smallest step. A step that was both early and large has two faults and one
/// remedy.
fn keep_strictest(advice: &mut Vec<Advice>) {
    let most = |advice: &Advice| match (advice.code, advice.parameters.get("worth")) {
        (AdviceCode::Slow(Tip::HoldOnce), _) => Some(Worth::ZERO),
        (AdviceCode::Slow(Tip::GiveAtMost), Some(Parameter::Money(most))) => Some(*most),
        _ => None,
    };
    let mut least: BTreeMap<Option<u32>, Worth> = BTreeMap::new();
    for advice in advice.iter() {
        if let Some(most) = most(advice) {
            let least = least.entry(advice.round).or_insert(most);
            if most < *least {
                *least = most;
            }
        }
    }
    advice.retain(|advice| match most(advice) {
        None => true,
        Some(most) if least.get(&advice.round) == Some(&most) => {
            least.remove(&advice.round).is_some()
        }
        Some(_) => false,
    });
}

/// As which caution a fault of pace or size, or a step into silence, is told.
fn caution(fault: &Evidence, _: &Course) -> Option<CautionCode> {
    match fault.code {
        EvidenceCode::Slow(Fact::GaveMuchAtOnce) => Some(CautionCode::LargeStep),
        EvidenceCode::Slow(Fact::GaveEarly) => Some(CautionCode::Early),
        EvidenceCode::Slow(Fact::GaveToSilence) => Some(CautionCode::ToSilence),
        EvidenceCode::Slow(Fact::AcceptedFarBelow) => Some(CautionCode::AcceptFarBelow),
        EvidenceCode::Slow(Fact::AcceptedEarly) => Some(CautionCode::AcceptEarly),
        _ => None,
    }
}

/// What the offers that took back cost.
fn taking_back(case: &Case<'_>, course: &Course, finding: &mut RuleFinding) -> f64 {
    let own: Vec<_> = course.of_party(Party::Seller).collect();
    let mut cost = 0.0;
    for pair in own.windows(2) {
        let Some(taken) = taken_back(case.book, &pair[0].package, &pair[1].package) else {
            continue;
        };
        cost += BACK_COST;
        finding.evidence.push(
            Evidence::fault(Fact::TookBack, BACK_COST)
                .in_round(pair[1].round)
                .with("taken", Parameter::Money(Worth::of(taken))),
        );
        finding
            .advice
            .push(Advice::new(Tip::StandByOffer).in_round(pair[1].round));
    }
    cost
}

/// What the breaks after the first cost.
fn pausing(case: &Case<'_>, course: &Course, finding: &mut RuleFinding) -> f64 {
    let breaks = breaks_after_the_first(case, case.events.len());
    if breaks == 0 {
        return 0.0;
    }
    let loss = BREAK_COST * f64::from(breaks);
    finding.evidence.push(
        Evidence::fault(Fact::PausedAgain, loss)
            .in_round(course.rounds)
            .with("breaks", Parameter::Count(breaks)),
    );
    loss
}

/// Whether a fault is one of pace or size, whose loss is noted as an excess
/// first.
fn is_too_fast(code: EvidenceCode) -> bool {
    matches!(
        code,
        EvidenceCode::Slow(
            Fact::GaveEarly | Fact::AcceptedEarly | Fact::GaveMuchAtOnce | Fact::AcceptedFarBelow
        )
    )
}

/// By how much of the room the concession with the largest excess is over what
/// is allowed.
fn giving_early(
    case: &Case<'_>,
    pace: &PaceLimit,
    steps: &[OwnConcession],
    finding: &mut RuleFinding,
) -> f64 {
    let room = pace.room();
    let excess =
        |step: &OwnConcession| (step.total - step.smallest.get() - pace.allowed(step.round)) / room;
    let worst = steps
        .iter()
        .map(|step| (excess(step), step))
        .filter(|(early, _)| *early > 0.0)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let Some((early, step)) = worst else {
        return 0.0;
    };
    let allowed = pace.allowed(step.round);
    finding.evidence.push(
        evidence(Fact::GaveEarly, early, step, room)
            .with("total", Parameter::Money(Worth::of(step.total)))
            .with("share", Parameter::Share(step.total / room))
            .with("smallest", Parameter::Money(step.smallest))
            .with("target", Parameter::Money(pace.target()))
            .with("allowed", Parameter::Share(allowed / room)),
    );
    let before = step.total - step.given;
    let most = allowed - before;
    finding.advice.push(if step.accepts {
        Advice::new(Tip::StepBeforeAccepting).in_round(step.round)
    } else if most <= 0.0 {
        Advice::new(Tip::HoldOnce).in_round(step.round)
    } else {
        give_at_most(case, step, most)
    });
    early
}

/// The share of the room from which on a concession is large; `last_step` is
/// the share of the one before.
fn large(course: &Course, room: f64, step: &OwnConcession, last_step: Option<f64>) -> f64 {
    if !step.accepts {
        LARGE
    } else if course.rounds >= course.expected_rounds {
        LARGE_AT_THE_END
    } else {
        let tick = step.tick / room;
        last_step.map_or(LARGE, |last| LARGE.min(last + tick))
    }
}

/// By how much of the room one concession is too large.
fn giving_much(
    case: &Case<'_>,
    room: f64,
    large: f64,
    step: &OwnConcession,
    finding: &mut RuleFinding,
) -> f64 {
    let over = step.given / room - large;
    let is_smallest = step.given <= step.smallest.get() + case.book.rounding();
    if over * room <= case.book.rounding() || is_smallest && !step.accepts {
        return 0.0;
    }
    finding.evidence.push(
        evidence(Fact::GaveMuchAtOnce, over, step, room).with("large", Parameter::Share(large)),
    );
    finding.advice.push(if step.accepts {
        Advice::new(Tip::StepBeforeAccepting).in_round(step.round)
    } else {
        give_at_most(case, step, LARGE * room)
    });
    over
}

fn note_stinginess(
    case: &Case<'_>,
    course: &Course,
    shortfall: &Shortfall,
    finding: &mut RuleFinding,
) {
    let Shortfall {
        round,
        breaks,
        gap,
        closed,
        expected,
        forgiven,
        enough,
        open,
        loss,
    } = *shortfall;
    finding.evidence.push(
        Evidence::fault(Fact::GaveTooLittle, loss)
            .in_round(round)
            .with("breaks", Parameter::Count(breaks))
            .with("gap", Parameter::Money(Worth::of(gap)))
            .with("closed", Parameter::Share(closed))
            .with("due", Parameter::Share(expected))
            .with("open", Parameter::Share(open))
            .with("forgiven", Parameter::Share(forgiven))
            .with("enough", Parameter::Money(Worth::of(enough))),
    );
    let missing = Worth::of((expected - closed).min(open) * gap);
    let possible = course.last(Party::Seller).and_then(|offer| {
        let own = missing.min(offer.worth - course.limits.floor());
        case.book.step_at_most(&offer.package, own)
    });
    // Where every step that there is would give more, nothing is advised.
    finding.advice.extend(possible.map(|worth| {
        Advice::new(Tip::MoveWithinRoom)
            .in_round(round)
            .with("worth", Parameter::Money(worth))
    }));
}

fn evidence(fact: Fact, loss: f64, step: &OwnConcession, room: f64) -> Evidence {
    let fact = match (fact, step.accepts) {
        (Fact::GaveEarly, true) => Fact::AcceptedEarly,
        (Fact::GaveMuchAtOnce, true) => Fact::AcceptedFarBelow,
        (other, _) => other,
    };
    Evidence::fault(fact, loss)
        .in_round(step.round)
        .with("given", Parameter::Money(Worth::of(step.given)))
        .with("room", Parameter::Money(Worth::of(room)))
        .with("part", Parameter::Share(step.given / room))
}

/// To give no more than `most`: the largest such step that could have been made,
/// or none where every step is larger.
fn give_at_most(case: &Case<'_>, step: &OwnConcession, most: f64) -> Advice {
    let possible = case.book.step_at_most(&step.from, Worth::of(most));
    match possible {
        Some(worth) => Advice::new(Tip::GiveAtMost).with("worth", Parameter::Money(worth)),
        None => Advice::new(Tip::HoldOnce),
    }
    .in_round(step.round)
}
