//! Turning a point on the buyer's scale into a package.

use smallvec::SmallVec;

use super::{
    brief::Brief,
    by_terms::{self, OpenOption},
    priorities::Priorities,
};
use crate::{bargain::Package, scenario::IssueId};

/// Issues and options that the seller is not able to offer now.
pub(super) type Closed = SmallVec<[(IssueId, u32); 6]>;

/// How much the buyer prefers to leave a term just as the seller proposed it,
/// in scale units: without a reason there is nothing to change.
const FAMILIAR: f64 = 0.004;
/// How far, in scale units, a term may move from the seller's offer before
/// the doubt about what it means to the seller weighs as much as the move.
const REACH: f64 = 0.15;

/// How much it takes, in scale units, to change a term on which the seller's
/// offer depends: without it the rest of the offer does not stand.
const CONDITIONAL: f64 = 0.05;

/// What the seller proposed.
pub(super) struct Proposed<'a> {
    pub package: &'a Package,
    /// Issues on whose terms the rest depends.
    pub on: &'a [IssueId],
}

/// The package that gives up at most `position` of the buyer's worth and is
/// believed to be worth the most to the seller.
///
/// A term that is worse for the buyer buys so much money off the price, and is
/// believed to be worth its factor times as much to the seller. So each issue
/// can be chosen by itself, and the price follows from what the other terms
/// leave: the search is as long as the sum of the options, not their product.
pub(super) fn best_package(
    brief: &Brief,
    priorities: &Priorities,
    closed: &Closed,
    proposed: &Proposed,
    position: f64,
    reservation: f64,
) -> Package {
    let layout = &brief.company.layout;
    // The worth that the buyer insists on.
    let insists = (brief.scale.of(reservation) - position) * brief.unit_worth();
    let familiar = |issue: IssueId| {
        let depends = proposed.on.contains(&issue);
        (if depends { CONDITIONAL } else { FAMILIAR }) * brief.unit_worth()
    };
    let proposed = proposed.package;
    let factors = priorities.factors(&brief.suppositions);
    let reach = REACH * brief.unit_worth();
    // A term's appeal, where each unit that it costs the buyer comes back in
    // the price (`returned` 1) or does not (0).
    let appeal = |issue: IssueId, option: u32, returned: f64| {
        if proposed.option(issue) == option {
            return familiar(issue);
        }
        let change = layout.term(issue, option) - layout.term(issue, proposed.option(issue));
        (returned - factors[issue.index()]) * change - change * change / (2.0 * reach)
    };
    let Some(price_issue) = layout.price_issue() else {
        let choices = layout
            .issues()
            .map(|issue| {
                let open = layout.option_numbers(issue);
                let open = open.filter(|option| !closed.contains(&(issue, *option)));
                open.map(|option| OpenOption {
                    option,
                    worth: layout.term(issue, option),
                    appeal: appeal(issue, option, 0.0),
                })
                .collect()
            })
            .collect();
        return by_terms::best_package(&choices, insists - reservation);
    };
    let believed_best = with_terms(brief, closed, proposed, |issue, option| {
        appeal(issue, option, 1.0)
    });
    if let Some(package) = with_price(brief, &believed_best, insists, reservation) {
        return package;
    }
    // Even the lowest price leaves too little: the terms that serve the buyer
    // best, and if that is not enough, the lowest price with them.
    let kindest = with_terms(brief, closed, proposed, |issue, option| {
        layout.term(issue, option)
    });
    with_price(brief, &kindest, insists, reservation)
        .unwrap_or_else(|| kindest.with(price_issue, 0))
}

/// The proposed package with the most appealing open option for every issue
/// but the price, the first of equals.
fn with_terms(
    brief: &Brief,
    closed: &Closed,
    proposed: &Package,
    appeal: impl Fn(IssueId, u32) -> f64,
) -> Package {
    let mut package = proposed.clone();
    let layout = &brief.company.layout;
    for issue in layout.other_issues() {
        let mut best: Option<(f64, u32)> = None;
        for option in layout.option_numbers(issue) {
            if closed.contains(&(issue, option)) {
                continue;
            }
            let appeal = appeal(issue, option);
            if best.is_none_or(|(most, _)| appeal > most) {
                best = Some((appeal, option));
            }
        }
        if let Some((_, option)) = best {
            package.set(issue, option);
        }
    }
    package
}

/// The package at the highest price that leaves the buyer what it insists on;
/// `None` when even the lowest price leaves less.
fn with_price(brief: &Brief, package: &Package, insists: f64, reservation: f64) -> Option<Package> {
    let layout = &brief.company.layout;
    let quantity = (layout.quantity(package) * brief.company.price_care).max(f64::MIN_POSITIVE);
    let price = reservation - (insists - layout.other_terms(package)) / quantity;
    let option = layout.option_at_most(price)?;
    Some(package.with(layout.price_issue()?, option))
}
