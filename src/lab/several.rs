//! Meetings over packages: a ladder of own worth, one package at a time or
//! several of the same worth at once.

use std::sync::Arc;

use crate::{
    bargain::{Deal, Move, Offer, Outcome, Package, Random, Session},
    scenario::{Choice, Issue, IssueId, Scenario, Worth, options},
};

/// The stream of chance that draws what terms are worth, and blind picks.
const STAKES: u64 = 103;
/// Money in one unit of the scale, and what all terms but the price are worth
/// to a side from their worst to their best.
const UNIT: f64 = 10_000.0;
const ALL_TERMS: f64 = 6_000.0;
/// No term is worth less than this share of all.
const LEAST_SHARE: f64 = 0.10;
const ROUNDS: i32 = 20;

/// How the seller picks among packages of the same worth to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Picks {
    /// How many it puts down at once.
    pub at_once: usize,
    /// Anyhow, instead of nearest to the buyer's last counter-offer.
    pub blind: bool,
}

/// How a meeting over packages ended, in scale units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PackagesEnding {
    /// What the seller gained over having no deal.
    pub own: f64,
    /// What both gained together.
    pub joint: f64,
    /// The buyer's satisfaction, 0..=1.
    pub satisfaction: f64,
    /// Whether there was an agreement.
    pub is_deal: bool,
}

/// The laboratory's table: a price and three terms of four options each.
pub(super) fn three_terms() -> Option<Scenario> {
    let source = include_str!("../../assets/laboratory/three-terms.scenario.ron");
    options().from_str(source).ok()
}

/// The table of a seed: what each term is worth to each side is drawn
/// independently, so that sometimes a trade of one term for another serves
/// both and sometimes it does not.
pub(super) fn table_of(base: &Scenario, random: &mut Random) -> Arc<Deal> {
    let mut scenario = base.clone();
    let (seller, buyer) = (shares(random), shares(random));
    let choices = scenario.issues.iter_mut().filter_map(|issue| match issue {
        Issue::Choice(choice) => Some(choice),
        _ => None,
    });
    for ((choice, seller), buyer) in choices.zip(seller).zip(buyer) {
        set_stakes(choice, ALL_TERMS * seller, ALL_TERMS * buyer);
    }
    Deal::new(Arc::new(scenario))
}

/// Each further option costs the seller and serves the buyer as much as the
/// one before.
fn set_stakes(choice: &mut Choice, seller: f64, buyer: f64) {
    let steps = choice.options.len().saturating_sub(1).max(1) as f64;
    let usual = choice.index_of(&choice.usual).unwrap_or(0);
    for (index, option) in choice.options.iter_mut().enumerate() {
        let beyond = (index as f64 - f64::from(usual)) / steps;
        option.seller = Worth::of(libm::round(-beyond * seller));
        option.buyer = Worth::of(libm::round(beyond * buyer));
    }
}

/// Three shares that add up to 1, exponential, none too small.
fn shares(random: &mut Random) -> [f64; 3] {
    loop {
        let drawn = [(); 3].map(|()| -libm::log(1.0 - random.uniform()));
        let total: f64 = drawn.iter().sum();
        let shares = drawn.map(|share| share / total);
        if shares.iter().all(|share| *share >= LEAST_SHARE) {
            return shares;
        }
    }
}

/// A seller that goes down a ladder of own worth, from 0.9 to 0.52 of the
/// scale at a ratio of 0.7, and takes a counter-offer that is worth as much as
/// its next step; `None` when the table refuses a move.
pub(super) fn meet(deal: &Arc<Deal>, seed: u64, picks: Picks) -> Option<PackagesEnding> {
    let mut session = Session::of(deal, seed);
    let mut chance = Random::new(seed, STAKES);
    session.sit_down().ok()?;
    for round in 0..ROUNDS {
        if session.outcome().is_some() {
            break;
        }
        let level = level(round);
        let book = session.book();
        let counter = session.counter();
        let chosen = if counter.is_some_and(|counter| book.worth(counter) >= level) {
            Move::Accept
        } else {
            offer_at(&session, level, picks, &mut chance)?
        };
        session.apply(&chosen).ok()?;
    }
    if session.outcome().is_none() {
        session.apply(&Move::Walk).ok()?;
    }
    ending(&session)
}

/// The term on which the price is made to depend: the first after it.
const CONDITION: IssueId = IssueId::new(1);
/// Offers before the one with a condition.
const OFFERS_BEFORE: i32 = 3;

/// A seller goes down its ladder with packages picked blindly; the fourth
/// depends on one of its terms, or is offered plainly. Whether the answer keeps
/// that term; `None` when it was over before or nothing was answered.
pub(super) fn keeps_term(deal: &Arc<Deal>, seed: u64, is_conditional: bool) -> Option<bool> {
    let mut session = Session::of(deal, seed);
    let mut chance = Random::new(seed, STAKES);
    let picks = Picks {
        at_once: 1,
        blind: true,
    };
    session.sit_down().ok()?;
    for round in 0..OFFERS_BEFORE {
        let chosen = offer_at(&session, level(round), picks, &mut chance)?;
        session.apply(&chosen).ok()?;
    }
    let chosen = offer_at(&session, level(OFFERS_BEFORE), picks, &mut chance)?;
    let Move::Offer(mut offer) = chosen else {
        return None;
    };
    let wanted = offer.package.option(CONDITION);
    if is_conditional {
        offer.on.push(CONDITION);
    }
    session.apply(&Move::Offer(offer)).ok()?;
    let answer = match session.outcome() {
        Some(outcome) => outcome.agreement()?,
        None => session.counter()?,
    };
    Some(answer.option(CONDITION) == wanted)
}

/// The own worth of a step of the ladder, from 0.
fn level(step: i32) -> Worth {
    Worth::of(UNIT * (0.52 + 0.38 * libm::pow(0.7, f64::from(step))))
}

/// The stream that draws the table of a seed.
pub(super) fn stakes(seed: u64) -> Random {
    Random::new(seed, STAKES + 1)
}

/// The move that puts packages of an own worth on the table.
fn offer_at(session: &Session, level: Worth, picks: Picks, chance: &mut Random) -> Option<Move> {
    let scenario = session.scenario();
    let usual = Package::usual(scenario);
    let wanted = session.counter().unwrap_or(&usual);
    let mut packages: Vec<(f64, Package)> = all_terms(&usual, scenario)
        .into_iter()
        .filter_map(|terms| session.book().at_worth(&terms, level))
        .map(|package| {
            // Drawn in any case, so that the streams stay alike.
            let drawn = chance.uniform();
            let order = if picks.blind {
                drawn
            } else {
                distance(&package, wanted, scenario)
            };
            (order, package)
        })
        .collect();
    packages.sort_by(|a, b| a.0.total_cmp(&b.0));
    packages.truncate(picks.at_once);
    let packages = packages.into_iter().map(|(_, package)| package);
    Offer::several(packages).map(Move::Offer)
}

/// Every combination of the terms beside the price.
fn all_terms(usual: &Package, scenario: &Scenario) -> Vec<Package> {
    let mut packages = vec![usual.clone()];
    for (issue, details) in IssueId::all(scenario).zip(&scenario.issues) {
        if matches!(details, Issue::Choice(_)) {
            packages = packages
                .iter()
                .flat_map(|package| {
                    (0..details.options()).map(move |option| package.with(issue, option))
                })
                .collect();
        }
    }
    packages
}

/// How many steps the terms beside the price lie from those of another package.
fn distance(package: &Package, other: &Package, scenario: &Scenario) -> f64 {
    let issues = IssueId::all(scenario).zip(&scenario.issues);
    issues
        .filter(|(_, issue)| matches!(issue, Issue::Choice(_)))
        .map(|(issue, _)| f64::from(package.option(issue).abs_diff(other.option(issue))))
        .sum()
}

fn ending(session: &Session) -> Option<PackagesEnding> {
    let revealed = session.reveal()?;
    let book = session.book();
    let own = session
        .outcome()
        .and_then(Outcome::agreement)
        .map(|package| (book.worth(package) - book.reservation()).get() / UNIT);
    let buyer = revealed.buyer_gain.map_or(0.0, |gain| gain.get() / UNIT);
    Some(PackagesEnding {
        own: own.unwrap_or(0.0),
        joint: own.unwrap_or(0.0) + buyer,
        satisfaction: revealed.satisfaction,
        is_deal: own.is_some(),
    })
}
