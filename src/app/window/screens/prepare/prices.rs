//! Prices with every other term as usual: the money in which a rep thinks of
//! limits, of the ends of a ladder and of the other side's limit.

use crate::{
    app::practice::Practice,
    bargain::{Package, TermValue, Terms},
    plan::{Limit, Plan, WhichLimit, starting_price},
    scenario::{Issue, IssueId, NumberIssue, NumberWorth, Price, Scenario, Worth},
    text::Text,
    words::price_figure,
};

/// The price issue; in a scenario without a price a scale of own worths, which
/// stand for prices here.
pub(super) fn price_issue(practice: &Practice) -> Option<Issue> {
    let book = practice.session().book();
    if let Some(issue) = book.price_issue() {
        return issue.get(practice.scenario()).cloned();
    }
    let (min, max, tick) = book.worth_scale();
    let usual = book.worth(&Package::usual(practice.scenario())).get();
    Some(Issue::Number(NumberIssue {
        id: String::new(),
        name: Text::default(),
        unit: Text::default(),
        min,
        max,
        tick,
        usual,
        seller: NumberWorth::PerUnit(1.0),
        buyer: NumberWorth::PerUnit(0.0),
    }))
}

/// A price as a figure: "¥0.945".
pub(super) fn figure(practice: &Practice, price: Price) -> String {
    price_figure(practice.scenario(), price)
}

/// The figure in a field for a price; empty while there is none.
pub(super) fn shown_price(practice: &Practice, price: Option<Price>) -> String {
    price.map_or_else(String::new, |price| figure(practice, price))
}

/// The price of the scale nearest to a number.
pub(super) fn nearest(practice: &Practice, number: f64) -> Option<Price> {
    let issue = price_issue(practice)?;
    Price::try_from(issue.number(issue.nearest(number)?)?).ok()
}

/// The price at which the usual terms are worth `worth`, or the nearest above
/// it on the scale.
pub(super) fn price_worth(practice: &Practice, worth: Worth) -> Option<Price> {
    let book = practice.session().book();
    if book.price_issue().is_none() {
        return Some(Price::of(worth.get()));
    }
    let usual = Package::usual(practice.scenario());
    book.at_worth(&usual, worth)
        .map(|package| book.price(&package))
}

/// The worth of the usual terms at a price.
pub(super) fn worth_at(practice: &Practice, price: Price) -> Worth {
    let book = practice.session().book();
    let Some(issue) = book.price_issue() else {
        return Worth::of(price.get());
    };
    book.worth(&at_price(practice.scenario(), issue, price))
}

fn at_price(scenario: &Scenario, issue: IssueId, price: Price) -> Package {
    let usual = Package::usual(scenario);
    let option = issue
        .get(scenario)
        .and_then(|issue| issue.nearest(price.get()));
    option.map_or_else(|| usual.clone(), |option| usual.with(issue, option))
}

/// A limit as a price with every other term as usual.
pub(super) fn price_limit(scenario: &Scenario, price: Price) -> Limit {
    if !scenario.has_price() {
        return Limit::Worth(Worth::of(price.get()));
    }
    let terms: Terms = scenario
        .issues
        .iter()
        .filter(|issue| matches!(issue, Issue::Price(_)))
        .map(|issue| (issue.id().to_owned(), TermValue::Number(price.get())))
        .collect();
    Limit::Package(terms)
}

/// The plan's limit of a kind.
pub(super) const fn limit_of(plan: &Plan, which: WhichLimit) -> Option<&Limit> {
    match which {
        WhichLimit::Upper => plan.upper.as_ref(),
        WhichLimit::Aspiration => plan.aspiration.as_ref(),
        WhichLimit::Lower => plan.lower.as_ref(),
    }
}

/// Sets a limit of a plan.
pub(super) fn set_limit(plan: &mut Plan, which: WhichLimit, limit: Limit) {
    match which {
        WhichLimit::Upper => plan.upper = Some(limit),
        WhichLimit::Aspiration => plan.aspiration = Some(limit),
        WhichLimit::Lower => plan.lower = Some(limit),
    }
}

/// What a limit is worth; `None` while it is not set.
pub(super) fn limit_worth(practice: &Practice, which: WhichLimit) -> Option<Worth> {
    limit_of(practice.plan(), which)?
        .worth(practice.scenario(), practice.session().book())
        .ok()
}

/// The price of a limit: its own, or that at which the usual terms are worth
/// as much.
pub(super) fn limit_price(practice: &Practice, which: WhichLimit) -> Option<Price> {
    let worth = limit_worth(practice, which)?;
    if let Some(Limit::Package(terms)) = limit_of(practice.plan(), which)
        && terms.len() == 1
    {
        let usual = Package::usual(practice.scenario());
        let package = usual.with_terms(practice.scenario(), terms).ok()?;
        return Some(practice.session().book().price(&package));
    }
    price_worth(practice, worth)
}

/// Where the control of a limit stands while it is not set, which proposes
/// nothing.
pub(super) fn neutral_price(practice: &Practice, which: WhichLimit) -> Option<Price> {
    starting_price(practice.scenario(), practice.session().book(), which)
}
