//! Counter-offers where there is no price to close the gap with.
//!
//! Worth and appeal are sums over the issues, so the best package is that of a
//! multiple-choice knapsack. It is found by branch and bound: the bound is the
//! Lagrangian one, in which each unit of worth beyond what is left to reach
//! has a price, the same for all issues (Kellerer, Pferschy & Pisinger 2004,
//! *Knapsack Problems*, section 11.2).

use smallvec::SmallVec;

use crate::bargain::Package;

/// What rounding may take from a worth.
const ROUNDING: f64 = 1e-9;
/// How often the price of worth is halved in on.
const HALVINGS: usize = 24;
/// After so many looks the best found so far is taken.
const MOST_LOOKS: usize = 200_000;

/// One open option of an issue.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenOption {
    pub option: u32,
    /// What it is worth to the buyer.
    pub worth: f64,
    /// How much it appeals.
    pub appeal: f64,
}

/// The open options of every issue.
pub(super) type Choices = SmallVec<[SmallVec<[OpenOption; 12]>; 12]>;

/// The package of `choices` that is worth at least `insists` to the buyer and
/// has the most appeal; where none is worth that much, the one that is worth the
/// most.
pub(super) fn best_package(choices: &Choices, insists: f64) -> Package {
    let most_worth = |choice: &OpenOption| choice.worth;
    let kindest = each_best(choices, most_worth);
    let most: f64 = kindest.iter().map(|choice| choice.worth).sum();
    if most + ROUNDING < insists {
        return as_package(&kindest);
    }
    let mut search = Search::new(choices, insists - ROUNDING);
    search.look(0, 0.0, 0.0);
    if search.best.is_empty() {
        return as_package(&kindest);
    }
    as_package(&search.best)
}

type Chosen = SmallVec<[OpenOption; 12]>;

fn as_package(chosen: &Chosen) -> Package {
    Package::new(chosen.iter().map(|choice| choice.option))
}

/// For each issue the choice with the most of something, the first of equals;
/// a closed issue keeps its first option.
fn each_best(choices: &Choices, of: impl Fn(&OpenOption) -> f64) -> Chosen {
    choices
        .iter()
        .map(|issue| {
            let mut best = issue.first().copied().unwrap_or(OpenOption {
                option: 0,
                worth: 0.0,
                appeal: 0.0,
            });
            for choice in issue.iter().skip(1) {
                if of(choice) > of(&best) {
                    best = *choice;
                }
            }
            best
        })
        .collect()
}

struct Search<'a> {
    choices: &'a Choices,
    insists: f64,
    /// What a unit of worth counts for in the bound.
    price: f64,
    /// From each issue on: the most worth, and the most of appeal and priced
    /// worth, that the issues can bring.
    after: SmallVec<[(f64, f64); 13]>,
    held: Chosen,
    best: Chosen,
    /// More appeal than this is wanted.
    wanted: f64,
    looks: usize,
}

impl<'a> Search<'a> {
    fn new(choices: &'a Choices, insists: f64) -> Self {
        let price = price_of_worth(choices, insists);
        let priced = |choice: &OpenOption| choice.appeal + price * choice.worth;
        let worth = |choice: &OpenOption| choice.worth;
        let mut after: SmallVec<[(f64, f64); 13]> = SmallVec::new();
        after.push((0.0, 0.0));
        for issue in choices.iter().rev() {
            let (worths, bounds) = after.last().copied().unwrap_or_default();
            after.push((worths + most(issue, worth), bounds + most(issue, priced)));
        }
        after.reverse();
        Self {
            choices,
            insists,
            price,
            after,
            held: Chosen::new(),
            best: Chosen::new(),
            wanted: f64::NEG_INFINITY,
            looks: 0,
        }
    }

    /// Looks at all choices for the issues from `depth` on that may be better
    /// than the best so far.
    fn look(&mut self, depth: usize, worth: f64, appeal: f64) {
        self.looks += 1;
        let Some(issue) = self.choices.get(depth) else {
            if worth >= self.insists && appeal > self.wanted {
                self.wanted = appeal;
                self.best = self.held.clone();
            }
            return;
        };
        // The most promising first: a good package early closes most ways.
        let mut order: Chosen = issue.clone();
        let price = self.price;
        let priced = |choice: &OpenOption| choice.appeal + price * choice.worth;
        order.sort_by(|a, b| {
            priced(b)
                .total_cmp(&priced(a))
                .then(a.option.cmp(&b.option))
        });
        let (worth_after, bound_after) = self.after[depth + 1];
        for choice in order {
            let (worth, appeal) = (worth + choice.worth, appeal + choice.appeal);
            if worth + worth_after < self.insists || self.looks > MOST_LOOKS {
                continue;
            }
            let bound = appeal + price * (worth - self.insists) + bound_after;
            if bound <= self.wanted {
                // Those that come after promise no more.
                break;
            }
            self.held.push(choice);
            self.look(depth + 1, worth, appeal);
            self.held.pop();
        }
    }
}

fn most(issue: &[OpenOption], of: impl Fn(&OpenOption) -> f64) -> f64 {
    let all = issue.iter().map(of);
    all.reduce(f64::max).unwrap_or(0.0)
}

/// The price of worth at which the choices with the most appeal and priced
/// worth come to about what is insisted on.
fn price_of_worth(choices: &Choices, insists: f64) -> f64 {
    let reached = |price: f64| -> f64 {
        let chosen = each_best(choices, |choice| choice.appeal + price * choice.worth);
        chosen.iter().map(|choice| choice.worth).sum()
    };
    if reached(0.0) >= insists {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while reached(high) < insists && high < 1e9 {
        (low, high) = (high, 4.0 * high);
    }
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if reached(middle) < insists {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bargain::Random;

    /// The most appeal of all packages worth enough; the most worth where none
    /// is.
    fn by_looking_at_all(choices: &Choices, insists: f64) -> (bool, f64) {
        let mut sums = vec![(0.0, 0.0)];
        for issue in choices {
            sums = sums
                .iter()
                .flat_map(|(worth, appeal)| {
                    issue
                        .iter()
                        .map(move |choice| (worth + choice.worth, appeal + choice.appeal))
                })
                .collect();
        }
        let enough = sums.iter().filter(|sum| sum.0 + ROUNDING >= insists);
        let appeal = enough.map(|sum| sum.1).reduce(f64::max);
        let worth = sums.iter().map(|sum| sum.0).fold(f64::MIN, f64::max);
        appeal.map_or((false, worth), |appeal| (true, appeal))
    }

    #[test]
    fn the_best_package_is_the_best_of_all() {
        let mut chance = Random::new(5, 0);
        for _ in 0..300 {
            let issues = 1 + chance.below(5);
            let choices: Choices = (0..issues)
                .map(|_| {
                    let options = u32::try_from(1 + chance.below(6)).unwrap();
                    (0..options)
                        .map(|option| OpenOption {
                            option,
                            worth: libm::round(chance.uniform() * 20.0) / 20.0,
                            appeal: chance.uniform() - 0.7,
                        })
                        .collect()
                })
                .collect();
            let insists = chance.uniform() * issues as f64;
            let found = best_package(&choices, insists);
            let chosen = |of: fn(&OpenOption) -> f64| -> f64 {
                let pairs = choices.iter().zip(found.options());
                pairs
                    .map(|(issue, option)| of(&issue[*option as usize]))
                    .sum()
            };
            let (is_enough, most) = by_looking_at_all(&choices, insists);
            let own = if is_enough {
                assert!(chosen(|choice| choice.worth) + 2.0 * ROUNDING >= insists);
                chosen(|choice| choice.appeal)
            } else {
                chosen(|choice| choice.worth)
            };
            assert!((own - most).abs() < 1e-9, "{own} of {most}");
        }
    }
}
