//! A buyer who will not bargain may simply be too far from your expectation
//! 客户不愿意谈判可能因为与期望相差太远.
//!
//! The rule applies when the buyer refused to bargain, at an offer or by
//! leaving. Each refusal that the rep could still answer is judged by what the
//! rep did before the next own offer, or with it:
//!
//! ```text
//! 1    asked, argued, consulted, took the first break, walked away, or offered
//!      a trade that concedes nothing: it gives at least a third of what it takes
//! 0.5  held the offer without a word, or made the same one again
//! 0    gave in: conceded without having asked or argued first
//! 0    took back: offered what is better for oneself and worse for them
//! 0    stood still: the buyer left unoffended after two rounds or more, and the rep had
//!      not conceded a tenth of the room between opening and lower limit (or
//!      the BATNA where that is higher)
//! score = the mean over all refusals; a buyer lost by standing still counts
//!         as much as all of them together
//! ```
//!
//! Standing still is a fault only while there is room of one's own to move in:
//! who is at the lower limit has nothing to give, and a buyer that leaves in
//! the first round left no time for it.

use super::{Rule, RuleFinding, steps::taken_back};
use crate::{
    bargain::{Event, LeaveReason, Outcome, Party},
    scenario::{ProbeId, RuleId, Worth},
    score::{Advice, Ahead, Case, CautionCode, Course, Evidence, Parameter, Point, codes::codes},
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Gap,
    weight: 2.0,
    heart: None,
    judge,
    before: &[Ahead::Offering],
    caution,
    foresight: None,
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// Does not apply: the buyer never refused to bargain.
        NoRefusal = "no_refusal",
        /// The rep looked for the reason of a refusal.
        LookedForGap = "looked_for_gap",
        /// The rep left after a refusal.
        LeftOverGap = "left_over_gap",
        /// The rep only waited after a refusal.
        WaitedAtGap = "waited_at_gap",
        /// The rep conceded after a refusal.
        GaveInAtGap = "gave_in_at_gap",
        /// The rep took back after a refusal.
        TookBackAtGap = "took_back_at_gap",
        /// The buyer left a rep that had hardly moved.
        StoodStill = "stood_still",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Ask this question.
        Ask = "ask",
        /// Bring an argument, or ask, before moving.
        ArgueGap = "argue_gap",
        /// Make a step of about this.
        MoveWithinRoom = "move_within_room",
    }
}

/// Conceding this share of the room is moving.
const MOVED: f64 = 0.1;
/// The first step that is advised, as a share of the room: below the quarter from
/// which on the rule `slow` calls one big.
const STEP: f64 = 0.2;

/// What the rep did about a refusal.
enum Reaction {
    /// Looked for the reason.
    Looked,
    /// Waited.
    Waited,
    /// Conceded so much.
    GaveIn(Worth),
    /// Took so much of its own offer back.
    TookBack(Worth),
    /// Left.
    Left,
}

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let mut finding = RuleFinding::default();
    let mut points = 0.0;
    let reactions = reactions(case, course);
    let refusals = reactions.len() as f64;
    for (round, reaction) in reactions {
        let (share, fact) = match reaction {
            Reaction::Looked => (1.0, Fact::LookedForGap),
            Reaction::Left => (1.0, Fact::LeftOverGap),
            Reaction::Waited => (0.5, Fact::WaitedAtGap),
            Reaction::GaveIn(_) => (0.0, Fact::GaveInAtGap),
            Reaction::TookBack(_) => (0.0, Fact::TookBackAtGap),
        };
        points += share;
        let mut evidence = if share < 1.0 {
            Evidence::fault(fact, (1.0 - share) / refusals)
        } else {
            Evidence::fact(fact)
        };
        if let Reaction::GaveIn(worth) | Reaction::TookBack(worth) = reaction {
            evidence = evidence.with("given", Parameter::Money(worth));
        }
        finding.evidence.push(evidence.in_round(round));
        if share < 1.0 {
            finding.advice.push(ask_first(case).in_round(round));
        }
    }
    let mut parts = refusals;
    if let Some(room) = stood_still(course) {
        let weight = refusals.max(1.0);
        parts += weight;
        for evidence in &mut finding.evidence {
            evidence.loss *= refusals / parts;
        }
        note_standing(case, course, room, weight / parts, &mut finding);
    }
    if finding.evidence.is_empty() {
        return RuleFinding::not_judged(Fact::NoRefusal);
    }
    finding.score = Some(points / parts);
    finding
}

/// As which caution giving in is told.
fn caution(fault: &Evidence, _: &Course) -> Option<CautionCode> {
    (fault.code == Fact::GaveInAtGap).then_some(CautionCode::GivesIn)
}

/// The room that the rep left unused when the buyer went, where the rep had
/// hardly moved although there was time and room for it.
fn stood_still(course: &Course) -> Option<Worth> {
    let left = matches!(
        course.outcome,
        Some(Outcome::BuyerWalked { reason, .. }) if reason != LeaveReason::Offence
    );
    let room = course.room()?;
    let given = course.opening()?.worth - course.least_offered()?;
    (left && course.rounds >= 2 && given.get() < MOVED * room.get()).then_some(room - given)
}

fn note_standing(
    case: &Case<'_>,
    course: &Course,
    room: Worth,
    loss: f64,
    finding: &mut RuleFinding,
) {
    finding.evidence.push(
        Evidence::fault(Fact::StoodStill, loss)
            .in_round(course.rounds)
            .with("room", Parameter::Money(room)),
    );
    let step = Worth::of(room.get() * STEP);
    let step = course.last(Party::Seller).map_or(step, |offer| {
        let found = case.book.step_at_most(&offer.package, step);
        found.unwrap_or_else(|| case.book.smallest_step(&offer.package))
    });
    finding.advice.push(
        Advice::new(Tip::MoveWithinRoom)
            .in_round(course.rounds)
            .with("worth", Parameter::Money(step)),
    );
}

/// A question that was not asked yet, or a general one.
fn ask_first(case: &Case<'_>) -> Advice {
    let unasked = ProbeId::all(case.scenario).find(|probe| {
        !case
            .events
            .iter()
            .any(|event| matches!(event, Event::Probed { probe: asked, .. } if asked == probe))
    });
    unasked.map_or_else(
        || Advice::new(Tip::ArgueGap),
        |probe| Advice::new(Tip::Ask).with("id", Parameter::Probe(probe)),
    )
}

/// Each refusal with what followed; refusals that nothing could follow are
/// left out.
fn reactions(case: &Case<'_>, course: &Course) -> Vec<(u32, Reaction)> {
    case.events
        .iter()
        .enumerate()
        .filter_map(|(index, event)| match event {
            Event::Refused { round } => {
                let after = &case.events[index + 1..];
                reaction(case, course, index, after).map(|reaction| (*round, reaction))
            }
            _ => None,
        })
        .collect()
}

fn reaction(case: &Case<'_>, course: &Course, refusal: usize, after: &[Event]) -> Option<Reaction> {
    for (offset, event) in after.iter().enumerate() {
        match event {
            Event::Probed { again: false, .. }
            | Event::Argued { again: false, .. }
            | Event::Consulted { .. } => return Some(Reaction::Looked),
            Event::Recessed if is_first_break(case, refusal) => return Some(Reaction::Looked),
            Event::Held { .. } => return Some(Reaction::Waited),
            Event::Offered { .. } => return Some(offer_after(case, course, refusal + 1 + offset)),
            Event::Ended(Outcome::RepWalked { .. }) => return Some(Reaction::Left),
            Event::Ended(_) => return None,
            _ => {}
        }
    }
    None
}

/// Whether there had been no break when the buyer refused: one is a pause to
/// think, several are waiting.
fn is_first_break(case: &Case<'_>, refusal: usize) -> bool {
    !case.events[..refusal]
        .iter()
        .any(|event| matches!(event, Event::Recessed))
}

fn offer_after(case: &Case<'_>, course: &Course, event: usize) -> Reaction {
    let own: Vec<&Point> = course.of_party(Party::Seller).collect();
    let pair = own.windows(2).find(|pair| pair[1].event == event);
    let Some((before, after)) = pair.map(|pair| (pair[0], pair[1])) else {
        return Reaction::Waited;
    };
    let change = after.worth - before.worth;
    if let Some(taken) = taken_back(case.book, &before.package, &after.package) {
        Reaction::TookBack(Worth::of(taken))
    } else if change.get() < -case.book.rounding() {
        Reaction::GaveIn(-change)
    } else if before.package == after.package {
        Reaction::Waited
    } else {
        Reaction::Looked
    }
}
