//! Meetings written by hand: event streams for the scores.

use std::sync::Arc;

use haggle::{
    bargain::{Event, LeaveReason, Outcome, Package, Party, SellerBook, TermValue, Terms, Tone},
    plan::{Limit, Plan, Style},
    scenario::{ArgumentId, MemberId, Price, ProbeId, RuleId, Scenario, Worth, read},
    score::{AdviceCode, Case, EvidenceCode, RuleScore, Technique, technique},
};

use crate::small::SMALL;

/// A deal of 150,000 pieces at a unit cost of 0.60, market 0.80 to 1.00,
/// insult 1.05, BATNA 30,000 (a price of 0.80); a price tick is worth 150.
pub fn deal(rounds: u32) -> Arc<Scenario> {
    let source = SMALL.replacen("tick: 0.01", "tick: 0.001", 1).replacen(
        "rounds: 6",
        &format!("rounds: {rounds}"),
        1,
    );
    let personas = haggle::bargain::personas();
    let names: Vec<&str> = personas
        .iter()
        .map(|persona| persona.name.as_str())
        .collect();
    read(&source, &names).scenario.unwrap()
}

/// A meeting in the making.
pub struct Meeting {
    pub scenario: Arc<Scenario>,
    pub book: SellerBook,
    pub plan: Plan,
    pub events: Vec<Event>,
    round: u32,
    tone: Tone,
}

impl Meeting {
    /// A meeting with sound limits: 0.80, 0.90 and 1.00 in price.
    pub fn new(rounds: u32) -> Self {
        let scenario = deal(rounds);
        let limit = |price| Some(Limit::Package(terms(&[("price", price)])));
        Self {
            book: SellerBook::new(&scenario),
            scenario,
            plan: Plan {
                upper: limit(1.0),
                aspiration: limit(0.9),
                lower: limit(0.8),
                ..Plan::default()
            },
            events: vec![Event::SatDown],
            round: 0,
            tone: Tone::Neutral,
        }
    }

    pub fn package(&self, changes: &[(&str, f64)]) -> Package {
        Package::usual(&self.scenario)
            .with_terms(&self.scenario, &terms(changes))
            .unwrap()
    }

    /// The price that is `share` of the way from the lower limit (0.80) to the
    /// opening (1.00), on the tick.
    pub fn price(share: f64) -> f64 {
        ((0.8 + 0.2 * share) * 1000.0).round() / 1000.0
    }

    pub fn style(mut self, style: Style) -> Self {
        self.plan.style = Some(style);
        self
    }

    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    pub fn event(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    pub fn offer(self, price: f64) -> Self {
        self.offer_terms(&[("price", price)])
    }

    pub fn offer_terms(mut self, changes: &[(&str, f64)]) -> Self {
        self.round += 1;
        let event = Event::Offered {
            round: self.round,
            package: self.package(changes),
            is_final: false,
            tone: self.tone,
            on: Vec::new(),
            others: Vec::new(),
        };
        self.event(event)
    }

    pub fn hold(mut self) -> Self {
        self.round += 1;
        let event = Event::Held {
            round: self.round,
            tone: self.tone,
        };
        self.event(event)
    }

    pub fn counter(self, price: f64) -> Self {
        self.counter_terms(&[("price", price)])
    }

    pub fn counter_terms(self, changes: &[(&str, f64)]) -> Self {
        let event = Event::Countered {
            round: self.round,
            package: self.package(changes),
        };
        self.event(event)
    }

    pub fn refused(self) -> Self {
        let round = self.round;
        self.event(Event::Refused { round })
    }

    pub fn argue(self) -> Self {
        let tone = self.tone;
        self.event(Event::Argued {
            argument: ArgumentId::new(0),
            to: None,
            again: false,
            tone,
        })
    }

    pub fn ask(self) -> Self {
        self.event(Event::Probed {
            probe: ProbeId::new(0),
            to: None,
            again: false,
        })
        .event(Event::Answered {
            probe: ProbeId::new(0),
            member: MemberId::new(0),
            answer: Some(0),
        })
    }

    pub fn agreed(self, price: f64, accepted_by: Party) -> Self {
        let package = self.package(&[("price", price)]);
        let round = self.round;
        self.event(Event::Ended(Outcome::Agreement {
            package,
            accepted_by,
            round,
        }))
    }

    pub fn rep_walks(self) -> Self {
        let round = self.round;
        self.event(Event::Ended(Outcome::RepWalked { round }))
    }

    pub fn buyer_walks(self, reason: LeaveReason) -> Self {
        let round = self.round;
        self.event(Event::Ended(Outcome::BuyerWalked { round, reason }))
    }

    /// Offers at these prices, each answered by a counter-offer that comes as
    /// far towards it as it went itself.
    pub fn ladder(mut self, prices: &[f64]) -> Self {
        let mut counter = 0.75;
        let mut last: Option<f64> = None;
        for price in prices {
            counter += last.map_or(0.0, |last| last - price).max(0.0);
            last = Some(*price);
            self = self
                .offer(*price)
                .counter((counter * 1000.0).round() / 1000.0);
        }
        self
    }

    pub fn case(&self) -> Case<'_> {
        Case {
            scenario: &self.scenario,
            book: &self.book,
            plan: &self.plan,
            events: &self.events,
        }
    }

    pub fn technique(&self) -> Technique {
        technique(&self.case())
    }

    pub fn rule(&self, rule: RuleId) -> RuleScore {
        self.technique().rule(rule).unwrap().clone()
    }

    pub fn score(&self, rule: RuleId) -> Option<f64> {
        self.rule(rule).score
    }
}

/// Numbers as terms.
pub fn terms(changes: &[(&str, f64)]) -> Terms {
    changes
        .iter()
        .map(|(id, number)| ((*id).to_owned(), TermValue::Number(*number)))
        .collect()
}

/// The codes of a rule's faults.
pub fn faults(rule: &RuleScore) -> Vec<EvidenceCode> {
    rule.evidence
        .iter()
        .filter(|evidence| evidence.fault)
        .map(|evidence| evidence.code)
        .collect()
}

/// The codes of a rule's advice.
pub fn advice(rule: &RuleScore) -> Vec<AdviceCode> {
    rule.advice.iter().map(|advice| advice.code).collect()
}

/// The figures that a debrief needs, for a buyer who could pay `price`.
pub fn revealed(meeting: &Meeting, price: f64, overlap: bool) -> haggle::bargain::Revealed {
    let best = meeting.package(&[("price", price)]);
    let worth = meeting.book.worth(&best);
    haggle::bargain::Revealed {
        reservation_price: Price::of(price),
        reservation_worth: worth,
        best: Some((best, worth)),
        overlap,
        believed_limit: Vec::new(),
        better_for_both: None,
        buyer_gain: None,
        members_worse_off: 0,
        satisfaction: 0.5,
        relationship: 0.5,
        bluffs: Vec::new(),
        offence: 0.1,
        patience: 8,
        power: 0.5,
        reciprocity: 0.5,
        room_left: Vec::new(),
        way_left: None,
        within_limit_from: None,
        healed: 0.0,
        grievance: 0.0,
    }
}

/// A worth.
pub fn worth(amount: f64) -> Worth {
    Worth::of(amount)
}

/// Prices of a geometric ladder from 1.00 that gives `height` of the room
/// above 0.80 in the end.
pub fn geometric(height: f64, ratio: f64, steps: usize) -> Vec<f64> {
    let mut left = 1.0;
    (0..steps)
        .map(|_| {
            let price = Meeting::price(1.0 - height * (1.0 - left));
            left *= ratio;
            price
        })
        .collect()
}

/// Prices that have given these shares of the room.
pub fn shares(shares: &[f64]) -> Vec<f64> {
    shares
        .iter()
        .map(|share| Meeting::price(1.0 - share))
        .collect()
}
