//! What if: going back into a session and playing on in another way, against
//! the same buyer with the same random numbers.
//!
//! The buyer is a function of scenario, seed and moves, so the moves up to a
//! round bring its table back to the last bit. The session that one goes back
//! into is only read; what comes out is a session of its own.

use crate::{
    bargain::{Illegal, Made, Meeting, Move, Outcome, Phase, Session},
    plan::Plan,
    rehearse::{
        anew,
        player::{Player, Strategy},
    },
    scenario::Worth,
};

/// The table as it was before the rep's move that opened `round`, or before the
/// last decision where the meeting ended earlier. Everything said before that
/// move stays said.
///
/// # Errors
/// A move that is not legal again; there is none in a session that was played.
pub fn rewind(session: &Session, round: u32) -> Result<Session, Illegal> {
    let mut table = anew(session)?;
    if session.phase() == Phase::Preparing {
        return Ok(table);
    }
    table.sit_down()?;
    for made in &session.moves()[..cut(session, round)] {
        table.apply(&made.chosen)?;
    }
    Ok(table)
}

/// How many of a session's moves come before `round`.
pub(super) fn cut(session: &Session, round: u32) -> usize {
    let moves = session.moves();
    let is_over = session.phase() == Phase::Over;
    let last = moves.iter().rposition(|made| made.chosen.is_decision());
    let opens = |(index, made): (usize, &Made)| {
        let ends = is_over && Some(index) == last;
        made.chosen.is_decision() && (made.round >= round || ends)
    };
    let found = moves.iter().enumerate().position(opens);
    found.unwrap_or(moves.len())
}

/// Makes these moves on a session and lets the plan play the rest. Moves after
/// the end are left out.
///
/// # Errors
/// A move that is not legal where it comes.
pub fn play_on(session: &mut Session, plan: &Plan, first: &[Move]) -> Result<(), Illegal> {
    let deal = std::sync::Arc::clone(session.deal());
    let strategy = Strategy::new(&deal, plan);
    let mut player = taking_over(session, &strategy)?;
    player.play_on(session, first)
}

/// A player who has watched everything so far.
pub(super) fn taking_over<'a>(
    session: &Session,
    strategy: &'a Strategy,
) -> Result<Player<'a>, Illegal> {
    let mut player = Player::new(strategy);
    let mut meeting = session.anew().meeting().clone();
    for made in session.moves() {
        player.note(&made.chosen, &meeting);
        meeting.apply(&made.chosen)?;
    }
    Ok(player)
}

/// A session played on from a round: these moves first, the rest by the plan.
///
/// # Errors
/// As [`play_on`].
pub fn what_if(
    session: &Session,
    plan: &Plan,
    round: u32,
    first: &[Move],
) -> Result<Session, Illegal> {
    let mut line = rewind(session, round)?;
    play_on(&mut line, plan, first)?;
    Ok(line)
}

/// What the end of a meeting is worth above having no deal: 0 without an
/// agreement, and while it runs.
#[must_use]
pub fn worth_above_none(meeting: &Meeting) -> Worth {
    let book = meeting.deal().book();
    let agreed = meeting.outcome().and_then(Outcome::agreement);
    agreed.map_or(Worth::ZERO, |package| {
        book.worth(package) - book.reservation()
    })
}
