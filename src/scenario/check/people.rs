//! The rep's own side and the purchasing team.

use super::{Checker, Kind, ids};
use crate::scenario::{
    BuyerSide, Distribution, Member, PORTRAITS, Range, Role, Traits, read::Place,
};

impl Checker<'_> {
    pub(super) fn seller(&mut self, place: &Place<'_>) {
        let people = &self.scenario.seller.team;
        let team = place.field("team");
        self.ids(&team, ids(people, |person| &person.id));
        if people.is_empty() {
            self.findings
                .error(team.bytes(), "empty-team", "nobody sits on the rep's side")
                .help("the first person of the team is the rep");
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
                .error(
                    place.field("persona").bytes(),
                    "unknown-persona",
                    format!("there is no persona `{persona}`"),
                )
                .suggest(persona, self.personas.iter().copied());
        }
        self.reservation(&place.field("reservation"), &buyer.reservation);
        self.traits(&place.field("traits"), &buyer.traits);
        self.grievance(&place.field("grievance"), buyer);
        let team = place.field("team");
        self.ids(&team, ids(&buyer.team, |member| &member.id));
        if buyer.team.is_empty() {
            let message = "nobody sits on the buyer's side";
            self.error(team.bytes(), "empty-team", message);
        } else if !buyer.team.iter().any(|member| member.role == Role::Decider) {
            self.findings
                .warning(team.bytes(), "no-decider", "nobody of this team decides")
                .help("give one of them `role: Decider`");
        }
        for (index, member) in buyer.team.iter().enumerate() {
            self.member(&team.item(index), member);
        }
    }

    fn reservation(&mut self, place: &Place<'_>, reservation: &Distribution) {
        match reservation {
            Distribution::Normal { sd, .. } if sd.get() <= 0.0 => {
                let message = "a standard deviation is above 0";
                self.error(place.field("sd").bytes(), "odd-distribution", message);
            }
            Distribution::Uniform { low, high } if low >= high => {
                let message = "`high` must be above `low`";
                self.error(place.field("high").bytes(), "odd-distribution", message);
            }
            _ => {}
        }
        let mean = reservation.mean();
        if let Some((min, max)) = self.price_range()
            && !(min..=max).contains(&mean)
        {
            self.findings
                .warning(
                    place.bytes(),
                    "reservation-outside-price",
                    format!("a limit of {mean} is a price that cannot be offered"),
                )
                .help(format!("the price goes from {min} to {max}"));
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
        ];
        for (name, range, lowest, highest) in ranges {
            let Some(Range(low, high)) = range else {
                continue;
            };
            let bytes = place.field(name).bytes();
            if low > high {
                self.findings
                    .error(
                        bytes,
                        "odd-range",
                        format!("`{name}` goes from {low} to {high}"),
                    )
                    .help("the lower number comes first");
            } else if low < lowest || high > highest {
                let expected = match (lowest, highest) {
                    (0.0, most) if most.is_infinite() => "0 or more".to_owned(),
                    (_, most) if most.is_infinite() => "above 0".to_owned(),
                    _ => format!("between {lowest} and {highest}"),
                };
                let message = format!("`{name}` must be {expected}");
                self.error(bytes, "odd-range", message);
            }
        }
    }

    fn grievance(&mut self, place: &Place<'_>, buyer: &BuyerSide) {
        if !(0.0..=1.0).contains(&buyer.grievance) {
            let message = "a grievance is between 0 and 1";
            self.error(place.bytes(), "odd-range", message);
        } else if buyer.grievance > 0.0
            && self
                .scenario
                .arguments
                .iter()
                .all(|argument| argument.heals.get() <= 0.0)
        {
            self.findings
                .warning(
                    place.bytes(),
                    "nothing-heals",
                    "there is a grievance, and no argument that takes it away",
                )
                .help("give an apology `heals: 0.8`");
        }
    }

    fn member(&mut self, place: &Place<'_>, member: &Member) {
        if member.weight <= 0.0 {
            self.findings
                .error(
                    place.field("weight").bytes(),
                    "odd-weight",
                    format!("the weight of `{}` must be above 0", member.id),
                )
                .help("who has no say at all does not sit at the table");
        }
        let cares = place.field("cares");
        for (issue, factor) in &member.cares {
            self.reference(cares.key(issue).bytes(), Kind::Issue, issue);
            if *factor < 0.0 {
                self.findings
                    .error(
                        cares.field(issue).bytes(),
                        "negative-care",
                        "nobody can care less than not at all",
                    )
                    .help("0 or more; 1 is as much as the company does");
            }
        }
        self.portrait(place, &member.portrait);
    }

    fn portrait(&mut self, person: &Place<'_>, portrait: &str) {
        if !PORTRAITS.contains(&portrait) {
            self.findings
                .warning(
                    person.field("portrait").bytes(),
                    "unknown-portrait",
                    format!("there is no portrait `{portrait}`"),
                )
                .suggest(portrait, PORTRAITS);
        }
    }
}
