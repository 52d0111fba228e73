//! The rep's own side and the purchasing team.

use super::{Checker, Kind, ids};
use crate::scenario::{
    BuyerSide, BuyerTactic, Code, Distribution, Member, PORTRAITS, Range, Role, Traits, read::Place,
};

impl Checker<'_> {
    pub(super) fn seller(&mut self, place: &Place<'_>) {
        let people = &self.scenario.seller.team;
        let team = place.field("team");
        self.ids(&team, ids(people, |person| &person.id));
        if people.is_empty() {
            self.error(team.bytes(), Code::EmptyTeam)
                .says("check-empty-team-seller")
                .help("check-empty-team-seller-help");
        }
        for (index, person) in people.iter().enumerate() {
            self.portrait(&team.item(index), &person.portrait);
        }
    }

    pub(super) fn buyer(&mut self, place: &Place<'_>) {
        let buyer = &self.scenario.buyer;
        if !self.personas.contains(&buyer.persona.as_str()) {
            let persona = &buyer.persona;
            self.findings
                .error(place.field("persona").bytes(), Code::UnknownPersona)
                .with("found", persona)
                .suggest(persona, self.personas.iter().copied());
        }
        self.reservation(&place.field("reservation"), &buyer.reservation);
        self.traits(&place.field("traits"), &buyer.traits);
        if let Some(tactic) = &buyer.tactic {
            self.tactic(&place.field("tactic"), tactic);
        }
        self.grievance(&place.field("grievance"), buyer);
        let team = place.field("team");
        self.ids(&team, ids(&buyer.team, |member| &member.id));
        if buyer.team.is_empty() {
            self.error(team.bytes(), Code::EmptyTeam);
        } else if !buyer.team.iter().any(|member| member.role == Role::Decider) {
            self.warning(team.bytes(), Code::NoDecider)
                .help("check-no-decider-help");
        }
        for (index, member) in buyer.team.iter().enumerate() {
            self.member(&team.item(index), member);
        }
    }

    fn reservation(&mut self, place: &Place<'_>, reservation: &Distribution) {
        match reservation {
            Distribution::Normal { sd, .. } if sd.get() <= 0.0 => {
                self.error(place.field("sd").bytes(), Code::OddDistribution);
            }
            Distribution::Uniform { low, high } if low >= high => {
                self.error(place.field("high").bytes(), Code::OddDistribution)
                    .says("check-odd-distribution-order");
            }
            _ => {}
        }
        let mean = reservation.mean();
        if let Some((min, max)) = self.price_range()
            && !(min..=max).contains(&mean)
        {
            self.warning(place.bytes(), Code::ReservationOutsidePrice)
                .help("check-price-range-help")
                .with("mean", mean)
                .with("min", min)
                .with("max", max);
        }
    }

    fn traits(&mut self, place: &Place<'_>, traits: &Traits) {
        let most = f64::INFINITY;
        let ranges = [
            ("patience", traits.patience, 1.0, 100.0),
            ("power", traits.power, 0.0, 1.0),
            ("temper", traits.temper, 0.0, most),
            ("reciprocity", traits.reciprocity, 0.0, 1.0),
            ("information", traits.information, 0.0, 1.0),
            ("target_focus", traits.target_focus, 0.0, 1.0),
            ("trust", traits.trust, 0.0, 1.0),
            ("exponent", traits.exponent, f64::MIN_POSITIVE, most),
            ("ambition", traits.ambition, 0.0, most),
            ("consensus", traits.consensus, 0.0, 1.0),
            ("bluff", traits.bluff, 0.0, 1.0),
        ];
        for (name, range, lowest, highest) in ranges {
            let Some(Range(low, high)) = range else {
                continue;
            };
            let bytes = place.field(name).bytes();
            if low > high {
                self.error(bytes, Code::OddRange)
                    .says("check-odd-range-reversed")
                    .help("check-odd-range-reversed-help")
                    .with("name", name)
                    .with("low", low)
                    .with("high", high);
            } else if low < lowest || high > highest {
                let phrase = match (lowest, highest) {
                    (0.0, most) if most.is_infinite() => "check-odd-range-negative",
                    (_, most) if most.is_infinite() => "check-odd-range-nothing",
                    _ => "check-odd-range",
                };
                self.error(bytes, Code::OddRange)
                    .says(phrase)
                    .with("name", name)
                    .with("lowest", lowest)
                    .with("highest", highest);
            }
        }
    }

    fn tactic(&mut self, place: &Place<'_>, tactic: &BuyerTactic) {
        let mut fail = |name: &str, lowest: f64| {
            self.error(place.bytes(), Code::OddRange)
                .says("check-odd-range-nothing")
                .with("name", name)
                .with("lowest", lowest);
        };
        match tactic {
            BuyerTactic::Time(exponent) if *exponent > 0.0 && exponent.is_finite() => {}
            BuyerTactic::Time(_) => fail("Time", 0.0),
            BuyerTactic::RelativeTitForTat(0) => fail("RelativeTitForTat", 0.0),
            BuyerTactic::AveragedTitForTat(0) => fail("AveragedTitForTat", 0.0),
            BuyerTactic::RelativeTitForTat(_) | BuyerTactic::AveragedTitForTat(_) => {}
            BuyerTactic::Mixture(parts) => {
                let total: f64 = parts.iter().map(|(weight, _)| weight).sum();
                let sound = parts.iter().all(|(weight, _)| *weight >= 0.0);
                if !(sound && total > 0.0 && total.is_finite()) {
                    fail("Mixture", 0.0);
                }
                for (_, part) in parts {
                    self.tactic(place, part);
                }
            }
        }
    }

    fn grievance(&mut self, place: &Place<'_>, buyer: &BuyerSide) {
        if !(0.0..=1.0).contains(&buyer.grievance) {
            self.error(place.bytes(), Code::OddRange)
                .with("name", "grievance")
                .with("lowest", 0)
                .with("highest", 1);
        } else if buyer.grievance > 0.0
            && self
                .scenario
                .arguments
                .iter()
                .all(|argument| argument.heals.get() <= 0.0)
        {
            self.warning(place.bytes(), Code::NothingHeals)
                .help("check-nothing-heals-help");
        }
    }

    fn member(&mut self, place: &Place<'_>, member: &Member) {
        if member.weight <= 0.0 {
            self.error(place.field("weight").bytes(), Code::OddWeight)
                .help("check-odd-weight-help")
                .with("id", &member.id);
        }
        let cares = place.field("cares");
        for (issue, factor) in &member.cares {
            self.reference(cares.key(issue).bytes(), Kind::Issue, issue);
            if *factor < 0.0 {
                self.error(cares.field(issue).bytes(), Code::NegativeCare)
                    .help("check-negative-care-help");
            }
        }
        self.portrait(place, &member.portrait);
    }

    fn portrait(&mut self, person: &Place<'_>, portrait: &str) {
        if !PORTRAITS.contains(&portrait) {
            self.warning(person.field("portrait").bytes(), Code::UnknownPortrait)
                .with("found", portrait)
                .suggest(portrait, PORTRAITS);
        }
    }
}
