//! The buyers that could have sat across the table, as far as the rep could
//! tell at each moment.
//!
//! A crowd of buyers is drawn who fit what research had found out ([`Sample`]);
//! the buyer that really sat there is not among them. All of them hear the
//! rep's moves. Each weighs as much as it is like what the rep learnt and saw
//! at the table: the likelihood of the findings there, times a normal kernel of
//! how far its answers lie from those that were heard, in the rep's own worth
//! as a share of the room (root mean square over the rounds). The kernel is as
//! narrow as leaves the weight of [`ENOUGH`] buyers. A buyer that would have
//! agreed or left before, weighs nothing. (Approximate Bayesian computation: Beaumont,
//! Zhang & Balding 2002.)

use crate::{
    bargain::{Event, Finding, Meeting, Move, Package, SellerBook, Session},
    rehearse::{
        Sample,
        player::{Player, Strategy},
    },
    scenario::Worth,
};

/// The kernel is widened until so many buyers' weight is left.
const ENOUGH: f64 = 60.0;
/// With fewer there is not enough to judge.
const LEAST: f64 = 15.0;
/// Widths of the kernel, as shares of the room.
const WIDTHS: [f64; 6] = [0.01, 0.02, 0.04, 0.07, 0.11, 0.16];
/// One kind of answer for another (a refusal for a counter-offer) is as far off
/// as so much of the room.
const OTHER_ANSWER: f64 = 0.3;
/// Buyers that weigh less than so much of the heaviest are left out.
const NOTHING: f64 = 1e-3;

/// Buyers with their tables, all as after the same moves.
#[derive(Debug, Clone)]
pub(super) struct Crowd<'a> {
    buyers: Vec<Supposed<'a>>,
    /// Answers heard so far.
    answers: u32,
    /// What the opening was worth above having no deal.
    room: f64,
}

/// A buyer that could be the one.
#[derive(Debug, Clone)]
pub(super) struct Supposed<'a> {
    pub(super) meeting: Meeting,
    pub(super) player: Player<'a>,
    /// The likelihood of the findings.
    likelihood: f64,
    /// The sum of squares of how far its answers are from those heard.
    strain: f64,
}

/// The buyers that weigh something, the weights adding up to 1.
#[derive(Debug, Clone)]
pub(super) struct Likely<'c, 'a> {
    pub(super) buyers: Vec<(&'c Supposed<'a>, f64)>,
    /// What so many equal weights would amount to (1 / sum of squares).
    pub(super) effective: f64,
}

impl<'a> Crowd<'a> {
    /// A crowd at a table at which nothing was said yet: buyers who fit what
    /// research had found out, from a pool of their own.
    pub(super) fn new(table: &Session, strategy: &'a Strategy, pool: u64, size: usize) -> Self {
        let deal = table.deal();
        let sample = Sample::draw(deal, &table.findings(), size, pool);
        let sample = match table.remembers() {
            Some(relationship) => sample.remembering(relationship),
            None => sample,
        };
        let others = sample.buyers().iter();
        let others = others.filter(|buyer| buyer.seed != table.seed());
        let buyers = others.map(|buyer| Supposed {
            meeting: buyer.meet(deal),
            player: Player::new(strategy),
            likelihood: 1.0,
            strain: 0.0,
        });
        Self {
            buyers: buyers.collect(),
            answers: 0,
            room: 0.0,
        }
    }

    /// Takes account of what became known at the table in these events.
    pub(super) fn learn(&mut self, events: &[Event]) {
        let found = events.iter().filter_map(|event| match event {
            Event::Learnt(finding) => Some(finding),
            _ => None,
        });
        let found: Vec<&Finding> = found.collect();
        for buyer in &mut self.buyers {
            let meeting = &buyer.meeting;
            let likelihoods = found.iter().map(|finding| meeting.likelihood(finding));
            buyer.likelihood *= likelihoods.product::<f64>();
        }
        self.buyers.retain(|buyer| buyer.likelihood > 0.0);
    }

    /// All hear the move; `seen` is the real table after it.
    pub(super) fn hear(&mut self, made: &Move, seen: &Meeting) {
        let book = seen.deal().book();
        if self.room <= 0.0
            && let Some(opening) = seen.own_offer()
        {
            self.room = room(book, opening);
        }
        self.buyers.retain_mut(|buyer| {
            buyer.player.note(made, &buyer.meeting);
            buyer.meeting.apply(made).is_ok() && buyer.meeting.outcome().is_none()
        });
        if !made.is_decision() {
            return;
        }
        self.answers += 1;
        for buyer in &mut self.buyers {
            buyer.strain += strain(&buyer.meeting, seen, self.room);
        }
    }

    /// Who it could be now; `None` where too few are like it.
    pub(super) fn likely(&self, most: usize) -> Option<Likely<'_, 'a>> {
        let mut best = None;
        for width in WIDTHS {
            let likely = self.within(width, most);
            let is_enough = likely.effective >= ENOUGH;
            best = Some(likely);
            if is_enough || self.answers == 0 {
                break;
            }
        }
        best.filter(|likely| likely.effective >= LEAST)
    }

    fn within(&self, width: f64, most: usize) -> Likely<'_, 'a> {
        let answers = f64::from(self.answers.max(1));
        let weight = |buyer: &Supposed<'a>| {
            buyer.likelihood * libm::exp(-0.5 * buyer.strain / answers / (width * width))
        };
        let mut buyers: Vec<(&Supposed<'a>, f64)> = self
            .buyers
            .iter()
            .map(|buyer| (buyer, weight(buyer)))
            .collect();
        buyers.sort_by(|a, b| b.1.total_cmp(&a.1));
        let heaviest = buyers.first().map_or(0.0, |buyer| buyer.1);
        buyers.truncate(most);
        buyers.retain(|buyer| buyer.1 > NOTHING * heaviest);
        let total: f64 = buyers.iter().map(|buyer| buyer.1).sum();
        let mut squares = 0.0;
        for buyer in &mut buyers {
            buyer.1 /= total;
            squares += buyer.1 * buyer.1;
        }
        Likely {
            effective: if buyers.is_empty() {
                0.0
            } else {
                1.0 / squares
            },
            buyers,
        }
    }
}

/// The worth that there is to bargain about.
fn room(book: &SellerBook, opening: &Package) -> f64 {
    let opening = book.worth(opening);
    let room: Worth = opening - book.reservation();
    room.get().max(0.01 * libm::fabs(opening.get())).max(1e-6)
}

/// The square of how far an answer is from the one that was heard, the room
/// being 1.
fn strain(supposed: &Meeting, seen: &Meeting, room: f64) -> f64 {
    let book = seen.deal().book();
    let off = if supposed.is_refused() == seen.is_refused() {
        match (supposed.counter(), seen.counter()) {
            (Some(supposed), Some(heard)) => {
                (book.worth(supposed) - book.worth(heard)).get() / room.max(1e-6)
            }
            (None, None) => 0.0,
            _ => OTHER_ANSWER,
        }
    } else {
        OTHER_ANSWER
    };
    off * off
}

impl Supposed<'_> {
    /// What it comes to, above having no deal, when the seller makes these
    /// moves and then plays on by the plan. Taking the buyer's offer brings
    /// `counter`, what the one that was heard is worth above having no deal.
    /// `None` where a move can't be made at this table.
    pub(super) fn value(&self, first: &[Move], counter: Option<Worth>) -> Option<f64> {
        let mut meeting = self.meeting.clone();
        let mut player = self.player.clone();
        // What stands on the real table is taken, not what stands on this one.
        if first.last() == Some(&Move::Accept) {
            return counter.map(Worth::get);
        }
        player.play_on(&mut meeting, first).ok()?;
        Some(crate::review::what_if::worth_above_none(&meeting).get())
    }
}
