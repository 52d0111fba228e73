//! A seller who asks for the worth that a rule names, round by round.

use super::Rival;
use crate::{
    bargain::{
        Deal, Illegal, Meeting, Move, Offer, Package, Tone,
        tactics::{Aim, AimView, TimeDependent},
    },
    plan::Plan,
    scenario::{ColleagueId, Worth},
};

/// Rounds beyond the usual length before the seller leaves.
const OVERTIME: u32 = 4;
/// The hard seller gives this share of its room at most.
const HARD_GIVES: f64 = 1.0 / 3.0;
/// Worths closer than this are the same.
const ROUNDING: f64 = 1e-6;

/// What is asked for next.
#[derive(Debug, Clone, PartialEq)]
enum Rule {
    /// What a published tactic names.
    Aim(Aim),
    /// Half-way between the own offer and the buyer's.
    Split,
}

/// A seller at one table. It sees the offers, its own worths and the clock.
#[derive(Debug, Clone)]
pub(super) struct Dealer {
    rule: Rule,
    tone: Tone,
    opening: Worth,
    /// It never asks for less.
    low: Worth,
    /// So much is taken when the time is over.
    takes_late: Worth,
    usual_length: u32,
    /// Own offers so far, in own worth, one a round.
    own: Vec<f64>,
    /// The buyer's offers so far, in own worth.
    theirs: Vec<f64>,
    /// The rounds of which the answer has been noted.
    noted: u32,
}

impl Dealer {
    /// The seller of a kind; `None` for one that follows a ladder. `plan` says
    /// where to open and what to aim at.
    pub(super) fn new(seller: Rival, deal: &Deal, plan: &Plan) -> Option<Self> {
        let tit_for_tat = || Aim::RelativeTitForTat { window: 1 };
        let rule = match seller {
            Rival::OwnPlan | Rival::Textbook => return None,
            Rival::SplitTheDifference => Rule::Split,
            Rival::TitForTat => Rule::Aim(tit_for_tat()),
            Rival::Hard | Rival::Boulware => Rule::Aim(Aim::Time(TimeDependent::BOULWARE)),
            Rival::Linear => Rule::Aim(Aim::Time(TimeDependent::LINEAR)),
            Rival::Soft | Rival::Conceder => Rule::Aim(Aim::Time(TimeDependent::CONCEDER)),
            Rival::Mixture => Rule::Aim(Aim::Mixture(vec![
                (1.0, Aim::Time(TimeDependent::LINEAR)),
                (1.0, tit_for_tat()),
            ])),
        };
        let (scenario, book) = (deal.scenario(), deal.book());
        let worth = |limit: &Option<crate::plan::Limit>| {
            let limit = limit.as_ref()?;
            limit.worth(scenario, book).ok()
        };
        let floor = book.reservation();
        let high = worth(&plan.upper).unwrap_or(floor).max(floor);
        let aim = worth(&plan.aspiration).unwrap_or(high);
        let low = if seller == Rival::Hard {
            Worth::of(high.get() - HARD_GIVES * (high - floor).get())
        } else {
            floor
        };
        Some(Self {
            rule,
            tone: match seller {
                Rival::Soft => Tone::Red,
                Rival::Hard => Tone::White,
                _ => Tone::Neutral,
            },
            opening: if seller == Rival::Soft { aim } else { high },
            low,
            takes_late: low,
            usual_length: scenario.rounds.max(1),
            own: Vec::new(),
            theirs: Vec::new(),
            noted: 0,
        })
    }

    /// The seller's next move; the meeting must not be over.
    pub(super) fn choose(&mut self, meeting: &Meeting) -> Move {
        self.note(meeting);
        if meeting.tone() != self.tone {
            return Move::Tone(self.tone);
        }
        let chosen = self.intend(meeting);
        let Err(Illegal::NeedsConsent { colleague, .. }) = meeting.check(&chosen) else {
            return chosen;
        };
        match ColleagueId::find(meeting.deal().scenario(), &colleague) {
            Some(colleague) if !meeting.is_consulted(colleague) => Move::Consult { colleague },
            _ => hold_or_walk(meeting),
        }
    }

    /// Takes note of the round that is over.
    fn note(&mut self, meeting: &Meeting) {
        if meeting.round() == self.noted {
            return;
        }
        self.noted = meeting.round();
        let book = meeting.deal().book();
        let worth = |package: &Package| book.worth(package).get();
        self.own.extend(meeting.own_offer().map(worth));
        if !meeting.is_refused() {
            self.theirs.extend(meeting.counter().map(worth));
        }
    }

    fn intend(&self, meeting: &Meeting) -> Move {
        let Some(last) = meeting.own_offer() else {
            let usual = Package::usual(meeting.deal().scenario());
            return offer(at_worth(meeting, &usual, self.opening));
        };
        let book = meeting.deal().book();
        let counter = meeting.counter().map(|counter| book.worth(counter));
        let own = book.worth(last);
        let wanted = self.wanted(own, counter);
        let next = at_worth(meeting, last, wanted);
        let is_step = book.worth(&next).get() < own.get() - ROUNDING;
        // Splitting ends where half-way is no step any more.
        let is_met = self.rule == Rule::Split && !is_step;
        let is_late = meeting.round() >= self.usual_length;
        match counter {
            Some(counter) if counter >= wanted => Move::Accept,
            Some(counter) if (is_met || is_late) && counter > self.takes_late => Move::Accept,
            _ if meeting.round() >= self.usual_length + OVERTIME => Move::Walk,
            _ if is_step => offer(next),
            _ => Move::Hold,
        }
    }

    /// The worth asked for now: never more than in the own last offer.
    fn wanted(&self, own: Worth, counter: Option<Worth>) -> Worth {
        let wanted = match &self.rule {
            Rule::Split => {
                counter.map_or(own.get(), |counter| f64::midpoint(own.get(), counter.get()))
            }
            Rule::Aim(aim) => aim.target(&AimView {
                time: (f64::from(self.noted) / f64::from(self.usual_length)).min(1.0),
                own: &self.own,
                theirs: &self.theirs,
                // Worths are in money already; only where an offer of the
                // buyer's would be a loss they are counted from that.
                floor: self.theirs.first().map_or(0.0, |first| first.min(0.0)),
                low: self.low.get(),
                high: self.opening.get(),
            }),
        };
        Worth::of(wanted).min(own).max(self.low)
    }
}

fn offer(package: Package) -> Move {
    Move::Offer(Offer::plain(package))
}

fn hold_or_walk(meeting: &Meeting) -> Move {
    if meeting.own_offer().is_some() {
        Move::Hold
    } else {
        Move::Walk
    }
}

/// The terms at the price that makes them worth so much, or the dearest.
fn at_worth(meeting: &Meeting, terms: &Package, worth: Worth) -> Package {
    let book = meeting.deal().book();
    book.at_worth(terms, worth)
        .unwrap_or_else(|| book.dearest(terms))
}
