//! Rival sellers at the same table: what the textbook, a soft, a hard, a
//! splitting, a retaliating seller make of the same buyer with the same random
//! numbers and the same research.
//!
//! Those that bargain by a published tactic ask for the worth that the tactic
//! names, with the terms as usual and the price to match.

mod dealer;

use std::sync::Arc;

use self::dealer::Dealer;
use crate::{
    bargain::{Finding, Illegal, Outcome, Session, play_out},
    plan::{Plan, textbook},
    rehearse::{
        anew, plan_to_play,
        player::{Player, Strategy},
    },
    scenario::Worth,
    score::{self, Case},
};

/// A way of selling that a rep's own can be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rival {
    /// The rep's own plan, or the textbook's where it has no ladder, played as
    /// written.
    OwnPlan,
    /// Opens high, steps down in ever smaller steps, asks for a return with
    /// each, waits for a buyer who stood still.
    Textbook,
    /// Warm; opens at what it aims at, gives early and asks for nothing.
    Soft,
    /// Hard; gives a third of its room at most, most of that at the end, and
    /// takes nothing less.
    Hard,
    /// Goes half-way to the buyer's offer, again and again.
    SplitTheDifference,
    /// Answers each step of the buyer in proportion: relative tit for tat
    /// (Faratin, Sierra & Jennings 1998, section 4.4).
    TitForTat,
    /// By the clock, late (the same, section 4.2).
    Boulware,
    /// By the clock, evenly.
    Linear,
    /// By the clock, early.
    Conceder,
    /// Half by the clock, evenly, half tit for tat (the same, section 4.5).
    Mixture,
}

impl Rival {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::OwnPlan,
        Self::Textbook,
        Self::Soft,
        Self::Hard,
        Self::SplitTheDifference,
        Self::TitForTat,
        Self::Boulware,
        Self::Linear,
        Self::Conceder,
        Self::Mixture,
    ];

    /// The name in phrases and JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OwnPlan => "own_plan",
            Self::Textbook => "textbook",
            Self::Soft => "soft",
            Self::Hard => "hard",
            Self::SplitTheDifference => "split_the_difference",
            Self::TitForTat => "tit_for_tat",
            Self::Boulware => "boulware",
            Self::Linear => "linear",
            Self::Conceder => "conceder",
            Self::Mixture => "mixture",
        }
    }
}

/// How a way of selling fared with one buyer.
#[derive(Debug, Clone, PartialEq)]
pub struct RivalResult {
    /// Which way.
    pub seller: Rival,
    /// How it ended.
    pub outcome: Outcome,
    /// What it brought above having no deal; 0 without an agreement.
    pub worth: Worth,
    /// The technique, 0..=100; `None` where there is not enough to judge.
    pub technique: Option<f64>,
    /// Rounds to the end.
    pub rounds: u32,
    /// How the relationship stands afterwards, 0..=1.
    pub relationship: f64,
}

/// Plays every other seller against the buyer of a session that is over, each
/// with the research that the rep did; the rep's own plan only where it has
/// planned offers.
///
/// # Errors
/// A move that the session refuses: a fault of the seller.
pub fn fare(session: &Session, plan: &Plan) -> Result<Vec<RivalResult>, Illegal> {
    // Without planned offers the rep's plan is the textbook's.
    let has_plan = Strategy::new(session.deal(), plan).has_ladder();
    let others = Rival::ALL.into_iter();
    others
        .filter(|seller| has_plan || *seller != Rival::OwnPlan)
        .filter_map(|seller| fare_as(seller, session, plan).transpose())
        .collect()
}

/// Plays one of the other sellers; `None` where the meeting has no end.
///
/// # Errors
/// As [`fare`].
pub fn fare_as(
    seller: Rival,
    session: &Session,
    plan: &Plan,
) -> Result<Option<RivalResult>, Illegal> {
    let (line, plan) = play(seller, session, plan)?;
    Ok(fared(seller, &line, &plan))
}

/// Plays another seller against the buyer of a session, whose research it has
/// done; with the plan that it followed, for the scores.
///
/// # Errors
/// As [`fare`].
pub fn play(seller: Rival, session: &Session, plan: &Plan) -> Result<(Session, Plan), Illegal> {
    let mut table = anew(session)?;
    let findings: Vec<Finding> = table.findings().into_iter().cloned().collect();
    let findings: Vec<&Finding> = findings.iter().collect();
    let textbook = textbook(table.scenario(), table.book(), &findings);
    let plan = if seller == Rival::OwnPlan {
        plan_to_play(session, plan)
    } else {
        textbook
    };
    table.sit_down()?;
    let deal = Arc::clone(table.deal());
    if let Some(mut dealer) = Dealer::new(seller, &deal, &plan) {
        play_out(&mut table, |meeting| dealer.choose(meeting))?;
    } else {
        let strategy = Strategy::new(&deal, &plan);
        Player::new(&strategy).play_on(&mut table, &[])?;
    }
    Ok((table, plan))
}

fn fared(seller: Rival, line: &Session, plan: &Plan) -> Option<RivalResult> {
    let case = Case::of(line, plan);
    let result = score::result(&case, line.reveal()?);
    Some(RivalResult {
        seller,
        outcome: line.outcome()?.clone(),
        worth: result.worth,
        technique: score::technique(&case).total,
        rounds: line.round(),
        relationship: result.relationship,
    })
}
