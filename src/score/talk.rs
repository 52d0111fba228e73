//! What was said between the offers, in the debrief: whom a question opened,
//! with whom a reason landed, and what became of an old wrong.

use super::{Case, Note, NoteCode, Parameter};
use crate::{
    bargain::{Event, Revealed},
    scenario::{ArgumentId, Intent, MemberId},
};

/// Questions and reasons that are named at most, of each kind.
const NAMED: usize = 3;
/// Somebody whom a reason moves by this share or more is convinced by it.
const CONVINCING: f64 = 0.4;
/// Less than this of an old wrong is over.
const OVER: f64 = 0.05;

/// Each question that opened somebody up; that none did.
pub(super) fn questions(case: &Case<'_>) -> Vec<Note> {
    if case.scenario.probes.is_empty() {
        return Vec::new();
    }
    let opened: Vec<Note> = case
        .events
        .iter()
        .filter_map(|event| match event {
            Event::Answered {
                probe,
                member,
                answer: Some(_),
            } => Some(
                Note::new(NoteCode::Opened)
                    .with("probe", Parameter::Probe(*probe))
                    .with("member", Parameter::Member(*member)),
            ),
            _ => None,
        })
        .take(NAMED)
        .collect();
    if opened.is_empty() {
        vec![Note::new(NoteCode::NotAsked)]
    } else {
        opened
    }
}

/// A reason that was brought, and how it was taken.
struct Brought {
    argument: ArgumentId,
    to: Option<MemberId>,
    /// Who answered.
    member: MemberId,
    taken: Intent,
}

/// Every reason that was brought for the first time.
fn brought<'a>(case: &'a Case<'_>) -> impl Iterator<Item = Brought> + use<'a> {
    let follows = |from: usize| {
        case.events[from..].iter().find_map(|event| match event {
            Event::Said { member, intent, .. } => Some((*member, *intent)),
            _ => None,
        })
    };
    let events = case.events.iter().enumerate();
    events.filter_map(move |(index, event)| match event {
        Event::Argued {
            argument,
            to,
            again: false,
            ..
        } => {
            let (member, taken) = follows(index)?;
            Some(Brought {
                argument: *argument,
                to: *to,
                member,
                taken,
            })
        }
        _ => None,
    })
}

/// With whom the reasons landed, or that they landed with nobody.
pub(super) fn reasons(case: &Case<'_>) -> Vec<Note> {
    brought(case)
        .filter_map(|brought| {
            let note = |code| Note::new(code).with("reason", Parameter::Argument(brought.argument));
            match brought.taken {
                Intent::Convinced => Some(
                    note(NoteCode::ReasonLanded).with("member", Parameter::Member(brought.member)),
                ),
                Intent::Unconvinced => Some(match would_listen(case, &brought) {
                    Some(other) => note(NoteCode::ReasonMisplaced)
                        .with("member", Parameter::Member(brought.member))
                        .with("other", Parameter::Member(other)),
                    None => note(NoteCode::ReasonLost),
                }),
                _ => None,
            }
        })
        .take(NAMED)
        .collect()
}

/// Who would have been moved by a reason that was brought to somebody else:
/// the one whom it moves most.
fn would_listen(case: &Case<'_>, brought: &Brought) -> Option<MemberId> {
    let told = brought.to?;
    let moves = &brought.argument.get(case.scenario)?.moves;
    let team = MemberId::all(case.scenario).zip(&case.scenario.buyer.team);
    team.filter(|(member, _)| *member != told)
        .filter_map(|(member, person)| Some((member, moves.get(&person.id)?.get())))
        .filter(|(_, share)| *share >= CONVINCING)
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(member, _)| member)
}

/// What became of an old wrong: owned up to, explained away, or passed over,
/// with how much of it still hurt; `None` where there was none.
pub(super) fn old_wrong(case: &Case<'_>, revealed: &Revealed) -> Option<Note> {
    let still = |note: Note| note.with("left", Parameter::Share(revealed.grievance));
    if revealed.healed > 0.0 {
        let healing = brought(case).find(|it| it.taken == Intent::Forgives)?;
        let code = if revealed.grievance > OVER {
            NoteCode::OwnedUpPartly
        } else {
            NoteCode::OwnedUp
        };
        let note = Note::new(code)
            .with("reason", Parameter::Argument(healing.argument))
            .with(
                "before",
                Parameter::Share(revealed.healed + revealed.grievance),
            );
        return Some(still(note));
    }
    if revealed.grievance <= OVER {
        return None;
    }
    let heals = |argument: &ArgumentId| case.scenario.arguments[*argument].heals.get() > 0.0;
    let apology = ArgumentId::all(case.scenario).find(heals)?;
    let note = match brought(case).find(|it| is_excuse(case, it)) {
        Some(excuse) => {
            Note::new(NoteCode::Excused).with("excuse", Parameter::Argument(excuse.argument))
        }
        None => Note::new(NoteCode::NeverOwnedUp),
    };
    Some(still(note.with("reason", Parameter::Argument(apology))))
}

/// A reason that neither heals, nor makes a price more credible, nor moves
/// anybody: brought to people who were wronged it is an excuse.
fn is_excuse(case: &Case<'_>, brought: &Brought) -> bool {
    let argument = &case.scenario.arguments[brought.argument];
    brought.taken == Intent::Unconvinced
        && argument.heals.get() <= 0.0
        && argument.raises_credible_opening.get() <= 0.0
        && argument
            .moves
            .values()
            .all(|share| share.get() < CONVINCING)
}

/// Whether the buyer refused to bargain and the rep asked, argued or consulted
/// after it.
pub(super) fn has_looked_at_refusal(events: &[Event]) -> bool {
    events
        .iter()
        .skip_while(|event| !matches!(event, Event::Refused { .. }))
        .any(|event| {
            matches!(
                event,
                Event::Probed { again: false, .. }
                    | Event::Argued { again: false, .. }
                    | Event::Consulted { .. }
            )
        })
}
