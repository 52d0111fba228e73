//! The one loop that plays a meeting to its end.

use super::{Illegal, Meeting, Move, Session};

/// Where moves are made: a bare [`Meeting`], or a [`Session`] that tells all
/// that happens.
pub trait Table {
    /// The meeting as it stands.
    fn meeting(&self) -> &Meeting;

    /// Makes a move; the buyer reacts.
    ///
    /// # Errors
    /// When the move is not legal now; nothing has changed then.
    fn make(&mut self, chosen: &Move) -> Result<(), Illegal>;
}

impl Table for Meeting {
    fn meeting(&self) -> &Meeting {
        self
    }

    fn make(&mut self, chosen: &Move) -> Result<(), Illegal> {
        self.apply(chosen)
    }
}

impl Table for Session {
    fn meeting(&self) -> &Meeting {
        Self::meeting(self)
    }

    fn make(&mut self, chosen: &Move) -> Result<(), Illegal> {
        self.apply(chosen).map(|_| ())
    }
}

/// Plays a meeting that has begun to its end, by a rule that chooses each move.
///
/// # Errors
/// A move that is not legal where it comes: a fault of the rule.
pub fn play_out(
    table: &mut impl Table,
    mut choose: impl FnMut(&Meeting) -> Move,
) -> Result<(), Illegal> {
    while table.meeting().outcome().is_none() {
        let chosen = choose(table.meeting());
        table.make(&chosen)?;
    }
    Ok(())
}
