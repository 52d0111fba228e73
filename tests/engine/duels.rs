//! The fast way of playing two time-dependent sides is the same as the long one.

use haggle::bargain::tactics::{
    Action, Aim, Duellist, Negotiator, Schedule, Tactic, TimeDependent, UtilityTable, duel,
};
use proptest::prelude::*;

const ROUNDS: u32 = 20;

/// Round by round, each side with its own tactic.
fn long_way(tables: [&UtilityTable; 2], tactics: [TimeDependent; 2]) -> Option<(usize, u32)> {
    let mut sides = [0, 1]
        .map(|side| Negotiator::new(tables[side].clone(), Tactic::Aim(Aim::Time(tactics[side]))));
    let mut standing = 0;
    for round in 0..ROUNDS {
        for actor in 0..2 {
            match sides[actor].act(round, ROUNDS) {
                Action::Accept => return Some((round as usize, standing)),
                Action::Offer(offers) => {
                    standing = offers[0];
                    sides[1 - actor].hear(standing);
                }
            }
        }
    }
    None
}

proptest! {
    #[test]
    fn the_fast_way_makes_the_same_agreement_in_the_same_round(
        utilities in prop::collection::vec((0.0..1.0_f64, 0.0..1.0_f64), 2..60),
        reservations in (0.0..0.6_f64, 0.0..0.6_f64),
        exponents in (0.1..6.0_f64, 0.1..6.0_f64),
    ) {
        let (first, second): (Vec<f64>, Vec<f64>) = utilities.into_iter().unzip();
        let reservations = [reservations.0, reservations.1];
        let tables = [(first, reservations[0]), (second, reservations[1])]
            .map(|(table, reservation)| UtilityTable::new(table, Some(reservation)).unwrap());
        let tactics = [exponents.0, exponents.1].map(TimeDependent::with_exponent);
        let schedules = tactics.map(|tactic| Schedule::new(&tactic, ROUNDS));
        let [first, second] = [0, 1].map(|side| Duellist {
            table: &tables[side],
            schedule: &schedules[side],
            reservation: reservations[side],
        });
        prop_assert_eq!(
            duel(&first, &second),
            long_way([&tables[0], &tables[1]], tactics)
        );
    }
}
