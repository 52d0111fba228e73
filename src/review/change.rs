//! Other moves that a rep could have made at one moment, with what it knew.

use crate::{
    bargain::{Illegal, Move, Offer, Package, SellerBook, Session},
    plan::Plan,
    scenario::{ColleagueId, Issue, IssueId, Scenario, Worth},
};

/// A change of one move.
#[derive(Debug, Clone, PartialEq)]
pub struct MoveChange {
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// What is done instead: talk, if any, and at the end one offer, hold,
    /// acceptance or walk.
    pub moves: Vec<Move>,
}

/// What kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// What the plan says.
    AsPlanned,
    /// Opening higher.
    OpenHigher,
    /// Opening lower.
    OpenLower,
    /// Keeping the last offer on the table.
    Hold,
    /// An offer of another worth.
    OtherOffer,
    /// Half the step.
    SmallerStep,
    /// Half as much again.
    LargerStep,
    /// The same offer, but only if another term gets better.
    AskReturn,
    /// Taking what the buyer offers.
    Accept,
    /// Leaving.
    Walk,
}

impl ChangeKind {
    /// Every kind there is.
    pub const ALL: [Self; 10] = [
        Self::AsPlanned,
        Self::OpenHigher,
        Self::OpenLower,
        Self::Hold,
        Self::OtherOffer,
        Self::SmallerStep,
        Self::LargerStep,
        Self::AskReturn,
        Self::Accept,
        Self::Walk,
    ];

    /// The name in phrases and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AsPlanned => "as_planned",
            Self::OpenHigher => "open_higher",
            Self::OpenLower => "open_lower",
            Self::Hold => "hold",
            Self::OtherOffer => "other_offer",
            Self::SmallerStep => "smaller_step",
            Self::LargerStep => "larger_step",
            Self::AskReturn => "ask_return",
            Self::Accept => "accept",
            Self::Walk => "walk",
        }
    }
}

/// Returns that are tried for each offer.
const RETURNS: usize = 3;

/// What could have been done instead of `made` at the table as it stands;
/// `planned` is what the plan would do. Only what can be done there.
pub(super) fn changes(
    table: &Session,
    plan: &Plan,
    planned: &[Move],
    made: &Move,
) -> Vec<MoveChange> {
    let mut found: Vec<MoveChange> = Vec::new();
    let mut add = |kind: ChangeKind, moves: Vec<Move>| {
        let moves = with_consent(table, moves);
        let is_new = found.iter().all(|change| change.moves != moves);
        let is_other = moves.last() != Some(made);
        let is_legal = moves.len() > 1 || moves.iter().all(|chosen| table.check(chosen).is_ok());
        if is_new && is_other && is_legal && !moves.is_empty() {
            found.push(MoveChange { kind, moves });
        }
    };
    add(ChangeKind::AsPlanned, planned.to_vec());
    for (kind, package) in other_offers(table, plan, made) {
        let offer = Move::Offer(Offer::plain(package));
        add(kind, vec![offer]);
    }
    for (package, issue) in returns(table.scenario(), table.book(), made) {
        let offer = Move::Offer(Offer {
            on: vec![issue],
            ..Offer::plain(package)
        });
        add(ChangeKind::AskReturn, vec![offer]);
    }
    add(ChangeKind::Hold, vec![Move::Hold]);
    let counter = table.counter().map(|counter| table.book().worth(counter));
    if counter.is_some_and(|counter| counter > table.book().reservation()) {
        add(ChangeKind::Accept, vec![Move::Accept]);
    }
    add(ChangeKind::Walk, vec![Move::Walk]);
    found
}

/// A move that takes a colleague's consent is made after asking for it.
pub(super) fn with_consent(table: &Session, moves: Vec<Move>) -> Vec<Move> {
    let [only] = moves.as_slice() else {
        return moves;
    };
    let Err(Illegal::NeedsConsent { colleague, .. }) = table.check(only) else {
        return moves;
    };
    match ColleagueId::find(table.scenario(), &colleague) {
        Some(colleague) if !table.is_consulted(colleague) => {
            vec![Move::Consult { colleague }, only.clone()]
        }
        _ => moves,
    }
}

/// The package of an offer; of several the one that leaves the rep least.
pub(super) fn offered<'m>(book: &SellerBook, made: &'m Move) -> Option<&'m Package> {
    made.offer().map(|offer| offer.least(book))
}

/// The same terms at another worth.
fn other_offers(table: &Session, plan: &Plan, made: &Move) -> Vec<(ChangeKind, Package)> {
    let book = table.book();
    let Some(package) = offered(book, made) else {
        return Vec::new();
    };
    let now = book.worth(package);
    let at = |kind, worth: f64| Some((kind, book.at_worth(package, Worth::of(worth))?));
    let floor = book.reservation();
    let Some(last) = table.own_offer() else {
        return openings(table.scenario(), book, plan, now)
            .into_iter()
            .filter_map(|(kind, worth)| at(kind, worth.get()))
            .collect();
    };
    let last = book.worth(last);
    let step = (last - now).get();
    if step <= 0.0 {
        return Vec::new();
    }
    let larger = (last.get() - 1.5 * step).max(floor.get());
    [
        at(ChangeKind::SmallerStep, last.get() - 0.5 * step),
        at(ChangeKind::LargerStep, larger),
    ]
    .into_iter()
    .flatten()
    .filter(|(_, other)| other != package && book.worth(other) < last)
    .collect()
}

/// Other worths to open at: the rep's upper limit, the most ambitious credible
/// opening of the market, and half-way to it.
fn openings(
    scenario: &Scenario,
    book: &SellerBook,
    plan: &Plan,
    now: Worth,
) -> Vec<(ChangeKind, Worth)> {
    let high = book.worth_at_price(&Package::usual(scenario), scenario.market.high);
    let upper = plan.upper.as_ref();
    let upper = upper.and_then(|limit| limit.worth(scenario, book).ok());
    let halfway = Worth::of(f64::midpoint(now.get(), high.get()));
    [Some(high), upper, Some(halfway)]
        .into_iter()
        .flatten()
        .filter(|worth| libm::fabs((*worth - now).get()) > 1e-6)
        .map(|worth| {
            let kind = if worth > now {
                ChangeKind::OpenHigher
            } else {
                ChangeKind::OpenLower
            };
            (kind, worth)
        })
        .collect()
}

/// The same offer with one other term one option better for the rep, without
/// asking a colleague, and which issue that is.
fn returns(scenario: &Scenario, book: &SellerBook, made: &Move) -> Vec<(Package, IssueId)> {
    let Some(package) = offered(book, made) else {
        return Vec::new();
    };
    let now = book.worth(package);
    let better = |(issue, details): (IssueId, &Issue)| {
        let gain = |option: u32| (book.worth(&package.with(issue, option)) - now).get();
        let best = (0..details.options())
            .filter(|option| gain(*option) > 1e-9 && is_free(details, *option))
            .min_by(|a, b| gain(*a).total_cmp(&gain(*b)))?;
        Some((package.with(issue, best), issue))
    };
    let terms = IssueId::all(scenario).zip(&scenario.issues);
    terms
        .filter(|(_, issue)| !matches!(issue, Issue::Price(_) | Issue::Number(_)))
        .filter_map(better)
        .take(RETURNS)
        .collect()
}

/// Whether an option needs nobody's consent.
fn is_free(issue: &Issue, option: u32) -> bool {
    match issue {
        Issue::Choice(choice) => choice
            .options
            .get(option as usize)
            .is_none_or(|option| option.needs.is_none()),
        _ => true,
    }
}
