//! Known ways of selling, good and bad, by technique and worth.

use std::sync::Arc;

use super::{
    policy::{Finish, Pace, Policy, TermsUse},
    search::PolicyResults,
};
use crate::{
    bargain::{Illegal, Outcome},
    rehearse::sellers::{Seller, play},
    scenario::Scenario,
    score::technique,
};

/// The base of all: a full plan, a credible opening, a ladder of ever smaller
/// steps, and taking what is worth more than the limit when the time is over.
const PLAIN: Policy = Policy {
    opening: 1.0,
    steps: 5,
    given: 0.55,
    ratio: 0.7,
    ticks: 0,
    holds_between: 0,
    holds_after: 3,
    pace: Pace::Ladder,
    terms: TermsUse::Usual,
    labels: false,
    folds_after: None,
    takes_at: 0.45,
    finish: Finish::Takes,
    takes_back: None,
    back_share: 0.0,
    questions: 2,
    arguments: 2,
    reasons: true,
    breaks: 0,
    consults: false,
    faces: true,
    says_final: false,
    aim: Some(0.6),
    limit: 0.0,
};

/// Sellers that are no policy of the program's own panel, with their names.
pub(super) const POLICIES: [(&str, Policy); 14] = [
    ("ladder", PLAIN),
    (
        "asking",
        Policy {
            terms: TermsUse::Asks,
            ..PLAIN
        },
    ),
    (
        "trading",
        Policy {
            terms: TermsUse::Trades,
            ..PLAIN
        },
    ),
    (
        "soft",
        Policy {
            opening: 0.75,
            given: 0.9,
            ratio: 0.9,
            takes_at: 0.1,
            ..PLAIN
        },
    ),
    (
        "hard",
        Policy {
            given: 0.15,
            holds_after: 10,
            takes_at: 0.85,
            finish: Finish::Holds,
            ..PLAIN
        },
    ),
    (
        "split",
        Policy {
            pace: Pace::Split,
            steps: 6,
            takes_at: 0.3,
            ..PLAIN
        },
    ),
    (
        "tit_for_tat",
        Policy {
            pace: Pace::Mirror,
            steps: 8,
            takes_at: 0.4,
            ..PLAIN
        },
    ),
    (
        "farm",
        Policy {
            steps: 3,
            given: 0.14,
            holds_after: 14,
            takes_at: 2.0,
            finish: Finish::Holds,
            ..PLAIN
        },
    ),
    (
        "ticks",
        Policy {
            steps: 0,
            ticks: 10,
            takes_at: 2.0,
            finish: Finish::Holds,
            ..PLAIN
        },
    ),
    (
        "fold",
        Policy {
            steps: 4,
            given: 0.35,
            folds_after: Some(4),
            ..PLAIN
        },
    ),
    (
        "fold_at_once",
        Policy {
            folds_after: Some(1),
            ..PLAIN
        },
    ),
    (
        "stubborn",
        Policy {
            steps: 0,
            takes_at: 2.0,
            finish: Finish::Holds,
            ..PLAIN
        },
    ),
    (
        "random",
        Policy {
            pace: Pace::Random,
            steps: 6,
            takes_at: 0.2,
            ..PLAIN
        },
    ),
    (
        "unprepared",
        Policy {
            opening: 0.8,
            aim: None,
            questions: 0,
            arguments: 0,
            faces: false,
            reasons: false,
            takes_at: 0.2,
            ratio: 1.0,
            ..PLAIN
        },
    ),
];

/// How a reference seller fares, and each meeting's worth.
pub(super) fn reference(
    seller: Seller,
    scenario: &Arc<Scenario>,
    first: u64,
    sessions: u64,
) -> Result<(PolicyResults, Vec<f64>), Illegal> {
    let (mut total, mut judged, mut agreed) = (0.0, 0_u64, 0_u64);
    let mut worths = Vec::new();
    for seed in first..first + sessions {
        let played = play(seller, scenario, seed)?;
        if let Some(found) = technique(&played.case()).total {
            total += found;
            judged += 1;
        }
        let book = played.session.book();
        let agreement = played.session.outcome().and_then(Outcome::agreement);
        agreed += u64::from(agreement.is_some());
        worths.push(agreement.map_or(0.0, |package| {
            (book.worth(package) - book.reservation()).get()
        }));
    }
    let n = sessions.max(1) as f64;
    let fared = PolicyResults {
        technique: (2 * judged >= sessions).then(|| total / judged as f64),
        worth: worths.iter().sum::<f64>() / n,
        agreement: agreed as f64 / n,
        sessions,
    };
    Ok((fared, worths))
}
