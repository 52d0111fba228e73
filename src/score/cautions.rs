//! What the rules and the rep's own plan have against a move that is about to
//! be made.
//!
//! Nothing is forbidden: a caution is a quiet sentence beside the move. The
//! move is added to what has happened and the rules that score judge the whole;
//! the faults that it brings are its cautions, so that what is said before and
//! what is blamed afterwards are the same. Against the plan it is
//! held as [`Standing`] reads it. Only what the rep knows goes in: the plan and
//! the events.

use super::{
    Ahead, Case, Caution, CautionCode, CautionKind, Course, Due, Evidence, NextStep, Parameter,
    Standing, ice,
    rules::{RULES, Rule, limits},
    standing::goes_past,
};
use crate::{
    bargain::{Event, Move, Offer, Outcome, Package, Party, SellerBook, Tone},
    scenario::{RuleId, Worth},
};

/// What speaks against a move if it were made now, the gravest first; empty for
/// one that is in order, and for moves that offer, accept and end nothing.
#[must_use]
pub fn cautions(case: &Case<'_>, chosen: &Move) -> Vec<Caution> {
    let course = Course::of(case);
    let mut found = match chosen {
        Move::Accept => accepting(case, &course),
        Move::Walk => walking(case, &course),
        _ => chosen.offer().map_or_else(Vec::new, |offer| {
            offering(case, &course, &offer.least_first(case.book))
        }),
    };
    found.sort_by_key(|caution| caution.code);
    keep_gravest(&mut found);
    found
}

/// Of the cautions of one kind only the first stays.
fn keep_gravest(found: &mut Vec<Caution>) {
    let mut told: Vec<CautionKind> = Vec::new();
    found.retain(|caution| match caution.code.kind() {
        Some(kind) if told.contains(&kind) => false,
        kind => {
            told.extend(kind);
            true
        }
    });
}

/// What the rules that are told before such a move have against it: the faults
/// that come with its event.
fn against_rules(case: &Case<'_>, course: &Course, ahead: Ahead, event: &Event) -> Vec<Caution> {
    let rules = RULES.iter().filter(|rule| rule.before.contains(&ahead));
    rules
        .flat_map(|rule| {
            let faults = new_faults(case, course, event, rule);
            faults
                .into_iter()
                .filter_map(|fault| told(rule, fault, course))
        })
        .collect()
}

/// A rule's fault as a caution, where it is one.
fn told(rule: &Rule, fault: Evidence, course: &Course) -> Option<Caution> {
    Some(Caution {
        code: (rule.caution)(&fault, course)?,
        parameters: fault.parameters,
    })
}

/// The faults that a rule finds once an event is added, and did not find
/// before.
fn new_faults(case: &Case<'_>, course: &Course, event: &Event, rule: &Rule) -> Vec<Evidence> {
    let mut events = case.events.to_vec();
    events.push(event.clone());
    let after = Case {
        events: &events,
        ..*case
    };
    let known = (rule.judge)(case, course).evidence;
    let is_new = |evidence: &Evidence| {
        evidence.fault
            && !known
                .iter()
                .any(|old| old.fault && old.code == evidence.code && old.round == evidence.round)
    };
    let mut faults = (rule.judge)(&after, &Course::of(&after)).evidence;
    faults.retain(is_new);
    faults
}

fn offering(case: &Case<'_>, course: &Course, offer: &Offer) -> Vec<Caution> {
    let event = offered(course, offer);
    let mut found = against_rules(case, course, Ahead::Offering, &event);
    found.extend(below_limit(case, course, offer));
    found.extend(against_plan(case, course, offer));
    found.extend(against_word(course, offer));
    found.extend(takes_back(case.book, course, offer));
    found
}

fn below_limit(case: &Case<'_>, course: &Course, offer: &Offer) -> Option<Caution> {
    let worth = case.book.worth(&offer.package);
    let floor = course.limits.floor();
    limits::is_below(case.book, worth, floor).then(|| {
        Caution::new(CautionCode::BelowLimit)
            .with("bound", Parameter::Bound(course.limits.bound()))
            .money("worth", worth)
            .money("lower", floor)
            .money("short", floor - worth)
    })
}

fn against_plan(case: &Case<'_>, course: &Course, offer: &Offer) -> Vec<Caution> {
    let standing = Standing::of(case, course);
    let worth = case.book.worth(&offer.package);
    let mut found = Vec::new();
    if let Some(next) = &standing.next {
        let is_past = goes_past(case.book, worth, &next.planned);
        if is_past {
            let code = if course.opening().is_some() {
                CautionCode::AheadOfPlan
            } else {
                CautionCode::OpensBelowPlan
            };
            found.push(
                Caution::new(code)
                    .count("step", next.number)
                    .money("worth", next.planned.worth)
                    .money("more", next.planned.worth - worth),
            );
        }
        let is_step = offer.package == next.planned.package;
        if is_step || is_past || gives(case.book, course, worth) {
            found.extend(waiting(next));
        }
    } else {
        found.extend(past_the_end(case.book, course, worth));
    }
    found.extend(opening_below_upper(case.book, course, offer));
    let left = standing.left_after(case, course, &offer.package);
    if offer.is_final && left > 0 {
        found.push(Caution::new(CautionCode::FinalEarly).count("left", left));
    }
    found
}

/// Whether an offer of this worth concedes.
fn gives(book: &SellerBook, course: &Course, worth: Worth) -> bool {
    course
        .last(Party::Seller)
        .is_some_and(|last| (last.worth - worth).get() > book.rounding())
}

/// The ladder is over, and this gives more than its last step and more than
/// was given already.
fn past_the_end(book: &SellerBook, course: &Course, worth: Worth) -> Option<Caution> {
    let last = course.planned.last()?;
    let more = last.worth - worth;
    (goes_past(book, worth, last) && gives(book, course, worth)).then(|| {
        Caution::new(CautionCode::PastPlan)
            .money("last", last.worth)
            .money("more", more)
    })
}

/// What the plan waits for before its next step; that an answer is still due is
/// for the rule of slow concessions to say.
fn waiting(next: &NextStep) -> Option<Caution> {
    match next.due {
        Due::Now | Due::Answer => None,
        Due::Hold => Some(Caution::new(CautionCode::WaitARound)),
        Due::Movement => Some(Caution::new(CautionCode::WaitForMovement)),
        Due::Round(round) => {
            Some(Caution::new(CautionCode::WaitForRound).with("round", Parameter::Count(round)))
        }
    }
}

fn opening_below_upper(book: &SellerBook, course: &Course, offer: &Offer) -> Option<Caution> {
    let upper = course.limits.upper.filter(|_| course.opening().is_none())?;
    let worth = book.worth(&offer.package);
    let short = (upper - worth).get();
    (short > book.price_step(&offer.package).get() + book.rounding()).then(|| {
        Caution::new(CautionCode::OpensBelowUpper)
            .money("upper", upper)
            .money("short", upper - worth)
    })
}

/// The last offer was called final, and this is another.
fn against_word(course: &Course, offer: &Offer) -> Option<Caution> {
    let last = course.last(Party::Seller)?;
    ice::breaks_final(last, &offer.package).then(|| Caution::new(CautionCode::BreaksFinal))
}

/// It asks for more than the last offer by a price tick or more.
fn takes_back(book: &SellerBook, course: &Course, offer: &Offer) -> Option<Caution> {
    let last = course.last(Party::Seller)?;
    let more = book.worth(&offer.package) - last.worth;
    let tick = book.price_step(&offer.package).get();
    (more.get() >= (tick - book.rounding()).max(book.rounding()))
        .then(|| Caution::new(CautionCode::TakesBack).money("more", more))
}

/// How an opening sounds in this market, as the rule `high_start` judges it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpeningSound {
    /// No higher than the rep's own aim.
    AtAim,
    /// Lower than what is credible.
    Low,
    /// High and credible.
    High,
    /// More than is credible, with all reasons that were brought.
    Beyond,
    /// So high that it is felt as an insult.
    Insulting,
}

impl OpeningSound {
    /// Every sound there is.
    pub const ALL: [Self; 5] = [
        Self::AtAim,
        Self::Low,
        Self::High,
        Self::Beyond,
        Self::Insulting,
    ];

    /// How a package would sound as the opening, after what has been said.
    #[must_use]
    pub fn of(case: &Case<'_>, package: &Package) -> Self {
        let course = Course::of(case);
        let event = offered(&course, &Offer::plain(package.clone()));
        let rule = Rule::of(RuleId::HighStart);
        let faults = new_faults(case, &course, &event, rule);
        let told = faults
            .first()
            .and_then(|fault| (rule.caution)(fault, &course));
        match told {
            None => Self::High,
            Some(CautionCode::OpensAtAim) => Self::AtAim,
            Some(CautionCode::OpensInsulting) => Self::Insulting,
            Some(CautionCode::OpensBeyond) => Self::Beyond,
            Some(_) => Self::Low,
        }
    }

    /// The name in phrases.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtAim => "at-aim",
            Self::Low => "low",
            Self::High => "high",
            Self::Beyond => "very-high",
            Self::Insulting => "insult",
        }
    }
}

/// An offer as the event that it would be.
fn offered(course: &Course, offer: &Offer) -> Event {
    Event::offered(course.rounds + 1, Tone::Neutral, offer.clone())
}

fn accepting(case: &Case<'_>, course: &Course) -> Vec<Caution> {
    let Some(counter) = course.last(Party::Buyer) else {
        return Vec::new();
    };
    let event = Event::Ended(Outcome::Agreement {
        package: counter.package.clone(),
        accepted_by: Party::Seller,
        round: course.rounds,
    });
    let mut found = against_rules(case, course, Ahead::Accepting, &event);
    match Standing::of(case, course).next {
        Some(next) if goes_past(case.book, counter.worth, &next.planned) => found.push(
            Caution::new(CautionCode::AcceptBelowNext)
                .count("step", next.number)
                .money("worth", next.planned.worth)
                .money("short", next.planned.worth - counter.worth),
        ),
        // What the plan would ask for next is on the table: taking it is no
        // jump.
        Some(_) => {
            let jumps = [CautionCode::AcceptFarBelow, CautionCode::AcceptEarly];
            found.retain(|caution| !jumps.contains(&caution.code));
        }
        // Without a further step the jump is the rep's own.
        None => {}
    }
    found
}

fn walking(case: &Case<'_>, course: &Course) -> Vec<Caution> {
    let event = Event::Ended(Outcome::RepWalked {
        round: course.rounds,
    });
    against_rules(case, course, Ahead::Walking, &event)
}
