//! Counter-offers where there is no price to close the gap with.

use super::offers::Closed;
use crate::bargain::{Package, package_search::Search};

/// The open package that is worth at least `insists` to the buyer and has the
/// most appeal; where none is worth that much, the one that is worth the most.
///
/// `worth` and `appeal` are sums over the issues.
pub(super) fn best_package(
    search: &Search,
    closed: &Closed,
    insists: f64,
    worth: impl Fn(&Package) -> f64,
    appeal: impl Fn(&Package) -> f64,
) -> Package {
    let is_open = |package: &Package| {
        !closed
            .iter()
            .any(|(issue, option)| package.option(*issue) == *option)
    };
    search.best(|package| {
        if !is_open(package) {
            return None;
        }
        let worth = worth(package);
        if worth + 1e-9 >= insists {
            Some([1.0, appeal(package)])
        } else {
            Some([0.0, worth])
        }
    })
}
