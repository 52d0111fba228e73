//! The sensible plan, as the course would write it.

use super::{
    Limit, Plan, Step, Style, known_estimate,
    ladder::{self, Series},
    pairs::ends,
};
use crate::{
    bargain::{Finding, Package, SellerBook, TermValue, Terms},
    scenario::{Issue, IssueId, Price, Scenario, Worth},
};

/// Each concession is so much of the one before.
const RATIO: f64 = 0.7;
/// The ladder ends this far on the way from the market's lowest price (or the
/// BATNA) to the estimate of the buyer's limit.
const SHARE_OF_OVERLAP: f64 = 0.65;
/// The same two where there is no price. Terms alone don't bring the rep all
/// that the other side could give up, so the way is shorter, and it is gone
/// faster: small steps that the other side hardly feels look like none.
const RATIO_OF_PACKAGES: f64 = 0.6;
const SHARE_OF_PACKAGES: f64 = 0.3;
/// The ladder keeps at least this share of the room.
const KEPT: f64 = 0.3;

/// A sensible plan from what the rep can know: the market's prices, the BATNA
/// and the findings.
///
/// It opens at what the market's most ambitious credible price is worth, walks away at the
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
    let ladder = ladder::shape_at_least(scenario, book, findings, &series, ladder::FEWEST);
    Plan {
        upper: Some(upper(scenario, book, &ladder)),
        aspiration: Some(Limit::Worth(Worth::of(aspiration))),
        lower: Some(Limit::Worth(book.reservation())),
        alternatives: Vec::new(),
        ladder,
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

/// The upper limit: the market's most ambitious credible price, or the opening
/// where that changes other terms as well or there is no price.
fn upper(scenario: &Scenario, book: &SellerBook, ladder: &[Step]) -> Limit {
    let opening = super::planned(ladder, scenario, book).into_iter().next();
    let Some(price) = book.price_issue() else {
        // A worth that a package has.
        let high = Worth::of(scenario.market.high.get());
        return Limit::Worth(opening.map_or(high, |opening| opening.worth));
    };
    let usual = Package::usual(scenario);
    let is_usual = |opening: &Package| opening.with(price, usual.option(price)) == usual;
    match opening {
        Some(opening) if !is_usual(&opening.package) => {
            Limit::Package(opening.package.terms(scenario))
        }
        _ => Limit::Package(price_terms(scenario, scenario.market.high)),
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
    let (share, ratio) = if scenario.has_price() {
        (SHARE_OF_OVERLAP, RATIO)
    } else {
        (SHARE_OF_PACKAGES, RATIO_OF_PACKAGES)
    };
    let wished = ground + share * (at(estimate.middle()) - ground);
    Series {
        opening: Worth::of(opening),
        target: Worth::of(wished.clamp(floor + KEPT * room, floor + 0.75 * room)),
        steps: scenario.rounds.clamp(4, 10) as usize,
        ratio,
    }
}

/// The usual terms at another price.
fn usual_at(scenario: &Scenario, price_issue: IssueId, price: Price) -> Package {
    let usual = Package::usual(scenario);
    let option = price_issue
        .get(scenario)
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
    let spread = |issue: IssueId| {
        let (low, high) = ends(scenario, book, issue);
        let worth = |option| book.worth(&usual.with(issue, option)).get();
        worth(high) - worth(low)
    };
    let mut issues: Vec<IssueId> = IssueId::all(scenario).collect();
    issues.sort_by(|a, b| spread(*b).total_cmp(&spread(*a)));
    issues
        .into_iter()
        .map(|issue| scenario.issues[issue].id().to_owned())
        .collect()
}
