//! The moves that make a round, and the buyer's answer to them.

use std::sync::Arc;

use super::{Session, leading_member, member_with};
use crate::{
    bargain::{
        Event, LeaveReason, Outcome, Package, Party,
        buyer::{Answer, Response},
    },
    scenario::{Intent, Issue, Price, Role, Scenario},
};

impl Session {
    pub(super) fn offer(&mut self, package: &Package, is_final: bool) -> Vec<Event> {
        self.round += 1;
        let mut events = vec![Event::Offered {
            round: self.round,
            package: package.clone(),
            is_final,
            tone: self.tone,
        }];
        let precision = precision_of(self.book.price(package), &self.scenario);
        let response = self
            .buyer
            .hear_offer(package, precision, is_final, self.tone);
        self.own_offer = Some(package.clone());
        self.answer(&mut events, response, Some(package));
        events
    }

    pub(super) fn hold(&mut self) -> Vec<Event> {
        self.round += 1;
        let mut events = vec![Event::Held {
            round: self.round,
            tone: self.tone,
        }];
        if let Some(response) = self.buyer.hear_hold(self.tone) {
            let package = self.own_offer.clone();
            self.answer(&mut events, response, package.as_ref());
        }
        events
    }

    fn answer(&mut self, events: &mut Vec<Event>, response: Response, offer: Option<&Package>) {
        let lead = leading_member(&self.scenario);
        let decider = member_with(&self.scenario, Role::Decider).unwrap_or(lead);
        let round = self.round;
        for remark in &response.remarks {
            events.push(self.line(lead, *remark, None, None));
        }
        match response.answer {
            Answer::Accepts => {
                let package = offer
                    .cloned()
                    .unwrap_or_else(|| Package::usual(&self.scenario));
                events.push(self.line(decider, Intent::Accepts, Some(&package), None));
                events.push(Event::Ended(Outcome::Agreement {
                    package,
                    accepted_by: Party::Buyer,
                    round,
                }));
                return;
            }
            Answer::Leaves(reason) => {
                let intent = match reason {
                    LeaveReason::Offence => Intent::LeavesOffended,
                    LeaveReason::Gap => Intent::LeavesGap,
                    LeaveReason::Stinginess => Intent::LeavesStingy,
                    LeaveReason::Time => Intent::LeavesLate,
                };
                events.push(self.line(decider, intent, None, None));
                events.push(Event::Ended(Outcome::BuyerWalked { round, reason }));
                return;
            }
            Answer::Refuses => events.push(Event::Refused { round }),
            Answer::Objects {
                member,
                issue,
                package,
            } => {
                events.push(Event::Objected {
                    round,
                    member,
                    issue,
                });
                events.push(self.line(member, Intent::Objects, Some(&package), Some(issue)));
                events.push(Event::Countered {
                    round,
                    package: package.clone(),
                });
                self.counter = Some(package);
            }
            Answer::Counters(package) => {
                let intent = match (&self.counter, response.repeats, response.returns) {
                    (None, _, _) => Intent::FirstCounter,
                    (_, true, _) => Intent::Repeat,
                    (_, _, true) => Intent::Return,
                    _ => Intent::Counter,
                };
                events.push(self.line(lead, intent, Some(&package), None));
                events.push(Event::Countered {
                    round,
                    package: package.clone(),
                });
                self.counter = Some(package);
            }
        }
        self.let_things_happen(events);
    }

    fn let_things_happen(&mut self, events: &mut Vec<Event>) {
        let scenario = Arc::clone(&self.scenario);
        for (index, happening) in scenario.events.iter().enumerate() {
            if self.happens[index] && happening.round == self.round {
                self.happens[index] = false;
                for effect in &happening.effects {
                    self.buyer.feel_effect(effect);
                }
                events.push(Event::Happened { happening: index });
            }
        }
    }

    pub(super) fn accept(&mut self) -> Vec<Event> {
        let package = self
            .counter
            .clone()
            .unwrap_or_else(|| Package::usual(&self.scenario));
        let lead = leading_member(&self.scenario);
        let welcome = self.line(lead, Intent::Welcomes, Some(&package), None);
        vec![
            welcome,
            Event::Ended(Outcome::Agreement {
                package,
                accepted_by: Party::Seller,
                round: self.round,
            }),
        ]
    }

    pub(super) fn walk(&mut self) -> Vec<Event> {
        let lead = leading_member(&self.scenario);
        let parting = self.line(lead, Intent::Parting, None, None);
        vec![
            parting,
            Event::Ended(Outcome::RepWalked { round: self.round }),
        ]
    }
}

/// How precise a price sounds, 0..=1: two significant digits are round, five
/// are as precise as it gets (Mason, Lee, Wiley & Ames 2013).
fn precision_of(price: Price, scenario: &Scenario) -> f64 {
    let decimals = scenario
        .issues
        .iter()
        .find(|issue| matches!(issue, Issue::Price(_)))
        .map_or(2, Issue::decimals);
    let written = format!("{:.decimals$}", price.get());
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let significant = digits.trim_start_matches('0').trim_end_matches('0').len();
    ((significant as f64 - 2.0) / 3.0).clamp(0.0, 1.0)
}
