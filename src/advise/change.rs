//! What a better plan does otherwise, and what each difference is worth: each
//! is turned back by itself, and the plan is played again against the same
//! buyers.

use super::{
    SearchGround,
    parts::Parts,
    trials::{MeetingEnding, TrialResults, Trials, gain_difference},
};
use crate::{
    bargain::{Imagined, Package},
    plan::{Plan, When},
    rehearse::statistics::Estimated,
    scenario::IssueId,
};

/// One difference between the rep's plan and the advised one.
#[derive(Debug, Clone, PartialEq)]
pub struct AdvisedChange {
    /// What is done otherwise.
    pub what: ChangedPart,
    /// What it adds to the advised plan, in currency a meeting, on fresh
    /// buyers. Differences work together: these need not add up to the whole
    /// gain.
    pub adds: Estimated,
    /// What it adds to the chance of an agreement, -1..=1.
    pub agreements: f64,
    /// What it adds to the worth of an agreement, where there is one.
    pub worth_of_agreement: f64,
}

/// What is done otherwise. Offers count from 0, the opening.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangedPart {
    /// The opening offer is worth more or less.
    Opening {
        /// The rep's.
        from: Package,
        /// The advised.
        to: Package,
    },
    /// The last offer is worth more or less.
    Last {
        /// The rep's.
        from: Package,
        /// The advised.
        to: Package,
    },
    /// There are more or fewer offers.
    Count {
        /// The rep's.
        from: usize,
        /// The advised.
        to: usize,
    },
    /// The way from the opening to the last offer is gone in other steps: the
    /// share of it that the first half of the steps goes, 0..=1.
    Pace {
        /// The rep's.
        from: f64,
        /// The advised.
        to: f64,
    },
    /// A term other than the price.
    Term {
        /// Which issue.
        issue: IssueId,
        /// The first offer in which it differs.
        offer: usize,
        /// The rep's option there.
        from: u32,
        /// The advised option there.
        to: u32,
        /// The rep's option in the last offer.
        from_last: u32,
        /// The advised option in the last offer.
        to_last: u32,
    },
    /// Offers are made at other times: which, and when they may be made.
    Times(Vec<(usize, When)>),
    /// Whether the last offer is marked final.
    Final {
        /// It is now.
        is_final: bool,
    },
    /// What is said before the opening: ids of arguments.
    Arguments {
        /// No longer said.
        dropped: Vec<String>,
        /// Said now.
        added: Vec<String>,
    },
}

/// A part of the plan that can be turned back by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feature {
    Opening,
    Last,
    Count,
    Pace,
    Term(IssueId),
    Times,
    Final,
    Arguments,
}

impl Feature {
    /// Every part of a plan.
    pub fn all(ground: &SearchGround<'_>) -> Vec<Self> {
        let mut all = vec![Self::Opening, Self::Last, Self::Count, Self::Pace];
        let price = ground.book().price_issue();
        // Without a price the terms are the worth.
        let terms = ground
            .book()
            .issues()
            .filter(|issue| price.is_some_and(|p| p != *issue));
        all.extend(terms.map(Self::Term));
        all.extend([Self::Times, Self::Final, Self::Arguments]);
        all
    }

    /// The advised plan with this part as the rep had it.
    pub fn turned_back(self, advised: &Parts, own: &Parts) -> Option<Parts> {
        let (opening, last) = own.ends()?;
        let (advised_opening, advised_last) = advised.ends()?;
        let mut parts = advised.clone();
        let own_at = |index: usize| own.offers.get(advised.counterpart(index, own.offers.len()));
        match self {
            Self::Opening => return Some(advised.stretched(opening, advised_last)),
            Self::Last => return Some(advised.stretched(advised_opening, last)),
            Self::Count => return Some(advised.resampled(own.offers.len())),
            Self::Pace => {
                let paced = own.resampled(advised.offers.len());
                let paced = paced.stretched(advised_opening, advised_last);
                for (part, paced) in parts.offers.iter_mut().zip(&paced.offers) {
                    part.worth = paced.worth;
                }
            }
            Self::Term(issue) => {
                for (index, part) in parts.offers.iter_mut().enumerate() {
                    part.terms = part.terms.with(issue, own_at(index)?.terms.option(issue));
                }
            }
            Self::Times => {
                for (index, part) in parts.offers.iter_mut().enumerate() {
                    part.when = own_at(index)?.when;
                }
            }
            Self::Final => parts.is_final = own.is_final,
            Self::Arguments => parts.arguments.clone_from(&own.arguments),
        }
        Some(parts)
    }

    /// In words that a program understands: how the two plans differ in this
    /// part; `None` where they do not.
    pub fn difference(self, advised: &Parts, own: &Parts) -> Option<ChangedPart> {
        let own_at = |index: usize| own.offers.get(advised.counterpart(index, own.offers.len()));
        Some(match self {
            Self::Opening => ChangedPart::Opening {
                from: own.offers.first()?.terms.clone(),
                to: advised.offers.first()?.terms.clone(),
            },
            Self::Last => ChangedPart::Last {
                from: own.offers.last()?.terms.clone(),
                to: advised.offers.last()?.terms.clone(),
            },
            Self::Count => ChangedPart::Count {
                from: own.offers.len(),
                to: advised.offers.len(),
            },
            Self::Pace => ChangedPart::Pace {
                from: gone_half_way(own)?,
                to: gone_half_way(advised)?,
            },
            Self::Term(issue) => {
                let option = |parts: &Parts| Some(parts.offers.last()?.terms.option(issue));
                let differs = |index: &usize| {
                    let own = own_at(*index).map(|part| part.terms.option(issue));
                    own != Some(advised.offers[*index].terms.option(issue))
                };
                let offer = (0..advised.offers.len()).find(differs)?;
                ChangedPart::Term {
                    issue,
                    offer,
                    from: own_at(offer)?.terms.option(issue),
                    to: advised.offers.get(offer)?.terms.option(issue),
                    from_last: option(own)?,
                    to_last: option(advised)?,
                }
            }
            Self::Times => {
                let differing = advised.offers.iter().enumerate();
                let differing = differing
                    .filter(|(index, part)| own_at(*index).is_some_and(|own| own.when != part.when))
                    .map(|(index, part)| (index, part.when));
                ChangedPart::Times(differing.collect())
            }
            Self::Final => ChangedPart::Final {
                is_final: advised.is_final,
            },
            Self::Arguments => {
                let without = |some: &Parts, others: &Parts| {
                    let some = some.arguments.iter();
                    some.filter(|id| !others.arguments.contains(id))
                        .cloned()
                        .collect()
                };
                ChangedPart::Arguments {
                    dropped: without(own, advised),
                    added: without(advised, own),
                }
            }
        })
    }
}

/// The share of the way from the opening to the last offer that is gone by the
/// middle of the ladder.
fn gone_half_way(parts: &Parts) -> Option<f64> {
    let (opening, last) = parts.ends()?;
    let middle = parts.resampled(3).offers.get(1)?.worth;
    (opening > last).then(|| (opening - middle) / (opening - last))
}

/// What each difference of the advised plan is worth on some buyers; those that
/// came out most first.
pub(super) fn changes(
    advised: (&Plan, &[MeetingEnding]),
    keeps_rules: bool,
    ground: &SearchGround<'_>,
    trials: &Trials<'_>,
    buyers: &[Imagined],
) -> Vec<AdvisedChange> {
    let mut changes: Vec<AdvisedChange> = differing(advised.0, keeps_rules, ground)
        .into_iter()
        .map(|(what, without)| weighed(what, advised.1, &trials.play(&without, buyers)))
        .collect();
    changes.sort_by(|a, b| b.adds.mean.total_cmp(&a.adds.mean));
    changes
}

/// What a plan does otherwise than the rep's.
pub(super) fn differences(
    plan: &Plan,
    keeps_rules: bool,
    ground: &SearchGround<'_>,
) -> Vec<ChangedPart> {
    let differing = differing(plan, keeps_rules, ground).into_iter();
    differing.map(|(what, _)| what).collect()
}

/// Each difference, with the plan in which it is turned back.
fn differing(
    plan: &Plan,
    keeps_rules: bool,
    ground: &SearchGround<'_>,
) -> Vec<(ChangedPart, Plan)> {
    // As the packages came out, not as they were meant.
    let parts = Parts::of(plan, ground);
    let own = Parts::of(&ground.base, ground);
    let features = Feature::all(ground).into_iter();
    features
        .filter_map(|feature| {
            let without = feature.turned_back(&parts, &own)?.plan(ground, keeps_rules);
            if without.ladder == plan.ladder && without.arguments == plan.arguments {
                return None;
            }
            Some((feature.difference(&parts, &own)?, without))
        })
        .collect()
}

fn weighed(what: ChangedPart, with: &[MeetingEnding], without: &[MeetingEnding]) -> AdvisedChange {
    let (fared, before) = (TrialResults::of(with), TrialResults::of(without));
    let each = |fared: &TrialResults| fared.gain.mean / fared.agreement_rate.max(1e-9);
    AdvisedChange {
        what,
        adds: gain_difference(with, without),
        agreements: fared.agreement_rate - before.agreement_rate,
        worth_of_agreement: each(&fared) - each(&before),
    }
}
