//! What changes between two packages, in words and money.

use crate::{
    bargain::{Package, SellerBook},
    scenario::{Scenario, Worth},
    text::signed_money,
    words::{Arguments, Phrases, describe_term},
};

/// What changes in one term.
#[derive(Debug, Clone, PartialEq)]
pub struct TermChange {
    /// The term, before and after: "Price from ¥0.95 to ¥0.97".
    pub words: String,
    /// What the change is worth to the rep, with its sign: "+¥4,000".
    pub amount: String,
    /// The same as a figure, below 0 for what is given.
    pub worth: Worth,
}

/// Each term that differs between two packages, in the order of the issues.
#[must_use]
pub fn changes(
    scenario: &Scenario,
    book: &SellerBook,
    from: &Package,
    to: &Package,
    phrases: Phrases,
) -> Vec<TermChange> {
    let language = phrases.language();
    book.exchange(from, to)
        .changes()
        .filter(|(issue, _)| from.option(*issue) != to.option(*issue))
        .map(|(issue, change)| {
            let term =
                |package: &Package| describe_term(scenario, issue, package.option(issue), language);
            let arguments = Arguments::new()
                .with("issue", scenario.issues[issue].name().get(language))
                .with("before", term(from))
                .with("value", term(to));
            TermChange {
                words: phrases.say_with("report-change", &arguments),
                amount: signed_money(change.get(), &scenario.currency),
                worth: change,
            }
        })
        .collect()
}

/// The changes in one line, each with its amount: "Price from ¥0.95 to ¥0.97
/// (+¥4,000); Payment from 30 days to 60 days (-¥3,900)".
#[must_use]
pub fn change_line(changes: &[TermChange], phrases: Phrases) -> String {
    let parts: Vec<String> = changes
        .iter()
        .map(|change| {
            let arguments = Arguments::new()
                .with("change", &change.words)
                .with("amount", &change.amount);
            phrases.say_with("report-change-amount", &arguments)
        })
        .collect();
    parts.join(&phrases.say("report-change-comma"))
}
