//! Intelligence, creativity, elegance: the three headings under which the
//! course sums up.

use super::{
    Case, Course, Note, NoteCode, Parameter, Point, Relation, ResultScore, Technique, Verdict,
    rules::{reciprocal, roles},
    talk,
};
use crate::{
    bargain::{Care, Event, Finding, Outcome, Package, Party, Revealed},
    scenario::{IssueId, MemberId, RuleId, Worth},
    text::is_nothing,
};

/// Intelligence, creativity, elegance: what was found out, what value was
/// made, and in what manner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ice {
    /// Preparation, questions, reading the other side.
    pub intelligence: Vec<Note>,
    /// Trades and the value they made.
    pub creativity: Vec<Note>,
    /// Manner, style and tone.
    pub elegance: Vec<Note>,
}

/// Who cares more than this (1 is as much as the company) has a wish worth a
/// word.
const OUTSPOKEN: f64 = 1.1;
/// A step of at most so much of the one before is clearly smaller.
const SHRANK: f64 = 0.75;
/// With at most so much of its way to its limit left, a buyer is near it.
const NEAR: f64 = 0.2;
/// An opening felt more insulting than this was an insult.
pub(super) const INSULTED: f64 = 0.5;

impl Ice {
    pub(super) fn of(
        case: &Case<'_>,
        course: &Course,
        technique: &Technique,
        result: &ResultScore,
        revealed: &Revealed,
    ) -> Self {
        Self {
            intelligence: intelligence(case, course, revealed),
            creativity: creativity(case, course, result),
            elegance: elegance(case, course, technique, result, revealed),
        }
    }
}

fn money(amount: f64) -> Parameter {
    Parameter::Money(Worth::of(amount))
}

fn intelligence(case: &Case<'_>, course: &Course, revealed: &Revealed) -> Vec<Note> {
    let mut notes = vec![research(case)];
    notes.extend(talk::questions(case));
    notes.extend(cares(case));
    notes.extend(talk::reasons(case));
    notes.extend(their_signal(course, revealed));
    notes.extend(within_reach(case, course, revealed));
    notes
}

fn research(case: &Case<'_>) -> Note {
    let used: u32 = case
        .events
        .iter()
        .filter_map(|event| match event {
            Event::Researched { research, .. } => research.get(case.scenario),
            _ => None,
        })
        .map(|research| research.hours)
        .sum();
    if used == 0 {
        return Note::new(NoteCode::NoResearch);
    }
    Note::new(NoteCode::Research)
        .with("used", Parameter::Count(used))
        .with("hours", Parameter::Count(case.scenario.preparation_hours))
}

/// What was learnt of the most outspoken wish, and of whom nothing was learnt.
fn cares(case: &Case<'_>) -> Vec<Note> {
    let known: Vec<(MemberId, IssueId, f64)> = findings(case)
        .filter_map(|finding| match finding {
            Finding::Cares {
                member,
                issue,
                weight,
            } => Some((*member, *issue, *weight)),
            _ => None,
        })
        .collect();
    let most = known
        .iter()
        .filter(|(_, _, weight)| *weight > OUTSPOKEN)
        .max_by(|a, b| a.2.total_cmp(&b.2));
    let mut notes: Vec<Note> = most
        .map(|(member, issue, weight)| {
            let code = match Care::of(*weight) {
                Care::Much => NoteCode::FoundCares,
                _ => NoteCode::FoundCaresMore,
            };
            Note::new(code)
                .with("member", Parameter::Member(*member))
                .with("issue", Parameter::Issue(*issue))
        })
        .into_iter()
        .collect();
    let team = &case.scenario.buyer.team;
    let unknown = MemberId::all(case.scenario)
        .filter(|member| !known.iter().any(|(known, ..)| known == member))
        .max_by(|a, b| team[*a].weight.total_cmp(&team[*b].weight));
    notes.extend(
        unknown.map(|member| {
            Note::new(NoteCode::KnewNothing).with("member", Parameter::Member(member))
        }),
    );
    notes
}

fn findings<'a>(case: &'a Case<'_>) -> impl Iterator<Item = &'a Finding> + use<'a> {
    case.events.iter().flat_map(|event| match event {
        Event::Researched { findings, .. } => findings.as_slice(),
        Event::Learnt(finding) => std::slice::from_ref(finding),
        _ => &[],
    })
}

/// The buyer's last two steps, where the second was clearly smaller, with
/// whether they told the truth: how much of its way to its limit was left.
fn their_signal(course: &Course, revealed: &Revealed) -> Option<Note> {
    let steps: Vec<f64> = course
        .of_party(Party::Buyer)
        .filter_map(|point| point.change)
        .map(Worth::get)
        .filter(|step| *step > 0.0)
        .collect();
    let [.., before, after] = steps.as_slice() else {
        return None;
    };
    let left = revealed.way_left.filter(|_| *after <= SHRANK * before)?;
    let (_, apart) = revealed.room_left.last()?;
    let code = if left <= NEAR {
        NoteCode::TheirStepsTold
    } else {
        NoteCode::TheirStepsMisled
    };
    let note = Note::new(code)
        .with("before", money(*before))
        .with("after", money(*after))
        .with("left", Parameter::Share(left))
        .with("apart", Parameter::Price(*apart));
    Some(note)
}

/// What was given after an offer that the buyer could have taken: part of what
/// was left on the table; or that it left such an offer behind.
fn within_reach(case: &Case<'_>, course: &Course, revealed: &Revealed) -> Option<Note> {
    let round = revealed.within_limit_from?;
    let first = course
        .of_party(Party::Seller)
        .find(|point| point.round == round)?;
    let note = |code| {
        Note::new(code)
            .with("round", Parameter::Count(round))
            .with("worth", Parameter::Money(first.worth))
    };
    if let Some(agreement) = course.agreement {
        let given = (first.worth - agreement).get();
        let tick = case.book.price_step(&first.package).get();
        return (given >= tick - case.book.rounding())
            .then(|| note(NoteCode::GaveWithinReach).with("given", money(given)));
    }
    matches!(course.outcome, Some(Outcome::BuyerWalked { .. }))
        .then(|| note(NoteCode::LeftWithinReach))
}

fn creativity(case: &Case<'_>, course: &Course, result: &ResultScore) -> Vec<Note> {
    let mut notes = Vec::new();
    let exchanges = reciprocal::exchanges(case, course);
    let trades = exchanges.iter().filter(|exchange| exchange.asked()).count();
    if trades > 0 {
        notes.push(
            Note::new(NoteCode::Trades)
                .with("trades", Parameter::count(trades))
                .with("offers", Parameter::count(exchanges.len())),
        );
    } else if !exchanges.is_empty() {
        notes.push(Note::new(NoteCode::NoTrades));
    }
    notes.extend(terms(case, course));
    if let Some(gain) = result.pareto_distance {
        notes.push(if is_nothing(gain.get(), &case.scenario.currency) {
            Note::new(NoteCode::OnFrontier)
        } else {
            Note::new(NoteCode::OffFrontier).with("gain", Parameter::Money(gain))
        });
    }
    notes
}

/// What the agreement's terms besides the price are worth against the usual.
fn terms(case: &Case<'_>, course: &Course) -> Option<Note> {
    let package = course.outcome.as_ref()?.agreement()?;
    // Without a price there is nothing beside which the terms are terms.
    case.book.price_issue()?;
    let usual = Package::usual(case.scenario);
    let bare = case.book.worth_at_price(&usual, case.book.price(package));
    let gained = (case.book.worth(package) - bare).get();
    if is_nothing(gained, &case.scenario.currency) {
        None
    } else if gained > 0.0 {
        Some(Note::new(NoteCode::TermsGained).with("worth", money(gained)))
    } else {
        Some(Note::new(NoteCode::TermsGiven).with("worth", money(-gained)))
    }
}

fn elegance(
    case: &Case<'_>,
    course: &Course,
    technique: &Technique,
    result: &ResultScore,
    revealed: &Revealed,
) -> Vec<Note> {
    let mut notes = vec![Note::new(match Relation::of(revealed.relationship) {
        Relation::Better => NoteCode::RelationshipUp,
        Relation::Hurt | Relation::Worse => NoteCode::RelationshipDown,
        Relation::Same => NoteCode::RelationshipSame,
    })];
    notes.extend(left_well(result, revealed));
    notes.extend(talk::old_wrong(case, revealed));
    if revealed.offence > INSULTED {
        notes.push(Note::new(NoteCode::OpeningHurt));
    }
    if broke_final(course) {
        notes.push(Note::new(NoteCode::BrokeFinal));
    }
    if technique.shows(roles::Fact::FacesFlicker) {
        notes.push(Note::new(NoteCode::FacesMixed));
    } else if technique.shows(roles::Fact::HardThenWarm) {
        notes.push(Note::new(NoteCode::HardThenWarm));
    }
    if let (Some(style), Some(score)) = (
        case.plan.style,
        technique.rule(RuleId::Style).and_then(|rule| rule.score),
    ) {
        let code = if score >= 1.0 {
            NoteCode::StyleSeen
        } else {
            NoteCode::StyleUnseen
        };
        notes.push(Note::new(code).with("style", Parameter::Style(style)));
    }
    notes
}

/// A walk that was right and did no harm.
fn left_well(result: &ResultScore, revealed: &Revealed) -> Option<Note> {
    let is_well = result.verdict == Verdict::RightToWalk
        && !Relation::of(revealed.relationship).has_suffered();
    is_well.then(|| Note::new(NoteCode::LeftWell))
}

/// An offer was called final and another one followed.
fn broke_final(course: &Course) -> bool {
    let own: Vec<_> = course.of_party(Party::Seller).collect();
    own.windows(2)
        .any(|pair| breaks_final(pair[0], &pair[1].package))
}

/// Whether another package after an own offer breaks the word that the offer
/// was final.
pub(super) fn breaks_final(before: &Point, package: &Package) -> bool {
    before.is_final && before.package != *package
}
