//! The head of the file, the market, the weights of the rules.

use super::Checker;
use crate::scenario::{RuleId, read::Place};

/// More rounds, or hours, than any meeting has are a slip of the finger.
const MOST_ROUNDS: u32 = 100;
const MOST_HOURS: u32 = 1_000;

impl Checker<'_> {
    pub(super) fn frame(&mut self, root: &Place<'_>) {
        let scenario = self.scenario;
        self.id_shape(root.field("id").bytes(), &scenario.id);
        let rounds = root.field("rounds").bytes();
        if !(1..=MOST_ROUNDS).contains(&scenario.rounds) {
            let message = format!("a meeting goes 1 to {MOST_ROUNDS} rounds");
            self.error(rounds, "odd-rounds", message);
        }
        if scenario.preparation_hours > MOST_HOURS {
            let message = format!("more than {MOST_HOURS} hours for research");
            self.error(
                root.field("preparation_hours").bytes(),
                "odd-hours",
                message,
            );
        }
        let currency = &scenario.currency;
        if currency.len() != 3 || !currency.chars().all(|c| c.is_ascii_uppercase()) {
            self.findings
                .warning(
                    root.field("currency").bytes(),
                    "odd-currency",
                    format!("`{currency}` is not a currency code"),
                )
                .help("use the three letters of ISO 4217: `CNY`, `USD`, `EUR`");
        }
        self.teaches(&root.field("teaches"));
        self.market(&root.field("market"));
        self.weights(&root.field("weights"));
    }

    fn teaches(&mut self, place: &Place<'_>) {
        let rules = &self.scenario.teaches;
        if rules.is_empty() {
            self.findings
                .warning(
                    place.bytes(),
                    "teaches-nothing",
                    "no rule is named that this scenario practises",
                )
                .suggest("", RULES);
        }
        for (index, rule) in rules.iter().enumerate() {
            if rules[..index].contains(rule) {
                let message = format!("`{rule:?}` is named twice");
                self.warning(place.item(index).bytes(), "duplicate-rule", message);
            }
        }
    }

    fn market(&mut self, place: &Place<'_>) {
        let market = self.scenario.market;
        let (low, high, insult) = (market.low.get(), market.high.get(), market.insult.get());
        if low >= high {
            self.error(
                place.field("high").bytes(),
                "market-order",
                format!("the market's `high` {high} must be above its `low` {low}"),
            );
        }
        if high > insult {
            self.findings
                .error(
                    place.field("insult").bytes(),
                    "market-order",
                    format!("`insult` {insult} must not be below `high` {high}"),
                )
                .help("an opening that is still credible cannot be an insult");
        }
        let Some((min, max)) = self.price_range() else {
            return;
        };
        for (field, figure) in [("low", low), ("high", high)] {
            if figure < min || figure > max {
                self.findings
                    .warning(
                        place.field(field).bytes(),
                        "market-outside-price",
                        format!(
                            "the market's `{field}` {figure} is a price that cannot be offered"
                        ),
                    )
                    .help(format!("the price goes from {min} to {max}"));
            }
        }
        let mean = self.scenario.buyer.reservation.mean();
        if low < high && mean <= low && !self.scenario.teaches.contains(&RuleId::Gap) {
            self.findings
                .warning(
                    place.field("low").bytes(),
                    "reservation-below-market",
                    format!(
                        "the buyer would pay {mean} at most, which no supplier usually sells at"
                    ),
                )
                .help(
                    "raise the buyer's `reservation`, lower `low`, or let the scenario teach `Gap`",
                );
        }
    }

    fn weights(&mut self, place: &Place<'_>) {
        let weights = &self.scenario.weights;
        for (rule, weight) in weights {
            if *weight < 0.0 {
                let bytes = place.field(&format!("{rule:?}")).bytes();
                self.error(bytes, "negative-weight", "a weight is 0 or more");
            }
        }
        let all_zero = RuleId::ALL
            .iter()
            .all(|rule| weights.get(rule).is_some_and(|weight| *weight == 0.0));
        if all_zero {
            let message = "at least one rule needs a weight above 0";
            self.error(place.bytes(), "no-weight", message);
        }
    }
}

const RULES: [&str; 9] = [
    "Prepared",
    "Limits",
    "HighStart",
    "Slow",
    "Reciprocal",
    "Shrinking",
    "Gap",
    "Roles",
    "Style",
];
