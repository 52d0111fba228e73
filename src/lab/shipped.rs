//! Meetings at the table of a shipped scenario.

use std::sync::Arc;

use crate::{
    bargain::{Deal, Illegal, Move, Offer, Session},
    plan::textbook,
    scenario::{ColleagueId, Range, Scenario, library, options},
};

/// The scenario whose table is used: six issues, a team of four.
const ZIPS: &str = "zip-spring-reorder.scenario.ron";
/// Rounds beyond the usual length before the seller gives up.
const OVERTIME: u32 = 8;

/// The zip makers' reorder; `None` where it is not shipped.
pub(super) fn zips() -> Option<Scenario> {
    let (_, bytes) = library::shipped()
        .into_iter()
        .find(|(name, _)| *name == ZIPS)?;
    let source = std::str::from_utf8(bytes).ok()?;
    options().from_str(source).ok()
}

/// Every shipped scenario with a price.
pub(super) fn with_price() -> Vec<Scenario> {
    library::shipped()
        .into_iter()
        .filter(|(name, _)| name.ends_with(".scenario.ron"))
        .filter_map(|(_, bytes)| {
            let source = std::str::from_utf8(bytes).ok()?;
            options().from_str::<Scenario>(source).ok()
        })
        .filter(Scenario::has_price)
        .collect()
}

/// The same with a buyer's team that decides together, or does not.
pub(super) fn with_consensus(scenario: &Scenario, consensus: f64) -> Arc<Deal> {
    let mut scenario = scenario.clone();
    scenario.buyer.traits.consensus = Some(Range(consensus, consensus));
    Deal::new(Arc::new(scenario))
}

/// Makes a move, after asking the colleagues whose consent it needs.
fn make(session: &mut Session, chosen: &Move) -> Option<()> {
    let colleagues = session.scenario().colleagues.len();
    for _ in 0..colleagues {
        let Err(Illegal::NeedsConsent { colleague, .. }) = session.check(chosen) else {
            break;
        };
        let colleague = ColleagueId::find(session.scenario(), &colleague)?;
        session.apply(&Move::Consult { colleague }).ok()?;
    }
    session.apply(chosen).ok().map(|_| ())
}

/// A seller goes down the textbook's ladder, then holds; it takes a
/// counter-offer that is worth as much as its next step.
pub(super) fn play_ladder(deal: &Arc<Deal>, seed: u64) -> Option<Session> {
    let mut session = Session::of(deal, seed);
    let (scenario, book) = (deal.scenario(), deal.book());
    let ladder = textbook(scenario, book, &[]).planned(scenario, book);
    session.sit_down().ok()?;
    let last = ladder.last()?;
    let mut steps = ladder.iter();
    while session.outcome().is_none() {
        let next = steps.next();
        let level = next.unwrap_or(last).worth;
        let is_enough = session
            .counter()
            .is_some_and(|counter| book.worth(counter) >= level);
        let chosen = match next {
            _ if is_enough => Move::Accept,
            Some(step) => Move::Offer(Offer::plain(step.package.clone())),
            None if session.round() >= scenario.rounds + OVERTIME => Move::Walk,
            None => Move::Hold,
        };
        make(&mut session, &chosen)?;
    }
    Some(session)
}
