//! What is the same in every session of a scenario, made once and shared.

use std::sync::Arc;

use super::{SellerBook, buyer::Brief};
use crate::scenario::{Argument, ArgumentId, MemberId, Role, Scenario};

/// A scenario made ready for playing: both sides' tables of worth. The buyer's
/// side stays closed.
#[derive(Debug)]
pub struct Deal {
    scenario: Arc<Scenario>,
    book: SellerBook,
    brief: Arc<Brief>,
    /// For each argument how well it lands with each member, 0..=1.
    landings: Vec<Vec<f64>>,
}

impl Deal {
    /// Makes a scenario ready.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>) -> Arc<Self> {
        Arc::new(Self {
            book: SellerBook::new(&scenario),
            brief: Arc::new(Brief::new(&scenario)),
            landings: landings(&scenario),
            scenario,
        })
    }

    /// The scenario.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What packages are worth to the rep.
    #[must_use]
    pub const fn book(&self) -> &SellerBook {
        &self.book
    }

    pub(super) const fn brief(&self) -> &Arc<Brief> {
        &self.brief
    }

    /// Who leads the talk: the purchaser, or the first of the team.
    pub(super) fn leading_member(&self) -> MemberId {
        self.member_with(Role::Purchaser)
            .unwrap_or(MemberId::new(0))
    }

    /// Who says yes or no.
    pub(super) fn deciding_member(&self) -> MemberId {
        self.member_with(Role::Decider)
            .unwrap_or_else(|| self.leading_member())
    }

    /// How well an argument lands, 0..=1. To the whole table it lands as well as
    /// the say of those whom it moves.
    pub(super) fn landing(&self, argument: ArgumentId, to: Option<MemberId>) -> f64 {
        let landings = &self.landings[argument.index()];
        if let Some(member) = to {
            return landings[member.index()];
        }
        let say = self.brief.say.iter();
        say.zip(landings).map(|(say, share)| say * share).sum()
    }

    fn member_with(&self, role: Role) -> Option<MemberId> {
        let team = &self.scenario.buyer.team;
        MemberId::all(&self.scenario).find(|member| team[*member].role == role)
    }
}

fn landings(scenario: &Scenario) -> Vec<Vec<f64>> {
    let team = &scenario.buyer.team;
    let of = |argument: &Argument| {
        let shares = team.iter().map(|member| argument.moves.get(&member.id));
        shares
            .map(|share| share.map_or(0.0, |share| share.get()))
            .collect()
    };
    scenario.arguments.iter().map(of).collect()
}
