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
    Case, Course, Due, Evidence, NextStep, Parameter, Parameters, Standing, gap, high_start, ice,
    limits, reciprocal, shrinking, slow, standing::goes_past, technique::Finding,
};
use crate::{
    bargain::{Event, Move, Outcome, Package, Party, Proposal, SellerBook, Tone},
    scenario::Worth,
};

/// Something that speaks against a move.
#[derive(Debug, Clone, PartialEq)]
pub struct Caution {
    /// A stable name, one of [`CODES`].
    pub code: &'static str,
    /// The figures of its sentence.
    pub parameters: Parameters,
}

/// Every code there is, the gravest first: the order in which the cautions of a
/// move are told.
pub const CODES: [&str; 28] = [
    // The limit.
    "below_limit",
    "accept_below_limit",
    "walk_from_good",
    // One's word, and the other side's ears.
    "breaks_final",
    "takes_back",
    "opens_insulting",
    "gives_in",
    "to_silence",
    // The plan.
    "past_plan",
    "ahead_of_plan",
    "accept_below_next",
    "opens_at_aim",
    "opens_at_middle",
    "opens_below_upper",
    "opens_below_plan",
    "opens_low",
    "opens_beyond",
    "wait_for_movement",
    "wait_a_round",
    "wait_for_round",
    "final_early",
    // The size of the step: of these only the gravest is told.
    "large_step",
    "larger_step",
    "early",
    "equal_step",
    "accept_far_below",
    "accept_early",
    // The return.
    "nothing_asked",
];

/// Those that say of one step that it is too large.
const TOO_LARGE: [&str; 6] = [
    "large_step",
    "larger_step",
    "early",
    "equal_step",
    "accept_far_below",
    "accept_early",
];
/// Those that say of one opening that it is too low.
const TOO_LOW: [&str; 5] = [
    "opens_at_aim",
    "opens_at_middle",
    "opens_below_upper",
    "opens_below_plan",
    "opens_low",
];

/// An opening beyond the credible is told of when it costs at least this much
/// of the rule's score: on a coarse scale few packages lie at the very price.
const FELT: f64 = 0.1;

impl Caution {
    fn new(code: &'static str) -> Self {
        Self {
            code,
            parameters: Parameters::new(),
        }
    }

    fn with(mut self, name: &'static str, parameter: Parameter) -> Self {
        self.parameters.insert(name, parameter);
        self
    }

    fn money(self, name: &'static str, worth: Worth) -> Self {
        self.with(name, Parameter::Money(worth))
    }

    fn count(self, name: &'static str, count: usize) -> Self {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.with(name, Parameter::Count(count))
    }
}

/// What speaks against a move if it were made now, the gravest first; empty for
/// one that is in order, and for moves that offer, accept and end nothing.
#[must_use]
pub fn cautions(case: &Case<'_>, chosen: &Move) -> Vec<Caution> {
    let course = Course::of(case);
    let mut found = match chosen {
        Move::Accept => accepting(case, &course),
        Move::Walk => walking(case, &course),
        _ => Proposal::of(case.book, chosen)
            .map(|proposal| offering(case, &course, &proposal))
            .unwrap_or_default(),
    };
    found.sort_by_key(|caution| CODES.iter().position(|code| *code == caution.code));
    keep_gravest(&mut found, &TOO_LARGE);
    keep_gravest(&mut found, &TOO_LOW);
    found
}

/// Of the cautions of one kind only the first stays.
fn keep_gravest(found: &mut Vec<Caution>, kind: &[&str]) {
    let mut has = false;
    found.retain(|caution| {
        let is_of_kind = kind.contains(&caution.code);
        let stays = !is_of_kind || !has;
        has |= is_of_kind;
        stays
    });
}

/// The faults that a rule finds once an event is added, and did not find
/// before.
fn new_faults(
    case: &Case<'_>,
    course: &Course,
    event: &Event,
    rule: fn(&Case<'_>, &Course) -> Finding,
) -> Vec<Evidence> {
    let mut events = case.events.to_vec();
    events.push(event.clone());
    let after = Case {
        events: &events,
        ..*case
    };
    let known = rule(case, course).evidence;
    let is_new = |evidence: &Evidence| {
        evidence.fault
            && !known
                .iter()
                .any(|old| old.fault && old.code == evidence.code && old.round == evidence.round)
    };
    let mut faults = rule(&after, &Course::of(&after)).evidence;
    faults.retain(is_new);
    faults
}

fn offering(case: &Case<'_>, course: &Course, proposal: &Proposal) -> Vec<Caution> {
    let event = offered(course, proposal);
    let rules = [
        slow::judge,
        shrinking::judge,
        high_start::judge,
        reciprocal::judge,
        gap::judge,
    ];
    let mut found: Vec<Caution> = rules
        .into_iter()
        .flat_map(|rule| new_faults(case, course, &event, rule))
        .filter_map(|fault| told(fault, course))
        .collect();
    found.extend(below_limit(case, course, proposal));
    found.extend(against_plan(case, course, proposal));
    found.extend(against_word(course, proposal));
    found.extend(takes_back(case.book, course, proposal));
    found
}

/// A rule's fault as a caution; `None` for one that this move can't help, or
/// that is not yet one.
fn told(fault: Evidence, course: &Course) -> Option<Caution> {
    let code = match fault.code {
        "gave_much_at_once" => "large_step",
        "gave_early" => "early",
        "gave_to_silence" => "to_silence",
        "step_grew" => "larger_step",
        "step_equal" => "equal_step",
        "gave_for_nothing" => "nothing_asked",
        "gave_in_at_gap" => "gives_in",
        // Without an aim the middle of the market stands for it.
        "opened_at_aim" if course.limits.aspiration.is_none() => "opens_at_middle",
        "opened_at_aim" => "opens_at_aim",
        "opened_low" => "opens_low",
        "opened_insulting" if is_insult(&fault) => "opens_insulting",
        "opened_insulting" if fault.loss >= FELT => "opens_beyond",
        "accepted_far_below" => "accept_far_below",
        "accepted_early" => "accept_early",
        "agreed_below_limit" => "accept_below_limit",
        "walked_from_good_offer" => "walk_from_good",
        _ => return None,
    };
    Some(Caution {
        code,
        parameters: fault.parameters,
    })
}

/// Whether an opening beyond the credible is as high as an insult.
fn is_insult(fault: &Evidence) -> bool {
    match (
        fault.parameters.get("demand"),
        fault.parameters.get("insult"),
    ) {
        (Some(Parameter::Money(demand)), Some(Parameter::Money(insult))) => demand >= insult,
        _ => false,
    }
}

fn below_limit(case: &Case<'_>, course: &Course, proposal: &Proposal) -> Option<Caution> {
    let worth = case.book.worth(&proposal.package);
    let floor = course.limits.floor();
    limits::is_below(case.book, worth, floor).then(|| {
        Caution::new("below_limit")
            .with("bound", Parameter::Bound(course.limits.bound()))
            .money("worth", worth)
            .money("lower", floor)
            .money("short", floor - worth)
    })
}

fn against_plan(case: &Case<'_>, course: &Course, proposal: &Proposal) -> Vec<Caution> {
    let standing = Standing::of(case, course);
    let worth = case.book.worth(&proposal.package);
    let mut found = Vec::new();
    if let Some(next) = &standing.next {
        let is_past = goes_past(case.book, worth, &next.planned);
        if is_past {
            let code = if course.opening().is_some() {
                "ahead_of_plan"
            } else {
                "opens_below_plan"
            };
            found.push(
                Caution::new(code)
                    .count("step", next.number)
                    .money("worth", next.planned.worth)
                    .money("more", next.planned.worth - worth),
            );
        }
        let is_step = proposal.package == next.planned.package;
        if is_step || is_past || gives(case.book, course, worth) {
            found.extend(waiting(next));
        }
    } else {
        found.extend(past_the_end(case.book, course, worth));
    }
    found.extend(opening_below_upper(case.book, course, proposal));
    let left = standing.left_after(case, course, &proposal.package);
    if proposal.is_final && left > 0 {
        found.push(Caution::new("final_early").count("left", left));
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
        Caution::new("past_plan")
            .money("last", last.worth)
            .money("more", more)
    })
}

/// What the plan waits for before its next step; that an answer is still due is
/// for the rule of slow concessions to say.
fn waiting(next: &NextStep) -> Option<Caution> {
    match next.due {
        Due::Now | Due::Answer => None,
        Due::Hold => Some(Caution::new("wait_a_round")),
        Due::Movement => Some(Caution::new("wait_for_movement")),
        Due::Round(round) => {
            Some(Caution::new("wait_for_round").with("round", Parameter::Count(round)))
        }
    }
}

fn opening_below_upper(book: &SellerBook, course: &Course, proposal: &Proposal) -> Option<Caution> {
    let upper = course.limits.upper.filter(|_| course.opening().is_none())?;
    let worth = book.worth(&proposal.package);
    let short = (upper - worth).get();
    (short > book.price_step(&proposal.package).get() + book.rounding()).then(|| {
        Caution::new("opens_below_upper")
            .money("upper", upper)
            .money("short", upper - worth)
    })
}

/// The last offer was called final, and this is another.
fn against_word(course: &Course, proposal: &Proposal) -> Option<Caution> {
    let last = course.last(Party::Seller)?;
    ice::breaks_final(last, &proposal.package).then(|| Caution::new("breaks_final"))
}

/// It asks for more than the last offer by a price tick or more.
fn takes_back(book: &SellerBook, course: &Course, proposal: &Proposal) -> Option<Caution> {
    let last = course.last(Party::Seller)?;
    let more = book.worth(&proposal.package) - last.worth;
    let tick = book.price_step(&proposal.package).get();
    (more.get() >= (tick - book.rounding()).max(book.rounding()))
        .then(|| Caution::new("takes_back").money("more", more))
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
    /// How a package would sound as the opening, after what has been said.
    #[must_use]
    pub fn of(case: &Case<'_>, package: &Package) -> Self {
        let course = Course::of(case);
        let event = offered(&course, &Proposal::plain(package.clone(), false));
        let faults = new_faults(case, &course, &event, high_start::judge);
        let Some(fault) = faults.into_iter().next() else {
            return Self::High;
        };
        match fault.code {
            "opened_at_aim" if course.limits.aspiration.is_some() => Self::AtAim,
            "opened_insulting" if is_insult(&fault) => Self::Insulting,
            "opened_insulting" if fault.loss >= FELT => Self::Beyond,
            "opened_insulting" => Self::High,
            _ => Self::Low,
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
fn offered(course: &Course, proposal: &Proposal) -> Event {
    Event::Offered {
        round: course.rounds + 1,
        package: proposal.package.clone(),
        is_final: proposal.is_final,
        tone: Tone::Neutral,
        on: proposal.on.clone(),
        others: proposal.others.clone(),
    }
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
    let mut found: Vec<Caution> = [slow::judge, limits::judge]
        .into_iter()
        .flat_map(|rule| new_faults(case, course, &event, rule))
        .filter_map(|fault| told(fault, course))
        .collect();
    let next = Standing::of(case, course).next;
    if let Some(next) = next.filter(|next| goes_past(case.book, counter.worth, &next.planned)) {
        found.push(
            Caution::new("accept_below_next")
                .count("step", next.number)
                .money("worth", next.planned.worth)
                .money("short", next.planned.worth - counter.worth),
        );
    } else {
        // What the plan would ask for next is on the table: taking it is no
        // jump.
        let jumps = ["accept_far_below", "accept_early"];
        found.retain(|caution| !jumps.contains(&caution.code));
    }
    found
}

fn walking(case: &Case<'_>, course: &Course) -> Vec<Caution> {
    let event = Event::Ended(Outcome::RepWalked {
        round: course.rounds,
    });
    new_faults(case, course, &event, limits::judge)
        .into_iter()
        .filter_map(|fault| told(fault, course))
        .collect()
}
