//! Plays a plan at a meeting the way the course teaches: talk first, then the
//! ladder, one step at a time, waiting for a buyer who stood still.
//!
//! It sees what a rep sees: its own ladder, the counter-offer, whether the
//! buyer moved; never the buyer's hidden numbers. Without a price a step is
//! offered as the package of its worth that is nearest to the counter-offer.

use std::sync::Arc;

use crate::{
    bargain::{Deal, Illegal, Meeting, Move, Offer, Package, SellerBook, Table, Tone, play_out},
    plan::{Plan, Planned, When},
    scenario::{ArgumentId, ColleagueId, MemberId, ProbeId, Scenario, Worth},
};

/// Rounds that the seller holds when the buyer stood still.
const PATIENCE: u32 = 1;
/// The hard face is shown for this many rounds, the warm one after them.
const HARD_ROUNDS: u32 = 2;
/// Questions that are asked before the opening.
const QUESTIONS: usize = 2;
/// Less than this share of a unit is no movement.
const ROUNDING: f64 = 1e-9;
/// Rounds beyond the usual length before the seller leaves.
const OVERTIME: u32 = 4;
/// How far a step may be worth more than planned in order to be nearer to what
/// they offer, as a share of what it gives.
const LATITUDE: f64 = 0.1;

/// A plan made ready for playing, shared by all its meetings.
#[derive(Debug, Clone)]
pub struct Strategy {
    ladder: Vec<Planned>,
    talk: Vec<Move>,
    usual_length: u32,
    /// No offer of the buyer's that is worth less is taken: the plan's lower
    /// limit, or the BATNA where the plan has none.
    pub floor: Worth,
    /// Holds once before giving again to a buyer who stood still.
    pub waits: bool,
}

impl Strategy {
    /// How a plan is played at a deal's table. Steps that name no package of
    /// the scenario are left out.
    #[must_use]
    pub fn new(deal: &Deal, plan: &Plan) -> Self {
        let scenario = deal.scenario();
        let book = deal.book();
        Self {
            ladder: plan.planned(scenario, book),
            talk: talk_first(deal, plan),
            floor: plan.floor(scenario, book),
            usual_length: scenario.rounds,
            waits: true,
        }
    }

    /// Whether there is any step to play.
    #[must_use]
    pub const fn has_ladder(&self) -> bool {
        !self.ladder.is_empty()
    }

    /// How many steps are over when `over` were and this is offered: those up
    /// to the step that it is, or else those that it comes to in worth, less
    /// than a price tick aside (as [`crate::score::Standing`] counts them).
    fn over_after(&self, over: usize, offer: &Package, book: &SellerBook) -> usize {
        let ahead = self.ladder.get(over..).unwrap_or_default();
        if let Some(step) = ahead.iter().position(|step| step.package == *offer) {
            return over + step + 1;
        }
        let worth = book.worth(offer);
        let comes_to = |step: &&Planned| {
            let tick = book.price_step(&step.package).get();
            (worth - step.worth).get() < (tick - ROUNDING).max(ROUNDING)
        };
        over + ahead.iter().take_while(comes_to).count()
    }
}

/// Questions to people who open up, then the arguments that the plan names;
/// where it names none, an apology where one is due and the reasons for a high
/// opening.
fn talk_first(deal: &Deal, plan: &Plan) -> Vec<Move> {
    let scenario = deal.scenario();
    let questions = ProbeId::all(scenario).take(QUESTIONS);
    let questions = questions.map(|probe| Move::Probe {
        probe,
        to: who_opens_up(scenario, probe),
    });
    let argue = |argument| Move::Argue { argument, to: None };
    if plan.arguments.is_empty() {
        return questions
            .chain(usual_arguments(scenario).map(argue))
            .collect();
    }
    let named = plan.arguments.iter();
    let arguments = named.filter_map(|id| ArgumentId::find(scenario, id));
    questions.chain(arguments.map(argue)).collect()
}

/// The member whom a question opens up, the first of several.
pub(super) fn who_opens_up(scenario: &Scenario, probe: ProbeId) -> Option<MemberId> {
    let answer = scenario.probes[probe].answers.first()?;
    MemberId::find(scenario, &answer.member)
}

/// What is said before the opening where the plan names nothing: an apology
/// where one is due and the reasons for a high opening.
pub(crate) fn usual_arguments(scenario: &Scenario) -> impl Iterator<Item = ArgumentId> {
    ArgumentId::all(scenario).filter(|argument| {
        let details = &scenario.arguments[*argument];
        details.heals.get() > 0.0 || details.raises_credible_opening.get() > 0.0
    })
}

/// A seller in one meeting.
#[derive(Debug, Clone)]
pub struct Player<'a> {
    strategy: &'a Strategy,
    /// The next thing to say before the opening.
    said: usize,
    /// The next planned offer.
    next: usize,
    /// Rounds held since the last offer.
    waited: u32,
    /// A reason or a question was brought since the last offer was refused.
    reasoned: bool,
    /// What the buyer's counter-offer was worth when the last offer was made.
    counter_before: Option<Worth>,
}

impl<'a> Player<'a> {
    /// A seller who has just sat down.
    #[must_use]
    pub const fn new(strategy: &'a Strategy) -> Self {
        Self {
            strategy,
            said: 0,
            next: 0,
            waited: 0,
            reasoned: false,
            counter_before: None,
        }
    }

    /// Plays a meeting to its end: these moves first, then its own. Moves after
    /// the end are left out.
    ///
    /// # Errors
    /// A move that is not legal where it comes.
    pub fn play_on(&mut self, table: &mut impl Table, first: &[Move]) -> Result<(), Illegal> {
        for chosen in first {
            if table.meeting().outcome().is_some() {
                break;
            }
            self.note(chosen, table.meeting());
            table.make(chosen)?;
        }
        play_out(table, |meeting| self.choose(meeting))
    }

    /// Takes note of a move that somebody else makes in its place; `meeting` as
    /// it stands before the move. The seller goes on by its own ladder.
    pub fn note(&mut self, made: &Move, meeting: &Meeting) {
        let book = meeting.deal().book();
        if let Some(offer) = made.offer() {
            self.said = self.strategy.talk.len();
            self.next = self.strategy.over_after(self.next, offer.least(book), book);
            self.waited = 0;
            self.reasoned = false;
            self.counter_before = counter_worth(meeting);
        }
        match made {
            Move::Hold => self.waited += 1,
            Move::Argue { .. } | Move::Probe { .. } => self.reasoned = true,
            _ => {}
        }
    }

    /// How many of the planned offers have been made.
    #[must_use]
    pub const fn offers_made(&self) -> usize {
        self.next
    }

    /// The seller's next move; the meeting must not be over.
    pub fn choose(&mut self, meeting: &Meeting) -> Move {
        let chosen = self.intend(meeting);
        // A colleague's consent is asked first where it is needed.
        let Err(Illegal::NeedsConsent { colleague, .. }) = meeting.check(&chosen.0) else {
            self.follow(&chosen, meeting);
            return chosen.0;
        };
        match ColleagueId::find(meeting.deal().scenario(), &colleague) {
            Some(colleague) if !meeting.is_consulted(colleague) => Move::Consult { colleague },
            _ => Move::Walk,
        }
    }

    fn intend(&self, meeting: &Meeting) -> (Move, Progress) {
        if let Some((word, said)) = self.next_word(meeting) {
            return (word, Progress::Said(said));
        }
        let tone = if meeting.round() < HARD_ROUNDS {
            Tone::White
        } else {
            Tone::Red
        };
        if meeting.tone() != tone {
            return (Move::Tone(tone), Progress::None);
        }
        let counter = counter_worth(meeting);
        let Some(next) = self.strategy.ladder.get(self.next) else {
            return (self.finish(meeting, counter), Progress::None);
        };
        if counter.is_some_and(|counter| counter >= next.worth) {
            return (Move::Accept, Progress::None);
        }
        // Who does not bargain may be too far away: each refusal is answered
        // by a reason or a question first, and when nothing is left to say,
        // by leaving. Where there never was anything to say, the next step is
        // the only answer there is.
        if meeting.is_refused() && !self.reasoned && has_words(meeting) {
            return new_word(meeting).map_or((Move::Walk, Progress::None), |word| {
                (word, Progress::Reasoned)
            });
        }
        if !self.may_make(next, meeting, counter) {
            return (self.finish(meeting, counter), Progress::None);
        }
        let may_wait = self.strategy.waits && next.when == When::Ready;
        if may_wait && self.waited < PATIENCE && meeting.has_stood_still() {
            return (Move::Hold, Progress::Waited);
        }
        let offer = Move::Offer(Offer {
            is_final: next.is_final,
            ..Offer::plain(towards_them(next, meeting).unwrap_or_else(|| next.package.clone()))
        });
        (offer, Progress::Offered)
    }

    /// Whether the plan allows an offer now. One that it holds back is held
    /// back as after the last: the time rules of [`Player::finish`] end it.
    fn may_make(&self, next: &Planned, meeting: &Meeting, counter: Option<Worth>) -> bool {
        if meeting.own_offer().is_none() {
            return true;
        }
        match next.when {
            When::Ready | When::AtOnce => true,
            When::Moved => counter.is_some_and(|now| {
                self.counter_before
                    .is_none_or(|before| now.get() > before.get() + ROUNDING)
            }),
            // The offer would be made in the round after those that are over.
            When::Round(round) => meeting.round() + 1 >= round,
        }
    }

    /// What is still to be said before the opening, and how much is said then.
    fn next_word(&self, meeting: &Meeting) -> Option<(Move, usize)> {
        let is_new = |word: &Move| match word {
            Move::Probe { probe, .. } => !meeting.is_probed(*probe),
            Move::Argue { argument, .. } => !meeting.is_argued(*argument),
            _ => true,
        };
        let words = self.strategy.talk.iter().enumerate().skip(self.said);
        let mut new = words.filter(|(_, word)| is_new(word));
        new.next().map(|(index, word)| (word.clone(), index + 1))
    }

    fn follow(&mut self, (_, progress): &(Move, Progress), meeting: &Meeting) {
        match progress {
            Progress::None => {}
            Progress::Said(said) => self.said = *said,
            Progress::Reasoned => self.reasoned = true,
            Progress::Waited => self.waited += 1,
            Progress::Offered => {
                self.waited = 0;
                self.reasoned = false;
                self.counter_before = counter_worth(meeting);
                self.next += 1;
            }
        }
    }

    /// After the last planned offer: holds, and takes the buyer's offer when
    /// the time is over and it is worth more than the lower limit.
    fn finish(&self, meeting: &Meeting, counter: Option<Worth>) -> Move {
        let book = meeting.deal().book();
        let own = meeting.own_offer().map(|offer| book.worth(offer));
        let is_late = meeting.round() >= self.strategy.usual_length;
        match counter {
            Some(counter) if own.is_some_and(|own| counter >= own) => Move::Accept,
            Some(counter) if is_late && counter > self.strategy.floor => Move::Accept,
            _ if meeting.round() >= self.strategy.usual_length + OVERTIME => Move::Walk,
            _ if own.is_none() => Move::Walk,
            _ => Move::Hold,
        }
    }
}

/// Without a price many packages are worth as much as a planned step: of those
/// worth no less than it, and no more than a quarter of the way back to the own
/// last offer, the one that has most in common with what they offer. `None`
/// where there is a price, or nothing to go by, or nothing nearer than the step
/// itself.
fn towards_them(next: &Planned, meeting: &Meeting) -> Option<Package> {
    let book = meeting.deal().book();
    let (counter, own) = (meeting.counter()?, meeting.own_offer()?);
    let back = (book.worth(own) - next.worth).get().max(0.0) * LATITUDE;
    let most = next.worth + Worth::of(back);
    let in_common = |package: &Package| {
        let pairs = package.options().iter().zip(counter.options());
        pairs.filter(|(own, theirs)| own == theirs).count() as f64
    };
    let found = book.best_between((next.worth, most), |package| Some(in_common(package)))?;
    (in_common(&found) > in_common(&next.package)).then_some(found)
}

/// What the buyer's standing offer is worth to the seller.
fn counter_worth(meeting: &Meeting) -> Option<Worth> {
    let book = meeting.deal().book();
    meeting.counter().map(|counter| book.worth(counter))
}

/// How far a move brings the seller in its plan.
#[derive(Debug, Clone, Copy)]
enum Progress {
    None,
    /// So many of the things to say are said.
    Said(usize),
    Reasoned,
    Waited,
    Offered,
}

/// Whether the scenario has any argument or question.
fn has_words(meeting: &Meeting) -> bool {
    let scenario = meeting.deal().scenario();
    !scenario.arguments.is_empty() || !scenario.probes.is_empty()
}

/// An argument that was not brought yet, or else a question that was not asked.
fn new_word(meeting: &Meeting) -> Option<Move> {
    let scenario = meeting.deal().scenario();
    let argument = ArgumentId::all(scenario)
        .find(|argument| !meeting.is_argued(*argument))
        .map(|argument| Move::Argue { argument, to: None });
    let question = || {
        ProbeId::all(scenario)
            .find(|probe| !meeting.is_probed(*probe))
            .map(|probe| Move::Probe { probe, to: None })
    };
    argument.or_else(question)
}

/// Plays a strategy against the buyer of a seed, to the end.
///
/// # Errors
/// A move that the meeting refuses: a fault of the strategy.
pub fn play(deal: &Arc<Deal>, strategy: &Strategy, seed: u64) -> Result<Meeting, Illegal> {
    let mut meeting = Meeting::new(deal, seed);
    Player::new(strategy).play_on(&mut meeting, &[])?;
    Ok(meeting)
}
