//! Lines that help shows as examples, in the terms of the scenario at hand.

use crate::{
    bargain::{Package, SellerBook},
    scenario::{Issue, IssueId, Scenario},
    script::{number_of, term_of},
    words::Arguments,
};

/// What fills the gaps of a help text, so that what it shows can be typed as
/// it stands: `$lower`, `$aim` and `$upper` (limits), `$other_lower` (the lower
/// limit put another way), `$worth`, `$low` and `$high` (figures), `$term` and
/// `$other_term` (of an offer), `$issues`, `$arguments` (ids).
#[must_use]
pub fn examples(scenario: &Scenario, book: &SellerBook) -> Arguments<'static> {
    let usual = Package::usual(scenario);
    let changed = |issue: IssueId| {
        term_of(scenario, &another(&usual, book, issue), issue).unwrap_or_default()
    };
    let market = &scenario.market;
    let middle = f64::midpoint(market.low.get(), market.high.get());
    let worth = number_of(scenario, scenario.seller.batna.worth.get());
    let figure = |figure: f64| match book.price_issue() {
        Some(issue) => {
            let issue = &scenario.issues[issue];
            let nearest = issue.nearest(figure).and_then(|it| issue.number(it));
            format!("{:.*}", issue.decimals(), nearest.unwrap_or(figure))
        }
        None => number_of(scenario, figure),
    };
    let first = IssueId::new(0);
    let (limit, other_lower, term) = match book.price_issue() {
        Some(issue) => {
            let id = scenario.issues[issue].id();
            let term = format!("{id}={}", figure(middle));
            (format!("{id}="), format!("worth={worth}"), term)
        }
        None => ("worth=".to_owned(), changed(first), changed(first)),
    };
    let named = book.price_issue().unwrap_or(first);
    let mut others = IssueId::all(scenario).filter(|issue| *issue != named);
    let other = others
        .clone()
        .find(|issue| matches!(scenario.issues[*issue], Issue::Choice(_)))
        .or_else(|| others.next())
        .unwrap_or(named);
    let lower = match book.price_issue() {
        Some(_) => figure(market.low.get()),
        None => worth.clone(),
    };
    let ids = |ids: Vec<&str>| {
        if ids.is_empty() {
            "ID ID".to_owned()
        } else {
            ids.join(" ")
        }
    };
    Arguments::new()
        .with("lower", format!("{limit}{lower}"))
        .with("other_lower", other_lower)
        .with("aim", format!("{limit}{}", figure(middle)))
        .with("upper", format!("{limit}{}", figure(market.high.get())))
        .with("worth", worth)
        .with("low", figure(middle))
        .with("high", figure(market.high.get()))
        .with("term", term)
        .with("other_term", changed(other))
        .with(
            "issues",
            ids(scenario.issues.iter().map(Issue::id).take(2).collect()),
        )
        .with(
            "arguments",
            ids(scenario
                .arguments
                .iter()
                .map(|argument| argument.id.as_str())
                .take(2)
                .collect()),
        )
}

/// The package with another option of an issue: the next one, or the one
/// before where there is none.
fn another(package: &Package, book: &SellerBook, issue: IssueId) -> Package {
    let option = package.option(issue);
    let next = option + 1;
    let other = if next < book.options(issue) {
        next
    } else {
        option.saturating_sub(1)
    };
    package.with(issue, other)
}
