//! The head of the file, the market, the weights of the rules.

use super::Checker;
use crate::{
    scenario::{Code, RuleId, read::Place},
    text::Currency,
};

/// More rounds, or hours, than any meeting has are a slip of the finger.
const MOST_ROUNDS: u32 = 100;
const MOST_HOURS: u32 = 1_000;

impl Checker<'_> {
    pub(super) fn frame(&mut self, root: &Place<'_>) {
        let scenario = self.scenario;
        self.id_shape(root.field("id").bytes(), &scenario.id);
        let rounds = root.field("rounds").bytes();
        if !(1..=MOST_ROUNDS).contains(&scenario.rounds) {
            self.error(rounds, Code::OddRounds)
                .with("most", MOST_ROUNDS);
        }
        if scenario.preparation_hours > MOST_HOURS {
            self.error(root.field("preparation_hours").bytes(), Code::OddHours)
                .with("most", MOST_HOURS);
        }
        let currency = scenario.currency.as_str();
        let is_right = match &scenario.currency {
            Currency::Points => !scenario.has_price(),
            Currency::Money(code) => {
                code.len() == 3 && code.chars().all(|c| c.is_ascii_uppercase())
            }
        };
        if !is_right {
            self.warning(root.field("currency").bytes(), Code::OddCurrency)
                .help("check-odd-currency-help")
                .with("found", currency);
        }
        self.teaches(&root.field("teaches"));
        self.market(&root.field("market"));
        self.weights(&root.field("weights"));
    }

    fn teaches(&mut self, place: &Place<'_>) {
        let rules = &self.scenario.teaches;
        if rules.is_empty() {
            let names = RuleId::ALL.map(|rule| format!("{rule:?}"));
            self.warning(place.bytes(), Code::TeachesNothing)
                .suggest("", names.iter().map(String::as_str));
        }
        for (index, rule) in rules.iter().enumerate() {
            if rules[..index].contains(rule) {
                self.warning(place.item(index).bytes(), Code::DuplicateRule)
                    .with("rule", format!("{rule:?}"));
            }
        }
    }

    fn market(&mut self, place: &Place<'_>) {
        let market = self.scenario.market;
        let (low, high, insult) = (market.low.get(), market.high.get(), market.insult.get());
        if low >= high {
            self.error(place.field("high").bytes(), Code::MarketOrder)
                .with("low", low)
                .with("high", high);
        }
        if high > insult {
            self.error(place.field("insult").bytes(), Code::MarketOrder)
                .says("check-market-order-insult")
                .help("check-market-order-insult-help")
                .with("insult", insult)
                .with("high", high);
        }
        let Some((min, max)) = self.price_range() else {
            return;
        };
        for (field, figure) in [("low", low), ("high", high)] {
            if figure < min || figure > max {
                self.warning(place.field(field).bytes(), Code::MarketOutsidePrice)
                    .help("check-price-range-help")
                    .with("field", field)
                    .with("found", figure)
                    .with("min", min)
                    .with("max", max);
            }
        }
        let mean = self.scenario.buyer.reservation.mean();
        if low < high && mean <= low && !self.scenario.teaches.contains(&RuleId::Gap) {
            self.warning(place.field("low").bytes(), Code::ReservationBelowMarket)
                .help("check-reservation-below-market-help")
                .with("mean", mean);
        }
    }

    fn weights(&mut self, place: &Place<'_>) {
        let weights = &self.scenario.weights;
        for (rule, weight) in weights {
            if *weight < 0.0 {
                let bytes = place.field(&format!("{rule:?}")).bytes();
                self.error(bytes, Code::NegativeWeight);
            }
        }
        let all_zero = RuleId::ALL
            .iter()
            .all(|rule| weights.get(rule).is_some_and(|weight| *weight == 0.0));
        if all_zero {
            self.error(place.bytes(), Code::NoWeight);
        }
    }
}
