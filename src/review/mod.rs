//! Looking back at a session that is over: plan against play, and what would
//! have been worth changing.
//!
//! Every figure answers "what was right to know then": at each decision the
//! rep's move and another one are both played on, by the plan, against the
//! buyers that could have sat there as far as the rep could tell (`crowd`),
//! with the same random numbers, and the difference is averaged. So the cost of
//! a deviation is the cost of that move alone; what came after it is judged at
//! its own moment. Beside it stands what the same two ways bring with the buyer
//! that really sat there, which nobody could know.

mod better_move;
mod change;
mod crowd;
mod deviation;
mod difference;
mod fork;
mod look_back;
mod reason;
mod walk;
pub mod what_if;

pub use better_move::BetterMove;
pub use change::{ChangeKind, MoveChange};
pub use deviation::{Compared, Deviation};
pub use difference::MeanDifference;
pub use fork::Fork;
pub use look_back::LookBack;
pub use reason::Reason;

use self::{
    better_move::{ShortList, most_valuable},
    walk::walk,
    what_if::worth_above_none,
};
use crate::{
    bargain::Session,
    plan::Plan,
    rehearse::{Unfinished, plan_to_play, player::Strategy},
    scenario::Worth,
};

/// The pools that the crowds come from.
const CHOOSING: u64 = 0x5EED_0000_0001;
const JUDGING: u64 = 0x5EED_0000_0002;

/// How many buyers a crowd has, where nothing else is asked for.
pub const CROWD: usize = 2_000;

/// A session that is over, looked back at.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// Whether the rep's own plan has a ladder to compare with. Where it has
    /// none, the textbook's plan plays on and nothing is compared.
    pub has_plan: bool,
    /// Plan against play, decision by decision; empty without a plan.
    pub compared: Vec<Compared>,
    /// Up to three changes of one move that are clearly worth something in
    /// expectation, the most valuable first.
    pub proposals: Vec<BetterMove>,
    /// What each reason that was brought was worth, in the order of the meeting.
    pub reasons: Vec<Reason>,
    /// What the session brought, above having no deal.
    pub got: Worth,
    /// Rounds of the session. The move that ended it comes after the last.
    pub rounds: u32,
}

impl Review {
    /// Looks back at a session that is over, with crowds of so many buyers.
    /// `go_on` hears before every decision how much is done (0..=1), and says
    /// whether to go on.
    ///
    /// # Errors
    /// [`Unfinished::Stopped`] where it says no; a move that is not legal
    /// again: there is none in a session that was played.
    pub fn of(
        session: &Session,
        plan: &Plan,
        buyers: usize,
        go_on: &mut dyn FnMut(f64) -> bool,
    ) -> Result<Self, Unfinished> {
        let deal = session.deal();
        let has_plan = Strategy::new(deal, plan).has_ladder();
        let played = plan_to_play(session, plan);
        let strategy = Strategy::new(deal, &played);
        let mut compared = Vec::new();
        let mut list = ShortList::default();
        let decisions = session.moves().iter().filter(|made| made.is_decision());
        let steps = 2 * decisions.count().max(1);
        let mut done = 0;
        let mut step = || {
            let share = f64::from(done) / steps as f64;
            done += 1;
            go_on(share).then_some(()).ok_or(Unfinished::Stopped)
        };
        walk(session, &strategy, (CHOOSING, buyers), |moment| {
            if !moment.made.is_decision() {
                return Ok(());
            }
            step()?;
            list.look_at(moment, plan);
            Ok(())
        })?;
        list.shorten();
        let mut judged = Vec::new();
        let mut reasons = Vec::new();
        walk(session, &strategy, (JUDGING, buyers), |moment| {
            if !moment.made.is_decision() {
                reasons.extend(reason::weigh(moment));
                return Ok(());
            }
            step()?;
            if has_plan {
                compared.extend(deviation::compare(moment, plan));
            }
            judged.extend(list.judge(moment));
            Ok(())
        })?;
        Ok(Self {
            has_plan,
            compared,
            proposals: most_valuable(judged),
            reasons,
            got: worth_above_none(session.meeting()),
            rounds: session.round(),
        })
    }
}
