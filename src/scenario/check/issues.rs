//! The negotiable terms.

use super::{Checker, Kind, ids};
use crate::scenario::{Choice, Issue, NumberIssue, NumberWorth, PriceIssue, read::Place};

/// More combinations of the terms beside the price could not be weighed
/// against each other while a rep waits.
const MOST_COMBINATIONS: u64 = 200_000;

/// More steps than this on one scale are a tick that is far too small.
const MOST_STEPS: f64 = 10_000.0;

impl Checker<'_> {
    pub(super) fn issues(&mut self, place: &Place<'_>) {
        let issues = &self.scenario.issues;
        self.ids(place, issues.iter().map(Issue::id));
        let prices: Vec<usize> = (0..issues.len())
            .filter(|index| matches!(issues[*index], Issue::Price(_)))
            .collect();
        if prices.is_empty() {
            self.findings
                .error(place.bytes(), "no-price", "no issue is the price")
                .help("add one `Price(id: \"price\", ...)`");
        }
        for index in prices.iter().skip(1) {
            self.error(
                place.item(*index).name().bytes(),
                "two-prices",
                "a scenario has one price, this is another",
            );
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
            let message = "a price cannot be below 0";
            self.error(place.field("min").bytes(), "negative-price", message);
        }
        if issue.unit_cost.get() < 0.0 {
            let message = "a cost cannot be below 0";
            self.error(place.field("unit_cost").bytes(), "negative-price", message);
        }
        if let Some(id) = &issue.per {
            self.quantity(place, id);
        }
        if let Some(authority) = &issue.authority {
            let place = place.field("authority");
            self.reference(place.field("ask").bytes(), Kind::Colleague, &authority.ask);
            let floor = authority.floor.get();
            if min < max && (floor <= min || floor > max) {
                self.findings
                    .warning(
                        place.field("floor").bytes(),
                        "floor-outside-price",
                        format!(
                            "with a floor of {floor} the rep {} ask",
                            if floor <= min {
                                "never has to"
                            } else {
                                "always has to"
                            }
                        ),
                    )
                    .help(format!("the price goes from {min} to {max}"));
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
                self.findings
                    .error(
                        bytes,
                        "no-quantity",
                        format!(
                            "`{id}` can be {}, and a price for that many means nothing",
                            quantity.min
                        ),
                    )
                    .help(format!("let `min` of `{id}` be above 0"));
            }
            Some(Issue::Number(_)) => {}
            Some(_) => self.error(
                bytes,
                "not-a-number",
                format!("a price can only be multiplied by a `Number`, and `{id}` is none"),
            ),
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
            self.findings
                .error(
                    place.bytes(),
                    "short-curve",
                    "a curve needs at least two points",
                )
                .help("`PerUnit(...)` gives the same worth to every unit");
        }
        for (index, pair) in points.windows(2).enumerate() {
            if pair[1].0 <= pair[0].0 {
                self.error(
                    list.item(index + 1).bytes(),
                    "curve-order",
                    format!(
                        "the points of a curve go up: {} comes after {}",
                        pair[1].0, pair[0].0
                    ),
                );
            }
        }
    }

    /// `min`, `max`, `tick` and `usual` of a scale.
    fn scale(&mut self, place: &Place<'_>, [min, max, tick, usual]: [f64; 4]) {
        if min >= max {
            self.error(
                place.field("max").bytes(),
                "empty-range",
                format!("`max` {max} must be above `min` {min}"),
            );
            return;
        }
        if tick <= 0.0 {
            let message = format!("a tick is above 0, found {tick}");
            self.error(place.field("tick").bytes(), "odd-tick", message);
            return;
        }
        let steps = (max - min) / tick;
        if steps > MOST_STEPS {
            self.findings
                .error(
                    place.field("tick").bytes(),
                    "too-many-options",
                    format!("a tick of {tick} makes {steps:.0} steps from {min} to {max}"),
                )
                .help(format!("at most {MOST_STEPS} steps"));
        } else if !is_whole(steps) {
            self.findings
                .error(
                    place.field("tick").bytes(),
                    "odd-tick",
                    format!("steps of {tick} from {min} do not reach {max}"),
                )
                .help("choose a tick that divides the range");
        }
        let usual_place = place.field("usual");
        if usual < min || usual > max {
            self.error(
                usual_place.bytes(),
                "usual-outside-range",
                format!("`usual` {usual} is not between `min` {min} and `max` {max}"),
            );
        } else if is_whole(steps) && !is_whole((usual - min) / tick) {
            self.findings
                .warning(
                    usual_place.bytes(),
                    "usual-off-tick",
                    format!("`usual` {usual} lies between two steps and cannot be offered"),
                )
                .help(format!("the steps are {tick} wide and begin at {min}"));
        }
    }

    fn choice(&mut self, place: &Place<'_>, issue: &Choice) {
        let options = place.field("options");
        let known = ids(&issue.options, |option| &option.id);
        self.ids(&options, known.iter().copied());
        if known.len() < 2 {
            let message = format!("`{}` leaves no choice: it needs two options", issue.id);
            self.error(options.bytes(), "no-choice", message);
        }
        if !known.contains(&issue.usual.as_str()) {
            let usual = &issue.usual;
            self.findings
                .error(
                    place.field("usual").bytes(),
                    "unknown-option",
                    format!("`{}` has no option `{usual}`", issue.id),
                )
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
        if combinations > MOST_COMBINATIONS {
            self.findings
                .error(
                    place.bytes(),
                    "too-many-packages",
                    format!("the issues beside the price make {combinations} combinations"),
                )
                .help(format!(
                    "at most {MOST_COMBINATIONS}: use larger ticks or fewer options"
                ));
        }
    }
}

/// Whether a number of steps is whole, as far as decimal fractions can be.
fn is_whole(steps: f64) -> bool {
    libm::fabs(steps - libm::round(steps)) < 1e-6 * libm::fmax(1.0, steps)
}
