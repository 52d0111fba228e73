//! The negotiable terms.

use super::{Checker, Kind, ids};
use crate::{
    scenario::{Choice, Code, Issue, NumberIssue, NumberWorth, PriceIssue, read::Place},
    text::{Currency, grouped},
};

/// More combinations of the terms beside the price could not be weighed
/// against each other while a rep waits.
const MOST_COMBINATIONS: u64 = 200_000;

/// Without a price there is nothing to weigh them against but each other, which
/// takes no walk through all of them; more than this is a mistake.
const MOST_PACKAGES: u64 = 1_000_000_000_000;

/// More steps than this on one scale are a tick that is far too small.
const MOST_STEPS: f64 = 10_000.0;

impl Checker<'_> {
    pub(super) fn issues(&mut self, place: &Place<'_>) {
        let issues = &self.scenario.issues;
        self.ids(place, issues.iter().map(Issue::id));
        let prices: Vec<usize> = (0..issues.len())
            .filter(|index| matches!(issues[*index], Issue::Price(_)))
            .collect();
        if prices.is_empty() && self.scenario.currency != Currency::Points {
            self.error(place.bytes(), Code::NoPrice)
                .help("check-no-price-help");
        }
        for index in prices.iter().skip(1) {
            self.error(place.item(*index).name().bytes(), Code::TwoPrices);
        }
        for (index, issue) in issues.iter().enumerate() {
            let place = place.item(index);
            match issue {
                Issue::Price(issue) => self.price(&place, issue),
                Issue::Number(issue) => self.number(&place, issue),
                Issue::Choice(issue) => self.choice(&place, issue),
            }
        }
        self.combinations(place);
    }

    fn price(&mut self, place: &Place<'_>, issue: &PriceIssue) {
        let (min, max, usual) = (issue.min.get(), issue.max.get(), issue.usual.get());
        self.scale(place, [min, max, issue.tick.get(), usual]);
        if min < 0.0 {
            self.error(place.field("min").bytes(), Code::NegativePrice);
        }
        if issue.unit_cost.get() < 0.0 {
            self.error(place.field("unit_cost").bytes(), Code::NegativePrice)
                .says("check-negative-price-cost");
        }
        if let Some(id) = &issue.per {
            self.quantity(place, id);
        }
        if let Some(authority) = &issue.authority {
            let place = place.field("authority");
            self.reference(place.field("ask").bytes(), Kind::Colleague, &authority.ask);
            let floor = authority.floor.get();
            if min < max && (floor <= min || floor > max) {
                self.warning(place.field("floor").bytes(), Code::FloorOutsidePrice)
                    .says(if floor <= min {
                        "check-floor-outside-price-low"
                    } else {
                        "check-floor-outside-price"
                    })
                    .help("check-price-range-help")
                    .with("floor", floor)
                    .with("min", min)
                    .with("max", max);
            }
        }
    }

    /// The issue that the price is multiplied by.
    fn quantity(&mut self, place: &Place<'_>, id: &str) {
        let bytes = place.field("per").bytes();
        let issue = self.scenario.issues.iter().find(|issue| issue.id() == id);
        match issue {
            None => self.reference(bytes, Kind::Issue, id),
            Some(Issue::Number(quantity)) if quantity.min <= 0.0 => {
                self.error(bytes, Code::NoQuantity)
                    .help("check-no-quantity-help")
                    .with("id", id)
                    .with("min", quantity.min);
            }
            Some(Issue::Number(_)) => {}
            Some(_) => {
                self.error(bytes, Code::NotANumber).with("id", id);
            }
        }
    }

    fn number(&mut self, place: &Place<'_>, issue: &NumberIssue) {
        self.scale(place, [issue.min, issue.max, issue.tick, issue.usual]);
        for (side, worth) in [("seller", &issue.seller), ("buyer", &issue.buyer)] {
            if let NumberWorth::Curve(points) = worth {
                self.curve(&place.field(side), points);
            }
        }
    }

    fn curve(&mut self, place: &Place<'_>, points: &[(f64, f64)]) {
        let list = place.item(0);
        if points.len() < 2 {
            self.error(place.bytes(), Code::ShortCurve)
                .help("check-short-curve-help");
        }
        for (index, pair) in points.windows(2).enumerate() {
            if pair[1].0 <= pair[0].0 {
                self.error(list.item(index + 1).bytes(), Code::CurveOrder)
                    .with("found", pair[1].0)
                    .with("before", pair[0].0);
            }
        }
    }

    /// `min`, `max`, `tick` and `usual` of a scale.
    fn scale(&mut self, place: &Place<'_>, [min, max, tick, usual]: [f64; 4]) {
        if min >= max {
            self.error(place.field("max").bytes(), Code::EmptyRange)
                .with("min", min)
                .with("max", max);
            return;
        }
        if tick <= 0.0 {
            self.error(place.field("tick").bytes(), Code::OddTick)
                .says("check-odd-tick-nothing")
                .with("tick", tick);
            return;
        }
        let steps = (max - min) / tick;
        if steps > MOST_STEPS {
            self.error(place.field("tick").bytes(), Code::TooManyOptions)
                .help("check-too-many-options-help")
                .with("tick", tick)
                .with("steps", grouped(steps, 0))
                .with("min", min)
                .with("max", max)
                .with("most", grouped(MOST_STEPS, 0));
        } else if !is_whole(steps) {
            self.error(place.field("tick").bytes(), Code::OddTick)
                .help("check-odd-tick-help")
                .with("tick", tick)
                .with("min", min)
                .with("max", max);
        }
        let usual_place = place.field("usual");
        if usual < min || usual > max {
            self.error(usual_place.bytes(), Code::UsualOutsideRange)
                .with("usual", usual)
                .with("min", min)
                .with("max", max);
        } else if is_whole(steps) && !is_whole((usual - min) / tick) {
            self.warning(usual_place.bytes(), Code::UsualOffTick)
                .help("check-usual-off-tick-help")
                .with("usual", usual)
                .with("tick", tick)
                .with("min", min);
        }
    }

    fn choice(&mut self, place: &Place<'_>, issue: &Choice) {
        let options = place.field("options");
        let known = ids(&issue.options, |option| &option.id);
        self.ids(&options, known.iter().copied());
        if known.len() < 2 {
            self.error(options.bytes(), Code::NoChoice)
                .with("id", &issue.id);
        }
        if !known.contains(&issue.usual.as_str()) {
            let usual = &issue.usual;
            self.error(place.field("usual").bytes(), Code::UnknownOption)
                .with("issue", &issue.id)
                .with("option", usual)
                .suggest(usual, known);
        }
        for (index, option) in issue.options.iter().enumerate() {
            if let Some(needs) = &option.needs {
                let bytes = options.item(index).field("needs").bytes();
                self.reference(bytes, Kind::Colleague, needs);
            }
        }
    }

    fn combinations(&mut self, place: &Place<'_>) {
        let combinations = self
            .scenario
            .issues
            .iter()
            .filter(|issue| !matches!(issue, Issue::Price(_)))
            .fold(1_u64, |product, issue| {
                product.saturating_mul(u64::from(issue.options().max(1)))
            });
        let most = if self.scenario.has_price() {
            MOST_COMBINATIONS
        } else {
            MOST_PACKAGES
        };
        if combinations > most {
            self.error(place.bytes(), Code::TooManyPackages)
                .help("check-too-many-packages-help")
                .with("found", grouped(combinations as f64, 0))
                .with("most", grouped(most as f64, 0));
        }
    }
}

/// Whether a number of steps is whole, as far as decimal fractions can be.
fn is_whole(steps: f64) -> bool {
    libm::fabs(steps - libm::round(steps)) < 1e-6 * libm::fmax(1.0, steps)
}
