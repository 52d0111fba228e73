//! What changes between two packages, in words and money.

use crate::{
    bargain::{Package, SellerBook, describe_term},
    scenario::Scenario,
    text::{Arguments, Phrases, signed_money},
};

/// Each term that differs, with what the change is worth to the rep: "Price
/// from ¥0.95 to ¥0.97 (+¥4,000); Payment from 30 days to 60 days (-¥3,900)".
/// Empty where nothing differs.
#[must_use]
pub fn exchange_words(
    scenario: &Scenario,
    book: &SellerBook,
    from: &Package,
    to: &Package,
    phrases: Phrases,
) -> String {
    let language = phrases.language();
    let changes: Vec<String> = book
        .exchange(from, to)
        .per_issue
        .iter()
        .zip(&scenario.issues)
        .enumerate()
        .filter(|(index, _)| from.option(*index) != to.option(*index))
        .map(|(index, (change, issue))| {
            let term =
                |package: &Package| describe_term(scenario, index, package.option(index), language);
            phrases.say_with(
                "report-change",
                &Arguments::new()
                    .with("issue", issue.name().get(language))
                    .with("before", term(from))
                    .with("value", term(to))
                    .with("change", signed_money(change.get(), &scenario.currency)),
            )
        })
        .collect();
    changes.join(&phrases.say("report-change-comma"))
}
