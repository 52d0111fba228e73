//! What the buyer claimed about itself, against what was true.

use super::{Case, Note, NoteCode, Parameter};
use crate::{
    bargain::{Bluff, Event, Revealed},
    scenario::Intent,
};

/// Alternatives weaker than this leave hardly anybody to turn to.
const WEAK: f64 = 0.35;

/// A note for each claim that was not true, with the truth; one note that all
/// were true where none was a bluff; nothing where nothing was claimed.
pub(super) fn check(case: &Case<'_>, revealed: &Revealed) -> Vec<Note> {
    let bluffs: Vec<Note> = revealed
        .bluffs
        .iter()
        .filter_map(|bluff| expose(*bluff, revealed))
        .collect();
    let has_claimed = case.events.iter().any(is_claim);
    if bluffs.is_empty() && has_claimed {
        return vec![Note::new(NoteCode::ClaimsTrue)];
    }
    bluffs
}

const fn is_claim(event: &Event) -> bool {
    matches!(
        event,
        Event::Said {
            intent: Intent::ClaimsRivals | Intent::ClaimsLimit | Intent::ThreatensToLeave,
            ..
        }
    )
}

fn expose(bluff: Bluff, revealed: &Revealed) -> Option<Note> {
    let note = match bluff.claim {
        Intent::ClaimsRivals if revealed.power < WEAK => Note::new(NoteCode::BluffRivalsWeak),
        Intent::ClaimsRivals => Note::new(NoteCode::BluffRivalsSome),
        Intent::ClaimsLimit => Note::new(NoteCode::BluffLimit)
            .with("limit", Parameter::Price(revealed.reservation_price)),
        Intent::ThreatensToLeave => {
            Note::new(NoteCode::BluffLeaving).with("rounds", Parameter::Count(revealed.patience))
        }
        _ => return None,
    };
    Some(note.with("round", Parameter::Count(bluff.round)))
}
