//! Going back into a session that is over, to play on from an earlier round.
//!
//! The buyer is a function of scenario, seed and moves, so the moves up to a
//! round bring its table back to the last bit. What comes out is a session of
//! its own; the one it branched from is only read.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Mismatch, Recorded, Replayed, SessionFile, play_again};
use crate::{bargain::Event, scenario::Scenario};

/// Where a session left the one that it was branched from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// The name of the other session's file, without its folder; `None` where
    /// it was not kept.
    pub file: Option<String>,
    /// The round, from 1, that is the first to be played anew.
    pub round: u32,
}

/// A session brought back to before a round.
#[derive(Debug, Clone)]
pub struct Branched {
    /// The session and its plan.
    pub replayed: Replayed,
    /// What its own file starts with.
    pub file: SessionFile,
}

/// Brings back the table as it was before the rep's move that opened `round`,
/// or before the last move where the meeting ended earlier. Everything said
/// before that move stays said. `name` is the name of the session's file.
///
/// # Errors
/// When the moves do not bring back the events that were kept.
pub fn branch(
    file: &SessionFile,
    scenario: &Arc<Scenario>,
    round: u32,
    name: Option<String>,
) -> Result<Branched, Mismatch> {
    let before = file.moves.iter().take_while(|made| !opens(made, round));
    let file = SessionFile {
        moves: before.cloned().collect(),
        scores: None,
        branch: Some(Branch { file: name, round }),
        ..file.clone()
    };
    Ok(Branched {
        replayed: play_again(&file, scenario)?,
        file,
    })
}

/// Whether a move opened `round` or a later one, or ended the meeting.
fn opens(made: &Recorded, round: u32) -> bool {
    made.events.iter().any(|event| match event {
        Event::Offered { round: opened, .. } | Event::Held { round: opened, .. } => {
            *opened >= round
        }
        Event::Ended(_) => true,
        _ => false,
    })
}
