//! Single changes of a plan: the neighbours among which a search looks for a
//! better one.

use super::{SearchGround, parts::Parts};
use crate::{
    plan::When,
    scenario::{ArgumentId, IssueId},
};

/// Worths are changed by so many price ticks.
const TICKS: [f64; 6] = [4.0, -4.0, 2.0, -2.0, 1.0, -1.0];
/// A plan has at most so many offers.
const MOST_OFFERS: usize = 14;

/// One change. Offers count from 0, the opening.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Alteration {
    /// From an offer on an issue has another option; the price keeps each
    /// offer's worth.
    Term {
        issue: IssueId,
        option: u32,
        from: usize,
    },
    /// Every offer may be made at another time.
    AllWhen(When),
    /// One offer may be made at another time.
    When { offer: usize, when: When },
    /// The last offer is marked final, or no longer.
    Final,
    /// An argument is brought before the opening, or no longer.
    Argument(ArgumentId),
    /// From an offer on everything is worth more or less, by price ticks.
    Tail { from: usize, ticks: f64 },
    /// One offer is worth more or less, by price ticks.
    Worth { offer: usize, ticks: f64 },
    /// An offer is left out.
    Remove(usize),
    /// An offer half-way to the next is put in.
    Insert(usize),
}

impl Alteration {
    /// Every single change of a plan.
    pub fn all(parts: &Parts, ground: &SearchGround<'_>) -> Vec<Self> {
        let offers = 0..parts.offers.len();
        let mut all = Vec::new();
        for issue in ground.book().issues() {
            for option in ground.options(issue) {
                let terms = |from| Self::Term {
                    issue,
                    option,
                    from,
                };
                all.extend(offers.clone().map(terms));
            }
        }
        let times = [When::Ready, When::AtOnce, When::Moved];
        all.extend(times.map(Self::AllWhen));
        for offer in offers.clone().skip(1) {
            let later = u32::try_from(offer + 2).unwrap_or(u32::MAX);
            // No later than such a meeting usually goes.
            let later = (later <= ground.scenario().rounds).then_some(When::Round(later));
            let times = times.into_iter().chain(later);
            all.extend(times.map(|when| Self::When { offer, when }));
        }
        all.push(Self::Final);
        all.extend(ArgumentId::all(ground.scenario()).map(Self::Argument));
        for from in offers.clone() {
            all.extend(TICKS.map(|ticks| Self::Tail { from, ticks }));
        }
        for offer in offers.clone() {
            all.extend(TICKS.map(|ticks| Self::Worth { offer, ticks }));
        }
        all.extend(offers.clone().map(Self::Remove));
        all.extend(offers.map(Self::Insert));
        all
    }

    /// The plan with the change; `None` where it changes nothing.
    pub fn apply(&self, parts: &Parts, ground: &SearchGround<'_>) -> Option<Parts> {
        let mut changed = parts.clone();
        match *self {
            Self::Term {
                issue,
                option,
                from,
            } => {
                for part in changed.offers.iter_mut().skip(from) {
                    part.terms = part.terms.with(issue, option);
                }
            }
            Self::AllWhen(when) => {
                // The opening waits for nothing.
                for part in changed.offers.iter_mut().skip(1) {
                    part.when = when;
                }
            }
            Self::When { offer, when } => changed.offers.get_mut(offer)?.when = when,
            Self::Final => changed.is_final = !changed.is_final,
            Self::Argument(argument) => toggle(&mut changed, argument, ground)?,
            Self::Tail { from, ticks } => {
                for part in changed.offers.iter_mut().skip(from) {
                    part.worth += ticks * ground.book().price_step(&part.terms).get();
                }
            }
            Self::Worth { offer, ticks } => {
                let part = changed.offers.get_mut(offer)?;
                part.worth += ticks * ground.book().price_step(&part.terms).get();
            }
            Self::Remove(offer) => {
                if changed.offers.len() < 2 || offer >= changed.offers.len() {
                    return None;
                }
                changed.offers.remove(offer);
            }
            Self::Insert(offer) => insert(&mut changed, offer)?,
        }
        (changed != *parts).then_some(changed)
    }
}

fn toggle(parts: &mut Parts, argument: ArgumentId, ground: &SearchGround<'_>) -> Option<()> {
    let id = &argument.get(ground.scenario())?.id;
    let before = parts.arguments.len();
    parts.arguments.retain(|named| named != id);
    if parts.arguments.len() == before {
        parts.arguments.push(id.clone());
    }
    // A plan that names none leaves the choice to whoever plays it.
    (!parts.arguments.is_empty()).then_some(())
}

fn insert(parts: &mut Parts, offer: usize) -> Option<()> {
    if parts.offers.len() >= MOST_OFFERS {
        return None;
    }
    let here = parts.offers.get(offer)?.clone();
    let before = offer.checked_sub(1).and_then(|at| parts.offers.get(at));
    let worth = match (parts.offers.get(offer + 1), before) {
        (Some(next), _) => f64::midpoint(here.worth, next.worth),
        (None, Some(before)) => here.worth - 0.5 * (before.worth - here.worth),
        (None, None) => return None,
    };
    let mut part = here;
    part.worth = worth;
    parts.offers.insert(offer + 1, part);
    Some(())
}
