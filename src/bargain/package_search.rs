//! Looking through packages for the best by some measure.
//!
//! Where there is a price, it closes the gap between what the other terms are
//! worth and what is wanted, and no search is needed. Where there is none, the
//! packages have to be looked through.

use super::Package;
use crate::scenario::IssueId;

/// Up to so many packages all are looked at; beyond, the search climbs from one
/// to the next by changing one or two terms at a time.
const MOST_SEEN: usize = 20_000;

/// Terms are changed one or two at a time for at most so many turns.
const MOST_TURNS: usize = 60;

/// The packages of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PackageSearch {
    /// The number of options of every issue.
    options: Vec<u32>,
}

impl PackageSearch {
    pub fn new(options: impl IntoIterator<Item = u32>) -> Self {
        Self {
            options: options.into_iter().map(|count| count.max(1)).collect(),
        }
    }

    /// How many packages there are, as far as that can be said.
    pub fn packages(&self) -> f64 {
        self.options.iter().map(|count| f64::from(*count)).product()
    }

    /// How fine the packages divide a range of worth, as a share of it: about
    /// one over their number, between 1/500 and 1/50.
    pub fn fineness(&self) -> f64 {
        (1.0 / self.packages()).clamp(0.002, 0.02)
    }

    /// The package with the highest score, compared figure by figure; the first
    /// of equals. Packages without a score are left out; where none has one,
    /// the first package.
    pub fn best(&self, score: impl Fn(&Package) -> Option<[f64; 2]>) -> Package {
        if self.packages() <= MOST_SEEN as f64 {
            self.all(&score)
        } else {
            self.climb(&score)
        }
    }

    /// Shows every package with its number: the first has number 0, the last
    /// issue counts up first.
    pub fn each(&self, mut show: impl FnMut(u32, &Package)) {
        let mut package = self.first();
        let mut number = 0;
        loop {
            show(number, &package);
            number += 1;
            if !self.advance(&mut package) {
                return;
            }
        }
    }

    /// Makes `package` the one of a number.
    pub fn set_number(&self, package: &mut Package, mut number: u32) {
        for (issue, count) in self.issues().rev() {
            package.set(issue, number % count);
            number /= count;
        }
    }

    /// Every issue with the number of its options.
    fn issues(&self) -> impl DoubleEndedIterator<Item = (IssueId, u32)> {
        let counts = self.options.iter().enumerate();
        counts.map(|(index, count)| (IssueId::new(index), *count))
    }

    pub(super) fn first(&self) -> Package {
        Package::new(self.options.iter().map(|_| 0))
    }

    fn all(&self, score: &impl Fn(&Package) -> Option<[f64; 2]>) -> Package {
        let mut package = self.first();
        let mut best = (score(&package), package.clone());
        while self.advance(&mut package) {
            let own = score(&package);
            if is_better(own, best.0) {
                best = (own, package.clone());
            }
        }
        best.1
    }

    /// Counts up, the last issue first; false when all were there.
    fn advance(&self, package: &mut Package) -> bool {
        for (issue, count) in self.issues().rev() {
            let next = package.option(issue) + 1;
            if next < count {
                package.set(issue, next);
                return true;
            }
            package.set(issue, 0);
        }
        false
    }

    fn climb(&self, score: &impl Fn(&Package) -> Option<[f64; 2]>) -> Package {
        let mut held = self.first();
        let mut most = score(&held);
        for _ in 0..MOST_TURNS {
            let single = self.best_change(&held, most, score);
            let found = single.or_else(|| {
                // No one term helps: two together may.
                self.changes(&held)
                    .filter_map(|changed| self.best_change(&changed, most, score))
                    .fold(
                        None,
                        |best: Option<(Option<[f64; 2]>, Package)>, next| match best {
                            Some(best) if !is_better(next.0, best.0) => Some(best),
                            _ => Some(next),
                        },
                    )
            });
            let Some((own, package)) = found else { break };
            (most, held) = (own, package);
        }
        held
    }

    /// The best package that differs in one term, if it is better than `than`.
    fn best_change(
        &self,
        from: &Package,
        than: Option<[f64; 2]>,
        score: &impl Fn(&Package) -> Option<[f64; 2]>,
    ) -> Option<(Option<[f64; 2]>, Package)> {
        let mut best: Option<(Option<[f64; 2]>, Package)> = None;
        for changed in self.changes(from) {
            let own = score(&changed);
            let held = best.as_ref().map_or(than, |(held, _)| *held);
            if is_better(own, held) {
                best = Some((own, changed));
            }
        }
        best
    }

    fn changes<'a>(&'a self, from: &'a Package) -> impl Iterator<Item = Package> + 'a {
        self.issues().flat_map(move |(issue, count)| {
            (0..count)
                .filter(move |option| *option != from.option(issue))
                .map(move |option| from.with(issue, option))
        })
    }
}

fn is_better(a: Option<[f64; 2]>, b: Option<[f64; 2]>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])).is_gt(),
        (Some(_), None) => true,
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sum of the options, no more than `most`.
    fn below(most: f64) -> impl Fn(&Package) -> Option<[f64; 2]> {
        move |package| {
            let sum: f64 = package
                .options()
                .iter()
                .zip([1.0, 1.7, 2.3, 3.1, 4.9, 5.3])
                .map(|(option, weight)| f64::from(*option) * weight)
                .sum();
            if sum <= most {
                Some([1.0, sum])
            } else {
                Some([0.0, -sum])
            }
        }
    }

    #[test]
    fn climbing_comes_close_to_looking_at_every_package() {
        let search = PackageSearch::new([6; 6]);
        assert!(search.packages() > MOST_SEEN as f64);
        for most in [10.0, 33.3, 61.0, 90.0] {
            let score = below(most);
            let all = score(&search.all(&score)).unwrap()[1];
            let climbed = score(&search.best(&score)).unwrap();
            assert!((climbed[0] - 1.0).abs() < f64::EPSILON);
            assert!(climbed[1] >= all - 0.5, "{} of {all}", climbed[1]);
        }
    }
}
