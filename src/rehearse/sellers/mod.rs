//! Other sellers than the rep: the course's way of negotiating and the typical
//! mistakes, each of them that way with one thing wrong ([`panel`] holds them
//! against every kind of buyer), and [`rivals`] at a table where the rep sat.
//!
//! They play a real [`Session`] and see what a rep sees: market, findings,
//! offers, answers; never the buyer's hidden numbers.

pub mod panel;
pub mod rivals;

use std::sync::Arc;

use crate::{
    bargain::{Illegal, Session},
    plan::{Limit, Plan, Planned, Step, ladder, textbook, textbook_series},
    rehearse::player::{Player, Strategy},
    scenario::{ResearchId, Scenario, Worth},
    score::Case,
};

/// A way of selling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seller {
    /// Opens high, steps down in ever smaller steps, asks for a return with
    /// each, keeps to the limit.
    Textbook,
    /// Opens at what it aims at.
    OpensAtTarget,
    /// Gives nearly its whole concession at once.
    OneBigGift,
    /// All steps are equal.
    EqualSteps,
    /// Each step is larger than the one before.
    GrowingSteps,
    /// Asks for nothing and waits for nothing.
    GivesWithoutReturn,
    /// Has a lower limit and hurries below it.
    CrossesLimit,
}

impl Seller {
    /// Every seller, the textbook first.
    pub const ALL: [Self; 7] = [
        Self::Textbook,
        Self::OpensAtTarget,
        Self::OneBigGift,
        Self::EqualSteps,
        Self::GrowingSteps,
        Self::GivesWithoutReturn,
        Self::CrossesLimit,
    ];

    /// The id in figures and commands.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Textbook => "textbook",
            Self::OpensAtTarget => "opens_at_target",
            Self::OneBigGift => "one_big_gift",
            Self::EqualSteps => "equal_steps",
            Self::GrowingSteps => "growing_steps",
            Self::GivesWithoutReturn => "gives_without_return",
            Self::CrossesLimit => "crosses_limit",
        }
    }

    /// The plan that this seller makes once its research is done.
    #[must_use]
    pub fn plan(self, session: &Session) -> Plan {
        let (scenario, book) = (session.scenario(), session.book());
        let findings = session.findings();
        let mut plan = textbook(scenario, book, &findings);
        let steps = plan.planned(scenario, book);
        match self {
            Self::Textbook => {}
            Self::OpensAtTarget => {
                let mut series = textbook_series(scenario, book, &findings);
                series.opening = aim(&plan, session).unwrap_or(series.target);
                let room = series.opening - book.reservation();
                series.target = Worth::of(book.reservation().get() + 0.45 * room.get());
                plan.ladder =
                    ladder::shape_at_least(scenario, book, &findings, &series, ladder::FEWEST);
            }
            Self::OneBigGift => {
                let gift = |time: f64| if time > 0.0 { 0.97 + 0.03 * time } else { 0.0 };
                plan.ladder = along(session, &steps, gift);
            }
            Self::EqualSteps => plan.ladder = along(session, &steps, |time| time),
            Self::GrowingSteps => plan.ladder = along(session, &steps, |time| time * time),
            Self::GivesWithoutReturn => {
                let series = textbook_series(scenario, book, &findings);
                plan.ladder = ladder::shape_without_asks(scenario, book, &series);
            }
            Self::CrossesLimit => {
                // Halving steps down to the alternative, and a limit that its
                // second offer crosses.
                let mut series = textbook_series(scenario, book, &findings);
                let room = series.opening - book.reservation();
                series.target = Worth::of(book.reservation().get() + 0.02 * room.get());
                series.ratio = 0.5;
                plan.ladder =
                    ladder::shape_at_least(scenario, book, &findings, &series, ladder::FEWEST);
                let steps = plan.planned(scenario, book);
                let limit = |amount: f64| Some(Limit::Worth(Worth::of(amount)));
                if let [opening, second, ..] = steps.as_slice() {
                    let opening = opening.worth.get();
                    let kept = f64::midpoint(opening, second.worth.get());
                    plan.lower = limit(kept);
                    plan.aspiration = limit(f64::midpoint(opening, kept));
                }
            }
        }
        plan
    }
}

/// The plan's aspiration in own worth.
fn aim(plan: &Plan, session: &Session) -> Option<Worth> {
    let limit = plan.aspiration.as_ref()?;
    limit.worth(session.scenario(), session.book()).ok()
}

/// The same terms from the same opening to the same last offer, but with the
/// concession spread over time as `share` says (both 0..=1).
fn along(session: &Session, steps: &[Planned], share: impl Fn(f64) -> f64) -> Vec<Step> {
    let book = session.book();
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
        return Vec::new();
    };
    let height = first.worth - last.worth;
    let count = steps.len().saturating_sub(1).max(1) as f64;
    steps
        .iter()
        .enumerate()
        .filter_map(|(index, step)| {
            let given = share(index as f64 / count) * height.get();
            book.at_worth(&step.package, first.worth - Worth::of(given))
        })
        .map(|package| Step {
            offer: package.terms(session.scenario()),
            ..Step::default()
        })
        .collect()
}

/// A session that a reference seller played to its end.
#[derive(Debug, Clone)]
pub struct Rehearsed {
    /// The plan it followed.
    pub plan: Plan,
    /// The session, over.
    pub session: Session,
}

impl Rehearsed {
    /// The case for the scores.
    #[must_use]
    pub fn case(&self) -> Case<'_> {
        Case::of(&self.session, &self.plan)
    }
}

/// Plays a seller against the buyer of a seed.
///
/// # Errors
/// A move that the session refuses: a fault of the seller, or a scenario in
/// which a colleague is needed who is not there.
pub fn play(seller: Seller, scenario: &Arc<Scenario>, seed: u64) -> Result<Rehearsed, Illegal> {
    let mut session = Session::new(Arc::clone(scenario), seed);
    for research in most_research(scenario) {
        session.research(research)?;
    }
    let plan = seller.plan(&session);
    session.sit_down()?;
    let deal = Arc::clone(session.deal());
    let mut strategy = Strategy::new(&deal, &plan);
    strategy.waits = seller != Seller::GivesWithoutReturn;
    if seller == Seller::CrossesLimit {
        // Takes what comes in the end as well.
        strategy.floor = deal.book().reservation();
    }
    Player::new(&strategy).play_on(&mut session, &[])?;
    Ok(Rehearsed { plan, session })
}

/// The research that fills the hours there are best.
pub(crate) fn most_research(scenario: &Scenario) -> Vec<ResearchId> {
    let hours = scenario.preparation_hours.min(1_000) as usize;
    // For each sum of hours the first set that takes exactly so many.
    let mut sets: Vec<Option<Vec<ResearchId>>> = vec![None; hours + 1];
    sets[0] = Some(Vec::new());
    for (id, research) in ResearchId::all(scenario).zip(&scenario.research) {
        let is_possible = research
            .at_least
            .is_none_or(|needed| scenario.relationship >= needed);
        let takes = research.hours as usize;
        if !is_possible || takes == 0 {
            continue;
        }
        for total in (takes..=hours).rev() {
            if sets[total].is_none()
                && let Some(mut set) = sets[total - takes].clone()
            {
                set.push(id);
                sets[total] = Some(set);
            }
        }
    }
    sets.into_iter().rev().flatten().next().unwrap_or_default()
}
