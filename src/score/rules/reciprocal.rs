//! Every concession earns an equal return 每一次让步都必须获得对等的回报.
//!
//! For each own offer after the opening, in own worth:
//! - give: what it gives up against one's last offer, issue by issue, without
//!   what it asks for in the same breath;
//! - ask: what it asks for;
//! - return: by how much the buyer's standing counter-offer became better for
//!   the rep than it had ever been, asked-for terms that it granted included,
//!   from the offer to one's next offer. Where the meeting ends in an
//!   agreement, the rise from the last counter-offer to the agreement counts.
//!   For an offer that asked for nothing all this counts only up to two fifths
//!   of what it gave: what comes of itself was not exchanged.
//!
//! ```text
//! score = Σ returned / Σ give,  returned at most the give of each offer
//! ```
//!
//! An offer that asked for something worth at least a tenth of what it gave
//! says what it wants, so the debt stays open: what its own answer left unpaid,
//! later movement of the buyer repays, the oldest debt first. A gift that asked
//! for nothing has only its own answer. Where the price is the only issue there
//! is nothing to ask for, and every offer is judged as if it had asked. Waiting, asking or arguing after a
//! concession until something comes back counts as getting it back.
//!
//! Left out are an offer that the buyer answered by leaving (nothing was given
//! for good), and one that was made and answered before the buyer had any
//! counter-offer on the table (a return can't be measured; whoever concedes to
//! a buyer that will not bargain is judged by `gap` and `slow`). Without any
//! giving there is nothing to judge.

use super::{Rule, RuleFinding};
use crate::{
    bargain::{Event, Outcome, Package, Party},
    scenario::{RuleId, Worth},
    score::{Advice, Ahead, Case, CautionCode, Course, Evidence, Parameter, Point, codes::codes},
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Reciprocal,
    weight: 3.0,
    heart: Some(60.0),
    judge,
    before: &[Ahead::Offering],
    caution,
    foresight: None,
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// Not judged: nothing was given that could be answered.
        NothingGiven = "nothing_given",
        /// What was given in all, and what came back.
        Exchange = "exchange",
        /// An offer gave, asked for nothing and got too little.
        GaveForNothing = "gave_for_nothing",
        /// An offer gave and asked, got too little, and the next gave on.
        AskedAndGaveOn = "asked_and_gave_on",
        /// An offer gave and got too little, where there is nothing to ask for.
        GaveUnanswered = "gave_unanswered",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Ask for something worth about this.
        AskReturn = "ask_return",
        /// Hold once and wait for an answer.
        HoldOnce = "hold_once",
    }
}

/// A return of at least this share of what was given is no fault.
const FAIR: f64 = 0.8;
/// An ask of at least this share of what is given keeps the debt open.
const REAL_ASK: f64 = 0.1;
/// At most this share of a gift counts as returned.
const GIFT_RETURNED: f64 = 0.4;

/// What one own offer gave, asked and got.
pub(in crate::score) struct OfferExchange {
    round: u32,
    give: f64,
    ask: f64,
    returned: f64,
    /// There was another issue on which to ask for something.
    could_ask: bool,
    tick: f64,
    /// The offer.
    package: Package,
}

impl OfferExchange {
    /// It asked for something worth speaking of.
    pub(in crate::score) fn asked(&self) -> bool {
        self.ask >= REAL_ASK * self.give
    }

    /// What it is still owed can come back later.
    fn stays_open(&self) -> bool {
        self.asked() || !self.could_ask
    }

    /// How much more can count as returned.
    fn payable(&self) -> f64 {
        let most = if self.stays_open() {
            1.0
        } else {
            GIFT_RETURNED
        };
        (most * self.give - self.returned).max(0.0)
    }

    fn owed(&self) -> f64 {
        (self.give - self.returned).max(0.0)
    }
}

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let exchanges = exchanges(case, course);
    let give: f64 = exchanges.iter().map(|exchange| exchange.give).sum();
    if give <= 0.0 {
        return RuleFinding::not_judged(Fact::NothingGiven);
    }
    let returned: f64 = exchanges.iter().map(|exchange| exchange.returned).sum();
    let mut finding = RuleFinding {
        score: Some((returned / give).clamp(0.0, 1.0)),
        ..RuleFinding::default()
    };
    finding.evidence.push(
        Evidence::fact(Fact::Exchange)
            .with("give", Parameter::Money(Worth::of(give)))
            .with("return", Parameter::Money(Worth::of(returned))),
    );
    for exchange in &exchanges {
        note(case, exchange, give, &mut finding);
    }
    finding
}

/// As which caution an offer that asks for nothing is told.
fn caution(fault: &Evidence, _: &Course) -> Option<CautionCode> {
    (fault.code == Fact::GaveForNothing).then_some(CautionCode::NothingAsked)
}

fn note(case: &Case<'_>, exchange: &OfferExchange, give: f64, finding: &mut RuleFinding) {
    let owed = exchange.owed();
    if exchange.returned >= FAIR * exchange.give || owed <= exchange.tick {
        return;
    }
    let fact = match (exchange.could_ask, exchange.asked()) {
        (false, _) => Fact::GaveUnanswered,
        (true, true) => Fact::AskedAndGaveOn,
        (true, false) => Fact::GaveForNothing,
    };
    finding.evidence.push(
        Evidence::fault(fact, owed / give)
            .in_round(exchange.round)
            .with("give", Parameter::Money(Worth::of(exchange.give)))
            .with("ask", Parameter::Money(Worth::of(exchange.ask)))
            .with("return", Parameter::Money(Worth::of(exchange.returned))),
    );
    let ask = case.book.ask_near(&exchange.package, Worth::of(owed));
    let advice = match ask.filter(|_| !exchange.stays_open()) {
        Some(ask) => Advice::new(Tip::AskReturn)
            .in_round(exchange.round)
            .with("worth", Parameter::Money(ask)),
        None => Advice::new(Tip::HoldOnce).in_round(exchange.round + 1),
    };
    finding.advice.push(advice);
}

/// All own offers after the opening that gave something, with what came back.
pub(in crate::score) fn exchanges(case: &Case<'_>, course: &Course) -> Vec<OfferExchange> {
    let own: Vec<&Point> = course.of_party(Party::Seller).collect();
    let mut exchanges: Vec<OfferExchange> = Vec::new();
    for (index, pair) in own.windows(2).enumerate() {
        let until = own.get(index + 2).map(|next| next.event);
        let Some(rise) = rise(case, course, pair[1], until) else {
            continue;
        };
        let change = case.book.exchange(&pair[0].package, &pair[1].package);
        exchanges.push(OfferExchange {
            round: pair[1].round,
            give: change.give().get(),
            ask: change.take().get(),
            returned: 0.0,
            could_ask: case.book.issues().len() > 1,
            tick: case.book.price_step(&pair[1].package).get(),
            package: pair[1].package.clone(),
        });
        repay(&mut exchanges, rise);
    }
    exchanges.retain(|exchange| exchange.give > 0.0);
    exchanges
}

/// A rise of the buyer's offer repays the newest offer first, then those that
/// asked, the oldest first.
fn repay(exchanges: &mut [OfferExchange], rise: f64) {
    let mut left = rise;
    let Some((newest, older)) = exchanges.split_last_mut() else {
        return;
    };
    let asked = older.iter_mut().filter(|exchange| exchange.stays_open());
    for exchange in std::iter::once(newest).chain(asked) {
        let paid = exchange.payable().min(left);
        exchange.returned += paid;
        left -= paid;
    }
}

/// By how much the buyer's standing counter-offer became better for the rep
/// from an own offer to the next (or to the end); `None` where that can't be
/// measured.
fn rise(case: &Case<'_>, course: &Course, offer: &Point, until: Option<usize>) -> Option<f64> {
    let best_before = |event: usize| {
        course
            .of_party(Party::Buyer)
            .filter(|point| point.event < event)
            .map(|point| point.worth.get())
            .reduce(f64::max)
    };
    let end = until.unwrap_or(case.events.len());
    let is_answered = case.events[offer.event..end].iter().any(|event| {
        matches!(
            event,
            Event::Countered { .. } | Event::Refused { .. } | Event::Objected { .. }
        )
    });
    let ending = course.agreement.filter(|_| until.is_none()).map(Worth::get);
    let left = matches!(course.outcome, Some(Outcome::BuyerWalked { .. }));
    if until.is_none() && ending.is_none() && left && !is_answered {
        return None;
    }
    let before = best_before(offer.event)?;
    let counter = best_before(end).unwrap_or(before).max(before);
    Some(ending.map_or(counter, |agreement| counter.max(agreement)) - before)
}
