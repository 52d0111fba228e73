//! How much somebody across the table is known to care for an issue.

use crate::{bargain::Finding, scenario::IssueId};

/// An issue of which somebody across the table is known to care more than
/// this (1 is as much as the company) is asked for last.
const CARES_MUCH: f64 = 1.1;
/// ... and less than this, first.
const CARES_LITTLE: f64 = 0.9;

/// The most that anybody is known to care for an issue; 1 is as much as the
/// company does, `None` where nothing is known.
pub(super) fn weight(findings: &[&Finding], wanted: IssueId) -> Option<f64> {
    findings
        .iter()
        .filter_map(|finding| match finding {
            Finding::Cares { issue, weight, .. } if *issue == wanted => Some(*weight),
            _ => None,
        })
        .reduce(f64::max)
}

/// 0 where somebody is known to care little, 1 where nothing is known or it is
/// as usual, 2 where somebody cares much.
pub(super) fn rank(findings: &[&Finding], issue: IssueId) -> u8 {
    match weight(findings, issue) {
        Some(weight) if weight > CARES_MUCH => 2,
        Some(weight) if weight < CARES_LITTLE => 0,
        _ => 1,
    }
}
