//! The sensible plan, as the course would write it.

use super::{
    Limit, Plan, Style, known_estimate,
    ladder::{self, Series},
    pairs::ends,
};
use crate::{
    bargain::{Finding, Package, SellerBook, TermValue, Terms},
    scenario::{Issue, Price, Scenario, Worth},
};

/// Each concession is so much of the one before.
const RATIO: f64 = 0.7;
/// The ladder ends this far on the way from the market's lowest price (or the
/// BATNA) to the estimate of the buyer's limit.
const SHARE_OF_OVERLAP: f64 = 0.65;
/// The ladder keeps at least this share of the room.
const KEPT: f64 = 0.3;

/// A sensible plan from what the rep can know: the market's prices, the BATNA
/// and the findings.
///
/// It opens at the market's most ambitious credible price, walks away at the
/// BATNA, aims at the middle or higher, and steps down by a ratio of 0.7
/// towards a target about two thirds of the way from the lowest price of the
/// market to the estimated limit of the buyer.
#[must_use]
pub fn textbook(scenario: &Scenario, book: &SellerBook, findings: &[&Finding]) -> Plan {
    let series = textbook_series(scenario, book, findings);
    let floor = book.reservation().get();
    let middle = f64::midpoint(floor, series.opening.get());
    let aspiration = series.target.get().max(middle);
    let aspiration = if scenario.has_price() {
        libm::round(aspiration)
    } else {
        aspiration
    };
    Plan {
        upper: Some(if scenario.has_price() {
            Limit::Package(price_terms(scenario, scenario.market.high))
        } else {
            Limit::Worth(Worth::of(scenario.market.high.get()))
        }),
        aspiration: Some(Limit::Worth(Worth::of(aspiration))),
        lower: Some(Limit::Worth(book.reservation())),
        alternatives: Vec::new(),
        ladder: ladder::shape_at_least(scenario, book, findings, &series, ladder::FEWEST),
        arguments: Vec::new(),
        white: scenario.seller.team.get(1).map(|person| person.id.clone()),
        red: scenario
            .seller
            .team
            .first()
            .filter(|_| scenario.seller.team.len() > 1)
            .map(|person| person.id.clone()),
        style: Some(Style::Partner),
        estimate: Some(known_estimate(scenario, findings)),
        priorities: priorities(scenario, book),
    }
}

/// The series that the sensible plan's ladder follows.
#[must_use]
pub fn textbook_series(scenario: &Scenario, book: &SellerBook, findings: &[&Finding]) -> Series {
    let estimate = known_estimate(scenario, findings);
    let at = |price: Price| match book.price_issue() {
        Some(issue) => book.worth(&usual_at(scenario, issue, price)).get(),
        None => price.get(),
    };
    let floor = book.reservation().get();
    let opening = at(scenario.market.high);
    let room = (opening - floor).max(0.0);
    let ground = at(scenario.market.low).max(floor);
    let wished = ground + SHARE_OF_OVERLAP * (at(estimate.middle()) - ground);
    Series {
        opening: Worth::of(opening),
        target: Worth::of(wished.clamp(floor + KEPT * room, floor + 0.75 * room)),
        steps: scenario.rounds.clamp(4, 10) as usize,
        ratio: RATIO,
    }
}

/// The usual terms at another price.
fn usual_at(scenario: &Scenario, price_issue: usize, price: Price) -> Package {
    let usual = Package::usual(scenario);
    let option = scenario
        .issues
        .get(price_issue)
        .and_then(|issue| issue.nearest(price.get()));
    option.map_or(usual.clone(), |option| usual.with(price_issue, option))
}

/// A price as terms.
fn price_terms(scenario: &Scenario, price: Price) -> Terms {
    scenario
        .issues
        .iter()
        .filter(|issue| matches!(issue, Issue::Price(_)))
        .filter_map(|issue| {
            let number = issue.number(issue.nearest(price.get())?)?;
            Some((issue.id().to_owned(), TermValue::Number(number)))
        })
        .collect()
}

/// The issues by how much the rep's worth changes over their options.
fn priorities(scenario: &Scenario, book: &SellerBook) -> Vec<String> {
    let usual = Package::usual(scenario);
    let spread = |issue: usize| {
        let (low, high) = ends(scenario, book, issue);
        let worth = |option| book.worth(&usual.with(issue, option)).get();
        worth(high) - worth(low)
    };
    let mut issues: Vec<usize> = (0..scenario.issues.len()).collect();
    issues.sort_by(|a, b| spread(*b).total_cmp(&spread(*a)));
    issues
        .into_iter()
        .map(|issue| scenario.issues[issue].id().to_owned())
        .collect()
}
