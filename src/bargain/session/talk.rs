//! The moves between rounds: questions, arguments, colleagues, breaks.

use std::sync::Arc;

use super::Session;
use crate::{
    bargain::{
        Event, Finding,
        findings::{self, Source},
        meeting::Asked,
    },
    scenario::{ArgumentId, ColleagueId, Intent, MemberId, ProbeId, Reveal},
};

/// How well an argument must land to convince.
const CONVINCING: f64 = 0.4;

impl Session {
    pub(super) fn probe(&mut self, probe: ProbeId, to: Option<MemberId>) -> Vec<Event> {
        let Asked { again, enough } = self.meeting.probe(probe, to);
        let mut events = vec![Event::Probed { probe, to, again }];
        let member = to.unwrap_or_else(|| self.deal().leading_member());
        if again {
            events.push(self.line(member, Intent::HeardBefore, None, None));
            return events;
        }
        let scenario = Arc::clone(self.scenario());
        let answer = scenario.probes[probe]
            .answers
            .iter()
            .position(|answer| scenario.buyer.team[member].id == answer.member);
        events.push(Event::Answered {
            probe,
            member,
            answer,
        });
        if let Some(answer) = answer {
            let reveals = &scenario.probes[probe].answers[answer].reveals;
            let findings = self.find_out(reveals, Source::Probe(probe, answer));
            events.extend(findings.into_iter().map(Event::Learnt));
        }
        self.ask_offer(&mut events, enough);
        events
    }

    pub(super) fn argue(&mut self, argument: ArgumentId, to: Option<MemberId>) -> Vec<Event> {
        let landing = self.meeting.argue(argument, to);
        let again = landing.again;
        let mut events = vec![Event::Argued {
            argument,
            to,
            again,
            tone: self.tone(),
        }];
        let moves = |member: MemberId| self.deal().landing(argument, Some(member));
        let answering = to.unwrap_or_else(|| {
            let members = MemberId::all(self.scenario());
            members.fold(self.deal().leading_member(), |most, member| {
                if moves(member) > moves(most) {
                    member
                } else {
                    most
                }
            })
        });
        let intent = match landing.share >= CONVINCING {
            _ if again => Intent::HeardBefore,
            true if landing.heals => Intent::Forgives,
            true => Intent::Convinced,
            false => Intent::Unconvinced,
        };
        events.push(self.line(answering, intent, None, None));
        self.ask_offer(&mut events, landing.enough);
        events
    }

    fn ask_offer(&mut self, events: &mut Vec<Event>, enough: bool) {
        if enough {
            let lead = self.deal().leading_member();
            events.push(self.line(lead, Intent::AskOffer, None, None));
        }
    }

    pub(super) fn consult(&mut self, colleague: ColleagueId) -> Vec<Event> {
        self.meeting.consult(colleague);
        vec![Event::Consulted { colleague }]
    }

    pub(super) fn recess(&mut self) -> Vec<Event> {
        let intent = if self.meeting.recess() {
            Intent::PausedBefore
        } else {
            Intent::Resumes
        };
        let lead = self.deal().leading_member();
        vec![Event::Recessed, self.line(lead, intent, None, None)]
    }

    pub(super) fn find_out(&self, reveals: &[Reveal], source: Source) -> Vec<Finding> {
        findings::of(
            self.meeting.buyer(),
            self.scenario(),
            self.seed,
            reveals,
            source,
        )
    }
}
