//! The moves that make a round, and the words around the buyer's answer.

use super::Session;
use crate::{
    bargain::{Event, LeaveReason, Offer, Outcome, Party, buyer::BuyerAnswer, meeting::Turn},
    scenario::Intent,
};

impl Session {
    pub(super) fn offer(&mut self, offer: &Offer) -> Vec<Event> {
        let had_counter = self.counter().is_some();
        let turn = self.meeting.offer(offer);
        let offer = offer.least_first(self.book());
        let mut events = vec![Event::offered(self.round(), self.tone(), offer)];
        self.answer(&mut events, turn, had_counter);
        events
    }

    pub(super) fn hold(&mut self) -> Vec<Event> {
        let had_counter = self.counter().is_some();
        let turn = self.meeting.hold();
        let mut events = vec![Event::Held {
            round: self.round(),
            tone: self.tone(),
        }];
        if let Some(turn) = turn {
            self.answer(&mut events, turn, had_counter);
        }
        events
    }

    fn answer(&mut self, events: &mut Vec<Event>, turn: Turn, had_counter: bool) {
        let Turn { response, happened } = turn;
        let lead = self.deal().leading_member();
        let decider = self.deal().deciding_member();
        let round = self.round();
        for remark in &response.remarks {
            events.push(self.line(lead, *remark, None, None));
        }
        let reply = response.reply;
        match reply.answer {
            BuyerAnswer::Accepts(package) => {
                events.push(self.line(decider, Intent::Accepts, Some(&package), None));
            }
            BuyerAnswer::Leaves(reason) => {
                let intent = match reason {
                    LeaveReason::Offence => Intent::LeavesOffended,
                    LeaveReason::Gap => Intent::LeavesGap,
                    LeaveReason::Stinginess => Intent::LeavesStingy,
                    LeaveReason::Time => Intent::LeavesLate,
                };
                events.push(self.line(decider, intent, None, None));
            }
            BuyerAnswer::Refuses => events.push(Event::Refused { round }),
            BuyerAnswer::Objects {
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
                events.push(Event::Countered { round, package });
            }
            BuyerAnswer::Counters(package) => {
                let intent = match (had_counter, reply.repeats, reply.returns) {
                    (false, _, _) => Intent::FirstCounter,
                    (_, true, _) => Intent::Repeat,
                    (_, _, true) => Intent::Return,
                    _ => Intent::Counter,
                };
                events.push(self.line(lead, intent, Some(&package), None));
                events.push(Event::Countered { round, package });
            }
        }
        events.extend(self.outcome().cloned().map(Event::Ended));
        let happened = happened.into_iter();
        events.extend(happened.map(|happening| Event::Happened { happening }));
    }

    pub(super) fn accept(&mut self) -> Vec<Event> {
        let package = self.meeting.accept();
        let lead = self.deal().leading_member();
        let welcome = self.line(lead, Intent::Welcomes, package.as_ref(), None);
        let ended = package.map(|package| {
            Event::Ended(Outcome::Agreement {
                package,
                accepted_by: Party::Seller,
                round: self.round(),
            })
        });
        std::iter::once(welcome).chain(ended).collect()
    }

    pub(super) fn walk(&mut self) -> Vec<Event> {
        self.meeting.walk();
        let lead = self.deal().leading_member();
        let parting = self.line(lead, Intent::Parting, None, None);
        let round = self.round();
        vec![parting, Event::Ended(Outcome::RepWalked { round })]
    }
}
