//! What stands around the table: research, arguments, probes, colleagues,
//! events.

use super::{Checker, Kind, ids};
use crate::scenario::{Code, Effect, Happening, Reveal, read::Place};

impl Checker<'_> {
    pub(super) fn research(&mut self, list: &Place<'_>) {
        let scenario = self.scenario;
        self.ids(list, ids(&scenario.research, |research| &research.id));
        for (index, research) in scenario.research.iter().enumerate() {
            let place = list.item(index);
            if research.hours > scenario.preparation_hours {
                self.warning(place.field("hours").bytes(), Code::ResearchTooLong)
                    .with("hours", research.hours)
                    .with("all", scenario.preparation_hours);
            }
            self.reveals(&place.field("reveals"), &research.reveals);
        }
    }

    fn reveals(&mut self, list: &Place<'_>, reveals: &[Reveal]) {
        for (index, reveal) in reveals.iter().enumerate() {
            let place = list.item(index);
            match reveal {
                Reveal::Cares { member, issue } => {
                    self.reference(place.field("member").bytes(), Kind::Member, member);
                    self.reference(place.field("issue").bytes(), Kind::Issue, issue);
                }
                Reveal::Limit { sd } if sd.get() < 0.0 => {
                    self.error(place.field("sd").bytes(), Code::OddDistribution)
                        .says("check-odd-distribution-negative");
                }
                Reveal::Limit { .. } | Reveal::Power | Reveal::Patience => {}
            }
        }
    }

    pub(super) fn arguments(&mut self, list: &Place<'_>) {
        let arguments = &self.scenario.arguments;
        self.ids(list, ids(arguments, |argument| &argument.id));
        for (index, argument) in arguments.iter().enumerate() {
            let place = list.item(index);
            let moves = place.field("moves");
            for member in argument.moves.keys() {
                self.reference(moves.key(member).bytes(), Kind::Member, member);
            }
            if argument.raises_credible_opening.get() < 0.0 {
                let bytes = place.field("raises_credible_opening").bytes();
                self.error(bytes, Code::NegativePrice)
                    .says("check-negative-price-argument");
            }
            if argument.moves.values().all(|share| share.get() <= 0.0) {
                self.warning(place.field("id").bytes(), Code::MovesNobody)
                    .help("check-moves-nobody-help")
                    .with("id", &argument.id);
            }
        }
    }

    pub(super) fn probes(&mut self, list: &Place<'_>) {
        let probes = &self.scenario.probes;
        self.ids(list, ids(probes, |probe| &probe.id));
        for (index, probe) in probes.iter().enumerate() {
            let answers = list.item(index).field("answers");
            for (index, answer) in probe.answers.iter().enumerate() {
                let place = answers.item(index);
                let bytes = place.field("member").bytes();
                self.reference(bytes, Kind::Member, &answer.member);
                let is_second = probe.answers[..index]
                    .iter()
                    .any(|earlier| earlier.member == answer.member);
                if is_second {
                    self.warning(bytes, Code::SecondAnswer)
                        .with("id", &answer.member);
                }
                self.reveals(&place.field("reveals"), &answer.reveals);
            }
        }
    }

    pub(super) fn colleagues(&mut self, list: &Place<'_>) {
        let colleagues = &self.scenario.colleagues;
        self.ids(list, ids(colleagues, |colleague| &colleague.id));
    }

    pub(super) fn events(&mut self, list: &Place<'_>) {
        let events = &self.scenario.events;
        self.ids(list, ids(events, |event| &event.id));
        for (index, event) in events.iter().enumerate() {
            self.event(&list.item(index), event);
        }
    }

    fn event(&mut self, place: &Place<'_>, event: &Happening) {
        let member = place.field("member").bytes();
        self.reference(member, Kind::Member, &event.member);
        if event.round == 0 {
            self.error(place.field("round").bytes(), Code::OddRounds)
                .says("check-odd-rounds-first");
        }
        let effects = place.field("effects");
        if event.effects.is_empty() {
            self.warning(effects.bytes(), Code::NoEffect)
                .with("id", &event.id);
        }
        for (index, effect) in event.effects.iter().enumerate() {
            let (Effect::Power(change) | Effect::Grievance(change)) = effect else {
                continue;
            };
            if !(-1.0..=1.0).contains(change) {
                self.error(effects.item(index).bytes(), Code::OddRange)
                    .says("check-odd-range-change");
            }
        }
    }
}
