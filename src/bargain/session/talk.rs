//! The moves between rounds: questions, arguments, colleagues, breaks.

use std::sync::Arc;

use super::{Session, leading_member};
use crate::{
    bargain::{
        Event, Finding,
        findings::{self, Source},
    },
    scenario::{Intent, Issue, Reveal},
};

/// Talk before the opening offer that the buyer sits through patiently.
const PATIENT_TALK: u32 = 5;
/// Rounds' worth of time that repeating oneself, or talking for too long
/// before an offer, costs.
const REPETITION: f64 = 0.5;
/// Rounds' worth of time that consulting a colleague costs.
const CONSULTATION: f64 = 0.25;
/// How well an argument must land to convince.
const CONVINCING: f64 = 0.4;

impl Session {
    pub(super) fn probe(&mut self, probe: usize, to: Option<usize>) -> Vec<Event> {
        let again = self.probed.contains(&(probe, to));
        let mut events = vec![Event::Probed { probe, to, again }];
        let member = to.unwrap_or_else(|| leading_member(&self.scenario));
        if again {
            events.push(self.line(member, Intent::HeardBefore, None, None));
            self.buyer.lose_time(REPETITION);
            return events;
        }
        self.probed.push((probe, to));
        let scenario = Arc::clone(&self.scenario);
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
        self.count_talk(&mut events);
        events
    }

    pub(super) fn argue(&mut self, argument: usize, to: Option<usize>) -> Vec<Event> {
        let again = self.argued.contains(&argument);
        let mut events = vec![Event::Argued {
            argument,
            to,
            again,
            tone: self.tone,
        }];
        let scenario = Arc::clone(&self.scenario);
        let details = &scenario.arguments[argument];
        let moves = |member: usize| {
            let id = &scenario.buyer.team[member].id;
            details.moves.get(id).map_or(0.0, |share| share.get())
        };
        let members = 0..scenario.buyer.team.len();
        // To the whole table an argument lands as well as the say of those
        // whom it moves.
        let say = &self.buyer.brief().say;
        let landing = to.map_or_else(
            || {
                members
                    .clone()
                    .map(|member| say[member] * moves(member))
                    .sum()
            },
            moves,
        );
        let answering = to.unwrap_or_else(|| {
            members.fold(leading_member(&scenario), |most, member| {
                if moves(member) > moves(most) {
                    member
                } else {
                    most
                }
            })
        });
        if again {
            events.push(self.line(answering, Intent::HeardBefore, None, None));
            self.buyer.lose_time(REPETITION);
            return events;
        }
        self.argued.push(argument);
        let hurt = self.buyer.grievance() > 0.0;
        self.buyer.hear_argument(
            details.raises_credible_opening.get(),
            landing,
            details.heals.get(),
        );
        let intent = match landing >= CONVINCING {
            true if hurt && details.heals.get() > 0.0 => Intent::Forgives,
            true => Intent::Convinced,
            false => Intent::Unconvinced,
        };
        events.push(self.line(answering, intent, None, None));
        self.count_talk(&mut events);
        events
    }

    /// Talk is patiently heard for a while; then the buyer wants an offer.
    fn count_talk(&mut self, events: &mut Vec<Event>) {
        if self.own_offer.is_some() {
            return;
        }
        self.talk_before_opening += 1;
        if self.talk_before_opening > PATIENT_TALK {
            self.buyer.lose_time(REPETITION);
            let lead = leading_member(&self.scenario);
            events.push(self.line(lead, Intent::AskOffer, None, None));
        }
    }

    pub(super) fn consult(&mut self, colleague: usize) -> Vec<Event> {
        self.consulted[colleague] = true;
        self.buyer.lose_time(CONSULTATION);
        let scenario = Arc::clone(&self.scenario);
        let id = scenario.colleagues[colleague].id.as_str();
        for (issue, details) in scenario.issues.iter().enumerate() {
            if let Issue::Choice(choice) = details {
                for (option, details) in choice.options.iter().enumerate() {
                    if details.needs.as_deref() == Some(id) {
                        self.buyer.open_option(issue, option);
                    }
                }
            }
        }
        vec![Event::Consulted { colleague }]
    }

    pub(super) fn recess(&mut self) -> Vec<Event> {
        self.buyer.rest();
        let lead = leading_member(&self.scenario);
        vec![
            Event::Recessed,
            self.line(lead, Intent::Resumes, None, None),
        ]
    }

    pub(super) fn find_out(&self, reveals: &[Reveal], source: Source) -> Vec<Finding> {
        findings::of(&self.buyer, &self.scenario, self.seed, reveals, source)
    }
}
